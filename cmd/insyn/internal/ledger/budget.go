package ledger

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
)

// BudgetSum is a sum of total budgets, one for each project: the owner's
// statement where the city owns the project, else the first that is given.
// It is never the city's money alone, and never added to a Sum.
type BudgetSum struct {
	Kronor  int64
	Approx  bool                // some part is approximate, and so is the sum
	Parts   []*graph.Deltagande // whose newest statements are in the sum
	Missing []*graph.Project    // projects of which no nämnd states a budget
}

// Budgets returns the budgets of the projects that the city owns and, apart
// from them, of those in which it is partner.
func Budgets(projects []*graph.Project) (owned, partner BudgetSum) {
	for _, p := range projects {
		sum := &partner
		if p.Owned() {
			sum = &owned
		}
		d := Budget(p)
		if d == nil {
			sum.Missing = append(sum.Missing, p)
			continue
		}
		kronor, _ := d.Budget.Kronor()
		sum.Kronor += kronor
		sum.Approx = sum.Approx || d.Budget.Approx
		sum.Parts = append(sum.Parts, d)
	}
	return owned, partner
}

// Projects returns the projects of the sum, known and missing.
func (s BudgetSum) Projects() []*graph.Project {
	out := make([]*graph.Project, 0, len(s.Parts)+len(s.Missing))
	for _, d := range s.Parts {
		out = append(out, d.Project)
	}
	return append(out, s.Missing...)
}

// Budget returns the deltagande whose budget stands for the project, or nil.
func Budget(p *graph.Project) *graph.Deltagande {
	var first *graph.Deltagande
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
