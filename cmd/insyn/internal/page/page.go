// Package page decides which pages exist and the finished values that each of
// them shows.
//
// A page is a struct with a field for everything its template shows; a
// template puts finished values in place and computes nothing. [All] returns
// every page of a graph. What pages share, and every address, is package
// site's; sums and charts are made by package figure; what the search knows of
// the pages by package entry.
package page

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/figure"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/related"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/search"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// Page is a page of the site: one of the structs of this package.
type Page interface {
	// Common returns what every page has.
	Common() *site.Meta
	// Layout returns the name of the template in layouts/page.
	Layout() string
}

// Options are what the command decides about a build.
type Options struct {
	Base     string                             // overrides the portal's own base address
	Language func(c words.City) *words.Language // of the site; nil for Swedish
}

// Output is all pages and files of the site.
type Output struct {
	Site     *site.Site
	Pages    []Page
	Data     *dataset.Set // closed
	Pictures []site.Picture

	// Entries and Search are what the search index is made of.
	Entries []search.Entry
	Search  search.Options
}

// builder makes pages out of a graph.
type builder struct {
	*figure.Maker
	pages    []Page
	findings diag.List
	rowOf    map[*graph.Project]*ProjectRow // rows that lists share
	related  map[*graph.Project][]related.Project
}

// All returns every page and file of the site, and what is wrong with their
// addresses and links.
func All(g *graph.Graph, opt Options) (*Output, diag.List) {
	s := newSite(g, opt)
	b := &builder{Maker: figure.New(g, s), rowOf: map[*graph.Project]*ProjectRow{}, related: related.Among(g.Projects)}
	b.shareRows()
	b.home()
	b.projects()
	b.namnder()
	b.programs()
	b.goals()
	b.cities()
	b.networks()
	b.initiatives()
	b.years()
	b.timeline()
	b.reconciliation()
	b.quality()
	b.indexes()
	b.texts()
	b.data()
	out := &Output{Site: s, Data: b.Data}
	b.search(out)
	b.notFound()
	b.redirects()
	out.Pages, out.Pictures = b.pages, b.Pictures.All()
	b.check()
	return out, b.findings
}

// each makes a page of each thing, on all processors, and adds the pages in the
// order of the things.
func each[T any, P Page](b *builder, things []T, build func(*builder, T) P) {
	pages := make([]Page, len(things))
	parallel.Do(len(things), func(i int) { pages[i] = build(b, things[i]) })
	for _, p := range pages {
		b.add(p)
	}
}

// add puts a page into the output.
func (b *builder) add(p Page) {
	p.Common().Site = b.Site
	b.pages = append(b.pages, p)
}

// crumbs returns the way from the start page.
func (b *builder) crumbs(links ...site.Link) []site.Link {
	return append([]site.Link{{Text: b.Words.Nav.Start, Href: site.HomeAddress}}, links...)
}

// list is what a page that lists things is made of: its words, its place, and
// the way to it.
func (b *builder) list(address string, h words.Head) site.Meta {
	return site.Meta{Address: address, Title: h.Title, Heading: h.Heading, Description: h.Description, Section: address, Crumbs: b.crumbs()}
}

// apart is list for a page that belongs to no entry of the main navigation.
func (b *builder) apart(address string, h words.Head) site.Meta {
	m := b.list(address, h)
	m.Section = ""
	return m
}

// below is what a page of one thing is made of: it stands below the list up,
// and is told of in a file.
func (b *builder) below(up site.Link, address, title, description, file string, between ...site.Link) site.Meta {
	return site.Meta{Address: address, Title: title, Description: shorten(description, maxDescription), Section: up.Href,
		Crumbs: append(b.crumbs(up), between...), EditPath: file}
}

// maxDescription is how many characters search engines show of a description.
const maxDescription = 160

// say returns a message for a template.
func say(sentence words.Prose) site.Prose { return site.Say(sentence) }
