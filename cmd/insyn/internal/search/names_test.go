package search_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/search"
)

// TestNames tries every name of the frozen corpus: when its first letters are typed it is
// suggested before all that is not called so, and it is found first with one letter wrong.
func TestNames(t *testing.T) {
	entries, opt := frozen(t)
	type name = [3]any // the name, its page, and whether the page shows it
	var names []name
	for _, e := range entries {
		names = append(names, name{e.Title, e.Address, e.Kind != search.KindAccount})
		if e.Short != "" {
			names = append(names, name{e.Short, e.Address, true})
		}
		for _, s := range e.Spellings {
			names = append(names, name{s, e.Address, false})
		}
	}
	written, err := json.Marshal(names)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "names.json")
	if err := os.WriteFile(file, written, 0o644); err != nil {
		t.Fatal(err)
	}
	var got struct{ Suggested, Misspelt float64 }
	if err := json.Unmarshal(node(t, "testdata/names.mjs", write(t, entries, opt), file), &got); err != nil {
		t.Fatal(err)
	}
	t.Logf("%+v", got)
	if got.Suggested < 0.97 || got.Misspelt < 0.97 {
		t.Errorf("suggested %.3f, found with an error %.3f, want 0.97", got.Suggested, got.Misspelt)
	}
}
