package lint

import (
	"strings"
	"testing"
)

// TestExcuses says of sheets why no project has them: of those that there are, and of others.
func TestExcuses(t *testing.T) {
	for name, tt := range map[string]struct{ page, sheet, want string }{
		"misspelt":         {"14", "Tånggg", "sida = 14 och namn = \"Tång\""},
		"on another page":  {"13", "Tång", "sida = 14 och namn = \"Tång\""},
		"no such sheet":    {"13", "Sjögräs", "Rätta namn och sida"},
		"a project has it": {"14", "Tång", "Ta bort stycket"},
	} {
		t.Run(name, func(t *testing.T) {
			c := world(t, map[string]string{"content/projekt/t.md": sheetFile, "data/kallblad/bok.toml": sheetTable,
				"data/granskning.toml": "[[blad_utan_projekt]]\nkalla = \"bok\"\nsida = " + tt.page +
					"\nnamn = \"" + tt.sheet + "\"\nskal = \"Nej.\"\n",
				"data/kallor.toml": "[[kalla]]\nid = \"bok\"\ntitel = \"Bok\"\nutgivare = \"B\"\nar = 2025\n"})
			c.World.Whole = true // though the city has no nämnder
			l := sheetsAgainstSource(&checker{Content: c})
			if len(l) != 1 || !strings.Contains(l[0].Hint, tt.want) {
				t.Errorf("found %v, want %q", l, tt.want)
			}
		})
	}
}
