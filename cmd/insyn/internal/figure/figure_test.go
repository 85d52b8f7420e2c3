package figure

import (
	"slices"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallcity"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallgraph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// maker returns a maker of the small city's figures.
func maker(t *testing.T, edits ...smallcity.Edit) *Maker {
	t.Helper()
	g := smallgraph.Of(t, edits...)
	w := words.Swedish(words.City{Name: "Småstad", Genitive: "Småstads", Body: "Småstads kommun", BodyGenitive: "Småstads kommuns"})
	return New(g, &site.Site{Words: w, Title: "Insyn", Publisher: "Småstad", Base: "https://a.example/", Year: g.Portal.Year,
		ReportDate: site.Day(w, g.Portal.ReportDate)})
}

func plain(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

func projectID(p *graph.Project) string { return p.ID }

func (m *Maker) project(t *testing.T, id string) *graph.Project {
	return smallcity.ByID(t, m.Graph.Projects, projectID, id)
}

// A sum says how many of its figures are known, opens to them, largest first,
// and stays approximate if one of them is.
func TestPaidFigure(t *testing.T) {
	m := maker(t)
	f := m.PaidFigure("utbetalt", "Utbetalt", ledger.In(m.Graph.Ledger, 2025), "/utbetalt-2025.csv")
	if got := plain(f.Number.Plain()); got != "cirka 1 620 000 kr" {
		t.Errorf("the sum is %q", got)
	}
	if got := f.Basis.Plain(); got != "bygger på 3 av 6 uppgifter" {
		t.Errorf("its basis is %q", got)
	}
	if len(f.Rows) != 3 || len(f.Missing) != 3 || f.Rows[0].Amount.Raw() != 1_250_000 || f.More != nil {
		t.Errorf("%d rows, %d missing, the first %d", len(f.Rows), len(f.Missing), f.Rows[0].Amount.Raw())
	}
	if d := f.Number.Data(); d.Total().Kronor != f.Number.Raw() || d.Len() != 6 || f.CSV() != d.Address() {
		t.Errorf("the table gives %+v at %s", d.Total(), f.CSV())
	}
}

// One payment is no sum: it stands as the source states it, without a table.
func TestSinglePayment(t *testing.T) {
	m := maker(t)
	for id, want := range map[string]string{"oppna-klassrum": "cirka 70 000 kr", "lasresan": "uppgift saknas"} {
		f := m.PaidFigure("utbetalt-2025", "Utbetalt 2025", ledger.In(m.project(t, id).Ledger, 2025), "/a.csv")
		if got := plain(f.Number.Plain()); got != want || f.CSV() != "" || f.Basis != nil {
			t.Errorf("%s: %q with the table %q", id, got, f.CSV())
		}
	}
}

// Only the newest year says the rule.
func TestPaidByYear(t *testing.T) {
	m := maker(t)
	figures := m.PaidByYear("/projekt/tangbruket/", m.project(t, "tangbruket").Ledger)
	var ids []string
	for i, f := range figures {
		ids = append(ids, f.ID)
		if (f.Rule != "") != (i == 0) {
			t.Errorf("%s has the rule %q", f.ID, f.Rule)
		}
	}
	if want := []string{"utbetalt-2025", "utbetalt-2024"}; !slices.Equal(ids, want) {
		t.Errorf("%v, want %v", ids, want)
	}
}

// Budgets are stated once a project, and say for how many none is known.
func TestBudgetFigure(t *testing.T) {
	m := maker(t)
	owned, partner := ledger.Budgets(m.Graph.Projects)
	for _, c := range []struct {
		sum    ledger.BudgetSum
		number string
		basis  string
	}{
		{owned, "8 450 000 kr", "bygger på 2 av 3 projekt"},
		{partner, "cirka 70 000 kr", "bygger på 1 av 2 projekt"},
	} {
		f := m.BudgetFigure("b", "Budget", "", c.sum, "/"+c.number+".csv")
		if plain(f.Number.Plain()) != c.number || f.Basis.Plain() != c.basis {
			t.Errorf("%q, %q; want %q, %q", f.Number.Plain(), f.Basis.Plain(), c.number, c.basis)
		}
	}
}

// Every chart says a sentence, has a table with the rows it draws, and files.
func TestCharts(t *testing.T) {
	m := maker(t)
	namnd := smallcity.ByID(t, m.Graph.Namnder, func(n *graph.Namnd) string { return n.ID }, "miljonamnden")
	charts := []*site.Chart{m.PaidByNamnd(2025), m.PaidByProgram(2025), m.PaidByRole(2025), m.ProgramPanels(2025), m.ProjectsByGoal(2025),
		m.PaidByYearChart(), m.LedgerYears("/namnder/miljonamnden/", namnd.Ledger), m.CityMap(true), m.Timeline(), m.Completeness(2025)}
	tables := dataset.NewSet(site.Rank)
	for i, c := range charts {
		if c == nil {
			t.Errorf("chart %d is missing", i)
			continue
		}
		if c.Sentence == "" || len(c.Rows) == 0 || c.Data.Len() == 0 || c.SVG == "" || c.Drawing == nil {
			t.Errorf("%s: %q, %d rows, a table of %d, %s %s", c.ID, c.Sentence, len(c.Rows), c.Data.Len(), c.SVG, c.PNG)
		}
		tables.Add(c.Data)
		for _, r := range c.Rows {
			if len(r.Values)+len(r.Texts) != len(c.Head)-1 {
				t.Errorf("%s: the row %q has other columns than %v", c.ID, r.Label.Text, c.Head)
			}
		}
	}
	if conflicts := tables.Close(); len(conflicts) > 0 {
		t.Errorf("two tables at %v", conflicts)
	}
}

// What can't be compared has no chart.
func TestNoChart(t *testing.T) {
	m := maker(t)
	one := m.project(t, "ljudhamnen")
	if c := m.LedgerYears("/projekt/ljudhamnen/", one.Ledger); c != nil {
		t.Errorf("a chart of one year: %q", c.Sentence)
	}
	if c := m.ProgramsWithin(one.Deltaganden[0].Namnd, 1999); c != nil {
		t.Errorf("a chart of a year without payments: %q", c.Sentence)
	}
	if c := m.Completeness(m.Graph.Portal.Year + 100); c != nil {
		t.Errorf("a chart of a year to come: %q", c.Sentence)
	}
}

// The number of links of a place is that of the rows of its table, and what
// the map draws.
func TestLinks(t *testing.T) {
	m := maker(t)
	for _, c := range m.Graph.Cities {
		n := m.CityLinks(c)
		if int(n.Raw()) != c.Weight() || n.Data().Len() != c.Weight() {
			t.Errorf("%s: %d links, %d rows, weight %d", c.ID, n.Raw(), n.Data().Len(), c.Weight())
		}
	}
}

// At the reporting date a project whose last day it is has ended.
func TestEnded(t *testing.T) {
	m := maker(t)
	for id, want := range map[string]bool{"tangbruket": true, "blaskogen": false, "ljudhamnen": false} {
		if got := m.Ended(m.project(t, id)); got != want {
			t.Errorf("%s has ended: %v, want %v", id, got, want)
		}
	}
}
