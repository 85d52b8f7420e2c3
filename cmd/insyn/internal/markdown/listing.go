package markdown

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// itemForms are how lines begin that were meant for the items of a list, where two or
// more of them stand together: one alone may be meant as it is.
var itemForms = []struct {
	found   *sieve.Regexp
	better  string
	problem func(better string) diag.Problem
}{
	{sieve.MustCompile(`^\s*[-+*–—](\pL[^*]*)$`), "- $1", staff.BulletWithoutSpace},
	{sieve.MustCompile(`^\s*(\d{1,2}[.)])(\pL.*)$`), "$1 $2", staff.BulletWithoutSpace},
	{sieve.MustCompile(`^\s*(?:\((\d{1,2})\)|(\d{1,2}) ?[-–:,]|#(\d{1,2})[.:]?)\s*(\D.*)$`), "$1$2$3. $4", staff.NumberList},
	{sieve.MustCompile(`^\s*\(?(?:[a-z]|[ivx]{1,4}|[A-H])[.)]\s+(\S.*)$`), "- $1", staff.LetterList},
	{sieve.MustCompile(`^\s*(?:[o§~¤¨>»]|[-=]+>|→)[\s\x{a0}]+(\S.*)$`), "- $1", staff.TypedBullet},
	{sieve.MustCompile(`^\s*(?:\d\x{fe0f}?\x{20e3}|[\x{2460}-\x{2473}\x{2776}-\x{277f}])\s*(\S.*)$`), "1. $1", staff.NumberList},
	{sieve.MustCompile(`^\s*[\x{2600}-\x{27bf}\x{2b50}\x{1f300}-\x{1faff}]\x{fe0f}?\s*(\S.*)$`), "- $1", staff.TypedBullet},
}

// reStep is a step of several on lines of their own.
var reStep = regexp.MustCompile(`^\s*(?i:` + staff.StepWords + `) ?(\d{1,2}) ?[:.–-]\s*(\pL.*)$`)

// steps reports lines of a paragraph that each begin with the number of a step.
func (c *collector) steps(n ast.Node) bool {
	starts, lines := c.lines(n)
	first, count := -1, 0
	for i, line := range lines {
		if reStep.MatchString(line) {
			if count++; first < 0 {
				first = i
			}
		}
	}
	if count < 2 {
		return false
	}
	m := reStep.FindStringSubmatch(lines[first])
	pos := c.body.lines.Pos(c.body.file, starts[first], c.body.first)
	c.findings.Add(pos, utf8.RuneCountInString(lines[first]), staff.NumberList(m[1]+". "+m[2]))
	return true
}

// listed reports a paragraph that was meant for a list, or for the first item of one.
func (c *collector) listed(n ast.Node) bool {
	starts, lines := c.lines(n)
	for _, f := range itemForms {
		alike := 0
		for _, line := range lines {
			if f.found.MatchString(line) {
				alike++
			}
		}
		if alike == 0 || alike == 1 && !c.goesOn(n, f.found) {
			continue
		}
		for i, line := range lines {
			if m := f.found.FindStringSubmatchIndex(line); m != nil {
				better := string(f.found.ExpandString(nil, f.better, line, m))
				pos := c.body.lines.Pos(c.body.file, starts[i], c.body.first)
				c.findings.Add(pos, utf8.RuneCountInString(line), f.problem(strings.TrimSpace(better)))
				return true
			}
		}
	}
	return false
}

// reNumbered is an item of a numbered list, with its number.
var reNumbered = sieve.MustCompile(`^\s*(\d{1,2})[.)]\s+\S`)

// glued reports items of a numbered list that stand in a paragraph: only the number 1
// begins a list without an empty line before it.
func (c *collector) glued(n ast.Node) bool {
	starts, lines := c.lines(n)
	first, items := 0, 0
	for i, line := range lines {
		if reNumbered.MatchString(line) {
			if items++; items == 1 {
				first = i
			}
		}
	}
	if items < 2 {
		return false
	}
	pos := c.body.lines.Pos(c.body.file, starts[first], c.body.first)
	c.findings.Add(pos, utf8.RuneCountInString(lines[first]), staff.ListGlued())
	return true
}

// numbering warns of a list of several items that begins with another number than 1,
// unless it goes on where an earlier one of the text ends, and of one that skips a number.
func (c *collector) numbering(n *ast.List) {
	c.emptyItems(n)
	if c.mixed(n) {
		return
	}
	if !n.IsOrdered() {
		return
	}
	goesOn := n.Start == c.numbered+1
	c.numbered = n.Start + n.ChildCount() - 1
	if n.Start != 1 && !goesOn && n.ChildCount() > 1 {
		c.findings.Warn(c.pos(n.FirstChild()), 1, staff.ListStart(n.Start))
		return
	}
	before := n.Start
	for item := n.FirstChild().NextSibling(); item != nil; item = item.NextSibling() {
		number := c.number(item)
		if number > before+1 {
			c.findings.Warn(c.pos(item), 1, staff.ListSkips(number, before+1))
			return
		}
		before++
	}
}

// mixed warns of a list right under another one whose items begin otherwise: they were meant for
// one. Told is the shorter of the two, and the first of several.
func (c *collector) mixed(n *ast.List) bool {
	before, is := n.PreviousSibling().(*ast.List)
	if !is || !c.adjoins(n) {
		return false
	}
	if first, is := before.PreviousSibling().(*ast.List); is && c.adjoins(before) && first.Marker == n.Marker {
		return true // which goes on after the one that is told
	}
	odd, rest := n, before
	if _, more := n.NextSibling().(*ast.List); !more && n.ChildCount() > before.ChildCount() {
		odd, rest = before, n
	}
	own, words := c.firstItem(odd)
	sign, _ := c.firstItem(rest)
	if own == "" || sign == "" {
		return false
	}
	if rest.IsOrdered() {
		sign = "1" + string(rest.Marker)
	}
	c.findings.Warn(c.pos(odd.FirstChild()), 1, staff.ListMixed(own, sign, words))
	return true
}

// firstItem returns the sign that the first item of a list begins with, and its words.
func (c *collector) firstItem(n *ast.List) (sign, words string) {
	line, _, _ := bytes.Cut(c.body.src[lineStart(c.body.src, max(0, n.FirstChild().Pos())):], []byte("\n"))
	if m := reItem.FindSubmatch(line); m != nil {
		return string(m[1]), string(m[2])
	}
	return "", ""
}

// adjoins reports whether no empty line stands above a list.
func (c *collector) adjoins(n *ast.List) bool {
	start := lineStart(c.body.src, max(0, n.FirstChild().Pos()))
	return start > 0 && len(bytes.TrimSpace(c.body.src[lineStart(c.body.src, start-1):start])) > 0
}

var reItem = regexp.MustCompile(`^[\s>]*(\d{1,4}[.)]|[-+*])\s+(.*)$`)

// number returns the number that stands before an item of a list, or 0.
func (c *collector) number(item ast.Node) int {
	line, _, _ := bytes.Cut(c.body.src[lineStart(c.body.src, max(0, item.Pos())):], []byte("\n"))
	m := reItemNumber.FindSubmatch(line)
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(string(m[1])) // of few digits
	return n
}

var reItemNumber = regexp.MustCompile(`^[\s>]*(\d{1,4})[.)]`)

// emptyItems warns of the first item of a list without a word.
func (c *collector) emptyItems(n *ast.List) {
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		if words(item, c.body.src, nil) == "" {
			c.findings.Warn(c.pos(item), 1, staff.ItemWithoutWords())
			return
		}
	}
}

// goesOn reports whether the paragraph after n begins in the same form as n, and none
// before it, which is told.
func (c *collector) goesOn(n ast.Node, form *sieve.Regexp) bool {
	begins := func(n ast.Node) bool {
		if n == nil || n.Kind() != ast.KindParagraph {
			return false
		}
		_, lines := c.lines(n)
		return len(lines) > 0 && form.MatchString(lines[0])
	}
	return begins(n) && begins(n.NextSibling()) && !begins(n.PreviousSibling())
}
