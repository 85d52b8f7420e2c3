package reconcile

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// checkPublishedWording warns of published sums that are not what their own
// wording says: one of the two has lost or gained a digit.
func checkPublishedWording(l *diag.List, r *graph.Report, agrees map[diag.Pos]bool) {
	check := func(p *record.PublishedPaid, about string) {
		if p.HasKronor && p.Kronor > 0 && sv.Wordless(p.StatedPaid) {
			l.Warn(p.StatedPos, 1, staff.PublishedWordless(p.StatedPaid))
		} else if p.HasKronor && !says(p.StatedPaid, p.Kronor) {
			at := p.KronorPos
			if agrees[at] {
				at = p.StatedPos
			}
			l.Warn(at, 1, staff.PublishedDigits(r.Year, about, p.Kronor, p.StatedPaid))
		}
	}
	check(&r.Paid, "")
	for _, row := range slices.Concat(r.Namnder, r.Programs, r.Goals) {
		check(row.PublishedPaid, about(row))
	}
}

// checkSheetWording warns of amounts on sheets that are not what their own
// wording says, and that no remark explains.
func checkSheetWording(l *diag.List, g *graph.Graph) {
	for _, p := range g.Projects {
		for _, d := range p.Deltaganden {
			for _, s := range d.Sheets {
				if !explained(p, s) {
					checkWording(l, s, "utbetalt", s.Paid.Amount)
					checkWording(l, s, "total_budget", s.Budget.Amount)
				}
			}
		}
	}
}

// checkPlanWording warns of budgets of initiatives that their own wording does not say.
func checkPlanWording(l *diag.List, g *graph.Graph) {
	for _, i := range g.Initiatives {
		kronor, known := i.Budget.Kronor()
		if known && kronor > 0 && sv.Wordless(i.Budget.Text) {
			l.Warn(i.BudgetPos, 1, staff.BudgetWordless(i.Budget.Text))
		} else if known && !says(i.Budget.Text, kronor) {
			l.Warn(i.BudgetPos, 1, staff.BudgetWording(kronor, i.Budget.Text))
		}
	}
}

func checkWording(l *diag.List, s *graph.Sheet, key string, a record.Amount) {
	kronor, known := a.Kronor()
	switch {
	case known && kronor > 0 && sv.Wordless(a.Text):
		l.Warn(a.Pos, 1, staff.WordingWithoutAmount(key, a.Text, s.Deltagande.Deltagande.Namnd.ID, s.Year))
	case known && !says(a.Text, kronor):
		l.Warn(a.Pos, 1, staff.AmountWording(key, kronor, a.Text, s.Deltagande.Deltagande.Namnd.ID, s.Year))
	}
}

// explained reports whether a remark says why an amount of the sheet is what it
// is.
func explained(p *graph.Project, s *graph.Sheet) bool {
	return slices.ContainsFunc(p.Remarks, func(r record.Remark) bool {
		return slices.Contains([]string{"orimligt-belopp", record.Corrected}, r.Rule) && (r.Year == 0 || r.Year == s.Year) &&
			(r.Namnd.ID == "" || r.Namnd.ID == s.Deltagande.Deltagande.Namnd.ID)
	})
}

// says reports whether a wording may mean kronor: it names that amount, or no
// amount at all.
func says(wording string, kronor int64) bool {
	named := append(sv.Amounts(wording), sv.Numbers(wording, bareAmount)...) // "900 000 SEK", "11 971 565"
	return len(named) == 0 || slices.ContainsFunc(named, func(a sv.Amount) bool { return a.Is(kronor) })
}

// bareAmount is the least number that is read as an amount where no unit
// follows: less may be a year, a page or a count.
const bareAmount = 10_000
