package builder

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
)

// Marks lead to the line that names their document. A document is named beside
// the pages where it isn't the only one, and isn't the page's own.
func TestBody(t *testing.T) {
	b := small(t)
	own := b.Graph.SourceOf("arsbok-2024")
	if own == nil {
		t.Fatal("the small city has lost its document")
	}
	for _, c := range []struct {
		text    string
		sources []string
		mixed   bool
		shown   []string
	}{
		{"Ett. [s. 4–5, 7]", []string{"kalla-arsbok-2024"}, false, []string{`href="#kalla-arsbok-2024"`, ">s. 4–5, 7<"}},
		{"Ett. [s. 4]\n\nTvå. [arsbok-2025 s. 9]\n\nTre. [eget]", []string{"kalla-arsbok-2024", "kalla-arsbok-2025"}, true,
			[]string{">s. 4<", ">Årsbok om stadens projekt 2025, s. 9<"}},
		{"Två. [arsbok-2025 s. 9]", []string{"kalla-arsbok-2025"}, false, []string{`href="#kalla-arsbok-2025"`, ">s. 9<"}},
		{"Tre. [havsplan-2022]", []string{"kalla-havsplan-2022"}, false, []string{">källan<"}},
		{"Fyra. [eget]", nil, false, []string{"<p>Fyra. </p>"}},
	} {
		text, findings := markdown.Parse("x.md", []byte(c.text+"\n"), 1)
		if len(findings) > 0 {
			t.Fatal(findings)
		}
		body := b.Body(text, own)
		var ids []string
		for _, s := range body.Sources {
			ids = append(ids, s.ID)
		}
		if d := cmp.Diff(c.sources, ids); d != "" || body.Mixed != c.mixed {
			t.Errorf("%q: mixed %v, documents %s", c.text, body.Mixed, d)
		}
		for _, want := range c.shown {
			if html := plain(string(body.HTML())); !strings.Contains(html, want) {
				t.Errorf("%q lacks %s: %s", c.text, want, html)
			}
		}
	}
}

// A text keeps its document when a year is added: it is the first one's.
func TestTextSource(t *testing.T) {
	b := small(t)
	for _, p := range b.Graph.Projects {
		if s := p.TextSource(); p.ID == "tangbruket" && s.ID != "arsbok-2024" || p.ID == "lasresan" && s.ID != "arsbok-2025" {
			t.Errorf("the text of %s rests on %s", p.ID, s.ID)
		}
	}
	for _, n := range b.Graph.Networks {
		if s := n.TextSource(); s == nil || s.ID != "arsbok-2025" {
			t.Errorf("the text of %s rests on %v", n.ID, s)
		}
	}
}
