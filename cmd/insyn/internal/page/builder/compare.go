package builder

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// Comparison is a table of things of one kind, one row each. It stands in two
// orders on two pages, which lead to each other, so that it can be sorted
// without a script.
type Comparison struct {
	Kind     string // "namnd": what a row is chosen by in the address of the page of all comparisons
	ID       string
	Heading  string
	Head     string // of the column of names
	Note     string // what may not be done with the sums
	Order    string // says how the rows stand
	Other    site.Link
	Rows     []CompareRow
	Choosing bool // whether rows can be chosen here
}

// CompareRow is one thing of a comparison, in the reporting year.
type CompareRow struct {
	ID                                   string
	Link                                 site.Link
	Projects, Paid, Share, Known, FromEU site.Number
	Largest                              *site.Link
	Most                                 site.Number // paid out to the largest

	sum ledger.Sum
}

// Namnder compares the nämnder.
func (b *Builder) Namnder() *Comparison {
	w := b.Words.Compare
	return b.comparison("namnd", "namnder", w.Namnder, w.Namnd, site.Each(b.Graph.Namnder, func(n *graph.Namnd) CompareRow {
		row := b.compared(n.ID, site.NamndLink(n), n.Links)
		if len(n.Projects) == 0 {
			row.Projects = site.Words(b.Words.Namnd.NoneOwn(nil))
		}
		return row
	}))
}

// Programs compares the families of programmes.
func (b *Builder) Programs() *Comparison {
	w := b.Words.Compare
	return b.comparison("program", "program", w.Programs, w.Program, site.Each(b.Graph.Programs, func(p *graph.Program) CompareRow {
		return b.compared(p.ID, site.ProgramLink(p), p.Links)
	}))
}

// Goals compares the goals of this term.
func (b *Builder) Goals() *Comparison {
	w := b.Words.Compare
	c := b.comparison("mal", "mal", w.Goals, w.Goal, site.Each(b.Graph.CurrentGoals(), func(m *graph.Goal) CompareRow {
		return b.compared(m.ID, site.GoalLink(m), m.Links)
	}))
	c.Note = w.GoalsOverlap
	return c
}

func (b *Builder) comparison(kind, id, heading, head string, rows []CompareRow) *Comparison {
	w := b.Words.Compare
	return &Comparison{Kind: kind, ID: id, Heading: heading, Head: head, Rows: rows, Order: w.Listed,
		Other: site.Link{Text: w.ByPaid, Href: site.CompareAddress + "#" + id}}
}

// ByPaid returns c with its rows in order of money, for the page where they can
// be chosen too; list is where they stand as they are listed.
func (b *Builder) ByPaid(c *Comparison, list string) *Comparison {
	w, out := b.Words.Compare, *c
	out.Rows = slices.Clone(c.Rows)
	slices.SortStableFunc(out.Rows, func(x, y CompareRow) int { return ledger.Compare(x.sum, y.sum) })
	out.Order, out.Other, out.Choosing = w.Paid, site.Link{Text: w.AsListed, Href: list + "#jamfor"}, true
	return &out
}

// compared returns a row: what a thing has of the reporting year.
func (b *Builder) compared(id string, link site.Link, l graph.Links) CompareRow {
	year := b.Site.Year
	s := ledger.In(l.Ledger, year)
	row := CompareRow{ID: id, Link: link, sum: s, Projects: b.ProjectCount(l.Projects, site.CSV(link.Href, "projekt", 0))}
	if s.Stated() == 0 {
		return row
	}
	row.Paid = b.PaidOn(link.Href, s, year)
	row.Share = site.Portion(b.Words, row.Paid, ledger.In(b.Graph.Ledger, year).Kronor)
	row.Known = site.Basis(b.Words, row.Paid.Data())
	row.FromEU = b.Paid(ledger.In(ledger.FromEU(l.Ledger), year), site.CSV(link.Href, "fran-eu", year))
	if p, paid := largest(s); p != nil {
		l := site.ProjectLink(p)
		row.Largest, row.Most = &l, b.PaidFor(p, paid)
	}
	return row
}

// largest returns the project that got most of a sum, or nil where nothing is
// known to have been paid out.
func largest(s ledger.Sum) (*graph.Project, ledger.Sum) {
	var most *graph.Project
	var paid ledger.Sum
	for _, p := range ledger.Projects(s.Parts) {
		of := ledger.Total(slices.DeleteFunc(slices.Concat(s.Parts, s.Missing), func(x *graph.Payment) bool { return x.Deltagande.Project != p }))
		if of.Kronor > paid.Kronor {
			most, paid = p, of
		}
	}
	return most, paid
}
