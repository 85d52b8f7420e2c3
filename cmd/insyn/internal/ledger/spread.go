package ledger

import (
	"cmp"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
)

// Spread divides the projects of a sum by what is known of each, so that none is
// said to have got money that nobody knows of.
type Spread struct {
	Paid    []*graph.Project // got something, as far as is known
	Nothing []*graph.Project // every figure is there, and is 0
	Unknown []*graph.Project // a figure is missing, and those that are there are 0
}

// Spread returns how a sum is spread over its projects.
func (s Sum) Spread() (out Spread) {
	sums := map[*graph.Project]*Sum{}
	all := s.all()
	for _, x := range all {
		p := x.Deltagande.Project
		if sums[p] == nil {
			sums[p] = &Sum{}
		}
		sums[p].add(x)
	}
	for _, p := range Projects(all) {
		switch one := sums[p]; {
		case one.Kronor > 0:
			out.Paid = append(out.Paid, p)
		case len(one.Missing) == 0:
			out.Nothing = append(out.Nothing, p)
		default:
			out.Unknown = append(out.Unknown, p)
		}
	}
	return out
}

// all returns the figures of a sum, known and missing, in the ledger's order.
func (s Sum) all() graph.Ledger {
	all := slices.Concat(s.Parts, s.Missing)
	slices.SortStableFunc(all, func(a, b *graph.Payment) int { return cmp.Compare(a.Rank, b.Rank) })
	return all
}

// Amount is what was paid out in a year.
type Amount struct {
	Year   int
	Kronor int64
}

// ByAmount returns which projects every amount was paid out to. Nothing is no
// amount.
func ByAmount(l graph.Ledger) map[Amount][]*graph.Project {
	out := map[Amount][]*graph.Project{}
	for _, x := range l {
		if kronor, known := x.Paid.Kronor(); known && kronor > 0 {
			key, p := Amount{x.Year, kronor}, x.Deltagande.Project
			if !slices.Contains(out[key], p) {
				out[key] = append(out[key], p)
			}
		}
	}
	return out
}

// Repeat is an amount that a sum has of several projects.
type Repeat struct {
	First    *graph.Payment // one of those that state it
	Projects []*graph.Project
}

// Repeated returns the amounts that several projects of a sum state, largest
// first.
func (s Sum) Repeated() []Repeat {
	byAmount := ByAmount(s.Parts)
	var out []Repeat
	for _, x := range s.all() {
		kronor, _ := x.Paid.Kronor()
		key := Amount{x.Year, kronor}
		if projects := byAmount[key]; len(projects) > 1 {
			out = append(out, Repeat{x, projects})
			delete(byAmount, key)
		}
	}
	slices.SortStableFunc(out, func(a, b Repeat) int {
		x, _ := a.First.Paid.Kronor()
		y, _ := b.First.Paid.Kronor()
		return cmp.Compare(y, x)
	})
	return out
}
