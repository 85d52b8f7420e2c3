package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// The architecture as tests: what each package may import and why, and the
// sizes and the documentation that a newcomer may rely on. A package that is
// not in the table fails the test: a new one needs a reason here.

const module = "github.com/malmo-stad/insyn/cmd/insyn/"

// leaves are packages that any other may import.
var leaves = []string{"date", "diag", "parallel", "progress", "sieve", "sign", "sv", "words", "words/staff"}

// allowed is what a package of cmd/insyn may import, below internal/ and from
// other modules.
type allowed struct {
	reason   string
	internal []string
	modules  []string // prefixes of import paths
	outside  []string // of the packages in outside: what it may use although it lies below cmd/insyn
}

var imports = map[string]allowed{
	"": {
		reason: "the commands know the stages and nothing else; libraries belong to the package that hides them",
		internal: []string{"input", "source", "record", "graph", "reconcile", "quality", "lint", "page", "render", "output",
			"edit", "preview", "scaffold", "history", "impact", "comment", "format", "sheets", "importer", "facts", "release",
			"changes", "dataset", "site", "chart", "shelf", "export", "archive", "webserver", "editor"},
		modules: []string{"golang.org/x/term"}, // whether somebody sits there to be asked and told, and how wide the screen is
		outside: []string{"os", "os/signal", "path/filepath", "flag", "syscall"},
	},
	"progress": {reason: "how far work has come, told to who waits for it: any stage may say that it began, and learns nothing: a leaf"},
	"date":     {reason: "the one type of date, so that a day is compared in one way only: a leaf"},
	"diag":     {reason: "every package says what is wrong with it, so it imports none"},
	"words":    {reason: "every sentence that readers see: values in, text out, so it knows no other stage"},
	"words/staff": {
		reason:  "every finding and every answer of the commands: a leaf, so that each stage can ask it for its own words",
		outside: []string{"os", "syscall"}, // the errors of the system, to say them in Swedish
	},
	"sign": {
		reason:  "which characters deceive, command or are mangled, known once for what is read and what is printed: a leaf",
		modules: []string{"golang.org/x/text/encoding/charmap", "golang.org/x/text/unicode/norm"},
	},
	"sieve":    {reason: "how what is in next to no text is looked for in all of them: plain Go"},
	"parallel": {reason: "how work is spread over the processors: plain Go, so that no stage writes it again"},
	"sv": {
		reason:  "how Swedish writes numbers and dates and sorts names: a leaf",
		modules: []string{"golang.org/x/text/collate", "golang.org/x/text/language", "golang.org/x/text/unicode/norm"},
	},
	"markdown": {
		reason:   "the only user of goldmark, so that its version and options are one decision; the schema knows which lines are facts",
		internal: []string{"schema"},
		modules:  []string{"github.com/yuin/goldmark"},
	},
	"input": {
		reason:  "the one way in which files are read, so that nothing outside the folders and no link, pipe or device ever is: a leaf",
		outside: []string{"os", "syscall"},
		modules: []string{"golang.org/x/text/unicode/norm"},
	},
	"history": {
		reason:  "the only one that asks git: a revision of the repository as files in memory, which input then looks through: a leaf",
		outside: []string{"os/exec"},
	},
	"shelf": {
		reason:  "what is kept on the disk from one run to the next, in one way whatever it is: a leaf",
		outside: []string{"os", "crypto/rand"},
	},
	"memo": {reason: "what a build keeps for the next one, in one way wherever it is kept: a leaf"},
	"source": {
		reason:   "the only user of TOML and front matter, so that all after it sees positions, not syntax",
		internal: []string{"input", "markdown", "memo", "schema"},
		modules: []string{"github.com/BurntSushi/toml", "github.com/adrg/frontmatter", "github.com/pelletier/go-toml/v2/unstable",
			"golang.org/x/text/unicode/norm"}, // a letter and its accents as one, whatever program wrote them
	},
	"schema": {reason: "what a document of each kind may hold, said once: a leaf"},
	"editor": {
		reason:   "the form editor: the schema and the documents as Decap reads them; it belongs to no stage",
		internal: []string{"schema", "source"},
	},
	"format": {
		reason:   "documents in one form: it writes what source reads, in the order of the schema",
		internal: []string{"schema", "source"},
	},
	"record": {
		reason: "one document, valid in itself, made of a source.File and its text; a correction has values as facts have them, and " +
			"the words for what is missing are the schema's",
		internal: []string{"source", "markdown", "facts", "schema"},
		modules:  []string{"golang.org/x/net/idna"}, // the portal's address as the name service has it
	},
	"facts": {
		reason: "what the files state as one list, so that two versions of the content can be told apart; it reads no records, " +
			"so that it understands those of older programs too",
		internal: []string{"memo", "source", "sv"},
	},
	"graph": {
		reason:   "connects records, and adds nothing up: what asks it may be read by itself",
		internal: []string{"record", "schema", "sv"},
	},
	"country": {
		reason:  "roughly where countries lie: a leaf, which knows codes of countries and no content",
		modules: []string{"golang.org/x/text/language", "golang.org/x/text/language/display"},
	},
	"ledger": {
		reason:   "what may be added: every sum of the portal is made here, out of payments or of budgets",
		internal: []string{"graph", "record"},
	},
	"sheets": {
		reason:   "a report's forms as values: it knows the form and how answers are written, no project; the only user of the PDF library",
		internal: []string{"record", "format"},
		modules:  []string{"github.com/ledongthuc/pdf", "golang.org/x/text/unicode/norm"},
	},
	"importer": {
		reason:   "a report's sheets to lines in the content's files: it decides and plans, and writes nothing",
		internal: []string{"edit", "graph", "record", "source", "sheets", "format"},
	},
	"reconcile": {
		reason:   "what was published beside what the ledger gives",
		internal: []string{"graph", "record", "ledger"},
	},
	"quality": {
		reason:   "what is missing or odd, as kinds and values; some of it is about sums",
		internal: []string{"graph", "record", "ledger"},
	},
	"value": {
		reason:   "what texts name instead of typing it: figures of the portal's year, put into the texts that the graph has",
		internal: []string{"graph", "ledger", "markdown"},
	},
	"related": {
		reason:   "which projects are alike: only the connections count",
		internal: []string{"graph"},
	},
	"edit": {
		reason:  "how the commands change the content's own files, whole or not at all: the only package that writes among them",
		outside: []string{"os", "crypto/rand"},
	},
	"scaffold": {
		reason:   "what is begun, out of what there is: it plans and writes nothing",
		internal: []string{"edit", "graph", "record", "sv"},
	},
	"smallcity": {
		reason:   "the small city for tests; no part of the builder",
		internal: []string{"fixture", "source"},
	},
	"smallgraph": {
		reason:   "the small city's graph for the tests of what asks it; no part of the builder",
		internal: []string{"smallcity", "record", "graph"},
	},
	"comment": {
		reason: "what may stand in a comment of the hosting site although strangers wrote it, and how long it may be: a leaf",
	},
	"impact": {
		reason: "tells two versions of what is connected apart, for reviewers; it needs site only to know addresses, and compares words with " +
			"a library that only it uses",
		internal: []string{"comment", "facts", "graph", "ledger", "markdown", "record", "site", "source"},
		modules:  []string{"github.com/sergi/go-diff/diffmatchpatch"},
	},
	"dataset": {
		reason:   "every table declared once; a row is what the graph has, an amount what the ledger adds up",
		internal: []string{"record", "graph", "ledger"},
	},
	"export": {
		reason:   "all tables as one file; its libraries are so heavy that only a build with a tag has them",
		internal: []string{"dataset"},
		modules:  []string{"github.com/xuri/excelize/v2", "modernc.org/sqlite"},
	},
	"site": {
		reason:   "addresses and what pages share: a number is made from its table, a chart carries its drawing",
		internal: []string{"record", "graph", "dataset", "chart"},
		modules:  []string{"golang.org/x/text/unicode/norm"},
	},
	"figure": {
		reason:   "sums and charts with their tables and files, ready for any page",
		internal: []string{"record", "graph", "ledger", "quality", "dataset", "site", "chart"},
	},
	"entry": {
		reason:   "what the search knows of each page: it turns the graph into entries, so that search itself knows no portal",
		internal: []string{"record", "graph", "ledger", "markdown", "site", "search"},
	},
	"lint": {
		reason: "asks of the connected content what its texts name and how they are written; nothing after it knows of it, " +
			"and it needs site only to know the things that texts link to",
		internal: []string{"graph", "ledger", "record", "source", "markdown", "memo", "schema", "site", "country", "value"},
	},
	"page/builder": {
		reason:   "what the makers of pages have in common",
		internal: []string{"record", "graph", "ledger", "markdown", "site", "chart", "dataset", "figure", "value", "facts", "changes"},
	},
	"page/past": {
		reason:   "pages of editions and corrections: they look at the other pages' figures too",
		internal: []string{"facts", "graph", "release", "changes", "site", "page/builder"},
	},
	"page/subject": {
		reason:   "pages of things and their lists; texts and charts are values to it",
		internal: []string{"record", "graph", "ledger", "related", "chart", "dataset", "site", "page/builder"},
	},
	"page/overview": {
		reason: "pages that look at everything at once, beside what was published and what is odd",
		internal: []string{"record", "graph", "ledger", "reconcile", "quality", "dataset", "site", "figure",
			"page/builder"},
	},
	"page": {
		reason: "decides which pages exist, gives every one of them to the search, and checks their addresses and links; a page that is " +
			"gone is known again by its facts",
		internal: []string{"record", "graph", "ledger", "markdown", "search", "chart", "dataset", "site", "entry", "scaffold", "value",
			"page/builder", "page/subject", "page/overview", "page/past", "release", "changes", "schema", "quote", "facts"},
	},
	"quote": {reason: "references in the forms that programs for them read: a leaf"},
	"release": {
		reason:   "what has been made public and must stay: files in, lists of addresses and facts out",
		internal: []string{"facts"},
	},
	"changes": {
		reason:   "what is no longer as an edition has it, and which correction says why",
		internal: []string{"facts", "record", "release", "schema", "sv"},
	},
	"render": {
		reason:   "puts finished values in place: it never sees the graph or the records, so a template can't walk the world",
		internal: []string{"input", "page", "page/builder", "site", "dataset", "chart", "search", "webserver", "quote", "memo"},
		modules: []string{"github.com/tdewolff/minify/v2", "github.com/evanw/esbuild/pkg/api", "golang.org/x/text/unicode/norm",
			"golang.org/x/net/html"}, // finds the words of a page that the glossary explains
	},
	"chart": {
		reason:   "a series of numbers to a drawing: it knows nothing of projects",
		internal: []string{"chart/internal/scene", "chart/internal/land", "memo", "shelf"},
	},
	"chart/internal/scene": {
		reason:  "shapes and letters to SVG and PNG; the only user of the font and raster libraries",
		modules: []string{"golang.org/x/image"},
	},
	"chart/internal/land": {reason: "coast lines to paths: plain geometry"},
	"chart/gen": {
		reason:   "a program that go generate runs when the map is renewed; no part of the builder",
		internal: []string{"chart/internal/land"},
		outside:  []string{"os", "path/filepath", "flag"},
	},
	"search": {
		reason:  "entries to an index: it knows nothing of pages or projects",
		modules: []string{"golang.org/x/text/unicode/norm"},
	},
	"fixture": {
		reason:  "reads the invented cities that tests build; no part of the builder",
		modules: []string{"github.com/rogpeppe/go-internal/txtar"},
		outside: []string{"os", "path/filepath"},
	},
	"output": {
		reason:  "the site as a set of files: the only package that writes it to the disk",
		modules: []string{"github.com/andybalholm/brotli", "golang.org/x/sys"},
		outside: []string{"os", "path/filepath", "syscall"},
	},
	"serve": {
		reason:   "a finished tree over HTTP: it opens no port and reads no disk",
		internal: []string{"output"},
		outside:  []string{"net/http"},
	},
	"archive": {
		reason:   "what an archive takes of an edition: files in, a package out; what a server would answer it asks serve",
		internal: []string{"output", "serve"},
		outside:  []string{"net/http"},
	},
	"webserver": {
		reason:   "says to other servers what serve does itself, so that both have one list of headers and rules",
		internal: []string{"output", "serve"},
	},
	"preview": {
		reason:   "watches and serves what a callback builds: the only package with a clock and a network",
		internal: []string{"input", "serve"},
		modules:  []string{"github.com/fsnotify/fsnotify"},
		outside:  []string{"os", "path/filepath", "net", "net/http", "syscall", "crypto/rand"},
	},
}

// outside are the standard packages by which something that is not an
// argument can decide a byte of the site, or a stage can touch the machine.
var outside = []string{"os", "os/exec", "os/signal", "os/user", "path/filepath", "flag", "log", "log/slog", "net", "net/http", "syscall",
	"math/rand", "math/rand/v2", "crypto/rand", "plugin", "unsafe", "C"}

// forbidden are calls that only the packages named may make.
var forbidden = []struct {
	call   string
	only   []string
	reason string
}{
	{"time.Now", []string{"preview", "progress", "shelf"}, "the clock decides no byte of the site, only what is kept for the next and told"},
	{"time.Since", []string{"preview", "progress", "shelf"}, "the clock decides no byte of the site"},
	{"time.After", []string{"preview", "output"}, "a stage does not wait, but for another build's lock"},
	{"time.Sleep", nil, "nothing sleeps"},
	{"time.Local", nil, "the site is the same in all time zones"},
	{"os.Getenv", nil, "the environment decides nothing: what varies is a flag"},
	{"os.LookupEnv", nil, "the environment decides nothing: what varies is a flag"},
	{"os.Environ", nil, "the environment decides nothing: what varies is a flag"},
	{"os.Exit", []string{"", "chart/gen"}, "only main exits"},
}

// goPackage is the Go code of a folder, without its tests.
type goPackage struct {
	name  string               // below internal/; "" for the command
	files map[string]*ast.File // by path from here
	text  map[string]string    // of the files
	fset  *token.FileSet
}

// packages returns all packages of the command, for every operating system.
func packages(t *testing.T) []goPackage {
	t.Helper()
	byDir := map[string]goPackage{}
	err := filepath.WalkDir(".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && d.Name() == "testdata" {
			return fs.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(p, ".go") || strings.HasSuffix(p, "_test.go") {
			return nil
		}
		dir := filepath.ToSlash(filepath.Dir(p))
		pkg, ok := byDir[dir]
		if !ok {
			pkg = goPackage{strings.TrimPrefix(strings.TrimPrefix(dir, "."), "internal/"), map[string]*ast.File{}, map[string]string{},
				token.NewFileSet()}
			byDir[dir] = pkg
		}
		text, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		pkg.text[p] = string(text)
		pkg.files[p], err = parser.ParseFile(pkg.fset, p, text, parser.ParseComments|parser.SkipObjectResolution)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	var out []goPackage
	for _, dir := range slices.Sorted(maps.Keys(byDir)) {
		out = append(out, byDir[dir])
	}
	if len(out) < 10 {
		t.Fatalf("only %d packages found", len(out))
	}
	return out
}

// TestImports: each package imports what the table allows it, and the table
// allows no more than that.
func TestImports(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range packages(t) {
		rule, ok := imports[p.name]
		seen[p.name] = true
		if !ok {
			t.Errorf("package %s is not in the table: say what it may import and why", p.name)
			continue
		}
		used := map[string]bool{}
		for file, f := range p.files {
			for _, spec := range f.Imports {
				name, err := strconv.Unquote(spec.Path.Value)
				if err != nil {
					t.Fatal(err)
				}
				used[name] = true
				if !rule.allows(name) {
					t.Errorf("%s imports %s, but package %q may not: %s", file, name, p.name, rule.reason)
				}
			}
		}
		for _, name := range rule.idle(used) {
			t.Errorf("the table allows package %q to import %s, which it does not", p.name, name)
		}
	}
	for name := range imports {
		if !seen[name] {
			t.Errorf("the table has a package %s that does not exist", name)
		}
	}
}

func (a allowed) allows(name string) bool {
	if below, ok := strings.CutPrefix(name, module+"internal/"); ok {
		return slices.Contains(leaves, below) || slices.Contains(a.internal, below)
	}
	if first, _, _ := strings.Cut(name, "/"); strings.Contains(first, ".") {
		return slices.ContainsFunc(a.modules, func(m string) bool { return within(name, m) })
	}
	return !slices.Contains(outside, name) || slices.Contains(a.outside, name)
}

// within reports whether a package is a module's, or the module's own.
func within(name, module string) bool { return name == module || strings.HasPrefix(name, module+"/") }

// idle returns what the rule allows and none of the used imports needs.
func (a allowed) idle(used map[string]bool) []string {
	var out []string
	for _, below := range a.internal {
		if !used[module+"internal/"+below] {
			out = append(out, below)
		}
	}
	for _, m := range a.modules {
		if !slices.ContainsFunc(slices.Collect(maps.Keys(used)), func(name string) bool { return within(name, m) }) {
			out = append(out, m)
		}
	}
	for _, name := range a.outside {
		if !used[name] {
			out = append(out, name)
		}
	}
	return out
}

// TestImportTable guards the rules themselves: it fails when someone loosens
// one of those that the rest of the design stands on.
func TestImportTable(t *testing.T) {
	for _, c := range []struct {
		from, to string
		want     bool
	}{
		{"render", module + "internal/page", true},
		{"render", module + "internal/graph", false},
		{"render", module + "internal/record", false},
		{"render", module + "internal/ledger", false},
		{"graph", module + "internal/ledger", false},
		{"ledger", module + "internal/site", false},
		{"dataset", module + "internal/site", false},
		{"site", module + "internal/page", false},
		{"search", module + "internal/site", false},
		{"page", module + "internal/render", false},
		{"page", module + "internal/source", false},
		{"graph", module + "internal/page", false},
		{"record", "github.com/BurntSushi/toml", false},
		{"render", "github.com/yuin/goldmark", false},
		{"chart", module + "internal/graph", false},
		{"search", module + "internal/page", false},
		{"page", "os", false},
		{"source", "io/fs", true},
		{"preview", module + "internal/render", false},
		{"output", module + "internal/page", false},
		{"output", "net/http", false},
		{"serve", "os", false},
	} {
		if got := imports[c.from].allows(c.to); got != c.want {
			t.Errorf("%s may import %s: %v, want %v", c.from, c.to, got, c.want)
		}
	}
}

// TestCalls holds clock and environment out of the stages.
func TestCalls(t *testing.T) {
	for _, p := range packages(t) {
		for file, f := range p.files {
			ast.Inspect(f, func(n ast.Node) bool {
				sel, ok := n.(*ast.SelectorExpr)
				if !ok {
					return true
				}
				id, ok := sel.X.(*ast.Ident)
				if !ok {
					return true
				}
				for _, rule := range forbidden {
					if id.Name+"."+sel.Sel.Name == rule.call && !slices.Contains(rule.only, p.name) {
						t.Errorf("%s:%d uses %s: %s", file, p.fset.Position(sel.Pos()).Line, rule.call, rule.reason)
					}
				}
				return true
			})
		}
	}
}

// TestDocumentation: every package and every exported name has a comment that
// begins as go doc expects.
func TestDocumentation(t *testing.T) {
	for _, p := range packages(t) {
		documented := false
		for file, f := range p.files {
			if f.Doc != nil && (f.Name.Name == "main" || strings.HasPrefix(f.Doc.Text(), "Package "+f.Name.Name+" ")) {
				documented = true
			}
			for _, decl := range f.Decls {
				for _, name := range undocumented(decl) {
					t.Errorf("%s:%d: %s has no comment that begins with its name", file, p.fset.Position(decl.Pos()).Line, name)
				}
			}
		}
		if !documented {
			t.Errorf("package %s has no package comment", path.Base(p.name))
		}
	}
}

// undocumented returns the exported names of a declaration without a comment.
func undocumented(decl ast.Decl) []string {
	switch d := decl.(type) {
	case *ast.FuncDecl:
		if d.Name.IsExported() && exportedReceiver(d) && !begins(d.Doc, d.Name.Name) {
			return []string{d.Name.Name}
		}
	case *ast.GenDecl:
		var out []string
		for _, spec := range d.Specs {
			switch s := spec.(type) {
			case *ast.TypeSpec:
				if s.Name.IsExported() && !begins(d.Doc, s.Name.Name) && !begins(s.Doc, s.Name.Name) {
					out = append(out, s.Name.Name)
				}
			case *ast.ValueSpec: // a group's comment speaks for all of it
				for _, name := range s.Names {
					if name.IsExported() && d.Doc == nil && s.Doc == nil && s.Comment == nil {
						out = append(out, name.Name)
					}
				}
			}
		}
		return out
	}
	return nil
}

// exportedReceiver reports whether f is a function, or a method that go doc
// shows.
func exportedReceiver(f *ast.FuncDecl) bool {
	if f.Recv == nil {
		return true
	}
	typ := f.Recv.List[0].Type
	if star, ok := typ.(*ast.StarExpr); ok {
		typ = star.X
	}
	if generic, ok := typ.(*ast.IndexExpr); ok {
		typ = generic.X
	}
	id, ok := typ.(*ast.Ident)
	return ok && id.IsExported()
}

// begins reports whether a comment begins with the name it is about, perhaps
// after an article.
func begins(doc *ast.CommentGroup, name string) bool {
	if doc == nil {
		return false
	}
	text := doc.Text()
	for _, article := range []string{"", "A ", "An ", "The "} {
		if rest, ok := strings.CutPrefix(text, article+name); ok && (rest == "" || !isWord(rest[0])) {
			return true
		}
	}
	return false
}

func isWord(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// The sizes that keep the code readable.
const (
	maxFunction = 79 // lines
	maxFile     = 500
	maxLine     = 140 // characters
)

func TestSizes(t *testing.T) {
	for _, p := range packages(t) {
		for file, f := range p.files {
			lines := p.fset.File(f.Pos()).LineCount()
			if lines > maxFile && !ast.IsGenerated(f) {
				t.Errorf("%s has %d lines, more than %d: divide it by what it does", file, lines, maxFile)
			}
			for i, line := range strings.Split(p.text[file], "\n") {
				if n := utf8.RuneCountInString(line); n > maxLine && !ast.IsGenerated(f) {
					t.Errorf("%s:%d has %d characters, more than %d", file, i+1, n, maxLine)
				}
			}
			for _, decl := range f.Decls {
				fn, ok := decl.(*ast.FuncDecl)
				if !ok {
					continue
				}
				first, last := p.fset.Position(fn.Pos()).Line, p.fset.Position(fn.End()).Line
				if n := last - first + 1; n > maxFunction {
					t.Errorf("%s:%d: %s has %d lines, more than %d", file, first, fn.Name.Name, n, maxFunction)
				}
			}
		}
	}
}
