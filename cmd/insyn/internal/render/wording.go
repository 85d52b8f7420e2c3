package render

import (
	"html"
	"html/template"
	"reflect"
	"regexp"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/memo"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// wording puts the fixed words of the templates in place.
//
// A template names them as fields of [words.Layout]: {{words.Base.Menu}}. They
// are the same on every page, so that is done once, when the templates are
// read: running a template then costs no more than if the words stood in it.
// Where a word holds a value, {{call words.Base.Contact .Publisher}}, the call
// is given a function of its own, which the check of the templates in the
// tests knows the types of, as it doesn't know those of call.
type wording struct {
	layout reflect.Value
	funcs  template.FuncMap             // the words that hold values
	kept   *memo.Table[string, [][]int] // where a text names words; nil keeps nothing
}

func newWording(layout *words.Layout) *wording {
	w := &wording{layout: reflect.ValueOf(layout).Elem(), funcs: template.FuncMap{"words": func() *words.Layout { return layout }}}
	w.add("words", w.layout)
	return w
}

// add adds the functions among the fields of v.
func (w *wording) add(name string, v reflect.Value) {
	switch {
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			w.add(name+"."+v.Type().Field(i).Name, v.Field(i))
		}
	case v.Kind() == reflect.Func && !v.IsNil():
		w.funcs[identifier(name)] = v.Interface()
	}
}

// identifier returns the name of the function for a word.
func identifier(name string) string { return strings.ReplaceAll(name, ".", "_") }

// reWord matches where a template names a word, with what stands around it
// where that is all of an action, or it matches a comment.
var reWord = regexp.MustCompile(`\{\{/\*(?s:.*?)\*/\}\}|(\{\{)?\b(call )?(words(?:\.\w+)+)(\}\})?`)

// fill returns the text of a template with its words in place.
func (w *wording) fill(file, text string) (string, error) {
	var out strings.Builder
	end := 0
	for _, m := range w.places(text) {
		if m[6] < 0 {
			continue
		}
		word, err := w.word(text[m[6]:m[7]], text[m[0]:m[1]], m[4] >= 0)
		if err != nil {
			return "", fault{diag.Pos{File: file, Line: 1 + strings.Count(text[:m[0]], "\n"), Col: 1}, err}
		}
		out.WriteString(text[end:m[0]])
		out.WriteString(word)
		end = m[1]
	}
	out.WriteString(text[end:])
	return out.String(), nil
}

// places returns what reWord finds.
func (w *wording) places(text string) [][]int {
	found, _ := w.kept.Get(text, func() ([][]int, error) { return reWord.FindAllStringSubmatchIndex(text, -1), nil })
	return found
}

// word returns what takes the place of whole, which names a word.
func (w *wording) word(name, whole string, call bool) (string, error) {
	v, err := w.find(name)
	switch {
	case err != nil:
		return "", err
	case call != (v.Kind() == reflect.Func):
		return "", staff.WrongCall(name, v.Type().String())
	case call:
		return strings.Replace(whole, "call "+name, identifier(name), 1), nil
	case v.Kind() == reflect.String && whole == "{{"+name+"}}":
		return literal(v.String()), nil
	}
	return whole, nil
}

// find returns the word of a name.
func (w *wording) find(name string) (reflect.Value, error) {
	v := w.layout
	for _, field := range strings.Split(name, ".")[1:] {
		if v.Kind() != reflect.Struct || !v.FieldByName(field).IsValid() {
			return v, staff.NoSuchWord(name)
		}
		v = v.FieldByName(field)
	}
	if v.IsZero() {
		return v, staff.EmptyWord(name)
	}
	return v, nil
}

// literal returns s as the text of an element or of an attribute in quotes,
// and not as an action, whatever stands in it.
func literal(s string) string {
	return strings.ReplaceAll(html.EscapeString(s), "{{", `{{"{{"}}`)
}

// value returns a value in a sentence, other than a number. It is
// template.HTML because it is an element of its own around escaped text, or
// what html/template made of a link.
func value(links *shared, v words.Value) (template.HTML, error) {
	switch v := v.(type) {
	case site.Link:
		return links.html(v)
	case *site.Link: // one that a page may lack
		return links.html(*v)
	case words.Strong:
		return template.HTML("<strong>" + html.EscapeString(string(v)) + "</strong>"), nil
	case words.Code:
		return template.HTML("<code>" + html.EscapeString(string(v)) + "</code>"), nil
	}
	return "", staff.UnknownValue(reflect.TypeOf(v).String())
}

// values returns links as the values of a sentence.
func values(links []site.Link) []words.Value {
	out := make([]words.Value, len(links))
	for i, l := range links {
		out[i] = l
	}
	return out
}
