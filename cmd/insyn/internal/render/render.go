// Package render turns page models into bytes: HTML through the templates in
// layouts/, tables as CSV and JSON with their archive and catalogue, the facts and
// references beside each page, pictures, feeds, the search index, the sitemap, the
// stylesheet and the files in static/.
//
// Rendering is pure and parallel: (model, templates) -> bytes. Templates only
// put finished values in place; this package never sees the graph. Every
// address on a page is written from the root of the site and goes through
// [links.rewrite] once, which checks that it leads somewhere and writes it
// relative to the page, so that the site works under any base address and
// from a folder on disk.
package render

import (
	"bufio"
	"bytes"
	"io/fs"
	"strings"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/html"
	"github.com/tdewolff/minify/v2/json"
	"github.com/tdewolff/minify/v2/svg"
	"github.com/tdewolff/minify/v2/xml"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/input"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/search"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// File is a finished file of the site.
type File struct {
	Path   string // "projekt/exempel/index.html"
	Data   []byte // who else holds it, and for how long, says who hands it over
	Origin string // the file in static/ that it is; "" for what was made

	lent bool // whether Data lies in a scratch
}

// own returns the file with bytes that nothing else will be written over.
func (f File) own() File {
	if f.lent {
		f.Data, f.lent = bytes.Clone(f.Data), false
	}
	return f
}

// Layouts are what all pages are put in, whatever they show: templates, styles, scripts
// and the files in static/.
type Layouts struct {
	fsys      fs.FS
	templates *Templates
	minify    *minify.M
	assets    []File
	faces     []chart.Face // fonts of pictures
}

// Read reads the layouts of fsys, with the words w that stand in them. What is wrong with
// them is a finding, and then there are none.
func (m *Memory) Read(fsys fs.FS, w *words.Language) (*Layouts, diag.List, error) {
	l, err := m.layouts(input.Of(fsys), w)
	if err != nil {
		_, wrong, err := found(fsys, nil, nil, err)
		return nil, wrong, err
	}
	return l, nil, nil
}

func (m *Memory) layouts(fsys fs.FS, w *words.Language) (*Layouts, error) {
	l := &Layouts{fsys: fsys, minify: minifier()}
	var err error
	if l.assets, err = m.assetsOf(fsys, l.minify, w); err != nil {
		return nil, err
	}
	if l.templates, err = m.parseTemplates(fsys, &w.Layout, versions(l.assets), l.minify); err != nil {
		return nil, err
	}
	l.faces, err = chartFaces(fsys)
	return l, err
}

// renderer holds what rendering a page needs; it is not changed while pages
// are rendered, but for the links that they report.
type renderer struct {
	*Layouts
	site     *site.Site
	links    *links
	glossary *glossary
	drawn    *chart.Memory
	book     *dataset.Book // all tables that are offered
}

func (l *Layouts) renderer(out *page.Output) *renderer {
	return &renderer{l, out.Site, newLinks(out, l.assets), newGlossary(out.Site.Terms), out.Drawn, &out.Book}
}

// minifier returns tdewolff/minify for templates and for all the kinds of files
// that the site has. Document tags, end tags and quotes stay, so that
// validators and people can read the result.
func minifier() *minify.M {
	m := minify.New()
	m.Add("text/html", &html.Minifier{KeepDocumentTags: true, KeepEndTags: true, KeepQuotes: true,
		KeepDefaultAttrVals: true, TemplateDelims: html.GoTemplateDelims})
	m.AddFunc("text/css", css.Minify)
	m.AddFunc("application/json", json.Minify)
	m.AddFunc("image/svg+xml", svg.Minify)
	m.AddFunc("text/xml", xml.Minify)
	return m
}

// scratch is the memory that a page or a file is made in, one after the other: each is good
// until the next is made.
type scratch struct {
	executed bytes.Buffer // a template, or a table
	lines    *bufio.Writer
	glossed  []byte
	linked   []byte
}

func newScratch() *scratch {
	s := &scratch{}
	s.lines = bufio.NewWriter(&s.executed)
	return s
}

// maker is a page or a file that is made by itself.
type maker interface {
	path() string
	make(r *renderer, s *scratch) (File, error)
}

// pageSource is what a page is made of.
type pageSource struct{ site.Page }

func (p pageSource) path() string { return outputPath(p.Common().Address) }

// make makes the page.
func (p pageSource) make(r *renderer, s *scratch) (File, error) {
	address := p.Common().Address
	s.executed.Reset()
	if err := r.templates.Execute(&s.executed, p.Page); err != nil {
		return File{}, staff.BadPage(address, err)
	}
	if bytes.Contains(s.executed.Bytes(), []byte(site.Unmarked)) {
		return File{}, staff.UnmarkedNumber(address)
	}
	s.glossed = r.glossary.link(p.Common(), squeeze(s.executed.Bytes()), s.glossed[:0])
	s.linked = r.links.rewrite(p.Common(), s.glossed, s.linked[:0])
	return File{Path: p.path(), Data: s.linked, lent: true}, nil
}

// squeeze drops, in place, the blank lines that actions of the templates leave behind. In a
// page with code they may be the code's, so they stay.
func squeeze(html []byte) []byte {
	if bytes.Contains(html, []byte("<pre")) {
		return html
	}
	out := html[:0]
	for {
		i := bytes.Index(html, []byte("\n\n"))
		if i < 0 {
			return append(out, html...)
		}
		out = append(out, html[:i]...)
		html = html[i+1:]
	}
}

// outputPath returns the path of the file at an address.
func outputPath(address string) string {
	p := strings.TrimPrefix(address, "/")
	if p == "" || strings.HasSuffix(p, "/") {
		return p + "index.html"
	}
	return p
}

// searchIndex makes the files of the search index, below the search page.
func searchIndex(out *page.Output) ([]File, error) {
	parts, err := search.Build(out.Entries, out.Search)
	if err != nil {
		return nil, err
	}
	files := make([]File, len(parts))
	for i, p := range parts {
		files[i] = File{Path: strings.TrimPrefix(site.SearchIndexAddress, "/") + p.Name, Data: p.Data}
	}
	return files, nil
}

// firstIndex is the name of the search index's first file.
const firstIndex = "index.json"

// fileSource is what a file that is no page is made of: a table in a form, all
// tables in one file, or a picture.
type fileSource struct {
	data    *dataset.Data
	form    dataset.Form
	picture *site.Picture
	whole   *dataset.Whole
}

// filesOf returns what all files that are no pages are made of.
func filesOf(out *page.Output) []fileSource {
	var all []fileSource
	if out.Data != nil {
		for _, d := range out.Data.Files() {
			for _, form := range d.Forms() {
				all = append(all, fileSource{data: d, form: form})
			}
		}
	}
	for i := range out.Wholes {
		all = append(all, fileSource{whole: &out.Wholes[i]})
	}
	for i := range out.Pictures {
		all = append(all, fileSource{picture: &out.Pictures[i]})
	}
	return all
}

// copies returns the files that stand at an address that they had before too.
func copies(out *page.Output, files []File) (old []File) {
	if len(out.Copies) == 0 {
		return nil
	}
	byPath := map[string]File{}
	for _, f := range files {
		byPath["/"+f.Path] = f
	}
	for _, c := range out.Copies {
		if f, ok := byPath[c.Of]; ok {
			old = append(old, File{Path: strings.TrimPrefix(c.Address, "/"), Data: f.Data})
		}
	}
	return old
}

// path returns where the file lies in the site.
func (f fileSource) path() string {
	switch {
	case f.whole != nil:
		return strings.TrimPrefix(site.Whole(f.whole), "/")
	case f.picture != nil:
		return strings.TrimPrefix(f.picture.Address, "/")
	}
	return strings.TrimPrefix(f.data.In(f.form), "/")
}

// make makes the file.
func (f fileSource) make(r *renderer, s *scratch) (file File, err error) {
	file.Path = f.path()
	switch {
	case f.whole != nil:
		file.Data, err = f.whole.Write(r.book)
	case f.picture != nil:
		file.Data, err = drawFile(*f.picture, r.drawn, r.faces)
	default:
		s.executed.Reset()
		err = encode(s, f.data, f.form)
		return File{Path: file.Path, Data: s.executed.Bytes(), lent: true}, err
	}
	if err != nil {
		return File{}, staff.BadFile(file.Path, err)
	}
	return file, nil
}
