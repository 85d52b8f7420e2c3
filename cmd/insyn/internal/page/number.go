package page

import (
	"strconv"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// Kind says how a number came to be, and so how it can be checked.
type Kind string

// The kinds of numbers. A computed one has a table whose rows give it.
const (
	SumKind        Kind = "summa"    // the amounts of the table's rows, added
	CountKind      Kind = "antal"    // how many rows the table has
	BasisKind      Kind = "underlag" // rows of the table that have an amount, of all its rows
	ShareKind      Kind = "andel"    // percent of the table's rows that are known
	DifferenceKind Kind = "skillnad" // a published figure less the sum or the count
	TimeKind       Kind = "tid"      // whole months between two dates that stand beside it
	StatedKind     Kind = "uppgift"  // one figure as the source states it
	PublishedKind  Kind = "publicerat"
)

// Number is a number on a page, with its kind and the table that it can be
// checked against. Its fields are closed: what a template can print is its
// [Mark], and only the part "data" prints that, so that no number stands on a
// page unmarked. The zero Number prints nothing; one without a kind is only
// words, such as "har inte börjat".
type Number struct {
	kind      Kind
	raw       int64
	of        int64 // the whole, or the published figure
	text      string
	csv, href string
	missing   bool
}

// Mark is what the template part "data" prints of a number.
type Mark struct {
	Kind      Kind
	Text      string
	Value, Of string
	CSV, Href string
	Missing   bool
}

// Mark returns the number for the template part "data".
func (n Number) Mark() Mark {
	m := Mark{Kind: n.kind, Text: n.text, Value: strconv.FormatInt(n.raw, 10), CSV: n.csv, Href: n.href, Missing: n.missing}
	if n.kind == BasisKind || n.kind == DifferenceKind {
		m.Of = strconv.FormatInt(n.of, 10)
	}
	return m
}

// Unmarked stands on a page where a template prints a number other than with
// the part "data". Package render refuses such a page.
const Unmarked = "[omärkt tal]"

// String returns [Unmarked].
func (Number) String() string { return Unmarked }

// Text returns the number as a reader sees it, for tests and search.
func (n Number) Text() string { return n.text }

// Raw returns the number itself: kronor, or a count.
func (n Number) Raw() int64 { return n.raw }

// Missing reports whether the source gives no number.
func (n Number) Missing() bool { return n.missing }

// at returns the number as a link to where it opens.
func (n Number) at(href string) Number {
	n.href = href
	return n
}

// stated returns an amount as the source states it, or why it does not.
func stated(a record.Amount) Number {
	kronor, known := a.Kronor()
	if !known {
		return Number{kind: StatedKind, text: amountText(a), missing: true}
	}
	return Number{kind: StatedKind, raw: kronor, text: amountText(a)}
}

// count returns how many rows the table at csv has: "63 projekt".
func count(n int, one, many, csv string) Number {
	return Number{kind: CountKind, raw: int64(n), text: plural(n, one, many), csv: csv}
}

// bare returns the number without its noun.
func (n Number) bare() Number {
	n.text = sv.Tal(n.raw)
	return n
}

// Prose is a sentence with numbers in it.
type Prose []Span

// Span is a text, a number, or a text that leads somewhere.
type Span struct {
	Text   string
	Href   string
	Number *Number
}

// say joins texts, links and numbers to a sentence.
func say(parts ...any) Prose {
	out := make(Prose, 0, len(parts))
	for _, p := range parts {
		switch p := p.(type) {
		case string:
			out = append(out, Span{Text: p})
		case Number:
			out = append(out, Span{Number: &p})
		case Link:
			out = append(out, Span{Text: p.Text, Href: p.Href})
		case Prose:
			out = append(out, p...)
		}
	}
	return out
}

// Plain returns the sentence as text, for the descriptions that search engines
// show.
func (p Prose) Plain() string {
	var s string
	for _, span := range p {
		s += span.Text
		if span.Number != nil {
			s += span.Number.text
		}
	}
	return s
}
