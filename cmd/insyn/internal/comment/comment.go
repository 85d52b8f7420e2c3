// Package comment makes Markdown that may be shown as a comment of the hosting
// site although what it tells of comes from strangers.
//
// Everything that comes from a file, or names one, passes [Text]. What it returns
// is shown as it was written: it is no heading, table, link, picture or HTML,
// calls on nobody (@name), refers to nothing (#12), and leads nowhere. Where lines
// begin, the program's own words stand, so that no line is a command of a
// workflow. [Fit] keeps the whole below what a comment may hold.
package comment

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// broken parts what the hosting site would make something of although it is
// escaped: it looks for names and references when the Markdown is already read.
// The reference is a space without width.
const broken = "&#8203;"

// special are the characters that have a meaning in Markdown, anywhere in a line.
var special = strings.NewReplacer("\\", `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "&", `\&`,
	"|", `\|`, "~", "&#126;", "$", `\$`, "!", `\!`, "{", `\{`, "}", `\}`, "^", `\^`,
	"@", "@"+broken, "#", `\#`+broken, "://", ":"+broken+"//", "::", ":"+broken+":")

// begun begins an address that is made a link without more, or a reference in
// its older form.
var begun = regexp.MustCompile(`(?i)\b(www|gh)([.-])`)

// Text returns a text in one line as Markdown that shows it and does nothing else.
// It is to follow other words: what begins a list begins none there.
func Text(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	s = special.Replace(diag.Printable(s))
	return begun.ReplaceAllString(s, "$1"+broken+"$2")
}

// Short is Text, of no more than most characters and a sign that there were more.
func Short(s string, most int) string {
	s = strings.Join(strings.Fields(s), " ")
	if utf8.RuneCountInString(s) <= most {
		return Text(s)
	}
	return Text(string([]rune(s)[:most])) + " …"
}
