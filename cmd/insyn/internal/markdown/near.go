package markdown

import (
	"bytes"
	"cmp"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// near is what is almost Markdown: readers would see the signs as they were
// typed. better is how it is written, as a replacement of what was found.
type near struct {
	found   *regexp.Regexp
	better  string
	problem func(better string) diag.Problem
}

var nearly = []near{
	{regexp.MustCompile(`^(##{1,5})(\pL.*)$`), "$1 $2", staff.HeadingWithoutSpace},
	{regexp.MustCompile(`^(#{1,6})[\x{a0}\x{202f}\x{2009}]+(.*)$`), "$1 $2", staff.HeadingWithoutSpace},
	{regexp.MustCompile(`(\[[^\]]+\])\s+(\((?:https?://|/|www\.|#)[^)\s]*\))`), "$1$2", staff.LinkWithSpace},
	{regexp.MustCompile(`\[\^[^\]\s]+\]:?`), "", staff.Footnote},
	{regexp.MustCompile(`\[[^\]]+\]\[[^\]\s]*\]`), "", staff.LinkByReference},
	{regexp.MustCompile(`^(\s*)[•‣▪●◦·]\s*(.*)$`), "$1- $2", staff.TypedBullet},
}

var (
	reLabel = regexp.MustCompile(`(?m)^ {0,3}\[([^\]\n]+)\]:`)
	reCode  = regexp.MustCompile("`[^`]*`")
	reTabs  = regexp.MustCompile(`[^\s•‣▪●◦·]\t+\S`)
)

// almost reports the first of each kind in every block of lines.
func (c *collector) almost() {
	fenced, told, labels := false, map[int]bool{}, map[string]bool{}
	for _, m := range reLabel.FindAllSubmatch(c.body.src, -1) {
		labels[strings.ToLower(string(m[1]))] = true
	}
	offset := 0
	for line := range bytes.Lines(c.body.src) {
		text := strings.TrimRight(string(line), "\n")
		at := offset
		offset += len(line)
		switch {
		case strings.HasPrefix(strings.TrimSpace(text), "```"):
			fenced = !fenced
		case strings.TrimSpace(text) == "":
			clear(told)
		}
		if fenced || strings.HasPrefix(text, "    ") {
			continue
		}
		// Code shows signs as they are typed, and is meant to.
		text = reCode.ReplaceAllStringFunc(text, func(s string) string { return strings.Repeat("_", len(s)) })
		for i, n := range nearly {
			m := n.found.FindStringSubmatchIndex(text)
			if m == nil || told[i] || means(text[m[0]:m[1]], labels) {
				continue
			}
			told[i] = true
			better := string(n.found.ExpandString(nil, n.better, text, m))
			c.findings.Add(c.body.lines.Pos(c.body.file, at+m[0], c.body.first), utf8.RuneCountInString(text[m[0]:m[1]]),
				n.problem(strings.TrimSpace(better)))
		}
	}
}

// means reports whether brackets after brackets are marks, or a link whose
// address the text gives elsewhere: `[a][b]` with `[b]: /om/`.
func means(brackets string, labels map[string]bool) bool {
	first, second, two := strings.Cut(brackets, "][")
	if !two {
		return false
	}
	if _, is := readMark(strings.TrimPrefix(first, "[")); is {
		return true
	}
	return labels[strings.ToLower(cmp.Or(strings.TrimSuffix(second, "]"), strings.TrimPrefix(first, "[")))]
}

// typed reports signs of Markdown in the text of a paragraph: bold that is not
// closed, a table that is none.
func (c *collector) typed(n *ast.Paragraph) {
	told := false
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		t, ok := n.(*ast.Text)
		if n.Kind() == ast.KindCodeSpan {
			return ast.WalkSkipChildren, nil
		}
		if !entering || !ok || told {
			return ast.WalkContinue, nil
		}
		value := t.Segment.Value(c.body.src)
		pos := func(i int) diag.Pos { return c.body.lines.Pos(c.body.file, t.Segment.Start+i, c.body.first) }
		told = true
		switch i := bytes.Index(value, []byte("**")); {
		case i >= 0:
			c.findings.Add(pos(i), 2, staff.BoldOpen())
		case bytes.HasPrefix(bytes.TrimSpace(value), []byte("|")):
			c.findings.Add(pos(0), 1, staff.TableBroken())
		case reTabs.Match(value):
			c.findings.Add(pos(reTabs.FindIndex(value)[0]+1), 1, staff.TableOfTabs())
		default:
			told = false
		}
		return ast.WalkContinue, nil
	})
}
