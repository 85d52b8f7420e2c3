package export

import (
	"archive/zip"
	"bytes"
	"slices"
	"strings"
	"time"

	// Excelize (BSD-3-Clause) knows what of the format the spreadsheets read.
	"github.com/xuri/excelize/v2"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
)

// Workbook returns the book as a workbook: a sheet that explains, and one for
// each table with its head in sight, filters, and cells of the type that they
// hold. Whatever a text says it is a text, never a formula.
func Workbook(b *dataset.Book) ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	w := &workbook{file: f, book: b}
	if err := w.styles(); err != nil {
		return nil, err
	}
	if err := w.explain(); err != nil {
		return nil, err
	}
	for _, d := range b.Tables {
		if err := w.table(d); err != nil {
			return nil, err
		}
	}
	// Without a day of its own the file would bear that of the machine.
	at := b.AsOf + "T00:00:00Z"
	err := f.SetDocProps(&excelize.DocProperties{Title: b.Title, Creator: b.Publisher, LastModifiedBy: b.Publisher, Created: at, Modified: at,
		Language: b.Words.Code})
	if err != nil {
		return nil, err
	}
	buf, err := f.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return ordered(buf.Bytes())
}

// ordered returns an archive with its parts in the order of their names: Excelize
// packs the sheets in any.
func ordered(data []byte) ([]byte, error) {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	slices.SortFunc(r.File, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	var buf bytes.Buffer
	w := zip.NewWriter(&buf)
	for _, f := range r.File {
		if err := w.Copy(f); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return buf.Bytes(), nil
}

type workbook struct {
	file                       *excelize.File
	book                       *dataset.Book
	bold, day, kronor, degrees int // styles
}

func (w *workbook) styles() error {
	iso, four, thousands := "yyyy-mm-dd", "0.0000", "#,##0"
	for _, s := range []struct {
		id   *int
		like *excelize.Style
	}{
		{&w.bold, &excelize.Style{Font: &excelize.Font{Bold: true}}}, {&w.day, &excelize.Style{CustomNumFmt: &iso}},
		{&w.degrees, &excelize.Style{CustomNumFmt: &four}}, {&w.kronor, &excelize.Style{CustomNumFmt: &thousands}},
	} {
		var err error
		if *s.id, err = w.file.NewStyle(s.like); err != nil {
			return err
		}
	}
	return nil
}

// explain writes the first sheet: what the book is, and each column of its tables.
func (w *workbook) explain() error {
	words := &w.book.Words.Tables.Book
	if err := w.file.SetSheetName("Sheet1", words.About); err != nil {
		return err
	}
	rows := [][]any{}
	for _, line := range about(w.book) {
		rows = append(rows, []any{w.strong(line[0]), line[1]})
	}
	rows = append(rows, []any{}, []any{words.Note}, []any{}, []any{w.strong(words.Table), w.strong(words.Column), w.strong(words.Holds),
		w.strong(words.Description)})
	for _, d := range w.book.Tables {
		rows = append(rows, []any{w.strong(d.Name()), "", "", d.Description()})
		for _, h := range d.Head() {
			rows = append(rows, []any{d.Name(), h.Name, h.Holds(&w.book.Words.Tables), h.Description})
		}
	}
	return w.sheet(words.About, []float64{28, 28, 24, 90}, rows, nil)
}

// strong returns a text in bold.
func (w *workbook) strong(text string) excelize.Cell {
	return excelize.Cell{Value: text, StyleID: w.bold}
}

// table writes the sheet of a table.
func (w *workbook) table(d *dataset.Data) error {
	if _, err := w.file.NewSheet(d.Name()); err != nil {
		return err
	}
	head, widths, rows := []any{}, []float64{}, [][]any{}
	for _, h := range d.Head() {
		head, widths = append(head, w.strong(h.Name)), append(widths, width(h))
	}
	rows = append(rows, head)
	for cells := range d.Rows {
		row := make([]any, len(cells))
		for i, c := range cells {
			row[i] = w.cell(d.Head()[i], c)
		}
		rows = append(rows, row)
	}
	return w.sheet(d.Name(), widths, rows, &excelize.Table{Name: identifier(d.Name()), StyleName: "TableStyleLight1"})
}

// width returns how wide a column is, in signs.
func width(h dataset.Head) float64 {
	switch h.Type {
	case dataset.Number, dataset.Degrees, dataset.Yes, dataset.Date:
		return max(12, float64(len(h.Name)+4))
	case dataset.ID, dataset.IDs:
		return 24
	}
	return 32
}

// cell returns a cell as the workbook holds it. A day is a date; a month or a year
// is none, and stays as the source has it.
func (w *workbook) cell(h dataset.Head, c dataset.Cell) any {
	switch v := c.Value().(type) {
	case []string:
		if len(v) == 0 {
			return nil
		}
		return strings.Join(v, "; ")
	case string:
		if day, err := time.Parse(time.DateOnly, v); err == nil && h.Type == dataset.Date {
			return excelize.Cell{Value: day, StyleID: w.day}
		}
		return v
	case float64:
		return excelize.Cell{Value: v, StyleID: w.degrees}
	case int64:
		if h.Unit == dataset.Kronor {
			return excelize.Cell{Value: v, StyleID: w.kronor}
		}
		return v
	default:
		return v
	}
}

// sheet writes rows to a sheet, as a table if it has more than a head.
func (w *workbook) sheet(name string, widths []float64, rows [][]any, table *excelize.Table) error {
	s, err := w.file.NewStreamWriter(name)
	if err != nil {
		return err
	}
	for i, width := range widths {
		if err := s.SetColWidth(i+1, i+1, width); err != nil {
			return err
		}
	}
	if table != nil {
		if err := s.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
			return err
		}
	}
	for i, row := range rows {
		at, err := excelize.CoordinatesToCellName(1, i+1)
		if err != nil {
			return err
		}
		if err := s.SetRow(at, row); err != nil {
			return err
		}
	}
	if table != nil && len(rows) > 1 {
		last, err := excelize.CoordinatesToCellName(len(widths), len(rows))
		if err != nil {
			return err
		}
		table.Range = "A1:" + last
		if err := s.AddTable(table); err != nil {
			return err
		}
	}
	return s.Flush()
}
