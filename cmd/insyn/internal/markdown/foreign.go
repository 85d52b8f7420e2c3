package markdown

import (
	"regexp"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// facts are the headings that stand among the facts of a file, whole or the last name
// of them.
var facts = func() string {
	var names []string
	for _, heading := range schema.Headings() {
		names = append(names, regexp.QuoteMeta(heading), heading[strings.LastIndexByte(heading, '.')+1:])
	}
	return strings.Join(names, "|")
}()

// foreign is how other programs mark text: forums, wikis, chats and trackers, and
// the facts at the top of a file.
var foreign = []near{
	{sieve.MustCompile(`(?:^|[\s(])(%\p{Lu}[\p{Lu}\d_]+%|@@\pL+@@|<<\pL[\pL\d_ ]*>>|\$\{[^{}]+\}|\{\s*MERGEFIELD\s[^{}]*\})`),
		"", staff.MergeField, false},
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
	{sieve.MustCompile(`(\{%.*?%\}|<%.*?%>)`), "", staff.ForeignMarks, true},
	{sieve.MustCompile(`(\{[:#.][^{}]*\})`), "", staff.ForeignMarks, true},
	{sieve.MustCompile(`^\s*(:::+.*|\[\[?_?(?i:toc)_?\]\]?)$`), "", staff.ForeignMarks, true},
	{sieve.MustCompile(`(\$\$[^$]+\$\$|\\begin\{[a-z*]+\})`), "", staff.ForeignMarks, true},
	{sieve.MustCompile(`^\s*([a-z][a-z_]*)\s*=\s*(?:["”“\[{]|\d|true\b|false\b).*$`), "$1", staff.FactInText, true},
	{sieve.MustCompile(`^\s*\[\[?(` + facts + `)\]\]?\s*$`), "[[$1]]", staff.FactInText, true},
}
