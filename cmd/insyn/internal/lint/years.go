package lint

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// sourceYears warns of accounts and sheets whose source is about another year,
// and of other facts whose source is older than they are: next year's files
// are often begun as copies of this year's.
func sourceYears(c *checker) (out []odd) {
	for _, n := range c.World.Namnder {
		for _, a := range n.Accounts {
			if a.Source != nil && a.Source.Year != a.Year {
				at := source.Value{Pos: a.Redogorelse.Source.Pos, Len: a.Redogorelse.Source.Len}
				p := staff.AccountOfOtherYear(n.Name, a.Year, a.Source.ID, a.Source.Year, c.reportFor(a.Year))
				out = append(out, about(settle(warning(at, p), nil, ""), a.Source, a.Year))
			}
		}
	}
	tables, holding := c.sheetTables(), c.holding()
	for _, p := range c.World.Projects {
		for _, s := range sheetsOf(p) {
			begins, at, problem := s.StartDate().First().Year, "kalla", diag.Problem{}
			switch {
			case s.Source == nil || s.Source.Year == s.Year:
				continue
			case !c.decided(s):
				problem = c.sheetYear(s, holding)
			case s.Source.Year > s.Year && begins > s.Year:
				at, problem = "ar", staff.SheetBeforeStart(s.Year, begins)
			default:
				continue
			}
			out = append(out, about(settle(warning(keyOf(tables[s.Pos], at), problem), s, ""), s.Source, s.Year))
		}
	}
	out = append(out, c.membershipYears()...)
	for _, r := range c.World.Reports {
		if long(r.Source, r.Year) || older(r.Source, r.Year) {
			document := source.Value{Pos: r.Redovisning.Source.Pos, Len: r.Redovisning.Source.Len}
			out = append(out, c.otherYear(source.Value{Pos: r.YearPos, Len: 4}, document, r.Year, r.Source))
		}
	}
	return out
}

// sheetYear says what to write on a sheet that cites another year's report.
func (c *checker) sheetYear(s *graph.Sheet, holding map[int][]*graph.Source) diag.Problem {
	right, of := c.reportOf(s, holding), func(d *graph.Source) bool { return d.Year == s.Year }
	switch {
	case right != nil:
		return staff.SheetElsewhere(s.Year, s.Source.ID, s.Source.Year, right.ID)
	case besideYear(s) && !slices.ContainsFunc(c.World.Sources, of):
		return staff.SheetOfYearToAdd(s.Year, s.Source.ID, s.Source.Year)
	}
	return staff.SheetOfOtherYear(s.Year, s.Source.ID, s.Source.Year)
}

// besideYear reports whether a sheet that cites another year's report stands beside one of that year.
func besideYear(s *graph.Sheet) bool {
	return slices.ContainsFunc(s.Deltagande.Sheets, func(other *graph.Sheet) bool { return other.Year == s.Source.Year })
}

// decided reports whether a sheet tells of a project that the report of its year lacks, by a
// document from around then, such as the decision to take part.
func (c *checker) decided(s *graph.Sheet) bool {
	near := max(s.Source.Year-s.Year, s.Year-s.Source.Year) <= 1
	report := slices.ContainsFunc(c.World.Reports, func(r *graph.Report) bool { return r.Source == s.Source })
	return near && !report && !c.transcribed(func(k *record.Kallblad) bool { return k.Source.ID == s.Source.ID }, nil) &&
		c.transcribed(func(k *record.Kallblad) bool { return k.Year == s.Year }, s)
}

// transcribed reports whether what the sheets of a report state is at hand, and without a sheet.
func (c *checker) transcribed(of func(*record.Kallblad) bool, without *graph.Sheet) bool {
	i := slices.IndexFunc(c.World.Kallblad, func(k record.Kallblad) bool { return of(&k) })
	if i < 0 {
		return false
	}
	return without == nil || !slices.ContainsFunc(c.World.Kallblad[i].Sheets, func(stated record.StatedSheet) bool {
		return squash(stated.Name) == squash(without.StatedName) || sheet{without}.like(&stated)
	})
}

// reportOf returns the document that a sheet which cites another year's was meant to cite, or nil
// where it may be the year that is wrong: the other document has sheets, and the nämnd
// none of its year yet.
func (c *checker) reportOf(s *graph.Sheet, holding map[int][]*graph.Source) *graph.Source {
	begun := besideYear(s)
	right := holding[s.Year]
	if len(right) == 0 && begun { // the first sheet of its year
		right = slices.DeleteFunc(slices.Clone(c.World.Sources), func(d *graph.Source) bool { return d.Year != s.Year })
	}
	if len(right) != 1 || !begun && slices.Contains(holding[s.Source.Year], s.Source) {
		return nil
	}
	return right[0]
}

// holding returns the documents that have sheets of their own year, by that year.
func (c *checker) holding() map[int][]*graph.Source {
	found, out := map[*graph.Source]bool{}, map[int][]*graph.Source{}
	for _, p := range c.World.Projects {
		for _, s := range sheetsOf(p) {
			if s.Source != nil && s.Source.Year == s.Year && !found[s.Source] {
				found[s.Source] = true
				out[s.Year] = append(out[s.Year], s.Source)
			}
		}
	}
	return out
}

// about says which document an odd thing does not fit, and what it says instead.
func about(o odd, of *graph.Source, says int) odd {
	o.of, o.says = of, says
	return o
}

// older reports whether a source can't tell of a year, being about one before.
func older(s *graph.Source, year int) bool { return s != nil && s.Year < year }

// long reports whether a source is about a year long after another, of which it tells only
// by a slip: a report tells of its own year, and of the one before.
func long(s *graph.Source, year int) bool { return s != nil && year > 0 && s.Year > year+1 }

// emptyPortalYear reports a portal's year without sheets: there is nothing that the start
// page could show.
func emptyPortalYear(c *checker) (l diag.List) {
	at, years := c.portalYear()
	if !c.comparable() || len(years) == 0 || slices.Contains(years, c.World.Portal.Year) {
		return nil
	}
	l.Add(at.Pos, max(1, at.Len), staff.YearWithoutSheets(c.World.Portal.Year, slices.Max(years)))
	return l
}

// oddPortalYear warns of a portal's year that not all nämnder have reported and of one with
// whole years after it.
func oddPortalYear(c *checker) (out []odd) {
	at, years := c.portalYear()
	year := c.World.Portal.Year
	if !slices.Contains(years, year) {
		return nil
	}
	whole := slices.DeleteFunc(slices.Clone(years), c.World.Preliminary)
	switch {
	case c.World.Preliminary(year):
		out = append(out, settle(warning(at, staff.YearPreliminary(year)), nil, ""))
	case len(whole) > 0 && slices.Max(whole) > year:
		out = append(out, settle(warning(at, staff.YearBehind(year, slices.Max(whole))), nil, ""))
	case fewSheets(c.World, year):
		now, before := sheetsIn(c.World, year), sheetsIn(c.World, year-1)
		out = append(out, settle(warning(at, staff.YearOfFewSheets(year, now, before)), nil, ""))
	}
	if date := c.World.Portal.ReportDate; date.Year != year && date.Year != 0 && len(out) == 0 {
		at := keyOf(c.file("data/portal.toml").Facts, "redovisningsdatum")
		out = append(out, settle(warning(at, staff.ReportDateOfOther(date.ISO(), year)), nil, ""))
	}
	return out
}

// manySheetsOf is how many sheets a year has at least that the next one is compared with.
const manySheetsOf = 10

// fewSheets reports whether a year has less than half of the sheets of the one before: not
// all nämnder may have reported it.
func fewSheets(g *graph.Graph, year int) bool {
	before := sheetsIn(g, year-1)
	return before >= manySheetsOf && 2*sheetsIn(g, year) < before
}

// sheetsIn counts the sheets of a year.
func sheetsIn(g *graph.Graph, year int) (n int) {
	for _, p := range g.Projects {
		for _, s := range sheetsOf(p) {
			if s.Year == year {
				n++
			}
		}
	}
	return n
}

// portalYear returns where the portal's year stands, and the years with sheets: none in a
// portal without any project, which is begun and not wrong.
func (c *checker) portalYear() (at source.Value, years []int) {
	f := c.file("data/portal.toml")
	if f == nil {
		return source.Value{}, nil
	}
	return keyOf(f.Facts, "redovisningsar"), ledger.Years(c.World.Ledger)
}

// yearsDated is how many years a document may be dated before or after the one that it is
// about: a plan comes before it, a report after.
const yearsDated = 2

// misdated reports whether a document is dated far from its year.
func misdated(s *graph.Source) bool {
	return s.Date.Year > 0 && s.Year > 0 && max(s.Date.Year-s.Year, s.Year-s.Date.Year) > yearsDated
}

// sourcesDated warns of documents that are dated far from their year.
func sourcesDated(c *checker) (out []odd) {
	for _, s := range c.World.Sources {
		if misdated(s) {
			at := source.Value{Pos: s.Date.Pos, Len: 1}
			out = append(out, settle(warning(at, staff.SourceDated(s.Date.ISO(), s.Year)), nil, s.ID))
		}
	}
	return out
}
