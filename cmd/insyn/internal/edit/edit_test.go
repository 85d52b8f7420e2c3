package edit

import (
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestWrite: a file that somebody else made or changed is left as it is, and
// nothing else is left beside it.
func TestWrite(t *testing.T) {
	dir := t.TempDir()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	put := func(text string) {
		if err := os.WriteFile(filepath.Join(dir, "a.toml"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	is := func(want string) {
		t.Helper()
		if got, err := os.ReadFile(filepath.Join(dir, "a.toml")); err != nil || string(got) != want {
			t.Errorf("the file is %q, want %q (%v)", got, want, err)
		}
		if list, _ := os.ReadDir(dir); len(list) != 1 {
			t.Errorf("%d files lie there", len(list))
		}
	}
	put("theirs\n")
	if err := Write(root, []Change{{Path: "a.toml", After: []byte("mine\n")}}); err == nil || !strings.Contains(err.Error(), "finns redan") {
		t.Errorf("a new file over one that is there: %v", err)
	}
	is("theirs\n")
	if err := Write(root, []Change{{Path: "a.toml", Before: []byte("old\n"), After: []byte("mine\n")}}); err == nil {
		t.Error("a file that changed in the meantime was replaced")
	}
	is("theirs\n")
	if err := Write(root, []Change{{Path: "a.toml", Before: []byte("theirs\n"), After: []byte("theirs\n\nmine\n")}}); err != nil {
		t.Error(err)
	}
	is("theirs\n\nmine\n")
	if info, err := os.Stat(filepath.Join(dir, "a.toml")); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file has other rights than before: %v", info.Mode())
	}
	if err := Write(root, []Change{{Path: "ny/mapp/b.md", After: []byte("b\n")}}); err != nil {
		t.Error(err)
	}
	outside := t.TempDir()
	if err := os.Symlink(outside, filepath.Join(dir, "lank")); err != nil {
		t.Fatal(err)
	}
	if err := Write(root, []Change{{Path: "lank/c.md", After: []byte("c\n")}}); err == nil {
		t.Error("a file was written by way of a link out of the folder")
	}
	if err := Write(root, []Change{{Path: "ett.md", After: []byte("1")}, {Path: "a.toml/tva.md", After: []byte("2")}}); err == nil {
		t.Error("a file was written below a file")
	}
	if _, err := root.Stat("ett.md"); err == nil {
		t.Error("one of several changes was made although another could not be written")
	}
}

// Several changes are made all or none, and leave no folder and no draft behind.
func TestAllOrNone(t *testing.T) {
	dir := t.TempDir()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	stale := ".a.toml." + strings.Repeat("A", 26) // of one who was killed
	for name, text := range map[string]string{"a.toml": "a\n", "c.toml": "c\n", stale: "half", ".a.toml.min": "mine"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	err = Write(root, []Change{{Path: "a.toml", Before: []byte("a\n"), After: []byte("A\n")}, {Path: "ny/b.toml", After: []byte("b\n")},
		{Path: "c.toml", After: []byte("C\n")}})
	if err == nil || !strings.Contains(err.Error(), "c.toml finns redan") {
		t.Errorf("a file that is there: %v", err)
	}
	got := map[string]string{}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		text, _ := os.ReadFile(filepath.Join(dir, e.Name()))
		got[e.Name()] = string(text)
	}
	if want := map[string]string{"a.toml": "a\n", "c.toml": "c\n", ".a.toml.min": "mine"}; !maps.Equal(got, want) {
		t.Errorf("there is %v, want %v", got, want)
	}
}
