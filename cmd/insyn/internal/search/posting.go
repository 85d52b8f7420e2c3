package search

import (
	"slices"
)

// posting says how much a term counts in a document, from 1 to impactLevels.
type posting struct {
	doc   int32
	level uint8
}

// term is a line of the index: a word or the key of a name, and where it stands.
type term struct {
	key     string
	display string
	in      []posting
}

// postings weighs every word of every document and gathers them by term, in order. The
// weight is worked out here, with the field, its length and the kind of page, so that
// the client only adds.
func postings(c *corpus, lex *lexicon, opt Options) []term {
	prior := priors(c.entries, opt.Kinds)
	chunks := make([][]weighted, (len(c.docs)+chunk-1)/chunk)
	eachChunk(len(c.docs), func(n, lo, hi int) {
		w := newWeigher(len(lex.terms))
		w.out = make([]weighted, 0, wordCount(c.docs[lo:hi]))
		for i := lo; i < hi; i++ {
			w.weigh(c, lex, i, prior[i])
		}
		chunks[n] = w.out
	})
	return gather(lex, chunks)
}

// wordCount counts the words of some documents: a bound on the terms that they have, but for parts.
func wordCount(docs [][]occurrence) int {
	n := 0
	for _, d := range docs {
		n += len(d)
	}
	return n
}

func priors(entries []Entry, kinds []Kind) []float32 {
	byID := make(map[string]float32)
	for _, k := range kinds {
		byID[k.ID] = float32(k.Prior)
	}
	out := make([]float32, len(entries))
	for i, e := range entries {
		out[i] = byID[e.Kind]
	}
	return out
}

type weighted struct {
	term    int32
	running bool // whether it stands in running text only
	posting
}

// A weigher adds up the weights of one document at a time.
type weigher struct {
	often   [][fieldCount]float32 // by term: how often it stands in each field, for the field's length
	touched []int32
	out     []weighted
}

func newWeigher(terms int) *weigher { return &weigher{often: make([][fieldCount]float32, terms)} }

func (w *weigher) weigh(c *corpus, lex *lexicon, doc int, prior float32) {
	var scale, counts [fieldCount]float32
	for f := range scale {
		rel := c.lengths[doc][f] / c.norm[f]
		scale[f] = 1 / (1 - fieldNorm[f] + fieldNorm[f]*rel)
		counts[f] = fieldWeight[f]
		if field(f) > fieldName {
			counts[f] *= prior
		}
		if c.entries[doc].Aside && (field(f) == fieldHeading || field(f) == fieldText) {
			counts[f] *= asideFactor
		}
	}
	for _, o := range c.docs[doc] {
		for _, s := range lex.of[o.surface] {
			often := &w.often[s.term]
			if *often == ([fieldCount]float32{}) {
				w.touched = append(w.touched, s.term)
			}
			often[o.field] += scale[o.field] * s.factor
		}
	}
	w.flush(doc, &counts)
}

// flush gives each word of a document its level, of how much one occurrence in each field counts there.
func (w *weigher) flush(doc int, counts *[fieldCount]float32) {
	for _, t := range w.touched {
		sum, running := float32(0), true
		for f, often := range w.often[t] {
			if often > 0 && field(f) != fieldSummary && field(f) != fieldHeading && field(f) != fieldText {
				running = false
			}
			sum += counts[f] * often * (1 + fieldLimit) / (often + fieldLimit)
		}
		w.often[t] = [fieldCount]float32{}
		level := levelSteps[int(sum/(sum+saturation)*impactLevels+0.5)]
		w.out = append(w.out, weighted{t, running, posting{int32(doc), level}})
	}
	w.touched = w.touched[:0]
}

// gather sorts the weighted words by term; within one they stay in the order of documents.
func gather(lex *lexicon, chunks [][]weighted) []term {
	counts := make([]int, len(lex.terms)+1)
	for _, c := range chunks {
		for _, w := range c {
			counts[w.term+1]++
		}
	}
	for i := range lex.terms {
		counts[i+1] += counts[i]
	}
	all := make([]posting, counts[len(lex.terms)])
	next := slices.Clone(counts)
	given := make([]bool, len(all))         // whether more than running text has it
	running := make([]bool, len(lex.terms)) // of the page that was read last: all that counts for what one page has
	for _, c := range chunks {
		for _, w := range c {
			all[next[w.term]], given[next[w.term]] = w.posting, !w.running
			next[w.term]++
			running[w.term] = w.running
		}
	}
	terms := make([]term, len(lex.terms))
	for i := range terms {
		terms[i] = term{lex.terms[i], lex.display[i], worthwhile(all[counts[i]:counts[i+1]], given[counts[i]:counts[i+1]])}
	}
	return withoutCompounds(terms, running, lex)
}

// worthwhile leaves out where a word that many pages have hardly counts: no question is
// answered by these. If that is so on all of them, those stay that were given it as a keyword:
// else a word would lead nowhere as soon as it is written for many pages.
func worthwhile(in []posting, given []bool) []posting {
	least := uint8(0)
	for _, step := range faintest {
		if len(in) > step.pages {
			least = step.level
		}
	}
	some := slices.ContainsFunc(in, func(p posting) bool { return p.level > least })
	left := in[:0]
	for i, p := range in {
		if p.level > least || !some && given[i] {
			left = append(left, p)
		}
	}
	return left
}
