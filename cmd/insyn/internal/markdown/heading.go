package markdown

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// heading notes a heading, and reports one whose level or form is wrong.
func (c *collector) heading(n *ast.Heading) {
	h := headingOf(n, c.body.src, nil)
	h.Pos = c.pos(n)
	c.body.Headings = append(c.body.Headings, h)
	at := func(level int) string { return strings.Repeat("#", level) + " " + h.Text }
	switch {
	case n.ChildCount() == 0:
		c.findings.Add(h.Pos, n.Level, staff.EmptyHeading())
		return
	case runsOn(n, h.Text) && c.underlined(n):
		c.findings.Add(h.Pos, utf8.RuneCountInString(h.Text), staff.UnderlinedParagraph())
	case runsOn(n, h.Text):
		c.findings.Add(h.Pos, n.Level, staff.HeadingRunsOn())
	case c.underlined(n):
		c.findings.Add(h.Pos, utf8.RuneCountInString(h.Text), staff.UnderlinedHeading(h.Text))
	case n.Level == 1:
		c.findings.Add(h.Pos, 1, staff.TopHeading(at(2)))
	case n.Level > c.level+1 && n.Level > 2:
		c.findings.Add(h.Pos, n.Level, c.skipped(at))
	case reHeadingEnd.MatchString(h.Text):
		c.headed(h, staff.HeadingEnds(strings.TrimRight(at(n.Level), ".:;, ")))
	case uncapped(h.Text) != h.Text && strings.Count(h.Text, "")-strings.Count(h.Text, " ") > 10:
		c.headed(h, staff.HeadingInCapitals(strings.Repeat("#", n.Level)+" "+uncapped(h.Text)))
	case small(h.Text):
		c.headed(h, staff.HeadingSmall(strings.Repeat("#", n.Level)+" "+capped(h.Text)))
	case reHeadingSigns.MatchString(h.Text):
		words := strings.TrimSpace(reHeadingSigns.ReplaceAllString(h.Text, ""))
		c.headed(h, staff.HeadingSigns(strings.Repeat("#", n.Level)+" "+words))
	case styled(n, c.body.src):
		c.headed(h, staff.StyledHeading(strings.TrimRight(at(n.Level), "*")))
	}
	c.level = n.Level
}

// skipped says what a heading of too low a level was most likely meant for, which at gives at each
// level: a section like the one before, where the text has no parts of any.
func (c *collector) skipped(at func(level int) string) diag.Problem {
	if c.level == 2 && !bytes.Contains(c.body.src, []byte("\n### ")) {
		return staff.SkippedToSection(at(2), at(3))
	}
	return staff.SkippedLevel(at(max(2, c.level+1)))
}

// headed warns of a heading, which its words tell from the others.
func (c *collector) headed(h Heading, p diag.Problem) {
	p.Words = h.Text
	c.findings.Warn(h.Pos, h.Level, p)
}

// reHeadingEnd is the end of a heading with a sign that headings don't have. A full stop
// may end a shortened word: "m.m.".
var reHeadingEnd = regexp.MustCompile(`(?:\p{Ll}{3,}\.|[:;,])$`)

// reHeadingSigns are signs of a heading that nobody reads out: emoji, lines, numbers of sections.
var reHeadingSigns = regexp.MustCompile(`[\x{2600}-\x{27bf}\x{2b50}\x{1f300}-\x{1faff}\x{fe0f}]+|\s+[-–—_=~]{2,}$|` +
	`^\d{1,2}(?:\.\d+)*\.\s+|^\d+(?:\.\d+)+\s+`)

// small reports whether a heading begins with a small letter. A name may have its capital
// within: eTwinning.
func small(words string) bool {
	first, _, _ := strings.Cut(words, " ")
	r, size := utf8.DecodeRuneInString(first)
	return unicode.IsLower(r) && len(first) > size && first == strings.ToLower(first)
}

// capped returns words with a capital first.
func capped(words string) string {
	_, size := utf8.DecodeRuneInString(words)
	return strings.ToUpper(words[:size]) + words[size:]
}

// boldFirst reports a paragraph whose first line is bold, for a heading.
func (c *collector) boldFirst(n ast.Node) bool {
	starts, lines := c.lines(n)
	if len(lines) < 2 {
		return false
	}
	m := reBoldOnly.FindStringSubmatch(lines[0])
	if m == nil {
		return false
	}
	pos := c.body.lines.Pos(c.body.file, starts[0], c.body.first)
	c.findings.Add(pos, utf8.RuneCountInString(lines[0]), staff.BoldHeadingGlued(strings.Trim(m[1], ": ")))
	return true
}

// runsOn reports whether a paragraph stands on the line of a heading.
func runsOn(n *ast.Heading, words string) bool {
	_, marked := n.LastChild().(*markNode)
	return marked && strings.ContainsAny(words, ".!?") && strings.Contains(words, " ")
}

// styled reports whether a heading is more than words.
func styled(n *ast.Heading, src []byte) bool {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if kind := child.Kind(); kind == ast.KindEmphasis || kind == ast.KindLink {
			return true
		}
		if t, is := child.(*ast.Text); is && bytes.HasSuffix(t.Segment.Value(src), []byte("**")) {
			return true // the half of it
		}
	}
	return false
}

// underlined reports whether a line of dashes makes a heading of the text above.
func (c *collector) underlined(n *ast.Heading) bool {
	if n.Lines().Len() == 0 {
		return false
	}
	first := n.Lines().At(0).Start
	start := bytes.LastIndexByte(c.body.src[:first], '\n') + 1
	return !bytes.HasPrefix(bytes.TrimLeft(c.body.src[start:], " "), []byte("#"))
}

// headingOf returns a heading without its place.
func headingOf(n *ast.Heading, src []byte, fill Filler) Heading {
	id, _ := n.AttributeString("id")
	anchor, _ := id.([]byte)
	return Heading{Level: n.Level, ID: string(anchor), Text: words(n, src, fill)}
}

// outline warns of headings with nothing under them, and of those that stand
// twice in the same part of the text.
func (c *collector) outline(doc ast.Node) {
	var open []Heading           // the headings that a heading stands under
	seen := map[string]Heading{} // by the path to them
	next := c.body.Headings      // as the walk found them
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		h, ok := n.(*ast.Heading)
		if !ok {
			continue
		}
		for len(next) > 0 && next[0].Pos != c.pos(h) {
			next = next[1:] // stands in a list or a quotation
		}
		here := next[0]
		for len(open) > 0 && open[len(open)-1].Level >= here.Level {
			open = open[:len(open)-1]
		}
		open = append(open, here)
		c.section(h, here)
		path := ""
		for _, up := range open {
			path += "\n" + up.Text
		}
		if first, twice := seen[path]; twice && here.Text != "" {
			c.findings.Warn(here.Pos, here.Level, staff.SectionTwice(here.Text), staff.FirstStandsHere(first.Pos))
			continue
		}
		seen[path] = here
	}
}

// section warns of a heading that the text ends with, or that another one of its
// level or above follows.
func (c *collector) section(n *ast.Heading, h Heading) {
	after, isHeading := n.NextSibling().(*ast.Heading)
	if isHeading && after.Level == h.Level && words(after, c.body.src, nil) == h.Text {
		return // stands twice, which is told
	}
	if n.NextSibling() == nil || isHeading && after.Level <= h.Level {
		if _, marked := n.LastChild().(*markNode); h.Text != "" && !marked { // else told
			c.headed(h, staff.EmptySection(strings.Repeat("#", h.Level)+" "+h.Text))
		}
	}
}
