package graph

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// registry finds things of one kind by id, name or listed spelling.
type registry[T any] struct {
	what    staff.Thing // in findings
	byName  map[string]*entry[T]
	partial bool // some file that defines things could not be read
	names   *names
	within  string // a programme, of its strands
	lost    []lost // references to nothing
}

type entry[T any] struct {
	id    string
	pos   diag.Pos
	value *T
	used  bool // something refers to it
}

func newRegistry[T any](what staff.Thing, partial bool, n *names) *registry[T] {
	return &registry[T]{what: what, byName: map[string]*entry[T]{}, partial: partial, names: n}
}

// add registers a thing under its id, its name and its spellings.
func (r *registry[T]) add(l *diag.List, id string, pos diag.Pos, name string, spellings []record.Ref, v *T) {
	if id == "" {
		return // the missing id is a finding already
	}
	e := &entry[T]{id: id, pos: pos, value: v}
	if old := r.byName[id]; old != nil && old.id == id {
		l.Add(pos, 1, staff.IDTaken(id), staff.FirstIsHere(old.pos))
		r.partial = true // the right id is not known
		return
	}
	if r.what != staff.Project { // which are registered by their ids alone
		r.names.add(staff.Named{What: r.what, ID: id, Name: name, Within: r.within}, spellings)
	}
	if !r.spell(l, id, pos, 1, e) || sv.Folded(name) != id && !r.spell(l, name, pos, 1, e) {
		return // the same thing once more
	}
	for _, s := range spellings {
		r.spell(l, s.ID, s.Pos, s.Len, e)
	}
}

// spell notes what a thing is called, and reports whether nothing else is called so.
func (r *registry[T]) spell(l *diag.List, spelling string, pos diag.Pos, length int, e *entry[T]) bool {
	key := sv.Folded(spelling)
	if key == "" {
		return true
	}
	if old := r.byName[key]; old != nil && old != e {
		l.Add(pos, length, staff.SpellingTaken(spelling, old.id), staff.IsHere(old.id, old.pos))
		return false
	}
	r.byName[key] = e
	return true
}

// has reports whether ref names something.
func (r *registry[T]) has(ref record.Ref) bool { return r.byName[sv.Folded(ref.ID)] != nil }

// named returns what ref names, or nil, where that there is nothing is told elsewhere.
func (r *registry[T]) named(ref record.Ref) *T {
	if e := r.byName[sv.Folded(ref.ID)]; e != nil {
		return e.value
	}
	return nil
}

// find returns what ref names, or nil; an unknown name is noted unless it
// may be defined in a file that could not be read.
func (r *registry[T]) find(ref record.Ref) *T { return r.look(ref, false) }

// look is find for a ref in a list, or for one that stands alone.
func (r *registry[T]) look(ref record.Ref, listed bool) *T {
	if ref.ID == "" {
		return nil
	}
	if e := r.byName[sv.Folded(ref.ID)]; e != nil {
		e.used = true
		return e.value
	}
	if !r.partial {
		r.lost = append(r.lost, lost{ref, listed})
	}
	return nil
}

// all returns what the refs name, without the unknown ones; two spellings of
// one thing are a finding.
func (r *registry[T]) all(l *diag.List, refs []record.Ref) []*T {
	var out []*T
	for _, ref := range refs {
		v := r.look(ref, true)
		if v == nil {
			continue
		}
		if slices.Contains(out, v) {
			l.Add(ref.Pos, ref.Len, staff.ListedTwice(ref.ID))
			continue
		}
		out = append(out, v)
	}
	return out
}
