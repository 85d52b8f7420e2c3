package output

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestIsBusy: only what a mount answers makes a build write file by file.
func TestIsBusy(t *testing.T) {
	for err, want := range map[error]bool{
		&os.LinkError{Op: "rename", Err: syscall.EBUSY}: true, fmt.Errorf("flytta: %w", syscall.EXDEV): true,
		syscall.EACCES: false, syscall.ENOSPC: false, fs.ErrNotExist: false,
	} {
		if isBusy(err) != want {
			t.Errorf("%v: %v", err, !want)
		}
	}
	if isBusy(nil) {
		t.Error("nothing wrong is busy")
	}
}

// TestGuardLinks: a folder of the input that is a link is refused by where the link
// stands and by where it leads.
func TestGuardLinks(t *testing.T) {
	root := t.TempDir()
	out, other := filepath.Join(root, "ut"), filepath.Join(root, "annat")
	for _, dir := range []string{filepath.Join(out, "content"), other, filepath.Join(root, "rot")} {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for link, to := range map[string]string{"rot/content": filepath.Join(out, "content"), "ut/data": other, "rot/data": other} {
		if err := os.Symlink(to, filepath.Join(root, link)); err != nil {
			t.Fatal(err)
		}
	}
	for input, refused := range map[string]bool{"rot/content": true, "ut/data": true, "rot/data": false, "rot/finns-inte": false} {
		if err := guard(out, []string{filepath.Join(root, input)}); (err != nil) != refused {
			t.Errorf("%s: %v", input, err)
		}
	}
}

// TestGuardRepositories: the root of any repository is refused, also where that is a
// file, as in a work tree; so is what can't be looked through.
func TestGuardRepositories(t *testing.T) {
	for _, name := range []string{".git", ".hg", ".svn", ".jj", ".bzr"} {
		base := t.TempDir()
		lay(t, base, "mapp/"+name+"/x", "x", "fil/"+name, "x")
		for _, dir := range []string{"mapp", "fil"} {
			refused(t, base, Target{Dir: filepath.Join(base, dir)}, "där finns "+name)
		}
	}
	base := t.TempDir()
	ring := filepath.Join(base, "content")
	if err := os.Symlink(ring, ring); err != nil {
		t.Fatal(err)
	}
	refused(t, base, Target{Dir: filepath.Join(base, "ut"), Inputs: []string{ring}}, ring)
}

// unfilled starts with a site of its own and fills it until it can write no more.
func unfilled(t *testing.T, left int, first, then *Tree) (dir string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "public")
	if _, err := put(first, dir); err != nil {
		t.Fatal(err)
	}
	if err := filled(t, &countdown{Context: t.Context(), left: left}, dir, then); !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v", err)
	}
	return dir
}

// TestFillOrder: until the pages are there, nothing that readers may be led to is gone;
// only what is in the way is.
func TestFillOrder(t *testing.T) {
	first := tree(t, "a.html", "1", "borta.html", "1", "bilder/gammal", "1", "b", "1", "c/d", "1")
	then := tree(t, "a.html", "2", "bilder/ny", "2", "b/e", "2", "c", "2")
	got := onDisk(t, unfilled(t, 1, first, then)) // the list is written, and no more
	delete(got, planned)
	if d := cmp.Diff(map[string]string{"a.html": "1", "borta.html": "1", "bilder/gammal": "1"}, got); d != "" {
		t.Error(d)
	}
	j := &job{paths: []string{Manifest, "a.html", "b.css", "c/index.html", "d.html.gz", "e.js"},
		same: []bool{true, false, false, false, false, true}}
	if d := cmp.Diff([]int{2, 4, 1, 3}, j.pagesLast()); d != "" {
		t.Error(d)
	}
}

// TestFillFails: a site that can't be filled leaves no folder of ours, and what wasn't
// written yet is as it was; the next build finds its way.
func TestFillFails(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	first := tree(t, "index.html", "ett", "x", "1", "gammal.html", "1")
	if _, err := put(first, dir); err != nil {
		t.Fatal(err)
	}
	spooled, err := Spooled()
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(spooled.Add("index.html", []byte("två")), spooled.Close()); err != nil {
		t.Fatal(err)
	}
	var many []string // so many that they are not synced one by one
	for i := range 20 {
		many = append(many, fmt.Sprintf("sida/%d", i), "x")
	}
	for name, bad := range map[string]*Tree{"spool": spooled, "long": withLongName(t, strings.Repeat("x", 300), "index.html", "två"),
		"long folder": withLongName(t, strings.Repeat("x", 300)+"/y", "index.html", "två"),
		"many":        withLongName(t, strings.Repeat("x", 300), many...)} {
		if err := filled(t, t.Context(), dir, bad); err == nil {
			t.Errorf("%s: no error", name)
		}
		got := onDisk(t, dir)
		if got["index.html"] != "ett" || got["gammal.html"] != "1" || len(got[planned]) == 0 {
			t.Errorf("%s: %v", name, got)
		}
		if rest, _ := filepath.Glob(filepath.Join(dir, stagePrefix+"*")); len(rest) > 0 {
			t.Errorf("%s leaves %v", name, rest)
		}
	}
	// The same site as before is not the same as long as a list says that it may be another.
	if _, err := put(first, dir); err != nil {
		t.Fatal(err)
	}
	want(t, dir, first)
}

// TestFillFolders: where a file is to be, an empty folder is in nobody's way, and no
// folder of the old site is left.
func TestFillFolders(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	if _, err := put(tree(t, "a/b/c", "1", "d/e", "1", "f", "1", "g/h/i", "1"), dir); err != nil {
		t.Fatal(err)
	}
	for _, d := range []string{"a/b/tom/tom", "ny/tom", "kvar"} {
		if err := os.MkdirAll(filepath.Join(dir, d), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	lay(t, dir, "g/min", "spara")
	tr := tree(t, "a", "2", "ny", "2", "f/j", "2")
	if err := filled(t, t.Context(), dir, tr); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(map[string]string{"a": "2", "ny": "2", "f/j": "2", "g/min": "spara"}, onDisk(t, dir)); d != "" {
		t.Error(d)
	}
	if _, dirs := contents(dir); !cmp.Equal(dirs, []string{"f", "g"}) {
		t.Errorf("folders %v", dirs)
	}
}

// TestSwapNothing: where there is nothing to set aside, nothing is put in place.
func TestSwapNothing(t *testing.T) {
	base := t.TempDir()
	lay(t, base, "ny/a", "1")
	left, err := swapByRenaming(filepath.Join(base, "ny"), filepath.Join(base, "borta"), filepath.Join(base, "undan"))
	if err == nil || left != "" {
		t.Errorf("got %q, %v", left, err)
	}
	if d := cmp.Diff(map[string]string{"ny/a": "1"}, onDisk(t, base)); d != "" {
		t.Error(d)
	}
}
