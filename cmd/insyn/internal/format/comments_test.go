package format

import "testing"

func TestHasComments(t *testing.T) {
	for facts, want := range map[string]bool{
		"titel = \"a\"\n": false, "titel = \"#1 # nej\"\n": false, "titel = '#'\n": false,
		"# om filen\n\ntitel = \"a\"\n": true, "# a\ntitel = \"a\"\n": true, "titel = \"a\" # b\n": true,
		"lista = [\n  \"a\", # b\n]\n": true, "titel = \"a\"\n\n# sist\n": true, "titel = \"a\n": false,
	} {
		if got := HasComments("content/projekt/a.md", []byte("+++\n"+facts+"+++\n# Rubrik\n")); got != want {
			t.Errorf("%q: %v", facts, got)
		}
	}
}
