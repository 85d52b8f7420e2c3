package page

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
)

var periodColumns = []Column{
	{"projekt", "id", "Projektets id."}, {"namnd", "id", "Nämnden som leder projektet."},
	{"start", "datum", "Dag, månad eller år."}, {"slut", "datum", "Dag, månad eller år."},
	{"pagar", "0 eller 1", "Om projektet fortsätter efter redovisningsdatumet."},
}

// maxPeriods is how many projects of a nämnd the time line draws: those that
// began last. The table has all.
const maxPeriods = 40

// timelineChart is one row for each project, grouped by the nämnd that leads
// it, in order of start.
func (b *builder) timelineChart() *Chart {
	h, says := b.words.Chart.Head, b.words.Chart.Finding
	c := Chart{ID: "tidslinje", Kind: CountSentence, Head: []string{h.Project, h.Namnd, h.Start, h.End}}
	table := &Table{Name: "tidslinje", Columns: periodColumns}
	t := chart.Timeline{Now: b.graph.Portal.ReportDate.Date, NowLabel: says.ReportedTo(b.site.ReportDate)}
	ongoing := 0
	for _, n := range b.graph.Namnder {
		led := slices.DeleteFunc(slices.Clone(n.Projects), func(p *graph.Project) bool { return leader(p) != n })
		if len(led) == 0 {
			continue
		}
		slices.SortStableFunc(led, func(x, y *graph.Project) int { return x.Start.Compare(y.Start.Date) })
		group := chart.PeriodGroup{Heading: n.Name}
		for i, p := range led {
			goes := cell01(!b.ended(p))
			ongoing += int(goes.Number)
			table.Rows = append(table.Rows, []Cell{text(p.ID), text(n.ID), text(p.Start.ISO()), text(p.End.ISO()), goes})
			if i < len(led)-maxPeriods {
				continue
			}
			group.Rows = append(group.Rows, chart.Period{Label: p.Name(), Start: p.Start.Date, End: p.End.Date, Accent: goes.Number == 1})
			c.Rows = append(c.Rows, ChartRow{Label: projectLink(p), Texts: []string{n.Name, p.Start.Swedish(), endText(p.End)}})
		}
		t.Groups = append(t.Groups, group)
	}
	c.Sentence = says.Ongoing(int64(ongoing), int64(len(table.Rows)), b.site.ReportDate)
	if shown := len(c.Rows); shown < len(table.Rows) {
		c.Note = prose(says.LatestStarted(count(len(table.Rows), "projekt", "projekt", "/tidslinje/projekt.csv")))
	}
	t.Frame = b.frame(c.Sentence, b.site.Year)
	c.Drawing = t
	return b.addChart(c, "/tidslinje/projekt", ready(table))
}

func cell01(yes bool) Cell {
	if yes {
		return number(1)
	}
	return number(0)
}

func endText(d record.Date) string {
	if d.IsZero() {
		return missingText
	}
	return d.Swedish()
}
