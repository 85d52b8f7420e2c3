package markdown

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extension "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Mark says what a paragraph, list item or table row rests on: `[s. 54]`,
// `[s. 54–55, 60]`, with a document that isn't the page's own
// `[arsbok-2025 s. 9]` or, if it has no pages, `[projektplan-2018]`, and
// `[eget]` for the portal's own words.
type Mark struct {
	Source string  // id of the document; "" for the page's own
	Pages  []Pages // none for a document without pages
	Own    bool    // the portal's own words

	Pos diag.Pos
	Len int
}

// Pages are the pages First to Last of a document.
type Pages struct{ First, Last int }

// Reference is what readers see of a mark. One without words is not shown.
type Reference struct {
	Href   string // of the line that names the document
	Before string // heard before the text: "Källa:"
	Text   string // "s. 54"
}

const (
	// markMax is how far on a line the end of a mark is looked for, in bytes.
	markMax = 120
	idForm  = `[a-z0-9]+(?:-[a-z0-9]+)*`
	rangeOf = `\d{1,5}(?:\s*[-–—]\s*\d{1,5})?`
	pageIs  = `(?i:s|ss|sid|sida|sidan|sidor|sidorna)(?:\.\s*|\s+)`
)

var (
	// The forms that people write, with no-break spaces and hyphens too.
	markForm = regexp.MustCompile(`^(?:(` + idForm + `)\s+)?` + pageIs +
		`(` + rangeOf + `(?:\s*(?:,|och)\s*(?:` + pageIs + `)?` + rangeOf + `)*)$`)
	markLike = regexp.MustCompile(`^(?:` + idForm + `\s+)?(?i:s\.|sid\.|sida\s|sidan\s|sidor\s|sidorna\s)`)
	markID   = regexp.MustCompile(`^` + idForm + `$`)
	// pagesFirst is a mark with its document after the pages.
	pagesFirst = regexp.MustCompile(`^\[(s\. ?` + rangeOf + `)[, ]+([a-z]+(?:-[a-z0-9]+)+)\]$`)

	twoPages = regexp.MustCompile(`(\d+)\s*[-–—]\s*(\d+)`)
	// reMarkEnds is a mark at the end of a line.
	reMarkEnds = regexp.MustCompile(`(?m)\[(?:(?:` + idForm + ` )?s\. ?\d[^\[\]]*|eget)\]\s*$`)
	oneRange   = regexp.MustCompile(`(\d+)(?:\s*[-–—]\s*(\d+))?`)
)

// readMark reads what stands between a mark's brackets. It reports whether that
// is a mark, or meant as one: then the mark has neither pages nor a document.
func readMark(inside string) (m Mark, is bool) {
	inside = strings.TrimSpace(strings.ReplaceAll(inside, "\u00a0", " "))
	if strings.EqualFold(inside, "eget") {
		return Mark{Own: true}, true
	}
	found := markForm.FindStringSubmatch(inside)
	if found == nil {
		return Mark{}, markLike.MatchString(inside)
	}
	m.Source = found[1]
	for _, r := range oneRange.FindAllStringSubmatch(found[2], -1) {
		// At most five digits each, so that no number is too large.
		first, _ := strconv.Atoi(r[1])
		last := first
		if r[2] != "" {
			last, _ = strconv.Atoi(r[2])
		}
		if first == 0 || last < first {
			return Mark{}, true
		}
		m.Pages = append(m.Pages, Pages{first, last})
	}
	return m, true
}

// says reports whether the mark says anything, rather than being only meant as
// one.
func (m Mark) says() bool { return m.Own || m.Source != "" || len(m.Pages) > 0 }

var markKind = ast.NewNodeKind("Mark")

// markNode is a mark in the parsed text.
type markNode struct {
	ast.BaseInline
	mark    Mark // without its position
	written string
}

func (*markNode) Kind() ast.NodeKind { return markKind }

func (n *markNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// markParser finds marks before goldmark takes their brackets for a link's.
type markParser struct{}

func (markParser) Trigger() []byte { return []byte{'['} }

func (markParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	end := strings.IndexByte(string(line[:min(len(line), markMax)]), ']')
	if end < 0 || end+1 < len(line) && (line[end+1] == '(' || line[end+1] == ':') {
		return nil
	}
	inside := string(line[1:end])
	m, is := readMark(inside)
	if !is {
		if !markID.MatchString(inside) || !endsBlock(block, end+1) {
			return nil
		}
		if _, link := pc.Reference(inside); link {
			return nil
		}
		m = Mark{Source: inside}
	}
	n := &markNode{mark: m, written: string(line[:end+1])}
	n.SetPos(segment.Start)
	block.Advance(end + 1)
	return n
}

// endsBlock reports whether only marks follow byte at of the line.
func endsBlock(block text.Reader, at int) bool {
	now, segment := block.Position()
	defer block.SetPosition(now, segment)
	block.Advance(at)
	for read := 0; ; {
		line, _ := block.PeekLine()
		if line == nil {
			return true
		}
		if read += len(line); read > 2*markMax || !onlyMarks(strings.TrimSpace(string(line))) {
			return false
		}
		block.AdvanceLine()
	}
}

// onlyMarks reports whether a text is nothing but brackets that may be marks.
func onlyMarks(s string) bool {
	for s != "" {
		end := strings.IndexByte(s, ']')
		if s[0] != '[' || end < 0 {
			return false
		}
		s = strings.TrimSpace(s[end+1:])
	}
	return true
}

// mark notes a mark, and reports one that can't be read or stands where none
// belongs.
func (c *collector) mark(n *markNode) {
	m := n.mark
	m.Pos, m.Len = c.pos(n), utf8.RuneCountInString(n.written)
	problem := func(p diag.Problem) { c.findings.Add(m.Pos, m.Len, p) }
	for up := n.Parent(); up != nil; up = up.Parent() {
		switch up.Kind() {
		case ast.KindHeading:
			if runsOn(up.(*ast.Heading), words(up, c.body.src, nil)) {
				return // told
			}
			problem(staff.MarkInHeading(n.written))
			return
		case ast.KindLink:
			problem(staff.MarkInLink(n.written))
			return
		}
	}
	if c.noteNumber(n) {
		problem(staff.Footnote(""))
		return
	}
	if !m.says() {
		problem(staff.MarkUnread(n.written, n.better()))
		return
	}
	if before := lastMark(n); before != nil && before.mark.same(n.mark) {
		problem(staff.MarkTwice(n.written))
		return
	}
	if t, is := n.PreviousSibling().(*ast.Text); is && m.Source == "" && !t.SoftLineBreak() && glued(t.Segment.Value(c.body.src)) {
		c.findings.Warn(m.Pos, m.Len, staff.MarkGlued(n.written))
	}
	if before := adjacent(n, c.body.src); before != nil {
		c.together(before, n, m)
	}
	c.body.Marks = append(c.body.Marks, m)
}

// glued reports whether what stands before a mark ends a word or a sentence, without a space.
func glued(before []byte) bool {
	last, _ := utf8.DecodeLastRune(before)
	return unicode.IsLetter(last) || unicode.IsDigit(last) || strings.ContainsRune(".,:;!?)", last)
}

// noteNumber reports whether what was read as a mark is the number of a note: glued to the
// words before it, with the paragraph's own mark behind.
func (c *collector) noteNumber(n *markNode) bool {
	if _, err := strconv.Atoi(n.mark.Source); err != nil {
		return false
	}
	before, is := n.PreviousSibling().(*ast.Text)
	if !is || !glued(before.Segment.Value(c.body.src)) {
		return false
	}
	after := n.NextSibling()
	if t, is := after.(*ast.Text); is && len(bytes.TrimSpace(t.Segment.Value(c.body.src))) == 0 {
		after = t.NextSibling()
	}
	own, is := after.(*markNode)
	return is && (own.mark.Own || len(own.mark.Pages) > 0)
}

// together warns of a mark right after another one that it belongs with or denies.
func (c *collector) together(before, n *markNode, m Mark) {
	switch {
	case m.Own != before.mark.Own:
		c.findings.Warn(m.Pos, m.Len, staff.MarkOwnBeside(before.written, n.written))
	case m.Source == before.mark.Source && len(m.Pages) > 0 && len(before.mark.Pages) > 0:
		c.findings.Warn(m.Pos, m.Len, staff.MarksBeside(before.written, n.written, oneMark(m.Source, before.mark.Pages, m.Pages)))
	}
}

// oneMark returns one mark with the pages of two.
func oneMark(source string, first, more []Pages) string {
	return MarkFor(source, slices.Concat(first, more))
}

// MarkFor returns a mark of pages of a document as it is written. source is "" for the page's own.
func MarkFor(source string, pages []Pages) string {
	list := make([]string, 0, len(pages))
	for _, p := range pages {
		pages := strconv.Itoa(p.First)
		if p.Last > p.First {
			pages += "–" + strconv.Itoa(p.Last)
		}
		list = append(list, pages)
	}
	return "[" + strings.TrimSpace(source+" s. ") + " " + strings.Join(list, ", ") + "]"
}

// adjacent returns the mark that only a space stands between and another one, or nil.
func adjacent(n *markNode, src []byte) *markNode {
	before := n.PreviousSibling()
	if t, is := before.(*ast.Text); is && len(bytes.TrimSpace(t.Segment.Value(src))) == 0 {
		before = t.PreviousSibling()
	}
	m, _ := before.(*markNode)
	return m
}

// lastMark returns the mark right before a mark, or nil.
func lastMark(n ast.Node) *markNode {
	before := n.PreviousSibling()
	if _, is := before.(*ast.Text); is {
		before = before.PreviousSibling()
	}
	m, _ := before.(*markNode)
	return m
}

// same reports whether two marks say the same.
func (m Mark) same(o Mark) bool {
	return m.Source == o.Source && m.Own == o.Own && slices.Equal(m.Pages, o.Pages)
}

// digits are letters that are taken for the digits they look like.
var digits = strings.NewReplacer("O", "0", "o", "0", "l", "1", "I", "1", ";", ",", " ff", "", " f.", "", "--", "–", "/", "–")

// better returns a mark that can't be read as it was meant: with the first of each two pages
// first, with digits for letters. It returns "" if it is none then either.
func (m markNode) better() string {
	head, pages, _ := strings.Cut(strings.Trim(m.written, "[]"), "s.")
	if parts := pagesFirst.FindStringSubmatch(m.written); parts != nil {
		return "[" + parts[2] + " " + parts[1] + "]"
	}
	if turned := nearPages(m.written); turned != m.written {
		return turned
	}
	if typed := "[" + head + "s. " + strings.Trim(digits.Replace(pages), " ,;.:") + "]"; says(typed) {
		return typed
	}
	return ""
}

// farApart is how many pages a range may have more than it would if the digits of its first
// page had changed places: then these are what was meant.
const farApart = 10

// nearPages returns a mark with the two pages of a range in their order: the digits of the
// first or the pages themselves turned round, whichever gives the nearer ones.
func nearPages(written string) string {
	near := twoPages.ReplaceAllStringFunc(written, func(both string) string {
		m := twoPages.FindStringSubmatch(both)
		digits := []byte(m[1])
		slices.Reverse(digits)
		first, _ := strconv.Atoi(m[1])
		last, _ := strconv.Atoi(m[2])
		turned, _ := strconv.Atoi(string(digits))
		switch {
		case last >= first:
			return both
		case first-last > farApart && turned > 0 && turned < last && last-turned < farApart:
			return string(digits) + "–" + m[2]
		case first-last > farApart*farApart:
			return both
		}
		return m[2] + "–" + m[1]
	})
	if !says(near) {
		return written
	}
	return near
}

func says(written string) bool {
	m, is := readMark(strings.Trim(written, "[]"))
	return is && m.says()
}

// beforeMark returns the words of a node without the space between them and a
// mark, which is no text.
func beforeMark(n ast.Node, words []byte) []byte {
	if next := n.NextSibling(); next != nil && next.Kind() == markKind {
		return bytes.TrimRight(words, " \u00a0")
	}
	return words
}

// eachBlock calls f for each paragraph, list item and table row.
func (b Body) eachBlock(f func(ast.Node)) {
	if b.Empty() {
		return
	}
	// Walk returns only the errors of its callback, which returns none.
	_ = ast.Walk(b.tree(), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n.Kind() {
		case ast.KindParagraph, ast.KindTextBlock, extension.KindTableRow:
			f(n)
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
}

// marked reports whether a block ends with a mark.
func marked(n ast.Node) bool {
	if n.Kind() == extension.KindTableRow {
		n = n.LastChild()
	}
	return n != nil && n.LastChild() != nil && n.LastChild().Kind() == markKind
}

// placeholder reports whether a paragraph is a word that the builder replaces:
// `{{provning}}`.
func placeholder(n ast.Node) bool {
	first := n.FirstChild()
	return first != nil && first == n.LastChild() && first.Kind() == valueKind
}

// Cite returns the text with what refer says of each mark, and with the name by
// which its tables are heard.
func (b Body) Cite(table string, refer func(Mark) Reference) Body {
	b.table, b.refer = table, refer
	return b
}

// markRenderer writes marks as small links to the line that names the document.
type markRenderer struct{ refer func(Mark) Reference }

// RegisterFuncs says which nodes it writes.
func (r markRenderer) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	reg.Register(markKind, r.write)
}

func (r markRenderer) write(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering || r.refer == nil {
		return ast.WalkContinue, nil
	}
	// Writes are buffered: the one who flushes hears of an error.
	if ref := r.refer(n.(*markNode).mark); ref.Text != "" {
		put := func(s string) { _, _ = w.WriteString(s) }
		escaped := func(s string) { _, _ = w.Write(util.EscapeHTML([]byte(s))) }
		put(`<a class="belagg" href="`)
		escaped(ref.Href)
		put(`"><span class="dold">`)
		escaped(ref.Before + " ")
		put(`</span>`)
		escaped(ref.Text)
		put(`</a>`)
	}
	return ast.WalkContinue, nil
}
