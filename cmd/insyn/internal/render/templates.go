package render

import (
	"html/template"
	"io"
	"io/fs"
	"maps"
	"path"
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
type Templates struct{ byLayout map[string]*template.Template }

// ParseTemplates reads layouts/base.html, layouts/part/*.html and
// layouts/page/*.html, with the fixed words of layout. versions gives the
// content hash of each asset.
func ParseTemplates(fsys fs.FS, layout *words.Layout, versions map[string]string, m *minify.M) (*Templates, error) {
	rows, links, headers := once("projektrad"), once("lank"), once("sidhuvud")
	resources, footers, charts := once("resurser"), once("fotlankar"), once("diagram")
	wording := newWording(layout)
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
	l := &loader{fsys, funcs, wording, m}
	base := template.New("").Funcs(funcs)
	if err := l.parse(base, "layouts/base.html", "layouts/part/*.html"); err != nil {
		return nil, err
	}
	parts := template.Must(base.Clone())
	for _, s := range []*shared{rows, links, headers, resources, footers, charts} {
		s.tmpl = parts
	}
	names, err := fs.Glob(fsys, "layouts/page/*.html")
	if err != nil {
		return nil, err
	}
	t := &Templates{byLayout: map[string]*template.Template{}}
	for _, name := range names {
		clone := template.Must(base.Clone())
		if err := l.parse(clone, name); err != nil {
			return nil, err
		}
		t.byLayout[strings.TrimSuffix(path.Base(name), ".html")] = clone.Lookup("base.html")
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
func (t *Templates) Lookup(layout string) *template.Template { return t.byLayout[layout] }

// Execute writes p with its layout's template.
func (t *Templates) Execute(w io.Writer, p site.Page) error {
	tmpl := t.byLayout[p.Layout()]
	if tmpl == nil {
		return fault{diag.Pos{File: "layouts/page/" + p.Layout() + ".html"}, staff.MissingTemplate(p.Layout())}
	}
	return tmpl.Execute(w, p)
}

// loader adds files to templates, with their fixed words in place and minified:
// what is the same on every page is done once, here, instead of on each of
// them. The minifier knows the templates' braces and leaves what they hold
// alone.
type loader struct {
	fsys    fs.FS
	funcs   template.FuncMap
	wording *wording
	minify  *minify.M
}

func (l *loader) parse(t *template.Template, patterns ...string) error {
	for _, pattern := range patterns {
		names, err := fs.Glob(l.fsys, pattern)
		if err != nil {
			return err
		}
		for _, name := range names {
			if err := l.file(t, name); err != nil {
				return err
			}
		}
	}
	return nil
}

func (l *loader) file(t *template.Template, name string) error {
	text, err := fs.ReadFile(l.fsys, name)
	if err != nil {
		return err
	}
	// Parsed as it was written first: an error names the line there.
	if _, err := template.New(path.Base(name)).Funcs(l.funcs).Parse(string(text)); err != nil {
		return err
	}
	filled, err := l.wording.fill(name, string(text))
	if err != nil {
		return err
	}
	small, err := l.minify.String("text/html", filled)
	if err != nil {
		return fault{diag.Pos{File: name}, err}
	}
	_, err = t.New(path.Base(name)).Parse(small)
	return err
}
