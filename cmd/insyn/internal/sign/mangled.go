package sign

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap" // has the table of what an old program takes each byte for
)

// Lost is what programs write for a letter that they can't read.
const Lost = '\ufffd'

// Mangled returns the first word of a line whose letters å, ä and ö an old program
// has taken for two signs each, the word as it was, and in which column it begins.
// Nothing is mangled in a line for which it returns "".
func Mangled(line string) (word, better string, col int) {
	start, _, _ := firstMangled(line)
	if start < 0 {
		return "", "", 0
	}
	from, to := strings.LastIndexAny(line[:start], " \t")+1, len(line)
	if end := strings.IndexAny(line[start:], " \t"); end >= 0 {
		to = start + end
	}
	return line[from:to], unmangled(line[from:to]), utf8.RuneCountInString(line[:from]) + 1
}

// unmangled returns a word as it was.
func unmangled(word string) string {
	var b strings.Builder
	for {
		start, end, was := firstMangled(word)
		if start < 0 {
			return b.String() + word
		}
		b.WriteString(word[:start] + was)
		word = word[end:]
	}
}

// firstMangled returns where the first mangled letters of a text begin and end, and what they
// were; start is -1 if there are none.
func firstMangled(text string) (start, end int, was string) {
	for start, r := range text {
		if r != 'Ã' && r != 'Â' && r != 'â' {
			continue
		}
		rest := text[start:]
		if end := strings.IndexFunc(rest, func(r rune) bool { return r < utf8.RuneSelf }); end >= 0 {
			rest = rest[:end]
		}
		was, err := charmap.Windows1252.NewEncoder().String(rest)
		if err == nil && utf8.ValidString(was) {
			return start, start + len(rest), was
		}
	}
	return -1, 0, ""
}
