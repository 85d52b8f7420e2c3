package page

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// yearValue is what is known of one year's payments: computed from sheets
// where there are any, else as a report published it.
type yearValue struct {
	year      int
	value     chart.Value
	number    Number
	published bool
	source    string
}

// paidByYearChart compares the years that something is known of, or returns
// nil where there is only one.
func (b *builder) paidByYearChart() *Chart {
	values := b.yearValues()
	if len(values) < 2 {
		return nil
	}
	c := Chart{ID: "per-ar", Kind: ChangeSentence, Head: []string{b.words.Chart.Head.Year, b.words.Chart.Head.Paid, b.words.Chart.Head.Figure}}
	table := &Table{Name: "utbetalt-per-ar", Columns: []Column{{"ar", "heltal", ""}, {"belopp_sek", "heltal", ""}, {"uppgift", "text", ""}, {"kalla", "text", ""}}}
	var columns []chart.Column
	for i, v := range values {
		kind := b.words.Year.Computed
		if v.published {
			kind = b.words.Year.Published
		}
		label := Link{Text: itoa(v.year)}
		if !v.published {
			label.Href = yearAddress(v.year)
		}
		columns = append(columns, chart.Column{Label: itoa(v.year), Value: v.value, Accent: i == len(values)-1})
		c.Rows = append(c.Rows, ChartRow{Label: label, Values: []Number{v.number}, Texts: []string{kind}})
		table.Rows = append(table.Rows, []Cell{number(int64(v.year)), number(v.value.N), text(kind), text(v.source)})
	}
	from, to := values[len(values)-2], values[len(values)-1]
	if !from.value.Known() || !to.value.Known() {
		return nil
	}
	says := b.words.Chart.Paid
	c.Sentence = says.Change(from.year, amount(from.value), to.year, amount(to.value))
	c.Note = prose(says.ByYearNote(Link{Text: says.Reconciliation, Href: "/avstamning/"}))
	c.Drawing = chart.Columns{Frame: b.frame(c.Sentence, to.year), Unit: b.kronor(), Columns: columns}
	return b.addChart(c, "/ar/utbetalt-per-ar", ready(table))
}

// yearValues returns what is known of every year, oldest first.
func (b *builder) yearValues() []yearValue {
	var out []yearValue
	computed := ledger.Years(b.graph.Ledger)
	for _, year := range computed {
		s := ledger.In(b.graph.Ledger, year)
		csv := paidCSV(yearAddress(year), year)
		n := b.paid(s, csv).at(paidAnchor(yearAddress(year), year))
		out = append(out, yearValue{year: year, value: chartValue(s), number: n, source: b.site.Title})
	}
	for _, r := range b.graph.Reports {
		if slices.Contains(computed, r.Year) || !r.Paid.HasKronor {
			continue
		}
		v := yearValue{year: r.Year, value: chart.About(r.Paid.Kronor), published: true,
			number: Number{kind: PublishedKind, raw: r.Paid.Kronor, text: cmp.Or(r.Paid.StatedPaid, sv.Kr(r.Paid.Kronor))}}
		if r.Source != nil {
			v.source = r.Source.Title
		}
		out = append(out, v)
	}
	slices.SortFunc(out, func(x, y yearValue) int { return cmp.Compare(x.year, y.year) })
	return out
}

// ledgerYears is the chart of one ledger by year, or nil where there are fewer
// than two years. Its picture is not offered as PNG: there is one for every
// project and place.
func (b *builder) ledgerYears(address string, l graph.Ledger) *Chart {
	years := ledger.Years(l)
	if len(years) < 2 {
		return nil
	}
	slices.Reverse(years)
	c := Chart{ID: "per-ar", Kind: ChangeSentence, Head: []string{b.words.Chart.Head.Year, b.words.Chart.Head.Paid}, small: true}
	var columns []chart.Column
	for i, year := range years {
		s := ledger.In(l, year)
		columns = append(columns, chart.Column{Label: itoa(year), Value: chartValue(s), Accent: i == len(years)-1})
		n := statedSum(s)
		if s.Stated() > 1 {
			n = b.paid(s, paidCSV(address, year))
		}
		c.Rows = append(c.Rows, ChartRow{Label: Link{Text: itoa(year)}, Values: []Number{n.at(paidAnchor(address, year))}})
	}
	n := len(years)
	from, to := columns[n-2].Value, columns[n-1].Value
	if from.Known() && to.Known() {
		c.Sentence = b.words.Chart.Paid.Change(years[n-2], amount(from), years[n-1], amount(to))
	} else {
		c.Sentence = b.words.Chart.Paid.Incomparable(years[n-2], years[n-1])
	}
	c.Drawing = chart.Columns{Frame: b.frame(c.Sentence, years[n-1]), Unit: b.kronor(), Columns: columns}
	return b.addChart(c, address+"utbetalt-per-ar", paymentRows(l))
}

// plannedBudget is the chart of an initiative's planned budget by year, or nil.
func (b *builder) plannedBudget(i *graph.Initiative) *Chart {
	if len(i.Years) < 2 {
		return nil
	}
	c := Chart{ID: "budget-per-ar", Kind: MostSentence, Head: []string{b.words.Chart.Head.Year, b.words.Chart.Head.Planned, b.words.Chart.Head.PlannedFor}}
	table := &Table{Name: "budget", Columns: []Column{{"ar", "heltal", ""}, {"belopp_sek", "heltal", ""}, {"ungefarlig", "text", ""}, {"till", "text", ""}}}
	var columns []chart.Column
	var bars []chart.Bar
	for _, y := range i.Years {
		v := chart.Missing("")
		kronor, known := y.Budget.Kronor()
		cell := Cell{}
		if known {
			v, cell = chart.Value{N: kronor, About: y.Budget.Approx}, number(kronor)
		}
		approx := ""
		if y.Budget.Approx {
			approx = "cirka"
		}
		columns = append(columns, chart.Column{Label: itoa(y.Year), Value: v})
		bars = append(bars, chart.Bar{Value: v})
		c.Rows = append(c.Rows, ChartRow{Label: Link{Text: itoa(y.Year)}, Values: []Number{stated(y.Budget.Amount)}, Texts: []string{y.Text}})
		table.Rows = append(table.Rows, []Cell{number(int64(y.Year)), cell, text(approx), text(y.Text)})
	}
	c.Sentence = b.words.Chart.Finding.NoPlanned
	if top, ok := chart.Largest(bars); ok {
		years := apply(top.Rows, func(k int) int { return i.Years[k].Year })
		c.Sentence = b.words.Chart.Finding.Planned(years, amount(top.Value), amount(top.Whole))
		for _, k := range top.Rows {
			columns[k].Accent = true
		}
	}
	f := b.frame(c.Sentence, 0)
	if i.Source != nil {
		f.Source = b.words.Chart.Source(i.Source.Title, b.site.Title, b.site.Publisher)
	}
	c.Drawing = chart.Columns{Frame: f, Unit: b.kronor(), Columns: columns}
	return b.addChart(c, initiativeAddress(i)+"budget", ready(table))
}

// cityMap is the map of places outside the city. With links it can be used to
// find a place's page.
func (b *builder) cityMap(withLinks bool) *Chart {
	c := Chart{ID: "karta", Kind: MostSentence, Head: []string{b.words.Chart.Head.Place, b.words.Chart.Head.Links}}
	m := chart.Map{Atlas: b.drawing.atlas, Unit: chart.Unit(b.words.Chart.Unit.Links)}
	table := &Table{Name: "platser", Columns: []Column{{"stad", "id", ""}, {"land", "id", ""}, {"lat", "grader", ""}, {"lon", "grader", ""}, {"kopplingar", "heltal", ""}}}
	cities := slices.DeleteFunc(slices.Clone(b.graph.Cities), func(s *graph.City) bool { return b.graph.IsHome(s) || s.Weight() == 0 })
	slices.SortStableFunc(cities, func(x, y *graph.City) int { return cmp.Compare(y.Weight(), x.Weight()) })
	var bars []chart.Bar
	for _, s := range cities {
		p := chart.Place{Name: s.Name, Lat: s.Lat, Lon: s.Lon, Count: int64(s.Weight())}
		if withLinks {
			p.Link = cityAddress(s)
		}
		m.Places = append(m.Places, p)
		bars = append(bars, chart.Bar{Label: s.Name, Value: chart.Exact(p.Count)})
		c.Rows = append(c.Rows, ChartRow{Label: cityLink(s), Values: []Number{b.cityLinks(s)}})
		table.Rows = append(table.Rows, []Cell{text(s.ID), text(s.Stad.Country.ID), text(fmt.Sprintf("%.4f", s.Lat)), text(fmt.Sprintf("%.4f", s.Lon)), number(p.Count)})
	}
	if len(bars) == 0 {
		return nil
	}
	top, _ := chart.Largest(bars) // every place on the map has links
	c.Sentence = b.words.Chart.Finding.LinksByPlace(apply(top.Rows, func(i int) string { return bars[i].Label }), top.Value.N)
	m.Frame = b.frame(c.Sentence, b.site.Year)
	m.Source = b.words.Chart.MapSource(b.document(b.site.Year), b.site.Title, b.site.Publisher)
	if out := m.Outside(); len(out) > 0 {
		c.Note = say(b.words.Chart.Finding.OutsideMap(apply(out, func(p chart.Place) string { return p.Name })))
	}
	c.Drawing = m
	return b.addChart(c, "/stader/karta", ready(table))
}

// locator is a small map of a place and the city, or nil for the city itself. It
// has no numbers, and so no table and no files.
func (b *builder) locator(s *graph.City) chart.Chart {
	if b.graph.IsHome(s) {
		return nil
	}
	return chart.Locator{Frame: chart.Frame{Title: b.words.Chart.Finding.Locator(s.Name), Words: b.drawing.words}, Atlas: b.drawing.atlas,
		Place: chart.Place{Name: s.Name, Lat: s.Lat, Lon: s.Lon}}
}
