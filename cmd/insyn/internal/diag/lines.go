package diag

import (
	"bytes"
	"sort"
	"unicode/utf8"
)

// Lines knows where the lines of a text begin, so that a position or a line is
// found without reading the text again. Any number of goroutines may ask it.
type Lines struct {
	src    []byte
	starts []int // offset at which each line begins
	runes  []int // characters before each stride-th byte
}

const stride = 256

// LinesOf reads src once.
func LinesOf(src []byte) *Lines {
	l := &Lines{src: src, starts: make([]int, 1, 1+bytes.Count(src, []byte("\n")))}
	n := 0
	for i, c := range src {
		if i%stride == 0 {
			l.runes = append(l.runes, n)
		}
		if utf8.RuneStart(c) {
			n++
		}
		if c == '\n' {
			l.starts = append(l.starts, i+1)
		}
	}
	l.runes = append(l.runes, n)
	return l
}

// Pos returns the position of a byte offset, with firstLine as the number of
// the first line.
func (l *Lines) Pos(file string, offset, firstLine int) Pos {
	offset = min(max(offset, 0), len(l.src))
	line := sort.SearchInts(l.starts, offset+1) - 1
	return Pos{File: file, Line: firstLine + line, Col: l.before(offset) - l.before(l.starts[line]) + 1}
}

// before is how many characters begin before an offset.
func (l *Lines) before(offset int) int {
	n := l.runes[offset/stride]
	for _, c := range l.src[offset/stride*stride : offset] {
		if utf8.RuneStart(c) {
			n++
		}
	}
	return n
}

// Line returns line n, counted from 1, without its end.
func (l *Lines) Line(n int) (string, bool) {
	if l.src == nil || n < 1 || n > len(l.starts) {
		return "", false
	}
	return Line(l.src[l.starts[n-1]:], 1)
}
