package graph

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
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
	NotComputed                // there are no sheets of the year, so nothing to compute from
)

// Comparison is a published figure beside the computed one.
type Comparison struct {
	Report      *Report
	Row         *PublishedRow // nil for the totals of the year
	What        string        // key of a count, such as "projekt"; "utbetalt" for money
	Published   int64
	Computed    int64
	Verdict     Verdict
	Rounding    int64 // unit in kronor that the published figure is rounded to
	Stated      string
	Page        int
	Explanation string
	Repeated    bool

	// What the computed figure is made of: one of the five is set.
	Sum      Sum
	Projects []*Project
	Sheets   []*Sheet
	Namnder  []*Namnd
	Programs []*Program

	pos diag.Pos
}

// CountNames are the published figures as readers see them.
var CountNames = map[string]string{"projekt": "projekt", "namnder": "nämnder", "forvaltningar": "förvaltningar", "startade": "startade projekt",
	"avslutade": "avslutade projekt", "fonder_och_program": "fonder och program", "blad": "blad", "utbetalt": "utbetalt"}

// Money reports whether the figures are kronor.
func (c *Comparison) Money() bool { return c.What == "utbetalt" }

// Difference returns the published figure less the computed one.
func (c *Comparison) Difference() int64 { return c.Published - c.Computed }

// Reconcile compares every figure that a report publishes with what its year's
// sheets give: the totals first, then nämnder, programmes and goals in the
// order of the source.
func (g *Graph) Reconcile(r *Report) []*Comparison {
	y := g.InYear(r.Year)
	var out []*Comparison
	add := func(c *Comparison) {
		c.Report, c.Verdict = r, c.verdict(len(y.Ledger) > 0)
		out = append(out, c)
	}
	for _, n := range r.Counts {
		add(g.compareTotal(y, n, r))
	}
	if r.Paid.HasKronor {
		add(comparePaid(nil, &r.Paid, y.Ledger.Total()))
	}
	for _, rows := range [][]*PublishedRow{r.Namnder, r.Programs, r.Goals} {
		for _, row := range rows {
			if row.Projects > 0 {
				add(compareCount(row, r.Year))
			}
			if row.HasKronor {
				add(comparePaid(row, row.PublishedPaid, row.ledger().In(r.Year)))
			}
		}
	}
	return out
}

// compareTotal compares one of the year's counts.
func (g *Graph) compareTotal(y *Year, n record.PublishedCount, r *Report) *Comparison {
	c := &Comparison{What: n.What, Published: int64(n.Count), Page: r.Page, Explanation: r.Explanation, pos: n.Pos}
	switch n.What {
	case "projekt":
		c.Projects = y.Projects
	case "namnder", "forvaltningar":
		c.Namnder = y.Namnder
	case "startade":
		c.Projects = y.Started
	case "avslutade":
		c.Projects = y.Ended
	case "fonder_och_program":
		c.Programs = y.Programs
	}
	c.Computed = int64(len(c.Projects) + len(c.Namnder) + len(c.Programs))
	return c
}

// compareCount compares the number of projects in a row. Goals count sheets:
// the report's own numbers by goal add up only so.
func compareCount(row *PublishedRow, year int) *Comparison {
	c := &Comparison{Row: row, What: "projekt", Published: int64(row.PublishedPaid.Projects), Page: row.Page, Explanation: row.Explanation,
		Repeated: row.Repeated, pos: row.ProjectsPos}
	if row.Goal != nil {
		c.What = "blad"
		c.Sheets, _ = row.Goal.InYear(year)
		c.Computed = int64(len(c.Sheets))
		return c
	}
	c.Projects = row.ledger().For(year).ProjectsOf()
	c.Computed = int64(len(c.Projects))
	return c
}

func comparePaid(row *PublishedRow, p *record.PublishedPaid, sum Sum) *Comparison {
	return &Comparison{Row: row, What: "utbetalt", Published: p.Kronor, Computed: sum.Kronor, Sum: sum, Rounding: p.Rounding,
		Stated: p.StatedPaid, Page: p.Page, Explanation: p.Explanation, Repeated: p.Repeated, pos: p.KronorPos}
}

// ledger returns the payments that the row is about.
func (row *PublishedRow) ledger() Ledger {
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

// checkReports reports every difference that is neither within the rounding
// of the published figure nor explained. What was computed from content with
// errors in it would differ for no reason, so then nothing is said.
func (b *builder) checkReports() {
	if len(b.set.Failed) > 0 || b.findings.Errors() > 0 {
		return
	}
	for _, r := range b.graph.Reports {
		for _, c := range b.graph.Reconcile(r) {
			if c.Verdict != Unexplained {
				continue
			}
			write := sv.Tal
			if c.Money() {
				write = sv.Kr
			}
			b.findings.Add(diag.DifferenceUnexplained, c.pos, len(sv.Tal(c.Published)),
				"Redovisningen anger "+write(c.Published)+" ("+CountNames[c.What]+"), men bladen ger "+write(c.Computed)+". Skillnaden är större än avrundningen, och ingen förklarar den.",
				`Kontrollera talet, och skriv forklaring = "…" i samma del av filen.`)
		}
	}
}
