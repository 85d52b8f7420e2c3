package quality

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
)

// How many years a project may begin and end before and after the years of
// its sheets: programmes last seven years, and their last projects some more.
const (
	startsBefore, startsAfter = 12, 3
	endsBefore, endsAfter     = 6, 12
)

// unlikelyDates reports years that are far from those of the sheets, and days
// that look like months.
func unlikelyDates(c *check) {
	p := c.project
	var years []int
	for _, s := range c.sheets() {
		years = append(years, s.Year)
		c.farDates(s, s.Start, s.End, []int{s.Year})
		c.swapped(s)
	}
	c.farDates(nil, p.Start, p.End, years)
}

// farDates reports dates that are far from years, which are in order; s is nil
// for the project's own.
func (c *check) farDates(s *graph.Sheet, start, end record.Date, years []int) {
	if len(years) == 0 {
		return
	}
	if year := far(start, years, startsBefore, startsAfter); year > 0 {
		c.report(Issue{Kind: StartFar, Sheet: s, Page: c.page(), Start: start, Year: year, Pos: start.Pos})
	}
	if year := far(end, years, endsBefore, endsAfter); year > 0 {
		c.report(Issue{Kind: EndFar, Sheet: s, Page: c.page(), End: end, Year: year, Pos: end.Pos})
	}
}

// far returns the year that a date is too far from, or 0.
func far(d record.Date, years []int, before, after int) int {
	first, last := slices.Min(years), slices.Max(years)
	switch {
	case d.IsZero():
	case d.Year < first-before:
		return first
	case d.Year > last+after:
		return last
	}
	return 0
}

// swapped reports dates of a sheet that are the project's with day for month.
func (c *check) swapped(s *graph.Sheet) {
	if c.remarked("olika-datum", s) {
		return
	}
	if p := c.project.Start; turned(s.Start, p) {
		c.report(Issue{Kind: StartSwapped, Sheet: s, Start: s.Start, Pos: s.Start.Pos, BesidePos: p.Pos})
	}
	if p := c.project.End; turned(s.End, p) {
		c.report(Issue{Kind: EndSwapped, Sheet: s, End: s.End, Pos: s.End.Pos, BesidePos: p.Pos})
	}
}

// turned reports whether one date is the other with day for month.
func turned(a, b record.Date) bool {
	return a.Day > 0 && a.Date != b.Date && a.Year == b.Year && a.Month == b.Day && a.Day == b.Month
}
