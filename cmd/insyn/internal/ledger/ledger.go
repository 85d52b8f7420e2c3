// Package ledger adds money up. It asks the graph what was paid out and what
// projects cost, and every sum that it gives can name its parts.
//
// Money follows the portal's rules. What was paid out ([graph.Payment]) may be
// added: a [Sum] is made of payments and of nothing else. Total budgets belong
// to whole projects with all their partners; they have types of their own
// ([record.Budget], [BudgetSum]) that no Sum takes, so the compiler refuses the
// sum that misleads.
package ledger

import (
	"cmp"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
)

// Sum is an amount in kronor that can name its parts.
type Sum struct {
	Kronor  int64
	Approx  bool             // some part is approximate, and so is the sum
	Parts   []*graph.Payment // figures in the sum, zeros too
	Missing []*graph.Payment // figures that the source does not give
}

// Stated returns how many figures there are, known and missing.
func (s Sum) Stated() int { return len(s.Parts) + len(s.Missing) }

// Compare orders sums, largest first; a sum of which nothing is known comes
// last.
func Compare(a, b Sum) int {
	if known := len(a.Parts) > 0; known != (len(b.Parts) > 0) {
		if known {
			return -1
		}
		return 1
	}
	return cmp.Compare(b.Kronor, a.Kronor)
}

// Total returns the sum of all payments of a ledger.
func Total(l graph.Ledger) (s Sum) {
	for _, p := range l {
		s.add(p)
	}
	return s
}

// In returns the sum of one year.
func In(l graph.Ledger, year int) (s Sum) {
	for _, p := range l {
		if p.Year == year {
			s.add(p)
		}
	}
	return s
}

func (s *Sum) add(p *graph.Payment) {
	kronor, known := p.Paid.Kronor()
	if !known {
		s.Missing = append(s.Missing, p)
		return
	}
	s.Kronor += kronor
	s.Approx = s.Approx || p.Paid.Approx
	s.Parts = append(s.Parts, p)
}

// For returns the payments of one year.
func For(l graph.Ledger, year int) graph.Ledger {
	return filter(l, func(p *graph.Payment) bool { return p.Year == year })
}

// Of returns the payments of some years.
func Of(l graph.Ledger, years []int) graph.Ledger {
	return filter(l, func(p *graph.Payment) bool { return slices.Contains(years, p.Year) })
}

// Years returns the years of the ledger, newest first.
func Years(l graph.Ledger) []int {
	var years []int
	for _, p := range l {
		if !slices.Contains(years, p.Year) {
			years = append(years, p.Year)
		}
	}
	slices.Sort(years)
	slices.Reverse(years)
	return years
}

// Under returns the payments that a goal counts: those of the sheets that name
// it.
func Under(l graph.Ledger, m *graph.Goal) graph.Ledger {
	return filter(l, func(p *graph.Payment) bool { return slices.Contains(p.Serves(), m) })
}

// Projects returns the projects of the ledger, each once.
func Projects(l graph.Ledger) []*graph.Project {
	sheets := make([]*graph.Sheet, len(l))
	for i, p := range l {
		sheets[i] = p.Sheet
	}
	return graph.ProjectsOf(sheets)
}

// Part is a part of a ledger that belongs to one program or one role. The
// parts of a ledger do not overlap, so they add up to the whole.
type Part struct {
	Program *graph.Program // nil if the source knows none
	Role    record.Role    // of a part by role
	Ledger  graph.Ledger
}

// ByProgram divides a ledger by programme family, largest sum first; parts of
// which nothing is known come last.
func ByProgram(l graph.Ledger) []Part {
	var parts []Part
	for _, p := range l {
		i := slices.IndexFunc(parts, func(x Part) bool { return x.Program == p.Deltagande.Project.Program })
		if i < 0 {
			i, parts = len(parts), append(parts, Part{Program: p.Deltagande.Project.Program})
		}
		parts[i].Ledger = append(parts[i].Ledger, p)
	}
	slices.SortStableFunc(parts, func(a, b Part) int { return Compare(Total(a.Ledger), Total(b.Ledger)) })
	return parts
}

// FromEU returns what a ledger has of the programmes that are the EU's.
func FromEU(l graph.Ledger) graph.Ledger {
	return filter(l, func(p *graph.Payment) bool {
		program := p.Deltagande.Project.Program
		return program != nil && program.EU
	})
}

// FromOthers returns what it has of other programmes.
func FromOthers(l graph.Ledger) graph.Ledger {
	return filter(l, func(p *graph.Payment) bool {
		program := p.Deltagande.Project.Program
		return program != nil && !program.EU
	})
}

// FromUnknown returns what it has of projects whose programme no source names.
func FromUnknown(l graph.Ledger) graph.Ledger {
	return filter(l, func(p *graph.Payment) bool { return p.Deltagande.Project.Program == nil })
}

// ByRole divides a ledger by the nämnd's role in the project.
func ByRole(l graph.Ledger) []Part {
	var parts []Part
	for _, role := range []record.Role{record.Owner, record.Partner, record.Associate} {
		part := filter(l, func(p *graph.Payment) bool { return p.Deltagande.Role == role })
		if len(part) > 0 {
			parts = append(parts, Part{Role: role, Ledger: part})
		}
	}
	return parts
}

func filter[S ~[]T, T any](list S, keep func(T) bool) S {
	var out S
	for _, v := range list {
		if keep(v) {
			out = append(out, v)
		}
	}
	return out
}
