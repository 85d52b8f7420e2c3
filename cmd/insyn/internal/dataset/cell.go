package dataset

import (
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
)

// Cell is a text, a whole number or degrees. The zero Cell is an empty one.
type Cell struct {
	text    string
	number  int64
	degrees float64
	kind    cellKind
}

type cellKind byte

const (
	textCell cellKind = iota
	numberCell
	degreesCell
)

// TextCell returns a cell with a text; an empty one is an empty cell.
func TextCell(s string) Cell { return Cell{text: s} }

// NumberCell returns a cell with a whole number.
func NumberCell(n int64) Cell { return Cell{number: n, kind: numberCell} }

// DegreesCell returns a cell with WGS84 degrees, written with four decimals.
func DegreesCell(d float64) Cell { return Cell{degrees: d, kind: degreesCell} }

// YesCell returns a cell with 1 for yes and 0 for no.
func YesCell(yes bool) Cell {
	if yes {
		return NumberCell(1)
	}
	return NumberCell(0)
}

// ListCell returns a cell with several texts, divided by semicolons.
func ListCell(items []string) Cell { return TextCell(strings.Join(items, ";")) }

// AmountCell returns a cell with an amount in kronor, empty if it is missing.
func AmountCell(a record.Amount) Cell {
	if kronor, known := a.Kronor(); known {
		return NumberCell(kronor)
	}
	return Cell{}
}

// MissingCell returns a cell with the reason why an amount is missing, empty
// if it is not.
func MissingCell(a record.Amount) Cell { return TextCell(string(a.Missing())) }

// approximately is what a cell says beside an amount that its source calls
// approximate.
const approximately = "cirka"

// ApproxCell returns a cell that says whether an amount is approximate.
func ApproxCell(approx bool) Cell {
	if approx {
		return TextCell(approximately)
	}
	return Cell{}
}

// IsNumber reports whether the cell holds a number, of whichever kind.
func (c Cell) IsNumber() bool { return c.kind != textCell }

// IsEmpty reports whether there is nothing in the cell.
func (c Cell) IsEmpty() bool { return c.kind == textCell && c.text == "" }

// String returns what is in the cell, numbers with a point for the decimals.
func (c Cell) String() string {
	switch c.kind {
	case numberCell:
		return strconv.FormatInt(c.number, 10)
	case degreesCell:
		return strconv.FormatFloat(c.degrees, 'f', 4, 64)
	}
	return c.text
}
