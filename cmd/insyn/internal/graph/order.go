package graph

import (
	"cmp"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
)

// ordered returns a copy of set with its documents in the order of their
// paths, so that the order in which they come decides nothing.
func ordered(set *record.Set) *record.Set {
	s := *set
	s.Projects = byPath(s.Projects, func(p *record.Projekt) string { return p.Pos.File })
	s.Namnder = byPath(s.Namnder, func(n *record.Namnd) string { return n.Pos.File })
	s.Redogorelser = byPath(s.Redogorelser, func(r *record.Redogorelse) string { return r.Pos.File })
	s.Initiatives = byPath(s.Initiatives, func(i *record.Initiativ) string { return i.Pos.File })
	s.Networks = byPath(s.Networks, func(n *record.Natverk) string { return n.Pos.File })
	s.Pages = byPath(s.Pages, func(p *record.Sida) string { return p.Pos.File })
	return &s
}

// byPath returns a copy of list in the order of the paths.
func byPath[T any](list []T, path func(T) string) []T {
	return slices.SortedStableFunc(slices.Values(list), func(a, b T) int { return cmp.Compare(path(a), path(b)) })
}
