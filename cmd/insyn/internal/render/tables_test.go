package render

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
)

// trickyTable has what goes wrong in tables: separators, quotation marks, line
// breaks, what a spreadsheet takes for a formula, empty cells and zeros.
func trickyTable() *page.Table {
	text := func(s string) page.Cell { return page.Cell{Text: s} }
	number := func(n int64) page.Cell { return page.Cell{Number: n, IsNum: true} }
	return &page.Table{
		Name:    "prov",
		Columns: []page.Column{{Name: "projekt"}, {Name: "belopp_sek"}, {Name: "saknas"}},
		Rows: [][]page.Cell{
			{text("enkel"), number(1_250_000), {}},
			{text("noll"), number(0), {}},
			{text("minus"), number(-5), {}},
			{text("stort"), number(1<<62 + 1), {}},
			{text("saknas"), {}, text("vet-ej")},
			{text("komma, semikolon; citat \"så\""), {}, text("streck")},
			{text("två\nrader"), {}, text("text")},
			{text("å ä ö Å Ä Ö ”’ – \u00a0 ń"), {}, text("tomt")},
			{text("<b>&amp;</b>"), {}, text("tomt")},
			{text(" blanksteg runt "), {}, text("tomt")},
			{text("a;b"), {}, text("tomt")},
			{{}, {}, {}},
		},
	}
}

// fileCells returns the texts that a row must have in a file of text.
func fileCells(row []page.Cell) []string {
	var out []string
	for _, c := range row {
		out = append(out, cellText(c))
	}
	return out
}

func TestCSVReadBack(t *testing.T) {
	table := trickyTable()
	for _, c := range []struct {
		form  page.Form
		comma rune
		mark  string
	}{{page.CSV, ',', ""}, {page.ExcelCSV, ';', "\ufeff"}} {
		data, err := encoded(table, c.form)
		if err != nil {
			t.Fatal(err)
		}
		body, ok := strings.CutPrefix(string(data), c.mark)
		if !ok || strings.HasPrefix(body, "\ufeff") {
			t.Errorf("form %d: wrong byte order mark in %q", c.form, data[:10])
		}
		// RFC 4180: every record ends in CRLF, the last one too.
		header, _, _ := strings.Cut(body, "\r\n")
		if want := strings.Join([]string{"projekt", "belopp_sek", "saknas"}, string(c.comma)); header != want {
			t.Errorf("form %d: header %q, want %q", c.form, header, want)
		}
		if !strings.HasSuffix(body, "\r\n") || strings.Count(body, "\r\n") != strings.Count(body, "\n") {
			t.Errorf("form %d: a line ends otherwise than in CRLF", c.form)
		}
		r := csv.NewReader(strings.NewReader(body))
		r.Comma = c.comma
		records, err := r.ReadAll()
		if err != nil || len(records) != len(table.Rows)+1 {
			t.Fatalf("form %d: %d records, %v", c.form, len(records), err)
		}
		for i, row := range table.Rows {
			for j, want := range fileCells(row) {
				if got := records[i+1][j]; got != want {
					t.Errorf("form %d, row %d, column %d: %q, want %q", c.form, i, j, got, want)
				}
			}
		}
	}
}

func TestJSONReadBack(t *testing.T) {
	table := trickyTable()
	data, err := encoded(table, page.JSON)
	if err != nil {
		t.Fatal(err)
	}
	var objects []map[string]any
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber() // a float64 would lose the last digits of a large amount
	if err := d.Decode(&objects); err != nil || len(objects) != len(table.Rows) {
		t.Fatalf("%d objects, %v", len(objects), err)
	}
	for i, row := range table.Rows {
		if len(objects[i]) != len(table.Columns) {
			t.Errorf("row %d has %d columns", i, len(objects[i]))
		}
		for j, c := range row {
			got := objects[i][table.Columns[j].Name]
			var want any = c.Text
			switch {
			case c.IsNum:
				want = json.Number(cellText(c))
			case c.Text == "":
				want = nil
			}
			if got != want {
				t.Errorf("row %d, %s: %#v, want %#v", i, table.Columns[j].Name, got, want)
			}
		}
	}
	// The columns stand in their order, for those who read the file by eye.
	if first := string(data[:60]); !strings.Contains(first, `{"projekt":"enkel","belopp_sek":1250000,"saknas":null}`) {
		t.Errorf("the file begins %q", first)
	}
}

func TestEmptyTable(t *testing.T) {
	table := &page.Table{Columns: []page.Column{{Name: "a"}, {Name: "b"}}}
	for form, want := range map[page.Form]string{page.CSV: "a,b\r\n", page.ExcelCSV: "\ufeffa;b\r\n", page.JSON: "[\n]\n"} {
		if data, err := encoded(table, form); err != nil || string(data) != want {
			t.Errorf("form %d: %q, %v", form, data, err)
		}
	}
}

// TestFormulas: no text becomes a formula when a spreadsheet opens the file.
// Numbers are numbers, also below zero.
func TestFormulas(t *testing.T) {
	for text, want := range map[string]string{
		"=1+1":            "'=1+1",
		"+46 40 34 10 00": "'+46 40 34 10 00",
		"-":               "'-",
		"@SUM(A1)":        "'@SUM(A1)",
		"\t=1":            "'\t=1",
		"\r=1":            "'\r=1",
		"2024-03":         "2024-03",
		"a=b":             "a=b",
		"’=1":             "’=1",
		"":                "",
	} {
		if got := cellText(page.Cell{Text: text}); got != want {
			t.Errorf("%q is written %q, want %q", text, got, want)
		}
	}
	if got := cellText(page.Cell{Number: -5, IsNum: true}); got != "-5" {
		t.Errorf("-5 is written %q", got)
	}
}

// TestTablesOfTheCity reads back every table that the small city has.
func TestTablesOfTheCity(t *testing.T) {
	out, city := smallCity(t)
	files, findings, err := All(out, city)
	if err != nil || len(findings) > 0 {
		t.Fatal(findings, err)
	}
	byPath := map[string][]byte{}
	for _, f := range files {
		byPath[f.Path] = f.Data
	}
	n := 0
	for _, f := range out.Files {
		if f.Table == nil || f.Form != page.CSV {
			continue
		}
		n++
		table := f.Table()
		records, err := csv.NewReader(bytes.NewReader(byPath[f.Path])).ReadAll()
		if err != nil || len(records) != len(table.Rows)+1 {
			t.Errorf("%s: %d records, %v", f.Path, len(records), err)
			continue
		}
		for i, row := range table.Rows {
			for j, want := range fileCells(row) {
				if records[i+1][j] != want {
					t.Errorf("%s, row %d, column %d: %q, want %q", f.Path, i, j, records[i+1][j], want)
				}
			}
		}
	}
	if n < 10 {
		t.Errorf("only %d tables", n)
	}
}

func encoded(t *page.Table, form page.Form) ([]byte, error) {
	var buf bytes.Buffer
	err := encode(&buf, t, form)
	return buf.Bytes(), err
}
