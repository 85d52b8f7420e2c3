package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/fixture"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/lint"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Every code has a bad example, testdata/fel/<code>.txtar, which is laid over
// the small city in testdata/stad.txtar. The findings of the whole must be the
// expected ones, no more and no fewer. What is expected stands
//
//   - in the bad file, at the end of the line that is wrong, as a TOML comment
//     with a regular expression and the column:  # want "är tom" col 9
//   - or, where a comment can't stand, in a file named want of the archive:
//     a line for each finding with its place and code.
//
// Four more things may be in an archive: a file named ta-bort lists paths that
// are taken away from the city, a file whose name ends in .q has lines of
// quoted Go strings that are joined (for bytes that an editor would change), one
// whose name ends in .fyll has its last line 20 000 times (for what is too large),
// and a folder kalltext holds the texts of sources, for check --kalltext.

// expectation is a finding that an archive expects.
type expectation struct {
	place   string // file:line:col, as diag.Pos writes it
	code    string
	message *regexp.Regexp // nil: any
}

var reWant = regexp.MustCompile(`# want ("(?:[^"\\]|\\.)*") col (\d+)$`)

// example is a parsed archive.
type example struct {
	files map[string]string
	gone  []string
	want  []expectation
}

func readExample(t *testing.T, path, code string) example {
	t.Helper()
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return exampleOf(t, path, code, archive.Files)
}

// exampleOf reads an example from its files; path is where they stand.
func exampleOf(t *testing.T, path, code string, files []txtar.File) example {
	t.Helper()
	e := example{files: map[string]string{}}
	for _, f := range files {
		switch text := string(f.Data); {
		case f.Name == "want":
			for line := range strings.Lines(text) {
				line = strings.TrimSpace(line)
				at := strings.LastIndexByte(line, ' ') // a name may have spaces
				if at < 0 {
					t.Fatalf("%s: %q in want has no code", path, line)
				}
				e.want = append(e.want, expectation{place: line[:at], code: line[at+1:]})
			}
		case f.Name == "ta-bort":
			e.gone = append(e.gone, strings.Fields(text)...)
		case strings.HasSuffix(f.Name, ".q"):
			e.files[strings.TrimSuffix(f.Name, ".q")] = unquoteLines(t, path, text)
		case strings.HasSuffix(f.Name, ".fyll"):
			last := text[strings.LastIndexByte(strings.TrimSuffix(text, "\n"), '\n')+1:]
			e.files[strings.TrimSuffix(f.Name, ".fyll")] = text + strings.Repeat(last, 20_000-1)
		default:
			e.files[f.Name] = text
			e.want = append(e.want, comments(t, f.Name, text, code)...)
		}
	}
	return e
}

func unquoteLines(t *testing.T, path, text string) string {
	t.Helper()
	var b strings.Builder
	for line := range strings.Lines(text) {
		s, err := strconv.Unquote(strings.TrimSpace(line))
		if err != nil {
			t.Fatalf("%s: %s: %v", path, line, err)
		}
		b.WriteString(s)
	}
	return b.String()
}

// comments returns what the want comments of a file expect.
func comments(t *testing.T, name, text, code string) []expectation {
	t.Helper()
	var out []expectation
	n := 0
	for line := range strings.Lines(text) {
		n++
		m := reWant.FindStringSubmatch(strings.TrimRight(line, "\n"))
		if m == nil {
			if strings.Contains(line, "# want") {
				t.Fatalf("%s:%d: a want comment that can't be read: %s", name, n, line)
			}
			continue
		}
		expr, err := strconv.Unquote(m[1])
		if err != nil {
			t.Fatalf("%s:%d: %v", name, n, err)
		}
		out = append(out, expectation{fmt.Sprintf("%s:%d:%s", name, n, m[2]), code, regexp.MustCompile(expr)})
	}
	return out
}

// found is a finding of the checked city, in the words of diag.JSON.
type found struct {
	Code  string   `json:"kod"`
	Grade string   `json:"grad"`
	Pos   diag.Pos `json:"plats"`
	Text  string   `json:"text"`
	Hint  string   `json:"rad_till_dig"`
}

// smallCity returns the files of testdata/stad.txtar.
func smallCity(t *testing.T) map[string]string {
	t.Helper()
	city, err := fixture.City(smallArchive)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for name, f := range city {
		files[name] = string(f.Data)
	}
	return files
}

// city returns the files of the small city with those of e laid over.
func city(t *testing.T, e example) map[string]string {
	t.Helper()
	files := smallCity(t)
	for _, name := range e.gone {
		if _, ok := files[name]; !ok {
			t.Fatalf("the city has no %s to take away", name)
		}
		delete(files, name)
	}
	for name, text := range e.files {
		if of, swaps := strings.CutSuffix(name, ".byt"); swaps {
			lines := strings.Split(text, "\n")
			if !strings.Contains(files[of], lines[0]+"\n") {
				t.Fatalf("%s has no line %q", of, lines[0])
			}
			name, text = of, strings.Replace(files[of], lines[0]+"\n", strings.Join(lines[1:], "\n"), 1)
		}
		if grows, more := strings.CutSuffix(name, "+"); more {
			name, text = grows, files[grows]+"\n"+text
		}
		files[name] = text
	}
	return files
}

// write puts files below a new directory and returns it.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := put(path, text); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// put makes what the last sign of path says, as ls -F writes it: a symbolic link
// to what the text says, a pipe, a socket, or a file.
func put(path, text string) error {
	switch bare := path[:len(path)-1]; path[len(path)-1] {
	case '@':
		return os.Symlink(strings.TrimSpace(text), bare)
	case '|':
		return syscall.Mkfifo(bare, 0o644)
	case '=':
		return syscall.Mknod(bare, syscall.S_IFSOCK|0o644, 0)
	}
	return os.WriteFile(path, []byte(text), 0o644)
}

// An ownStyle is a folder with the portal's own layouts and static files, written once
// for all cities of a test.
type ownStyle struct {
	dir   string
	names []string
}

func writeOwnStyle(t *testing.T) ownStyle {
	t.Helper()
	files, dir := fstest.MapFS{}, t.TempDir()
	if err := errors.Join(fixture.Add(files, repository, "layouts", "static"), fixture.Write(files, dir)); err != nil {
		t.Fatal(err)
	}
	return ownStyle{dir, slices.Sorted(maps.Keys(files))}
}

// into gives a city the files that it hasn't got itself, as links: there are
// hundreds of cities.
func (s ownStyle) into(dir string) {
	for _, name := range s.names {
		to := filepath.Join(dir, filepath.FromSlash(name))
		if _, err := os.Lstat(to); err == nil {
			continue
		}
		// A part of the way may be no folder; then it's what the case is about.
		if os.MkdirAll(filepath.Dir(to), 0o755) == nil {
			_ = os.Link(filepath.Join(s.dir, filepath.FromSlash(name)), to)
		}
	}
}

// check returns the findings that insyn check gives for the city of files.
func (s ownStyle) check(t *testing.T, files map[string]string) []found {
	t.Helper()
	dir := write(t, files)
	s.into(dir)
	return check(t, dir)
}

// rememberLooks returns a memory of pictures and layouts, which hundreds of cities of a
// test have in common. Many may be built with it at the same time.
func rememberLooks() memory {
	all := remember(nil)
	return memory{drawn: all.drawn, pages: all.pages}
}

// check returns the findings that insyn check gives for the city in dir.
func check(t *testing.T, dir string) []found {
	t.Helper()
	var stdout, stderr strings.Builder
	args := []string{"check", "--rot", dir, "--json"}
	if sources := filepath.Join(dir, "kalltext"); isDir(sources) {
		args = append(args, "--kalltext", sources)
	}
	exit := run(t.Context(), args, &stdout, &stderr)
	if exit == exitFailure {
		t.Fatalf("insyn check failed: %s", stderr.String())
	}
	var out []found
	if err := json.Unmarshal([]byte(stdout.String()), &out); err != nil {
		t.Fatalf("insyn check --json: %v in %s", err, stdout.String())
	}
	if stops := slices.ContainsFunc(out, func(f found) bool { return f.Grade == "fel" }); stops != (exit == exitFindings) {
		t.Errorf("exit code %d with the findings %v", exit, out)
	}
	return out
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// codes returns the constants of diag/codes.go, so that a new code without an
// example fails this test.
func codes(t *testing.T) map[string]bool {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "internal/diag/codes.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if _, list := spec.Values[0].(*ast.CompositeLit); list {
			return false // of codes
		}
		for _, v := range spec.Values {
			lit, ok := v.(*ast.BasicLit)
			if !ok {
				t.Fatalf("codes.go: %v is not a plain text", spec.Names)
			}
			code, err := strconv.Unquote(lit.Value)
			if err != nil || out[code] {
				t.Fatalf("codes.go: %s is wrong or stands twice", lit.Value)
			}
			out[code] = true
		}
		return true
	})
	return out
}

func TestSmallCityIsRight(t *testing.T) {
	for _, f := range check(t, writeWhole(t)) {
		t.Errorf("%s: %s [%s]", f.Pos, f.Text, f.Code)
	}
}

func TestEveryCodeHasAnExample(t *testing.T) {
	known, examples := codes(t), map[string]bool{}
	paths, err := filepath.Glob("testdata/fel/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		code := strings.TrimSuffix(filepath.Base(path), ".txtar")
		examples[code] = true
		if !known[code] {
			t.Errorf("%s: there is no code %s", path, code)
		}
	}
	if len(known) < 40 {
		t.Errorf("only %d codes were read from codes.go", len(known))
	}
	for _, code := range slices.Sorted(maps.Keys(known)) {
		if !examples[code] {
			t.Errorf("code %s has no example testdata/fel/%s.txtar", code, code)
		}
	}
}

// TestEveryCodeIsExplained: the manual has a page of each code, and of no other.
func TestEveryCodeIsExplained(t *testing.T) {
	known, explained := codes(t), 0
	for _, group := range staff.FindingGroups() {
		for _, code := range group.Codes {
			text, _ := staff.FindingTextOf(code)
			if explained++; !known[string(code)] || text.Title == "" || !strings.HasSuffix(text.Means, ".") {
				t.Errorf("%s is explained, as %+v", code, text)
			}
		}
	}
	for code := range known {
		if _, ok := staff.FindingTextOf(diag.Code(code)); !ok {
			t.Errorf("the manual does not explain %s: add it to words/staff/manual_findings.go", code)
		}
	}
	if explained != len(known) {
		t.Errorf("%d explanations of %d codes", explained, len(known))
	}
}

func TestFel(t *testing.T) {
	style := writeOwnStyle(t)
	paths, err := filepath.Glob("testdata/fel/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	for _, path := range paths {
		code := strings.TrimSuffix(filepath.Base(path), ".txtar")
		t.Run(code, func(t *testing.T) {
			t.Parallel()
			testExample(t, path, code, style)
		})
	}
}

// stopsEarly reports an error of which the preview knows only when it shows the site.
func stopsEarly(t *testing.T, files map[string]string) {
	t.Helper()
	city := fstest.MapFS{}
	for name, text := range files {
		city[name] = &fstest.MapFile{Data: []byte(text)}
	}
	world, read, findings, err := connect(t.Context(), city)
	if err != nil {
		t.Fatal(err)
	}
	q := memory{}.question(city, world, read, findings)
	if found := q.settle(); found.Errors() > 0 && !lint.Stops(q.lint) {
		t.Errorf("a rule that only warns found an error: %v", found)
	}
}

func testExample(t *testing.T, path, code string, style ownStyle) {
	e := readExample(t, path, code)
	if !slices.ContainsFunc(e.want, func(w expectation) bool { return w.code == code }) {
		t.Fatalf("%s expects nothing with the code %s", path, code)
	}
	files := city(t, e)
	stopsEarly(t, files)
	got := style.check(t, files)
	trySettling(t, style, files, got)

	key := func(place, code string) string { return place + " " + code }
	var gotKeys, wantKeys []string
	for _, f := range got {
		gotKeys = append(gotKeys, key(f.Pos.String(), f.Code))
		if f.Code == code && f.Hint == "" {
			t.Errorf("%s: %s [%s] does not say how to mend it", f.Pos, f.Text, f.Code)
		}
	}
	for _, w := range e.want {
		wantKeys = append(wantKeys, key(w.place, w.code))
	}
	slices.Sort(gotKeys)
	slices.Sort(wantKeys)
	if d := gocmp.Diff(wantKeys, gotKeys); d != "" {
		t.Errorf("findings (-want +got):\n%s", d)
		for _, f := range got {
			t.Logf("%s: %s [%s]", f.Pos, f.Text, f.Code)
		}
	}
	for _, w := range e.want {
		if w.message != nil && !slices.ContainsFunc(got, func(f found) bool {
			return key(f.Pos.String(), f.Code) == key(w.place, w.code) && w.message.MatchString(f.Text)
		}) {
			t.Errorf("%s: no message matches %q", cmp.Or(w.place, path), w.message)
		}
	}
}
