package output

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What is kept is written once: the same again is no error, another is, and what
// lay there stays.
func TestKeep(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "arkiv", "a.tar")
	for _, c := range []struct{ text, want string }{{"ett", ""}, {"ett", ""}, {"två", "finns redan"}} {
		err := Keep(name, []byte(c.text), nil)
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s: %v", c.text, err)
		}
	}
	if got := onDisk(t, dir); len(got) != 1 || got["arkiv/a.tar"] != "ett" {
		t.Errorf("%v", got)
	}
	if info, err := os.Stat(name); err != nil || info.Mode().Perm() != 0o644 {
		t.Error(info.Mode(), err)
	}
	content := filepath.Join(dir, "content")
	lay(t, content, "x.md", "x")
	if err := Keep(filepath.Join(dir, "arkiv", "b.tar"), []byte("b"), []string{content}); err != nil {
		t.Error(err)
	}
	if err := Keep(filepath.Join(content, "ny", "a.tar"), nil, []string{content}); err == nil || len(onDisk(t, content)) != 1 {
		t.Errorf("written among the content: %v", err)
	}
}
