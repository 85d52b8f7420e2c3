package figure

import (
	"cmp"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// CityMap is the map of places outside the city, or nil where there are none.
func (m *Maker) CityMap() *site.Chart {
	return m.once(site.File(site.CitiesAddress, "karta", 0), m.cityMap)
}

func (m *Maker) cityMap(base string) *site.Chart {
	cities := slices.DeleteFunc(slices.Clone(m.Graph.Cities), func(s *graph.City) bool { return m.Graph.IsHome(s) || s.Weight() == 0 })
	if len(cities) == 0 {
		return nil
	}
	slices.SortStableFunc(cities, func(x, y *graph.City) int { return cmp.Compare(y.Weight(), x.Weight()) })
	head, says := m.Words.Chart.Head, m.Words.Chart.Finding
	c := site.Chart{ID: "karta", Kind: site.MostSentence, Head: []string{head.Place, head.Links}}
	drawn := chart.Map{Atlas: m.atlas, Unit: chart.Unit(m.Words.Chart.Unit.Links), Near: says.Nearby, Legend: says.Circles}
	var bars []chart.Bar
	var rows []dataset.Place
	for _, s := range cities {
		p := chart.Place{Name: s.Name, Lat: s.Lat, Lon: s.Lon, Count: int64(s.Weight())}
		drawn.Places = append(drawn.Places, p)
		bars = append(bars, chart.Bar{Label: s.Name, Value: chart.Exact(p.Count)})
		rows = append(rows, dataset.Place{City: s.ID, Country: s.Country.ID, Lat: s.Lat, Lon: s.Lon, Links: s.Weight()})
		c.Rows = append(c.Rows, site.ChartRow{Label: site.CityLink(s), Values: []site.Number{m.CityLinks(s)}})
	}
	top, _ := chart.Largest(bars) // every place on the map has links
	c.Sentence = says.LinksByPlace(site.Each(top.Rows, func(i int) string { return bars[i].Label }), top.Value.N)
	drawn.Frame = m.frame(c.Sentence, m.Site.Year)
	drawn.Source = m.Words.Chart.MapSource(m.document(m.Site.Year), m.Site.Title, m.Site.Publisher)
	drawn.About.Source = drawn.Source
	credit := m.CoordinatesCredit() // stands in the note, which files have too
	if len(credit) > 0 {
		drawn.About.Source += " " + credit.Plain()
	}
	if out := drawn.Outside(); len(out) > 0 {
		outside := says.OutsideMap(site.Each(out, func(p chart.Place) string { return p.Name })) + " "
		credit = append(words.Prose{{Text: outside}}, credit...)
	}
	if len(credit) > 0 {
		c.Note = site.Say(credit)
	}
	c.Drawing = drawn
	c.Data = m.Tables.Places.At(base+".csv", rows)
	return m.withPictures(c, base, site.CitiesAddress, m.Words.Chart.ForYear(m.Site.Year))
}

// CoordinatesCredit says whom the places' coordinates come from and on what
// terms, or nothing where the portal doesn't name anybody.
func (m *Maker) CoordinatesCredit() words.Prose {
	c := m.Graph.Portal.Coordinates
	if c.Name == "" {
		return nil
	}
	var licence words.Value
	if c.Licence != "" {
		licence = site.Link{Text: c.Licence, Href: c.LicenceURL}
	}
	return m.Words.Chart.Finding.Coordinates(site.Link{Text: c.Name, Href: c.URL}, licence)
}

// Locator is a small map of a place and the city, or nil for the city itself.
// It has no numbers, and so no table and no files.
func (m *Maker) Locator(s *graph.City) chart.Chart {
	if m.Graph.IsHome(s) {
		return nil
	}
	return chart.Locator{Frame: chart.Frame{Title: m.Words.Chart.Finding.Locator(s.Name), Words: m.drawing}, Atlas: m.atlas,
		Place: chart.Place{Name: s.Name, Lat: s.Lat, Lon: s.Lon}}
}
