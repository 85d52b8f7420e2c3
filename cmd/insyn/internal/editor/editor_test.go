package editor

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallcity"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

const login = "https://logga-in.example"

// hosted is the small city where its code lies on GitHub.
func hosted(t *testing.T) []*source.File {
	return smallcity.Load(t, smallcity.Edit{"data/portal.toml", `kallkod = "https://kod.example/insyn"`,
		`kallkod = "https://github.com/exempel/insyn.git"`})
}

// TestFieldsAreTheSchemas: the form has every key that a document may hold, in
// their order, each with its name and what to write there.
func TestFieldsAreTheSchemas(t *testing.T) {
	c, _, err := configuration(hosted(t), login)
	if err != nil {
		t.Fatal(err)
	}
	kinds := 0
	for _, d := range schema.Documents {
		i := slices.IndexFunc(c.Collections, func(c collection) bool { return c.Name == d.Name })
		if i < 0 {
			if d.Body {
				t.Errorf("the form lacks %s", d.Name)
			}
			continue
		}
		kinds++
		forms := [][]*field{c.Collections[i].Fields}
		for _, f := range c.Collections[i].Files {
			forms = append(forms, f.Fields)
		}
		for _, fields := range forms {
			if fields != nil {
				sameKeys(t, d.Name, fields[:len(fields)-1], d.Table, true) // the last is the text
			}
		}
	}
	if kinds != len(c.Collections) || kinds < 5 {
		t.Errorf("%d of %d collections are kinds of documents", kinds, len(c.Collections))
	}
}

// sameKeys holds fields to a table; required tells whether any of them may be.
func sameKeys(t *testing.T, where string, fields []*field, table *schema.Table, required bool) {
	t.Helper()
	if len(fields) != len(table.Fields) {
		t.Fatalf("%s has %d fields, the schema %d", where, len(fields), len(table.Fields))
	}
	for i, f := range fields {
		want := table.Fields[i]
		if f.Name != want.Name || f.Label == "" || !strings.HasSuffix(f.Hint, ".") || *f.Required != (want.Required && required) {
			t.Errorf("%s: %+v is not %s with a name and a hint", where, *f, want.Name)
		}
		if want.Table != nil {
			sameKeys(t, where+"."+f.Name, f.Fields, want.Table, want.Type != schema.Section || want.Required)
		}
	}
}

// TestChoices: a field offers all that there is of what it names, by its name, and
// whatever a document has there already, which the form would lose otherwise.
func TestChoices(t *testing.T) {
	files := smallcity.Load(t, smallcity.Edit{"content/projekt/blaskogen.md", `stader = ["arhus", "gdansk"]`, `stader = ["Aarhus", "gdansk"]`},
		smallcity.Edit{"content/natverk/kuststader.md", `namn = "Kuststäder i`, "id = \"kusten\"\nnamn = \"Kuststäder i"})
	choices := choicesOf(files)
	for _, want := range []struct {
		of string
		option
	}{
		{"stad", option{"Århus", "arhus"}}, {"stad", option{"Aarhus", "Aarhus"}}, {"namnd", option{"Miljönämnden", "miljonamnden"}},
		{"natverk", option{"Kuststäder i samverkan", "kusten"}},
		{"insats", option{"Kustfonden hamn", "kustfonden-hamn"}}, {"kalla", option{"Årsbok om stadens projekt 2025", "arsbok-2025"}},
	} {
		if !slices.Contains(choices[want.of], want.option) {
			t.Errorf("%s %+v is not offered: %v", want.of, want.option, choices[want.of])
		}
	}
}

func TestBackend(t *testing.T) {
	c, host, err := configuration(hosted(t), login)
	if err != nil || c.Backend["repo"] != "exempel/insyn" || c.Backend["base_url"] != login || host != " https://api.github.com "+login {
		t.Errorf("%v %q %v", c, host, err)
	}
	c, host, err = configuration(hosted(t), Trial)
	if err != nil || c.Backend["name"] != "test-repo" || host != "" {
		t.Errorf("%v %q %v", c, host, err)
	}
	for _, code := range []string{"https://gitlab.example/exempel/insyn", "https://github.com/exempel", "https://github.com/a/b/c"} {
		files := smallcity.Load(t, smallcity.Edit{"data/portal.toml", `"https://kod.example/insyn"`, `"` + code + `"`})
		if _, _, err := configuration(files, login); err == nil {
			t.Errorf("%s is taken for a repository on GitHub", code)
		}
	}
}

// TestOtherProgram: nothing is run for editors but the program that is known.
func TestOtherProgram(t *testing.T) {
	for name, folder := range map[string]fstest.MapFS{
		"nothing":       {},
		"something":     {"decap-cms.js": {Data: []byte("alert(1)")}},
		"not even that": nil,
	} {
		if _, err := Files(hosted(t), folder, Trial); err == nil || !strings.Contains(err.Error(), Version) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestOffers(t *testing.T) {
	for path, want := range map[string]bool{"content/projekt/a.md": true, "content/namnder/a/2025.md": true, "data/stader.toml": false,
		"content/annat/a.md": false} {
		if Offers(path) != want {
			t.Error(path)
		}
	}
}
