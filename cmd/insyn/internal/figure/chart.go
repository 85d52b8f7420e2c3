package figure

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// maxPictureRows is how many rows a chart may have to be offered as a PNG: one
// with more is so high that no page or article shows it at a size that can be
// read. Its SVG can be scaled and searched.
const maxPictureRows = 200

// withPictures gives a chart its files beside base ("/namnder/utbetalt-2025"),
// which say what it is about and the address of the page that it stands on.
func (m *Maker) withPictures(c site.Chart, base, page, subject string) *site.Chart {
	m.about(&c, page, subject)
	c.SVG = base + ".svg"
	if len(c.Rows) <= maxPictureRows {
		c.PNG = base + ".png"
	}
	return &c
}

// about says what a chart's files tell of it around the drawing.
func (m *Maker) about(c *site.Chart, page, subject string) {
	c.Subject, c.Address = subject, m.Site.Absolute(page)+"#"+c.ID
	c.Terms = m.Words.Chart.Terms(m.Site.Licence, m.Site.ReportDate, c.Address)
}

// frame is the title, the words and the line below a chart in files.
func (m *Maker) frame(title string, year int) chart.Frame {
	source := m.Words.Chart.Source(m.document(year), m.Site.Title, m.Site.Publisher)
	return chart.Frame{Title: title, Source: source, About: m.origin(source, year), Words: m.drawing}
}

// origin is what a chart's files say of themselves in their metadata.
func (m *Maker) origin(source string, year int) chart.Origin {
	a := chart.Origin{Source: source, Publisher: m.Site.Publisher, Date: m.Graph.Portal.ReportDate.ISO(), Licence: m.Site.Licence,
		LicenceURL: m.Site.LicenceURL}
	if year > 0 {
		a.Year = label(year)
	}
	return a
}

// document is the title of the report of a year, or "".
func (m *Maker) document(year int) string {
	if r := m.Graph.Report(year); r != nil && r.Source != nil {
		return r.Source.Title
	}
	return ""
}

// kronor is the unit of amounts.
func (m *Maker) kronor() chart.Unit { return chart.Unit(m.Words.Chart.Unit.Kronor) }

// amount is a chart's value as a sentence states it.
func amount(v chart.Value) words.Amount {
	return words.Amount{N: v.N, About: v.About, Bound: v.Bound, Missing: !v.Known()}
}

// value is a sum as a chart draws it.
func value(s ledger.Sum) chart.Value {
	if len(s.Parts) == 0 {
		return chart.Missing("")
	}
	return chart.Value{N: s.Kronor, About: s.Approx}
}

// part is one row of a chart of payments.
type part struct {
	link site.Link
	name string // in the chart's sentence, where it differs from the link's text
	page string // address of the page that opens the sum, or ""
	csv  string
	sum  ledger.Sum
}

// finding is a sentence about the largest of several amounts.
type finding func(names []string, each, whole words.Amount) string

// state calls a finding about the largest of rows, named by name; where no
// amount is known it is the message without one.
func (f finding) state(rows []chart.Bar, name func(i int) string, unknown string) string {
	top, ok := chart.Largest(rows)
	if !ok {
		return unknown
	}
	return f(site.Each(top.Rows, name), amount(top.Value), amount(top.Whole))
}

// paidBars is a bar chart of the payments l in one year, most first.
func (m *Maker) paidBars(id, base, on, what string, year int, parts []part, says finding, l graph.Ledger) *site.Chart {
	slices.SortStableFunc(parts, func(x, y part) int { return ledger.Compare(x.sum, y.sum) })
	bars := make([]chart.Bar, len(parts))
	c := site.Chart{ID: id, Kind: site.MostSentence, Head: []string{what, m.Words.Money.Paid(year), m.Words.Chart.Head.Basis}}
	for i, p := range parts {
		bars[i] = chart.Bar{Label: p.link.Text, Link: p.link.Href, Value: value(p.sum), Lacking: len(p.sum.Missing), Of: p.sum.Stated(),
			Accent: i == 0}
		data := m.payments(p.sum, p.csv)
		n := site.Sum(m.Words, data)
		if p.page != "" {
			n = n.At(site.PaidAnchor(p.page, year))
		}
		c.Rows = append(c.Rows, site.ChartRow{Label: p.link, Values: []site.Number{n, site.Basis(m.Words, data)}})
	}
	name := func(i int) string { return cmp.Or(parts[i].name, parts[i].link.Text) }
	c.Sentence = says.state(bars, name, m.Words.Money.NoPaid(year))
	c.Drawing = chart.Bars{Frame: m.frame(c.Sentence, year), Unit: m.kronor(), Rows: bars}
	c.Data = m.Tables.Payments.At(base+".csv", l)
	return m.withPictures(c, base, on, m.Words.Money.Paid(year))
}

// in returns all payments of a year.
func (m *Maker) in(year int) graph.Ledger { return ledger.For(m.Graph.Ledger, year) }

// PaidByNamnd is the chart of what each nämnd got.
func (m *Maker) PaidByNamnd(year int) *site.Chart {
	return m.once(site.File(site.NamnderAddress, "utbetalt", year), func(base string) *site.Chart { return m.paidByNamnd(base, year) })
}

func (m *Maker) paidByNamnd(base string, year int) *site.Chart {
	parts := site.Each(m.Year(year).Namnder, func(n *graph.Namnd) part {
		page := site.Namnd(n)
		return part{link: site.NamndLink(n), page: page, csv: PaidCSV(page, year), sum: ledger.In(n.Ledger, year)}
	})
	c := m.paidBars(paidByNamndID, base, m.shownOn(site.NamnderAddress, year), m.Words.Chart.Head.Namnd, year, parts,
		m.Words.Chart.Paid.ByNamnd, m.in(year))
	c.Turns = m.turns(paidByNamndID, year)
	return c
}

// PaidByProgram is the chart of where the money came from.
func (m *Maker) PaidByProgram(year int) *site.Chart {
	return m.once(site.File(site.ProgramsAddress, "utbetalt", year), func(base string) *site.Chart { return m.paidByProgram(base, year) })
}

func (m *Maker) paidByProgram(base string, year int) *site.Chart {
	parts := site.Each(ledger.ByProgram(m.in(year)), func(x ledger.Part) part {
		if x.Program == nil {
			csv := site.CSV(site.ProgramsAddress, "okant", year)
			return part{link: site.Link{Text: m.Words.Program.Unknown}, csv: csv, sum: ledger.Total(x.Ledger)}
		}
		page := site.Program(x.Program)
		return part{link: site.ProgramLink(x.Program), page: page, csv: PaidCSV(page, year), sum: ledger.Total(x.Ledger)}
	})
	c := m.paidBars(paidByProgramID, base, m.shownOn(site.ProgramsAddress, year), m.Words.Chart.Head.Program, year, parts,
		m.Words.Chart.Paid.ByProgram, m.in(year))
	c.Turns = m.turns(paidByProgramID, year)
	return c
}

// paidGoals are the goals of a year whose projects stated what was paid out, or
// that they don't know it.
func (m *Maker) paidGoals(year int) []*graph.Goal {
	return slices.DeleteFunc(slices.Clone(m.Graph.GoalsOf(year)), func(g *graph.Goal) bool { return len(ledger.For(g.Ledger, year)) == 0 })
}

// PaidByGoal is the chart of what projects of each goal got, or nil where none
// states anything. A project counts in full under each of its goals.
func (m *Maker) PaidByGoal(year int) *site.Chart {
	if len(m.paidGoals(year)) == 0 {
		return nil
	}
	return m.once(site.File(site.GoalsAddress, "utbetalt", year), func(base string) *site.Chart { return m.paidByGoal(base, year) })
}

func (m *Maker) paidByGoal(base string, year int) *site.Chart {
	parts := site.Each(m.paidGoals(year), func(g *graph.Goal) part {
		page := site.Goal(g)
		return part{link: site.GoalLink(g), page: page, csv: PaidCSV(page, year), sum: ledger.In(g.Ledger, year)}
	})
	says := func(goals []string, each, _ words.Amount) string { return m.Words.Chart.Paid.ByGoal(goals, each) }
	c := m.paidBars(paidByGoalID, base, m.shownOn(site.GoalsAddress, year), m.Words.Chart.Head.Goal, year, parts, says, m.in(year))
	c.Note = site.Say(words.Prose{{Text: m.Words.Chart.Finding.GoalsNote}})
	c.Turns = m.turns(paidByGoalID, year)
	return c
}

// The charts that what was paid out in a year is seen in, by their ids.
const (
	paidByNamndID   = "per-namnd"
	paidByProgramID = "per-program"
	paidByGoalID    = "utbetalt-per-mal"
)

// shownOn returns where a chart of a year is seen: on the list that it is about, or, of
// another year than the portal's, on the page of that year alone.
func (m *Maker) shownOn(list string, year int) string {
	if year == m.Site.Year {
		return list
	}
	return site.Year(year)
}

// turns are the ways to see what was paid out in the portal's year; here is the
// id of the one that is seen.
func (m *Maker) turns(here string, year int) []site.Turn {
	if year != m.Site.Year { // only it has these charts on pages of their own
		return nil
	}
	by := m.Words.Chart.Turn
	out := []site.Turn{
		{By: site.Link{Text: by.Namnd, Href: site.NamnderAddress + "#" + paidByNamndID}, Here: here == paidByNamndID},
		{By: site.Link{Text: by.Program, Href: site.ProgramsAddress + "#" + paidByProgramID}, Here: here == paidByProgramID},
	}
	if len(m.paidGoals(year)) > 0 {
		out = append(out, site.Turn{By: site.Link{Text: by.Goal, Href: site.GoalsAddress + "#" + paidByGoalID}, Here: here == paidByGoalID})
	}
	return out
}

// PaidByRole is the chart of what nämnder got as owners and as partners.
func (m *Maker) PaidByRole(year int) *site.Chart {
	page := site.Year(year)
	parts := site.Each(ledger.ByRole(m.in(year)), func(x ledger.Part) part {
		role := site.Role(m.Words, x.Role)
		return part{link: site.Link{Text: m.Words.Role.As(role)}, name: role, csv: site.CSV(page, string(x.Role), 0),
			sum: ledger.Total(x.Ledger)}
	})
	return m.paidBars("per-roll", site.File(page, "roll", 0), page, m.Words.Chart.Head.Role, year, parts,
		m.Words.Chart.Paid.ByRole, m.in(year))
}

// ProgramsWithin is the chart of the programmes that pay to one nämnd in a year, or
// nil where there are fewer than two. It is seen on [Maker.ProgramsOn].
func (m *Maker) ProgramsWithin(n *graph.Namnd, year int) *site.Chart {
	l := ledger.For(n.Ledger, year)
	shares := ledger.ByProgram(l)
	if len(shares) < 2 {
		return nil
	}
	parts := site.Each(shares, func(x ledger.Part) part {
		name, csv := m.program(n, x, year)
		p := part{link: site.Link{Text: name}, sum: ledger.Total(x.Ledger), csv: csv}
		if x.Program != nil {
			p.link = site.ProgramLink(x.Program)
		}
		return p
	})
	id, on := paidByProgramID, m.ProgramsOn(n, year)
	if year != m.Site.Year {
		id = fmt.Sprintf("%s-%d", id, year) // a page may have those of several years
	}
	return m.paidBars(id, site.File(site.Namnd(n), "program", year), on, m.Words.Chart.Head.Program, year, parts,
		m.Words.Chart.Paid.ToNamnd, l)
}

// ProgramsOn returns where the chart of a nämnd's programmes in a year is seen: on the
// page of the nämnd, or, of another year than the portal's, on its account of that year
// if there is one.
func (m *Maker) ProgramsOn(n *graph.Namnd, year int) string {
	for _, a := range n.Accounts {
		if a.Year == year && year != m.Site.Year {
			return site.Account(a)
		}
	}
	return site.Namnd(n)
}

// program returns the name of a programme that pays to a nämnd, and the address
// of the table of what it paid in a year.
func (m *Maker) program(n *graph.Namnd, x ledger.Part, year int) (name, csv string) {
	if x.Program == nil {
		return m.Words.Program.Unknown, site.CSV(site.Namnd(n), "okant-program", year)
	}
	return x.Program.Name, site.CSV(site.Namnd(n), x.Program.ID, year)
}

// ProgramPanels is the chart of programmes within every nämnd, on one scale.
func (m *Maker) ProgramPanels(year int) *site.Chart {
	return m.once(site.File(site.Year(year), "namnd-och-program", 0), func(base string) *site.Chart { return m.programPanels(base, year) })
}

func (m *Maker) programPanels(base string, year int) *site.Chart {
	c := site.Chart{ID: "namnd-och-program", Kind: site.MostSentence,
		Head: []string{m.Words.Chart.Head.NamndAndProgram, m.Words.Money.Paid(year)}}
	panels := chart.Panels{Unit: m.kronor()}
	var all []chart.Bar
	namnder := slices.Clone(m.Year(year).Namnder)
	slices.SortStableFunc(namnder, func(x, y *graph.Namnd) int {
		return ledger.Compare(ledger.In(x.Ledger, year), ledger.In(y.Ledger, year))
	})
	for _, n := range namnder {
		total := ledger.In(n.Ledger, year)
		panel := chart.Panel{Heading: n.Name, Link: site.Namnd(n), Total: value(total), Lacking: len(total.Missing), Of: total.Stated()}
		for _, x := range ledger.ByProgram(ledger.For(n.Ledger, year)) {
			name, csv := m.program(n, x, year)
			sum := ledger.Total(x.Ledger)
			pair := m.Words.Chart.Paid.Pair(name, n.Name)
			bar := chart.Bar{Label: name, Value: value(sum), Lacking: len(sum.Missing), Of: sum.Stated()}
			if x.Program != nil {
				bar.Link = site.Program(x.Program)
			}
			panel.Rows = append(panel.Rows, bar)
			all = append(all, chart.Bar{Label: pair, Value: value(sum)})
			c.Rows = append(c.Rows, site.ChartRow{Label: site.Link{Text: pair}, Values: []site.Number{m.Paid(sum, csv)}})
		}
		panels.Panels = append(panels.Panels, panel)
	}
	says := finding(m.Words.Chart.Paid.ByPair)
	c.Sentence = says.state(all, func(i int) string { return all[i].Label }, m.Words.Money.NoPaid(year))
	accentLargest(panels.Panels, all)
	panels.Frame = m.frame(c.Sentence, year)
	c.Drawing = panels
	c.Data = m.Tables.Payments.At(base+".csv", m.in(year))
	return m.withPictures(c, base, site.Year(year), m.Words.Money.Paid(year))
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

// ProjectsByGoal is the chart of how many projects serve each goal, or nil for a
// year without goals of its own.
func (m *Maker) ProjectsByGoal(year int) *site.Chart {
	if len(m.Graph.GoalsOf(year)) == 0 {
		return nil
	}
	return m.once(site.File(site.GoalsAddress, "projekt", year), func(base string) *site.Chart { return m.projectsByGoal(base, year) })
}

func (m *Maker) projectsByGoal(base string, year int) *site.Chart {
	head := m.Words.Chart.Head
	c := site.Chart{ID: "per-mal", Kind: site.MostSentence, Head: []string{head.Goal, head.Projects, m.Words.Money.Paid(year)},
		Note: site.Say(words.Prose{{Text: m.Words.Chart.Finding.GoalsNote}})}
	var bars []chart.Bar
	var rows []dataset.GoalProject
	for _, g := range m.Graph.GoalsOf(year) {
		page, projects := site.Goal(g), graph.ProjectsOf(g.In(year))
		for _, p := range projects {
			rows = append(rows, dataset.GoalProject{Goal: g.ID, Project: p.ID})
		}
		bars = append(bars, chart.Bar{Label: g.Name, Link: page, Value: chart.Exact(int64(len(projects)))})
		paid := m.Paid(ledger.In(g.Ledger, year), PaidCSV(page, year))
		if len(ledger.For(g.Ledger, year)) > 0 {
			paid = paid.At(site.PaidAnchor(page, year))
		}
		n := m.ProjectCount(projects, site.CSV(page, "projekt", year))
		c.Rows = append(c.Rows, site.ChartRow{Label: site.GoalLink(g), Values: []site.Number{n, paid}})
	}
	slices.SortStableFunc(c.Rows, func(x, y site.ChartRow) int { return cmp.Compare(y.Values[0].Raw(), x.Values[0].Raw()) })
	slices.SortStableFunc(bars, func(x, y chart.Bar) int { return cmp.Compare(y.Value.N, x.Value.N) })
	if len(bars) > 0 {
		bars[0].Accent = true
	}
	c.Sentence = m.mostGoals(bars)
	c.Drawing = chart.Bars{Frame: m.frame(c.Sentence, year), Unit: chart.Unit(m.Words.Chart.Unit.Projects), Rows: bars}
	c.Data = m.Tables.Goals.At(base+".csv", rows)
	return m.withPictures(c, base, m.shownOn(site.GoalsAddress, year), m.Words.Chart.ForYear(year))
}

// mostGoals is the sentence of ProjectsByGoal; a share would mislead, because
// projects are counted under several goals.
func (m *Maker) mostGoals(rows []chart.Bar) string {
	top, ok := chart.Largest(rows)
	if !ok {
		return m.Words.Chart.Finding.NoProject
	}
	return m.Words.Chart.Finding.ProjectsByGoal(site.Each(top.Rows, func(i int) string { return rows[i].Label }), top.Value.N)
}
