package dataset

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
)

// The columns that tables share. Beside an id stands what it is called, and
// beside a date how precise its source is.

// text returns a column of texts.
func text[R any](name, description string, of func(R) string) Column[R] {
	return Column[R]{name, Text, None, description, func(x R) Cell { return TextCell(of(x)) }}
}

// id returns a column of ids.
func id[R any](name, description string, of func(R) string) Column[R] {
	return Column[R]{name, ID, None, description, func(x R) Cell { return TextCell(of(x)) }}
}

// ids returns a column of lists of ids.
func ids[R any](name, description string, of func(R) []string) Column[R] {
	return Column[R]{name, IDs, None, description, func(x R) Cell { return ListCell(of(x)) }}
}

// list returns a column of lists of texts.
func list[R any](name, description string, of func(R) []string) Column[R] {
	return Column[R]{name, List, None, description, func(x R) Cell { return ListCell(of(x)) }}
}

// number returns a column of whole numbers, empty for 0, which none of them can be.
func number[R any](name, description string, of func(R) int) Column[R] {
	return Column[R]{name, Number, None, description, func(x R) Cell { return someNumber(of(x)) }}
}

// day returns a column of dates.
func day[R any](name, description string, of func(R) record.Date) Column[R] {
	return Column[R]{name, Date, None, description, func(x R) Cell { return TextCell(of(x).ISO()) }}
}

// How precise a date is.
const (
	toTheDay   = "dag"
	toTheMonth = "manad"
	toTheYear  = "ar"
)

// precision returns a column with how precise a date is.
func precision[R any](name, description string, of func(R) record.Date) Column[R] {
	return text(name, description, func(x R) string {
		switch d := of(x); {
		case d.IsZero():
			return ""
		case d.Month == 0:
			return toTheYear
		case d.Day == 0:
			return toTheMonth
		}
		return toTheDay
	})
}

// amount returns a column of amounts in kronor.
func amount[R any](name, description string, of func(R) record.Amount) Column[R] {
	return Column[R]{name, Number, Kronor, description, func(x R) Cell { return AmountCell(of(x)) }}
}

// missing returns a column with why an amount is missing.
func missing[R any](name, description string, of func(R) record.Amount) Column[R] {
	return Column[R]{name, Text, None, description, func(x R) Cell { return MissingCell(of(x)) }}
}

// approx returns a column that says whether an amount is approximate.
func approx[R any](name, description string, of func(R) record.Amount) Column[R] {
	return Column[R]{name, Text, None, description, func(x R) Cell { return ApproxCell(of(x).Approx) }}
}

// Ids and names of what may be missing.

func namndID(n *graph.Namnd) string {
	if n == nil {
		return ""
	}
	return n.ID
}

func namndName(n *graph.Namnd) string {
	if n == nil {
		return ""
	}
	return n.Name
}

func programID(p *graph.Project) string {
	if p.Program == nil {
		return ""
	}
	return p.Program.ID
}

func strandID(p *graph.Project) string {
	if p.Strand == nil {
		return ""
	}
	return p.Strand.ID
}

func programName(p *graph.Project) string {
	if p.Program == nil {
		return ""
	}
	return p.Program.Name
}

func strandName(p *graph.Project) string {
	if p.Strand == nil {
		return ""
	}
	return p.Strand.Name
}

func documentID(s *graph.Source) string {
	if s == nil {
		return ""
	}
	return s.ID
}

func documentTitle(s *graph.Source) string {
	if s == nil {
		return ""
	}
	return s.Title
}

// Ids and names of several things.

func projectIDs(l []*graph.Project) []string {
	return each(l, func(x *graph.Project) string { return x.ID })
}

func projectNames(l []*graph.Project) []string {
	return each(l, func(x *graph.Project) string { return x.Title })
}

func namndIDs(l []*graph.Namnd) []string {
	return each(l, func(x *graph.Namnd) string { return x.ID })
}

func namndNames(l []*graph.Namnd) []string {
	return each(l, func(x *graph.Namnd) string { return x.Name })
}

func goalNames(l []*graph.Goal) []string {
	return each(l, func(x *graph.Goal) string { return x.Name })
}

func cityIDs(l []*graph.City) []string {
	return each(l, func(x *graph.City) string { return x.ID })
}

func cityNames(l []*graph.City) []string {
	return each(l, func(x *graph.City) string { return x.Name })
}

func countryIDs(l []*graph.Country) []string {
	return each(l, func(x *graph.Country) string { return x.ID })
}

func countryNames(l []*graph.Country) []string {
	return each(l, func(x *graph.Country) string { return x.Name })
}

func networkIDs(l []*graph.Network) []string {
	return each(l, func(x *graph.Network) string { return x.ID })
}

func networkNames(l []*graph.Network) []string {
	return each(l, func(x *graph.Network) string { return x.Name })
}
