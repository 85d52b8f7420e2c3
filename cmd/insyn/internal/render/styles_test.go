package render

import (
	"io/fs"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
)

// declaration is one thing that the stylesheet says.
type declaration struct{ file, media, selector, property string }

// declarations returns all that the portal's stylesheet says, in order.
func declarations(t *testing.T) []declaration {
	t.Helper()
	fsys := os.DirFS(repository)
	names, err := styleOrder(fsys)
	if err != nil || len(names) == 0 {
		t.Fatalf("no stylesheets: %v", err)
	}
	var out []declaration
	for _, name := range names {
		text, err := fs.ReadFile(fsys, name)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, declarationsOf(t, name, string(text))...)
	}
	return out
}

func declarationsOf(t *testing.T, file, text string) []declaration {
	t.Helper()
	var out []declaration
	var media, selectors []string
	parser := css.NewParser(parse.NewInputString(text), false)
	for {
		grammar, _, data := parser.Next()
		var values strings.Builder
		for _, token := range parser.Values() {
			values.Write(token.Data)
		}
		switch grammar {
		case css.ErrorGrammar:
			if parser.HasParseError() {
				t.Fatalf("%s: %v", file, parser.Err())
			}
			return out
		case css.BeginAtRuleGrammar:
			media = append(media, string(data)+" "+strings.TrimSpace(values.String()))
		case css.EndAtRuleGrammar:
			media = media[:len(media)-1]
		case css.QualifiedRuleGrammar:
			selectors = append(selectors, list(values.String())...)
		case css.BeginRulesetGrammar:
			selectors = append(selectors, list(values.String())...)
		case css.EndRulesetGrammar:
			selectors = nil
		case css.DeclarationGrammar, css.CustomPropertyGrammar:
			for _, s := range selectors {
				out = append(out, declaration{file, strings.Join(media, " "), s, string(data)})
			}
		}
	}
}

// list returns the selectors of a list, divided where no parentheses are open.
func list(selectors string) []string {
	var out []string
	open, start := 0, 0
	for i, r := range selectors {
		switch r {
		case '(':
			open++
		case ')':
			open--
		case ',':
			if open == 0 {
				out, start = append(out, strings.TrimSpace(selectors[start:i])), i+1
			}
		}
	}
	return append(out, strings.TrimSpace(selectors[start:]))
}

// TestStylesheetHasAll: the order of the stylesheet leaves no file out.
func TestStylesheetHasAll(t *testing.T) {
	fsys := os.DirFS(repository)
	joined, err := styleOrder(fsys)
	if err != nil {
		t.Fatal(err)
	}
	err = fs.WalkDir(fsys, "layouts", func(p string, d fs.DirEntry, err error) error {
		if err != nil || path.Ext(p) != ".css" {
			return err
		}
		if !slices.Contains(joined, p) {
			t.Errorf("%s is not part of the stylesheet", p)
		}
		template := strings.TrimSuffix(p, ".css") + ".html"
		if _, err := fs.Stat(fsys, template); path.Dir(p) != "layouts" && err != nil {
			t.Errorf("%s stands beside no template: %v", p, err)
		}
		return nil
	})
	if err != nil || !strings.HasSuffix(joined[len(joined)-1], "print.css") {
		t.Errorf("the stylesheet is %s, %v", joined, err)
	}
}

// TestStylesOnce: nothing is said twice of the same selector, so that a change
// is made in one place.
func TestStylesOnce(t *testing.T) {
	said := map[declaration]string{}
	for _, d := range declarations(t) {
		key := declaration{media: d.media, selector: d.selector, property: d.property}
		if other := said[key]; other != "" {
			t.Errorf("%s says %s of %s, which %s does too", d.file, d.property, d.selector, other)
		}
		said[key] = d.file
	}
}

func TestDeclarations(t *testing.T) {
	got := declarationsOf(t, "a.css", ".a,.b>c{margin:0;color:red}@media print{@media (x){:root{--c:#000}}}.d:is(.e,.f){top:0}")
	want := []declaration{
		{"a.css", "", ".a", "margin"}, {"a.css", "", ".b>c", "margin"}, {"a.css", "", ".a", "color"}, {"a.css", "", ".b>c", "color"},
		{"a.css", "@media print @media (x)", ":root", "--c"}, {"a.css", "", ".d:is(.e,.f)", "top"},
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

var (
	reClassName = regexp.MustCompile(`\.([A-Za-z_][\w-]*)`)
	reHookName  = regexp.MustCompile(`#([A-Za-z_][\w-]*)|\[([a-z-]+)`)
	reClassAttr = regexp.MustCompile(`class="([^"]*)"`)
	reWordName  = regexp.MustCompile(`[A-Za-z_][\w-]*`)
)

// TestClasses: the stylesheet, the templates and what else makes elements know
// the same classes, named in one way.
func TestClasses(t *testing.T) {
	styled, hooks := map[string]string{}, map[string]string{}
	for _, d := range declarations(t) {
		for _, m := range reClassName.FindAllStringSubmatch(d.selector, -1) {
			styled[m[1]] = d.file
		}
		for _, m := range reHookName.FindAllStringSubmatch(d.selector, -1) {
			hooks[m[1]+m[2]] = d.file
		}
	}
	inTemplates, inScripts := map[string]bool{}, wordsIn(t, "static/js", ".js")
	inGo := wordsIn(t, "cmd/insyn/internal/chart", ".go") // what packages of their own write
	maps.Copy(inGo, wordsIn(t, "cmd/insyn/internal/markdown", ".go"))
	for _, m := range reClassAttr.FindAllStringSubmatch(text(t, "cmd/insyn/internal/render", ".go"), -1) {
		inGo[m[1]] = true
	}
	for _, m := range reClassAttr.FindAllStringSubmatch(text(t, "layouts", ".html"), -1) {
		for _, class := range strings.Fields(reAction.ReplaceAllString(m[1], " ")) {
			inTemplates[class] = true
			if styled[class] == "" {
				t.Errorf("a template has the class %s, which no rule is about", class)
			}
		}
	}
	blocks := map[string]bool{"c": true, "filter": true} // blocks that package chart and a script make
	maps.Copy(blocks, inTemplates)
	for _, pattern := range []string{"layouts/page/*.html", "layouts/part/*.html"} {
		names, err := fs.Glob(os.DirFS(repository), pattern)
		if err != nil || len(names) == 0 {
			t.Fatalf("no templates: %v", err)
		}
		for _, name := range names {
			blocks[strings.Trim(strings.TrimSuffix(path.Base(name), ".html"), "_")] = true
		}
	}
	for class, file := range styled {
		if !inTemplates[class] && !inScripts[class] && !inGo[class] {
			t.Errorf("%s has rules for the class %s, which nothing has", file, class)
		}
		if block, _, ok := strings.Cut(class, "-"); ok && !blocks[block] {
			t.Errorf("%s: %s is named as a part of %s, which is no block and no template", file, class, block)
		}
	}
	for class := range unread {
		if !inTemplates[class] && !inGo[class] {
			t.Errorf("the glossary passes over the class %s, which nothing has", class)
		}
	}
	all := wordsIn(t, "layouts", ".html")
	for name, file := range hooks {
		if !all[name] && !inScripts[name] && !inScripts[camel(name)] {
			t.Errorf("%s has rules for %s, which no element has", file, name)
		}
	}
}

// camel returns "aria-selected" as scripts may write it: ariaSelected.
func camel(attribute string) string {
	var out strings.Builder
	for i, part := range strings.Split(attribute, "-") {
		if i > 0 {
			part = strings.ToUpper(part[:1]) + part[1:]
		}
		out.WriteString(part)
	}
	return out.String()
}

// text returns the files with an extension below a folder of the repository,
// and their names.
func text(t *testing.T, dir, ext string) string {
	t.Helper()
	var out strings.Builder
	fsys := os.DirFS(repository)
	err := fs.WalkDir(fsys, dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil || path.Ext(p) != ext || strings.HasSuffix(p, "_test.go") {
			return err
		}
		data, err := fs.ReadFile(fsys, p)
		out.WriteString(p + "\n" + string(data))
		return err
	})
	if err != nil || out.Len() == 0 {
		t.Fatalf("%s: %d characters, %v", dir, out.Len(), err)
	}
	return out.String()
}

// wordsIn returns the words of such files.
func wordsIn(t *testing.T, dir, ext string) map[string]bool {
	out := map[string]bool{}
	for _, w := range reWordName.FindAllString(text(t, dir, ext), -1) {
		out[strings.TrimPrefix(w, "_")] = true
	}
	return out
}
