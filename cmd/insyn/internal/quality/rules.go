package quality

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
)

// check is one project before one rule.
type check struct {
	project *graph.Project
	paid    map[ledger.Amount][]*graph.Project // projects by what was paid out to them
	alike   *alike
	found   []Issue
}

// report adds an issue of the project. Its page is that of the sheet, unless
// it has one of its own.
func (c *check) report(i Issue) {
	i.Project = c.project
	if i.Page == 0 && i.Sheet != nil {
		i.Page = i.Sheet.Page
	}
	c.found = append(c.found, i)
}

// reportPaid adds an issue of what was paid out.
func (c *check) reportPaid(kind Kind, x *graph.Payment) {
	c.report(Issue{Kind: kind, Sheet: x.Sheet, Page: x.Page, Year: x.Year, Amount: x.Paid.Amount})
}

// reportBudget adds an issue of the total budget that a nämnd states.
func (c *check) reportBudget(kind Kind, d *graph.Deltagande) {
	c.report(Issue{Kind: kind, Sheet: d.Sheet, Amount: d.Budget.Amount})
}

// page returns where the project's first sheet begins.
func (c *check) page() int {
	if len(c.project.Deltaganden) == 0 {
		return 0
	}
	return c.project.Deltaganden[0].Page
}

// The rules' functions: each looks at one project and reports what it finds.

func missingAmounts(c *check) {
	for _, d := range c.project.Deltaganden {
		for _, x := range d.Ledger {
			if _, known := x.Paid.Kronor(); !known {
				c.reportPaid(PaidMissing, x)
			}
		}
		if _, known := d.Budget.Kronor(); !known {
			c.report(Issue{Kind: BudgetMissing, Sheet: d.Sheet, Page: d.Budget.Page, Amount: d.Budget.Amount})
		}
	}
}

func missingDates(c *check) {
	if c.project.End.IsZero() {
		c.report(Issue{Kind: EndMissing, Page: c.page()})
	}
	if c.project.Start.IsZero() {
		c.report(Issue{Kind: StartMissing, Page: c.page()})
	}
}

func approximations(c *check) {
	p := c.project
	c.inexactDates(nil, p.Start, p.Start.Text, p.End, p.End.Text)
	for _, d := range p.Deltaganden {
		c.inexactDates(d.Sheet, d.Start, d.StartText, d.End, d.EndText)
		for _, x := range d.Ledger {
			if x.Paid.Approx {
				c.reportPaid(PaidApproximate, x)
			}
		}
		if d.Budget.Approx {
			c.reportBudget(BudgetApproximate, d)
		}
	}
}

// inexactDates reports dates that are known as a month or a year, or in words
// only; s is nil for the project's own.
func (c *check) inexactDates(s *graph.Sheet, start record.Date, startText string, end record.Date, endText string) {
	switch {
	case startText != "":
		c.report(Issue{Kind: StartInWords, Sheet: s, Page: c.page(), Text: startText})
	case !start.IsZero() && start.Day == 0:
		c.report(Issue{Kind: StartInexact, Sheet: s, Page: c.page(), Start: start})
	}
	switch {
	case endText != "":
		c.report(Issue{Kind: EndInWords, Sheet: s, Page: c.page(), Text: endText})
	case !end.IsZero() && end.Day == 0:
		c.report(Issue{Kind: EndInexact, Sheet: s, Page: c.page(), End: end})
	}
}

func rolesAndColumns(c *check) {
	for _, d := range c.project.Deltaganden {
		if d.StatedRole != "" {
			c.report(Issue{Kind: RoleDiffers, Sheet: d.Sheet, Text: d.StatedRole})
		}
		if d.HasOther {
			c.report(Issue{Kind: BudgetTwice, Sheet: d.Sheet, Amount: d.OtherColumn.Amount})
		}
		if d.Budget.Column != "" {
			c.report(Issue{Kind: BudgetInColumn, Sheet: d.Sheet, Page: d.Budget.Page, Amount: d.Budget.Amount})
		}
		for _, x := range d.Ledger {
			if x.Paid.Column != "" {
				c.reportPaid(PaidInColumn, x)
			}
		}
	}
}

func differentDates(c *check) {
	differs := func(at, project record.Date) record.Date {
		if at.Date == project.Date {
			return record.Date{}
		}
		return at
	}
	for _, d := range c.project.Deltaganden {
		start, end := differs(d.Start, c.project.Start), differs(d.End, c.project.End)
		if !start.IsZero() || !end.IsZero() {
			c.report(Issue{Kind: DatesDiffer, Sheet: d.Sheet, Start: start, End: end})
		}
	}
}

func differentBudgets(c *check) {
	base := ledger.Budget(c.project)
	if base == nil {
		return
	}
	first, _ := base.Budget.Kronor()
	for _, d := range c.project.Deltaganden {
		if kronor, known := d.Budget.Kronor(); known && kronor != first {
			c.report(Issue{Kind: BudgetsDiffer, Sheet: d.Sheet, Amount: d.Budget.Amount, Against: base.Budget.Amount})
		}
	}
}

func sameAmounts(c *check) {
	for _, x := range c.project.Ledger {
		kronor, _ := x.Paid.Kronor()
		for _, other := range c.paid[ledger.Amount{Year: x.Year, Kronor: kronor}] {
			if other != c.project {
				c.report(Issue{Kind: SameAmount, Sheet: x.Sheet, Page: x.Page, Year: x.Year, Amount: x.Paid.Amount, Others: []*graph.Project{other}})
			}
		}
	}
}

func paidAfterEnd(c *check) {
	for _, x := range c.project.Ledger {
		end := x.EndDate()
		if kronor, known := x.Paid.Kronor(); known && kronor > 0 && !end.IsZero() && end.Last().Year < x.Year {
			c.report(Issue{Kind: AfterEnd, Sheet: x.Sheet, Page: x.Page, Year: x.Year, Amount: x.Paid.Amount, End: end,
				Pos: x.Paid.Pos, BesidePos: end.Pos})
		}
	}
}

// paidBeforeStart leaves what is paid in advance in peace: in the year before a
// project that begins early in the next.
func paidBeforeStart(c *check) {
	for _, x := range c.project.Ledger {
		start := x.StartDate().First()
		if kronor, known := x.Paid.Kronor(); !known || kronor == 0 || x.StartDate().IsZero() {
			continue
		}
		if start.Year > x.Year+1 || start.Year == x.Year+1 && start.Month > monthsAhead {
			c.report(Issue{Kind: BeforeStart, Sheet: x.Sheet, Page: x.Page, Year: x.Year, Amount: x.Paid.Amount, Start: x.StartDate(),
				Pos: x.Paid.Pos, BesidePos: x.StartDate().Pos})
		}
	}
}

// monthsAhead is how many months before a project begins the year may end in
// which it is paid in advance.
const monthsAhead = 6

// paidAboveBudget holds what each nämnd was paid against the budget that it
// stated last, and what all were paid against the project's.
func paidAboveBudget(c *check) {
	above := false
	for _, d := range c.project.Deltaganden {
		above = c.aboveBudget(d, d.Sheet, ledger.Total(d.Ledger).Kronor) || above
	}
	if d := ledger.Budget(c.project); d != nil && !above {
		c.aboveBudget(d, nil, ledger.Total(c.project.Ledger).Kronor)
	}
}

// aboveBudget reports more paid than the budget that d states; about is nil where
// it is paid to several nämnder.
func (c *check) aboveBudget(d *graph.Deltagande, about *graph.Sheet, paid int64) bool {
	for _, s := range d.Sheets {
		budget, known := s.Budget.Kronor()
		if !known {
			continue
		}
		if paid > budget {
			at, beside := s.Budget.Pos, d.Paid.Pos
			if alone := above(d.Ledger, budget); alone != nil {
				at, beside = alone.Paid.Pos, at
			}
			c.report(Issue{Kind: AboveBudget, Sheet: about, Page: s.Page, Amount: record.NewAmount(paid), Against: s.Budget.Amount,
				Pos: at, BesidePos: beside})
		}
		return paid > budget
	}
	return false
}

// above returns the payment that by itself is more than a budget, or nil.
func above(paid graph.Ledger, budget int64) *graph.Payment {
	for _, x := range paid {
		if kronor, _ := x.Paid.Kronor(); kronor > budget {
			return x
		}
	}
	return nil
}

func endBeforeStart(c *check) {
	for _, d := range c.project.Deltaganden {
		start, end := d.StartDate(), d.EndDate()
		if start.IsZero() || end.IsZero() || end.Last().Compare(start.Date) >= 0 {
			continue
		}
		i := Issue{Kind: EndBeforeStart, Sheet: d.Sheet, Start: start, End: end, Pos: end.Pos, BesidePos: start.Pos}
		if first := c.sheets()[0].Year; start.Year > first && end.Year >= first {
			i.Pos, i.BesidePos = start.Pos, end.Pos // it was there already before the start that it is said to have
		}
		c.report(i)
	}
}

func unknownProgram(c *check) {
	if c.project.Program != nil {
		return
	}
	for _, d := range c.project.Deltaganden {
		c.report(Issue{Kind: ProgramUnknown, Sheet: d.Sheet, Text: d.StatedProgram})
	}
}

func mappedGoals(c *check) {
	for _, d := range c.project.Deltaganden {
		if len(d.Origin) > 0 {
			c.report(Issue{Kind: GoalsMapped, Sheet: d.Sheet, Text: d.StatedGoals})
		}
	}
}

func differentTitles(c *check) {
	for _, d := range c.project.Deltaganden {
		if d.StatedHeading != "" && d.StatedHeading != d.StatedName {
			c.report(Issue{Kind: TitlesDiffer, Sheet: d.Sheet, Text: d.StatedHeading})
		}
	}
}

func partnerBudgets(c *check) {
	for _, d := range c.project.Deltaganden {
		if _, known := d.Budget.Kronor(); known && d.Role != record.Owner && !c.project.Owned() {
			c.reportBudget(BudgetOfPartner, d)
		}
	}
}
