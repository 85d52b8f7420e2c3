package main

import (
	"encoding/xml"
	"errors"
	"fmt"
	"html"
	"io"
	"slices"
	"strings"

	"github.com/tdewolff/parse/v2"
	lexer "github.com/tdewolff/parse/v2/html"
)

// Finished pages are read back with an own reader, which shares nothing with
// the code that wrote them but the lexer. It is stricter than browsers: every
// element that can have an end tag must have one.

// node is an element of a page, or a text between elements.
type node struct {
	tag      string // "" for a text
	text     string
	attrs    map[string]string
	children []*node
}

var void = []string{"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}

// readHTML returns the document in src, whose children are its top elements.
func readHTML(src []byte) (*node, error) {
	l := lexer.NewLexer(parse.NewInputBytes(slices.Clone(src)))
	stack := []*node{{tag: "#"}}
	for {
		typ, data := l.Next()
		top := stack[len(stack)-1]
		switch typ {
		case lexer.ErrorToken:
			if !errors.Is(l.Err(), io.EOF) {
				return nil, l.Err()
			}
			if len(stack) > 1 {
				return nil, fmt.Errorf("<%s> is not closed", top.tag)
			}
			return top, nil
		case lexer.StartTagToken:
			n := &node{tag: string(l.Text()), attrs: map[string]string{}}
			top.children = append(top.children, n)
			stack = append(stack, n)
		case lexer.AttributeToken:
			name := string(l.AttrKey())
			if _, twice := top.attrs[name]; twice {
				return nil, fmt.Errorf("<%s> has two attributes %s", top.tag, name)
			}
			top.attrs[name] = html.UnescapeString(strings.Trim(string(l.AttrVal()), `"'`))
		case lexer.StartTagCloseToken:
			if slices.Contains(void, top.tag) {
				stack = stack[:len(stack)-1]
			}
		case lexer.StartTagVoidToken:
			stack = stack[:len(stack)-1]
		case lexer.EndTagToken:
			if top.tag != string(l.Text()) {
				return nil, fmt.Errorf("</%s> ends <%s>", l.Text(), top.tag)
			}
			stack = stack[:len(stack)-1]
		case lexer.TextToken:
			top.children = append(top.children, &node{text: html.UnescapeString(string(data))})
		case lexer.SVGToken:
			svg, err := readSVG(string(data))
			if err != nil {
				return nil, fmt.Errorf("svg: %w", err)
			}
			top.children = append(top.children, svg)
		}
	}
}

// readSVG returns the drawing in src, which must be XML.
func readSVG(src string) (*node, error) {
	d := xml.NewDecoder(strings.NewReader(src))
	d.Entity = xml.HTMLEntity
	root := &node{}
	stack := []*node{root}
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) && len(root.children) == 1 {
			return root.children[0], nil
		}
		if err != nil {
			return nil, err
		}
		top := stack[len(stack)-1]
		switch tok := tok.(type) {
		case xml.StartElement:
			n := &node{tag: tok.Name.Local, attrs: map[string]string{}}
			for _, a := range tok.Attr {
				n.attrs[a.Name.Local] = a.Value
			}
			top.children = append(top.children, n)
			stack = append(stack, n)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			top.children = append(top.children, &node{text: string(tok)})
		}
	}
}

// walk calls f for n and all below it, in the order of the document.
func (n *node) walk(f func(*node)) {
	f(n)
	for _, c := range n.children {
		c.walk(f)
	}
}

func (n *node) hasClass(name string) bool {
	return slices.Contains(strings.Fields(n.attrs["class"]), name)
}

// all returns the elements below n with the tag.
func (n *node) all(tag string) []*node {
	var out []*node
	n.walk(func(n *node) {
		if n.tag == tag {
			out = append(out, n)
		}
	})
	return out
}

// content returns the text in n as a reader sees it: white space is one space.
func (n *node) content() string {
	var b strings.Builder
	n.walk(func(n *node) {
		if slices.Contains(inline, n.tag) || n.tag == "" {
			b.WriteString(n.text)
		} else {
			b.WriteString(" " + n.text)
		}
	})
	return strings.Join(strings.Fields(b.String()), " ")
}

// inline are the elements that stand in a line of text.
var inline = []string{"a", "abbr", "b", "bdi", "br", "cite", "code", "data", "dfn", "em", "i", "kbd", "mark", "q", "s", "small", "span",
	"strong", "sub", "sup", "time", "wbr"}

// outline writes what a page says as indented text: a line for each element
// that is not part of a line, with its text, links as [text](address).
func (n *node) outline(b *strings.Builder, depth int) {
	indent := strings.Repeat("  ", depth)
	switch n.tag {
	case "svg":
		fmt.Fprintf(b, "%ssvg %s\n", indent, n.attrs["aria-label"])
		return
	case "script", "style":
		return
	case "tr":
		var cells []string
		for _, c := range n.children {
			if c.tag != "" {
				var cell strings.Builder
				c.inLine(&cell)
				cells = append(cells, strings.Join(strings.Fields(cell.String()), " "))
			}
		}
		fmt.Fprintf(b, "%s| %s |\n", indent, strings.Join(cells, " | "))
		return
	}
	head := indent + n.tag
	if id := n.attrs["id"]; id != "" {
		head += " #" + id
	}
	if label := n.attrs["aria-label"]; label != "" {
		head += " (" + label + ")"
	}
	var line strings.Builder
	flush := func(prefix string) {
		if text := strings.Join(strings.Fields(line.String()), " "); text != "" {
			fmt.Fprintf(b, "%s%s\n", prefix, text)
		}
		line.Reset()
	}
	if !slices.ContainsFunc(n.children, func(c *node) bool { return !c.isInline() }) {
		for _, c := range n.children {
			c.inLine(&line)
		}
		if strings.TrimSpace(line.String()) == "" {
			fmt.Fprintln(b, head)
		}
		flush(head + ": ")
		return
	}
	fmt.Fprintln(b, head)
	for _, c := range n.children {
		if c.isInline() {
			c.inLine(&line)
			continue
		}
		flush(indent + "  ")
		c.outline(b, depth+1)
	}
	flush(indent + "  ")
}

// isInline reports whether all of n stands in a line of text.
func (n *node) isInline() bool {
	return n.tag == "" || slices.Contains(inline, n.tag) && !slices.ContainsFunc(n.children, func(c *node) bool { return !c.isInline() })
}

// inLine writes n as a part of a line. A span is set apart by the stylesheet,
// so it is told from the text before it.
func (n *node) inLine(b *strings.Builder) {
	b.WriteString(n.text)
	switch n.tag {
	case "a":
		b.WriteString("[")
		defer func() { fmt.Fprintf(b, "](%s)", n.attrs["href"]) }()
	case "span":
		b.WriteString(" {")
		defer b.WriteString("}")
	case "data":
		defer func() { fmt.Fprintf(b, " (%s)", n.attrs["value"]) }()
	}
	for _, c := range n.children {
		c.inLine(b)
	}
}
