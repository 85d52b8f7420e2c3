package main

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// spare are documents of each kind that a city may do without, and entries of its data,
// with what names them.
var spare = map[string]string{
	"content/namnder/parknamnden/index.md": "namn = \"Parknämnden\"\nforvaltning = \"Parkförvaltningen\"\nsammanfattning = \"Parker.\"\n",
	"content/namnder/parknamnden/2025.md": "sammanfattning = \"Gräset klipptes.\"\nkalla = \"arsbok-2025\"\nsidor = [8, 8]\n" +
		"stader = [\"lund\"]\nlander = [\"norge\"]\n",
	"content/natverk/parker.md": "namn = \"Parkstäder\"\nsammanfattning = \"Städer med gräs.\"\n" +
		"stader = [\"lund\"]\nlander = [\"norge\"]\n\n" +
		"[[medverkan]]\nnamnd = \"miljonamnden\"\nar = 2025\nkalla = \"arsbok-2025\"\nsida = 4\n",
	"content/platser/parken.md": "namn = \"Parken\"\nslag = \"plats\"\n",
	"content/sidor/parker.md":   "titel = \"Om parker\"\nsammanfattning = \"Vad parker är.\"\n",
	"data/stader.toml":          "id = \"lund\"\nnamn = \"Lund\"\nland = \"sverige\"\nslag = \"stad\"\nlat = 55.7\nlon = 13.2\n",
	"data/lander.toml":          "id = \"norge\"\nnamn = \"Norge\"\niso = \"NO\"\n",
	"data/teman.toml":           "id = \"parker\"\nnamn = \"Parker\"\nbeskrivning = \"Gräs och träd.\"\n",
	"data/mal.toml": "id = \"fler-parker\"\nnamn = \"Fler parker\"\nslag = \"namndmal\"\nbeskrivning = \"Gräs.\"\n" +
		"namnder = [\"miljonamnden\"]\n",
	"data/program.toml": "id = \"parkfonden\"\nnamn = \"Parkfonden\"\nbeskrivning = \"Betalar parker.\"\n\n" +
		"[[program.insats]]\nid = \"parkfonden-gras\"\nnamn = \"Parkfonden gräs\"\nbeskrivning = \"För gräs.\"\n",
}

// list is the name of the list of a file of data.
var list = map[string]string{"data/stader.toml": "stad", "data/lander.toml": "land", "data/teman.toml": "tema", "data/mal.toml": "mal",
	"data/program.toml": "program"}

// roomyCity returns a small city that has things to spare, with an edition.
func roomyCity(t *testing.T) fstest.MapFS {
	city := fixtureCity(t, smallArchive)
	for name, text := range spare {
		if head := list[name]; head != "" {
			text = string(city[name].Data) + "\n[[" + head + "]]\n" + text
		} else {
			text = "+++\n" + text + "+++\nGräs växer. [eget]\n"
		}
		city[name] = &fstest.MapFile{Data: []byte(text)}
	}
	cut(t, city, "2026-03")
	return city
}

// drop takes the entry of a city's data that has an id away.
func drop(t *testing.T, city fstest.MapFS, file, id string) {
	t.Helper()
	entry := regexp.MustCompile(`(?m)^\n?\[\[[a-z.]+\]\]\nid = "` + id + `"\n(?:[^\[\n].*\n)*`)
	change(t, city, file, entry.FindString(string(city[file].Data)), "")
}

// TestRemovedOfEachKind takes a thing of each kind away. Without a word that is one finding,
// which says what to write; with it, whoever comes reads that it is gone.
func TestRemovedOfEachKind(t *testing.T) {
	released := roomyCity(t)
	entry := func(file, id string) func(fstest.MapFS) {
		return func(c fstest.MapFS) { drop(t, c, file, id) }
	}
	gone := func(files ...string) func(fstest.MapFS) {
		return func(c fstest.MapFS) {
			maps.DeleteFunc(c, func(name string, _ *fstest.MapFile) bool { return slices.Contains(files, name) })
		}
	}
	for _, c := range []struct {
		address, file string
		act           func(fstest.MapFS)
	}{
		{"/namnder/parknamnden/", "content/namnder/parknamnden/index.md",
			gone("content/namnder/parknamnden/index.md", "content/namnder/parknamnden/2025.md")},
		{"/namnder/parknamnden/2025/", "content/namnder/parknamnden/2025.md", gone("content/namnder/parknamnden/2025.md")},
		{"/natverk/parker/", "content/natverk/parker.md", gone("content/natverk/parker.md")},
		{"/platser/parken/", "content/platser/parken.md", gone("content/platser/parken.md")},
		{"/initiativ/havslabbet/", "content/initiativ/havslabbet.md", gone("content/initiativ/havslabbet.md")},
		{"/parker/", "content/sidor/parker.md", gone("content/sidor/parker.md")},
		{"/stader/lund/", "data/stader.toml", func(c fstest.MapFS) {
			drop(t, c, "data/stader.toml", "lund")
			inDocuments(c, "stader = [\"lund\"]\n", "")
		}},
		{"/lander/norge/", "data/lander.toml", func(c fstest.MapFS) {
			drop(t, c, "data/lander.toml", "norge")
			inDocuments(c, "lander = [\"norge\"]\n", "")
		}},
		{"/teman/parker/", "data/teman.toml", entry("data/teman.toml", "parker")},
		{"/mal/fler-parker/", "data/mal.toml", entry("data/mal.toml", "fler-parker")},
		{"/program/parkfonden-gras/", "data/program.toml", entry("data/program.toml", "parkfonden-gras")},
	} {
		t.Run(strings.Trim(c.address, "/"), func(t *testing.T) {
			t.Parallel()
			city := maps.Clone(released)
			c.act(city)
			findings := decided(t, city)
			if len(findings) != 1 || findings[0].Code != diag.AddressDead || findings[0].Pos.File != c.file ||
				!strings.Contains(findings[0].Paste, c.address) {
				t.Fatalf("it is gone without a word, and check says %v", findings)
			}
			paste(t, city, findings[0])
			out, wrong, err := models(t.Context(), city, page.Options{})
			if out == nil || err != nil {
				t.Fatal(wrong, err)
			}
			if !slices.ContainsFunc(out.Pages, func(p site.Page) bool {
				gone, is := p.(*page.Removed)
				return is && gone.Address == c.address && gone.Why == "Den blev fel."
			}) {
				t.Errorf("no page says that %s is gone", c.address)
			}
		})
	}
}

// TestNamedNoMore leaves a city where it stands and takes away all that names it. It has no page
// then, and nobody is asked to put back what is there.
func TestNamedNoMore(t *testing.T) {
	city := roomyCity(t)
	inDocuments(city, "stader = [\"lund\"]\n", "")
	findings := decided(t, city)
	if len(findings) != 1 || findings[0].Pos.File != "data/stader.toml" || findings[0].Pos.Line == 0 ||
		!strings.Contains(findings[0].Message, "nämner Lund längre") || !strings.HasPrefix(findings[0].Hint, "Nämn Lund igen, ") {
		t.Fatalf("nothing names the city, and check says %v", findings)
	}
	paste(t, city, findings[0])
	if findings := decided(t, city); len(findings) > 0 {
		t.Errorf("there is a word of the city, and check says %v", findings)
	}
}

// TestRemovedInUse takes away what other files lead to: that is one finding too, which says
// first to put it back, and where it is used.
func TestRemovedInUse(t *testing.T) {
	city := roomyCity(t)
	change(t, city, "content/sidor/parker.md", "Gräs växer.", "Gräs växer i [Parken](/platser/parken/).")
	change(t, city, "content/natverk/parker.md", "Gräs växer.", "Gräs växer, [som vi vet](/parker/).")
	for file, back := range map[string]string{"content/sidor/parker.md": "Hämta tillbaka filen content/sidor/parker.md.",
		"data/stader.toml": "Lägg tillbaka stycket."} {
		lacking := maps.Clone(city)
		if list[file] == "" {
			delete(lacking, file)
		} else {
			drop(t, lacking, file, "lund")
		}
		findings := decided(t, lacking)
		if len(findings) != 1 || findings[0].Pos.File != file || len(findings[0].Related) == 0 ||
			!strings.HasPrefix(findings[0].Hint, back) || !strings.Contains(findings[0].Message, "hänvisar dit") {
			t.Errorf("%s lacks what others lead to, and check says %v", file, findings)
		}
	}
}

// TestSourceRemoved takes away a document that others refer to: it is told where it stood.
func TestSourceRemoved(t *testing.T) {
	city := editionCity(t, smallArchive)
	drop(t, city, "data/kallor.toml", "havsplan-2022")
	f := decided(t, city)
	if len(f) != 1 || f[0].Pos.File != "data/kallor.toml" || len(f[0].Related) == 0 ||
		!strings.Contains(f[0].Hint, "hämta tillbaka stycket") ||
		!strings.Contains(f[0].Paste, "[[kalla]]\nid = \"havsplan-2022\"\n") {
		t.Errorf("want one finding, at the list: %v", f)
	}
}

// TestTablesRemoved takes away what stands under a heading: that is one finding, beside what is
// left, whatever else the file says of it. With its lines all is as it was.
func TestTablesRemoved(t *testing.T) {
	released := editionCity(t, smallArchive)
	const tang, reading, sea = "content/projekt/tangbruket.md", "content/projekt/lasresan.md", "content/initiativ/havslabbet.md"
	remark := "\n[[anmarkning]]\nregel = \"saknat-belopp\"\nnamnd = \"skolnamnden\"\ntext = \"Bladet säger vet ej.\"\nsida = 15\n"
	for _, c := range []struct {
		file, from string // the headings up to the text, or up to the next of the kind
		last       bool
		line       int
	}{
		{tang, "[[deltagande.blad]]\nar = 2024", false, 16},
		{tang, "[[deltagande.blad]]\nar = 2025", true, 16},
		{tang, "[[deltagande]]", true, 2},
		{reading, "[[deltagande.blad]]", true, 10},
		{reading, "[[deltagande]]", true, 2},
		{sea, "[[budget]]", true, 2},
	} {
		city := maps.Clone(released)
		if c.file == reading {
			change(t, city, reading, "Trygg uppväxt\"\n+++", "Trygg uppväxt\"\n"+remark+"+++")
		}
		text := string(city[c.file].Data)
		begin := strings.Index(text, c.from)
		end := begin + strings.Index(text[begin:], "\n+++") + 1
		if next := strings.Index(text[begin:end], "\n\n"); !c.last {
			end = begin + next + 2
		}
		if note := strings.Index(text[:end], "[[anmarkning]]"); note > 0 {
			end = note
		}
		city[c.file] = &fstest.MapFile{Data: []byte(text[:begin] + text[end:])}
		findings := decided(t, city)
		if len(findings) != 1 || findings[0].Code != diag.FactsGone || findings[0].Pos.File != c.file || findings[0].Pos.Line != c.line {
			t.Errorf("%s lacks %s, and check says %v", c.file, c.from, findings)
			continue
		}
		back := strings.TrimRight(findings[0].Paste, "\n") + "\n"
		if end < len(text) && text[end] == '[' {
			back += "\n"
		}
		city[c.file] = &fstest.MapFile{Data: []byte(text[:begin] + back + text[end:])}
		if findings = decided(t, city); len(findings) > 0 {
			t.Errorf("%s has %s again, and check says %v\n%s", c.file, c.from, findings, back)
		}
	}
}

// TestStartPageRemoved takes away what stands on the start page, which has no address of its own;
// in a file of another name it is there.
func TestStartPageRemoved(t *testing.T) {
	const start, other = "content/sidor/start.md", "content/sidor/valkommen.md"
	city := editionCity(t, smallArchive)
	moved := maps.Clone(city)
	move(moved, start, other)
	if f := decided(t, moved); len(f) > 0 {
		t.Errorf("the start page's text is in %s, and check says %v", other, f)
	}
	delete(city, start)
	if f := decided(t, city); len(f) != 1 || f[0].Code != diag.DataFileMissing || f[0].Pos.File != start {
		t.Errorf("the start page has no text, and check says %v", f)
	}
}

// TestMembershipRemoved takes a nämnd's part in a network away, of which no edition has anything:
// the text and the nämnd's account still tell of it.
func TestMembershipRemoved(t *testing.T) {
	const file = "content/natverk/kuststader.md"
	released := editionCity(t, smallArchive)
	city := maps.Clone(released)
	text := string(city[file].Data)
	begin, end := strings.Index(text, "[[medverkan]]"), strings.LastIndex(text, "+++")
	city[file] = &fstest.MapFile{Data: []byte(text[:begin] + text[end:])}
	f := decided(t, city)
	if len(f) != 1 || f[0].Code != diag.FactsGone || f[0].Pos.File != file {
		t.Fatalf("the network has lost its nämnd, and check says %v", f)
	}
	city[file] = &fstest.MapFile{Data: []byte(text[:begin] + f[0].Paste + text[end:])}
	if f := decided(t, city); len(f) > 0 {
		t.Errorf("the network has its nämnd again, and check says %v", f)
	}
}

// TestTableCorrectedAway: whoever says of some facts why they are gone is shown the rest.
func TestTableCorrectedAway(t *testing.T) {
	const file = "content/initiativ/havslabbet.md"
	city := editionCity(t, smallArchive)
	change(t, city, file, "[[budget]]\nar = 2023\nbelopp = 1_000_000\n",
		"[[rattelse]]\ndag = 2026-04-01\nvad = \"budget[2023].belopp\"\nfran = \"1000000\"\nvarfor = \"Den blev fel.\"\n")
	if f := decided(t, city); len(f) > 0 {
		t.Errorf("it is said why the year is gone, and check says %v", f)
	}
}

// TestReleasedOtherwise writes what an edition has in another way: what is no year is told as
// that, and a nämnd by its short name is the same nämnd.
func TestReleasedOtherwise(t *testing.T) {
	released := editionCity(t, smallArchive)
	for _, c := range []struct {
		old, now string
		want     diag.Code
	}{{"ar = 2025", "ar = 25", diag.ValueUnknown}, {`namnd = "skolnamnden"`, `namnd = "Skolan"`, ""}} {
		city := maps.Clone(released)
		change(t, city, "content/projekt/lasresan.md", c.old, c.now)
		findings := decided(t, city)
		if c.want == "" && len(findings) > 0 || c.want != "" && (len(findings) != 1 || findings[0].Code != c.want) {
			t.Errorf("%s is now %s, and check says %v", c.old, c.now, findings)
		}
	}
}

// TestMovedAway: a file in a folder where it says nothing, an account of another year and a
// document with another id are one finding each, and what that says mends it.
func TestMovedAway(t *testing.T) {
	released := editionCity(t, smallArchive)
	const year, other = "content/namnder/miljonamnden/2025.md", "content/namnder/miljonamnden/2024.md"
	back := regexp.MustCompile(`^Flytta filen till (\S+?)\.?(?: |$)`)
	for _, c := range []struct{ from, to string }{
		{"content/projekt/tangbruket.md", "content/projekt/arkiv/tangbruket.md"},
		{"content/projekt/lasresan.md", "content/initiativ/lasresan.md"},
		{"content/sidor/ordlista.md", "content/sidor/mer/ordlista.md"},
		{"content/platser/hamnskolan.md", "content/natverk/hamnskolan.md"},
		{"content/natverk/kuststader.md", "content/natverk/arkiv/kuststader.md"},
	} {
		city := maps.Clone(released)
		move(city, c.from, c.to)
		findings := slices.DeleteFunc(decided(t, city), func(f diag.Finding) bool { return f.Code == diag.RefUnknown })
		if len(findings) != 1 || findings[0].Pos.File != c.to || back.FindStringSubmatch(findings[0].Hint) == nil {
			t.Errorf("%s lies in another folder, and check says %v", c.to, findings)
			continue
		}
		if to := back.FindStringSubmatch(findings[0].Hint)[1]; to != c.from {
			t.Errorf("%s is to be moved to %s", c.to, to)
		}
	}
	city := maps.Clone(released)
	move(city, year, other)
	change(t, city, other, `kalla = "arsbok-2025"`, `kalla = "arsbok-2024"`)
	findings := decided(t, city)
	if len(findings) != 1 || !strings.Contains(findings[0].Paste, `alias = ["/namnder/miljonamnden/2025/"]`) {
		t.Fatalf("an account is of another year, and check says %v", findings)
	}
	change(t, city, other, "+++\nsamman", "+++\nalias = [\"/namnder/miljonamnden/2025/\"]\nsamman")
	out, wrong, err := models(t.Context(), city, page.Options{})
	if out == nil || err != nil {
		t.Fatal(wrong, err)
	}
	if !slices.Contains(out.Rules(), page.Rule{From: "/namnder/miljonamnden/2025/", To: "/namnder/miljonamnden/2024/"}) {
		t.Error("the account's address does not lead on")
	}
	city = maps.Clone(released)
	change(t, city, "data/kallor.toml", `id = "arsbok-2025"`, `id = "bok-2025"`)
	findings = decided(t, city)
	if len(findings) != 1 || findings[0].Pos.File != "data/kallor.toml" || !strings.Contains(findings[0].Hint, `id = "arsbok-2025"`) {
		t.Errorf("a document has another id, and check says %v", findings)
	}
}
