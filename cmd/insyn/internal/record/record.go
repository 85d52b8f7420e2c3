// Package record is the city's vocabulary: one Go type for each kind of
// document, and what makes one document valid in itself.
//
// The city's own words stay Swedish in code, because English has none that
// are exact:
//
//   - A Nämnd is a political committee. Its Förvaltning is the office of civil
//     servants that does the work.
//   - A Projekt is one undertaking, one page. A Deltagande is one nämnd's part
//     in it. The city's form has one sheet, a Blad, for each project, nämnd and
//     year.
//   - Utbetalt is what the EU or another external funder paid out to the
//     nämnd in a reporting year: income to the city, not its cost.
//   - A Redogörelse is a nämnd's account of a year; an Utbyte is an exchange
//     told of in it (a study visit, a job shadowing ...).
//   - An Insats is a strand or call of a programme, such as "A2" of the ESF.
//   - An Initiativ is a long-lived undertaking with a plan of its own.
//
// [Decode] turns files into a [Set]. Unknown keys, wrong types, bad dates and
// amounts are findings. References ([Ref]) are resolved by package graph.
//
// Amounts are whole kronor (SEK) in int64. A missing amount is not zero: it is
// an [Amount] with a [Reason]. Dates keep the precision of their source.
package record

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/date"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
)

// Ref is a name that should be the id, or a listed spelling, of something.
type Ref struct {
	ID  string
	Pos diag.Pos
	Len int
}

// Reason says why an amount is missing, in the words of the data tables.
type Reason string

// The reasons that the city's forms give.
const (
	Empty   Reason = "tomt"   // nothing in the cell
	Dash    Reason = "streck" // a dash
	Unknown Reason = "vet-ej" // "Vet ej"
	Words   Reason = "text"   // a sentence instead of an amount
)

// reasons lists the valid values, in the order that findings show them.
var reasons = []string{string(Empty), string(Dash), string(Unknown), string(Words)}

// Amount is whole kronor, or missing with a reason. Its Text is the source's
// own wording where that says more than the number.
type Amount struct {
	kronor int64
	reason Reason
	Approx bool
	Text   string
	Column string // role whose column it stands in, if not the sheet's own role
	Page   int
	Pos    diag.Pos // of the number
}

// NewAmount returns a known amount in kronor.
func NewAmount(kronor int64) Amount { return Amount{kronor: kronor} }

// NewMissing returns an amount that the source does not give.
func NewMissing(r Reason) Amount { return Amount{reason: r} }

// Kronor returns the amount and true, or 0 and false if it is missing.
func (a Amount) Kronor() (int64, bool) { return a.kronor, a.reason == "" }

// Missing returns why the amount is missing, or "" if it is known.
func (a Amount) Missing() Reason { return a.reason }

// Budget is a project's total budget: it belongs to all partners in all
// countries, so no two of them may be added. That is why it is not an Amount
// that graph.Sum takes.
type Budget struct{ Amount }

// Paid is what was paid out to one nämnd in one year. It may be added.
type Paid struct{ Amount }

// Date is a date of a document: where it stands, and the source's wording where
// that says more.
type Date struct {
	date.Date
	Text string
	Pos  diag.Pos
}

// Role is a nämnd's part in a project.
type Role string

// The roles of the city's form, and the one that a sheet's text may name.
const (
	Owner     Role = "projektagare"
	Partner   Role = "projektpartner"
	Associate Role = "associerad"
)

var roles = []string{string(Owner), string(Partner), string(Associate)}

// At is where a thing says its id, its name, its short name and what its address ends in,
// or where it begins.
type At struct{ ID, Name, Short, Slug diag.Pos }

// Addressed is what everything with a page of its own has: the last part of its
// address, and the addresses that it had before.
type Addressed struct {
	At      At
	Slug    string
	Aliases []Ref
}

// Document is what all kinds of documents share.
type Document struct {
	Addressed
	ID       string // by which others refer to it and the tables know it; it stays when the file is renamed
	Pos      diag.Pos
	Body     markdown.Body
	Keywords []string // words that people search with and the text doesn't have

	LIXException, LengthException Exception // of the text
}

// Exception is why a document may break a rule that others must keep. The zero
// Exception is none.
type Exception struct {
	Reason string
	Pos    diag.Pos
	Len    int
}
