package figure

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/date"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// maxPeriods is how many projects of a nämnd the time line draws: those that
// began last. The table has all.
const maxPeriods = 40

// Status is where a project was at the reporting date.
type Status int

// The statuses. A date that is missing, or so inexact that the reporting date
// lies within it, leaves it open whether a project went on.
const (
	Ongoing Status = iota
	NotBegun
	Open
	Ended
)

// StatusOf returns where p was at the reporting date. It is over if its last day
// is the reporting date or earlier.
func (m *Maker) StatusOf(p *graph.Project) Status {
	return statusAt(p, m.Graph.Portal.ReportDate.Date)
}

// reported returns the day that a year's facts are reported to: that of the portal, or,
// of another year, its last.
func (m *Maker) reported(year int) date.Date {
	if at := m.Graph.Portal.ReportDate.Date; at.Year == year {
		return at
	}
	return date.Date{Year: year}.Last()
}

func statusAt(p *graph.Project, at date.Date) Status {
	switch {
	case !p.End.IsZero() && p.End.Last().Compare(at) <= 0:
		return Ended
	case !p.Start.IsZero() && p.Start.First().Compare(at) > 0:
		return NotBegun
	case p.Start.IsZero() || p.Start.Last().Compare(at) > 0, p.End.IsZero() || p.End.First().Compare(at) <= 0:
		return Open
	}
	return Ongoing
}

// Timeline is one row for each project, grouped by the nämnd that leads it, in
// order of start.
func (m *Maker) Timeline() *site.Chart {
	head, says := m.Words.Chart.Head, m.Words.Chart.Finding
	c := site.Chart{ID: "tidslinje", Kind: site.CountSentence, Head: []string{head.Project, head.Namnd, head.Start, head.End}}
	t := chart.Timeline{Now: m.Graph.Portal.ReportDate.Date, NowLabel: says.ReportedTo(m.Site.ReportDate)}
	var rows []dataset.Period
	var ongoing int64
	for _, n := range m.Graph.Namnder {
		led := slices.DeleteFunc(slices.Clone(n.Projects), func(p *graph.Project) bool { return p.Leader() != n })
		if len(led) == 0 {
			continue
		}
		slices.SortStableFunc(led, func(x, y *graph.Project) int { return x.Start.Compare(y.Start.Date) })
		group := chart.PeriodGroup{Heading: n.Name, Link: site.Namnd(n)}
		for i, p := range led {
			goes := m.StatusOf(p) == Ongoing
			if goes {
				ongoing++
			}
			rows = append(rows, dataset.Period{Project: p.ID, Namnd: n.ID, Start: p.Start.ISO(), End: p.End.ISO(), Ongoing: goes})
			if i < len(led)-maxPeriods {
				continue
			}
			group.Rows = append(group.Rows, chart.Period{Label: p.Name(), Link: site.Project(p), Start: p.Start.Date, End: p.End.Date, Accent: goes})
			c.Rows = append(c.Rows, site.ChartRow{Label: site.ProjectLink(p), Texts: []string{n.Name, m.day(p.Start), m.day(p.End)}})
		}
		t.Groups = append(t.Groups, group)
	}
	c.Sentence = says.Ongoing(ongoing, int64(len(rows)), m.Site.ReportDate)
	base := site.File(site.TimelineAddress, "projekt", 0)
	c.Data = m.Tables.Periods.At(base+".csv", rows)
	if len(c.Rows) < len(rows) {
		c.Note = site.Say(says.LatestStarted(site.Count(c.Data, m.Words.Noun.Projects)))
	}
	t.Frame = m.frame(c.Sentence, m.Site.Year)
	c.Drawing = t
	return m.withPictures(c, base, site.TimelineAddress, t.NowLabel)
}

// day writes a date, or that there is none.
func (m *Maker) day(d record.Date) string {
	if d.IsZero() {
		return m.Words.Money.Missing
	}
	return site.Day(m.Words, d)
}
