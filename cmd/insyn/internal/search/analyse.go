package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Word is a word of a text.
type Word struct {
	Surface string // as written
	Folded  string // lower case, without diacritics
}

// folds maps lower-case letters to the letter they are folded to. The client
// holds the same table (static/js/analyse.js); a test compares the two.
var folds = foldTable(map[rune]string{
	'a': "àáâãäåāąæ", 'c': "çćč", 'd': "ðđ", 'e': "èéêëēėęě", 'g': "ğ",
	'i': "ìíîïīı", 'l': "ł", 'n': "ñńň", 'o': "òóôõöøōő", 'r': "ř",
	's': "śşšß", 'σ': "ς", 't': "þť", 'u': "ùúûüūůű", 'y': "ýÿ", 'z': "źżž",
})

func foldTable(m map[rune]string) map[rune]rune {
	t := make(map[rune]rune)
	for to, from := range m {
		for _, r := range from {
			t[r] = to
		}
	}
	return t
}

// Fold returns s in lower case and without diacritics: "Miljönämnden" is "miljonamnden".
// Signs that only look otherwise are one (NFKC: the subscript of CO₂, a ligature), and marks
// that combine with the letter before them are dropped, so that composed and decomposed text
// fold alike.
func Fold(s string) string {
	if !norm.NFKC.IsNormalString(s) {
		s = norm.NFKC.String(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		switch {
		case dropped(r):
		case 'A' <= r && r <= 'Z':
			b.WriteByte(byte(r) + 'a' - 'A')
		case r < utf8.RuneSelf:
			b.WriteByte(byte(r))
		default:
			r = unicode.ToLower(r)
			if to, ok := folds[r]; ok {
				r = to
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}

// lower returns s in lower case, with its dots, composed.
func lower(s string) string { return strings.ToLower(norm.NFC.String(s)) }

// dropped reports whether r is part of a word but not of its folded form:
// combining marks, soft hyphens and apostrophes, and the spaces within a number.
func dropped(r rune) bool {
	return r == '\'' || r == '’' || r == '\u00ad' || 0x300 <= r && r <= 0x36f || grouping(r)
}

// grouping reports whether r may divide a number into groups of three: "310 221".
func grouping(r rune) bool { return r == ' ' || r == '\u00a0' || r == '\u202f' }

// grouped returns how many bytes of text go on a number of which text[start:i] is what has
// been read: a space and three digits, and no more of them.
func grouped(text string, start, i int) int {
	if i-start > 3 && !strings.ContainsFunc(text[start:i], grouping) || strings.TrimFunc(text[start:i], digitOrSpace) != "" {
		return 0
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	end := i + size + 3
	if !grouping(r) || end > len(text) || strings.Trim(text[i+size:end], "0123456789") != "" {
		return 0
	}
	if after, _ := utf8.DecodeRuneInString(text[end:]); end < len(text) && letter(after) {
		return 0
	}
	return end - i
}

func digitOrSpace(r rune) bool { return '0' <= r && r <= '9' || grouping(r) }

func letter(r rune) bool {
	if r < 0x80 {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(raised, r)
}

// raised are the digits above and below the line, which NFKC makes plain.
var raised = &unicode.RangeTable{
	R16:         []unicode.Range16{{0xb2, 0xb3, 1}, {0xb9, 0xb9, 1}, {0x2070, 0x2070, 1}, {0x2074, 0x2079, 1}, {0x2080, 0x2089, 1}},
	LatinOffset: 2,
}

// Words cuts a text into words: runs of letters and digits, in which
// apostrophes, soft hyphens and combining marks do not count, nor spaces in a number. The ending after
// the colon of an acronym ("EU:s") is dropped.
func Words(text string) []Word {
	var words []Word
	eachWord(text, func(surface string) {
		if f := Fold(surface); f != "" {
			words = append(words, Word{surface, f})
		}
	})
	return words
}

// eachWord calls yield for every word of text, as written. It reads bytes where it can:
// most of the time that the index takes goes by here.
func eachWord(text string, yield func(surface string)) {
	start := -1
	for i := 0; i < len(text); {
		inside, size := plain[text[i]], 1
		if text[i] >= utf8.RuneSelf || start >= 0 && text[i] == '\'' {
			var r rune
			r, size = utf8.DecodeRuneInString(text[i:])
			inside = letter(r) || start >= 0 && dropped(r) && !grouping(r)
		}
		if inside && start < 0 {
			start = i
		} else if !inside && start >= 0 {
			if '0' <= text[start] && text[start] <= '9' {
				if n := grouped(text, start, i); n > 0 {
					i += n
					continue
				}
			}
			if !colonEnding(text, start, i) {
				yield(text[start:i])
			}
			start = -1
		}
		i += size
	}
	if start >= 0 && !colonEnding(text, start, len(text)) {
		yield(text[start:])
	}
}

// plain says which ASCII bytes are letters or digits.
var plain = func() (is [256]bool) {
	for c := range utf8.RuneSelf {
		is[c] = letter(rune(c))
	}
	return is
}()

// colonEnding reports whether text[start:end] is the inflection in "EU:s" or "SMF:er":
// at most four small letters directly after a colon that follows a letter.
func colonEnding(text string, start, end int) bool {
	if end-start > 4 || start < 2 || text[start-1] != ':' {
		return false
	}
	if before, _ := utf8.DecodeLastRuneInString(text[:start-1]); !letter(before) {
		return false
	}
	for i := start; i < end; i++ {
		if text[i] < 'a' || text[i] > 'z' {
			return false
		}
	}
	return true
}

// slugOf is how a name stands in an address: "En grön stad" is en-gron-stad.
func slugOf(name string) string {
	var parts []string
	for _, w := range Words(name) {
		parts = append(parts, w.Folded)
	}
	return strings.Join(parts, "-")
}

// Humps cuts a word where a small letter or digit meets a capital or the
// other way round: "SchoolFood4Change" is School, Food, 4, Change. A word without
// humps gives nothing.
func Humps(surface string) []string {
	var parts []string
	start, last := 0, rune(0)
	for i, r := range surface {
		if i > 0 && (unicode.IsLower(last) && unicode.IsUpper(r) || unicode.IsDigit(last) != unicode.IsDigit(r)) {
			parts = append(parts, surface[start:i])
			start = i
		}
		last = r
	}
	if parts == nil {
		return nil
	}
	return append(parts, surface[start:])
}
