package reconcile

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Check reports every difference that is neither within the rounding of the
// published figure nor explained, and amounts in explanations that nothing
// gives, and amounts that are not what their own wording says. What was computed from content with errors
// in it would differ for no reason, so then nothing is said.
func Check(g *graph.Graph) (l diag.List) {
	if !g.Whole {
		return nil
	}
	for _, r := range g.Reports {
		agrees := map[diag.Pos]bool{} // published sums that the sheets bear out
		compared := Report(g, r)
		meant := meantYear(g, r, compared)
		if meant != 0 {
			l.Add(r.YearPos, 1, staff.ReportOfYear(r.Year, meant))
		}
		for _, c := range compared {
			agrees[c.pos] = c.Verdict == Equal || c.Verdict == Rounded
			if c.Verdict == Unexplained && meant == 0 {
				unexplained(&l, c)
			}
		}
		if !r.Preliminary {
			checkExplanations(&l, g, r)
		}
		checkPublishedWording(&l, r, agrees)
	}
	checkSheetWording(&l, g)
	checkPlanWording(&l, g)
	return l
}

// meantYear returns the other year whose sheets give every figure that a report publishes,
// if several differ from those of its own: then it is the year that is wrong. Else 0.
func meantYear(g *graph.Graph, r *graph.Report, compared []*Comparison) int {
	if count(compared, Unexplained) < 2 {
		return 0
	}
	for _, year := range ledger.Years(g.Ledger) {
		published := *r.Redovisning
		published.Year = year
		other := *r
		other.Redovisning = &published
		if as := Report(g, &other); count(as, Unexplained)+count(as, NotComputed) == 0 {
			return year
		}
	}
	return 0
}

func count(compared []*Comparison, v Verdict) (n int) {
	for _, c := range compared {
		if c.Verdict == v {
			n++
		}
	}
	return n
}

func unexplained(l *diag.List, c *Comparison) {
	if unit := c.unit(); unit > 0 {
		l.Add(c.roundingPos, 1, staff.RoundingWrong(c.Report.Year, about(c.Row), c.Published, c.Rounding, unit))
		return
	}
	l.Add(c.pos, len(sv.Tal(c.Published)), staff.Unexplained(figures[c.What], c.Report.Year, about(c.Row), c.Published, c.Computed))
}

// unit returns the unit that the published sum is rounded to if it is the computed one,
// when the file says another or none, or 0.
func (c *Comparison) unit() int64 {
	if c.What != Paid || c.roundingPos == (diag.Pos{}) {
		return 0
	}
	for unit := int64(1000); unit <= 10_000_000; unit *= 10 {
		if sv.Avrunda(c.Computed, unit)*unit == c.Published {
			return unit
		}
	}
	return 0
}

// about names what a row is a figure of, or "" for the whole year.
func about(r *graph.PublishedRow) string {
	switch {
	case r == nil:
	case r.Namnd != nil:
		return r.Namnd.Name
	case r.Program != nil:
		return r.Program.Name
	case r.Goal != nil:
		return r.Goal.Name
	}
	return ""
}

// figures are the published figures as findings know them.
var figures = map[What]staff.Figure{Projects: staff.Projects, Namnder: staff.Namnder, Forvaltningar: staff.Forvaltningar,
	Started: staff.Started, Ended: staff.Ended, Programs: staff.Programs, Sheets: staff.Sheets, Paid: staff.Paid}
