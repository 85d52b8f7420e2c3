package chart_test

import (
	"encoding/json"
	"os"
	"strconv"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// spoken are the words of a portal, as package page gives them to charts, and
// kronor, projects its units.
func spoken(city string) *chart.Words {
	w := chart.Words(words.Swedish(words.City{Name: city}).Chart.Drawing)
	return &w
}

func kronor() chart.Unit { return chart.Unit(words.Swedish(words.City{}).Chart.Unit.Kronor) }

func projects() chart.Unit { return chart.Unit(words.Swedish(words.City{}).Chart.Unit.Projects) }

// home is the city that the samples are about.
func home() chart.Place { return chart.Place{Name: "Malmö", Lat: 55.605, Lon: 13} }

// frame is a frame in the words of the samples' city.
func frame(title, source string) chart.Frame {
	return chart.Frame{Title: title, Source: source, Words: spoken(home().Name)}
}

// malmo is testdata/malmo.json: what the report of 2025 says, as charts need it.
type malmo struct {
	Places []chart.Place
	Groups []struct {
		Heading string
		Rows    []struct {
			Label      string
			Start, End [3]int
		}
	}
	Paid []struct {
		Namnd   string
		Lacking int
		Program []struct {
			Name    string
			Kr      int64
			Known   bool
			Lacking int
		}
	}
}

func load(t testing.TB) malmo {
	t.Helper()
	data, err := os.ReadFile("testdata/malmo.json")
	if err != nil {
		t.Fatal(err)
	}
	var m malmo
	if err := json.Unmarshal(data, &m); err != nil {
		t.Fatal(err)
	}
	return m
}

const source = "Källa: Redovisning av Malmö stads internationella arbete 2025, sidorna 57–124. Insyn, Malmö stad."

func (m malmo) bars() chart.Bars {
	b := chart.Bars{Unit: kronor()}
	for _, p := range m.Paid {
		sum := int64(0)
		for _, f := range p.Program {
			sum += f.Kr
		}
		row := chart.Bar{Label: p.Namnd, Value: chart.Exact(sum), Lacking: p.Lacking, Of: len(p.Program) + p.Lacking, Accent: len(b.Rows) == 0}
		b.Rows = append(b.Rows, row)
	}
	b.Rows = append(b.Rows,
		chart.Bar{Label: "Fritidsnämnden", Value: chart.Exact(0)},
		chart.Bar{Label: "Stadsbyggnadsnämnden", Value: chart.Missing("Vet ej"), Lacking: 3, Of: 3},
		chart.Bar{Label: "Servicenämnden", Value: chart.Missing("streck")})
	b.Frame = frame("Arbetsmarknads- och socialnämnden fick mest, 24,4\u00a0miljoner kronor, 44\u00a0procent av allt som betalades ut.",
		source)
	return b
}

func (m malmo) panels() chart.Panels {
	p := chart.Panels{Unit: kronor(), Frame: frame(
		"Socialfonden betalar nästan allt hos arbetsmarknads- och socialnämnden, miljönämnden har sju finansiärer", source)}
	for i, n := range m.Paid {
		panel := chart.Panel{Heading: n.Namnd, Lacking: n.Lacking, Of: len(n.Program) + n.Lacking}
		for j, f := range n.Program {
			v := chart.Exact(f.Kr)
			if !f.Known {
				v = chart.Missing("tomt")
			}
			panel.Total.N += f.Kr
			panel.Rows = append(panel.Rows, chart.Bar{Label: f.Name, Value: v, Lacking: f.Lacking, Of: f.Lacking + 1, Accent: j == 0 && i < 2})
		}
		p.Panels = append(p.Panels, panel)
	}
	return p
}

func m21() chart.Columns {
	c := chart.Columns{Unit: kronor(), Frame: frame("M21 planerades kosta mest 2021, året för samhällsexpon",
		"Källa: M21, projektplan 2018. Insyn, Malmö stad.")}
	for i, kr := range []int64{3_500_000, 5_000_000, 8_000_000, 3_000_000, 3_000_000} {
		c.Columns = append(c.Columns, chart.Column{Label: strconv.Itoa(2019 + i), Year: 2019 + i, Value: chart.About(kr), Accent: i == 2})
	}
	return c
}

func years() chart.Columns {
	return chart.Columns{Unit: kronor(), Frame: frame("Utbetalningarna ökade från 2024 till 2025", source), Columns: []chart.Column{
		{Label: "2013", Year: 2013, Value: chart.Above(40_000_000, "mer än")}, {Label: "2022", Year: 2022, Value: chart.Missing("tomt")},
		{Label: "2024", Year: 2024, Value: chart.About(50_500_000)}, {Label: "2025", Year: 2025, Value: chart.Exact(55_587_902), Accent: true},
	}}
}

func (m malmo) timeline() chart.Timeline {
	t := chart.Timeline{
		Frame: frame("De flesta av projekten började 2023 eller senare", source),
		Now:   chart.Date{Year: 2025, Month: 12, Day: 31}, NowLabel: "Redovisat till 31 december 2025",
	}
	for _, g := range m.Groups {
		group := chart.PeriodGroup{Heading: g.Heading}
		for _, r := range g.Rows {
			end := chart.Date{Year: r.End[0], Month: r.End[1], Day: r.End[2]}
			group.Rows = append(group.Rows, chart.Period{
				Label:  r.Label,
				Start:  chart.Date{Year: r.Start[0], Month: r.Start[1], Day: r.Start[2]},
				End:    end,
				Accent: end.Year > 2025,
			})
		}
		t.Groups = append(t.Groups, group)
	}
	return t
}

func oddDates() chart.Timeline {
	d := func(y, m, day int) chart.Date { return chart.Date{Year: y, Month: m, Day: day} }
	return chart.Timeline{
		Frame: frame("Så ritas datum som inte är kända på dagen", ""),
		Now:   d(2025, 12, 31), NowLabel: "31\u00a0december\u00a02025",
		Groups: []chart.PeriodGroup{{Heading: "Gymnasie- och vuxenutbildningsnämnden", Rows: []chart.Period{
			{Label: "Känt på dagen", Start: d(2023, 2, 1), End: d(2026, 8, 30), Accent: true},
			{Label: "Känt på månaden", Start: d(2023, 11, 0), End: d(2025, 11, 0)},
			{Label: "Känt på året, ett långt namn som behöver mer än en rad för att få plats",
				Start: d(2022, 0, 0), End: d(2026, 0, 0), Accent: true},
			{Label: "Inom ett enda år", Start: d(2024, 0, 0), End: d(2024, 0, 0)},
			{Label: "Start saknas", End: d(2024, 6, 30)},
			{Label: "Slut saknas", Start: d(2026, 9, 1), Accent: true},
			{Label: "Datum saknas"},
			{Label: "Slut före start", Start: d(2025, 3, 1), End: d(2024, 3, 1)},
		}}},
	}
}

func (m malmo) chart() chart.Map {
	return chart.Map{
		Frame:  frame("Malmö samarbetar mest med städer runt Öresund och Östersjön", source+" Kartdata: Natural Earth."),
		Atlas:  chart.NewAtlas(home()),
		Unit:   projects(),
		Near:   "Närmast Malmö",
		Legend: "Cirkelns yta visar antalet projekt:",
		Places: m.Places,
	}
}

func locator(name string, lat, lon float64) chart.Locator {
	return chart.Locator{
		Frame: frame(name+" och Malmö", "Kartdata: Natural Earth."),
		Atlas: chart.NewAtlas(home()),
		Place: chart.Place{Name: name, Lat: lat, Lon: lon},
	}
}

// sample is one chart of every kind, by name.
func samples(t testing.TB) map[string]chart.Chart {
	m := load(t)
	return map[string]chart.Chart{
		"bars":            m.bars(),
		"panels":          m.panels(),
		"columns-m21":     m21(),
		"columns-years":   years(),
		"timeline":        m.timeline(),
		"timeline-odd":    oddDates(),
		"map":             m.chart(),
		"shore":           m.shore(),
		"locator-lund":    locator("Lund", 55.70, 13.19),
		"locator-tallinn": locator("Tallinn", 59.437, 24.745),
		"locator-taipei":  locator("Taipei", 25.05, 121.53),
		"locator-lisboa":  locator("Lissabon", 38.72, -9.14),
	}
}

func shoreKey() chart.ShoreKey {
	says := words.Swedish(words.City{}).Chart.Shore
	return chart.ShoreKey{Thick: func(value string) string { return says.Thick(value, 2025) }, Ahead: says.Ahead("31 december 2025"),
		None: says.None, Missing: says.Missing, NoDate: says.NoDate}
}

// shore is the samples' time line as strokes: their numbers are invented, some are
// nothing and some are missing.
func (m malmo) shore() chart.Shore {
	t := m.timeline()
	s := chart.Shore{Frame: t.Frame, Unit: kronor(), Now: t.Now, NowLabel: t.NowLabel, Key: shoreKey()}
	for _, group := range t.Groups {
		for i, r := range group.Rows {
			v := []chart.Value{chart.Exact(int64(i*i) * 54_321), chart.Exact(0), chart.Missing("tomt"), chart.About(300_000)}[i%4]
			s.Strokes = append(s.Strokes, chart.Stroke{Label: r.Label, Start: r.Start, End: r.End, Value: v})
		}
	}
	return s
}
