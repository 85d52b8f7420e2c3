package graph

import (
	"slices"
	"strings"
	"unicode/utf8"

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
	within  string              // a programme, of its strands
	lost    []lost              // references to nothing
	open    []*entry[T]         // whose names and spellings are not registered yet
	spelt   map[string]spelling // of the names and spellings that are
}

type entry[T any] struct {
	id, name  string
	short     string // "" if it has none
	at        record.At
	spellings []record.Ref
	value     *T
	used      bool // something refers to it
}

// spelling is where a thing is called something.
type spelling struct {
	pos    diag.Pos
	length int
	listed bool // among its spellings: not its id, nor its name
}

func newRegistry[T any](what staff.Thing, partial bool, n *names) *registry[T] {
	return &registry[T]{what: what, byName: map[string]*entry[T]{}, spelt: map[string]spelling{}, partial: partial, names: n}
}

// add registers a thing under its id. What else it is called is registered by settle,
// when all ids are known.
func (r *registry[T]) add(l *diag.List, id string, at record.At, name string, spellings []record.Ref, v *T) {
	if id == "" {
		return // the missing id is a finding already
	}
	e := &entry[T]{id: id, name: name, at: at, spellings: spellings, value: v}
	if old := r.byName[id]; old != nil && old.id == id {
		wrong, right := e, old
		if old.like(id) < e.like(id) {
			wrong, right = old, e
		}
		p := staff.IDTaken(id)
		if e.twin(old) {
			p = staff.EntryAgain(name)
		}
		l.Add(wrong.at.ID, max(1, len(id)), p, staff.FirstIsHere(right.at.ID))
		r.partial = true // the right id is not known
		return
	}
	if r.what != staff.Project { // which are registered by their ids alone
		r.names.add(staff.Named{What: r.what, ID: id, Name: name, Within: r.within}, spellings)
	}
	r.byName[sv.Folded(id)], r.spelt[sv.Folded(id)] = e, spelling{at.ID, max(1, len(id)), false}
	r.open = append(r.open, e)
}

// twin reports whether an entry of a file has the same name as another one there.
func (e *entry[T]) twin(old *entry[T]) bool {
	return sv.Folded(e.name) == sv.Folded(old.name) && e.at.ID.File == old.at.ID.File
}

// shortened notes the short name of what was added under an id.
func (r *registry[T]) shortened(id, short string, v *T) {
	if e := r.byName[sv.Folded(id)]; e != nil && e.value == v {
		e.short = short
	}
}

// borrows reports whether the id of a thing is not what its name would give.
func (e *entry[T]) borrows() bool { return sv.Slug(e.name) != e.id }

// settle registers the names of what was added, first those that the ids bear out, and
// then the spellings: where two things are called the same, the one is told of whose it
// is not.
func (r *registry[T]) settle(l *diag.List) {
	told := map[[2]*entry[T]]bool{}
	for _, borrowed := range []bool{false, true} {
		for _, e := range r.open {
			if e.borrows() == borrowed {
				r.spell(l, told, e, e.name, spelling{e.at.Name, max(1, utf8.RuneCountInString(e.name)), false})
			}
		}
	}
	for _, e := range r.open {
		r.spell(l, told, e, e.short, spelling{e.at.Short, max(1, utf8.RuneCountInString(e.short)), true})
		for _, s := range e.spellings {
			r.spell(l, told, e, s.ID, spelling{s.Pos, s.Len, true})
		}
	}
	r.open = nil
}

// spell notes what a thing is called, and reports it once if another is called so.
func (r *registry[T]) spell(l *diag.List, told map[[2]*entry[T]]bool, e *entry[T], called string, at spelling) {
	key := sv.Folded(called)
	if key == "" {
		return
	}
	old := r.byName[key]
	if old == nil || old == e {
		r.byName[key], r.spelt[key] = e, at
		return
	}
	right, both := old, r.spelt[key].listed == at.listed
	if both && at.listed && e.closer(old, called) || both && !at.listed && shared(e.id, called) > shared(old.id, called) {
		right, at, r.spelt[key], r.byName[key] = e, r.spelt[key], at, e
	}
	if !told[[2]*entry[T]{old, e}] {
		told[[2]*entry[T]{old, e}], told[[2]*entry[T]{e, old}] = true, true
		if name := r.spelt[key]; right == old && at.listed && !name.listed && r.added(old, e, called) {
			l.Add(name.pos, name.length, staff.SpellingOfOther(called, e.id, e.name), staff.IsHere(e.id, at.pos))
			return
		}
		l.Add(at.pos, at.length, staff.SpellingTaken(called, right.id), staff.IsHere(right.id, r.spelt[key].pos))
	}
}

// alikeFrom is how many letters names of one city in two languages mostly begin with alike.
const alikeFrom = 3

// added reports whether a thing whose name is a spelling of another one looks like what has
// been added to the list although the other one stands there: at its end, as hints say to do,
// or with a name that begins like the other's.
func (r *registry[T]) added(e, other *entry[T], called string) bool {
	inList := e.at.ID.File == other.at.ID.File && e.at.ID.Line > other.at.ID.Line
	return inList && (e == r.open[len(r.open)-1] && len(r.open) > fewListed ||
		(r.what == staff.City || r.what == staff.Country) && begun(other.id, called) >= alikeFrom)
}

// fewListed is how many things a list has of which any may be the last.
const fewListed = 10

// closer reports whether what a thing is called is more like it than like another: by the
// words, or else by the letters that it begins with.
func (e *entry[T]) closer(old *entry[T], called string) bool {
	if a, b := e.like(called), old.like(called); a != b {
		return a > b
	}
	return begun(e.id, called) > begun(old.id, called)
}

// begun returns how many letters a slug and what a thing is called begin with alike.
func begun(slug, called string) (n int) {
	for said := sv.Slug(called); n < min(len(slug), len(said)) && slug[n] == said[n]; {
		n++
	}
	return n
}

// like returns how many words of what a thing is called are of its own name, one more
// if they are the whole name.
func (e *entry[T]) like(called string) int {
	name, said := sv.Slug(e.name), sv.Slug(called)
	if name == said {
		return shared(name, called) + 1
	}
	return shared(name, called)
}

// shared returns how many words of what a thing is called are in a slug.
func shared(slug, called string) (n int) {
	own := strings.Split(slug, "-")
	for word := range strings.SplitSeq(sv.Slug(called), "-") {
		if slices.Contains(own, word) {
			n++
		}
	}
	return n
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

// refs returns what some refs name, without those that name nothing.
func (r *registry[T]) refs(list []record.Ref) (out []*T) {
	for _, ref := range list {
		if v := r.named(ref); v != nil {
			out = append(out, v)
		}
	}
	return out
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

// ofItself reports a thing that is among those that it refers to.
func ofItself[T any](l *diag.List, own *T, named []*T, refs []record.Ref, what staff.Thing) {
	if own == nil || !slices.Contains(named, own) || len(named) != len(refs) {
		return // which of them it is isn't known, where one is none
	}
	ref := refs[slices.Index(named, own)]
	l.Add(ref.Pos, ref.Len, staff.OfItself(what, ref.ID))
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
