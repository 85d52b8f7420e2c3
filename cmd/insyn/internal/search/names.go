package search

import (
	"cmp"
	"slices"
	"strings"
)

// names returns a term for every name of every entry, under its NameKey: the entry itself
// with the highest level, and with low ones the pages that link to it and those that it links to, which
// say its name too. Through them a question that holds a name leads with what has that name, and a page
// is found by every spelling of what it is linked with. What a page names, and the headings of pages that define
// words, are names of a lower level.
func names(entries []Entry, opt Options) []term {
	targets := otherNames(entries, opt)
	from := linkedFrom(entries)
	to := turned(from)
	for i, e := range entries {
		for _, name := range ownNames(e) {
			targets.add(name, i, impactLevels)
			for _, at := range from[i] {
				level := levelOf(linkingLevels, len(to[at]))
				if strings.HasPrefix(entries[at].Title, e.Title+" ") {
					level = afterLevel
				}
				targets.add(name, int(at), level)
			}
			for _, at := range to[i] {
				targets.add(name, int(at), levelOf(linkedLevels, len(from[at])))
			}
		}
	}
	return targets.terms()
}

// named gathers what is found under each name, by its key; of names with one key the first
// in order is how it is written.
type named map[string]*term

func (n named) add(name string, doc int, level uint8) {
	if !validName(name) || level == 0 {
		return
	}
	t := n[keyOf(name)]
	if t == nil {
		t = &term{keyOf(name), name, nil}
		n[t.key] = t
	}
	t.display = min(t.display, name)
	t.in = append(t.in, posting{int32(doc), level})
}

// otherNames returns what is found under a key that is not the page's own name: what it
// names, and the words that it defines.
func otherNames(entries []Entry, opt Options) named {
	targets := make(named)
	defines := make(map[string]bool)
	for _, k := range opt.Kinds {
		defines[k.ID] = k.Defines
	}
	for i, e := range entries {
		for _, n := range e.Names {
			targets.add(nameOf(Words(n)), i, namedLevel)
		}
		if defines[e.Kind] {
			for _, s := range e.Sections {
				targets.add(nameOf(Words(s.Heading)), i, explainLevel)
			}
		}
	}
	return targets
}

// validName leaves out names of one letter.
func validName(name string) bool { return len(name) > len(nameSign)+1 }

// linkedFrom returns for each entry the entries that link to it, in order.
func linkedFrom(entries []Entry) [][]int32 {
	byAddress := make(map[string]int, len(entries))
	for i, e := range entries {
		byAddress[e.Address] = i
	}
	from := make([][]int32, len(entries))
	for i, e := range entries {
		for _, address := range e.Links {
			if to, ok := byAddress[address]; ok && to != i {
				if n := len(from[to]); n == 0 || from[to][n-1] != int32(i) { // a page may link twice
					from[to] = append(from[to], int32(i))
				}
			}
		}
	}
	return from
}

// turned returns for each entry the entries that it links to, of those that link to each.
func turned(from [][]int32) [][]int32 {
	to := make([][]int32, len(from))
	for i, list := range from {
		for _, at := range list {
			to[at] = append(to[at], int32(i))
		}
	}
	return to
}

// levelOf is the level of a page with so many links.
func levelOf(steps []step, links int) uint8 {
	for _, s := range steps {
		if links <= s.most {
			return s.level
		}
	}
	return 0
}

// ownNames returns everything that a page is called, its titles first.
func ownNames(e Entry) []string { return appendNames(titleNames(e), e.Spellings...) }

// titleNames returns the names that the client can make of what it shows of a page.
func titleNames(e Entry) []string { return appendNames(nil, e.Title, e.Short, shortTitle(e.Title)) }

// appendNames adds the names whose keys are new.
func appendNames(names []string, texts ...string) []string {
	for _, text := range texts {
		name := nameOf(Words(text))
		known := slices.ContainsFunc(names, func(n string) bool { return keyOf(n) == keyOf(name) })
		if validName(name) && !known {
			names = append(names, name)
		}
	}
	return names
}

// shortTitle is what stands before the explanation in a title such as "SALT – Samverkan
// för attraktiva livsmedelsföretag" or "Europeiska socialfonden (ESF)".
func shortTitle(title string) string {
	for _, sep := range []string{" – ", " - ", ": ", " ("} {
		if before, _, ok := strings.Cut(title, sep); ok {
			return before
		}
	}
	return ""
}

// terms makes terms of what was gathered for each name; a page counts once, with
// its highest level.
func (n named) terms() []term {
	terms := make([]term, 0, len(n))
	for _, t := range n {
		slices.SortFunc(t.in, func(a, b posting) int {
			return cmp.Or(cmp.Compare(a.doc, b.doc), cmp.Compare(b.level, a.level))
		})
		t.in = slices.CompactFunc(t.in, func(a, b posting) bool { return a.doc == b.doc })
		terms = append(terms, *t)
	}
	slices.SortFunc(terms, func(a, b term) int { return strings.Compare(a.key, b.key) })
	return terms
}
