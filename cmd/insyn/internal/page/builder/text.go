package builder

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/figure"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
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

// Standing says where a project was at the reporting date, and when it ends by
// what was reported. It doesn't count what is left: a reader comes later.
func (b *Builder) Standing(p *graph.Project) string {
	w, at := b.Words.Project, b.atReport()
	switch b.StatusOf(p) {
	case figure.NotBegun:
		return w.NotBegun(at)
	case figure.Ended:
		return w.Over(at)
	case figure.Ongoing:
		return w.GoesOn(at, site.Day(b.Words, p.End))
	}
	if p.End.IsZero() {
		return w.NoEnd
	}
	return w.Unclear(at)
}

// atReport says when something was so at the reporting date.
func (b *Builder) atReport() string {
	d := b.Graph.Portal.ReportDate
	if d.Month == 12 && d.Day == 31 {
		return b.Words.Format.AtYearsEnd(d.Year)
	}
	return b.Words.Format.At(site.Day(b.Words, d))
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
