// Package sheets reads the project sheets of a report: the city's form, filled
// in once for each project and nämnd.
//
// [Open] turns a document (plain text, .docx or the text layer of a PDF) into
// lines with their pages, [Read] finds the forms among the lines and cuts each
// at its questions, and [ParseAmount] and [ParseDate] read the ways in which
// the answers are written. What the form asks is data, a [record.Blankett]:
// another city, or a later form, is another file.
//
// Nothing is decided here. What an answer says is kept as it is written, with
// its page, beside what could be made of it.
package sheets

import (
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
)

// Line is a line of a document.
type Line struct {
	Text string
	Page int
	Gap  bool // a paragraph or a page begins with it
	Edge bool // the head or foot of a page
}

// Document is a report as lines.
type Document struct {
	Lines []Line
	Loose bool // its pages are a program's, and may not be those that are printed
}

// Answer is what stands after a question, and on which page.
type Answer struct {
	Text  string // lines joined by spaces
	Page  int
	Asked bool // the question was found
}

// Sheet is a form that is filled in.
type Sheet struct {
	Number  int    // its place among the sheets, from 1
	Unit    string // the nämnd under whose heading it stands, as the caller knows it
	Heading Answer // above the form; the name and its page where there is none
	Name    Answer
	Start   Answer
	End     Answer
	Role    Answer
	Budget  [2]Answer // in the columns of owner and partner
	Paid    [2]Answer
	Program Answer
	Goals   Answer
	Lacks   []string // questions of the form that were not found
}

// answer returns the place of the answer to a question.
func (s *Sheet) answer(q *record.Fraga, role record.Role) *Answer {
	column := 0
	if role == record.Partner {
		column = 1
	}
	switch q.Field {
	case record.FieldName:
		return &s.Name
	case record.FieldStart:
		return &s.Start
	case record.FieldEnd:
		return &s.End
	case record.FieldRole:
		return &s.Role
	case record.FieldBudget:
		return &s.Budget[column]
	case record.FieldPaid:
		return &s.Paid[column]
	case record.FieldProgram:
		return &s.Program
	}
	return &s.Goals
}

// Squash takes all spaces away: documents break lines, words and numbers
// anywhere.
func Squash(s string) string { return strings.Join(strings.Fields(s), "") }

// single returns s with one space wherever it has any.
func single(s string) string { return strings.Join(strings.Fields(s), " ") }
