package search

import (
	"slices"
	"strings"
	"testing"
)

func TestSplit(t *testing.T) {
	words := map[string]int{}
	for _, w := range Words(`klimat klimatet omställning omställningen trafik skola skolan mat maten projekt anpassning
		kompetens utveckling gata kontor fastighet kultur nämnd barn rätt festival Malmö skola mat mat gata gata`) {
		words[w.Folded]++
	}
	s := newSplitter(words)
	for word, want := range map[string]string{
		"klimatomstallning":        "klimat omstallning",
		"klimatanpassningsprojekt": "anpassning klimat projekt",
		"skolmaten":                "mat skol",
		"kompetensutvecklingen":    "komp utveckling",
		"malmofestivalen":          "festival malmo",
		"gatukontoret":             "gat kont",
		"kollektivtrafik":          "trafik", // kollektiv is no word here: only what the thing is
		"kulturnamnden":            "kultur namnd",
		"organisation":             "",
		"projekten":                "",
		"kopenhamn":                "",
	} {
		parts := s.split(word)
		slices.Sort(parts)
		if got := strings.Join(parts, " "); got != want {
			t.Errorf("split(%q) = %q, want %q", word, got, want)
		}
	}
}

// TestTails finds a part that never stands alone, because it follows several words that do.
func TestTails(t *testing.T) {
	words := map[string]int{"buss": 1, "cykel": 1, "tag": 1, "gods": 1, "busstrafik": 1, "cykeltrafik": 1, "godstrafik": 1}
	if got := newSplitter(words).split("godstrafiken"); strings.Join(got, " ") != "gods trafik" {
		t.Errorf("got %q", got)
	}
}

// TestTailsAreWords: endings and cuts in the middle of a sound are no parts, however many words
// they follow.
func TestTailsAreWords(t *testing.T) {
	words := map[string]int{}
	for _, w := range strings.Fields("sam samskap vän vanskap kun kunskap sats satsning lös losning lyft lyftning digital digitalisering normal normalisering modern modernisering namnd servicenamnd service kultursnamnd kultur skolsnamnd skol") {
		words[w] = 1
	}
	s := newSplitter(words)
	for _, tail := range []string{"nskap", "isering", "sning", "snamnd"} {
		if s.freq[tail] > 0 {
			t.Errorf("%q is taken for a word", tail)
		}
	}
	for part, want := range map[string]bool{"skap": true, "nskap": false, "trafik": true, "msorg": false, "omsorg": true} {
		if begins(part) != want {
			t.Errorf("begins(%q) = %v", part, !want)
		}
	}
}
