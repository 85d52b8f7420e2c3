package scaffold

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAfter(t *testing.T) {
	for _, c := range []struct{ before, added, want string }{
		{"a = 1\n", "b = 2\n", "a = 1\n\nb = 2\n"},
		{"a = 1", "b = 2\n", "a = 1\n\nb = 2\n"},
		{"a = 1\r\n", "b = 2\n", "a = 1\r\n\r\nb = 2\r\n"},
		{"\xef\xbb\xbf# först\n", "b = 2\n", "\xef\xbb\xbf# först\n\nb = 2\n"},
		{"", "b = 2\n", "\nb = 2\n"},
	} {
		if got := string(Change{Grows: true, Before: []byte(c.before), Added: c.added}.After()); got != c.want {
			t.Errorf("%q grows to %q, want %q", c.before, got, c.want)
		}
	}
	if got := string(Change{Added: "x\n"}.After()); got != "x\n" {
		t.Errorf("a new file is %q", got)
	}
}

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
	if err := Write(root, []Change{{Path: "a.toml", Added: "mine\n"}}); err == nil || !strings.Contains(err.Error(), "finns redan") {
		t.Errorf("a new file over one that is there: %v", err)
	}
	is("theirs\n")
	if err := Write(root, []Change{{Path: "a.toml", Grows: true, Before: []byte("old\n"), Added: "mine\n"}}); err == nil {
		t.Error("a file that changed in the meantime grew")
	}
	is("theirs\n")
	if err := Write(root, []Change{{Path: "a.toml", Grows: true, Before: []byte("theirs\n"), Added: "mine\n"}}); err != nil {
		t.Error(err)
	}
	is("theirs\n\nmine\n")
	if info, err := os.Stat(filepath.Join(dir, "a.toml")); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file has other rights than before: %v", info.Mode())
	}
	if err := Write(root, []Change{{Path: "ny/mapp/b.md", Added: "b\n"}}); err != nil {
		t.Error(err)
	}
	outside := t.TempDir()
	if err := os.Symlink(outside, filepath.Join(dir, "lank")); err != nil {
		t.Fatal(err)
	}
	if err := Write(root, []Change{{Path: "lank/c.md", Added: "c\n"}}); err == nil {
		t.Error("a file was written by way of a link out of the folder")
	}
}
