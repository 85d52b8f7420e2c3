package sv

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// FirstSentence cuts a text after its first sentence; rest is "" if there is one
// only. A full stop ends a sentence if a capital or a figure comes after a space
// and what stands before is a word of at least two letters without a stop in it, so
// that "bl.a.", "t.ex." and initials end none.
func FirstSentence(text string) (first, rest string) {
	for at := 0; ; {
		i := strings.IndexAny(text[at:], ".?!")
		if i < 0 {
			return text, ""
		}
		end := at + i + 1
		at = end
		end += len(text[end:]) - len(strings.TrimLeftFunc(text[end:], closing))
		tail := strings.TrimLeft(text[end:], " \u00a0\n")
		if tail == "" {
			return text, ""
		}
		next, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(tail, closing)) // in Swedish a quotation opens as it closes
		begins := unicode.IsUpper(next) || unicode.IsDigit(next)
		if len(tail) < len(text[end:]) && begins && !abbreviated(text[:at]) {
			return text[:end], tail
		}
	}
}

// closing tells whether a character closes what stands in quotation marks or brackets.
func closing(r rune) bool { return unicode.In(r, unicode.Pf, unicode.Pe) || r == '"' }

// abbreviated tells whether a text that ends in a full stop ends in a shortened
// word or an initial.
func abbreviated(text string) bool {
	if !strings.HasSuffix(text, ".") {
		return false
	}
	word := strings.TrimSuffix(text[strings.LastIndexAny(text, " \u00a0\n(")+1:], ".")
	letters := utf8.RuneCountInString(word)
	switch {
	case strings.Contains(word, "."):
		return true
	case letters == 1:
		return unicode.IsLetter([]rune(word)[0])
	}
	switch strings.ToLower(word) {
	case "ca", "dr", "kl", "nr", "st", "osv", "dvs", "mfl", "prof":
		return true
	}
	return false
}
