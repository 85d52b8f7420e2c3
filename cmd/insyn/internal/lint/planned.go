package lint

import (
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
		if known && len(i.Years) > 1 && whole > 0 && sum != whole {
			out = append(out, c.planned(i, whole, sum))
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
