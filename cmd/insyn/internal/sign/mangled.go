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
	for start, r := range line {
		if r != 'Ã' && r != 'Â' && r != 'â' {
			continue
		}
		rest := line[start:]
		if end := strings.IndexFunc(rest, func(r rune) bool { return r < utf8.RuneSelf }); end >= 0 {
			rest = rest[:end]
		}
		was, err := charmap.Windows1252.NewEncoder().String(rest)
		if err != nil || !utf8.ValidString(was) {
			continue
		}
		from := strings.LastIndexAny(line[:start], " \t") + 1
		to := len(line)
		if end := strings.IndexAny(line[start:], " \t"); end >= 0 {
			to = start + end
		}
		return line[from:to], line[from:start] + was + line[start+len(rest):to], utf8.RuneCountInString(line[:from]) + 1
	}
	return "", "", 0
}
