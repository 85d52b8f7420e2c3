package graph

import (
	"cmp"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
)

// Year is what was reported of one year.
type Year struct {
	Year     int
	Ledger   Ledger     // the year's payments, missing ones too
	Sheets   []*Sheet   // of the year
	Projects []*Project // reported that year
	Namnder  []*Namnd   // with a project that year
	Programs []*Program // with a project that year
	Report   *Report    // what was published of it, or nil
	Started  []*Project // of all projects, those that began in the year
	Ended    []*Project // of all projects, those whose last day is in the year
	Ongoing  []*Project // of the year's projects, those that go on after it
}

// InYear returns what was reported of a year. A project belongs to a year of
// which some nämnd has left a sheet on it.
func (g *Graph) InYear(year int) *Year {
	y := &Year{Year: year, Report: g.Report(year), Ledger: g.Ledger.For(year)}
	for _, p := range y.Ledger {
		y.Sheets = append(y.Sheets, p.Sheet)
	}
	y.Projects = y.Ledger.ProjectsOf()
	y.Namnder = filter(g.Namnder, func(n *Namnd) bool { return len(n.Ledger.For(year)) > 0 })
	y.Programs = filter(g.Programs, func(p *Program) bool { return len(p.Ledger.For(year)) > 0 })
	y.Started = filter(g.Projects, func(p *Project) bool { return p.Start.First().Year == year })
	y.Ended = filter(g.Projects, func(p *Project) bool { return !p.End.IsZero() && p.End.Last().Year == year })
	y.Ongoing = filter(y.Projects, func(p *Project) bool { return p.End.IsZero() || p.End.Last().Year > year })
	return y
}

// Largest returns the year's projects by what was paid out to them, most
// first; those with nothing paid out, or no figure, are left out.
func (y *Year) Largest() []*Project {
	out := filter(y.Projects, func(p *Project) bool { return p.Ledger.In(y.Year).Kronor > 0 })
	slices.SortStableFunc(out, func(a, b *Project) int {
		return cmp.Compare(b.Ledger.In(y.Year).Kronor, a.Ledger.In(y.Year).Kronor)
	})
	return out
}

// Nothing returns the year's payments that the source states as 0 kronor.
func (y *Year) Nothing() Ledger {
	return y.Ledger.filter(func(p *Payment) bool {
		kronor, known := p.Paid.Kronor()
		return known && kronor == 0
	})
}

// PaidYears returns the years with payments, newest first.
func (g *Graph) PaidYears() []int { return g.Ledger.Years() }

// For returns the payments of one year.
func (l Ledger) For(year int) Ledger {
	return l.filter(func(p *Payment) bool { return p.Year == year })
}

func (l Ledger) filter(keep func(*Payment) bool) Ledger { return filter(l, keep) }

// Part is a part of a ledger that belongs to one program or one role. The
// parts of a ledger do not overlap, so they add up to the whole.
type Part struct {
	Program *Program    // nil if the source knows none
	Role    record.Role // of a part by role
	Ledger  Ledger
}

// ByProgram divides a ledger by programme family, in the order of the first
// payment of each.
func ByProgram(l Ledger) []Part {
	var parts []Part
	for _, p := range l {
		i := slices.IndexFunc(parts, func(x Part) bool { return x.Program == p.Deltagande.Project.Program })
		if i < 0 {
			i, parts = len(parts), append(parts, Part{Program: p.Deltagande.Project.Program})
		}
		parts[i].Ledger = append(parts[i].Ledger, p)
	}
	return bySum(parts)
}

// ByRole divides a ledger by the nämnd's role in the project.
func ByRole(l Ledger) []Part {
	var parts []Part
	for _, role := range []record.Role{record.Owner, record.Partner, record.Associate} {
		part := l.filter(func(p *Payment) bool { return p.Deltagande.Role == role })
		if len(part) > 0 {
			parts = append(parts, Part{Role: role, Ledger: part})
		}
	}
	return parts
}

// bySum sorts parts by their sums, largest first; parts of which nothing is
// known come last.
func bySum(parts []Part) []Part {
	slices.SortStableFunc(parts, func(a, b Part) int { return CompareSums(a.Ledger.Total(), b.Ledger.Total()) })
	return parts
}

// CompareSums orders sums, largest first; a sum of which nothing is known
// comes last.
func CompareSums(a, b Sum) int {
	if known := len(a.Parts) > 0; known != (len(b.Parts) > 0) {
		if known {
			return -1
		}
		return 1
	}
	return cmp.Compare(b.Kronor, a.Kronor)
}

// Overlap says by how much sums over goals overstate the whole: Goals is the
// sum of all goals' sums of the year, and Several are the projects that more
// than one goal counts.
type Overlap struct {
	Goals   Sum
	Several []*Project
}

// GoalOverlap returns how the goals of the year's term overlap in it.
func (g *Graph) GoalOverlap(y *Year) Overlap {
	var all Ledger
	for _, m := range g.GoalsOf(y.Year) {
		all = append(all, m.Ledger.For(y.Year)...)
	}
	goals := map[*Project][]*Goal{}
	for _, s := range y.Sheets {
		for _, m := range s.Goals {
			goals[s.Deltagande.Project] = appendNew(goals[s.Deltagande.Project], m)
		}
	}
	return Overlap{all.Total(), filter(y.Projects, func(p *Project) bool { return len(goals[p]) > 1 })}
}

// InYear returns the goal's sheets and projects of a year.
func (m *Goal) InYear(year int) (sheets []*Sheet, projects []*Project) {
	sheets = filter(m.Sheets, func(s *Sheet) bool { return s.Year == year })
	return sheets, ProjectsOf(sheets)
}

// ProjectsOf returns the projects of sheets, each once.
func ProjectsOf(sheets []*Sheet) []*Project {
	var out []*Project
	seen := map[*Project]bool{}
	for _, s := range sheets {
		if p := s.Deltagande.Project; !seen[p] {
			seen[p], out = true, append(out, p)
		}
	}
	return out
}

// ProjectsOf returns the projects of the ledger, each once.
func (l Ledger) ProjectsOf() []*Project {
	var out []*Project
	seen := map[*Project]bool{}
	for _, p := range l {
		if x := p.Deltagande.Project; !seen[x] {
			seen[x], out = true, append(out, x)
		}
	}
	return out
}

func filter[T any](list []T, keep func(T) bool) []T {
	var out []T
	for _, v := range list {
		if keep(v) {
			out = append(out, v)
		}
	}
	return out
}
