package output

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
)

// TestSpooled: a tree on the disk is the tree in memory, its files written from many
// goroutines and read back, packed and put in place; and it leaves nothing behind.
func TestSpooled(t *testing.T) {
	temp := t.TempDir()
	t.Setenv("TMPDIR", temp)
	spooled, err := Spooled()
	if err != nil {
		t.Fatal(err)
	}
	plain := New()
	if names, err := os.ReadDir(temp); runtime.GOOS == "linux" && (err != nil || len(names) > 0) {
		t.Errorf("a build that is killed leaves %v (%v)", names, err)
	}
	paths := []string{"index.html", "a/b.txt", "a/tom.css", "a/lång.html", "bild.png"}
	texts := []string{"ett", strings.Repeat("två ", 999), "", strings.Repeat("<p>tre</p>", 999), "\x00\xff"}
	kept := make([]Kept, len(paths))
	parallel.Do(len(paths), func(i int) { kept[i], _ = spooled.Keep([]byte(texts[i])) })
	for i, p := range paths {
		if err := spooled.Place(p, kept[i]); err != nil {
			t.Fatal(err)
		}
		if err := plain.Add(p, []byte(texts[i])); err != nil {
			t.Fatal(err)
		}
	}
	for _, tree := range []*Tree{spooled, plain} {
		if err := tree.Compress(t.Context(), 5); err != nil {
			t.Fatal(err)
		}
	}
	if !spooled.Equal(plain) || !plain.Equal(spooled) || spooled.Size() != plain.Size() {
		t.Error("the trees differ")
	}
	other := tree(t, "index.html", "tva")
	for _, text := range []string{"ett", "två", ""} {
		one, err := Spooled()
		if err != nil {
			t.Fatal(err)
		}
		if err := one.Add("index.html", []byte(text)); err != nil {
			t.Fatal(err)
		}
		if one.Equal(other) || other.Equal(one) || !one.Equal(tree(t, "index.html", text)) {
			t.Errorf("%q: not told apart from another text, or from itself", text)
		}
		if err := one.Close(); err != nil {
			t.Error(err)
		}
	}
	dirs := []string{filepath.Join(t.TempDir(), "public"), filepath.Join(t.TempDir(), "public")}
	for i, tree := range []*Tree{spooled, plain} {
		if _, err := put(tree, dirs[i]); err != nil {
			t.Fatal(err)
		}
	}
	for _, p := range append(plain.Paths(), Manifest) {
		a, _ := os.ReadFile(filepath.Join(dirs[0], p))
		b, err := os.ReadFile(filepath.Join(dirs[1], p))
		if err != nil || string(a) != string(b) {
			t.Errorf("%s differs (%v)", p, err)
		}
	}
	if stats, err := put(spooled, dirs[1]); err != nil || stats.Changed != 0 {
		t.Errorf("the same site changes %d files (%v)", stats.Changed, err)
	}
	if err := spooled.Close(); err != nil {
		t.Error(err)
	}
	if left, _ := os.ReadDir(temp); len(left) > 0 {
		t.Errorf("%s is left", left[0].Name())
	}
}

// TestSpoolFails: bytes that can't be read back are no file of the site, and the old one
// stays.
func TestSpoolFails(t *testing.T) {
	spooled, err := Spooled()
	if err != nil {
		t.Fatal(err)
	}
	if err := spooled.Add("index.html", []byte("nytt")); err != nil {
		t.Fatal(err)
	}
	if err := spooled.Add("lang.html", []byte(long)); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "public")
	if _, err := put(tree(t, "index.html", "ett"), dir); err != nil {
		t.Fatal(err)
	}
	if err := spooled.Close(); err != nil {
		t.Fatal(err)
	}
	if _, ok := spooled.Get("index.html"); ok {
		t.Error("a file is read from a tree that is closed")
	}
	if err := spooled.Compress(t.Context(), 1); err == nil {
		t.Error("what can't be read is packed")
	}
	if _, err := put(spooled, dir); err == nil || !strings.Contains(err.Error(), "tillfälliga filer") {
		t.Errorf("got %v", err)
	}
	if _, err := spooled.Keep([]byte("x")); err == nil {
		t.Error("a closed tree keeps")
	}
	if err := spooled.Add("ny.html", []byte("x")); err == nil || spooled.Len() != 2 {
		t.Errorf("a closed tree takes a file: %v", err)
	}
	if spooled.Close() == nil || New().Close() != nil {
		t.Error("a tree is closed twice, or one without a file is not")
	}
	if data, _ := os.ReadFile(filepath.Join(dir, "index.html")); string(data) != "ett" {
		t.Errorf("the old site has %q", data)
	}
	t.Setenv("TMPDIR", filepath.Join(dir, "ingen"))
	if _, err := Spooled(); err == nil {
		t.Error("a folder that isn't there is used")
	}
}

// TestCopy: bytes that are changed after they were handed over are as they were in the
// tree, whatever it keeps them in.
func TestCopy(t *testing.T) {
	spooled, err := Spooled()
	if err != nil {
		t.Fatal(err)
	}
	defer spooled.Close()
	for _, tree := range []*Tree{New(), spooled, Outline()} {
		data := []byte("först")
		kept, err := tree.Copy(data)
		if err != nil {
			t.Fatal(err)
		}
		clear(data)
		if err := tree.Place("fil.txt", kept); err != nil || !tree.bare && tree.Size() != int64(len(data)) {
			t.Fatalf("%d bytes, %v", tree.Size(), err)
		}
		if tree.bare {
			continue
		}
		if got, ok := tree.Get("fil.txt"); !ok || string(got) != "först" {
			t.Errorf("%q, %v", got, ok)
		}
	}
}
