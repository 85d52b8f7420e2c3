package impact

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// total is a sum or a count that the portal shows.
type total struct {
	key    string // stays when something gets another name
	name   string
	value  int64
	money  bool
	text   string
	file   string // that tells of what it is the total of; "" for the whole city
	stated bool   // something is added up in it
}

// Change is a total that is another after a change.
type Change struct {
	Name     string
	Old, New string // "" if there is no such total
	By       string // what it grew or shrank by, "" if only its basis did
}

// Totals returns the totals that differ between two versions, the newest year
// first and the city's before those of its parts.
func Totals(before, after *graph.Graph) []Change {
	c := &Impact{before: Version{World: before}, after: Version{World: after}}
	return c.totalsChanged()
}

// totalsChanged is Totals without what can't be compared, and with things that have
// another id taken for the same.
func (c *Impact) totalsChanged() (out []Change) {
	before, after := c.before.World, c.after.World
	years := yearsOf(before, after)
	was := map[string]total{}
	old := totals(before, years, c.lost)
	for i, t := range old {
		old[i].key = c.keyNow(t.key)
		was[old[i].key] = t
	}
	for _, t := range totals(after, years, c.lost) {
		had, there := was[t.key]
		delete(was, t.key)
		switch {
		case there && had.text != t.text:
			out = append(out, Change{t.name, had.text, t.text, t.by(t.value - had.value)})
		case !there && t.stated:
			out = append(out, Change{t.name, "", t.text, t.by(t.value)})
		}
	}
	for _, t := range old {
		if _, gone := was[t.key]; gone && t.stated {
			out = append(out, Change{t.name, t.text, "", t.by(-t.value)})
		}
	}
	return out
}

// keyNow returns the key that a total of the older version has in the newer.
func (c *Impact) keyNow(key string) string {
	fields := strings.Fields(key) // year, kind and id, of what has one
	if len(fields) == 3 {
		fields[2] = cmp.Or(c.ids[fields[2]], fields[2])
	}
	return strings.Join(fields, " ")
}

// by writes what a total changed by.
func (t total) by(n int64) string {
	switch {
	case n == 0:
		return ""
	case t.money:
		return staff.Signed(n, sv.Kr(n))
	}
	return staff.Signed(n, sv.Tal(n))
}

// yearsOf returns the years of which something is paid out in one of the
// versions, newest first.
func yearsOf(graphs ...*graph.Graph) (years []int) {
	for _, g := range graphs {
		years = append(years, ledger.Years(g.Ledger)...)
	}
	slices.Sort(years)
	years = slices.Compact(years)
	slices.Reverse(years)
	return years
}

// totals returns what the portal adds up, most general first.
func totals(g *graph.Graph, years []int, lost func(file string) bool) []total {
	projects := slices.DeleteFunc(slices.Clone(g.Projects), func(p *graph.Project) bool { return lost(p.Pos.File) })
	owned, partner := ledger.Budgets(projects)
	out := []total{
		{key: "projekt", name: staff.ProjectsTotal, value: int64(len(projects)), text: sv.Tal(int64(len(projects))), stated: true},
		{key: "egen", name: staff.OwnBudgetsTotal, value: owned.Kronor, money: true, text: sv.Kr(owned.Kronor), stated: true},
		{key: "delad", name: staff.SharedBudgetsTotal, value: partner.Kronor, money: true, text: sv.Kr(partner.Kronor), stated: true},
	}
	add := func(key, name, file string, l graph.Ledger, year int) {
		if lost(file) {
			return
		}
		l = slices.DeleteFunc(slices.Clone(l), func(p *graph.Payment) bool { return lost(p.Deltagande.Project.Pos.File) })
		s := ledger.In(l, year)
		if s.Stated() == 0 {
			return // there is no such sum
		}
		out = append(out, total{key: strings.TrimSpace(fmt.Sprint(year, " ", key)), name: name, value: s.Kronor, money: true, file: file,
			text: staff.Sum(s.Kronor, len(s.Parts), s.Stated()), stated: true})
	}
	for _, year := range years {
		add("", staff.PaidTotal(year), "", g.Ledger, year)
		for _, n := range g.Namnder {
			add("namnd "+n.ID, staff.PaidToNamndTotal(year, n.Name), n.Pos.File, n.Ledger, year)
		}
		for _, p := range g.Programs {
			add("program "+p.ID, staff.PaidByProgramTotal(year, p.Name), p.Pos.File, p.Ledger, year)
			for _, s := range p.Strands {
				add("insats "+s.ID, staff.PaidByStrandTotal(year, s.Name), s.Pos.File, s.Ledger, year)
			}
		}
		for _, m := range g.Goals {
			add("mal "+m.ID, staff.PaidToGoalTotal(year, m.Name), m.Pos.File, m.Ledger, year)
		}
		for _, t := range g.Themes {
			add("tema "+t.ID, staff.PaidToThemeTotal(year, t.Name), t.Pos.File, t.Ledger, year)
		}
	}
	return out
}

// Text returns the change in a line that may be printed.
func (c Change) Text() string {
	name := diag.Printable(c.Name)
	switch {
	case c.Old == "":
		return staff.TotalNew(name, c.New)
	case c.New == "":
		return staff.TotalGone(name, c.Old)
	}
	return staff.TotalChanged(name, c.Old, c.New)
}
