package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/fixture"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
)

// testdata/fientligt/ holds what a stranger could put into the content to do
// harm, an archive for each kind of attack. Each case in it is laid over the
// small city alone and must give just the findings that it names. A file of an
// archive is called <case>/<path>; the paths and the files want, ta-bort and
// *.q mean what they mean in testdata/fel (fel_test.go). Moreover,
//
//   - a path in quotes is a quoted Go string, for names that no archive can have;
//   - its last sign may say what the file is, as ls -F does: @ a symbolic link to
//     what the text says, | a pipe, = a socket; + adds to a file of the city;
//   - a file whose name ends in .byt has first what a line of the city's file says,
//     and then what is said instead;
//   - want is always there: an empty one says that nothing is found;
//   - finns and saknas list paths that the built site must have and must not, and
//     sager has lines with a path and a text that the file there must have.
//
// What nothing is wrong with can also be written: the files that the city alone
// doesn't have are, in each case.
const hostileCases = "testdata/fientligt/*.txtar"

// hostile is a case of an archive.
type hostile struct {
	example
	finns, saknas, sager []string
}

// readHostile returns the cases of an archive by name.
func readHostile(t *testing.T, path string) map[string]hostile {
	t.Helper()
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]txtar.File{}
	cases := map[string]hostile{}
	for _, f := range archive.Files {
		name, rest, _ := strings.Cut(f.Name, "/")
		c := cases[name]
		switch rest {
		case "finns":
			c.finns = strings.Fields(string(f.Data))
		case "saknas":
			c.saknas = strings.Fields(string(f.Data))
		case "sager":
			c.sager = strings.Split(strings.TrimSpace(string(f.Data)), "\n")
		default:
			if quoted, err := strconv.Unquote(rest); err == nil {
				rest = quoted
			}
			files[name] = append(files[name], txtar.File{Name: rest, Data: f.Data})
		}
		cases[name] = c
	}
	for name, c := range cases {
		if !slices.ContainsFunc(files[name], func(f txtar.File) bool { return f.Name == "want" }) {
			t.Fatalf("%s: %s does not say what it wants", path, name)
		}
		c.example = exampleOf(t, path+" "+name, "", files[name])
		cases[name] = c
	}
	return cases
}

func TestHostile(t *testing.T) {
	paths, err := filepath.Glob(hostileCases)
	if err != nil || len(paths) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	style, kept := writeOwnStyle(t), rememberLooks()
	plain := plainPaths(t, style.dir)
	for _, path := range paths {
		kind := strings.TrimSuffix(filepath.Base(path), ".txtar")
		for name, c := range readHostile(t, path) {
			t.Run(kind+"/"+name, func(t *testing.T) {
				t.Parallel()
				testHostile(t, c, style, plain, kept)
			})
		}
	}
}

// patience is how long a case may take: on a quiet machine all of them take
// part of a second, and what reads a pipe never ends.
const patience = 2 * time.Minute

// plainPaths returns the paths of the small city's site.
func plainPaths(t *testing.T, layouts string) map[string]bool {
	t.Helper()
	files := smallCityFS(t)
	if err := fixture.Add(files, layouts, "layouts", "static"); err != nil {
		t.Fatal(err)
	}
	tree, _, err := generate(files, page.Options{})
	if err != nil || tree == nil {
		t.Fatalf("the small city has no site: %v", err)
	}
	plain := map[string]bool{}
	for _, p := range tree.Paths() {
		plain[p] = true
	}
	return plain
}

// writable writes the files of a site that are not plain.
func writable(t *testing.T, tree *output.Tree, plain map[string]bool) {
	t.Helper()
	own := output.New()
	for _, p := range tree.Paths() {
		data, _ := tree.Get(p)
		if plain[p] {
			continue
		}
		if err := own.Add(p, data); err != nil {
			t.Error(err)
		}
	}
	if _, err := own.Replace(t.Context(), output.Target{Dir: filepath.Join(t.TempDir(), "public")}); err != nil {
		t.Errorf("what nothing is wrong with can't be written: %v", err)
	}
}

// says tries that files of a site have the texts that the lines name.
func says(t *testing.T, tree *output.Tree, lines []string) {
	t.Helper()
	for _, line := range lines {
		path, text, _ := strings.Cut(line, " ")
		data, has := []byte(nil), false
		if tree != nil {
			data, has = tree.Get(path)
		}
		if !has || !strings.Contains(string(data), text) {
			t.Errorf("%s does not say %s", path, text)
		}
	}
}

func testHostile(t *testing.T, c hostile, style ownStyle, plain map[string]bool, kept memory) {
	dir := write(t, city(t, c.example))
	style.into(dir)
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()

	var tree *output.Tree
	var findings diag.List
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		tree, findings, err = kept.fill(t.Context(), output.New(), root.FS(), page.Options{})
	}()
	select {
	case <-ended:
	case <-time.After(patience):
		t.Fatal("never ends")
	}
	if err != nil {
		t.Fatalf("no finding, but an error: %v", err)
	}
	compareHostile(t, c, findings)
	if (tree == nil) != (findings.Errors() > 0) {
		t.Fatalf("%d errors, and a site: %t", findings.Errors(), tree != nil)
	}
	if tree != nil {
		writable(t, tree, plain)
	}
	says(t, tree, c.sager)
	for _, p := range c.finns {
		if tree == nil || !slices.Contains(tree.Paths(), p) {
			t.Errorf("the site lacks %s", p)
		}
	}
	for _, p := range c.saknas {
		if tree != nil && slices.Contains(tree.Paths(), p) {
			t.Errorf("the site has %s", p)
		}
	}
	printed(t, findings, (&flags{opened: root}).read)
}

// compareHostile compares what was found with what the case names.
func compareHostile(t *testing.T, c hostile, findings diag.List) {
	t.Helper()
	var got, want []string
	for _, f := range findings {
		if f.Code == diag.MarkMissing { // what strangers write rests on nothing
			continue
		}
		got = append(got, diag.Printable(f.Pos.String())+" "+string(f.Code))
		if f.Hint == "" {
			t.Errorf("%s: %s [%s] does not say how to mend it", f.Pos, f.Message, f.Code)
		}
	}
	for _, w := range c.want {
		want = append(want, w.place+" "+w.code)
	}
	slices.Sort(got)
	slices.Sort(want)
	if d := gocmp.Diff(want, got); d != "" {
		t.Errorf("findings (-want +got):\n%s", d)
	}
}

// reCommand is a line that the hosting site's workflow takes for a command: one
// form begins it, the older one may stand anywhere in it.
var reCommand = regexp.MustCompile(`^\s*::|##\w*\[`)

// reAnnotation is a command that insyn gives the workflow.
var reAnnotation = regexp.MustCompile(`^::(error|warning) file=[^,:]*,line=\d+,col=\d+,title=[a-z-]+::`)

// printed tries that no form in which findings are printed commands the terminal
// or the workflow, or tells more findings than there are.
func printed(t *testing.T, findings diag.List, read func(string) []byte) {
	t.Helper()
	var text, asJSON, notes strings.Builder
	if err := diag.Text(&text, findings, read); err != nil {
		t.Fatal(err)
	}
	if err := diag.JSON(&asJSON, findings); err != nil {
		t.Fatal(err)
	}
	if err := diag.Annotations(&notes, findings, nil); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(text.String() + asJSON.String()) {
		if reCommand.MatchString(line) {
			t.Errorf("commands the workflow: %q", line)
		}
	}
	n := 0
	for line := range strings.Lines(notes.String()) {
		if n++; !reAnnotation.MatchString(line) {
			t.Errorf("an annotation that isn't ours: %q", line)
		}
	}
	if n != len(findings) {
		t.Errorf("%d annotations of %d findings", n, len(findings))
	}
	for _, r := range text.String() + asJSON.String() + notes.String() {
		if r != '\n' && r != '\t' && unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			t.Errorf("prints %U", r)
		}
	}
}

// withheld is a city in which the system lets nobody read some things.
type withheld struct {
	fstest.MapFS
	names []string
}

func (w withheld) Open(name string) (fs.File, error) {
	if slices.Contains(w.names, name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return w.MapFS.Open(name)
}

func (w withheld) ReadDir(name string) ([]fs.DirEntry, error) {
	if slices.Contains(w.names, name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return w.MapFS.ReadDir(name)
}

// What the system lets nobody read is a finding at its path, and the only one.
func TestWithheld(t *testing.T) {
	whole := smallCityFS(t)
	addFolders(t, whole, "layouts", "static")
	for _, names := range [][]string{{"content/sidor/om.md"}, {"data/mal.toml"}, {"content/initiativ"}, {"static/js/sok.js"},
		{"static/js/sok/engine.js"}, {"static/js/sok"}, {"layouts/base.html"}, {"layouts/tokens.css"}, {"layouts/page"}} {
		_, findings, err := generate(withheld{whole, names}, page.Options{})
		if err != nil || len(findings) != 1 || findings[0].Pos != (diag.Pos{File: names[0]}) || findings[0].Code != diag.FileUnread {
			t.Errorf("%s: %v, %+v", names, err, findings)
		}
	}
}
