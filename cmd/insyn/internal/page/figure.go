package page

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// Figure is a number that opens to what it is made of.
type Figure struct {
	ID      string      // unique on its page
	Label   string      // "Utbetalt 2025"
	Value   string      // "4 116 140 kr"
	Raw     int64       // kronor, or a count
	Basis   string      // "bygger på 59 av 68 uppgifter", or ""
	Rule    string      // how it is computed, in words; once on a page
	Rows    []FigureRow // the largest ones, where there are many
	More    string      // how many more there are in the CSV, or ""
	Missing []FigureRow
	CSV     string // address of a table with exactly these rows
}

// FigureRow is one figure that a sum is made of, or one that is missing.
type FigureRow struct {
	Project Link
	Namnd   string
	Year    int
	Amount  string // "4 116 140 kr", or why it is missing
	Approx  bool
	Source  Citation
}

// Citation says where a figure comes from.
type Citation struct {
	Source string // the document's title
	Page   int
}

// paidRule is the rule of every sum of payments.
const paidRule = "Vi lägger ihop de belopp som betalats ut till stadens nämnder. Pengarna är stöd från EU eller andra utanför staden: en inkomst för Malmö stad, inte en kostnad. Uppgifter som saknas räknas inte som noll."

// paidFigure returns the sum of a ledger in a year as a figure. csv is the
// address of its table, or "".
func (b *builder) paidFigure(id, label string, s graph.Sum, csv string) Figure {
	f := Figure{ID: id, Label: label, Value: sv.Kr(s.Kronor), Raw: s.Kronor, Basis: basis(s), Rule: paidRule, CSV: csv}
	if len(s.Parts) == 0 {
		f.Value = missingText
	}
	parts := largestFirst(s.Parts)
	if n := len(parts) - maxFigureRows; n > 0 && csv != "" {
		parts, f.More = parts[:maxFigureRows], fmt.Sprintf("Ytterligare %d belopp finns i tabellen.", n)
	}
	f.Rows, f.Missing = figureRows(parts), figureRows(s.Missing[:min(len(s.Missing), maxFigureRows)])
	if csv != "" {
		b.table(csv, paymentsTable("urval", append(append([]*graph.Payment(nil), s.Parts...), s.Missing...)), CSV)
	}
	return f
}

// maxFigureRows is how many amounts a page lists for one sum; the table holds
// all of them. It keeps pages light in a city with thousands of projects.
const maxFigureRows = 100

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

// missingText is what stands where there is no figure.
const missingText = "uppgift saknas"

// basis says how many of the stated figures a sum is made of.
func basis(s graph.Sum) string {
	if len(s.Missing) == 0 {
		return ""
	}
	return fmt.Sprintf("bygger på %d av %d uppgifter", len(s.Parts), s.Stated())
}

func figureRows(payments []*graph.Payment) []FigureRow {
	rows := make([]FigureRow, 0, len(payments))
	for _, p := range payments {
		row := FigureRow{Project: projectLink(p.Deltagande.Project), Year: p.Year, Amount: amountText(p.Paid.Amount),
			Approx: p.Paid.Approx, Source: citation(p.Source, p.Page)}
		if p.Deltagande.Namnd != nil {
			row.Namnd = p.Deltagande.Namnd.Name
		}
		rows = append(rows, row)
	}
	return rows
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

// Money is an amount in a list: a number, or a sign that it is missing.
type Money struct {
	Text    string
	Missing bool
	Raw     int64
}

// moneyOf returns a sum as it stands in a list.
func moneyOf(s graph.Sum) Money {
	if len(s.Parts) == 0 {
		return Money{Text: missingText, Missing: true}
	}
	return Money{Text: sv.Kr(s.Kronor), Raw: s.Kronor}
}
