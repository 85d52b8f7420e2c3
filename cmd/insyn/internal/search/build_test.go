package search_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/search"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// swedish are the words of a made-up city.
var swedish = words.Swedish(words.City{Name: "Malmö"}).Search

func small() ([]search.Entry, search.Options) {
	return []search.Entry{
			{Address: "/projekt/klimat/", Kind: search.KindProject, Title: "Klimatomställning Malmö", Summary: "Staden ställer om.",
				Links: []string{"/namnder/miljonamnden/", "/nowhere/"},
				Names: []string{"Sysav"}, Facts: []string{"Miljönämnden", "2024–2026"},
				Sections: []search.Section{{Heading: "Resultat", Text: "Utsläppen minskar i Århus & Malmö <b>."}}},
			{Address: "/namnder/miljonamnden/", Kind: search.KindNamnd, Title: "Miljönämnden", Spellings: []string{"Miljöförvaltningen"}},
			{Address: "/ordlista/", Kind: search.KindGlossary, Title: "Ordlista",
				Sections: []search.Section{{Heading: "Utbetalt", Text: "Pengar."}}},
			{Address: "/om/", Kind: search.KindPage, Title: "Om portalen"},
		}, search.Options{Kinds: search.Kinds(swedish), Ambient: swedish.Ambient,
			Answers:       []search.Answer{{Address: "/om/", Words: []string{"kontakta oss"}}},
			Synonyms:      []search.Synonym{{Words: []string{"jobb", "arbete"}}},
			Abbreviations: []search.Abbreviation{{Short: "EU", Long: "Europeiska unionen"}}}
}

func build(t testing.TB, entries []search.Entry, opt search.Options) []search.File {
	t.Helper()
	files, err := search.Build(entries, opt)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestDeterministic: the same pages in any order give the same bytes, in one file and in parts.
func TestDeterministic(t *testing.T) {
	entries, opt := synth(300)
	for _, single := range []int{0, 1} {
		opt.SingleFile = single
		want := build(t, entries, opt)
		shuffled := append([]search.Entry(nil), entries...)
		rand.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		got := build(t, shuffled, opt)
		if len(got) != len(want) {
			t.Fatalf("%d files, then %d", len(want), len(got))
		}
		for i := range want {
			if got[i].Name != want[i].Name || !bytes.Equal(got[i].Data, want[i].Data) {
				t.Errorf("%s and %s differ", want[i].Name, got[i].Name)
			}
		}
	}
}

// TestLeavesEntries: Build changes nothing of what it is given.
func TestLeavesEntries(t *testing.T) {
	entries, opt := small()
	before, _ := json.Marshal(entries)
	build(t, entries, opt)
	if after, _ := json.Marshal(entries); !bytes.Equal(before, after) {
		t.Errorf("changed\n%s\nto\n%s", before, after)
	}
}

func TestRefuses(t *testing.T) {
	_, opt := small()
	for want, entries := range map[string][]search.Entry{
		"two entries":  {{Address: "/a/", Kind: search.KindPage}, {Address: "/a/", Kind: search.KindPage}},
		"unknown kind": {{Address: "/a/", Kind: "sorts"}},
	} {
		if _, err := search.Build(entries, opt); err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "/a/") {
			t.Errorf("want %q with the address, got %v", want, err)
		}
	}
}

func TestEmpty(t *testing.T) {
	files := build(t, nil, search.Options{Kinds: search.Kinds(swedish)})
	if len(files) != 1 || files[0].Name != "index.json" || !json.Valid(files[0].Data) {
		t.Errorf("got %v", files)
	}
}

// TestFiles: one file and its texts when small, parts named by their content when large; all JSON.
func TestFiles(t *testing.T) {
	entries, opt := synth(200)
	for _, c := range []struct {
		single int
		kinds  string
	}{{0, "inx"}, {1, "dtwix"}} {
		opt.SingleFile = c.single
		seen := map[byte]bool{}
		for _, f := range build(t, entries, opt) {
			seen[f.Name[0]] = true
			if !json.Valid(f.Data) {
				t.Errorf("%s is not JSON", f.Name)
			}
		}
		if len(seen) != len(c.kinds) {
			t.Errorf("limit %d: kinds of file %v, want %s", c.single, seen, c.kinds)
		}
		for k := range seen {
			if !strings.ContainsRune(c.kinds, rune(k)) {
				t.Errorf("limit %d: a file %c…", c.single, k)
			}
		}
	}
}

func node(t testing.TB, args ...string) []byte {
	t.Helper()
	if testing.Short() {
		t.Skip("needs Node, which make quick may lack: make test runs it")
	}
	if _, err := exec.LookPath("node"); err != nil {
		t.Fatal("Node is missing: the client can't be compared with the analyser (make quick leaves this out)")
	}
	cmd := exec.Command("node", args...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("node %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return out
}

// TestClientAgrees runs the client's analyser over every word of the frozen corpus and
// of the synthetic one, and compares it with this package's.
func TestClientAgrees(t *testing.T) {
	entries, _ := frozen(t)
	made, _ := synth(100)
	var texts []string
	for _, e := range append(entries, made...) {
		texts = append(texts, e.Title, e.Short, e.Summary, strings.Join(e.Spellings, "\n"), strings.Join(e.Facts, "\n"))
		for _, s := range e.Sections {
			texts = append(texts, s.Heading, s.Text)
		}
	}
	texts = append(texts, "EU:s SMF:er Å:s 10:30 a\u030angström Let’s naïve İstanbul ÇEŞME", "Straße Łódź Þór ﬁn 東京 Москва ½ x² ١٢")
	type line struct {
		Text  string
		Words [][3]string // surface, folded, stem
		Name  string
	}
	var lines []line
	for _, text := range texts {
		l := line{Text: text, Name: search.NameKey(search.Words(text))}
		for _, w := range search.Words(text) {
			l.Words = append(l.Words, [3]string{w.Surface, w.Folded, search.Stem(w.Folded)})
		}
		lines = append(lines, l)
	}
	data, err := json.Marshal(lines)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "words.json")
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
	whole := write(t, entries, search.Options{Kinds: search.Kinds(swedish)})
	parts := write(t, entries, search.Options{Kinds: search.Kinds(swedish), SingleFile: 1})
	t.Logf("%s", node(t, "testdata/agree.mjs", file, whole, parts))
}

// TestClient runs the client's own tests.
func TestClient(t *testing.T) {
	files, err := filepath.Glob("testdata/*.test.mjs")
	if err != nil {
		t.Fatal(err)
	}
	node(t, append([]string{"--test"}, files...)...)
}

// What leads to no word of the site takes no room in the index.
func TestSynonymsOfTheSite(t *testing.T) {
	entries, opt := city()
	opt.Synonyms = append(opt.Synonyms, search.Synonym{Words: []string{"zeppelin"}, Means: []string{"luftskepp"}},
		search.Synonym{Words: []string{"hus", "byggnad"}}, search.Synonym{Words: []string{"kanot", "kajak"}})
	index := ""
	for _, f := range build(t, entries, opt) {
		if f.Name[0] == 's' {
			index += string(f.Data)
		}
	}
	for word, want := range map[string]bool{"zeppelin": false, "byggnad": true, "kajak": false} {
		if strings.Contains(index, word) != want {
			t.Errorf("the synonyms have %q: %v, want %v", word, !want, want)
		}
	}
}

// TestKeywordOfMany: a word that hardly counts anywhere, because many pages have it, still leads to those that were given it as a keyword.
func TestKeywordOfMany(t *testing.T) {
	entries := []search.Entry{{Address: "/lander/norge/", Kind: search.KindCountry, Title: "Norge"}}
	for _, name := range strings.Fields("Alby Boda Celle Dorf Eda Flen Gent Hals Imola") {
		entries = append(entries, search.Entry{Address: "/stader/" + strings.ToLower(name) + "/", Kind: search.KindCity, Title: name,
			Keywords: []string{"huvudort", "vid havet", "med en hamn för alla båtar"}})
	}
	found := ask(t, entries, search.Options{Kinds: search.Kinds(swedish)}, []string{"huvudorten"})
	if len(found[0]) != len(entries)-1 {
		t.Errorf("huvudorten leads to %v, not to the %d towns that have it as a keyword", found[0], len(entries)-1)
	}
}
