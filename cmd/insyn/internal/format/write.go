package format

import (
	"bytes"
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// writer puts facts down as TOML.
type writer struct {
	out     bytes.Buffer
	notes   *notes
	compact bool // no empty lines but before headings
	fresh   bool // nothing stands below the heading yet
}

// written returns facts in the one form.
func written(facts *source.Table, s *schema.Table, n *notes, compact bool) []byte {
	w := &writer{notes: n, compact: compact, fresh: true}
	if len(n.head) > 0 {
		w.comments(append(n.head, ""))
	}
	w.table(facts, s, nil)
	if rest := trimmed(n.rest()); len(rest) > 0 {
		if w.out.Len() > 0 && !compact {
			rest = append([]string{""}, rest...)
		}
		w.comments(rest)
	}
	if n := len(w.out.Bytes()); n > 1 && bytes.HasSuffix(w.out.Bytes(), []byte("\n\n")) { // a head and nothing after it
		w.out.Truncate(n - 1)
	}
	return w.out.Bytes()
}

// comments writes lines of comments.
func (w *writer) comments(lines []string) {
	for _, line := range lines {
		if line != "" || !w.compact {
			w.out.WriteString(line + "\n")
		}
	}
}

// table writes the keys of a table: those with a value first, then those with
// tables of their own.
func (w *writer) table(t *source.Table, s *schema.Table, headings []string) {
	keys := ordered(t, s)
	for _, k := range keys {
		if len(tablesOf(k.Value)) == 0 {
			f, _ := s.Field(k.Name)
			w.key(k, f)
		}
	}
	for _, e := range entriesOf(keys, s) {
		path := append(slices.Clip(headings), e.field.Name)
		w.heading(e.table, path, e.many, e.close)
		w.table(e.table, e.field.Table, path)
	}
}

// entry is a table that gets a heading.
type entry struct {
	table *source.Table
	field schema.Field
	many  bool // there may be more of its kind
	close bool // no empty line stands before it
}

// entriesOf returns the tables among keys in their order, but those that are loose in the order
// in which they stand: whoever pastes one at the end of a file finds it there.
func entriesOf(keys []source.Key, s *schema.Table) (out []entry) {
	for _, k := range keys {
		f, known := s.Field(k.Name)
		if !known {
			f = schema.Field{Name: k.Name, Table: &schema.Table{}}
		}
		if f.Table == nil {
			f.Table = &schema.Table{}
		}
		_, many := k.Value.Data.([]source.Value)
		for i, t := range tablesOf(k.Value) {
			out = append(out, entry{t, f, many, f.Table.Close && i > 0})
		}
	}
	begin := slices.IndexFunc(out, func(e entry) bool { return e.field.Loose })
	if begin < 0 {
		return out
	}
	end := begin
	for end < len(out) && out[end].field.Loose {
		end++
	}
	slices.SortStableFunc(out[begin:end], func(a, b entry) int { return cmp.Compare(a.line(), b.line()) })
	return out
}

// line is where a table stands. One that was made of comments comes after all that stand
// somewhere.
func (e entry) line() int { return cmp.Or(e.table.Pos.Line, math.MaxInt) }

// ordered returns the keys of a table in the order of the schema; those that it
// doesn't know stand last, in their own.
func ordered(t *source.Table, s *schema.Table) []source.Key {
	place := func(k source.Key) int {
		i := slices.IndexFunc(s.Fields, func(f schema.Field) bool { return f.Name == k.Name })
		if i < 0 {
			return len(s.Fields)
		}
		return i
	}
	return slices.SortedStableFunc(slices.Values(t.Keys), func(a, b source.Key) int { return place(a) - place(b) })
}

// tablesOf returns the tables that a value is, if it is one or a list of nothing
// else: those get headings.
func tablesOf(v source.Value) (out []*source.Table) {
	switch data := v.Data.(type) {
	case *source.Table:
		return []*source.Table{data}
	case []source.Value:
		for _, item := range data {
			t, ok := item.Data.(*source.Table)
			if !ok {
				return nil
			}
			out = append(out, t)
		}
	}
	return out
}

// heading writes [path], or [[path]] where there may be many, with its comments.
func (w *writer) heading(t *source.Table, path []string, many, close bool) {
	before, after := w.notes.take(t.Pos.Line)
	blank := len(before) > 0 && before[len(before)-1] == ""
	before = trimmed(before)
	if w.out.Len() > 0 && !bytes.HasSuffix(w.out.Bytes(), []byte("\n\n")) && (!close || len(before) > 0) {
		w.out.WriteString("\n")
	}
	if blank && len(before) > 0 {
		before = append(before, "")
	}
	w.comments(before)
	var names []string
	for _, p := range path {
		names = append(names, keyName(p))
	}
	heading := "[" + strings.Join(names, ".") + "]"
	if many {
		heading = "[" + heading + "]"
	}
	w.line(heading, after)
	w.fresh = true
}

func (w *writer) line(text, after string) {
	if after != "" {
		text += " " + after
	}
	w.out.WriteString(text + "\n")
	w.fresh = false
}

// key writes a key with its value and comments.
func (w *writer) key(k source.Key, f schema.Field) {
	before, after := w.notes.take(k.Pos.Line)
	if bare := trimmed(before); len(bare) > 0 {
		if before[0] == "" && !w.fresh {
			bare = append([]string{""}, bare...)
		}
		if before[len(before)-1] == "" {
			bare = append(bare, "")
		}
		w.comments(bare)
	}
	name := keyName(k.Name) + " = "
	line := name + value(k.Value, f)
	if list, ok := k.Value.Data.([]source.Value); ok && len(list) > 1 && utf8.RuneCountInString(line) > width {
		line = name + lines(list, f)
	}
	w.line(line, after)
}

// How long a line with a whole list may be, and one with a part of it.
const (
	width  = 120
	filled = 111
)

// long is how long the values of a list are on average that stand each in a line
// of its own; shorter ones share lines.
const long = 25

// lines writes a list over several lines.
func lines(list []source.Value, f schema.Field) string {
	var items []string
	sum := 0
	for _, v := range list {
		item := value(v, f) + ","
		items = append(items, item)
		sum += utf8.RuneCountInString(item)
	}
	apart := f.Apart || sum > (long+len(`"",`))*len(items)
	var b strings.Builder
	b.WriteString("[")
	length := filled // so that the first begins a line
	for _, item := range items {
		n := utf8.RuneCountInString(item)
		if apart || length+1+n > filled {
			b.WriteString("\n  ")
			length = 2 + n
		} else {
			b.WriteString(" ")
			length += 1 + n
		}
		b.WriteString(item)
	}
	return b.String() + "\n]"
}
