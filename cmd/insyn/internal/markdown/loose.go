package markdown

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
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
	var open inside
	from, row := 0, lastRow(shown)
	for _, m := range reBrackets.FindAllStringSubmatchIndex(shown, -1) {
		open.read(shown[from:m[0]])
		from = m[0]
		words := shown[m[2]:m[3]]
		if open.is() || m[1] >= row || c.bracketsMeant(words, shown[max(0, m[0]-1):m[0]], shown[m[1]:]) {
			continue
		}
		pos := c.within(starts, lines, m[0])
		written, problem := shown[m[0]:m[1]], staff.BracketsTyped(words)
		if mark := otherMarks[0].FindStringSubmatch(written); mark != nil {
			problem = staff.MarkAmid(written, markOf(mark[1], mark[2]).better())
		}
		c.findings.Warn(pos, utf8.RuneCountInString(written), problem)
		return true
	}
	return false
}

// lastRow returns where the brackets begin that a text ends with, or where it ends.
func lastRow(text string) int {
	for {
		text = strings.TrimRightFunc(text, unicode.IsSpace)
		begins := strings.LastIndexByte(text, '[')
		if begins < 0 || strings.IndexByte(text[begins:], ']') != len(text)-begins-1 {
			return len(text)
		}
		text = text[:begins]
	}
}

// inside is how many parentheses are open at a place of a text, and marks of quotation before it.
type inside struct{ parentheses, quotes int }

func (i *inside) read(text string) {
	i.parentheses += strings.Count(text, "(") - strings.Count(text, ")")
	i.quotes += strings.Count(text, "”") + strings.Count(text, `"`) + strings.Count(text, "“")
}

// is reports whether the place is inside of any.
func (i inside) is() bool { return i.parentheses > 0 || i.quotes%2 == 1 }

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

// linkReach is how many bytes after its words a link's address is looked for, if no right
// sign begins it.
const linkReach = 400

// bracketsMeant reports whether words between brackets, with the sign before and all that
// stands after them, make something, or are told as what they were meant for.
func (c *collector) bracketsMeant(words, before, after string) bool {
	_, isMark := readMark(words)
	_, _, noted := staff.Note("[" + words + "]")
	switch {
	case isMark, says("[" + words + "]"), noted, MeansOwn(words):
		return true
	case !strings.Contains(words, " ") && !slices.Contains(staff.PlaceWords, strings.ToLower(words)):
		return true // a word alone may be meant as it is
	case after != "" && strings.Contains("([:]", after[:1]), before != "" && strings.Contains(`[]!\`, before):
		return true
	}
	link := reMeantLink.FindStringIndex("[" + words + "]" + after[:min(len(after), linkReach)])
	return link != nil && link[0] == 0 || c.labels[strings.ToLower(words)]
}
