package page

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
)

// CityList is /stader/: the places and countries that Malmö works with.
type CityList struct {
	Meta
	Lead      Prose
	Map       *Chart
	Countries []CountryGroup
}

// Layout returns the template's name.
func (*CityList) Layout() string { return "stadslista" }

// CountryGroup is a country with its places.
type CountryGroup struct {
	Country Link
	Links   Number
	Cities  []CityLine
}

// CityLine is a place with how much links to it.
type CityLine struct {
	Link  Link
	Local string
	Links Number // "3 kopplingar"
}

// City is /stader/<id>/ or /lander/<id>/.
type City struct {
	Meta
	Lead      Prose
	Locator   chart.Chart // nil for a country
	Charts    []*Chart
	Local     string
	Relation  string
	Country   *Link // of a city
	Cities    []CityLine
	Paid      []Figure
	Groups    []ProjectGroup
	Exchanges []ExchangeLine
	Accounts  []Link
	Networks  []Link
}

// Layout returns the template's name.
func (*City) Layout() string { return "stad" }

func (b *builder) cities() {
	g := b.graph
	list := &CityList{Meta: Meta{Address: "/stader/", Title: "Städer och länder", Section: "/stader/", Crumbs: crumbs(),
		Description: "Städer och länder som Malmö stad samarbetar med i projekt, nätverk och utbyten."}}
	var places, abroad []thing
	for _, c := range g.Countries {
		group := CountryGroup{Country: countryLink(c), Links: b.countryLinks(c)}
		for _, s := range c.Cities {
			if s.Weight() == 0 {
				continue
			}
			places = append(places, thing{"stad", s.ID, cityLink(s)})
			group.Cities = append(group.Cities, b.cityLine(s))
		}
		if c != g.Home {
			abroad = append(abroad, thing{"land", c.ID, countryLink(c)})
		}
		list.Countries = append(list.Countries, group)
	}
	list.Lead = say("Redovisningen nämner ", b.countOf(places, "plats", "platser", "/stader/platser.csv"), " utanför Malmö och ",
		b.countOf(abroad, "land", "länder", "/lander/lander.csv"), " utanför Sverige. Här står vad som knyter dem till Malmö.")
	list.Map = b.cityMap(true)
	b.add(list)
	linked := slices.DeleteFunc(slices.Clone(g.Cities), func(c *graph.City) bool { return c.Weight() == 0 })
	each(b, linked, (*builder).city)
	each(b, g.Countries, (*builder).country)
}

func (b *builder) cityLine(c *graph.City) CityLine {
	return CityLine{Link: Link{Text: c.Name, Href: cityAddress(c)}, Local: c.Local, Links: b.cityLinks(c)}
}

// cityLinks returns how many projects, exchanges, networks and accounts link
// to a place, with a table of them. It is what the map's circles show.
func (b *builder) cityLinks(c *graph.City) Number {
	return b.placeLinks(cityAddress(c), c.Projects, c.Exchanges, c.Networks, c.Accounts)
}

func (b *builder) countryLinks(c *graph.Country) Number {
	return b.placeLinks(countryAddress(c), c.Projects, c.Exchanges, c.Networks, c.Accounts)
}

func (b *builder) placeLinks(address string, projects []*graph.Project, exchanges []*graph.Exchange, networks []*graph.Network, accounts []*graph.Account) Number {
	things := projectThings(projects)
	for _, e := range exchanges {
		things = append(things, thing{"utbyte", e.Kind, Link{Text: e.Theme, Href: accountAddress(e.Account)}})
	}
	for _, n := range networks {
		things = append(things, thing{"natverk", n.ID, networkLink(n)})
	}
	for _, a := range accounts {
		things = append(things, thing{"redogorelse", a.Namnd.ID, accountLink(a)})
	}
	return b.countOf(things, "koppling", "kopplingar", address+"kopplingar.csv")
}

// linksText says what links to a place: "2 projekt, 1 utbyte".
func linksText(projects, exchanges, networks int) string {
	var parts []string
	add := func(n int, one, many string) {
		if n > 0 {
			parts = append(parts, plural(n, one, many))
		}
	}
	add(projects, "projekt", "projekt")
	add(exchanges, "utbyte", "utbyten")
	add(networks, "nätverk", "nätverk")
	if len(parts) == 0 {
		return "nämns i en redogörelse"
	}
	return strings.Join(parts, ", ")
}

func (b *builder) city(c *graph.City) *City {
	address := cityAddress(c)
	out := &City{Meta: Meta{Address: address, Title: c.Name, Section: "/stader/",
		Crumbs: crumbs(Link{Text: "Städer och länder", Href: "/stader/"}), EditPath: c.Pos.File},
		Local: c.Local, Relation: c.Relation, Paid: b.paidByYear(address, c.Ledger), Charts: some(b.ledgerYears(address, c.Ledger)), Groups: b.byStatus(address, c.Projects, c.Ledger),
		Exchanges: exchangeLines(c.Exchanges, true), Accounts: links(c.Accounts, accountLink), Networks: links(c.Networks, networkLink)}
	if c.Country != nil {
		l := countryLink(c.Country)
		out.Country = &l
		out.Crumbs = append(out.Crumbs, l)
	}
	out.Locator = b.locator(c)
	out.Lead = placeLead(c.Name, b.cityLinks(c))
	out.Description = shorten(out.Lead.Plain(), 160)
	return out
}

func placeLead(name string, n Number) Prose {
	return say("Redovisningen ger ", n, " mellan "+name+" och Malmö stads internationella arbete: projekt, utbyten, nätverk och redogörelser.")
}

func (b *builder) country(c *graph.Country) *City {
	address := countryAddress(c)
	out := &City{Meta: Meta{Address: address, Title: c.Name, Section: "/stader/",
		Crumbs: crumbs(Link{Text: "Städer och länder", Href: "/stader/"}), EditPath: c.Pos.File},
		Paid: b.paidByYear(address, c.Ledger), Charts: some(b.ledgerYears(address, c.Ledger)), Groups: b.byStatus(address, c.Projects, c.Ledger),
		Exchanges: exchangeLines(c.Exchanges, true), Accounts: links(c.Accounts, accountLink), Networks: links(c.Networks, networkLink)}
	for _, s := range c.Cities {
		if s.Weight() > 0 {
			out.Cities = append(out.Cities, b.cityLine(s))
		}
	}
	out.Lead = placeLead(c.Name, b.countryLinks(c))
	out.Description = shorten(out.Lead.Plain(), 160)
	return out
}
