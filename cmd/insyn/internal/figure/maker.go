// Package figure makes what is computed ready to be put on a page: sums that
// open to their rows, counts, and charts with their sentence, table and files.
//
// What stands on a page and what can be taken away are made from the same rows:
// a number carries its table, a chart its table and its drawing, and package page
// gathers from the finished pages which files there are. The methods of a [Maker]
// change nothing that can be seen, and may be called from several goroutines.
package figure

import (
	"fmt"
	"sync"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// Maker makes figures and charts of a graph.
type Maker struct {
	Graph  *graph.Graph
	Site   *site.Site
	Words  *words.Language
	Tables *dataset.Tables

	years   map[int]*ledger.Year         // what was reported of each year
	links   map[*graph.Project]site.Link // made once: a project stands in a hundred tables
	mu      sync.Mutex
	charts  map[string]*site.Chart // those that stand on several pages, by their files' address
	drawing *chart.Words
	atlas   *chart.Atlas
}

// New returns a maker for the portal of g, whose pages share s. drawn may be nil.
func New(g *graph.Graph, s *site.Site, drawn *chart.Memory) *Maker {
	in := chart.Words(s.Words.Chart.Drawing)
	c := g.Portal.City
	m := &Maker{Graph: g, Site: s, Words: s.Words,
		years: map[int]*ledger.Year{}, links: map[*graph.Project]site.Link{}, charts: map[string]*site.Chart{}, drawing: &in,
		atlas: drawn.Atlas(chart.Place{Name: c.Name, Lat: c.Lat, Lon: c.Lon})}
	m.Tables = dataset.Declare(s.Words, addresses(s))
	for _, year := range append(ledger.Years(g.Ledger), g.Portal.Year) {
		m.years[year] = ledger.InYear(g, year)
	}
	for _, p := range g.Projects {
		m.links[p] = site.ProjectLink(p)
	}
	return m
}

// addresses returns where the pages of things are, for the tables.
func addresses(s *site.Site) dataset.Addresses {
	return dataset.Addresses{Project: site.Project, Namnd: site.Namnd, Account: site.Account, Program: site.Program, Strand: site.Strand,
		Goal: site.Goal, Theme: site.Theme, Country: site.Country, Network: site.Network, Initiative: site.Initiative, Place: site.DistrictPlace,
		Organisation: site.Organisation, Absolute: s.Absolute, City: func(c *graph.City) string {
			if c.Weight() == 0 { // nothing to tell of
				return ""
			}
			return site.City(c)
		}}
}

// Year returns what was reported of a year. Those in which something was paid
// out, and the portal's own, are gathered once.
func (m *Maker) Year(year int) *ledger.Year {
	if y := m.years[year]; y != nil {
		return y
	}
	return ledger.InYear(m.Graph, year)
}

// once returns the chart whose files have an address, made once for all the
// pages that it stands on.
func (m *Maker) once(base string, build func(base string) *site.Chart) *site.Chart {
	m.mu.Lock()
	defer m.mu.Unlock()
	c, made := m.charts[base]
	if !made {
		c = build(base)
		m.charts[base] = c
	}
	return c
}

// thing returns one of the things that a count counts.
func (m *Maker) thing(kind, id string, l site.Link) dataset.Thing {
	return dataset.Thing{Kind: kind, ID: id, Name: l.Text, Address: l.Href}
}

// Count returns how many things there are, with a table of them at csv.
func (m *Maker) Count(things []dataset.Thing, noun func(int64) string, csv string) site.Number {
	return site.Count(m.Tables.Things.At(csv, things), noun)
}

// ProjectCount returns "63 projekt", with a table of them at csv.
func (m *Maker) ProjectCount(projects []*graph.Project, csv string) site.Number {
	return m.Count(m.ProjectThings(projects), m.Words.Noun.Projects, csv)
}

// ProjectThings returns projects as things to count.
func (m *Maker) ProjectThings(list []*graph.Project) []dataset.Thing {
	return site.Each(list, func(p *graph.Project) dataset.Thing { return m.thing("projekt", p.ID, m.links[p]) })
}

// NamndThings returns nämnder as things to count.
func (m *Maker) NamndThings(list []*graph.Namnd) []dataset.Thing {
	return site.Each(list, func(n *graph.Namnd) dataset.Thing { return m.thing("namnd", n.ID, site.NamndLink(n)) })
}

// NamnderWithProjects counts the nämnder that take part in projects, of any
// year.
func (m *Maker) NamnderWithProjects() site.Number {
	var list []*graph.Namnd
	for _, n := range m.Graph.Namnder {
		if len(n.Projects) > 0 {
			list = append(list, n)
		}
	}
	return m.Count(m.NamndThings(list), m.Words.Format.Number, site.CSV(site.NamnderAddress, "med-projekt", 0))
}

// NetworkThings returns networks as things to count.
func (m *Maker) NetworkThings(list []*graph.Network) []dataset.Thing {
	return site.Each(list, func(n *graph.Network) dataset.Thing { return m.thing("natverk", n.ID, site.NetworkLink(n)) })
}

// ProgramThings returns programmes as things to count.
func (m *Maker) ProgramThings(list []*graph.Program) []dataset.Thing {
	return site.Each(list, func(p *graph.Program) dataset.Thing { return m.thing("program", p.ID, site.ProgramLink(p)) })
}

// GoalThings returns goals as things to count.
func (m *Maker) GoalThings(list []*graph.Goal) []dataset.Thing {
	return site.Each(list, func(g *graph.Goal) dataset.Thing { return m.thing("mal", g.ID, site.GoalLink(g)) })
}

// CityThings returns cities as things to count.
func (m *Maker) CityThings(list []*graph.City) []dataset.Thing {
	return site.Each(list, func(c *graph.City) dataset.Thing { return m.thing("stad", c.ID, site.CityLink(c)) })
}

// CountryThings returns countries as things to count.
func (m *Maker) CountryThings(list []*graph.Country) []dataset.Thing {
	return site.Each(list, func(c *graph.Country) dataset.Thing { return m.thing("land", c.ID, site.CountryLink(c)) })
}

// SheetThings returns sheets, one nämnd's part in a project each, as things to
// count.
func (m *Maker) SheetThings(list []*graph.Sheet) []dataset.Thing {
	return site.Each(list, func(s *graph.Sheet) dataset.Thing {
		p := s.Deltagande.Project
		return m.thing("deltagande", p.ID+"/"+s.Deltagande.Deltagande.Namnd.ID, m.links[p])
	})
}

// Links returns how many ties a place whose page is at address has, with a table
// that has each once. It is what the map's circles show.
func (m *Maker) Links(address string, t *graph.Ties) site.Number {
	things := m.ProjectThings(t.Projects)
	for _, e := range t.Exchanges {
		things = append(things, m.thing("utbyte", string(e.Kind), site.Link{Text: e.Theme, Href: site.Account(e.Account)}))
	}
	things = append(things, m.NetworkThings(t.Networks)...)
	for _, a := range t.Telling() {
		things = append(things, m.thing("redogorelse", a.Namnd.ID, site.AccountLink(m.Words, a)))
	}
	return m.Count(things, m.Words.Noun.Links, site.CSV(address, "kopplingar", 0))
}

// CityLinks returns how many things link to a city.
func (m *Maker) CityLinks(c *graph.City) site.Number { return m.Links(site.City(c), &c.Ties) }

// CountryLinks returns how many things link to a country.
func (m *Maker) CountryLinks(c *graph.Country) site.Number { return m.Links(site.Country(c), &c.Ties) }

// label is a year as the rows of charts name it.
func label(year int) string { return fmt.Sprint(year) }
