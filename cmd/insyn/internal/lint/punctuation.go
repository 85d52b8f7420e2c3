package lint

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// slip is a slip in the signs between words: the first of its groups that is there is what
// is wrong, better how that is written.
type slip struct {
	found   *sieve.Regexp
	better  string
	problem func(written, better string) diag.Problem
	alone   bool // what stands beside it may be marked up
}

// signSlips are looked for in sentences. Each leaves alone what rightly looks like it:
// "kl. 10.30", "m.fl.", "EU:s", "2,5", the ending .md.
var signSlips = []slip{
	{sieve.MustCompile(`[\pL\d)”"](\.\.)(?:$|[^./\\])`), ".", staff.SignTwice, false},
	{sieve.MustCompile(`(\.{3,}|\. \. \.)`), "…", staff.ThreeStops, false},
	{sieve.MustCompile(`(,[ \x{a0}]*,|;;+|!!+|:,|;,|,;|,:)`), "", staff.SignTwice, false},
	{sieve.MustCompile(`([,;:!?]\.)(?:\s|$)|\p{Ll}{4,}(\.,)\s`), "", staff.SignTwice, false},
	{sieve.MustCompile(`(?:^|[^?])(\?\?)(?:$|[^?])`), "?", staff.SignTwice, false},
	{sieve.MustCompile(`[\pL\d)”"%]([ \x{a0}]+[,;:!?])(?:\s|$)`), "", staff.SpaceBeforeSign, false},
	{sieve.MustCompile(`[\pL\d)”"%]([ \x{a0}]+[,;])\pL`), "", staff.SpaceBeforeSign, false},
	{sieve.MustCompile(`[\pL\d)”"%]([ \x{a0}]+\.)(?:\s|$|\p{Lu}\p{Ll})`), "", staff.SpaceBeforeSign, false},
	{sieve.MustCompile(`(\([ \x{a0}]+)[\pL\d]|[\pL\d.,]([ \x{a0}]+\))`), "", staff.SpaceInside, false},
	{sieve.MustCompile(`(\(\()[\pL\d]`), "(", staff.SignTwice, false},
	{sieve.MustCompile(`\pL([ \x{a0}][”"“][ \x{a0}])\pL`), "", staff.QuoteLoose, false},
	{sieve.MustCompile(`(?:^|[\s(”])(?:\p{Lu}?\p{Ll}+\p{Ll}|[\d ]*\d)([.!?])(?:\p{Lu}\p{Ll}|\p{Lu} )`), "", staff.NoSpaceAfter, false},
	{sieve.MustCompile(`[)”]([.!?])\p{Lu}\p{Ll}`), "", staff.NoSpaceAfter, false},
	{sieve.MustCompile(`(?:\pL{2}|\d|[)”])([,;])\pL{2}`), "", staff.NoSpaceAfter, false},
	{sieve.MustCompile(`(?:^|[\s(”])\p{Ll}{3,}(:)\pL{3}`), "", staff.NoSpaceAfter, false},
	{sieve.MustCompile(`(?:^\p{Lu}|.[\pL\d.,;:!?)”])([ \x{a0}]{2,})[\pL\d(”"–]`), "", staff.SpaceTwice, false},
	{sieve.MustCompile(`\pL([ \x{a0}]*(?:--+|—)[ \x{a0}]*)\pL`), "–", staff.DashOfHyphens, false},
	{sieve.MustCompile(`[\pL)”] (- )[\pL(”]`), "–", staff.DashOfHyphens, false},
	{sieve.MustCompile(`(?:^|[\s(])((?:19|20)\d\d(?:-| [-–] )(?:19|20)\d\d)(?:[\s.,;:!?)]|$)`), "", staff.YearsApart, false},
	{sieve.MustCompile(`(?:^|[\s(])(\d{1,3}(?:(?:\.\d{3})+|(?:,000)+))(?:[\s,;:!?)]|$|\.(?:\s|$))`), "", staff.Thousands, false},
	{sieve.MustCompile(`(?:^|[\s(–])(\d+(?:,\d+)?%)`), "", staff.PercentGlued, false},
	{sieve.MustCompile(`(?:^|[\s(])([“„])`), "”", staff.QuoteForeign, false},
	{sieve.MustCompile(`([«»])`), "”", staff.QuoteForeign, false},
	{sieve.MustCompile(`\p{Ll}{4,}(\. )\p{Ll}{2,}(?:[ ,.]|$)`), "", staff.SmallAfterStop, false},
}

// straight is a quotation mark of a keyboard, before a word.
var straight = slip{sieve.MustCompile(`(?:^|[\s(])(")[\pL\d]`), "”", staff.QuoteStraight, true}

// punctuation warns of slips in the signs of sentences, the first of each kind in a text.
func punctuation(texts []text) (l diag.List) {
	for i := range texts {
		t := &texts[i]
		if !t.written() {
			if titleKeys[t.key] && quoting(t.words) {
				t.quotes(&l)
			}
			continue
		}
		wrong := t.quotes(&l)
		if suspect(t.words) && strings.ContainsFunc(t.words, spoken) { // signs alone are no sentence
			for _, s := range signSlips {
				if m := t.slipped(s); m != nil && !(wrong && s.better == staff.QuoteSign) {
					written := t.words[m[0]:m[1]]
					p := s.problem(strings.Join(strings.Fields(written), ""), s.better)
					t.warn(&l, m[0], m[1], utf8.RuneCountInString(written), p)
				}
			}
		}
		if !paired(t.words) {
			continue
		}
		if at, problem := t.unpaired(); problem != nil {
			t.warn(&l, at, at+1, 1, problem())
		} else if m := t.slipped(straight); m != nil && t.key == "" && !wrong { // in facts it may be written \"
			t.warn(&l, m[0], m[1], 1, straight.problem(`"`, straight.better))
		}
	}
	return l
}

// quotes warns of a quotation that doesn't begin and end as it should, and reports whether
// one does not.
func (t *text) quotes(l *diag.List) bool {
	if !quoting(t.words) || t.key == "" && !t.block.Prose() {
		return false
	}
	from, to, p := t.misquoted()
	if p.Code != "" {
		t.warn(l, from, to, 1, p)
	}
	return p.Code != ""
}

// paired reports whether a text has a sign that belongs to a pair.
func paired(text string) bool {
	return strings.IndexByte(text, '(') >= 0 || strings.IndexByte(text, ')') >= 0 || strings.IndexByte(text, '"') >= 0
}

// spoken reports whether a sign of a text is read aloud.
func spoken(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// slipped returns where the first slip of a kind stands, or nil.
func (t *text) slipped(s slip) []int {
	rest := 0
	for rest < len(t.words) {
		m := s.found.FindStringSubmatchIndex(t.words[rest:])
		if m == nil {
			return nil
		}
		wrong := m[2:]
		for wrong[0] < 0 {
			wrong = wrong[2:]
		}
		from, to, start, end := rest+wrong[0], rest+wrong[1], rest+m[0], rest+m[1]
		if s.alone {
			start, end = from, to
		}
		if t.inSource(start, end) && !isAddress(t.words, from) && !sv.Shortened(lastWord(t.words[:from], " (”\n")) {
			return []int{from, to}
		}
		rest = to
	}
	return nil
}

// reach is how many bytes around a sign are looked at to know its word: no word is longer, and of
// a text without spaces each sign would ask for all of it.
const reach = 1 << 10

// lastWord returns what a text ends with after the last of some signs.
func lastWord(text, signs string) string {
	text = text[max(0, len(text)-reach):]
	return text[strings.LastIndexAny(text, signs)+1:]
}

// inSource reports whether a part of the words stands in the file as it is here: not
// as code, and with nothing between that readers don't see.
func (t *text) inSource(from, to int) bool {
	return t.key != "" || t.block.Whole(from, to)
}

// isAddress reports whether byte i of a text stands in an address, of the web or of a
// letter, or in the name of a file.
func isAddress(text string, i int) bool {
	after := text[i:min(len(text), i+reach)]
	if end := strings.IndexAny(after, " \n"); end >= 0 {
		after = after[:end]
	}
	word := lastWord(text[:i], " \n(") + after
	return strings.ContainsAny(word, "/@\\_&") || strings.HasPrefix(word, "www.")
}

// unpaired returns the first parenthesis that lacks the other one.
func (t *text) unpaired() (at int, problem func() diag.Problem) {
	if t.key == "" && !t.block.Prose() {
		return 0, nil
	}
	var open []int
	for i, r := range t.words {
		switch r {
		case '(':
			open = append(open, i)
		case ')':
			switch {
			case len(open) > 0:
				open = open[:len(open)-1]
			case !ends(t.words[:i]) && t.inSource(i, i+1):
				return i, staff.ParenthesisUnopened
			}
		}
	}
	if len(open) > 0 && t.inSource(open[0], open[0]+1) {
		return open[0], staff.ParenthesisOpen
	}
	return 0, nil
}

// ends reports whether a parenthesis after some words ends the number or the letter of
// an item, or makes a face.
func ends(before string) bool {
	word := lastWord(before, " \n")
	lone := utf8.RuneCountInString(word) <= 1 || !strings.ContainsFunc(word, unicode.IsLetter)
	return lone || strings.TrimRight(word, "0123456789.-:;") != word || strings.Trim(word, "ivx") == ""
}
