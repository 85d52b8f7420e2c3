package figure

import (
	"cmp"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// maxStrokes is how many projects the shore draws: those that got most. With more,
// the strokes could no longer be told apart. The table has all.
const maxStrokes = 160

// Shore is the picture that the portal opens with: every project that was reported
// in the year as a stroke through time, as thick as what was paid out to it. It is
// nil where there is none. The page of a year before has the picture of then.
func (m *Maker) Shore(year int) *site.Chart {
	projects := slices.Clone(m.Year(year).Projects)
	if len(projects) == 0 {
		return nil
	}
	slices.SortStableFunc(projects, func(x, y *graph.Project) int {
		return ledger.Compare(ledger.In(x.Ledger, year), ledger.In(y.Ledger, year))
	})
	says, now := m.Words.Chart.Shore, m.reported(year)
	day := m.Words.Format.Date(now.Year, now.Month, now.Day)
	drawn := chart.Shore{Unit: m.kronor(), Now: now, NowLabel: m.Words.Chart.Finding.ReportedTo(day),
		Key: chart.ShoreKey{Thick: func(value string) string { return says.Thick(value, year) }, Ahead: says.Ahead(day),
			None: says.None, Missing: says.Missing, NoDate: says.NoDate}}
	c := site.Chart{ID: "strandlinje", Kind: site.CountSentence, Head: []string{m.Words.Chart.Head.Projects}}
	var rows []dataset.Stroke
	var ongoing int64
	for i, p := range projects {
		sum, goes := ledger.In(p.Ledger, year), statusAt(p, now) == Ongoing
		if goes {
			ongoing++
		}
		rows = append(rows, dataset.Stroke{Project: p, Ongoing: goes, Kronor: sum.Kronor, Known: len(sum.Parts) > 0, Approx: sum.Approx,
			Lacking: len(sum.Missing)})
		if i < maxStrokes {
			drawn.Strokes = append(drawn.Strokes, chart.Stroke{Label: p.Name(), Start: p.Start.Date, End: p.End.Date, Value: value(sum),
				Lacking: len(sum.Missing), Of: sum.Stated()})
		}
	}
	slices.SortStableFunc(rows, func(x, y dataset.Stroke) int { return cmp.Compare(x.Project.ID, y.Project.ID) })
	c.Sentence = m.Words.Chart.Finding.Ongoing(ongoing, int64(len(rows)), day)
	base := site.File(site.HomeAddress, "strandlinje", year)
	c.Data = m.Tables.Strokes.At(base+".csv", rows)
	c.Note = site.Say(says.Reading)
	if len(rows) > maxStrokes {
		c.Note = site.Say(says.Most(maxStrokes, site.Count(c.Data, m.Words.Noun.Projects)))
	}
	drawn.Frame = m.frame(c.Sentence, year)
	c.Drawing = drawn
	return m.withPictures(c, base, m.shownOn(site.HomeAddress, year), m.Words.Money.Paid(year))
}
