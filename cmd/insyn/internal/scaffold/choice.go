package scaffold

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Choice is something that there is: what may be referred to, or what may not
// be begun again.
type Choice struct {
	ID, Name string
	Pos      diag.Pos
	others   []string // listed spellings
}

// words returns everything that the choice is called.
func (c Choice) words() []string { return append([]string{c.ID, c.Name}, c.others...) }

// String shows the choice as lists do.
func (c Choice) String() string { return staff.Choice(c.ID, c.Name) }

// called returns the choice that a word stands for.
func called(list []Choice, word string) (Choice, bool) {
	for _, c := range list {
		if slices.ContainsFunc(c.words(), func(w string) bool { return sv.Folded(w) == sv.Folded(word) }) {
			return c, true
		}
	}
	return Choice{}, false
}

// alike returns the choices whose names are like a word, or have it in them, the
// nearest first.
func alike(list []Choice, word string) (out []Choice) {
	if c, name, ok := nearest(list, word); ok && firstLetter(name) == firstLetter(sv.Folded(word)) {
		out = append(out, c)
	}
	return having(out, list, word)
}

// meant returns those that whoever wrote a word that is none may have meant: alike, or with the
// beginning of the word in their names, as nämnder have the words of what they do.
func meant(list []Choice, word string) (out []Choice) {
	if c, _, ok := nearest(list, word); ok && utf8.RuneCountInString(word) > 3 {
		out = append(out, c)
	}
	if out = having(out, list, word); len(out) == 0 {
		out = having(out, list, beginningOf(word))
	}
	return out
}

// nearest returns the choice that is called most like a word, and what it is called, if any is
// like it.
func nearest(list []Choice, word string) (Choice, string, bool) {
	names, byName := []string{}, map[string]Choice{}
	for _, c := range list {
		for _, w := range c.words() {
			names = append(names, sv.Folded(w))
			byName[sv.Folded(w)] = c
		}
	}
	name, ok := diag.Nearest(sv.Folded(word), names)
	return byName[name], name, ok
}

// having adds the choices that have a word in their names, until there are as many as are shown.
func having(out, list []Choice, word string) []Choice {
	has := func(c Choice) bool { return slices.ContainsFunc(out, func(o Choice) bool { return o.ID == c.ID }) }
	contains := func(w string) bool { return len(word) > 2 && strings.Contains(sv.Folded(w), sv.Folded(word)) }
	for _, c := range list {
		if len(out) < manyChoices && !has(c) && slices.ContainsFunc(c.words(), contains) {
			out = append(out, c)
		}
	}
	return out
}

// beginningOf returns the letters that a word begins with, as many as tell words apart.
func beginningOf(word string) string {
	letters := []rune(word)
	return string(letters[:min(len(letters), 4)])
}

func firstLetter(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// manyChoices is how many choices are shown at most.
const manyChoices = 12

func spelled(refs []record.Ref) (out []string) {
	for _, r := range refs {
		out = append(out, r.ID)
	}
	return out
}

func each[T any](list []T, choice func(T) Choice) (out []Choice) {
	for _, v := range list {
		out = append(out, choice(v))
	}
	return out
}

func citiesOf(g *graph.Graph) []Choice {
	return each(g.Cities, func(c *graph.City) Choice {
		return Choice{c.ID, c.Name, c.Pos, append(spelled(c.Spellings), c.Local)}
	})
}

func countriesOf(g *graph.Graph) []Choice {
	return each(g.Countries, func(c *graph.Country) Choice { return Choice{c.ID, c.Name, c.Pos, spelled(c.Spellings)} })
}

func networksOf(g *graph.Graph) []Choice {
	return each(g.Networks, func(n *graph.Network) Choice {
		return Choice{n.ID, n.Name, n.Pos, append(spelled(n.Spellings), n.Short)}
	})
}

func sourcesOf(g *graph.Graph) []Choice {
	return each(g.Sources, func(s *graph.Source) Choice { return Choice{s.ID, s.Title, s.Pos, nil} })
}

func projectsOf(g *graph.Graph) []Choice {
	return each(g.Projects, func(p *graph.Project) Choice { return Choice{p.ID, p.Name(), p.Pos, []string{p.Title}} })
}

func textsOf(g *graph.Graph) []Choice {
	return each(g.Pages, func(p *record.Sida) Choice { return Choice{p.ID, p.Title, p.Pos, nil} })
}

func cities(d *draft) []Choice    { return citiesOf(d.world) }
func countries(d *draft) []Choice { return countriesOf(d.world) }
func networks(d *draft) []Choice  { return networksOf(d.world) }
func sources(d *draft) []Choice   { return sourcesOf(d.world) }
func projects(d *draft) []Choice  { return projectsOf(d.world) }

func themes(d *draft) []Choice {
	return each(d.world.Themes, func(t *graph.Theme) Choice { return Choice{t.ID, t.Name, t.Pos, spelled(t.Spellings)} })
}

func namnder(d *draft) []Choice {
	return each(d.world.Namnder, func(n *graph.Namnd) Choice {
		return Choice{n.ID, n.Name, n.Pos, append(spelled(n.Spellings), n.Short, n.Forvaltning)}
	})
}

// programs may be called by their strands too, which is what people know.
func programs(d *draft) []Choice {
	return each(d.world.Programs, func(p *graph.Program) Choice {
		words := append(spelled(p.Spellings), p.Short)
		for _, s := range p.Strands {
			words = append(append(words, s.ID, s.Name), spelled(s.Spellings)...)
		}
		return Choice{p.ID, p.Name, p.Pos, words}
	})
}

// strandSaid returns the strand that the programme was called by, or "".
func strandSaid(d *draft) string {
	s, _ := called(strands(d), d.said["program"])
	return s.ID
}

// strands returns those of the programme that was answered.
func strands(d *draft) (out []Choice) {
	program, ok := called(programs(d), d.answers["program"])
	for _, p := range d.world.Programs {
		if ok && p.ID == program.ID {
			out = each(p.Strands, func(s *graph.Strand) Choice { return Choice{s.ID, s.Name, s.Pos, spelled(s.Spellings)} })
		}
	}
	return out
}

// goals returns the council's for the year that was answered; a goal's number
// will do.
func goals(d *draft) []Choice {
	n, _ := strconv.Atoi(d.answers["ar"])
	return each(d.world.GoalsOf(n), func(m *graph.Goal) Choice {
		return Choice{m.ID, m.Name, m.Pos, append(spelled(m.Spellings), strconv.Itoa(m.Number))}
	})
}

func roles(*draft) []Choice {
	return []Choice{{ID: string(record.Owner)}, {ID: string(record.Partner)}, {ID: string(record.Associate)}}
}

func placeKinds(*draft) []Choice {
	return each(record.PlaceKinds, func(kind string) Choice { return Choice{ID: kind, Name: staff.PlaceKind(kind)} })
}
