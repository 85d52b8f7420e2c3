package main

import (
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
)

// The path of a new year, as the guide walks it: the year begins when the first
// nämnd has reported, and becomes the portal's when all have.

// edited puts text into a file of a city in place of old, which it has once.
func edited(t *testing.T, city fstest.MapFS, file, old, text string) {
	t.Helper()
	f := city[file]
	if f == nil || strings.Count(string(f.Data), old) != 1 {
		t.Fatalf("%s does not have %q once", file, old)
	}
	city[file] = &fstest.MapFile{Data: []byte(strings.Replace(string(f.Data), old, text, 1))}
}

// flawless builds a city in which nothing may be found wrong.
func flawless(t *testing.T, city fstest.MapFS) *output.Tree {
	t.Helper()
	tree, findings, err := generate(city, page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range findings {
		t.Errorf("%s: %s [%s]", f.Pos, f.Message, f.Code)
	}
	if tree == nil {
		t.FailNow()
	}
	return tree
}

var reFooter = regexp.MustCompile(`(?s)<footer.*?</footer>`)

// mainText returns a page without its footer, which links to all years.
func mainText(t *testing.T, tree *output.Tree, path string) string {
	t.Helper()
	data, ok := tree.Get(path)
	if !ok {
		t.Fatalf("there is no %s", path)
	}
	return reFooter.ReplaceAllString(string(data), "")
}

// sheet2026 is a sheet of the new year, to be laid before a project's newest.
func sheet2026(name, budget, program, goal string) string {
	return "[[deltagande.blad]]\nar = 2026\nkalla = \"arsbok-2026\"\nsida = 8\nangivet_namn = \"" + name +
		"\"\n" + budget + "\nutbetalt = 90_000\nprogram_angivet = \"" + program + "\"\nmal = [\"" + goal +
		"\"]\nmal_angivet = \"" + goal + "\"\n\n"
}

// begin2026 lets one nämnd report the new year.
func begin2026(t *testing.T, city fstest.MapFS) {
	const project, first = "content/projekt/oppna-klassrum.md", "[[deltagande.blad]]\nar = 2025"
	edited(t, city, "data/kallor.toml", "[[kalla]]\nid = \"arsbok-2024\"",
		"[[kalla]]\nid = \"arsbok-2026\"\ntitel = \"Årsbok om stadens projekt 2026\"\nutgivare = \"Småstad\"\nar = 2026\nsidor = [1, 20]\n\n"+
			"[[kalla]]\nid = \"arsbok-2024\"")
	edited(t, city, project, first, sheet2026("Öppna klassrum", "total_budget = 300_000", "Lärfonden", "trygg-uppvaxt")+first)
	edited(t, city, "data/redovisningar.toml", "[[redovisning]]",
		"[[redovisning]]\nar = 2026\nkalla = \"arsbok-2026\"\npreliminart = true\n\n[[redovisning]]")
	edited(t, city, "content/sidor/om.md", "Orden förklaras", "Nu visas {{redovisningsår}}, med {{antal projekt}} projekt. Orden förklaras")
	city["content/namnder/skolnamnden/2026.md"] = &fstest.MapFile{Data: []byte("+++\nsammanfattning = \"Lärare fick gäster från Århus.\"\n" +
		"kalla = \"arsbok-2026\"\nsidor = [3, 4]\nprojekt = [\"oppna-klassrum\"]\nstader = [\"arhus\"]\n+++\n## Vad nämnden gjorde\n\n" +
		"Lärare från Århus satt med på lektionerna. [s. 3]\n")}
}

func TestNewYearBegins(t *testing.T) {
	city := fixtureCity(t, smallArchive)
	begin2026(t, city)
	tree := flawless(t, city)
	const sofar = "preliminär"
	for path, want := range map[string][]string{
		"ar/2026/index.html":                  {sofar, "(preliminärt)", "har redovisat", "Skolnämnden", "inte har redovisat än", "Miljönämnden"},
		"namnder/skolnamnden/2026/index.html": {sofar},
		"namnder/skolnamnden/index.html":      {"Utbetalt 2026 (preliminärt)", "Andra år"},
		"projekt/oppna-klassrum/index.html":   {"Utbetalt 2026 (preliminärt)"},
		"ar/2025/index.html":                  {"Utbetalt 2025"},
		"avstamning/index.html":               {"2026 är preliminära"},
		"index.html":                          {"Utbetalt 2025"},
		"om/index.html":                       {"Nu visas 2025, med", ">5</data> projekt."},
	} {
		for _, w := range want {
			if !strings.Contains(mainText(t, tree, path), w) {
				t.Errorf("%s doesn't say %q", path, w)
			}
		}
	}
	for _, path := range []string{"index.html", "namnder/index.html", "program/index.html", "mal/index.html", "ar/2025/index.html"} {
		said := strings.ReplaceAll(mainText(t, tree, path), `href="../2026/"`, "")
		if path == "ar/2025/index.html" {
			said = strings.ReplaceAll(said, ">2026</a>", "") // a link to the page of the year
		}
		if strings.Contains(said, "2026 ") && !strings.Contains(said, "2026 är preliminärt") {
			t.Errorf("%s names the year that has only begun", path)
		}
	}
	// The first figure of a page is a whole year's, and no chart has the year.
	namnd := mainText(t, tree, "namnder/skolnamnden/index.html")
	if strings.Index(namnd, "Utbetalt 2025") > strings.Index(namnd, "Utbetalt 2026") {
		t.Error("the year that has only begun leads a nämnd's page")
	}
	for _, path := range tree.Paths() {
		data, _ := tree.Get(path)
		if strings.HasSuffix(path, "utbetalt-per-ar.csv") && strings.Contains(string(data), "\n2026") {
			t.Errorf("%s has the year that has only begun", path)
		}
	}
	hold(t, city)
}

// switchTo2026 lets the other nämnder report the new year, and the portal show it.
func switchTo2026(t *testing.T, city fstest.MapFS) {
	const noBudget = `total_budget_saknas = "tomt"`
	for file, sheet := range map[string]string{
		"blaskogen":  sheet2026("Blåskogen", noBudget, "Kustfonden, hamn", "gron-stad"),
		"ljudhamnen": sheet2026("Ljudhamnen", noBudget, "Vet ej", "trygg-uppvaxt"),
	} {
		first := strings.Index(string(city["content/projekt/"+file+".md"].Data), "[[deltagande.blad]]")
		data := string(city["content/projekt/"+file+".md"].Data)
		city["content/projekt/"+file+".md"] = &fstest.MapFile{Data: []byte(data[:first] + sheet + data[first:])}
	}
	edited(t, city, "data/redovisningar.toml", "preliminart = true\n",
		"sida = 2\nprojekt = 3\nutbetalt = 270_000\nutbetalt_text = \"270 000 kronor\"\n")
	edited(t, city, "data/portal.toml", "redovisningsar = 2025", "redovisningsar = 2026")
	edited(t, city, "data/portal.toml", "redovisningsdatum = 2025", "redovisningsdatum = 2026")
}

func TestNewYearIsTheSwitch(t *testing.T) {
	city := fixtureCity(t, smallArchive)
	begin2026(t, city)
	switchTo2026(t, city)
	tree := flawless(t, city)
	for _, path := range tree.Paths() {
		if data, _ := tree.Get(path); strings.HasSuffix(path, ".html") && strings.Contains(string(data), "preliminär") {
			t.Errorf("%s still says that something is preliminary", path)
		}
	}
	if start := mainText(t, tree, "index.html"); !strings.Contains(start, "Utbetalt 2026") || strings.Contains(start, "Utbetalt 2025") {
		t.Error("the start page doesn't show the new year")
	}
	if about := mainText(t, tree, "om/index.html"); !strings.Contains(about, "Nu visas 2026, med") || !strings.Contains(about, ">3</data> projekt.") {
		t.Error("a text still says the old year")
	}
	if year := mainText(t, tree, "ar/2026/index.html"); !strings.Contains(year, "2025") {
		t.Error("the new year is not held against the one before")
	}
	hold(t, city)
}

// TestPastYearStays: what was released of the portal's year is where it was, with the
// same rows, when the portal shows the next.
func TestPastYearStays(t *testing.T) {
	city := editionCity(t, smallArchive)
	before := flawless(t, city)
	begin2026(t, city)
	switchTo2026(t, city)
	after := flawless(t, city)
	stillThere(t, before, after)
	tables := 0
	for _, p := range before.Paths() {
		if !strings.HasSuffix(p, "-2025.csv") {
			continue
		}
		tables++
		was, _ := before.Get(p)
		if is, _ := after.Get(p); string(is) != string(was) {
			t.Errorf("%s was\n%sand is\n%s", p, was, is)
		}
	}
	if tables == 0 {
		t.Error("no table has a year")
	}
	hold(t, city)
}
