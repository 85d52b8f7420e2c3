package lint

import (
	"slices"
	"strconv"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// membershipYears warns of nämnder's parts in networks of a year that their document can't tell
// of, or that no other part takes from it.
func (c *checker) membershipYears() (out []odd) {
	all := c.membershipsOf()
	for _, n := range c.World.Networks {
		for _, m := range n.Memberships {
			if m.Source == nil || !long(m.Source, m.Year) && !older(m.Source, m.Year) && !strayYear(m, all[m.Source]) {
				continue
			}
			t := c.membershipTable(m)
			out = append(out, c.otherYear(keyOf(t, "ar"), keyOf(t, "kalla"), m.Year, m.Source))
		}
	}
	return out
}

// membershipsOf returns the nämnder's parts in networks by the document that tells of them.
func (c *checker) membershipsOf() map[*graph.Source][]*graph.Membership {
	all := map[*graph.Source][]*graph.Membership{}
	for _, n := range c.World.Networks {
		for _, m := range n.Memberships {
			all[m.Source] = append(all[m.Source], m)
		}
	}
	return all
}

// ownYear is how many parts in networks a document tells of in its own year at least, for one
// of another year, before that looks like a slip.
const ownYear = 10

// strayYear reports whether a part in a network is of another year than its document, and the
// others that the document tells of are not: those of the same network, or else nearly all. A
// nämnd that has the document's year too has been given the one before.
func strayYear(m *graph.Membership, of []*graph.Membership) bool {
	if m.Year == m.Source.Year {
		return false
	}
	beside, own, other := 0, 0, 0
	for _, o := range of {
		same := o.Network == m.Network
		switch {
		case same && o.Namnd == m.Namnd && o != m, same && o != m && o.Year != m.Source.Year:
			return false
		case o.Year != m.Source.Year:
			other++
		default:
			own++
		}
		if same && o != m {
			beside++
		}
	}
	return beside > 0 || own >= ownYear*other
}

// membershipPages warns of pages of nämnder's parts in networks that are in the account of a
// nämnd that has none, or on its sheets, and that nothing else in the file names: an account
// may rightly tell of other nämnder.
func (c *checker) membershipPages() (out []odd) {
	taken := takenOf{}
	for _, n := range c.World.Networks {
		for _, m := range n.Memberships {
			own, other := c.accountsAt(m)
			if own == nil || c.oddness(own) > 0 || namesPage(n, m) {
				continue
			}
			near, at := nearPage(m.Page, own), keyOf(c.membershipTable(m), "sida")
			if other != nil && c.oddness(other) == 0 {
				p := staff.PageOfOtherAccount(m.Page, m.Namnd.Name, own.FirstPage, own.LastPage, other.Namnd.Name, near)
				out = append(out, settle(warning(at, p), nil, ""))
			}
			if s := taken.of(c, m.Source).foreign(m); other == nil && s != nil {
				p := staff.PageOfOtherSheet(m.Page, m.Namnd.Name, s.Deltagande.Namnd.Name, s.Deltagande.Project.Title, near)
				out = append(out, settle(warning(at, p), nil, ""))
			}
		}
	}
	return out
}

// foreign returns a sheet on the page of a nämnd's part in a network, if that nämnd has none
// there and the network has nothing to do with any.
func (t *takenPages) foreign(m *graph.Membership) *graph.Sheet {
	found := t.on(m.Page)
	concerned := func(s *graph.Sheet) bool {
		return slices.ContainsFunc(m.Network.Memberships, func(o *graph.Membership) bool { return o.Namnd == s.Deltagande.Namnd }) ||
			slices.Contains(m.Network.Projects, s.Deltagande.Project)
	}
	if len(found) == 0 || slices.ContainsFunc(found, concerned) {
		return nil
	}
	return found[len(found)-1]
}

// accountsAt returns the account of a nämnd that is in a network, and the one that its page is
// in. Both are nil where that is its own, or that of another nämnd in the network.
func (c *checker) accountsAt(m *graph.Membership) (own, other *graph.Account) {
	for _, n := range c.World.Namnder {
		for _, a := range n.Accounts {
			has := a.FirstPage > 0 && a.FirstPage <= m.Page && m.Page <= a.LastPage
			switch {
			case a.Source == nil || a.Source != m.Source:
			case has && slices.ContainsFunc(m.Network.Memberships, func(o *graph.Membership) bool { return o.Namnd == n }):
				return nil, nil
			case has:
				other = a
			case n == m.Namnd && a.LastPage > 0:
				own = a
			}
		}
	}
	return own, other
}

// namesPage reports whether the text of a network names the page of a nämnd's part in it, or
// another part does.
func namesPage(n *graph.Network, m *graph.Membership) bool {
	cites := func(mark markdown.Mark) bool {
		document := mark.Source == m.Source.ID || mark.Source == "" && n.TextSource() == m.Source
		return document && slices.ContainsFunc(mark.Pages, func(p markdown.Pages) bool { return p.First <= m.Page && m.Page <= p.Last })
	}
	return slices.ContainsFunc(n.Body.Marks, cites) || slices.ContainsFunc(n.Memberships, func(o *graph.Membership) bool {
		return o != m && o.Source == m.Source && o.Page == m.Page
	})
}

// nearPage returns the only page of an account that a slip makes of a page, or 0.
func nearPage(page int, a *graph.Account) (near int) {
	for p := a.FirstPage; p <= a.LastPage; p++ {
		if diag.Slip(strconv.Itoa(page), strconv.Itoa(p)) {
			if near > 0 {
				return 0
			}
			near = p
		}
	}
	return near
}

// membershipTable returns the table of a nämnd's part in a network.
func (c *checker) membershipTable(m *graph.Membership) *source.Table {
	return c.tableOf(m.Network.Pos.File, "medverkan", m.Medverkan.Source.Pos, "kalla")
}

// otherYear warns of a fact of a year that its document is not about: where the document stands
// if there is one of that year, and else where the year does.
func (c *checker) otherYear(year, document source.Value, n int, of *graph.Source) odd {
	right, at := c.reportFor(n), year
	if right != "" {
		at = document
	}
	return about(settle(warning(at, staff.FactsOfOther(n, of.ID, of.Year, right)), nil, ""), of, n)
}

// reportFor returns the id of the document that the accounts of a year are in, or "".
func (c *checker) reportFor(year int) string {
	for _, n := range c.World.Namnder {
		for _, a := range n.Accounts {
			if a.Year == year && a.Source != nil && a.Source.Year == year {
				return a.Source.ID
			}
		}
	}
	return ""
}
