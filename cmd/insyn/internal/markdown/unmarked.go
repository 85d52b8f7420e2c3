package markdown

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Unmarked is a paragraph, list item or table row that doesn't end with a mark.
type Unmarked struct {
	Pos     diag.Pos
	Problem diag.Problem // what was written for a mark; none: nothing was
	Len     int
}

// Unmarked returns the paragraphs, list items and table rows that don't end with
// a mark.
func (b Body) Unmarked() []Unmarked {
	var out []Unmarked
	b.eachBlock(func(n ast.Node) {
		if marked(n) || placeholder(n) || noted(b.src, n) {
			return
		}
		at := max(0, n.Pos())
		u := Unmarked{Pos: b.lines.Pos(b.file, at, b.first), Len: 1}
		if from, length, p, is := b.meant(n); is {
			u = Unmarked{b.lines.Pos(b.file, from, b.first), p, length}
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
	return slices.ContainsFunc(b.told, func(f diag.Finding) bool {
		if u.Problem.Code == "" {
			return first <= f.Pos.Line && f.Pos.Line <= last
		}
		return f.Pos.Line == u.Pos.Line && f.Pos.Col < u.Pos.Col+u.Len && u.Pos.Col < f.Pos.Col+max(1, f.Len)
	})
}

// noted reports whether a block is a note, which is told as such.
func noted(src []byte, n ast.Node) bool {
	return n.Lines().Len() > 0 && bytes.HasPrefix(src[n.Lines().At(0).Start:], []byte("[^"))
}

var (
	// reMarkMeant is a mark in other signs at the end of a paragraph: its document,
	// its pages.
	reMarkMeant = sieve.MustCompile(`(?i)[\[({【]*\s*(?:källa:?\s*)?(?:([a-z0-9]+(?:[-_][a-z0-9]+)+)\s*[,:]?\s*)?` +
		`\b(?:s|sid|sida|sidan|sidor|sidorna|p|pp)[.:,]?\s*(\d{1,4}(?:\s*(?:[-–,]|och)\s*\d{1,4})*)\s*[\])}】]*\.?\s*$`)
	// reTitled is a mark with the title of its document.
	reTitled   = sieve.MustCompile(`\[(\pL[^\[\]]*?\S)[\s,:]+(?i:s|sid|sida|sidan|sidor|p|pp)[.:,]?\s*(\d[\d\s,–-]*)\]\.?\s*$`)
	reOwnMeant = sieve.MustCompile(`(?i)[\[({]\s*eg(?:et|en|na)(?:\s+\pL+)?\s*[\])}]?\.?\s*$`)
	// rePlain is a short line without an end, whatever signs stand before it.
	rePlain    = sieve.MustCompile(`^[\s\\#＃]*(?:\d+(?:\.\d+)*\.?\s+)?(\p{Lu}[^.!?:;\[\]|]{1,60}?)[\s:#]*$`)
	reBoldOnly = sieve.MustCompile(`^(?:\*\*|__)([^*_]+)(?:\*\*|__):?\s*$`)
)

// meant says what somebody wrote where a mark should end a block, and where.
func (b Body) meant(n ast.Node) (at, length int, p diag.Problem, is bool) {
	if n.Lines().Len() == 0 {
		return
	}
	last := n.Lines().At(n.Lines().Len() - 1)
	line := string(last.Value(b.src))
	point := func(m []int) { at, length, is = last.Start+m[0], len([]rune(strings.TrimSpace(line[m[0]:m[1]]))), true }
	if next := n.NextSibling(); next != nil && marked(next) && next.FirstChild() == next.LastChild() {
		written := next.FirstChild().(*markNode).written
		return next.Pos(), len(written), staff.MarkApart(written), true
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if m, ok := c.(*markNode); ok {
			return m.Pos(), len(m.written), staff.MarkNotLast(m.written), true
		}
	}
	if m := reTitled.FindStringSubmatchIndex(line); m != nil && !strings.HasPrefix(strings.ToLower(line[m[2]:]), "källa") {
		point(m)
		better := "[" + sv.Slug(line[m[2]:m[3]]) + " s. " + strings.TrimSpace(line[m[4]:m[5]]) + "]"
		return at, length, staff.MarkOtherwise(strings.TrimSpace(line[m[0]:m[1]]), better), true
	}
	if m := reMarkMeant.FindStringSubmatchIndex(line); m != nil {
		better := "[s. " + line[m[4]:m[5]] + "]"
		if m[2] >= 0 {
			better = "[" + sv.Slug(line[m[2]:m[3]]) + " s. " + line[m[4]:m[5]] + "]"
		}
		point(m)
		return at, length, staff.MarkOtherwise(strings.TrimSpace(line[m[0]:m[1]]), better), true
	}
	if m := reOwnMeant.FindStringIndex(line); m != nil {
		point(m)
		return at, length, staff.MarkOtherwise(strings.TrimSpace(line[m[0]:m[1]]), "[eget]"), true
	}
	if m := reBoldOnly.FindStringSubmatch(line); m != nil && n.Lines().Len() == 1 {
		point([]int{0, len(line)})
		return at, length, staff.BoldHeading(strings.Trim(m[1], ": ")), true
	}
	if m := rePlain.FindStringSubmatch(strings.TrimRight(line, "\n")); m != nil && n.Lines().Len() == 1 && n.NextSibling() != nil {
		point([]int{0, len(line)})
		return at, length, staff.PlainHeading(m[1]), true
	}
	return
}
