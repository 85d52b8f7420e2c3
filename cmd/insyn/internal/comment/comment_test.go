package comment

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// reader reads Markdown as the hosting site does, with all its extensions.
var reader = goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList),
	goldmark.WithRendererOptions(html.WithUnsafe()))

// hostile are texts with which somebody could want a comment to do something.
var hostile = []string{
	"@malmo-stad/alla", "a@example.org", "(@någon)", "#12", "se #12 och GH-12, gh-3", "malmo-stad/insyn#12", "https://ond.example/x?y=1#z",
	"http://a", "www.ond.example", "WWW.ond.example", "ftp://ond.example", "mailto:a@ond.example", "<script>alert(1)</script>", "<img src=x onerror=y>",
	"<!-- dolt", "-->", "&lt;b&gt; &#64;malmo &copy;", "![bild](https://ond.example/x.png)", "[länk](https://ond.example)", "[a][b]", "[^1]", "[ ] gjort",
	"**fet** __fet__ *kursiv* _kursiv_", "~~borta~~ ~x~", "`kod` ``kod``", "```\nkod", "~~~", "| a | b |\n|---|---|", "# Rubrik", "## Rubrik ##", "Rubrik\n===", "a\n---",
	"- lista", "1. lista", "+ lista", "* lista", "> citat", "    kod", "\tkod", "***", "::error file=a::b", "\n::set-output name=a::b", "##[add-mask]a", "##vso[x]",
	"$x^2$ $$y$$", ":smile: :+1:", "rad\r\nrad\u2028rad\u0085rad", "\u202emot\u200bosynlig\x1b[31m", "\\", "slut\\", "\\@a", "{{a}}", "$(id) `id` ${x}", "\xff\xfe",
	"a *b* @c **", "http:&#47;&#47;a", "x\u00a0@y", "<https://ond.example>", "<a@ond.example>", "^a^ H~2~O ==x==", "<details><summary>x", "]]>", "(c) :a: [x]: https://ond.example \"t\"",
}

// mention is what the hosting site takes for a name or a reference.
var mention = regexp.MustCompile(`(^|[^\w` + "`" + `])@[\w-]|#\d|(?i:\bgh-\d)`)

// A text in a line of a list, in bold, crossed out or in a cell is shown as it is,
// and nothing but text.
func TestNothingButText(t *testing.T) {
	for _, s := range hostile {
		for _, form := range []string{"- ord: %s", "- ord: **%s** och ~~%s~~ ord", "| a | b |\n|---|---|\n| ord %s | %s |\n"} {
			md := strings.ReplaceAll(form, "%s", Text(s))
			if got := kinds(md); got != kinds(strings.ReplaceAll(form, "%s", "x")) {
				t.Errorf("%q in %q is made of %s", s, form, got)
			}
			plain := shown(t, md)
			if m := mention.FindString(plain); m != "" {
				t.Errorf("%q in %q calls on somebody: %q", s, form, m)
			}
			want := strings.Join(strings.Fields(diag.Printable(strings.Join(strings.Fields(s), " "))), " ")
			if got := strings.ReplaceAll(plain, "\u200b", ""); !strings.Contains(got, strings.ToValidUTF8(want, "\ufffd")) {
				t.Errorf("%q in %q is shown as %q", s, form, got)
			}
			for line := range strings.SplitSeq(md, "\n") {
				if strings.HasPrefix(strings.TrimSpace(line), "::") || strings.Contains(line, "##[") || strings.Contains(line, "##vso[") {
					t.Errorf("%q gives a command: %q", s, line)
				}
			}
		}
	}
}

// kinds returns what a text is made of, without the texts themselves: they are
// parted where something is escaped.
func kinds(md string) string {
	var out []string
	doc := reader.Parser().Parse(text.NewReader([]byte(md)))
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering && n.Kind() != ast.KindText && n.Kind() != ast.KindString {
			out = append(out, n.Kind().String())
		}
		return ast.WalkContinue, nil
	})
	return strings.Join(out, " ")
}

var reTag = regexp.MustCompile(`<[^>]*>`)

// shown returns the words that a reader sees.
func shown(t *testing.T, md string) string {
	t.Helper()
	var b bytes.Buffer
	if err := reader.Convert([]byte(md), &b); err != nil {
		t.Fatal(err)
	}
	plain := reTag.ReplaceAllString(b.String(), "")
	return strings.NewReplacer("&lt;", "<", "&gt;", ">", "&quot;", `"`, "&amp;", "&").Replace(plain)
}

// A block of lines to be copied is one block, whatever stands in it, and commands
// nobody.
func TestBlock(t *testing.T) {
	for _, s := range append(slices.Clone(hostile), "```", "~~~~", "  ```\n@ada", "````", "\t```toml", "a ##[b]", "::x") {
		md := "- ord\n\n" + Block(s+"\nvad = \""+s+"\"\n") + "\n- ord"
		if got := kinds(md); got != "Document List ListItem TextBlock FencedCodeBlock List ListItem TextBlock" {
			t.Errorf("%q is made of %s", s, got)
		}
		for line := range strings.SplitSeq(md, "\n") {
			if strings.HasPrefix(strings.TrimSpace(line), "::") || strings.Contains(line, "##[") {
				t.Errorf("%q gives a command: %q", s, line)
			}
		}
	}
}

// The lines that belong at one place of a file stand in one block, after the last
// of what they mend; others have their own.
func TestRows(t *testing.T) {
	f := func(file, hint, paste string) diag.Finding {
		return diag.Finding{Code: "x", Pos: diag.Pos{File: file}, Hint: hint, Paste: paste}
	}
	rows := Rows(diag.List{f("a", "sist:", "1\n"), f("a", "sist:", "2\n"), f("a", "överst:", "3\n"), f("b", "överst:", "4\n"),
		f("b", "överst:", "")},
		func(f diag.Finding) string { return f.Pos.File + " " + f.Hint })
	want := []string{"a ", "a sist:\n\n```toml\n1\n\n2\n```", "a överst:\n\n```toml\n3\n```", "b överst:\n\n```toml\n4\n```", "b överst:"}
	if !slices.Equal(rows, want) {
		t.Errorf("%q", rows)
	}
	many := Rows(slices.Repeat(diag.List{f("a", "sist:", "1\n")}, 3*mostInBlock), func(diag.Finding) string { return "" })
	if n := slices.IndexFunc(many, func(row string) bool { return row != "" }) + 1; n != mostInBlock {
		t.Errorf("%d findings share a block", n)
	}
}

func FuzzText(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		md := "- ord: " + Text(s) + " ord"
		if got, want := kinds(md), kinds("- ord: x ord"); got != want {
			t.Errorf("%q is made of %s", s, got)
		}
		if m := mention.FindString(shown(t, md)); m != "" {
			t.Errorf("%q calls on somebody: %q", s, m)
		}
	})
}

func TestShort(t *testing.T) {
	for s, want := range map[string]string{"kort": "kort", "femte": "femte", "sjätte ord": `sjätt …`, "a****b": `a\*\*\*\* …`} {
		if got := Short(s, 5); got != want {
			t.Errorf("%q is shortened to %q, want %q", s, got, want)
		}
	}
}

func TestFit(t *testing.T) {
	left := func(n int) string { return fmt.Sprintf("%d till", n) }
	lines := func(n int) (out []string) {
		for i := range n {
			out = append(out, fmt.Sprintf("- rad %d ååå", i))
		}
		return out
	}
	sections := []Section{{"## A", lines(3), left}, {"## B", lines(1000), left}, {"## C", lines(1000), left}, {"## D", nil, left}}
	whole := Fit(1<<20, sections)
	if strings.Contains(whole, "till") || strings.Count(whole, "rad") != 2003 {
		t.Errorf("with room for all, something is left out")
	}
	for _, most := range []int{200, 1000, 5000} {
		got := Fit(most, sections)
		if len(got) > most || !utf8.ValidString(got) {
			t.Errorf("%d bytes, want at most %d", len(got), most)
		}
		for _, s := range sections {
			if !strings.Contains(got, s.Head) {
				t.Errorf("%d: %s is not there", most, s.Head)
			}
		}
		if most > 200 && strings.Count(got, "rad") < 10 || !strings.Contains(got, "1000 till") {
			t.Errorf("%d: %s", most, got)
		}
	}
	if got := Fit(300, sections); !strings.Contains(got, "rad 2") {
		t.Errorf("the first section has less room than the last: %s", got)
	}
}
