// Package changes tells what is no longer as an edition has it, and why.
//
// A fact that was published may be corrected, not changed: whoever changes it
// writes a [[rattelse]] in the same file, which says since when, from what, to
// what and for which reason. [History.Check] asks for it. What is new, a sheet or
// a project that no edition has, is an addition and asks for nothing.
package changes

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/facts"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sign"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// History is what has been released, what the files state now, and the
// corrections between the two.
type History struct {
	Past        *release.Past
	Corrections []*record.Rattelse // newest first

	all    []facts.Fact                  // that the files state, in the order of their names
	byName map[string][]*record.Rattelse // in the order of the file
	since  map[*release.Edition]func() []Change
}

// New returns the history of the facts that the files state, as [facts.Of] lists them.
// Few of them are ever asked for, so they are found by their order alone.
func New(past *release.Past, all []facts.Fact, corrections []record.Rattelse) *History {
	h := &History{Past: past, all: all, byName: map[string][]*record.Rattelse{}, since: map[*release.Edition]func() []Change{}}
	for _, e := range past.Editions {
		h.since[e] = sync.OnceValue(func() []Change { return h.changed(e) })
	}
	for i := range corrections {
		r := &corrections[i]
		h.byName[name(r)] = append(h.byName[name(r)], r)
		h.Corrections = append(h.Corrections, r)
	}
	slices.SortStableFunc(h.Corrections, func(a, b *record.Rattelse) int {
		return cmp.Or(b.Day.Compare(a.Day.Date), strings.Compare(name(a), name(b)))
	})
	return h
}

// name returns the name of the fact that a correction is about.
func name(r *record.Rattelse) string { return r.Doc + "#" + r.What.ID }

// of returns the facts of what files are about.
func (h *History) of(doc string) []facts.Fact { return facts.Beginning(h.all, doc+"#") }

// current returns the fact of a name as it is now, or nil. Of those that are called the
// same, which is odd, it is the last.
func (h *History) current(name string) *facts.Fact {
	list := facts.Beginning(h.all, name)
	for i := range list {
		if last := i+1 == len(list) || list[i+1].Name() != name; last && list[i].Name() == name {
			return &list[i]
		}
	}
	return nil
}

// fact returns the fact of a name, as it is now.
func (h *History) fact(name string) (facts.Fact, bool) {
	if f := h.current(name); f != nil {
		return *f, true
	}
	return facts.Fact{}, false
}

// Fact returns the fact that a correction is about, as it is now or as the
// newest edition that has it had it.
func (h *History) Fact(r *record.Rattelse) (facts.Fact, bool) {
	if f, ok := h.fact(name(r)); ok {
		return f, true
	}
	for _, e := range slices.Backward(h.Past.Editions) {
		for _, f := range e.Facts {
			if f.Name() == name(r) {
				return f, true
			}
		}
	}
	return facts.Fact{}, false
}

// Stated returns what the newest edition states of a thing, or "".
func (h *History) Stated(doc, path string) string { return h.newest(doc, path).Value }

// newest returns the fact of a thing as the newest edition has it, or an empty one.
func (h *History) newest(doc, path string) facts.Fact {
	e := h.Past.Newest()
	if e == nil {
		return facts.Fact{}
	}
	for _, f := range facts.Beginning(e.Facts, doc+"#"+path) {
		if f.Doc == doc && f.Path == path {
			return f
		}
	}
	return facts.Fact{}
}

// Beside returns the fact of a key in the table that a fact stands in, as it is now.
func (h *History) Beside(f facts.Fact, key string) (facts.Fact, bool) {
	beside, ok := h.fact(table(f) + "." + key)
	return beside, ok && key != f.Key()
}

// Change is a fact that is no longer as an edition has it.
type Change struct {
	facts.Change
	Why      []*record.Rattelse // from the one value to the other, oldest first
	Addition bool               // it stands in a table, or a file, that the edition lacks
}

// Since returns what has changed since an edition, in the order of the facts'
// names. Nobody changes it: it is made once for all who ask.
func (h *History) Since(e *release.Edition) []Change { return h.since[e]() }

func (h *History) changed(e *release.Edition) (out []Change) {
	had := tablesOf(e.Facts)
	for _, c := range facts.Compare(e.Facts, release.Figures(h.all)) {
		change := Change{Change: c, Addition: c.Old == nil && !had[table(*c.New)]}
		if !change.Addition {
			change.Why = h.chain(c.Fact().Name(), value(c.Old), value(c.New))
		}
		out = append(out, change)
	}
	return out
}

// table returns the name of the table that a fact stands in.
func table(f facts.Fact) string {
	return f.Doc + "#" + f.Path[:max(0, strings.LastIndexByte(f.Path, '.'))]
}

// tablesOf returns the tables that facts stand in.
func tablesOf(list []facts.Fact) map[string]bool {
	out := map[string]bool{}
	for _, f := range list {
		out[table(f)] = true
	}
	return out
}

func value(f *facts.Fact) string {
	if f == nil {
		return ""
	}
	return f.Value
}

// chain returns the corrections of a fact that lead from one value to another,
// or nil if they don't.
func (h *History) chain(fact, from, to string) []*record.Rattelse {
	list := h.byName[fact]
	if len(list) == 0 || sign.Tame(list[len(list)-1].To) != to {
		return nil
	}
	for i := len(list) - 1; i >= 0; i-- {
		if sign.Tame(list[i].From) == from {
			return list[i:]
		}
		if i > 0 && list[i-1].To != list[i].From {
			break
		}
	}
	return nil
}

// Check reports facts that are another than in the newest edition without a
// reason, and corrections that don't fit their fact.
func (h *History) Check() (l diag.List) {
	if e := h.Past.Newest(); e != nil {
		meant := h.meant()
		for _, c := range h.tellGone(&l, e, h.open(&l, e)) {
			if !meant[c.Fact().Name()] {
				h.unexplained(&l, e, c)
			}
		}
	}
	for _, list := range h.byName {
		h.checkChain(&l, list)
	}
	l.Sort()
	return l
}

// meant returns the facts that corrections most likely are about, which name none: they are told
// of there.
func (h *History) meant() map[string]bool {
	facts := map[string]bool{}
	for _, list := range h.byName {
		last := list[len(list)-1]
		if _, known := h.Fact(last); known {
			continue
		}
		if near := h.near(last); near != "" {
			facts[last.Doc+"#"+near] = true
		}
	}
	return facts
}

// open returns the changes without a reason, but for facts that only lost their ids,
// which are reported as such.
func (h *History) open(l *diag.List, e *release.Edition) (open []Change) {
	since := h.Since(e)
	new := additions(since)
	for _, c := range since {
		if c.Addition || c.Why != nil {
			continue
		}
		if i := slices.IndexFunc(new, c.became); i >= 0 {
			h.lostID(l, e, *c.Old, *new[i])
			new = slices.Delete(new, i, i+1)
			continue
		}
		open = append(open, c)
	}
	return open
}

// unexplained reports a change without a reason. What a file said that is gone as
// a whole is told of at its address.
func (h *History) unexplained(l *diag.List, e *release.Edition, c Change) {
	if len(h.of(c.Fact().Doc)) == 0 {
		return
	}
	pos := h.beginning(c.Fact().Doc, above(c.Fact().Path))
	if c.New != nil {
		pos = c.New.Pos
	}
	from := value(c.Old)
	if list := h.byName[c.Fact().Name()]; len(list) > 0 {
		if from = list[len(list)-1].To; from != value(h.current(c.Fact().Name())) {
			return // a stale correction, which is reported as one
		}
		if len(list) == 1 {
			l.Add(list[0].Pos, 1, staff.CorrectionFrom(list[0].From, value(c.Old), e.Name))
			return
		}
	}
	was := ""
	if c.Old != nil {
		was = c.Old.Line()
	}
	l.Add(pos, len(c.Fact().Key()), staff.CorrectionMissing(c.Fact().Path, value(c.Old), value(c.New), e.Name, was,
		staff.CorrectionLines(c.Fact().Path, from, value(c.New))))
}

// additions returns the facts that are new, as they stand in the files.
func additions(since []Change) (out []*facts.Fact) {
	for _, c := range since {
		if c.Addition {
			out = append(out, c.New)
		}
	}
	slices.SortStableFunc(out, func(a, b *facts.Fact) int { return a.Pos.Compare(b.Pos) })
	return out
}

// became reports whether a fact that is gone has most likely become a new one, because its
// table has lost its id: it is of the same list, and has the same value of the same page.
func (c Change) became(now *facts.Fact) bool {
	if c.New != nil || c.Old.Doc != now.Doc || c.Old.Value != now.Value || c.Old.Page != now.Page {
		return false
	}
	list, _, ok := c.Old.Entry()
	in, _, _ := now.Entry()
	return ok && in == list && now.Key() == c.Old.Key()
}

// lostID reports that a table has another id than in an edition.
func (h *History) lostID(l *diag.List, e *release.Edition, old, now facts.Fact) {
	_, id, _ := old.Entry()
	own, has := h.Beside(now, "id")
	if has {
		now = own
	}
	l.Add(now.Pos, len(now.Key()), staff.EntryRenamed(old.Path, e.Name, id, has))
}

// checkChain reports what is wrong with the corrections of one fact.
func (h *History) checkChain(l *diag.List, list []*record.Rattelse) {
	for _, r := range list {
		if r.Day.Year > 0 && r.Day.Day == 0 {
			l.Add(r.Day.Pos, 1, staff.CorrectionDay())
		}
	}
	last := list[len(list)-1]
	if _, known := h.Fact(last); !known {
		l.Add(last.What.Pos, last.What.Len, staff.CorrectionUnknown(last.What.ID, h.near(last)))
		return
	}
	now := value(h.current(name(last)))
	for i, r := range list {
		switch {
		case r.From == r.To && r == last && now != r.To: // it is another now, which is told
		case r.From == r.To:
			l.Add(r.Pos, 1, staff.CorrectionSame())
		case i > 0 && list[i-1].To != r.From:
			l.Add(r.Pos, 1, staff.CorrectionGap(list[i-1].To, r.From), staff.FirstStandsHere(list[i-1].Pos))
		case i > 0 && list[i-1].Day.Compare(r.Day.Date) > 0:
			l.Add(r.Pos, 1, staff.CorrectionOrder(), staff.FirstStandsHere(list[i-1].Pos))
		}
	}
	if now != last.To {
		h.stale(l, last, now)
	} else if r := list[0]; r.From != r.To && h.neverWas(r, now) {
		l.Add(r.Pos, 1, staff.CorrectionIdle(r.From, h.Past.Newest().Name))
	}
}

// stale reports the last correction of a fact, which is now another than it says, or is written
// in another way. Before it has been released it is the correction that isn't right yet.
func (h *History) stale(l *diag.List, r *record.Rattelse, now string) {
	n, is := sv.Kronor(r.To)
	released := h.Stated(r.Doc, r.What.ID)
	to, length := r.ToPos, max(1, r.ToLen)
	if to.Line == 0 {
		to = r.Pos
	}
	switch {
	case is && now == strconv.FormatInt(n, 10):
		l.Add(to, length, staff.CorrectionSpelled(r.To, now))
	case r.To == "" || now == sv.Dated(r.To) || strings.EqualFold(now, facts.Missing+sv.Slug(r.To)):
		l.Add(to, length, staff.CorrectionTo(r.To, now))
	case now == r.From && now == released:
		l.Add(r.Pos, 1, staff.CorrectionVain(r.To, now, h.Past.Newest().Name))
	case released == r.From && released != "" && now != "":
		l.Add(to, length, staff.CorrectionTo(r.To, now))
	default:
		l.Add(r.Pos, 1, staff.CorrectionStale(r.What.ID, r.To, now))
	}
}

// neverWas reports whether a correction is of a value that no edition had, while the newest
// has the fact as it is now: there was nothing to correct.
func (h *History) neverWas(r *record.Rattelse, now string) bool {
	same := false
	for i, e := range h.Past.Editions {
		for _, f := range e.Facts {
			if f.Name() != name(r) {
				continue
			}
			if f.Value == sign.Tame(r.From) {
				return false
			}
			same = same || i == len(h.Past.Editions)-1 && f.Value == now
		}
	}
	return same
}

// near returns the path of a fact of the same file that a correction may mean.
func (h *History) near(r *record.Rattelse) string {
	var paths []string
	for _, f := range h.of(r.Doc) {
		paths = append(paths, f.Path)
	}
	near, ok := diag.Nearest(r.What.ID, paths)
	if !ok {
		near = h.ending(r)
	}
	return near
}

// ending returns the path of the fact of the same file that a correction names by its last
// word alone: the one that now is what the correction says, or the only one; else "".
func (h *History) ending(r *record.Rattelse) string {
	var all, now []string
	for _, f := range h.of(r.Doc) {
		if f.Key() == r.What.ID[strings.LastIndexAny(r.What.ID, ". ")+1:] {
			all = append(all, f.Path)
			if f.Value == r.To {
				now = append(now, f.Path)
			}
		}
	}
	switch {
	case len(now) == 1:
		return now[0]
	case len(all) == 1:
		return all[0]
	}
	return ""
}
