// Package page decides which pages and files exist, their addresses, and the
// finished values that each of them shows.
//
// A page is a struct with a field for everything its template shows; a
// template puts finished values in place and computes nothing. [All] returns
// every page of a graph. Addresses are decided here, once, and written from
// the root of the site ("/projekt/powerbio/"); package render checks each and
// writes it relative to the page it stands on.
//
// Every number that a page computes is a [Number]: it knows how it came to be
// and which table gives it, and only one template can print it, marked. A sum
// that stands by itself is a [Figure], which also carries the rows that it is
// made of and the ones that are missing and why. A [Chart] carries the sentence
// that says what it shows, its numbers as a table and its files; package render
// draws it.
package page

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/related"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/search"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Page is a page of the site: one of the structs of this package.
type Page interface {
	// Common returns what every page has.
	Common() *Meta
	// Layout returns the name of the template in layouts/page.
	Layout() string
}

// Meta is what every page has.
type Meta struct {
	Site        *Site
	Address     string // "/projekt/powerbio/"
	Title       string // the page's one h1
	Heading     string // the h1 where it differs from Title, which search engines show
	Description string
	Section     string // address of the main navigation's entry that it belongs to
	Crumbs      []Link // from the start page to the page above
	EditPath    string // file in the repository, or ""
	Scripts     []string
	NoIndex     bool
}

// Common returns m.
func (m *Meta) Common() *Meta { return m }

// H1 returns the page's heading.
func (m *Meta) H1() string { return cmp.Or(m.Heading, m.Title) }

// Place is where a page stands in the main navigation. Pages at one place have
// the same header, which is rendered once.
type Place struct {
	Site    *Site
	Current string // the entry that is the page itself, or ""
	Section string // the entry that it belongs to
	Search  bool   // whether the header has the search field
}

// Place returns where the page stands.
func (m *Meta) Place() Place {
	p := Place{Site: m.Site, Section: m.Section, Search: m.Address != "/sok/"}
	isPage := func(l Link) bool { return l.Href == m.Address }
	if m.Address == "/" || slices.ContainsFunc(m.Site.Nav, isPage) {
		p.Current = m.Address
	}
	return p
}

// Canonical returns the page's full address.
func (m *Meta) Canonical() string { return m.Site.Absolute(m.Address) }

// EditURL returns where a reader can suggest a change, or "".
func (m *Meta) EditURL() string {
	if m.EditPath == "" || m.Site.Repository == "" {
		return ""
	}
	return m.Site.Repository + "/edit/main/" + m.EditPath
}

// Link is a text that leads somewhere.
type Link struct {
	Text, Href string
	Note       string // said after it, quietly
}

// Plain returns the link's text, so that it can stand in a sentence.
func (l Link) Plain() string { return l.Text }

// Site is what all pages share.
type Site struct {
	Title, Tagline, Description string
	Base                        string // full address, with a slash at the end
	Publisher                   string
	Contact, ContactURL         string
	Repository                  string
	Licence, LicenceURL         string
	Year                        int
	ReportDate                  string // "31 december 2025"
	Nav, Footer                 []Link
	Words                       *words.Language
}

// Absolute returns the full address of a site address.
func (s *Site) Absolute(address string) string { return s.Base + strings.TrimPrefix(address, "/") }

// Options are what the command decides about a build.
type Options struct {
	Base string // overrides the portal's own base address
}

// File is a file that is not a page: a table, a feed.
type File struct {
	Path  string        // "data/projekt.csv"
	Table func() *Table // makes the table; called when the file is written, on any goroutine
	Chart chart.Chart   // instead of a table
	Form  Form
}

// Output is all pages and files of the site.
type Output struct {
	Site  *Site
	Pages []Page
	Files []File

	// Entries and Search are what the search index is made of.
	Entries []search.Entry
	Search  search.Options
}

// builder makes pages out of a graph.
type builder struct {
	graph    *graph.Graph
	site     *Site
	words    *words.Language
	drawing  drawing
	out      Output
	findings diag.List
	parent   *builder                       // of a builder that makes one page beside others
	files    map[string]bool                // addresses of the files so far
	yearOf   map[int]*ledger.Year           // what was reported of each year
	rowOf    map[*graph.Project]*ProjectRow // rows that lists share
	related  map[*graph.Project][]related.Project
}

// All returns every page and file of the site, and what is wrong with their
// addresses and links.
func All(g *graph.Graph, opt Options) (*Output, diag.List) {
	site := newSite(g, opt)
	b := &builder{graph: g, site: site, words: site.Words, drawing: newDrawing(g, site.Words), files: map[string]bool{},
		rowOf: map[*graph.Project]*ProjectRow{}, yearOf: map[int]*ledger.Year{}, related: related.Among(g.Projects)}
	b.out.Site = b.site
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
	b.search()
	b.notFound()
	b.redirects()
	b.check()
	return &b.out, b.findings
}

func newSite(g *graph.Graph, opt Options) *Site {
	p := g.Portal
	return &Site{
		Title: p.Title, Tagline: p.Tagline, Description: p.Description, Base: cmp.Or(opt.Base, p.Base), Publisher: p.Publisher,
		Contact: p.Contact, ContactURL: p.ContactURL, Repository: strings.TrimSuffix(p.Repository, "/"),
		Licence: p.Licence, LicenceURL: p.LicenceURL, Year: p.Year, ReportDate: p.ReportDate.Swedish(),
		Nav: []Link{
			{Text: "Projekt", Href: "/projekt/"},
			{Text: "Nämnder", Href: "/namnder/"},
			{Text: "Program", Href: "/program/"},
			{Text: "Mål", Href: "/mal/"},
			{Text: "Städer", Href: "/stader/"},
			{Text: "Nätverk", Href: "/natverk/"},
			{Text: "Data", Href: "/data/"},
		},
		Footer: footer(g),
		Words:  words.Swedish(cityOf(g)),
	}
}

// footer links to the texts about the portal that exist, and to the pages
// that have no place in the main navigation.
func footer(g *graph.Graph) []Link {
	var links []Link
	for _, slug := range []string{"om", "tillganglighet", "sa-hanvisar-du", "bidra", "ordlista"} {
		for _, p := range g.Pages {
			if p.ID == slug {
				links = append(links, Link{Text: p.Title, Href: "/" + slug + "/"})
			}
		}
	}
	links = append(links, Link{Text: "Avstämning", Href: "/avstamning/"}, Link{Text: "Datakvalitet", Href: "/datakvalitet/"})
	for _, year := range ledger.Years(g.Ledger) {
		links = append(links, Link{Text: fmt.Sprintf("Året %d", year), Href: yearAddress(year)})
	}
	links = append(links, Link{Text: "Tidslinje", Href: "/tidslinje/"}, Link{Text: "Platser i Malmö", Href: "/platser/"}, Link{Text: "Organisationer", Href: "/organisationer/"})
	for _, i := range g.Initiatives {
		links = append(links, Link{Text: cmp.Or(i.Short, i.Title), Href: initiativeAddress(i)})
	}
	return links
}

// each makes a page of each thing, on all processors, and adds the pages in the
// order of the things. Each page is made by a builder of its own, so that what
// it adds to the output is put together afterwards.
func each[T any, P Page](b *builder, things []T, build func(*builder, T) P) {
	parts := apply(things, func(T) *builder { return b.child() })
	parallel.Do(len(things), func(i int) { parts[i].add(build(parts[i], things[i])) })
	for _, p := range parts {
		b.join(p)
	}
}

// child returns a builder for one page. It reads what its parent has so far.
func (b *builder) child() *builder {
	return &builder{graph: b.graph, site: b.site, words: b.words, drawing: b.drawing, parent: b, files: map[string]bool{}, yearOf: b.yearOf, rowOf: b.rowOf, related: b.related}
}

// join adds what a child has made.
func (b *builder) join(child *builder) {
	b.out.Pages = append(b.out.Pages, child.out.Pages...)
	for _, f := range child.out.Files {
		b.file("/"+f.Path, f)
	}
	b.findings = append(b.findings, child.findings...)
}

// has reports whether there is a file at an address.
func (b *builder) has(address string) bool {
	return b.files[address] || b.parent != nil && b.parent.has(address)
}

// add puts a page into the output.
func (b *builder) add(p Page) {
	p.Common().Site = b.site
	b.out.Pages = append(b.out.Pages, p)
}

// check reports addresses that are taken twice and links in texts that lead
// nowhere.
func (b *builder) check() {
	taken := map[string]bool{}
	for _, p := range b.out.Pages {
		a := p.Common().Address
		if taken[a] {
			pos := diag.Pos{File: cmp.Or(p.Common().EditPath, a)}
			if r, ok := p.(*Redirect); ok {
				pos = r.Pos
			}
			b.findings.AddProblem(pos, 1, staff.AddressTaken(a))
		}
		taken[a] = true
	}
	for _, f := range b.out.Files {
		taken["/"+f.Path] = true
	}
	b.checkLinks(taken)
}

// checkLinks follows every link of every text.
func (b *builder) checkLinks(taken map[string]bool) {
	anchors := map[string]map[string]bool{}
	for _, p := range b.graph.Pages {
		ids := map[string]bool{}
		for _, h := range p.Body.Headings {
			ids[h.ID] = true
		}
		anchors["/"+p.ID+"/"] = ids
	}
	var addresses []string
	for a := range taken {
		addresses = append(addresses, a)
	}
	slices.Sort(addresses)
	for _, body := range b.bodies() {
		for _, l := range body.Links {
			address, anchor, _ := strings.Cut(l.Address, "#")
			if !strings.HasPrefix(address, "/") {
				continue
			}
			length := utf8.RuneCountInString(l.Address)
			switch ids := anchors[address]; {
			case !taken[address]:
				b.findings.AddProblem(l.Pos, length, staff.LinkToNothing(address, nearest(address, addresses)))
			case anchor != "" && ids != nil && !ids[anchor]:
				b.findings.AddProblem(l.Pos, length, staff.LinkToNoHeading(address, anchor, nearest(anchor, sorted(ids))))
			}
		}
	}
}

// nearest returns the candidate that somebody may have meant, or "".
func nearest(word string, candidates []string) string {
	near, _ := diag.Nearest(word, candidates)
	return near
}

func sorted(set map[string]bool) []string {
	var out []string
	for s := range set {
		out = append(out, s)
	}
	slices.Sort(out)
	return out
}

// crumbs returns the way from the start page.
func crumbs(links ...Link) []Link {
	return append([]Link{{Text: "Start", Href: "/"}}, links...)
}

// plural returns "1 projekt" or "3 projekt" and so on.
func plural(n int, one, many string) string { return sv.Antal(int64(n), one, many) }

// pageRef returns "sidan 9" or "sidorna 9–14".
func pageRef(first, last int) string {
	if last > first {
		return fmt.Sprintf("sidorna %d–%d", first, last)
	}
	return fmt.Sprintf("sidan %d", first)
}
