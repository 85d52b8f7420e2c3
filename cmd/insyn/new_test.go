package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/fixture"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/scaffold"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// What insyn new writes passes check but for what is marked to be filled in, and
// passes it whole once every marked place is filled in, as its hint says.

// fills are what an editor writes where a key is marked. Ids are those of the
// city.
func fills(portal int, ids map[string]string) map[string]string {
	return map[string]string{
		"titel": `"Provet som nyss började"`, "namn": `"Provorten"`, "sammanfattning": `"Här prövas om det går att börja på något nytt."`,
		"start": "2025-02-01", "program": `"` + ids["program"] + `"`, "namnd": `"` + ids["namnd"] + `"`, "roll": `"projektpartner"`,
		"ar": fmt.Sprint(portal), "kalla": `"` + ids["kalla"] + `"`, "sida": "1", "sidor": "[1, 1]", "angivet_namn": `"Provet"`,
		"total_budget": "2_000_000", "utbetalt": "0", "program_angivet": `"` + ids["programnamn"] + `"`, "mal": `["` + ids["mal"] + `"]`,
		"mal_angivet": `"Målet"`, "id": `"provorten"`, "land": `"` + ids["land"] + `"`, "lat": ids["lat"], "lon": ids["lon"], "iso": `"XX"`,
		"utgivare": `"Staden"`,
	}
}

var (
	reOpenKey  = regexp.MustCompile(`(?m)^([a-z_]+) = .*FYLL I.*$`)
	reOpenText = regexp.MustCompile(`FYLL I[^\[\n]*`)
)

// filledIn returns a document with every marked place filled in.
func filledIn(t *testing.T, text string, with map[string]string) string {
	t.Helper()
	text = reOpenKey.ReplaceAllStringFunc(text, func(line string) string {
		key := reOpenKey.FindStringSubmatch(line)[1]
		if with[key] == "" {
			t.Errorf("nobody knows what to fill in at %s", line)
		}
		return key + " = " + with[key]
	})
	text = strings.ReplaceAll(text, "[s. FYLL I]", "[s. 1]")
	n := 0
	return reOpenText.ReplaceAllStringFunc(text, func(string) string {
		n++
		return fmt.Sprintf("Det här stycket har nummer %d av alla som skrevs i dag. ", n)
	})
}

// yearAndIDs returns ids that a city has.
func yearAndIDs(t *testing.T, city fstest.MapFS) (year int, ids map[string]string) {
	t.Helper()
	world, _, _, err := connect(t.Context(), city)
	if err != nil {
		t.Fatal(err)
	}
	year = world.Portal.Year
	ids = map[string]string{"namnd": world.Namnder[0].ID, "program": world.Programs[0].ID, "programnamn": world.Programs[0].Name,
		"land": world.Portal.City.Country.ID,
		"lat":  fmt.Sprint(world.Portal.City.Lat + 0.5), "lon": fmt.Sprint(world.Portal.City.Lon + 0.25), "mal": world.CurrentGoals()[0].ID, "kalla": world.Report(year).Source.ID}
	for _, n := range world.Namnder {
		for _, s := range world.Sources {
			told := slices.ContainsFunc(n.Accounts, func(a *graph.Account) bool { return a.Year == s.Year })
			if !told && s.LastPage > 0 { // nobody has told of the year yet
				ids["ny-namnd"], ids["ny-kalla"], ids["ny-ar"] = n.ID, s.ID, fmt.Sprint(s.Year)
			}
		}
	}
	return year, ids
}

// cityDir writes a city with the portal's own layouts.
func cityDir(t *testing.T, archives ...string) (string, fstest.MapFS) {
	t.Helper()
	city, err := fixture.City(archives...)
	dir := t.TempDir()
	if err = errors.Join(err, fixture.Add(city, repository, "layouts", "static"), fixture.Write(city, dir)); err != nil {
		t.Fatal(err)
	}
	return dir, city
}

// runCommand runs the command and returns what it says.
func runCommand(t *testing.T, want int, args ...string) string {
	t.Helper()
	var out strings.Builder
	if code := run(t.Context(), args, &out, &out); code != want {
		t.Fatalf("insyn %q ends with %d, want %d: %s", args, code, want, out.String())
	}
	return out.String()
}

// waysToBegin are the ways in which each kind is begun: by name alone, and with more.
func waysToBegin(year int, ids map[string]string) map[string][][]string {
	next := fmt.Sprint(year + 1)
	return map[string][][]string{
		"projekt": {{"Provet: en början"}, {"Provet", "--kortnamn", "Provis", "--sammanfattning", "Ett prov.", "--start", "1 februari 2025",
			"--slut", "2026", "--program", ids["programnamn"], "--namnd", ids["namnd"], "--roll", "projektpartner", "--sida", "1",
			"--total_budget", "2 000 000 kr", "--utbetalt", "vet ej", "--program_angivet", ids["programnamn"], "--mal", ids["mal"],
			"--mal_angivet", "Målet", "--partners", "Provhuset, Provskolan"}},
		"stad":        {{"Provorten"}, {"Ön \"Prov\"", "--land", ids["land"], "--slag", "o", "--lat", strings.Replace(ids["lat"], ".", ",", 1), "--lon", ids["lon"]}},
		"land":        {{"Provlandet"}, {"Provlandet", "--iso", "XX", "--adjektiv", "provländsk, provsk"}},
		"natverk":     {{"Provnätet"}, {"Provnätet", "--namnd", ids["namnd"], "--ar", fmt.Sprint(year), "--webbplats", "https://prov.example/"}},
		"redogorelse": {{ids["ny-namnd"], "--ar", ids["ny-ar"], "--kalla", ids["ny-kalla"]}},
		"ar":          {{}, {next}, {next, "--kalla", "en-annan-redovisning", "--titel", "En annan"}},
		"kalla":       {{"Provboken"}, {"Provboken", "--ar", "2020", "--sidor", "3–4", "--id", "provbok"}},
		"sida":        {{"Om provet"}, {"Om provet", "--sidfot", "7", "--sammanfattning", "Om det."}},
	}
}

func TestNew(t *testing.T) {
	for _, archives := range [][]string{{smallArchive}, {smallArchive, "testdata/stad-mer.txtar"}, {"testdata/lillstad.txtar"}} {
		if testing.Short() && len(archives) > 1 {
			continue
		}
		whole, city := cityDir(t, archives...)
		kept := rememberLooks()
		before := findingsOf(t, whole, kept)
		year, ids := yearAndIDs(t, city)
		ways := waysToBegin(year, ids)
		for _, kind := range scaffold.Names() {
			if len(ways[kind]) == 0 {
				t.Errorf("no way to begin %s is tried", kind)
			}
			for i, args := range ways[kind] {
				t.Run(fmt.Sprint(filepath.Base(archives[len(archives)-1]), "/", kind, i), func(t *testing.T) {
					t.Parallel()
					dir, city := cityDir(t, archives...)
					tryNew(t, dir, city, kept, before, append([]string{"new", kind}, append(args, "--rot", dir)...), fills(year, ids))
				})
			}
		}
	}
}

// tryNew begins something, holds what check finds against what is marked, fills
// in what is, and holds that nothing is left to find.
func tryNew(t *testing.T, dir string, city fstest.MapFS, kept memory, before diag.List, args []string, with map[string]string) {
	t.Log(runCommand(t, exitClean, args...))
	changed := newFiles(t, dir, city)
	if len(changed) == 0 {
		t.Fatal("nothing was written")
	}
	marked := 0
	for name, text := range changed {
		if had := city[name]; had != nil && !strings.HasPrefix(text, string(had.Data)) {
			t.Errorf("%s is not as it was", name)
		}
		for line := range strings.Lines(text) {
			if strings.Contains(line, "FYLL I") {
				marked++
			}
		}
	}
	open := 0
	for _, f := range findingsOf(t, dir, kept) {
		if f.Code == diag.FillIn {
			open++
		} else if !known(before, f) {
			t.Errorf("check finds %s: %s", f.Pos, f.Message)
		}
	}
	if open != marked {
		t.Errorf("%d lines are marked, and check finds %d", marked, open)
	}
	for name, text := range changed {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(filledIn(t, text, with)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range findingsOf(t, dir, kept) {
		// A new project of a year whose totals are published is to be explained.
		if !known(before, f) && f.Code != diag.DifferenceUnexplained && f.Code != diag.ExplanationAmount {
			t.Errorf("filled in, check finds %s: %s", f.Pos, f.Message)
		}
	}
}

func known(before diag.List, f diag.Finding) bool {
	return slices.ContainsFunc(before, func(b diag.Finding) bool { return b.Code == f.Code && b.Pos.File == f.Pos.File })
}

func findingsOf(t *testing.T, dir string, kept memory) diag.List {
	t.Helper()
	_, findings, err := kept.fill(t.Context(), output.Outline(), os.DirFS(dir), page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return findings
}

// newFiles returns the files below dir that are new or not as the city has them.
func newFiles(t *testing.T, dir string, city fstest.MapFS) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, name))
		if had := city[name]; had == nil || string(had.Data) != string(data) {
			out[name] = string(data)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestKindUse: the help of each kind, and of them all, says which files it writes.
func TestKindUse(t *testing.T) {
	world, _, _, err := connect(t.Context(), fixtureCity(t, smallArchive))
	if err != nil {
		t.Fatal(err)
	}
	all := staff.NewUse(scaffold.Names())
	for _, k := range scaffold.Kinds() {
		use := staff.KindUse(k.Name)
		said, _, _ := strings.Cut(use, "\n")
		for _, c := range k.Begin(world) {
			where := c.Path
			if !c.Grows {
				where, _, _ = strings.Cut(c.Path, "fyll-i")
			}
			if !strings.Contains(said, where) || !strings.Contains(all, strings.TrimPrefix(said, "Börjar på ")) {
				t.Errorf("the help of %s does not say that it writes %s: %s", k.Name, c.Path, said)
			}
		}
	}
}
