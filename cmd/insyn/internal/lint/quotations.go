package lint

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// quotation is a sign of a text that begins or ends what is quoted.
type quotation struct {
	at, end      int
	sign         string
	begins, ends bool // what it can do where it stands
}

// quoting reports whether a text has one.
func quoting(text string) bool {
	return slices.ContainsFunc(staff.QuoteSigns, func(sign string) bool { return strings.Contains(text, sign) })
}

// quotations returns the signs of a text around what is quoted, and whether one may stand
// for inches.
func (t *text) quotations() (list []quotation, inches bool) {
	for i, r := range t.words {
		if !slices.Contains(staff.QuoteSigns, string(r)) {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(t.words[:i])
		q := quotation{at: i, end: i + utf8.RuneLen(r), sign: string(r)}
		after, _ := utf8.DecodeRuneInString(t.words[q.end:])
		free := i == 0 || unicode.IsSpace(before) || strings.ContainsRune("([–-/*_", before)
		q.begins = free && q.end < len(t.words) && !unicode.IsSpace(after)
		q.ends = i > 0 && !unicode.IsSpace(before)
		inches = inches || unicode.IsDigit(before)
		list = append(list, q)
	}
	return list, inches
}

// misquoted returns the first quotation that doesn't begin and end with one kind of sign, and
// what is wrong with it.
func (t *text) misquoted() (from, to int, p diag.Problem) {
	list, inches := t.quotations()
	var begun, lone []quotation
	for _, q := range list {
		switch {
		case len(begun) > 0 && (q.ends || !q.begins):
			first := begun[len(begun)-1]
			begun = begun[:len(begun)-1]
			if !slices.Contains(staff.QuotePairs, first.sign+q.sign) && t.inSource(first.at, first.end) && t.inSource(q.at, q.end) {
				return first.at, first.end, staff.QuotesMixed(t.words[first.end:q.at])
			}
		case q.ends && !q.begins:
			lone = append(lone, q)
		default:
			begun = append(begun, q)
		}
	}
	if inches || len(begun) > 0 && len(lone) > 0 {
		return 0, 0, p
	}
	switch {
	case len(begun) > 0 && t.inSource(begun[0].at, begun[0].end):
		return t.endless(begun[0])
	case len(lone) > 0 && t.inSource(lone[0].at, lone[0].end):
		return t.unbegun(lone[0])
	}
	return 0, 0, p
}

// endless says what is wrong with a sign that begins what doesn't end: it may, with an
// apostrophe.
func (t *text) endless(q quotation) (from, to int, p diag.Problem) {
	for i := q.end; i < len(t.words); i++ {
		if word := strings.TrimLeft(t.words[i:], "'’"); len(word) < len(t.words)-i && !begunBy(word) && !unicode.IsSpace(rune(t.words[i-1])) {
			return q.at, q.end, staff.QuotesMixed(t.words[q.end:i])
		}
	}
	return q.at, q.end, staff.QuoteEndless()
}

// unbegun is endless for a sign that ends what doesn't begin.
func (t *text) unbegun(q quotation) (from, to int, p diag.Problem) {
	if i := strings.LastIndexAny(t.words[:q.at], "'’"); i >= 0 {
		first := strings.TrimRight(t.words[:i], "'’")
		_, size := utf8.DecodeRuneInString(t.words[i:])
		if (first == "" || strings.HasSuffix(first, " ") || strings.HasSuffix(first, "(")) && begunBy(t.words[i+size:]) {
			return q.at, q.end, staff.QuotesMixed(t.words[i+size : q.at])
		}
	}
	return q.at, q.end, staff.QuoteUnbegun()
}

// begunBy reports whether a text begins with a letter or a digit.
func begunBy(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return spoken(r)
}
