package render

import (
	"io"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/html"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// testLayout is a layout with words that HTML and templates could trip over.
func testLayout() *words.Layout {
	l := &words.Layout{}
	l.Search.Portal = `Sök "här" <b> & {{.Nej}}`
	l.Source.Page = func(page int) string { return "s. " + strings.Repeat("i", page) }
	l.Moved.To = func(page words.Value) words.Prose {
		return words.Prose{{Text: "Till <"}, {Value: page}, {Text: "> "}, {Value: words.Strong("nu & då")}, {Value: words.Code("<a>")}}
	}
	return l
}

// parseBody parses a page with body as its content.
func parseBody(body string) (*Templates, error) {
	return ParseTemplates(fstest.MapFS{
		"layouts/base.html":         {Data: []byte(`{{block "innehall" .}}{{end}}`)},
		"layouts/part/_mening.html": {Data: []byte(`{{define "mening"}}{{range .}}{{.Text}}{{with .Value}}{{varde .}}{{end}}{{end}}{{end}}`)},
		"layouts/part/_lank.html":   {Data: []byte(`{{define "lank"}}<a href="{{.Href}}">{{.Text}}</a>{{end}}`)},
		"layouts/page/flyttad.html": {Data: []byte(`{{define "innehall"}}` + body + `{{end}}`)},
	}, testLayout(), nil, minifier())
}

func TestWording(t *testing.T) {
	for body, want := range map[string]string{
		`<p>{{words.Search.Portal}}</p>`:                                               `<p>Sök "här" &lt;b> & {{.Nej}}</p>`,
		`<p title="{{words.Search.Portal}}!"></p>`:                                     `<p title="Sök &#34;här&#34; &lt;b&gt; &amp; {{.Nej}}!"></p>`,
		`<p>{{printf "%s" words.Search.Portal}}</p>`:                                   `<p>Sök &#34;här&#34; &lt;b&gt; &amp; {{.Nej}}</p>`,
		`<p>{{call words.Source.Page 3}}</p>`:                                          `<p>s. iii</p>`,
		`<p>{{if .To.Href}}{{with 2}}({{call words.Source.Page .}}){{end}}{{end}}</p>`: `<p>(s. ii)</p>`,
		`{{/* words.Nowhere.To is a comment */}}<p>-</p>`:                              `<p>-</p>`,
		`<p>{{template "mening" (call words.Moved.To .To)}}</p>`:                       `<p>Till &lt;<a href="/a/">A</a>&gt; <strong>nu &amp; då</strong><code>&lt;a&gt;</code></p>`,
	} {
		templates, err := parseBody(body)
		if err != nil {
			t.Errorf("%s: %v", body, err)
			continue
		}
		var out strings.Builder
		if err := templates.Execute(&out, &page.Redirect{To: site.Link{Text: "A", Href: "/a/"}}); err != nil {
			t.Errorf("%s: %v", body, err)
		}
		if got := out.String(); got != want {
			t.Errorf("%s gives %s, want %s", body, got, want)
		}
	}
}

func TestWordingErrors(t *testing.T) {
	for body, want := range map[string]string{
		"<p>\n{{words.Search.Portl}}":                "flyttad.html:2:1: words.Search.Portl finns inte",
		"{{words.Nowhere.Portal}}":                   "flyttad.html:1:1: words.Nowhere.Portal finns inte",
		"{{words.Search.Portal.More}}":               "words.Search.Portal.More finns inte",
		"{{words.Search.Ask}}":                       "words.Search.Ask är tomt",
		"{{if .To.Href}}{{words.Search.Ask}}{{end}}": "words.Search.Ask är tomt",
		"{{call words.Base.About 1}}":                "words.Base.About är tomt",
		"{{words.Source.Page 1}}":                    "bara det som tar värden anropas",
		"{{call words.Search.Portal}}":               "bara det som tar värden anropas",
	} {
		if _, err := parseBody(body); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s gives the error %v, want %s", body, err, want)
		}
	}
}

// TestUnknownValue: a kind of value in a sentence that no one has thought of
// stops the build.
func TestUnknownValue(t *testing.T) {
	if _, err := value(once("lank"), words.Prose{}); err == nil || !strings.Contains(err.Error(), "words.Prose") {
		t.Errorf("error %v", err)
	}
}

// TestTemplatesHaveNoWords: what people read or hear of a page comes from the
// room of words or from the page's model, never from a template.
func TestTemplatesHaveNoWords(t *testing.T) {
	fsys := os.DirFS(repository)
	templates := 0
	err := fs.WalkDir(fsys, "layouts", func(p string, d fs.DirEntry, err error) error {
		if err != nil || path.Ext(p) != ".html" {
			return err
		}
		text, err := fs.ReadFile(fsys, p)
		for _, found := range literals(string(text)) {
			t.Errorf("%s has the words %q: name them in words.Layout", p, found)
		}
		templates++
		return err
	})
	if err != nil || templates == 0 {
		t.Errorf("%d templates, %v", templates, err)
	}
}

func TestLiterals(t *testing.T) {
	for text, want := range map[string][]string{
		`<p class="not">Hej <b>du</b> {{.Name}}: 9 {{/* en not */}}</p>`:                                                                    {"Hej ", "du"},
		`<p {{if .X}}class="a"{{end}} title="Hej">{{if .X}} (·) {{else}}då{{end}}`:                                                          {"Hej", "då"},
		`<html lang="sv"><meta name="description" content="Hej {{.X}}"><img alt=Bild>`:                                                      {"sv", "Hej ", "Bild"},
		`<meta http-equiv="X" content="default-src"><meta property="og:locale" content="sv_SE"><meta property="og:type" content="website">`: {"sv_SE"},
		`<nav aria-label="Meny" id="meny"><p>&amp;&nbsp;– ${{"{{"}}</p>`:                                                                    {"Meny"},
		`<p>{{printf "Hej %s" .X}} {{if eq .X "delvis"}}{{template "data" .}}{{end}}`:                                                       {"Hej %s"},
	} {
		if got := literals(text); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

var (
	reAction = regexp.MustCompile(`(?s)\{\{/\*.*?\*/\}\}|\{\{.*?\}\}`)
	reString = regexp.MustCompile("\"([^\"]*)\"|`([^`]*)`")
	// reName matches the strings in actions that nobody reads: names of
	// templates, ids, addresses.
	reName = regexp.MustCompile(`^[a-z0-9./-]*$`)
)

// action stands where a template has an action.
const action = "\x01"

// spoken are the attributes that people read or hear.
var spoken = []string{"alt", "title", "aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "placeholder", "label", "value", "lang"}

// literals returns the texts in a template, outside its actions or as strings
// in them, that have letters and that people read or hear.
func literals(text string) []string {
	var out []string
	add := func(s string) {
		for _, part := range strings.Split(s, action) {
			if strings.ContainsFunc(strings.NewReplacer("&amp;", "", "&nbsp;", "").Replace(part), unicode.IsLetter) {
				out = append(out, part)
			}
		}
	}
	markup := reAction.ReplaceAllStringFunc(text, func(a string) string {
		if !strings.HasPrefix(a, "{{/*") {
			for _, m := range reString.FindAllStringSubmatch(a, -1) {
				if s := m[1] + m[2]; !reName.MatchString(s) {
					add(s)
				}
			}
		}
		return action
	})
	lexer := html.NewLexer(parse.NewInputString(markup))
	attributes := map[string]string{} // of the tag that is being read
	for {
		kind, data := lexer.Next()
		switch kind {
		case html.ErrorToken:
			if lexer.Err() != io.EOF {
				add("unreadable: " + lexer.Err().Error())
			}
			return out
		case html.TextToken:
			add(string(data))
		case html.StartTagToken:
			clear(attributes)
		case html.AttributeToken:
			attributes[string(lexer.AttrKey())] = strings.Trim(string(lexer.AttrVal()), `"'`)
		case html.StartTagCloseToken, html.StartTagVoidToken:
			for _, name := range spoken {
				add(attributes[name])
			}
			if kind := attributes["name"] + attributes["property"]; kind == "description" || strings.HasPrefix(kind, "og:") && kind != "og:type" {
				add(attributes["content"])
			}
		}
	}
}
