package sign

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
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

// latin are the letters that look like Latin ones, each with that.
var latin = strings.NewReplacer(pairs("аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυχάίόύ",
	"aeopcyxijshdqwABEKMHOPCTYXIJSABEZHIKMNOPTYXaikvopuxáíóú")...)

// pairs returns the letters of two texts of the same length in turns.
func pairs(from, to string) (out []string) {
	letters := []rune(to)
	for i, r := range []rune(from) {
		out = append(out, string(r), string(letters[i]))
	}
	return out
}

// Plain returns a word with Latin letters instead of those that look like them, or "" if it
// has others too.
func Plain(word string) string {
	plain := norm.NFKC.String(latin.Replace(word))
	if strings.ContainsFunc(plain, func(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) }) {
		return ""
	}
	return plain
}

// ligatures are two or three letters in one sign, which text that is copied from a PDF
// has, and what they are.
var ligatures = strings.NewReplacer("\ufb00", "ff", "\ufb01", "fi", "\ufb02", "fl", "\ufb03", "ffi",
	"\ufb04", "ffl", "\ufb05", "st", "\ufb06", "st")

// Joined returns the first word of a text with letters joined into one sign, the word as
// it is written, and in which character, counted from 1, it begins; or "".
func Joined(text string) (word, better string, at int) {
	i := strings.IndexFunc(text, func(r rune) bool { return r >= 0xfb00 && r <= 0xfb06 })
	if i < 0 {
		return "", "", 0
	}
	from := strings.LastIndexFunc(text[:i], func(r rune) bool { return !unicode.IsLetter(r) })
	if from >= 0 {
		_, size := utf8.DecodeRuneInString(text[from:])
		from += size
	}
	from = max(from, 0)
	to := len(text)
	if end := strings.IndexFunc(text[i:], func(r rune) bool { return !unicode.IsLetter(r) }); end >= 0 {
		to = i + end
	}
	return text[from:to], ligatures.Replace(text[from:to]), utf8.RuneCountInString(text[:from]) + 1
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
