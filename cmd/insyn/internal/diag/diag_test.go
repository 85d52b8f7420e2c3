package diag

import (
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
)

func TestPosString(t *testing.T) {
	for _, tt := range []struct {
		pos  Pos
		want string
	}{
		{Pos{File: "a.md"}, "a.md"},
		{Pos{File: "a.md", Col: 3}, "a.md"},
		{Pos{File: "a.md", Line: 2}, "a.md:2"},
		{Pos{File: "a.md", Line: 2, Col: 3}, "a.md:2:3"},
	} {
		if got := tt.pos.String(); got != tt.want {
			t.Errorf("%#v = %q, want %q", tt.pos, got, tt.want)
		}
	}
}

func TestPosAt(t *testing.T) {
	src := []byte("åäö = 1\n\tb\n\nslut")
	for _, tt := range []struct {
		offset, first, line, col int
	}{
		{0, 1, 1, 1},
		{2, 1, 1, 2},    // after å, which is two bytes
		{6, 1, 1, 4},    // after åäö
		{10, 1, 1, 8},   // at the line end
		{11, 1, 2, 1},   // at the tab
		{12, 1, 2, 2},   // a tab is one character
		{14, 1, 3, 1},   // the empty line
		{15, 10, 13, 1}, // the fourth line, when the first is line 10
		{-5, 1, 1, 1},
		{999, 1, 4, 5},
	} {
		got := PosAt("x", src, tt.offset, tt.first)
		if want := (Pos{"x", tt.line, tt.col}); got != want {
			t.Errorf("PosAt(%d, first %d) = %v, want %v", tt.offset, tt.first, got, want)
		}
	}
}

func TestLine(t *testing.T) {
	src := []byte("ett\r\ntvå\n\nb\xe5d")
	for _, tt := range []struct {
		n    int
		want string
		ok   bool
	}{
		{0, "", false}, {1, "ett", true}, {2, "två", true}, {3, "", true}, {4, "b�d", true}, {5, "", false},
	} {
		if got, ok := Line(src, tt.n); got != tt.want || ok != tt.ok {
			t.Errorf("Line(%d) = %q %v, want %q %v", tt.n, got, ok, tt.want, tt.ok)
		}
	}
	if _, ok := Line(nil, 1); ok {
		t.Error("a file that can't be read has no lines")
	}
}

func TestText(t *testing.T) {
	files := map[string][]byte{"a.md": []byte("+++\nnamn = \"Åsö\"\n\tår = fel\n+++\n")}
	findings := List{
		{Code: TypeWrong, Pos: Pos{"a.md", 2, 8}, Len: 5, Message: "Fel namn.", Hint: "Skriv rätt."},
		{Code: TextLong, Severity: Warning, Pos: Pos{"a.md", 3, 7}, Len: 3, Message: "För långt."},
		{Code: IDDuplicate, Pos: Pos{"a.md", 2, 1}, Message: "Dubbelt.", Related: []Related{{Pos{"b.md", 4, 1}, "här finns det första"}}},
		{Code: KeyMissing, Pos: Pos{"a.md", 2, 0}, Message: "Saknas."},
		{Code: DataFileMissing, Pos: Pos{File: "c.toml"}, Message: "Filen saknas."},
		{Code: KeyEmpty, Pos: Pos{"a.md", 99, 1}, Message: "Utanför."},
	}
	var b strings.Builder
	if err := Text(&b, findings, func(f string) []byte { return files[f] }); err != nil {
		t.Fatal(err)
	}
	want := `a.md:2:8: fel: Fel namn. [typ-fel]
    2 | namn = "Åsö"
      |        ^^^^^
      → Skriv rätt.
a.md:3:7: varning: För långt. [text-lang]
    3 | ·år = fel
      | ·     ^^^
a.md:2:1: fel: Dubbelt. [id-dubbelt]
    2 | namn = "Åsö"
      | ^
      se även b.md:4:1: här finns det första
a.md:2: fel: Saknas. [nyckel-saknas]
    2 | namn = "Åsö"
c.toml: fel: Filen saknas. [datafil-saknas]
a.md:99:1: fel: Utanför. [nyckel-tom]
`
	if d := cmp.Diff(strings.ReplaceAll(want, "·", "\t"), b.String()); d != "" {
		t.Error(d)
	}
}

func TestTextMarksPastTheEnd(t *testing.T) {
	var b strings.Builder
	if err := Text(&b, List{{Code: TOMLSyntax, Pos: Pos{"a", 1, 5}, Message: "m"}},
		func(string) []byte { return []byte("å\tb") }); err != nil {
		t.Fatal(err)
	}
	if want := "      |  \t  ^\n"; !strings.HasSuffix(b.String(), want) {
		t.Errorf("got %q, want it to end with %q", b.String(), want)
	}
}

func TestJSON(t *testing.T) {
	var b strings.Builder
	if err := JSON(&b, nil); err != nil || b.String() != "[]\n" {
		t.Errorf("no findings: %q %v, want an empty array", b.String(), err)
	}
	b.Reset()
	in := List{
		{Code: KeyUnknown, Pos: Pos{"å.md", 2, 1}, Len: 3, Message: `<"å">`, Hint: "h", Related: []Related{{Pos{"b", 1, 2}, "r"}}},
		{Code: TextLong, Severity: Warning, Pos: Pos{File: "x"}, Message: "m"},
	}
	if err := JSON(&b, in); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), `"text": "<\"å\">"`) {
		t.Errorf("the text should be readable as it is: %s", b.String())
	}
	var got any
	if err := json.Unmarshal([]byte(b.String()), &got); err != nil {
		t.Fatal(err)
	}
	type m = map[string]any
	want := []any{
		m{"kod": "nyckel-okand", "grad": "fel", "plats": m{"fil": "å.md", "rad": 2.0, "kolumn": 1.0}, "langd": 3.0, "text": `<"å">`,
			"rad_till_dig": "h", "se_aven": []any{m{"plats": m{"fil": "b", "rad": 1.0, "kolumn": 2.0}, "text": "r"}}},
		m{"kod": "text-lang", "grad": "varning", "plats": m{"fil": "x"}, "text": "m"},
	}
	if d := cmp.Diff(any(want), got); d != "" {
		t.Error(d)
	}
}

func TestAnnotations(t *testing.T) {
	in := List{
		{Code: KeyUnknown, Pos: Pos{"content/a,b:c.md", 2, 3}, Message: "100 % fel\r\n::error::x", Hint: "Rätta: a, b"},
		{Code: TextLong, Severity: Warning, Pos: Pos{"å.md", 1, 1}, Message: "m"},
		{Code: DataFileMissing, Pos: Pos{File: "data/x.toml"}, Message: "Filen saknas."},
	}
	var b strings.Builder
	if err := Annotations(&b, in,
		func(c Code) string { return "Mer om felet: https://stad.example/bidra/fynd/" + string(c) + "/" }); err != nil {
		t.Fatal(err)
	}
	want := "::error file=content/a%2Cb%3Ac.md,line=2,col=3,title=nyckel-okand::100 %25 fel␍␊::error::x%0ARätta: a, b%0AMer om felet: https://stad.example/bidra/fynd/nyckel-okand/\n" +
		"::error file=data/x.toml,line=1,col=1,title=datafil-saknas::Filen saknas.%0AMer om felet: https://stad.example/bidra/fynd/datafil-saknas/\n" +
		"::warning file=å.md,line=1,col=1,title=text-lang::m%0AMer om felet: https://stad.example/bidra/fynd/text-lang/\n"
	if d := cmp.Diff(want, b.String()); d != "" {
		t.Error(d)
	}
}

// The hosting site shows ten of a kind: every file is heard, and it is said how
// many there are besides.
func TestAnnotationsAreTen(t *testing.T) {
	var in List
	for i := range 14 {
		in = append(in, Finding{Code: KeyUnknown, Pos: Pos{"content/a.md", i + 1, 1}, Message: "m"})
	}
	in = append(in, Finding{Code: KeyUnknown, Pos: Pos{"content/b.md", 1, 1}, Message: "m"})
	for i := range 10 {
		in = append(in, Finding{Code: TextLong, Severity: Warning, Pos: Pos{"content/a.md", i + 1, 1}, Message: "m"})
	}
	var b strings.Builder
	if err := Annotations(&b, in, nil); err != nil {
		t.Fatal(err)
	}
	said := b.String()
	if strings.Count(said, "::error ") != 10 || strings.Count(said, "::warning ") != 10 {
		t.Errorf("not ten of each:\n%s", said)
	}
	for _, want := range []string{"file=content/b.md", "::error title=fler::… och 6 fel till. ", "line=10,col=1,title=text-lang::m\n"} {
		if !strings.Contains(said, want) {
			t.Errorf("lacks %q:\n%s", want, said)
		}
	}
}

func TestNearest(t *testing.T) {
	for _, tt := range []struct {
		word string
		in   []string
		want string
	}{
		{"sammanfatning", []string{"titel", "sammanfattning"}, "sammanfattning"},
		{"projektägare", []string{"projektpartner", "projektagare"}, "projektagare"},
		{"rol", []string{"kalla", "roll"}, "roll"},
		{"umeå", []string{"kiruna", "abo"}, ""},
		{"helsingfros", []string{"helsingborg", "helsingfors"}, "helsingfors"}, // two letters swapped: one change
		{"goteborg", nil, ""},
		{"ab", []string{"ac", "ad"}, "ac"}, // the first of equals
		{"ab", []string{"ab"}, "ab"},
		{"ååå", []string{"xyz"}, ""}, // three letters, though six bytes
	} {
		got, ok := Nearest(tt.word, tt.in)
		if got != tt.want || ok != (tt.want != "") {
			t.Errorf("Nearest(%q, %q) = %q %v, want %q", tt.word, tt.in, got, ok, tt.want)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, tt := range []struct {
		a, b        string
		limit, want int
	}{
		{"", "", 9, 0}, {"a", "", 9, 1}, {"abc", "abc", 9, 0}, {"abc", "abd", 9, 1}, {"abc", "acb", 9, 1},
		{"abc", "cab", 9, 2}, {"stad", "städer", 9, 3}, {"kaffe", "te", 9, 4}, {"kaffe", "te", 3, 3},
	} {
		if got := distance([]rune(tt.a), []rune(tt.b), tt.limit); got != tt.want {
			t.Errorf("distance(%q, %q, %d) = %d, want %d", tt.a, tt.b, tt.limit, got, tt.want)
		}
		if got := distance([]rune(tt.b), []rune(tt.a), tt.limit); got != tt.want {
			t.Errorf("distance(%q, %q, %d) = %d, want %d", tt.b, tt.a, tt.limit, got, tt.want)
		}
	}
}

func TestSort(t *testing.T) {
	f := func(file string, line, col int, code Code, text string) Finding {
		return Finding{Code: code, Pos: Pos{file, line, col}, Message: text}
	}
	sorted := List{
		f("a", 0, 0, KeyEmpty, "m"), f("a", 1, 2, KeyEmpty, "m"), f("a", 1, 10, KeyEmpty, "m"), f("a", 2, 1, DateBad, "m"),
		f("a", 2, 1, KeyEmpty, "m"), f("a", 2, 1, KeyEmpty, "n"), f("a", 10, 1, KeyEmpty, "m"), f("b", 1, 1, KeyEmpty, "m"),
	}
	shuffled := slices.Concat(sorted, sorted) // every finding twice
	for i := range shuffled {
		j := (i * 7) % len(shuffled)
		shuffled[i], shuffled[j] = shuffled[j], shuffled[i]
	}
	shuffled.Sort()
	if d := cmp.Diff(sorted, shuffled); d != "" {
		t.Error(d)
	}
}

func TestList(t *testing.T) {
	var l List
	l.Warn(Pos{File: "a"}, 1, Problem{Code: TextLong, Message: "m", Hint: "h"})
	if l.Errors() != 0 {
		t.Error("a warning does not stop the build")
	}
	other := Related{Pos{File: "b"}, "r"}
	l.Add(Pos{File: "a"}, 2, Problem{Code: TypeWrong, Message: "m", Hint: "h"}, other)
	want := List{
		{Code: TextLong, Severity: Warning, Pos: Pos{File: "a"}, Len: 1, Message: "m", Hint: "h"},
		{Code: TypeWrong, Severity: Error, Pos: Pos{File: "a"}, Len: 2, Message: "m", Hint: "h", Related: []Related{other}},
	}
	if d := cmp.Diff(want, l); d != "" || l.Errors() != 1 {
		t.Errorf("%d errors, %s", l.Errors(), d)
	}
}

// TestLongLine: of a paragraph only what stands around the mark is shown, and
// the mark stands below what it marks.
func TestLongLine(t *testing.T) {
	words := strings.Repeat("åäö ord ", 60)
	for _, tt := range []struct {
		name     string
		col, len int
		line     string
	}{
		{"first", 1, 3, words}, {"middle", 241, 3, words}, {"last", 473, 3, words}, {"all", 1, 480, words}, {"short", 5, 3, "åäö ord"},
	} {
		var b strings.Builder
		f := Finding{Code: TextHard, Pos: Pos{File: "a.md", Line: 1, Col: tt.col}, Len: tt.len, Message: "M"}
		if err := Text(&b, List{f}, func(string) []byte { return []byte(tt.line) }); err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(b.String(), "\n")
		shown, mark := []rune(lines[1]), []rune(lines[2])
		if len(shown) > 8+maxLine+4 || len(mark) > len(shown)+1 {
			t.Errorf("%s: %d characters, marked up to %d:\n%s", tt.name, len(shown), len(mark), b.String())
		}
		at := slices.Index(mark, '^')
		want := []rune(tt.line)[tt.col-1 : tt.col+1]
		if at < 0 || string(shown[at:at+2]) != string(want) {
			t.Errorf("%s: the mark is below the wrong place:\n%s", tt.name, b.String())
		}
	}
}

// Nothing that a file says ends a line, commands a terminal or a workflow.
func TestPrintable(t *testing.T) {
	l := List{{Code: "prov", Pos: Pos{File: "content/a\n::error::b.md", Line: 1, Col: 1},
		Message: "Namnet ”x\r\n::stop-commands::pang\x1b[2J” finns inte.", Hint: "Skriv \u202eår\u009b31m."}}
	read := func(string) []byte { return []byte("rad med \x1b]0;titel\a\n") }
	var text, json, notes strings.Builder
	if err := errors.Join(Text(&text, l, read), JSON(&json, l), Annotations(&notes, l, nil)); err != nil {
		t.Fatal(err)
	}
	for _, said := range []string{text.String(), json.String(), notes.String()} {
		for line := range strings.Lines(said) {
			if trimmed := strings.TrimSpace(line); strings.HasPrefix(trimmed, "::") && !strings.HasPrefix(trimmed, "::error file=content/a") {
				t.Errorf("a forged line: %q", line)
			}
			if strings.ContainsFunc(strings.TrimSuffix(line, "\n"), func(r rune) bool { return unicode.IsControl(r) || r == 0x202e }) {
				t.Errorf("a control character: %q", line)
			}
		}
	}
	for odd, want := range map[string]string{"a ##[add-mask]e": "a ##［add-mask]e", "##vso[x]": "##vso［x]", "###[x]": "###［x]", "## [x](y)": "## [x](y)",
		"a\u200b\u00adb": "a\ufffd\ufffdb", "👨\u200d👩❤\ufe0f å\u00a0e\u0301": "👨\u200d👩❤\ufe0f å\u00a0e\u0301"} {
		if got := Printable(odd); got != want {
			t.Errorf("%+q: %+q, want %+q", odd, got, want)
		}
	}
	if got := PrintableLines("ett\n::error::\x1b\ntre"); got != "ett\n    | ::error::␛\n    | tre" {
		t.Errorf("%q", got)
	}
	var out strings.Builder
	if _, err := io.WriteString(Safe(&out), "två\nrader\x1b[31m\tklart\n"); err != nil || out.String() != "två\nrader␛[31m\tklart\n" {
		t.Errorf("%q, %v", out.String(), err)
	}
}
