package render

import (
	"html/template"
	"io"
	"io/fs"
	"maps"
	"strings"
	"sync"

	"github.com/tdewolff/minify/v2"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Templates holds a template for each kind of page.
type Templates struct {
	parts    *template.Template // those that are rendered once for many pages among them
	byLayout map[string]func() *template.Template
}

// ParseTemplates reads layouts/base.html, layouts/part/*.html and
// layouts/page/*.html, with the fixed words of layout. versions gives the
// content hash of each asset.
func ParseTemplates(fsys fs.FS, layout *words.Layout, versions map[string]string, m *minify.M) (*Templates, error) {
	return (*Memory)(nil).parseTemplates(fsys, layout, versions, m)
}

// parseTemplates is ParseTemplates, which parses the same texts once.
func (m *Memory) parseTemplates(fsys fs.FS, layout *words.Layout, versions map[string]string, mini *minify.M) (*Templates, error) {
	rows, links, headers := once("projektrad"), once("lank"), once("sidhuvud")
	resources, footers, charts := once("resurser"), once("fotlankar"), once("diagram")
	wording := newWording(layout)
	if m != nil {
		wording.kept = &m.words
	}
	funcs := template.FuncMap{
		// Parts that stand on many pages alike.
		"projektrad": func(row *builder.ProjectRow) (template.HTML, error) { return rows.html(row) },
		"lank":       func(l site.Link) (template.HTML, error) { return links.html(l) },
		"sidhuvud":   func(p site.Place) (template.HTML, error) { return headers.html(p) },
		"resurser":   func(s *site.Site) (template.HTML, error) { return resources.html(s) },
		"fotlankar":  func(s *site.Site) (template.HTML, error) { return footers.html(s) },
		// varde returns a value in a sentence; varden makes values of links.
		"varde":  func(v words.Value) (template.HTML, error) { return value(links, v) },
		"varden": values,
		// diagram is for charts that stand on several pages.
		"diagram": func(c *site.Chart) (template.HTML, error) { return charts.html(c) },
		"address": func() site.Addresses { return site.AddressesOf(firstIndex) },
		// rader returns a chart as rows of text, or nil if it is a map.
		"rader": listing,
		// rita returns a chart as SVG for phone and desk, ritaliten for a
		// phone only.
		"rita":      draw,
		"ritaliten": drawOne,
		"lankad":    linked,
		// asset returns an asset's address with its version, so that browsers
		// may keep it for ever.
		"asset": func(address string) (string, error) {
			v, ok := versions[address]
			if !ok {
				return "", fault{diag.Pos{File: "static" + address}, staff.MissingAsset(address)}
			}
			return address + "?v=" + v, nil
		},
	}
	maps.Copy(funcs, wording.funcs)
	texts, err := readLayouts(fsys, wording)
	if err != nil {
		return nil, err
	}
	all, err := m.templatesOf(sumOfLayouts(texts), func() (*parsed, error) { return parseLayouts(texts, funcs, mini) })
	if err != nil {
		return nil, err
	}
	// What is kept was parsed with another build's functions, and is never run.
	bound := func(t *template.Template) *template.Template {
		if m == nil {
			return t
		}
		return template.Must(t.Clone()).Funcs(funcs)
	}
	parts := template.Must(all.base.Clone()).Funcs(funcs)
	for _, s := range []*shared{rows, links, headers, resources, footers, charts} {
		s.tmpl = parts
	}
	t := &Templates{parts: parts, byLayout: map[string]func() *template.Template{}}
	for name, page := range all.pages {
		t.byLayout[name] = sync.OnceValue(func() *template.Template { return bound(page) })
	}
	return t, nil
}

// shared renders a part once for each value that it is given, however many
// pages it stands on.
type shared struct {
	part string
	tmpl *template.Template
	done sync.Map // value, which is comparable -> template.HTML
}

func once(part string) *shared { return &shared{part: part} }

// html returns value with the template part. It is template.HTML because it is
// what html/template itself made of that part, which stands between elements
// there as it does where it is put.
func (s *shared) html(value any) (template.HTML, error) {
	if h, ok := s.done.Load(value); ok {
		return h.(template.HTML), nil
	}
	var buf strings.Builder
	if err := s.tmpl.ExecuteTemplate(&buf, s.part, value); err != nil {
		return "", err
	}
	h := template.HTML(buf.String())
	s.done.Store(value, h)
	return h, nil
}

// Lookup returns the template of a layout, or nil.
func (t *Templates) Lookup(layout string) *template.Template {
	if get := t.byLayout[layout]; get != nil {
		return get()
	}
	return nil
}

// Execute writes p with its layout's template.
func (t *Templates) Execute(w io.Writer, p site.Page) error {
	tmpl := t.Lookup(p.Layout())
	if tmpl == nil {
		return fault{diag.Pos{File: "layouts/page/" + p.Layout() + ".html"}, staff.MissingTemplate(p.Layout())}
	}
	return tmpl.Execute(w, p)
}
