package builder

import (
	"cmp"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// Body is a document's text with the documents that its marks lead to.
type Body struct {
	markdown.Body
	Contents []site.Link // its headings, where there are many
	Sources  []Cited
	Mixed    bool          // some of it is the portal's own words, although not all
	Numbers  []site.Number // that stand in it, with their tables
}

// Cited is a document that a text rests on.
type Cited struct {
	ID   string // of the line, for the text's marks
	Text string // what it is, and whose
}

// Body returns a text in which each mark leads to the line that names its
// document. Where a mark names none it is own, which may be nil.
func (b *Builder) Body(text markdown.Body, own *graph.Source) Body {
	out := Body{Contents: contents(text)}
	var cited []*graph.Source
	for _, m := range text.Marks {
		out.Mixed = out.Mixed || m.Own
		if s := b.sourceOf(m, own); s != nil && !slices.Contains(cited, s) {
			cited = append(cited, s)
			out.Sources = append(out.Sources, Cited{site.SourceID(s), b.Words.Format.Document(s.Title, s.Publisher)})
		}
	}
	out.Mixed = out.Mixed && len(cited) > 0
	out.Body = b.fill(&out, text).Cite(b.Words.Format.Table, func(m markdown.Mark) markdown.Reference {
		s := b.sourceOf(m, own)
		if s == nil {
			return markdown.Reference{}
		}
		title := s.Title
		if s == own || len(cited) == 1 {
			title = ""
		}
		return markdown.Reference{Href: "#" + site.SourceID(s), Before: b.Words.Format.MarkHeard, Text: b.markText(title, m.Pages)}
	})
	return out
}

// manyHeadings is how many headings a text has before it gets a list of them.
const manyHeadings = 3

// contents returns the text's headings as links, if they are many.
func contents(text markdown.Body) []site.Link {
	var list []site.Link
	for _, h := range text.Headings {
		if h.Level == 2 {
			list = append(list, site.Link{Text: h.Text, Href: "#" + h.ID})
		}
	}
	if len(list) < manyHeadings {
		return nil
	}
	return list
}

// sourceOf returns the document that a mark leads to, or nil.
func (b *Builder) sourceOf(m markdown.Mark, own *graph.Source) *graph.Source {
	switch {
	case m.Own:
		return nil
	case m.Source == "":
		return own
	}
	return b.Graph.SourceOf(m.Source)
}

// markText says which pages of a document a mark is about; title is "" where
// it goes without saying.
func (b *Builder) markText(title string, pages []markdown.Pages) string {
	w := b.Words.Format
	if len(pages) == 0 {
		return cmp.Or(title, w.MarkNoPages)
	}
	return w.Mark(title, site.Each(pages, func(p markdown.Pages) string { return w.PageRange(p.First, p.Last) }))
}
