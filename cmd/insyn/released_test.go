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
