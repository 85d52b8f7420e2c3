package page

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// Figure is a number that opens to what it is made of.
type Figure struct {
	ID      string // unique on its page
	Label   string // "Utbetalt 2025"
	Number  Number
	Basis   Prose       // "bygger på 59 av 68 uppgifter", or nothing
	Meaning string      // whose money it is, where that has to be said
	Rule    string      // how it is computed, in words
	Rows    []FigureRow // the largest ones, where there are many
	Missing []FigureRow
	More    Prose  // that the table has more rows, or nothing
	CSV     string // address of a table with exactly these rows
}

// FigureRow is one figure that a sum is made of, or one that is missing.
type FigureRow struct {
	Project Link
	Namnd   string
	Year    int
	Amount  Number
	Source  Citation
}

// Citation says where a figure comes from.
type Citation struct {
	Source string // the document's title
	Page   int
}

// paidRule is the rule of every sum of payments.
const paidRule = "Vi lägger ihop de belopp som betalats ut till stadens nämnder. Pengarna är stöd från EU eller andra utanför staden: en inkomst för Malmö stad, inte en kostnad. Uppgifter som saknas räknas inte som noll."

// paidFigure returns the sum of payments as a figure. csv is the address of
// its table.
//
// One payment is no sum: it is shown as the source states it, without a table.
func (b *builder) paidFigure(id, label string, s ledger.Sum, csv string) Figure {
	if s.Stated() == 1 {
		f := Figure{ID: id, Label: label, Number: statedSum(s), Rule: paidRule, Rows: figureRows(s.Parts), Missing: figureRows(s.Missing)}
		if len(s.Missing) == 1 {
			f.Number.text = missingText
		}
		return f
	}
	return Figure{ID: id, Label: label, Number: b.paid(s, csv), Basis: basis(s, csv), Rule: paidRule, CSV: csv, More: more(s.Stated(), len(s.Parts), csv),
		Rows: figureRows(first(largestFirst(s.Parts))), Missing: figureRows(first(s.Missing))}
}

// maxFigureRows is how many amounts a page lists for one sum; the table holds
// all of them. It keeps pages light in a city with thousands of projects.
const maxFigureRows = 100

func first[T any](list []T) []T { return list[:min(len(list), maxFigureRows)] }

// more says that the table has rows that the page leaves out.
func more(all, parts int, csv string) Prose {
	if parts <= maxFigureRows && all-parts <= maxFigureRows {
		return nil
	}
	return say("Här står bara de första. Alla ", count(all, "uppgift", "uppgifter", csv), " finns i tabellen.")
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

// paid returns a sum of payments as a number, and adds its table.
func (b *builder) paid(s ledger.Sum, csv string) Number {
	b.table(csv, func() *Table { return paymentsTable("urval", slices.Concat(s.Parts, s.Missing)) }, CSV)
	if len(s.Parts) == 0 {
		return Number{kind: SumKind, text: missingText, missing: true, csv: csv}
	}
	return Number{kind: SumKind, raw: s.Kronor, text: sv.Kr(s.Kronor), csv: csv}
}

// statedSum returns the one payment of a sum as the source states it.
func statedSum(s ledger.Sum) Number {
	if len(s.Parts) == 0 {
		return Number{kind: StatedKind, text: missingText, missing: true}
	}
	n := stated(s.Parts[0].Paid.Amount)
	n.text = sv.Kr(n.raw)
	return n
}

// inProse returns a sum as a sentence needs it: "55,6 miljoner kronor".
func (n Number) inProse() Number {
	if !n.missing {
		n.text = sv.Miljoner(n.raw)
	}
	return n
}

// missingText is what stands where there is no figure.
const missingText = "uppgift saknas"

// basis says how many of the stated figures a sum is made of, where some are
// missing.
func basis(s ledger.Sum, csv string) Prose {
	if len(s.Missing) == 0 {
		return nil
	}
	return say("bygger på ", basisNumber(s, csv), " uppgifter")
}

func basisNumber(s ledger.Sum, csv string) Number {
	known, all := len(s.Parts), s.Stated()
	return Number{kind: BasisKind, raw: int64(known), of: int64(all), text: fmt.Sprintf("%d av %d", known, all), csv: csv}
}

func figureRows(payments []*graph.Payment) []FigureRow {
	rows := make([]FigureRow, 0, len(payments))
	for _, p := range payments {
		row := FigureRow{Project: projectLink(p.Deltagande.Project), Year: p.Year, Amount: stated(p.Paid.Amount), Source: citation(p.Source, p.Page)}
		if p.Deltagande.Namnd != nil {
			row.Namnd = p.Deltagande.Namnd.Name
		}
		rows = append(rows, row)
	}
	return rows
}

// budgetFigure returns a sum of total budgets, one for each project.
func (b *builder) budgetFigure(id, label, meaning string, s ledger.BudgetSum, csv string) Figure {
	b.table(csv, func() *Table { return budgetsTable(s) }, CSV)
	f := Figure{ID: id, Label: label, Meaning: meaning, CSV: csv, Rule: "Vi lägger ihop den totala budgeten för varje projekt, en gång per projekt. Anger flera nämnder en budget räknas projektägarens.",
		Number: Number{kind: SumKind, raw: s.Kronor, text: sv.Kr(s.Kronor), csv: csv}}
	if len(s.Parts) == 0 {
		f.Number = Number{kind: SumKind, text: missingText, missing: true, csv: csv}
	}
	if all := len(s.Parts) + len(s.Missing); len(s.Missing) > 0 {
		f.Basis = say("bygger på ", Number{kind: BasisKind, raw: int64(len(s.Parts)), of: int64(all), text: fmt.Sprintf("%d av %d", len(s.Parts), all), csv: csv}, " projekt")
	}
	f.More = more(len(s.Parts)+len(s.Missing), len(s.Parts), csv)
	for _, d := range first(s.Parts) {
		f.Rows = append(f.Rows, budgetRow(d))
	}
	for _, p := range first(s.Missing) {
		row := FigureRow{Project: projectLink(p)}
		if len(p.Deltaganden) > 0 {
			row = budgetRow(p.Deltaganden[0])
		}
		f.Missing = append(f.Missing, row)
	}
	return f
}

func budgetRow(d *graph.Deltagande) FigureRow {
	row := FigureRow{Project: projectLink(d.Project), Amount: stated(d.Budget.Amount), Source: citation(d.Source, cmp.Or(d.Budget.Page, d.Page))}
	if d.Namnd != nil {
		row.Namnd = d.Namnd.Name
	}
	return row
}

// amountText returns the amount in kronor, or why it is missing.
func amountText(a record.Amount) string {
	kronor, ok := a.Kronor()
	switch {
	case !ok:
		return a.Missing().Explain()
	case a.Approx:
		return "cirka " + sv.Kr(kronor)
	}
	return sv.Kr(kronor)
}

func citation(s *graph.Source, page int) Citation {
	if s == nil {
		return Citation{Page: page}
	}
	return Citation{Source: s.Title, Page: page}
}

// paidText returns a sum as the search index holds it.
func paidText(s ledger.Sum) string {
	if len(s.Parts) == 0 {
		return missingText
	}
	return sv.Kr(s.Kronor)
}
