package markdown

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParse(t *testing.T) {
	src := "Inledning med [ord](/projekt/a/) och\nännu [en](https://b.se/).\n\n## Möten i Åbo\n\n| a | b |\n|:--|--:|\n| 1 | 2 |\n\n" +
		"### Möten i Åbo\n\nÅr ett.\n"
	body, findings := Parse("x.md", []byte(src), 10)
	if len(findings) != 0 {
		t.Fatalf("findings: %v", findings)
	}
	var got []string
	for _, l := range body.Links {
		got = append(got, l.Address+" "+l.Pos.String())
	}
	for _, h := range body.Headings {
		got = append(got, h.ID+" "+h.Text)
	}
	want := []string{"/projekt/a/ x.md:10:15", "https://b.se/ x.md:11:6", "moten-i-abo Möten i Åbo", "moten-i-abo-2 Möten i Åbo"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	html := string(body.HTML())
	if strings.Contains(html, "style=") || !strings.Contains(html, `<h2 id="moten-i-abo">`) {
		t.Errorf("HTML: %s", html)
	}
	want = []string{"|Inledning med ord och ännu en.", "moten-i-abo|a\nb\n\n1\n2", "moten-i-abo-2|År ett."}
	got = nil
	for _, s := range body.Sections {
		got = append(got, s.ID+"|"+s.Text)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestFindings(t *testing.T) {
	tests := []struct{ src, want string }{
		{"# Titel\n", "x.md:1:1 text-rubrik"},
		{"## A\n\n#### B\n", "x.md:3:1 text-rubrik"},
		{"text <b>fet</b>\n", "x.md:1:6 text-html"},
		{"<script>\nalert(1)\n</script>\n", "x.md:1:1 text-html"},
		{"![bild](x.png)\n", "x.md:1:1 text-bild"},
		{"[a](javascript:alert(1))\n", "x.md:1:1 text-lank"},
		{"[a](www.projekt.se)\n", "x.md:1:1 text-lank"},
		{"[a](//b.se/)\n", "x.md:1:1 text-lank"},
	}
	for _, tt := range tests {
		_, findings := Parse("x.md", []byte(tt.src), 1)
		if len(findings) == 0 {
			t.Errorf("%q: no finding", tt.src)
			continue
		}
		if got := findings[0].Pos.String() + " " + string(findings[0].Code); got != tt.want {
			t.Errorf("%q: got %s, want %s", tt.src, got, tt.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("## Å\n\n[a](/b/) <i>x</i> ![c](d)\n")
	f.Add("[0<A>](/b/)0 *<b>x</b>* ~~<i>~~\n") // tags whose parent is no block
	f.Fuzz(func(t *testing.T, src string) {
		body, _ := Parse("x.md", []byte(src), 1)
		html := string(body.HTML())
		if strings.Contains(html, "<script") || strings.Contains(html, "style=") {
			t.Errorf("%q renders as %q", src, html)
		}
	})
}

// A heading in a quotation is no section of the page, and must not lend its
// name to the next one.
func TestSectionsAfterQuotedHeading(t *testing.T) {
	body, _ := Parse("x.md", []byte("## A\n\n> ## Citat\n>\n> text\n\n## B\n\nsist\n"), 1)
	var got []string
	for _, s := range body.Sections {
		got = append(got, s.ID+"|"+s.Heading)
	}
	if d := cmp.Diff([]string{"a|A", "b|B"}, got); d != "" {
		t.Error(d)
	}
}
