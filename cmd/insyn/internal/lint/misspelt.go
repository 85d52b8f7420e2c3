package lint

import (
	"slices"
	"strings"
	"sync"
	"unicode"
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
	names, small := spelledNames(c.World), sync.OnceValue(c.smallWords)
	for _, r := range c.read {
		wrong := map[string]string{} // what is meant, by the word
		for _, w := range r.capitals {
			word := w.Value()
			if inFiles[word] > 1 || utf8.RuneCountInString(word) < misspeltLetters {
				continue
			}
			if name := names.near(word); name != "" {
				wrong[word] = name
			}
		}
		if len(wrong) > 0 {
			r.warnWords(&l, wrong, small)
		}
	}
	return l
}

// warnWords warns of words in the texts of a file, the first time, that were written for the portal
// there and don't stand among the facts too. An ordinary word may begin a sentence.
func (r *reading) warnWords(l *diag.List, wrong map[string]string, small func() map[string]bool) {
	texts := textsIn(r.file)
	for i := range texts {
		if t := &texts[i]; !t.written() {
			for _, w := range lettered(nil, t.words) {
				delete(wrong, w.in(t.words))
			}
		}
	}
	for i := range texts {
		t := &texts[i]
		for _, w := range lettered(nil, t.words) {
			word := w.in(t.words)
			name, before := wrong[word], t.words[max(0, w.start-reach):w.start]
			if name == "" || strings.Count(before, staff.QuoteSign)%2 == 1 || begins(before) && small()[strings.ToLower(word)] {
				continue
			}
			t.warn(l, w.start, w.end, utf8.RuneCountInString(word), staff.NameMisspelt(word, name))
			delete(wrong, word)
		}
	}
}

// smallWords are the words that begin with a small letter in some text.
func (c *checker) smallWords() map[string]bool {
	out := map[string]bool{}
	var space []word
	for _, r := range c.read {
		for _, t := range textsIn(r.file) {
			space = lettered(space[:0], t.words)
			for _, w := range space {
				if first, _ := utf8.DecodeRuneInString(w.in(t.words)); unicode.IsLower(first) {
					out[w.in(t.words)] = true
				}
			}
		}
	}
	return out
}

// begins reports whether a sentence begins after some words: any word has a capital letter there.
func begins(before string) bool {
	before = strings.TrimRight(before, " \n*_("+staff.QuoteSign)
	return before == "" || strings.ContainsAny(before[len(before)-1:], ".!?:]|-#")
}

// spelled are the words of names, and these without one of their letters: words that differ in one
// letter are the same without one each.
type spelled struct {
	written map[string]string   // by letters and digits alone
	without map[string][]string // keys of written
}

// near returns the name that a word is but for one letter before its last, or "".
func (s *spelled) near(word string) string {
	own := bare(word)
	if own == "" || s.written[own] != "" {
		return ""
	}
	keys := slices.Clone(s.without[own])
	for _, rest := range withoutOne(own) {
		keys = append(keys, s.without[rest]...)
		if s.written[rest] != "" {
			keys = append(keys, rest)
		}
	}
	slices.Sort(keys)
	for _, key := range keys {
		form := strings.HasPrefix(own, key) || strings.HasPrefix(key, own) || own[:len(own)-1] == key[:min(len(key), len(own)-1)]
		if !form && own[0] == key[0] && diag.Slip(own, key) {
			return s.written[key]
		}
	}
	return ""
}

// withoutOne returns a key without each of its letters.
func withoutOne(key string) []string {
	out := make([]string, 0, len(key))
	for i := range key {
		out = append(out, key[:i]+key[i+1:]) // a key is ASCII
	}
	return out
}

// spelledNames returns the words of the names of cities, countries, programmes, networks and projects.
func spelledNames(g *graph.Graph) *spelled {
	s := &spelled{map[string]string{}, map[string][]string{}}
	add := func(names ...string) {
		for _, name := range names {
			for _, w := range lettered(nil, name) {
				word := w.in(name)
				key := bare(word)
				if utf8.RuneCountInString(word) < misspeltLetters || word == strings.ToLower(word) || key == "" || s.written[key] != "" {
					continue
				}
				s.written[key] = word
				for _, rest := range withoutOne(key) {
					s.without[rest] = append(s.without[rest], key)
				}
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
	return s
}
