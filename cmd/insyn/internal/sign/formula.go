package sign

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A spreadsheet that opens a file takes a cell for a formula by the sign that it
// begins with. What is a cell depends on where it splits the file: a Swedish one
// splits a file with commas at semicolons, within quotation marks too, as these don't
// stand at the start of what it sees as a cell; from there a line break begins a new
// row.

// leading are the signs that a formula begins with. Spreadsheets take full-width and
// small signs as plain ones, and some the sign for minus; a bar calls a program in
// old ones.
const leading = "=+-@|\t\r＝＋－＠｜−﹦﹢﹣﹫"

// dividing are the signs after which a cell may begin.
const dividing = ";\t\r\n"

// Tame returns a text that a spreadsheet takes for a text: what it would take for
// a formula, whole or in part, gets an apostrophe before it.
func Tame(s string) string {
	if !commands(s) { // nearly all
		return s
	}
	var tame strings.Builder
	for start := true; s != ""; {
		if start && begins(s) {
			tame.WriteByte('\'')
		}
		_, size := utf8.DecodeRuneInString(s)
		start = strings.IndexByte(dividing, s[0]) >= 0
		tame.WriteString(s[:size])
		s = s[size:]
	}
	return tame.String()
}

// commands reports whether a spreadsheet would take any of a text for a formula.
func commands(s string) bool {
	for !begins(s) {
		i := strings.IndexAny(s, dividing)
		if i < 0 {
			return false
		}
		s = s[i+1:]
	}
	return true
}

// begins reports whether a text begins as a formula does.
func begins(s string) bool {
	if s == "" || '0' <= s[0] && s[0] <= '9' || 'A' <= s[0] && s[0] <= 'z' { // nearly all
		return false
	}
	s = strings.TrimLeftFunc(s, func(r rune) bool { return r == '"' || unicode.Is(unicode.Zs, r) })
	r, size := utf8.DecodeRuneInString(s)
	return size > 0 && strings.ContainsRune(leading, r)
}
