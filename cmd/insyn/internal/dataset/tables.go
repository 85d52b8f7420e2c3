package dataset

import (
	"cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
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
	Strokes     *Table[Stroke]
	Years       *Table[YearPaid]
	Plans       *Table[Planned]
	Places      *Table[Place]
	Goals       *Table[GoalProject]
	Themes      *Table[ThemePayment]
	Comparisons *Table[Comparison]
	Known       Known
}

// Declare returns the portal's tables, described in the words w, with the
// addresses of the site.
func Declare(w *words.Language, a Addresses) *Tables {
	c := &w.Tables
	return &Tables{
		Projects: projects(c.Projects, a), Deltaganden: deltaganden(c.Deltaganden, a),
		Payments: payments(c.Payments, a), Budgets: budgets(c.Budgets),
		Things: things(c.Things, a.Absolute), Issues: issues(c.Issues), Fields: fields(c.Fields), Periods: periods(c.Periods),
		Strokes: strokes(c.Strokes),
		Years:   years(c.Years), Plans: plans(c.Plans), Places: places(c.Places), Goals: goals(c.Goals), Comparisons: comparisons(c.Comparisons),
		Known:  declareKnown(&c.Known, a),
		Themes: themes(c.Themes, payments(c.Payments, a)),
	}
}

func projects(c words.ProjectColumns, a Addresses) *Table[*graph.Project] {
	type p = *graph.Project
	return &Table[p]{Name: "projekt", Title: c.Title, Description: c.Description, Columns: []Column[p]{
		{"projekt", ID, None, c.ID, func(x p) Cell { return TextCell(x.ID) }},
		{"titel", Text, None, c.Name, func(x p) Cell { return TextCell(x.Title) }},
		{"kortnamn", Text, None, c.Short, func(x p) Cell { return TextCell(x.Short) }},
		{"sammanfattning", Text, None, c.Summary, func(x p) Cell { return TextCell(x.Summary) }},
		{"start", Date, None, c.Start, func(x p) Cell { return TextCell(x.Start.ISO()) }},
		{"slut", Date, None, c.End, func(x p) Cell { return TextCell(x.End.ISO()) }},
		id("program", c.Program, programID),
		id("insats", c.Strand, strandID),
		{"namnder", IDs, None, c.Namnder, func(x p) Cell {
			return ListCell(each(x.Deltaganden, func(d *graph.Deltagande) string { return d.Deltagande.Namnd.ID }))
		}},
		{"roll", Text, None, c.Role, func(x p) Cell { return TextCell(string(x.Role())) }},
		{"mal", IDs, None, c.Goals, func(x p) Cell { return ListCell(goalIDs(x.Goals)) }},
		{"stader", IDs, None, c.Cities, func(x p) Cell { return ListCell(each(x.Cities, func(s *graph.City) string { return s.ID })) }},
		{"lander", IDs, None, c.Countries, func(x p) Cell {
			return ListCell(each(x.Countries, func(l *graph.Country) string { return l.ID }))
		}},
		{"platser", List, None, c.Places, func(x p) Cell { return ListCell(each(x.Places, func(l *graph.Place) string { return l.Name })) }},
		{"partner", List, None, c.Partners, func(x p) Cell { return ListCell(x.Projekt.Organisations) }},
		{"natverk", IDs, None, c.Networks, func(x p) Cell {
			return ListCell(each(x.Networks, func(n *graph.Network) string { return n.ID }))
		}},
		{"webbplats", Address, None, c.Website, func(x p) Cell { return TextCell(x.Website) }},
		page(a, c.URL, a.Project),
		text("program_namn", c.ProgramName, programName),
		text("insats_namn", c.StrandName, strandName),
		list("namnder_namn", c.NamnderNames, func(x p) []string {
			return each(x.Deltaganden, func(d *graph.Deltagande) string { return namndName(d.Namnd) })
		}),
		list("mal_namn", c.GoalNames, func(x p) []string { return goalNames(x.Goals) }),
		list("stader_namn", c.CityNames, func(x p) []string { return cityNames(x.Cities) }),
		list("lander_namn", c.CountryNames, func(x p) []string { return countryNames(x.Countries) }),
		list("natverk_namn", c.NetworkNames, func(x p) []string { return networkNames(x.Networks) }),
		precision("start_precision", c.Precision, func(x p) record.Date { return x.Start }),
		precision("slut_precision", c.Precision, func(x p) record.Date { return x.End }),
		ids("medverkande_namnder", c.AlsoNamnder, func(x p) []string { return namndIDs(x.AlsoNamnder) }),
		text("program_saknas", c.ProgramMissing, func(x p) string { return string(x.ProgramMissing) }),
		ids("teman", c.Themes, func(x p) []string { return each(x.Themes, func(t *graph.Theme) string { return t.ID }) }),
		list("teman_namn", c.ThemeNames, func(x p) []string { return each(x.Themes, func(t *graph.Theme) string { return t.Name }) }),
	}, Key: []string{"projekt"}, Refs: map[string]string{"program": "program", "insats": "insatser", "namnder": "namnder", "mal": "mal",
		"stader": "stader", "lander": "lander", "natverk": "natverk", "medverkande_namnder": "namnder", "teman": "teman"}}
}

func deltaganden(c words.DeltagandeColumns, a Addresses) *Table[*graph.Sheet] {
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
		id("program", c.Program, func(x d) string { return programID(x.Deltagande.Project) }),
		id("insats", c.Strand, func(x d) string { return strandID(x.Deltagande.Project) }),
		{"kalla", ID, None, c.Source, func(x d) Cell { return TextCell(x.Blad.Source.ID) }},
		{"sida", Number, None, c.Page, func(x d) Cell { return NumberCell(int64(x.Page)) }},
		page(a, c.URL, func(x d) string { return a.Project(x.Deltagande.Project) }),
		{"ar", Number, None, c.Year, func(x d) Cell { return NumberCell(int64(x.Year)) }},
		{"total_budget_ungefarlig", Text, None, c.BudgetApprox, func(x d) Cell { return ApproxCell(x.Budget.Approx) }},
		text("projekt_namn", c.ProjectName, func(x d) string { return x.Deltagande.Project.Title }),
		text("namnd_namn", c.NamndName, func(x d) string { return namndName(x.Deltagande.Namnd) }),
		list("mal_namn", c.GoalNames, func(x d) []string { return goalNames(x.Goals) }),
		text("program_namn", c.ProgramName, func(x d) string { return programName(x.Deltagande.Project) }),
		text("insats_namn", c.StrandName, func(x d) string { return strandName(x.Deltagande.Project) }),
		text("kalla_titel", c.SourceTitle, func(x d) string { return documentTitle(x.Source) }),
		precision("start_precision", c.Precision, func(x d) record.Date { return x.StartDate() }),
		precision("slut_precision", c.Precision, func(x d) record.Date { return x.EndDate() }),
		ids("mal_ursprung", c.Origin, func(x d) []string { return goalIDs(x.Origin) }),
		list("mal_ursprung_namn", c.OriginNames, func(x d) []string { return goalNames(x.Origin) }),
		text("program_angivet", c.StatedProgram, func(x d) string { return x.StatedProgram }),
		text("roll_angiven", c.StatedRole, func(x d) string { return x.StatedRole }),
		text("angiven_rubrik", c.StatedHeading, func(x d) string { return x.StatedHeading }),
		text("start_angivet", c.StatedStart, func(x d) string { return cmp.Or(x.StartText, x.StartDate().Text) }),
		text("slut_angivet", c.StatedEnd, func(x d) string { return cmp.Or(x.EndText, x.EndDate().Text) }),
		text("total_budget_angivet", c.StatedBudget, func(x d) string { return x.Budget.Text }),
		number("total_budget_sida", c.BudgetPage, func(x d) int { return cmp.Or(x.Budget.Page, x.Page) }),
	}, Key: []string{"projekt", "namnd", "ar"}, Refs: map[string]string{"projekt": "projekt", "namnd": "namnder", "program": "program",
		"insats": "insatser", "mal": "mal", "mal_ursprung": "mal", "kalla": "kallor"}}
}

func payments(c words.PaymentColumns, a Addresses) *Table[*graph.Payment] {
	type p = *graph.Payment
	return &Table[p]{Name: "utbetalningar", Title: c.Title, Description: c.Description, Columns: []Column[p]{
		{"projekt", ID, None, c.Project, func(x p) Cell { return TextCell(x.Deltagande.Project.ID) }},
		{"namnd", ID, None, c.Namnd, func(x p) Cell { return TextCell(x.Deltagande.Deltagande.Namnd.ID) }},
		{"ar", Number, None, c.Year, func(x p) Cell { return NumberCell(int64(x.Year)) }},
		{"belopp_sek", Number, Kronor, c.Amount, func(x p) Cell { return AmountCell(x.Paid.Amount) }},
		{"saknas", Text, None, c.Missing, func(x p) Cell { return MissingCell(x.Paid.Amount) }},
		id("kalla", c.Source, func(x p) string { return documentID(x.Source) }),
		{"sida", Number, None, c.Page, func(x p) Cell { return NumberCell(int64(x.Page)) }},
		{"ungefarlig", Text, None, c.Approx, func(x p) Cell { return ApproxCell(x.Paid.Approx) }},
		id("program", c.Program, func(x p) string { return programID(x.Deltagande.Project) }),
		id("insats", c.Strand, func(x p) string { return strandID(x.Deltagande.Project) }),
		{"roll", Text, None, c.Role, func(x p) Cell { return TextCell(string(x.Deltagande.Role)) }},
		text("projekt_namn", c.ProjectName, func(x p) string { return x.Deltagande.Project.Title }),
		text("namnd_namn", c.NamndName, func(x p) string { return namndName(x.Deltagande.Namnd) }),
		text("program_namn", c.ProgramName, func(x p) string { return programName(x.Deltagande.Project) }),
		text("insats_namn", c.StrandName, func(x p) string { return strandName(x.Deltagande.Project) }),
		text("kalla_titel", c.SourceTitle, func(x p) string { return documentTitle(x.Source) }),
		text("belopp_angivet", c.Stated, func(x p) string { return x.Paid.Text }),
		page(a, c.URL, func(x p) string { return a.Project(x.Deltagande.Project) }),
	}, Key: []string{"projekt", "namnd", "ar"}, Refs: map[string]string{"projekt": "projekt", "namnd": "namnder", "program": "program",
		"insats": "insatser", "kalla": "kallor"}, Total: func(rows []p) Total {
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
		{"kalla", ID, None, c.Source, cell(func(x d) Cell { return TextCell(documentID(x.Source)) })},
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
