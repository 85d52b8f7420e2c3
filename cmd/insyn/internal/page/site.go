package page

import (
	"cmp"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// newSite returns what all pages share.
func newSite(g *graph.Graph, opt Options) *site.Site {
	w, p := Words(g, opt), g.Portal
	return &site.Site{
		Words: w, Title: p.Title, Tagline: p.Tagline, Description: p.Description, Base: cmp.Or(opt.Base, p.Base), Publisher: p.Publisher,
		Contact: p.Contact, ContactURL: p.ContactURL, Repository: strings.TrimSuffix(p.Repository, "/"),
		Licence: p.Licence, LicenceURL: p.LicenceURL, Year: p.Year, ReportDate: site.Day(w, p.ReportDate),
		AsOf:    p.ReportDate.ISO(),
		Current: w.Layout.Base.Current(site.Day(w, p.ReportDate), p.Year+1, site.Day(w, p.NextReport)),
		Sources: site.Each(g.Sources, func(s *graph.Source) string { return s.Title }),
		Nav: []site.Link{
			{Text: w.Nav.Projects, Href: site.ProjectsAddress},
			{Text: w.Nav.Namnder, Href: site.NamnderAddress},
			{Text: w.Nav.Programs, Href: site.ProgramsAddress},
			{Text: w.Nav.Goals, Href: site.GoalsAddress},
			{Text: w.Nav.Cities, Href: site.CitiesAddress},
			{Text: w.Nav.Networks, Href: site.NetworksAddress},
			{Text: w.Nav.Data, Href: site.DataAddress},
		},
		Footer: footer(g, w),
		Terms:  terms(g),
	}
}

// Words returns the words of the site of a graph: what its pages and layouts say.
func Words(g *graph.Graph, opt Options) *words.Language {
	language := opt.Language
	if language == nil {
		language = words.Swedish
	}
	return language(cityOf(g))
}

// cityOf returns what the messages know of the city.
func cityOf(g *graph.Graph) words.City {
	c := g.City()
	city := words.City{Name: c.Name, Genitive: c.Genitive, Body: c.Body, BodyGenitive: c.BodyGenitive, Council: c.Council}
	if g.Home != nil {
		city.Country = g.Home.Name
	}
	if goals := g.CurrentGoals(); len(goals) > 0 {
		city.Term = goals[0].Period.String()
	}
	return city
}

// terms returns the words that the glossary explains: its headings.
func terms(g *graph.Graph) (all []site.Term) {
	for _, p := range g.Pages {
		if p.Kind != record.GlossaryText {
			continue
		}
		for _, h := range p.Body.Headings {
			if h.Level == 2 {
				all = append(all, site.Term{Text: h.Text, Href: site.Text(p.Slug) + "#" + h.ID,
					Everyday: slices.Contains(p.Everyday, h.Text)})
			}
		}
	}
	return all
}

// footer links to the texts about the portal, and to the pages that have no
// place in the main navigation.
func footer(g *graph.Graph, w *words.Language) []site.Link {
	texts := slices.DeleteFunc(slices.Clone(g.Pages), func(p *record.Sida) bool { return p.Footer == 0 })
	slices.SortStableFunc(texts, func(x, y *record.Sida) int { return cmp.Compare(x.Footer, y.Footer) })
	links := site.Each(texts, func(p *record.Sida) site.Link { return site.Link{Text: p.Title, Href: site.Text(p.Slug)} })
	links = append(links, site.Link{Text: w.Nav.Reconciliation, Href: site.ReconciliationAddress},
		site.Link{Text: w.Nav.Quality, Href: site.QualityAddress}, site.Link{Text: w.Nav.Changes, Href: site.ChangesAddress})
	for _, year := range ledger.Years(g.Ledger) {
		name := w.Nav.Year
		if g.Preliminary(year) {
			name = w.Nav.YearSoFar
		}
		links = append(links, site.Link{Text: name(year), Href: site.Year(year)})
	}
	if len(g.Themes) > 0 {
		links = append(links, site.Link{Text: w.Nav.Themes, Href: site.ThemesAddress})
	}
	links = append(links, site.Link{Text: w.Compare.Page.Title, Href: site.CompareAddress},
		site.Link{Text: w.Nav.Timeline, Href: site.TimelineAddress},
		site.Link{Text: w.Nav.Places, Href: site.PlacesAddress}, site.Link{Text: w.Nav.Organisations, Href: site.OrganisationsAddress})
	for _, i := range g.Initiatives {
		links = append(links, site.Link{Text: cmp.Or(i.Short, i.Title), Href: site.Initiative(i)})
	}
	return links
}
