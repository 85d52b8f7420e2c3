package site

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
)

// Figure is a number that opens to what it is made of.
type Figure struct {
	ID      string // unique on its page
	Label   string // "Utbetalt 2025"
	Number  Number
	Basis   Prose       // "bygger på 59 av 68 uppgifter", or nothing
	Spread  Prose       // over how many projects, and of how many that is not known
	Notes   []Prose     // what else must be known of it
	Meaning string      // whose money it is, where that has to be said
	Rule    string      // how it is computed, in words
	Counts  string      // the same in few words, for who quotes it
	Rows    []FigureRow // the largest ones, where there are many
	Missing []FigureRow
	More    Prose  // that the table has more rows, or nothing
	Rest    string // opens to the sums of other years, which come after it
}

// HasProjects tells whether the rows are of other projects than the page, whose
// name needn't stand on every row.
func (f Figure) HasProjects() bool {
	return slices.ContainsFunc(f.Rows, func(r FigureRow) bool { return r.Project.Href != "" })
}

// HasNamnder is HasProjects for nämnder.
func (f Figure) HasNamnder() bool {
	return slices.ContainsFunc(f.Rows, func(r FigureRow) bool { return r.Namnd != "" })
}

// CSV returns the address of a table with exactly the figure's rows, or "".
func (f Figure) CSV() string { return f.Number.CSV() }

// FigureRow is one figure that a sum is made of, or one that is missing.
type FigureRow struct {
	Project Link   // nothing on the project's own page
	Namnd   string // nothing on the nämnd's own page
	Year    int
	Amount  Number
	Source  Citation
}

// Citation says where a figure comes from.
type Citation struct {
	Source string // the document's title
	Page   int
	Amount int // the page where the amount stands, if the sheet begins on another
}

// Chart is a picture of numbers with all that goes with it: the sentence that
// says what it shows, the numbers as a table, and files to take away.
type Chart struct {
	ID       string // unique on its page
	Sentence string // the finding, made from the rows
	Kind     SentenceKind
	Subject  string      // what is counted, and when; in files
	Terms    string      // licence, day and address; in files
	Address  string      // full address of where it stands; in files
	Drawing  chart.Chart // package render draws it
	Note     Prose
	Turns    []Turn   // the same money seen otherwise, in charts of their own; empty where there are none
	Head     []string // of the table: what the rows are, then the columns
	Rows     []ChartRow
	Data     *dataset.Data // its table
	SVG, PNG string        // addresses; PNG may be missing
	Print    string        // address of the same as PNG for paper, or ""
	Embed    *Embed        // for pages of others
}

// Turn is a way to see a chart's numbers.
type Turn struct {
	By   Link
	Here bool // it is this chart
}

// CSV returns the address of the chart's table.
func (c *Chart) CSV() string { return c.Data.Address() }

// Source is the line that says where the chart's numbers come from.
func (c *Chart) Source() string {
	if d, ok := c.Drawing.(interface{ Credit() string }); ok {
		return d.Credit()
	}
	return ""
}

// Pictures returns the chart's drawing as the files that it has.
func (c *Chart) Pictures() []Picture {
	around := chart.Around{Subject: c.Subject, Note: c.Note.Plain(), Terms: c.Terms, Address: c.Address}
	out := []Picture{{Address: c.SVG, Chart: c.Drawing, Around: around}}
	if c.PNG != "" {
		out = append(out, Picture{Address: c.PNG, Chart: c.Drawing, Around: around, PNG: true})
	}
	if c.Print != "" {
		out = append(out, Picture{Address: c.Print, Chart: c.Drawing, Around: around, Print: true})
	}
	return out
}

// ChartRow is a row of a chart's table.
type ChartRow struct {
	Label  Link
	Values []Number
	Texts  []string // columns that are no numbers, after the values
}

// SentenceKind says how a chart's sentence follows from its rows.
type SentenceKind string

// The kinds of sentences.
const (
	MostSentence   SentenceKind = "mest"   // the largest row, and its share of all rows
	ChangeSentence SentenceKind = "andras" // the last two rows
	CountSentence  SentenceKind = "antal"  // how many rows have a mark, of all
	LowestSentence SentenceKind = "minst"  // the row with the lowest value
)
