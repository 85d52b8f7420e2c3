package site

import (
	"strconv"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// Kind says how a number came to be, and so how it can be checked.
type Kind string

// The kinds of numbers. A computed one has a table whose rows give it.
const (
	SumKind        Kind = "summa"    // the amounts of the table's rows, added
	CountKind      Kind = "antal"    // how many rows the table has
	BasisKind      Kind = "underlag" // rows of the table that have an amount, of all its rows
	ShareKind      Kind = "andel"    // percent of the table's rows that are known
	PortionKind    Kind = "del"      // the amounts of the table's rows, in percent of a sum
	DifferenceKind Kind = "skillnad" // a published figure less the sum or the count
	StatedKind     Kind = "uppgift"  // one figure as the source states it
	PublishedKind  Kind = "publicerat"
)

// Number is a number on a page, with its kind and the table that it is made
// from and can be checked against. Its fields are closed: what a template can
// print is its [Mark], and only the part "data" prints that, so that no number
// stands on a page unmarked. The zero Number prints nothing; one without a kind
// is only words.
type Number struct {
	kind    Kind
	raw     int64
	of      int64 // the whole, or the published figure
	text    string
	data    *dataset.Data
	href    string
	missing bool
	approx  bool
}

// Mark is what the template part "data" prints of a number.
type Mark struct {
	Kind      Kind
	Text      string
	Value, Of string
	CSV, Href string
	Missing   bool
}

// Mark returns the number for the template part "data". The set of the site's
// data must be closed, since only then it is known which file holds its table.
func (n Number) Mark() Mark {
	m := Mark{Kind: n.kind, Text: n.text, Value: strconv.FormatInt(n.raw, 10), CSV: n.CSV(), Href: n.href, Missing: n.missing}
	if n.kind == BasisKind || n.kind == DifferenceKind || n.kind == PortionKind {
		m.Of = strconv.FormatInt(n.of, 10)
	}
	return m
}

// Unmarked stands on a page where a template prints a number other than with
// the part "data". Package render refuses such a page.
const Unmarked = "[unmarked number]"

// String returns [Unmarked].
func (Number) String() string { return Unmarked }

// Plain returns the number as a reader sees it.
func (n Number) Plain() string { return n.text }

// Raw returns the number itself: kronor, or a count.
func (n Number) Raw() int64 { return n.raw }

// Missing reports whether the source gives no number.
func (n Number) Missing() bool { return n.missing }

// Approx reports whether the source calls the number, or a part of it,
// approximate.
func (n Number) Approx() bool { return n.approx }

// CSV returns the address of the number's table, or "".
func (n Number) CSV() string {
	if n.data == nil {
		return ""
	}
	return n.data.Address()
}

// Data returns the table that the number is made from, or nil.
func (n Number) Data() *dataset.Data { return n.data }

// At returns the number as a link to where it opens.
func (n Number) At(href string) Number {
	n.href = href
	return n
}

// Words returns a number that is only words, such as "har inte börjat".
func Words(text string) Number { return Number{text: text} }

// Sum returns the sum of the rows of d in kronor.
func Sum(w *words.Language, d *dataset.Data) Number {
	t := d.Total()
	if t.Known == 0 && t.All > 0 {
		return Number{kind: SumKind, text: w.Money.Missing, missing: true, data: d}
	}
	return Number{kind: SumKind, raw: t.Kronor, text: kronor(w, t.Kronor, t.Approx), approx: t.Approx, data: d}
}

// Count returns how many rows d has, with their noun.
func Count(d *dataset.Data, noun func(int64) string) Number {
	n := int64(d.Len())
	return Number{kind: CountKind, raw: n, text: noun(n), data: d}
}

// Basis returns how many rows of d have an amount, of all.
func Basis(w *words.Language, d *dataset.Data) Number {
	t := d.Total()
	return Number{kind: BasisKind, raw: int64(t.Known), of: int64(t.All), text: w.Format.KnownOf(int64(t.Known), int64(t.All)), data: d}
}

// Share returns how many percent of the rows of d are known, rounded.
func Share(w *words.Language, d *dataset.Data) Number {
	t := d.Total()
	percent, _ := sv.Procenttal(int64(t.Known), int64(t.All))
	return Number{kind: ShareKind, raw: percent, text: w.Format.Percent(percent), data: d}
}

// Portion returns a sum in percent of a larger one, rounded; nothing where
// either is not known.
func Portion(w *words.Language, part Number, whole int64) Number {
	percent, ok := sv.Procenttal(part.raw, whole)
	if !ok || part.missing {
		return Number{}
	}
	text := w.Format.Percent(percent)
	if percent == 0 && part.raw > 0 {
		text = w.Format.UnderPercent
	}
	return Number{kind: PortionKind, raw: percent, of: whole, text: text, data: part.data}
}

// Difference returns a published figure less the computed one, in kronor or
// counted.
func Difference(w *words.Language, published int64, computed Number, money bool) Number {
	d := published - computed.raw
	n := Number{kind: DifferenceKind, raw: d, of: published, data: computed.data, text: w.Format.Signed(d)}
	if money {
		n.text = w.Format.SignedKronor(d)
	}
	return n
}

// Published returns a figure as a report publishes it.
func Published(n int64, text string) Number { return Number{kind: PublishedKind, raw: n, text: text} }

// Stated returns an amount as the source states it, or why it does not.
func Stated(w *words.Language, a record.Amount) Number {
	amount, known := a.Kronor()
	if !known {
		return Number{kind: StatedKind, text: Reason(w, a.Missing()), missing: true}
	}
	return Number{kind: StatedKind, raw: amount, text: kronor(w, amount, a.Approx), approx: a.Approx}
}

// Unstated returns a figure that the source does not give, with what is said
// instead.
func Unstated(text string) Number { return Number{kind: StatedKind, text: text, missing: true} }

// Role returns a nämnd's part in a project, in words.
func Role(w *words.Language, r record.Role) string {
	switch r {
	case record.Owner:
		return w.Role.Owner
	case record.Partner:
		return w.Role.Partner
	}
	return w.Role.Associate
}

// Day returns a date as a reader would write it, with the precision of its
// source; it is empty if there is none.
func Day(w *words.Language, d record.Date) string {
	if d.IsZero() {
		return ""
	}
	return w.Format.Date(d.Year, d.Month, d.Day)
}

// Reason returns why an amount is missing, in words.
func Reason(w *words.Language, r record.Reason) string {
	switch r {
	case record.Empty:
		return w.Money.Unknown.Empty
	case record.Dash:
		return w.Money.Unknown.Dash
	case record.Unknown:
		return w.Money.Unknown.Unknown
	case record.Words:
		return w.Money.Unknown.Words
	}
	return ""
}

// PaidText returns a sum as the search holds it.
func PaidText(w *words.Language, amount int64, approx, known bool) string {
	if !known {
		return w.Money.Missing
	}
	return kronor(w, amount, approx)
}

func kronor(w *words.Language, amount int64, approx bool) string {
	if approx {
		return w.Format.About(w.Format.Kronor(amount))
	}
	return w.Format.Kronor(amount)
}

// Bare returns a count without its noun.
func (n Number) Bare(w *words.Language) Number {
	n.text = w.Format.Number(n.raw)
	return n
}

// InProse returns a sum as a sentence needs it: "55,6 miljoner kronor".
func (n Number) InProse(w *words.Language) Number {
	switch {
	case n.missing:
	case n.approx:
		n.text = w.Format.About(w.Format.Millions(n.raw))
	default:
		n.text = w.Format.Millions(n.raw)
	}
	return n
}
