package lint

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// misspeltLetters is how many letters a name has at least that a word may be a misspelling
// of: among shorter words many lie near each other.
const misspeltLetters = 6

// misspeltNames warns of words in texts that begin with a capital letter, that no other file
// has, and that are a known name but for a letter: a misspelt name is linked nowhere.
func misspeltNames(c *checker) (l diag.List) {
	inFiles := map[string]int{} // how many files have a word
	for _, r := range c.read {
		for _, w := range r.capitals {
			inFiles[w.Value()]++
		}
	}
	names := namesByLetter(c.World)
	for _, r := range c.read {
		for _, w := range r.capitals {
			if word := w.Value(); inFiles[word] == 1 && utf8.RuneCountInString(word) >= misspeltLetters {
				if name := misspelt(word, names); name != "" {
					r.warnWord(&l, word, name, c.ordinary(word))
				}
			}
		}
	}
	return l
}

// warnWord warns of a word in the texts of a file, if it was written for the portal there and
// doesn't stand among the facts too. An ordinary word may begin a sentence.
func (r *reading) warnWord(l *diag.List, word, name string, ordinary bool) {
	texts := textsIn(r.file)
	has := func(t text) bool { return strings.Contains(t.words, word) }
	if slices.ContainsFunc(texts, func(t text) bool { return !t.written() && has(t) }) {
		return
	}
	for i := range texts {
		t := &texts[i]
		for _, w := range lettered(nil, t.words) {
			before := t.words[:w.start]
			quoted := strings.Count(before, staff.QuoteSign)%2 == 1
			if w.in(t.words) == word && !quoted && !(ordinary && begins(before)) {
				t.warn(l, w.start, w.end, utf8.RuneCountInString(word), staff.NameMisspelt(word, name))
				return
			}
		}
	}
}

// ordinary reports whether some text has a word with a small letter first.
func (c *checker) ordinary(word string) bool {
	small := strings.ToLower(word)
	return slices.ContainsFunc(c.read, func(r *reading) bool {
		return slices.ContainsFunc(textsIn(r.file), func(t text) bool { return strings.Contains(t.words, small) })
	})
}

// begins reports whether a sentence begins after some words: any word has a capital letter there.
func begins(before string) bool {
	before = strings.TrimRight(before, " \n*_("+staff.QuoteSign)
	return before == "" || strings.ContainsAny(before[len(before)-1:], ".!?:]|-#")
}

// misspelt returns the name that a word is but for one letter in the middle, or "".
func misspelt(word string, names map[byte]map[string]string) string {
	own := bare(word)
	if own == "" || names[own[0]][own] != "" {
		return ""
	}
	for _, key := range slices.Sorted(maps.Keys(names[own[0]])) {
		form := strings.HasPrefix(own, key) || strings.HasPrefix(key, own) || own[:len(own)-1] == key[:min(len(key), len(own)-1)]
		if !form && diag.Slip(own, key) {
			return names[own[0]][key]
		}
	}
	return ""
}

// namesByLetter returns the words of the names of cities, countries, programmes, networks
// and projects, by their letters and digits, and these by the first.
func namesByLetter(g *graph.Graph) map[byte]map[string]string {
	out := map[byte]map[string]string{}
	add := func(names ...string) {
		for _, name := range names {
			for _, w := range lettered(nil, name) {
				word := w.in(name)
				key := bare(word)
				if utf8.RuneCountInString(word) < misspeltLetters || word == strings.ToLower(word) || key == "" {
					continue
				}
				if out[key[0]] == nil {
					out[key[0]] = map[string]string{}
				}
				out[key[0]][key] = word
			}
		}
	}
	for _, c := range g.Cities {
		add(c.Name, c.Local)
	}
	for _, c := range g.Countries {
		add(c.Name)
	}
	for _, p := range g.Programs {
		add(p.Name, p.Short)
	}
	for _, n := range g.Networks {
		add(n.Name, n.Short)
	}
	for _, p := range g.Projects {
		add(p.Short)
	}
	return out
}
