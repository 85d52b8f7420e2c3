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

// AddBudgets returns the sum of what deltaganden state as their projects'
// budgets. It is for one statement a project.
func AddBudgets(statements []*graph.Deltagande) (s BudgetSum) {
	for _, d := range statements {
		kronor, _ := d.Budget.Kronor()
		s.Kronor += kronor
		s.Approx = s.Approx || d.Budget.Approx
		s.Parts = append(s.Parts, d)
	}
	return s
}

// Budgets returns the budgets of the projects that the city owns and, apart
// from them, of those in which it is partner.
func Budgets(projects []*graph.Project) (owned, partner BudgetSum) {
	return budgets(projects, true), budgets(projects, false)
}

func budgets(projects []*graph.Project, owned bool) BudgetSum {
	var statements []*graph.Deltagande
	var missing []*graph.Project
	for _, p := range projects {
		if p.Owned() != owned {
			continue
		}
		if d := Budget(p); d != nil {
			statements = append(statements, d)
		} else {
			missing = append(missing, p)
		}
	}
	s := AddBudgets(statements)
	s.Missing = missing
	return s
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
