package search

import (
	"cmp"
	"slices"
	"strings"
)

// names returns a term for every name of every entry, under its NameKey: the entry itself
// with the highest level, and the pages that link to it with a low one. Through them
// a question that holds a name leads with what has that name, and a page is found
// by every spelling of what it links to. What a page names, and the headings of pages that define words,
// are names of a lower level.
func names(entries []Entry, opt Options) []term {
	linking := linkedFrom(entries)
	defines := make(map[string]bool)
	for _, k := range opt.Kinds {
		defines[k.ID] = k.Defines
	}
	targets := make(map[string][]posting)
	add := func(key string, doc int, level uint8) {
		if len(key) > 2 {
			targets[key] = append(targets[key], posting{int32(doc), level})
		}
	}
	answers := make(map[string][]string)
	for _, a := range opt.Answers {
		answers[a.Address] = append(answers[a.Address], a.Words...)
	}
	for i, e := range entries {
		for _, asked := range answers[e.Address] {
			add(NameKey(Words(asked)), i, answerLevel)
		}
		for _, people := range peoples[e.Title] {
			add(NameKey(Words(people)), i, impactLevels)
		}
		for _, key := range nameKeys(e) {
			add(key, i, impactLevels)
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
	terms := make([]term, 0, len(targets))
	for key, own := range targets {
		terms = append(terms, term{key, key, namePostings(own, linking)})
	}
	return terms
}

func linkedFrom(entries []Entry) [][]int32 {
	byAddress := make(map[string]int, len(entries))
	for i, e := range entries {
		byAddress[e.Address] = i
	}
	from := make([][]int32, len(entries))
	for i, e := range entries {
		for _, address := range e.Links {
			if to, ok := byAddress[address]; ok && to != i {
				from[to] = append(from[to], int32(i))
			}
		}
	}
	return from
}

func nameKeys(e Entry) []string {
	var keys []string
	for _, name := range append([]string{e.Title, e.Short, shortTitle(e.Title)}, e.Spellings...) {
		keys = append(keys, NameKey(Words(name)))
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

func namePostings(own []posting, linking [][]int32) []posting {
	out := slices.Clone(own)
	for _, p := range own {
		if p.level == impactLevels {
			for _, from := range linking[p.doc] {
				out = append(out, posting{from, linkedLevel})
			}
		}
	}
	slices.SortFunc(out, func(a, b posting) int {
		return cmp.Or(cmp.Compare(a.doc, b.doc), cmp.Compare(b.level, a.level))
	})
	return slices.CompactFunc(out, func(a, b posting) bool { return a.doc == b.doc })
}
