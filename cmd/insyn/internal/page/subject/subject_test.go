package subject

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/changes"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallcity"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallgraph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// edit is a change of the small city.
type edit = smallcity.Edit

// page returns the page of the small city with edits at an address.
func page[T site.Page](t *testing.T, address string, edits ...edit) T {
	t.Helper()
	g := smallgraph.Of(t, edits...)
	w := words.Swedish(words.City{Name: "Småstad", Genitive: "Småstads", Body: "Småstads kommun", BodyGenitive: "Småstads kommuns"})
	b := builder.New(
		g,
		changes.New(&release.Past{}, nil, nil),
		&site.Site{Words: w, Title: "Insyn", Publisher: "Småstad", Year: g.Portal.Year, ReportDate: "31 december 2025"},
		nil,
	)
	All(b)
	i := slices.IndexFunc(b.Pages, func(p site.Page) bool { return p.Common().Address == address })
	if i < 0 {
		t.Fatalf("there is no %s", address)
	}
	return b.Pages[i].(T)
}

func plain(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// A budget is said to be what it is: the whole project's, and whose.
func TestBudgets(t *testing.T) {
	p := page[*Project](t, "/projekt/blaskogen/")
	if len(p.Budgets) != 2 {
		t.Fatalf("%d budgets", len(p.Budgets))
	}
	for i, want := range []string{"Småstads kommun äger projektet.", "Småstads kommuns del framgår inte."} {
		if l := p.Budgets[i]; plain(l.Value.Plain()) != "8 000 000 kr" || !strings.Contains(l.Whose, want) || l.By == "" || l.Source.Page == 0 {
			t.Errorf("%+v, want %q", l, want)
		}
	}
	missing := page[*Project](t, "/projekt/tangbruket/").Budgets[0]
	if missing.Whose != "" || missing.Value.Plain() != "Uppgift saknas: källan har ett streck" {
		t.Errorf("%+v", missing)
	}
	about := page[*Project](t, "/projekt/oppna-klassrum/").Budgets[0]
	if plain(about.Value.Plain()) != "cirka 70 000 kr" || about.Stated != "c:a 70 000 kr" {
		t.Errorf("%+v", about)
	}
}

// A goal of an earlier term says what it is counted as, and the nämnd's words.
func TestGoalsOfAProject(t *testing.T) {
	p := page[*Project](t, "/projekt/blaskogen/")
	i := slices.IndexFunc(p.Goals, func(g GoalLine) bool { return g.Goal.Href == "/mal/gron-stad/" })
	if i < 0 || p.Goals[i].Stated != "Rent vatten" || len(p.Goals[i].Via) != 1 || p.Goals[i].Via[0].Href != "/mal/rent-vatten/" {
		t.Errorf("%+v", p.Goals)
	}
}

// The goals of a sheet decide for the sheet's money: the goal's sum, the amounts
// in its list and what the project's page says of it are the same.
func TestGoalCountsSheets(t *testing.T) {
	const file = "content/projekt/blaskogen.md"
	paid := edit{file, `utbetalt_saknas = "streck"`, "utbetalt = 100_000"}
	for address, want := range map[string]struct {
		sum         int64
		amount, not string
	}{
		"/mal/gron-stad/":     {1_550_000, "1 250 000 kr", "kulturnämnden"},
		"/mal/trygg-uppvaxt/": {170_000, "100 000 kr", "miljönämnden"},
	} {
		goal := page[*Goal](t, address, paid)
		var listed int64
		var row *builder.ProjectRow
		for _, g := range goal.Groups {
			for _, r := range g.Rows {
				if listed += r.Paid.Raw(); r.Link.Href == "/projekt/blaskogen/" {
					row = r
				}
			}
		}
		if goal.Paid[0].Number.Raw() != want.sum || listed != want.sum {
			t.Errorf("%s: the sum is %d, its list has %d, want %d", address, goal.Paid[0].Number.Raw(), listed, want.sum)
		}
		if !strings.Contains(goal.Paid[0].Rule, "Varje blad räknas under de mål som bladet anger.") {
			t.Errorf("%s: the rule is %q", address, goal.Paid[0].Rule)
		}
		if plain(row.Paid.Plain()) != want.amount || !strings.Contains(row.Part, "bara bladet från ") || strings.Contains(row.Part, want.not) {
			t.Errorf("%s: the list has %q, %q", address, row.Paid.Plain(), row.Part)
		}
		p := page[*Project](t, "/projekt/blaskogen/", paid)
		i := slices.IndexFunc(p.Goals, func(l GoalLine) bool { return l.Goal.Href == address })
		if got := plain(p.Goals[i].Counted.Plain()); !strings.Contains(got, want.amount) || strings.Contains(got, want.not) {
			t.Errorf("%s: the project's page says %q", address, got)
		}
	}
	one := page[*Project](t, "/projekt/tangbruket/", paid)
	if one.Goals[0].Counted != nil {
		t.Errorf("a project of one sheet: %q", one.Goals[0].Counted.Plain())
	}
	// A year's sheets decide for that year: the goal of an earlier one counts
	// nothing of the project now.
	moved := edit{"content/projekt/tangbruket.md", "mal = [\"gron-stad\"]\nmal_angivet", "mal = [\"trygg-uppvaxt\"]\nmal_angivet"}
	for _, g := range page[*Goal](t, "/mal/gron-stad/", moved).Groups {
		for _, r := range g.Rows {
			if r.Link.Href == "/projekt/tangbruket/" && r.Paid.Plain() != "räknas inte hit 2025" {
				t.Errorf("the list says %q of a project that names another goal now", r.Paid.Plain())
			}
		}
	}
}

// The newest sheet is shown; what an earlier one said otherwise stands below.
func TestEarlierSheets(t *testing.T) {
	p := page[*Project](t, "/projekt/tangbruket/")
	if len(p.Earlier) == 0 {
		t.Fatal("nothing earlier")
	}
	e := p.Earlier[0]
	if e.Namnd.Href != "/namnder/miljonamnden/" || e.Year != 2024 || len(e.Said) == 0 || e.Source.Page == 0 {
		t.Errorf("%+v", e)
	}
	if one := page[*Project](t, "/projekt/lasresan/"); len(one.Earlier) > 0 {
		t.Errorf("a project of one sheet has %+v", one.Earlier)
	}
}

// The questions of an account are the city's own.
func TestEmptyAnswers(t *testing.T) {
	a := page[*Account](t, "/namnder/kulturnamnden/2025/")
	if len(a.EmptyAnswers) != 1 || !strings.HasSuffix(a.EmptyAnswers[0], "?") {
		t.Errorf("%q", a.EmptyAnswers)
	}
}

// A country is where its cities are; a place without a country is no reason to
// A place's number of links is how many things a reader finds in its lists.
func TestLinksOfPlace(t *testing.T) {
	for address, want := range map[string]string{"/stader/gdansk/": "2 kopplingar", "/stader/odense/": "1 koppling", "/lander/danmark/": "5 kopplingar",
		"/lander/tyskland/": "2 kopplingar"} {
		c := page[*City](t, address)
		found := len(c.Exchanges) + len(c.Accounts) + len(c.Networks)
		for _, g := range c.Groups {
			found += len(g.Rows)
		}
		if !strings.HasPrefix(want, strconv.Itoa(found)+" ") || !strings.Contains(plain(c.Lead.Plain()), want) {
			t.Errorf("%s lists %d things and says %q, want %s", address, found, c.Lead.Plain(), want)
		}
	}
	if c := page[*City](t, "/stader/gdansk/", edit{"content/namnder/kulturnamnden/2025.md", "projekt =", "stader = [\"gdansk\"]\nprojekt ="}); len(
		c.Accounts,
	) != 1 {
		t.Errorf("an account that tells of the place alone: %v", c.Accounts)
	}
}

// fail.
func TestPlaces(t *testing.T) {
	c := page[*City](t, "/stader/arhus/")
	if c.Country == nil || c.Country.Href != "/lander/danmark/" || c.Locator == nil || len(c.Groups) == 0 {
		t.Errorf("%+v", c.Country)
	}
	land := page[*City](t, "/lander/danmark/")
	if land.Locator != nil || !slices.ContainsFunc(land.Cities, func(l CityLine) bool { return l.Link.Href == "/stader/arhus/" }) {
		t.Errorf("%+v", land.Cities)
	}
}

// The goals of the 2030 Agenda have a number, and the plan's name if it has one.
func TestGlobalGoals(t *testing.T) {
	const file = "content/initiativ/havslabbet.md"
	if got := page[*Initiative](t, "/initiativ/havslabbet/").Goals; !slices.Equal(got, []string{"Mål 14"}) {
		t.Errorf("%q", got)
	}
	named := edit{file, "nummer = 14\n", "nummer = 14\nnamn = \"Havet\"\n"}
	if got := page[*Initiative](t, "/initiativ/havslabbet/", named).Goals; !slices.Equal(got, []string{"Mål 14: Havet"}) {
		t.Errorf("%q", got)
	}
}

// A citation names the page where the amount stands, if it is not the one where
// the sheet begins, and the document, if it is another.
func TestCitations(t *testing.T) {
	const file, amount = "content/projekt/blaskogen.md", "utbetalt = 1_250_000"
	for added, want := range map[string]string{
		"": "2025 12 0, 2025 13 0", "\nutbetalt_sida = 14": "2025 12 14, 2025 13 0", "\nutbetalt_sida = 12": "2025 12 0, 2025 13 0",
		"\nutbetalt_kalla = \"havsplan-2022\"\nutbetalt_sida = 3": "2025 12 0, Havslabbet 3 0, 2025 13 0",
	} {
		p := page[*Project](t, "/projekt/blaskogen/", edit{file, amount, amount + added})
		var got []string
		for _, c := range p.Citations {
			words := strings.Fields(c.Source)
			got = append(got, fmt.Sprint(words[len(words)-1], " ", c.Page, " ", c.Amount))
		}
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("%q: %s, want %s", added, s, want)
		}
	}
}
