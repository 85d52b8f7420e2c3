package markdown

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

const addressStart = `(?:https?://|www\.|mailto:|/[a-zåäö0-9]|#\pL)`

var (
	// reMeantLink is words beside an address with one of their brackets, whatever
	// the other signs between them are. A link that is whole is one too.
	reMeantLink = sieve.MustCompile(`(?:\[([^\[\]]{1,160})\]?|\{([^{}]{1,160})\}|([^\s\[\](){}<>]+)\])` +
		`\s*(?:(?:[-–—=]>?|[:.,;|→])?\s*(?:[({\[<"“”]\s*)*)` +
		`(` + addressStart + `[^\s(){}\[\]<>"“”]*(?:[ ]?\n[^\s(){}\[\]<>"“”]+\))?)[\s"“”]*[)}\]>]*`)
	reWholeLink = regexp.MustCompile(`^\[[^\[\]]*\]\(\s*(?:[^\s()]|\((?:[^\s()]|\([^\s()]*\))*\))*(?:\s+"[^"]*")?\s*\)`)
	reOnlyPath  = regexp.MustCompile(`<(/[a-zåäö0-9-]+/[^\s<>]*)>`)
	reNested    = regexp.MustCompile(`^\]\s*\((` + addressStart + `[^\s()]*)\)`)
)

// bracketed reports a link of a paragraph that lacks one of its brackets, has
// others, or is broken over two lines.
func (c *collector) bracketed(n ast.Node) bool {
	starts, lines := c.lines(n)
	all := strings.Join(lines, "\n")
	if !strings.ContainsAny(all, "/#") && !strings.Contains(all, "www.") && !strings.Contains(all, "mailto:") {
		return false // no address
	}
	// Code shows signs as they are typed, and is meant to.
	all = withoutCode(all)
	for _, m := range reMeantLink.FindAllStringSubmatchIndex(all, -1) {
		part := func(i int) string { return all[max(0, m[i]):max(0, m[i+1])] }
		words := strings.Join(strings.Fields(part(2)+part(4)+part(6)), " ")
		_, isMark := readMark(words)
		switch {
		case isMark || reWholeLink.MatchString(all[m[0]:]), strings.Count(all[:m[0]], "[") > strings.Count(all[:m[0]], "]"):
			continue
		case m[2] >= 0 && !strings.ContainsRune(all[m[2]-1:m[8]], ']') && !strings.ContainsRune(all[m[3]:m[8]], '('):
			continue // a bracket that is never closed, far before an address
		}
		address := strings.TrimRight(strings.TrimRight(strings.Join(strings.Fields(part(8)), ""), ")"), ".,;:")
		c.amiss(starts, lines, m[0], all[m[0]:m[1]], staff.LinkAmiss("["+words+"]("+address+")"))
		return true
	}
	if m := reOnlyPath.FindStringSubmatchIndex(all); m != nil {
		c.amiss(starts, lines, m[0], all[m[0]:m[1]], staff.LinkAmiss("["+staff.LinkWords+"]("+all[m[2]:m[3]]+")"))
		return true
	}
	return false
}

// reGiven is a line that gives words an address: CommonMark shows nothing of it.
var reGiven = sieve.MustCompile(`(?m)^ {0,3}\[([^\[\]\n^]+)\]:[ \t]*<?(` + addressStart + `[^\s<>]*)>?[ \t]*$`)

// reBracketed is words in square brackets, wherever they stand.
var reBracketed = regexp.MustCompile(`\[[^\[\]\n]+\]`)

// unusedAddresses reports addresses that are given to words that no link has.
func (c *collector) unusedAddresses() {
	given := reGiven.FindAllStringSubmatchIndex(string(c.body.src), -1)
	if len(given) == 0 {
		return
	}
	times := map[string]int{}
	for _, label := range reBracketed.FindAll(bytes.ToLower(c.body.src), -1) {
		times[string(label)]++
	}
	for _, m := range given {
		label := c.body.src[m[2]:m[3]]
		_, isMark := readMark(string(label))
		used := times[string(bytes.ToLower(c.body.src[m[2]-1:m[3]+1]))] > 1
		fresh := m[0] == 0 || bytes.HasSuffix(c.body.src[:m[0]], []byte("\n\n"))
		if isMark || used || !fresh {
			continue
		}
		pos := c.body.lines.Pos(c.body.file, m[0], c.body.first)
		better := "[" + string(label) + "](" + string(c.body.src[m[4]:m[5]]) + ")"
		c.findings.Add(pos, utf8.RuneCount(c.body.src[m[0]:m[1]]), staff.LinkUnused(better))
	}
}

// amiss reports what is written at byte i of lines, which begin at starts. It is what is
// wrong there, whatever a part of it looks like.
func (c *collector) amiss(starts []int, lines []string, i int, written string, p diag.Problem) {
	pos := c.within(starts, lines, i)
	first, _, _ := strings.Cut(written, "\n")
	c.findings.Add(pos, utf8.RuneCountInString(first), p)
	if strings.Contains(written, "\n") {
		c.whole[pos] = true
	}
}

// within returns where byte i of lines, which begin at starts, stands.
func (c *collector) within(starts []int, lines []string, i int) diag.Pos {
	line := 0
	for i > len(lines[line]) {
		i -= len(lines[line]) + 1
		line++
	}
	return c.body.lines.Pos(c.body.file, starts[line]+i, c.body.first)
}

// nested reports the rest of a link that stands in another one.
func (c *collector) nested(t *ast.Text) bool {
	link, is := t.PreviousSibling().(*ast.Link)
	if !is || !reNested.Match(t.Segment.Value(c.body.src)) && !reNested.Match(c.body.src[t.Segment.Start:]) {
		return false
	}
	better := "[" + words(link, c.body.src, nil) + "](" + string(link.Destination) + ")"
	c.findings.Add(c.pos(link), 1, staff.LinkInLink(better))
	return true
}
