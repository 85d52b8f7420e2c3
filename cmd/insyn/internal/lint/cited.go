package lint

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// cited returns the document that a mark names by nearly its id, or by what it is called
// or some of it: the page's own rather than another. It is nil if that may be several, or
// none.
func (c *checker) cited(name string, own *graph.Source) *graph.Source {
	if own != nil && citedBy(name, own) {
		return own
	}
	var found []*graph.Source
	for _, s := range c.World.Sources {
		if citedBy(name, s) {
			found = append(found, s)
		}
	}
	if len(found) == 1 {
		return found[0]
	}
	if near, ok := diag.Nearest(name, c.sourceIDs()); ok {
		return c.World.SourceOf(near)
	}
	return nil
}

// citedBy reports whether a name, written as an id, has words of a document's title or id
// only, a long one among them.
func citedBy(name string, s *graph.Source) bool {
	has := append(strings.Split(sv.Slug(s.Title), "-"), strings.Split(s.ID, "-")...)
	long := false
	for word := range strings.SplitSeq(name, "-") {
		if !slices.ContainsFunc(has, func(h string) bool { return nearWord(word, h) }) {
			return false
		}
		long = long || utf8.RuneCountInString(word) >= longWord
	}
	return long
}

// longWord is how many letters a word has that says something by itself, and that may be
// written with another ending or a slip.
const longWord = 5

// nearWord reports whether a word is another one, or that with a slip or another ending.
func nearWord(a, b string) bool {
	if a == b || min(len(a), len(b)) < longWord {
		return a == b
	}
	return strings.HasPrefix(b, a) || strings.HasPrefix(a, b) && len(a)-len(b) <= 3 || diag.Slip(a, b)
}

// meantSource says what to write for a mark with other signs than its own that names a
// document.
func (c *checker) meantSource(u markdown.Unmarked, own *graph.Source) diag.Problem {
	if u.Document == "" || len(c.World.Sources) == 0 || c.World.SourceOf(u.Document) != nil {
		return u.Problem
	}
	s := c.cited(u.Document, own)
	switch {
	case s == nil:
		return staff.MarkByName(u.Written, u.Pages, c.World.Sources[0].ID)
	case s == own:
		return staff.MarkOtherwise(u.Written, fmt.Sprintf("[s. %s]", u.Pages))
	}
	return staff.MarkOtherwise(u.Written, fmt.Sprintf("[%s s. %s]", s.ID, u.Pages))
}

// nearestSource returns the id of the document that a mark's was meant for, or "".
func (c *checker) nearestSource(id string, own *graph.Source) string {
	if s := c.cited(id, own); s != nil {
		return s.ID
	}
	return c.begunAs(id, own)
}
