package graph

import (
	"cmp"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// lost is a reference to nothing.
type lost struct {
	record.Ref
	listed bool // in a list
}

// listFiles are the files that have all things of a kind: without any, it is the file that is lost.
var listFiles = map[staff.Thing]string{staff.Theme: "data/teman.toml", staff.Goal: "data/mal.toml", staff.City: "data/stader.toml",
	staff.Country: "data/lander.toml", staff.Program: "data/program.toml", staff.Source: "data/kallor.toml"}

// manyLost is from how many references on an id that nothing has is told once.
const manyLost = 2

// tell reports the references to nothing. Many to one id are one mistake: somebody has
// given the thing another id, or has taken it away.
func (r *registry[T]) tell(b *builder) {
	l := &b.findings
	if file := listFiles[r.what]; file != "" && len(r.names.listed[r.what]) == 0 && len(r.lost) >= manyLost {
		first := slices.MinFunc(r.lost, func(a, b lost) int { return a.Pos.Compare(b.Pos) })
		l.Add(diag.Pos{File: file}, 0, staff.ListEmpty(len(r.lost)), staff.Refers(first.Pos))
		return
	}
	byID, files := map[string][]lost{}, map[string]map[string]bool{}
	for _, ref := range r.lost {
		byID[ref.ID] = append(byID[ref.ID], ref)
		if files[ref.ID] == nil {
			files[ref.ID] = map[string]bool{}
		}
		files[ref.ID][ref.Pos.File] = true
	}
	for id, refs := range byID {
		slices.SortFunc(refs, func(a, b lost) int { return a.Pos.Compare(b.Pos) })
		u := b.seated(r.unknown(refs[0].Ref))
		u.Listed = refs[0].listed
		switch now := r.renamed(u); {
		case now == nil && r.withoutIndex(u, refs) >= 0:
			i := r.withoutIndex(u, refs)
			l.Add(refs[i].Pos, refs[i].Len, staff.NoIndex(id), alsoAt(slices.Delete(slices.Clone(refs), i, i+1))...)
		case len(refs) < manyLost:
			for _, ref := range refs {
				u := b.seated(r.unknown(ref.Ref))
				u.Listed = ref.listed
				l.Add(ref.Pos, ref.Len, staff.UnknownID(u))
			}
		case now != nil:
			also := append(alsoAt(refs[:1]), alsoAt(refs[1:])...) // as many as where the first reference is the finding
			l.Add(now.at.ID, 1, staff.Renamed(r.what, id, now.id, len(refs), len(files[id])), also...)
		default:
			l.Add(refs[0].Pos, refs[0].Len, staff.UnknownEverywhere(staff.UnknownID(u), len(refs), len(files[id])), alsoAt(refs[1:])...)
		}
	}
}

// renamed returns what an unknown id most likely was the id of: something that is called
// so, or nearly, and that nothing refers to.
func (r *registry[T]) renamed(u staff.Unknown) *entry[T] {
	if u.Gone {
		return nil
	}
	candidates := append(slices.Clone(u.Meant), u.Near)
	for _, n := range candidates {
		if e := r.byName[sv.Folded(n.ID)]; e != nil && !e.used {
			return e
		}
	}
	if r.what == staff.Source { // which has no page whose address would tell
		if e := r.onlyIdle(); e != nil {
			return e
		}
	}
	return r.otherYear(u.ID)
}

// withoutIndex returns which of the references to a nämnd is an account in its folder, which
// has no file of its own, or -1. No other name is like the folder's.
func (r *registry[T]) withoutIndex(u staff.Unknown, refs []lost) int {
	if r.what != staff.Namnd || len(u.Meant) > 0 || u.Near.ID != "" {
		return -1
	}
	return slices.IndexFunc(refs, func(ref lost) bool { return strings.HasPrefix(ref.Pos.File, "content/namnder/"+u.ID+"/") })
}

// onlyIdle returns the only thing that nothing refers to, or nil.
func (r *registry[T]) onlyIdle() (idle *entry[T]) {
	for _, e := range r.byName {
		if e.used || e == idle {
			continue
		}
		if idle != nil {
			return nil
		}
		idle = e
	}
	return idle
}

// otherYear returns what nothing refers to and whose id is an unknown one but for its
// digits: of references as many as these it is the id that has got another year.
func (r *registry[T]) otherYear(id string) (found *entry[T]) {
	for _, e := range r.byName {
		if !e.used && e.id != id && withoutDigits(e.id) == withoutDigits(id) && (found == nil || e.id < found.id) {
			found = e
		}
	}
	return found
}

// mostAlso is how many other places are shown.
const mostAlso = 10

func alsoAt(refs []lost) (out []diag.Related) {
	for _, ref := range refs[:min(len(refs), mostAlso)] {
		out = append(out, staff.Refers(ref.Pos))
	}
	return out
}

// tellLost reports the references to nothing of all kinds.
func (b *builder) tellLost() {
	l := &b.findings
	for _, r := range []interface{ tell(*builder) }{b.project, b.namnd, b.program, b.goal, b.theme, b.city, b.country, b.network,
		b.place, b.source} {
		r.tell(b)
	}
	for _, r := range b.strands {
		r.tell(b)
	}
	slices.SortStableFunc(*l, func(a, b diag.Finding) int { return cmp.Or(a.Pos.Compare(b.Pos), cmp.Compare(a.Code, b.Code)) })
}
