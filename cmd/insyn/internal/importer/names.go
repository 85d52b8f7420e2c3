package importer

import (
	"regexp"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// key is a name without what people write differently: case, accents, spaces
// and signs.
func key(name string) string {
	return strings.ReplaceAll(sv.Slug(strings.ReplaceAll(name, "&", " och ")), "-", "")
}

// index knows the projects by all names that they have and had.
type index struct {
	exact map[string][]*graph.Project
	near  map[string][]*graph.Project // by a part of a name
	plain map[string]bool             // names of programmes, which tell no project
}

func newIndex(world *graph.Graph) *index {
	x := &index{map[string][]*graph.Project{}, map[string][]*graph.Project{}, map[string]bool{}}
	for _, program := range world.Programs {
		x.plain[key(program.Name)], x.plain[key(program.ID)] = true, true
		for _, s := range program.Spellings {
			x.plain[key(s.ID)] = true
		}
	}
	for _, project := range world.Projects {
		for _, name := range namesOf(project) {
			put(x.exact, key(name), project)
			for _, part := range x.parts(name) {
				put(x.near, part, project)
			}
		}
	}
	return x
}

func put(m map[string][]*graph.Project, key string, p *graph.Project) {
	if key != "" && !slices.Contains(m[key], p) {
		m[key] = append(m[key], p)
	}
}

// namesOf returns what a project is called, and was called on its sheets.
func namesOf(p *graph.Project) []string {
	names := []string{p.Title, p.Short, p.ID}
	for _, d := range p.Deltaganden {
		for _, s := range d.Sheets {
			names = append(names, s.StatedName, s.StatedHeading)
		}
	}
	return names
}

// reJoint is what stands between the parts of a name: a long name and its short
// one.
var reJoint = regexp.MustCompile(`\s[-–—/]\s|[():/–—]|-`)

// leastPart is how many letters of a name tell a project at least.
const leastPart = 4

// parts returns the keys of a name and of its parts, but for those that every
// project of a programme may have.
func (x *index) parts(name string) []string {
	var out []string
	for _, part := range append(reJoint.Split(name, -1), name) {
		k := key(part)
		if len(k) >= leastPart && !x.plain[k] && !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	return out
}

// called returns the projects that have exactly a name.
func (x *index) called(names ...string) []*graph.Project {
	var out []*graph.Project
	for _, n := range names {
		for _, p := range x.exact[key(n)] {
			if !slices.Contains(out, p) {
				out = append(out, p)
			}
		}
	}
	return out
}

// similar returns the projects that share a part of a name, or whose name
// contains another.
func (x *index) similar(names ...string) []*graph.Project {
	var out []*graph.Project
	add := func(list []*graph.Project) {
		for _, p := range list {
			if !slices.Contains(out, p) {
				out = append(out, p)
			}
		}
	}
	for _, n := range names {
		for _, part := range x.parts(n) {
			add(x.near[part])
		}
		whole := key(n)
		for other, list := range x.exact {
			if contains(whole, other) || contains(other, whole) || resemble(whole, other) {
				add(list)
			}
		}
	}
	slices.SortFunc(out, func(a, b *graph.Project) int { return strings.Compare(a.ID, b.ID) })
	return out
}

// contains reports whether a name contains another that is long enough to tell
// something.
func contains(name, other string) bool {
	return len(other) >= 2*leastPart && strings.Contains(name, other)
}

// leastAlike is how much of their pairs of letters two names share that may be
// one: the words in another order, or one spelled wrong.
const leastAlike = 0.7

// resemble reports whether two names share most of their pairs of letters. A
// number tells one project of a series from the next.
func resemble(a, b string) bool {
	if len(a) < 2*leastPart || len(b) < 2*leastPart || digits(a) != digits(b) {
		return false
	}
	pairs := map[string]int{}
	for i := range len(a) - 1 {
		pairs[a[i:i+2]]++
	}
	shared := 0
	for i := range len(b) - 1 {
		if pairs[b[i:i+2]] > 0 {
			pairs[b[i:i+2]]--
			shared++
		}
	}
	return float64(2*shared) >= leastAlike*float64(len(a)+len(b)-2)
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}
