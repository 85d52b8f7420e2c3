package graph

import (
	"fmt"
	"strings"
	"testing"
)

const reports = "data/redovisningar.toml"

func TestReconcile(t *testing.T) {
	for _, tt := range []struct {
		name  string
		edits []edit
		want  string // "what published computed verdict" for each row
	}{
		{"as it is", nil, "projekt 5 5 0\nnamnder 3 3 0\nutbetalt 1600000 1620000 1\nprojekt 2 2 0\nutbetalt 1600000 1550000 1\nprojekt 2 2 0\nblad 2 2 0"},
		{"rounded down", []edit{{reports, "utbetalt = 1_600_000\nutbetalt_text = \"cirka", "utbetalt = 1_700_000\nforklaring = \"F\"\nutbetalt_text = \"cirka"}},
			"projekt 5 5 0\nnamnder 3 3 0\nutbetalt 1700000 1620000 2\nprojekt 2 2 0\nutbetalt 1600000 1550000 1\nprojekt 2 2 0\nblad 2 2 0"},
		{"unexplained", []edit{{reports, "projekt = 5", "projekt = 6"}},
			"projekt 6 5 3\nnamnder 3 3 0\nutbetalt 1600000 1620000 1\nprojekt 2 2 0\nutbetalt 1600000 1550000 1\nprojekt 2 2 0\nblad 2 2 0"},
		{"a year without sheets", []edit{{reports, "ar = 2025", "ar = 2019"}},
			"projekt 5 0 4\nnamnder 3 0 4\nutbetalt 1600000 0 4\nprojekt 2 0 4\nutbetalt 1600000 0 4\nprojekt 2 0 4\nblad 2 0 4"},
	} {
		g, _ := buildCity(t, tt.edits...)
		var got []string
		for _, c := range g.Reconcile(g.Reports[0]) {
			got = append(got, fmt.Sprint(c.What, " ", c.Published, " ", c.Computed, " ", int(c.Verdict)))
			if c.Difference() != c.Published-c.Computed {
				t.Errorf("%s: difference %d", tt.name, c.Difference())
			}
		}
		if s := strings.Join(got, "\n"); s != tt.want {
			t.Errorf("%s:\n%s\nwant:\n%s", tt.name, s, tt.want)
		}
	}
}

func TestYear(t *testing.T) {
	g, _ := buildCity(t)
	y := g.InYear(2025)
	if len(y.Projects) != 5 || len(y.Sheets) != 6 || len(y.Namnder) != 3 || len(y.Programs) != 2 || y.Ledger.Total().Kronor != 1_620_000 {
		t.Errorf("2025: %d projects, %d sheets, %d nämnder, %d programmes", len(y.Projects), len(y.Sheets), len(y.Namnder), len(y.Programs))
	}
	if len(y.Started) != 2 || len(y.Ended) != 1 || y.Ended[0].ID != "tangbruket" || len(y.Ongoing) != 4 {
		t.Errorf("2025: %d started, %d ended, %d go on", len(y.Started), len(y.Ended), len(y.Ongoing))
	}
	if l := y.Largest(); len(l) != 3 || l[0].ID != "blaskogen" || l[2].ID != "oppna-klassrum" {
		t.Errorf("largest: %v", l)
	}
	var parts int64
	for _, p := range ByProgram(y.Ledger) {
		parts += p.Ledger.Total().Kronor
	}
	for _, p := range ByRole(y.Ledger) {
		parts += p.Ledger.Total().Kronor
	}
	if parts != 2*1_620_000 {
		t.Errorf("the parts by programme and by role add up to %d", parts)
	}
	if last := g.InYear(2024); len(last.Projects) != 2 || len(last.Namnder) != 2 || last.Report != nil {
		t.Errorf("2024: %d projects, %d nämnder", len(last.Projects), len(last.Namnder))
	}
	o := g.GoalOverlap(y)
	if len(o.Several) != 1 || o.Goals.Kronor != 1_620_000 || len(g.InYear(1999).Projects) != 0 {
		t.Errorf("overlap: %d projects, %d kr", len(o.Several), o.Goals.Kronor)
	}
}
