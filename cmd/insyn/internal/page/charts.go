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
	c := Chart{ID: "per-ar", Kind: ChangeSentence, Head: []string{"År", "Utbetalt", "Uppgiften"}}
	table := &Table{Name: "utbetalt-per-ar", Columns: []Column{{"ar", "heltal", ""}, {"belopp_sek", "heltal", ""}, {"uppgift", "text", ""}, {"kalla", "text", ""}}}
	var columns []chart.Column
	for i, v := range values {
		kind := "framräknat"
		if v.published {
			kind = "publicerat"
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
	c.Sentence = chart.Change("Utbetalningarna", chart.Unit{}, from.year, from.value, to.year, to.value)
	if c.Sentence == "" {
		return nil
	}
	c.Note = say("Åren följer inte alltid på varandra. Publicerade tal är avrundade och kommer ur redovisningarna, se ", Link{Text: "avstämningen", Href: "/avstamning/"}, ".")
	c.Drawing = chart.Columns{Frame: b.frame(c.Sentence, to.year), Columns: columns}
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
	c := Chart{ID: "per-ar", Kind: ChangeSentence, Head: []string{"År", "Utbetalt"}, small: true}
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
	c.Sentence = chart.Change("Utbetalningarna", chart.Unit{}, years[n-2], columns[n-2].Value, years[n-1], columns[n-1].Value)
	if c.Sentence == "" {
		c.Sentence = fmt.Sprintf("Uppgift saknas för %d eller %d, så åren går inte att jämföra.", years[n-2], years[n-1])
	}
	c.Drawing = chart.Columns{Frame: b.frame(c.Sentence, years[n-1]), Columns: columns}
	return b.addChart(c, address+"utbetalt-per-ar", paymentRows(l))
}

// plannedBudget is the chart of an initiative's planned budget by year, or nil.
func (b *builder) plannedBudget(i *graph.Initiative) *Chart {
	if len(i.Years) < 2 {
		return nil
	}
	c := Chart{ID: "budget-per-ar", Kind: MostSentence, Head: []string{"År", "Planerat"}}
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
		bars = append(bars, chart.Bar{Label: "År " + itoa(y.Year), Value: v})
		c.Rows = append(c.Rows, ChartRow{Label: Link{Text: itoa(y.Year)}, Values: []Number{stated(y.Budget.Amount)}, Texts: []string{y.Text}})
		table.Rows = append(table.Rows, []Cell{number(int64(y.Year)), cell, text(approx), text(y.Text)})
	}
	c.Head = append(c.Head, "Till vad")
	c.Sentence = chart.Most(bars, chart.Unit{}, chart.Words{Verb: "skulle kosta", Whole: "av det som står i planen"})
	for k := range columns {
		columns[k].Accent = columns[k].Value == largest(bars)
	}
	f := b.frame(c.Sentence, 0)
	if i.Source != nil {
		f.Source = "Källa: " + i.Source.Title + ". " + b.site.Title + ", " + b.site.Publisher + "."
	}
	c.Drawing = chart.Columns{Frame: f, Columns: columns}
	return b.addChart(c, initiativeAddress(i)+"budget", ready(table))
}

func largest(rows []chart.Bar) chart.Value {
	var best chart.Value
	for _, r := range rows {
		if r.Value.Known() && r.Value.N > best.N {
			best = r.Value
		}
	}
	return best
}

// unitLinks is the unit of a place's links.
var unitLinks = chart.Unit{One: "koppling", Many: "kopplingar"}

// cityMap is the map of places outside Malmö. With links it can be used to
// find a place's page.
func (b *builder) cityMap(withLinks bool) *Chart {
	c := Chart{ID: "karta", Kind: MostSentence, Head: []string{"Plats", "Kopplingar"}}
	m := chart.Map{Unit: unitLinks}
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
	c.Sentence = mostLinked(bars)
	m.Frame = b.frame(c.Sentence, b.site.Year)
	m.Source += " Kartdata: Natural Earth."
	if out := chart.Outlying(m.Outside()); out != "" {
		c.Note = say(out)
	}
	c.Drawing = m
	return b.addChart(c, "/stader/karta", ready(table))
}

// mostLinked is the sentence of the map.
func mostLinked(rows []chart.Bar) string {
	var names []string
	for _, r := range rows {
		if r.Value == rows[0].Value {
			names = append(names, r.Label)
		}
	}
	return "Flest kopplingar till Malmö har " + sv.Lista(names) + ": " + sv.Antal(rows[0].Value.N, "koppling", "kopplingar") + "."
}

// locator is a small map of a place and Malmö, or nil for Malmö itself. It has
// no numbers, and so no table and no files.
func (b *builder) locator(s *graph.City) chart.Chart {
	if b.graph.IsHome(s) {
		return nil
	}
	return chart.Locator{Frame: chart.Frame{Title: s.Name + " och Malmö"}, Place: chart.Place{Name: s.Name, Lat: s.Lat, Lon: s.Lon}}
}
