package lint

import (
	"cmp"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// twin is a sheet that another project has already: a copied file whose facts
// were left as they were raises the city's totals.
type twin struct{ first, second sheet }

// twinsOf returns the sheets that two projects have. The first is of the one that is no copy: it
// has its own name, or has been released.
func (c *checker) twinsOf(world *graph.Graph) (out []twin) {
	type key struct {
		source, namnd, heading, name string
		page, year                   int
		start, end                   string
		budget, paid                 record.Amount
	}
	seen := map[key]sheet{}
	for _, p := range c.originalsFirst(world.Projects) {
		for _, s := range sheetsOf(p) {
			s := sheet{s}
			k := key{s.Blad.Source.ID, s.namnd(), squash(s.heading()), squash(s.StatedName), s.Page, s.Year,
				s.StartDate().ISO(), s.EndDate().ISO(), s.Budget.Amount, s.Paid.Amount}
			k.budget.Pos, k.paid.Pos = diag.Pos{}, diag.Pos{} // which no two sheets share
			first, taken := seen[k]
			switch {
			case s.Page == 0 || s.StatedName == "":
			case !taken:
				seen[k] = s
			case first.Deltagande.Project != p && !s.corrected(""):
				out = append(out, twin{first, s})
			}
		}
	}
	return out
}

// originalsFirst returns projects in an order where a copy stands after what it was copied
// from, most likely.
func (c *checker) originalsFirst(projects []*graph.Project) []*graph.Project {
	unreleased, borrowed := map[*graph.Project]int{}, map[*graph.Project]int{}
	for _, p := range projects {
		unreleased[p], borrowed[p] = c.unreleased(p.Pos.File), p.Borrowed()
	}
	return slices.SortedFunc(slices.Values(projects), func(a, b *graph.Project) int {
		return cmp.Or(unreleased[a]-unreleased[b], borrowed[a]-borrowed[b], cmp.Compare(len(a.ID), len(b.ID)), cmp.Compare(a.ID, b.ID))
	})
}

// sheetsTwice reports sheets that two projects have.
func sheetsTwice(c *checker) (l diag.List) {
	for _, t := range c.twins {
		file := t.first.Deltagande.Project.Pos.File
		l.Warn(t.second.Pos, 1, staff.SheetTaken(t.second.StatedName, t.second.Page, file), staff.FirstStandsHere(t.first.Pos))
	}
	return l
}

// twinned reports whether two files have the same sheet, or the same project.
func (c *checker) twinned(a, b string) bool {
	if slices.ContainsFunc(c.Found, func(f diag.Finding) bool {
		return f.Code == diag.ProjectTwice && len(f.Related) > 0 && (f.Pos.File == a && f.Related[0].Pos.File == b ||
			f.Pos.File == b && f.Related[0].Pos.File == a)
	}) {
		return true
	}
	return slices.ContainsFunc(c.twins, func(t twin) bool {
		first, second := t.first.Deltagande.Project.Pos.File, t.second.Deltagande.Project.Pos.File
		return first == a && second == b || first == b && second == a
	})
}

// copied are the files of projects that look like one, of which either is to go: the source
// has one sheet for both.
func (c *checker) copied() map[string]bool {
	files := map[string]bool{}
	for _, f := range c.Found {
		if f.Code == diag.ProjectTwice && len(f.Related) > 0 {
			files[f.Pos.File], files[f.Related[0].Pos.File] = true, true
		}
	}
	return files
}

// second reports whether a sheet is the second of two.
func (c *checker) second(s sheet) bool {
	return slices.ContainsFunc(c.twins, func(t twin) bool { return t.second.Sheet == s.Sheet })
}
