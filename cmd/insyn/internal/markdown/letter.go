package markdown

import (
	"bytes"
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// stretch is a part of the source, from one byte to another.
type stretch struct{ from, to int }

func (s stretch) has(at int) bool { return s.from <= at && at < s.to }

// aside reports whether byte at of the source is to be taken away, as a note or part of a
// letter: nothing else is asked of it.
func (b Body) aside(at int) bool {
	// They stand in the order of the text, and none in another.
	i, _ := slices.BinarySearchFunc(b.asides, at, func(s stretch, at int) int { return cmp.Compare(s.to, at+1) })
	return i < len(b.asides) && b.asides[i].has(at)
}

// note reports a line of the text that is a note or part of a letter, and takes back
// what was told of its signs. HTML is told as such. Lines that are notes one after the
// other, and all that belongs to the end of a letter, are one.
func (c *collector) note(text string, at int) bool {
	if c.body.aside(at) {
		return true
	}
	from, left, is := staff.Note(text)
	if !is {
		return false
	}
	pos := c.body.lines.Pos(c.body.file, at, c.body.first)
	if slices.ContainsFunc(c.foundOn(pos.Line), func(i int) bool { return c.findings[i].Code == diag.MarkdownHTML }) {
		return false
	}
	runs := false
	if n := len(c.body.asides); n > 0 {
		runs = len(bytes.TrimSpace(c.body.src[c.body.asides[n-1].to:at])) == 0
	}
	whole := stretch{at, at + len(text) + 1}
	switch left.Runs {
	case staff.RunsThroughParagraph:
		whole.to = c.paragraphEnd(at)
	case staff.RunsToTheEnd:
		whole.to = c.letterEnd(at)
	}
	c.putAside(whole)
	if !runs {
		pos.Col += utf8.RuneCountInString(text[:from])
		c.findings.Add(pos, utf8.RuneCountInString(text[from:]), left.Problem)
	}
	return true
}

// putAside takes back what was found in a part of the text.
func (c *collector) putAside(s stretch) {
	c.body.asides = append(c.body.asides, s)
	first := c.body.lines.Pos(c.body.file, s.from, c.body.first).Line
	last := c.body.lines.Pos(c.body.file, max(s.from, s.to-2), c.body.first).Line
	for line := first; line <= last; line++ {
		c.takeBack(line, func(diag.Finding) bool { return true })
		c.away[line] = true
	}
}

// paragraphEnd returns where the paragraph of byte at ends.
func (c *collector) paragraphEnd(at int) int {
	if n := bytes.Index(c.body.src[at:], []byte("\n\n")); n >= 0 {
		return at + n + 1
	}
	return len(c.body.src)
}

// reSigned is a line below a letter: a name, a title, how one is reached.
var reSigned = regexp.MustCompile(`^[^#|\[\]]{1,70}$`)

// letterEnd returns where the letter ends that is signed at byte at: after the
// paragraphs of short lines that follow.
func (c *collector) letterEnd(at int) int {
	end := c.paragraphEnd(at)
	for {
		next := end
		for next < len(c.body.src) && c.body.src[next] == '\n' {
			next++
		}
		if next == len(c.body.src) {
			return end
		}
		last := c.paragraphEnd(next)
		for line := range strings.Lines(string(c.body.src[next:last])) {
			if line = strings.TrimSpace(line); !reSigned.MatchString(line) || strings.HasSuffix(line, ".") {
				return end
			}
		}
		end = last
	}
}
