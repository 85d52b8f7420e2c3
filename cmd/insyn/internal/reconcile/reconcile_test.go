package reconcile

import (
	"fmt"
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
