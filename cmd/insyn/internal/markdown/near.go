package markdown

import (
	"bytes"
	"cmp"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sign"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// near is what is almost Markdown: readers would see the signs as they were
// typed. better is how it is written, as a replacement of what was found.
type near struct {
	found   *sieve.Regexp
	better  string
	problem func(better string) diag.Problem
	runs    bool // the same on the next paragraph is the same mistake
}

// bullets are the signs of word processors before the items of a list.
const bullets = `•‣▪●◦·○■□➢➤✓✔\x{e000}-\x{f8ff}`

// ahead is the name of a group that what was meant ends before.
const ahead = "ahead"

// nearly are all of them. Of two at the same place the first is told.
var nearly = slices.Concat(dialects, foreign, slips)

var slips = []near{
	{sieve.MustCompile(`^(\pL[^#]*\S)\s+#{2,6}\s*$`), "## $1", staff.HeadingBackwards, false},
	{sieve.MustCompile(`[^\s#\\]\s+(#{2,6} \p{Lu}.*)$`), "$1", staff.HeadingInText, false},
	{sieve.MustCompile(`^ *\x{a0}[\s\x{a0}]*(\S.*)$`), "$1", staff.SpaceFirst, true},
	{sieve.MustCompile(`\[(\[(?:` + idForm + ` )?(?i:s|sid|sida|sidan)\.? ?\d[^\[\]]*\]|\[(?i:eget)\])\]`),
		"$1", staff.MarkDoubled, false},
	{sieve.MustCompile(`\[(\[(?:` + idForm + ` )?s\. \d[^\[\]]*\]|\[eget\])(?:$|[^\](])`), "$1", staff.MarkDoubled, false},
	{sieve.MustCompile(`^(##{1,5})(\pL.*)$`), "$1 $2", staff.HeadingWithoutSpace, false},
	{sieve.MustCompile(`^(#{1,6})[\x{a0}\x{202f}\x{2009}]+(.*)$`), "$1 $2", staff.HeadingWithoutSpace, false},
	{sieve.MustCompile(`(\[[^\]]+\])\s+(\((?:https?://|/|www\.|#)[^)\s]*\))`), "$1$2", staff.LinkWithSpace, false},
	{sieve.MustCompile(`\[\^[^\]\s]+\]:?`), "", staff.Footnote, true},
	{sieve.MustCompile(`[\pL.,;:)”"]([¹⁴-⁹])`), "", staff.Footnote, true},
	{sieve.MustCompile(`(?:\p{Ll}{4}|[.,;”])([²³])`), "", staff.Footnote, true},
	{sieve.MustCompile(`(?:[\pL.,;:)”"]|^\s*)([†‡])`), "", staff.Footnote, true},
	{sieve.MustCompile(`(?:\pL|^)(\[\d{1,2}\])[\s.,;:!?)]+[^\s\[]`), "", staff.Footnote, true},
	{sieve.MustCompile(`^[^(]*\p{Ll}{3,}(\d{1,2}\))`), "", staff.Footnote, false},
	{sieve.MustCompile(`\pL(\^)\d`), "", staff.Superscript, false},
	{sieve.MustCompile(`\S.*?([\x{e000}-\x{f8ff}\x{fffc}])`), "", staff.PrivateSign, false},
	{sieve.MustCompile(`\S\s+(-{1,2}>|=>|<-{1,2})\s`), "", staff.ArrowTyped, false},
	{sieve.MustCompile(`\\\*\\\*(.+?)\\\*\\\*`), "**$1**", staff.ForeignMarks, false},
	{sieve.MustCompile(`\\["”“']([^\\"”“]+)\\["”“']`), "”$1”", staff.QuotesEscaped, true},
	{sieve.MustCompile(`\\\[((?:` + idForm + ` )?(?i:s|sid|sida|sidan)\.? ?\d[^\[\]\\]*|(?i:eget))\\?\]|` +
		`\[((?:` + idForm + ` )?(?i:s|sid|sida|sidan)\.? ?\d[^\[\]\\]*|(?i:eget))\\\]`), "[$1$2]", staff.MarkEscaped, true},
	{sieve.MustCompile(`\\\[([^\[\]]+)\\\]\\?\(([^()\s]+?)\\?\)`), "[$1]($2)", staff.ForeignMarks, false},
	{sieve.MustCompile(`&lt;/?[a-z]+[^&]*&gt;`), "", staff.ForeignMarks, false},
	{sieve.MustCompile(`&amp;[a-z]{2,8};`), "", staff.ForeignMarks, false},
	{sieve.MustCompile(`([^\s<>()\[\]{}"”]*[\pL\d])<((?:https?://|mailto:)[^>\s|]+)>`), "[$1]($2)", staff.ForeignMarks, false},
	{sieve.MustCompile(`\]\([^()\s]+\)\s?(\((?:/|https?://|www\.)[^()\s]*\))`), "", staff.LinkTwice, false},
	{sieve.MustCompile(`\p{Ll}(¬)\s*\p{Ll}`), "", staff.SoftHyphenLeft, false},
	{sieve.MustCompile(`[•▪●◦■]\s*(\pL[^•▪●◦■]*)[•▪●◦■]`), "- $1", staff.BulletsInLine, false},
	{sieve.MustCompile(`:\s+[-–+*]\s+(\pL.*?)[\s,;.]+[-–+*]\s+\pL`), "- $1", staff.BulletsInLine, false},
	{sieve.MustCompile(`\s\*\s+(\pL[^*]*?)[\s,;.]+\*\s+\pL`), "- $1", staff.BulletsInLine, false},
	{sieve.MustCompile(`^\+{3,}\s*$`), "", staff.FenceInText, false},
	{sieve.MustCompile(`(\[[^\]]+\])\((?:\s*)(/[^()\s]*/) ([^()\s"“”'][^()\s]*)\)`), "$1($2$3)", staff.LinkAddressSpace, false},
	{sieve.MustCompile(`(\[[^\]]+\])\((?:\s*)(/[^()\s]*) (/[^()\s]*)\)`), "$1($2$3)", staff.LinkAddressSpace, false},
	{sieve.MustCompile(`(\[[^\]]+\])\((?:\s*)(/[^()\s]*) ([^()\s"“”'][^()\s]*)\)`), "$1($2-$3)", staff.LinkAddressSpace, false},
	{sieve.MustCompile(`(\[[^\]]+\])\(\s*(https?://) +([^()\s]+)\)`), "$1($2$3)", staff.LinkAddressSpace, false},
	{sieve.MustCompile(`(\[[^\]]+\])\(\s*(https?://[^()\s]*) ([^()\s"“”'][^()\s]*)\)`),
		"$1($2%20$3)", staff.LinkAddressSpace, false},
	{sieve.MustCompile(`(\[[^\]]+\]\(\s*(?:https?://|/)[^()\s]*(?: [^()\s"“”']+){2,8}\))`), "$1", staff.LinkAddressSpaces, false},
	{sieve.MustCompile(`<(https?://[^\s<>]+(?: [^\s<>]+){1,8})>`), "$1", staff.BareAddressSpaces, false},
	{sieve.MustCompile(`\b(https?://[^\s<>()]+(?: [\pL\d_.,-]+){1,6}\.(?:pdf|docx?|xlsx?|pptx?|html?|aspx?))\b`), "$1",
		staff.BareAddressSpaces, false},
	{sieve.MustCompile(`(\[[^\]]+\])\(\s*(?i:mailto:)\s+([^()\s]+)\s*\)`), "$1(mailto:$2)", staff.LinkAddressSpace, false},
	{sieve.MustCompile(`\[([^\]]+)\]\((?:tel:\s+(\+?[\d\s–-]{6,})|tel:(\+?\d[\d–-]*\s[\d\s–-]*\d)|` +
		`\s*(\+?\d[\d\s–-]{4,}\d))\s*\)`), "$1, $2$3$4",
		staff.LinkPhone, false},
	{sieve.MustCompile(`\(([^()]+)\)\[((?:https?://|/|www\.|#)[^\]\s]*)\]`), "[$1]($2)", staff.LinkReversed, false},
	{sieve.MustCompile(`(\[[^\]]+\])\[((?:https?://|/|www\.)[^\]\s]*)\]`), "$1($2)", staff.LinkBrackets, false},
	{sieve.MustCompile(`\[[^\]]+\]\[[^\]\s]*\]`), "", staff.LinkByReference, false},
	{sieve.MustCompile(`(\[[^\]]+\])\(((?:https?://|/|www\.|#)[^()\s]*[^()\s.,;:!?])([.,;:!?]?)(?:$|\s+(?P<` + ahead + `>[^"'“”()\s]))`),
		"$1($2)$3", staff.LinkOpen, false},
	{sieve.MustCompile(`\[\[((?:https?://|/)[^\[\]|]+)\|([^\[\]|]+)\]\]`), "[$2]($1)", staff.LinkReversed, false},
	{sieve.MustCompile(`\[\[([^\[\]]+)\]\](?:$|(?P<` + ahead + `>[^(]))`), "$1", staff.LinkWiki, false},
	{sieve.MustCompile(`\[([^\[\]()]*[^\[\]()\s])\s*\(((?:https?://|/)[^()\s]*)\)`), "[$1]($2)", staff.LinkHalf, false},
	{sieve.MustCompile(`^(\s*)(?:(?:[` + bullets + `–—→−‐‑⁃]|--+)[\s\x{a0}]+|-\x{a0}+)(\S.*)$`),
		"$1- $2", staff.TypedBullet, true},
	{sieve.MustCompile(`^\\([-*+]\s+\S.*)$`), "$1", staff.EscapedItem, true},
	{sieve.MustCompile(`^(\d{1,2})\\([.)]\s+\p{Lu}.*)$`), "$1$2", staff.EscapedItem, true},
	{sieve.MustCompile(`^\*\*(\d{1,2}[.)])\*\*\s*(\p{Lu}.*)$`), "$1 $2", staff.NumberList, true},
	{sieve.MustCompile(`\[\[([^\[\]]+)\]\](\((?:/|https?://)[^()\s]*\))`), "[$1]$2", staff.LinkDoubled, false},
	{sieve.MustCompile(`^(\s*)(?:[o§]|[-=]>)[\s\x{a0}]+(\p{Lu}.*)$`), "$1- $2", staff.TypedBullet, true},
	{sieve.MustCompile(`^(\s*)[` + bullets + `](\S.*)$`), "$1- $2", staff.TypedBullet, true},
	{sieve.MustCompile(`^(\s*)(?:\((\d{1,2})\)|(\d{1,2})[-–:])\s+(\p{Lu}.*)$`), "$1$2$3. $4", staff.NumberList, true},
	{sieve.MustCompile(`^(\s*)[a-h]\)\s+(\p{Lu}.*)$`), "$1- $2", staff.LetterList, true},
	{sieve.MustCompile(`^(\s*)[-+–—](\p{Lu}.*)$|^(\s*)\*(\p{Lu}[^*]*)$`), "$1$3- $2$4", staff.BulletWithoutSpace, false},
	{sieve.MustCompile(`^(\s*\d{1,2}[.)])(\p{Lu}\p{Ll}.*)$`), "$1 $2", staff.BulletWithoutSpace, false},
	{sieve.MustCompile(`^(\s*[-*+] )\[[ xX]?\] (.*)$`), "$1$2", staff.TaskList, false},
	{sieve.MustCompile(`\{{3,}([^{}]+)\}+|\{\{([^{}]+)\}|\{([^{}]+)\}\}`), "{{$1$2$3}}", staff.UnevenBraces, false},
	{sieve.MustCompile(`\{(\pL[\pL ]*\pL)\}(?:$|[^(\[])`), "{{$1}}", staff.SingleBraces, false},
	{sieve.MustCompile(`\{\{[^{}]*$|^[^{}]*\}\}`), "", staff.BracesOpen, false},
	{sieve.MustCompile(`(?:^|\s)(:[a-z][a-z0-9_]+:)(?:$|[\s.,])`), "", staff.SmileyCode, false},
	{sieve.MustCompile(`(?:^|[\s(”"])(\pL*\p{Ll})\?(\p{Ll}\pL*)`), "$1…$2", staff.LetterLost, false},
	{sieve.MustCompile(`~~([^~]+)~~`), "$1", staff.NoStrike, false},
	{sieve.MustCompile(`==([^=]+)==`), "$1", staff.NoStrike, false},
}

var (
	reLabel = sieve.MustCompile(`(?m)^ {0,3}\[([^\]\n]+)\]:`)
	reCode  = sieve.MustCompile("`[^`]*`_?")
	reWhole = sieve.MustCompile(`(?:^|[^{])\{\{[^{}\n]*\}\}`)
	reUnder = sieve.MustCompile(`(?:^|[^_\\])__(?:$|[^_])`)
	reBare  = sieve.MustCompile(`(?:https?://|www\.)[^\s<>()]+[^\s<>().,;:!?”"]|[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}`)
	// rePath is an address within the portal that stands where a link's does.
	rePath  = sieve.MustCompile(`\s\((/[a-z0-9-]{3,}/(?:[a-z0-9-]+/)*)\)`)
	reStars = regexp.MustCompile(`(?:\*{1,3}|_{2})[ \x{a0}]*([^*_]*[^*_ ])[ \x{a0}]*(?:\*{1,3}|_{2})`)
	// reNoteSign is what follows the star of a note.
	reNoteSign = regexp.MustCompile(`^\)?(?:[\s.,;:!?]|$)`)
	reTicks    = sieve.MustCompile("(?:^|[^\\\\])[`´]")
)

// labelsOf returns what addresses are given for apart from the links: `[b]: /om/`.
func labelsOf(src string) map[string]bool {
	labels := map[string]bool{}
	for _, m := range reLabel.FindAllStringSubmatchIndex(src, -1) {
		labels[strings.ToLower(src[m[2]:m[3]])] = true
	}
	return labels
}

// almost reports the first of each kind in every block of lines, and what is to
// be filled in.
func (c *collector) almost() {
	fenced, fresh, told := false, false, map[int]bool{}
	c.unusedAddresses()
	offset := 0
	for line := range bytes.Lines(c.body.src) {
		text := strings.TrimRight(string(line), "\n")
		at := offset
		offset += len(line)
		switch {
		case strings.HasPrefix(strings.TrimSpace(text), "```"):
			fenced = !fenced
		case strings.TrimSpace(text) == "":
			fresh = true
		case fresh:
			forget(told, text)
			fresh = false
		}
		if fenced || strings.HasPrefix(text, "    ") {
			continue
		}
		// Code shows signs as they are typed, and is meant to.
		text = withoutCode(text)
		if start, end, problem, is := staff.Unfilled(text); is && !told[-1] {
			told[-1] = true
			c.findings.Add(c.body.lines.Pos(c.body.file, at+start, c.body.first), end-start, problem)
		}
		if word, better, i := sign.Encoded(text); word != "" {
			c.findings.Add(c.body.lines.Pos(c.body.file, at+i, c.body.first), utf8.RuneCountInString(word), staff.Mangled(word, better))
		}
		if !c.note(text, at) {
			c.nearIn(withoutValues(text), at, told)
		}
	}
}

// withoutCode returns a text with underscores for code, but for what is a link in reStructuredText.
func withoutCode(text string) string {
	return reCode.ReplaceAllStringFunc(text, func(s string) string {
		if strings.HasSuffix(s, "_") {
			return s
		}
		return strings.Repeat("_", len(s))
	})
}

// nearIn reports what is almost Markdown in a line that begins at offset at, but
// for the kinds that are told.
func (c *collector) nearIn(text string, at int, told map[int]bool) {
	var spans [][2]int
	within := func(m []int) bool {
		return slices.ContainsFunc(spans, func(s [2]int) bool { return s[0] < m[1] && m[0] < s[1] })
	}
	if from, to, better := MeantValue(text); better != "" {
		spans = append(spans, [2]int{from, to})
		pos, length := c.body.lines.Pos(c.body.file, at+from, c.body.first), utf8.RuneCountInString(text[from:to])
		c.withdraw(pos, length)
		c.findings.Add(pos, length, staff.ValueBrackets(better))
	}
	for i, n := range nearly {
		if told[i] {
			continue
		}
		m := n.found.FindStringSubmatchIndex(text)
		if m == nil || within(m) || means(text[m[0]:m[1]], c.labels) {
			continue
		}
		told[i], spans = true, append(spans, [2]int{m[0], m[1]})
		if n.better == "" && len(m) > 2 && m[2] >= 0 {
			m = m[2:4] // what stands around it is right
		}
		better := string(n.found.ExpandString(nil, n.better, text, m))
		if i := n.found.SubexpIndex(ahead); i >= 0 && 2*i < len(m) && m[2*i] >= 0 {
			m[1] = m[0] + len(strings.TrimRightFunc(text[m[0]:m[2*i]], unicode.IsSpace))
		}
		pos, length := c.body.lines.Pos(c.body.file, at+m[0], c.body.first), utf8.RuneCountInString(text[m[0]:m[1]])
		if c.whole[pos] {
			continue
		}
		c.withdraw(pos, length)
		c.findings.Add(pos, length, n.problem(strings.TrimSpace(better)))
	}
}

// withoutValues returns a line without the values that are written as they should be.
func withoutValues(text string) string {
	return reWhole.ReplaceAllStringFunc(text, func(s string) string {
		value := Value.FindString(s)
		return strings.Replace(s, value, strings.Repeat("_", len(value)), 1)
	})
}

// withdraw takes back what was told of signs that are part of a larger mistake.
func (c *collector) withdraw(pos diag.Pos, length int) {
	c.takeBack(pos.Line, func(f diag.Finding) bool {
		part := f.Code == diag.MarkdownTyped || f.Code == diag.MarkBad
		return part && pos.Col <= f.Pos.Col && f.Pos.Col < pos.Col+length
	})
}

// forget forgets the kinds that are told, but for those that run on in the
// paragraph that begins with a line. Notes are all told at once.
func forget(told map[int]bool, line string) {
	for i := range told {
		if i < 0 || !nearly[i].runs || !strings.HasPrefix(line, "[^") && !nearly[i].found.MatchString(line) {
			delete(told, i)
		}
	}
}

// means reports whether braces are a mark's, which is told, or brackets after brackets are marks, or a link whose
// address the text gives elsewhere: `[a][b]` with `[b]: /om/`.
func means(brackets string, labels map[string]bool) bool {
	if brackets[0] == '{' && says("["+strings.Trim(brackets, "{} .")+"]") {
		return true
	}
	first, second, two := strings.Cut(brackets, "][")
	if !two {
		return false
	}
	if _, is := readMark(strings.TrimPrefix(first, "[")); is {
		return true
	}
	return labels[strings.ToLower(cmp.Or(strings.TrimSuffix(second, "]"), strings.TrimPrefix(first, "[")))]
}

// typed reports signs of Markdown in the text of a paragraph: bold that is not
// closed, an address that is no link. A table that is none is told as such.
func (c *collector) typed(n ast.Node) {
	if c.tabular(n) || c.wordless(n) || c.bracketed(n) || c.listed(n) || c.steps(n) || c.blank(n) || c.loose(n) ||
		c.glued(n) || c.boldFirst(n) || c.parted(n) {
		return
	}
	told := false
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		t, ok := n.(*ast.Text)
		if n.Kind() == ast.KindCodeSpan {
			return ast.WalkSkipChildren, nil
		}
		if !entering || !ok || told {
			return ast.WalkContinue, nil
		}
		value := string(t.Segment.Value(c.body.src))
		pos := func(i int) diag.Pos { return c.body.lines.Pos(c.body.file, t.Segment.Start+i, c.body.first) }
		told = true
		switch i := strings.Index(value, "**"); {
		case i >= 0 && c.closes(t.Segment.Start+i):
		case i >= 0 && c.noteStars(t.Segment.Start+i):
			c.findings.Add(pos(i), 1, staff.Footnote(""))
		case i >= 0:
			c.findings.Add(pos(i), 2, c.bold(t.Segment.Start+i))
		case c.nested(t):
		case reUnder.MatchString(value):
			i := reUnder.FindStringIndex(value)[0]
			c.findings.Add(pos(i), 1, c.bold(t.Segment.Start+i))
		case starred(c.body.src, t.Segment.Start, value) >= 0:
			c.star(t, starred(c.body.src, t.Segment.Start, value), pos)
		case underscored(c.body.src, t.Segment.Start, value) >= 0:
			c.findings.Add(pos(underscored(c.body.src, t.Segment.Start, value)), 1, staff.UnderscoreOpen())
		case reTicks.MatchString(value):
			c.findings.Add(pos(reTicks.FindStringIndex(value)[1]-1), 1, staff.TickTyped())
		case t.Parent().Kind() != ast.KindLink && rePath.MatchString(value):
			m := rePath.FindStringSubmatchIndex(value)
			c.findings.Add(pos(m[2]), m[3]-m[2], staff.BareAddress(value[m[2]:m[3]]))
		case reBare.MatchString(value) && t.Parent().Kind() != ast.KindLink:
			at := reBare.FindStringIndex(value)
			if strings.Contains(value[:at[0]], "](") {
				break // a link that is none, which is told
			}
			c.findings.Add(pos(at[0]), at[1]-at[0], bare(full(value[at[0]:at[1]])))
		default:
			told = false
		}
		return ast.WalkContinue, nil
	})
}

// bare says how an address that is no link is to be one, or what is wrong with it.
func bare(address string) diag.Problem {
	if u, err := url.Parse(address); err == nil {
		if p, odd := detour(address, u); odd {
			return p
		}
	}
	return staff.BareAddress(address)
}

// closes reports whether the stars at an offset end bold text that began in a paragraph
// before, where it is told.
func (c *collector) closes(at int) bool {
	after, _ := utf8.DecodeRune(c.body.src[min(at+2, len(c.body.src)):])
	opens := letterOrDigit(after)
	closes := c.boldOpen && !opens
	c.boldOpen = opens
	return closes
}

// bold says how the words that the stars at an offset stand beside become bold.
func (c *collector) bold(at int) diag.Problem {
	start := lineStart(c.body.src, at)
	line, _, _ := bytes.Cut(c.body.src[start:], []byte("\n"))
	for _, m := range reStars.FindAllSubmatchIndex(line, -1) {
		if start+m[1] <= at {
			continue // is bold already
		}
		words := string(line[m[2]:m[3]])
		if string(line[m[0]:m[1]]) == "**"+words+"**" {
			return staff.BoldGlued(words)
		}
		return staff.BoldOpen(words)
	}
	if stars := []byte("**"); bytes.Count(line, stars) == 1 {
		next, _ := utf8.DecodeRune(c.body.src[min(at+2, len(c.body.src)):])
		if begins := letterOrDigit(next); begins || len(bytes.TrimSpace(c.body.src[start:at])) > 0 {
			return staff.BoldUnpaired(begins)
		}
	}
	return staff.BoldOpen("")
}

// noteStars reports whether the stars at an offset stand for a note: right after a word,
// with none before them on their line.
func (c *collector) noteStars(at int) bool {
	line := c.body.src[lineStart(c.body.src, at):at]
	before, _ := utf8.DecodeLastRune(line)
	after := bytes.TrimLeft(c.body.src[at:], "*")
	return letterOrDigit(before) && !bytes.ContainsRune(line, '*') && reNoteSign.Match(after)
}

// star reports a star at byte i of a text. One beside another was meant for bold.
func (c *collector) star(t *ast.Text, i int, pos func(int) diag.Pos) {
	at := t.Segment.Start + i
	if at > 0 && c.body.src[at-1] == '*' || at+1 < len(c.body.src) && c.body.src[at+1] == '*' {
		c.findings.Add(pos(i), 1, c.bold(at))
		return
	}
	before, _ := utf8.DecodeLastRune(c.body.src[:at])
	if after := c.body.src[min(at+1, len(c.body.src)):]; unicode.IsLetter(before) && reNoteSign.Match(after) {
		c.findings.Add(pos(i), 1, staff.Footnote(""))
		return
	}
	c.findings.Add(pos(i), 1, staff.ItalicOpen())
}

// wordless reports a paragraph of signs only.
func (c *collector) wordless(n ast.Node) bool {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if t, ok := child.(*ast.Text); !ok || bytes.ContainsFunc(t.Segment.Value(c.body.src), letterOrDigit) {
			return false
		}
	}
	line := bytes.TrimSpace(n.Lines().Value(c.body.src))
	if len(line) == 0 || bytes.HasPrefix(line, []byte("+++")) {
		return false // told as what it is
	}
	c.findings.Add(c.pos(n), utf8.RuneCount(line), staff.OnlySigns())
	return true
}

func letterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// lineStart returns where the line of src begins that byte at is in.
func lineStart(src []byte, at int) int { return bytes.LastIndexByte(src[:at], '\n') + 1 }

// starred returns where a star stands at a letter in a part of src that begins
// at start, or -1. Stars between numbers are meant as they are.
func starred(src []byte, start int, part string) int {
	for i := range len(part) {
		at := start + i
		if part[i] != '*' || at > 0 && src[at-1] == '\\' {
			continue
		}
		before, _ := utf8.DecodeLastRune(bytes.TrimRight(src[:at], "*"))
		after, _ := utf8.DecodeRune(bytes.TrimLeft(src[at+1:], "*"))
		if (at == 0 || before == '\n') && unicode.IsUpper(after) {
			continue // told as an item of a list
		}
		if unicode.IsLetter(before) != unicode.IsLetter(after) {
			return i
		}
	}
	return -1
}

// underscored is as starred of an underscore, which may stand within a name.
func underscored(src []byte, start int, part string) int {
	for i := range len(part) {
		at := start + i
		if part[i] != '_' || at > 0 && (src[at-1] == '\\' || src[at-1] == '_') {
			continue
		}
		before, _ := utf8.DecodeLastRune(src[:at])
		after, _ := utf8.DecodeRune(src[at+1:])
		if after != '_' && letterOrDigit(before) != letterOrDigit(after) {
			return i
		}
	}
	return -1
}

// full returns an address with its scheme.
func full(address string) string {
	switch {
	case strings.HasPrefix(address, "www."):
		return "https://" + address
	case reMail.MatchString(address):
		return "mailto:" + address
	}
	return address
}
