package markdown

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

var (
	reTag  = regexp.MustCompile(`^<(/?)([a-zA-Z][a-zA-Z0-9]*)`)
	rePair = regexp.MustCompile(`(?s)^<([a-zA-Z][a-zA-Z0-9]*)[^>]*>(.*?)</[a-zA-Z]`)
	reHref = regexp.MustCompile(`(?i)^<a\s[^>]*href=["']?([^"' >]+)`)
	// reOnlyBold is a paragraph of nothing but bold words: a heading.
	reOnlyBold = regexp.MustCompile(`(?i)^<(?:[biu]|strong|em)>([^<>.!?\[\]]+)</(?:[biu]|strong|em)>:?\s*$`)
	reInner    = regexp.MustCompile(`<[^>]*>`)
)

// elements are the names that HTML has, and what pages and documents have beside them. What
// else stands between < and > is a place to fill in.
var elements = strings.Fields(`a abbr address article aside audio b base bdi bdo big blockquote body br button canvas caption center
	cite code col colgroup data dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form frame h1 h2
	h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark meta nav noscript object ol
	option output p param picture pre progress q ref rp rt ruby s samp script section select small source span strike strong style
	sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr o w m xml v x`)

// written as Markdown what a pair of tags is for; $ is what stands in it.
var written = map[string]string{"b": "**$**", "strong": "**$**", "i": "*$*", "em": "*$*", "u": "**$**", "h1": "## $", "h2": "## $",
	"h3": "### $", "h4": "### $", "li": "- $", "ul": "- $", "ol": "- $", "p": "$", "div": "$", "span": "$", "font": "$", "center": "$"}

// html reports HTML in a text. A pair of tags is one mistake, told where it begins.
func (c *collector) html(n ast.Node) {
	if isMeantValue(c.body.src, n.Pos()) {
		return // told as such
	}
	src := c.paired(n.Pos())
	tag := reTag.FindStringSubmatch(src)
	name := ""
	if tag != nil {
		name = strings.ToLower(tag[2])
	}
	if i := slices.Index(c.open, name); name != "" && tag[1] != "" && i >= 0 {
		c.open = slices.Delete(c.open, i, i+1)
		return
	}
	c.open = append(c.open, name)
	better := asMarkdown(name, src)
	if block := n.Parent(); n.Kind() == ast.KindRawHTML && block.Type() == ast.TypeBlock { // a tag in a link has no lines around it
		if _, lines := c.lines(block); len(lines) == 1 {
			if m := reOnlyBold.FindStringSubmatch(lines[0]); m != nil {
				better = "## " + strings.Trim(m[1], ": ")
			}
		}
	}
	if better == "" && tag != nil && !slices.Contains(elements, name) && !strings.Contains(strings.ToLower(src), "</"+name) {
		inner, _, _ := strings.Cut(src[1:], ">")
		c.findings.Add(c.pos(n), utf8.RuneCountInString(inner)+2, staff.PlaceholderTag())
		return
	}
	c.findings.Add(c.pos(n), 1, staff.HTMLInText(better, name))
}

// pairReach is how many bytes after a tag its other half is looked for, so that many tags
// cost no more than they weigh.
const pairReach = 2000

// paired returns the source from a tag to the end of its paragraph, or as far as pairReach.
func (c *collector) paired(at int) string {
	src := c.body.src[at:min(len(c.body.src), at+pairReach)]
	src, _, _ = bytes.Cut(src, []byte("\n\n"))
	return string(src)
}

// asMarkdown returns what stands in a pair of tags as Markdown has it, or "".
func asMarkdown(name, src string) string {
	pair := rePair.FindStringSubmatch(src)
	if pair == nil {
		return ""
	}
	inner := strings.Join(strings.Fields(reInner.ReplaceAllString(pair[2], "")), " ")
	if href := reHref.FindStringSubmatch(src); href != nil {
		return "[" + inner + "](" + href[1] + ")"
	}
	if form := written[name]; form != "" && inner != "" {
		return strings.Replace(form, "$", inner, 1)
	}
	return ""
}
