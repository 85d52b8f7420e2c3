package markdown

import (
	"strings"
	"testing"
)

func TestFill(t *testing.T) {
	values := map[string]string{"år": "2031", "farligt": "<b>*x*</b> [a](/b/)", "antal projekt": "7"}
	fill := func(name string) (Said, bool) {
		v, ok := values[name]
		said := Said{Text: v}
		if name == "antal projekt" {
			said.Mark = func() [][2]string { return [][2]string{{"value", `7"`}} }
		}
		return said, ok
	}
	src := "## Året {{år}}\n\nDet är {{antal projekt}} projekt år **{{ år }}**, se [{{år}}](/ar/). {{farligt}} [eget]\n\n" +
		"`{{år}}` {{okänt}} { år } {{}}\n\n| a |\n|---|\n| {{år}} [eget] |\n"
	b, findings := Parse("x.md", []byte(src), 5)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	if len(b.Values) != 8 || b.Values[1].Name != "antal projekt" || b.Values[1].Pos.Line != 7 || b.Values[1].Pos.Col != 8 || b.Values[1].Len != 17 {
		t.Errorf("%d values: %+v", len(b.Values), b.Values)
	}
	before := string(b.HTML())
	filled := b.Fill(fill)
	got := string(filled.HTML())
	for _, want := range []string{"Året 2031</h2>", "Det är <data value=\"7&quot;\">7</data> projekt år <strong>2031</strong>", `<a href="/ar/">2031</a>`,
		"&lt;b&gt;*x*&lt;/b&gt; [a](/b/)", "<code>{{år}}</code> {{okänt}} { år } {{}}", "<td>2031"} {
		if !strings.Contains(got, want) {
			t.Errorf("the page lacks %q: %s", want, got)
		}
	}
	if filled.Headings[0].Text != "Året 2031" || filled.Headings[0].Pos != b.Headings[0].Pos || filled.Headings[0].ID != b.Headings[0].ID {
		t.Errorf("headings %+v", filled.Headings)
	}
	if plain := filled.Plain(); !strings.Contains(plain, "Det är 7 projekt år 2031, se 2031.") {
		t.Errorf("plain text: %s", plain)
	}
	if string(b.HTML()) != before || len(b.Unmarked()) != 1 {
		t.Error("the text itself changed")
	}
}
