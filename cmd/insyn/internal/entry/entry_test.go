package entry

import (
	"slices"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/search"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallgraph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// overview is a page that is about no one thing.
type overview struct{ site.Meta }

func (*overview) Layout() string { return "" }

func (*overview) Told() []site.Telling {
	return []site.Telling{{Heading: "Belopp som saknas", ID: "belopp", Text: "Blad utan belopp."}}
}

// entries returns the entries of the small city, by address, for a site that
// has the pages at the given addresses beside those of its things.
func entries(t *testing.T, hidden ...string) map[string]search.Entry {
	t.Helper()
	g := smallgraph.Of(t)
	s := &site.Site{Words: words.Swedish(words.City{Name: "Småstad"}), Year: g.Portal.Year}
	var pages []site.Page
	add := func(address string) {
		meta := site.Meta{Address: address, Title: "Titel", Description: "Text.", NoIndex: slices.Contains(hidden, address)}
		pages = append(pages, &overview{meta})
	}
	for _, p := range g.Projects {
		add(site.Project(p))
	}
	for _, n := range g.Namnder {
		add(site.Namnd(n))
		for _, a := range n.Accounts {
			add(site.Account(a))
		}
	}
	for _, c := range g.Cities {
		add(site.City(c))
	}
	for _, p := range g.Pages {
		add(site.Text(p.ID))
	}
	add(site.HomeAddress)
	add(site.TimelineAddress)
	out := map[string]search.Entry{}
	for _, e := range All(g, s, pages) {
		if _, twice := out[e.Address]; twice {
			t.Errorf("%s has two entries", e.Address)
		}
		out[e.Address] = e
	}
	return out
}

// Every page that may be found has an entry, and no other.
func TestEveryPageOnce(t *testing.T) {
	all := entries(t, "/tidslinje/", "/projekt/lasresan/")
	for _, address := range []string{"/tidslinje/", "/projekt/lasresan/", "/natverk/kuststader/"} {
		if _, there := all[address]; there {
			t.Errorf("%s has an entry, although it has no page or may not be found", address)
		}
	}
	for address, kind := range map[string]string{"/projekt/blaskogen/": search.KindProject, "/namnder/miljonamnden/": search.KindNamnd,
		"/namnder/miljonamnden/2025/": search.KindAccount, "/stader/arhus/": search.KindCity, "/ordlista/": search.KindGlossary,
		"/om/": search.KindPage, "/": search.KindPage} {
		if e, there := all[address]; !there || e.Kind != kind {
			t.Errorf("%s: an entry %v of kind %q, want %q", address, there, e.Kind, kind)
		}
	}
}

// A page that looks at all of something shows how many there are.
func TestOverview(t *testing.T) {
	if facts := strings.Join(entries(t)["/"].Facts, "|"); !strings.Contains(facts, "projekt") || !strings.Contains(facts, "kr") {
		t.Errorf("the front page's figures are %q", facts)
	}
}

// Such a page is found by what it tells.
func TestTold(t *testing.T) {
	all := entries(t)
	if s := all["/tidslinje/"].Sections; len(s) != 1 || s[0].Heading != "Belopp som saknas" || s[0].ID != "belopp" || s[0].Text != "Blad utan belopp." {
		t.Errorf("sections %+v", s)
	}
	if s := all["/projekt/blaskogen/"].Sections; len(s) != 2 {
		t.Errorf("a project's page tells what its file does, and %+v", s)
	}
}

// A project is found by every name that a sheet gives it, by its partners and
// by what it is linked to.
func TestProject(t *testing.T) {
	e := entries(t)["/projekt/blaskogen/"]
	for _, name := range []string{"Blåskogen", "Blå skogen"} {
		if !slices.Contains(e.Spellings, name) {
			t.Errorf("%q is no spelling: %q", name, e.Spellings)
		}
	}
	for _, address := range []string{"/namnder/miljonamnden/", "/namnder/kulturnamnden/", "/stader/arhus/", "/program/kustfonden/",
		"/mal/gron-stad/"} {
		if !slices.Contains(e.Links, address) {
			t.Errorf("no link to %s: %q", address, e.Links)
		}
	}
	for _, address := range []string{"/namnder/miljonamnden/2025/", "/organisationer/"} {
		if !slices.Contains(e.Beside, address) {
			t.Errorf("%s does not belong to it: %q", address, e.Beside)
		}
	}
	if !slices.Contains(e.Names, "Ålgräscentrum") || len(e.Sections) != 2 {
		t.Errorf("names %q, %d sections", e.Names, len(e.Sections))
	}
	if !slices.ContainsFunc(e.Figures, func(f search.Section) bool { return f.Heading == "Total budget" && strings.HasSuffix(f.Text, "kr") }) {
		t.Errorf("figures %q", e.Figures)
	}
	if facts := strings.ReplaceAll(strings.Join(e.Facts, "|"), "\u00a0", " "); !strings.Contains(facts, "Utbetalt 2025: 1 250 000 kr") {
		t.Errorf("facts %q", facts)
	}
}

// The largest of each kind answers who asks for it; of more than two that are alike none does.
func TestLargest(t *testing.T) {
	g := smallgraph.Of(t)
	s := &site.Site{Words: words.Swedish(words.City{Name: "Småstad"}), Year: g.Portal.Year}
	leads := map[string]string{}
	for _, a := range Largest(g, s) {
		for _, phrase := range a.Words {
			leads[phrase] += a.Address
		}
	}
	budget, first := int64(0), ""
	for _, p := range g.Projects {
		for _, d := range p.Deltaganden {
			if kronor, _ := d.Budget.Kronor(); kronor > budget {
				budget, first = kronor, site.Project(p)
			}
		}
	}
	if first == "" || leads["budget"] != first {
		t.Errorf("the largest budget leads to %q, want %q", leads["budget"], first)
	}
	size := func(n int) int64 { return int64(n) }
	address := func(n int) string { return strings.Repeat("x", n) }
	for want, things := range map[string][]int{"": {0, 0}, "xx": {1, 2, 1}, "xx+xx": {2, 1, 2}, "-": {2, 2, 2}} {
		if got := strings.Join(most(things, size, address), "+"); got != strings.Trim(want, "-") {
			t.Errorf("%d: %q, want %q", things, got, want)
		}
	}
}
