package render

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sign"
)

// encode writes a table in one of its forms.
func encode(s *scratch, d *dataset.Data, form dataset.Form) error {
	switch form {
	case dataset.CSV:
		return writeCSV(s.lines, d, ',')
	case dataset.ExcelCSV:
		s.executed.WriteString("\ufeff")
		return writeCSV(s.lines, d, ';')
	}
	return writeJSON(&s.executed, d)
}

// writeCSV writes RFC 4180: CRLF, quotes where needed, a header row. Package csv would make
// a buffer of its own for each of thousands of files, if it weren't given one.
func writeCSV(buf *bufio.Writer, d *dataset.Data, comma rune) error {
	w := csv.NewWriter(buf)
	w.Comma, w.UseCRLF = comma, true
	head := d.Head()
	record := make([]string, len(head))
	for i, c := range head {
		record[i] = c.Name
	}
	if err := w.Write(record); err != nil {
		return err
	}
	for row := range d.Rows {
		for i, c := range row {
			record[i] = cellText(c)
			if comma == ';' && c.IsDecimal() {
				record[i] = strings.Replace(record[i], ".", ",", 1) // as Swedish Excel reads a number
			}
		}
		if err := w.Write(record); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

// cellText returns a cell as it stands in a CSV file. Texts that a spreadsheet
// would take for a formula, whole or in part, get an apostrophe before what it
// would take; a number is none.
func cellText(c dataset.Cell) string {
	if c.IsNumber() {
		return c.String()
	}
	return sign.Tame(c.String())
}

// writeJSON writes an array of objects, a line each.
func writeJSON(buf *bytes.Buffer, d *dataset.Data) error {
	head, first := d.Head(), true
	buf.WriteString("[")
	for row := range d.Rows {
		if !first {
			buf.WriteByte(',')
		}
		first = false
		buf.WriteByte('\n')
		if err := writeObject(buf, head, row); err != nil {
			return err
		}
	}
	buf.WriteString("\n]\n")
	return nil
}

// writeObject writes a row as an object with the columns in order; an empty cell
// is null.
func writeObject(buf *bytes.Buffer, head []dataset.Head, cells []dataset.Cell) error {
	buf.WriteByte('{')
	for j, c := range cells {
		if j > 0 {
			buf.WriteByte(',')
		}
		value, err := json.Marshal(cellValue(c))
		if err != nil {
			return err
		}
		buf.WriteString(strconv.Quote(head[j].Name))
		buf.WriteByte(':')
		buf.Write(value)
	}
	buf.WriteByte('}')
	return nil
}

// cellValue returns a cell as JSON holds it: a list as a list, a number with the
// decimals that it has everywhere.
func cellValue(c dataset.Cell) any {
	switch v := c.Value().(type) {
	case int64, float64:
		return json.Number(c.String())
	default:
		return v
	}
}
