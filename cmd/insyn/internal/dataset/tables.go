package dataset

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// Tables are the portal's tables. The names of columns never change; new
// columns come after those that are there.
type Tables struct {
	Projects    *Table[*graph.Project]
	Deltaganden *Table[*graph.Sheet]
	Payments    *Table[*graph.Payment]
	Budgets     *Table[Budget]
	Things      *Table[Thing]
	Issues      *Table[Issue]
	Fields      *Table[Field]
	Periods     *Table[Period]
	Years       *Table[YearPaid]
	Plans       *Table[Planned]
	Places      *Table[Place]
	Goals       *Table[GoalProject]
	Comparisons *Table[Comparison]
}

// Declare returns the portal's tables, described in the words w. url returns the
// full address of a project's page, absolute that of an address of the site.
func Declare(w *words.Language, url func(*graph.Project) string, absolute func(string) string) *Tables {
	c := &w.Tables
	return &Tables{
		Projects: projects(c.Projects, url), Deltaganden: deltaganden(c.Deltaganden, url),
		Payments: payments(c.Payments), Budgets: budgets(c.Budgets),
		Things: things(c.Things, absolute), Issues: issues(c.Issues), Fields: fields(c.Fields), Periods: periods(c.Periods),
		Years: years(c.Years), Plans: plans(c.Plans), Places: places(c.Places), Goals: goals(c.Goals), Comparisons: comparisons(c.Comparisons),
	}
}

func projects(c words.ProjectColumns, url func(*graph.Project) string) *Table[*graph.Project] {
	type p = *graph.Project
	return &Table[p]{Name: "projekt", Title: c.Title, Description: c.Description, Columns: []Column[p]{
		{"projekt", ID, None, c.ID, func(x p) Cell { return TextCell(x.ID) }},
		{"titel", Text, None, c.Name, func(x p) Cell { return TextCell(x.Title) }},
		{"kortnamn", Text, None, c.Short, func(x p) Cell { return TextCell(x.Short) }},
		{"sammanfattning", Text, None, c.Summary, func(x p) Cell { return TextCell(x.Summary) }},
		{"start", Date, None, c.Start, func(x p) Cell { return TextCell(x.Start.ISO()) }},
		{"slut", Date, None, c.End, func(x p) Cell { return TextCell(x.End.ISO()) }},
		{"program", ID, None, c.Program, programID},
		{"insats", ID, None, c.Strand, strandID},
		{"namnder", IDs, None, c.Namnder, func(x p) Cell {
			return ListCell(each(x.Deltaganden, func(d *graph.Deltagande) string { return d.Deltagande.Namnd.ID }))
		}},
		{"roll", Text, None, c.Role, func(x p) Cell { return TextCell(string(x.Role())) }},
		{"mal", IDs, None, c.Goals, func(x p) Cell { return ListCell(goalIDs(x.Goals)) }},
		{"stader", IDs, None, c.Cities, func(x p) Cell { return ListCell(each(x.Cities, func(s *graph.City) string { return s.ID })) }},
		{"lander", IDs, None, c.Countries, func(x p) Cell {
			return ListCell(each(x.Countries, func(l *graph.Country) string { return l.ID }))
		}},
		{"platser", List, None, c.Places, func(x p) Cell { return ListCell(x.Projekt.Places) }},
		{"partner", List, None, c.Partners, func(x p) Cell { return ListCell(x.Projekt.Organisations) }},
		{"natverk", IDs, None, c.Networks, func(x p) Cell {
			return ListCell(each(x.Networks, func(n *graph.Network) string { return n.ID }))
		}},
		{"webbplats", Address, None, c.Website, func(x p) Cell { return TextCell(x.Website) }},
		{"url", Address, None, c.URL, func(x p) Cell { return TextCell(url(x)) }},
	}}
}

func deltaganden(c words.DeltagandeColumns, url func(*graph.Project) string) *Table[*graph.Sheet] {
	type d = *graph.Sheet
	return &Table[d]{Name: "deltaganden", Title: c.Title, Description: c.Description, Columns: []Column[d]{
		{"projekt", ID, None, c.Project, func(x d) Cell { return TextCell(x.Deltagande.Project.ID) }},
		{"namnd", ID, None, c.Namnd, func(x d) Cell { return TextCell(x.Deltagande.Deltagande.Namnd.ID) }},
		{"angivet_namn", Text, None, c.StatedName, func(x d) Cell { return TextCell(x.StatedName) }},
		{"roll", Text, None, c.Role, func(x d) Cell { return TextCell(string(x.Deltagande.Role)) }},
		{"start", Date, None, c.Start, func(x d) Cell { return TextCell(x.StartDate().ISO()) }},
		{"slut", Date, None, c.End, func(x d) Cell { return TextCell(x.EndDate().ISO()) }},
		{"total_budget_sek", Number, Kronor, c.Budget, func(x d) Cell { return AmountCell(x.Budget.Amount) }},
		{"total_budget_saknas", Text, None, c.BudgetMissing, func(x d) Cell { return MissingCell(x.Budget.Amount) }},
		{"mal", IDs, None, c.Goals, func(x d) Cell { return ListCell(goalIDs(x.Goals)) }},
		{"mal_angivet", Text, None, c.StatedGoals, func(x d) Cell { return TextCell(x.StatedGoals) }},
		{"program", ID, None, c.Program, func(x d) Cell { return programID(x.Deltagande.Project) }},
		{"insats", ID, None, c.Strand, func(x d) Cell { return strandID(x.Deltagande.Project) }},
		{"kalla", ID, None, c.Source, func(x d) Cell { return TextCell(x.Blad.Source.ID) }},
		{"sida", Number, None, c.Page, func(x d) Cell { return NumberCell(int64(x.Page)) }},
		{"url", Address, None, c.URL, func(x d) Cell { return TextCell(url(x.Deltagande.Project)) }},
		{"ar", Number, None, c.Year, func(x d) Cell { return NumberCell(int64(x.Year)) }},
		{"total_budget_ungefarlig", Text, None, c.BudgetApprox, func(x d) Cell { return ApproxCell(x.Budget.Approx) }},
	}}
}

func payments(c words.PaymentColumns) *Table[*graph.Payment] {
	type p = *graph.Payment
	return &Table[p]{Name: "utbetalningar", Title: c.Title, Description: c.Description, Columns: []Column[p]{
		{"projekt", ID, None, c.Project, func(x p) Cell { return TextCell(x.Deltagande.Project.ID) }},
		{"namnd", ID, None, c.Namnd, func(x p) Cell { return TextCell(x.Deltagande.Deltagande.Namnd.ID) }},
		{"ar", Number, None, c.Year, func(x p) Cell { return NumberCell(int64(x.Year)) }},
		{"belopp_sek", Number, Kronor, c.Amount, func(x p) Cell { return AmountCell(x.Paid.Amount) }},
		{"saknas", Text, None, c.Missing, func(x p) Cell { return MissingCell(x.Paid.Amount) }},
		{"kalla", ID, None, c.Source, func(x p) Cell { return sourceID(x.Source) }},
		{"sida", Number, None, c.Page, func(x p) Cell { return NumberCell(int64(x.Page)) }},
		{"ungefarlig", Text, None, c.Approx, func(x p) Cell { return ApproxCell(x.Paid.Approx) }},
		{"program", ID, None, c.Program, func(x p) Cell { return programID(x.Deltagande.Project) }},
		{"insats", ID, None, c.Strand, func(x p) Cell { return strandID(x.Deltagande.Project) }},
		{"roll", Text, None, c.Role, func(x p) Cell { return TextCell(string(x.Deltagande.Role)) }},
	}, Total: func(rows []p) Total {
		s := ledger.Total(rows)
		return Total{Kronor: s.Kronor, Known: len(s.Parts), All: s.Stated(), Approx: s.Approx}
	}, Order: func(a, b p) int { return a.Rank - b.Rank }}
}

// Budget is a project with the sheet that states its total budget, or nil.
type Budget struct {
	Project *graph.Project
	Stated  *graph.Deltagande
}

// BudgetsOf returns the rows of a sum of budgets.
func BudgetsOf(s ledger.BudgetSum) []Budget {
	out := make([]Budget, 0, len(s.Parts)+len(s.Missing))
	for _, d := range s.Parts {
		out = append(out, Budget{d.Project, d})
	}
	for _, p := range s.Missing {
		out = append(out, Budget{p, nil})
	}
	return out
}

func budgets(c words.BudgetColumns) *Table[Budget] {
	cell := func(f func(*graph.Deltagande) Cell) func(Budget) Cell {
		return func(x Budget) Cell {
			if x.Stated == nil {
				return Cell{}
			}
			return f(x.Stated)
		}
	}
	type d = *graph.Deltagande
	return &Table[Budget]{Name: "budgetar", Title: c.Title, Description: c.Description, Columns: []Column[Budget]{
		{"projekt", ID, None, c.Project, func(x Budget) Cell { return TextCell(x.Project.ID) }},
		{"namnd", ID, None, c.Namnd, cell(func(x d) Cell { return TextCell(x.Deltagande.Namnd.ID) })},
		{"total_budget_sek", Number, Kronor, c.Amount, cell(func(x d) Cell { return AmountCell(x.Budget.Amount) })},
		{"kalla", ID, None, c.Source, cell(func(x d) Cell { return sourceID(x.Source) })},
		{"sida", Number, None, c.Page, cell(func(x d) Cell { return NumberCell(int64(x.Page)) })},
		{"ungefarlig", Text, None, c.Approx, cell(func(x d) Cell { return ApproxCell(x.Budget.Approx) })},
		{"ar", Number, None, c.Year, cell(func(x d) Cell { return NumberCell(int64(x.Year)) })},
	}, Total: budgetTotal}
}

func budgetTotal(rows []Budget) Total {
	var parts []*graph.Deltagande
	for _, r := range rows {
		if r.Stated != nil {
			parts = append(parts, r.Stated)
		}
	}
	s := ledger.AddBudgets(parts)
	return Total{Kronor: s.Kronor, Known: len(parts), All: len(rows), Approx: s.Approx}
}

func programID(p *graph.Project) Cell {
	if p.Program == nil {
		return Cell{}
	}
	return TextCell(p.Program.ID)
}

func strandID(p *graph.Project) Cell {
	if p.Strand == nil {
		return Cell{}
	}
	return TextCell(p.Strand.ID)
}

func sourceID(s *graph.Source) Cell {
	if s == nil {
		return Cell{}
	}
	return TextCell(s.ID)
}

func goalIDs(goals []*graph.Goal) []string {
	return each(goals, func(g *graph.Goal) string { return g.ID })
}

func each[T any](list []T, f func(T) string) []string {
	out := make([]string, 0, len(list))
	for _, v := range list {
		out = append(out, f(v))
	}
	return out
}
