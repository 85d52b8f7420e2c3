package lint

import (
	"maps"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// marks reports marks that lead to no page of a document, and warns of
// paragraphs without one: a text that doesn't say what it rests on can't be
// read against it.
func marks(c *checker) (l diag.List) {
	wide := c.tooShort()
	for _, s := range c.World.Sources {
		if o := wide[s]; o != nil {
			l.Add(s.Pos, 1, staff.PagesTooFew(s.Title, len(o.files), o.first, o.last))
		}
	}
	for _, d := range c.documents {
		for _, m := range d.Body.Marks {
			if !m.Own && wide[c.sourceOf(m, d.source)] == nil {
				c.mark(&l, m, d.source)
			}
		}
		bare := d.Body.Unmarked()
		all := len(bare) > 0 && len(d.Body.Marks) == 0
		for i, u := range bare {
			switch {
			case u.Problem.Code != "":
				l.Warn(u.Pos, u.Len, u.Problem)
			case all && i == 0:
				l.Warn(u.Pos, u.Len, staff.Unmarked(len(bare)))
			case !all:
				l.Warn(u.Pos, u.Len, staff.Unmarked(1))
			}
		}
	}
	return l
}

// mark follows a mark to its document, which is own if it names none.
func (c *checker) mark(l *diag.List, m markdown.Mark, own *graph.Source) {
	source := c.sourceOf(m, own)
	switch {
	case source == nil && m.Source == "":
		l.Add(m.Pos, m.Len, staff.MarkWithoutSource())
	case source == nil:
		if better := meantMark(m.Source); better != "" {
			l.Add(m.Pos, m.Len, staff.MarkMeant(m.Source, better))
			return
		}
		near, _ := diag.Nearest(m.Source, c.sourceIDs())
		l.Add(m.Pos, m.Len, staff.MarkUnknown(m.Source, near))
	case source.LastPage > 0 && len(m.Pages) == 0:
		l.Add(m.Pos, m.Len, staff.MarkWithoutPage(source.ID))
	case source.LastPage > 0:
		for _, p := range m.Pages {
			if page, outside := outsideOf(p, source); outside {
				l.Add(m.Pos, m.Len, staff.MarkOutside(page, source.Title, source.FirstPage, source.LastPage))
				return
			}
		}
	}
}

// meantMark returns the mark that a word or a number in brackets was meant for, or
// "".
func meantMark(word string) string {
	switch {
	case strings.Trim(word, "0123456789") == "":
		return "[s. " + word + "]"
	case slices.Contains([]string{"egen", "egna", "eget-ord", "egna-ord", "eget-"}, word):
		return "[eget]"
	}
	return ""
}

// sourceOf returns the document of a mark, which is own if it names none.
func (c *checker) sourceOf(m markdown.Mark, own *graph.Source) *graph.Source {
	if m.Source == "" {
		return own
	}
	return c.World.SourceOf(m.Source)
}

// span is the pages of a document that texts in some files name.
type span struct {
	files       map[string]bool // with marks outside of what the document has
	first, last int
}

// manyFiles is in how many files marks lead outside a document before it is the
// document's pages that are wrong.
const manyFiles = 4

// tooShort returns the documents of which many texts name pages that they don't
// have.
func (c *checker) tooShort() map[*graph.Source]*span {
	spans := map[*graph.Source]*span{}
	for _, d := range c.documents {
		for _, m := range d.Body.Marks {
			s := c.sourceOf(m, d.source)
			if m.Own || s == nil || s.LastPage == 0 {
				continue
			}
			if spans[s] == nil {
				spans[s] = &span{map[string]bool{}, s.FirstPage, s.LastPage}
			}
			for _, p := range m.Pages {
				if _, outside := outsideOf(p, s); outside {
					spans[s].files[m.Pos.File] = true
				}
				spans[s].first, spans[s].last = min(spans[s].first, p.First), max(spans[s].last, p.Last)
			}
		}
	}
	for _, p := range c.World.Projects {
		for _, s := range sheetsOf(p) {
			if span := spans[s.Source]; span != nil {
				span.last = max(span.last, s.Page)
			}
		}
	}
	maps.DeleteFunc(spans, func(_ *graph.Source, s *span) bool { return len(s.files) < manyFiles })
	return spans
}

// outsideOf returns the page of a range that a document doesn't have.
func outsideOf(p markdown.Pages, s *graph.Source) (page int, outside bool) {
	if p.First < s.FirstPage {
		return p.First, true
	}
	return p.Last, p.Last > s.LastPage
}

// sourceIDs returns the ids of all documents.
func (c *checker) sourceIDs() (out []string) {
	for _, s := range c.World.Sources {
		out = append(out, s.ID)
	}
	return out
}
