package export

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// typed are columns of each kind that isn't text, and one that is.
var typed = []string{"ord", "tal", "ja", "grader", "lista"}

// anyBook returns a book whose table has rows of anything: texts of the signs that
// spreadsheets and databases take for something else, numbers, and what is missing.
func anyBook(r *rand.Rand, rows int) *dataset.Book {
	letters := []rune("=+-@|−\t\r\n＝＋－＠｜﹦;, '\"0123456789eE.<>&_xå1")
	text := func(int) dataset.Cell {
		s := make([]rune, r.IntN(8))
		for i := range s {
			s[i] = letters[r.IntN(len(letters))]
		}
		return dataset.TextCell(string(s))
	}
	or := func(c dataset.Cell) dataset.Cell {
		if r.IntN(3) == 0 {
			return dataset.Cell{}
		}
		return c
	}
	table := &dataset.Table[int]{Name: "allt", Columns: []dataset.Column[int]{{Name: "ord", Type: dataset.Text, Cell: text},
		{Name: "tal", Type: dataset.Number, Cell: func(int) dataset.Cell { return or(dataset.NumberCell(r.Int64N(1e12) - 5e11)) }},
		{Name: "ja", Type: dataset.Yes, Cell: func(int) dataset.Cell { return or(dataset.YesCell(r.IntN(2) == 0)) }},
		{Name: "grader", Type: dataset.Degrees, Cell: func(int) dataset.Cell { return or(dataset.DegreesCell(r.Float64()*360 - 180)) }},
		{Name: "lista", Type: dataset.List, Cell: func(int) dataset.Cell { return dataset.ListCell([]string{text(0).String(), "a"}) }}}}
	n := make([]int, rows)
	for i := range n {
		n[i] = i
	}
	return &dataset.Book{Title: "Prov", Publisher: "Storköping", AsOf: "2031-12-31", Words: words.Swedish(words.City{}),
		Tables: []*dataset.Data{table.Publish("/data/", n)}}
}

// TestWorkbookTypes: whatever a table holds, no cell of the workbook is a formula, no number
// is a text, and no text is anything else.
func TestWorkbookTypes(t *testing.T) {
	data, err := Workbook(anyBook(rand.New(rand.NewPCG(5, 6)), 400))
	if err != nil {
		t.Fatal(err)
	}
	files, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	cells := 0
	for _, f := range files.File {
		if !strings.HasPrefix(f.Name, "xl/worksheets/sheet") {
			continue
		}
		sheet, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		cells += checkCells(t, f.Name, sheet, f.Name == "xl/worksheets/sheet2.xml")
		sheet.Close()
	}
	if cells < 400*len(typed)/2 {
		t.Errorf("only %d cells were looked at", cells)
	}
}

// checkCells reads the cells of a sheet as its XML has them, and returns how many there are.
func checkCells(t *testing.T, name string, sheet io.Reader, table bool) (n int) {
	t.Helper()
	d := xml.NewDecoder(sheet)
	for {
		token, err := d.Token()
		if err == io.EOF {
			return n
		} else if err != nil {
			t.Fatal(err)
		}
		start, is := token.(xml.StartElement)
		if is && start.Name.Local == "f" {
			t.Errorf("%s has a formula", name)
		}
		if !is || start.Name.Local != "c" {
			continue
		}
		var c struct {
			At      string    `xml:"r,attr"`
			Type    string    `xml:"t,attr"`
			Value   string    `xml:"v"`
			Text    *string   `xml:"is>t"`
			Formula *struct{} `xml:"f"`
		}
		if err := d.DecodeElement(&c, &start); err != nil {
			t.Fatal(err)
		}
		n++
		number := c.Type == "" || c.Type == "n" || c.Type == "b"
		column := int(c.At[0] - 'A')
		wanted := table && column > 0 && column < 4 && c.At[1:] != "1"
		_, notOne := strconv.ParseFloat(c.Value, 64)
		full := c.Value != "" || c.Text != nil
		if c.Formula != nil || full && number && notOne != nil || c.Text != nil && number || table && full && number != wanted {
			t.Errorf("%s %s is of type %q with %q", name, c.At, c.Type, c.Value)
		}
	}
}

// TestDatabaseTypes: whatever a table holds, no number of the database is a text.
func TestDatabaseTypes(t *testing.T) {
	db := opened(t, anyBook(rand.New(rand.NewPCG(7, 8)), 400))
	for column, want := range map[string]string{"ord": "null text", "tal": "integer null", "ja": "integer null", "grader": "null real",
		"lista": "text"} {
		rows, err := db.Query(`SELECT DISTINCT typeof(` + column + `) AS slag FROM allt ORDER BY slag`)
		if err != nil {
			t.Fatal(err)
		}
		var kinds []string
		for rows.Next() {
			var kind string
			if err := rows.Scan(&kind); err != nil {
				t.Fatal(err)
			}
			kinds = append(kinds, kind)
		}
		if got := strings.Join(kinds, " "); got != want {
			t.Errorf("the cells of %s are %s, not %s", column, got, want)
		}
	}
}
