package impact

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// A place is a page that is about something, with the file that tells of it.
type place struct {
	kind, id, address, title, file string
	was                            record.Addressed
	body                           markdown.Body
}

// places returns the pages of things, in the order of the portal. They are taken
// from what is connected and not from the finished site, so that a version with
// errors has them too.
func places(g *graph.Graph) (out []place) {
	add := func(kind, id, address, title, file string, was record.Addressed, body markdown.Body) {
		out = append(out, place{kind, id, address, title, file, was, body})
	}
	for _, p := range g.Projects {
		add(staff.ProjectPage, p.ID, site.Project(p), p.Name(), p.Pos.File, p.Addressed, p.Body)
	}
	for _, n := range g.Namnder {
		add(staff.NamndPage, n.ID, site.Namnd(n), n.Name, n.Pos.File, n.Addressed, n.Body)
		for _, a := range n.Accounts {
			add(staff.AccountPage, a.ID, site.Account(a), staff.AccountTitle(n.Name, a.Year), a.Pos.File, a.Addressed, a.Body)
		}
	}
	none := markdown.Body{}
	for _, p := range g.Programs {
		add(staff.ProgramPage, p.ID, site.Program(p), p.Name, p.Pos.File, p.Addressed, none)
		for _, s := range p.Strands {
			add(staff.StrandPage, s.ID, site.Strand(s), s.Name, s.Pos.File, s.Addressed, none)
		}
	}
	for _, m := range g.Goals {
		add(staff.GoalPage, m.ID, site.Goal(m), m.Name, m.Pos.File, m.Addressed, none)
	}
	for _, t := range g.Themes {
		add(staff.ThemePage, t.ID, site.Theme(t), t.Name, t.Pos.File, t.Addressed, none)
	}
	for _, c := range g.Cities {
		if c.Weight() > 0 { // else nothing leads to it
			add(staff.CityPage, c.ID, site.City(c), c.Name, c.Pos.File, c.Addressed, none)
		}
	}
	for _, c := range g.Countries {
		add(staff.CountryPage, c.ID, site.Country(c), c.Name, c.Pos.File, c.Addressed, none)
	}
	for _, n := range g.Networks {
		add(staff.NetworkPage, n.ID, site.Network(n), n.Name, n.Pos.File, n.Addressed, n.Body)
	}
	for _, p := range g.Places {
		add(staff.PlacePage, p.ID, site.DistrictPlace(p), p.Name, p.Pos.File, p.Addressed, p.Body)
	}
	for _, i := range g.Initiatives {
		add(staff.InitiativePage, i.ID, site.Initiative(i), i.Title, i.Pos.File, i.Addressed, i.Body)
	}
	for _, year := range ledger.Years(g.Ledger) {
		add(staff.YearPage, "", site.Year(year), strconv.Itoa(year), "", record.Addressed{}, none)
	}
	for _, p := range g.Pages {
		if p.Kind != record.StartText { // it stands on the start page
			add(staff.TextPage, p.ID, site.Text(p.Slug), p.Title, p.Pos.File, p.Addressed, p.Body)
		}
	}
	return out
}

// redirects returns where older addresses lead.
func redirects(g *graph.Graph) map[string]string {
	to := map[string]string{}
	for _, p := range places(g) {
		section := p.address[:strings.LastIndexByte(strings.TrimSuffix(p.address, "/"), '/')+1]
		for _, alias := range p.was.Aliases {
			if from, _, wrong := site.Alias(alias.ID, section); !wrong {
				to[from] = p.address
			}
		}
	}
	return to
}

// pageChanges are the pages that come, go, or have another address.
type pageChanges struct {
	added, removed []place
	moved          []move
	led            [][2]string // older addresses that lead somewhere as they did not before, and where
	ended          []string    // older addresses that led somewhere and no longer do
	anchors        []string    // addresses of headings in texts about the portal that no longer are there
	attached       []string    // addresses of tables and pictures, and of pages about no single thing, that go alone
	general        []string    // addresses of pages about no single thing that come
}

// move is a page with another address than before.
type move struct {
	from, to place
	leads    string // where the address from before leads now, "" if nowhere
}

// comparePages fills in pages and which files have another name.
func (c *Impact) comparePages() {
	old, now := places(c.before.World), places(c.after.World)
	leads, had := redirects(c.after.World), redirects(c.before.World)
	c.moved, c.ids = map[string]string{}, map[string]string{}
	added := without(now, old)
	for _, p := range without(old, now) {
		if c.unknown(p, c.after, added) {
			continue
		}
		m := move{from: p, leads: leads[p.address]}
		i := c.same(p, added, m.leads)
		switch {
		case i >= 0:
			m.to = added[i]
			added = slices.Delete(added, i, i+1)
			if p.id != m.to.id {
				c.ids[p.id] = m.to.id
			}
			if ownFile(p.file) && p.file != m.to.file {
				c.moved[p.file] = m.to.file
			}
			c.pages.moved = append(c.pages.moved, m)
		case m.leads != "":
			c.pages.moved = append(c.pages.moved, m)
		default:
			c.pages.removed = append(c.pages.removed, p)
		}
	}
	c.pages.added = slices.DeleteFunc(added, func(p place) bool { return c.unknown(p, c.before, nil) })
	exists := map[string]bool{}
	for _, p := range now {
		exists[p.address] = true
	}
	for address, to := range had {
		lost := slices.ContainsFunc(old, func(p place) bool { return p.address == to && c.lost(p.file) })
		if leads[address] == "" && !exists[address] && !lost {
			c.pages.ended = append(c.pages.ended, address)
		}
	}
	slices.Sort(c.pages.ended)
	c.compareAliases(now, had, leads)
	c.compareAnchors(old, now)
}

// compareAliases fills in the older addresses that lead on now, but for those of pages that the
// change moves, of which that is said already.
func (c *Impact) compareAliases(now []place, had, leads map[string]string) {
	told := map[string]bool{}
	for _, m := range c.pages.moved {
		told[m.from.address] = true
	}
	lost := map[string]bool{} // pages that may have been led to before
	for _, p := range now {
		lost[p.address] = c.lost(p.file)
	}
	for _, address := range slices.Sorted(maps.Keys(leads)) {
		if to := leads[address]; had[address] == "" && !told[address] && !lost[to] {
			c.pages.led = append(c.pages.led, [2]string{address, to})
		}
	}
}

// compareAnchors fills in the headings that are gone from texts that are still
// there: they are linked to, as those of a glossary are.
func (c *Impact) compareAnchors(old, now []place) {
	for _, p := range old {
		i := slices.IndexFunc(now, func(q place) bool { return q.address == p.address })
		if p.kind != staff.TextPage || i < 0 || c.lost(p.file) {
			continue
		}
		for _, h := range p.body.Headings {
			if !slices.ContainsFunc(now[i].body.Headings, func(g markdown.Heading) bool { return g.ID == h.ID }) {
				c.pages.anchors = append(c.pages.anchors, p.address+"#"+h.ID)
			}
		}
	}
}

// unknown reports whether the other version may well have a page, but for a file
// that can't be read: its own, the one that tells of what it belongs to, or one
// that leads to it. instead are pages that its file may have now.
func (c *Impact) unknown(p place, other Version, instead []place) bool {
	switch {
	case len(c.unread) == 0:
		return false
	case c.lost(p.file) || p.kind == staff.CityPage || p.kind == staff.YearPage:
		return true
	}
	return ownFile(p.file) && slices.ContainsFunc(other.Files, func(f *source.File) bool { return f.Path == p.file }) &&
		!slices.ContainsFunc(instead, func(q place) bool { return q.file == p.file })
}

// without returns the pages of a that b has not.
func without(a, b []place) (out []place) {
	has := map[string]bool{}
	for _, p := range b {
		has[p.address] = true
	}
	for _, p := range a {
		if !has[p.address] {
			out = append(out, p)
		}
	}
	return out
}

// ownFile reports whether a file tells of one thing and of nothing else.
func ownFile(file string) bool { return strings.HasPrefix(file, "content/") }

// same returns the index of the page that p has become: the one that its address
// leads to, the one of the same file or name, or the one whose text is most like
// its own. It is -1 if there is none.
func (c *Impact) same(p place, added []place, leads string) int {
	best, most := -1, 0.5
	for i, q := range added {
		likeness := 0.0
		switch {
		case q.kind != p.kind:
		case q.address == leads:
			return i
		case ownFile(p.file) && q.file == p.file, sv.Slug(q.title) == sv.Slug(p.title):
			likeness = 2
		default:
			likeness = alike(p.body.Source(), q.body.Source())
		}
		if likeness > most {
			best, most = i, likeness
		}
	}
	return best
}

// alike returns which part of the words of two texts both have.
func alike(a, b string) float64 {
	count := map[string]int{}
	words := strings.Fields(a)
	for _, w := range words {
		count[w]++
	}
	both, other := 0, strings.Fields(b)
	for _, w := range other {
		if count[w]--; count[w] >= 0 {
			both++
		}
	}
	if len(words)+len(other) == 0 {
		return 0
	}
	return 2 * float64(both) / float64(len(words)+len(other))
}

// brokenLink is a link of a text to a page that the change takes away.
type brokenLink struct {
	link markdown.Link
	to   string
}

// compareLinks fills in the links that broke. Links that were never right are
// findings.
func (c *Impact) compareLinks() {
	works, worked := map[string]bool{}, map[string]bool{}
	mark := func(g *graph.Graph, in map[string]bool) {
		for _, p := range places(g) {
			in[p.address] = true
		}
		for address := range redirects(g) {
			in[address] = true
		}
	}
	mark(c.before.World, worked)
	mark(c.after.World, works)
	for _, p := range places(c.before.World) { // what can't be read may well be there
		works[p.address] = works[p.address] || c.unknown(p, c.after, nil)
	}
	for _, f := range c.after.Files {
		for _, l := range f.Body.Links {
			to, _, _ := strings.Cut(l.Address, "#")
			if worked[to] && !works[to] {
				c.links = append(c.links, brokenLink{l, to})
			}
		}
	}
}
