package overview

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/figure"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// Home is the start page.
type Home struct {
	site.Meta
	Lead    site.Prose
	Intro   builder.Body
	Year    int
	Shore   *site.Chart
	Paid    site.Figure
	Origin  site.Prose // what of it came from the EU
	Counts  []Count
	Namnder *site.Chart
	Program *site.Chart
	Goals   *site.Chart
	Map     *site.Chart
	Largest []*builder.ProjectRow
	More    site.Link // the year's own page
}

// Layout returns the template's name.
func (*Home) Layout() string { return "start" }

// Count is a number of things, and where they are listed.
type Count struct {
	Number site.Number
	What   string
	Href   string
}

func (b *pages) home() {
	g, year, w := b.Graph, b.Site.Year, b.Words
	y := b.Year(year)
	sum, csv := ledger.In(g.Ledger, year), figure.PaidCSV(site.HomeAddress, year)
	out := &Home{Year: year,
		Meta: site.Meta{Address: site.HomeAddress, Title: b.Site.Title, Heading: b.Site.Tagline, Description: b.Site.Description},
		Paid: b.PaidFigure("utbetalt", w.Money.Paid(year), sum, site.HomeAddress, year), Counts: b.counts(), Largest: b.largest(5),
		Shore: b.Shore(year), Namnder: b.PaidByNamnd(year), Program: b.PaidByProgram(year), Goals: b.ProjectsByGoal(year), Map: b.CityMap(),
		More: site.Link{Text: w.Home.More(year), Href: site.Year(year)}}
	out.Lead = site.Say(w.Home.Lead(year, b.Paid(sum, csv).InProse(w).At("#utbetalt"),
		b.Spread(sum, site.HomeAddress, year)))
	b.head(&out.Paid, y)
	out.Origin = b.origin()
	for _, p := range g.Pages {
		if p.Kind == record.StartText {
			out.Intro, out.EditPath = b.Body(p.Body, nil), p.Pos.File
		}
	}
	b.Add(out)
}

// counts returns how many there are of everything, and where they are listed.
func (b *pages) counts() []Count {
	g, w := b.Graph, b.Words.Home
	var abroad []*graph.City
	for _, c := range g.Cities {
		if g.Abroad(c) && c.Weight() > 0 {
			abroad = append(abroad, c)
		}
	}
	noun := b.Words.Format.Number
	counts := []Count{
		{b.Count(b.ProjectThings(g.Projects), noun, site.CSV(site.ProjectsAddress, "projekt", 0)), w.Projects, site.ProjectsAddress},
		{b.NamnderWithProjects(), w.Namnder, site.NamnderAddress},
		{b.Count(b.ProgramThings(g.Programs), noun, site.CSV(site.ProgramsAddress, "program", 0)), w.Programs, site.ProgramsAddress},
		{b.Count(b.CityThings(abroad), noun, site.CSV(site.CitiesAddress, "platser-i-andra-lander", 0)), w.PlacesAbroad, site.CitiesAddress},
		{b.Count(b.NetworkThings(g.Networks), noun, site.CSV(site.NetworksAddress, "natverk", 0)), w.Networks, site.NetworksAddress},
	}
	if len(g.Themes) > 0 {
		counts = append(counts, Count{b.ThemeCount(noun), w.Themes, site.ThemesAddress})
	}
	return counts
}

// largest returns the n projects to which most was paid out in the reporting
// year.
func (b *pages) largest(n int) []*builder.ProjectRow {
	all := b.Year(b.Site.Year).Largest()
	return site.Each(all[:min(n, len(all))], func(p *graph.Project) *builder.ProjectRow { return b.ProjectRow(p, b.Whole(p)) })
}

// origin says what of the year's money came from the EU, what from others, and of
// what the sources name no programme; nothing where none of it came from the EU.
func (b *pages) origin() site.Prose {
	from := func(l graph.Ledger, name string) words.Value {
		s := ledger.In(l, b.Site.Year)
		if s.Kronor == 0 {
			return nil
		}
		return b.Paid(s, site.CSV(site.HomeAddress, name, b.Site.Year))
	}
	all := b.Graph.Ledger
	eu := from(ledger.FromEU(all), "fran-eu")
	if eu == nil {
		return nil
	}
	return site.Say(b.Words.Home.Origin(eu, from(ledger.FromOthers(all), "fran-andra"), from(ledger.FromUnknown(all), "okant-program")))
}
