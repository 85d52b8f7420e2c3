package render

import (
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

func TestGlossary(t *testing.T) {
	g := newGlossary([]site.Term{{Text: "Nämnd", Href: "/ord/#namnd"}, {Text: "Mål", Href: "/ord/#mal", Everyday: true},
		{Text: "Total budget", Href: "/ord/#total"}, {Text: "Erasmus+", Href: "/ord/#erasmus"}})
	const nämnd, mål, total, erasmus = `<a class="ord" href="/ord/#namnd">`, `<a class="ord" href="/ord/#mal">`,
		`<a class="ord" href="/ord/#total">`, `<a class="ord" href="/ord/#erasmus">`
	for _, c := range []struct{ name, in, want string }{
		{"the first of two", "<p>En nämnd och en nämnd.</p><p>Nämnden.</p>",
			"<p>En " + nämnd + "nämnd</a> och en nämnd.</p><p>Nämnden.</p>"},
		{"another form", "<p>&#34;A&#34; &amp; nämndernas</p>", "<p>&#34;A&#34; &amp; " + nämnd + "nämndernas</a></p>"},
		{"after what is no place", "<h2>Nämnd</h2><a href=\"/x/\">nämnd</a><table><td>nämnd</table><p hidden>nämnd</p><br hidden>" +
			"<ul class=\"rader lista\"><li><ul><li>x</ul>nämnd</ul><p>nämnd</p>",
			"<h2>Nämnd</h2><a href=\"/x/\">nämnd</a><table><td>nämnd</table><p hidden>nämnd</p><br hidden>" +
				"<ul class=\"rader lista\"><li><ul><li>x</ul>nämnd</ul><p>" + nämnd + "nämnd</a></p>"},
		{"others' words", "<p>Bladet säger ”en nämnd”, och nämnden vet.</p>",
			"<p>Bladet säger ”en nämnd”, och " + nämnd + "nämnden</a> vet.</p>"},
		{"an everyday word", "<p>Skolans mål</p><dt>Mål</dt>", "<p>Skolans mål</p><dt>" + mål + "Mål</a></dt>"},
		{"words that belong together", "<p>Total\u00a0budget 2025</p>", "<p>" + total + "Total\u00a0budget</a> 2025</p>"},
		{"a sign that templates write out", "<p>Erasmus&#43; ger</p>", "<p>" + erasmus + "Erasmus+</a> ger</p>"},
		{"part of a word", "<p>Mikro-nämnd, nämndhus, stadsnämnd</p>", "<p>Mikro-nämnd, nämndhus, stadsnämnd</p>"},
		{"a link by hand", `<p><a href="/ord/#namnd">En nämnd</a> är en nämnd</p>`, "<p>" + nämnd + "En nämnd</a> är en nämnd</p>"},
	} {
		const before, after = "<title>Nämnd</title><main id=x>", "</main><footer>nämnd</footer>"
		page := []byte(before + c.in + after)
		if got := string(g.link(&site.Meta{Address: "/"}, page, nil)); got != before+c.want+after {
			t.Errorf("%s:\n%s, want\n%s", c.name, got, before+c.want+after)
		}
		for _, m := range []site.Meta{{Address: "/ord/"}, {Address: "/", Framed: "/x/"}} {
			if got := string(g.link(&m, page, nil)); got != string(page) {
				t.Errorf("%s, on %v: %s", c.name, m, got)
			}
		}
	}
}
