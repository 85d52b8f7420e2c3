package lint

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// textPages warns of marks in the texts of projects that lead to another nämnd's sheet in the
// project's own document. A text that links to what the sheet is of may rightly cite it.
func textPages(c *checker) (out []odd) {
	taken := takenOf{}
	for _, p := range c.World.Projects {
		of := p.TextSource()
		if of == nil {
			continue
		}
		first := firstPage(p, of)
		for _, m := range p.Body.Marks {
			if page, s := taken.of(c, of).strange(m, p); s != nil && first > 0 {
				at := source.Value{Pos: m.Pos, Len: m.Len}
				problem := staff.MarkOfOther(page, s.Deltagande.Namnd.Name, s.Deltagande.Project.Title, first)
				out = append(out, settle(warning(at, problem), nil, ""))
			}
		}
	}
	return out
}

// sheetsWhereStated returns the sheets of a document but those that it has no sheet for on their page:
// that is told of them, and says nothing of other texts.
func (c *checker) sheetsWhereStated(of *graph.Source) []*graph.Sheet {
	begins := map[int]bool{}
	for _, k := range c.World.Kallblad {
		if k.Source.ID != of.ID {
			continue
		}
		for _, s := range k.Sheets {
			begins[s.Page] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(c.sheetsOn(of)), func(s *graph.Sheet) bool {
		return len(begins) > 0 && !begins[s.Page]
	})
}

// firstPage returns where the first of a project's sheets in a document begins, or 0.
func firstPage(p *graph.Project, of *graph.Source) (first int) {
	for _, s := range sheetsOf(p) {
		if s.Source == of && (first == 0 || s.Page < first) {
			first = s.Page
		}
	}
	return first
}

// takenPages are the sheets of a document in the order of their pages, and what is known of
// the pages that were asked for.
type takenPages struct {
	list []*graph.Sheet
	at   map[int][]*graph.Sheet
}

// takenOf are the sheets of documents.
type takenOf map[*graph.Source]*takenPages

func (t takenOf) of(c *checker, s *graph.Source) *takenPages {
	if t[s] == nil {
		t[s] = &takenPages{c.sheetsWhereStated(s), map[int][]*graph.Sheet{}}
	}
	return t[s]
}

// on returns the first sheet of each nämnd that has one on a page.
func (t *takenPages) on(page int) []*graph.Sheet {
	found, asked := t.at[page]
	if asked {
		return found
	}
	seen := map[*graph.Namnd]bool{}
	i, begins := slices.BinarySearchFunc(t.list, page, func(s *graph.Sheet, page int) int { return s.Page - page })
	if i > 0 && page-t.list[i-1].Page <= sheetPages && (begins || i < len(t.list)) {
		i-- // which may go on here
	}
	for ; i < len(t.list) && t.list[i].Page <= page; i++ {
		if n := t.list[i].Deltagande.Namnd; !seen[n] {
			seen[n], found = true, append(found, t.list[i])
		}
	}
	t.at[page] = found
	return found
}

// strange returns a page of a mark that has only sheets which the project has nothing to do
// with, and the last of them.
func (t *takenPages) strange(m markdown.Mark, p *graph.Project) (int, *graph.Sheet) {
	if m.Source != "" || m.Own {
		return 0, nil
	}
	for _, pages := range m.Pages {
		for _, page := range []int{pages.First, pages.Last} {
			of := func(s *graph.Sheet) bool { return concerns(p, s, page) }
			if found := t.on(page); len(found) > 0 && !slices.ContainsFunc(found, of) {
				return page, found[len(found)-1]
			}
		}
	}
	return 0, nil
}

// concerns reports whether a project's text may have something of a page where a sheet
// stands: it is about as far as its own sheet, of a nämnd of its own, or linked to.
func concerns(p *graph.Project, s *graph.Sheet, page int) bool {
	n := s.Deltagande.Namnd
	return slices.ContainsFunc(sheetsOf(p), func(own *graph.Sheet) bool {
		return own.Page-1 <= page && page <= own.Page+sheetPages
	}) || slices.ContainsFunc(p.Deltaganden, func(d *graph.Deltagande) bool { return d.Namnd == n }) ||
		slices.ContainsFunc(p.Accounts, func(a *graph.Account) bool { return a.Namnd == n }) ||
		slices.Contains(p.AlsoNamnder, n) ||
		slices.ContainsFunc(p.Body.Links, func(l markdown.Link) bool {
			return pageOf(l.Address) == site.Project(s.Deltagande.Project) || pageOf(l.Address) == site.Namnd(n)
		})
}
