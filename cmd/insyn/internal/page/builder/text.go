package builder

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/date"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// Period returns "1 februari 2023 – 31 januari 2026".
func (b *Builder) Period(start, end record.Date) string {
	if end.IsZero() {
		return b.Words.Format.Since(site.Day(b.Words, start))
	}
	return b.Words.Format.Period(site.Day(b.Words, start), site.Day(b.Words, end))
}

// Remaining says how long a project has left at the reporting date, in whole
// months, or that it had ended or not begun. The words carry that day: a reader
// comes later. The last day of a shorter month ends a whole month.
func (b *Builder) Remaining(start, end record.Date) site.Number {
	w, at, day := b.Words.Project, b.Graph.Portal.ReportDate, b.Site.ReportDate
	switch {
	case start.First().Compare(at.Date) > 0:
		return site.Words(w.NotBegun(day))
	case end.IsZero():
		return site.Words(w.NoEnd)
	case end.Last().Compare(at.Date) <= 0:
		return site.Words(w.Over(day))
	}
	last := end.Last()
	months := (last.Year-at.Year)*12 + last.Month - at.Month
	if last.Day < at.Day && last.Day < date.DaysIn(last.Year, last.Month) {
		months--
	}
	if months < 1 {
		return site.Words(w.UnderMonth(day))
	}
	return site.Months(months, w.MonthsLeft(b.Words.Format.Months(months), day))
}

// Shorten returns at most n characters of s, cut between words, for the
// descriptions that search engines show.
func Shorten(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	cut := string(r[:n-1])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,.;:–-") + "…"
}

// Some returns the charts that there are.
func Some(charts ...*site.Chart) []*site.Chart {
	return slices.DeleteFunc(charts, func(c *site.Chart) bool { return c == nil })
}

// AppendNew returns a list with v at its end, if it is not in it already.
func AppendNew[T comparable](list []T, v T) []T {
	if slices.Contains(list, v) {
		return list
	}
	return append(list, v)
}
