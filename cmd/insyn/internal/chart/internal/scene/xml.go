package scene

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// writer writes XML elements, one a line, indented by depth. It escapes all
// that it is given; nothing else in this module joins markup.
type writer struct {
	b     bytes.Buffer
	stack []string
}

// attrs are names and values in turn; a value that is empty is left out.
type attrs []string

func (w *writer) start(name string, a attrs) {
	if w.b.Len() > 0 {
		w.b.WriteByte('\n')
	}
	for range w.stack {
		w.b.WriteByte(' ')
	}
	w.b.WriteByte('<')
	w.b.WriteString(name)
	for i := 0; i+1 < len(a); i += 2 {
		if a[i+1] == "" {
			continue
		}
		w.b.WriteByte(' ')
		w.b.WriteString(a[i])
		w.b.WriteString(`="`)
		w.escape(a[i+1])
		w.b.WriteByte('"')
	}
}

// open begins an element that holds elements.
func (w *writer) open(name string, a attrs) {
	w.start(name, a)
	w.b.WriteByte('>')
	w.stack = append(w.stack, name)
}

// close ends the innermost open element.
func (w *writer) close() {
	name := w.stack[len(w.stack)-1]
	w.stack = w.stack[:len(w.stack)-1]
	w.b.WriteByte('\n')
	for range w.stack {
		w.b.WriteByte(' ')
	}
	w.end(name)
}

func (w *writer) end(name string) {
	w.b.WriteString("</")
	w.b.WriteString(name)
	w.b.WriteByte('>')
}

// empty writes an element without content.
func (w *writer) empty(name string, a attrs) {
	w.start(name, a)
	w.b.WriteString("/>")
}

// text writes an element that holds only text.
func (w *writer) text(name string, a attrs, s string) {
	w.start(name, a)
	w.b.WriteByte('>')
	w.escape(s)
	w.end(name)
}

var entities = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// escape writes text for an element or a quoted attribute; characters that XML
// cannot hold become the replacement character.
func (w *writer) escape(s string) {
	_, _ = entities.WriteString(&w.b, strings.Map(xmlRune, s)) // a bytes.Buffer does not fail
}

func xmlRune(r rune) rune {
	switch {
	case r == '\t' || r == '\n' || r == '\r':
		return ' '
	case r < ' ' || r == 0xFFFE || r == 0xFFFF || r == utf8.RuneError:
		return utf8.RuneError
	}
	return r
}
