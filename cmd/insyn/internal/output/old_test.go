package output

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestHarmless: what systems put into any folder makes none foreign, and stays where it
// is; below the top it is somebody's file.
func TestHarmless(t *testing.T) {
	base := t.TempDir()
	lay(t, base, "tom/.DS_Store", "1", "tom/Thumbs.db", "2", "tom/desktop.ini", "3", "annan/.DS_Store", "1", "annan/a.txt", "spara",
		"mapp/under/Thumbs.db", "x", "disk/lost+found/#1", "x")
	if err := os.MkdirAll(filepath.Join(base, "mappar", "tom"), 0o755); err != nil {
		t.Fatal(err)
	}
	refused(t, base, Target{Dir: filepath.Join(base, "annan")}, "”a.txt”")
	refused(t, base, Target{Dir: filepath.Join(base, "mapp")}, "”under/Thumbs.db”")
	refused(t, base, Target{Dir: filepath.Join(base, "mappar")}, "”tom/”")
	refused(t, base, Target{Dir: filepath.Join(base, "disk")}, "”lost+found”")
	if _, err := put(tree(t, "a", "1"), filepath.Join(base, "tom")); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{".DS_Store": "1", "Thumbs.db": "2", "desktop.ini": "3", "a": "1"}
	if d := cmp.Diff(want, onDisk(t, filepath.Join(base, "tom"))); d != "" {
		t.Error(d)
	}
}

// TestList: what can't be listed is not taken for empty, and a link with the name of a
// file of ours is somebody else's.
func TestList(t *testing.T) {
	base := t.TempDir()
	dir := filepath.Join(base, "public")
	if err := (&oldSite{}).list(filepath.Join(base, "borta")); err == nil {
		t.Error("a folder that isn't there is listed")
	}
	if _, err := survey("\x00"); err == nil {
		t.Error("a folder that no system has is listed")
	}
	if _, err := put(tree(t, "a", "1", "b/c", "2"), dir); err != nil {
		t.Fatal(err)
	}
	lay(t, base, "annan", "1")
	lay(t, dir, "b/min", "x", "lost+found/x", "x", "under/lost+found/x", "x")
	for _, name := range []string{"a", "b/d"} {
		os.Remove(filepath.Join(dir, name))
		if err := os.Symlink(filepath.Join(base, "annan"), filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	old, err := survey(dir)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]string{"a", "b/d", "b/min", "lost+found", "under/lost+found/x"}, sortedKeys(old.foreign)); d != "" {
		t.Error(d)
	}
	if !cmp.Equal(sortedKeys(old.ours), []string{"b/c"}) || !slices.Equal(old.dirs, []string{"b", "under", "under/lost+found"}) {
		t.Errorf("ours %v, folders %v", old.ours, old.dirs)
	}
	refused(t, base, Target{Dir: dir}, "”a”")
}
