package subject

import (
	"cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// GoalList is /mal/.
type GoalList struct {
	site.Meta
	Lead     string
	Charts   []*site.Chart
	Current  []ListRow
	Table    *builder.Comparison
	Earlier  []MappedGoal
	Namndmal []MappedGoal
}

// Layout returns the template's name.
func (*GoalList) Layout() string { return "mallista" }

// MappedGoal is a goal that is counted under others.
type MappedGoal struct {
	Link     site.Link
	Projects site.Number
	To       []site.Link
	Why      string
}

// Goal is /mal/<id>/.
type Goal struct {
	site.Meta
	Lead       string
	Kind       string
	Period     string
	Overlap    bool // sums of this term's goals overlap
	Paid       []site.Figure
	To         []site.Link
	Why        string
	From       []MappedGoal
	Namnder    []site.Link
	Statements builder.Long[Statement]
	Groups     []builder.ProjectGroup
	Charts     []*site.Chart
	Extent     site.Prose // how many deltaganden and projects
}

// Layout returns the template's name.
func (*Goal) Layout() string { return "mal" }

// Lists returns its lists of projects.
func (p *Goal) Lists() []builder.ProjectGroup { return p.Groups }

// StatementsID is the id of what is said of a goal, on its page.
const StatementsID = "ordval"

// Statement is how one nämnd words a goal for one project.
type Statement struct {
	Project, Namnd site.Link
	Wording        string
	Source         site.Citation
}

// goalKind names the kind of a goal.
func (b *pages) goalKind(m *graph.Goal) string {
	w := b.Words.Goal
	switch {
	case m.Kind == record.NamndGoal:
		return w.Namnd
	case b.Graph.Current(m):
		return w.Council
	}
	return w.Earlier
}

func (b *pages) goals() {
	w := b.Words.Goal
	list := &GoalList{Meta: b.List(site.GoalsAddress, w.Head), Lead: w.Lead, Table: b.Goals(),
		Charts: builder.Some(b.PaidByGoal(b.Site.Year), b.ProjectsByGoal(b.Site.Year))}
	for _, m := range b.Graph.Goals {
		switch {
		case m.Kind == record.NamndGoal:
			list.Namndmal = append(list.Namndmal, b.mapped(m))
		case b.Graph.Current(m):
			list.Current = append(list.Current, b.listRow(site.GoalLink(m), m.Description, m.Links))
		default:
			list.Earlier = append(list.Earlier, b.mapped(m))
		}
	}
	b.Add(list)
	builder.Each(b.Builder, b.Graph.Goals, b.goal)
}

func (b *pages) mapped(m *graph.Goal) MappedGoal {
	return MappedGoal{Link: site.GoalLink(m), Projects: b.ProjectCount(m.Projects, site.CSV(site.Goal(m), "projekt", 0)),
		To: site.Each(m.To, site.GoalLink), Why: m.Why}
}

func (b *pages) goal(m *graph.Goal) *Goal {
	address, sheets := site.Goal(m), m.Newest()
	up := site.Link{Text: b.Words.Nav.Goals, Href: site.GoalsAddress}
	out := &Goal{Meta: b.Below(up, address, m.Name, cmp.Or(m.Description, m.Name), m.Pos),
		Lead: m.Description, Kind: b.goalKind(m), Period: m.Period.String(), Overlap: b.Graph.Current(m),
		Paid: b.PaidByYear(address, m.Ledger), To: site.Each(m.To, site.GoalLink), Why: m.Why, Namnder: site.Each(m.Namnder, site.NamndLink),
		Groups: b.ByStatus(address, m.Projects, m.Ledger), Charts: builder.Some(b.LedgerYears(address, m.Ledger)),
		From: site.Each(m.From, b.mapped),
		Extent: site.Say(b.Words.Goal.Extent(b.Count(b.SheetThings(sheets), b.Words.Noun.Deltaganden, site.CSV(address, "deltaganden", 0)),
			b.ProjectCount(m.Projects, site.CSV(address, "projekt", 0))))}
	if len(out.Paid) > 0 {
		out.Paid[0].Rule += " " + b.Words.Goal.PaidRule
	}
	var said []Statement
	for _, x := range sheets {
		s := Statement{Project: site.ProjectLink(x.Deltagande.Project), Wording: x.StatedGoals, Source: site.Cite(x.Source, x.Page)}
		if x.Deltagande.Namnd != nil {
			s.Namnd = site.NamndLink(x.Deltagande.Namnd)
		}
		said = append(said, s)
	}
	out.Statements = builder.InParts(b.Builder, builder.PartFolder(address, StatementsID), said,
		func(s Statement) string { return s.Project.Text }, b.Longest)
	return out
}
