package ledger

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallcity"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallgraph"
)

// edit is a change of the small city.
type edit = smallcity.Edit

func projectID(p *graph.Project) string       { return p.ID }
func namndID(n *graph.Namnd) string           { return n.ID }
func programID(p *graph.Program) string       { return p.ID }
func countryID(c *graph.Country) string       { return c.ID }
func goalID(m *graph.Goal) string             { return m.ID }
func initiativeID(i *graph.Initiative) string { return i.ID }
func deltagandeID(d *graph.Deltagande) string { return d.Project.ID + "/" + d.Deltagande.Namnd.ID }
func sheetID(s *graph.Sheet) string           { return fmt.Sprintf("%s:%d", deltagandeID(s.Deltagande), s.Year) }
func paymentID(p *graph.Payment) string       { return sheetID(p.Sheet) }

// sumText writes a sum as its kronor, its parts and what is missing.
func sumText(s Sum) string {
	return fmt.Sprintf("%d = %s, missing %s", s.Kronor, smallcity.Joined(s.Parts, paymentID), smallcity.Joined(s.Missing, paymentID))
}

func TestSums(t *testing.T) {
	g := smallgraph.Of(t)
	namnd := func(id string) graph.Ledger { return smallcity.ByID(t, g.Namnder, namndID, id).Ledger }
	for _, tt := range []struct {
		name string
		got  Sum
		want string
	}{
		{"all of 2025", In(g.Ledger, 2025), "1620000 = blaskogen/miljonamnden:2025 tangbruket/miljonamnden:2025 oppna-klassrum/skolnamnden:2025, " +
			"missing blaskogen/kulturnamnden:2025 ljudhamnen/kulturnamnden:2025 lasresan/skolnamnden:2025"},
		{"all of 2024", In(g.Ledger, 2024), "180000 = tangbruket/miljonamnden:2024, missing oppna-klassrum/skolnamnden:2024"},
		{"a year without payments", In(g.Ledger, 2023), "0 = , missing "},
		{"a nämnd", In(namnd("miljonamnden"), 2025), "1550000 = blaskogen/miljonamnden:2025 tangbruket/miljonamnden:2025, missing "},
		{"a nämnd of which nothing is known", Total(namnd("kulturnamnden")),
			"0 = , missing blaskogen/kulturnamnden:2025 ljudhamnen/kulturnamnden:2025"},
		{"a project of two nämnder", Total(smallcity.ByID(t, g.Projects, projectID, "blaskogen").Ledger),
			"1250000 = blaskogen/miljonamnden:2025, missing blaskogen/kulturnamnden:2025"},
		{"a deltagande over the years", Total(smallcity.ByID(t, g.Projects, projectID, "tangbruket").Deltaganden[0].Ledger),
			"480000 = tangbruket/miljonamnden:2024 tangbruket/miljonamnden:2025, missing "},
		{"a programme", In(smallcity.ByID(t, g.Programs, programID, "larfonden").Ledger, 2025),
			"70000 = oppna-klassrum/skolnamnden:2025, missing lasresan/skolnamnden:2025"},
		{"a strand", In(smallcity.ByID(t, g.Programs, programID, "kustfonden").Strands[1].Ledger, 2025),
			"300000 = tangbruket/miljonamnden:2025, missing "},
		{"a country counts the payment of two of its cities once", In(smallcity.ByID(t, g.Countries, countryID, "danmark").Ledger, 2025),
			"1620000 = blaskogen/miljonamnden:2025 tangbruket/miljonamnden:2025 oppna-klassrum/skolnamnden:2025, missing blaskogen/kulturnamnden:2025"},
		// Only the deltagande that serves the goal counts under it.
		{"a goal", In(smallcity.ByID(t, g.Goals, goalID, "gron-stad").Ledger, 2025),
			"1550000 = blaskogen/miljonamnden:2025 tangbruket/miljonamnden:2025, missing "},
	} {
		if d := cmp.Diff(tt.want, sumText(tt.got)); d != "" {
			t.Errorf("%s:\n%s", tt.name, d)
		}
	}
	if got := In(g.Ledger, 2025).Stated(); got != 6 {
		t.Errorf("%d figures are stated for 2025, three known and three missing", got)
	}
	if got := fmt.Sprint(Years(g.Ledger), Years(namnd("kulturnamnden")), Years(nil)); got != "[2025 2024] [2025] []" {
		t.Errorf("years: %s", got)
	}
}

func TestZeroIsAPart(t *testing.T) {
	g := smallgraph.Of(t, edit{"content/projekt/lasresan.md", `utbetalt_saknas = "vet-ej"`, "utbetalt = 0"})
	want := "70000 = lasresan/skolnamnden:2025 oppna-klassrum/skolnamnden:2025, missing "
	if got := sumText(In(smallcity.ByID(t, g.Namnder, namndID, "skolnamnden").Ledger, 2025)); got != want {
		t.Errorf("a zero is a figure, not a missing one: %s", got)
	}
}

// The whole is the sum of the nämnder, and of the programmes with the
// projects that have none.
func TestPartsMakeTheWhole(t *testing.T) {
	g := smallgraph.Of(t)
	for _, year := range Years(g.Ledger) {
		whole := In(g.Ledger, year)
		var byNamnd, byProgram, byProject Sum
		join := func(to *Sum, l graph.Ledger) {
			s := In(l, year)
			to.Kronor, to.Parts, to.Missing = to.Kronor+s.Kronor, append(to.Parts, s.Parts...), append(to.Missing, s.Missing...)
		}
		for _, n := range g.Namnder {
			join(&byNamnd, n.Ledger)
		}
		for _, p := range g.Programs {
			join(&byProgram, p.Ledger)
		}
		for _, p := range g.Projects {
			join(&byProject, p.Ledger)
			if p.Program == nil {
				join(&byProgram, p.Ledger)
			}
		}
		for what, s := range map[string]Sum{"nämnder": byNamnd, "programmes": byProgram, "projects": byProject} {
			if s.Kronor != whole.Kronor || s.Stated() != whole.Stated() {
				t.Errorf("%d: the %s give %d kronor of %d figures, the whole %d of %d", year, what, s.Kronor, s.Stated(), whole.Kronor, whole.Stated())
			}
		}
	}
}

// A project that serves two goals counts in full under each.
func TestGoalsOverlap(t *testing.T) {
	g := smallgraph.Of(t, edit{"content/projekt/tangbruket.md", "utbetalt = 180_000\nprogram_angivet = \"Kustfonden\"\nmal = [\"gron-stad\"]",
		"utbetalt = 180_000\nprogram_angivet = \"Kustfonden\"\nmal = [\"gron-stad\", \"trygg-uppvaxt\"]"})
	green, safe := smallcity.ByID(t, g.Goals, goalID, "gron-stad").Ledger, smallcity.ByID(t, g.Goals, goalID, "trygg-uppvaxt").Ledger
	if In(green, 2024).Kronor != 180_000 || In(safe, 2024).Kronor != 180_000 {
		t.Errorf("under each goal in full: %s; %s", sumText(In(green, 2024)), sumText(In(safe, 2024)))
	}
	if got := In(g.Ledger, 2024).Kronor; got != 180_000 {
		t.Errorf("but once in the whole: %d", got)
	}
}

// A sheet that names one goal both as this term's and as its origin serves it
// once.
func TestGoalNamedTwice(t *testing.T) {
	g := smallgraph.Of(t, edit{"content/projekt/tangbruket.md", `mal_ursprung = ["rent-vatten"]`, `mal_ursprung = ["1. Grön stad"]`})
	m := smallcity.ByID(t, g.Goals, goalID, "gron-stad")
	if got := sumText(In(m.Ledger, 2024)); got != "180000 = tangbruket/miljonamnden:2024, missing " {
		t.Errorf("its money: %s", got)
	}
	if got := smallcity.Joined(m.Newest(), sheetID); got != "blaskogen/miljonamnden:2025 tangbruket/miljonamnden:2025" {
		t.Errorf("its sheets: %s", got)
	}
}

// budgetText writes a sum of budgets.
func budgetText(s BudgetSum) string {
	return fmt.Sprintf("%d = %s, missing %s", s.Kronor, smallcity.Joined(s.Parts, deltagandeID), smallcity.Joined(s.Missing, projectID))
}

func TestBudgets(t *testing.T) {
	const blaskogen = "content/projekt/blaskogen.md"
	const owner, partner = "total_budget = 8_000_000\nutbetalt = 1_250_000", "total_budget = 8_000_000\nutbetalt_saknas = \"streck\""
	for _, tt := range []struct {
		name           string
		edits          []edit
		owned, partner string
	}{
		{"two nämnder of a project state one budget, which counts once", nil,
			"8450000 = blaskogen/miljonamnden ljudhamnen/kulturnamnden, missing tangbruket", "70000 = oppna-klassrum/skolnamnden, missing lasresan"},
		{"they state different ones: the owner's counts", []edit{{blaskogen, partner, "total_budget = 9_000_000\nutbetalt_saknas = \"streck\""}},
			"8450000 = blaskogen/miljonamnden ljudhamnen/kulturnamnden, missing tangbruket", "70000 = oppna-klassrum/skolnamnden, missing lasresan"},
		{"the owner's counts also when it stands last", []edit{{blaskogen, `roll = "projektagare"`, `roll = "associerad"`},
			{blaskogen, `roll = "projektpartner"`, `roll = "projektagare"`},
			{blaskogen, partner, "total_budget = 9_000_000\nutbetalt_saknas = \"streck\""}},
			"9450000 = blaskogen/kulturnamnden ljudhamnen/kulturnamnden, missing tangbruket", "70000 = oppna-klassrum/skolnamnden, missing lasresan"},
		{"only the partner states one", []edit{{blaskogen, owner, "total_budget_saknas = \"tomt\"\nutbetalt = 1_250_000"}},
			"8450000 = blaskogen/kulturnamnden ljudhamnen/kulturnamnden, missing tangbruket", "70000 = oppna-klassrum/skolnamnden, missing lasresan"},
		{"nobody owns it: the first that is given", []edit{{blaskogen, `roll = "projektagare"`, `roll = "projektpartner"`}},
			"450000 = ljudhamnen/kulturnamnden, missing tangbruket", "8070000 = blaskogen/miljonamnden oppna-klassrum/skolnamnden, missing lasresan"},
	} {
		g := smallgraph.Of(t, tt.edits...)
		owned, partner := Budgets(g.Projects)
		if d := cmp.Diff([]string{tt.owned, tt.partner}, []string{budgetText(owned), budgetText(partner)}); d != "" {
			t.Errorf("%s:\n%s", tt.name, d)
		}
	}
}

// An initiative has a plan with a budget; none of it is in any ledger.
func TestInitiativesAreApart(t *testing.T) {
	g := smallgraph.Of(t)
	i := smallcity.ByID(t, g.Initiatives, initiativeID, "havslabbet")
	if kronor, ok := i.Budget.Kronor(); !ok || kronor != 3_000_000 {
		t.Fatalf("the initiative has no budget: %d", kronor)
	}
	if got := Total(g.Ledger).Kronor; got != 1_800_000 {
		t.Errorf("all payments: %d", got)
	}
	if got := smallcity.Joined(smallcity.ByID(t, g.Namnder, namndID, "miljonamnden").Initiatives, initiativeID); got != "havslabbet" {
		t.Errorf("but the nämnd is linked to it: %s", got)
	}
}

func TestYear(t *testing.T) {
	g := smallgraph.Of(t)
	y := InYear(g, 2025)
	if len(y.Projects) != 5 || len(y.Sheets) != 6 || len(y.Namnder) != 3 || len(y.Programs) != 2 || Total(y.Ledger).Kronor != 1_620_000 {
		t.Errorf("2025: %d projects, %d sheets, %d nämnder, %d programmes", len(y.Projects), len(y.Sheets), len(y.Namnder), len(y.Programs))
	}
	if len(y.Started) != 2 || len(y.Ended) != 1 || y.Ended[0].ID != "tangbruket" || len(y.Ongoing) != 3 ||
		len(y.NoEnd) != 1 || y.NoEnd[0].ID != "ljudhamnen" || len(y.Coming) != 0 {
		t.Errorf("2025: %d started, %d ended, %d go on", len(y.Started), len(y.Ended), len(y.Ongoing))
	}
	if l := y.Largest(); len(l) != 3 || l[0].ID != "blaskogen" || l[2].ID != "oppna-klassrum" {
		t.Errorf("largest: %v", l)
	}
	var parts int64
	for _, p := range ByProgram(y.Ledger) {
		parts += Total(p.Ledger).Kronor
	}
	for _, p := range ByRole(y.Ledger) {
		parts += Total(p.Ledger).Kronor
	}
	if parts != 2*1_620_000 {
		t.Errorf("the parts by programme and by role add up to %d", parts)
	}
	if last := InYear(g, 2024); len(last.Projects) != 2 || len(last.Namnder) != 2 || last.Report != nil {
		t.Errorf("2024: %d projects, %d nämnder", len(last.Projects), len(last.Namnder))
	}
	o := GoalOverlap(g, y)
	if len(o.Several) != 0 || o.Goals.Kronor != 1_620_000 || len(InYear(g, 1999).Projects) != 0 {
		t.Errorf("overlap: %d sheets, %d kr", len(o.Several), o.Goals.Kronor)
	}
}

// A new term of office changes nothing of what was counted before it.
func TestNewTerm(t *testing.T) {
	g := smallgraph.Of(t, edit{"data/portal.toml", "redovisningsar = 2025", "redovisningsar = 2027"})
	if o := GoalOverlap(g, InYear(g, 2025)); o.Goals.Kronor != 1_620_000 || len(o.Several) != 0 {
		t.Errorf("the sums of 2025 change: %d kr, %d sheets", o.Goals.Kronor, len(o.Several))
	}
	if o := GoalOverlap(g, InYear(g, 2027)); o.Goals.Stated() != 0 {
		t.Errorf("goals of 2027: %d figures", o.Goals.Stated())
	}
}

// A sum with an approximate part is approximate.
func TestApprox(t *testing.T) {
	g := smallgraph.Of(t)
	owned, partner := Budgets(g.Projects)
	if !In(g.Ledger, 2025).Approx || In(g.Ledger, 2024).Approx || owned.Approx || !partner.Approx {
		t.Errorf("approximate: 2025 %v, 2024 %v, budgets %v and %v", In(g.Ledger, 2025).Approx, In(g.Ledger, 2024).Approx, owned.Approx,
			partner.Approx)
	}
}
