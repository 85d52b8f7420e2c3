package builder

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/changes"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/date"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallcity"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallgraph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// small returns a builder of the small city's pages.
func small(t *testing.T, edits ...smallcity.Edit) *Builder {
	t.Helper()
	g := smallgraph.Of(t, edits...)
	return New(
		g,
		changes.New(&release.Past{}, nil, nil),
		&site.Site{Words: words.Swedish(words.City{}), Year: g.Portal.Year, ReportDate: "31 december 2025"},
		nil,
	)
}

func plain(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

func on(year, month, day int) record.Date {
	return record.Date{Date: date.Date{Year: year, Month: month, Day: day}}
}

func TestPeriod(t *testing.T) {
	b := small(t)
	for _, c := range []struct {
		start, end record.Date
		want       string
	}{
		{on(2023, 2, 1), on(2026, 1, 31), "1 februari 2023 – 31 januari 2026"},
		{on(2023, 2, 0), record.Date{}, "från februari 2023"},
		{on(2025, 0, 0), on(2025, 0, 0), "2025"},
	} {
		if got := plain(b.Period(c.start, c.end)); got != c.want {
			t.Errorf("the period is %q, want %q", got, c.want)
		}
	}
}

func TestShorten(t *testing.T) {
	for _, c := range []struct {
		text string
		n    int
		want string
	}{
		{"Kort.", 10, "Kort."},
		{"Ett, två och tre", 10, "Ett, två…"},
		{"Ett, två och tre", 6, "Ett…"},
		{"Åäö", 3, "Åäö"},
		{"Enlångtext", 5, "Enlå…"},
	} {
		if got := Shorten(c.text, c.n); got != c.want {
			t.Errorf("%q in %d characters: %q, want %q", c.text, c.n, got, c.want)
		}
	}
}

// Lists group projects by whether they go on at the reporting date, and show
// beside each what the list's own ledger paid out to it.
func TestByStatus(t *testing.T) {
	b := small(t)
	groups := b.ByStatus("/projekt/", b.Graph.Projects, b.Graph.Ledger)
	if got := smallcity.Joined(groups, func(g ProjectGroup) string { return g.ID }); got != "pagar oklar-tid avslutade" {
		t.Fatalf("the groups are %s", got)
	}
	paid := map[string]string{}
	for _, g := range groups {
		if int(g.Count.Raw()) != len(g.Rows) {
			t.Errorf("%s counts %d, with %d rows", g.ID, g.Count.Raw(), len(g.Rows))
		}
		for _, r := range g.Rows {
			paid[r.Link.Href] = plain(r.Paid.Plain())
		}
	}
	for address, want := range map[string]string{"/projekt/tangbruket/": "300 000 kr", "/projekt/blaskogen/": "1 250 000 kr",
		"/projekt/lasresan/": "uppgift saknas", "/projekt/oppna-klassrum/": "cirka 70 000 kr"} {
		if paid[address] != want {
			t.Errorf("%s: %q, want %q", address, paid[address], want)
		}
	}
	// One nämnd's part of a project of two shows that part only.
	kultur := smallcity.ByID(t, b.Graph.Namnder, func(n *graph.Namnd) string { return n.ID }, "kulturnamnden")
	for _, g := range b.ByStatus("/namnder/kulturnamnden/", kultur.Projects, kultur.Ledger) {
		for _, r := range g.Rows {
			if got := plain(r.Paid.Plain()); got != "uppgift saknas" {
				t.Errorf("%s: %q", r.Link.Href, got)
			}
		}
	}
}

// Only a project that had begun and was not over is said to have gone on.
func TestStatus(t *testing.T) {
	const file, start, end = "content/projekt/lasresan.md", "start = 2025-01-15\n", "slut = 2026\n"
	for _, c := range []struct{ start, end, date, group, says string }{
		{start, end, "2025-12-31", "pagar", "pågick vid årsskiftet 2025/26, slutar enligt redovisningen 2026"},
		{start, end, "2025-01-15", "pagar", "pågick den 15 januari 2025, slutar enligt redovisningen 2026"},
		{start, end, "2025-01-14", "ej-borjade", "hade inte börjat den 14 januari 2025"},
		{start, "slut = 2025-12-31\n", "2025-12-31", "avslutade", "var avslutat vid årsskiftet 2025/26"},
		{start, "slut = 2026-01-01\n", "2025-12-31", "pagar", "pågick vid årsskiftet 2025/26, slutar enligt redovisningen 1 januari 2026"},
		{start, "slut = 2025\n", "2025-12-31", "avslutade", "var avslutat vid årsskiftet 2025/26"},
		{start, "slut = 2025\n", "2025-06-30", "oklar-tid", "oklart om det pågick den 30 juni 2025"},
		{start, "", "2025-12-31", "oklar-tid", "inget slutdatum angivet"},
		{"start = 2026\n", "", "2025-12-31", "ej-borjade", "hade inte börjat vid årsskiftet 2025/26"},
		{"start = 2026-01\n", "slut = 2027\n", "2025-12-31", "ej-borjade", "hade inte börjat vid årsskiftet 2025/26"},
		{"start = 2025\n", end, "2025-06-30", "oklar-tid", "oklart om det pågick den 30 juni 2025"},
	} {
		edits := []smallcity.Edit{{file, start + end, quoted(c.start) + quoted(c.end)}}
		if c.date != "2025-12-31" {
			edits = append(edits, smallcity.Edit{"data/portal.toml", "redovisningsdatum = 2025-12-31", "redovisningsdatum = " + c.date})
		}
		b := small(t, edits...)
		for _, g := range b.ByStatus("/projekt/", b.Graph.Projects, b.Graph.Ledger) {
			has := slices.ContainsFunc(g.Rows, func(r *ProjectRow) bool { return r.Link.Href == "/projekt/lasresan/" })
			if has != (g.ID == c.group) {
				t.Errorf("%q, %q at %s: in %s is %v, want %s", c.start, c.end, c.date, g.ID, has, c.group)
			}
		}
		project := smallcity.ByID(t, b.Graph.Projects, func(p *graph.Project) string { return p.ID }, "lasresan")
		if got := plain(b.Standing(project)); got != c.says {
			t.Errorf("%q, %q at %s: %q, want %q", c.start, c.end, c.date, got, c.says)
		}
	}
}

// quoted puts a month between quotation marks, as TOML has it.
func quoted(line string) string { return strings.Replace(line, "2026-01\n", "\"2026-01\"\n", 1) }

func TestFilter(t *testing.T) {
	b := small(t)
	groups := b.ByStatus("/projekt/", b.Graph.Projects, b.Graph.Ledger)
	b.AddFilters(groups)
	i := slices.IndexFunc(groups[0].Rows, func(r *ProjectRow) bool { return r.Link.Href == "/projekt/blaskogen/" })
	f := groups[0].Rows[i].Filter
	if f.Slug != "blaskogen" || f.Years != "2024;2025;2026;2027" || f.Paid != "1250000" || f.Missing != "1" || f.Status != "Pågick" || f.End != "2027" ||
		f.Roles != "Projektägare;Projektpartner" ||
		!strings.Contains(f.Cities, "Århus") {
		t.Errorf("%+v", *f)
	}
	themes := map[string]string{}
	for _, g := range groups {
		for _, r := range g.Rows {
			themes[r.Filter.Slug] = r.Filter.Themes
		}
	}
	want := map[string]string{"blaskogen": "", "tangbruket": "", "lasresan": "", "ljudhamnen": "Konst", "oppna-klassrum": "Lärande;Konst"}
	if !maps.Equal(themes, want) {
		t.Errorf("themes %v, want %v", themes, want)
	}
}

// Pages are added in the order of their things, however many make them.
func TestEach(t *testing.T) {
	b := small(t)
	var things []int
	for i := range 100 {
		things = append(things, i)
	}
	Each(b, things, func(i int) *numbered { return &numbered{site.Meta{Title: string(rune('a' + i%26))}, i} })
	for i, p := range b.Pages {
		if p.(*numbered).n != i || p.Common().Site != b.Site {
			t.Fatalf("page %d is the one of %d", i, p.(*numbered).n)
		}
	}
}

type numbered struct {
	site.Meta
	n int
}

func (*numbered) Layout() string { return "" }
