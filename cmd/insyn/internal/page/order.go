package page

import (
	"cmp"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
)

// largest returns the n projects to which most was paid out in the reporting
// year.
func (b *builder) largest(n int) []*ProjectRow {
	type paid struct {
		project *graph.Project
		sum     ledger.Sum
	}
	var list []paid
	for _, p := range b.graph.Projects {
		if s := ledger.In(p.Ledger, b.site.Year); s.Kronor > 0 {
			list = append(list, paid{p, s})
		}
	}
	slices.SortStableFunc(list, func(a, b paid) int { return cmp.Compare(b.sum.Kronor, a.sum.Kronor) })
	var rows []*ProjectRow
	for _, p := range list[:min(n, len(list))] {
		rows = append(rows, b.projectRow(p.project, p.sum))
	}
	return rows
}
