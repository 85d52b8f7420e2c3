package page

import (
	"slices"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/changes"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallcity"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallgraph"
)

// edit is a change of the small city.
type edit = smallcity.Edit

// all returns the pages of the small city with edits, and what is wrong.
func all(t *testing.T, edits ...edit) (*Output, diag.List) {
	t.Helper()
	g := smallgraph.Of(t, edits...)
	return All(g, changes.New(&release.Past{}, nil, nil), Options{})
}

func addresses(out *Output) []string {
	return site.Each(out.Pages, func(p site.Page) string { return p.Common().Address })
}

func TestEveryThingHasAPage(t *testing.T) {
	out, findings := all(t)
	if len(findings) > 0 {
		t.Error(findings)
	}
	have := addresses(out)
	for _, address := range []string{"/", "/projekt/", "/projekt/blaskogen/", "/namnder/miljonamnden/", "/namnder/miljonamnden/2025/",
		"/program/kustfonden/", "/program/kustfonden-hamn/", "/mal/gron-stad/", "/mal/rent-vatten/", "/stader/arhus/", "/lander/danmark/",
		"/natverk/kuststader/", "/initiativ/havslabbet/", "/ar/2025/", "/ar/2024/", "/tidslinje/", "/avstamning/", "/datakvalitet/",
		"/platser/", "/platser/ostra-hamnen/", "/organisationer/", "/teman/", "/teman/havet/", "/teman/konst/", "/om/", "/data/", "/sok/", "/404.html"} {
		if !slices.Contains(have, address) {
			t.Errorf("there is no %s", address)
		}
	}
	if slices.Contains(have, "/start/") {
		t.Error("the text of the start page has a page of its own")
	}
	for _, p := range out.Pages {
		m := p.Common()
		if m.Title == "" || m.Description == "" || p.Layout() == "" || m.Site != out.Site {
			t.Errorf("%s: title %q, description %q, layout %q", m.Address, m.Title, m.Description, p.Layout())
		}
		if n := len([]rune(m.Description)); n > builder.MaxDescription && m.Section != "" {
			t.Errorf("%s: a description of %d characters", m.Address, n)
		}
	}
}

// Numbers name a file that is written, also where tables share one.
func TestTablesAreThere(t *testing.T) {
	out, _ := all(t)
	files := map[string]bool{}
	for _, d := range out.Data.Files() {
		if files[d.Address()] {
			t.Errorf("%s is written twice", d.Address())
		}
		files[d.Address()] = true
	}
	for _, d := range []string{"/data/projekt.csv", "/data/deltaganden.csv", "/data/utbetalningar.csv"} {
		if !files[d] {
			t.Errorf("there is no %s", d)
		}
	}
}

// The texts that say so stand at the foot of every page, in their order.
func TestFooter(t *testing.T) {
	texts := func(edits ...edit) string {
		out, _ := all(t, edits...)
		var list []string
		for _, l := range out.Site.Footer {
			list = append(list, l.Href)
		}
		return strings.Join(list, " ")
	}
	if got := texts(); !strings.HasPrefix(got, "/om/ /ordlista/ /avstamning/") {
		t.Errorf("the foot has %s", got)
	}
	if got := texts(edit{"content/sidor/om.md", "sidfot = 1\n", "sidfot = 9\n"}); !strings.HasPrefix(got, "/ordlista/ /om/ /avstamning/") {
		t.Errorf("in another order the foot has %s", got)
	}
	if got := texts(edit{"content/sidor/om.md", "sidfot = 1\n", ""}); strings.Contains(got, "/om/") {
		t.Errorf("without a place the foot has %s", got)
	}
}

// An address is one page's; a link in a text leads to a page, and to a heading
// that is there.
func TestFindings(t *testing.T) {
	for _, c := range []struct {
		name string
		edit edit
		want diag.Code
		text string
	}{
		{"an alias that is a page", edit{"content/projekt/blaskogen.md", `alias = ["/projekt/algras-i-hamnen/"]`,
			`alias = ["/projekt/lasresan/"]`},
			diag.AddressTaken, "/projekt/lasresan/"},
		{"a link to no page", edit{"content/sidor/om.md", "(/ordlista/#utbetalt)", "(/ordlist/)"}, diag.LinkDangling, "Menade du /ordlista/?"},
		{"a link to no heading", edit{"content/sidor/om.md", "(/ordlista/#utbetalt)", "(/ordlista/#utbetald)"}, diag.LinkFragment,
			"Menade du #utbetalt?"},
	} {
		_, findings := all(t, c.edit)
		if len(findings) != 1 || findings[0].Code != c.want || !strings.Contains(findings[0].Message+findings[0].Hint, c.text) {
			t.Errorf("%s: %v, want %s with %q", c.name, findings, c.want, c.text)
		}
	}
}

// Titles stand under their first letter; signs before it do not count, and
// letters of other alphabets have groups of their own.
func TestLetters(t *testing.T) {
	g := smallgraph.Of(t)
	b := &pages{Builder: builder.New(g, changes.New(&release.Past{}, nil, nil), newSite(g, Options{}), nil)}
	titles := []string{"Öppna", "”Ada”", "[b]etong", "Åker", "7 sätt", "Älv", "…", "Ёлка", "Émile"}
	var got []string
	ids := map[string]bool{}
	for _, l := range b.letters(site.Each(titles, func(s string) site.Link { return site.Link{Text: s} })) {
		if ids[l.ID] {
			t.Errorf("two groups have the anchor %s", l.ID)
		}
		ids[l.ID] = true
		got = append(got, l.Name+":"+strings.Join(site.Each(l.Pages, site.Link.Plain), ","))
	}
	for _, want := range []string{"A:”Ada”", "B:[b]etong", "Å:Åker", "Ä:Älv", "Ö:Öppna"} {
		if !slices.Contains(got, want) {
			t.Errorf("no group %q: %q", want, got)
		}
	}
}

// With another base address all full addresses change, and nothing else.
func TestBase(t *testing.T) {
	g := smallgraph.Of(t)
	out, _ := All(g, changes.New(&release.Past{}, nil, nil), Options{Base: "https://annan.example/b/"})
	for _, p := range out.Pages {
		if c := p.Common().Canonical(); c != "https://annan.example/b"+p.Common().Address {
			t.Errorf("%s has the full address %s", p.Common().Address, c)
		}
	}
}
