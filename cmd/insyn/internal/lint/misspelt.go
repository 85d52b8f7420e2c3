package lint

import (
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
	names := spelledNames(c.World)
	var all []misspelling
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
			all = append(all, r.misspellings(wrong)...)
		}
	}
	small := c.smallWords(all)
	told := map[string]bool{} // a word stands in one file
	for _, s := range all {
		if told[s.word] || s.begins && small[strings.ToLower(s.word)] {
			continue
		}
		told[s.word] = true
		s.warn(&l, s.start, s.end, utf8.RuneCountInString(s.word), staff.NameMisspelt(s.word, s.name))
	}
	return l
}

// misspelling is a word of a text that may be a name misspelt.
type misspelling struct {
	*text
	word, name string // as it stands, and what is meant
	start, end int    // in the text
	begins     bool   // a sentence, as an ordinary word may
}

// misspellings returns the words in the texts of a file that were written for the portal there and
// don't stand among the facts too.
func (r *reading) misspellings(wrong map[string]string) (out []misspelling) {
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
			if name != "" && strings.Count(before, staff.QuoteSign)%2 == 0 {
				out = append(out, misspelling{t, word, name, w.start, w.end, begins(before)})
			}
		}
	}
	return out
}

// smallWords returns those of the words that begin sentences which some text has with a small
// letter. Only they are looked for: all words of all texts would be as much as the texts.
func (c *checker) smallWords(of []misspelling) map[string]bool {
	sought, out := map[string]bool{}, map[string]bool{}
	for _, s := range of {
		if s.begins {
			sought[strings.ToLower(s.word)] = true
		}
	}
	var space []word
	for i := 0; i < len(c.read) && len(out) < len(sought); i++ {
		for _, t := range textsIn(c.read[i].file) {
			space = lettered(space[:0], t.words)
			for _, w := range space {
				if word := w.in(t.words); sought[word] {
					out[strings.Clone(word)] = true
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
