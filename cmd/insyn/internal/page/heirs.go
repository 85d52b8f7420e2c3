package page

import (
	"path"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/facts"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// heirs finds what took the place of pages that are gone.
type heirs struct {
	things []addressed
	past   *release.Past
	dead   []release.Address             // of the pages that are gone
	stated map[string][]statement        // that the files state, by file
	known  map[string]map[statement]bool // that the newest edition had, by the address of the page
}

// statement is what a fact says, whatever document it stands in.
type statement struct{ path, value string }

// newHeirs returns what finds the heirs of the pages that are dead. all is what the files
// state. What they and the newest edition say is put in order once: a whole folder may have
// other names.
func newHeirs(things []addressed, past *release.Past, all []facts.Fact, dead []release.Address) heirs {
	h := heirs{things, past, dead, map[string][]statement{}, map[string]map[statement]bool{}}
	e := past.Newest()
	if e == nil || len(dead) == 0 {
		return h
	}
	for _, a := range dead {
		h.known[a.Address] = map[statement]bool{}
	}
	for _, f := range e.Facts {
		if had := h.known[addressOf(f.Doc)]; had != nil {
			had[statement{f.Path, f.Value}] = true
		}
	}
	for _, f := range all {
		h.stated[f.Pos.File] = append(h.stated[f.Pos.File], statement{f.Path, f.Value})
	}
	return h
}

// told reports a page that is gone: where what stood there stands now, if that can be seen,
// or else what may have been it. instead is a page to look at if not. What still stands in
// its file has no page because nothing names it any more.
func (h heirs) told(a release.Address, instead string) (l diag.List) {
	if i := slices.IndexFunc(h.things, func(t addressed) bool { return t.entry && t.link.Href == a.Address }); i >= 0 {
		t := h.things[i]
		l.Add(t.pos, 1, staff.NamedNowhere(staff.Dead{Address: a.Address, Instead: instead, Title: t.link.Text}))
		return l
	}
	now, sure := h.successor(a)
	if !sure {
		now, sure = h.stating(a)
	}
	switch {
	case !sure && !h.alone(a, &now):
		l.Add(gone(a, instead))
	case now.strange: // it has the name of another year, which gives it its address
		l.Add(now.pos, 1, staff.AccountElsewhere(a.Address, path.Base(a.Address)), staff.ReleasedHere(a.Pos))
	default:
		l.Add(now.pos, 1, staff.PageElsewhere(a.Address, now.link.Text, now.keep(a.Address, h.past), sure), staff.ReleasedHere(a.Pos))
	}
	return l
}

// keep returns what a thing has to say so that its older address leads to it. An alias that
// was never released and is all but that address was meant for it.
func (t addressed) keep(address string, past *release.Past) staff.Keep {
	k := staff.Keep{Alias: address, Entry: t.entry, Slug: t.Slug, OwnID: t.ownID(), HasAlias: len(t.Aliases) > 0}
	for _, alias := range t.Aliases {
		if from, _, wrong := site.Alias(alias.ID, t.section()); !wrong && from != t.link.Href && from != address &&
			(past.Has(from) || !misspelt(from, address)) {
			k.Had = append(k.Had, alias.ID)
		}
	}
	if slug := path.Base(address); t.id != "" && t.id != slug {
		k.ID = slug
	}
	return k
}

// misspelt reports whether an address is another one but for its spelling.
func misspelt(address, other string) bool {
	_, near := diag.Nearest(path.Base(address), []string{path.Base(other)})
	return near && parent(address) == parent(other)
}

// ownID reports whether the file of a thing says its id.
func (t addressed) ownID() bool { return t.At.ID.Col > 1 }

// successor returns what may have stood at an address: something whose page lies
// beside it, at an address that is new, with the same id or the same title.
func (h heirs) successor(a release.Address) (addressed, bool) {
	for _, same := range []func(addressed) bool{
		func(t addressed) bool { return t.id == path.Base(a.Address) },
		func(t addressed) bool { return t.called(a.Title) },
	} {
		for _, t := range h.beside(a) {
			if same(t) {
				return t, true
			}
		}
	}
	return addressed{}, false
}

// beside returns the things whose pages lie beside an address, at addresses that are new.
func (h heirs) beside(a release.Address) (out []addressed) {
	for _, t := range h.things {
		if t.section() == parent(a.Address) && !h.past.Has(t.link.Href) {
			out = append(out, t)
		}
	}
	return out
}

// leastShared is how many facts a document has to have in common with one that is gone to
// be taken for it, and half of those that the other had.
const leastShared = 3

// stating returns the document that states what the newest edition knew of a page that is
// gone, whatever it is called now.
func (h heirs) stating(a release.Address) (best addressed, is bool) {
	had := h.known[a.Address]
	if len(had) == 0 {
		return addressed{}, false
	}
	most := max(leastShared, (len(had)+1)/2) - 1
	for _, t := range h.beside(a) {
		if t.entry { // its file is many others' too
			continue
		}
		shared := 0
		for _, s := range h.stated[t.pos.File] {
			if had[s] {
				shared++
			}
		}
		if shared > most {
			best, most, is = t, shared, true
		}
	}
	return best, is
}

// addressOf returns the address of the page of what package facts calls a document, or "".
func addressOf(doc string) string {
	if account, is := strings.CutPrefix(doc, "redogorelse/"); is {
		return site.NamnderAddress + account + "/"
	}
	section, id := knownAs(doc)
	return section + id + "/"
}

// alone reports whether one page is gone from its place and one has come there, which may
// be it. Of several that have come, it is the one whose name is near.
func (h heirs) alone(a release.Address, now *addressed) bool {
	for _, other := range h.dead {
		if other.Address != a.Address && parent(other.Address) == parent(a.Address) {
			return false
		}
	}
	come := h.beside(a)
	slugs := make([]string, len(come))
	for i, t := range come {
		slugs[i] = path.Base(t.link.Href)
	}
	near, _ := diag.Nearest(path.Base(a.Address), slugs)
	for i, t := range come {
		if len(come) == 1 || slugs[i] == near {
			*now = t
			return true
		}
	}
	return false
}
