package page

import (
	"fmt"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
)

// CityList is /stader/: the places and countries that Malmö works with.
type CityList struct {
	Meta
	Lead      string
	Countries []CountryGroup
}

// Layout returns the template's name.
func (*CityList) Layout() string { return "stadslista" }

// CountryGroup is a country with its places.
type CountryGroup struct {
	Country  Link
	Projects string
	Cities   []CityLine
}

// CityLine is a place with how much links to it.
type CityLine struct {
	Link  Link
	Local string
	Links string // "2 projekt, 1 utbyte"
}

// City is /stader/<id>/ or /lander/<id>/.
type City struct {
	Meta
	Lead      string
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

// OverlapNote warns that a place's sum is not money to the place.
const OverlapNote = "Summan är vad Malmö stad fick för projekt med koppling hit. Ett projekt med flera städer räknas helt hos var och en."

func (b *builder) cities() {
	g := b.graph
	list := &CityList{Meta: Meta{Address: "/stader/", Title: "Städer och länder", Section: "/stader/", Crumbs: crumbs(),
		Description: "Städer och länder som Malmö stad samarbetar med i projekt, nätverk och utbyten."}}
	places, abroad := 0, 0
	for _, c := range g.Countries {
		group := CountryGroup{Country: countryLink(c), Projects: linksText(len(c.Projects), len(c.Exchanges), len(c.Networks))}
		for _, s := range c.Cities {
			if s.Weight() == 0 {
				continue
			}
			places++
			group.Cities = append(group.Cities, cityLine(s))
		}
		if c.ID != "sverige" {
			abroad++
		}
		list.Countries = append(list.Countries, group)
	}
	list.Lead = fmt.Sprintf("Redovisningen nämner %s utanför Malmö och %s utanför Sverige. Här står vad som knyter dem till Malmö.",
		plural(places, "plats", "platser"), plural(abroad, "land", "länder"))
	b.add(list)
	for _, c := range g.Cities {
		if c.Weight() > 0 {
			b.add(b.city(c))
		}
	}
	for _, c := range g.Countries {
		b.add(b.country(c))
	}
}

func cityLine(c *graph.City) CityLine {
	return CityLine{Link: Link{Text: c.Name, Href: cityAddress(c)}, Local: c.Local, Links: linksText(len(c.Projects), len(c.Exchanges), len(c.Networks))}
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
		Local: c.Local, Relation: c.Relation, Paid: b.paidByYear(address, c.Ledger), Groups: b.byStatus(c.Projects, c.Ledger),
		Exchanges: exchangeLines(c.Exchanges, true), Accounts: links(c.Accounts, accountLink), Networks: links(c.Networks, networkLink)}
	if c.Country != nil {
		l := countryLink(c.Country)
		out.Country = &l
		out.Crumbs = append(out.Crumbs, l)
	}
	out.Lead = fmt.Sprintf("%s: %s.", placeLead(c.Name), linksText(len(c.Projects), len(c.Exchanges), len(c.Networks)))
	out.Description = shorten(out.Lead, 160)
	return out
}

func placeLead(name string) string {
	return "Det som knyter " + name + " till Malmö stads internationella arbete"
}

func (b *builder) country(c *graph.Country) *City {
	address := countryAddress(c)
	out := &City{Meta: Meta{Address: address, Title: c.Name, Section: "/stader/",
		Crumbs: crumbs(Link{Text: "Städer och länder", Href: "/stader/"}), EditPath: c.Pos.File},
		Paid: b.paidByYear(address, c.Ledger), Groups: b.byStatus(c.Projects, c.Ledger),
		Exchanges: exchangeLines(c.Exchanges, true), Accounts: links(c.Accounts, accountLink), Networks: links(c.Networks, networkLink)}
	for _, s := range c.Cities {
		if s.Weight() > 0 {
			out.Cities = append(out.Cities, cityLine(s))
		}
	}
	out.Lead = fmt.Sprintf("%s: %s.", placeLead(c.Name), linksText(len(c.Projects), len(c.Exchanges), len(c.Networks)))
	out.Description = shorten(out.Lead, 160)
	return out
}
