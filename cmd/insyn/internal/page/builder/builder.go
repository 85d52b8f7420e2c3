// Package builder is what the makers of pages have in common: figures, rows of
// projects that lists share, and what every page is made of.
package builder

import (
	"sync"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/changes"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/figure"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// Builder helps to make the pages of a graph. Only Add may not be called from
// several goroutines at once.
type Builder struct {
	*figure.Maker
	History *changes.History
	Pages   []site.Page                    // made so far
	Emptied []*dataset.Data                // tables without rows, of which there is no file unless one was released
	Longest int                            // see LongestList
	rowOf   map[*graph.Project]*ProjectRow // rows that lists share

	correct     sync.Once
	corrections []Correction
}

// New returns a builder of the pages of a graph, which share s. drawn may be nil.
func New(g *graph.Graph, h *changes.History, s *site.Site, drawn *chart.Memory) *Builder {
	b := &Builder{Maker: figure.New(g, s, drawn), History: h, rowOf: map[*graph.Project]*ProjectRow{}, Longest: LongestList}
	b.shareRows()
	return b
}

// Add puts a page into the site.
func (b *Builder) Add(p site.Page) {
	m := p.Common()
	m.Site = b.Site
	if m.EditPath == "" {
		m.EditPath = editPaths[m.Address]
	}
	b.Pages = append(b.Pages, p)
}

// Each adds a page of each thing, made on all processors, in the order of the
// things.
func Each[T any, P site.Page](b *Builder, things []T, build func(T) P) {
	pages := make([]P, len(things))
	parallel.Do(len(things), func(i int) { pages[i] = build(things[i]) })
	for _, p := range pages {
		b.Add(p)
	}
}

// Crumbs returns the way from the start page.
func (b *Builder) Crumbs(links ...site.Link) []site.Link {
	return append([]site.Link{{Text: b.Words.Nav.Start, Href: site.HomeAddress}}, links...)
}

// List is what a page that lists things is made of: its words, its place, and
// the way to it.
func (b *Builder) List(address string, h words.Head) site.Meta {
	return site.Meta{Address: address, Title: h.Title, Heading: h.Heading, Description: h.Description, Section: address, Crumbs: b.Crumbs()}
}

// Apart is list for a page that belongs to no entry of the main navigation.
func (b *Builder) Apart(address string, h words.Head) site.Meta {
	m := b.List(address, h)
	m.Section = ""
	return m
}

// Below is what a page of one thing is made of: it stands below the list up,
// and is told of in a file.
func (b *Builder) Below(up site.Link, address, title, description string, at diag.Pos, between ...site.Link) site.Meta {
	return site.Meta{Address: address, Title: title, Description: Shorten(description, MaxDescription), Section: up.Href,
		Crumbs: append(b.Crumbs(up), between...), EditPath: at.File, EditLine: at.Line}
}

// editPaths are where that which a list or an overview is made of stands. What it
// is all made of is a folder.
var editPaths = map[string]string{
	site.ProjectsAddress: "content/projekt/", site.NamnderAddress: "content/namnder/", site.NetworksAddress: "content/natverk/",
	site.ProgramsAddress: "data/program.toml", site.GoalsAddress: "data/mal.toml", site.CitiesAddress: "data/stader.toml",
	site.DataAddress: "data/", site.SearchAddress: "data/synonymer.toml", site.ReconciliationAddress: "data/redovisningar.toml",
	site.QualityAddress: "content/projekt/", site.TimelineAddress: "content/projekt/",
	site.CompareAddress: "content/projekt/", site.PlacesAddress: "content/platser/",
	site.OrganisationsAddress: "content/projekt/", site.ThemesAddress: "data/teman.toml",
}

// MaxDescription is how many characters search engines show of a description.
const MaxDescription = 160

// AccountLink returns a link to a nämnd's account of a year.
func (b *Builder) AccountLink(a *graph.Account) site.Link { return site.AccountLink(b.Words, a) }
