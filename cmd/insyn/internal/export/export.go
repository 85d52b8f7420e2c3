// Package export writes all the tables that the portal offers as one file: a
// workbook for people, and a database for those who ask.
//
// The libraries that it takes cost more to compile than all the rest of the
// program. So nothing but a build with the tag nedladdningar brings it along.
package export

import "github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"

// Wholes returns the files that can be written.
func Wholes() []dataset.Whole {
	return []dataset.Whole{
		{Ending: dataset.Workbook, Media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Write: Workbook},
		{Ending: dataset.Database, Media: "application/vnd.sqlite3", Write: Database}}
}

// about returns what is said of the book, a name and a text a line.
func about(b *dataset.Book) [][2]string {
	w := &b.Words.Tables.Book
	lines := [][2]string{{w.Title, b.Title}, {w.Publisher, b.Publisher}, {w.AsOf, b.AsOf}, {w.Licence, b.Licence}, {w.Licence, b.LicenceURL},
		{w.Address, b.Address}}
	for _, s := range b.Sources {
		lines = append(lines, [2]string{w.Sources, s})
	}
	return lines
}
