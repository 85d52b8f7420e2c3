package lint

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// sheetPages is how many pages a sheet goes on for after its first, at most.
const sheetPages = 3

// remarkPages warns of remarks on a nämnd's sheet whose page is in another nämnd's part of the
// document.
func remarkPages(c *checker) (out []odd) {
	for _, p := range c.World.Projects {
		f := c.file(p.Pos.File)
		if f == nil {
			continue
		}
		for _, t := range tablesOf(f.Facts, "anmarkning") {
			at := keyOf(t, "sida")
			id, _ := keyOf(t, "namnd").Data.(string)
			page := pagesOf(at).First
			i := slices.IndexFunc(p.Deltaganden, func(d *graph.Deltagande) bool { return d.Namnd != nil && d.Namnd.ID == id })
			onSheet := func(s *graph.Sheet) bool { return s.Page <= page && page <= s.Page+sheetPages }
			if page == 0 || i < 0 || slices.ContainsFunc(sheetsOf(p), onSheet) {
				continue // it may tell of what another nämnd says of the project
			}
			if other := c.partOfOther(p.Deltaganden[i], page); other != nil {
				out = append(out, settle(warning(at, staff.RemarkOfOther(page, p.Deltaganden[i].Namnd.Name, other.Name)), nil, ""))
			}
		}
	}
	return out
}

// partOfOther returns the nämnd in whose part of the documents of a nämnd's sheets a page is, or nil
// where it may be the nämnd's own.
func (c *checker) partOfOther(d *graph.Deltagande, page int) (other *graph.Namnd) {
	for _, s := range d.Sheets {
		if s.Source == nil {
			return nil
		}
		if _, out := outsideOf(markdown.Pages{First: page, Last: page}, s.Source); out && s.Source.LastPage > 0 {
			return nil // told where pages are looked for in their documents
		}
		holders := c.holders(s.Source, page)
		if len(holders) == 0 || slices.Contains(holders, d.Namnd) {
			return nil
		}
		other = holders[0]
	}
	return other
}

// holders returns the nämnder in whose part of a document a page is: in their account, or from the
// first of their sheets to the one after the last.
func (c *checker) holders(s *graph.Source, page int) (out []*graph.Namnd) {
	for _, n := range c.World.Namnder {
		for _, a := range n.Accounts {
			if a.Source == s && a.FirstPage <= page && page <= a.LastPage {
				out = append(out, n)
			}
		}
	}
	list := c.sheetsOn(s)
	for i, x := range list {
		after := s.LastPage
		if i+1 < len(list) {
			after = list[i+1].Page
		}
		if x.Page <= page && page <= after {
			out = append(out, x.Deltagande.Namnd)
		}
	}
	return out
}
