package search

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Twins are words that only their dots tell apart: mat and mäta have one folded stem. The
// one that is used most keeps it as its term; another has a term of its own, so that a
// question that writes the dots, or leaves them out where others stand, finds what it means.

// maxTwin is how many letters of a stem may be a twin's: longer ones that differ in dots are
// one name written with and without them.
const maxTwin = 4

// twinSign ends the key of a twin.
const twinSign = "~"

// umlauts are the words whose plural or comparative has other dots: stad, städer. They are
// no twins.
var umlauts = set(`and bok bond bro brand fot gang grov hand klo ko lang lag land ledamot led ma man mor bror far
	natt rand rot son spang stad stand stang stor strand tand tang ung topp ton`)

// written is how a word's stem is written, with its dots.
func written(surface, stem string) string {
	var b strings.Builder
	at := 0
	for _, r := range surface {
		if at == len(stem) {
			break
		}
		if dropped(r) {
			continue
		}
		r = unicode.ToLower(r)
		folded := Fold(string(r))
		if !strings.HasPrefix(stem[at:], folded) {
			return stem // an irregular form
		}
		at += len(folded)
		b.WriteRune(r)
	}
	return b.String()
}

// separate gives twins terms of their own, and returns for each folded stem that has any how
// its words are written, the one that keeps the stem first.
func separate(surfaces []string, readings []reading, counts []int) []string {
	forms := make(map[string]map[string]int)
	how := make([]string, len(readings))
	for i, r := range readings {
		if r.term == "" || len(r.term) < minPart || len(r.term) > maxTwin || !stemmable(r.term) || umlauts[r.term] {
			continue
		}
		how[i] = written(surfaces[i], r.term)
		if forms[r.term] == nil {
			forms[r.term] = make(map[string]int)
		}
		forms[r.term][how[i]] += counts[i]
	}
	var twins []string
	for _, term := range slices.Sorted(maps.Keys(forms)) {
		if list := forms[term]; len(list) > 1 {
			twins = append(twins, strings.Join(slices.SortedFunc(maps.Keys(list), func(a, b string) int {
				return cmp.Or(cmp.Compare(list[b], list[a]), strings.Compare(a, b))
			}), ","))
		}
	}
	main := make(map[string]string, len(twins))
	for _, t := range twins {
		first, _, _ := strings.Cut(t, ",")
		main[Fold(first)] = first
	}
	for i := range readings {
		if first := main[readings[i].term]; first != "" && how[i] != "" && how[i] != first {
			readings[i].term = how[i] + twinSign
		}
	}
	return twins
}

// twin reports whether a term is that of a twin.
func twin(term string) bool {
	r, _ := utf8.DecodeLastRuneInString(term)
	return string(r) == twinSign
}
