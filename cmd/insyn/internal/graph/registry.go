package graph

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
)

// registry finds things of one kind by id, name or listed spelling.
type registry[T any] struct {
	what    string // in findings: "programmet", "staden"
	byName  map[string]*entry[T]
	partial bool // some file that defines things could not be read
}

type entry[T any] struct {
	id    string
	pos   diag.Pos
	value *T
}

func newRegistry[T any](what string, partial bool) *registry[T] {
	return &registry[T]{what: what, byName: map[string]*entry[T]{}, partial: partial}
}

// fold makes spellings that differ only in case or spaces equal.
func fold(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// add registers a thing under its id, its name and its spellings.
func (r *registry[T]) add(l *diag.List, id string, pos diag.Pos, name string, spellings []record.Ref, v *T) {
	if id == "" {
		return // the missing id is a finding already
	}
	e := &entry[T]{id, pos, v}
	if old := r.byName[id]; old != nil && old.id == id {
		l.Add(diag.IDDuplicate, pos, 1, "Id ”"+id+"” finns redan.", "Välj ett annat id.")
		(*l)[len(*l)-1].Related = []diag.Related{{Pos: old.pos, Message: "här finns det första"}}
		return
	}
	r.spell(l, id, pos, 1, e)
	if fold(name) != id {
		r.spell(l, name, pos, 1, e)
	}
	for _, s := range spellings {
		r.spell(l, s.ID, s.Pos, s.Len, e)
	}
}

func (r *registry[T]) spell(l *diag.List, spelling string, pos diag.Pos, length int, e *entry[T]) {
	key := fold(spelling)
	if key == "" {
		return
	}
	if old := r.byName[key]; old != nil && old != e {
		l.Add(diag.SpellingDuplicate, pos, length, "”"+spelling+"” står redan för "+old.id+".", "Ta bort stavningen på det ena stället.")
		(*l)[len(*l)-1].Related = []diag.Related{{Pos: old.pos, Message: "här är " + old.id}}
		return
	}
	r.byName[key] = e
}

// has reports whether ref names something.
func (r *registry[T]) has(ref record.Ref) bool { return r.byName[fold(ref.ID)] != nil }

// find returns what ref names, or nil; an unknown name is a finding unless it
// may be defined in a file that could not be read.
func (r *registry[T]) find(l *diag.List, ref record.Ref) *T {
	if ref.ID == "" {
		return nil
	}
	if e := r.byName[fold(ref.ID)]; e != nil {
		return e.value
	}
	if r.partial {
		return nil
	}
	hint := "Rätta stavningen, eller lägg först till det som saknas."
	candidates := slices.Sorted(func(yield func(string) bool) {
		for name := range r.byName {
			if !yield(name) {
				return
			}
		}
	})
	if near, ok := diag.Nearest(fold(ref.ID), candidates); ok {
		hint = "Menade du " + r.byName[near].id + "?"
	}
	l.Add(diag.RefUnknown, ref.Pos, ref.Len, "Okänt id: "+r.what+" ”"+ref.ID+"” finns inte.", hint)
	return nil
}

// all returns what the refs name, without the unknown ones; two spellings of
// one thing are a finding.
func (r *registry[T]) all(l *diag.List, refs []record.Ref) []*T {
	var out []*T
	for _, ref := range refs {
		v := r.find(l, ref)
		if v == nil {
			continue
		}
		if slices.Contains(out, v) {
			l.Add(diag.ListDuplicate, ref.Pos, ref.Len, "”"+ref.ID+"” står redan i listan, kanske med en annan stavning.", "Ta bort den ena.")
			continue
		}
		out = append(out, v)
	}
	return out
}
