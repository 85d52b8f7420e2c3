package search

import (
	"cmp"
	"slices"
	"strings"
)

// A lexicon says for every word of the corpus which terms it stands for.
type lexicon struct {
	terms   []string // sorted
	display []string // how each term is written, for the reader
	of      [][]share
	halves  []*[2]int32 // by term: the two that make it up, where it is a compound of them and nothing else
	twins   []string    // see separate
	both    []string    // folded words that are small ones too, see small
}

// share is a term that a word stands for: itself in full, the parts of a compound less.
type share struct {
	term   int32
	factor float32
}

// reading is a word of the corpus before terms are numbered.
type reading struct {
	folded string
	term   string
	parts  []string // further terms: humps first, then parts of a compound
	humps  int      // how many of parts are humps
	halves []string // the two terms that make up the word, if it is a compound of them
}

func newLexicon(c *corpus, opt Options) *lexicon {
	counts := make([]int, len(c.surfaces))
	for _, doc := range c.docs {
		for _, o := range doc {
			counts[o.surface]++
		}
	}
	readings := make([]reading, len(c.surfaces))
	eachChunk(len(readings), func(_, lo, hi int) {
		for i := lo; i < hi; i++ {
			readings[i] = newReading(c.surfaces[i])
		}
	})
	// The parts of a word that stands everywhere ("redovisning") tell no page from another.
	common := max(minCommon, len(c.docs)/4)
	split := newSplitter(partWords(readings, counts, opt))
	eachChunk(len(readings), func(_, lo, hi int) {
		for i := lo; i < hi; i++ {
			if counts[i] <= common {
				readings[i].parts = append(readings[i].parts, split.split(readings[i].folded)...)
				if head, tail, at := split.halves(readings[i].folded); at > 0 {
					readings[i].halves = []string{head, tail}
				}
			}
		}
	})
	lex := &lexicon{of: make([][]share, len(readings)), twins: separate(c.surfaces, readings, counts)}
	lex.number(readings)
	for _, r := range readings {
		if r.term != "" && foldedStops[r.folded] {
			lex.both = append(lex.both, r.folded)
		}
	}
	slices.Sort(lex.both)
	lex.both = slices.Compact(lex.both)
	lex.write(c.surfaces, readings, counts)
	return lex
}

func newReading(surface string) reading {
	f := Fold(surface)
	r := reading{folded: f}
	if f != "" && !small(surface) {
		r.term = Stem(f)
	}
	for _, h := range Humps(surface) {
		if h := Fold(h); len(h) >= minPart && !foldedStops[h] {
			r.parts = append(r.parts, Stem(h))
		}
	}
	r.humps = len(r.parts)
	return r
}

// partWords counts the words that compounds may be cut into: the site's, and those
// of the table of synonyms.
func partWords(readings []reading, counts []int, opt Options) map[string]int {
	words := make(map[string]int)
	for i, r := range readings {
		words[r.folded] += counts[i]
	}
	for _, s := range opt.Synonyms {
		for _, text := range s.Words {
			if w := Words(text); len(w) == 1 {
				words[w[0].Folded]++
			}
		}
	}
	return words
}

// number gives the terms their numbers, in order, and every word its shares.
func (lex *lexicon) number(readings []reading) {
	for _, r := range readings {
		if r.term != "" {
			lex.terms = append(append(lex.terms, r.term), r.parts...)
		}
	}
	slices.Sort(lex.terms)
	lex.terms = slices.Compact(lex.terms)
	ids := make(map[string]int32, len(lex.terms))
	for i, t := range lex.terms {
		ids[t] = int32(i)
	}
	lex.halves = make([]*[2]int32, len(lex.terms))
	for i, r := range readings {
		if r.term == "" {
			continue
		}
		if r.halves != nil {
			lex.halves[ids[r.term]] = &[2]int32{ids[r.halves[0]], ids[r.halves[1]]}
		}
		shares := []share{{ids[r.term], 1}}
		for n, p := range r.parts {
			if n < r.humps {
				shares = append(shares, share{ids[p], humpFactor})
			} else {
				shares = append(shares, share{ids[p], partFactor})
			}
		}
		lex.of[i] = shares
	}
}

// write finds how to show each term: the shortest of its forms, which mostly is the one a
// dictionary has, and of equals the one used most. A term that only stands in compounds is
// shown as it is.
func (lex *lexicon) write(surfaces []string, readings []reading, counts []int) {
	lex.display = make([]string, len(lex.terms))
	forms := make(map[string]int)
	for i, s := range surfaces {
		forms[strings.ToLower(s)] += counts[i]
	}
	for i, s := range surfaces {
		if lex.of[i] == nil || strings.ContainsFunc(s, dropped) {
			continue
		}
		if twin(lex.terms[lex.of[i][0].term]) {
			continue // its key follows from no word
		}
		s := strings.ToLower(s)
		best := &lex.display[lex.of[i][0].term]
		if *best == "" || cmp.Or(cmp.Compare(len(s), len(*best)), cmp.Compare(forms[*best], forms[s]), strings.Compare(s, *best)) < 0 {
			*best = s
		}
	}
	for t, d := range lex.display {
		if d == "" {
			lex.display[t] = "~" + lex.terms[t]
		}
	}
}
