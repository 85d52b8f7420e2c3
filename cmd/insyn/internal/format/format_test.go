package format

import (
	"fmt"
	"math/rand/v2"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/fixture"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// formatted is File for a document that can be read.
func formatted(t testing.TB, name, src string) string {
	t.Helper()
	out, findings := File(name, []byte(src))
	if len(findings) > 0 {
		t.Fatalf("%s: %v\n%s", name, findings, src)
	}
	return string(out)
}

// messy is a document as no form and no editor would write it.
const messy = "\xef\xbb\xbf+++\r\n" + `slut = "2026-12-31"   # enligt beslutet
titel = 'Havet "och" C:\land'
start = "2024"


egen_uppgift = 12_00
sammanfattning = "Kort."
program="interreg"
sokord = [
  "bad", # kommer
  'strand'
]
[[anmarkning]]
text = "Står kvar."

[[deltagande]]
roll = "projektpartner"
# Nämnden är bara med på papper,
# säger den.
namnd = "hamn"
[[deltagande.blad]]
utbetalt = 300480 # kontrollerat
ar = 2_025
  total_budget = 900
` + "+++\r\n\r\n\r\n## Vad  \r\nEn rad   \r\noch en till. \r\n\r\n\r\n"

func TestFile(t *testing.T) {
	want := `+++
titel = "Havet \"och\" C:\\land"
sammanfattning = "Kort."
start = 2024
slut = 2026-12-31
program = "interreg"
sokord = ["bad", "strand"]
egen_uppgift = 1200

[[deltagande]]
namnd = "hamn"
roll = "projektpartner"

[[deltagande.blad]]
ar = 2025
total_budget = 900
utbetalt = 300_480

[[anmarkning]]
text = "Står kvar."

[[anmarkning]]
text = "enligt beslutet"

[[anmarkning]]
text = "kommer"

[[anmarkning]]
namnd = "hamn"
text = "Nämnden är bara med på papper, säger den."

[[anmarkning]]
namnd = "hamn"
ar = 2025
text = "kontrollerat"
+++
` + "## Vad  \nEn rad  \noch en till.\n"
	if diff := cmp.Diff(want, formatted(t, "content/projekt/hav.md", messy)); diff != "" {
		t.Error(diff)
	}
	if _, n, _ := Document("content/projekt/hav.md", []byte(messy)); n != 4 {
		t.Errorf("%d comments became remarks, want 4", n)
	}
}

const spelling = `# Om filen.

# Om Storköping.
[[stad]]
namn = "Storköping"
id = "storkoping"
lat = 55.7 # ungefär
lon = 13

# Stavningar
stavningar = ["Sto", # en
 "Stor"]
[[stad]]

id = "lillkoping"
# Sist.
`

func TestComments(t *testing.T) {
	want := `# Om filen.

# Om Storköping.
[[stad]]
id = "storkoping"
namn = "Storköping"
lat = 55.7000 # ungefär
lon = 13

# Stavningar
# en
stavningar = ["Sto", "Stor"]

[[stad]]
id = "lillkoping"

# Sist.
`
	if diff := cmp.Diff(want, formatted(t, "data/stader.toml", spelling)); diff != "" {
		t.Error(diff)
	}
}

// TestUnreadable: what can't be read isn't touched.
func TestUnreadable(t *testing.T) {
	for _, src := range []string{"", "text", "+++\na = \n+++\n", "+++\na = 1\na = 2\n+++\n", "+++\na = 1\n", "\xff\xfe", "+++\n<<<<<<< x\n+++\n"} {
		out, findings := File("content/projekt/hav.md", []byte(src))
		if string(out) != src || len(findings) == 0 {
			t.Errorf("%q became %q: %v", src, out, findings)
		}
	}
}

// cities calls do with every document of the invented cities.
func cities(t testing.TB, do func(name, src string)) {
	t.Helper()
	for _, archive := range []string{"stad.txtar", "lillstad.txtar"} {
		ar, err := fixture.Testdata(archive)
		if err != nil {
			t.Fatal(err)
		}
		files, err := fixture.City(ar)
		if err != nil {
			t.Fatal(err)
		}
		for name, f := range files {
			if top, _, _ := strings.Cut(name, "/"); top == "content" || top == "data" {
				do(name, string(f.Data))
			}
		}
	}
}

// TestAnySpelling: however a document is written, it comes to one form, and says
// what it said.
func TestAnySpelling(t *testing.T) {
	n := 0
	cities(t, func(name, src string) {
		n++
		want := formatted(t, name, src)
		sameValues(t, name, src, want)
		parts, _ := source.Cut(name, []byte(want))
		for seed := range uint64(20) {
			s := speller{rand.New(rand.NewPCG(seed, uint64(n)))}
			other := s.document(name, parts)
			sameValues(t, name, src, other)
			if diff := cmp.Diff(want, formatted(t, name, other)); diff != "" {
				t.Fatalf("%s, written as\n%s\n%s", name, other, diff)
			}
		}
	})
	if n < 10 {
		t.Fatalf("only %d documents", n)
	}
}

// speller writes a document in one of the many ways in which it can be written.
type speller struct{ *rand.Rand }

func (s speller) document(name string, p source.Parts) string {
	var b strings.Builder
	s.table(&b, p.Facts, nil)
	comments := ""
	for line := range strings.Lines(string(p.Front)) { // those of the cities stand before all
		if !strings.HasPrefix(line, "#") {
			break
		}
		comments += line
	}
	out := b.String()
	if comments != "" {
		out = comments + "\n" + out
	}
	if path.Ext(name) == ".md" {
		out = "+++\n" + out + "+++\n" + strings.Repeat("\n", s.IntN(2)) + string(p.Body) + strings.Repeat("\n", s.IntN(3))
	}
	if s.IntN(2) == 0 {
		out = strings.ReplaceAll(out, "\n", "\r\n")
	}
	return []string{"", "\xef\xbb\xbf"}[s.IntN(2)] + out
}

func (s speller) table(b *strings.Builder, t *source.Table, headings []string) {
	keys := slices.Clone(t.Keys)
	s.Shuffle(len(keys), func(i, j int) { keys[i], keys[j] = keys[j], keys[i] })
	for _, k := range keys {
		if len(tablesOf(k.Value)) == 0 {
			space := strings.Repeat(" ", s.IntN(3))
			name := k.Name
			if s.IntN(4) == 0 {
				name = strconv.Quote(name)
			}
			fmt.Fprintf(b, "%s%s%s=%s%s%s\n", space, name, space, space, s.value(k.Value), strings.Repeat("\n", s.IntN(2)))
		}
	}
	for _, k := range keys {
		for _, below := range tablesOf(k.Value) {
			path := append(slices.Clip(headings), k.Name)
			heading := strings.Join(path, ".")
			if _, many := k.Value.Data.([]source.Value); many {
				heading = "[" + heading + "]"
			}
			fmt.Fprintf(b, "[%s]\n%s", heading, strings.Repeat("\n", s.IntN(2)))
			s.table(b, below, path)
		}
	}
}

func (s speller) value(v source.Value) string {
	switch data := v.Data.(type) {
	case string:
		if !strings.ContainsAny(data, "'\n\t") && s.IntN(2) == 0 {
			return []string{"'" + data + "'", "'''" + data + "'''"}[s.IntN(2)]
		}
		return []string{strconv.Quote(data), `""` + strconv.Quote(data) + `""`}[s.IntN(2)]
	case int64:
		if digits := strconv.FormatInt(data, 10); data >= 10 && s.IntN(2) == 0 {
			at := 1 + s.IntN(len(digits)-1)
			return digits[:at] + "_" + digits[at:]
		}
	case []source.Value:
		var items []string
		for _, item := range data {
			items = append(items, s.value(item))
		}
		sep := []string{",", ", ", " ,\n ", ",\n\n"}[s.IntN(4)]
		end := []string{"", sep}[s.IntN(2)]
		if len(items) == 0 {
			end = ""
		}
		return "[" + strings.Join(items, sep) + end + "]"
	}
	return value(v, field)
}

// TestPasted: what check and the guide give to be pasted stays where they say that it goes.
func TestPasted(t *testing.T) {
	const dated = "dag = 2026-04-01\nvad = \"slut\"\nvarfor = \"Fel.\"\n"
	for name, src := range map[string]string{
		"content/projekt/hav.md": "+++\nid = \"gammalt\"\nalias = [\"/projekt/gammalt/\"]\ntitel = \"Hav\"\n\n[[deltagande]]\n" +
			"namnd = \"hamn\"\n\n[[deltagande.blad]]\nutbetalt = 1\nutbetalt_sida = 2\nutbetalt_kalla = \"rattelse\"\n" +
			"utbetalt_text = \"1 kr\"\n\n[[rattelse]]\n" + dated + "\n[[anmarkning]]\ntext = \"Ny.\"\n\n[[rattelse]]\n" + dated + "+++\n",
		"content/namnder/hamn/2025.md": "+++\nalias = [\"/namnder/hamn/2024/\"]\nsammanfattning = \"Hav.\"\n+++\n",
		"data/stader.toml": "[[stad]]\nid = \"braga\"\nadressnamn = \"braga-portugal\"\nalias = [\"/stader/braga/\"]\n" +
			"namn = \"Braga\"\n\n" +
			"[[rattelse]]\n" + dated + "\n[[stad]]\nid = \"lund\"\n",
		"data/granskning.toml": "[[provat]]\nkod = \"text-langd\"\n\n[[blad_utan_projekt]]\nkalla = \"arsbok\"\n\n" +
			"[[provat]]\nkod = \"lix-hog\"\n",
		"data/redovisningar.toml": "[[redovisning]]\nar = 2025\nutbetalt = 5\nforklaring = \"Bladen.\"\n\n[[redovisning.namnd]]\n" +
			"namnd = \"hamn\"\nutbetalt = 5\nsida = 7\nforklaring = \"Bladen.\"\n",
	} {
		if diff := cmp.Diff(src, formatted(t, name, src)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
