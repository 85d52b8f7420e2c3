package graph

import (
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// check is one project before one rule.
type check struct {
	project *Project
	paid    map[paidKey][]*Project // projects by what was paid out to them
	found   []Issue
}

type paidKey struct {
	year   int
	kronor int64
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

// paidAmounts returns which projects every amount was paid out to.
func (l Ledger) paidAmounts() map[paidKey][]*Project {
	out := map[paidKey][]*Project{}
	for _, p := range l {
		if kronor, known := p.Paid.Kronor(); known && kronor > 0 {
			key := paidKey{p.Year, kronor}
			out[key] = appendNew(out[key], p.Deltagande.Project)
		}
	}
	return out
}

// The rules' functions: each looks at one project and reports what it finds.

func missingAmounts(c *check) {
	p, report := c.project, c.report
	for _, d := range p.Deltaganden {
		for _, x := range d.Ledger {
			if _, known := x.Paid.Kronor(); !known {
				report(Issue{Sheet: x.Sheet, Page: x.Page, Says: "Utbetalt " + strconv.Itoa(x.Year) + ": " + missing(x.Paid.Amount)})
			}
		}
		if _, known := d.Budget.Kronor(); !known {
			report(Issue{Sheet: d.Sheet, Page: d.Budget.Page, Says: "Total budget: " + missing(d.Budget.Amount)})
		}
	}
}

// missing says why an amount is missing, with the source's words if it has any.
func missing(a record.Amount) string {
	if a.Text != "" {
		return a.Missing().Explain() + ": ”" + a.Text + "”."
	}
	return a.Missing().Explain() + "."
}

func missingDates(c *check) {
	p, report := c.project, c.report
	if p.End.IsZero() {
		report(Issue{Page: p.page(), Says: "Slutdatum anges inte."})
	}
	if p.Start.IsZero() {
		report(Issue{Page: p.page(), Says: "Startdatum anges inte."})
	}
}

// page returns where the project's first sheet begins.
func (p *Project) page() int {
	if len(p.Deltaganden) == 0 {
		return 0
	}
	return p.Deltaganden[0].Page
}

func approximations(c *check) {
	p, report := c.project, c.report
	date := func(s *Sheet, what string, at record.Date, text string) {
		switch {
		case text != "":
			report(Issue{Sheet: s, Page: p.page(), Says: what + ": ”" + text + "”."})
		case !at.IsZero() && at.Day == 0:
			report(Issue{Sheet: s, Page: p.page(), Says: what + ": bara ”" + at.Swedish() + "”."})
		}
	}
	date(nil, "Start", p.Start, p.Start.Text)
	date(nil, "Slut", p.End, p.End.Text)
	for _, d := range p.Deltaganden {
		date(d.Sheet, "Start", d.Start, d.StartText)
		date(d.Sheet, "Slut", d.End, d.EndText)
		for _, x := range d.Ledger {
			if x.Paid.Approx {
				report(Issue{Sheet: x.Sheet, Page: x.Page, Says: "Utbetalt " + strconv.Itoa(x.Year) + ": ”" + x.Paid.Text + "”."})
			}
		}
		if d.Budget.Approx {
			report(Issue{Sheet: d.Sheet, Says: "Total budget: ”" + d.Budget.Text + "”."})
		}
	}
}

func rolesAndColumns(c *check) {
	p, report := c.project, c.report
	for _, d := range p.Deltaganden {
		if d.StatedRole != "" {
			report(Issue{Sheet: d.Sheet, Says: "Blanketten anger rollen " + d.StatedRole + ", texten " + d.Role.Swedish() + "."})
		}
		if d.HasOther {
			kronor, _ := d.OtherColumn.Kronor()
			report(Issue{Sheet: d.Sheet, Says: "Total budget står i båda kolumnerna. Den andra anger " + sv.Kr(kronor) + "."})
		}
		if d.Budget.Column != "" {
			report(Issue{Sheet: d.Sheet, Page: d.Budget.Page, Says: "Total budget står i kolumnen för " + d.Budget.Column + ", men nämnden är " + d.Role.Swedish() + "."})
		}
		for _, x := range d.Ledger {
			if x.Paid.Column != "" {
				report(Issue{Sheet: x.Sheet, Page: x.Page, Says: "Utbetalt står i kolumnen för " + x.Paid.Column + ", men nämnden är " + d.Role.Swedish() + "."})
			}
		}
	}
}

func differentDates(c *check) {
	p, report := c.project, c.report
	for _, d := range p.Deltaganden {
		var says []string
		if at := d.Start; !at.IsZero() && !at.SameDay(p.Start) {
			says = append(says, "Start "+at.Swedish()+", projektet "+p.Start.Swedish()+".")
		}
		if at := d.End; !at.IsZero() && !at.SameDay(p.End) {
			says = append(says, "Slut "+at.Swedish()+", projektet "+dateOr(p.End)+".")
		}
		if len(says) > 0 {
			report(Issue{Sheet: d.Sheet, Says: strings.Join(says, " ")})
		}
	}
}

func dateOr(d record.Date) string {
	if d.IsZero() {
		return "inget"
	}
	return d.Swedish()
}

func differentBudgets(c *check) {
	p, report := c.project, c.report
	base := p.budgetStatement()
	if base == nil {
		return
	}
	first, _ := base.Budget.Kronor()
	for _, d := range p.Deltaganden {
		if kronor, known := d.Budget.Kronor(); known && kronor != first {
			report(Issue{Sheet: d.Sheet, Says: "Anger " + sv.Kr(kronor) + ", den andra nämnden " + sv.Kr(first) + "."})
		}
	}
}

func sameAmounts(c *check) {
	for _, x := range c.project.Ledger {
		kronor, _ := x.Paid.Kronor()
		for _, other := range c.paid[paidKey{x.Year, kronor}] {
			if other != c.project {
				c.report(Issue{Sheet: x.Sheet, Page: x.Page, Others: []*Project{other},
					Says: "Utbetalt " + strconv.Itoa(x.Year) + " är " + sv.Kr(kronor) + ", precis som i " + other.Name() + "."})
			}
		}
	}
}

func paidAfterEnd(c *check) {
	p, report := c.project, c.report
	for _, x := range p.Ledger {
		end := x.EndDate()
		if kronor, known := x.Paid.Kronor(); known && kronor > 0 && !end.IsZero() && end.Last().Year < x.Year {
			report(Issue{Sheet: x.Sheet, Page: x.Page, Says: "Slut " + end.Swedish() + ", men " + sv.Kr(kronor) + " utbetalt " + strconv.Itoa(x.Year) + "."})
		}
	}
}

func paidAboveBudget(c *check) {
	p, report := c.project, c.report
	for _, d := range p.Deltaganden {
		budget, known := d.Budget.Kronor()
		if paid := d.Ledger.Total(); known && paid.Kronor > budget {
			report(Issue{Sheet: d.Sheet, Says: sv.Kr(paid.Kronor) + " utbetalt, total budget " + sv.Kr(budget) + "."})
		}
	}
}

func endBeforeStart(c *check) {
	p, report := c.project, c.report
	for _, d := range p.Deltaganden {
		start, end := d.StartDate(), d.EndDate()
		if !start.IsZero() && !end.IsZero() && end.Last().Compare(start) < 0 {
			report(Issue{Sheet: d.Sheet, Says: "Start " + start.Swedish() + ", slut " + end.Swedish() + "."})
		}
	}
}

func unknownProgram(c *check) {
	p, report := c.project, c.report
	if p.Program != nil {
		return
	}
	for _, d := range p.Deltaganden {
		report(Issue{Sheet: d.Sheet, Says: "Program: ”" + d.StatedProgram + "”."})
	}
}

func mappedGoals(c *check) {
	p, report := c.project, c.report
	for _, d := range p.Deltaganden {
		if len(d.Origin) > 0 {
			report(Issue{Sheet: d.Sheet, Says: "Mål: ”" + d.StatedGoals + "”. Räknas till " + sv.Lista(goalNames(d.Goals)) + "."})
		}
	}
}

func goalNames(goals []*Goal) []string {
	var out []string
	for _, m := range goals {
		out = append(out, "”"+m.Name+"”")
	}
	return out
}

func differentTitles(c *check) {
	p, report := c.project, c.report
	for _, d := range p.Deltaganden {
		if d.StatedHeading != "" && d.StatedHeading != d.StatedName {
			report(Issue{Sheet: d.Sheet, Says: "Rubrik: ”" + d.StatedHeading + "”. Projektnamn: ”" + d.StatedName + "”."})
		}
	}
}

func partnerBudgets(c *check) {
	p, report := c.project, c.report
	for _, d := range p.Deltaganden {
		if kronor, known := d.Budget.Kronor(); known && d.Role != record.Owner && !p.Owned() {
			report(Issue{Sheet: d.Sheet, Says: "Total budget " + sv.Kr(kronor) + ". Nämnden är " + d.Role.Swedish() + "."})
		}
	}
}
