package markdown

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// reBrackets are words between square brackets.
var reBrackets = regexp.MustCompile(`\[([^\[\]\n]*\pL[^\[\]\n]*)\]`)

// loose warns of words between square brackets that make nothing: no link, no mark, and no
// remark within a quotation or a parenthesis, where brackets are rightly seen.
func (c *collector) loose(n ast.Node) bool {
	starts, lines := c.lines(n)
	all := strings.Join(lines, "\n")
	if !strings.Contains(all, "[") {
		return false
	}
	shown := withoutCode(all)
	for _, m := range reBrackets.FindAllStringSubmatchIndex(shown, -1) {
		words := shown[m[2]:m[3]]
		if c.bracketsMeant(words, shown[:m[0]], shown[m[1]:]) {
			continue
		}
		at, line := m[0], 0
		for at > len(lines[line]) {
			at -= len(lines[line]) + 1
			line++
		}
		pos := c.body.lines.Pos(c.body.file, starts[line]+at, c.body.first)
		c.findings.Warn(pos, utf8.RuneCountInString(shown[m[0]:m[1]]), staff.BracketsTyped(words))
		return true
	}
	return false
}

// rePlace is a line to write on, as forms have it.
var rePlace = regexp.MustCompile(`(?:^|[\s(])(_{3,})(?:[\s.,;:!?)]|$)`)

// blank reports a line to write on within a paragraph.
func (c *collector) blank(n ast.Node) bool {
	starts, lines := c.lines(n)
	all := strings.Join(lines, "\n")
	if !strings.Contains(all, "___") {
		return false
	}
	shown := reCode.ReplaceAllStringFunc(all, func(s string) string { return strings.Repeat(" ", len(s)) })
	m := rePlace.FindStringSubmatchIndex(shown)
	if m == nil {
		return false
	}
	c.amiss(starts, lines, m[2], shown[m[2]:m[3]], staff.PlaceLeft())
	return true
}

// bracketsMeant reports whether words between brackets, with what stands before and after
// them, make something, are rightly seen, or are told as what they were meant for.
func (c *collector) bracketsMeant(words, before, after string) bool {
	_, isMark := readMark(words)
	_, _, noted := staff.Note("[" + words + "]")
	switch {
	case isMark, says("[" + words + "]"), noted, strings.TrimSpace(after) == "", MeansOwn(words):
		return true
	case !strings.Contains(words, " ") && !slices.Contains(staff.PlaceWords, strings.ToLower(words)):
		return true // a word alone may be meant as it is
	case strings.HasPrefix(strings.TrimSpace(after), "[") && onlyMarks(strings.TrimSpace(after)):
		return true
	case strings.HasPrefix(after, "(") || strings.HasPrefix(after, "[") || strings.HasPrefix(after, ":") || strings.HasPrefix(after, "]"):
		return true
	case strings.HasSuffix(before, "]") || strings.HasSuffix(before, "[") || strings.HasSuffix(before, "!") || strings.HasSuffix(before, `\`):
		return true
	case strings.Count(before, "(") > strings.Count(before, ")"):
		return true
	}
	quotes := strings.Count(before, "”") + strings.Count(before, `"`) + strings.Count(before, "“")
	return quotes%2 == 1 || reMeantLink.MatchString("["+words+"]"+after) || strings.Contains(strings.ToLower(string(c.body.src)),
		"["+strings.ToLower(words)+"]: ")
}
