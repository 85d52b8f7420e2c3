package search

import (
	"cmp"
	"slices"
	"strings"
)

// names returns a term for every name of every entry, under its NameKey: the entry itself
// with the highest level, and the pages that link to it with a low one. Through them
// a question that holds a name leads with what has that name, and a page is found
// by every spelling of what it links to. What a page names, and the headings of pages that define
// words, are names of a lower level.
func names(entries []Entry, opt Options) []term {
	targets := otherNames(entries, opt)
	linking := linkedFrom(entries)
	for i, e := range entries {
		for _, key := range ownKeys(e) {
			targets[key] = append(targets[key], posting{int32(i), impactLevels})
			for _, from := range linking[i] {
				targets[key] = append(targets[key], posting{from, linkedLevel})
			}
		}
	}
	return nameTerms(targets)
}

// otherNames returns what is found under a key that is not the page's own name: what it
// answers, what it names, and the words that it defines.
func otherNames(entries []Entry, opt Options) map[string][]posting {
	targets := make(map[string][]posting)
	add := func(key string, doc int, level uint8) {
		if validKey(key) {
			targets[key] = append(targets[key], posting{int32(doc), level})
		}
	}
	defines := make(map[string]bool)
	for _, k := range opt.Kinds {
		defines[k.ID] = k.Defines
	}
	answers := make(map[string][]string)
	for _, a := range opt.Answers {
		answers[a.Address] = append(answers[a.Address], a.Words...)
	}
	for i, e := range entries {
		for _, asked := range answers[e.Address] {
			add(NameKey(Words(asked)), i, answerLevel)
			add(bagKey(Words(asked)), i, answerLevel)
		}
		for _, n := range e.Names {
			add(NameKey(Words(n)), i, namedLevel)
		}
		if defines[e.Kind] {
			for _, s := range e.Sections {
				add(NameKey(Words(s.Heading)), i, explainLevel)
			}
		}
	}
	return targets
}

// validKey leaves out the keys of names of one letter.
func validKey(key string) bool { return len(key) > len(nameSign)+1 }

// bagKey is what a question of several words is looked up by in whatever order they
// stand: "avslutade projekt", "projekt som är avslutade". One word has none.
func bagKey(words []Word) string {
	var stems []string
	for _, w := range words {
		if !stopWords[w.Folded] {
			stems = append(stems, Stem(w.Folded))
		}
	}
	if len(stems) < 2 {
		return ""
	}
	slices.Sort(stems)
	return strings.Join(stems, "+") + nameSign
}

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

// ownKeys returns the keys of everything that a page is called, its titles first.
func ownKeys(e Entry) []string {
	keys := titleKeys(e)
	for _, s := range e.Spellings {
		if k := NameKey(Words(s)); validKey(k) && !slices.Contains(keys, k) {
			keys = append(keys, k)
		}
	}
	return keys
}

// titleKeys returns the keys that the client can make of what it shows of a page.
func titleKeys(e Entry) []string {
	var keys []string
	for _, name := range []string{e.Title, e.Short, shortTitle(e.Title)} {
		if k := NameKey(Words(name)); validKey(k) && !slices.Contains(keys, k) {
			keys = append(keys, k)
		}
	}
	return keys
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

// nameTerms makes terms of what was gathered for each key; a page counts once, with
// its highest level.
func nameTerms(targets map[string][]posting) []term {
	terms := make([]term, 0, len(targets))
	for key, in := range targets {
		slices.SortFunc(in, func(a, b posting) int {
			return cmp.Or(cmp.Compare(a.doc, b.doc), cmp.Compare(b.level, a.level))
		})
		in = slices.CompactFunc(in, func(a, b posting) bool { return a.doc == b.doc })
		terms = append(terms, term{key, key, in})
	}
	slices.SortFunc(terms, func(a, b term) int { return strings.Compare(a.key, b.key) })
	return terms
}
