package sign

import (
	"regexp"
	"strings"
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
	if !strings.ContainsAny(s, "=+-@\t\r＝＋－＠") { // most are without, and looking for them is quick
		return s
	}
	return formula.ReplaceAllString(s, "$1'$2")
}
