package figure

import (
	"cmp"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/quality"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// share is how much of what the form asks for a nämnd has given.
type share struct {
	namnd *graph.Namnd
	known site.Number // percent
	asked site.Number
}

// Completeness is the chart of how much of what the form asks for each nämnd
// has given, or nil where no sheets are known of the year.
func (m *Maker) Completeness(year int) *site.Chart {
	y := m.Year(year)
	var shares []share
	var whole []dataset.Field
	for _, n := range y.Namnder {
		sheets := slices.DeleteFunc(slices.Clone(y.Sheets), func(s *graph.Sheet) bool { return s.Deltagande.Namnd != n })
		rows := m.fields(quality.Fields(sheets))
		whole = append(whole, rows...)
		data := m.Tables.Fields.At(site.CSV(site.Namnd(n), "fullstandighet", year), rows)
		shares = append(shares, share{n, site.Share(m.Words, data), site.Count(data, m.Words.Noun.Facts)})
	}
	if len(shares) == 0 {
		return nil
	}
	slices.SortStableFunc(shares, func(x, y share) int { return cmp.Compare(x.known.Raw(), y.known.Raw()) })
	head := m.Words.Chart.Head
	c := site.Chart{ID: "fullstandighet", Kind: site.LowestSentence, Head: []string{head.Namnd, head.KnownShare, head.Facts},
		Note: site.Say(m.Words.Quality.Form)}
	bars := chart.Bars{Unit: chart.Unit(m.Words.Chart.Unit.Percent), Full: 100}
	for i, s := range shares {
		bars.Rows = append(bars.Rows, chart.Bar{Label: s.namnd.Name, Link: site.Namnd(s.namnd), Value: chart.Exact(s.known.Raw()),
			Accent: i == 0})
		c.Rows = append(c.Rows, site.ChartRow{Label: site.NamndLink(s.namnd), Values: []site.Number{s.known, s.asked}})
	}
	c.Sentence = m.lowestShare(bars.Rows)
	bars.Frame = m.frame(c.Sentence, year)
	c.Drawing = bars
	base := site.File(site.QualityAddress, "fullstandighet", 0)
	c.Data = m.Tables.Fields.At(base+".csv", whole)
	return m.withPictures(c, base, site.QualityAddress, m.Words.Chart.ForYear(year))
}

// lowestShare is the sentence of Completeness; rows are in order.
func (m *Maker) lowestShare(rows []chart.Bar) string {
	var names []string
	for _, r := range rows {
		if r.Value == rows[0].Value {
			names = append(names, r.Label)
		}
	}
	if len(names) == len(rows) {
		return m.Words.Chart.Finding.EqualShare(rows[0].Value.N)
	}
	return m.Words.Chart.Finding.LowestShare(names, rows[0].Value.N)
}

func (m *Maker) fields(list []quality.Field) []dataset.Field {
	w := m.Words.Quality.Field
	names := map[string]string{"start": w.Start, "slut": w.End, "program": w.Program, "total_budget": w.Budget, "utbetalt": w.Paid}
	return site.Each(list, func(f quality.Field) dataset.Field {
		d := f.Sheet.Deltagande
		return dataset.Field{Project: d.Project.ID, Namnd: d.Deltagande.Namnd.ID, Name: names[f.Name], Known: f.Known}
	})
}
