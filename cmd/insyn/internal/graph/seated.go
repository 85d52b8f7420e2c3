package graph

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// seated says of a reference to a thing of another kind whether the file needs it anywhere
// else: not if the thing is the city itself, or has its place there already.
func (b *builder) seated(u staff.Unknown) staff.Unknown {
	if len(u.Others) == 0 {
		return u
	}
	other := u.Others[0]
	if home := b.graph.Portal.City; other.What == staff.City && other.ID == home.ID || other.What == staff.Country && b.graph.Home != nil &&
		other.ID == b.graph.Home.ID {
		u.Seat = staff.ItIsHome
		return u
	}
	for _, p := range b.graph.Projects {
		switch {
		case p.Pos.File != u.File:
		case other.What == staff.Namnd && slices.ContainsFunc(p.Deltaganden, func(d *Deltagande) bool {
			return d.Namnd != nil && d.Namnd.ID == other.ID
		}):
			u.Seat = staff.TakesPartThere
		case other.What == staff.Strand && p.Projekt.Strand.ID != "":
			u.Seat = staff.StrandStands
		case slices.Contains(p.named(other.What), other.ID):
			u.Seat = staff.StandsThere
		}
	}
	return u
}

// named returns the ids of the things of a kind that a project's lists have.
func (p *Project) named(what staff.Thing) []string {
	switch what {
	case staff.City:
		return idsOf(p.Cities, func(c *City) string { return c.ID })
	case staff.Country:
		return idsOf(p.Countries, func(c *Country) string { return c.ID })
	case staff.Network:
		return idsOf(p.Networks, func(n *Network) string { return n.ID })
	case staff.Namnd:
		return idsOf(p.AlsoNamnder, func(n *Namnd) string { return n.ID })
	case staff.Theme:
		return idsOf(p.Themes, func(t *Theme) string { return t.ID })
	case staff.Place:
		return idsOf(p.Places, func(x *Place) string { return x.ID })
	}
	return nil
}

func idsOf[T any](list []T, id func(T) string) (out []string) {
	for _, v := range list {
		out = append(out, id(v))
	}
	return out
}
