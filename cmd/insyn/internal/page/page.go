// Package page decides which pages exist and the finished values that each of
// them shows.
//
// A page is a struct with a field for everything its template shows; a
// template puts finished values in place and computes nothing. [All] returns
// every page of a graph: those of things by package subject, those that look at
// everything by package overview, those of editions and corrections by package
// past, and here the texts about the portal and what every site has. What pages
// share, and every address, is package site's; sums
// and charts are made by package figure; what the search knows of the pages by
// package entry.
package page

import (
	"cmp"
	"maps"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/changes"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/overview"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/past"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/subject"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/search"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/value"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Options are what the command decides about a build.
type Options struct {
	Base     string                             // overrides the portal's own base address
	Language func(c words.City) *words.Language // of the site; nil for Swedish
	Drawn    *chart.Memory                      // what builds before this one drew; nil where each is the first
	Wholes   []dataset.Whole                    // the files with all tables that are made too
	Static   []string                           // addresses of what lies in static/, which texts may link to
	Longest  int                                // how many projects a page lists at most; 0 for the usual number
	Print    bool                               // whether charts are made for paper too
}

// Output is all pages and files of the site.
type Output struct {
	Site      *site.Site
	Pages     []site.Page
	TextLinks TextLinks
	Data      *dataset.Set // closed
	Pictures  []site.Picture
	Drawn     *chart.Memory // see Options
	Files     []File        // that are shown as they are
	Feeds     []Feed
	Latest    Latest
	Copies    []Copy   // files at addresses that they had before
	Gone      []string // released addresses at which nothing stands any more

	// Book is the tables that are offered for download, and Wholes the files that
	// have them all.
	Book   dataset.Book
	Wholes []dataset.Whole

	// Entries and Search are what the search index is made of.
	Entries []search.Entry
	Search  search.Options
}

// pages makes the pages of this package: the texts about the portal, and what
// every site has.
type pages struct {
	*builder.Builder
	findings diag.List
}

// All returns every page and file of the site, and what is wrong with their
// addresses and links. What has been released stays where it was.
func All(g *graph.Graph, history *changes.History, opt Options) (*Output, diag.List) {
	s := newSite(g, opt)
	s.Edition = newest(history.Past)
	value.Fill(g, s.Words)
	b := &pages{Builder: builder.New(g, history, s, opt.Drawn)}
	b.Longest = cmp.Or(opt.Longest, b.Longest)
	overview.Start(b.Builder)
	subject.All(b.Builder)
	overview.All(b.Builder)
	b.indexes()
	b.texts()
	b.parts()
	out := &Output{Site: s, Files: slices.Clip(schemas()), Book: b.book(), Wholes: opt.Wholes, Drawn: opt.Drawn}
	b.far(out)
	b.data(out)
	b.manual()
	past.All(b.Builder)
	b.search(out)
	b.notFound()
	b.redirects()
	b.linked(out)
	b.quotes()
	b.charts(opt.Print)
	out.Pages = b.Pages
	b.gather(out)
	b.feeds(out)
	b.keep(out, history.Past)
	b.check(out, opt.Static)
	b.drawable()
	b.History = nil // every fact there is, which the tables and charts that are made later would keep with the builder
	return out, b.findings
}

// gather fills in the files that the finished pages show: the tables of their
// numbers, and the pictures of their charts.
func (b *pages) gather(out *Output) {
	out.Data = dataset.NewSet(site.Rank)
	pictures := map[string]site.Picture{}
	shown := site.Shown{Table: out.Data.Add, Chart: func(c *site.Chart) {
		for _, p := range c.Pictures() {
			pictures[p.Address] = p
		}
	}}
	figures := map[string]site.Figure{} // the first of each page
	for _, p := range b.Pages {
		address := p.Common().Address
		shown.Figure = func(f site.Figure) {
			if _, has := figures[address]; !has {
				figures[address] = f
			}
		}
		shown.Of(p)
	}
	for _, d := range b.Emptied {
		out.Data.MayBe(d)
	}
	for _, address := range out.Data.Close() {
		b.findings.Add(diag.Pos{File: address}, 1, staff.TwoTables(address))
	}
	for _, address := range slices.Sorted(maps.Keys(pictures)) {
		out.Pictures = append(out.Pictures, pictures[address])
	}
	b.share(out, figures)
}
