package lint

import (
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
)

// TestMisplaced: one word that stands alone out of order is found, and where it belongs. A
// list in another order than the alphabet's is nobody's slip.
func TestMisplaced(t *testing.T) {
	for list, want := range map[string]string{
		"Blad Insats Mål Ånga Ö":     "",
		"Blad Insats Mål Ö Gatuträd": "Gatuträd before Insats",
		"Öken Blad Insats Mål":       "Öken before ",
		"Blad Mål Insats Ö":          "Insats before Mål",
		"Mål Ö Blad Insats":          "",
		"Ö Mål Insats Blad":          "",
		"Ö Blad":                     "",
	} {
		var words []markdown.Heading
		for i, w := range strings.Fields(list) {
			words = append(words, markdown.Heading{Text: w, Level: 2, ID: strings.ToLower(w)})
			words[i].Pos.Line = i
		}
		got := ""
		if at, before := misplaced(words); at >= 0 {
			got = words[at].Text + " before " + before
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", list, got, want)
		}
	}
}
