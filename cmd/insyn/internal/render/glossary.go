package render

import (
	"bytes"
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	// The parts of a page are told apart by the tokenizer that browsers' rules are
	// written down in; a scanner of ours would have to know them again.
	tokens "golang.org/x/net/html"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// unasked are the elements in which no word is made a link: those that are links or
// are pressed, headings, and what is looked up rather than read.
var unasked = map[string]bool{"a": true, "button": true, "label": true, "select": true, "summary": true, "h1": true, "h2": true, "h3": true,
	"h4": true, "h5": true, "h6": true, "nav": true, "form": true, "details": true, "figure": true, "svg": true, "table": true,
	"data": true, "time": true, "pre": true, "code": true, "blockquote": true, "script": true, "style": true}

// void are elements without an end.
var void = map[string]bool{"input": true, "img": true, "br": true, "hr": true, "wbr": true}

// unread are the classes of what is short for something that stands elsewhere, or hidden.
var unread = map[string]bool{"rader": true, "staplar": true, "belagg": true, "dold": true, "rader-mer": true}

// glossary makes the first use of each of the glossary's words on a page a quiet
// link to what it means.
type glossary struct {
	page    string               // the glossary's own address
	byFirst map[rune][]site.Term // by their first letter, in lower case
}

func newGlossary(terms []site.Term) *glossary {
	g := &glossary{byFirst: map[rune][]site.Term{}}
	for _, t := range terms {
		g.page, _, _ = strings.Cut(t.Href, "#")
		first, _ := utf8.DecodeRuneInString(t.Text)
		g.byFirst[unicode.ToLower(first)] = append(g.byFirst[unicode.ToLower(first)], t)
	}
	return g
}

// link appends a page to out, with the first use of each word made a link. Pages in
// frames lead nowhere else, and the glossary explains its words itself.
func (g *glossary) link(m *site.Meta, page, out []byte) []byte {
	start := bytes.Index(page, []byte("<main"))
	if g.page == "" || m.Address == g.page || m.Framed != "" || start < 0 {
		return append(out, page...)
	}
	w := glossing{glossary: g, out: append(out, page[:start]...), asked: map[string]bool{}}
	end := start + max(0, bytes.Index(page[start:], []byte("</main>")))
	w.read(page[start:end])
	return append(w.out, page[end:]...)
}

// glossing is the work on one page.
type glossing struct {
	*glossary
	out   []byte
	asked map[string]bool // by the address that explains the word
	in    string          // the element that is passed over, or ""
	depth int             // how many of that name are open
}

func (w *glossing) read(part []byte) {
	z := tokens.NewTokenizer(bytes.NewReader(part))
	for {
		kind := z.Next()
		raw := z.Raw()
		switch kind {
		case tokens.ErrorToken:
			return // what is read from memory ends, and does not fail
		case tokens.StartTagToken:
			w.open(z, raw)
			continue
		case tokens.EndTagToken:
			name, _ := z.TagName()
			w.close(string(name))
		case tokens.TextToken:
			if w.in == "" {
				w.text(raw)
				continue
			}
		}
		w.out = append(w.out, raw...)
	}
}

// open goes into an element: past it, if no word of it is made a link.
func (w *glossing) open(z *tokens.Tokenizer, raw []byte) {
	at := len(w.out)
	w.out = append(w.out, raw...)
	name, more := z.TagName()
	if w.in != "" {
		if w.in == string(name) {
			w.depth++
		}
		return
	}
	pass := unasked[string(name)]
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		switch string(key) {
		case "hidden":
			pass = true
		case "class":
			for class := range strings.FieldsSeq(string(value)) {
				pass = pass || unread[class]
			}
		case "href":
			w.given(string(value), at)
		}
	}
	if pass && !void[string(name)] {
		w.in, w.depth = string(name), 1
	}
}

func (w *glossing) close(name string) {
	if w.in != name {
		return
	}
	if w.depth--; w.depth == 0 {
		w.in = ""
	}
}

// opened is how the page's links into the glossary look.
const opened = `<a class="ord" `

// given notes a link that an editor has made into the glossary, whose tag stands at at.
func (w *glossing) given(href string, at int) {
	if tag, plain := bytes.CutPrefix(w.out[at:], []byte("<a href=")); plain && strings.HasPrefix(href, w.page+"#") {
		w.asked[href] = true
		w.out = append(w.out[:at], opened+"href="+string(tag)...)
	}
}

// text writes a text with the words in it that weren't asked before.
func (w *glossing) text(raw []byte) {
	text := html.UnescapeString(string(raw))
	done, quoted, inWord := 0, false, false
	for i, r := range text {
		begins := !inWord && site.IsWord(r)
		inWord = site.IsWord(r) || inWord && r == '-'
		if sv.QuotationMark(r) {
			quoted = !quoted // what is quoted are others' words
		}
		if i < done || !begins || quoted {
			continue
		}
		if t, n := w.term(text, i, r); n > 0 {
			w.asked[t.Href] = true
			w.out = append(w.out, html.EscapeString(text[done:i])...)
			w.out = append(w.out, opened+`href="`+html.EscapeString(t.Href)+`">`+html.EscapeString(text[i:i+n])+"</a>"...)
			done = i + n
		}
	}
	if done == 0 {
		w.out = append(w.out, raw...)
		return
	}
	w.out = append(w.out, html.EscapeString(text[done:])...)
}

// term returns the longest term that begins at a place in a text and wasn't asked,
// with its length there.
func (w *glossing) term(text string, at int, first rune) (found site.Term, length int) {
	for _, t := range w.byFirst[unicode.ToLower(first)] {
		n := t.Begins(text[at:])
		if n <= length || w.asked[t.Href] || t.Everyday && strings.TrimSpace(text) != text[at:at+n] {
			continue
		}
		found, length = t, n
	}
	return found, length
}
