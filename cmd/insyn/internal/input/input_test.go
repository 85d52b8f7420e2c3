package input

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// real returns the tree of a folder on disk with files in it, by path.
func real(t *testing.T, files ...string) (*Tree, string) {
	t.Helper()
	dir := t.TempDir()
	for _, name := range files {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, []byte("text"), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return In(root), dir
}

// walk returns the paths of all files of a tree.
func walk(t *testing.T, tree *Tree) (out []string) {
	t.Helper()
	err := fs.WalkDir(tree, ".", func(p string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			out = append(out, p)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// found returns where the findings stand.
func found(l diag.List) (out []string) {
	for _, f := range l {
		out = append(out, f.Pos.File+" "+string(f.Code))
	}
	slices.Sort(out)
	return out
}

func TestOnlyRegularFiles(t *testing.T) {
	tree, dir := real(t, "content/a.md", "data/b.toml", "static/c.svg", "annat/hemligt.txt", "hemligt.txt")
	at := func(p string) string { return filepath.Join(dir, filepath.FromSlash(p)) }
	for _, link := range [][2]string{
		{"/proc/self/environ", "static/miljo.txt"},
		{"/dev/zero", "static/oandligt.txt"},
		{at("hemligt.txt"), "content/ut.md"},
		{"../annat/hemligt.txt", "data/ut.toml"},
		{"c.svg", "static/samma.svg"},
		{"..", "content/upp"},
		{"finns-inte", "content/borta.md"},
		{".", "content/sig"},
		{"../annat", "layouts"},
	} {
		if err := os.Symlink(link[0], at(link[1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := syscall.Mkfifo(at("content/ror.md"), 0o644); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]string{"content/a.md", "data/b.toml", "static/c.svg"}, walk(t, tree)); d != "" {
		t.Error(d)
	}
	want := []string{"content/borta.md", "content/ror.md", "content/sig", "content/upp", "content/ut.md", "data/ut.toml", "layouts",
		"static/miljo.txt", "static/oandligt.txt", "static/samma.svg"}
	for i, name := range want {
		if _, err := fs.ReadFile(tree, name); err == nil {
			t.Errorf("%s was read", name)
		}
		want[i] = name + " fil-olast"
	}
	if d := cmp.Diff(want, found(append(tree.Check(), tree.Lacks()...))); d != "" {
		t.Error(d)
	}
	for _, name := range []string{"content/upp/hemligt.txt", "layouts/hemligt.txt", "annat/hemligt.txt", "hemligt.txt", "../x", "/etc/passwd",
		"content/../hemligt.txt", "content/sig/a.md"} {
		if _, err := tree.Open(name); err == nil {
			t.Errorf("%s was opened", name)
		}
	}
}

func TestHiddenAndEditorFiles(t *testing.T) {
	tree, _ := real(t, "content/a.md", "content/a.md~", "content/.a.md.swp", "content/.#a.md", "content/#a.md#", "content/4913",
		"content/a.md.bak", "content/A.MD.BAK", "static/THUMBS.DB", "static/__MACOSX/a", "content/a.md.tmp", "content/a.md___jb_tmp___", "content/.obsidian/app.json", "data/.DS_Store",
		"static/.git/config", "static/.idea/workspace.xml", "static/js/sok.js~", "static/.well-known/security.txt", "static/.htaccess",
		"static/_headers", "static/CNAME", "static/under/.htaccess", "content/~$a.md")
	want := []string{"content/a.md", "static/.htaccess", "static/.well-known/security.txt", "static/CNAME", "static/_headers"}
	if d := cmp.Diff(want, walk(t, tree)); d != "" {
		t.Error(d)
	}
	if l := tree.Check(); len(l) > 0 {
		t.Errorf("findings: %v", l)
	}
}

func TestNames(t *testing.T) {
	tree := Of(fstest.MapFS{"static/rad\nbrytning.txt": {}, "content/osyn\u200blig.md": {}, "data/\x1b[31m.toml": {}, "static/å ä.txt": {},
		"static/mot\u202eried.txt": {}, "static/m\u0430pp/a.txt": {}, "static/##[add-mask]e": {}, "static/a\\b": {}, "static/a\tb": {},
		"static/inte\xe4utf8": {}, "static/tomt\u3164": {}, "static/Москва 東京 e\u0301.txt": {}})
	want := []string{"content/osyn\u200blig.md fil-namn", "data/\x1b[31m.toml fil-namn", "static/mot\u202eried.txt fil-namn",
		"static/rad\nbrytning.txt fil-namn", "static/m\u0430pp fil-namn", "static/##[add-mask]e fil-namn", "static/a\\b fil-namn",
		"static/a\tb fil-namn", "static/inte\xe4utf8 fil-namn", "static/tomt\u3164 fil-namn"}
	slices.Sort(want)
	if d := cmp.Diff(want, found(tree.Check())); d != "" {
		t.Error(d)
	}
}

// A folder that can't be listed is a finding, and the rest is read.
func TestUnreadable(t *testing.T) {
	tree := Of(locked{fstest.MapFS{"content/las/a.md": {Data: []byte("x")}, "data/b.toml": {}}})
	if d := cmp.Diff([]string{"content/las fil-olast"}, found(tree.Check())); d != "" {
		t.Error(d)
	}
	f, err := tree.Open("data/b.toml")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadAll(f); err != nil {
		t.Error(err)
	}
}

// locked is a file system with a folder that can't be listed.
type locked struct{ fstest.MapFS }

func (l locked) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == "content/las" {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return l.MapFS.ReadDir(name)
}

// Folders that aren't there, or are something else, are told of alone.
func TestLacks(t *testing.T) {
	tree, dir := real(t, "content/a.md", "data", "annat/mall.html")
	if err := os.Symlink("annat", filepath.Join(dir, "layouts")); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]string{"data fil-olast", "layouts fil-olast", "static fil-olast"}, found(tree.Lacks())); d != "" {
		t.Error(d)
	}
	if l := tree.Check(); len(l) > 0 {
		t.Errorf("findings: %v", l)
	}
}

// All of a folder may be read, as the rest: regular files that lie in it.
func TestAll(t *testing.T) {
	_, dir := real(t, "a.txt", "under/b.txt", ".dold")
	for to, name := range map[string]string{"/etc/passwd": "c.txt", "a.txt": "d.txt"} {
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	if d := cmp.Diff([]string{"a.txt", "under/b.txt"}, walk(t, All(root))); d != "" {
		t.Error(d)
	}
	for _, name := range []string{"c.txt", "d.txt", ".dold", "../" + filepath.Base(dir) + "/a.txt"} {
		if _, err := fs.ReadFile(All(root), name); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What becomes a pipe, or another file, between the look and the opening is not
// read, and not waited for.
func TestDisk(t *testing.T) {
	_, dir := real(t, "a.txt", "b.txt")
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	if err := errors.Join(syscall.Mkfifo(filepath.Join(dir, "ror"), 0o644), os.Symlink("b.txt", filepath.Join(dir, "lank"))); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { // as if the pipe had taken a file's place
		f, err := root.OpenFile("ror", os.O_RDONLY|unwaiting, 0)
		if err == nil {
			err = f.Close()
		}
		ended <- err
	}()
	select {
	case err := <-ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(time.Minute):
		t.Fatal("waits for the pipe")
	}
	for _, name := range []string{"ror", "lank", "borta"} {
		if f, err := (disk{root}).Open(name); err == nil {
			t.Errorf("%s was opened", name)
			f.Close()
		}
	}
	if text, err := fs.ReadFile(disk{root}, "a.txt"); err != nil || string(text) != "text" {
		t.Errorf("%q, %v", text, err)
	}
}
