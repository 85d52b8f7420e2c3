package page

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

func itoa(n int) string { return strconv.Itoa(n) }

func joinDot(parts []string) string { return strings.Join(parts, " · ") }

// period returns "1 februari 2023 – 31 januari 2026".
func period(start, end record.Date) string {
	switch {
	case end.IsZero():
		return "från " + start.Swedish()
	case start.Date == end.Date:
		return start.Swedish()
	}
	return start.Swedish() + " – " + end.Swedish()
}

// remaining says how long a project has left at the reporting date, in whole
// months, or that it has ended or not begun.
func remaining(start, end, at record.Date) Number {
	words := func(s string) Number { return Number{text: s} }
	switch {
	case start.Compare(at.Date) > 0:
		return words("har inte börjat")
	case end.IsZero():
		return words("inget slutdatum angivet")
	case end.Last().Compare(at.Date) <= 0:
		return words("avslutat")
	}
	last := end.Last()
	months := (last.Year-at.Year)*12 + last.Month - at.Month
	if last.Day < at.Day && last.Day < 28 {
		months--
	}
	if months < 1 {
		return words("mindre än en månad kvar")
	}
	return Number{kind: TimeKind, raw: int64(months), text: monthsText(months) + " kvar"}
}

// monthsText returns "14 månader" or "3 år och 2 månader".
func monthsText(months int) string {
	switch {
	case months < 24:
		return sv.Antal(int64(months), "månad", "månader")
	case months%12 == 0:
		return sv.Antal(int64(months/12), "år", "år")
	}
	return fmt.Sprintf("%s och %s", sv.Antal(int64(months/12), "år", "år"), sv.Antal(int64(months%12), "månad", "månader"))
}

// capital returns s with its first letter in upper case.
func capital(s string) string {
	for i, r := range s {
		return strings.ToUpper(string(r)) + s[i+len(string(r)):]
	}
	return s
}

// shorten returns at most n characters of s, cut between words, for the
// descriptions that search engines show.
func shorten(s string, n int) string {
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
