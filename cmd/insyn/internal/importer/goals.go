package importer

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sheets"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// spelling is a way of writing a goal.
type spelling struct {
	text string
	goal *graph.Goal
}

// spellings returns all ways of writing the goals, the longest first.
func spellings(world *graph.Graph) []spelling {
	var out []spelling
	for _, m := range world.Goals {
		out = append(out, spelling{folded(m.Name), m})
		for _, s := range m.Spellings {
			out = append(out, spelling{folded(s.ID), m})
		}
	}
	slices.SortStableFunc(out, func(a, b spelling) int { return cmp.Compare(len(b.text), len(a.text)) })
	return out
}

// folded takes spaces and case away: the report breaks lines anywhere.
func folded(s string) string { return strings.ToLower(sheets.Squash(s)) }

// reBetween is what stands between the goals of an answer, and numbers before
// them.
var reBetween = regexp.MustCompile(`^(?:[;,.:•·/&–-]|och|samt|(?:mål)?\d{1,2}[.:)]?)`)

// named returns the goals that an answer names, in its order, and whether
// that is all it says. The spellings are what data/mal.toml has.
func named(answer string, known []spelling) (goals []*graph.Goal, rest string) {
	text := folded(answer)
	if found, ok := consume(text, known, map[int]bool{}); ok {
		return found, ""
	}
	var left strings.Builder
	for text != "" {
		if m, length := longest(text, known); m != nil {
			goals = appendNew(goals, m)
			text = text[length:]
			continue
		}
		_, size := utf8.DecodeRuneInString(text)
		left.WriteString(text[:size])
		text = text[size:]
	}
	return goals, left.String()
}

// consume reads a text to its end as goals and what stands between them. dead
// holds how much is left where that was tried in vain.
func consume(text string, known []spelling, dead map[int]bool) ([]*graph.Goal, bool) {
	if text == "" {
		return nil, true
	}
	if dead[len(text)] {
		return nil, false
	}
	for _, s := range known {
		if rest, ok := strings.CutPrefix(text, s.text); ok {
			if more, ok := consume(rest, known, dead); ok {
				return prepend(s.goal, more), true
			}
		}
	}
	if between := reBetween.FindString(text); between != "" {
		if more, ok := consume(text[len(between):], known, dead); ok {
			return more, true
		}
	}
	dead[len(text)] = true
	return nil, false
}

func longest(text string, known []spelling) (*graph.Goal, int) {
	for _, s := range known {
		if strings.HasPrefix(text, s.text) {
			return s.goal, len(s.text)
		}
	}
	return nil, 0
}

func prepend(m *graph.Goal, more []*graph.Goal) []*graph.Goal {
	return append([]*graph.Goal{m}, slices.DeleteFunc(more, func(o *graph.Goal) bool { return o == m })...)
}

func appendNew(list []*graph.Goal, m *graph.Goal) []*graph.Goal {
	if slices.Contains(list, m) {
		return list
	}
	return append(list, m)
}

// goals are the council's goals of the year that a sheet counts under, and the
// earlier and nämnd goals that they were mapped from.
type goals struct{ mal, ursprung []*graph.Goal }

// goalsOf reads what a sheet says of goals, and what was guessed.
func (p *planner) goalsOf(s *sheets.Sheet) (out goals, notes []string) {
	if s.Goals.Text == "" {
		return out, []string{staff.ImportNoGoals()}
	}
	found, rest := named(s.Goals.Text, spellings(p.World))
	if len(found) == 0 {
		return out, []string{staff.ImportGoalsUnread(s.Goals.Text)}
	}
	if rest != "" {
		notes = append(notes, staff.ImportGoalsPartly(s.Goals.Text, goalNames(found)))
	}
	for _, m := range found {
		if m.InForce(p.Year) {
			out.mal = appendNew(out.mal, m)
			continue
		}
		out.ursprung = appendNew(out.ursprung, m)
		to, note := p.mapped(m, s.Unit)
		if to != nil {
			out.mal = appendNew(out.mal, to)
		}
		if note != "" {
			notes = append(notes, note)
		}
	}
	return out, notes
}

// mapped returns the goal of the year that an earlier one counts under. Where
// data/mal.toml names several it is the one that the nämnd's other sheets have.
func (p *planner) mapped(m *graph.Goal, namnd string) (*graph.Goal, string) {
	var to []*graph.Goal
	for _, g := range m.To {
		if g.InForce(p.Year) {
			to = append(to, g)
		}
	}
	switch len(to) {
	case 0:
		return nil, staff.ImportGoalUnmapped(m.Name)
	case 1:
		return to[0], ""
	}
	var before []*graph.Goal
	for _, s := range m.Sheets {
		if s.Deltagande.Namnd == nil || s.Deltagande.Namnd.ID != namnd {
			continue
		}
		for _, g := range s.Goals {
			if slices.Contains(to, g) {
				before = appendNew(before, g)
			}
		}
	}
	if len(before) == 1 {
		return before[0], staff.ImportGoalAsBefore(m.Name, before[0].Name)
	}
	return nil, staff.ImportGoalOpen(m.Name, goalNames(to))
}

func goalNames(list []*graph.Goal) string {
	var names []string
	for _, m := range list {
		names = append(names, m.Name)
	}
	return sv.Lista(names)
}
