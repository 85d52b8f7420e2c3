package markdown

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// webAddress is an address that a link may have, in the dialects of Markdown's relatives.
const webAddress = `(?:https?://|www\.|/[a-z])[^\s\[\]()<>"]*`

// dialects is how relatives of Markdown write what Markdown writes otherwise: AsciiDoc,
// reStructuredText, Textile, Org, wikis and notebooks.
var dialects = []near{
	{sieve.MustCompile(`!\[\[[^\[\]]+\]\]|\[\[(?i:` + staff.PictureWords + `):[^\[\]]*\]\]|^\s*image::?\S+\[[^\[\]]*\]|` +
		`^\s*\.\. (?:image|figure)::.*|!\S+\.(?i:png|jpe?g|gif|svg|webp)!`), "", staff.ImageTyped, false},
	{sieve.MustCompile(`(?:link|xref):(` + webAddress + `)\[([^\[\]]+)\]`), "[$2]($1)", staff.ForeignMarks, false},
	{sieve.MustCompile(`((?:https?://|www\.)[^\s\[\]()<>"]+)\[(\pL{2}[^\[\]]*)\]`), "[$2]($1)", staff.ForeignMarks, false},
	{sieve.MustCompile("`([^`<>]+?)\\s*<(" + webAddress + ")>`__?"), "[$1]($2)", staff.ForeignMarks, false},
	{sieve.MustCompile(`["”“]([^"”“]+)["”“]:(` + webAddress + `[^\s\[\]()<>".,;:!?])`), "[$1]($2)", staff.ForeignMarks, false},
	{sieve.MustCompile(`(?i)\[\[(?:` + staff.CategoryWords + `):[^\[\]]*\]\]`), "", staff.ForeignMarks, false},
	{sieve.MustCompile(`^\s*>?\s*(\[![A-Za-z]+\][-+]?)`), "", staff.ForeignMarks, false},
	{sieve.MustCompile(`^\s*(\.\. [a-z-]+::)`), "", staff.ForeignMarks, false},
	{sieve.MustCompile(`^(\s*)\.{2,}\s+(\pL.*)$`), "$1- $2", staff.TypedBullet, true},
	{sieve.MustCompile(`^\s*((?:NOTE|TIP|WARNING|IMPORTANT|CAUTION):)\s`), "", staff.ForeignMarks, false},
	{sieve.MustCompile(`^\s*(?i:(#\+(?:begin|end)_[a-z]+)).*$`), "", staff.ForeignMarks, true},
	{sieve.MustCompile(`^\s*(\pL[\pL-]*::)\s`), "", staff.ForeignMarks, false},
	{sieve.MustCompile(`(\{(?:color|colour|quote|code|noformat|panel|info|note|tip|warning|expand)(?::[^{}]*)?\}` +
		`(?:.*\{(?:color|colour|quote|code|noformat|panel|info|note|tip|warning|expand)\})?)`), "", staff.ForeignMarks, false},
	{sieve.MustCompile(`(?i)\[(?:color|colour|size|font|center|left|right|quote|spoiler|s|code)(?:=[^\[\]]*)?\]\s*(.*?)\s*` +
		`\[/(?:color|colour|size|font|center|left|right|quote|spoiler|s|code)\]`), "$1", staff.ForeignMarks, false},
	{sieve.MustCompile(`(%%[^%]+%%)`), "", staff.RemarkTyped, false},
	{sieve.MustCompile(`\S\s+(~{3,5})(?:\s|$)`), "", staff.ForeignMarks, false},
	{sieve.MustCompile(`(?:^|[\s(])\$([^$\s]+)\$(?:[\s.,;:)]|$)`), "$1", staff.ForeignMarks, false},
	{sieve.MustCompile(`^={2,6}\s+([^=\s][^=]*?)\s*=*\s*$`), "## $1", staff.ForeignMarks, false},
	{sieve.MustCompile(`(:?contentReference\[?oaicite[^\s\]]*\]?(?:\{[^{}]*\})?|\[oaicite:\d+\]|:contentReference\S*|` +
		`【\d+[^】]*】|cite(?:turn\d+[a-z]+\d+)+)`), "", staff.AnswerSign, false},
	{sieve.MustCompile(`(?i)\[\s*br\s*/?\s*\]`), "", staff.BreakTyped, false},
	{sieve.MustCompile(`[.!?:,;)”\s](\\r?\\?n|\\n)(?:\p{Lu}|\s|\\|$)`), "", staff.BreakTyped, false},
	{sieve.MustCompile(`[^\\](\\)$`), "", staff.BreakTyped, false},
	{sieve.MustCompile(`(?:^|[^Ã])([¶↵⏎])`), "", staff.FormatSign, false},
	{sieve.MustCompile(`\[(?i:` + staff.EditWords + `)[^\[\]]*\]`), "", staff.WebWordsLeft, false},
	{sieve.MustCompile(`(?:^|[.!?]\s+)(` + staff.ReadMoreWords + `\s*[»›→>]+)`), "", staff.WebWordsLeft, false},
	{sieve.MustCompile(`\(?(?i:` + staff.WindowWords + `)\)?`), "", staff.WebWordsLeft, false},
	{sieve.MustCompile(`\b(\p{Lu}(?: \p{Ll}){4,})(?:\s|$)`), "$1", staff.LettersApart, false},
	{sieve.MustCompile(`[.:,;)] (- \pL[^-]*? - \pL.*)$`), "$1", staff.HyphensInLine, false},
	{sieve.MustCompile(`:\s+([•▪●◦■·]\s*\pL.*)$`), "$1", staff.HyphensInLine, false},
	{sieve.MustCompile(`(\[[^\]]+\])\(\\?([^()\s\\/:]+)\\([^()\s\\/]*)\\?\)`), "$1(/$2/$3/)", staff.LinkAmiss, false},
	{sieve.MustCompile(`(\[[^\]]+\])\((?i:mailto:)\s*([^\s()@]+)\s*(?:\(at\)|\[at\]|\(snabel-a\)|\sat\s)\s*([^\s()]+)\)`),
		"$1(mailto:$2@$3)", staff.LinkAmiss, false},
	{sieve.MustCompile(`\[(\[[^\[\]]+\]\([^()\s]+\))(?:[^\[\]]*(?:\[|$))`), "$1", staff.LinkBracketLeft, false},
}
