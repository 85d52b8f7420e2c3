package main

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/comment"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/impact"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
)

// What was released stays where it was: an invented city is released, and then
// its editor moves, renames and takes away what stands in it.

// releasedCity returns a fixture city all of whose addresses have been released.
func releasedCity(t *testing.T, archives ...string) fstest.MapFS {
	t.Helper()
	city := fixtureCity(t, archives...)
	site, findings, err := models(t.Context(), city, page.Options{})
	if err != nil || site == nil {
		t.Fatal(findings, err)
	}
	city[release.AddressFile] = &fstest.MapFile{Data: new(release.Past).With("2026-03", site.Public())}
	return city
}

// builtCity builds a city and returns its site, or nil, and its errors.
func builtCity(t *testing.T, city fstest.MapFS) (*output.Tree, diag.List) {
	t.Helper()
	tree, findings, err := generate(city, page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return tree, slices.DeleteFunc(findings, func(f diag.Finding) bool { return f.Severity != diag.Error })
}

// move gives a file of a city another name.
func move(city fstest.MapFS, from, to string) {
	city[to] = city[from]
	delete(city, from)
}

// reDay and reWhy are what the lines that check offers leave to be filled in.
var (
	reDay = regexp.MustCompile(`(?m)^(dag|nar) = "FYLL I: .*"$`)
	reWhy = regexp.MustCompile(`(?m)^varfor = "FYLL I: .*"$`)
)

// explained fills in the lines that check offers: a day, and a reason.
func explained(lines, day, why string) string {
	return reWhy.ReplaceAllString(reDay.ReplaceAllString(lines, "$1 = "+day), fmt.Sprintf("varfor = %q", why))
}

// paste puts the lines that a finding offers into the file that it is about:
// below the +++ of a document, or after a line of a data file.
func paste(t *testing.T, city fstest.MapFS, f diag.Finding) {
	t.Helper()
	if f.Paste == "" {
		t.Fatalf("%s offers nothing to paste: %s", f.Pos, f.Message)
	}
	text := explained(f.Paste, "2026-04-01", "Den blev fel.")
	name, line := f.Pos.File, max(1, f.Pos.Line)
	if strings.Contains(text, "[[borttagen]]") {
		name = "data/borttagna.toml"
		if city[name] == nil {
			city[name] = &fstest.MapFile{}
		}
		line = 0
		text += "\n"
	}
	lines := strings.SplitAfter(string(city[name].Data), "\n")
	if strings.HasPrefix(text, "id = ") && path.Ext(name) == ".toml" { // its own id stands there
		line--
		if !strings.HasPrefix(lines[line], "id = ") {
			t.Fatalf("%s is not where the id stands: %s", f.Pos, lines[line])
		}
		lines = slices.Delete(lines, line, line+1)
	}
	city[name] = &fstest.MapFile{Data: []byte(strings.Join(slices.Insert(lines, line, text), ""))}
}

// inDocuments changes a text in all documents and data files but the list of
// addresses.
func inDocuments(city fstest.MapFS, old, now string) {
	for name, f := range city {
		if strings.HasPrefix(name, "content/") || strings.HasPrefix(name, "data/") && path.Ext(name) == ".toml" {
			city[name] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(string(f.Data), old, now))}
		}
	}
}

// TestReleasedAddresses moves a thing of each kind. Without a word that is an
// error, which says at the thing what to write; with it, every address that the
// thing had still leads to it.
func TestReleasedAddresses(t *testing.T) {
	released := editionCity(t, smallArchive)
	before, _ := builtCity(t, released)
	for _, c := range []struct {
		name string
		act  func(city fstest.MapFS)
		old  string // address
		now  string // address
		at   string // the file that the finding is about
	}{
		{"project", func(c fstest.MapFS) { move(c, "content/projekt/tangbruket.md", "content/projekt/tangen.md") },
			"/projekt/tangbruket/", "/projekt/tangen/", "content/projekt/tangen.md"},
		{"nämnd", func(c fstest.MapFS) {
			move(c, "content/namnder/miljonamnden/index.md", "content/namnder/klimatnamnden/index.md")
			move(c, "content/namnder/miljonamnden/2025.md", "content/namnder/klimatnamnden/2025.md")
		}, "/namnder/miljonamnden/", "/namnder/klimatnamnden/", "content/namnder/klimatnamnden/index.md"},
		{"network", func(c fstest.MapFS) { move(c, "content/natverk/kuststader.md", "content/natverk/kusten.md") },
			"/natverk/kuststader/", "/natverk/kusten/", "content/natverk/kusten.md"},
		{"initiative", func(c fstest.MapFS) { move(c, "content/initiativ/havslabbet.md", "content/initiativ/labbet.md") },
			"/initiativ/havslabbet/", "/initiativ/labbet/", "content/initiativ/labbet.md"},
		{"text", func(c fstest.MapFS) { move(c, "content/sidor/ordlista.md", "content/sidor/ord.md") },
			"/ordlista/", "/ord/", "content/sidor/ord.md"},
		{"programme", func(c fstest.MapFS) { inDocuments(c, `id = "larfonden"`, `id = "lara"`) },
			"/program/larfonden/", "/program/lara/", "data/program.toml"},
		{"strand", func(c fstest.MapFS) { inDocuments(c, `id = "larfonden-skola"`, `id = "lara-skola"`) },
			"/program/larfonden-skola/", "/program/lara-skola/", "data/program.toml"},
		{"goal", func(c fstest.MapFS) { inDocuments(c, `id = "gron-stad"`, `id = "gron"`) },
			"/mal/gron-stad/", "/mal/gron/", "data/mal.toml"},
		{"city", func(c fstest.MapFS) { inDocuments(c, `id = "arhus"`, `id = "aarhus"`) },
			"/stader/arhus/", "/stader/aarhus/", "data/stader.toml"},
		{"country", func(c fstest.MapFS) { inDocuments(c, `id = "polen"`, `id = "pl"`) },
			"/lander/polen/", "/lander/pl/", "data/lander.toml"},
		{"theme", func(c fstest.MapFS) { inDocuments(c, `id = "konst"`, `id = "kultur"`) },
			"/teman/konst/", "/teman/kultur/", "data/teman.toml"},
		{"place", func(c fstest.MapFS) { move(c, "content/platser/ostra-hamnen.md", "content/platser/hamnen.md") },
			"/platser/ostra-hamnen/", "/platser/hamnen/", "content/platser/hamnen.md"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			city := maps.Clone(released)
			c.act(city)
			inDocuments(city, "]("+c.old, "]("+c.now)
			if f := decided(t, city); len(f) != 1 || f[0].Code != diag.AddressDead || f[0].Pos.File != c.at || f[0].Paste == "" {
				t.Errorf("want one finding that says what to write at %s: %v", c.at, f)
			}
			settleAddresses(t, city, c.at)
			tree, findings := builtCity(t, city)
			if len(findings) > 0 {
				t.Fatal(findings)
			}
			stillThere(t, before, tree)
			html, _ := tree.Get(strings.TrimPrefix(c.old, "/") + "index.html")
			if to := `content="0; url=../` + path.Base(c.now) + `/"`; !strings.Contains(string(html), to) {
				t.Errorf("%s does not go on to %s by itself", c.old, c.now)
			}
			sameIDs(t, before, tree)
		})
	}
}

// settleAddresses pastes what is offered for dead addresses until none is dead,
// and reports whether that was once in a file.
func settleAddresses(t *testing.T, city fstest.MapFS, at string) (offered bool) {
	t.Helper()
	for range 20 {
		findings := decided(t, city)
		i := slices.IndexFunc(findings, func(f diag.Finding) bool { return f.Code == diag.AddressDead })
		if i < 0 {
			return offered
		}
		offered = offered || findings[i].Pos.File == at
		paste(t, city, findings[i])
	}
	t.Fatal("the addresses stay dead")
	return false
}

// stillThere reports files of a site that another one has no more.
func stillThere(t *testing.T, before, after *output.Tree) {
	t.Helper()
	// No release promises the parts of the search index, nor the pictures that are
	// shown where somebody links to a page: a page leads to its own.
	passing := func(p string) bool { return strings.HasPrefix(p, "sok/index/") || path.Base(p) == "dela.png" }
	for _, p := range before.Paths() {
		if _, ok := after.Get(p); !ok && !passing(p) {
			t.Errorf("%s is gone", p)
		}
	}
}

// sameIDs reports ids that the tables of one site have and another's have not.
func sameIDs(t *testing.T, before, after *output.Tree) {
	t.Helper()
	for _, table := range []string{"data/projekt.csv", "data/deltaganden.csv", "data/utbetalningar.csv"} {
		old, _ := before.Get(table)
		now, _ := after.Get(table)
		address := regexp.MustCompile(`https://[^,\s]*`)
		if a, b := address.ReplaceAllString(string(old), ""), address.ReplaceAllString(string(now), ""); a != b {
			t.Errorf("%s has other ids:\n%s\n%s", table, a, b)
		}
	}
}

// TestRemoved takes a project and all that names it away. Without a word that is
// an error; with it, there is a page that says so, for whoever comes.
func TestRemoved(t *testing.T) {
	city := releasedCity(t, smallArchive)
	delete(city, "content/projekt/ljudhamnen.md")
	inDocuments(city, `projekt = ["ljudhamnen"]`, `projekt = []`)
	inDocuments(city, "\nprojekt = 5\n", "\nprojekt = 4\n") // as published
	_, findings := builtCity(t, city)
	i := slices.IndexFunc(findings, func(f diag.Finding) bool {
		return f.Code == diag.AddressDead && strings.Contains(f.Message, "/projekt/ljudhamnen/")
	})
	if i < 0 || findings[i].Pos.File != "content/projekt/ljudhamnen.md" || !strings.Contains(findings[i].Paste, "[[borttagen]]") {
		t.Fatalf("a project is gone without a word: %v", findings)
	}
	settleAddresses(t, city, "")
	tree, findings := builtCity(t, city)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	html, _ := tree.Get("projekt/ljudhamnen/index.html")
	for _, want := range []string{"Ljudhamnen", "1 april 2026", "Den blev fel.", `href="../"`, `content="noindex"`} {
		if !strings.Contains(strings.ReplaceAll(string(html), "\u00a0", " "), want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	card, _ := tree.Get("inbaddning/projekt/ljudhamnen/index.html") // in frames of others, where no menu fits
	if s := string(card); !strings.Contains(s, "Den blev fel.") || !strings.Contains(s, `<base target="_top">`) || strings.Contains(s, "<nav") {
		t.Errorf("a frame with the project shows %s", s)
	}
}

// editionCity returns a fixture city of which an edition was cut.
func editionCity(t *testing.T, archives ...string) fstest.MapFS {
	t.Helper()
	city := fixtureCity(t, archives...)
	cut(t, city, "2026-03")
	return city
}

// cut cuts an edition of a city, as the command does.
func cut(t *testing.T, city fstest.MapFS, name string) {
	t.Helper()
	past, _ := release.Load(city)
	edition, findings, err := freeze(t.Context(), city, page.Options{}, name)
	if err != nil || len(findings) > 0 {
		t.Fatal(findings, err)
	}
	for _, f := range edition.Files {
		city[edition.Path()+"/"+f.Name] = &fstest.MapFile{Data: f.Data}
	}
	site, findings, err := models(t.Context(), city, page.Options{})
	if err != nil || site == nil {
		t.Fatal(findings, err)
	}
	city[release.AddressFile] = &fstest.MapFile{Data: past.With(name, site.Public())}
}

// change replaces a text that a file of a city has once.
func change(t *testing.T, city fstest.MapFS, name, old, now string) {
	t.Helper()
	text := string(city[name].Data)
	if strings.Count(text, old) != 1 {
		t.Fatalf("%s does not have %q once", name, old)
	}
	city[name] = &fstest.MapFile{Data: []byte(strings.Replace(text, old, now, 1))}
}

// TestCorrection changes one amount. Without a reason that is an error; with it,
// the change stands once wherever it belongs.
func TestCorrection(t *testing.T) {
	const file, why = "content/projekt/tangbruket.md", "Nämnden hade räknat en betalning två gånger."
	city := editionCity(t, smallArchive)
	change(t, city, file, "utbetalt = 300_000", "utbetalt = 299_500")
	_, findings := builtCity(t, city)
	if len(findings) != 1 || findings[0].Code != diag.CorrectionMissing || findings[0].Pos.File != file {
		t.Fatalf("an amount changed without a reason, and check says %v", findings)
	}
	lines := explained(findings[0].Paste, "2026-04-01", why)
	change(t, city, file, "\n+++\nTången", "\n\n"+lines+"+++\nTången")
	tree, findings := builtCity(t, city)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	for _, p := range []string{"andringar/index.html", "andringar/atom.xml", "projekt/tangbruket/index.html", "utgava/2026-03/index.html",
		"namnder/miljonamnden/index.html", "namnder/miljonamnden/andringar.xml", "program/kustfonden/andringar.xml", "senast.json"} {
		data, _ := tree.Get(p)
		if n := strings.Count(string(data), why); n != 1 {
			t.Errorf("%s gives the reason %d times", p, n)
		}
	}
	for _, p := range []string{"namnder/skolnamnden/andringar.xml", "program/larfonden/andringar.xml", "projekt/blaskogen/index.html"} {
		if data, ok := tree.Get(p); !ok || strings.Contains(string(data), why) {
			t.Errorf("%s tells of another's correction, or isn't there", p)
		}
	}
	shown := func(p, want string) {
		data, _ := tree.Get(p)
		if !strings.Contains(strings.ReplaceAll(string(data), "\u00a0", " "), want) {
			t.Errorf("%s lacks %s", p, want)
		}
	}
	shown("andringar/index.html", "300 000 kr → 299 500 kr")
	shown("andringar/index.html", "Tångbruket: Utbetalt 2025")
	shown("utgava/2026-03/index.html", "<td>300 000 kr</td><td><strong>299 500 kr</strong>")
	shown("andringar/atom.xml", "<updated>2026-04-01T00:00:00Z</updated>")
	shown("andringar/atom.xml", `rel="self"`)
}

// TestCorrections changes a fact of each kind with a reason: it stands once wherever it
// belongs, and once in what is said of the change.
func TestCorrections(t *testing.T) {
	const file, why = "content/projekt/tangbruket.md", "Uppgiften hade skrivits av fel."
	released := editionCity(t, smallArchive)
	for _, c := range []struct{ name, old, now, shown string }{
		{"goal", "mal = [\"gron-stad\"]\nmal_angivet", "mal = [\"trygg-uppvaxt\"]\nmal_angivet", "Grön stad → Trygg uppväxt"},
		{"role", `roll = "projektagare"`, `roll = "projektpartner"`, "projektägare → projektpartner"},
		{"strand", "insats = \"kustfonden-strand\"\n", "", "Kustfonden strand → "},
		{"date", "start = 2023-09-01", "start = 2023-10-01", "1 september 2023 → 1 oktober 2023"},
		{"missing", "utbetalt = 300_000", `utbetalt_saknas = "streck"`, "300 000 kr → "},
	} {
		t.Run(c.name, func(t *testing.T) {
			city := maps.Clone(released)
			change(t, city, file, c.old, c.now)
			_, findings := builtCity(t, city)
			if len(findings) == 0 || findings[0].Code != diag.CorrectionMissing {
				t.Fatalf("check says %v", findings)
			}
			for _, f := range findings[1:] { // as a published sum is another then
				(&desk{city: city}).explainDifference(t, f)
			}
			change(t, city, file, "\n+++\nTången", "\n\n"+explained(findings[0].Paste, "2026-04-01", why)+"+++\nTången")
			tree, findings := builtCity(t, city)
			if len(findings) > 0 {
				t.Fatal(findings)
			}
			for _, p := range []string{"andringar/index.html", "andringar/atom.xml", "projekt/tangbruket/index.html",
				"utgava/2026-03/index.html",
				"namnder/miljonamnden/index.html", "namnder/miljonamnden/andringar.xml", "senast.json"} {
				data, _ := tree.Get(p)
				if n := strings.Count(string(data), why); n != 1 {
					t.Errorf("%s gives the reason %d times", p, n)
				}
			}
			data, _ := tree.Get("andringar/index.html")
			if !strings.Contains(strings.ReplaceAll(string(data), "\u00a0", " "), c.shown) {
				i := strings.Index(string(data), why)
				t.Errorf("the changes don't show %s: %s", c.shown, data[max(0, i-900):i])
			}
			if n := strings.Count(compared(t, released, city), why); n != 1 {
				t.Errorf("impact gives the reason %d times", n)
			}
		})
	}
}

// TestRegrouped: a project that gets another theme moves the themes' sums without any
// corrected amount; the edition and the changes say which project did. An edition shows
// no facts of how a report's form is read.
func TestRegrouped(t *testing.T) {
	city := editionCity(t, smallArchive)
	const facts, sums = "data/utgavor/2026-03/fakta.csv", "data/utgavor/2026-03/SHA256SUMS"
	head, rest, _ := strings.Cut(string(city[facts].Data), "\n") // as the first edition has them
	old := fmt.Sprintf("%x", sha256.Sum256(city[facts].Data))
	city[facts] = &fstest.MapFile{Data: []byte(head + "\nblankett,data/blankett.toml,fraga[5].roll,roll,projektagare,,,,\n" + rest)}
	now := fmt.Sprintf("%x", sha256.Sum256(city[facts].Data))
	change(t, city, sums, old, now)
	change(t, city, "content/projekt/tangbruket.md", "partners = ", "teman = [\"konst\"]\npartners = ")
	tree, findings := builtCity(t, city)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	for _, p := range []string{"utgava/2026-03/index.html", "andringar/index.html"} {
		html, _ := tree.Get(p)
		for _, want := range []string{"Projekt som har fått temat: Tångbruket.", "Temana är portalens egna."} {
			if !strings.Contains(string(html), want) {
				t.Errorf("%s lacks %q", p, want)
			}
		}
		if strings.Contains(string(html), "blankett") {
			t.Errorf("%s tells of the form", p)
		}
	}
}

// compared returns what insyn impact says of a change from one city to another.
func compared(t *testing.T, before, after fstest.MapFS) string {
	t.Helper()
	old, err := inspect(t.Context(), before, page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	now, err := inspect(t.Context(), after, page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return impact.Compare(old, now).Markdown("a", "b", comment.MostBytes)
}

// TestCorrectionOfMoved gives a nämnd's folder another name. The facts of its accounts
// keep theirs: a changed one is asked for, and shown once with its reason.
func TestCorrectionOfMoved(t *testing.T) {
	const folder, why = "content/namnder/klimatnamnden/", "Gästerna räknades om."
	city := editionCity(t, smallArchive)
	for _, name := range []string{"index.md", "2025.md"} {
		move(city, "content/namnder/miljonamnden/"+name, folder+name)
	}
	inDocuments(city, "](/namnder/miljonamnden/", "](/namnder/klimatnamnden/")
	if !settleAddresses(t, city, folder+"index.md") {
		t.Error("nothing is offered at the nämnd's file")
	}
	if _, findings := builtCity(t, city); len(findings) > 0 {
		t.Fatalf("nothing has changed but the folder's name: %v", findings)
	}
	change(t, city, folder+"2025.md", "antal = 12", "antal = 13")
	_, findings := builtCity(t, city)
	if len(findings) != 1 || findings[0].Code != diag.CorrectionMissing || findings[0].Pos.File != folder+"2025.md" {
		t.Fatalf("a figure of a moved account changed without a reason, and check says %v", findings)
	}
	lines := explained(findings[0].Paste, "2026-04-01", why)
	change(t, city, folder+"2025.md", "\n+++\n## Vad", "\n\n"+lines+"+++\n## Vad")
	about := regexp.MustCompile(`antal = 13\ntema = "(.*)"|tema = "(.*)"(?:\n.+)*\nantal = 13`).FindStringSubmatch(string(city[folder+"2025.md"].Data))
	tree, findings := builtCity(t, city)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	if html, _ := tree.Get("andringar/index.html"); about == nil || !strings.Contains(string(html), "("+about[1]+about[2]+")") {
		t.Errorf("the changes don't say which exchange it was: %q", about)
	}
	for _, p := range []string{"andringar/index.html", "andringar/atom.xml", "utgava/2026-03/index.html", "namnder/klimatnamnden/index.html",
		"namnder/klimatnamnden/andringar.xml", "senast.json"} {
		data, _ := tree.Get(p)
		if n := strings.Count(string(data), why); n != 1 {
			t.Errorf("%s gives the reason %d times", p, n)
		}
	}
}

// TestIDChanged gives things another id where they stand: the edition's facts of them would
// be nobody's, and a changed figure would pass as a new one.
func TestIDChanged(t *testing.T) {
	for file, was := range map[string]string{
		"content/projekt/tangbruket.md":         "tangbruket",
		"content/initiativ/havslabbet.md":       "havslabbet",
		"content/namnder/miljonamnden/index.md": "miljonamnden",
		"content/projekt/lasresan.md":           "lasning", // which it had from the start
	} {
		t.Run(was, func(t *testing.T) {
			city := fixtureCity(t, smallArchive)
			begin := func(name, id string) {
				text := regexp.MustCompile(`(?m)^id = .*\n`).ReplaceAllString(string(city[name].Data), "")
				city[name] = &fstest.MapFile{Data: []byte(strings.Replace(text, "+++\n", "+++\nid = \""+id+"\"\n", 1))}
			}
			if strings.HasSuffix(file, "lasresan.md") {
				begin(file, was)
				inDocuments(city, `["lasresan"]`, `["lasning"]`)
			}
			cut(t, city, "2026-03")
			begin(file, "annat")
			inDocuments(city, `namnd = "`+was+`"`, `namnd = "annat"`)
			_, findings := builtCity(t, city)
			if !slices.ContainsFunc(findings, func(f diag.Finding) bool {
				return f.Code == diag.IDLost && f.Pos.File == file && strings.Contains(f.Paste, "id = \""+was+"\"")
			}) {
				t.Errorf("an id changed, and check says %v", findings)
			}
			begin(file, was)
			inDocuments(city, `namnd = "annat"`, `namnd = "`+was+`"`)
			if _, findings := builtCity(t, city); len(findings) > 0 {
				t.Errorf("the id is what it was: %v", findings)
			}
		})
	}
}

// TestMovedTwice: what has moved before keeps its older addresses, and the id that the
// newest edition knows it by, not one that it had before that.
func TestMovedTwice(t *testing.T) {
	const file, now = "content/projekt/blaskogen.md", "content/projekt/skogen.md" // it was called algras-i-hamnen
	city := editionCity(t, smallArchive)
	move(city, file, now)
	inDocuments(city, `"blaskogen"`, `"skogen"`)
	inDocuments(city, "](/projekt/blaskogen/", "](/projekt/skogen/")
	_, findings := builtCity(t, city)
	findings = slices.DeleteFunc(findings, func(f diag.Finding) bool { return f.Pos.File != now })
	const lines = "id = \"blaskogen\"\nalias = [\"/projekt/algras-i-hamnen/\", \"/projekt/blaskogen/\"]\n"
	if len(findings) != 1 || findings[0].Paste != lines {
		t.Fatalf("it has moved again, and check says %+v", findings)
	}
	change(t, city, now, "alias = [\"/projekt/algras-i-hamnen/\"]\n", "alias = [\"/projekt/algras-i-hamnen/\", \"/projekt/blaskogen/\"]\n")
	_, findings = builtCity(t, city)
	if len(findings) != 1 || findings[0].Paste != "id = \"blaskogen\"\n" {
		t.Fatalf("its id is another, and check says %+v", findings)
	}
	change(t, city, now, "+++\ntitel", "+++\nid = \"blaskogen\"\ntitel")
	inDocuments(city, `"skogen"`, `"blaskogen"`)
	if _, findings := builtCity(t, city); len(findings) > 0 {
		t.Error(findings)
	}
}

// TestNoCorrection: what is new asks for no reason, and stands apart.
func TestNoCorrection(t *testing.T) {
	const file = "content/projekt/tangbruket.md"
	city := editionCity(t, smallArchive)
	change(t, city, file, "[[deltagande.blad]]\nar = 2025", "[[deltagande.blad]]\nar = 2026\nkalla = \"arsbok-2025\"\nsida = 14\n"+
		"angivet_namn = \"Tång\"\ntotal_budget_saknas = \"tomt\"\nutbetalt = 5_000\nprogram_angivet = \"Kustfonden\"\n"+
		"mal = [\"gron-stad\"]\nmal_angivet = \"Grön stad\"\n\n[[deltagande.blad]]\nar = 2025")
	tree, findings := builtCity(t, city)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	html, _ := tree.Get("andringar/index.html")
	doc, err := readHTML(html)
	if err != nil {
		t.Fatal(err)
	}
	text := doc.content()
	if !strings.Contains(text, "Inga uppgifter har rättats.") || !strings.Contains(text, "Utbetalt 2026, Miljönämnden: 5 000 kr") {
		t.Errorf("the new sheet is not told of apart: %s", text)
	}
}

// TestChangesAskedFor: every kind of fact that an edition keeps, and what was missing
// or is gone, asks for a reason.
func TestChangesAskedFor(t *testing.T) {
	city := editionCity(t, smallArchive)
	for _, c := range []struct{ file, old, now string }{
		{"content/projekt/tangbruket.md", "start = 2023-09-01", "start = 2023-09-02"},
		{"content/projekt/tangbruket.md", "\nslut = 2025-12-31\nprogram", "\nprogram"},
		{"content/projekt/tangbruket.md", `roll = "projektagare"`, `roll = "projektpartner"`},
		{"content/projekt/tangbruket.md", `insats = "kustfonden-strand"`, `insats = "kustfonden-hamn"`},
		{"content/projekt/tangbruket.md", `mal = ["gron-stad"]` + "\nmal_angivet", "mal = [\"trygg-uppvaxt\"]\nmal_angivet"},
		{"content/projekt/lasresan.md", `utbetalt_saknas = "vet-ej"`, "utbetalt = 0"},
		{"content/projekt/lasresan.md", `utbetalt_saknas = "vet-ej"`, `utbetalt_saknas = "tomt"`},
		{"content/projekt/ljudhamnen.md", "start = 2025\n", "start = 2025\nslut = 2027\n"},
		{"content/namnder/miljonamnden/2025.md", "antal = 12", "antal = 13"},
		{"content/initiativ/havslabbet.md", "belopp = 1_000_000", "belopp = 1_000_001"},
		{"data/redovisningar.toml", "utbetalt = 1_600_000\nutbetalt_text = \"cirka 1,6 miljoner kronor\"\navrundning = 100_000",
			"utbetalt = 1_620_000\nutbetalt_text = \"cirka 1 620 000 kronor\"\navrundning = 10_000"},
	} {
		edited := maps.Clone(city)
		change(t, edited, c.file, c.old, c.now)
		_, findings := builtCity(t, edited)
		if !slices.ContainsFunc(findings, func(f diag.Finding) bool { return f.Code == diag.CorrectionMissing && f.Pos.File == c.file }) {
			t.Errorf("%s: %q became %q without a reason: %v", c.file, c.old, c.now, findings)
		}
	}
}

// TestReleasedTables: a table that no page has any more is asked for, and one that shares
// the file of another stays where it was.
func TestReleasedTables(t *testing.T) {
	city := fixtureCity(t, smallArchive)
	site, _, err := models(t.Context(), city, page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	shared := ""
	for _, p := range site.Pages {
		if a := p.Common().Address + "utbetalt-2025.csv"; shared == "" {
			if _, ok := site.Data.Shared(a); ok {
				shared = a
			}
		}
	}
	if shared == "" {
		t.Fatal("no table shares a file: the small city has lost what this is about")
	}
	var list strings.Builder
	for _, a := range slices.Sorted(slices.Values([]string{shared, "/projekt/blaskogen/borta.csv", "/projekt/tangbruket/borta.csv", "/borta.svg"})) {
		list.WriteString(a + "\t2026-03\n")
	}
	city[release.AddressFile] = &fstest.MapFile{Data: []byte(list.String())}
	_, findings := builtCity(t, city)
	if len(findings) != 1 || !strings.Contains(findings[0].Paste, `adress = "/projekt/*/borta.csv"`) {
		t.Fatalf("want one finding that offers one note for both tables: %v", findings)
	}
	paste(t, city, findings[0])
	tree, findings := builtCity(t, city)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	to, _ := site.Data.Shared(shared)
	a, ok := tree.Get(strings.TrimPrefix(shared, "/"))
	b, _ := tree.Get(strings.TrimPrefix(to, "/"))
	if !ok || string(a) != string(b) {
		t.Errorf("%s is another table than %s", shared, to)
	}
}
