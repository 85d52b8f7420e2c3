package render

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
)

// encode writes a table to buf in one of its forms.
func encode(buf *bytes.Buffer, t *page.Table, form page.Form) error {
	switch form {
	case page.CSV:
		return writeCSV(buf, t, ',')
	case page.ExcelCSV:
		buf.WriteString("\ufeff")
		return writeCSV(buf, t, ';')
	}
	return writeJSON(buf, t)
}

// writeCSV writes RFC 4180: CRLF, quotes where needed, a header row.
func writeCSV(buf *bytes.Buffer, t *page.Table, comma rune) error {
	w := csv.NewWriter(buf)
	w.Comma, w.UseCRLF = comma, true
	record := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		record[i] = c.Name
	}
	if err := w.Write(record); err != nil {
		return err
	}
	for _, row := range t.Rows {
		for i, c := range row {
			record[i] = cellText(c)
		}
		if err := w.Write(record); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

// cellText returns a cell as it stands in a CSV file. Texts that a spreadsheet
// would take for a formula get an apostrophe before them.
func cellText(c page.Cell) string {
	if c.IsNum {
		return strconv.FormatInt(c.Number, 10)
	}
	if c.Text != "" && strings.ContainsRune("=+-@\t\r", rune(c.Text[0])) {
		return "'" + c.Text
	}
	return c.Text
}

// writeJSON writes an array of objects with the columns in order; an empty
// cell is null.
func writeJSON(buf *bytes.Buffer, t *page.Table) error {
	buf.WriteString("[")
	for i, row := range t.Rows {
		if i > 0 {
			buf.WriteByte(',')
		}
		buf.WriteString("\n{")
		for j, c := range row {
			if j > 0 {
				buf.WriteByte(',')
			}
			value, err := json.Marshal(cellValue(c))
			if err != nil {
				return err
			}
			buf.WriteString(strconv.Quote(t.Columns[j].Name))
			buf.WriteByte(':')
			buf.Write(value)
		}
		buf.WriteByte('}')
	}
	buf.WriteString("\n]\n")
	return nil
}

func cellValue(c page.Cell) any {
	switch {
	case c.IsNum:
		return c.Number
	case c.Text == "":
		return nil
	}
	return c.Text
}
