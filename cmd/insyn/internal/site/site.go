// Package site holds what all pages share: the addresses and the types that
// templates print.
//
// Every address of the site is made here and nowhere else (address.go), from
// the root of the site ("/projekt/exempel/"); package render checks each and
// writes it relative to the page it stands on.
//
// Every number that a page computes is a [Number], made from the rows of its
// table: it knows how it came to be, and only one template can print it, marked.
// A sum that stands by itself is a [Figure], which also carries the rows that it
// is made of and the ones that are missing and why. A [Chart] carries the
// sentence that says what it shows, its numbers as a table and its files.
// [Prose] is a sentence of package words with the numbers and links in it.
package site

import (
	"cmp"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// Page is a page of the site: a struct with a field for everything that its
// template shows.
type Page interface {
	// Common returns what every page has.
	Common() *Meta
	// Layout returns the name of the template in layouts/page.
	Layout() string
}

// Told is a page that is about no one thing of the graph and says more than its description:
// the search reads its own words from it.
type Told interface {
	Told() []Telling
}

// Telling is what stands below a heading of a page.
type Telling struct {
	Heading, ID, Text string
}

// Site is what all pages share.
type Site struct {
	Words                       *words.Language
	Title, Tagline, Description string
	Base                        string // full address, with a slash at the end
	Publisher                   string
	Contact, ContactURL         string
	Repository                  string
	Licence, LicenceURL         string
	Year                        int
	ReportDate                  string   // "31 december 2025"
	Current                     string   // says that, and when there will be new ones
	AsOf                        string   // the same day as tables write it: "2025-12-31"
	Edition                     string   // the newest that is released, or ""
	Sources                     []string // titles of the documents that the figures come from
	Nav, Footer                 []Link
	Terms                       []Term // that the glossary explains
}

// Absolute returns the full address of a site address.
func (s *Site) Absolute(address string) string { return s.Base + strings.TrimPrefix(address, "/") }

// Meta is what every page has.
type Meta struct {
	Site        *Site
	Address     string // "/projekt/exempel/"
	Title       string // the page's one h1
	Heading     string // the h1 where it differs from Title, which search engines show
	Description string
	Section     string // address of the main navigation's entry that it belongs to
	Crumbs      []Link // from the start page to the page above
	EditPath    string // file in the repository, or folder if it ends in a slash, or ""
	EditLine    int    // of the file, where the thing begins; 0 or 1: the file as a whole
	Scripts     []string
	NoIndex     bool
	Framed      string         // address of the page that it is from, if it stands in frames of others, without header and footer
	Image       *Image         // what is shown of a link to it; nil if it is not to be found
	Quoted      func() []Quote // makes the references to it and to its figures; nil for none
	Feed        string         // address of what has changed of it, or ""
	Forward     string         // where a browser goes on to by itself, written from the page, or ""
	Main        func() *Entity // makes what the page is about, as schema.org calls it; nil if it is about no one thing
}

// Common returns m.
func (m *Meta) Common() *Meta { return m }

// H1 returns the page's heading.
func (m *Meta) H1() string { return cmp.Or(m.Heading, m.Title) }

// ImageURL returns the full address of the page's image.
func (m *Meta) ImageURL() string { return m.Site.Absolute(m.Image.Address) }

// Canonical returns the page's full address.
func (m *Meta) Canonical() string { return m.Site.Absolute(m.Address) }

// FactsAddress returns the address of the page's facts as JSON, or "" if it has none:
// what search engines may not show is no page of its own.
func (m *Meta) FactsAddress() string {
	if m.NoIndex || !strings.HasSuffix(m.Address, "/") {
		return ""
	}
	return m.Address + "index.json"
}

// EditURL returns where a reader can suggest a change, or "".
func (m *Meta) EditURL() string {
	if m.EditPath == "" {
		return ""
	}
	return m.Site.EditURL(m.EditPath, m.EditLine)
}

// EditURL returns the address of the hosting site's editor of a file, at a line,
// or of its list of a folder; "" where nobody hosts the files.
func (s *Site) EditURL(path string, line int) string {
	if s.Repository == "" {
		return ""
	}
	if strings.HasSuffix(path, "/") {
		return s.Repository + "/tree/main/" + strings.TrimSuffix(path, "/")
	}
	url := s.Repository + "/edit/main/" + path
	if line > 1 {
		url += "#L" + strconv.Itoa(line)
	}
	return url
}

// Host returns whose site hosts the files: "github.com".
func (s *Site) Host() string {
	u, err := url.Parse(s.Repository)
	if err != nil {
		return ""
	}
	return u.Hostname()
}

// NewURL returns the address of the hosting site's editor of a new file, begun
// with a text; "" where nobody hosts the files.
func (s *Site) NewURL(path, text string) string {
	if s.Repository == "" {
		return ""
	}
	return s.Repository + "/new/main?filename=" + inQuery(path) + "&value=" + inQuery(text)
}

// inQuery writes a text as part of a query, with spaces as every program reads
// them.
func inQuery(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }

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
	p := Place{Site: m.Site, Section: m.Section, Search: m.Address != SearchAddress}
	isPage := func(l Link) bool { return l.Href == m.Address }
	if m.Address == HomeAddress || slices.ContainsFunc(m.Site.Nav, isPage) {
		p.Current = m.Address
	}
	return p
}

// Link is a text that leads somewhere.
type Link struct {
	Text, Href string
	Note       string // said after it, quietly
}

// Plain returns the link's text.
func (l Link) Plain() string { return l.Text }

// Prose is a sentence with numbers and links in it.
type Prose []Span

// Span is a text, a number, or a text that leads somewhere.
type Span struct {
	Text   string
	Href   string
	Number *Number
}

// Say returns a sentence of package words for a template.
func Say(sentence words.Prose) Prose {
	out := make(Prose, 0, len(sentence))
	for _, span := range sentence {
		switch v := span.Value.(type) {
		case nil:
			out = append(out, Span{Text: span.Text})
		case Number:
			out = append(out, Span{Number: &v})
		case Link:
			out = append(out, Span{Text: v.Text, Href: v.Href})
		case Prose:
			out = append(out, v...)
		case words.Prose: // a part of the sentence, whose numbers stay marked
			out = append(out, Say(v)...)
		default:
			out = append(out, Span{Text: v.Plain()})
		}
	}
	return out
}

// Plain returns the sentence as text, for the descriptions that search engines
// show.
func (p Prose) Plain() string {
	var s string
	for _, span := range p {
		s += span.Text
		if span.Number != nil {
			s += span.Number.text
		}
	}
	return s
}

// Image is a picture that a page names.
type Image struct{ Address, Alt string }

// Picture is a chart as a file, or a poster.
type Picture struct {
	Address string
	Poster  *chart.Poster // if it isn't nil, it is this
	Chart   chart.Chart
	Around  chart.Around
	PNG     bool // instead of SVG
	Print   bool // a PNG for paper
}
