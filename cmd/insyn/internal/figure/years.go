package figure

import (
	"cmp"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// yearValue is what is known of one year's payments: computed from sheets
// where there are any, else as a report published it.
type yearValue struct {
	year      int
	value     chart.Value
	number    site.Number
	published bool
	source    string
	page      int
}

// told is the value as a sentence tells it.
func (v yearValue) told() words.YearAmount {
	return words.YearAmount{Year: v.year, Amount: amount(v.value), Published: v.published}
}

// comparable tells whether it may be said that payments grew or fell from v to
// w: both are of one kind, and neither is only bounded.
func (v yearValue) comparable(w yearValue) bool {
	return v.published == w.published && v.value.Bound == "" && w.value.Bound == ""
}

// PaidByYearChart compares the years that something is known of, or returns nil
// where there is only one, or the last two can't be compared.
func (m *Maker) PaidByYearChart() *site.Chart {
	return m.once(site.File(site.YearsAddress, "utbetalt-per-ar", 0), m.paidByYear)
}

func (m *Maker) paidByYear(base string) *site.Chart {
	values := m.yearValues()
	if len(values) < 2 {
		return nil
	}
	from, to := values[len(values)-2], values[len(values)-1]
	if !from.value.Known() || !to.value.Known() {
		return nil
	}
	head, says := m.Words.Chart.Head, m.Words.Chart.Paid
	c := site.Chart{ID: "per-ar", Kind: site.ChangeSentence, Head: []string{head.Year, head.Paid, head.Figure},
		Sentence: says.Apart(from.told(), to.told())}
	if from.comparable(to) {
		c.Sentence = says.Change(from.year, amount(from.value), to.year, amount(to.value))
	}
	var published []words.YearSource
	var columns []chart.Column
	var rows []dataset.YearPaid
	for i, v := range values {
		kind, link := m.Words.Year.Published, site.Link{Text: label(v.year)}
		if !v.published {
			kind, link.Href = m.Words.Year.Computed, site.Year(v.year)
		} else if v.source != "" {
			published = append(published, words.YearSource{Year: v.year, Source: v.source, Page: v.page})
		}
		columns = append(columns, chart.Column{Label: label(v.year), Year: v.year, Value: v.value, Link: link.Href, Accent: i == len(values)-1})
		c.Rows = append(c.Rows, site.ChartRow{Label: link, Values: []site.Number{v.number}, Texts: []string{kind}})
		rows = append(rows, dataset.YearPaid{Year: v.year, Kronor: v.value.N, Known: v.value.Known(), Kind: kind, Source: v.source,
			Said: m.said(v.value)})
	}
	c.Note = site.Say(says.ByYearNote(published, site.Link{Text: says.Reconciliation, Href: site.ReconciliationAddress}))
	if _, begun := m.split(ledger.Years(m.Graph.Ledger)); len(begun) > 0 {
		c.Note = append(c.Note, site.Span{Text: " " + m.Words.Year.NotCompared(begun)})
	}
	c.Drawing = chart.Columns{Frame: m.yearsFrame(c.Sentence, values), Unit: m.kronor(), Columns: columns}
	c.Data = m.Tables.Years.At(base+".csv", rows)
	return m.withPictures(c, base, site.Year(m.Site.Year), head.Paid)
}

// yearValues returns what is known of every year that is reported in full,
// oldest first: one that isn't can't be held against them.
func (m *Maker) yearValues() []yearValue {
	var out []yearValue
	computed, _ := m.split(ledger.Years(m.Graph.Ledger))
	for _, year := range computed {
		s, page := ledger.In(m.Graph.Ledger, year), site.Year(year)
		n := m.PaidOn(page, s, year)
		out = append(out, yearValue{year: year, value: value(s), number: n, source: m.Site.Title})
	}
	for _, r := range m.Graph.Reports {
		if slices.Contains(computed, r.Year) || !r.Paid.HasKronor || r.Preliminary {
			continue
		}
		v := yearValue{year: r.Year, value: m.bounded(&r.Paid), published: true, page: r.Page, number: m.PublishedPaid(&r.Paid)}
		if r.Source != nil {
			v.source = r.Source.Title
		}
		out = append(out, v)
	}
	slices.SortFunc(out, func(x, y yearValue) int { return cmp.Compare(x.year, y.year) })
	return out
}

// bounded is a published sum as a chart draws it.
func (m *Maker) bounded(p *record.PublishedPaid) chart.Value {
	bound := m.Words.Chart.Bound
	switch p.Said() {
	case record.Roughly:
		return chart.About(p.Kronor)
	case record.AtLeast:
		return chart.Above(p.Kronor, bound.AtLeast)
	case record.MoreThan:
		return chart.Above(p.Kronor, bound.MoreThan)
	case record.AtMost:
		return chart.Below(p.Kronor, bound.AtMost)
	case record.LessThan:
		return chart.Below(p.Kronor, bound.LessThan)
	}
	return chart.Exact(p.Kronor)
}

// said is what stands before an amount that is not exact.
func (m *Maker) said(v chart.Value) string {
	if v.About {
		return m.Words.Chart.Drawing.About
	}
	return v.Bound
}

// PublishedPaid is a published sum as the report words it, else with what it
// says of the sum's precision.
func (m *Maker) PublishedPaid(p *record.PublishedPaid) site.Number {
	text := m.Words.Format.Kronor(p.Kronor)
	if said := m.said(m.bounded(p)); said != "" {
		text = said + " " + text
	}
	return site.Published(p.Kronor, m.Words.Layout.Unbroken(cmp.Or(p.StatedPaid, text)))
}

// yearsFrame is the frame of a chart whose years come from several documents.
func (m *Maker) yearsFrame(title string, values []yearValue) chart.Frame {
	var documents []string
	for _, v := range values {
		if d := m.document(v.year); d != "" && !slices.Contains(documents, d) {
			documents = append(documents, d)
		}
	}
	f := m.frame(title, 0)
	f.Source = m.Words.Chart.Source(strings.Join(documents, ". "), m.Site.Title, m.Site.Publisher)
	return f
}

// LedgerYears is the chart of one ledger by year, or nil where there are fewer
// than two years that are reported in full. Its picture is not offered as PNG: there is one for every
// project and place.
func (m *Maker) LedgerYears(page string, l graph.Ledger) *site.Chart {
	years, _ := m.split(ledger.Years(l))
	if len(years) < 2 {
		return nil
	}
	slices.Reverse(years)
	head := m.Words.Chart.Head
	c := site.Chart{ID: "per-ar", Kind: site.ChangeSentence, Head: []string{head.Year, head.Paid}}
	var columns []chart.Column
	for i, year := range years {
		s := ledger.In(l, year)
		columns = append(columns, chart.Column{Label: label(year), Year: year, Value: value(s), Accent: i == len(years)-1})
		n := m.Single(s)
		if s.Stated() > 1 {
			n = m.Paid(s, PaidCSV(page, year))
		}
		c.Rows = append(c.Rows, site.ChartRow{Label: site.Link{Text: label(year)}, Values: []site.Number{n.At(site.PaidAnchor(page, year))}})
	}
	last := len(years) - 1
	c.Sentence = m.change(years[last-1], columns[last-1].Value, years[last], columns[last].Value)
	c.Drawing = chart.Columns{Frame: m.frame(c.Sentence, years[last]), Unit: m.kronor(), Columns: columns}
	base := site.File(page, "utbetalt-per-ar", 0)
	c.Data, c.SVG = m.Tables.Payments.At(base+".csv", ledger.Of(l, years)), base+".svg"
	m.about(&c, page, head.Paid)
	return &c
}

// change says how payments changed between two years, or that this can't be
// said.
func (m *Maker) change(fromYear int, from chart.Value, toYear int, to chart.Value) string {
	if !from.Known() || !to.Known() {
		return m.Words.Chart.Paid.Incomparable(fromYear, toYear)
	}
	return m.Words.Chart.Paid.Change(fromYear, amount(from), toYear, amount(to))
}

// Planned is the chart of an initiative's planned budget by year, or nil where
// there are fewer than two years.
func (m *Maker) Planned(i *graph.Initiative) *site.Chart {
	if len(i.Years) < 2 {
		return nil
	}
	head := m.Words.Chart.Head
	c := site.Chart{ID: "budget-per-ar", Kind: site.MostSentence, Head: []string{head.Year, head.Planned, head.PlannedFor}}
	var columns []chart.Column
	var bars []chart.Bar
	var rows []dataset.Planned
	for _, y := range i.Years {
		v := chart.Missing("")
		kronor, known := y.Budget.Kronor()
		if known {
			v = chart.Value{N: kronor, About: y.Budget.Approx}
		}
		columns = append(columns, chart.Column{Label: label(y.Year), Year: y.Year, Value: v})
		bars = append(bars, chart.Bar{Value: v})
		rows = append(rows, dataset.Planned{Year: y.Year, Kronor: kronor, Known: known, Approx: y.Budget.Approx, For: y.Text})
		c.Rows = append(c.Rows, site.ChartRow{Label: site.Link{Text: label(y.Year)}, Texts: []string{y.Text},
			Values: []site.Number{site.Stated(m.Words, y.Budget.Amount)}})
	}
	c.Sentence = m.Words.Chart.Finding.NoPlanned
	if top, ok := chart.Largest(bars); ok {
		years := site.Each(top.Rows, func(k int) int { return i.Years[k].Year })
		c.Sentence = m.Words.Chart.Finding.Planned(years, amount(top.Value), amount(top.Whole))
		for _, k := range top.Rows {
			columns[k].Accent = true
		}
	}
	f := m.frame(c.Sentence, 0)
	if i.Source != nil {
		f.Source = m.Words.Chart.Source(i.Source.Title, m.Site.Title, m.Site.Publisher)
		f.About.Source = f.Source
	}
	c.Drawing = chart.Columns{Frame: f, Unit: m.kronor(), Columns: columns}
	base := site.File(site.Initiative(i), "budget", 0)
	c.Data = m.Tables.Plans.At(base+".csv", rows)
	return m.withPictures(c, base, site.Initiative(i), head.Planned)
}
