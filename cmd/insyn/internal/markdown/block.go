package markdown

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// Block is the text of a paragraph, heading, list item or table cell as a
// reader sees it, without markup, that knows where it stands in the file.
type Block struct {
	Text string

	body  *Body
	prose bool   // a paragraph or an item of a list
	rests bool   // a paragraph by itself that ends with a mark
	parts []part // in order
}

// part says that Text from byte at on stands at offset in the body's source.
type part struct {
	at, offset int
	code       bool
}

// Blocks returns the text of the body, block by block.
func (b Body) Blocks() []Block {
	if b.Empty() {
		return nil
	}
	var out []Block
	// Walk returns only the errors of its callback, which returns none.
	_ = ast.Walk(b.tree(), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		first := n.FirstChild()
		if !entering || first == nil || first.Type() != ast.TypeInline {
			return ast.WalkContinue, nil
		}
		var text strings.Builder
		k := Block{body: &b, prose: n.Kind() == ast.KindParagraph || n.Kind() == ast.KindTextBlock, rests: b.rests(n)}
		k.gather(n, &text)
		k.Text = text.String()
		out = append(out, k)
		return ast.WalkSkipChildren, nil
	})
	return out
}

// gather adds the text below n.
func (k *Block) gather(n ast.Node, text *strings.Builder) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		t, ok := c.(*ast.Text)
		if !ok {
			k.gather(c, text)
			continue
		}
		if k.body.aside(t.Segment.Start) {
			continue
		}
		k.parts = append(k.parts, part{text.Len(), t.Segment.Start, n.Kind() == ast.KindCodeSpan})
		text.Write(beforeMark(t, t.Segment.Value(k.body.src)))
		if t.SoftLineBreak() || t.HardLineBreak() {
			text.WriteByte(' ')
		}
	}
}

// Prose reports whether the block is a paragraph or an item of a list.
func (k Block) Prose() bool { return k.prose }

// Rests reports whether the block is a paragraph by itself that ends with a mark.
func (k Block) Rests() bool { return k.rests }

// rests reports whether a block is a paragraph that ends with a mark, and neither belongs to a list,
// leads to one nor was meant for one.
func (b Body) rests(n ast.Node) bool {
	next := n.NextSibling()
	if n.Kind() != ast.KindParagraph || n.Parent().Kind() != ast.KindDocument || !marked(n) || next != nil && next.Kind() == ast.KindList {
		return false
	}
	first, _ := utf8.DecodeRune(b.src[n.Lines().At(0).Start:])
	return n.Lines().Len() == 1 && unicode.IsUpper(first) && !b.toldOf(n) && (next == nil || !b.toldOf(next))
}

// toldOf reports whether something was found on the first line of a block.
func (b Body) toldOf(n ast.Node) bool {
	line := b.lines.Pos(b.file, max(0, n.Pos()), b.first).Line
	return len(b.toldOn(line, line)) > 0
}

// Code reports whether byte i of the block's text is shown as code.
func (k Block) Code(i int) bool {
	n := k.partAt(i)
	return n >= 0 && k.parts[n].code
}

// Whole reports whether the block's text from one byte to another stands in the source
// as it does here: no markup, value or mark between, and none of it code.
func (k Block) Whole(from, to int) bool {
	i := k.partAt(from)
	for ; i >= 0 && i < len(k.parts) && k.parts[i].at < to; i++ {
		p := k.parts[i]
		if p.code {
			return false
		}
		if before := i - 1; before >= 0 && p.at > from && p.offset-k.parts[before].offset != p.at-k.parts[before].at {
			return false
		}
	}
	return i >= 0
}

// partAt returns the part that byte i of the block's text stands in, or -1.
func (k Block) partAt(i int) int {
	n := sort.Search(len(k.parts), func(n int) bool { return k.parts[n].at > i })
	return n - 1
}

// Pos returns where byte i of the block's text stands in the file.
func (k Block) Pos(i int) diag.Pos {
	offset := 0
	if n := k.partAt(i); n >= 0 {
		offset = k.parts[n].offset + i - k.parts[n].at
	}
	return k.body.lines.Pos(k.body.file, offset, k.body.first)
}
