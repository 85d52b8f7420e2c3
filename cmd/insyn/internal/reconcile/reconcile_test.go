package reconcile

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallcity"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallgraph"
)

// edit is a change of the small city.
type edit = smallcity.Edit

const reports = "data/redovisningar.toml"

func TestReconcile(t *testing.T) {
	for _, tt := range []struct {
		name  string
		edits []edit
		want  string // "what published computed verdict" for each row
	}{
		{"as it is", nil, "projekt 5 5 0\nnamnder 3 3 0\nutbetalt 1600000 1620000 1\nprojekt 2 2 0\nutbetalt 1600000 1550000 1\n" +
			"projekt 2 2 0\nblad 2 2 0"},
		{"rounded down", []edit{{reports, "utbetalt = 1_600_000\nutbetalt_text = \"cirka",
			"utbetalt = 1_700_000\nforklaring = \"F\"\nutbetalt_text = \"cirka"}},
			"projekt 5 5 0\nnamnder 3 3 0\nutbetalt 1700000 1620000 2\nprojekt 2 2 0\nutbetalt 1600000 1550000 1\nprojekt 2 2 0\nblad 2 2 0"},
		{"unexplained", []edit{{reports, "projekt = 5", "projekt = 6"}},
			"projekt 6 5 3\nnamnder 3 3 0\nutbetalt 1600000 1620000 1\nprojekt 2 2 0\nutbetalt 1600000 1550000 1\nprojekt 2 2 0\nblad 2 2 0"},
		{"a year without sheets", []edit{{reports, "ar = 2025", "ar = 2019"}},
			"projekt 5 0 4\nnamnder 3 0 4\nutbetalt 1600000 0 4\nprojekt 2 0 4\nutbetalt 1600000 0 4\nprojekt 2 0 4\nblad 2 0 4"},
	} {
		g := smallgraph.Of(t, tt.edits...)
		var got []string
		for _, c := range Report(g, g.Reports[0]) {
			got = append(got, fmt.Sprint(c.What, " ", c.Published, " ", c.Computed, " ", int(c.Verdict)))
		}
		if s := strings.Join(got, "\n"); s != tt.want {
			t.Errorf("%s:\n%s\nwant:\n%s", tt.name, s, tt.want)
		}
	}
}

func TestCheck(t *testing.T) {
	if found := Check(smallgraph.Of(t)); len(found) > 0 {
		t.Errorf("explained and rounded differences are reported: %v", found)
	}
	g := smallgraph.Of(t, edit{reports, "projekt = 5", "projekt = 6"})
	found := Check(g)
	if len(found) != 1 || found[0].Code != diag.DifferenceUnexplained || found[0].Pos.String() != reports+":5:11" {
		t.Errorf("a difference that nobody explains: %v", found)
	}
	g.Whole = false
	if found := Check(g); len(found) > 0 {
		t.Errorf("of content with errors: %v", found)
	}
}

// Every amount in an explanation is one of what it explains.
func TestExplanationAmounts(t *testing.T) {
	const row = `"Bladen ger 1 550 000 kronor, som avrundas till 1,6 miljoner."`
	for text, want := range map[string]string{ // what is reported
		"Bladen ger 1 550 000 kr, alltså omkring 1,6 miljoner kronor.":      "",
		"Redovisningen anger 1,6 miljoner, 50 000 kronor mer än bladen.":    "",
		"Utan Tångbruket, 300 000 kronor, blir det 1 250 000 kronor.":       "",
		"Det går att nå 9,6 miljoner genom att ta Blåskogens budget också.": "",
		"Bladen ger 1,5 eller 1,6 miljoner.":                                "1,5",
		"Det avrundas till 1,6 miljoner, inte 1,7.":                         "1,7",
		"Bladen ger 1 550 001 kronor.":                                      "1 550 001",
		"Bladen ger drygt 1,5 miljoner, nästan 1,6 miljoner kronor.":        "",
		"Bladen ger omkring 1 560 000 kronor.":                              "1 560 000",
		"Två av 24 projekt har 8 blad från 2024, 50 procent av alla.":       "",
		"Skillnaden är 40 tusen kronor, eller 50 tusen.":                    "40",
		"Utan Läsresan blir det 1 250 000 kronor, utan allt 7 kronor.":      "7",
	} {
		var got []string
		for _, f := range Check(smallgraph.Of(t, edit{reports, row, strconv.Quote(text)})) {
			if f.Code != diag.ExplanationAmount || f.Pos.String() != reports+":19:14" {
				t.Errorf("%s: %v", text, f)
			}
			_, said, _ := strings.Cut(f.Message, "”")
			said, _, _ = strings.Cut(said, "”")
			got = append(got, said)
		}
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("%s\n%q, want %q", text, s, want)
		}
	}
}
