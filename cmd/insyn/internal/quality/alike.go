package quality

import (
	"fmt"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// alike is all projects by what two of them should not have in common.
type alike struct {
	names map[string][]*graph.Project
	facts map[string][]*graph.Project
}

func newAlike(g *graph.Graph) *alike {
	a := &alike{map[string][]*graph.Project{}, map[string][]*graph.Project{}}
	for _, p := range g.Projects {
		for _, name := range namesOf(p) {
			a.names[name] = append(a.names[name], p)
		}
		for _, key := range factsOf(p) {
			a.facts[key] = append(a.facts[key], p)
		}
	}
	return a
}

// namesOf returns a project's names as they are when case, hyphens, diacritics
// and the order of words don't count.
func namesOf(p *graph.Project) (out []string) {
	for _, name := range []string{p.Title, p.Short} {
		slug := sv.Slug(name)
		words := strings.Split(slug, "-")
		slices.Sort(words)
		for _, key := range []string{"= " + strings.ReplaceAll(slug, "-", ""), "~ " + strings.Join(words, " ")} {
			if slug != "" && !slices.Contains(out, key) {
				out = append(out, key)
			}
		}
	}
	return out
}

// factsOf returns what tells a project from all others, as keys: its dates with
// its amounts, if any amount is known, and each of its sheets with its place in
// the source.
func factsOf(p *graph.Project) (out []string) {
	key, known := "# "+p.Start.ISO()+" "+p.End.ISO(), false
	for _, d := range p.Deltaganden {
		for _, s := range d.Sheets {
			paid, _ := s.Paid.Kronor()
			budget, _ := s.Budget.Kronor()
			known = known || paid > 0 && budget > 0
			key += fmt.Sprintf(" %d:%d/%d", s.Year, paid, budget)
			if s.Source != nil {
				sheet := fmt.Sprintf("@ %s %d %d %s %s", s.Source.ID, s.Page, s.Year, d.Deltagande.Namnd.ID, sv.Slug(s.StatedName+" "+s.StatedHeading))
				if !slices.Contains(out, sheet) {
					out = append(out, sheet)
				}
			}
		}
	}
	if known {
		out = append(out, key)
	}
	return out
}

// sameProjects reports projects that look like the same one twice.
func sameProjects(c *check) {
	facts := c.others(c.alike.facts, factsOf(c.project))
	for _, other := range facts {
		c.report(Issue{Kind: SameFacts, Page: c.page(), Others: []*graph.Project{other}, Pos: c.project.TitlePos, BesidePos: other.TitlePos})
	}
	for _, other := range c.others(c.alike.names, namesOf(c.project)) {
		if !slices.Contains(facts, other) {
			c.report(Issue{Kind: SameName, Page: c.page(), Others: []*graph.Project{other}, Text: c.sharedShort(other), Pos: c.namePos(other),
				BesidePos: other.TitlePos})
		}
	}
}

// sharedShort returns the short name of the project that another one has as its name, where
// their titles differ, or "".
func (c *check) sharedShort(other *graph.Project) string {
	p := c.project
	if p.Short == "" || sv.Slug(p.Title) == sv.Slug(other.Title) || sv.Slug(p.Short) != sv.Slug(other.Name()) {
		return ""
	}
	return p.Short
}

// namePos returns where the name stands that a project shares with another.
func (c *check) namePos(other *graph.Project) diag.Pos {
	if c.sharedShort(other) != "" {
		return c.project.At.Short
	}
	return c.project.TitlePos
}

// others returns the other projects that have any of keys, each once.
func (c *check) others(by map[string][]*graph.Project, keys []string) (out []*graph.Project) {
	for _, key := range keys {
		for _, p := range by[key] {
			if p != c.project && !slices.Contains(out, p) {
				out = append(out, p)
			}
		}
	}
	return out
}
