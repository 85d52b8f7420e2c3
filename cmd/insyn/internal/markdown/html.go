package markdown

import (
	"regexp"
	"slices"
	"strings"

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

// written as Markdown what a pair of tags is for; $ is what stands in it.
var written = map[string]string{"b": "**$**", "strong": "**$**", "i": "*$*", "em": "*$*", "u": "**$**", "h1": "## $", "h2": "## $",
	"h3": "### $", "h4": "### $", "li": "- $", "ul": "- $", "ol": "- $", "p": "$", "div": "$", "span": "$", "font": "$", "center": "$"}

// html reports HTML in a text. A pair of tags is one mistake, told where it begins.
func (c *collector) html(n ast.Node) {
	if isMeantValue(string(c.body.src), n.Pos()) {
		return // told as such
	}
	src := string(c.body.src[n.Pos():])
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
	if _, lines := c.lines(n.Parent()); n.Kind() == ast.KindRawHTML && len(lines) == 1 {
		if m := reOnlyBold.FindStringSubmatch(lines[0]); m != nil {
			better = "## " + strings.Trim(m[1], ": ")
		}
	}
	c.findings.Add(c.pos(n), 1, staff.HTMLInText(better, name))
}

// asMarkdown returns what stands in a pair of tags as Markdown has it, or "".
func asMarkdown(name, src string) string {
	pair := rePair.FindStringSubmatch(src)
	if pair == nil || strings.Contains(pair[2], "\n\n") {
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
