package search

import (
	"maps"
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"
)

// synonymGroup writes a group of phrases, without their small words; what a
// directed group means stands after a >.
func synonymGroup(score float64, phrases, means []string) string {
	group := strconv.FormatFloat(score, 'g', -1, 64) + "," + strings.Join(phrasesOf(phrases), ",")
	if len(means) > 0 {
		group += ">" + strings.Join(phrasesOf(means), ",")
	}
	return group
}

// answerGroups writes what each page answers: its number, and the phrases.
func answerGroups(entries []Entry, answers []Answer) string {
	asked := make(map[string][]string)
	for _, a := range answers {
		asked[a.Address] = append(asked[a.Address], phrasesOf(a.Words)...)
	}
	var groups []string
	for i, e := range entries {
		if phrases := asked[e.Address]; phrases != nil {
			groups = append(groups, strconv.Itoa(i)+","+strings.Join(phrases, ","))
		}
	}
	return strings.Join(groups, "|")
}

func phrasesOf(texts []string) []string {
	var out []string
	for _, t := range texts {
		var words []string
		for _, w := range Words(t) {
			if !small(w.Surface) {
				words = append(words, strings.ToLower(w.Surface))
			}
		}
		if words != nil {
			out = append(out, strings.Join(words, " "))
		}
	}
	return out
}

// phraseStems are the stems of a phrase, without its small words.
func phraseStems(text string) []string {
	var out []string
	for _, w := range Words(text) {
		if !small(w.Surface) {
			out = append(out, Stem(w.Folded))
		}
	}
	return out
}

// synonymRow is a word by which phrases begin that have synonyms, and their groups.
type synonymRow struct {
	stem   string
	groups []string
}

// synonymRows returns the groups by the first stem of each phrase that has synonyms, in order. It leaves out
// the abbreviations that are two names of one page: the page is found by either, and what links to it too.
func synonymRows(entries []Entry, terms []term, opt Options) []synonymRow {
	known := knownStems(terms, opt)
	named := namedTwice(entries, opt.Abbreviations)
	groups := make(map[string][]string)
	add := func(score float64, phrases, means []string) {
		group := synonymGroup(score, phrases, means)
		for _, phrase := range phrases {
			if stems := phraseStems(phrase); stems != nil && !slices.Contains(groups[stems[0]], group) {
				groups[stems[0]] = append(groups[stems[0]], group)
			}
		}
	}
	for _, s := range opt.Synonyms {
		if s = leading(s, known); s.Words != nil {
			add(synonymScore, s.Words, s.Means)
		}
	}
	for _, a := range opt.Abbreviations {
		if !named[[2]string{NameKey(Words(a.Short)), NameKey(Words(a.Long))}] {
			add(shortScore, []string{a.Short, a.Long}, nil)
		}
	}
	var rows []synonymRow
	for _, stem := range slices.Sorted(maps.Keys(groups)) {
		rows = append(rows, synonymRow{stem, groups[stem]})
	}
	return rows
}

// packSynonyms writes the groups in parts, by the first stems of their phrases: a question needs those of its
// words, and of the parts of a word that is unknown. A few are one part. With them, and by their first stems too, stand
// the phrases that are answered elsewhere.
func packSynonyms(m *manifestJSON, rows []synonymRow, elsewhere []Elsewhere) ([]File, error) {
	size := func(r synonymRow) int { return len(strings.Join(r.groups, "|")) }
	runs := cut(rows, synonymShard, size)
	if len(runs) <= fewShards {
		runs = cut(rows, math.MaxInt, size)
	}
	if len(runs) == 0 && len(elsewhere) > 0 {
		runs = [][]synonymRow{{{}}}
	}
	first := separators(runs)
	parts := make([]any, len(runs))
	for n, run := range runs {
		parts[n] = []any{strings.Join(groupsOf(run), "|")}
	}
	for i, e := range elsewhere {
		for n, row := range elsewhereRows(first, i, e) {
			if len(row) > 0 {
				parts[n] = append(parts[n].([]any), row)
			}
		}
	}
	m.SynonymFirst = strings.Join(first, " ")
	files, name, err := together("s", parts)
	m.Synonyms = name
	return files, err
}

// separators returns where each part begins: as few letters of its first stem as tell that
// from the last stem of the part before it.
func separators(runs [][]synonymRow) []string {
	first := make([]string, len(runs))
	for n := range runs[min(1, len(runs)):] {
		before, stem := runs[n][len(runs[n])-1].stem, runs[n+1][0].stem
		for i, r := range stem {
			if first[n+1] = stem[:i+utf8.RuneLen(r)]; first[n+1] > before {
				break
			}
		}
	}
	return first
}

// elsewhereRows are, for each part that begins with a first stem, what of its phrases stands there: the number of what is
// answered elsewhere, its subject and its address, and the phrases' stems with spaces between.
func elsewhereRows(first []string, number int, e Elsewhere) [][]any {
	rows := make([][]any, len(first))
	for _, phrase := range e.Words {
		stems := phraseStems(phrase)
		if len(stems) == 0 {
			continue
		}
		n := max(0, sort.Search(len(first), func(i int) bool { return first[i] > stems[0] })-1)
		if rows[n] == nil {
			rows[n] = []any{number, e.Subject, e.Href}
		}
		rows[n] = append(rows[n], strings.Join(stems, " "))
	}
	return rows
}

// groupsOf returns the groups of some rows, each once.
func groupsOf(rows []synonymRow) []string {
	var groups []string
	seen := make(map[string]bool)
	for _, r := range rows {
		for _, g := range r.groups {
			if !seen[g] {
				seen[g] = true
				groups = append(groups, g)
			}
		}
	}
	return groups
}

// knownStems are the words that a synonym may lead to: those of the site and those that a page answers.
func knownStems(terms []term, opt Options) map[string]bool {
	known := make(map[string]bool, len(terms))
	for _, t := range terms {
		known[t.key] = true
	}
	for _, a := range opt.Answers {
		for _, phrase := range a.Words {
			for _, stem := range phraseStems(phrase) {
				known[stem] = true
			}
		}
	}
	return known
}

// leading is what of a group leads to words that the site has, or nothing.
func leading(s Synonym, known map[string]bool) Synonym {
	unknown := func(phrase string) bool {
		return slices.ContainsFunc(phraseStems(phrase), func(stem string) bool { return !known[stem] })
	}
	if s.Means == nil {
		if !slices.ContainsFunc(s.Words, func(w string) bool { return !unknown(w) }) {
			return Synonym{}
		}
		return s
	}
	if s.Means = slices.DeleteFunc(slices.Clone(s.Means), unknown); len(s.Means) == 0 {
		return Synonym{}
	}
	return s
}

// namedTwice finds the pairs of keys, of an abbreviation and its long form, that one page has.
func namedTwice(entries []Entry, abbreviations []Abbreviation) map[[2]string]bool {
	wanted := make(map[string]bool)
	for _, a := range abbreviations {
		wanted[NameKey(Words(a.Short))] = true
		wanted[NameKey(Words(a.Long))] = true
	}
	pairs := make(map[[2]string]bool)
	for _, e := range entries {
		var keys []string
		for _, name := range ownNames(e) {
			if wanted[keyOf(name)] {
				keys = append(keys, keyOf(name))
			}
		}
		for _, a := range keys {
			for _, b := range keys {
				pairs[[2]string{a, b}] = true
			}
		}
	}
	return pairs
}
