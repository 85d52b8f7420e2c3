package render

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"strings"

	"github.com/tdewolff/minify/v2"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// layoutText is a file of templates, as it was written and with its fixed words in
// place.
type layoutText struct {
	name, written, filled string
	wrong                 error // why a word could not be put in place
}

// readLayouts reads the files of templates: first those that all pages have, then one
// a page type.
func readLayouts(fsys fs.FS, w *wording) (texts []layoutText, err error) {
	for _, pattern := range []string{"layouts/base.html", "layouts/part/*.html", "layouts/page/*.html"} {
		names, err := matching(fsys, pattern)
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			data, err := fs.ReadFile(fsys, name)
			if err != nil {
				return nil, err
			}
			t := layoutText{name: name, written: string(data)}
			t.filled, t.wrong = w.fill(name, t.written)
			texts = append(texts, t)
		}
	}
	return texts, nil
}

// matching returns the files that a pattern of names in one folder is of, by name.
// It is fs.Glob but for one thing: a folder that can't be read is an error and not
// an empty one, or a site would be made without its styles.
func matching(fsys fs.FS, pattern string) (names []string, err error) {
	folder, pattern := path.Dir(pattern), path.Base(pattern)
	entries, err := fs.ReadDir(fsys, folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	for _, e := range entries {
		if ok, _ := path.Match(pattern, e.Name()); ok { // the patterns are our own
			names = append(names, path.Join(folder, e.Name()))
		}
	}
	return names, nil
}

// sumOfLayouts returns what tells texts from others.
func sumOfLayouts(texts []layoutText) (sum [sha256.Size]byte) {
	all := sha256.New()
	for _, t := range texts {
		fmt.Fprintf(all, "%q %q %q\n", t.name, t.written, t.filled)
	}
	return [sha256.Size]byte(all.Sum(nil))
}

// parsed is what the texts say.
type parsed struct {
	base  *template.Template
	pages map[string]*template.Template // by layout
}

// parseLayouts parses the texts, minified: what is the same on every page is done once,
// here, instead of on each of them. The minifier knows the templates' braces and leaves
// what they hold alone.
func parseLayouts(texts []layoutText, funcs template.FuncMap, m *minify.M) (*parsed, error) {
	all := &parsed{base: template.New("").Funcs(funcs), pages: map[string]*template.Template{}}
	for _, text := range texts {
		t, layout := all.base, ""
		if path.Dir(text.name) == "layouts/page" {
			layout = strings.TrimSuffix(path.Base(text.name), ".html")
			t = template.Must(all.base.Clone())
		}
		if err := text.parse(t, funcs, m); err != nil {
			return nil, err
		}
		if layout != "" {
			all.pages[layout] = t.Lookup("base.html")
		}
	}
	return all, nil
}

// parse adds a text to t.
func (text layoutText) parse(t *template.Template, funcs template.FuncMap, m *minify.M) error {
	name := path.Base(text.name)
	// Parsed as it was written first: an error names the line there.
	if _, err := template.New(name).Funcs(funcs).Parse(text.written); err != nil {
		return err
	}
	if text.wrong != nil {
		return text.wrong
	}
	small, err := m.String("text/html", text.filled)
	if err != nil {
		return fault{diag.Pos{File: text.name}, err}
	}
	_, err = t.New(name).Parse(small)
	return err
}
