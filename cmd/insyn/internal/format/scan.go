package format

import (
	"bytes"
	"slices"
	"strings"
)

// notes are the comments of a document's facts, and the empty lines around them.
// A statement is a heading or a key with its value; it is known by its line.
type notes struct {
	head   []string         // of the file as a whole
	before map[int][]string // a statement; "" is an empty line
	after  map[int]string   // in its line
	foot   []string         // after all statements
}

// scan finds the comments of facts, which are valid TOML. The parser gives no
// comments inside lists, and none that stand last.
func scan(src []byte, first int) *notes {
	n := &notes{before: map[int][]string{}, after: map[int]string{}}
	var waiting []string
	begun := false
	for line := first; len(src) > 0; {
		row, rest, _ := bytes.Cut(src, []byte("\n"))
		bare := strings.TrimSpace(string(row))
		if bare == "" || bare[0] == '#' {
			waiting = append(waiting, bare)
			src = rest
			line++
			continue
		}
		length, inner, after := statement(src)
		if !begun {
			n.head, waiting = header(waiting)
			begun = true
		}
		n.before[line] = append(waiting, inner...)
		if after != "" {
			n.after[line] = after
		}
		waiting = nil
		line += bytes.Count(src[:length], []byte("\n"))
		src = src[length:]
	}
	n.foot = waiting
	return n
}

// header divides what stands before the first statement into what is about the
// file and what is about the statement.
func header(lines []string) (head, rest []string) {
	for i := len(lines) - 1; i >= 0; i-- {
		if lines[i] == "" {
			return trimmed(lines[:i]), lines[i+1:]
		}
	}
	return nil, lines
}

// statement returns how long the statement is that src begins with, up to and
// with its line end, the comments between its lines and the one after it.
func statement(src []byte) (length int, inner []string, after string) {
	depth := 0
	for i := 0; i < len(src); {
		switch c := src[i]; c {
		case '"', '\'':
			i += quoted(src[i:], c)
			continue
		case '[', '{':
			depth++
		case ']', '}':
			depth--
		case '#':
			end := i + lineLength(src[i:])
			comment := strings.TrimSpace(string(src[i:end]))
			if depth == 0 {
				after = comment
			} else {
				inner = append(inner, comment)
			}
			i = end
			continue
		case '\n':
			if depth == 0 {
				return i + 1, inner, after
			}
		}
		i++
	}
	return len(src), inner, after
}

func lineLength(src []byte) int {
	if end := bytes.IndexByte(src, '\n'); end >= 0 {
		return end
	}
	return len(src)
}

// quoted returns the length of the text that src begins with, in one or three
// quotation marks q.
func quoted(src []byte, q byte) int {
	mark := []byte{q}
	if bytes.HasPrefix(src, []byte{q, q, q}) {
		mark = []byte{q, q, q}
	}
	for i := len(mark); i < len(src); i++ {
		switch {
		case src[i] == '\\' && q == '"':
			i++
		case bytes.HasPrefix(src[i:], mark):
			i += len(mark)
			for extra := 0; len(mark) == 3 && extra < 2 && i < len(src) && src[i] == q; extra++ { // """so ""said"""""
				i++
			}
			return i
		}
	}
	return len(src)
}

// take returns the comments of the statement in a line, once.
func (n *notes) take(line int) (before []string, after string) {
	before, after = n.before[line], n.after[line]
	delete(n.before, line)
	delete(n.after, line)
	return before, after
}

// rest returns the comments that nothing has taken, in their order.
func (n *notes) rest() (out []string) {
	var lines []int
	for line := range n.before {
		lines = append(lines, line)
	}
	slices.Sort(lines)
	for _, line := range lines {
		before, after := n.take(line)
		out = append(append(out, commentsOf(before)...), commentsOf([]string{after})...)
	}
	return append(out, n.foot...)
}

// commentsOf returns lines without those that are empty.
func commentsOf(lines []string) []string {
	return slices.DeleteFunc(slices.Clone(lines), func(s string) bool { return s == "" })
}

// trimmed returns lines without empty ones at the ends, and never two of them
// after each other.
func trimmed(lines []string) []string {
	lines = slices.CompactFunc(slices.Clone(lines), func(a, b string) bool { return a == "" && b == "" })
	for len(lines) > 0 && lines[0] == "" {
		lines = lines[1:]
	}
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}
