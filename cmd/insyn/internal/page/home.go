package page

import (
	"fmt"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
)

// Home is the start page.
type Home struct {
	Meta
	Lead    Prose
	Intro   markdown.Body
	Year    int
	Paid    Figure
	Counts  []Count
	Namnder *Chart
	Program *Chart
	Goals   *Chart
	Map     *Chart
	Largest []*ProjectRow
	More    Link // the year's own page
}

// Layout returns the template's name.
func (*Home) Layout() string { return "start" }

// Count is a number of things, and where they are listed.
type Count struct {
	Number Number
	What   string
	Href   string
}

func (b *builder) home() {
	g, year := b.graph, b.site.Year
	y := b.inYear(year)
	sum := ledger.In(g.Ledger, year)
	csv := paidCSV("/", year)
	out := &Home{Meta: Meta{Address: "/", Title: b.site.Title, Heading: b.site.Tagline, Description: b.site.Description}, Year: year,
		Paid: b.paidFigure("utbetalt", fmt.Sprintf("Utbetalt %d", year), sum, csv),
		Lead: say(fmt.Sprintf("%d fick Malmö stad ", year), b.paid(sum, csv).inProse().at("#utbetalt"), " i stöd till ",
			b.projectCount(y.Projects, yearAddress(year)+"projekt.csv").at("/projekt/"), ", från EU och andra utanför staden.")}
	for _, p := range g.Pages {
		if p.ID == "start" {
			out.Intro = p.Body
		}
	}
	out.Counts = b.counts(y)
	out.Namnder, out.Program, out.Goals, out.Map = b.paidByNamnd(year), b.paidByProgram(year), b.projectsByGoal(year), b.cityMap(false)
	out.Largest = b.largest(5)
	out.More = Link{Text: fmt.Sprintf("Hela året %d i siffror", year), Href: yearAddress(year)}
	b.add(out)
}

// counts returns how many there are of everything, and where they are listed.
func (b *builder) counts(y *ledger.Year) []Count {
	g := b.graph
	abroad := slices.DeleteFunc(slices.Clone(g.Cities), func(c *graph.City) bool {
		return !g.Abroad(c) || c.Weight() == 0
	})
	cities := apply(abroad, func(c *graph.City) thing { return thing{"stad", c.ID, cityLink(c)} })
	number := func(things []thing, csv string) Number { return b.countOf(things, "", "", csv).bare() }
	return []Count{
		{number(projectThings(g.Projects), "/projekt/projekt.csv"), "Projekt", "/projekt/"},
		{number(namndThings(y.Namnder), yearAddress(y.Year)+"namnder.csv"), "Nämnder med projekt", "/namnder/"},
		{number(programThings(g.Programs), "/program/program.csv"), "Fonder och program", "/program/"},
		{number(cities, "/stader/platser-i-andra-lander.csv"), "Platser i andra länder", "/stader/"},
		{number(networkThings(g.Networks), "/natverk/natverk.csv"), "Nätverk", "/natverk/"},
	}
}
