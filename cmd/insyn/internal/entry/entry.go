// Package entry says what the search knows of each page: its names, its words,
// its facts and what it is linked to. Package search, which knows nothing of the
// portal, makes the index of it.
package entry

import (
	"cmp"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/search"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// maker makes entries of the things of a graph.
type maker struct {
	graph *graph.Graph
	site  *site.Site
}

// All returns an entry for every page: those about things with all that is
// known of them, the others with their title, their description and what they tell. Pages that search
// engines may not show have none.
func All(g *graph.Graph, s *site.Site, pages []site.Page) []search.Entry {
	m := &maker{g, s}
	known := map[string]bool{}
	var all []search.Entry
	add := func(e search.Entry) {
		if !known[e.Address] {
			known[e.Address] = true
			all = append(all, e)
		}
	}
	m.things(add)
	shown := map[string]bool{}
	for _, p := range pages {
		meta := p.Common()
		shown[meta.Address] = !meta.NoIndex
		if !meta.NoIndex {
			add(search.Entry{Address: meta.Address, Kind: search.KindPage, Title: meta.H1(), Summary: meta.Description,
				Facts: m.overview(meta.Address), Sections: told(p)})
		}
	}
	return slices.DeleteFunc(all, func(e search.Entry) bool { return !shown[e.Address] })
}

func (m *maker) things(add func(search.Entry)) {
	g := m.graph
	projects := make([]search.Entry, len(g.Projects))
	parallel.Do(len(projects), func(i int) { projects[i] = m.project(g.Projects[i]) })
	for _, e := range projects {
		add(e)
	}
	for _, n := range g.Namnder {
		add(search.Entry{Address: site.Namnd(n), Kind: search.KindNamnd, Title: n.Name, Short: n.Short, Summary: n.Summary,
			Spellings: append(names(n.Spellings), n.Forvaltning), Keywords: n.Keywords, Facts: m.facts(n.Links), Sections: sections(n.Body)})
		for _, a := range n.Accounts {
			add(m.account(a))
		}
	}
	for _, p := range g.Programs {
		add(search.Entry{Address: site.Program(p), Kind: search.KindProgram, Title: p.Name, Short: p.Short, Summary: p.Description,
			Spellings: names(p.Spellings), Keywords: p.Keywords, Facts: m.facts(p.Links)})
		for _, s := range p.Strands {
			add(search.Entry{Address: site.Strand(s), Kind: search.KindProgram, Title: s.Name, Summary: s.Description,
				Spellings: names(s.Spellings), Keywords: s.Keywords, Links: []string{site.Program(p)}, Facts: m.facts(s.Links)})
		}
	}
	for _, n := range g.Networks {
		add(m.network(n))
	}
	for _, x := range g.Goals {
		add(search.Entry{Address: site.Goal(x), Kind: search.KindGoal, Title: x.Name, Summary: x.Description, Spellings: m.goalNames(x),
			Keywords: x.Keywords, Links: site.Each(x.To, site.Goal), Facts: m.facts(x.Links), Sections: []search.Section{{Text: x.Why}}})
	}
	for _, t := range g.Themes {
		add(search.Entry{Address: site.Theme(t), Kind: search.KindTheme, Title: t.Name, Summary: t.Description,
			Spellings: names(t.Spellings), Keywords: t.Keywords, Facts: m.facts(t.Links)})
	}
	for _, c := range g.Cities {
		e := search.Entry{Address: site.City(c), Kind: search.KindCity, Title: c.Name,
			Spellings: append(names(c.Spellings), c.Local), Keywords: c.Keywords,
			Facts:    []string{m.links(len(c.Projects), len(c.Exchanges), len(c.Networks))},
			Sections: []search.Section{{Text: c.Relation}}}
		country := ""
		if c.Country != nil {
			country = c.Country.Name
			e.Links = []string{site.Country(c.Country)}
		}
		e.Line = m.site.Words.Search.CityLine(country, called(c.Projects, c.Networks))
		add(e)
	}
	for _, c := range g.Countries {
		add(search.Entry{Address: site.Country(c), Kind: search.KindCountry, Title: c.Name,
			Spellings: append(names(c.Spellings), c.Adjectives...), Keywords: c.Keywords,
			Facts: []string{m.links(len(c.Projects), len(c.Exchanges), len(c.Networks))},
			Line:  m.site.Words.Search.CountryLine(called(c.Projects, c.Networks))})
	}
	for _, p := range g.Places {
		add(m.place(p))
	}
	for _, i := range g.Initiatives {
		add(initiative(i))
	}
	for _, p := range g.Pages {
		add(m.text(p))
	}
}

// told returns what a page says by itself.
func told(p site.Page) []search.Section {
	if t, ok := p.(site.Told); ok {
		return site.Each(t.Told(), func(x site.Telling) search.Section { return search.Section{Heading: x.Heading, ID: x.ID, Text: x.Text} })
	}
	return nil
}

// overview returns the figures of a page that looks at all of something.
func (m *maker) overview(address string) []string {
	g, noun := m.graph, m.site.Words.Noun
	switch address {
	case site.HomeAddress, site.ProjectsAddress:
		return []string{noun.Projects(int64(len(g.Projects))), m.paid(g.Ledger)}
	case site.Year(m.site.Year):
		return []string{noun.Projects(int64(len(ledger.InYear(g, m.site.Year).Projects))), m.paid(g.Ledger)}
	case site.NamnderAddress:
		return []string{noun.Namnder(int64(len(g.Namnder))), m.paid(g.Ledger)}
	case site.ProgramsAddress:
		return []string{noun.Programs(int64(len(g.Programs))), m.paid(g.Ledger)}
	case site.NetworksAddress:
		return []string{noun.Networks(int64(len(g.Networks)))}
	case site.ReconciliationAddress:
		return m.published()
	case site.CitiesAddress:
		linked := slices.DeleteFunc(slices.Clone(g.Cities), func(c *graph.City) bool { return c.Weight() == 0 }) // the rest have no page
		return []string{noun.Places(int64(len(linked))), noun.Countries(int64(len(m.abroad())))}
	}
	return nil
}

// published returns the sums that reports of the year publish, which are not always the portal's.
func (m *maker) published() []string {
	var out []string
	for _, r := range m.graph.Reports {
		if r.Year == m.site.Year && r.Paid.HasKronor {
			out = appendNew(out, m.paidIs(&r.Paid))
		}
	}
	return out
}

// abroad returns the countries but the city's own.
func (m *maker) abroad() []*graph.Country {
	return slices.DeleteFunc(slices.Clone(m.graph.Countries), func(c *graph.Country) bool { return c == m.graph.Home })
}

func (m *maker) project(p *graph.Project) search.Entry {
	e := search.Entry{Address: site.Project(p), Kind: search.KindProject, Title: p.Title, Short: p.Short, Summary: p.Summary,
		Keywords: p.Keywords,
		Names:    slices.Concat(p.Projekt.Organisations, placeNames(p)), Sections: sections(p.Body)}
	for _, d := range p.Deltaganden {
		e.Spellings = append(e.Spellings, d.StatedName, d.StatedHeading)
		for _, s := range d.Earlier() {
			e.Spellings = appendNew(appendNew(e.Spellings, s.StatedName), s.StatedHeading)
		}
		if d.Namnd != nil {
			e.Links = append(e.Links, site.Namnd(d.Namnd))
		}
	}
	e.Links = append(e.Links, site.Each(p.AlsoNamnder, site.Namnd)...)
	if p.Program != nil {
		e.Links = append(e.Links, site.Program(p.Program))
	}
	if p.Strand != nil {
		e.Links = append(e.Links, site.Strand(p.Strand))
	}
	e.Links = append(e.Links, site.Each(p.Goals, site.Goal)...)
	e.Links = append(e.Links, site.Each(p.Origin, site.Goal)...)
	e.Links = append(e.Links, site.Each(p.Themes, site.Theme)...)
	e.Links = append(e.Links, site.Each(p.Cities, site.City)...)
	e.Links = append(e.Links, site.Each(p.Countries, site.Country)...)
	e.Links = append(e.Links, site.Each(p.Networks, site.Network)...)
	e.Links = append(e.Links, site.Each(p.Places, site.DistrictPlace)...)
	e.Beside = append(reporting(p), listed(p.Projekt.Organisations)...)
	e.Facts = []string{site.NamndNames(p), site.YearSpan(m.site.Words, p), m.paid(p.Ledger)}
	e.Figures = m.figures(p)
	return e
}

// reporting returns the accounts of the nämnder that report a project, of the years in which they do.
func reporting(p *graph.Project) []string {
	var out []string
	for _, d := range p.Deltaganden {
		if d.Namnd == nil {
			continue
		}
		for _, a := range d.Namnd.Accounts {
			if d.In(a.Year) != nil {
				out = appendNew(out, site.Account(a))
			}
		}
	}
	return out
}

// listed returns the list that has the organisations of a page, if it has any.
func listed(organisations []string) []string {
	if len(organisations) == 0 {
		return nil
	}
	return []string{site.OrganisationsAddress}
}

// figures returns what the sheets of a project give of budgets, and of payments where
// several nämnder were paid.
func (m *maker) figures(p *graph.Project) []search.Section {
	var out []search.Section
	add := func(label, amount string) {
		if f := (search.Section{Heading: label, Text: amount}); !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	w := m.site.Words
	for _, d := range p.Deltaganden {
		if n := site.Stated(w, d.Budget.Amount); !n.Missing() {
			add(w.Search.TotalBudget, n.Plain())
		}
		for _, paid := range d.Ledger {
			if n := site.Stated(w, paid.Paid.Amount); !n.Missing() && (len(p.Deltaganden) > 1 || paid.Year != m.site.Year) {
				add(w.Money.Paid(paid.Year), n.Plain())
			}
		}
	}
	return out
}

// facts says how many projects a thing has and what was paid out to them.
func (m *maker) facts(l graph.Links) []string {
	return []string{m.site.Words.Noun.Projects(int64(len(l.Projects))), m.paid(l.Ledger)}
}

func (m *maker) account(a *graph.Account) search.Entry {
	w := m.site.Words
	e := search.Entry{Address: site.Account(a), Kind: search.KindAccount, Title: w.Namnd.Account(a.Namnd.Name, a.Year),
		Summary: a.Summary, Keywords: a.Keywords,
		Spellings: []string{w.Namnd.Account(a.Namnd.Forvaltning, a.Year)}, Names: a.Redogorelse.Organisations, Sections: sections(a.Body),
		Facts: []string{w.Noun.Exchanges(int64(len(a.Exchanges))), w.Noun.Networks(int64(len(a.Networks)))}}
	e.Links = append(site.Each(a.Namnder, site.Namnd), site.Namnd(a.Namnd))
	e.Links = append(e.Links, site.Each(a.Projects, site.Project)...)
	e.Links = append(e.Links, site.Each(a.Networks, site.Network)...)
	e.Links = append(e.Links, site.Each(a.Cities, site.City)...)
	e.Links = append(e.Links, site.Each(a.Countries, site.Country)...)
	e.Links = append(e.Links, site.Each(a.Programs, site.Program)...)
	e.Beside = listed(a.Redogorelse.Organisations)
	e.Sections = append(e.Sections, themes(a.Exchanges)...)
	return e
}

func (m *maker) network(n *graph.Network) search.Entry {
	e := search.Entry{Address: site.Network(n), Kind: search.KindNetwork, Title: n.Name, Short: n.Short, Summary: n.Summary,
		Spellings: names(n.Spellings), Keywords: n.Keywords,
		Links: append(site.Each(n.Cities, site.City), site.Each(n.Countries, site.Country)...), Sections: sections(n.Body)}
	var namnder []string
	for _, x := range n.Memberships {
		if x.Namnd != nil {
			namnder = appendNew(namnder, site.Namnd(x.Namnd))
		}
		e.Sections = append(e.Sections, search.Section{Text: x.Text})
	}
	e.Links = append(e.Links, namnder...)
	e.Facts = []string{m.site.Words.Noun.Namnder(int64(len(namnder)))}
	return e
}

func (m *maker) place(p *graph.Place) search.Entry {
	e := search.Entry{Address: site.DistrictPlace(p), Kind: search.KindPlace, Title: p.Name, Line: m.site.Words.Local.Description(p.Name),
		Spellings: names(p.Spellings), Keywords: p.Keywords, Facts: []string{m.site.Words.Noun.Projects(int64(len(p.Projects)))},
		Sections: sections(p.Body)}
	if p.PartOf != nil {
		e.Links = []string{site.DistrictPlace(p.PartOf)}
	}
	return e
}

func placeNames(p *graph.Project) []string {
	return site.Each(p.Places, func(x *graph.Place) string { return x.Name })
}

func initiative(i *graph.Initiative) search.Entry {
	e := search.Entry{Address: site.Initiative(i), Kind: search.KindInitiative, Title: i.Title, Short: i.Short, Summary: i.Summary,
		Keywords: i.Keywords, Names: i.Initiativ.Organisations, Links: site.Each(i.Namnder, site.Namnd), Sections: sections(i.Body),
		Beside: listed(i.Initiativ.Organisations)}
	for _, d := range slices.Concat(i.Parts, i.Roles) {
		e.Sections = append(e.Sections, search.Section{Heading: d.Name, Text: d.Text})
	}
	for _, y := range i.Years {
		e.Sections = append(e.Sections, search.Section{Text: y.Text})
	}
	return e
}

func (m *maker) text(p *record.Sida) search.Entry {
	e := search.Entry{Address: site.Text(p.Slug), Kind: search.KindPage, Title: p.Title, Summary: p.Summary,
		Keywords: p.Keywords, Sections: sections(p.Body), Aside: p.Kind == record.GuideText || p.Kind == "" && p.Footer == 0}
	switch p.Kind {
	case record.GlossaryText:
		e.Kind = search.KindGlossary
	case record.StartText:
		e.Address = site.HomeAddress
		e.Facts = m.overview(e.Address)
	}
	return e
}

// themes returns what exchanges are about, as the index reads it.
func themes(exchanges []*graph.Exchange) []search.Section {
	return site.Each(exchanges, func(x *graph.Exchange) search.Section { return search.Section{Text: x.Theme} })
}

// called returns what projects and networks are called, the short name where there is one.
func called(projects []*graph.Project, networks []*graph.Network) []string {
	return append(site.Each(projects, func(p *graph.Project) string { return cmp.Or(p.Short, p.Title) }),
		site.Each(networks, func(n *graph.Network) string { return cmp.Or(n.Short, n.Name) })...)
}

// goalNames returns the spellings of a goal, and "Mål 3".
func (m *maker) goalNames(g *graph.Goal) []string {
	out := names(g.Spellings)
	if g.Number > 0 {
		out = append(out, m.site.Words.Goal.Number(g.Number))
	}
	return out
}

func names(refs []record.Ref) []string {
	return site.Each(refs, func(r record.Ref) string { return r.ID })
}

// sections returns a text as the index reads it.
func sections(b markdown.Body) []search.Section {
	return site.Each(b.Sections, func(s markdown.Section) search.Section {
		return search.Section{Heading: s.Heading, ID: s.ID, Text: strings.ReplaceAll(s.Text, "{{provning}}", "")}
	})
}

// links says what links to a place: "2 projekt, 1 utbyte".
func (m *maker) links(projects, exchanges, networks int) string {
	w := m.site.Words
	var parts []string
	add := func(n int, noun func(int64) string) {
		if n > 0 {
			parts = append(parts, noun(int64(n)))
		}
	}
	add(projects, w.Noun.Projects)
	add(exchanges, w.Noun.Exchanges)
	add(networks, w.Noun.Networks)
	if len(parts) == 0 {
		return w.Place.Mentioned
	}
	return w.Place.LinksOf(parts)
}

// paid says what was paid out in the reporting year.
func (m *maker) paid(l graph.Ledger) string {
	w, s := m.site.Words, ledger.In(l, m.site.Year)
	return w.Money.PaidIs(m.site.Year, site.PaidText(w, s.Kronor, s.Approx, len(s.Parts) > 0))
}

// paidIs says a published sum of the reporting year; one that is said in other
// words than exactly is said to be about it.
func (m *maker) paidIs(p *record.PublishedPaid) string {
	return m.site.Words.Money.PaidIs(m.site.Year, site.PaidText(m.site.Words, p.Kronor, p.Said() != record.Exactly, true))
}

func appendNew(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}
