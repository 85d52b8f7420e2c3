package graph

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// Ties is what ties a place or a country to the city.
type Ties struct {
	Links
	Accounts  []*Account
	Exchanges []*Exchange
	Networks  []*Network
}

// Telling returns the accounts that are ties of their own: those that tell of
// no exchange with the place, and name no project and no network that is tied
// to it. The others are there already, through what they tell of.
func (t *Ties) Telling() []*Account {
	return filter(t.Accounts, func(a *Account) bool {
		return !slices.ContainsFunc(t.Exchanges, func(e *Exchange) bool { return e.Account == a }) &&
			!overlap(a.Projects, t.Projects) && !overlap(a.Networks, t.Networks)
	})
}

// Weight returns how many ties there are, each counted once: projects,
// exchanges, networks, and the accounts that tell of none of those.
func (t *Ties) Weight() int {
	return len(t.Projects) + len(t.Exchanges) + len(t.Networks) + len(t.Telling())
}

// overlap reports whether two lists have an element in common.
func overlap[T comparable](a, b []T) bool {
	return slices.ContainsFunc(a, func(v T) bool { return slices.Contains(b, v) })
}

// City is a partner place.
type City struct {
	*record.Stad
	Ties
	Country *Country
}

// called returns the spellings of a city, and its local name if that is none of them.
func (c *City) called() []record.Ref {
	same := func(r record.Ref) bool { return sv.Folded(r.ID) == sv.Folded(c.Local) }
	if slices.ContainsFunc(c.Spellings, same) {
		return c.Spellings
	}
	return append(slices.Clip(c.Spellings), record.Ref{ID: c.Local, Pos: c.At.Name, Len: 1})
}

// Country is a partner country.
type Country struct {
	*record.Land
	Ties
	Cities []*City
}
