package lint

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// plannedSums warns of initiatives whose years don't add up to the whole: at the year that
// has the digits of what is left for it, or else at the whole.
func plannedSums(c *checker) (out []odd) {
	for _, i := range c.World.Initiatives {
		whole, known := i.Budget.Kronor()
		sum := int64(0)
		for _, y := range i.Years {
			kronor, stated := y.Budget.Kronor()
			known, sum = known && stated, sum+kronor
		}
		switch {
		case !known || whole == 0:
		case len(i.Years) > 1 && sum != whole:
			out = append(out, c.planned(i, whole, sum))
		case len(i.Years) == 1 && sum > whole:
			y := i.Years[0]
			out = append(out, settle(warning(source.Value{Pos: y.Budget.Pos, Len: 1}, staff.PlannedMore(y.Year, sum, whole)), nil, ""))
		}
	}
	return out
}

func (c *checker) planned(i *graph.Initiative, whole, sum int64) odd {
	for _, y := range i.Years {
		kronor, _ := y.Budget.Kronor()
		if left := whole - sum + kronor; left > 0 && sv.Digits(left) == sv.Digits(kronor) {
			at := source.Value{Pos: y.Budget.Pos, Len: 1}
			return settle(warning(at, staff.PlannedYear(y.Year, kronor, whole, left)), nil, "")
		}
	}
	return settle(warning(source.Value{Pos: i.BudgetPos, Len: 1}, staff.PlannedSum(whole, sum)), nil, "")
}

// plannedYears reports years of an initiative's budget that stand twice, or lie outside
// of its time, and initiatives that end before they begin.
func plannedYears(c *checker) (l diag.List) {
	for _, i := range c.World.Initiatives {
		start, end := i.Start, i.End
		if backwards(i) {
			at, beside := end.Pos, start.Pos
			if len(i.Years) > 0 && i.Years[0].Year < start.Year && i.Years[0].Year < end.Year {
				at, beside = beside, at // its budget begins before the start that it is said to have
			}
			l.Add(at, 1, staff.PlanBackwards(start.ISO(), end.ISO()), staff.OtherIsHere(beside))
			continue
		}
		seen := map[int]diag.Pos{}
		for _, y := range i.Years {
			first, twice := seen[y.Year]
			switch {
			case y.Year == 0:
			case twice:
				l.Add(y.YearPos, 1, staff.PlannedTwice(y.Year), staff.FirstStandsHere(first))
			case start.Year > 0 && y.Year < start.Year || end.Year > 0 && y.Year > end.Year:
				l.Warn(y.YearPos, 1, staff.PlannedOutside(y.Year, start.ISO(), end.ISO()))
			}
			seen[y.Year] = y.YearPos
		}
	}
	return l
}

// backwards reports whether an initiative ends before it begins.
func backwards(i *graph.Initiative) bool {
	return !i.Start.IsZero() && !i.End.IsZero() && i.End.Last().Compare(i.Start.First()) < 0
}

// plansLate warns of plans that are dated after their own time, or after the document that
// they stand in.
func plansLate(c *checker) (out []odd) {
	for _, i := range c.World.Initiatives {
		at := source.Value{Pos: i.PlanDate.Pos, Len: 1}
		switch date := i.PlanDate; {
		case date.Year == 0 || backwards(i):
		case i.End.Year > 0 && date.First().Compare(i.End.Last()) > 0:
			out = append(out, settle(warning(at, staff.PlanLate(date.ISO(), i.End.ISO())), nil, ""))
		case i.Source == nil || i.Source.Date.Year == 0 || misdated(i.Source):
		case date.First().Compare(i.Source.Date.Last()) > 0:
			out = append(out, settle(warning(at, staff.PlanAfterSource(date.ISO(), i.Source.ID, i.Source.Date.ISO())), nil, ""))
		}
	}
	return out
}
