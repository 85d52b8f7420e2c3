package lint

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// page is a file of content/sidor with a text of its own.
func page(body string) string {
	return "+++\ntitel = \"Sida\"\nsammanfattning = \"Kort.\"\n+++\n" + body
}

// world connects files, by their paths.
func world(t *testing.T, texts map[string]string) Content {
	t.Helper()
	var files []*source.File
	for path, text := range texts {
		f, findings := source.Parse(path, []byte(text))
		if len(findings) > 0 {
			t.Fatalf("%s: %v", path, findings)
		}
		files = append(files, f)
	}
	set, _ := record.Decode(files)
	set.Failed = nil // most data files are missing
	g, findings := graph.Build(set)
	return Content{World: g, Files: files, Found: findings}
}

// said returns findings as "line:col code length", without those about marks,
// which these tests' texts don't have.
func said(l diag.List) []string {
	l.Sort()
	out := []string{}
	for _, f := range l {
		if f.Code == diag.MarkMissing {
			continue
		}
		out = append(out, fmt.Sprintf("%d:%d %s %d", f.Pos.Line, f.Pos.Col, f.Code, f.Len))
	}
	return out
}

func TestSentences(t *testing.T) {
	for text, want := range map[string][]string{
		"":                               nil,
		"En mening. Två meningar!":       {"en mening ", "två meningar "},
		"Utan punkt":                     {"utan punkt "},
		"Kl. 7.30 slutar 2.5 inte.":      {"kl ", "7 30 slutar 2 5 inte "},
		"Vem? ”Ingen.” Så\nbra ... Ja.":  {"vem ", "ingen så bra ", "ja "},
		"Länken www.a.se står (alltså).": {"länken www a se står alltså "},
	} {
		var got []string
		for _, s := range sentences(text) {
			got = append(got, s.folded)
			if n := len(strings.Fields(s.folded)); n != s.words || !strings.Contains(text[s.start:s.end], " ") && n > 1 {
				t.Errorf("%q: sentence %q has %d words and stands at %q", text, s.folded, s.words, text[s.start:s.end])
			}
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%q (-want +got):\n%s", text, d)
		}
	}
}

func TestPersons(t *testing.T) {
	data := fmt.Sprintf("titlar = [\"Erik den helige\"]\n[[personer]]\nkalla = \"a\"\nsalt = \"s\"\navtryck = [%q, %q]\n",
		PersonDigest("s", "Mno-Pqr"), PersonDigest("s", "Jklm"))
	for body, want := range map[string][]string{
		"Mötet leddes av Erik Xyzsson.":            {"5:17 namn-person 12"},
		"Mötet leddes av Anna-Karin Xyzsson.":      {"5:22 namn-person 13"},
		"*Erik Xyzssons* bok.":                     {"5:2 namn-person 13"},
		"Erik, Lund och Erik skola.":               nil, // no name after the given one
		"Erik den helige och Erik Den Helige.":     {"5:21 namn-person 8"},
		"Xyz Erik. Lund är en stad.":               nil,                                          // a full stop between them
		"Abcdef-Ghi  Al Jklms bok av Mno-Pqr.":     {"5:16 namn-person 5", "5:29 namn-person 7"}, // once each
		"En bok av Jklm, inte om jklm eller Jklmö": {"5:11 namn-person 4"},
	} {
		l := Check(world(t, map[string]string{"content/sidor/a.md": page(body), "data/granskning.toml": data}))
		if d := cmp.Diff(append([]string{}, want...), said(l)); d != "" {
			t.Errorf("%q (-want +got):\n%s", body, d)
		}
	}
}

// TestPersonsInFacts: a person that a source names is found in every text of
// the facts, and only where it stands.
func TestPersonsInFacts(t *testing.T) {
	data := fmt.Sprintf("[[personer]]\nkalla = \"a\"\nsalt = \"s\"\navtryck = [%q]\n", PersonDigest("s", "Jklm"))
	l := Check(world(t, map[string]string{"data/granskning.toml": data,
		"content/sidor/a.md": "+++\ntitel = \"Av Jklm\"\nsammanfattning = \"Kort.\"\nsokord = [\"a\", \"Jklm\"]\n+++\nText.\n"}))
	if d := cmp.Diff([]string{"2:13 namn-person 4", "4:17 namn-person 4"}, said(l)); d != "" {
		t.Error(d)
	}
}

func TestCopied(t *testing.T) {
	const document = "[[sida 1]]\nEtt två tre fyra fem\n[[sida 2]]\n" +
		"sex sju åtta nio tio elva tolv. Rapporten Om havet och om alla dess fiskar kom ut i år."
	c := world(t, map[string]string{"data/granskning.toml": "titlar = [\"Om havet och om alla dess fiskar\"]\n",
		"content/sidor/a.md": page("Ett två tre fyra fem sex sju åtta nio.\n\n" + // nine words
			"Först: ett, två, tre, fyra, fem, sex, sju, åtta, nio, tio, elva, sen. Ett två tre fyra fem sex sju åtta nio tio.\n\n" +
			"Rapporten Om havet och om alla dess fiskar kom ut i år.")})
	got := said(Copied(c.World, c.Files, []string{document}))
	if d := cmp.Diff([]string{"7:8 mening-fran-kallan 56", "7:71 mening-fran-kallan 41"}, got); d != "" {
		t.Error(d)
	}
}

// TestReadability: the median is of all texts, and the finding names the
// hardest.
func TestReadability(t *testing.T) {
	easy := strings.Repeat("Vi är här nu. ", 20)
	hard := strings.Repeat("Förvaltningen genomförde kompetensutveckling. ", 20)
	texts := map[string]string{"data/granskning.toml": "lix_median = 30\n",
		"content/sidor/a.md": page(easy), "content/sidor/b.md": page(easy), "content/sidor/c.md": page(hard)}
	c := world(t, texts)
	if l := readability(&checker{Content: c, documents: documentsOf(&checker{Content: c})}); len(l) != 0 {
		t.Errorf("two of three are easy: %v", l)
	}
	texts["content/sidor/d.md"] = page(hard)
	c = world(t, texts)
	l := readability(&checker{Content: c, documents: documentsOf(&checker{Content: c})})
	if len(l) != 1 || l[0].Pos.String() != "data/granskning.toml:1:14" || l[0].Severity != diag.Warning || len(l[0].Related) != 3 {
		t.Errorf("half are hard: %v", l)
	}
}

// A text that is another's is told once, and not sentence by sentence.
func TestTextCopied(t *testing.T) {
	const first, second = "En mening som har minst åtta ord i sig. ", "Ännu en mening som har minst åtta ord i sig. "
	const third = "Den tredje meningen har också minst åtta ord i sig.\n"
	for body, want := range map[string]string{
		first + second + third:                                  "5:1 mening-upprepas 38",
		"## Annat\n\n" + first + second:                         "7:1 mening-upprepas 38",
		"Här står något annat.\n\n" + first:                     "7:1 mening-upprepas 38",
		"Här står något som är helt och hållet annat än där.\n": "",
	} {
		files := map[string]string{"content/sidor/a.md": page(first + second + third), "content/sidor/b.md": page(body)}
		c := checker{Content: world(t, files)}
		slices.SortFunc(c.Files, func(a, b *source.File) int { return strings.Compare(a.Path, b.Path) })
		c.read = c.Kept.read(c.Files, rules())
		l := sentencesTwice(&c)
		if got := strings.Join(said(l), " "); got != want {
			t.Errorf("%q: found %q, want %q", body, got, want)
		}
		if whole := strings.HasPrefix(body, first+second); len(l) > 0 && strings.Contains(l[0].Message, "content/sidor/a.md") != whole {
			t.Errorf("%q: %s", body, l[0].Message)
		}
	}
}

// No exception is made of a text that isn't there: it has fallen out.
func TestLengthOfNothing(t *testing.T) {
	limit := "[[langd]]\nslag = \"sida\"\nminst = 3\nhogst = 9\n"
	for body, want := range map[string]string{"": "1:1 text-langd 1", "Två ord.\n": "", "Tre ord här.\n": "4:18 undantag-onodigt 6"} {
		text := "+++\ntitel = \"Sida\"\nsammanfattning = \"Kort.\"\nlangd_undantag = \"Kort\"\n+++\n" + body
		c := checker{Content: world(t, map[string]string{"data/granskning.toml": limit, "content/sidor/a.md": text})}
		c.documents = documentsOf(&c)
		if got := strings.Join(said(lengths(&c)), " "); got != want {
			t.Errorf("%q: found %q, want %q", body, got, want)
		}
	}
}
