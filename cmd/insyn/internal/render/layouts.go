package render

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"strings"
	"text/template/parse"

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
		if path.Dir(text.name) != "layouts/page" {
			if err := text.parse(all.base, funcs, m); err != nil {
				return nil, err
			}
			continue
		}
		own := template.New("").Funcs(funcs)
		if err := text.parse(own, funcs, m); err != nil {
			return nil, err
		}
		if err := complete(own, all.base); err != nil {
			return nil, err
		}
		all.pages[strings.TrimSuffix(path.Base(text.name), ".html")] = own.Lookup(frame)
	}
	return all, nil
}

// frame is the template that every page begins with.
const frame = "base.html"

// complete adds to a page type's own templates those of base that its frame leads to. A page
// type uses a few of the parts: copies of all of them for each were a third of what the
// build of a small site has in memory.
func complete(own, base *template.Template) error {
	seen := map[string]bool{}
	for wanted := []string{frame}; len(wanted) > 0; {
		name := wanted[0]
		wanted = wanted[1:]
		if seen[name] {
			continue
		}
		seen[name] = true
		t := own.Lookup(name)
		if part := base.Lookup(name); t == nil && part != nil && part.Tree != nil {
			var err error
			if t, err = own.AddParseTree(name, part.Tree.Copy()); err != nil {
				return err
			}
		}
		if t != nil { // what nobody defines is told of where it is executed
			wanted = append(wanted, called(t.Tree.Root)...)
		}
	}
	return nil
}

// called returns the names of the templates that a piece of one calls.
func called(n parse.Node) (names []string) {
	branch := func(b *parse.BranchNode) []string {
		names := called(b.List)
		if b.ElseList != nil {
			names = append(names, called(b.ElseList)...)
		}
		return names
	}
	switch n := n.(type) {
	case *parse.ListNode:
		for _, node := range n.Nodes {
			names = append(names, called(node)...)
		}
	case *parse.IfNode:
		return branch(&n.BranchNode)
	case *parse.RangeNode:
		return branch(&n.BranchNode)
	case *parse.WithNode:
		return branch(&n.BranchNode)
	case *parse.TemplateNode:
		return []string{n.Name}
	}
	return names
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
