package record

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// MaxLIX is the highest readability index that a text may have without a
// stated reason.
const MaxLIX = 52

// LIX returns the Swedish readability index of text: words in each sentence
// plus the percentage of words with more than six letters (Björnsson 1968).
// It reports false for texts too short to be measured.
func LIX(text string) (int, bool) {
	words, long, sentences := 0, 0, 0
	for line := range strings.Lines(text) {
		ended := true
		for field := range strings.FieldsSeq(line) {
			letters := strings.TrimFunc(field, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
			if letters == "" {
				continue
			}
			words, ended = words+1, false
			if utf8.RuneCountInString(letters) > 6 {
				long++
			}
			if end := strings.TrimRight(field, "\"”’»)]"); strings.ContainsAny(end[len(end)-1:], ".:!?") {
				sentences, ended = sentences+1, true
			}
		}
		if !ended {
			sentences++
		}
	}
	if words < 30 || sentences == 0 {
		return 0, false
	}
	return words/sentences + 100*long/words, true
}
