package overview

import (
	"cmp"
	"fmt"
	"strconv"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/figure"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/reconcile"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// Reconciliation is /avstamning/: what reports publish beside what the portal
// computes.
type Reconciliation struct {
	site.Meta
	Lead     site.Prose
	All      site.Number // with the table of all comparisons
	Verdicts []VerdictLine
	Years    []ReconciledYear
}

// Layout returns the template's name.
func (*Reconciliation) Layout() string { return "avstamning" }

// Told returns what the page compares, with the sums that the portal computes, and what the verdicts mean, for the search.
func (r *Reconciliation) Told() []site.Telling {
	out := []site.Telling{{Text: r.Lead.Plain()}}
	for _, y := range r.Years {
		out = append(out, y.sums()...)
	}
	for _, v := range r.Verdicts {
		out = append(out, site.Telling{Heading: v.Name, Text: v.Meaning})
	}
	return out
}

// VerdictLine says how many rows have a verdict.
type VerdictLine struct {
	Name, Meaning string
	Count         site.Number
}

// ReconciledYear is one year's report.
type ReconciledYear struct {
	ID, Name string
	Source   site.Citation
	Computed bool // there are sheets of the year
	Note     string
	Groups   []ReconciledGroup
}

// sums returns what the portal computes of the year, each by itself: so it stands on the page.
func (y *ReconciledYear) sums() []site.Telling {
	var out []site.Telling
	for _, g := range y.Groups {
		for _, r := range g.Rows {
			if y.Computed {
				out = append(out, site.Telling{ID: r.ID, Text: r.Computed.Plain()})
			}
		}
	}
	return out
}

// ReconciledGroup is rows of one kind: totals, nämnder, programmes or goals.
type ReconciledGroup struct {
	ID, Name, Note string
	Rows           []ReconciledRow
}

// ReconciledRow is a published figure beside the computed one.
type ReconciledRow struct {
	ID          string
	About       site.Link
	What        string
	StatedName  string // the report's own name, where it differs
	Repeated    bool
	Published   site.Number
	Page        int
	Computed    site.Number
	Also        site.Prose // the same counted in another way
	Difference  site.Number
	Verdict     string
	Off         bool // differs by more than rounding
	Explanation string
	As          string           // where the row above has the same explanation
	Behind      []site.FigureRow // the sheets
}

// verdict returns a verdict as readers see it, with what it means, and the name
// of the table with the figures that have it.
func (b *pages) verdict(v reconcile.Verdict) (w words.Verdict, table string) {
	r := b.Words.Reconciliation
	switch v {
	case reconcile.Equal:
		return r.Equal, "lika"
	case reconcile.Rounded:
		return r.Rounded, "lika-efter-avrundning"
	case reconcile.Explained:
		return r.Explained, "skiljer-sig"
	case reconcile.Unexplained:
		return r.Unexplained, "oforklarad"
	}
	return r.NotComputed, "kan-inte-raknas-fram"
}

// what names what a published figure counts.
func (b *pages) what(what reconcile.What) string {
	w := b.Words.Reconciliation.What
	switch what {
	case reconcile.Projects:
		return w.Projects
	case reconcile.Namnder:
		return w.Namnder
	case reconcile.Forvaltningar:
		return w.Forvaltningar
	case reconcile.Started:
		return w.Started
	case reconcile.Ended:
		return w.Ended
	case reconcile.Programs:
		return w.Programs
	case reconcile.Sheets:
		return w.Sheets
	}
	return w.Paid
}

// Comparisons returns every published figure beside the computed one.
func Comparisons(b *builder.Builder) []dataset.Comparison {
	p, out := &pages{b}, []dataset.Comparison(nil)
	for _, r := range b.Graph.Reports {
		for i, c := range reconcile.Report(b.Graph, r) {
			out = append(out, comparison(c, p.reconciledRow(c, i)))
		}
	}
	return out
}

func (b *pages) reconciliation() {
	out := &Reconciliation{Meta: b.Apart(site.ReconciliationAddress, b.Words.Reconciliation.Head)}
	var all []dataset.Comparison
	byVerdict := map[reconcile.Verdict][]dataset.Comparison{}
	for _, r := range b.Graph.Reports {
		year := ReconciledYear{ID: fmt.Sprintf("ar-%d", r.Year), Name: strconv.Itoa(r.Year),
			Source: site.Cite(r.Source, r.Page), Note: r.Explanation}
		for i, c := range reconcile.Report(b.Graph, r) {
			year.Computed = c.Verdict != reconcile.NotComputed
			row := b.reconciledRow(c, i)
			b.group(&year, c, row)
			x := comparison(c, row)
			all, byVerdict[c.Verdict] = append(all, x), append(byVerdict[c.Verdict], x)
		}
		if r.Preliminary {
			year.Note = b.Words.Year.NotReconciled(r.Year)
		}
		out.Years = append(out.Years, year)
	}
	out.All = b.comparisons("avstamning", all)
	out.Lead = site.Say(b.Words.Reconciliation.Lead(out.All))
	for v := reconcile.Equal; v <= reconcile.NotComputed; v++ {
		w, table := b.verdict(v)
		if rows := byVerdict[v]; len(rows) > 0 {
			out.Verdicts = append(out.Verdicts, VerdictLine{w.Name, w.Meaning, b.comparisons(table, rows)})
		} else {
			b.Emptied = append(b.Emptied, b.compared(table, nil))
		}
	}
	b.Add(out)
}

// comparison returns a row of the page as one of the table.
func comparison(c *reconcile.Comparison, row ReconciledRow) dataset.Comparison {
	x := dataset.Comparison{Year: c.Report.Year, About: row.About.Text, What: string(c.What), Published: c.Published, Computed: c.Computed,
		Known: c.Verdict != reconcile.NotComputed, Verdict: row.Verdict, Page: c.Page, Stated: c.Stated, Rounding: c.Rounding,
		ComputedApprox: c.Sum.Approx, Repeated: c.Repeated}
	if c.Verdict != reconcile.Equal || c.Repeated {
		x.Explanation = c.Explanation
	}
	if c.Report.Source != nil {
		x.Source = c.Report.Source.ID
	}
	switch r := c.Row; {
	case r == nil:
	case r.Namnd != nil:
		x.Namnd = r.Namnd.ID
	case r.Program != nil:
		x.Program = r.Program.ID
	case r.Goal != nil:
		x.Goal = r.Goal.ID
	}
	return x
}

// comparisons returns how many comparisons there are, with a table of them.
func (b *pages) comparisons(table string, rows []dataset.Comparison) site.Number {
	return site.Count(b.compared(table, rows), b.Words.Noun.Figures)
}

func (b *pages) compared(table string, rows []dataset.Comparison) *dataset.Data {
	return b.Tables.Comparisons.At(site.CSV(site.ReconciliationAddress, table, 0), rows)
}

// group puts a row into the group of a year that it belongs to.
func (b *pages) group(y *ReconciledYear, c *reconcile.Comparison, row ReconciledRow) {
	w := b.Words.Reconciliation
	g := ReconciledGroup{ID: y.ID + "-totalt", Name: w.WholeYear}
	switch {
	case c.Row == nil:
	case c.Row.Namnd != nil:
		g.ID, g.Name = y.ID+"-namnder", w.Namnder
	case c.Row.Program != nil:
		g.ID, g.Name = y.ID+"-program", w.Programs
	case c.Row.Goal != nil:
		g.ID, g.Name, g.Note = y.ID+"-mal", w.Goals, w.GoalsNote
	}
	n := len(y.Groups)
	if n > 0 {
		if rows := y.Groups[n-1].Rows; rows[len(rows)-1].explains(row) {
			row.Explanation, row.As = "", w.SeeAbove
		}
	}
	if n == 0 || y.Groups[n-1].ID != g.ID {
		y.Groups = append(y.Groups, g)
	}
	last := &y.Groups[len(y.Groups)-1]
	last.Rows = append(last.Rows, row)
}

// explains reports whether r, the row above, has the explanation of next.
func (r ReconciledRow) explains(next ReconciledRow) bool {
	return next.Explanation != "" && r.About == next.About && r.Explanation == next.Explanation
}

func (b *pages) reconciledRow(c *reconcile.Comparison, i int) ReconciledRow {
	verdict, _ := b.verdict(c.Verdict)
	row := ReconciledRow{ID: reconciledID(c, i), About: site.Link{Text: b.Words.Reconciliation.WholeYear},
		What: b.what(c.What), Page: c.Page, Repeated: c.Repeated, Verdict: verdict.Name,
		Off:       c.Verdict == reconcile.Explained || c.Verdict == reconcile.Unexplained,
		Published: b.published(c.What, c.Published, c.Stated)}
	if c.Row != nil {
		row.About = publishedLink(c.Row)
		if c.Row.StatedName != row.About.Text {
			row.StatedName = c.Row.StatedName
		}
	}
	if (c.Row != nil || c.Money()) && (c.Verdict == reconcile.Explained || c.Repeated) {
		row.Explanation = c.Explanation
	}
	if c.Verdict == reconcile.NotComputed {
		return row
	}
	row.Computed = b.computed(c, row.ID)
	row.Difference = site.Difference(b.Words, c.Published, row.Computed, c.Money())
	b.behind(&row, c)
	return row
}

func publishedLink(r *graph.PublishedRow) site.Link {
	switch {
	case r.Namnd != nil:
		return site.NamndLink(r.Namnd)
	case r.Program != nil:
		return site.ProgramLink(r.Program)
	case r.Goal != nil:
		return site.GoalLink(r.Goal)
	}
	return site.Link{Text: r.StatedName}
}

// computed returns the computed figure with a table of what it is made of.
func (b *pages) computed(c *reconcile.Comparison, id string) site.Number {
	csv := site.CSV(site.ReconciliationAddress, id, 0)
	switch noun := b.publishedNoun(c.What); {
	case c.Money():
		return b.Paid(c.Sum, csv)
	case c.Sheets != nil:
		return b.Count(b.SheetThings(c.Sheets), noun, csv)
	case c.Namnder != nil:
		return b.Count(b.NamndThings(c.Namnder), noun, csv)
	case c.Programs != nil:
		return b.Count(b.ProgramThings(c.Programs), noun, csv)
	default:
		return b.Count(b.ProjectThings(c.Projects), noun, csv)
	}
}

// behind fills in the sheets that the computed figure is made of.
func (b *pages) behind(row *ReconciledRow, c *reconcile.Comparison) {
	w := b.Words.Reconciliation
	if n := cmp.Or(c.Sum.Stated(), len(c.Sheets), len(c.Projects)); c.Row != nil && n > figure.MaxRows {
		row.As = w.AllInTable
	}
	switch {
	case c.Row == nil:
	case c.Money():
		row.Behind = b.Behind(c.Sum)
	case c.Sheets != nil:
		row.Behind = site.Each(figure.First(c.Sheets), sheetRow)
		projects := b.Count(b.ProjectThings(graph.ProjectsOf(c.Sheets)), b.Words.Noun.Projects,
			site.CSV(site.ReconciliationAddress, row.ID+"-projekt", 0))
		row.Also = site.Say(w.AsProjects(projects.Bare(b.Words)))
	case c.Verdict != reconcile.Equal:
		row.Behind = site.Each(figure.First(c.Projects), func(p *graph.Project) site.FigureRow {
			return site.FigureRow{Project: site.ProjectLink(p)}
		})
	}
}

func sheetRow(s *graph.Sheet) site.FigureRow {
	row := site.FigureRow{Project: site.ProjectLink(s.Deltagande.Project), Source: site.Cite(s.Source, s.Page)}
	if n := s.Deltagande.Namnd; n != nil {
		row.Namnd = n.Name
	}
	return row
}

// head makes the sum of a whole year what a page begins with: its first sentence
// says how the sum is spread, and what was published stands beside it.
func (b *pages) head(f *site.Figure, y *ledger.Year) {
	f.Spread = nil
	if p := b.beside(y, f.Number); p != nil {
		f.Notes = append(f.Notes, p)
	}
}

// beside says what was published of a year's sum, or is nil where nothing was.
func (b *pages) beside(y *ledger.Year, computed site.Number) site.Prose {
	if y.Report == nil {
		return nil
	}
	for i, c := range reconcile.Report(b.Graph, y.Report) {
		if c.Row == nil && c.Money() && c.Verdict != reconcile.NotComputed {
			return b.besideSum(c, computed, reconciledID(c, i))
		}
	}
	return nil
}

func (b *pages) besideSum(c *reconcile.Comparison, computed site.Number, id string) site.Prose {
	w := b.Words.Reconciliation.Beside
	published := b.published(c.What, c.Published, c.Stated)
	link := site.Link{Text: w.Reconciliation, Href: site.ReconciliationAddress + "#" + id}
	switch c.Verdict {
	case reconcile.Equal:
		return site.Say(w.Equal(published, link))
	case reconcile.Rounded:
		return site.Say(w.Rounded(published, link))
	case reconcile.Explained:
		return site.Say(w.Explained(published, site.Difference(b.Words, c.Published, computed, true), link))
	}
	return site.Say(w.Unexplained(published, site.Difference(b.Words, c.Published, computed, true), link))
}

// reconciledID is the id of the row of a comparison, the i-th of its report.
func reconciledID(c *reconcile.Comparison, i int) string {
	return fmt.Sprintf("tal-%d-%d", c.Report.Year, i+1)
}
