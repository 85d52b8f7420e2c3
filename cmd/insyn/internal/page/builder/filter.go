package builder

import (
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// Filter is what the list of all projects can be narrowed by, in the form that
// static/js/filter/rows.js reads (static/js/dom.js describes it): values as shown,
// divided by semicolons, empty where the source does not say.
type Filter struct {
	Slug, Namnder, Themes, Program, Goals, Countries, Cities, Roles, Status, Years string

	Paid    string // known kronor in the reporting year, or ""
	End     string // the day, month or year it ends, as 2026-02-28, or ""
	About   string // 1 if they are approximate, or ""
	Missing string // how many of its figures are missing
	Text    string // what the filter for words looks in
	Words   string // what of it no other field and no list shows
}

// AddFilters gives every row of groups its filter. Where the list is divided, so that its
// rows are on other pages, it returns all of them in the page's order.
func (b *Builder) AddFilters(groups []ProjectGroup) (apart []*ProjectRow) {
	byAddress := map[string]*graph.Project{}
	for _, p := range b.Graph.Projects {
		byAddress[site.Project(p)] = p
	}
	var all []*ProjectRow
	divided := false
	for _, g := range groups {
		divided = divided || g.Divided != nil
		for _, row := range g.all() {
			row.Filter = b.filter(byAddress[row.Link.Href], g.Short)
			all = append(all, row)
		}
	}
	if !divided {
		return nil
	}
	return all
}

// all returns the rows of a group, wherever they are shown.
func (g *ProjectGroup) all() []*ProjectRow {
	rows := g.Rows
	for _, p := range g.Divided {
		rows = append(rows, p.Rows...)
	}
	return rows
}

func (b *Builder) filter(p *graph.Project, status string) *Filter {
	join := func(names []string) string { return strings.Join(names, ";") }
	f := &Filter{Slug: p.ID, Status: status, Goals: join(site.Each(p.Goals, func(m *graph.Goal) string { return m.Name })),
		Themes:    join(site.Each(p.Themes, func(t *graph.Theme) string { return t.Name })),
		Countries: join(site.Each(p.Countries, func(c *graph.Country) string { return c.Name })),
		Cities:    join(site.Each(p.Cities, func(c *graph.City) string { return c.Name })), Years: join(runningYears(p))}
	var namnder, roles []string
	for _, d := range p.Deltaganden {
		if d.Namnd != nil {
			namnder = append(namnder, d.Namnd.Name)
		}
		roles = AppendNew(roles, b.Words.Format.Heading(site.Role(b.Words, d.Role)))
	}
	f.Namnder, f.Roles = join(namnder), join(roles)
	if p.Program != nil {
		f.Program = p.Program.Name
	}
	f.End = p.End.ISO()
	sum := b.Whole(p)
	if len(sum.Parts) > 0 {
		f.Paid = strconv.FormatInt(sum.Kronor, 10)
	}
	if sum.Approx {
		f.About = "1"
	}
	if n := len(sum.Missing); n > 0 {
		f.Missing = strconv.Itoa(n)
	}
	places := site.Each(p.Places, func(x *graph.Place) string { return x.Name })
	f.Text = strings.Join(append([]string{p.Title, p.Short, p.Summary, f.Namnder, f.Program}, places...), " ")
	f.Words = strings.Join(append([]string{p.Title}, places...), " ")
	return f
}

// runningYears returns the years in which p runs.
func runningYears(p *graph.Project) []string {
	last := p.End.Date
	if last.IsZero() {
		last.Year = p.Start.Year
	}
	var out []string
	for y := p.Start.Year; y <= last.Year; y++ {
		out = append(out, strconv.Itoa(y))
	}
	return out
}
