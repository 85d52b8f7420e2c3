package source

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

func TestLoad(t *testing.T) {
	page := &fstest.MapFile{Data: []byte("+++\na = 1\n+++\nText\n")}
	fsys := fstest.MapFS{
		"content/sidor/om.md":           page,
		"content/projekt/a-2.md":        {Data: []byte("+++\na = 2\n+++\nText\n")},
		"content/projekt/b.md":          page, // a copy of om.md
		"content/projekt/b.md.bak":      page,
		"content/projekt/.a.md.swp":     page, // hidden files are none of ours
		"content/projekt/Ny Idé.md":     page,
		"content/projekt/Ny hamn 2.md":  page,
		"content/projekt/hamn-2.md.md":  page,
		"content/namnder/Miljö/2025.md": page,
		"content/bild.png":              page,
		"data/mal.toml":                 &fstest.MapFile{Data: []byte("a = 1\n")},
		"data/notes.md":                 page,
		"layouts/base.html":             page,
	}
	files, findings, err := Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	var paths, got []string
	for _, f := range files {
		if f.Path == "content/projekt/b.md" {
			if !f.Failed {
				t.Error("a copy was read")
			}
			continue
		}
		if f.Failed || len(f.Facts.Keys) != 1 {
			t.Errorf("%s was not read", f.Path)
		}
		paths = append(paths, f.Path+" "+f.Slug()+" "+f.Start().String())
	}
	for _, f := range findings {
		got = append(got, f.Pos.String()+" "+string(f.Code)+": "+f.Hint)
	}
	if d := cmp.Diff([]string{
		"content/projekt/a-2.md a-2 content/projekt/a-2.md:1:1",
		"content/sidor/om.md om content/sidor/om.md:1:1",
		"data/mal.toml mal data/mal.toml:1:1",
	}, paths); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{
		"content/bild.png fil-okand: Ta bort filen. Det som bilden säger skrivs som text, i en fil som slutar på .md.",
		"content/namnder/Miljö/2025.md fil-namn: Döp om mappen Miljö till miljo",
		"content/projekt/Ny Idé.md fil-namn: Döp om filen till ny-ide.md",
		"content/projekt/Ny hamn 2.md fil-namn: Döp om filen till ny-hamn-2.md",
		"content/projekt/hamn-2.md.md fil-namn: Döp om filen till hamn-2.md",
		"data/notes.md fil-okand: Flytta filen till mappen där den hör hemma, till exempel content/projekt/notes.md",
		"content/projekt/b.md:1:1 fil-kopia: Ta bort den som är kopian. Ska den bli en egen sida: skriv om uppgifterna och texten så att de gäller den. Har kopian skrivits över något annat: hämta tillbaka det som stod där.",
		"content/projekt/b.md.bak fil-kopia: Ta bort filen.",
	}, got); d != "" {
		t.Error(d)
	}
}

// broken is a file system with a file that can't be read.
type broken struct{ fstest.MapFS }

func (b broken) Open(name string) (fs.File, error) {
	if name == "data/mal.toml" {
		return nil, errors.New("disken är trasig")
	}
	return b.MapFS.Open(name)
}

// MapFS reads files without Open; broken must not.
func (b broken) ReadFile(name string) ([]byte, error) {
	if name == "data/mal.toml" {
		return nil, errors.New("disken är trasig")
	}
	return b.MapFS.ReadFile(name)
}

func TestLoadFails(t *testing.T) {
	fsys := fstest.MapFS{"content/sidor/om.md": {}, "data/mal.toml": {}}
	files, findings, err := Load(broken{fsys})
	if err != nil || len(files) != 2 || !files[1].Failed {
		t.Errorf("%v, %v", files, err)
	}
	if f := findings[len(findings)-1]; f.Pos != (diag.Pos{File: "data/mal.toml"}) || f.Code != diag.FileUnread ||
		!strings.Contains(f.Message, "disken är trasig") {
		t.Errorf("%+v", f)
	}
	if _, _, err := Load(fstest.MapFS{"content/sidor/om.md": {}}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("without data/: %v", err)
	}
}

// What staff paste from a word processor.
func TestPasted(t *testing.T) {
	for _, tt := range []struct{ line, code, hint string }{
		{"b = 1\u00a0200\u00a0000", "toml-tusental", "Skriv b = 1_200_000"},
		{"b = 1\u202f200\u2009000 # kr", "toml-tusental", "Skriv b = 1_200_000 # kr"},
		{"b = 1.200.000", "toml-tusental", "Skriv b = 1_200_000"},
		{"b = Vet ej # frågan", "toml-citattecken", `Skriv b = "Vet ej" # frågan`},
		{"b = 12,5 # tkr", "toml-decimalkomma", "Skriv b = 12 # tkr"},
		{"b = «x»", "toml-typografiska", `Skriv raka citattecken: b = "x"`},
	} {
		_, findings := Parse("data/x.toml", []byte(tt.line+"\n"))
		if len(findings) != 1 || string(findings[0].Code) != tt.code || findings[0].Hint != tt.hint || findings[0].Pos.Col != 5 {
			t.Errorf("%s: %+v", tt.line, findings)
		}
	}
}

// After one error the rest is tried again; places must stay those of the file.
func TestSecondErrorKeepsItsColumn(t *testing.T) {
	_, findings := Parse("data/x.toml", []byte("åäö = \"öppen\nb: \"x\"\nc = 1\nd ! 2\n"))
	var got []string
	for _, f := range findings {
		got = append(got, f.Pos.String())
	}
	if d := cmp.Diff([]string{"data/x.toml:1:1", "data/x.toml:2:2", "data/x.toml:4:1"}, got); d != "" {
		t.Error(d)
	}
}

func TestTablePositions(t *testing.T) {
	f, findings := Parse("data/x.toml", []byte("[[a]]\nx = 1\n[[a.b]]\ny = 1\n[[a.b]]\n[[a]]\n  [[a.b]]\n[c]\nz = 1\n"))
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	var got []string
	var walk func(t *Table)
	walk = func(t *Table) {
		got = append(got, t.Pos.String())
		for _, k := range t.Keys {
			switch d := k.Value.Data.(type) {
			case *Table:
				walk(d)
			case []Value:
				for _, v := range d {
					walk(v.Data.(*Table))
				}
			}
		}
	}
	walk(f.Facts)
	want := []string{"data/x.toml:1:1", "data/x.toml:1:3", "data/x.toml:3:5", "data/x.toml:5:5", "data/x.toml:6:3", "data/x.toml:7:7",
		"data/x.toml:8:2"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("every [[table]] has the place of its own header:\n%s", d)
	}
}

func TestKind(t *testing.T) {
	f, findings := Parse("data/x.toml", []byte("a = \"x\"\nb = 1\nc = 1.5\nd = true\ne = 2025-01-01\nf = 2025-01-01T00:00:00\n"+
		"g = 07:30:00\nh = []\ni = {}\n"))
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	var got []string
	for _, k := range f.Facts.Keys {
		got = append(got, k.Value.Kind().String())
	}
	want := []string{"text", "ett heltal", "ett decimaltal", "ja eller nej", "ett datum", "en tidpunkt", "en tidpunkt",
		"en lista", "en tabell"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// TestCopiesOfReleased: what was released was there first, and what is wrong with a folder is
// told once.
func TestCopiesOfReleased(t *testing.T) {
	one, other := "+++\nnamn = \"Havsnämnden\"\n+++\n", "+++\nsammanfattning = \"S.\"\n+++\n"
	files := map[string]string{
		"data/adresser.txt": "# x\n/namnder/hav/\t2026-03\tHavsnämnden\n/namnder/hav/2025/\t2026-03\tHavsnämnden 2025\n" +
			"/namnder/skog/\t2026-03\tSkogsnämnden\n",
		"content/namnder/hav/index.md": one, "content/namnder/hav/2025.md": other,
	}
	for _, c := range []struct {
		name string
		more map[string]string
		want string
	}{
		{"a new nämnd", map[string]string{"content/namnder/a/index.md": one},
			"content/namnder/a/index.md:1:1 Filen är en kopia av content/namnder/hav/index.md, som är offentliggjord: allt i dem är lika."},
		{"its account too", map[string]string{"content/namnder/a/index.md": one, "content/namnder/a/2025.md": other},
			"content/namnder/a/index.md:1:1 Filen är en kopia av content/namnder/hav/index.md, som är offentliggjord: allt i dem är lika."},
		{"another year", map[string]string{"content/namnder/hav/2024.md": other},
			"content/namnder/hav/2024.md:1:1 Filen är en kopia av content/namnder/hav/2025.md, som är offentliggjord: allt i dem är lika."},
		{"over another nämnd", map[string]string{"content/namnder/skog/index.md": one},
			"content/namnder/skog/index.md:1:1 Filen är en kopia av content/namnder/hav/index.md. I den ska det stå om ”Skogsnämnden”."},
		{"a folder with å",
			map[string]string{"content/namnder/ån/index.md": "+++\n+++\n", "content/namnder/ån/2025.md": "+++\na = 1\n+++\n"},
			"content/namnder/ån/2025.md Mappens namn blir en del av adressen och får bara ha små bokstäver a–z, siffror och bindestreck."},
	} {
		fsys := fstest.MapFS{}
		for _, list := range []map[string]string{files, c.more} {
			for name, text := range list {
				fsys[name] = &fstest.MapFile{Data: []byte(text)}
			}
		}
		_, findings, err := Load(fsys)
		if err != nil || len(findings) != 1 || findings[0].Pos.String()+" "+findings[0].Message != c.want {
			t.Errorf("%s: %v %v", c.name, findings, err)
		}
	}
}
