package page

import (
	"fmt"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
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

// frame is the title and the line below a chart in files.
func (b *builder) frame(title string, year int) chart.Frame {
	source := b.site.Title + ", " + b.site.Publisher
	if r := b.graph.Report(year); r != nil && r.Source != nil {
		source = r.Source.Title + ". " + source
	}
	return chart.Frame{Title: title, Source: "Källa: " + source + "."}
}

// paidPart is one row of a chart of payments.
type paidPart struct {
	link Link
	base string // address of the page that opens the sum, or ""
	csv  string
	sum  ledger.Sum
}

func (b *builder) namndParts(year int) []paidPart {
	return apply(b.inYear(year).Namnder, func(n *graph.Namnd) paidPart {
		return paidPart{namndLink(n), namndAddress(n), paidCSV(namndAddress(n), year), ledger.In(n.Ledger, year)}
	})
}

func (b *builder) programParts(year int) []paidPart {
	var out []paidPart
	for _, x := range ledger.ByProgram(ledger.For(b.graph.Ledger, year)) {
		if x.Program == nil {
			out = append(out, paidPart{Link{Text: "Okänt program"}, "", fmt.Sprintf("/program/okant-%d.csv", year), ledger.Total(x.Ledger)})
			continue
		}
		out = append(out, paidPart{programLink(x.Program), programAddress(x.Program), paidCSV(programAddress(x.Program), year), ledger.Total(x.Ledger)})
	}
	return out
}

// paidCSV is the table of what was paid out in a year, beside the page of what
// it was paid to.
func paidCSV(address string, year int) string { return fmt.Sprintf("%sutbetalt-%d.csv", address, year) }

// paidAnchor is the figure that opens the same sum.
func paidAnchor(address string, year int) string { return fmt.Sprintf("%s#utbetalt-%d", address, year) }

// paidBars is a bar chart of payments in one year, most first.
func (b *builder) paidBars(id, base, what string, year int, parts []paidPart, words chart.Words, t func() *Table) *Chart {
	slices.SortStableFunc(parts, func(x, y paidPart) int { return ledger.Compare(x.sum, y.sum) })
	bars := make([]chart.Bar, len(parts))
	c := Chart{ID: id, Kind: MostSentence, Head: []string{what, fmt.Sprintf("Utbetalt %d", year), "Bygger på"}}
	for i, p := range parts {
		bars[i] = chart.Bar{Label: p.link.Text, Value: chartValue(p.sum), Lacking: len(p.sum.Missing), Accent: i == 0}
		n := b.paid(p.sum, p.csv)
		if p.base != "" {
			n = n.at(paidAnchor(p.base, year))
		}
		c.Rows = append(c.Rows, ChartRow{Label: p.link, Values: []Number{n, basisNumber(p.sum, p.csv)}})
	}
	c.Sentence = chart.Most(bars, chart.Unit{}, words)
	if c.Sentence == "" {
		c.Sentence = fmt.Sprintf("Ingen uppgift om vad som betalades ut %d.", year)
	}
	c.Drawing = chart.Bars{Frame: b.frame(c.Sentence, year), Rows: bars}
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
	return b.paidBars("per-namnd", fmt.Sprintf("/namnder/utbetalt-%d", year), "Nämnd", year, b.namndParts(year),
		chart.Words{Verb: "fick", Whole: "av allt som betalades ut"}, paymentRows(ledger.For(b.graph.Ledger, year)))
}

// paidByProgram is the chart of where the money came from.
func (b *builder) paidByProgram(year int) *Chart {
	return b.paidBars("per-program", fmt.Sprintf("/program/utbetalt-%d", year), "Program", year, b.programParts(year),
		chart.Words{Verb: "gav", Whole: "av allt som betalades ut"}, paymentRows(ledger.For(b.graph.Ledger, year)))
}

// paidByRole is the chart of what nämnder got as owners and as partners.
func (b *builder) paidByRole(year int) *Chart {
	base := fmt.Sprintf("/ar/%d/", year)
	var parts []paidPart
	for _, x := range ledger.ByRole(ledger.For(b.graph.Ledger, year)) {
		parts = append(parts, paidPart{Link{Text: "Som " + x.Role.Swedish()}, "", base + string(x.Role) + ".csv", ledger.Total(x.Ledger)})
	}
	return b.paidBars("per-roll", base+"roll", "Nämndens roll", year, parts,
		chart.Words{Verb: "fick nämnderna", Whole: "av allt som betalades ut"}, paymentRows(ledger.For(b.graph.Ledger, year)))
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
		p := paidPart{link: Link{Text: "Okänt program"}, sum: ledger.Total(x.Ledger), csv: fmt.Sprintf("%sokant-program-%d.csv", namndAddress(n), year)}
		if x.Program != nil {
			p.link, p.csv = programLink(x.Program), fmt.Sprintf("%s%s-%d.csv", namndAddress(n), x.Program.ID, year)
		}
		parts = append(parts, p)
	}
	return b.paidBars("per-program", fmt.Sprintf("%sprogram-%d", namndAddress(n), year), "Program", year, parts,
		chart.Words{Verb: "gav", Whole: "av det som nämnden fick"}, paymentRows(ledger.For(n.Ledger, year)))
}

// programPanels is the chart of programmes within every nämnd, on one scale.
func (b *builder) programPanels(year int) *Chart {
	c := Chart{ID: "namnd-och-program", Kind: MostSentence, Head: []string{"Nämnd och program", fmt.Sprintf("Utbetalt %d", year)}}
	panels := chart.Panels{}
	var all []chart.Bar
	namnder := slices.Clone(b.inYear(year).Namnder)
	slices.SortStableFunc(namnder, func(x, y *graph.Namnd) int {
		return ledger.Compare(ledger.In(x.Ledger, year), ledger.In(y.Ledger, year))
	})
	for _, n := range namnder {
		total := ledger.In(n.Ledger, year)
		panel := chart.Panel{Heading: n.Name, Total: chartValue(total), Lacking: len(total.Missing)}
		for _, x := range ledger.ByProgram(ledger.For(n.Ledger, year)) {
			name, csv := "Okänt program", fmt.Sprintf("%sokant-program-%d.csv", namndAddress(n), year)
			if x.Program != nil {
				name, csv = x.Program.Name, fmt.Sprintf("%s%s-%d.csv", namndAddress(n), x.Program.ID, year)
			}
			sum := ledger.Total(x.Ledger)
			panel.Rows = append(panel.Rows, chart.Bar{Label: name, Value: chartValue(sum), Lacking: len(sum.Missing)})
			label := name + " till " + lowerFirst(n.Name)
			all = append(all, chart.Bar{Label: label, Value: chartValue(sum)})
			c.Rows = append(c.Rows, ChartRow{Label: Link{Text: label}, Values: []Number{b.paid(sum, csv)}})
		}
		panels.Panels = append(panels.Panels, panel)
	}
	c.Sentence = chart.Most(all, chart.Unit{}, chart.Words{Verb: "gav", Whole: "av allt som betalades ut"})
	best := largest(all)
	for i := range panels.Panels {
		for j := range panels.Panels[i].Rows {
			row := &panels.Panels[i].Rows[j]
			row.Accent = row.Value == best && best.N > 0
		}
	}
	panels.Frame = b.frame(c.Sentence, year)
	c.Drawing = panels
	return b.addChart(c, fmt.Sprintf("/ar/%d/namnd-och-program", year), paymentRows(ledger.For(b.graph.Ledger, year)))
}

// accentFirst marks the first of rows as the one talked about.
func accentFirst(rows []chart.Bar) {
	if len(rows) > 0 {
		rows[0].Accent = true
	}
}

// unitProjects is the unit of counts of projects.
var unitProjects = chart.Unit{One: "projekt", Many: "projekt"}

// projectsByGoal is the chart of how many projects serve each goal.
func (b *builder) projectsByGoal(year int) *Chart {
	c := Chart{ID: "per-mal", Kind: MostSentence, Head: []string{"Mål", "Projekt", fmt.Sprintf("Utbetalt %d", year)},
		Note: say("Ett projekt med flera mål räknas helt under vart och ett. Målens tal går inte att lägga ihop.")}
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
	c.Sentence = mostGoals(rows)
	c.Drawing = chart.Bars{Frame: b.frame(c.Sentence, year), Unit: unitProjects, Rows: rows}
	return b.addChart(c, fmt.Sprintf("/mal/projekt-%d", year), ready(table))
}

// mostGoals is the sentence of projectsByGoal; a share would mislead, because
// projects are counted under several goals.
func mostGoals(rows []chart.Bar) string {
	var names []string
	for _, r := range rows {
		if r.Value.N == rows[0].Value.N {
			names = append(names, "”"+r.Label+"”")
		}
	}
	if len(rows) == 0 || rows[0].Value.N == 0 {
		return "Inget projekt hör till något av målen."
	}
	return "Flest projekt hör till målet " + sv.Lista(names) + ": " + sv.Antal(rows[0].Value.N, "projekt", "projekt") + "."
}
