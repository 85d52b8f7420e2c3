package dataset

import (
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
)

// Cell is a text, a whole number, degrees, yes or no, or a list of texts. The
// zero Cell is an empty one.
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
	yesCell
	listCell
)

// between divides the texts of a list in a cell; it stands in no text.
const between = "\x1f"

// TextCell returns a cell with a text; an empty one is an empty cell.
func TextCell(s string) Cell { return Cell{text: s} }

// NumberCell returns a cell with a whole number.
func NumberCell(n int64) Cell { return Cell{number: n, kind: numberCell} }

// DegreesCell returns a cell with WGS84 degrees, written with four decimals.
func DegreesCell(d float64) Cell { return Cell{degrees: d, kind: degreesCell} }

// YesCell returns a cell with yes or no, written 1 and 0.
func YesCell(yes bool) Cell {
	if yes {
		return Cell{number: 1, kind: yesCell}
	}
	return Cell{kind: yesCell}
}

// ListCell returns a cell with several texts, written with semicolons between.
func ListCell(items []string) Cell { return Cell{text: strings.Join(items, between), kind: listCell} }

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

// IsNumber reports whether the cell is written as a number, of whichever kind.
func (c Cell) IsNumber() bool {
	return c.kind == numberCell || c.kind == degreesCell || c.kind == yesCell
}

// IsDecimal reports whether the cell is written as a number with decimals.
func (c Cell) IsDecimal() bool { return c.kind == degreesCell }

// Value returns what is in the cell as what it is: an int64, a float64, a bool, a
// []string or a string, and nil for an empty one. An empty list is a list.
func (c Cell) Value() any {
	switch c.kind {
	case numberCell:
		return c.number
	case degreesCell:
		return c.degrees
	case yesCell:
		return c.number == 1
	case listCell:
		return c.List()
	}
	if c.text == "" {
		return nil
	}
	return c.text
}

// List returns the texts of a list.
func (c Cell) List() []string {
	if c.text == "" {
		return []string{}
	}
	return strings.Split(c.text, between)
}

// String returns what is in the cell, numbers with a point for the decimals.
func (c Cell) String() string {
	switch c.kind {
	case numberCell, yesCell:
		return strconv.FormatInt(c.number, 10)
	case degreesCell:
		return strconv.FormatFloat(c.degrees, 'f', 4, 64)
	case listCell:
		return strings.ReplaceAll(c.text, between, ";")
	}
	return c.text
}
