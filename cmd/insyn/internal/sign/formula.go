package sign

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// formula finds where a spreadsheet that opens a file would take what follows
// for a formula: at the start of a text, and after what it may split a text at.
// A Swedish one splits a file with commas at semicolons, within quotation marks
// too, as these don't stand at the start of what it sees as a cell; from there a
// line break begins a new row. Spreadsheets take full-width signs as plain ones.
var formula = regexp.MustCompile(`(^|[;\t\r\n])([ \x{a0}"]*[=+\-@\t\r＝＋－＠])`)

// Tame returns a text that a spreadsheet takes for a text: what it would take for
// a formula, whole or in part, gets an apostrophe before it.
func Tame(s string) string {
	if !commands(s) { // nearly all, and the pattern is slow
		return s
	}
	return formula.ReplaceAllString(s, "$1'$2")
}

// commands reports whether formula would find anything in a text.
func commands(s string) bool {
	for !begins(s) {
		i := strings.IndexAny(s, ";\t\r\n")
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
	s = strings.TrimLeft(s, " \u00a0\"")
	r, size := utf8.DecodeRuneInString(s)
	return size > 0 && strings.ContainsRune("=+-@\t\r＝＋－＠", r)
}
