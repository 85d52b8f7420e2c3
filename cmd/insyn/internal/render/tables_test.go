package render

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sign"
)

// row is a row of the table of these tests.
type row [3]dataset.Cell

// table returns rows as a table with three columns.
func table(rows ...row) *dataset.Data {
	t := &dataset.Table[row]{Name: "prov"}
	for i, name := range []string{"projekt", "belopp_sek", "saknas"} {
		t.Columns = append(t.Columns, dataset.Column[row]{Name: name, Cell: func(r row) dataset.Cell { return r[i] }})
	}
	return t.At("/prov.csv", rows)
}

// tricky are rows with what goes wrong in tables: separators, quotation marks,
// line breaks, what a spreadsheet takes for a formula, empty cells and zeros.
func tricky() []row {
	text, number := dataset.TextCell, dataset.NumberCell
	return []row{
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
		{text("grader"), dataset.DegreesCell(-8.42), {}},
		{{}, {}, {}},
	}
}

func TestCSVReadBack(t *testing.T) {
	rows := tricky()
	for _, c := range []struct {
		form  dataset.Form
		comma rune
		mark  string
	}{{dataset.CSV, ',', ""}, {dataset.ExcelCSV, ';', "\ufeff"}} {
		data, err := encoded(table(rows...), c.form)
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
		if err != nil || len(records) != len(rows)+1 {
			t.Fatalf("form %d: %d records, %v", c.form, len(records), err)
		}
		for i, row := range rows {
			for j, cell := range row {
				want := cellText(cell)
				if cell.IsNumber() && c.comma == ';' {
					want = strings.Replace(want, ".", ",", 1) // as Swedish Excel reads a number
				}
				if got := records[i+1][j]; got != want {
					t.Errorf("form %d, row %d, column %d: %q, want %q", c.form, i, j, got, want)
				}
			}
		}
	}
}

func TestJSONReadBack(t *testing.T) {
	rows := tricky()
	data, err := encoded(table(rows...), dataset.JSON)
	if err != nil {
		t.Fatal(err)
	}
	var objects []map[string]any
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber() // a float64 would lose the last digits of a large amount
	if err := d.Decode(&objects); err != nil || len(objects) != len(rows) {
		t.Fatalf("%d objects, %v", len(objects), err)
	}
	for i, row := range rows {
		if len(objects[i]) != len(row) {
			t.Errorf("row %d has %d columns", i, len(objects[i]))
		}
		for j, name := range []string{"projekt", "belopp_sek", "saknas"} {
			var want any = row[j].String()
			switch {
			case row[j].IsNumber():
				want = json.Number(row[j].String())
			case row[j].String() == "":
				want = nil
			}
			if got := objects[i][name]; got != want {
				t.Errorf("row %d, %s: %#v, want %#v", i, name, got, want)
			}
		}
	}
	// The columns stand in their order, for those who read the file by eye.
	if first := string(data[:60]); !strings.Contains(first, `{"projekt":"enkel","belopp_sek":1250000,"saknas":null}`) {
		t.Errorf("the file begins %q", first)
	}
}

func TestEmptyTable(t *testing.T) {
	for form, want := range map[dataset.Form]string{dataset.CSV: "projekt,belopp_sek,saknas\r\n",
		dataset.ExcelCSV: "\ufeffprojekt;belopp_sek;saknas\r\n", dataset.JSON: "[\n]\n"} {
		if data, err := encoded(table(), form); err != nil || string(data) != want {
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
		"\t=1":            "'\t'=1",
		"\r=1":            "'\r'=1",
		"＝1+1":            "'＝1+1",
		"＋1":              "'＋1",
		"－1":              "'－1",
		"＠SUM(A1)":        "'＠SUM(A1)",
		" =1+1":           "' =1+1",
		"a;=1+1":          "a;'=1+1",
		"a;b;＝1":          "a;b;'＝1",
		"a, b; @x":        "a, b;' @x",
		"a;\"=1+1\"":      "a;'\"=1+1\"",
		"två\n-1":         "två\n'-1",
		"=1;=2":           "'=1;'=2",
		"a;b":             "a;b",
		"500,-":           "500,-",
		"2024-03":         "2024-03",
		"a=b":             "a=b",
		"’=1":             "’=1",
		"":                "",
	} {
		if got := cellText(dataset.TextCell(text)); got != want {
			t.Errorf("%q is written %q, want %q", text, got, want)
		}
	}
	for want, cell := range map[string]dataset.Cell{"-5": dataset.NumberCell(-5), "-8.4200": dataset.DegreesCell(-8.42)} {
		if got := cellText(cell); got != want {
			t.Errorf("the number %s is written %q", want, got)
		}
	}
}

// TestSpreadsheets: whichever sign a file is split at, as a spreadsheet of its own
// country or of another does, no cell but a number's begins as a formula.
func TestSpreadsheets(t *testing.T) {
	letters := []rune("=+-@|−\t\r\n＝＋－＠｜﹦;; \u00a0\"\"aå1")
	r := rand.New(rand.NewPCG(3, 4))
	var texts []string
	for range 4000 {
		text := make([]rune, r.IntN(8))
		for i := range text {
			text[i] = letters[r.IntN(len(letters))]
		}
		texts = append(texts, string(text))
	}
	column := func(name string, cell dataset.Cell) dataset.Column[string] {
		return dataset.Column[string]{Name: name, Type: dataset.Number, Cell: func(string) dataset.Cell { return cell }}
	}
	words := &dataset.Table[string]{Name: "ord", Columns: []dataset.Column[string]{column("fore", dataset.NumberCell(-7)),
		{Name: "ord", Type: dataset.Text, Cell: func(s string) dataset.Cell { return dataset.TextCell(s) }},
		column("efter", dataset.NumberCell(-8)),
		{Name: "lista", Type: dataset.List, Cell: func(s string) dataset.Cell { return dataset.ListCell([]string{"a", s}) }}}}
	for form, at := range map[dataset.Form]string{dataset.CSV: ",;\t", dataset.ExcelCSV: ";\t"} {
		data, err := encoded(words.Publish("/data/", texts), form)
		if err != nil {
			t.Fatal(err)
		}
		text := strings.NewReplacer("\ufeff", "", "\r\n", "\n").Replace(string(data))
		for _, sep := range at {
			for _, cell := range cellsOf(text, sep) {
				number := strings.HasPrefix(cell, "-7") || strings.HasPrefix(cell, "-8")
				if strings.HasPrefix(sign.Tame(cell), "'") && !strings.HasPrefix(cell, "'") && !number {
					t.Fatalf("form %d, split at %q, has the cell %q", form, sep, cell)
				}
			}
		}
	}
}

// cellsOf splits a file as a spreadsheet does: quotation marks hold together what
// stands between them where they begin a cell, and are signs like others elsewhere.
func cellsOf(text string, sep rune) (cells []string) {
	var cell strings.Builder
	start, quoted, ended := true, false, false
	for _, r := range text {
		switch {
		case start && r == '"':
			quoted = true
		case quoted && r == '"':
			quoted, ended = false, true
			continue
		case ended && r == '"': // two are one of the text's own
			quoted = true
			cell.WriteRune(r)
		case !quoted && (r == sep || r == '\n' || r == '\r'):
			cells = append(cells, cell.String())
			cell.Reset()
			start, ended = true, false
			continue
		default:
			cell.WriteRune(r)
		}
		start, ended = false, false
	}
	return append(cells, cell.String())
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
	tables := out.Data.Files()
	for _, d := range tables {
		records, err := csv.NewReader(bytes.NewReader(byPath[strings.TrimPrefix(d.Address(), "/")])).ReadAll()
		if err != nil || len(records) != d.Len()+1 {
			t.Errorf("%s: %d records, %v", d.Address(), len(records), err)
			continue
		}
		i := 0
		for cells := range d.Rows {
			i++
			for j, cell := range cells {
				if want := cellText(cell); records[i][j] != want {
					t.Errorf("%s, row %d, column %d: %q, want %q", d.Address(), i, j, records[i][j], want)
				}
			}
		}
	}
	if len(tables) < 10 {
		t.Errorf("only %d tables", len(tables))
	}
}

func encoded(d *dataset.Data, form dataset.Form) ([]byte, error) {
	s := newScratch()
	err := encode(s, d, form)
	return s.executed.Bytes(), err
}
