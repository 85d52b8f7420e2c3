package page

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// Chart is a picture of numbers with all that goes with it: the sentence that
// says what it shows, the numbers as a table, and files to take away.
type Chart struct {
	ID            string // unique on its page
	Sentence      string // the finding, made from the rows
	Kind          SentenceKind
	Drawing       chart.Chart // package render draws it
	Note          Prose
	Head          []string // of the table: what the rows are, then the columns
	Rows          []ChartRow
	CSV, SVG, PNG string // addresses; PNG may be missing
	small         bool   // one of very many, so without PNG
}

// ChartRow is a row of a chart's table.
type ChartRow struct {
	Label  Link
	Values []Number
	Texts  []string // columns that are no numbers, after the values
}

// SentenceKind says how a chart's sentence follows from its rows.
type SentenceKind string

// The kinds of sentences.
const (
	MostSentence   SentenceKind = "mest"   // the largest row, and its share of all rows
	ChangeSentence SentenceKind = "andras" // the last two rows
	CountSentence  SentenceKind = "antal"  // how many rows have a mark, of all
	LowestSentence SentenceKind = "minst"  // the row with the lowest value
)

// addChart adds the chart's files at base ("/namnder/utbetalt-2025") and returns
// it. The table is the CSV file, unless one is there already.
func (b *builder) addChart(c Chart, base string, t func() *Table) *Chart {
	c.CSV, c.SVG = base+".csv", base+".svg"
	b.table(c.CSV, t, CSV)
	b.file(c.SVG, File{Chart: c.Drawing, Form: SVG})
	if !c.small && len(c.Rows) <= maxPictureRows {
		c.PNG = base + ".png"
		b.file(c.PNG, File{Chart: c.Drawing, Form: PNG})
	}
	return &c
}

// maxPictureRows is how many rows a chart may have to be offered as a PNG: one
// with more is so high that no page or article shows it at a size that can be
// read. Its SVG can be scaled and searched.
const maxPictureRows = 200

// frame is the title, the words and the line below a chart in files.
func (b *builder) frame(title string, year int) chart.Frame {
	return chart.Frame{Title: title, Source: b.words.Chart.Source(b.document(year), b.site.Title, b.site.Publisher), Words: b.drawing.words}
}

// document is the title of the report of a year, or "".
func (b *builder) document(year int) string {
	if r := b.graph.Report(year); r != nil && r.Source != nil {
		return r.Source.Title
	}
	return ""
}

// kronor is the unit of amounts.
func (b *builder) kronor() chart.Unit { return chart.Unit(b.words.Chart.Unit.Kronor) }

// paidPart is one row of a chart of payments.
type paidPart struct {
	link Link
	name string // in the chart's sentence, where it differs from the link's text
	base string // address of the page that opens the sum, or ""
	csv  string
	sum  ledger.Sum
}

func (b *builder) namndParts(year int) []paidPart {
	return apply(b.inYear(year).Namnder, func(n *graph.Namnd) paidPart {
		return paidPart{link: namndLink(n), base: namndAddress(n), csv: paidCSV(namndAddress(n), year), sum: ledger.In(n.Ledger, year)}
	})
}

func (b *builder) programParts(year int) []paidPart {
	var out []paidPart
	for _, x := range ledger.ByProgram(ledger.For(b.graph.Ledger, year)) {
		if x.Program == nil {
			out = append(out, paidPart{link: Link{Text: b.words.Programme.Unknown}, csv: fmt.Sprintf("/program/okant-%d.csv", year), sum: ledger.Total(x.Ledger)})
			continue
		}
		out = append(out, paidPart{link: programLink(x.Program), base: programAddress(x.Program), csv: paidCSV(programAddress(x.Program), year), sum: ledger.Total(x.Ledger)})
	}
	return out
}

// paidCSV is the table of what was paid out in a year, beside the page of what
// it was paid to.
func paidCSV(address string, year int) string { return fmt.Sprintf("%sutbetalt-%d.csv", address, year) }

// paidAnchor is the figure that opens the same sum.
func paidAnchor(address string, year int) string { return fmt.Sprintf("%s#utbetalt-%d", address, year) }

// finding is a sentence about the largest of several amounts.
type finding func(names []string, each, whole words.Amount) string

// state calls a finding about the largest of rows, named by name; where no
// amount is known it is the message without one.
func (f finding) state(rows []chart.Bar, name func(i int) string, unknown string) string {
	top, ok := chart.Largest(rows)
	if !ok {
		return unknown
	}
	return f(apply(top.Rows, name), amount(top.Value), amount(top.Whole))
}

// paidBars is a bar chart of payments in one year, most first.
func (b *builder) paidBars(id, base, what string, year int, parts []paidPart, says finding, t func() *Table) *Chart {
	slices.SortStableFunc(parts, func(x, y paidPart) int { return ledger.Compare(x.sum, y.sum) })
	bars := make([]chart.Bar, len(parts))
	c := Chart{ID: id, Kind: MostSentence, Head: []string{what, b.words.Money.Paid(year), b.words.Chart.Head.Basis}}
	for i, p := range parts {
		bars[i] = chart.Bar{Label: p.link.Text, Value: chartValue(p.sum), Lacking: len(p.sum.Missing), Accent: i == 0}
		n := b.paid(p.sum, p.csv)
		if p.base != "" {
			n = n.at(paidAnchor(p.base, year))
		}
		c.Rows = append(c.Rows, ChartRow{Label: p.link, Values: []Number{n, basisNumber(p.sum, p.csv)}})
	}
	name := func(i int) string { return cmp.Or(parts[i].name, parts[i].link.Text) }
	c.Sentence = says.state(bars, name, b.words.Money.NoPaid(year))
	c.Drawing = chart.Bars{Frame: b.frame(c.Sentence, year), Unit: b.kronor(), Rows: bars}
	return b.addChart(c, base, t)
}

// chartValue is a sum as a chart draws it.
func chartValue(s ledger.Sum) chart.Value {
	if len(s.Parts) == 0 {
		return chart.Missing("")
	}
	return chart.Exact(s.Kronor)
}

// paidByNamnd is the chart of what each nämnd got.
func (b *builder) paidByNamnd(year int) *Chart {
	return b.paidBars("per-namnd", fmt.Sprintf("/namnder/utbetalt-%d", year), b.words.Chart.Head.Namnd, year, b.namndParts(year),
		b.words.Chart.Paid.ByNamnd, paymentRows(ledger.For(b.graph.Ledger, year)))
}

// paidByProgram is the chart of where the money came from.
func (b *builder) paidByProgram(year int) *Chart {
	return b.paidBars("per-program", fmt.Sprintf("/program/utbetalt-%d", year), b.words.Chart.Head.Program, year, b.programParts(year),
		b.words.Chart.Paid.ByProgram, paymentRows(ledger.For(b.graph.Ledger, year)))
}

// paidByRole is the chart of what nämnder got as owners and as partners.
func (b *builder) paidByRole(year int) *Chart {
	base := fmt.Sprintf("/ar/%d/", year)
	var parts []paidPart
	for _, x := range ledger.ByRole(ledger.For(b.graph.Ledger, year)) {
		role := x.Role.Swedish()
		parts = append(parts, paidPart{link: Link{Text: b.words.Role.As(role)}, name: role, csv: base + string(x.Role) + ".csv", sum: ledger.Total(x.Ledger)})
	}
	return b.paidBars("per-roll", base+"roll", b.words.Chart.Head.Role, year, parts,
		b.words.Chart.Paid.ByRole, paymentRows(ledger.For(b.graph.Ledger, year)))
}

// programsWithin is the chart of the programmes that pay to one nämnd, or nil
// where there are fewer than two.
func (b *builder) programsWithin(n *graph.Namnd, year int) *Chart {
	shares := ledger.ByProgram(ledger.For(n.Ledger, year))
	if len(shares) < 2 {
		return nil
	}
	var parts []paidPart
	for _, x := range shares {
		p := paidPart{link: Link{Text: b.words.Programme.Unknown}, sum: ledger.Total(x.Ledger), csv: fmt.Sprintf("%sokant-program-%d.csv", namndAddress(n), year)}
		if x.Program != nil {
			p.link, p.csv = programLink(x.Program), fmt.Sprintf("%s%s-%d.csv", namndAddress(n), x.Program.ID, year)
		}
		parts = append(parts, p)
	}
	return b.paidBars("per-program", fmt.Sprintf("%sprogram-%d", namndAddress(n), year), b.words.Chart.Head.Program, year, parts,
		b.words.Chart.Paid.ToNamnd, paymentRows(ledger.For(n.Ledger, year)))
}

// programPanels is the chart of programmes within every nämnd, on one scale.
func (b *builder) programPanels(year int) *Chart {
	c := Chart{ID: "namnd-och-program", Kind: MostSentence, Head: []string{b.words.Chart.Head.NamndAndProgram, b.words.Money.Paid(year)}}
	panels := chart.Panels{Unit: b.kronor()}
	var all []chart.Bar
	namnder := slices.Clone(b.inYear(year).Namnder)
	slices.SortStableFunc(namnder, func(x, y *graph.Namnd) int {
		return ledger.Compare(ledger.In(x.Ledger, year), ledger.In(y.Ledger, year))
	})
	for _, n := range namnder {
		total := ledger.In(n.Ledger, year)
		panel := chart.Panel{Heading: n.Name, Total: chartValue(total), Lacking: len(total.Missing)}
		for _, x := range ledger.ByProgram(ledger.For(n.Ledger, year)) {
			name, csv := b.words.Programme.Unknown, fmt.Sprintf("%sokant-program-%d.csv", namndAddress(n), year)
			if x.Program != nil {
				name, csv = x.Program.Name, fmt.Sprintf("%s%s-%d.csv", namndAddress(n), x.Program.ID, year)
			}
			sum := ledger.Total(x.Ledger)
			panel.Rows = append(panel.Rows, chart.Bar{Label: name, Value: chartValue(sum), Lacking: len(sum.Missing)})
			label := b.words.Chart.Paid.Pair(name, n.Name)
			all = append(all, chart.Bar{Label: label, Value: chartValue(sum)})
			c.Rows = append(c.Rows, ChartRow{Label: Link{Text: label}, Values: []Number{b.paid(sum, csv)}})
		}
		panels.Panels = append(panels.Panels, panel)
	}
	says := finding(b.words.Chart.Paid.ByPair)
	c.Sentence = says.state(all, func(i int) string { return all[i].Label }, b.words.Money.NoPaid(year))
	accentLargest(panels.Panels, all)
	panels.Frame = b.frame(c.Sentence, year)
	c.Drawing = panels
	return b.addChart(c, fmt.Sprintf("/ar/%d/namnd-och-program", year), paymentRows(ledger.For(b.graph.Ledger, year)))
}

// accentLargest marks the largest rows of panels; all are those rows in order.
func accentLargest(panels []chart.Panel, all []chart.Bar) {
	top, _ := chart.Largest(all)
	at := 0
	for _, panel := range panels {
		for i := range panel.Rows {
			panel.Rows[i].Accent = slices.Contains(top.Rows, at)
			at++
		}
	}
}

// accentFirst marks the first of rows as the one talked about.
func accentFirst(rows []chart.Bar) {
	if len(rows) > 0 {
		rows[0].Accent = true
	}
}

// projectsByGoal is the chart of how many projects serve each goal.
func (b *builder) projectsByGoal(year int) *Chart {
	c := Chart{ID: "per-mal", Kind: MostSentence, Head: []string{b.words.Chart.Head.Goal, b.words.Chart.Head.Projects, b.words.Money.Paid(year)},
		Note: say(b.words.Chart.Finding.GoalsNote)}
	var rows []chart.Bar
	table := &Table{Name: "projekt-per-mal", Columns: []Column{{"mal", "id", ""}, {"projekt", "id", ""}}}
	for _, m := range b.graph.GoalsOf(year) {
		projects := graph.ProjectsOf(m.In(year))
		for _, p := range projects {
			table.Rows = append(table.Rows, []Cell{text(m.ID), text(p.ID)})
		}
		rows = append(rows, chart.Bar{Label: m.Name, Value: chart.Exact(int64(len(projects)))})
		n := b.projectCount(projects, fmt.Sprintf("%sprojekt-%d.csv", goalAddress(m), year))
		paid := b.paid(ledger.In(m.Ledger, year), paidCSV(goalAddress(m), year))
		if len(ledger.For(m.Ledger, year)) > 0 {
			paid = paid.at(paidAnchor(goalAddress(m), year))
		}
		c.Rows = append(c.Rows, ChartRow{Label: goalLink(m), Values: []Number{n, paid}})
	}
	slices.SortStableFunc(c.Rows, func(x, y ChartRow) int { return int(y.Values[0].raw - x.Values[0].raw) })
	slices.SortStableFunc(rows, func(x, y chart.Bar) int { return int(y.Value.N - x.Value.N) })
	accentFirst(rows)
	c.Sentence = b.mostGoals(rows)
	c.Drawing = chart.Bars{Frame: b.frame(c.Sentence, year), Unit: chart.Unit(b.words.Chart.Unit.Projects), Rows: rows}
	return b.addChart(c, fmt.Sprintf("/mal/projekt-%d", year), ready(table))
}

// mostGoals is the sentence of projectsByGoal; a share would mislead, because
// projects are counted under several goals.
func (b *builder) mostGoals(rows []chart.Bar) string {
	top, ok := chart.Largest(rows)
	if !ok {
		return b.words.Chart.Finding.NoProject
	}
	return b.words.Chart.Finding.ProjectsByGoal(apply(top.Rows, func(i int) string { return rows[i].Label }), top.Value.N)
}
