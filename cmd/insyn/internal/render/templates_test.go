package render

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/jba/templatecheck"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/changes"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/facts"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/fixture"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/overview"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/subject"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// repository is the folder with the portal's layouts and static files.
const repository = "../../../.."

// smallCity returns the models of the small city's site, and its files with
// the portal's layouts. The tests of this package may see the graph; the
// package itself may not.
func smallCity(t *testing.T) (*page.Output, fs.FS) {
	t.Helper()
	city, err := fixture.City("../../testdata/stad.txtar")
	if err != nil {
		t.Fatal(err)
	}
	if err := fixture.Add(city, repository, "layouts", "static"); err != nil {
		t.Fatal(err)
	}
	return models(t, city), city
}

// models runs the stages before this package.
func models(t *testing.T, fsys fs.FS) *page.Output {
	t.Helper()
	files, _, err := source.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	set, _ := record.Decode(files)
	world, _ := graph.Build(set)
	all := facts.Of(files)
	past := &release.Past{Editions: []*release.Edition{release.New("2026-03", all)}}
	out, _ := page.All(world, changes.New(past, all, set.Corrections), page.Options{})
	return out
}

// pageTypes returns the layout of each type in and below package page that is a page, by
// the type's name, as its source says.
func pageTypes(t *testing.T) map[string]string {
	t.Helper()
	var paths []string
	for _, pattern := range []string{"../page/*.go", "../page/*/*.go"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, found...)
	}
	types := map[string]string{}
	for _, p := range paths {
		if strings.HasSuffix(p, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), p, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range file.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok || fn.Recv == nil || fn.Name.Name != "Layout" {
				continue
			}
			star := fn.Recv.List[0].Type.(*ast.StarExpr)
			result := fn.Body.List[0].(*ast.ReturnStmt).Results[0].(*ast.BasicLit)
			layout, err := strconv.Unquote(result.Value)
			if err != nil {
				t.Fatal(err)
			}
			types[star.X.(*ast.Ident).Name] = layout
		}
	}
	return types
}

// sharedParts are the parts that are rendered once for many pages, with what
// they are given: the check of a page can't follow them.
var sharedParts = map[string]any{"projektrad": &builder.ProjectRow{}, "lank": site.Link{}, "sidhuvud": site.Place{},
	"resurser": &site.Site{}, "fotlankar": &site.Site{}, "diagram": &site.Chart{}}

// TestTemplates checks every template against the Go type that it is given: a
// misspelt field is an error also where no page has anything to show, so that
// running the template would not find it.
func TestTemplates(t *testing.T) {
	out, city := smallCity(t)
	layouts, wrong, err := new(Memory).Read(city, out.Site.Words)
	if layouts == nil {
		t.Fatal(wrong, err)
	}
	byName := map[string]site.Page{}
	for _, p := range out.Pages {
		byName[reflect.TypeOf(p).Elem().Name()] = p
	}
	byName["Part"] = &page.Part{} // of lists longer than an invented city has
	types, used := pageTypes(t), map[string]string{}
	for _, name := range slices.Sorted(maps.Keys(types)) {
		layout := types[name]
		if other := used[layout]; other != "" {
			t.Errorf("page.%s and page.%s have the same template %s", other, name, layout)
		}
		used[layout] = name
		p, tmpl := byName[name], layouts.templates.Lookup(layout)
		switch {
		case tmpl == nil:
			t.Errorf("page.%s has no template layouts/page/%s.html", name, layout)
		case p == nil:
			t.Errorf("the small city has no page.%s: give testdata/stad.txtar what it needs", name)
		default:
			if err := templatecheck.CheckHTML(tmpl, p); err != nil {
				t.Errorf("layouts/page/%s.html with page.%s: %v", layout, name, err)
			}
		}
	}
	for part, value := range sharedParts {
		if err := templatecheck.CheckHTML(layouts.templates.parts.Lookup(part), value); err != nil {
			t.Errorf("%s: %v", part, err)
		}
	}
	names, err := fs.Glob(city, "layouts/page/*.html")
	if err != nil || len(names) == 0 {
		t.Fatalf("no templates: %v", err)
	}
	for _, name := range names {
		if layout := strings.TrimSuffix(path.Base(name), ".html"); used[layout] == "" {
			t.Errorf("%s is the template of no page type", name)
		}
	}
}

// TestTemplateCheckFinds makes sure that the check above would find what it is
// there for.
func TestTemplateCheckFinds(t *testing.T) {
	for what, body := range map[string]string{
		"a misspelt field":                        `{{.Titel}}`,
		"a misspelt field of what is empty":       `{{range .Parts}}{{.StatedNam}}{{end}}`,
		"a misspelt field of a link":              `{{with .Also}}{{range .}}{{.Hreff}}{{end}}{{end}}`,
		"a component that is given a wrong value": `{{template "tal" .Role}}`,
		"a word that is given a wrong value":      `{{if .Parts}}{{call words.Source.Page .Role}}{{end}}`,
		"a word that is given too little":         `{{if .Parts}}{{call words.Source.Page}}{{end}}`,
	} {
		city := fstest.MapFS{
			"layouts/base.html":         {Data: []byte(`{{block "innehall" .}}{{end}}`)},
			"layouts/part/_tal.html":    {Data: []byte(`{{define "tal"}}{{.Label}}{{end}}{{define "projektrad"}}{{end}}`)},
			"layouts/page/projekt.html": {Data: []byte(`{{define "innehall"}}` + body + `{{end}}`)},
		}
		templates, err := ParseTemplates(city, testLayout(), nil, minifier())
		if err != nil {
			t.Fatal(err)
		}
		if err := templatecheck.CheckHTML(templates.Lookup("projekt"), &subject.Project{}); err == nil {
			t.Errorf("%s is not found", what)
		}
	}
}

func TestUnknownLayout(t *testing.T) {
	templates, err := ParseTemplates(fstest.MapFS{"layouts/base.html": {}, "layouts/part/_a.html": {}}, testLayout(), nil, minifier())
	if err != nil {
		t.Fatal(err)
	}
	if err := templates.Execute(nil, &overview.Home{}); err == nil || !strings.Contains(err.Error(), "layouts/page/start.html saknas") {
		t.Errorf("error %v", err)
	}
}

// TestCalled: a page type gets each part that may be executed, wherever it is called and
// however often parts call one another, and no other.
func TestCalled(t *testing.T) {
	templates, err := ParseTemplates(fstest.MapFS{
		"layouts/base.html": {Data: []byte(`{{template "innehall" .}}`)},
		"layouts/part/_a.html": {Data: []byte(`{{define "a"}}a{{template "b" .}}{{end}}
{{define "b"}}{{if .}}{{template "a" .}}{{end}}b{{end}}
{{define "c"}}c{{end}}{{define "d"}}d{{end}}{{define "e"}}e{{end}}{{define "own"}}not this{{end}}{{define "none"}}{{end}}`)},
		"layouts/page/x.html": {Data: []byte(`{{define "innehall"}}{{if .}}{{else}}{{template "a" .}}{{end}}
{{- range .}}{{else}}{{template "c" .}}{{end}}{{with .}}{{else with .}}{{else}}{{template "d" .}}{{end}}
{{- with "x"}}{{template "e" 0}}{{end}}{{template "own" .}}{{end}}{{define "own"}}own{{end}}`)},
	}, testLayout(), nil, minifier())
	if err != nil {
		t.Fatal(err)
	}
	x := templates.Lookup("x")
	var out strings.Builder
	if err := x.Execute(&out, []string(nil)); err != nil || out.String() != "abcdeown" {
		t.Errorf("%q, error %v", out.String(), err)
	}
	if x.Lookup("none") != nil {
		t.Error("the page type has a part that it does not use")
	}
}
