package figure

import (
	"slices"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
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
		ReportDate: site.Day(w, g.Portal.ReportDate)}, nil)
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
	f := m.PaidFigure("utbetalt", "Utbetalt", ledger.In(m.Graph.Ledger, 2025), "/", 2025)
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

// A sum says how many projects got money, how many got nothing and of how many
// that is not known, each with its table.
func TestSpread(t *testing.T) {
	const file, lasresan = "content/projekt/blaskogen.md", "content/projekt/lasresan.md"
	nothing := smallcity.Edit{lasresan, `utbetalt_saknas = "vet-ej"`, "utbetalt = 0"}
	for _, c := range []struct {
		says   string
		counts []int64
		edits  []smallcity.Edit
	}{
		{"3 projekt fick pengar och om 2 vet vi inte.", []int64{3, 2}, nil},
		{"3 projekt fick pengar, 1 fick inget och om 1 vet vi inte.", []int64{3, 1, 1}, []smallcity.Edit{nothing}},
		{"2 projekt fick pengar och om 3 vet vi inte.", []int64{2, 3}, []smallcity.Edit{{file, "utbetalt = 1_250_000", "utbetalt = 0"}}},
	} {
		m := maker(t, c.edits...)
		f := m.PaidFigure("utbetalt", "Utbetalt", ledger.In(m.Graph.Ledger, 2025), "/", 2025)
		if got := plain(f.Spread.Plain()); got != c.says {
			t.Errorf("%q, want %q", got, c.says)
		}
		var counts []int64
		for _, s := range f.Spread {
			if s.Number != nil {
				counts = append(counts, s.Number.Raw())
				if s.Number.Data() == nil || int64(s.Number.Data().Len()) != s.Number.Raw() {
					t.Errorf("%q: %d has no table that gives it", c.says, s.Number.Raw())
				}
			}
		}
		if !slices.Equal(counts, c.counts) {
			t.Errorf("%q counts %v, want %v", c.says, counts, c.counts)
		}
	}
	m := maker(t, nothing)
	skola := smallcity.ByID(t, m.Graph.Namnder, func(n *graph.Namnd) string { return n.ID }, "skolnamnden")
	figures := m.PaidByYear("/namnder/skolnamnden/", skola.Ledger)
	if got := plain(figures[0].Spread.Plain()); got != "1 projekt fick pengar och 1 fick inget." || figures[1].Spread != nil {
		t.Errorf("a nämnd: %q", got)
	}
	if f := m.PaidByYear("/projekt/blaskogen/", m.project(t, "blaskogen").Ledger)[0]; f.Spread != nil {
		t.Errorf("one project: %q", f.Spread.Plain())
	}
}

// What a page is about is named on none of the rows of its sum, and on each elsewhere.
func TestOwnName(t *testing.T) {
	m := maker(t)
	skola := smallcity.ByID(t, m.Graph.Namnder, func(n *graph.Namnd) string { return n.ID }, "skolnamnden")
	skog := m.project(t, "blaskogen")
	for _, c := range []struct {
		page              string
		ledger            graph.Ledger
		projects, namnder bool
	}{
		{site.Namnd(skola), skola.Ledger, true, false},
		{site.Project(skog), skog.Ledger, false, true},
		{site.NamnderAddress, skola.Ledger, true, true},
	} {
		f := m.PaidByYear(c.page, c.ledger)[0]
		if len(f.Rows) == 0 || f.HasProjects() != c.projects || f.HasNamnder() != c.namnder {
			t.Errorf("%s: projects %t, nämnder %t in %d rows", c.page, f.HasProjects(), f.HasNamnder(), len(f.Rows))
		}
	}
}

// An amount that a sum has of two projects is pointed at; of two nämnder in one
// project it is none.
func TestRepeatedAmounts(t *testing.T) {
	const file = "content/projekt/blaskogen.md"
	twice := smallcity.Edit{file, "utbetalt = 1_250_000", "utbetalt = 300_000"}
	m := maker(t, twice, smallcity.Edit{file, `utbetalt_saknas = "streck"`, "utbetalt = 300_000"})
	f := m.PaidFigure("utbetalt", "Utbetalt", ledger.In(m.Graph.Ledger, 2025), "/", 2025)
	if len(f.Notes) != 1 || plain(f.Notes[0].Plain()) != "Två projekt anger samma belopp, 300 000 kr. Alla räknas. Se datakvalitet." {
		t.Fatalf("%v", f.Notes)
	}
	if n := f.Notes[0][0].Number; n.Raw() != 2 || n.Data().Len() != 2 {
		t.Errorf("%d projects, and a table of %d", n.Raw(), n.Data().Len())
	}
	one := m.PaidByYear("/projekt/blaskogen/", m.project(t, "blaskogen").Ledger)[0]
	if len(one.Notes) != 0 {
		t.Errorf("one project: %q", one.Notes[0].Plain())
	}
	m = maker(t)
	if f := m.PaidFigure("utbetalt", "Utbetalt", ledger.In(m.Graph.Ledger, 2025), "/", 2025); len(f.Notes) != 0 {
		t.Errorf("no amount is there twice: %q", f.Notes[0].Plain())
	}
	// 0 is stated by many, and is no amount.
	m = maker(t, smallcity.Edit{file, "utbetalt = 1_250_000", "utbetalt = 0"},
		smallcity.Edit{"content/projekt/lasresan.md", `utbetalt_saknas = "vet-ej"`, "utbetalt = 0"})
	if f := m.PaidFigure("utbetalt", "Utbetalt", ledger.In(m.Graph.Ledger, 2025), "/", 2025); len(f.Notes) != 0 {
		t.Errorf("nothing twice: %q", f.Notes[0].Plain())
	}
}

// One payment is no sum: it stands as the source states it, without a table.
func TestSinglePayment(t *testing.T) {
	m := maker(t)
	for id, want := range map[string]string{"oppna-klassrum": "cirka 70 000 kr", "lasresan": "uppgift saknas"} {
		f := m.PaidFigure("utbetalt-2025", "Utbetalt 2025", ledger.In(m.project(t, id).Ledger, 2025), "/a/", 2025)
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
	charts := []*site.Chart{
		m.PaidByNamnd(2025),
		m.PaidByProgram(2025),
		m.PaidByGoal(2025),
		m.PaidByRole(2025),
		m.ProgramPanels(2025),
		m.ProjectsByGoal(2025),
		m.PaidByYearChart(),
		m.LedgerYears("/namnder/miljonamnden/", namnd.Ledger),
		m.CityMap(),
		m.Timeline(),
		m.Completeness(2025),
	}
	tables := dataset.NewSet(site.Rank)
	for i, c := range charts {
		if c == nil {
			t.Errorf("chart %d is missing", i)
			continue
		}
		if around := c.Pictures()[0].Around; !strings.Contains(around.Terms, "https://a.example/") ||
			!strings.HasSuffix(around.Terms, "#"+c.ID) ||
			around.Subject == "" {
			t.Errorf("%s: its files say %+v", c.ID, around)
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

// What was paid out can be seen by nämnd, programme and goal; each chart leads to
// the others, and only those of the portal's year.
func TestTurns(t *testing.T) {
	m := maker(t)
	for i, c := range []*site.Chart{m.PaidByNamnd(2025), m.PaidByProgram(2025), m.PaidByGoal(2025)} {
		var leads []string
		for k, turn := range c.Turns {
			leads = append(leads, turn.By.Href)
			if turn.Here != (i == k) {
				t.Errorf("%s: %q says %v", c.ID, turn.By.Text, turn.Here)
			}
		}
		if !slices.Equal(leads, []string{"/namnder/#per-namnd", "/program/#per-program", "/mal/#utbetalt-per-mal"}) {
			t.Errorf("%s leads to %v", c.ID, leads)
		}
	}
	m.Site.Year = 2024
	if c := m.paidByNamnd("/x", 2025); c.Turns != nil {
		t.Errorf("a chart of another year leads to %v", c.Turns)
	}
	m.Site.Year = 2025
	for _, g := range m.Graph.Goals {
		g.Ledger = nil
	}
	if c := m.paidByNamnd("/x", 2025); len(c.Turns) != 2 || m.PaidByGoal(2025) != nil {
		t.Errorf("without goals it leads to %v", c.Turns)
	}
}

// A chart of programmes or roles has a table that names them.
func TestChartTables(t *testing.T) {
	m := maker(t)
	for column, charts := range map[string][]*site.Chart{
		"program": {m.PaidByProgram(2025), m.ProgramPanels(2025)}, "roll": {m.PaidByRole(2025)}, "namnd": {m.PaidByNamnd(2025)},
	} {
		for _, c := range charts {
			i := slices.IndexFunc(c.Data.Head(), func(h dataset.Head) bool { return h.Name == column })
			if i < 0 {
				t.Errorf("%s: the table has no column %s", c.ID, column)
				continue
			}
			found := map[string]bool{}
			for row := range c.Data.Rows {
				found[row[i].String()] = true
			}
			if len(found) < 2 {
				t.Errorf("%s: the column %s tells nothing apart: %v", c.ID, column, found)
			}
		}
	}
}

// The map credits those whom its coordinates come from, on the page and in its
// files; where the portal names nobody it says nothing.
func TestCoordinatesCredit(t *testing.T) {
	m := maker(t)
	const want = "Koordinater: Ortregistret, CC BY 4.0."
	c := m.CityMap()
	drawn := c.Drawing.(chart.Map)
	if !strings.Contains(c.Note.Plain(), want) || drawn.About.Source != drawn.Source+" "+want ||
		c.Pictures()[0].Around.Note != c.Note.Plain() {
		t.Errorf("%q, %q, %q", c.Note.Plain(), drawn.Source, drawn.About.Source)
	}
	m = maker(t) // which makes its map once
	m.Graph.Portal.Coordinates.Name = ""
	if c := m.CityMap(); strings.Contains(c.Note.Plain(), "Koordinater") {
		t.Errorf("a credit to nobody: %q", c.Note.Plain())
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

// At the reporting date a project whose last day it is has ended; of one without
// an end nobody can say.
func TestStatusOf(t *testing.T) {
	m := maker(t)
	for id, want := range map[string]Status{"tangbruket": Ended, "blaskogen": Ongoing, "ljudhamnen": Open} {
		if got := m.StatusOf(m.project(t, id)); got != want {
			t.Errorf("%s has the status %v, want %v", id, got, want)
		}
	}
}
