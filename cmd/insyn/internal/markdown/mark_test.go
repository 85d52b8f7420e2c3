package markdown

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// say writes a mark as a test compares it.
func say(m Mark) string {
	var pages []string
	for _, p := range m.Pages {
		pages = append(pages, fmt.Sprintf("%d–%d", p.First, p.Last))
	}
	return fmt.Sprint(strings.TrimSpace(m.Source+" "+strings.Join(pages, " ")), " ", m.Own, " ", m.Pos.Line, ":", m.Pos.Col, " ", m.Len)
}

func TestMarks(t *testing.T) {
	for text, want := range map[string][]string{
		"Ett stycke. [s. 54]":                                {"54–54 false 3:13 7"},
		"Ett stycke. [s. 54–55, 60]":                         {"54–55 60–60 false 3:13 14"},
		"Ett stycke. [s.54]":                                 {"54–54 false 3:13 6"},
		"Ett stycke. [S. 54-55]":                             {"54–55 false 3:13 10"},
		"Ett stycke. [sidan\u00a054]":                        {"54–54 false 3:13 10"},
		"Ett stycke. [s. 54 och 56]":                         {"54–54 56–56 false 3:13 14"},
		"Ett stycke. [s. 54, s. 56]":                         {"54–54 56–56 false 3:13 14"},
		"Ett stycke. [bok-2025 s. 9]":                        {"bok-2025 9–9 false 3:13 15"},
		"Ett stycke. [bok-2025 sidorna 9–10]":                {"bok-2025 9–10 false 3:13 23"},
		"Ett stycke. [plan-2018]":                            {"plan-2018 false 3:13 11"},
		"Ett stycke. [plan-2018]\n[s. 4]":                    {"plan-2018 false 3:13 11", "4–4 false 4:1 6"},
		"Ett. [s. 4][plan-2018]\n\nSe [om][b].\n\n[b]: /om/": {"4–4 false 3:6 6", "plan-2018 false 3:12 11"},
		"Ett stycke. [eget]":                                 {" true 3:13 6"},
		"Ett stycke. [Eget] ":                                {" true 3:13 6"},
		"Först. [s. 4] Sedan. [s. 5][bok-2025 s. 6]":         {"4–4 false 3:8 6", "5–5 false 3:22 6", "bok-2025 6–6 false 3:28 15"},
		"- Ett. [s. 4]\n- Två. [s. 5]":                       {"4–4 false 3:8 6", "5–5 false 4:8 6"},
		"| a | b |\n|--|--|\n| Ett | Två [s. 4] |":           {"4–4 false 5:13 6"},
		"Se [s. 4](/om/) och om.":                            nil,
		"Se [plan-2018](/om/).":                              nil,
		"Ordet [plan] står mitt i.":                          nil,
		"Se [plan].\n\n[plan]: /om/":                         nil,
		"Se [plan]\n\n[plan]: /om/":                          nil,
		"`[s. 4]`":                                           nil,
		"Ett [s. " + strings.Repeat("4, ", 100) + "5]":       nil,
	} {
		body, findings := Parse("x.md", []byte("## R\n\n"+text+"\n"), 1)
		var got []string
		for _, m := range body.Marks {
			got = append(got, say(m))
		}
		if d := cmp.Diff(want, got); d != "" || len(findings) != 0 {
			t.Errorf("%q: %s %v", text, d, findings)
		}
		if strings.Contains(body.Plain(), "[s") && want != nil {
			t.Errorf("%q: the plain text has its marks: %q", text, body.Plain())
		}
	}
}

func TestMarksThatCannotBeRead(t *testing.T) {
	for _, text := range []string{"Ett. [s. ]", "Ett. [s. fem]", "Ett. [s. 55–54]", "Ett. [s. 0]", "Ett. [bok-2025 s. ?]", "Ett. [sidan fem]",
		"## Rubrik [s. 5]\n\nOrd.", "Se [orden [s. 5]](/om/)."} {
		body, findings := Parse("x.md", []byte(text+"\n"), 1)
		if len(findings) != 1 || len(body.Marks) != 0 {
			t.Errorf("%q: %v, marks %v", text, findings, body.Marks)
		}
	}
}

func TestUnmarked(t *testing.T) {
	text := "## R\n\nEtt. [s. 1]\n\nTvå.\n\n- Tre. [s. 3]\n- Fyra.\n\n| a | b |\n|--|--|\n| c | d [eget] |\n| e [s. 2] | f |\n\n{{provning}}\n\n" +
		"> Sju.\n\nÅtta [s. 8], och nio.\n"
	body, _ := Parse("x.md", []byte(text), 1)
	var got []string
	for _, u := range body.Unmarked() {
		pos := u.Pos
		got = append(got, fmt.Sprintf("%d:%d", pos.Line, pos.Col))
	}
	if d := cmp.Diff([]string{"5:1", "8:3", "13:1", "17:1", "19:6"}, got); d != "" {
		t.Error(d)
	}
	if list := (Body{}).Unmarked(); list != nil {
		t.Errorf("an empty text lacks the marks %v", list)
	}
}

// What readers see of marks is escaped, and nothing stands where a mark is not
// to be shown.
func TestCite(t *testing.T) {
	body, _ := Parse("x.md", []byte("Ett. [s. 1] Två. [eget]\n"), 1)
	body = body.Cite("", func(m Mark) Reference {
		if m.Own {
			return Reference{}
		}
		return Reference{Href: "#kalla-\"><b>", Before: "<Källa>:", Text: "s. 1 & mer"}
	})
	want := `<p>Ett. <a class="belagg" href="#kalla-&quot;&gt;&lt;b&gt;"><span class="dold">&lt;Källa&gt;: </span>s. 1 &amp; mer</a> Två. </p>` + "\n"
	if d := cmp.Diff(want, string(body.HTML())); d != "" {
		t.Error(d)
	}
	if got := string(Body{}.Cite("", nil).HTML()); got != "" {
		t.Errorf("an empty text is %q", got)
	}
}

// A table can be scrolled by itself, and a text can't pass for one.
func TestTableScrolls(t *testing.T) {
	body, _ := Parse("x.md", []byte("| a |\n|--|\n| b |\n\n`<table>` och \\<table>\n"), 1)
	html := string(body.Cite("Tabell", nil).HTML())
	if strings.Count(html, `<div class="rullbar" tabindex="0" role="group" aria-label="Tabell"><table>`) != 1 ||
		strings.Count(html, "</table></div>") != 1 || strings.Count(html, "<table>") != 1 {
		t.Error(html)
	}
}
