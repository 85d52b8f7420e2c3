// Package diag says what is wrong, where, and how to mend it.
//
// A [Finding] has a stable [Code], a severity, a position in the file's own
// coordinates, a message in Swedish and a hint that says what to write
// instead. Code, message and hint are one [Problem], which package words/staff
// puts into words: a stage says where it stands, staff what it means. Every
// stage of the builder returns a [List]; the command gathers
// the lists, sorts them once with [List.Sort] and shows all of them, as text
// with an excerpt ([Text]), as JSON ([JSON]) or as annotations that the
// hosting site shows beside the changed line ([Annotations]).
//
// Messages and hints are Swedish because staff read them. Codes are Swedish
// words in ASCII for the same reason; they are listed in codes.go and never
// change their meaning.
package diag

import (
	"cmp"
	"fmt"
	"slices"
)

// Pos is a place in a file. Line and Col start at 1; Col counts characters,
// not bytes. The zero Line means the file as a whole.
type Pos struct {
	File string `json:"fil"`
	Line int    `json:"rad,omitempty"`
	Col  int    `json:"kolumn,omitempty"`
}

// String returns file:line:column, without the parts that are not known.
func (p Pos) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Col == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
}

// Compare orders positions by file, line and column.
func (p Pos) Compare(q Pos) int {
	return cmp.Or(cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Col, q.Col))
}

// Severity says whether a finding stops the build.
type Severity int

// The two severities. An Error stops the build; a Warning is shown.
const (
	Error Severity = iota
	Warning
)

// String returns the Swedish word for the severity.
func (s Severity) String() string {
	if s == Warning {
		return "varning"
	}
	return "fel"
}

// MarshalText returns the Swedish word, so that JSON carries it.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Related is a second place that explains a finding, such as where a name was
// first used.
type Related struct {
	Pos     Pos    `json:"plats"`
	Message string `json:"text"`
}

// Problem is what is wrong and how to mend it, in the words that staff read.
type Problem struct {
	Code          Code
	Message, Hint string
	Paste         string // lines that mend it where the hint says, once their blanks are filled in

	Of    string // the id that is referred to in vain, or that its lines give back
	Words string // the words of a text that it is about, where a file may have several
	Link  string // a link of the hint, as Markdown has it: who knows all pages may know a better one
}

// Finding is one thing that is wrong.
type Finding struct {
	Code     Code      `json:"kod"`
	Severity Severity  `json:"grad"`
	Pos      Pos       `json:"plats"`
	Len      int       `json:"langd,omitempty"` // characters from Pos that are wrong
	Message  string    `json:"text"`
	Hint     string    `json:"rad_till_dig,omitempty"`
	Paste    string    `json:"klistra_in,omitempty"`
	Related  []Related `json:"se_aven,omitempty"`
	Of       string    `json:"-"` // see Problem
	Words    string    `json:"-"` // see Problem
	Link     string    `json:"-"` // see Problem
}

// List is a set of findings. The zero List is empty and ready to use.
type List []Finding

// Add appends an error about the length characters at pos.
func (l *List) Add(pos Pos, length int, p Problem, related ...Related) {
	*l = append(*l, Finding{Code: p.Code, Pos: pos, Len: length, Message: p.Message, Hint: p.Hint, Paste: p.Paste, Related: related,
		Of: p.Of, Words: p.Words, Link: p.Link})
}

// Warn appends a warning.
func (l *List) Warn(pos Pos, length int, p Problem, related ...Related) {
	*l = append(*l, Finding{Code: p.Code, Severity: Warning, Pos: pos, Len: length, Message: p.Message, Hint: p.Hint, Paste: p.Paste,
		Related: related, Of: p.Of, Words: p.Words, Link: p.Link})
}

// Errors returns how many of the findings stop the build.
func (l List) Errors() int {
	n := 0
	for _, f := range l {
		if f.Severity == Error {
			n++
		}
	}
	return n
}

// Sort orders the findings by place, then code and message, and drops exact
// duplicates, so that the same input gives the same list.
func (l *List) Sort() {
	slices.SortStableFunc(*l, func(a, b Finding) int {
		return cmp.Or(a.Pos.Compare(b.Pos), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Message, b.Message))
	})
	*l = slices.CompactFunc(*l, func(a, b Finding) bool {
		return a.Code == b.Code && a.Pos == b.Pos && a.Message == b.Message
	})
}

// Has reports whether one of the findings has the code.
func (l List) Has(code Code) bool {
	return slices.ContainsFunc(l, func(f Finding) bool { return f.Code == code })
}

// WithoutFollowing returns the findings without those on a line where one of
// the code stands, of which they only follow.
func (l List) WithoutFollowing(code Code) List {
	type line struct {
		file string
		n    int
	}
	caused := map[line]bool{}
	for _, f := range l {
		if f.Code == code {
			caused[line{f.Pos.File, f.Pos.Line}] = true
		}
	}
	return slices.DeleteFunc(l, func(f Finding) bool {
		return f.Code != code && f.Pos.Line > 0 && caused[line{f.Pos.File, f.Pos.Line}]
	})
}
