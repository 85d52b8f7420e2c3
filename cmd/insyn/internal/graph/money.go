package graph

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
)

// Payment is what was paid out to one nämnd for one project in one year, as
// the year's sheet states it.
type Payment struct {
	*Sheet
	Source *Source // of the figure: its own, or the sheet's
	Page   int     // likewise
}

// Ledger is a list of payments that may be added, in the order of the
// projects' names.
type Ledger []*Payment

// Sum is an amount in kronor that can name its parts.
type Sum struct {
	Kronor  int64
	Parts   []*Payment // figures in the sum, zeros too
	Missing []*Payment // figures that the source does not give
}

// Stated returns how many figures there are, known and missing.
func (s Sum) Stated() int { return len(s.Parts) + len(s.Missing) }

// In returns the sum of one year.
func (l Ledger) In(year int) Sum {
	return l.sum(func(p *Payment) bool { return p.Year == year })
}

// Total returns the sum of all years.
func (l Ledger) Total() Sum { return l.sum(func(*Payment) bool { return true }) }

func (l Ledger) sum(take func(*Payment) bool) (s Sum) {
	for _, p := range l {
		if !take(p) {
			continue
		}
		if kronor, ok := p.Paid.Kronor(); ok {
			s.Kronor += kronor
			s.Parts = append(s.Parts, p)
		} else {
			s.Missing = append(s.Missing, p)
		}
	}
	return s
}

// Years returns the years of the ledger, newest first.
func (l Ledger) Years() []int {
	var years []int
	for _, p := range l {
		if !slices.Contains(years, p.Year) {
			years = append(years, p.Year)
		}
	}
	slices.Sort(years)
	slices.Reverse(years)
	return years
}

// BudgetSum is a sum of total budgets, one for each project: the owner's
// statement where Malmö owns the project, else the first that is given.
// It is never Malmö's money alone, and never added to a Sum.
type BudgetSum struct {
	Kronor  int64
	Parts   []*Deltagande // whose statements are in the sum
	Missing []*Project    // projects of which no nämnd states a budget
}

// Budgets returns the budgets of the projects that Malmö owns and, apart from
// them, of those in which it is partner.
func Budgets(projects []*Project) (owned, partner BudgetSum) {
	for _, p := range projects {
		sum := &partner
		if p.Owned() {
			sum = &owned
		}
		d := p.budgetStatement()
		if d == nil {
			sum.Missing = append(sum.Missing, p)
			continue
		}
		kronor, _ := d.Budget.Kronor()
		sum.Kronor += kronor
		sum.Parts = append(sum.Parts, d)
	}
	return owned, partner
}

// Projects returns the projects of the sum, known and missing.
func (s BudgetSum) Projects() []*Project {
	out := make([]*Project, 0, len(s.Parts)+len(s.Missing))
	for _, d := range s.Parts {
		out = append(out, d.Project)
	}
	return append(out, s.Missing...)
}

// budgetStatement returns the deltagande whose budget stands for the project,
// or nil.
func (p *Project) budgetStatement() *Deltagande {
	var first *Deltagande
	for _, d := range p.Deltaganden {
		if _, ok := d.Budget.Kronor(); !ok {
			continue
		}
		if d.Role == record.Owner {
			return d
		}
		if first == nil {
			first = d
		}
	}
	return first
}
