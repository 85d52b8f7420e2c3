package lint

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/date"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// reDates are the dates in what a sheet says, however they are written.
var reDates = sieve.MustCompile(`(?:\d{4}|\d{2})(?: ?[-/.–] ?\d{1,2}){2}|\d{6,8}|` +
	`(?:\d{1,2} )?\pL{3,} (?:19|20)\d{2}|(?:19|20)\d{2}(?:-\d{2})?`)

// reYear is the year of a season: "våren 2024".
var reYear = regexp.MustCompile(` (?:19|20)\d{2}$`)

// datesWorded warns of dates whose own wording has dates, and all of them others.
func datesWorded(c *checker) (out []odd) {
	tables := c.sheetTables()
	for _, p := range c.World.Projects {
		f := c.file(p.Pos.File)
		if f == nil {
			continue
		}
		try := func(t *source.Table, s *graph.Sheet, key, wording string, d date.Date) {
			if said := saysOther(wording, d); said != "" {
				out = append(out, settle(warning(keyOf(t, key+"_text"), staff.DateWorded(key, d.ISO(), said),
					staff.OtherIsHere(keyOf(t, key).Pos)), s, ""))
			}
		}
		try(f.Facts, nil, "start", p.Start.Text, p.Start.Date)
		try(f.Facts, nil, "slut", p.End.Text, p.End.Date)
		for _, s := range sheetsOf(p) {
			try(tables[s.Pos], s, "start", s.StartText, s.Start.Date)
			try(tables[s.Pos], s, "slut", s.EndText, s.End.Date)
		}
	}
	return out
}

// saysOther returns the first date of a wording that has dates, if none of them may be d.
func saysOther(wording string, d date.Date) (said string) {
	if d.IsZero() {
		return ""
	}
	for _, m := range reDates.FindAllStringSubmatchIndex(wording, -1) {
		written := wording[m[0]:m[1]]
		iso := strings.Trim(cmp.Or(sv.Dated(written), sv.Dated(strings.ReplaceAll(written, " ", "")), reYear.FindString(written)), `" `)
		if iso == "" {
			continue
		}
		if agrees(iso, d) {
			return ""
		}
		said = cmp.Or(said, iso)
	}
	return said
}

// agrees reports whether a date, as files have it, may be d: neither says what the other
// one denies.
func agrees(iso string, d date.Date) bool {
	var list []int
	for part := range strings.SplitSeq(iso, "-") {
		n, _ := strconv.Atoi(part) // of digits
		list = append(list, n)
	}
	own := slices.DeleteFunc([]int{d.Year, d.Month, d.Day}, func(n int) bool { return n == 0 })
	n := min(len(list), len(own))
	return slices.Equal(list[:n], own[:n])
}
