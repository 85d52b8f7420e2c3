package search

import "slices"

// onceLevel is up to what level a compound that stands on one page only is left out.
const onceLevel = 13

// withoutCompounds leaves out the compounds that one page has in its running text, if it has both their
// halves too: a question is cut as they are (static/js/sok/compounds.js), and finds the page by these.
// What a page is called and its keywords stay, however they are made. Left out are also words that
// worthwhile has left nowhere.
func withoutCompounds(terms []term, running []bool, lex *lexicon) []term {
	gone, needed := make([]bool, len(terms)), make([]bool, len(terms))
	for t, h := range lex.halves {
		if h == nil || !running[t] || needed[t] || len(terms[t].in) != 1 || terms[t].in[0].level > onceLevel {
			continue
		}
		doc := terms[t].in[0].doc
		if gone[h[0]] || gone[h[1]] || !has(terms[h[0]].in, doc) || !has(terms[h[1]].in, doc) {
			continue
		}
		gone[t], needed[h[0]], needed[h[1]] = true, true, true
	}
	left := make([]term, 0, len(terms))
	for t := range terms {
		if !gone[t] && len(terms[t].in) > 0 {
			left = append(left, terms[t])
		}
	}
	return left
}

func has(in []posting, doc int32) bool {
	return slices.ContainsFunc(in, func(p posting) bool { return p.doc == doc })
}
