package subject

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// ThemeList is /teman/.
type ThemeList struct {
	site.Meta
	Lead   site.Prose
	Charts []*site.Chart
	Rows   []ListRow
	None   []site.Link // projects without a theme
}

// Layout returns the template's name.
func (*ThemeList) Layout() string { return "temalista" }

// Theme is /teman/<id>/.
type Theme struct {
	site.Meta
	Lead   string
	Paid   []site.Figure
	Count  site.Number
	Goals  []ThemeGoal
	Charts []*site.Chart
	Groups []builder.ProjectGroup
}

// Layout returns the template's name.
func (*Theme) Layout() string { return "tema" }

// Lists returns its lists of projects.
func (p *Theme) Lists() []builder.ProjectGroup { return p.Groups }

// ThemeGoal is a goal that projects of a theme serve, and how many do.
type ThemeGoal struct {
	Goal     site.Link
	Projects site.Number
}

// themes adds the pages of themes, where the city has any.
func (b *pages) themes() {
	g, w := b.Graph, b.Words.Theme
	if len(g.Themes) == 0 {
		return
	}
	list := &ThemeList{Meta: b.Apart(site.ThemesAddress, w.Head), Lead: site.Say(w.Lead(b.ThemeCount(b.Words.Noun.Themes))),
		Charts: builder.Some(b.PaidByTheme(b.Site.Year))}
	for _, t := range g.Themes {
		list.Rows = append(list.Rows, b.listRow(site.ThemeLink(t), t.Description, t.Links))
	}
	for _, p := range g.Projects {
		if len(p.Themes) == 0 {
			list.None = append(list.None, site.ProjectLink(p))
		}
	}
	b.Add(list)
	builder.Each(b.Builder, g.Themes, b.theme)
}

func (b *pages) theme(t *graph.Theme) *Theme {
	address := site.Theme(t)
	up := site.Link{Text: b.Words.Nav.Themes, Href: site.ThemesAddress}
	out := &Theme{Meta: b.Below(up, address, t.Name, t.Description, t.Pos), Lead: t.Description, Paid: b.PaidByYear(address, t.Ledger),
		Count: b.ProjectCount(t.Projects, site.CSV(address, "projekt", 0)), Charts: builder.Some(b.LedgerYears(address, t.Ledger)),
		Groups: b.ByStatus(address, t.Projects, t.Ledger)}
	if len(out.Paid) > 0 {
		out.Paid[0].Rule += " " + b.Words.Theme.PaidRule
	}
	for _, x := range b.Graph.GoalsOfTheme(t) {
		n := b.ProjectCount(x.Projects, site.CSV(address, "mal-"+x.Goal.ID, 0))
		out.Goals = append(out.Goals, ThemeGoal{site.GoalLink(x.Goal), n})
	}
	return out
}
