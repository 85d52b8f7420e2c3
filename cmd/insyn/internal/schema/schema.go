// Package schema says once what a document of each kind may hold: its keys in
// their order, what stands after each, which of them must be there, and what
// words there are to choose from.
//
// [Documents] is that list. Package format writes files in its order; the
// descriptions of the keys, the JSON Schemas and the form are made from it.
// What record reads is held to it, key by key and in both directions, by the
// tests of package record: a key that one of the two doesn't know fails them.
package schema

import (
	"maps"
	"path"
	"slices"
	"strings"
)

// Type is what stands after a key.
type Type int

// The types of values.
const (
	Text    Type = iota // a line of text
	Prose               // sentences
	Slug                // an id that is given here
	ID                  // the id, or a listed spelling, of what Of names
	Choice              // one of the Choices
	Whole               // a whole number from Low to High
	Kronor              // whole kronor, from Low
	Day                 // a date: a day, a month or a year
	Period              // the years of a term of office
	Degrees             // a coordinate, from -High to High
	Bool                // true or false
	Website             // an address of the web
	Texts               // a list of Text
	IDs                 // a list of ID
	Wholes              // a list of whole numbers from Low to High
	Pages               // first and last page
	Columns             // the amounts in a form's two columns, each with its page
	Tables              // [[x]], each with the fields of Table
	Section             // [x], once
)

// Field is a key of a table.
type Field struct {
	Name     string
	Type     Type
	Required bool
	Instead  string // another key, one of the two must be there
	Of       string // what an ID names: see Thing
	Choices  []string
	Low      int64
	High     int64
	Table    *Table
	Numbered bool // what the IDs name may be called by its number
	Apart    bool // of a list that takes more than one line, each value has its own
	Loose    bool // each of its tables stands where it was put among those of the loose fields beside it
}

// Table is a set of keys in their order.
type Table struct {
	Fields []Field
	Close  bool // tables of this kind stand without an empty line between them
}

// Field returns the field of a name.
func (t *Table) Field(name string) (Field, bool) {
	i := slices.IndexFunc(t.Fields, func(f Field) bool { return f.Name == name })
	if i < 0 {
		return Field{}, false
	}
	return t.Fields[i], true
}

// Document is a kind of file.
type Document struct {
	Name  string // "projekt"
	Path  string // as path.Match reads it
	Body  bool   // a text follows the facts
	Table *Table
}

// Of returns the kind of the file at a path.
func Of(file string) (Document, bool) {
	for _, d := range Documents {
		if ok, _ := path.Match(d.Path, file); ok {
			return d, true
		}
	}
	return Document{}, false
}

// All calls do with every field of a table and of the tables in it, each with
// the headings that lead to it.
func (t *Table) All(do func(headings []string, f Field)) { t.all(nil, do) }

func (t *Table) all(headings []string, do func([]string, Field)) {
	for _, f := range t.Fields {
		do(headings, f)
		if f.Table != nil {
			f.Table.all(append(slices.Clip(headings), f.Name), do)
		}
	}
}

// things tell where what an ID names is: the kind of document that is one, or
// whose tables at the path each are one.
var things = map[string]Place{
	"projekt": {"projekt", nil},
	"namnd":   {"namnd", nil},
	"natverk": {"natverk", nil},
	"plats":   {"plats", nil},
	"program": {"program", []string{"program"}},
	"insats":  {"program", []string{"program", "insats"}},
	"mal":     {"mal", []string{"mal"}},
	"tema":    {"teman", []string{"tema"}},
	"stad":    {"stader", []string{"stad"}},
	"land":    {"lander", []string{"land"}},
	"kalla":   {"kallor", []string{"kalla"}},
}

// Place is where a kind of thing stands: the Name of the documents, and the
// headings of the tables in them, if the document itself is not the thing.
type Place struct {
	Document string
	Headings []string
}

// Thing returns where what an ID names is.
func Thing(of string) (Place, bool) {
	p, ok := things[of]
	return p, ok
}

// Things returns where each kind of thing that an ID may name is.
func Things() map[string]Place { return maps.Clone(things) }

// Headings returns the headings that may stand among the facts of a text, each with
// those above it, "deltagande.blad", in the order of the documents.
func Headings() (out []string) {
	for _, d := range Documents {
		if !d.Body {
			continue
		}
		d.Table.All(func(above []string, f Field) {
			path := strings.Join(append(slices.Clip(above), f.Name), ".")
			if f.Table != nil && !slices.Contains(out, path) {
				out = append(out, path)
			}
		})
	}
	return out
}
