package figure

import (
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
)

// The shore has a stroke for every project that was reported in the year, with
// what was paid out to it; with too many it draws those that got most and says so,
// while the table has all.
func TestShore(t *testing.T) {
	const year = 2025
	m := maker(t)
	c := m.Shore(year)
	var kronor int64
	for _, s := range c.Drawing.(chart.Shore).Strokes {
		kronor += s.Value.N
		if s.Lacking > s.Of || s.Value.Known() == (s.Lacking == s.Of) {
			t.Errorf("%s: %d of %d are missing, and it is %v", s.Label, s.Lacking, s.Of, s.Value)
		}
	}
	if want := ledger.In(m.Graph.Ledger, year).Kronor; kronor != want || kronor == 0 {
		t.Errorf("the strokes have %d kr, the year %d", kronor, want)
	}
	if n, all := len(c.Drawing.(chart.Shore).Strokes), len(m.Year(year).Projects); n != all || c.Data.Len() != all {
		t.Errorf("%d strokes and %d rows of %d projects", n, c.Data.Len(), all)
	}
	if c := m.Shore(1999); c != nil {
		t.Errorf("a year without projects has %+v", c)
	}

	few := m.years[year].Projects
	for len(m.years[year].Projects) <= maxStrokes {
		m.years[year].Projects = append(m.years[year].Projects, few...)
	}
	crowd := m.Shore(year)
	least := c.Drawing.(chart.Shore).Strokes[0].Value.N
	for _, s := range crowd.Drawing.(chart.Shore).Strokes {
		if s.Value.Known() {
			if s.Value.N > least {
				t.Errorf("%s comes after one that got less", s.Label)
			}
			least = s.Value.N
		}
	}
	if n := len(crowd.Drawing.(chart.Shore).Strokes); n != maxStrokes || crowd.Data.Len() != len(m.years[year].Projects) {
		t.Errorf("%d strokes, %d rows", n, crowd.Data.Len())
	}
	if note := plain(crowd.Note.Plain()); !strings.Contains(note, "160 projekt som fick mest") {
		t.Errorf("the note says %q", note)
	}
}
