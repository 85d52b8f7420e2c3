package graph

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// sumText writes a sum as its kronor, its parts and what is missing.
func sumText(s Sum) string {
	return fmt.Sprintf("%d = %s, missing %s", s.Kronor, joined(s.Parts, paymentID), joined(s.Missing, paymentID))
}

func TestSums(t *testing.T) {
	g := smallCity(t)
	namnd := func(id string) Ledger { return byID(t, g.Namnder, namndID, id).Ledger }
	for _, tt := range []struct {
		name string
		got  Sum
		want string
	}{
		{"all of 2025", g.Ledger.In(2025), "1620000 = blaskogen/miljonamnden:2025 tangbruket/miljonamnden:2025 oppna-klassrum/skolnamnden:2025, " +
			"missing blaskogen/kulturnamnden:2025 ljudhamnen/kulturnamnden:2025 lasresan/skolnamnden:2025"},
		{"all of 2024", g.Ledger.In(2024), "180000 = tangbruket/miljonamnden:2024, missing oppna-klassrum/skolnamnden:2024"},
		{"a year without payments", g.Ledger.In(2023), "0 = , missing "},
		{"a nämnd", namnd("miljonamnden").In(2025), "1550000 = blaskogen/miljonamnden:2025 tangbruket/miljonamnden:2025, missing "},
		{"a nämnd of which nothing is known", namnd("kulturnamnden").Total(), "0 = , missing blaskogen/kulturnamnden:2025 ljudhamnen/kulturnamnden:2025"},
		{"a project of two nämnder", byID(t, g.Projects, projectID, "blaskogen").Ledger.Total(), "1250000 = blaskogen/miljonamnden:2025, missing blaskogen/kulturnamnden:2025"},
		{"a deltagande over the years", byID(t, g.Projects, projectID, "tangbruket").Deltaganden[0].Ledger.Total(), "480000 = tangbruket/miljonamnden:2024 tangbruket/miljonamnden:2025, missing "},
		{"a programme", byID(t, g.Programs, programID, "larfonden").Ledger.In(2025), "70000 = oppna-klassrum/skolnamnden:2025, missing lasresan/skolnamnden:2025"},
		{"a strand", byID(t, g.Programs, programID, "kustfonden").Strands[1].Ledger.In(2025), "300000 = tangbruket/miljonamnden:2025, missing "},
		{"a country counts the payment of two of its cities once", byID(t, g.Countries, countryID, "danmark").Ledger.In(2025),
			"1620000 = blaskogen/miljonamnden:2025 tangbruket/miljonamnden:2025 oppna-klassrum/skolnamnden:2025, missing blaskogen/kulturnamnden:2025"},
		// Only the deltagande that serves the goal counts under it.
		{"a goal", byID(t, g.Goals, goalID, "gron-stad").Ledger.In(2025), "1550000 = blaskogen/miljonamnden:2025 tangbruket/miljonamnden:2025, missing "},
	} {
		if d := cmp.Diff(tt.want, sumText(tt.got)); d != "" {
			t.Errorf("%s:\n%s", tt.name, d)
		}
	}
	if got := g.Ledger.In(2025).Stated(); got != 6 {
		t.Errorf("%d figures are stated for 2025, three known and three missing", got)
	}
	if got := fmt.Sprint(g.Ledger.Years(), namnd("kulturnamnden").Years(), Ledger(nil).Years()); got != "[2025 2024] [2025] []" {
		t.Errorf("years: %s", got)
	}
}

func TestZeroIsAPart(t *testing.T) {
	g := smallCity(t, edit{"content/projekt/lasresan.md", `utbetalt_saknas = "vet-ej"`, "utbetalt = 0"})
	want := "70000 = lasresan/skolnamnden:2025 oppna-klassrum/skolnamnden:2025, missing "
	if got := sumText(byID(t, g.Namnder, namndID, "skolnamnden").Ledger.In(2025)); got != want {
		t.Errorf("a zero is a figure, not a missing one: %s", got)
	}
}

// The whole is the sum of the nämnder, and of the programmes with the
// projects that have none.
func TestPartsMakeTheWhole(t *testing.T) {
	g := smallCity(t)
	for _, year := range g.Years {
		whole := g.Ledger.In(year)
		var byNamnd, byProgram, byProject Sum
		join := func(to *Sum, l Ledger) {
			s := l.In(year)
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
	g := smallCity(t, edit{"content/projekt/tangbruket.md", "utbetalt = 180_000\nprogram_angivet = \"Kustfonden\"\nmal = [\"gron-stad\"]", "utbetalt = 180_000\nprogram_angivet = \"Kustfonden\"\nmal = [\"gron-stad\", \"trygg-uppvaxt\"]"})
	green, safe := byID(t, g.Goals, goalID, "gron-stad").Ledger, byID(t, g.Goals, goalID, "trygg-uppvaxt").Ledger
	if green.In(2024).Kronor != 180_000 || safe.In(2024).Kronor != 180_000 {
		t.Errorf("under each goal in full: %s; %s", sumText(green.In(2024)), sumText(safe.In(2024)))
	}
	if got := g.Ledger.In(2024).Kronor; got != 180_000 {
		t.Errorf("but once in the whole: %d", got)
	}
}

// A sheet that names one goal both as this term's and as its origin serves it
// once.
func TestGoalNamedTwice(t *testing.T) {
	g := smallCity(t, edit{"content/projekt/tangbruket.md", `mal_ursprung = ["rent-vatten"]`, `mal_ursprung = ["1. Grön stad"]`})
	m := byID(t, g.Goals, goalID, "gron-stad")
	if got := sumText(m.Ledger.In(2024)); got != "180000 = tangbruket/miljonamnden:2024, missing " {
		t.Errorf("its money: %s", got)
	}
	if got := joined(m.Newest(), sheetID); got != "blaskogen/miljonamnden:2025 tangbruket/miljonamnden:2025" {
		t.Errorf("its sheets: %s", got)
	}
}

// budgetText writes a sum of budgets.
func budgetText(s BudgetSum) string {
	return fmt.Sprintf("%d = %s, missing %s", s.Kronor, joined(s.Parts, deltagandeID), joined(s.Missing, projectID))
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
		{"the owner's counts also when it stands last", []edit{{blaskogen, `roll = "projektagare"`, `roll = "associerad"`}, {blaskogen, `roll = "projektpartner"`, `roll = "projektagare"`},
			{blaskogen, partner, "total_budget = 9_000_000\nutbetalt_saknas = \"streck\""}},
			"9450000 = blaskogen/kulturnamnden ljudhamnen/kulturnamnden, missing tangbruket", "70000 = oppna-klassrum/skolnamnden, missing lasresan"},
		{"only the partner states one", []edit{{blaskogen, owner, "total_budget_saknas = \"tomt\"\nutbetalt = 1_250_000"}},
			"8450000 = blaskogen/kulturnamnden ljudhamnen/kulturnamnden, missing tangbruket", "70000 = oppna-klassrum/skolnamnden, missing lasresan"},
		{"nobody owns it: the first that is given", []edit{{blaskogen, `roll = "projektagare"`, `roll = "projektpartner"`}},
			"450000 = ljudhamnen/kulturnamnden, missing tangbruket", "8070000 = blaskogen/miljonamnden oppna-klassrum/skolnamnden, missing lasresan"},
	} {
		g := smallCity(t, tt.edits...)
		owned, partner := Budgets(g.Projects)
		if d := cmp.Diff([]string{tt.owned, tt.partner}, []string{budgetText(owned), budgetText(partner)}); d != "" {
			t.Errorf("%s:\n%s", tt.name, d)
		}
	}
}

// An initiative has a plan with a budget; none of it is in any ledger.
func TestInitiativesAreApart(t *testing.T) {
	g := smallCity(t)
	i := byID(t, g.Initiatives, initiativeID, "havslabbet")
	if kronor, ok := i.Budget.Kronor(); !ok || kronor != 3_000_000 {
		t.Fatalf("the initiative has no budget: %d", kronor)
	}
	if got := g.Ledger.Total().Kronor; got != 1_800_000 {
		t.Errorf("all payments: %d", got)
	}
	if got := joined(byID(t, g.Namnder, namndID, "miljonamnden").Initiatives, initiativeID); got != "havslabbet" {
		t.Errorf("but the nämnd is linked to it: %s", got)
	}
}

// bothWays reports a link that leads only one way.
func bothWays[A, B comparable](t *testing.T, what string, as []A, bs []B, toB func(A) []B, toA func(B) []A) {
	t.Helper()
	links := 0
	for _, a := range as {
		for _, b := range bs {
			there, back := slices.Contains(toB(a), b), slices.Contains(toA(b), a)
			if there != back {
				t.Errorf("%s: %v leads to %v: %v, and back: %v", what, a, b, there, back)
			}
			if there {
				links++
			}
		}
	}
	if links == 0 {
		t.Errorf("%s: the small city has no such link", what)
	}
}

func TestLinksLeadBothWays(t *testing.T) {
	g := smallCity(t)
	var accounts []*Account
	var exchanges []*Exchange
	for _, n := range g.Namnder {
		for _, a := range n.Accounts {
			accounts, exchanges = append(accounts, a), append(exchanges, a.Exchanges...)
		}
	}
	namnder := func(p *Project) (out []*Namnd) {
		for _, d := range p.Deltaganden {
			out = append(out, d.Namnd)
		}
		return out
	}
	served := func(p *Project) (out []*Goal) { // also by earlier sheets
		for _, d := range p.Deltaganden {
			for _, s := range d.Sheets {
				out = append(out, s.Serves()...)
			}
		}
		return out
	}
	bothWays(t, "project, city", g.Projects, g.Cities, func(p *Project) []*City { return p.Cities }, func(c *City) []*Project { return c.Projects })
	bothWays(t, "project, country", g.Projects, g.Countries, func(p *Project) []*Country { return p.Countries }, func(c *Country) []*Project { return c.Projects })
	bothWays(t, "project, network", g.Projects, g.Networks, func(p *Project) []*Network { return p.Networks }, func(n *Network) []*Project { return n.Projects })
	bothWays(t, "project, nämnd", g.Projects, g.Namnder, namnder, func(n *Namnd) []*Project { return n.Projects })
	bothWays(t, "project, nämnd without a sheet", g.Projects, g.Namnder, func(p *Project) []*Namnd { return p.AlsoNamnder }, func(n *Namnd) []*Project { return n.AlsoIn })
	bothWays(t, "project, place", g.Projects, g.Places, func(p *Project) []*Place { return p.Places }, func(x *Place) []*Project { return x.Projects })
	bothWays(t, "project, organisation", g.Projects, g.Organisations, func(p *Project) []*Organisation { return p.Organisations }, func(o *Organisation) []*Project { return o.Projects })
	bothWays(t, "project, goal", g.Projects, g.Goals, served, func(m *Goal) []*Project { return m.Projects })
	bothWays(t, "project, account", g.Projects, accounts, func(p *Project) []*Account { return p.Accounts }, func(a *Account) []*Project { return a.Projects })
	bothWays(t, "project, programme", g.Projects, g.Programs, func(p *Project) []*Program { return []*Program{p.Program} }, func(x *Program) []*Project { return x.Projects })
	bothWays(t, "city, country", g.Cities, g.Countries, func(c *City) []*Country { return []*Country{c.Country} }, func(x *Country) []*City { return x.Cities })
	bothWays(t, "city, account", g.Cities, accounts, func(c *City) []*Account { return c.Accounts }, func(a *Account) []*City { return a.Cities })
	bothWays(t, "city, exchange", g.Cities, exchanges, func(c *City) []*Exchange { return c.Exchanges }, func(e *Exchange) []*City { return e.Cities })
	bothWays(t, "city, network", g.Cities, g.Networks, func(c *City) []*Network { return c.Networks }, func(n *Network) []*City { return n.Cities })
	bothWays(t, "country, account", g.Countries, accounts, func(c *Country) []*Account { return c.Accounts }, func(a *Account) []*Country { return a.Countries })
	bothWays(t, "country, exchange", g.Countries, exchanges, func(c *Country) []*Exchange { return c.Exchanges }, func(e *Exchange) []*Country { return e.Countries })
	bothWays(t, "country, network", g.Countries, g.Networks, func(c *Country) []*Network { return c.Networks }, func(n *Network) []*Country { return n.Countries })
	bothWays(t, "network, account", g.Networks, accounts, func(n *Network) []*Account { return n.Accounts }, func(a *Account) []*Network { return a.Networks })
	bothWays(t, "nämnd, account of another", g.Namnder, accounts, func(n *Namnd) []*Account { return n.MentionedBy }, func(a *Account) []*Namnd { return a.Namnder })
	bothWays(t, "programme, account", g.Programs, accounts, func(p *Program) []*Account { return p.Accounts }, func(a *Account) []*Program { return a.Programs })
	bothWays(t, "initiative, nämnd", g.Initiatives, g.Namnder, func(i *Initiative) []*Namnd { return i.Namnder }, func(n *Namnd) []*Initiative { return n.Initiatives })

	m := byID(t, g.Namnder, namndID, "miljonamnden").Memberships
	if len(m) != 1 || !slices.Contains(m[0].Network.Memberships, m[0]) || m[0].Source.ID != "arsbok-2025" {
		t.Errorf("memberships: %s", joined(m, membershipID))
	}
	if c := byID(t, g.Cities, cityID, "gdansk"); c.Weight() != 3 { // a project, an account, an exchange
		t.Errorf("the weight of Gdańsk: %d", c.Weight())
	}
}
