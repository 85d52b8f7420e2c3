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
func (n *valueNode) say(fill func(string) (string, bool)) string {
	if fill != nil {
		if value, ok := fill(n.name); ok {
			return value
		}
	}
	return n.written
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
func (b Body) Fill(fill func(name string) (string, bool)) Body {
	if len(b.Values) == 0 {
		return b
	}
	b.fill = fill
	b.Sections = sections(b.doc, b.src, fill)
	old := b.Headings
	b.Headings = nil
	_ = ast.Walk(b.doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if h, ok := n.(*ast.Heading); ok && entering {
			filled := headingOf(h, b.src, fill)
			filled.Pos = old[len(b.Headings)].Pos
			b.Headings = append(b.Headings, filled)
		}
		return ast.WalkContinue, nil
	})
	return b
}

// valueRenderer writes values as text.
type valueRenderer struct {
	fill func(string) (string, bool)
}

// RegisterFuncs says which nodes it writes.
func (r valueRenderer) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	reg.Register(valueKind, func(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering { // writes are buffered: the one who flushes hears of an error
			_, _ = w.Write(util.EscapeHTML([]byte(n.(*valueNode).say(r.fill))))
		}
		return ast.WalkContinue, nil
	})
}
