package figure

import (
	"cmp"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// MaxRows is how many rows a page lists of one table; the table holds all of
// them. It keeps pages light in a city with thousands of projects.
const MaxRows = 100

// First returns the rows of a list that a page shows.
func First[T any](list []T) []T { return list[:min(len(list), MaxRows)] }

// PaidCSV is the address of the table of what was paid out in a year, beside
// the page of what it was paid to.
func PaidCSV(page string, year int) string { return site.CSV(page, "utbetalt", year) }

// payments returns the payments of a sum as a table at csv.
func (m *Maker) payments(s ledger.Sum, csv string) *dataset.Data {
	return m.Tables.Payments.At(csv, slices.Concat(s.Parts, s.Missing))
}

// Paid returns a sum of payments as a number, with its table at csv.
func (m *Maker) Paid(s ledger.Sum, csv string) site.Number {
	return site.Sum(m.Words, m.payments(s, csv))
}

// PaidOn is Paid of a year, which opens on the page at an address.
func (m *Maker) PaidOn(page string, s ledger.Sum, year int) site.Number {
	return m.Paid(s, PaidCSV(page, year)).At(site.PaidAnchor(page, year))
}

// PaidFigure returns the sum of what was paid out in a year as a figure, with its
// tables beside page.
//
// One payment is no sum: it is shown as the source states it, without a table.
func (m *Maker) PaidFigure(id, label string, s ledger.Sum, page string, year int) site.Figure {
	f := site.Figure{ID: id, Label: label, Rule: m.Words.Money.PaidRule, Counts: m.Words.Money.PaidCounts,
		Rows: m.rows(page, First(largestFirst(s.Parts))), Missing: m.rows(page, First(s.Missing))}
	if m.Graph.Preliminary(year) {
		f.Label, f.Notes = m.Words.Money.PaidSoFar(year), []site.Prose{{{Text: m.Words.Money.SoFar(year)}}}
	}
	if s.Stated() == 1 {
		f.Number = m.Single(s)
		return f
	}
	data := m.payments(s, PaidCSV(page, year))
	f.Number = site.Sum(m.Words, data)
	f.Spread, f.Notes = m.spread(s, page, year), append(f.Notes, m.repeats(s, page, year)...)
	f.More = m.more(data, len(s.Parts))
	if len(s.Missing) > 0 {
		f.Basis = site.Say(m.Words.Money.PaidBasis(site.Basis(m.Words, data)))
	}
	return f
}

// PaidByYear returns a figure for each year of a ledger, newest first, and those
// that not all nämnder have reported last, since they lead no page. Only the
// first says the rule, and what is to be noted.
func (m *Maker) PaidByYear(page string, l graph.Ledger) []site.Figure {
	var out []site.Figure
	whole, begun := m.split(ledger.Years(l))
	years := append(whole, begun...)
	lead := max(0, slices.IndexFunc(years, func(year int) bool { return year <= m.Site.Year }))
	for i, year := range years {
		f := m.PaidFigure(site.PaidID(year), m.Words.Money.Paid(year), ledger.In(l, year), page, year)
		if i != lead {
			f.Rule, f.Spread, f.Notes = "", nil, nil
		}
		f.Rest = m.Words.Money.EarlierYears
		if len(begun) > 0 {
			f.Rest = m.Words.Money.OtherYears
		}
		out = append(out, f)
	}
	return out
}

// split returns the years that are reported in full, and those that are not.
func (m *Maker) split(years []int) (whole, begun []int) {
	for _, year := range years {
		if m.Graph.Preliminary(year) {
			begun = append(begun, year)
		} else {
			whole = append(whole, year)
		}
	}
	return whole, begun
}

// Single returns the one payment of a sum as the source states it.
func (m *Maker) Single(s ledger.Sum) site.Number {
	if len(s.Parts) == 0 {
		return site.Unstated(m.Words.Money.Missing)
	}
	return site.Stated(m.Words, s.Parts[0].Paid.Amount)
}

// More says that a list shows only the first of the things that n counts, or
// nothing where it shows them all.
func (m *Maker) More(n site.Number) site.Prose { return m.more(n.Data(), n.Data().Len()) }

// more is More for two lists: of rows that have an amount, and of the rest.
func (m *Maker) more(data *dataset.Data, known int) site.Prose {
	if known <= MaxRows && data.Len()-known <= MaxRows {
		return nil
	}
	return site.Say(m.Words.Money.MoreFacts(site.Count(data, m.Words.Noun.Facts)))
}

// largestFirst returns the payments in order of their amounts.
func largestFirst(payments []*graph.Payment) []*graph.Payment {
	out := slices.Clone(payments)
	slices.SortStableFunc(out, func(a, b *graph.Payment) int {
		x, _ := a.Paid.Kronor()
		y, _ := b.Paid.Kronor()
		return cmp.Compare(y, x)
	})
	return out
}

// rows lays payments out as rows on a page, whose own name stands on none of them.
func (m *Maker) rows(page string, payments []*graph.Payment) []site.FigureRow {
	return site.Each(payments, func(p *graph.Payment) site.FigureRow {
		row := site.FigureRow{Year: p.Year, Amount: site.Stated(m.Words, p.Paid.Amount), Source: site.Cite(p.Source, p.Page)}
		if project := m.links[p.Deltagande.Project]; project.Href != page {
			row.Project = project
		}
		if n := p.Deltagande.Namnd; n != nil && site.Namnd(n) != page {
			row.Namnd = n.Name
		}
		return row
	})
}

// Behind returns the payments of a sum, known and missing, as a page lists them.
func (m *Maker) Behind(s ledger.Sum) []site.FigureRow {
	return slices.Concat(m.rows("", First(s.Parts)), m.rows("", First(s.Missing)))
}

// BudgetFigure returns a sum of total budgets, one for each project, with its
// table at csv.
func (m *Maker) BudgetFigure(id, label, meaning string, s ledger.BudgetSum, csv string) site.Figure {
	data := m.Tables.Budgets.At(csv, dataset.BudgetsOf(s))
	f := site.Figure{ID: id, Label: label, Meaning: meaning, Rule: m.Words.Money.BudgetRule,
		Counts: m.Words.Money.BudgetCounts, Number: site.Sum(m.Words, data),
		More: m.more(data, len(s.Parts)), Rows: site.Each(First(s.Parts), m.budgetRow)}
	if len(s.Missing) > 0 {
		f.Basis = site.Say(m.Words.Money.BudgetBasis(site.Basis(m.Words, data)))
	}
	for _, p := range First(s.Missing) {
		row := site.FigureRow{Project: m.links[p]}
		if len(p.Deltaganden) > 0 {
			row = m.budgetRow(p.Deltaganden[0])
		}
		f.Missing = append(f.Missing, row)
	}
	return f
}

func (m *Maker) budgetRow(d *graph.Deltagande) site.FigureRow {
	row := site.FigureRow{Project: m.links[d.Project], Amount: site.Stated(m.Words, d.Budget.Amount),
		Source: site.Cite(d.Source, cmp.Or(d.Budget.Page, d.Page))}
	if d.Namnd != nil {
		row.Namnd = d.Namnd.Name
	}
	return row
}
