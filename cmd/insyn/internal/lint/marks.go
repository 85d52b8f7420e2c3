package lint

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// marks reports marks that lead to no page of a document, and warns of
// paragraphs without one: a text that doesn't say what it rests on can't be
// read against it.
func marks(c *checker) (l diag.List) {
	for _, d := range c.documents {
		for _, m := range d.Body.Marks {
			if !m.Own {
				c.mark(&l, m, d.source)
			}
		}
		bare := d.Body.Unmarked()
		switch {
		case len(bare) > 0 && len(d.Body.Marks) == 0:
			l.Warn(bare[0], 1, staff.Unmarked(len(bare)))
		default:
			for _, pos := range bare {
				l.Warn(pos, 1, staff.Unmarked(1))
			}
		}
	}
	return l
}

// mark follows a mark to its document, which is own if it names none.
func (c *checker) mark(l *diag.List, m markdown.Mark, own *graph.Source) {
	source := own
	if m.Source != "" {
		source = c.World.SourceOf(m.Source)
	}
	switch {
	case source == nil && m.Source == "":
		l.Add(m.Pos, m.Len, staff.MarkWithoutSource())
	case source == nil:
		near, _ := diag.Nearest(m.Source, c.sourceIDs())
		l.Add(m.Pos, m.Len, staff.MarkUnknown(m.Source, near))
	case source.LastPage > 0:
		for _, p := range m.Pages {
			if page, outside := outsideOf(p, source); outside {
				l.Add(m.Pos, m.Len, staff.MarkOutside(page, source.Title, source.FirstPage, source.LastPage))
				return
			}
		}
	}
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
