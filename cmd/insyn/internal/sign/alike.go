package sign

import (
	"strings"
	"unicode"
)

// alike are the scripts with letters that look like Latin ones, and which nobody
// writes in the same word.
var alike = []*unicode.RangeTable{unicode.Cyrillic, unicode.Armenian, unicode.Cherokee, unicode.Coptic, unicode.Lisu, unicode.Georgian}

// alikeGreek are the Greek letters that look like Latin ones. The others stand in
// units, formulas and the names of substances.
const alikeGreek = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυχάίόύ"

// styled reports whether r is a letter or a digit in the dress of another use:
// as wide as an ideograph, or of mathematics.
func styled(r rune) bool { return r >= 0xff10 && r <= 0xff5a || r >= 0x1d400 && r <= 0x1d7ff }

// Disguised returns the first word of a text with letters that look like others,
// and in which character, counted from 1, it begins; or "".
func Disguised(text string) (word string, at int) {
	n := 0
	runes := []rune(text)
	for n < len(runes) {
		start := n
		for n < len(runes) && (unicode.IsLetter(runes[n]) || unicode.IsMark(runes[n]) || styled(runes[n])) {
			n++
		}
		if disguised(runes[start:n]) {
			return string(runes[start:n]), start + 1
		}
		if n == start {
			n++
		}
	}
	return "", 0
}

// disguised reports whether a word has Latin letters and ones that look like
// them, or letters in another dress.
func disguised(word []rune) bool {
	var latin, other bool
	for _, r := range word {
		if styled(r) && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			return true
		}
		latin = latin || unicode.Is(unicode.Latin, r)
		other = other || unicode.In(r, alike...) || strings.ContainsRune(alikeGreek, r)
	}
	return latin && other
}
