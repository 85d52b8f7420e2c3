package lint

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// membershipsGone reports the part of a nämnd in a network that must have been taken away: the
// network was released, and its text still names the nämnd that has told of it, or refers to
// pages of a document that nothing else names. No edition keeps the paragraph itself.
func membershipsGone(c *checker) (l diag.List) {
	if !c.World.Read {
		return nil
	}
	for _, n := range c.World.Networks {
		f := c.file(n.Pos.File)
		if f == nil || c.unreleased(n.Pos.File) > 0 {
			continue
		}
		at := f.Start()
		for _, t := range tablesOf(f.Facts, "medverkan") {
			at = t.Pos
		}
		for _, a := range c.partsLost(n) {
			l.Add(at, 1, staff.MembershipGone(a.Namnd.Name, a.Namnd.ID, a.Source.ID, a.Year, pageWithin(n, a)))
		}
	}
	return l
}

// partsLost returns the accounts of nämnder that had a part in a network.
func (c *checker) partsLost(n *graph.Network) (out []*graph.Account) {
	for _, a := range n.Accounts {
		named := names(n, a.Namnd) && !slices.ContainsFunc(n.Memberships, func(m *graph.Membership) bool { return m.Namnd == a.Namnd })
		if a.Source != nil && (named || len(n.Memberships) == 0 && pageWithin(n, a) > 0) {
			out = append(out, a)
		}
	}
	if len(out) > 0 || len(n.Memberships) > 0 {
		return out
	}
	for _, namnd := range c.World.Namnder {
		for _, a := range namnd.Accounts {
			if a.Source != nil && pageWithin(n, a) > 0 && names(n, namnd) {
				out = append(out, a)
			}
		}
	}
	return out
}

// names reports whether the text of a network names a nämnd or its office.
func names(n *graph.Network, namnd *graph.Namnd) bool {
	text := strings.ToLower(n.Summary + "\n" + n.Body.Source())
	return slices.ContainsFunc([]string{namnd.Name, namnd.Forvaltning, namnd.Short}, func(name string) bool {
		return name != "" && strings.Contains(text, strings.ToLower(name))
	})
}

// pageWithin returns the first page of an account that the text of a network refers to as of its own
// document, or 0.
func pageWithin(n *graph.Network, a *graph.Account) int {
	for _, m := range n.Body.Marks {
		for _, p := range m.Pages {
			if m.Source == "" && a.FirstPage <= p.First && p.First <= a.LastPage {
				return p.First
			}
		}
	}
	return 0
}
