package ledger

import (
	"cmp"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
)

// Year is what was reported of one year.
type Year struct {
	Year     int
	Ledger   graph.Ledger     // the year's payments, missing ones too
	Sheets   []*graph.Sheet   // of the year
	Projects []*graph.Project // reported that year
	Namnder  []*graph.Namnd   // with a project that year
	Programs []*graph.Program // with a project that year
	Report   *graph.Report    // what was published of it, or nil
	Started  []*graph.Project // of all projects, those that began in the year
	Ended    []*graph.Project // of all projects, those whose last day is in the year
	Ongoing  []*graph.Project // of the year's projects, those that had begun and go on after it
	Coming   []*graph.Project // of the year's projects, those that begin after it
	NoEnd    []*graph.Project // of the year's projects, those that had begun and whose end is not known
}

// InYear returns what was reported of a year. A project belongs to a year of
// which some nämnd has left a sheet on it.
func InYear(g *graph.Graph, year int) *Year {
	y := &Year{Year: year, Report: g.Report(year), Ledger: For(g.Ledger, year)}
	for _, p := range y.Ledger {
		y.Sheets = append(y.Sheets, p.Sheet)
	}
	y.Projects = graph.ProjectsOf(y.Sheets)
	y.Namnder = filter(g.Namnder, func(n *graph.Namnd) bool { return len(For(n.Ledger, year)) > 0 })
	y.Programs = filter(g.Programs, func(p *graph.Program) bool { return len(For(p.Ledger, year)) > 0 })
	y.Started = filter(g.Projects, func(p *graph.Project) bool { return p.Start.First().Year == year })
	y.Ended = filter(g.Projects, func(p *graph.Project) bool { return !p.End.IsZero() && p.End.Last().Year == year })
	y.Coming = filter(y.Projects, func(p *graph.Project) bool { return p.Start.First().Year > year })
	begun := filter(y.Projects, func(p *graph.Project) bool { return p.Start.First().Year <= year })
	y.Ongoing = filter(begun, func(p *graph.Project) bool { return !p.End.IsZero() && p.End.Last().Year > year })
	y.NoEnd = filter(begun, func(p *graph.Project) bool { return p.End.IsZero() })
	return y
}

// Largest returns the year's projects by what was paid out to them, most
// first; those with nothing paid out, or no figure, are left out.
func (y *Year) Largest() []*graph.Project {
	paid := func(p *graph.Project) int64 { return In(p.Ledger, y.Year).Kronor }
	out := filter(y.Projects, func(p *graph.Project) bool { return paid(p) > 0 })
	slices.SortStableFunc(out, func(a, b *graph.Project) int { return cmp.Compare(paid(b), paid(a)) })
	return out
}

// Spread returns how the year's payments are spread over its projects.
func (y *Year) Spread() Spread { return Total(y.Ledger).Spread() }

// Overlap says by how much sums over goals overstate the whole: Goals is the
// sum of all goals' sums of the year, and Several are the sheets that more than
// one of those goals counts. A project whose nämnder name different goals is
// counted twice by nobody: the goals of a sheet decide for the sheet's money.
type Overlap struct {
	Goals   Sum
	Several []*graph.Sheet
}

// GoalOverlap returns how the goals of the year's term overlap in it.
func GoalOverlap(g *graph.Graph, y *Year) Overlap {
	var all graph.Ledger
	for _, m := range g.GoalsOf(y.Year) {
		all = append(all, For(m.Ledger, y.Year)...)
	}
	several := filter(y.Sheets, func(s *graph.Sheet) bool {
		return len(filter(s.Serves(), func(m *graph.Goal) bool { return m.InForce(y.Year) })) > 1
	})
	return Overlap{Total(all), several}
}
