package search

import (
	"encoding/json"
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

// TestOnce: a compound that one page mentions takes no room if the page has both its halves, but stays where it is
// a name, a keyword, or on several pages.
func TestOnce(t *testing.T) {
	page := func(address, title, summary string, keywords ...string) Entry {
		return Entry{Address: address, Kind: KindProject, Title: title, Summary: summary, Keywords: keywords,
			Sections: []Section{{Text: "Stadens skola och stadens mat, en buss, ett tåg, ett hus."}}}
	}
	entries := []Entry{
		page("/a/", "Ett", "Om skolmaten här."),
		page("/b/", "Två", "Om husbussen.", "tåghus"),
		page("/c/", "Bussmat", "Om husbussen."),
	}
	files, err := Build(entries, Options{Kinds: []Kind{{ID: KindProject, Prior: 1}}})
	if err != nil {
		t.Fatal(err)
	}
	var m manifestJSON
	if err := json.Unmarshal(files[0].Data, &m); err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]bool{"skolmaten": false, "husbussen": true, "tåghus": true, "bussmat": true} {
		known := slices.Contains(decode(m.Terms.Words), word)
		if known != want {
			t.Errorf("%q is a term: %v, want %v", word, known, want)
		}
	}
}

// decode reads what frontCode writes.
func decode(coded string) (words []string) {
	word := ""
	for i, r := range coded {
		n := strings.IndexRune(shared, r)
		if n < 0 {
			word += string(r)
			continue
		}
		if i > 0 {
			words = append(words, word)
		}
		word = string([]rune(word)[:n])
	}
	return append(words, word)
}
