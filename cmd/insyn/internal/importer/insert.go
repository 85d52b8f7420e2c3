package importer

import (
	"bytes"
	"errors"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// errOtherForm is a file whose sheets stand in another form than the one that
// is written here, such as on one line. They are left to the editors.
var errOtherForm = errors.New("the tables have another form")

// insertion is lines that are put in after a line, counted from 1.
type insertion struct {
	after int
	part  bool // a new part, which stands below what is put into the one above
	lines []string
}

// putIn returns src with lines between its own, which stay as they are, with
// the line ends that src has.
func putIn(src []byte, all []insertion) []byte {
	eol := "\n"
	if bytes.Contains(src, []byte("\r\n")) {
		eol = "\r\n"
	}
	slices.SortStableFunc(all, func(a, b insertion) int {
		if a.after == b.after && a.part != b.part {
			if a.part {
				return 1
			}
			return -1
		}
		return a.after - b.after
	})
	var out bytes.Buffer
	lines := splitLines(src)
	for i, line := range lines {
		out.Write(line)
		for _, in := range all {
			if in.after == i+1 {
				out.WriteString(strings.Join(in.lines, eol) + eol)
			}
		}
	}
	return out.Bytes()
}

// splitLines cuts src after its line ends, of every system.
func splitLines(src []byte) (out [][]byte) {
	for len(src) > 0 {
		i := bytes.IndexAny(src, "\r\n")
		if i < 0 {
			return append(out, src)
		}
		if src[i] == '\r' && i+1 < len(src) && src[i+1] == '\n' {
			i++
		}
		out, src = append(out, src[:i+1]), src[i+1:]
	}
	return out
}

// layout is where the tables of a project's file stand.
type layout struct {
	lines   [][]byte
	headers []int // the lines of all tables' headers and of the fence after them, counted from 1
	fence   int
	wrong   int // how many errors there are before anything is put in
	parts   []*source.Table
}

func layoutOf(path string, src []byte) (*layout, error) {
	f, findings := source.Parse(path, src)
	if f.Failed {
		return nil, errOtherForm
	}
	l := &layout{lines: splitLines(src), wrong: findings.Errors()}
	for _, k := range f.Facts.Keys {
		for _, t := range tables(k.Value) {
			l.headers = append(l.headers, t.Pos.Line)
			if k.Name == "deltagande" {
				l.parts = append(l.parts, t)
			}
			for _, sub := range t.Keys {
				for _, s := range tables(sub.Value) {
					l.headers = append(l.headers, s.Pos.Line)
				}
			}
		}
	}
	for i := 1; i < len(l.lines); i++ {
		if string(bytes.TrimSpace(l.lines[i])) == "+++" {
			l.fence = i + 1
			l.headers = append(l.headers, l.fence)
			break
		}
	}
	slices.Sort(l.headers)
	return l, nil
}

// tables returns the tables of a list, or the one that a value is.
func tables(v source.Value) (out []*source.Table) {
	switch data := v.Data.(type) {
	case *source.Table:
		out = append(out, data)
	case []source.Value:
		for _, one := range data {
			if t, ok := one.Data.(*source.Table); ok {
				out = append(out, t)
			}
		}
	}
	return out
}

// starts reports whether a table begins with a header on a line of its own.
func (l *layout) starts(t *source.Table, header string) bool {
	line := t.Pos.Line
	if line < 1 || line > len(l.lines) {
		return false
	}
	text := strings.TrimSpace(strings.TrimPrefix(string(l.lines[line-1]), "\ufeff"))
	text, _, _ = strings.Cut(text, "#")
	return strings.Join(strings.Fields(text), "") == header
}

// end returns the last line of the table that begins at a line: before the next
// header, without the empty lines and the remarks that stand above that.
func (l *layout) end(line int) int {
	next := len(l.lines) + 1
	for _, h := range l.headers {
		if h > line {
			next = h
			break
		}
	}
	last := next - 1
	for last > line {
		text := strings.TrimSpace(string(l.lines[last-1]))
		if text != "" && !strings.HasPrefix(text, "#") {
			break
		}
		last--
	}
	// A remark right below the last fact is the fact's, but not one that stands
	// right above the next table as well.
	to := last
	for to+1 < next && strings.HasPrefix(strings.TrimSpace(string(l.lines[to])), "#") {
		to++
	}
	if to+1 < next || next == l.fence {
		return to
	}
	return last
}

// place returns the line after which a nämnd's sheet of a year is put in: below
// its own earlier ones, or below all parts if it has none. All tables of the
// file's parts must begin with headers.
func (l *layout) place(namnd func(id string) bool, year int) (after int, err error) {
	if len(l.parts) == 0 {
		return 0, errOtherForm
	}
	for _, d := range l.parts {
		if !l.starts(d, "[[deltagande]]") {
			return 0, errOtherForm
		}
		k, _ := d.Get("blad")
		at := d.Pos.Line
		last := at
		for _, b := range tables(k.Value) {
			if !l.starts(b, "[[deltagande.blad]]") {
				return 0, errOtherForm
			}
			last = b.Pos.Line
			if y, _ := b.Get("ar"); whole(y.Value) < year {
				at = last
			}
		}
		if name, _ := d.Get("namnd"); namnd(text(name.Value)) {
			return l.end(at), nil
		}
		after = l.end(last)
	}
	return after, nil
}

func whole(v source.Value) int {
	n, _ := v.Data.(int64)
	return int(n)
}

func text(v source.Value) string {
	s, _ := v.Data.(string)
	return s
}

// stands reports whether a changed file has the sheets that it had and those of
// a year that were put in, and no more errors than before.
func (l *layout) stands(path string, src []byte, before *graph.Project, added map[string]bool, year int, namnd func(string) string) bool {
	f, findings := source.Parse(path, src)
	if findings.Errors() > l.wrong {
		return false
	}
	set, _ := record.Decode([]*source.File{f})
	if len(set.Projects) != 1 {
		return false
	}
	had, has := 0, 0
	for _, d := range before.Projekt.Deltaganden {
		had += len(d.Sheets)
	}
	for _, d := range set.Projects[0].Deltaganden {
		has += len(d.Sheets)
		for _, s := range d.Sheets {
			if id := namnd(d.Namnd.ID); s.Year == year && added[id] {
				delete(added, id)
			}
		}
	}
	return len(added) == 0 && has > had
}
