package value

import (
	"slices"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallcity"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallgraph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// filled returns the summary and the text of the small city's page about the
// portal, where both are text.
func filled(t *testing.T, text string, edits ...smallcity.Edit) (summary, body string) {
	t.Helper()
	const about = "content/sidor/om.md"
	edits = append(edits, smallcity.Edit{about, "Vad portalen är och varifrån uppgifterna kommer.", text},
		smallcity.Edit{about, "Orden förklaras i [ordlistan](/ordlista/#utbetalt).", text})
	g := smallgraph.Of(t, edits...)
	Fill(g, words.Swedish(words.City{Name: "Småstad"}))
	for _, p := range g.Pages {
		if p.ID == "om" {
			return p.Summary, strings.TrimSpace(p.Body.Plain())
		}
	}
	t.Fatal("there is no such page")
	return "", ""
}

func TestFill(t *testing.T) {
	next := []smallcity.Edit{
		{"data/portal.toml", "redovisningsar = 2025", "redovisningsar = 2024"},
		{"data/portal.toml", "redovisningsdatum = 2025", "redovisningsdatum = 2024"},
	}
	for _, tt := range []struct {
		text, want string
		edits      []smallcity.Edit
	}{
		{"Inget värde.", "Inget värde.", nil},
		{"{{redovisningsår}}", "2025", nil},
		{"{{redovisningsår}}", "2024", next},
		{"{{ Redovisningsar }}", "2025", nil}, // in any spelling of the name
		{"{{redovisningsdatum}}", "31 december 2025", nil},
		{"{{redovisning}}", "Årsbok om stadens projekt 2025", nil},
		{"{{utbetalt}}", "cirka 1,6 miljoner kronor", nil}, // one amount is approximate
		{"{{utbetalt exakt}}", "cirka 1 620 000 kr", nil},
		{"{{utbetalt}}", "180 000 kronor", next},
		{"{{antal projekt}} och {{antal-projekt}}", "5 och 5", nil},
		{"{{antal projekt}}", "2", next},
		{"{{antal blad}}", "6", nil},
		{"{{antal nämnder}}", "3", nil},
		{"{{antal program}}", "2", nil},
		{"{{antal mål}} mål {{målperiod}}", "2 mål 2024–2026", nil},
		{"{{okänt}}", "{{okänt}}", nil},
	} {
		summary, body := filled(t, tt.text, tt.edits...)
		for _, got := range []string{summary, body} {
			if got = strings.ReplaceAll(got, "\u00a0", " "); got != tt.want {
				t.Errorf("%s is %q, want %q", tt.text, got, tt.want)
			}
		}
	}
}

// Every name is known, and none is another one in other signs.
func TestNames(t *testing.T) {
	if !slices.Equal(Names(), schema.Values) {
		t.Errorf("values: %q, names in the schema: %q", Names(), schema.Values)
	}
	for _, name := range Names() {
		if v, ok := find(name); !ok || v.name != name {
			t.Errorf("%q is found as %q", name, v.name)
		}
	}
	if Known("") || Known(TestResults) {
		t.Error("what is no value is known")
	}
}
