// Package markdown turns a document's body into a [Body] with positioned links
// and headings, and a Body into HTML. It is the only user of goldmark.
//
// Raw HTML and images are findings, not output: content is untrusted. Links
// keep the address that the writer gave (`/projekt/mitt-projekt/`); the render
// stage checks and rewrites every address of a page in one place.
package markdown

import (
	"bytes"
	"html/template"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Body is a parsed text. The zero Body is an empty text.
type Body struct {
	Links    []Link
	Headings []Heading
	Marks    []Mark
	Values   []Named   // names of values, see Fill
	Sections []Section // the text without markup and marks, cut at its headings

	file   string
	first  int // line of the file on which src begins
	src    []byte
	lines  *diag.Lines          // of src
	some   bool                 // there is any text
	refer  func(Mark) Reference // see Cite
	table  string               // likewise
	fill   Filler
	told   diag.List // what was found, in the order of the text
	asides []stretch // see aside
}

// Link is a link in the text.
type Link struct {
	Address  string // as the writer gave it
	Pos      diag.Pos
	Relative bool   // it doesn't begin as an address does: who knows the pages says what it was meant for
	Words    string // that it is put on
}

// Heading is a heading in the text.
type Heading struct {
	Level int
	ID    string // its anchor
	Text  string
	Pos   diag.Pos
}

// unaligned leaves out the alignment of cells: goldmark would write it as an
// inline style, which the site's Content-Security-Policy blocks.
var unaligned = extension.WithTableCellAlignMethod(extension.TableCellAlignNone)

// engine is goldmark with CommonMark, tables, names of values and marks, which are read before
// links: 200 is the priority of goldmark's own parser of links.
var engine = goldmark.New(
	goldmark.WithExtensions(extension.NewTable(unaligned)),
	goldmark.WithParserOptions(parser.WithAutoHeadingID(), parser.WithInlineParsers(util.Prioritized(markParser{}, 199),
		util.Prioritized(valueParser{}, 198))),
)

// writer returns what writes a text whose marks say what refer returns, and whose
// values fill knows.
func writer(refer func(Mark) Reference, fill Filler) renderer.Renderer {
	texts := html.NewRenderer(html.WithWriter(unbroken{html.DefaultWriter}))
	return renderer.NewRenderer(renderer.WithNodeRenderers(util.Prioritized(texts, 1000),
		util.Prioritized(extension.NewTableHTMLRenderer(unaligned), 500), util.Prioritized(markRenderer{refer}, 100),
		util.Prioritized(valueRenderer{fill}, 100)))
}

// unbroken writes texts with their amounts and days whole on a line; code stays
// as it is.
type unbroken struct{ html.Writer }

// Write writes what somebody wrote.
func (u unbroken) Write(w util.BufWriter, text []byte) {
	u.Writer.Write(w, []byte(sv.Unbroken(string(text))))
}

// Parse reads the text src, whose first line is line firstLine of file.
func Parse(file string, src []byte, firstLine int) (Body, diag.List) {
	c := collector{body: Body{file: file, first: firstLine, src: src, lines: diag.LinesOf(src)}, labels: labelsOf(string(src)),
		whole: map[diag.Pos]bool{}, away: map[int]bool{}, onLine: map[int][]int{}}
	doc := c.body.tree()
	c.body.some = doc.HasChildren()
	// Walk returns only the errors of its callback, which returns none.
	_ = ast.Walk(doc, c.visit)
	c.outline(doc)
	c.almost()
	c.body.Sections = sections(doc, src, nil)
	c.body.Links = slices.DeleteFunc(c.body.Links, func(l Link) bool { return c.away[l.Pos.Line] })
	c.findings = slices.DeleteFunc(c.findings, func(f diag.Finding) bool { return f.Code == "" })
	c.body.told = slices.SortedStableFunc(slices.Values(c.findings), func(a, b diag.Finding) int { return a.Pos.Compare(b.Pos) })
	return c.body, c.findings
}

// tree returns the text as goldmark reads it, always the same. It is read again for
// each who asks: a tree is twice as large as its text, all of them
// would be held as long as there are texts, and reading one takes 30 µs.
func (b Body) tree() ast.Node {
	ctx := parser.NewContext(parser.WithIDs(anchorsOf(b.file)))
	return engine.Parser().Parse(text.NewReader(b.src), parser.WithContext(ctx))
}

// HTML returns the text as HTML.
//
// The result is template.HTML because goldmark escapes all text, leaves raw
// HTML out and drops dangerous addresses; raw HTML never gets here anyway,
// since Parse makes it an error.
func (b Body) HTML() template.HTML {
	if b.Empty() {
		return ""
	}
	var out bytes.Buffer
	out.Grow(len(b.src) * 2)
	if err := writer(b.refer, b.fill).Render(&out, b.src, b.tree()); err != nil {
		panic("markdown: writing to memory failed: " + err.Error())
	}
	return template.HTML(scrollable(out.String(), b.table))
}

// scrollable lets readers scroll each table by itself, with the keyboard too:
// one with long words would make a narrow page scroll. The tags are goldmark's
// own, since it escapes those of the text; label is what a table is called.
func scrollable(text, label string) string {
	if label == "" || !strings.Contains(text, "<table>") {
		return text
	}
	open := `<div class="rullbar" tabindex="0" role="group" aria-label="` + template.HTMLEscapeString(label) + `"><table>`
	return strings.NewReplacer("<table>", open, "</table>", "</table></div>").Replace(text)
}

// Empty reports whether there is no text.
func (b Body) Empty() bool { return !b.some }

// Source returns the text as it was written.
func (b Body) Source() string { return string(b.src) }

// Plain returns the text without markup and headings, a line for each block.
func (b Body) Plain() string {
	var out strings.Builder
	for _, s := range b.Sections {
		out.WriteString(s.Text + "\n")
	}
	return out.String()
}

// Section is a heading and the plain text up to the next one.
type Section struct {
	Heading string // empty for what stands before the first heading
	ID      string // the heading's anchor
	Text    string
}

// sections cuts doc at its headings.
func sections(doc ast.Node, src []byte, fill Filler) []Section {
	var out []Section
	var b strings.Builder
	next := Section{}
	end := func() {
		next.Text = strings.Clone(strings.TrimSpace(b.String())) // in no more room than it needs
		if next.Text != "" || next.Heading != "" {
			out = append(out, next)
		}
		b.Reset()
	}
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Kind() != ast.KindHeading {
			plain(&b, n, src, fill)
			continue
		}
		end()
		id, _ := n.AttributeString("id")
		anchor, _ := id.([]byte)
		next = Section{Heading: words(n, src, fill), ID: string(anchor)}
	}
	end()
	return out
}

// words returns the text of n in one line.
func words(n ast.Node, src []byte, fill Filler) string {
	var b strings.Builder
	plain(&b, n, src, fill)
	return strings.TrimSpace(b.String())
}

// plain writes the text of n, with a line for each block.
func plain(b *strings.Builder, n ast.Node, src []byte, fill Filler) {
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch {
		case !entering && n.Type() == ast.TypeBlock:
			b.WriteByte('\n')
		case !entering:
		case n.Kind() == ast.KindText:
			t := n.(*ast.Text)
			b.Write(shown(t, beforeMark(t, t.Segment.Value(src))))
			if t.SoftLineBreak() || t.HardLineBreak() {
				b.WriteByte(' ')
			}
		case n.Kind() == valueKind:
			b.WriteString(n.(*valueNode).say(fill).Text)
		case n.Kind() == ast.KindString:
			b.Write(n.(*ast.String).Value)
		}
		return ast.WalkContinue, nil
	})
}

// shown returns a text of a node as readers see it; code has no entities.
func shown(t *ast.Text, text []byte) []byte {
	if t.IsRaw() || t.Parent().Kind() == ast.KindCodeSpan {
		return text
	}
	return resolved(text)
}

// resolved returns a text with the signs that \* and &amp; stand for.
func resolved(text []byte) []byte {
	return util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(text)))
}

// collector gathers links, headings and findings on a walk.
type collector struct {
	body     Body
	level    int
	open     []string          // tags of HTML that are told
	numbered int               // the last number of the last numbered list
	boldOpen bool              // bold text began that is not closed
	labels   map[string]bool   // whose addresses the text gives elsewhere, see means
	whole    map[diag.Pos]bool // where what is told runs over several lines
	away     map[int]bool      // lines that are to be taken away, see putAside
	findings diag.List         // those without a code are taken back
	onLine   map[int][]int     // which of them are on a line
	indexed  int               // how many of them onLine knows
}

// foundOn returns which of the findings are on a line.
func (c *collector) foundOn(line int) []int {
	for ; c.indexed < len(c.findings); c.indexed++ {
		n := c.findings[c.indexed].Pos.Line
		c.onLine[n] = append(c.onLine[n], c.indexed)
	}
	return c.onLine[line]
}

// takeBack takes back those of the findings on a line that are part of something else.
func (c *collector) takeBack(line int, part func(diag.Finding) bool) {
	for _, i := range c.foundOn(line) {
		if part(c.findings[i]) {
			c.findings[i] = diag.Finding{}
		}
	}
}

func (c *collector) visit(n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	switch n := n.(type) {
	case *ast.Heading:
		c.heading(n)
	case *ast.Paragraph, *ast.TextBlock:
		c.typed(n)
	case *ast.List:
		c.numbering(n)
	case *ast.CodeBlock:
		c.findings.Add(c.pos(n), 1, staff.Indented())
	case *ast.FencedCodeBlock:
		c.fenced(n)
	case *ast.ThematicBreak:
		if n.PreviousSibling() == nil || n.NextSibling() == nil {
			c.findings.Add(c.pos(n), 1, staff.RuleAlone())
		}
	case *extast.TableHeader:
		c.headings(n)
	case *extast.TableRow:
		c.row(n)
	case *ast.Link:
		c.words(n)
		c.linkOn(n)
	case *ast.AutoLink:
		address := string(n.URL(c.body.src))
		if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(address, "mailto:") {
			address = "mailto:" + address // goldmark writes it so
		}
		c.link(address, c.pos(n))
	case *markNode:
		c.mark(n)
	case *valueNode:
		c.value(n)
	case *ast.RawHTML, *ast.HTMLBlock:
		c.html(n)
		return ast.WalkSkipChildren, nil
	case *ast.Image:
		c.findings.Add(c.pos(n), 1, staff.ImageInText())
		return ast.WalkSkipChildren, nil
	}
	return ast.WalkContinue, nil
}

// fenced reports text with marks between lines that make it code: code rests on
// nothing.
func (c *collector) fenced(n *ast.FencedCodeBlock) {
	if words, pos, is := c.waved(n); is {
		c.findings.Add(pos, utf8.RuneCountInString(words), staff.UnderlinedHeading(words))
		return
	}
	if !reMarkEnds.Match(n.Lines().Value(c.body.src)) {
		return
	}
	at := lineStart(c.body.src, max(0, lineStart(c.body.src, n.Lines().At(0).Start)-1))
	c.findings.Add(c.body.lines.Pos(c.body.file, at, c.body.first), 3, staff.Fenced())
}

// waved returns the line above code that begins with tildes, which somebody has drawn under
// it as under a heading.
func (c *collector) waved(n *ast.FencedCodeBlock) (words string, pos diag.Pos, is bool) {
	above, isParagraph := n.PreviousSibling().(*ast.Paragraph)
	if !isParagraph || above.Lines().Len() != 1 {
		return "", diag.Pos{}, false
	}
	line := above.Lines().At(0)
	is = reWaves.Match(c.body.src[min(line.Stop, len(c.body.src)):])
	return strings.TrimSpace(string(line.Value(c.body.src))), c.pos(above), is
}

// reWaves is a line of tildes right under another line.
var reWaves = regexp.MustCompile(`^\n?~{3,}[ \t]*(?:\n|$)`)

// pos returns where n begins, in the file's own coordinates.
func (c *collector) pos(n ast.Node) diag.Pos {
	return c.body.lines.Pos(c.body.file, n.Pos(), c.body.first)
}
