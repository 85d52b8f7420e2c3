package search

import (
	"cmp"
	"maps"
	"slices"
)

// encodeTerms writes terms and where they stand. What follows from titles, which has the stems of each page's
// title, is left out but for its level: there the client knows that the words of a title stand on its page.
func encodeTerms(terms []term, titles [][]string) termsJSON {
	var words, counts, docs []byte
	prev := ""
	at, rest := make(map[string]int, len(terms)), make([]term, len(terms))
	for i, t := range terms {
		words = frontCode(words, prev, t.display)
		prev = t.display
		at[t.key], rest[i] = i, t
	}
	levels := titleLevels(terms, rest, at, titles)
	for _, t := range rest {
		counts = appendNumber(counts, len(t.in))
	}
	// Words that as many pages have leave like gaps and have like levels, which compress well beside each other.
	slices.SortStableFunc(rest, func(a, b term) int { return cmp.Compare(len(b.in), len(a.in)) })
	byDoc := make(map[int32][]byte)
	for _, t := range rest {
		last := int32(-1)
		for _, p := range t.in {
			docs = appendNumber(docs, int(p.doc-last-1))
			byDoc[p.doc] = append(byDoc[p.doc], digits[p.level])
			last = p.doc
		}
	}
	for _, doc := range slices.Sorted(maps.Keys(byDoc)) { // those of a document are alike
		levels = append(levels, byDoc[doc]...)
	}
	return termsJSON{string(words), string(counts), string(docs), string(levels)}
}

// titleLevels takes from rest what titles tell, and returns the levels that the words of each page's title
// have there: 0 where one has none.
func titleLevels(terms, rest []term, at map[string]int, titles [][]string) []byte {
	var levels []byte
	for doc, stems := range titles {
		for _, s := range stems {
			i, ok := at[s]
			if !ok {
				continue
			}
			level := uint8(0)
			if n, ok := place(terms[i].in, int32(doc)); ok {
				level = terms[i].in[n].level
				n, _ = place(rest[i].in, int32(doc))
				rest[i].in = slices.Concat(rest[i].in[:n], rest[i].in[n+1:])
			}
			levels = append(levels, digits[level])
		}
	}
	return levels
}

// place is where a document is, or would be, among postings.
func place(in []posting, doc int32) (int, bool) {
	return slices.BinarySearchFunc(in, doc, func(p posting, doc int32) int { return cmp.Compare(p.doc, doc) })
}

// titleStems returns the stems of each page's title and short name, each once.
func titleStems(entries []Entry) [][]string {
	out := make([][]string, len(entries))
	for doc, e := range entries {
		for _, w := range slices.Concat(Words(e.Title), Words(e.Short)) {
			if s := Stem(w.Folded); !slices.Contains(out[doc], s) {
				out[doc] = append(out[doc], s)
			}
		}
	}
	return out
}
