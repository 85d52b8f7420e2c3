package dataset

import "github.com/malmo-stad/insyn/cmd/insyn/internal/words"

// Book is all tables that are offered for download, with what must be said of
// them wherever they are taken.
type Book struct {
	Title, Publisher    string
	Address             string // the full one of the page that offers them
	AsOf                string // the last day of the figures: "2025-12-31"
	Licence, LicenceURL string
	Sources             []string // titles of documents
	Words               *words.Language
	Tables              []*Data
}

// Endings of files with all tables.
const (
	Workbook = ".xlsx"
	Database = ".sqlite"
)

// Whole is a way to write a book as one file. What it takes is heavy, so that
// only a command that asks for it brings the libraries with it.
type Whole struct {
	Ending string // of the file
	Media  string // type
	Write  func(*Book) ([]byte, error)
}
