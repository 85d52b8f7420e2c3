package main

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
)

// TestRenamed gives documents other names and more: one finding says, in the file that took
// the place of what is gone, what to write and where.
func TestRenamed(t *testing.T) {
	released := editionCity(t, smallArchive)
	const project, place = "content/projekt/tangen.md", "content/platser/hamnen.md"
	for _, c := range []struct {
		name string
		act  func(city fstest.MapFS)
		at   string // the file that the finding is about
		hint string
	}{
		{"project with another title", func(c fstest.MapFS) {
			move(c, "content/projekt/tangbruket.md", project)
			inDocuments(c, `titel = "Tångbruket"`, `titel = "Havsjorden"`)
		}, project, "överst i filen"},
		{"project with an id", func(c fstest.MapFS) {
			move(c, "content/projekt/tangbruket.md", project)
			inDocuments(c, `titel = "Tångbruket"`, "id = \"tangen\"\ntitel = \"Tångbruket\"")
		}, project, "Byt raden id mot"},
		{"project with an id and older addresses", func(c fstest.MapFS) {
			move(c, "content/projekt/tangbruket.md", project)
			inDocuments(c, `titel = "Tångbruket"`, "id = \"tangen\"\nalias = [\"/projekt/tang/\", \"x y\"]\ntitel = \"Tångbruket\"")
		}, project, "Byt raderna id och alias mot"},
		{"project with its older address misspelt", func(c fstest.MapFS) {
			move(c, "content/projekt/tangbruket.md", project)
			inDocuments(c, `titel = "Tångbruket"`, "id = \"tangbruket\"\nalias = [\"/projekt/tangbrukett/\"]\ntitel = \"Tångbruket\"")
		}, project, "Byt raden alias mot"},
		{"place with another name", func(c fstest.MapFS) {
			move(c, "content/platser/ostra-hamnen.md", place)
			inDocuments(c, "Östra hamnen", "Stora kajen")
		}, place, "Är det samma"},
		{"account", func(c fstest.MapFS) {
			move(c, "content/namnder/miljonamnden/2025.md", "content/namnder/miljonamnden/2024.md")
		}, "content/namnder/miljonamnden/2024.md", "2025.md"},
	} {
		t.Run(c.name, func(t *testing.T) {
			city := maps.Clone(released)
			c.act(city)
			f := decided(t, city)
			if len(f) != 1 || f[0].Code != diag.AddressDead || f[0].Pos.File != c.at || !strings.Contains(f[0].Hint, c.hint) {
				t.Fatalf("want one finding at %s that says %q: %v", c.at, c.hint, f)
			}
			if strings.Contains(f[0].Paste, "x y") {
				t.Errorf("what is no address is to stay: %s", f[0].Paste)
			}
			if strings.Contains(f[0].Paste, "tangbrukett") {
				t.Errorf("what is misspelt is to stay: %s", f[0].Paste)
			}
		})
	}
}

// TestNoteUnreleased notes what was taken away under a misspelt address.
func TestNoteUnreleased(t *testing.T) {
	city := editionCity(t, smallArchive)
	inDocuments(city, `adress = "/projekt/sandslottet/"`, `adress = "/projekt/sandslotet/"`)
	f := decided(t, city)
	if len(f) != 1 || f[0].Code != diag.NoteBad || f[0].Severity != diag.Error || !strings.Contains(f[0].Hint, "/projekt/sandslottet/") {
		t.Errorf("want one finding that says which address was meant: %v", f)
	}
}

// TestCityTakenAway takes a city out of the list that projects still name. The city itself, which
// has no page, is no heir of it, and what names it is shown.
func TestCityTakenAway(t *testing.T) {
	city := editionCity(t, smallArchive)
	const list, taken = "data/stader.toml", "[[stad]]\nid = \"rostock\"\n"
	text := string(city[list].Data)
	before, after, found := strings.Cut(text, taken)
	if !found {
		t.Fatal("the small city has no Rostock")
	}
	_, rest, _ := strings.Cut(after, "[[stad]]")
	home := "[[stad]]\nid = \"smastad\"\nnamn = \"Småstad\"\nland = \"sverige\"\nslag = \"stad\"\nlat = 57.1\nlon = 12.25\n\n"
	city[list] = &fstest.MapFile{Data: []byte(home + before + strings.TrimSuffix("[[stad]]"+rest, "[[stad]]"))}
	f := decided(t, city)
	if len(f) != 1 || f[0].Code != diag.AddressDead || f[0].Pos.File != list {
		t.Fatalf("want one finding, at the list: %v", f)
	}
	names := func(r diag.Related) bool { return strings.HasPrefix(r.Pos.File, "content/") }
	if !slices.ContainsFunc(f[0].Related, names) {
		t.Errorf("what names the city is not shown: %v", f[0].Related)
	}
}

// TestProjectCopied copies a project that has been released and gives the copy another title: the
// copy is what is told of, whatever its file is called, and nothing of the other.
func TestProjectCopied(t *testing.T) {
	const original, title = "content/projekt/ljudhamnen.md", `titel = "Ljudhamnen`
	for file, want := range map[string][]diag.Code{
		"content/projekt/alger.md":   {diag.ProjectTwice},
		"content/projekt/zostera.md": {diag.ProjectTwice},
		"content/projekt/fyll-i.md":  {diag.FillIn, diag.YearTwice},
	} {
		t.Run(file, func(t *testing.T) {
			city := editionCity(t, smallArchive)
			name := strings.TrimSuffix(strings.TrimPrefix(file, "content/projekt/"), ".md")
			text := strings.Replace(string(city[original].Data), title, "titel = \"Om "+name, 1)
			city[file] = &fstest.MapFile{Data: []byte(text)}
			var got []diag.Code
			_, findings, err := models(t.Context(), city, page.Options{})
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range findings {
				if f.Pos.File != file {
					t.Errorf("told of another file: %v", f)
				}
				got = append(got, f.Code)
			}
			if !slices.Equal(got, want) {
				t.Errorf("got %v, want %v", got, want)
			}
		})
	}
}
