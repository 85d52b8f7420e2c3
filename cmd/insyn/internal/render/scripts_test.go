package render

import (
	"encoding/json"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// TestScripts: what pages load keeps its name, what it imports goes into it or
// into parts that are named by their content, and nothing else is published.
func TestScripts(t *testing.T) {
	static := func(shared string) fstest.MapFS {
		return fstest.MapFS{
			"static/js/sok.js":    {Data: []byte("import { a } from './delad.js';\nimport('./del.js').then((m) => m.visa(a));")},
			"static/js/filter.js": {Data: []byte("import { a } from './delad.js';\nconsole.log(a, 'å');")},
			"static/js/del.js":    {Data: []byte("import { a } from './delad.js';\nexport const visa = (/** @type {string} */ b) => a + b;")},
			"static/js/delad.js":  {Data: []byte("export const a = '" + shared + "';")},
			"static/js/utan.js":   {Data: []byte("nobody imports this")},
		}
	}
	names := func(shared string) string {
		files, err := scripts(static(shared), words.Script{})
		if err != nil {
			t.Fatal(err)
		}
		var list []string
		for _, f := range files {
			list = append(list, f.Path)
			if strings.Contains(string(f.Data), "@type") || strings.Contains(string(f.Data), "\n\n") {
				t.Errorf("%s is not minified: %s", f.Path, f.Data)
			}
			if f.Path == "js/filter.js" && !strings.Contains(string(f.Data), "å") {
				t.Errorf("%s: %s", f.Path, f.Data)
			}
		}
		return strings.Join(list, " ")
	}
	one := names("ett")
	if !strings.Contains(one, "js/sok.js") || !strings.Contains(one, "js/del-") || strings.Contains(one, "utan") {
		t.Errorf("files %s", one)
	}
	if other := names("två"); one == other {
		t.Errorf("other content, same names: %s", one)
	}
	if again := names("ett"); again != one {
		t.Errorf("the same content, first %s, then %s", one, again)
	}
}

// TestScriptErrors: an error names the file and the place in it.
func TestScriptErrors(t *testing.T) {
	for script, want := range map[string]string{
		"const a = ;": "static/js/sok.js:1:11: Unexpected",
		"import { a } from './b.js';\nimport './finns-inte.js';": "static/js/sok.js:2:8: ",
		"import words from 'insyn:words/nothing';":               "static/js/sok.js:1:19: there are no words insyn:words/nothing",
		"import * as w from 'insyn:words/field';\nalert(w.x);":   "static/js/sok.js:2:9: Import \"x\" will always be undefined",
	} {
		_, err := scripts(fstest.MapFS{"static/js/sok.js": {Data: []byte(script)}, "static/js/b.js": {Data: []byte("export const a = 1;")}},
			words.Script{})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", script, err, want)
		}
	}
	if files, err := scripts(fstest.MapFS{}, words.Script{}); err != nil || len(files) != 0 {
		t.Errorf("without scripts: %v, %v", files, err)
	}
}

// TestScriptWords: what a script says is the language's, and only what it says is in it.
func TestScriptWords(t *testing.T) {
	city := fstest.MapFS{
		"static/js/sok.js":       {Data: []byte("document.body.onclick = () => import('./sok/field.js');")},
		"static/js/sok/field.js": {Data: []byte("import * as words from 'insyn:words/field';\nalert(words.suggestions);")},
		"static/js/filter.js":    {Data: []byte("import words from 'insyn:words/filter';\nalert(words);")},
	}
	w := words.Script{
		Field:  words.ScriptField{Suggestions: "[Förslag] </script>", NoSuggestions: "[Inga]"},
		Filter: words.ScriptFilter{Facets: words.ScriptFacets{Role: "[Roll]"}},
	}
	files, err := scripts(city, w)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, f := range files {
		name, _, _ := strings.Cut(f.Path, "-")
		all[name] = string(f.Data)
	}
	for path, want := range map[string]string{"js/field": "[Förslag]", "js/filter.js": "[Roll]"} {
		if !strings.Contains(all[path], want) {
			t.Errorf("%s does not say %s: %s", path, want, all[path])
		}
	}
	for path, text := range all {
		if path != "js/filter.js" && strings.Contains(text, "[Roll]") || path != "js/field" && strings.Contains(text, "[Förslag]") ||
			strings.Contains(text, "[Inga]") {
			t.Errorf("%s has words of others: %s", path, text)
		}
	}
}

// TestOwnProps: a name that is made short is nowhere one of a file that scripts read, or of
// their words, which keep theirs.
func TestOwnProps(t *testing.T) {
	out, city := smallCity(t)
	files, findings, err := All(out, city)
	if err != nil || findings.Errors() > 0 {
		t.Fatal(findings, err)
	}
	words, err := json.Marshal(out.Site.Words.Script)
	if err != nil {
		t.Fatal(err)
	}
	own, keys := strings.Fields(ownProps), 0
	for _, f := range append(files, File{Path: "words.json", Data: words}) {
		if path.Ext(f.Path) != ".json" {
			continue
		}
		var data any
		if err := json.Unmarshal(f.Data, &data); err != nil {
			t.Fatal(f.Path, err)
		}
		for _, key := range keysOf(data) {
			if keys++; slices.Contains(own, key) {
				t.Errorf("%s has %s, which is made short in scripts", f.Path, key)
			}
		}
	}
	if keys < 100 {
		t.Errorf("%d names were looked at", keys)
	}
}

// keysOf returns the names of all properties in data.
func keysOf(data any) (out []string) {
	switch data := data.(type) {
	case []any:
		for _, v := range data {
			out = append(out, keysOf(v)...)
		}
	case map[string]any:
		for key, v := range data {
			out = append(append(out, key), keysOf(v)...)
		}
	}
	return out
}
