package main

import (
	"fmt"
	"io/fs"
	"iter"
	"reflect"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// Another language is another set of messages. The test language is Swedish
// with every message in brackets: whatever a page shows outside of brackets
// was not said by the room of words, and must be the city's own content.

// bracketed returns the messages of a city's portal, each in brackets.
func bracketed(c words.City) *words.Language {
	l := words.Swedish(c)
	bracket(reflect.ValueOf(l).Elem())
	return l
}

// tags are the fields that are no messages: names of the language.
var tags = map[string]bool{"Code": true, "Locale": true, "Lang": true, "Language": true}

// bracket puts every message below v in brackets.
func bracket(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if !tags[v.Type().Field(i).Name] {
				bracket(v.Field(i))
			}
		}
	case reflect.String:
		v.SetString(inBrackets(v.String()))
	case reflect.Slice:
		if p, ok := v.Interface().(words.Prose); ok {
			v.Set(reflect.ValueOf(inBracketsProse(p)))
		}
	case reflect.Func:
		message := reflect.ValueOf(v.Interface())
		v.Set(reflect.MakeFunc(v.Type(), func(args []reflect.Value) []reflect.Value {
			out := message.Call(args)
			said := reflect.New(out[0].Type()).Elem()
			said.Set(out[0])
			bracket(said)
			return []reflect.Value{said}
		}))
	}
}

func inBrackets(s string) string {
	if s == "" {
		return ""
	}
	return "[" + s + "]"
}

func inBracketsProse(p words.Prose) words.Prose {
	if len(p) == 0 {
		return p
	}
	out := append(words.Prose{{Text: "["}}, p...)
	return append(out, words.Span{Text: "]"})
}

// shownAttributes are the attributes that readers see or hear.
var shownAttributes = []string{"alt", "title", "aria-label", "placeholder", "content"}

func TestTestLanguage(t *testing.T) {
	city := smallCityFS(t)
	own := contentWords(t, city)
	s := assemble(t, city, page.Options{Language: bracketed}, rearranged{})
	checked := 0
	for address, doc := range s.pages(t) {
		if strings.HasPrefix(address, site.FieldsAddress) || strings.HasPrefix(address, site.FindingsAddress) {
			continue // the manual is staff's, and speaks their language
		}
		for _, text := range unsaid(doc) {
			checked++
			for word := range wordsOf(text) {
				if !own[word] && utf8.RuneCountInString(word) > 1 { // the initial of a name is no word
					t.Errorf("%s: %q stands in no message and in no content: %q", address, word, text)
				}
			}
		}
	}
	if checked < 1000 {
		t.Errorf("only %d texts were looked at", checked)
	}
}

// contentWords returns the words of a city's content and data, in lower case.
func contentWords(t *testing.T, city fs.FS) map[string]bool {
	t.Helper()
	own := map[string]bool{}
	for _, root := range []string{"content", "data"} {
		err := fs.WalkDir(city, root, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			text, err := fs.ReadFile(city, name)
			for word := range wordsOf(string(text)) {
				own[word] = true
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return own
}

// wordsOf returns the words of a text in lower case.
func wordsOf(text string) iter.Seq[string] {
	return strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) })
}

// unsaid returns the texts of a page that readers see outside of brackets.
func unsaid(doc *node) []string {
	var out []string
	depth, code := 0, map[*node]bool{}
	doc.walk(func(n *node) {
		if n.tag == "code" || n.tag == "script" { // names of columns and of data, which programs read
			for _, c := range n.children {
				code[c] = true
			}
		}
		if code[n] {
			return
		}
		switch n.tag {
		case "":
			if rest := cutBrackets(n.text, &depth); strings.TrimSpace(rest) != "" {
				out = append(out, rest)
			}
			return
		case "p", "li", "td", "th", "dt", "dd", "h1", "h2", "h3", "svg", "figure", "caption", "summary", "nav", "title":
			if depth != 0 {
				out = append(out, fmt.Sprintf("unbalanced before <%s>", n.tag))
			}
			depth = 0
		case "meta":
			if !strings.Contains(n.attrs["name"]+n.attrs["property"], "description") && n.attrs["property"] != "og:title" {
				return
			}
		}
		for _, name := range shownAttributes {
			attribute := 0
			if rest := cutBrackets(n.attrs[name], &attribute); strings.TrimSpace(rest) != "" {
				out = append(out, rest)
			}
		}
	})
	return out
}

// cutBrackets returns text without what stands in brackets; depth is how many
// are open before it, and after it.
func cutBrackets(text string, depth *int) string {
	var out strings.Builder
	for _, r := range text {
		switch {
		case r == '[':
			*depth++
		case r == ']' && *depth > 0:
			*depth--
		case *depth == 0:
			out.WriteRune(r)
		}
	}
	return out.String()
}
