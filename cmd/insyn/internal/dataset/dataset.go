// Package dataset holds the portal's tables. A table is declared once: what
// its columns are called, what type and unit they have, what they hold, and
// what its rows give as a sum. Whatever the portal shows of it comes from that
// declaration: the file that readers take away, the number on a page (package
// site makes it from a [Data]) and the chart beside it can't part.
//
// [Table] is a declaration, [Data] rows of one at an address, and [Set] all
// data of a site. Two different tables at one address are an error; the same
// rows at two addresses become one file, which both places link to.
package dataset

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// Type is what the cells of a column hold, by the key of its name in the data
// dictionary.
type Type int

// The types of columns.
const (
	Text    Type = iota
	ID           // the id of something that the portal has a page or a row for
	IDs          // several ids, divided by semicolons
	List         // several texts, divided by semicolons
	Date         // a day, a month or a year: 2025-01-31, 2025-01, 2025
	Number       // a whole number
	Yes          // yes or no: 1 or 0
	Address      // a web address
	Degrees      // WGS84 degrees, with a point
)

// Unit is what a column's numbers count.
type Unit int

// The units of columns.
const (
	None   Unit = iota
	Kronor      // whole Swedish kronor
	WGS84       // degrees
)

// Form is a way to write a table.
type Form int

// The forms of tables.
const (
	CSV      Form = iota // RFC 4180: comma, UTF-8, CRLF
	ExcelCSV             // for Swedish Excel: semicolon and a byte order mark
	JSON
)

// endings are how the files of each form end.
var endings = [...]string{CSV: ".csv", ExcelCSV: "-excel.csv", JSON: ".json"}

// Column is a column of a table with rows of type R.
type Column[R any] struct {
	Name        string // as it stands in the files; it never changes
	Type        Type
	Unit        Unit
	Description string
	Cell        func(R) Cell
}

// Table is the declaration of a table with rows of type R.
type Table[R comparable] struct {
	Name        string // of the file in the data dictionary
	Title       string
	Description string
	Columns     []Column[R]
	Total       func(rows []R) Total // what the rows add up to; nil for a table that is only counted
	Order       func(a, b R) int     // the order of the rows in every file; nil to keep them as they come
	Key         []string             // the columns that tell the rows apart; nil where nothing that lasts does
	Refs        map[string]string    // columns with ids, and the table whose key each of these is
}

// Total is what the rows of a table give.
type Total struct {
	Kronor int64 // the sum of the rows that have an amount
	Known  int   // how many those are
	All    int   // how many rows there are
	Approx bool  // whether an amount in the sum is approximate
}

// Data is the rows of a table at an address. What is in it does not change.
type Data struct {
	address string
	same    *Data // the data with the same rows whose file stands for this one, once the set is closed
	forms   []Form
	form    form
	total   Total
}

// form is a table with its rows, whatever their type is.
type form interface {
	name() string
	head() []Head
	text() (title, description string)
	keys() (key []string, refs map[string]string)
	len() int
	none(address string) *Data
	row(i int, cells []Cell) []Cell
	equal(form) bool
}

// Head is a column as the files and the data dictionary show it.
type Head struct {
	Name        string
	Type        Type
	Unit        Unit
	Description string
}

// Holds says what the cells of the column hold, and in which unit.
func (h Head) Holds(w *words.Tables) string {
	name := map[Type]string{Text: w.Type.Text, ID: w.Type.ID, IDs: w.Type.IDList, List: w.Type.List, Date: w.Type.Date,
		Number: w.Type.Number, Yes: w.Type.Yes, Address: w.Type.Address, Degrees: w.Type.Degrees}[h.Type]
	switch h.Unit {
	case Kronor:
		return w.Type.InUnit(name, w.Unit.Kronor)
	case WGS84:
		return w.Type.InUnit(name, w.Unit.Degrees)
	}
	return name
}

// filled is a table with rows.
type filled[R comparable] struct {
	table *Table[R]
	rows  []R
}

// At returns rows of the table at an address of the site. It keeps a copy of
// rows in the table's order.
func (t *Table[R]) At(address string, rows []R) *Data {
	rows = slices.Clone(rows)
	if t.Order != nil {
		slices.SortStableFunc(rows, t.Order)
	}
	d := &Data{address: address, forms: []Form{CSV}, form: &filled[R]{t, rows}, total: Total{Known: len(rows), All: len(rows)}}
	if t.Total != nil {
		d.total = t.Total(rows)
	}
	return d
}

// Publish returns rows of the table as it is offered for download below an
// address ("/data/"): under its own name and in all forms. Its file is never
// another's.
func (t *Table[R]) Publish(folder string, rows []R) *Data {
	d := t.At(folder+t.Name+".csv", rows)
	d.forms = []Form{CSV, ExcelCSV, JSON}
	return d
}

func (f *filled[R]) name() string { return f.table.Name }

func (f *filled[R]) text() (title, description string) { return f.table.Title, f.table.Description }

func (f *filled[R]) keys() (key []string, refs map[string]string) { return f.table.Key, f.table.Refs }

func (f *filled[R]) len() int { return len(f.rows) }

// none returns the table without rows.
func (f *filled[R]) none(address string) *Data { return f.table.At(address, nil) }

func (f *filled[R]) head() []Head {
	out := make([]Head, len(f.table.Columns))
	for i, c := range f.table.Columns {
		out[i] = Head{c.Name, c.Type, c.Unit, c.Description}
	}
	return out
}

func (f *filled[R]) row(i int, cells []Cell) []Cell {
	for _, c := range f.table.Columns {
		cells = append(cells, c.Cell(f.rows[i]))
	}
	return cells
}

func (f *filled[R]) equal(other form) bool {
	o, ok := other.(*filled[R])
	return ok && o.table == f.table && slices.Equal(o.rows, f.rows)
}

// Address returns the address of the file that holds the rows: the data's own,
// or that of the data that it shares a file with once the set is closed.
func (d *Data) Address() string {
	for d.same != nil {
		d = d.same
	}
	return d.address
}

// Forms returns the forms that the rows are written in.
func (d *Data) Forms() []Form { return d.forms }

// In returns the address of the rows in a form.
func (d *Data) In(f Form) string { return strings.TrimSuffix(d.Address(), ".csv") + endings[f] }

// Total returns what the rows give.
func (d *Data) Total() Total { return d.total }

// Len returns how many rows there are.
func (d *Data) Len() int { return d.form.len() }

// Name returns the table's name.
func (d *Data) Name() string { return d.form.name() }

// Title returns what the table is called.
func (d *Data) Title() string {
	title, _ := d.form.text()
	return title
}

// Description returns what a row of the table is.
func (d *Data) Description() string {
	_, description := d.form.text()
	return description
}

// Key returns the columns that tell the rows apart; nil if there are none.
func (d *Data) Key() []string {
	key, _ := d.form.keys()
	return key
}

// Refs returns the columns with ids, and the table whose key each of these is.
func (d *Data) Refs() map[string]string {
	_, refs := d.form.keys()
	return refs
}

// Published reports whether the table is offered for download as a whole, in all forms.
func (d *Data) Published() bool { return len(d.forms) > 1 }

// Head returns the columns.
func (d *Data) Head() []Head { return d.form.head() }

// Rows calls yield with the cells of each row, in order, until it returns
// false. The cells are only good until the next row.
func (d *Data) Rows(yield func([]Cell) bool) {
	var cells []Cell
	for i := range d.Len() {
		cells = d.form.row(i, cells[:0])
		if !yield(cells) {
			return
		}
	}
}
