package main

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// askable holds pages to this: where a sentence first uses a word that the glossary
// explains, the word leads there; and nothing that is pressed or looked up holds such a
// link.
func askable(t *testing.T, s *assembled) {
	whole := map[string]*regexp.Regexp{}
	for _, term := range s.out.Site.Terms {
		word := regexp.QuoteMeta(strings.ToLower(term.Text[:1]) + term.Text[1:])
		whole[term.Text] = regexp.MustCompile(`(^|[ (])` + word + `([ ,.)]|$)`)
	}
	for _, p := range s.out.Pages {
		m := p.Common()
		page, err := html.Parse(bytes.NewReader(s.files[strings.TrimSuffix(strings.TrimPrefix(m.Address, "/")+"index.html",
			"404.htmlindex.html")]))
		if err != nil || m.Framed != "" {
			continue
		}
		r := glossReader{terms: s.out.Site.Terms, whole: whole, asked: map[string]bool{}, page: m.Address}
		r.read(page, nil)
		for _, problem := range r.problems {
			t.Error(m.Address + ": " + problem)
		}
	}
}

// glossReader reads a page from its beginning.
type glossReader struct {
	terms    []site.Term
	whole    map[string]*regexp.Regexp // the term as a word of its own, by its text
	page     string
	asked    map[string]bool // by the text of the term
	problems []string
}

// sentences are the elements that may lie around words that are read in order.
var sentences = []atom.Atom{atom.Html, atom.Body, atom.Main, atom.Article, atom.Section, atom.Header, atom.Aside, atom.Div,
	atom.P, atom.Dl, atom.Dd,
	atom.Strong, atom.Em}

func (r *glossReader) read(n *html.Node, around []atom.Atom) {
	switch n.Type {
	case html.TextNode:
		r.words(n.Data, around)
	case html.ElementNode:
		around = append(slices.Clone(around), n.DataAtom)
		for _, a := range n.Attr {
			switch {
			case a.Key == "hidden":
				around = append(around, atom.Hidden)
			case a.Key == "class" && a.Val == "ord":
				r.link(n, around[:len(around)-1])
			}
		}
	}
	for c := range n.ChildNodes() {
		r.read(c, around)
	}
}

// link notes a word that leads to the glossary.
func (r *glossReader) link(n *html.Node, around []atom.Atom) {
	for _, a := range n.Attr {
		for _, t := range r.terms {
			if _, anchor, _ := strings.Cut(t.Href, "#"); a.Key == "href" && strings.HasSuffix(a.Val, "#"+anchor) {
				r.asked[t.Text] = true
			}
		}
	}
	for _, never := range []atom.Atom{atom.A, atom.Summary, atom.Button, atom.Label, atom.H1, atom.H2, atom.H3, atom.Nav,
		atom.Footer, atom.Hidden} {
		if slices.Contains(around, never) {
			r.problems = append(r.problems, "a word is asked in "+never.String())
		}
	}
}

var reQuoted = regexp.MustCompile(`[”"][^”"]*[”"]?`)

// words looks for words that can't be asked in a text between its tags.
func (r *glossReader) words(text string, around []atom.Atom) {
	if !slices.Contains(around, atom.Main) || slices.ContainsFunc(around,
		func(a atom.Atom) bool { return !slices.Contains(sentences, a) }) {
		return
	}
	plain := reQuoted.ReplaceAllString(text, "")
	for _, t := range r.terms {
		explains, _, _ := strings.Cut(t.Href, "#")
		if !t.Everyday && r.page != explains && !r.asked[t.Text] && r.whole[t.Text].MatchString(plain) {
			r.problems = append(r.problems, "”"+t.Text+"” can't be asked in: "+text)
		}
	}
}
