// Package reconcile compares what a report publishes of a year with what the
// year's sheets give. It never prefers one to the other: the editors say why
// they differ, and a difference that nobody explains is a finding.
package reconcile

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// Verdict says how a published figure and the computed one go together.
type Verdict int

// The verdicts.
const (
	Equal       Verdict = iota // the very same number
	Rounded                    // the same once the computed one is rounded as the published one is
	Explained                  // they differ, and the editors say why
	Unexplained                // they differ, and nobody has said why
	NotComputed                // there are no sheets of the year, or not all yet
)

// Comparison is a published figure beside the computed one.
type Comparison struct {
	Report      *graph.Report
	Row         *graph.PublishedRow // nil for the totals of the year
	What        What                // which figure: Projects, Paid ...
	Published   int64
	Computed    int64
	Verdict     Verdict
	Rounding    int64 // unit in kronor that the published figure is rounded to
	Stated      string
	Page        int
	Explanation string
	Repeated    bool

	// What the computed figure is made of: one of the five is set.
	Sum      ledger.Sum
	Projects []*graph.Project
	Sheets   []*graph.Sheet
	Namnder  []*graph.Namnd
	Programs []*graph.Program

	pos, roundingPos diag.Pos
}

// What says which figure a report publishes: a key of
// data/redovisningar.toml, or Sheets.
type What string

// The figures that a report may publish. The projects of a goal are counted by
// sheets.
const (
	Projects      What = "projekt"
	Namnder       What = "namnder"
	Forvaltningar What = "forvaltningar"
	Started       What = "startade"
	Ended         What = "avslutade"
	Programs      What = "fonder_och_program"
	Sheets        What = "blad"
	Paid          What = "utbetalt"
)

// Money reports whether the figures are kronor.
func (c *Comparison) Money() bool { return c.What == Paid }

// Report compares every figure that a report publishes with what its year's
// sheets give: the totals first, then nämnder, programmes and goals in the
// order of the source.
func Report(g *graph.Graph, r *graph.Report) []*Comparison {
	y := ledger.InYear(g, r.Year)
	var out []*Comparison
	add := func(c *Comparison) {
		c.Report, c.Verdict = r, c.verdict(len(y.Ledger) > 0 && !r.Preliminary)
		out = append(out, c)
	}
	for _, n := range r.Counts {
		add(compareTotal(y, n, r))
	}
	if r.Paid.HasKronor {
		add(comparePaid(nil, &r.Paid, ledger.Total(y.Ledger)))
	}
	for _, rows := range [][]*graph.PublishedRow{r.Namnder, r.Programs, r.Goals} {
		for _, row := range rows {
			if row.Projects > 0 {
				add(compareCount(row, r.Year))
			}
			if row.HasKronor {
				add(comparePaid(row, row.PublishedPaid, ledger.In(payments(row), r.Year)))
			}
		}
	}
	return out
}

// compareTotal compares one of the year's counts.
func compareTotal(y *ledger.Year, n record.PublishedCount, r *graph.Report) *Comparison {
	c := &Comparison{What: What(n.What), Published: int64(n.Count), Page: r.Page, Explanation: r.Explanation, pos: n.Pos}
	switch c.What {
	case Projects:
		c.Projects = y.Projects
	case Namnder, Forvaltningar:
		c.Namnder = y.Namnder
	case Started:
		c.Projects = y.Started
	case Ended:
		c.Projects = y.Ended
	case Programs:
		c.Programs = y.Programs
	}
	c.Computed = int64(len(c.Projects) + len(c.Namnder) + len(c.Programs))
	return c
}

// compareCount compares the number of projects in a row. Goals count sheets:
// the report's own numbers by goal add up only so.
func compareCount(row *graph.PublishedRow, year int) *Comparison {
	c := &Comparison{Row: row, What: Projects, Published: int64(row.PublishedPaid.Projects), Page: row.Page, Explanation: row.Explanation,
		Repeated: row.Repeated, pos: row.ProjectsPos}
	if row.Goal != nil {
		c.What = Sheets
		c.Sheets = row.Goal.In(year)
		c.Computed = int64(len(c.Sheets))
		return c
	}
	c.Projects = ledger.Projects(ledger.For(payments(row), year))
	c.Computed = int64(len(c.Projects))
	return c
}

func comparePaid(row *graph.PublishedRow, p *record.PublishedPaid, sum ledger.Sum) *Comparison {
	return &Comparison{Row: row, What: Paid, Published: p.Kronor, Computed: sum.Kronor, Sum: sum, Rounding: p.Rounding,
		Stated: p.StatedPaid, Page: p.Page, Explanation: p.Explanation, Repeated: p.Repeated, pos: p.KronorPos, roundingPos: p.RoundingPos}
}

// payments returns the payments that the row is about.
func payments(row *graph.PublishedRow) graph.Ledger {
	switch {
	case row.Namnd != nil:
		return row.Namnd.Ledger
	case row.Program != nil:
		return row.Program.Ledger
	case row.Goal != nil:
		return row.Goal.Ledger
	}
	return nil
}

func (c *Comparison) verdict(computed bool) Verdict {
	switch {
	case !computed:
		return NotComputed
	case c.Published == c.Computed:
		return Equal
	case c.Rounding > 0 && sv.Avrunda(c.Computed, c.Rounding)*c.Rounding == c.Published:
		return Rounded
	case c.Explanation != "":
		return Explained
	}
	return Unexplained
}
