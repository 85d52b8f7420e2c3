package main

import (
	"bytes"
	"flag"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/text/unicode/norm"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/fixture"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/importer"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sheets"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// testdata/import/verklig.txtar holds a real report's sheets as they were
// printed, with every odd date and amount, but none of its sentences, beside
// the facts that editors made of them by hand. It is a copy that stays as it
// is, whatever becomes of the content. Where the report is at hand it can be
// made again:
//
//	go test ./cmd/insyn -run TestImportReal -avskrift

var writeCopy = flag.Bool("avskrift", false, "write testdata/import/verklig.txtar from the report and the content")

const (
	realArchive = "testdata/import/verklig.txtar"
	realReport  = "redovisning.txt"
	realChoices = "val.txt"
)

var reBlad = regexp.MustCompile(`(?m)^\[\[deltagande\.blad\]\]\n(?:\w+ = .*\n)*\n?`)

// TestImportReal: out of the report alone come the facts that the editors made
// by hand, field by field, but for what only they could decide.
func TestImportReal(t *testing.T) {
	if *writeCopy {
		writeRealArchive(t)
	}
	want, err := fixture.City(realArchive)
	if err != nil {
		t.Fatal(err)
	}
	world := bare(t, maps.Clone(want))
	report := string(want[realReport].Data)
	for name, written := range ways(report) {
		t.Run(name, func(t *testing.T) { compareReal(t, want, world, written) })
	}
}

// ways returns a report as several programs would write it.
func ways(report string) map[string]string {
	head := regexp.MustCompile(`\[\[sida (\d+)\]\]\n`)
	return map[string]string{
		"as it is":           report,
		"Windows":            "\ufeff" + strings.ReplaceAll(report, "\n", "\r\n"),
		"without paragraphs": regexp.MustCompile(`\n(?:[ \t]*\n)+`).ReplaceAllString(report, "\n"),
		"heads and feet":     head.ReplaceAllString(report, "Stadens kontor, $1 (119)\n[[sida $1]]\nRedovisning av året\nBilaga 2\n"),
		"rings apart":        norm.NFD.String(report),
		"cut words": regexp.MustCompile(`(redovisnings|kommunfull|projekt)(året|mäktigemål|ägare\b)`).
			ReplaceAllString(report, "$1\u00ad$2"),
	}
}

// compareReal imports a report and compares what comes out with what the
// editors made of it.
func compareReal(t *testing.T, want fstest.MapFS, world realCity, text string) {
	plan, err := importer.Make(importer.Request{World: world.graph, Content: world.files, Year: 2025, Source: "redovisning-2025",
		Sheets: sheetsOf(t, world.graph, text), Chosen: choicesOf(t, string(want[realChoices].Data))})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range plan.Rows {
		if r.Verdict != importer.Added {
			t.Errorf("sheet %d, %s: verdict %d: %s %v", r.Sheet.Number, r.Sheet.Name.Text, r.Verdict, r.Why, r.Candidates)
		}
	}
	same, all, differ := map[string]int{}, map[string]int{}, 0
	for _, f := range plan.Files {
		got, stated := bladFacts(f.After), bladFacts(want[f.Path].Data)
		if len(got) != len(stated) {
			t.Errorf("%s has %d sheets, want %d", f.Path, len(got), len(stated))
			continue
		}
		for i := range stated {
			for _, key := range slices.Sorted(maps.Keys(bothKeys(got[i], stated[i]))) {
				all[key]++
				switch {
				case got[i][key] == stated[i][key]:
					same[key]++
				case key == "mal" && world.open(stated[i]["mal_ursprung"]):
					differ++ // the goal is mapped to several: the editors chose
				default:
					t.Errorf("%s: %s = %s, want %s", f.Path, key, got[i][key], stated[i][key])
				}
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(all)) {
		t.Logf("%-28s %d of %d", key, same[key], all[key])
	}
	if len(plan.Rows) != 68 || all["ar"] != 68 {
		t.Errorf("%d sheets were read and %d compared, want 68", len(plan.Rows), all["ar"])
	}
	if differ > 12 {
		t.Errorf("%d sheets are left without a goal", differ)
	}
}

// TestImportPDF: the command reads a PDF, and says that its pages are counted.
func TestImportPDF(t *testing.T) {
	dir := writeWhole(t)
	const source = "\n[[kalla]]\nid = \"arsbok-2026\"\ntitel = \"Årsbok 2026\"\nutgivare = \"Småstad\"\nar = 2026\n"
	path := filepath.Join(dir, "data", "kallor.toml")
	had, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, append(had, source...), 0o644); err != nil {
		t.Fatal(err)
	}
	var stdout, stderr strings.Builder
	code := run(t.Context(), []string{"import", "internal/sheets/testdata/arsbok.pdf", "--rot", dir, "--ar", "2026", "--forsta-sida", "7"},
		&stdout, &stderr)
	if code != exitClean {
		t.Fatalf("exit code %d: %s", code, stderr.String())
	}
	for _, want := range []string{"Blad 1, s. 7: Blåskogen", "Blad 3, s. 9: Öppna klassrum", "räknade i filen, från 7", "| Lästa | 3 |"} {
		if !strings.Contains(stdout.String(), want) {
			t.Errorf("the protocol lacks %q:\n%s", want, stdout.String())
		}
	}
	data, err := os.ReadFile(filepath.Join(dir, "content", "projekt", "blaskogen.md"))
	if err != nil || strings.Count(string(data), "ar = 2026\nkalla = \"arsbok-2026\"") != 2 {
		t.Errorf("%v\n%s", err, data)
	}
}

// realCity is the copy without its sheets.
type realCity struct {
	files fstest.MapFS
	graph *graph.Graph
}

// bare returns a city without any sheet.
func bare(t *testing.T, files fstest.MapFS) realCity {
	t.Helper()
	for name, f := range files {
		if strings.HasPrefix(name, "content/projekt/") {
			files[name] = &fstest.MapFile{Data: reBlad.ReplaceAll(f.Data, nil)}
		}
	}
	delete(files, realReport)
	delete(files, realChoices)
	loaded, _, err := source.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	set, _ := record.Decode(loaded) // the copy has only what names things
	world, _ := graph.Build(set)
	return realCity{files, world}
}

// open reports whether one of the goals of a list counts under several.
func (c realCity) open(list string) bool {
	for _, m := range c.graph.Goals {
		if strings.Contains(list, strconv.Quote(m.ID)) && len(m.To) > 1 {
			return true
		}
	}
	return false
}

func choicesOf(t *testing.T, text string) map[int]string {
	t.Helper()
	out := map[int]string{}
	for line := range strings.FieldsSeq(text) {
		number, id, _ := strings.Cut(line, "=")
		n, err := strconv.Atoi(number)
		if err != nil {
			t.Fatal(err)
		}
		out[n] = id
	}
	return out
}

var reFact = regexp.MustCompile(`(?m)^(\w+) = (.*)$`)

// bladFacts returns the facts of each sheet of a file, in its order.
func bladFacts(data []byte) (out []map[string]string) {
	for _, blad := range reBlad.FindAll(data, -1) {
		facts := map[string]string{}
		for _, m := range reFact.FindAllStringSubmatch(string(blad), -1) {
			facts[m[1]] = m[2]
		}
		out = append(out, facts)
	}
	return out
}

// bothKeys returns the facts of two sheets, for their keys.
func bothKeys(a, b map[string]string) map[string]string {
	out := maps.Clone(a)
	maps.Copy(out, b)
	return out
}

// writeRealArchive makes the copy: of the report the lines of the forms and
// their headings, of the content what names things and the sheets.
func writeRealArchive(t *testing.T) {
	t.Helper()
	world := realWorld(t)
	var files []txtar.File
	for _, s := range world.Sources {
		if s.ID == "redovisning-2025" {
			files = append(files, txtar.File{Name: realReport, Data: []byte(formsOnly(t, world, sourceText(t, s)))})
		}
	}
	old, err := txtar.ParseFile(realArchive)
	if err == nil {
		for _, f := range old.Files {
			if f.Name == realChoices {
				files = append(files, f)
			}
		}
	}
	keep := map[string]*regexp.Regexp{
		"content/projekt": regexp.MustCompile(`^(titel|kortnamn|start|start_text|slut|slut_text|program|program_saknas|insats) = |^$`),
		"content/namnder": regexp.MustCompile(`^(namn|forvaltning|stavningar) = `),
		"data":            nil,
	}
	for _, dir := range slices.Sorted(maps.Keys(keep)) {
		for _, name := range documentsIn(t, dir) {
			data, err := os.ReadFile(filepath.Join(repository, name))
			if err != nil {
				t.Fatal(err)
			}
			if keep[dir] != nil {
				data = namesOnly(data, keep[dir])
			} else {
				data = valuesOnly(data)
			}
			files = append(files, txtar.File{Name: name, Data: data})
		}
	}
	if err := os.WriteFile(realArchive, txtar.Format(&txtar.Archive{Files: files}), 0o644); err != nil {
		t.Fatal(err)
	}
}

// documentsIn returns what the copy has of a folder.
func documentsIn(t *testing.T, dir string) (out []string) {
	t.Helper()
	err := fs.WalkDir(os.DirFS(repository), dir, func(name string, d fs.DirEntry, err error) error {
		year := regexp.MustCompile(`/\d{4}\.md$`).MatchString(name)
		data := slices.Contains([]string{"data/blankett.toml", "data/kallor.toml", "data/mal.toml", "data/program.toml"}, name)
		if err == nil && !d.IsDir() && !year && (data || path.Ext(name) == ".md") {
			out = append(out, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// namesOnly returns a document with the facts that keep names, and its
// deltaganden with their sheets.
func namesOnly(data []byte, keep *regexp.Regexp) []byte {
	front, _, _ := bytes.Cut(bytes.TrimPrefix(data, []byte("+++\n")), []byte("\n+++"))
	front, _, _ = bytes.Cut(front, []byte("\n[[anmarkning]]"))
	top, parts, has := bytes.Cut(front, []byte("[[deltagande]]"))
	var b bytes.Buffer
	b.WriteString("+++\n")
	for line := range bytes.Lines(append(top, '\n')) {
		if keep.Match(bytes.TrimSuffix(line, []byte("\n"))) {
			b.Write(line)
		}
	}
	if has {
		b.WriteString("[[deltagande]]" + strings.TrimRight(string(parts), "\n") + "\n\n")
	}
	b.WriteString("+++\n")
	return regexp.MustCompile(`\n{3,}`).ReplaceAll(b.Bytes(), []byte("\n\n"))
}

// valuesOnly returns a data file without remarks and descriptions.
func valuesOnly(data []byte) []byte {
	data = regexp.MustCompile(`(?ms)^sokord = \[\n.*?^\]\n`).ReplaceAll(data, nil)
	return regexp.MustCompile(`(?m)^(#|beskrivning = |sokord = |medfinansiering = |forklaring = ).*\n`).ReplaceAll(data, nil)
}

// formsOnly returns the headings and forms of a report, with its pages, from
// the first nämnd of which it has sheets.
func formsOnly(t *testing.T, world *graph.Graph, text string) string {
	t.Helper()
	read := sheetsOf(t, world, text)
	begin := strings.Index(text, "[[sida "+strconv.Itoa(read[0].Heading.Page)+"]]")
	lines, first, form := strings.Split(text[begin:], "\n"), 0, false
	var out []string
	for i, line := range lines {
		line = strings.TrimSpace(line)
		switch {
		case line == world.Blankett.Begins:
			out = append(out, headingAbove(lines[first:i], read[0].Heading.Text)...)
			out, form, read = append(out, line), true, read[1:]
		case form && strings.HasPrefix(line, world.Blankett.Ends):
			out, form, first = append(out, line, ""), false, i+1
		case form || strings.HasPrefix(line, "[[sida ") || world.NamndCalled(line) != "":
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n") + "\n"
}

// headingAbove returns the last lines, as many as make up a heading.
func headingAbove(lines []string, heading string) []string {
	for i := len(lines) - 1; i >= 0; i-- {
		if sheets.Squash(strings.Join(lines[i:], "")) == sheets.Squash(heading) {
			return slices.DeleteFunc(slices.Clone(lines[i:]), func(l string) bool { return strings.HasPrefix(l, "[[sida ") })
		}
	}
	return []string{heading, ""}
}
