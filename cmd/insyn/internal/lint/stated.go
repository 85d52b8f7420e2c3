package lint

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// called are the things of some kinds by what they are called, and the facts that were
// corrected, by the thing and the path.
type called struct {
	goals           map[string]*graph.Goal
	programs, namnd map[string]bool
	projects        map[string][]*graph.Project
	corrected       map[[2]string]bool
}

func newCalled(world *graph.Graph) *called {
	c := &called{map[string]*graph.Goal{}, map[string]bool{}, map[string]bool{}, map[string][]*graph.Project{},
		map[[2]string]bool{}}
	for _, m := range world.Goals {
		for _, name := range spelt(m.Spellings, m.Name) {
			c.goals[name] = m
		}
	}
	for _, p := range world.Programs {
		for _, name := range spelt(p.Spellings, p.Name, p.Short) {
			c.programs[name] = true
		}
		for _, s := range p.Strands {
			for _, name := range spelt(s.Spellings, s.Name) {
				c.programs[name] = true
			}
		}
	}
	for _, n := range world.Namnder {
		for _, name := range spelt(nil, n.Name, n.Forvaltning) {
			c.namnd[name] = true
		}
	}
	for _, p := range world.Projects {
		for _, name := range spelt(nil, p.Title, p.Short) {
			c.projects[name] = append(c.projects[name], p)
		}
	}
	for _, r := range world.Corrections {
		c.corrected[[2]string{r.Doc, r.What.ID}] = true
	}
	return c
}

// regrouped reports whether the goals of a sheet were corrected, with a reason.
func (c *called) regrouped(s *graph.Sheet) bool {
	doc, path := s.Fact("mal")
	return c.corrected[[2]string{doc, path}]
}

// spelt returns names and spellings as they are compared.
func spelt(spellings []record.Ref, names ...string) (out []string) {
	for _, s := range spellings {
		names = append(names, s.ID)
	}
	for _, name := range names {
		if name != "" {
			out = append(out, sv.Folded(name))
		}
	}
	return out
}

// kindOf returns what a wording is the name of, of the kinds that may be mistaken for each
// other on a sheet. What several are called is of no kind.
func (c *called) kindOf(wording string) (kind staff.Thing, known bool) {
	name := sv.Folded(wording)
	goal, program, namnd := c.goals[name] != nil, c.programs[name], c.namnd[name]
	switch {
	case goal && !program && !namnd:
		return staff.Goal, true
	case program && !goal && !namnd:
		return staff.Program, true
	case namnd && !goal && !program:
		return staff.Namnd, true
	}
	return 0, false
}

// statedOfOthers warns of wordings of sheets that are the name of something else: of
// another kind, of another project, or of a goal that the sheet isn't counted to.
func statedOfOthers(c *checker) (out []odd) {
	names, tables := newCalled(c.World), c.sheetTables()
	for _, p := range c.World.Projects {
		for _, s := range sheetsOf(p) {
			if o, is := names.misstated(s, tables[s.Pos]); is {
				out = append(out, settle(o, s, ""))
			}
		}
	}
	return out
}

// misstated returns the first wording of a sheet that is something else's.
func (c *called) misstated(s *graph.Sheet, t *source.Table) (o odd, is bool) {
	program, _ := c.kindOf(s.StatedProgram)
	if goal, known := c.kindOf(s.StatedGoals); program == staff.Goal && known && goal == staff.Program {
		return warning(keyOf(t, "program_angivet"), staff.StatedSwapped()), true
	}
	for _, w := range []struct {
		key, wording string
		may          []staff.Thing
	}{
		{"program_angivet", s.StatedProgram, []staff.Thing{staff.Program}},
		{"mal_angivet", s.StatedGoals, []staff.Thing{staff.Goal}},
		{"angivet_namn", s.StatedName, []staff.Thing{staff.Program, staff.Goal}}, // a project may be called as its programme is
	} {
		if kind, known := c.kindOf(w.wording); known && !slices.Contains(w.may, kind) {
			return warning(keyOf(t, w.key), staff.StatedOfOther(w.key, w.wording, kind)), true
		}
	}
	m := c.goals[sv.Folded(s.StatedGoals)]
	if m != nil && len(s.Goals)+len(s.Origin) == 0 && m.InForce(s.Year) && !c.regrouped(s) {
		return warning(keyOf(t, "mal_angivet"), staff.GoalLacking(s.StatedGoals, m.ID)), true
	}
	if m != nil && len(s.Goals) > 0 && !c.regrouped(s) && !slices.Contains(s.Goals, m) && !slices.Contains(s.Origin, m) {
		return warning(keyOf(t, "mal_angivet"), staff.StatedGoal(s.StatedGoals, m.ID)), true
	}
	if file := c.otherProject(s); file != "" {
		return warning(keyOf(t, "angivet_namn"), staff.StatedProject(s.StatedName, file)), true
	}
	return odd{}, false
}

// otherProject returns the file of another project that a sheet calls its own by, or "". Parts
// of a series are called alike, and what is the same is told of by a remark.
func (c *called) otherProject(s *graph.Sheet) string {
	own, others := s.Deltagande.Project, c.projects[sv.Folded(s.StatedName)]
	said := func(p *graph.Project) bool {
		return slices.ContainsFunc(p.Remarks, func(r record.Remark) bool { return r.Rule == "samma-projekt" })
	}
	if len(others) == 0 || strings.Contains(sv.Slug(own.Title), sv.Slug(s.StatedName)) || said(own) || slices.ContainsFunc(others, said) ||
		slices.Contains(others, own) {
		return ""
	}
	return others[0].Pos.File
}
