package render

import (
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"path"
	"strings"
	"sync"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
)

// Templates holds a template for each kind of page.
type Templates struct{ byLayout map[string]*template.Template }

// ParseTemplates reads layouts/base.html, layouts/part/*.html and
// layouts/page/*.html. versions gives the content hash of each asset.
func ParseTemplates(fsys fs.FS, versions map[string]string) (*Templates, error) {
	rows := &rowCache{}
	funcs := template.FuncMap{
		// projektrad returns a project's row, rendered once for all lists.
		"projektrad": rows.html,
		// rita returns a chart as SVG for phone and desk, ritaliten for a
		// phone only.
		"rita":      draw,
		"ritaliten": drawOne,
		// asset returns an asset's address with its version, so that browsers
		// may keep it for ever.
		"asset": func(address string) (string, error) {
			v, ok := versions[address]
			if !ok {
				return "", fmt.Errorf("filen %s finns inte i static/ eller layouts/css/", address)
			}
			return address + "?v=" + v, nil
		},
	}
	base, err := template.New("base.html").Funcs(funcs).ParseFS(fsys, "layouts/base.html", "layouts/part/*.html")
	if err != nil {
		return nil, fmt.Errorf("mallarna: %w", err)
	}
	if rows.tmpl, err = base.Clone(); err != nil {
		return nil, err
	}
	names, err := fs.Glob(fsys, "layouts/page/*.html")
	if err != nil {
		return nil, err
	}
	t := &Templates{byLayout: map[string]*template.Template{}}
	for _, name := range names {
		clone := template.Must(base.Clone())
		if _, err := clone.ParseFS(fsys, name); err != nil {
			return nil, fmt.Errorf("mallarna: %w", err)
		}
		t.byLayout[strings.TrimSuffix(path.Base(name), ".html")] = clone
	}
	return t, nil
}

// rowCache renders each project row once.
type rowCache struct {
	tmpl *template.Template
	done sync.Map // *page.ProjectRow -> template.HTML
}

// html returns row with the template "projektrad". It is template.HTML because
// it is what html/template itself made of that template, which stands between
// elements there as it does in the lists.
func (c *rowCache) html(row *page.ProjectRow) (template.HTML, error) {
	if h, ok := c.done.Load(row); ok {
		return h.(template.HTML), nil
	}
	var buf strings.Builder
	if err := c.tmpl.ExecuteTemplate(&buf, "projektrad", row); err != nil {
		return "", err
	}
	h := template.HTML(buf.String())
	c.done.Store(row, h)
	return h, nil
}

// Lookup returns the template of a layout, or nil.
func (t *Templates) Lookup(layout string) *template.Template { return t.byLayout[layout] }

// Execute writes p with its layout's template.
func (t *Templates) Execute(w io.Writer, p page.Page) error {
	tmpl := t.byLayout[p.Layout()]
	if tmpl == nil {
		return fmt.Errorf("mallen layouts/page/%s.html saknas", p.Layout())
	}
	return tmpl.Execute(w, p)
}
