package subject

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// CityList is /stader/: the places and countries that the city works with.
type CityList struct {
	site.Meta
	Lead      site.Prose
	Map       *site.Chart
	Countries []CountryGroup
}

// Layout returns the template's name.
func (*CityList) Layout() string { return "stadslista" }

// CountryGroup is a country with its places.
type CountryGroup struct {
	Country site.Link
	Home    bool // the city's own, to which only its places link
	Links   site.Number
	Cities  []CityLine
}

// CityLine is a place with how much links to it.
type CityLine struct {
	Link  site.Link
	Local string
	Links site.Number // "3 kopplingar"
}

// City is /stader/<id>/ or /lander/<id>/.
type City struct {
	site.Meta
	Lead      site.Prose
	Locator   chart.Chart // nil for a country
	Charts    []*site.Chart
	Local     string
	Relation  string
	Country   *site.Link // of a city
	Cities    []CityLine
	Paid      []site.Figure
	Groups    []builder.ProjectGroup
	Exchanges []ExchangeLine
	Accounts  []site.Link // that nothing above leads to
	Networks  []site.Link
}

// Layout returns the template's name.
func (*City) Layout() string { return "stad" }

// Lists returns its lists of projects.
func (p *City) Lists() []builder.ProjectGroup { return p.Groups }

func (b *pages) cities() {
	g, w := b.Graph, b.Words
	list := &CityList{Meta: b.List(site.CitiesAddress, w.Place.Cities), Map: b.CityMap()}
	var places []*graph.City
	var abroad []*graph.Country
	for _, c := range g.Countries {
		group := CountryGroup{Country: site.CountryLink(c), Home: c == g.Home, Links: b.CountryLinks(c), Cities: b.cityLines(c)}
		for _, s := range c.Cities {
			if s.Weight() > 0 {
				places = append(places, s)
			}
		}
		if c != g.Home {
			abroad = append(abroad, c)
		}
		list.Countries = append(list.Countries, group)
	}
	list.Lead = site.Say(w.Place.CitiesLead(b.Count(b.CityThings(places), w.Noun.Places, site.CSV(site.CitiesAddress, "platser", 0)),
		b.Count(b.CountryThings(abroad), w.Noun.Countries, site.CSV(site.CountriesAddress, "lander", 0))))
	b.Add(list)
	linked := slices.DeleteFunc(slices.Clone(g.Cities), func(c *graph.City) bool { return c.Weight() == 0 })
	builder.Each(b.Builder, linked, b.city)
	builder.Each(b.Builder, g.Countries, b.country)
}

// cityLines returns the places of a country that something links to.
func (b *pages) cityLines(c *graph.Country) []CityLine {
	var out []CityLine
	for _, s := range c.Cities {
		if s.Weight() > 0 {
			out = append(out, CityLine{Link: site.Link{Text: s.Name, Href: site.City(s)}, Local: s.Local, Links: b.CityLinks(s)})
		}
	}
	return out
}

func (b *pages) city(c *graph.City) *City {
	out := b.place(site.City(c), c.Name, c.Pos, &c.Ties, site.Say(b.Words.Place.Lead(c.Name, b.CityLinks(c))))
	out.Local, out.Relation, out.Locator = c.Local, c.Relation, b.Locator(c)
	if c.Country != nil {
		l := site.CountryLink(c.Country)
		out.Country = &l
		out.Crumbs = append(out.Crumbs, l)
	}
	return out
}

func (b *pages) country(c *graph.Country) *City {
	lead := b.Words.Place.HomeLead(c.Name)
	if c != b.Graph.Home {
		lead = b.Words.Place.Lead(c.Name, b.CountryLinks(c))
	}
	out := b.place(site.Country(c), c.Name, c.Pos, &c.Ties, site.Say(lead))
	out.Cities = b.cityLines(c)
	return out
}

// place is what the pages of cities and of countries have in common. Their lists
// have each of the ties once, as their number counts them.
func (b *pages) place(address, name string, at diag.Pos, t *graph.Ties, lead site.Prose) *City {
	up := site.Link{Text: b.Words.Place.Cities.Title, Href: site.CitiesAddress}
	return &City{Meta: b.Below(up, address, name, lead.Plain(), at), Lead: lead, Paid: b.PaidByYear(address, t.Ledger),
		Charts: builder.Some(b.LedgerYears(address, t.Ledger)), Groups: b.ByStatus(address, t.Projects, t.Ledger),
		Exchanges: b.exchanges(t.Exchanges, true), Accounts: site.Each(t.Telling(), b.AccountLink),
		Networks: site.Each(t.Networks, site.NetworkLink)}
}
