package entry

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/search"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// Largest returns which pages have the most of what people ask for: the project with the largest budget,
// the nämnd that was paid most. The figure stands on the page, and among what the search shows of it.
func Largest(g *graph.Graph, s *site.Site) []search.Answer {
	w := s.Words.Search.Largest
	paid := func(l graph.Ledger) int64 { return ledger.In(l, s.Year).Kronor }
	abroad := (&maker{g, s}).abroad()
	var out []search.Answer
	add := func(addresses, phrases []string) {
		for _, a := range addresses {
			out = append(out, search.Answer{Address: a, Words: phrases})
		}
	}
	add(most(g.Projects, budget, site.Project), w.Budget)
	add(most(g.Projects, func(p *graph.Project) int64 { return paid(p.Ledger) }, site.Project), w.PaidProject)
	add(most(g.Namnder, func(n *graph.Namnd) int64 { return paid(n.Ledger) }, site.Namnd), w.PaidNamnd)
	add(most(g.Programs, func(p *graph.Program) int64 { return paid(p.Ledger) }, site.Program), w.PaidProgram)
	add(most(g.Namnder, func(n *graph.Namnd) int64 { return int64(len(n.Projects)) }, site.Namnd), w.Namnd)
	add(most(g.Programs, func(p *graph.Program) int64 { return int64(len(p.Projects)) }, site.Program), w.Program)
	add(most(abroad, func(c *graph.Country) int64 { return int64(len(c.Projects)) }, site.Country), w.Country)
	add(most(g.Cities, func(c *graph.City) int64 { return int64(len(c.Projects)) }, site.City), w.City)
	add(most(g.Cities, func(c *graph.City) int64 { return int64(c.Weight()) }, site.City), w.CityLinks)
	return out
}

// budget returns the budget that stands for a project, or 0.
func budget(p *graph.Project) int64 {
	d := ledger.Budget(p)
	if d == nil {
		return 0
	}
	kronor, _ := d.Budget.Kronor()
	return kronor
}

// most returns the address of the thing of which there is the most, or those of two that have as much. More
// are no answer.
func most[T any](things []T, of func(T) int64, address func(T) string) []string {
	const answer = 2
	var found []string
	top := int64(1)
	for _, x := range things {
		switch n := of(x); {
		case n > top || n == top && found == nil:
			top, found = n, []string{address(x)}
		case n == top:
			found = append(found, address(x))
		}
	}
	if len(found) > answer {
		return nil
	}
	return found
}
