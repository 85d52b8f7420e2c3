package graph

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// mapping is what sheets say of goals and the list of goals does not. What many say of
// one goal is told once, at the goal.
type mapping struct {
	idle      []astray // goals that are not in force
	elsewhere []astray // goals that the list maps to others
}

// manyAstray is from how many sheets on it is the list of goals that is told of.
const manyAstray = 3

// astray is a goal as a sheet refers to it.
type astray struct {
	goal  *Goal
	ref   record.Ref
	sheet *Sheet
}

// checkMapping notes goals that the data say are not mapped to each other.
// Only the goals of the sheet's own year count: a new term of office leaves
// what was reported before it as it is.
func (b *builder) checkMapping(s *Sheet) {
	if s.Year == 0 || wrongYear(s) {
		return // which goals were in force isn't known
	}
	odd := false
	for _, ref := range s.Blad.Goals {
		// Where it is a goal of the document's year, it is the sheet's year that is odd.
		ofSource := func(m *Goal) bool { return s.Source != nil && m.InForce(s.Source.Year) }
		if m := b.goal.named(ref); m != nil && !m.InForce(s.Year) && !ofSource(m) && !b.goal.partial {
			b.mapping.idle = append(b.mapping.idle, astray{m, ref, s})
			odd = true
		}
	}
	if odd {
		return // what the others are mapped to follows
	}
	for _, ref := range s.Blad.Origin {
		o := b.goal.named(ref)
		if o == nil || o.InForce(s.Year) || len(s.Goals) == 0 {
			continue
		}
		to := b.mappedTo(o, s.Year)
		mapped := slices.ContainsFunc(to, func(m *Goal) bool { return slices.Contains(s.Goals, m) })
		if len(to) > 0 && !mapped {
			b.mapping.elsewhere = append(b.mapping.elsewhere, astray{o, ref, s})
		}
	}
}

// mappedTo returns the goals of a year that the list maps a goal to.
func (b *builder) mappedTo(o *Goal, year int) (out []*Goal) {
	for _, ref := range o.Mal.To {
		if m := b.goal.named(ref); m != nil && m.InForce(year) { // that there is none is told where it is
			out = append(out, m)
		}
	}
	return out
}

// tellMapping reports what checkMapping noted.
func (b *builder) tellMapping() {
	l := &b.findings
	for _, list := range byGoal(b.mapping.idle) {
		if len(list) >= manyAstray {
			b.outOfTerm(list)
			continue
		}
		for _, x := range list {
			l.Add(x.ref.Pos, x.ref.Len, staff.GoalNotInForce(x.goal.Name))
		}
	}
	for _, list := range byGoal(b.mapping.elsewhere) {
		if o := list[0].goal; len(list) >= manyAstray {
			l.Add(o.Mal.To[0].Pos, o.Mal.To[0].Len, staff.MappedByMany(o.Name, len(list), covering(list)), alsoIn(list)...)
			continue
		}
		for _, x := range list {
			if b.instead(x) {
				continue
			}
			var to []string
			for _, m := range b.mappedTo(x.goal, x.sheet.Year) {
				to = append(to, m.ID)
			}
			l.Add(x.ref.Pos, x.ref.Len, staff.MappedElsewhere(x.goal.Name, to))
		}
	}
}

// instead reports the only goal of a sheet, where the sheet's own words say the other that
// the list maps to only one: then it is the goal that is wrong.
func (b *builder) instead(x astray) bool {
	to, blad := b.mappedTo(x.goal, x.sheet.Year), x.sheet.Blad
	said := func(name string) bool {
		return name != "" && strings.Contains(sv.Folded(blad.StatedGoals), sv.Folded(name))
	}
	spelled := slices.ContainsFunc(x.goal.Spellings, func(r record.Ref) bool { return said(r.ID) })
	if len(to) != 1 || len(blad.Goals) != 1 || len(blad.Origin) != 1 || !spelled && !said(x.goal.Name) {
		return false
	}
	at := blad.Goals[0]
	b.findings.Add(at.Pos, at.Len, staff.GoalInstead(x.goal.Name, at.ID, to[0].ID))
	return true
}

// outOfTerm reports a goal that many sheets have as the term's and that the list says
// is none: by its kind, or by its period.
func (b *builder) outOfTerm(list []astray) {
	m, year := list[0].goal, list[0].sheet.Year
	key, at, period := "period", m.PeriodPos, ""
	for _, other := range b.graph.Goals {
		if other.InForce(year) {
			period = other.Period.String()
		}
	}
	if m.Kind != record.CouncilGoal {
		key, at = "slag", m.KindPos
	}
	b.findings.Add(at, 1, staff.GoalOutOfTerm(m.Name, year, len(list), key, period), alsoIn(list)...)
}

// byGoal returns what is astray goal by goal, in the order of the files.
func byGoal(all []astray) (out [][]astray) {
	slices.SortStableFunc(all, func(a, b astray) int { return a.ref.Pos.Compare(b.ref.Pos) })
	for _, x := range all {
		i := slices.IndexFunc(out, func(list []astray) bool { return list[0].goal == x.goal })
		if i < 0 {
			out = append(out, []astray{x})
			continue
		}
		out[i] = append(out[i], x)
	}
	return out
}

// covering returns the ids of as few goals as all the sheets have one of.
func covering(list []astray) (ids []string) {
	for left := slices.Clone(list); len(left) > 0; {
		count := map[string]int{}
		best := ""
		for _, x := range left {
			for _, m := range x.sheet.Goals {
				count[m.ID]++
				if n := count[m.ID] - count[best]; best == "" || n > 0 || n == 0 && m.ID < best {
					best = m.ID
				}
			}
		}
		ids = append(ids, best)
		left = slices.DeleteFunc(left, func(x astray) bool {
			return slices.ContainsFunc(x.sheet.Goals, func(m *Goal) bool { return m.ID == best })
		})
	}
	return ids
}

// alsoIn points at the first sheets of a list.
func alsoIn(list []astray) (out []diag.Related) {
	for _, x := range list[:min(len(list), mostAlso)] {
		out = append(out, staff.Refers(x.ref.Pos))
	}
	return out
}
