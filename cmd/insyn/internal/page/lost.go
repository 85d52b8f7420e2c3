package page

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/facts"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Lost reports released pages of things that are gone, or stand elsewhere. It
// asks no more than the names of the things, and what the files state, all, so that whoever
// gives a file another name reads first how to keep its id, and not only what all refer to
// in vain.
func Lost(g *graph.Graph, past *release.Past, all []facts.Fact) (l diag.List) {
	if !g.Read || len(past.Addresses) == 0 {
		return nil // what a file that can't be read defines isn't gone
	}
	things := addressedOf(g, words.Swedish(words.City{}))
	moves, there, sections := movesOf(things), map[string]bool{}, map[string]bool{}
	for _, t := range things {
		there[t.link.Href] = true
		sections[t.section()] = t.section() != site.HomeAddress // where pages of all kinds lie
	}
	notes, gone, dead := notes{}, map[string]bool{}, []release.Address(nil)
	for i := range g.Removed {
		notes = append(notes, &g.Removed[i])
	}
	for _, a := range past.Addresses {
		moved := slices.ContainsFunc(moves, func(m move) bool { return strings.HasPrefix(a.Address, m.from) })
		if !strings.HasSuffix(a.Address, "/") || !sections[parent(a.Address)] || there[a.Address] || moved ||
			notes.of(a.Address) != nil || below(gone, a.Address) {
			continue
		}
		gone[a.Address], dead = true, append(dead, a)
	}
	l = notes.unreleased(past, there)
	h := newHeirs(things, past, all, dead)
	for _, a := range dead {
		l = append(l, h.told(a, released(past, a.Address))...)
	}
	untold := slices.DeleteFunc(slices.Clone(things), func(t addressed) bool { // whose address is not told of already, with its id
		return slices.ContainsFunc(l, func(dead diag.Finding) bool { return dead.Pos == t.pos })
	})
	return slices.Concat(l, otherIDs(untold, things, past), changedIDs(things, past))
}

// otherIDs reports things that were released at another address, by which the
// tables knew them, and that have lost their id with it. What two became one may
// have either's.
func otherIDs(things, all []addressed, past *release.Past) (l diag.List) {
	has, known := idsOf(all), knownIDs(past)
	for _, t := range things {
		var lost []move // whose last part was an id
		kept := past.Has(t.link.Href) || t.id == ""
		for _, m := range movesOf([]addressed{t}) {
			slug := path.Base(m.from)
			kept = kept || slug == t.id
			if parent(m.from) == t.section() && past.Has(m.from) && !has[parent(m.from)+slug] {
				lost = append(lost, m)
			}
		}
		if !kept && len(lost) > 0 {
			m := slices.MaxFunc(lost, func(a, b move) int {
				return cmp.Or(rank(known[a.id()])-rank(known[b.id()]), a.alias.Pos.Compare(b.alias.Pos))
			})
			keep := staff.Keep{ID: path.Base(m.from), Entry: t.entry, Slug: t.Slug}
			l.Add(m.alias.Pos, m.alias.Len, staff.IDLost(t.id, keep))
		}
	}
	return l
}

// id returns the id that a thing had if its older address had it, as knownIDs has it.
func (m move) id() string { return strings.TrimSuffix(m.from, "/") }

// rank orders what is after what isn't.
func rank(is bool) int {
	if is {
		return 1
	}
	return 0
}

// knownIDs returns the ids of things that the newest edition has facts of, each after
// the address that they lie below.
func knownIDs(past *release.Past) map[string]bool {
	ids := map[string]bool{}
	if e := past.Newest(); e != nil {
		for _, f := range e.Facts {
			section, id := knownAs(f.Doc)
			ids[section+id] = true
		}
	}
	return ids
}

// changedIDs reports things that the newest edition knows by another id than they have: its
// facts would be nobody's, and those that they have now would be new.
func changedIDs(things []addressed, past *release.Past) (l diag.List) {
	e := past.Newest()
	if e == nil {
		return nil
	}
	had := idsOf(things)
	for _, f := range e.Facts {
		section, id := knownAs(f.Doc)
		if section == "" || had[section+id] {
			continue
		}
		had[section+id] = true
		at := section + id + "/"
		for _, t := range things {
			if t.section() == section && t.id != "" && (t.link.Href == at || !past.Has(at) && t.called(f.Title)) {
				l.Add(t.idPos(), 1, staff.IDChanged(t.id, id, e.Name, t.ownID()))
			}
		}
	}
	return l
}

// idsOf returns the ids of things, each after the address that they lie below.
func idsOf(things []addressed) map[string]bool {
	ids := map[string]bool{}
	for _, t := range things {
		ids[t.section()+t.id] = true
	}
	return ids
}

// knownAs returns the address that a thing's page lies below and the thing's id, of what
// package facts calls it; "" if that is no thing's name.
func knownAs(doc string) (section, id string) {
	kind, id, _ := strings.Cut(doc, "/")
	switch kind {
	case "projekt", "initiativ", "natverk", "platser":
		return "/" + kind + "/", id
	case "namnd", "redogorelse":
		id, _, _ = strings.Cut(id, "/")
		return site.NamnderAddress, id
	case "sida":
		return site.HomeAddress, id
	}
	return "", ""
}

// move is an older address with the one that took its place.
type move struct {
	from, to string
	thing    addressed
	alias    record.Ref
}

// movesOf returns the older addresses of things, the longest first.
func movesOf(things []addressed) (moves []move) {
	for _, a := range things {
		for _, alias := range a.Aliases {
			if from, _, wrong := site.Alias(alias.ID, a.section()); !wrong {
				moves = append(moves, move{from, a.link.Href, a, alias})
			}
		}
	}
	slices.SortFunc(moves, func(a, b move) int {
		return cmp.Or(len(b.from)-len(a.from), strings.Compare(a.from, b.from))
	})
	return moves
}

// released returns the nearest page above an address that was released: some sections have
// no page of their own.
func released(past *release.Past, address string) string {
	up := parent(address)
	for up != site.HomeAddress && !past.Has(up) {
		up = parent(up)
	}
	return up
}

// below reports whether a page above an address is gone.
func below(gone map[string]bool, address string) bool {
	for up := parent(address); up != "/" && up != ""; up = parent(up) {
		if gone[up] {
			return true
		}
	}
	return false
}
