package markdown

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Unmarked is a paragraph, list item or table row that doesn't end with a mark.
type Unmarked struct {
	Pos     diag.Pos
	Problem diag.Problem // what was written for a mark; none: nothing was
	Len     int

	otherwise // the mark that was meant, if it names a document
}

// Unmarked returns the paragraphs, list items and table rows that don't end with
// a mark.
func (b Body) Unmarked() []Unmarked {
	var out []Unmarked
	b.eachBlock(func(n ast.Node) {
		if marked(n) || placeholder(n) || noted(b.src, n) || b.aside(n.Pos()) {
			return
		}
		at := max(0, n.Pos())
		u := Unmarked{Pos: b.lines.Pos(b.file, at, b.first), Len: 1}
		if from, length, p, of, is := b.meant(n); is {
			u = Unmarked{b.lines.Pos(b.file, from, b.first), p, length, of}
		}
		if b.tells(n, u) {
			return // it is no paragraph, but something else that is told
		}
		out = append(out, u)
	})
	return out
}

// tells reports whether something else was found where a block lacks its mark: in
// any of its lines, or at the very signs that were meant for one.
func (b Body) tells(n ast.Node, u Unmarked) bool {
	first, last := u.Pos.Line, u.Pos.Line
	if lines := n.Lines(); lines.Len() > 0 {
		first = b.lines.Pos(b.file, lines.At(0).Start, b.first).Line
		last = first + lines.Len() - 1
		if end := lines.At(lines.Len() - 1); isRow(string(end.Value(b.src))) {
			return true // a table that is none
		}
	}
	if u.Problem.Code == "" {
		return len(b.toldOn(first, last)) > 0
	}
	return slices.ContainsFunc(b.toldOn(u.Pos.Line, u.Pos.Line), func(f diag.Finding) bool {
		return f.Pos.Col < u.Pos.Col+u.Len && u.Pos.Col < f.Pos.Col+max(1, f.Len)
	})
}

// toldOn returns what was found on some lines.
func (b Body) toldOn(first, last int) diag.List {
	before := func(f diag.Finding, line int) int { return cmp.Compare(f.Pos.Line, line) }
	from, _ := slices.BinarySearchFunc(b.told, first, before)
	to, _ := slices.BinarySearchFunc(b.told, last+1, before)
	return b.told[from:max(from, to)]
}

// noted reports whether a block is a note, which is told as such.
func noted(src []byte, n ast.Node) bool {
	return n.Lines().Len() > 0 && bytes.HasPrefix(src[n.Lines().At(0).Start:], []byte("[^"))
}

var (
	// rePlain is a short line without an end, whatever signs stand before it.
	rePlain    = sieve.MustCompile(`^[\s\\#＃]*(?:\d+(?:\.\d+)*\.?\s+)?(\p{Lu}[^.!?:;\[\]|]{1,60}?)[\s:#]*$`)
	reBoldOnly = sieve.MustCompile(`^(?:\*{1,3}|_{1,3})([^*_]+)(?:\*{1,3}|_{1,3}):?\s*$`)
)

// meant says what somebody wrote where a mark should end a block, and where.
func (b Body) meant(n ast.Node) (at, length int, p diag.Problem, of otherwise, is bool) {
	if n.Lines().Len() == 0 {
		return
	}
	if next := n.NextSibling(); next != nil && marked(next) && next.FirstChild() == next.LastChild() {
		written := next.FirstChild().(*markNode).written
		return next.Pos(), len(written), staff.MarkApart(written), of, true
	}
	last := n.Lines().At(n.Lines().Len() - 1)
	line := string(last.Value(b.src))
	var marks []*markNode
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if m, ok := c.(*markNode); ok {
			marks = append(marks, m)
		}
	}
	read := func(at int) bool { return slices.ContainsFunc(marks, func(m *markNode) bool { return m.Pos() == at }) }
	if from, to, p, of := meantMark(line); p.Code != "" && !read(last.Start+from) {
		return last.Start + from, utf8.RuneCountInString(line[from:to]), p, of, true
	}
	if len(marks) > 0 {
		return marks[0].Pos(), len(marks[0].written), staff.MarkNotLast(marks[0].written), of, true
	}
	length = utf8.RuneCountInString(strings.TrimSpace(line))
	if n.Parent().Kind() == ast.KindBlockquote {
		first := lineStart(b.src, n.Lines().At(0).Start)
		return first, 1, staff.QuoteUnmarked(), of, true
	}
	if m := reBoldOnly.FindStringSubmatch(line); m != nil && n.Lines().Len() == 1 {
		return last.Start, length, staff.BoldHeading(strings.Trim(m[1], ": ")), of, true
	}
	if m := rePlain.FindStringSubmatch(strings.TrimRight(line, "\n")); m != nil && n.Lines().Len() == 1 && n.NextSibling() != nil {
		return last.Start, length, staff.PlainHeading(uncapped(m[1])), of, true
	}
	return
}

// uncapped returns words in capitals as a heading has them: but for the first letter,
// small. A word alone may be a name.
func uncapped(words string) string {
	if words != strings.ToUpper(words) || !strings.Contains(words, " ") {
		return words
	}
	_, size := utf8.DecodeRuneInString(words)
	return words[:size] + strings.ToLower(words[size:])
}
