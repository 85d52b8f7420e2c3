package markdown

import (
	"slices"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// facts are the headings that stand among the facts of a file.
const facts = `deltagande|anmarkning|utbyte|medverkan|rattelse|del|roll|budget|globalt_mal|kontakt|blad`

// foreign is how other programs mark text: forums, wikis, chats and trackers, and
// the facts at the top of a file.
var foreign = []near{
	{sieve.MustCompile(`(?i)\[(?:b|u|strong)\]\s*(.+?)\s*\[/(?:b|u|strong)\]`), "**$1**", staff.ForeignMarks, false},
	{sieve.MustCompile(`(?i)\[(?:i|em)\]\s*(.+?)\s*\[/(?:i|em)\]`), "*$1*", staff.ForeignMarks, false},
	{sieve.MustCompile(`(?i)\[url=["']?([^\]"']+)["']?\]\s*(.+?)\s*\[/url\]`), "[$2]($1)", staff.ForeignMarks, false},
	{sieve.MustCompile(`(?i)\[url\]\s*(.+?)\s*\[/url\]`), "[" + staff.LinkWords + "]($1)", staff.ForeignMarks, false},
	{sieve.MustCompile(`(?i)\[(?:h[1-6]|heading)\]\s*(.+?)\s*\[/(?:h[1-6]|heading)\]`), "## $1", staff.ForeignMarks, false},
	{sieve.MustCompile(`^(\s*)\[\*\]\s*(\S.*)$`), "$1- $2", staff.ForeignMarks, true},
	{sieve.MustCompile(`(?i)\[/[a-z]+[1-6]?\]`), "", staff.ForeignMarks, false},
	{sieve.MustCompile(`'''\s*(.+?)\s*'''`), "**$1**", staff.ForeignMarks, false},
	{sieve.MustCompile(`(?:^|[^'])''([^']+)''(?:$|[^'])`), "*$1*", staff.ForeignMarks, false},
	{sieve.MustCompile(`^={1,6}\s*([^=\s][^=]*?)\s*={1,6}\s*$`), "## $1", staff.ForeignMarks, false},
	{sieve.MustCompile(`^\s*h[1-6]\.\s+(\S.*)$`), "## $1", staff.ForeignMarks, false},
	{sieve.MustCompile(`\[\[((?:https?://|/)[^\[\]|]+)\]\[([^\[\]]+)\]\]`), "[$2]($1)", staff.ForeignMarks, false},
	{sieve.MustCompile(`\[((?:https?://|www\.)[^\s\[\]|]+)[\s|]\s*([^\[\]]+)\](?:$|[^(\[])`), "[$2]($1)", staff.ForeignMarks, false},
	{sieve.MustCompile(`\[([^\[\]|]+)\|((?:https?://|/)[^\[\]|\s]+)\]`), "[$1]($2)", staff.ForeignMarks, false},
	{sieve.MustCompile(`<((?:https?://|mailto:)[^|>\s]+)\|([^>]+)>`), "[$2]($1)", staff.ForeignMarks, false},
	{sieve.MustCompile(`\\(?:textbf|emph|textit|underline)\{([^{}]*)\}`), "**$1**", staff.ForeignMarks, false},
	{sieve.MustCompile(`\\(?:sub)*section\*?\{([^{}]*)\}`), "## $1", staff.ForeignMarks, false},
	{sieve.MustCompile(`^\s*([a-z][a-z_]*)\s*=\s*(?:["”“\[{]|\d|true\b|false\b).*$`), "$1", staff.FactInText, true},
	{sieve.MustCompile(`^\s*\[\[?((?:` + facts + `)(?:\.[a-z_]+)?)\]\]?\s*$`), "[[$1]]", staff.FactInText, true},
}

// note reports a line of the text that is a note or part of a letter, and takes back
// what was told of its signs. HTML is told as such.
func (c *collector) note(text string, at int) bool {
	pos := c.body.lines.Pos(c.body.file, at, c.body.first)
	if slices.ContainsFunc(c.findings, func(f diag.Finding) bool { return f.Code == diag.MarkdownHTML && f.Pos.Line == pos.Line }) {
		return false
	}
	from, problem, is := staff.Note(text)
	if !is {
		return false
	}
	length := utf8.RuneCountInString(text)
	c.withdraw(pos, length)
	pos.Col += utf8.RuneCountInString(text[:from])
	c.findings.Add(pos, length, problem)
	return true
}
