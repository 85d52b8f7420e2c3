package impact

import (
	"cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
)

// names is what things are called, for those who review a change.
type names struct {
	namnd, source, file map[string]string // by id or spelling; by the path of a file
}

// namesOf returns the names in two versions; those of the newer come before.
func namesOf(before, after *graph.Graph) names {
	n := names{map[string]string{}, map[string]string{}, map[string]string{}}
	for _, g := range []*graph.Graph{before, after} {
		for _, x := range g.Namnder {
			n.namnd[x.ID] = x.Name
			spelled(n.namnd, x.Spellings, x.Name)
		}
		for _, s := range g.Sources {
			n.source[s.ID] = s.Title
		}
		for _, p := range places(g) {
			if _, own := n.file[p.file]; !own || g == after {
				n.file[p.file] = p.title
			}
		}
	}
	return n
}

func spelled(names map[string]string, spellings []record.Ref, name string) {
	for _, s := range spellings {
		names[s.ID] = name
	}
}

// title returns what a file is about. A file of data is about many things, and is
// called by its own name.
func (n names) title(file string) string {
	if !ownFile(file) {
		return file
	}
	return cmp.Or(n.file[file], file)
}

// namndOf returns the name of a nämnd, from its id or a spelling of it.
func (n names) namndOf(id string) string { return cmp.Or(n.namnd[id], id) }

// sourceOf returns the title of a source.
func (n names) sourceOf(id string) string { return cmp.Or(n.source[id], id) }
