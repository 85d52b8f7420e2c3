package markdown

import (
	"regexp"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// Named is the name of a value in a text, `{{antal projekt}}`, which the builder
// replaces: what changes from year to year is not typed.
type Named struct {
	Name string
	Pos  diag.Pos
	Len  int
}

// Said is what readers see of a value. One that is computed is marked: Mark
// returns the attributes of its <data>, names and values, when the text is
// written. It is nil for others.
type Said struct {
	Text string
	Mark func() [][2]string
}

// Filler returns the value with a name, if there is one.
type Filler func(name string) (Said, bool)

// Value finds the name of a value in what is no Markdown, such as a summary.
var Value = regexp.MustCompile(`\{\{\s*([^{}\n]*?)\s*\}\}`)

var valueStart = regexp.MustCompile(`^` + Value.String())

var valueKind = ast.NewNodeKind("Value")

// valueNode is the name of a value in the parsed text.
type valueNode struct {
	ast.BaseInline
	name, written string
}

func (*valueNode) Kind() ast.NodeKind { return valueKind }

func (n *valueNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// say returns what readers see: the value, or the name as it is written where
// nobody has said what it is.
func (n *valueNode) say(fill Filler) Said {
	if fill != nil {
		if value, ok := fill(n.name); ok {
			return value
		}
	}
	return Said{Text: n.written}
}

type valueParser struct{}

func (valueParser) Trigger() []byte { return []byte{'{'} }

func (valueParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	m := valueStart.FindSubmatch(line)
	if m == nil {
		return nil
	}
	n := &valueNode{name: string(m[1]), written: string(m[0])}
	n.SetPos(segment.Start)
	block.Advance(len(m[0]))
	return n
}

// value notes the name of a value.
func (c *collector) value(n *valueNode) {
	c.body.Values = append(c.body.Values, Named{n.name, c.pos(n), utf8.RuneCountInString(n.written)})
}

// Fill returns the text with the values that fill knows in place of their
// names. Values are text: no Markdown is read in them, and HTML is escaped.
func (b Body) Fill(fill Filler) Body {
	if len(b.Values) == 0 {
		return b
	}
	b.fill = fill
	doc := b.tree()
	b.Sections = sections(doc, b.src, fill)
	old := b.Headings
	b.Headings = nil
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if h, ok := n.(*ast.Heading); ok && entering {
			filled := headingOf(h, b.src, fill)
			filled.Pos = old[len(b.Headings)].Pos
			b.Headings = append(b.Headings, filled)
		}
		return ast.WalkContinue, nil
	})
	return b
}

// valueRenderer writes values as text, marked if they are computed.
type valueRenderer struct{ fill Filler }

// RegisterFuncs says which nodes it writes.
func (r valueRenderer) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	reg.Register(valueKind, r.write)
}

func (r valueRenderer) write(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	// Writes are buffered: the one who flushes hears of an error.
	put := func(s string) { _, _ = w.WriteString(s) }
	escaped := func(s string) { _, _ = w.Write(util.EscapeHTML([]byte(s))) }
	said := n.(*valueNode).say(r.fill)
	if said.Mark == nil {
		escaped(said.Text)
		return ast.WalkContinue, nil
	}
	put("<data")
	for _, a := range said.Mark() {
		put(" " + a[0] + `="`)
		escaped(a[1])
		put(`"`)
	}
	put(">")
	escaped(said.Text)
	put("</data>")
	return ast.WalkContinue, nil
}
