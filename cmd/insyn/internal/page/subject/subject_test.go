package subject

import (
	"slices"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
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
	b := builder.New(g, &site.Site{Words: w, Title: "Insyn", Publisher: "Småstad", Year: g.Portal.Year, ReportDate: "31 december 2025"})
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
