package lint

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// marks reports marks that lead to no page of a document, and warns of
// paragraphs without one: a text that doesn't say what it rests on can't be
// read against it.
func marks(c *checker) (l diag.List) {
	for _, s := range c.World.Sources {
		if o := c.wide[s]; o != nil {
			at := c.sourceKey(s, "sidor")
			l.Add(at.Pos, max(1, at.Len), staff.PagesTooFew(s.Title, len(o.files), o.first, o.last))
		}
	}
	for _, k := range c.World.Kallblad {
		s := c.World.SourceOf(k.Source.ID)
		if s != nil && s.LastPage == 0 && c.citing(s) >= manyFiles && c.sourceKey(s, "sidor").Data == nil {
			l.Add(s.Pos, 1, staff.PagesLacking(s.Title, len(k.Sheets)))
		}
	}
	lost := c.lostSources()
	for _, d := range c.documents {
		var wrong diag.List
		for _, m := range d.Body.Marks {
			if !m.Own && c.wide[c.sourceOf(m, d.source)] == nil && !lost.explains(m, d) {
				c.mark(&wrong, m, d)
			}
		}
		l = append(l, onceEach(wrong)...)
	}
	return l
}

// unmarked asks for the source of paragraphs that have none. Texts are read again for it.
func unmarked(c *checker) (l diag.List) {
	for _, d := range c.documents {
		bare := d.Body.Unmarked()
		all := len(bare) > 0 && len(d.Body.Marks) == 0
		for i, u := range bare {
			switch {
			case u.Problem.Code != "":
				l.Warn(u.Pos, u.Len, c.meantSource(u, d.source))
			case all && i == 0:
				l.Warn(u.Pos, u.Len, staff.Unmarked(len(bare), d.source != nil))
			case !all:
				l.Warn(u.Pos, u.Len, staff.Unmarked(1, d.source != nil))
			}
		}
	}
	return l
}

// lostSources are the ids of documents that facts refer to and that nothing has, by the
// files that do: what marks say of them follows.
type lostSources map[string][]string

func (c *checker) lostSources() lostSources {
	lost := lostSources{}
	for _, f := range c.Files {
		if f.Facts == nil {
			continue
		}
		for _, id := range idsUnder(f.Facts, "kalla") {
			if c.World.SourceOf(id) == nil {
				lost[id] = append(lost[id], f.Path)
			}
		}
	}
	return lost
}

// idsUnder returns the texts of a key in a table and in all tables below it.
func idsUnder(t *source.Table, name string) (ids []string) {
	for _, k := range t.Keys {
		if s, ok := k.Value.Data.(string); ok && k.Name == name {
			ids = append(ids, s)
		}
		for _, sub := range tablesOf(t, k.Name) {
			ids = append(ids, idsUnder(sub, name)...)
		}
	}
	return ids
}

// explains reports whether a mark leads nowhere because its document has lost its id, or
// because the text's own has.
func (lost lostSources) explains(m markdown.Mark, d document) bool {
	if m.Source != "" {
		return len(lost[m.Source]) > 1 // one alone may be as misspelt as the mark
	}
	return d.source == nil && slices.ContainsFunc(slices.Collect(maps.Values(lost)), func(files []string) bool {
		return slices.Contains(files, d.Pos.File)
	})
}

// citing returns in how many texts marks name pages of a document.
func (c *checker) citing(s *graph.Source) (n int) {
	for _, d := range c.documents {
		if slices.ContainsFunc(d.Body.Marks, func(m markdown.Mark) bool { return len(m.Pages) > 0 && c.sourceOf(m, d.source) == s }) {
			n++
		}
	}
	return n
}

// onceEach returns the marks of one text that are wrong, each page outside its document
// told once.
func onceEach(l diag.List) (out diag.List) {
	for _, f := range l {
		same := func(o diag.Finding) bool { return o.Code == f.Code && o.Message == f.Message }
		if i := slices.IndexFunc(out, same); i >= 0 && f.Code == diag.MarkOutside {
			out[i].Related = append(out[i].Related, staff.Refers(f.Pos))
			continue
		}
		out = append(out, f)
	}
	return out
}

// onlyCited returns the id of the document that marks of a text name, if it is one, or of
// the portal's only document; or "".
func (c *checker) onlyCited(d document) (id string) {
	for _, m := range d.Body.Marks {
		switch {
		case m.Source == "" || m.Source == id:
		case id != "" || c.World.SourceOf(m.Source) == nil:
			return ""
		default:
			id = m.Source
		}
	}
	if id == "" && len(c.World.Kallblad) == 1 {
		id = c.World.Kallblad[0].Source.ID // which most texts are made of
	}
	return id
}

// mark follows a mark in a text to its document, which is the text's own if it names none.
func (c *checker) mark(l *diag.List, m markdown.Mark, d document) {
	own := d.source
	doc := c.sourceOf(m, own)
	switch {
	case doc == nil && m.Source == "":
		better := ""
		if id := c.onlyCited(d); id != "" && len(m.Pages) > 0 {
			better = markdown.MarkFor(id, m.Pages)
		}
		l.Add(m.Pos, m.Len, staff.MarkWithoutSource(better))
	case doc == nil:
		l.Add(m.Pos, m.Len, c.strange(m, own))
	case doc.LastPage > 0 && len(m.Pages) == 0:
		l.Add(m.Pos, m.Len, staff.MarkWithoutPage(doc.ID))
	case doc.LastPage > 0:
		for _, p := range m.Pages {
			if page, outside := outsideOf(p, doc); outside {
				l.Add(m.Pos, m.Len, staff.MarkOutside(page, doc.Title, doc.FirstPage, doc.LastPage))
				return
			}
		}
	}
}

// reMarkWord is a word and a number that were meant for a page.
var reMarkWord = regexp.MustCompile(`^(?:s|ss|sid|sida|sidan|sidor|p|pp|pg)?-?(\d{1,4}(?:-\d{1,4})?)$`)

// meantMark returns the mark that what stands for a document in another one was meant
// for, or "".
func meantMark(m markdown.Mark) string {
	word := m.Source
	switch number := reMarkWord.FindStringSubmatch(word); {
	case len(m.Pages) > 0:
		if slices.Contains([]string{"se", "jfr", "kalla", "fran"}, word) {
			return fmt.Sprintf("[s. %d]", m.Pages[0].First)
		}
	case number != nil:
		return "[s. " + strings.Replace(number[1], "-", "–", 1) + "]"
	case markdown.MeansOwn(word):
		return "[eget]"
	}
	return ""
}

// strange says what is wrong with a mark of no document.
func (c *checker) strange(m markdown.Mark, own *graph.Source) diag.Problem {
	switch better := meantMark(m); {
	case beyond(better, own): // it is no page
		return staff.MarkUnread("["+m.Source+"]", "")
	case better != "":
		return staff.MarkMeant(m.Source, better)
	}
	return staff.MarkUnknown(m.Source, c.nearestSource(m.Source, own))
}

// beyond reports whether a mark that another was meant for would name a page that the
// text's own document doesn't have.
func beyond(better string, own *graph.Source) bool {
	var page int
	if _, err := fmt.Sscanf(better, "[s. %d", &page); err != nil || own == nil || own.LastPage == 0 {
		return false
	}
	return page < own.FirstPage || page > own.LastPage
}

// sourceOf returns the document of a mark, which is own if it names none.
func (c *checker) sourceOf(m markdown.Mark, own *graph.Source) *graph.Source {
	if m.Source == "" {
		return own
	}
	return c.World.SourceOf(m.Source)
}

// outsideOf returns the page of a range that a document doesn't have.
func outsideOf(p markdown.Pages, s *graph.Source) (page int, outside bool) {
	if p.First < s.FirstPage {
		return p.First, true
	}
	return p.Last, p.Last > s.LastPage
}

// begunAs returns the id of the document whose id begins with a word, "arsbok" of
// "arsbok-2025": the page's own rather than another, or "".
func (c *checker) begunAs(word string, own *graph.Source) string {
	begins := func(s *graph.Source) bool { return strings.HasPrefix(s.ID, word+"-") }
	if own != nil && begins(own) {
		return own.ID
	}
	if i := slices.IndexFunc(c.World.Sources, begins); i >= 0 {
		return c.World.Sources[i].ID
	}
	return ""
}

// sourceIDs returns the ids of all documents.
func (c *checker) sourceIDs() (out []string) {
	for _, s := range c.World.Sources {
		out = append(out, s.ID)
	}
	return out
}
