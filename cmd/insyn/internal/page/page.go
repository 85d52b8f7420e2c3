// Package page decides which pages exist and the finished values that each of
// them shows.
//
// A page is a struct with a field for everything its template shows; a
// template puts finished values in place and computes nothing. [All] returns
// every page of a graph: those of things by package subject, those that look at
// everything by package overview, and here the texts about the portal and what
// every site has. What pages share, and every address, is package site's; sums
// and charts are made by package figure; what the search knows of the pages by
// package entry.
package page

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/overview"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/subject"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/search"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// Options are what the command decides about a build.
type Options struct {
	Base     string                             // overrides the portal's own base address
	Language func(c words.City) *words.Language // of the site; nil for Swedish
}

// Output is all pages and files of the site.
type Output struct {
	Site     *site.Site
	Pages    []site.Page
	Data     *dataset.Set // closed
	Pictures []site.Picture

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
// addresses and links.
func All(g *graph.Graph, opt Options) (*Output, diag.List) {
	s := newSite(g, opt)
	b := &pages{Builder: builder.New(g, s)}
	overview.Start(b.Builder)
	subject.All(b.Builder)
	overview.All(b.Builder)
	b.indexes()
	b.texts()
	b.data()
	out := &Output{Site: s, Data: b.Data}
	b.search(out)
	b.notFound()
	b.redirects()
	out.Pages, out.Pictures = b.Pages, b.Pictures.All()
	b.check()
	return out, b.findings
}
