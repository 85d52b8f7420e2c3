package markdown

import (
	"bytes"
	"cmp"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// near is what is almost Markdown: readers would see the signs as they were
// typed. better is how it is written, as a replacement of what was found.
type near struct {
	found   *regexp.Regexp
	better  string
	problem func(better string) diag.Problem
	runs    bool // the same on the next paragraph is the same mistake
}

// bullets are the signs of word processors before the items of a list.
const bullets = `•‣▪●◦·○■□➢➤✓✔\x{f0b7}\x{f0a7}\x{f0d8}`

var nearly = []near{
	{regexp.MustCompile(`^(##{1,5})(\pL.*)$`), "$1 $2", staff.HeadingWithoutSpace, false},
	{regexp.MustCompile(`^(#{1,6})[\x{a0}\x{202f}\x{2009}]+(.*)$`), "$1 $2", staff.HeadingWithoutSpace, false},
	{regexp.MustCompile(`(\[[^\]]+\])\s+(\((?:https?://|/|www\.|#)[^)\s]*\))`), "$1$2", staff.LinkWithSpace, false},
	{regexp.MustCompile(`\[\^[^\]\s]+\]:?|[\pL.,;:)”"][¹⁴-⁹]`), "", staff.Footnote, true},
	{regexp.MustCompile(`^\+{3,}\s*$`), "", staff.FenceInText, false},
	{regexp.MustCompile(`(\[[^\]]+\])\((?:\s*)(/[^()\s]*) ([^()\s"“”'][^()\s]*)\)`), "$1($2-$3)", staff.LinkAddressSpace, false},
	{regexp.MustCompile(`\(([^()]+)\)\[((?:https?://|/|www\.|#)[^\]\s]*)\]`), "[$1]($2)", staff.LinkReversed, false},
	{regexp.MustCompile(`(\[[^\]]+\])\[((?:https?://|/|www\.)[^\]\s]*)\]`), "$1($2)", staff.LinkBrackets, false},
	{regexp.MustCompile(`\[[^\]]+\]\[[^\]\s]*\]`), "", staff.LinkByReference, false},
	{regexp.MustCompile(`(\[[^\]]+\])\(((?:https?://|/|www\.|#)[^()\s]*[^()\s.,])$`), "$1($2)", staff.LinkOpen, false},
	{regexp.MustCompile(`(\[[^\]]+\])\(((?:https?://|/|www\.|#)[^()\s]*[^()\s.,])[.,]?\s`), "$1($2) ", staff.LinkOpen, false},
	{regexp.MustCompile(`\[\[([^\[\]]+)\]\](?:$|[^(])`), "", staff.LinkWiki, false},
	{regexp.MustCompile(`^(\s*)(?:(?:[` + bullets + `–—→]|--+)[\s\x{a0}]+|-\x{a0}+)(\S.*)$`), "$1- $2", staff.TypedBullet, true},
	{regexp.MustCompile(`^(\s*)(?:[o§]|->)[\s\x{a0}]+(\p{Lu}.*)$`), "$1- $2", staff.TypedBullet, true},
	{regexp.MustCompile(`^(\s*)[` + bullets + `](\S.*)$`), "$1- $2", staff.TypedBullet, true},
	{regexp.MustCompile(`^(\s*)[a-h]\)\s+(\p{Lu}.*)$`), "$1- $2", staff.LetterList, true},
	{regexp.MustCompile(`^(\s*)-(\p{Lu}.*)$|^(\s*)\*(\p{Lu}[^*]*)$`), "$1$3- $2$4", staff.BulletWithoutSpace, false},
	{regexp.MustCompile(`^(\s*\d{1,2}[.)])(\p{Lu}\p{Ll}.*)$`), "$1 $2", staff.BulletWithoutSpace, false},
	{regexp.MustCompile(`^(\s*[-*+] )\[[ xX]?\] (.*)$`), "$1$2", staff.TaskList, false},
	{regexp.MustCompile(`(^|[^{])\{(\pL[\pL ]*\pL)\}($|[^}])`), "{{$2}}", staff.SingleBraces, false},
	{regexp.MustCompile(`~~([^~]+)~~|==([^=]+)==`), "$1$2", staff.NoStrike, false},
}

var (
	reLabel = regexp.MustCompile(`(?m)^ {0,3}\[([^\]\n]+)\]:`)
	reCode  = regexp.MustCompile("`[^`]*`")
	reTabs  = regexp.MustCompile(`(?:[^\s` + bullets + `o§→–-]|\S[o§→–-])\t+\S`)
	reUnder = regexp.MustCompile(`(?:^|[^_\\])__(?:$|[^_])`)
	reBare  = regexp.MustCompile(`(?:https?://|www\.)[^\s<>()]+[^\s<>().,;:!?”"]`)
)

// almost reports the first of each kind in every block of lines, and what is to
// be filled in.
func (c *collector) almost() {
	fenced, fresh, told, labels := false, false, map[int]bool{}, map[string]bool{}
	for _, m := range reLabel.FindAllSubmatch(c.body.src, -1) {
		labels[strings.ToLower(string(m[1]))] = true
	}
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
		text = reCode.ReplaceAllStringFunc(text, func(s string) string { return strings.Repeat("_", len(s)) })
		here := map[int]bool{}
		if start, end, problem, is := staff.Unfilled(text); is && !told[-1] {
			told[-1] = true
			c.findings.Add(c.body.lines.Pos(c.body.file, at+start, c.body.first), end-start, problem)
		}
		for i, n := range nearly {
			m := n.found.FindStringSubmatchIndex(text)
			if m == nil || told[i] || here[m[0]] || means(text[m[0]:m[1]], labels) {
				continue
			}
			told[i], here[m[0]] = true, true
			better := string(n.found.ExpandString(nil, n.better, text, m))
			c.findings.Add(c.body.lines.Pos(c.body.file, at+m[0], c.body.first), utf8.RuneCountInString(text[m[0]:m[1]]),
				n.problem(strings.TrimSpace(better)))
		}
	}
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

// means reports whether brackets after brackets are marks, or a link whose
// address the text gives elsewhere: `[a][b]` with `[b]: /om/`.
func means(brackets string, labels map[string]bool) bool {
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
// closed, a table that is none, an address that is no link.
func (c *collector) typed(n ast.Node) {
	told := false
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		t, ok := n.(*ast.Text)
		if n.Kind() == ast.KindCodeSpan {
			return ast.WalkSkipChildren, nil
		}
		if !entering || !ok || told {
			return ast.WalkContinue, nil
		}
		value := t.Segment.Value(c.body.src)
		pos := func(i int) diag.Pos { return c.body.lines.Pos(c.body.file, t.Segment.Start+i, c.body.first) }
		told = true
		switch i := bytes.Index(value, []byte("**")); {
		case i >= 0:
			c.findings.Add(pos(i), 2, staff.BoldOpen())
		case reUnder.Match(value):
			c.findings.Add(pos(reUnder.FindIndex(value)[0]), 1, staff.BoldOpen())
		case starred(c.body.src, t.Segment.Start, value) >= 0:
			c.findings.Add(pos(starred(c.body.src, t.Segment.Start, value)), 1, staff.ItalicOpen())
		case reBare.Match(value) && t.Parent().Kind() != ast.KindLink:
			at := reBare.FindIndex(value)
			c.findings.Add(pos(at[0]), at[1]-at[0], staff.BareAddress(full(string(value[at[0]:at[1]]))))
		case bytes.HasPrefix(bytes.TrimSpace(value), []byte("|")):
			c.findings.Add(pos(0), 1, staff.TableBroken())
		case reTabs.Match(value):
			c.findings.Add(pos(reTabs.FindIndex(value)[0]+1), 1, staff.TableOfTabs())
		default:
			told = false
		}
		return ast.WalkContinue, nil
	})
}

// starred returns where a star stands at a letter in a part of src that begins
// at start, or -1. Stars between numbers are meant as they are.
func starred(src []byte, start int, part []byte) int {
	for i, b := range part {
		at := start + i
		if b != '*' || at > 0 && src[at-1] == '\\' {
			continue
		}
		before, _ := utf8.DecodeLastRune(src[:at])
		after, _ := utf8.DecodeRune(src[at+1:])
		if (at == 0 || before == '\n') && unicode.IsUpper(after) {
			continue // told as an item of a list
		}
		if unicode.IsLetter(before) != unicode.IsLetter(after) {
			return i
		}
	}
	return -1
}

// full returns an address with its scheme.
func full(address string) string {
	if strings.HasPrefix(address, "www.") {
		return "https://" + address
	}
	return address
}

// underlined reports a heading that a line of dashes makes of the text above.
func (c *collector) underlined(n *ast.Heading) {
	if n.Lines().Len() == 0 {
		return
	}
	first := n.Lines().At(0).Start
	start := bytes.LastIndexByte(c.body.src[:first], '\n') + 1
	if n.Level == 2 && !bytes.HasPrefix(bytes.TrimLeft(c.body.src[start:], " "), []byte("#")) {
		c.findings.Add(c.pos(n), utf8.RuneCountInString(words(n, c.body.src, nil)), staff.UnderlinedHeading(words(n, c.body.src, nil)))
	}
}

// row reports a row of a table that has more cells than the first row: what is
// in them would not be shown.
func (c *collector) row(n *extast.TableRow) {
	table, ok := n.Parent().(*extast.Table)
	if !ok {
		return
	}
	start := bytes.LastIndexByte(c.body.src[:n.Pos()], '\n') + 1
	line, _, _ := bytes.Cut(c.body.src[start:], []byte("\n"))
	text := strings.ReplaceAll(string(bytes.TrimSpace(line)), `\|`, "")
	text = strings.TrimSuffix(strings.TrimPrefix(text, "|"), "|")
	if columns := len(table.Alignments); strings.Count(text, "|") >= columns {
		c.findings.Add(c.body.lines.Pos(c.body.file, start, c.body.first), utf8.RuneCount(line), staff.RowLong(columns))
	}
}
