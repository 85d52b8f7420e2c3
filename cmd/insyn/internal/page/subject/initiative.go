package subject

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// Initiative is /initiativ/<slug>/.
type Initiative struct {
	site.Meta
	Summary  string
	PlanDate string
	Period   string
	Budget   site.Number
	Chart    *site.Chart
	Years    []PlannedYear
	Parts    []record.Described
	Roles    []record.Described
	Partners []site.Link
	Namnder  []site.Link
	Goals    []string
	Body     builder.Body
	Source   string
}

// Layout returns the template's name.
func (*Initiative) Layout() string { return "initiativ" }

// PlannedYear is a year of a plan.
type PlannedYear struct {
	Year   int
	Amount site.Number
	Text   string
}

func (b *pages) initiatives() {
	for _, i := range b.Graph.Initiatives {
		b.Add(b.initiative(i))
	}
}

func (b *pages) initiative(i *graph.Initiative) *Initiative {
	w := b.Words
	out := &Initiative{Meta: site.Meta{Address: site.Initiative(i), Title: i.Title,
		Description: builder.Shorten(i.Summary, builder.MaxDescription), Crumbs: b.Crumbs(), EditPath: i.Pos.File, EditLine: i.Pos.Line},
		Summary: i.Summary, PlanDate: site.Day(w, i.PlanDate), Period: b.Period(i.Start, i.End),
		Budget: site.Stated(w, i.Budget.Amount), Chart: b.Planned(i), Parts: i.Parts, Roles: i.Roles,
		Partners: b.initiativePartners(i), Namnder: site.Each(i.Namnder, site.NamndLink), Body: b.Body(i.Body, i.Source)}
	if i.Source != nil {
		out.Source = i.Source.Title
	}
	for _, y := range i.Years {
		out.Years = append(out.Years, PlannedYear{Year: y.Year, Amount: site.Stated(w, y.Budget.Amount), Text: y.Text})
	}
	for _, g := range i.GlobalGoals {
		out.Goals = append(out.Goals, w.Goal.Global(g.Number, g.Name))
	}
	return out
}

// initiativePartners returns the organisations of an initiative as links.
func (b *pages) initiativePartners(i *graph.Initiative) []site.Link {
	var out []site.Link
	for _, o := range b.Graph.Organisations {
		if slices.Contains(o.Initiatives, i) {
			out = append(out, site.OrganisationLink(o))
		}
	}
	return out
}
