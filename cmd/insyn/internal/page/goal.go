package page

import (
	"cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
)

// GoalList is /mal/.
type GoalList struct {
	Meta
	Lead     string
	Charts   []*Chart
	Current  []ListRow
	Earlier  []MappedGoal
	Namndmal []MappedGoal
}

// Layout returns the template's name.
func (*GoalList) Layout() string { return "mallista" }

// MappedGoal is a goal that is counted under others.
type MappedGoal struct {
	Link     Link
	Projects Number
	To       []Link
	Why      string
}

// Goal is /mal/<id>/.
type Goal struct {
	Meta
	Lead       string
	Kind       string
	Period     string
	Overlap    bool // sums of this term's goals overlap
	Paid       []Figure
	To         []Link
	Why        string
	From       []MappedGoal
	Namnder    []Link
	Statements []Statement
	Groups     []ProjectGroup
	Charts     []*Chart
	Extent     Prose // how many deltaganden and projects
}

// Layout returns the template's name.
func (*Goal) Layout() string { return "mal" }

// Statement is how one nämnd words a goal for one project.
type Statement struct {
	Project, Namnd Link
	Wording        string
	Source         Citation
}

// goalKind returns what kind of goal m is, as readers see it.
func (b *builder) goalKind(m *graph.Goal) string {
	switch {
	case b.graph.Current(m):
		return "Kommunfullmäktiges mål"
	case m.Kind == record.CouncilGoal:
		return "Målområde från en tidigare period"
	}
	return "En nämnds egen målskrivning"
}

func (b *builder) goals() {
	g := b.graph
	list := &GoalList{Meta: Meta{Address: "/mal/", Title: "Mål", Section: "/mal/", Crumbs: crumbs(),
		Description: "Kommunfullmäktiges mål och vilka projekt som hör till vart och ett av dem."},
		Lead: "Varje projekt hör till ett eller flera av kommunfullmäktiges mål. Ett projekt som hör till två mål räknas helt under båda. Därför går målens summor inte att lägga ihop."}
	for _, m := range g.Goals {
		switch {
		case g.Current(m):
			list.Current = append(list.Current, b.listRow(goalLink(m), m.Description, m.Links))
		case m.Kind == record.CouncilGoal:
			list.Earlier = append(list.Earlier, b.mapped(m))
		default:
			list.Namndmal = append(list.Namndmal, b.mapped(m))
		}
	}
	list.Charts = []*Chart{b.projectsByGoal(b.site.Year)}
	b.add(list)
	each(b, g.Goals, (*builder).goal)
}

func (b *builder) mapped(m *graph.Goal) MappedGoal {
	return MappedGoal{Link: goalLink(m), Projects: b.projectCount(m.Projects, goalAddress(m)+"projekt.csv"), To: links(m.To, goalLink), Why: m.Why}
}

func (b *builder) goal(m *graph.Goal) *Goal {
	address := goalAddress(m)
	out := &Goal{Meta: Meta{Address: address, Title: m.Name, Description: shorten(cmp.Or(m.Description, m.Name), 160), Section: "/mal/",
		Crumbs: crumbs(Link{Text: "Mål", Href: "/mal/"}), EditPath: m.Pos.File},
		Lead: m.Description, Kind: b.goalKind(m), Period: m.Period.String(), Overlap: b.graph.Current(m),
		Paid: b.paidByYear(address, m.Ledger), To: links(m.To, goalLink), Why: m.Why, Namnder: links(m.Namnder, namndLink),
		Groups: b.byStatus(address, m.Projects, m.Ledger), Charts: some(b.ledgerYears(address, m.Ledger)),
		Extent: say(b.countOf(sheetThings(m.Newest()), "deltagande", "deltaganden", address+"deltaganden.csv"), " i ",
			b.projectCount(m.Projects, address+"projekt.csv"))}
	for _, from := range m.From {
		out.From = append(out.From, b.mapped(from))
	}
	for _, s := range m.Newest() {
		line := Statement{Project: projectLink(s.Deltagande.Project), Wording: s.StatedGoals, Source: citation(s.Source, s.Page)}
		if n := s.Deltagande.Namnd; n != nil {
			line.Namnd = namndLink(n)
		}
		out.Statements = append(out.Statements, line)
	}
	return out
}
