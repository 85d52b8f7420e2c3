package export

import (
	"bytes"
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// sly are texts that a spreadsheet or a database could take for something else.
var sly = []string{"=1+1", "+46 40", "-", "@SUM(A1)", "\t=1", "−5", "|cmd", "＝1", "a;=1", "-5", "'; DROP TABLE gavor; --",
	"0042", "2024-03", "1e5", "<b>&", "två\nrader", ""}

type gift struct {
	id, text string
	kronor   int64
	known    bool
}

// book returns a book with a table of gifts, and an empty one that refers to it.
func book() *dataset.Book {
	gifts := &dataset.Table[gift]{Name: "gavor", Title: "Gåvor", Description: "En rad för varje gåva.", Key: []string{"gava"},
		Columns: []dataset.Column[gift]{
			{Name: "gava", Type: dataset.ID, Cell: func(g gift) dataset.Cell { return dataset.TextCell(g.id) }},
			{Name: "ord", Type: dataset.Text, Cell: func(g gift) dataset.Cell { return dataset.TextCell(g.text) }},
			{Name: "kr", Type: dataset.Number, Unit: dataset.Kronor, Cell: func(g gift) dataset.Cell {
				if !g.known {
					return dataset.Cell{}
				}
				return dataset.NumberCell(g.kronor)
			}},
			{Name: "till", Type: dataset.IDs, Cell: func(g gift) dataset.Cell { return dataset.ListCell([]string{g.id}) }},
		}, Refs: map[string]string{"till": "gavor"}}
	thanks := &dataset.Table[string]{Name: "tack-brev", Columns: []dataset.Column[string]{
		{Name: "gava", Type: dataset.ID, Cell: func(s string) dataset.Cell { return dataset.TextCell(s) }},
	}, Refs: map[string]string{"gava": "gavor"}}
	var rows []gift
	for i, s := range sly {
		rows = append(rows, gift{"g" + string(rune('0'+i)), s, int64(i), i%3 > 0})
	}
	return &dataset.Book{Title: "Prov", Publisher: "Storköping", AsOf: "2031-12-31", Words: words.Swedish(words.City{}),
		Tables: []*dataset.Data{gifts.Publish("/data/", rows), thanks.Publish("/data/", nil)}}
}

// A text is a text in the workbook, whatever it says, and what is missing is empty.
func TestWorkbook(t *testing.T) {
	data, err := Workbook(book())
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(f.GetSheetList(), " "); got != "Läs först gavor tack-brev" {
		t.Errorf("the sheets are %s", got)
	}
	for i, want := range sly {
		row := i + 2
		at, _ := excelize.CoordinatesToCellName(2, row)
		formula, _ := f.GetCellFormula("gavor", at)
		if got, err := f.GetCellValue("gavor", at); got != want || formula != "" || err != nil {
			t.Errorf("%s has %q and the formula %q, want %q (%v)", at, got, formula, want, err)
		}
		at, _ = excelize.CoordinatesToCellName(3, row)
		kind, _ := f.GetCellType("gavor", at)
		if got, _ := f.GetCellValue("gavor", at); (got == "") != (i%3 == 0) || kind == excelize.CellTypeInlineString {
			t.Errorf("%s has %q of kind %v", at, got, kind)
		}
	}
}

// opened returns the database of a book, to be asked.
func opened(t *testing.T, b *dataset.Book) *sql.DB {
	t.Helper()
	data, err := Database(b)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "prov.sqlite")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// The database keeps texts as they are, NULL for what is missing, and its keys.
func TestDatabase(t *testing.T) {
	db := opened(t, book())
	for i, want := range sly {
		var text sql.NullString
		var kronor sql.NullInt64
		err := db.QueryRow(`SELECT ord, kr FROM gavor WHERE gava = ?`, "g"+string(rune('0'+i))).Scan(&text, &kronor)
		if err != nil || text.String != want || text.Valid != (want != "") || kronor.Valid != (i%3 > 0) {
			t.Errorf("row %d: %v, %v, %v, want %q", i, text, kronor, err, want)
		}
	}
	for _, refused := range []string{
		`INSERT INTO gavor VALUES ('g1', 'igen', 1, '[]')`,       // a key twice
		`INSERT INTO gavor VALUES ('x', 'text', 'femton', '[]')`, // a text for a number
		`INSERT INTO tack_brev (gava) VALUES ('finns inte')`,     // no such row
		`INSERT INTO gavor_till VALUES ('g1', 'finns inte', 1)`,  // nor here
	} {
		if _, err := db.Exec("PRAGMA foreign_keys = ON; " + refused); err == nil {
			t.Errorf("the database takes %s", refused)
		}
	}
	var found int
	if err := db.QueryRow(`SELECT count(*) FROM gavor_fts WHERE gavor_fts MATCH 'rader'`).Scan(&found); err != nil || found != 1 {
		t.Errorf("the word is found %d times (%v)", found, err)
	}
}
