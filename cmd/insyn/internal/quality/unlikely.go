package quality

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// stated is an amount of a project beside its others of the same kind.
type stated struct {
	sheet  *graph.Sheet
	amount record.Amount
	kronor int64
}

// unlikelyAmounts reports amounts that look like another one of the project
// with a digit too many or too few, or in thousands of kronor.
func unlikelyAmounts(c *check) {
	for _, o := range oddOnes(c.stated(func(s *graph.Sheet) record.Amount { return s.Paid.Amount }), paidOff) {
		c.reportUnlikely(PaidUnlikely, o)
	}
	for _, o := range oddOnes(c.stated(func(s *graph.Sheet) record.Amount { return s.Budget.Amount }), budgetOff) {
		if paid, _ := o[1].sheet.Paid.Kronor(); paid > o[1].kronor {
			o[0], o[1] = o[1], o[0] // a budget that is less than what was paid
		}
		if !c.remarked("olika-budget", o[0].sheet) {
			c.reportUnlikely(BudgetUnlikely, o)
		}
	}
	for _, s := range c.sheets() {
		budget, _ := s.Budget.Kronor()
		if paid, _ := s.Paid.Kronor(); paid > 0 && paid*thousand == budget {
			c.report(Issue{Kind: BudgetOfPaid, Sheet: s, Year: s.Year, Amount: s.Budget.Amount, Against: s.Paid.Amount, Beside: s,
				Pos: s.Budget.Pos, BesidePos: s.Paid.Pos})
		}
	}
}

func (c *check) reportUnlikely(kind Kind, o [2]stated) {
	c.report(Issue{Kind: kind, Sheet: o[0].sheet, Year: o[0].sheet.Year, Amount: o[0].amount, Against: o[1].amount, Beside: o[1].sheet,
		Pos: o[0].amount.Pos, BesidePos: o[1].amount.Pos})
}

// sheets returns all sheets of the project, oldest first.
func (c *check) sheets() (out []*graph.Sheet) {
	for _, d := range c.project.Deltaganden {
		out = append(out, d.Sheets...)
	}
	slices.SortStableFunc(out, func(a, b *graph.Sheet) int { return a.Year - b.Year })
	return out
}

// stated returns the amounts of the project's sheets that are known and not
// zero, oldest first.
func (c *check) stated(amount func(*graph.Sheet) record.Amount) (out []stated) {
	for _, s := range c.sheets() {
		a := amount(s)
		if kronor, known := a.Kronor(); known && kronor > 0 {
			out = append(out, stated{s, a, kronor})
		}
	}
	return out
}

// remarked reports whether the editors explain what a rule finds on a sheet.
func (c *check) remarked(rule string, s *graph.Sheet) bool {
	return slices.ContainsFunc(c.project.Remarks, func(r record.Remark) bool {
		return r.Rule == rule && fits(&r, Issue{Sheet: s})
	})
}

// oddOnes returns the amounts that are off, each with one that it is off from:
// first the one that is off from most of the others, since one slip makes one
// amount wrong; among equals the newest.
func oddOnes(list []stated, off func(a, b stated) bool) (out [][2]stated) {
	list = slices.Clone(list)
	for {
		odd, most := -1, 0
		var beside stated
		for i, a := range list {
			n := 0
			for k := len(list) - 1; k >= 0; k-- { // the oldest is named
				if off(a, list[k]) {
					n++
					if n >= most {
						beside = list[k]
					}
				}
			}
			if n > 0 && n >= most {
				odd, most = i, n
			}
		}
		if odd < 0 {
			return out
		}
		out = append(out, [2]stated{list[odd], beside})
		list = slices.Delete(list, odd, odd+1)
	}
}

// paidOff reports whether what was paid out one year looks like a slip beside
// what the same nämnd was paid another year. What two nämnder are paid for one
// project has its reasons; only the same digits are odd.
func paidOff(a, b stated) bool {
	if a.sheet.Deltagande == b.sheet.Deltagande {
		return tenfold(a.kronor, b.kronor)
	}
	return a.kronor != b.kronor && len(sv.Digits(a.kronor)) > 1 && sv.Digits(a.kronor) == sv.Digits(b.kronor)
}

// budgetOff reports whether a total budget looks like a slip beside another:
// it belongs to the whole project, so all sheets should say about the same.
func budgetOff(a, b stated) bool { return tenfold(a.kronor, b.kronor) }

// thousand is between kronor and thousands of kronor.
const thousand = 1000

// tenfold reports whether one amount is ten, a hundred or about a thousand times
// another: what a digit too many or kronor for thousands make. Years differ a
// little, so near is enough, and nearer for ten times, which may be so.
func tenfold(a, b int64) bool {
	low, high := min(a, b), max(a, b)
	near := func(times, percent int64) bool {
		return high >= low*times*(100-percent)/100 && high <= low*times*(100+percent)/100
	}
	return near(10, 8) || near(100, 8) || high >= low*thousand/2
}
