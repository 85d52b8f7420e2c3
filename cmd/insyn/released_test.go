package main

import (
	"maps"
	"strings"
	"testing"
)

// TestReleasedValues changes what was released to what can't be right: that is one finding,
// which says what to write.
func TestReleasedValues(t *testing.T) {
	released := roomyCity(t)
	for name, c := range map[string]struct{ file, old, now, hint string }{
		"a programme that the sheet names": {"content/projekt/tangbruket.md",
			"program = \"kustfonden\"\ninsats = \"kustfonden-strand\"", `program = "parkfonden"`, `Skriv program = "kustfonden".`},
		"an amount": {"content/projekt/tangbruket.md", "utbetalt = 300_000", "utbetalt = 310_000",
			"skriv utbetalt = 300_000, som förut."},
		"a strand that is gone": {"content/projekt/tangbruket.md", "insats = \"kustfonden-strand\"\n", "",
			"skriv insats = \"kustfonden-strand\", som förut."},
		"an amount that is none": {"content/projekt/tangbruket.md", "utbetalt = 300_000", "utbetalt = \"tre\"",
			"I den senaste utgåvan stod utbetalt = 300_000."},
		"an amount with a letter": {"content/projekt/tangbruket.md", "utbetalt = 300_000", "utbetalt = O",
			"I den senaste utgåvan stod utbetalt = 300_000."},
		"a day that is none": {"content/projekt/tangbruket.md", "slut = 2025-12-31", "slut = 2025-13-31",
			"I den senaste utgåvan stod slut = 2025-12-31."},
		"a start that is gone": {"content/projekt/tangbruket.md", "start = 2023-09-01\n", "", "Lägg till raden start = 2023-09-01"},
		"a role that is gone": {"content/projekt/tangbruket.md", "roll = \"projektagare\"\n", "",
			"Lägg till raden roll = \"projektagare\""},
		"an amount that is gone": {"content/projekt/tangbruket.md", "utbetalt = 300_000\n", "", "Skriv utbetalt = 300_000"},
		"a reason of its own": {"content/projekt/tangbruket.md", "total_budget_saknas = \"streck\"", "total_budget_saknas = \"saknas\"",
			"I den senaste utgåvan stod total_budget_saknas = \"streck\"."},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			city := maps.Clone(released)
			change(t, city, c.file, c.old, c.now)
			found := decided(t, city)
			if len(found) != 1 || found[0].Pos.File != c.file || !strings.Contains(found[0].Hint, c.hint) {
				t.Errorf("want %q, got %v", c.hint, found)
			}
		})
	}
}
