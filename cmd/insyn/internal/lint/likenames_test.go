package lint

import (
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// TestIDOf: the id that a renamed file has kept is what it is known by, and only kinds that
// have a list of spellings are told to use it.
func TestIDOf(t *testing.T) {
	kept := &source.Table{Keys: []source.Key{{Name: "id", Value: source.Value{Data: "medledare"}}}}
	for _, c := range []struct {
		facts *source.Table
		want  string
	}{{&source.Table{}, "medledarna"}, {kept, "medledare"}} {
		if got := idOf(&source.File{Path: "content/projekt/medledarna.md", Facts: c.facts}); got != c.want {
			t.Errorf("id %s, want %s", got, c.want)
		}
	}
	for file, want := range map[string]bool{"content/projekt/a.md": false, "content/initiativ/a.md": false, "content/natverk/a.md": true,
		"content/platser/a.md": true, "content/namnder/a/index.md": true} {
		if hasSpellings(file) != want {
			t.Errorf("%s: has spellings is %t", file, !want)
		}
	}
}
