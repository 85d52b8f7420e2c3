package figure

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// ThemeThings returns themes as things to count.
func (m *Maker) ThemeThings(list []*graph.Theme) []dataset.Thing {
	return site.Each(list, func(t *graph.Theme) dataset.Thing { return m.thing("tema", t.ID, site.ThemeLink(t)) })
}

// PlaceThings returns places in the city as things to count.
func (m *Maker) PlaceThings(list []*graph.Place) []dataset.Thing {
	return site.Each(list, func(p *graph.Place) dataset.Thing { return m.thing("plats", p.ID, site.DistrictPlaceLink(p)) })
}

// ThemeCount returns how many themes there are.
func (m *Maker) ThemeCount(noun func(int64) string) site.Number {
	return m.Count(m.ThemeThings(m.Graph.Themes), noun, site.CSV(site.ThemesAddress, "teman", 0))
}

// PaidByTheme is the chart of what the money was for, or nil where nothing was
// paid out in the year to a project with a theme.
func (m *Maker) PaidByTheme(year int) *site.Chart {
	return m.once(site.File(site.ThemesAddress, "utbetalt", year), func(base string) *site.Chart { return m.paidByTheme(base, year) })
}

func (m *Maker) paidByTheme(base string, year int) *site.Chart {
	var parts []part
	var rows []dataset.ThemePayment
	for _, t := range m.Graph.Themes {
		page, l := site.Theme(t), ledger.For(t.Ledger, year)
		if len(l) == 0 {
			continue
		}
		parts = append(parts, part{link: site.ThemeLink(t), page: page, csv: PaidCSV(page, year), sum: ledger.Total(l)})
		for _, p := range l {
			rows = append(rows, dataset.ThemePayment{Theme: t.ID, Payment: p})
		}
	}
	if len(parts) == 0 {
		return nil
	}
	w := m.Words.Theme
	c := m.paidBars("per-tema", base, m.shownOn(site.ThemesAddress, year), m.Words.Chart.Head.Theme, year, parts, w.Most, nil)
	c.Data = m.Tables.Themes.At(base+".csv", rows) // payments stand in it once for each theme
	c.Note = site.Say(words.Prose{{Text: w.Note}})
	if without := m.withoutTheme(year); len(without) > 0 {
		c.Note = append(c.Note, site.Say(w.Without(m.ProjectCount(without, site.CSV(site.ThemesAddress, "utan-tema", year))))...)
	}
	return c
}

// withoutTheme returns the projects of a year that have no theme.
func (m *Maker) withoutTheme(year int) []*graph.Project {
	return slices.DeleteFunc(slices.Clone(m.Year(year).Projects), func(p *graph.Project) bool { return len(p.Themes) > 0 })
}
