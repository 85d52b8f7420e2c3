package lint

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallcity"
)

// oddities writes what plausible says of the small city with edits.
func oddities(t *testing.T, edits ...smallcity.Edit) string {
	t.Helper()
	files := smallcity.Load(t, edits...)
	set, found := record.Decode(files)
	g, more := graph.Build(set)
	if found.Errors()+more.Errors() > 0 {
		t.Fatal(found, more)
	}
	c := &checker{Content: Content{World: g, Files: files}, used: make([]bool, len(g.Granskning.Tried))}
	l := slices.Concat(emptyPortalYear(c), plausible(c), c.idle())
	l.Sort()
	var out []string
	for _, f := range l {
		out = append(out, fmt.Sprintf("%s:%d:%d %s", f.Pos.File[strings.IndexByte(f.Pos.File, '/')+1:], f.Pos.Line, f.Pos.Col, f.Code))
	}
	return strings.Join(out, "\n")
}

func TestPlausible(t *testing.T) {
	type edits = []smallcity.Edit
	const tang, portal, reports = "content/projekt/tangbruket.md", "data/portal.toml", "data/redovisningar.toml"
	const places, rules = "data/stader.toml", "data/granskning.toml"
	page := smallcity.Edit{tang, "sida = 9", "sida = 90"}
	far := smallcity.Edit{places, "lat = 56.1567", "lat = 6.1567"}
	remark := func(more string) smallcity.Edit {
		return smallcity.Edit{tang, "+++\nTången", "\n[[anmarkning]]\nregel = \"orimlig-kalla\"\n" + more + "text = \"Så är det.\"\n+++\nTången"}
	}
	tried := func(keys string) smallcity.Edit {
		return smallcity.Edit{rules, "", "[[provat]]\nskal = \"Vi har sett efter.\"\n" + keys}
	}
	const farIn = "kod = \"koordinat-langt-bort\"\nfil = \"data/stader.toml\"\n"
	next := smallcity.Edit{tang, "ar = 2025\nkalla = \"arsbok-2025\"", "ar = 2026\nkalla = \"arsbok-2026\""}
	source := smallcity.Edit{"data/kallor.toml", "id = \"havsplan-2022\"",
		"id = \"arsbok-2026\"\ntitel = \"Årsbok 2026\"\nutgivare = \"Småstad\"\nar = 2026\n\n[[kalla]]\nid = \"havsplan-2022\""}
	preliminary := smallcity.Edit{reports, "[[redovisning]]", "[[redovisning]]\nar = 2026\nkalla = \"arsbok-2026\"\npreliminart = true\n\n[[redovisning]]"}
	for name, tt := range map[string]struct {
		want  string
		edits edits
	}{
		"the city as it is":                       {"", nil},
		"a page that the document lacks":          {"projekt/tangbruket.md:19:8 sida-utanfor", edits{page}},
		"a page that a remark explains":           {"", edits{page, remark("ar = 2024\n")}},
		"a remark on another year":                {"projekt/tangbruket.md:19:8 sida-utanfor", edits{page, remark("ar = 2025\n")}},
		"a document without known pages":          {"", edits{page, {"data/kallor.toml", "ar = 2024\nsidor = [1, 12]", "ar = 2024"}}},
		"the page of an amount":                   {"projekt/tangbruket.md:24:21 sida-utanfor", edits{{tang, "total_budget = 600_000", "total_budget = 600_000\ntotal_budget_sida = 13"}}},
		"the page of an amount of another source": {"", edits{{tang, "utbetalt = 180_000", "utbetalt = 180_000\nutbetalt_sida = 13\nutbetalt_kalla = \"arsbok-2025\""}}},
		"a place far away":                        {"stader.toml:7:7 koordinat-langt-bort", edits{far}},
		"a place that was looked into":            {"", edits{far, tried(farIn + "id = \"arhus\"\n")}},
		"another place that was looked into":      {"granskning.toml:1:3 undantag-onodigt\nstader.toml:7:7 koordinat-langt-bort", edits{far, tried(farIn + "id = \"odense\"\n")}},
		"all places of a file":                    {"", edits{far, tried(farIn)}},
		"the city itself":                         {"portal.toml:24:7 koordinat-langt-bort", edits{{portal, "lat = 57.1\nlon = 12.25", "lat = 12.25\nlon = 57.1"}}},
		"one place twice":                         {"stader.toml:16:7 koordinat-langt-bort", edits{{places, "lat = 55.3959\nlon = 10.3883", "lat = 56.1567\nlon = 10.2108"}}},
		"a year without sheets":                   {"portal.toml:8:18 redovisningsar-fel", edits{{portal, "redovisningsar = 2025", "redovisningsar = 2026"}}},
		"a year behind":                           {"portal.toml:8:18 redovisningsar-fel", edits{source, next, {portal, "redovisningsar = 2025", "redovisningsar = 2024"}, {portal, "redovisningsdatum = 2025", "redovisningsdatum = 2024"}}},
		"a year that has begun":                   {"", edits{source, next, preliminary}},
		"a year that has begun, as the portal's":  {"portal.toml:8:18 redovisningsar-fel", edits{source, next, preliminary, {portal, "redovisningsar = 2025", "redovisningsar = 2026"}, {portal, "redovisningsdatum = 2025", "redovisningsdatum = 2026"}}},
		"another year's report date":              {"portal.toml:9:21 redovisningsar-fel", edits{{portal, "redovisningsdatum = 2025", "redovisningsdatum = 2024"}}},
		"a report of two years":                   {"", edits{{reports, "[[redovisning]]", "[[redovisning]]\nar = 2024\nkalla = \"arsbok-2025\"\nsida = 2\n\n[[redovisning]]"}}},
		"a report of what is to come":             {"redovisningar.toml:2:6 kalla-annat-ar", edits{{reports, "[[redovisning]]", "[[redovisning]]\nar = 2026\nkalla = \"arsbok-2025\"\n\n[[redovisning]]"}}},
	} {
		if got := oddities(t, tt.edits...); got != tt.want {
			t.Errorf("%s:\n%s\nwant:\n%s", name, got, tt.want)
		}
	}
}

// A year with far fewer sheets than the one before may be closed too early.
func TestFewSheets(t *testing.T) {
	of := func(counts map[int]int) *graph.Graph {
		d := &graph.Deltagande{}
		for year, n := range counts {
			for range n {
				d.Sheets = append(d.Sheets, &graph.Sheet{Blad: record.Blad{Year: year}})
			}
		}
		return &graph.Graph{Projects: []*graph.Project{{Deltaganden: []*graph.Deltagande{d}}}}
	}
	for _, c := range []struct {
		before, now int
		want        bool
	}{{68, 2, true}, {68, 40, false}, {manySheetsOf, manySheetsOf / 2, false}, {manySheetsOf - 1, 1, false}, {0, 5, false}} {
		if got := fewSheets(of(map[int]int{2025: c.before, 2026: c.now}), 2026); got != c.want {
			t.Errorf("%d sheets after %d: %t", c.now, c.before, got)
		}
	}
}
