package source

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// dump writes every key and value with its position, a line each.
func dump(b *strings.Builder, indent string, t *Table) {
	for _, k := range t.Keys {
		fmt.Fprintf(b, "%s%s@%d:%d ", indent, k.Name, k.Pos.Line, k.Pos.Col)
		dumpValue(b, indent, k.Value)
	}
}

func dumpValue(b *strings.Builder, indent string, v Value) {
	switch d := v.Data.(type) {
	case *Table:
		b.WriteString("{\n")
		dump(b, indent+"  ", d)
	case []Value:
		fmt.Fprintf(b, "[%d\n", len(d))
		for _, e := range d {
			b.WriteString(indent + "  - ")
			dumpValue(b, indent+"  ", e)
		}
	default:
		fmt.Fprintf(b, "%v@%d:%d+%d\n", d, v.Pos.Line, v.Pos.Col, v.Len)
	}
}

func TestPositions(t *testing.T) {
	src := `+++
titel = "Åäö"
  start = 2023-02-01 # dag
lat = 55.6
ja = true
n = -1_000
lista = ["a", "bå",
  "c"]
inline = { x = 1, y = "z" }

[[del]]
namn = "ett"
[[del.under]]
ar = 2025
[[del.under]]
ar = 2026
[[del]]
namn = "två"
+++
Text
`
	f, findings := Parse("content/x.md", []byte(src))
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	var b strings.Builder
	dump(&b, "", f.Facts)
	want := `titel@2:1 Åäö@2:9+5
start@3:3 {2023 2 1}@3:11+10
lat@4:1 55.6@4:7+4
ja@5:1 true@5:6+4
n@6:1 -1000@6:5+6
lista@7:1 [3
  - a@7:10+3
  - bå@7:15+4
  - c@8:3+3
inline@9:1 {
  x@9:12 1@9:16+1
  y@9:19 z@9:23+3
del@11:3 [2
  - {
    namn@12:1 ett@12:8+5
    under@13:7 [2
      - {
        ar@14:1 2025@14:6+4
      - {
        ar@16:1 2026@16:6+4
  - {
    namn@18:1 två@18:8+5
`
	if d := cmp.Diff(want, b.String()); d != "" {
		t.Error(d)
	}
}

func TestFindings(t *testing.T) {
	front := func(s string) string { return "+++\n" + s + "\n+++\nText\n" }
	tests := []struct{ name, src, want string }{
		{"BOM and CRLF", "\xef\xbb\xbf+++\r\na = 1\r\n+++\r\ntext <b>x</b>\r\n", "4:6 text-html"},
		{"UTF-16", "\xff\xfe+\x00", "1:1 fil-teckenkodning"},
		{"conflict", front("<<<<<<< HEAD\na = 1\n=======\na = 2\n>>>>>>> x"), "2:1 fil-konflikt"},
		{"YAML", "---\na: 1\n---\n", "1:1 faktadel-yaml"},
		{"fence", "+++\na = 1\n---\nText\n", "3:1 faktadel-streck"},
		{"open before a heading", "+++\na = 1\n\n## Text\n", "4:1 faktadel-oppen"},
		{"header", front("[[a]\nb = 1"), "2:1 toml-rubrik"},
		{"single", front("[[a]]\nb = 1\n[a]\nb = 2"), "4:1 toml-rubrik"},
		{"text on lines", front("a = \"x y\nz w\""), "2:5 toml-citattecken"},
		{"list on lines", front("a = [\n  \"x\",\n  \"y\"\n  \"z\",\n]"), "4:6 toml-syntax"},
		{"open list on lines", front("a = [\n  \"x\",\n  \"y\",\nb = 1"), "4:5 toml-syntax"},
		{"much of another encoding", "+++\na = \"" + strings.Repeat("\xe5", 11) + "\"\n+++\n", "2:6 fil-teckenkodning"},
		{"UTF-8", "+++\na = \"\xe5\"\n+++\n", "2:6 fil-teckenkodning"},
		{"none", "Bara text\n", "1:1 faktadel-saknas"},
		{"empty", "", "1:1 faktadel-saknas"},
		{"late", "\n+++\n+++\n", "1:1 faktadel-sen"},
		{"open", "+++\na = 1\n", "2:1 faktadel-oppen"},
		{"curly", front("a = ”x”"), "2:5 toml-typografiska"},
		{"no quotes", front("a = 1\nb = hej du"), "3:5 toml-citattecken"},
		{"Swedish key", front("länder = 1\nb = 2"), "2:1 toml-syntax"},
		{"no quotes in list", front(`b = ["x", hej]`), "2:11 toml-citattecken"},
		{"thousands", front("b = 1 200 000"), "2:5 toml-tusental"},
		{"comma", front("b = 1200,50"), "2:5 toml-decimalkomma"},
		{"duplicate", front("b = 1\nb = 2"), "3:1 toml-dubbel-nyckel"},
		{"many", front("a = ”x”\nb = 1 200\nc = 1\nd = 12,5"), "2:5 toml-typografiska|3:5 toml-tusental|5:5 toml-decimalkomma"},
		{"body", "+++\na = 1\n+++\n\ntext <b>x</b>\n", "5:6 text-html"},
	}
	for _, tt := range tests {
		f, findings := Parse("content/x.md", []byte(tt.src))
		var got []string
		for _, f := range findings {
			got = append(got, fmt.Sprintf("%d:%d %s", f.Pos.Line, f.Pos.Col, f.Code))
			if f.Hint == "" {
				t.Errorf("%s: no hint", tt.name)
			}
		}
		if g := strings.Join(got, "|"); !strings.HasPrefix(g, tt.want) {
			t.Errorf("%s: got %s, want %s", tt.name, g, tt.want)
		}
		if findings.Errors() > 0 && !strings.Contains(tt.want, "text-html") && !f.Failed {
			t.Errorf("%s: not marked as failed", tt.name)
		}
	}
}

// TestHeavy: what is too large is refused before it is read, one file or all.
func TestHeavy(t *testing.T) {
	for _, tt := range []struct {
		file         string
		size, before int64
		want         int
	}{
		{"content/a.md", maxDocument, 0, 0},
		{"content/a.md", maxDocument + 1, 0, 1},
		{"data/a.toml", maxDocument + 1, 0, 0},
		{"data/a.toml", maxData + 1, 0, 1},
		{"content/a.md", 10, maxAll - 10, 0},
		{"content/a.md", 11, maxAll - 10, 1},
	} {
		if got := heavy(tt.file, tt.size, tt.before); len(got) != tt.want {
			t.Errorf("%s of %d after %d: %v", tt.file, tt.size, tt.before, got)
		}
	}
}

// A short file whose letters all went wrong is told once; words among right ones one by one.
func TestMangledThroughout(t *testing.T) {
	for text, want := range map[string]int{"hÃ¶r\n\nlÃ¤ser": 1, "hÃ¶r\n\nlÃ¤ser på": 2, "hÃ¶r": 1} {
		_, found := Parse("content/x.md", []byte("+++\na = 1\n+++\n"+text+"\n"))
		if len(found) != want || found[0].Code != diag.FileUTF8 {
			t.Errorf("%s: %v", text, found)
		}
	}
}

// Facts are no HTML: a sign that is written by its name would be shown so.
func TestSignByName(t *testing.T) {
	for text, want := range map[string]int{
		`a = "Hav &amp; land"`: 1, `a = ["x", "&#x2013;", "y &lt;z"]`: 2, "[a]\nb = \"&quot;\"": 1,
		`a = "https://a.example/?a=1&b=2;c, R&D; Å&Ö &amp utan slut &finns-inte; &okant;"`: 0,
	} {
		_, found := Parse("content/x.md", []byte("+++\n"+text+"\n+++\n"))
		if len(found) != want || want > 0 && found[0].Code != diag.MarkdownTyped {
			t.Errorf("%s: %v", text, found)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("+++\na = 1\n[[b]]\nc = \"å\"\n+++\n# x\n")
	f.Add("+++\na = { b = [1, 2024-01-01] }\n+++")
	f.Add("\r0") // a line break of old, which counts
	f.Fuzz(func(t *testing.T, src string) {
		file, findings := Parse("content/x.md", []byte(src))
		lines := strings.Count(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(src), "\n") + 1 // as the file is read
		for _, d := range findings {
			if d.Pos.Line < 1 || d.Pos.Line > lines || d.Pos.Col < 1 {
				t.Errorf("%q: %s lies outside the file", src, d.Pos)
			}
		}
		if !file.Failed {
			inside(t, src, lines, file.Facts)
		}
	})
}

// inside checks that all keys stand in the file.
func inside(t *testing.T, src string, lines int, table *Table) {
	for _, k := range table.Keys {
		if k.Pos == (diag.Pos{}) || k.Pos.Line > lines {
			t.Errorf("%q: key %q at %v", src, k.Name, k.Pos)
		}
		if sub, ok := k.Value.Data.(*Table); ok {
			inside(t, src, lines, sub)
		}
	}
}

// TestTextTwice: a text that was pasted twice is told where it begins again, and read once.
func TestTextTwice(t *testing.T) {
	text := "## Vad\n\n" + strings.Repeat("Hamnen är full av tång som ingen har samlat. [s. 3]\n\n", 5) + "Slut. [s. 4]\n"
	for _, c := range []struct{ body, want string }{
		{text, ""},
		{text + text, "Ta bort allt från den här raden."},
		{text + "\n\n" + strings.TrimSpace(text), "Ta bort allt från den här raden."},
		{text + "\n" + text + "\nNytt. [s. 5]\n", "Ta bort de 13 raderna från och med den här."},
		{text + "\n## Vad\n\nNågot annat. [s. 5]\n", ""},
	} {
		f, findings := Parse("content/projekt/a.md", []byte("+++\ntitel = \"A\"\n+++\n"+c.body))
		got := ""
		for _, one := range findings {
			if one.Code == diag.SentenceTwice {
				got += one.Hint
			}
		}
		if got != c.want || strings.Count(f.Body.Source(), "Slut.") != 1 {
			t.Errorf("want %q: %v\n%s", c.want, findings, f.Body.Source())
		}
	}
}
