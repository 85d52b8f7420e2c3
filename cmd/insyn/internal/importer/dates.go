package importer

import (
	"strings"
	"time"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sheets"
)

// agreement is how well two projects' dates agree.
type agreement int

// How dates may agree.
const (
	apart agreement = iota
	near            // a start or an end within two months of the other, or none that can be compared
	one             // the same start or the same end
	both
)

// nearDays is how far from each other dates are that may be the same.
const nearDays = 62

// dates returns how the dates of a sheet agree with those of a project, as any
// of its sheets has them.
func (p *planner) dates(s *sheets.Sheet, project *graph.Project) agreement {
	start, end := sheets.ParseDate(s.Start).ISO, sheets.ParseDate(s.End).ISO
	best := compared(start, end, project.Start, project.End)
	for _, d := range project.Deltaganden {
		for _, other := range d.Sheets {
			best = max(best, compared(start, end, other.StartDate(), other.EndDate()))
		}
	}
	return best
}

func compared(start, end string, from, to record.Date) agreement {
	first, last := closeness(start, from.ISO()), closeness(end, to.ISO())
	switch {
	case first == same && last == same:
		return both
	case first == same || last == same:
		return one
	case first == about || last == about || first == unknown && last == unknown:
		return near
	}
	return apart
}

// proximity is how near one date is to another.
type proximity int

const (
	far proximity = iota
	unknown
	about
	same
)

// closeness compares two dates by the less precise of them.
func closeness(a, b string) proximity {
	switch {
	case a == "" || b == "":
		return unknown
	case strings.HasPrefix(a, b) || strings.HasPrefix(b, a):
		return same
	}
	x, err1 := time.Parse(time.DateOnly, a)
	y, err2 := time.Parse(time.DateOnly, b)
	if d := x.Sub(y).Abs(); err1 == nil && err2 == nil && d <= nearDays*24*time.Hour {
		return about
	}
	return far
}

// differingDates returns the sheet's and the project's dates, where they are
// not the same.
func (p *planner) differingDates(s *sheets.Sheet, project *graph.Project) string {
	start, end := sheets.ParseDate(s.Start).ISO, sheets.ParseDate(s.End).ISO
	if start == project.Start.ISO() && end == project.End.ISO() {
		return ""
	}
	return start + "–" + end + " / " + project.Start.ISO() + "–" + project.End.ISO()
}
