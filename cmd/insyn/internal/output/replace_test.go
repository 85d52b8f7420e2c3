package output

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestMain is the test run, or, in a process that TestKilledBuild starts, a
// program that replaces a directory again and again until it is killed.
func TestMain(m *testing.M) {
	if dir := os.Getenv("INSYN_TEST_REPLACE"); dir != "" {
		for i := 0; ; i++ {
			if _, err := put(numbered(i%2, 300), dir); err != nil {
				fmt.Println(err)
				os.Exit(1)
			}
			fmt.Println(i)
		}
	}
	os.Exit(m.Run())
}

// put replaces a directory with a tree.
func put(tr *Tree, dir string) (Stats, error) {
	return tr.Replace(context.Background(), Target{Dir: dir})
}

// numbered returns a tree of n pages that all say which tree they belong to.
func numbered(id, n int) *Tree {
	tr := New()
	for i := range n {
		if err := tr.Add(fmt.Sprintf("sida/%d/index.html", i), fmt.Appendf(nil, "träd %d", id)); err != nil {
			panic(err)
		}
	}
	return tr
}

// onDisk returns the files below dir, without the manifest, by path.
func onDisk(t testing.TB, dir string) map[string]string {
	t.Helper()
	got := map[string]string{}
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == Manifest || d.Type()&fs.ModeSymlink != 0 {
			return err
		}
		data, err := os.ReadFile(p)
		rel, _ := filepath.Rel(dir, p)
		got[filepath.ToSlash(rel)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// want checks that dir holds exactly the tree, and that nothing lies beside it.
func want(t testing.TB, dir string, tr *Tree) {
	t.Helper()
	files := map[string]string{}
	for _, p := range tr.Paths() {
		data, _ := tr.Get(p)
		files[p] = string(data)
	}
	if d := cmp.Diff(files, onDisk(t, dir)); d != "" {
		t.Error(d)
	}
	if rest, _ := filepath.Glob(filepath.Join(filepath.Dir(dir), ".*insyn*")); len(rest) > 0 {
		t.Errorf("left behind: %v", rest)
	}
}

// replace replaces dir and checks the figures and the result.
func replace(t *testing.T, dir string, tr *Tree, stats Stats) {
	t.Helper()
	got, err := put(tr, dir)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(stats, got); d != "" {
		t.Error(d)
	}
	want(t, dir, tr)
}

// age gives every file below dir a time in the past and returns it.
func age(t *testing.T, dir string) time.Time {
	t.Helper()
	past := time.Date(2025, 5, 1, 12, 0, 0, 0, time.UTC)
	for p := range onDisk(t, dir) {
		if err := os.Chtimes(filepath.Join(dir, p), past, past); err != nil {
			t.Fatal(err)
		}
	}
	return past
}

func modTime(t *testing.T, name string) time.Time {
	t.Helper()
	info, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	return info.ModTime()
}

func TestReplace(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "under", "public")
	replace(t, dir, tree(t, "index.html", "ett", "a/b/c", "2", "a/d", "3"), Stats{Files: 3, Bytes: 5, Changed: 3})
	past := age(t, dir)

	replace(t, dir, tree(t, "index.html", "två", "a/b/c", "2", "e/f", "4"), Stats{Files: 3, Bytes: 6, Changed: 2, Unchanged: 1, Removed: 1})
	if !modTime(t, filepath.Join(dir, "a/b/c")).Equal(past) {
		t.Error("the unchanged file has a new time")
	}
	if now := modTime(t, filepath.Join(dir, "index.html")); now.Before(past.Add(time.Hour)) {
		t.Errorf("the changed file has the time %v", now)
	}

	// A file becomes a directory and a directory a file.
	replace(t, dir, tree(t, "e", "1", "index.html/x", "2"), Stats{Files: 2, Bytes: 2, Changed: 2, Removed: 3})
	replace(t, dir, New(), Stats{Removed: 2})
	replace(t, dir, New(), Stats{})
}

func TestReplaceWithTheSame(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	tr := tree(t, "index.html", "ett", "a/b", "2")
	replace(t, dir, tr, Stats{Files: 2, Bytes: 4, Changed: 2})
	before, _ := os.Stat(dir)
	replace(t, dir, tr, Stats{Files: 2, Bytes: 4, Unchanged: 2})
	if after, _ := os.Stat(dir); !os.SameFile(before, after) {
		t.Error("the directory was replaced although nothing had changed")
	}
}

func TestReplaceKeepsMode(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	replace(t, dir, tree(t, "a", "1"), Stats{Files: 1, Bytes: 1, Changed: 1})
	if info, _ := os.Stat(dir); info.Mode().Perm() != 0o755 {
		t.Errorf("new: %v", info.Mode())
	}
	if err := os.Chmod(dir, 0o750); err != nil {
		t.Fatal(err)
	}
	replace(t, dir, tree(t, "a", "2"), Stats{Files: 1, Bytes: 1, Changed: 1})
	if info, _ := os.Stat(dir); info.Mode().Perm() != 0o750 {
		t.Errorf("replaced: %v", info.Mode())
	}
}

func TestReplaceRefuses(t *testing.T) {
	base := t.TempDir()
	write := func(name, text string) string {
		p := filepath.Join(base, name)
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return p
	}
	foreign := filepath.Dir(write("dokument/viktigt.txt", "spara mig"))
	file := write("fil", "x")
	dangling := filepath.Join(base, "länk")
	if err := os.Symlink(filepath.Join(base, "borta"), dangling); err != nil {
		t.Skip(err)
	}
	for dir, text := range map[string]string{
		foreign:                     "innehåller filer som insyn inte har skrivit, till exempel ”viktigt.txt”",
		file:                        "är en fil, inte en mapp",
		filepath.Join(file, "x"):    "kan inte skapa mappen",
		dangling:                    "leder ingenstans",
		"":                          "saknar namn",
		string(filepath.Separator):  "roten i filsystemet",
		filepath.Join(base, "\x00"): "kan inte",
	} {
		if _, err := put(tree(t, "a", "1"), dir); err == nil || !strings.Contains(err.Error(), text) {
			t.Errorf("%q: got %v, want %q", dir, err, text)
		}
	}
	if d := cmp.Diff(map[string]string{"dokument/viktigt.txt": "spara mig", "fil": "x"}, onDiskWithout(t, base, dangling)); d != "" {
		t.Error(d)
	}
}

// onDiskWithout is onDisk after the removal of one name.
func onDiskWithout(t *testing.T, dir, name string) map[string]string {
	t.Helper()
	if err := os.Remove(name); err != nil {
		t.Fatal(err)
	}
	return onDisk(t, dir)
}

func TestReplaceEmptyAndLinked(t *testing.T) {
	base := t.TempDir()
	empty := filepath.Join(base, "tom")
	if err := os.Mkdir(empty, 0o755); err != nil {
		t.Fatal(err)
	}
	replace(t, empty, tree(t, "a", "1"), Stats{Files: 1, Bytes: 1, Changed: 1})

	link := filepath.Join(base, "länk")
	if err := os.Symlink(empty, link); err != nil {
		t.Skip(err)
	}
	if _, err := put(tree(t, "a", "2"), link); err != nil {
		t.Fatal(err)
	}
	want(t, empty, tree(t, "a", "2"))
	if to, err := os.Readlink(link); to != empty {
		t.Errorf("the link leads to %q (%v)", to, err)
	}
}

// withLongName returns a tree with a name that no file system takes, which Add
// would refuse.
func withLongName(t *testing.T, path string, nameAndText ...string) *Tree {
	t.Helper()
	u := tree(t, nameAndText...)
	if err := u.claim(path); err != nil {
		t.Fatal(err)
	}
	u.files[path] = held([]byte("2"))
	return u
}

// TestFailedBuild makes the writing fail half-way, by such a name.
func TestFailedBuild(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	old := tree(t, "index.html", "ett", "x/y", "2")
	replace(t, dir, old, Stats{Files: 2, Bytes: 4, Changed: 2})
	for _, bad := range []string{strings.Repeat("x", 300), "mapp/" + strings.Repeat("x", 300) + "/y"} {
		_, err := put(withLongName(t, bad, "a", "1", "x/y", "2"), dir)
		if err == nil || !strings.Contains(err.Error(), "kan inte skriva webbplatsen till "+dir) {
			t.Errorf("got %v", err)
		}
		want(t, dir, old)
	}
	fresh := filepath.Join(filepath.Dir(dir), "annan")
	if _, err := put(withLongName(t, strings.Repeat("x", 300)), fresh); err == nil {
		t.Error("no error")
	}
	if _, err := os.Stat(fresh); !errors.Is(err, fs.ErrNotExist) {
		t.Error("a failed first build left a directory")
	}
}

// TestFailedLarge: the same where so much is written that its files are not put on disk
// one by one.
func TestFailedLarge(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	replace(t, dir, numbered(0, 20), Stats{Files: 20, Bytes: 20 * int64(len("träd 0")), Changed: 20})
	bad := numbered(1, 20)
	bad.files[strings.Repeat("x", 300)] = held([]byte("2"))
	if _, err := put(bad, dir); err == nil {
		t.Error("no error")
	}
	want(t, dir, numbered(0, 20))
}

// TestDamaged: a file that is gone comes back, though the list is what it should be; the
// others are the same files, and what somebody has put where one was stays.
func TestDamaged(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	tr := tree(t, "a", "1", "b/c", "2", "d", "3")
	replace(t, dir, tr, Stats{Files: 3, Bytes: 3, Changed: 3})
	kept, err := os.Stat(filepath.Join(dir, "d"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(filepath.Join(dir, "b")); err != nil {
		t.Fatal(err)
	}
	replace(t, dir, tr, Stats{Files: 3, Bytes: 3, Changed: 1, Unchanged: 2})
	if is, err := os.Stat(filepath.Join(dir, "d")); err != nil || !os.SameFile(kept, is) {
		t.Errorf("an unchanged file is another one (%v)", err)
	}
	// So does a list that says too much, or what is said of another site.
	for _, name := range []string{Manifest, planned} {
		lay(t, dir, name, string(manifest{"x": {strings.Repeat("0", 64)}}.encode())+string(tr.sums().encode()))
		replace(t, dir, tr, Stats{Files: 3, Bytes: 3, Unchanged: 3})
		if m, ok := readManifest(dir, Manifest); !ok || !cmp.Equal(m, tr.sums()) {
			t.Errorf("%s: the list says %v", name, m)
		}
	}
}

// TestKilledBuild kills a process that is replacing a directory.
func TestKilledBuild(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	for round := range 3 {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), "INSYN_TEST_REPLACE="+dir)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		for i := 0; i < 2+round; i++ { // two whole builds at least; then somewhere in the next
			var line string
			if _, err := fmt.Fscanln(out, &line); err != nil {
				t.Fatal(err)
			}
		}
		cmd.Process.Kill()
		cmd.Wait()
		if got := onDisk(t, dir); got["sida/0/index.html"] == "träd 0" {
			wantFiles(t, got, numbered(0, 300))
		} else {
			wantFiles(t, got, numbered(1, 300))
		}
	}
	if _, err := put(numbered(7, 3), dir); err != nil {
		t.Fatal(err)
	}
	want(t, dir, numbered(7, 3))
}

// wantFiles checks that got is exactly the tree.
func wantFiles(t *testing.T, got map[string]string, tr *Tree) {
	t.Helper()
	if len(got) != tr.Len() {
		t.Errorf("%d files, want %d", len(got), tr.Len())
	}
	for p, text := range got {
		if data, _ := tr.Get(p); string(data) != text {
			t.Errorf("%s: %q", p, text)
		}
	}
}

func TestLeftovers(t *testing.T) {
	base := t.TempDir()
	dir := filepath.Join(base, "public")
	mkdir := func(name string) string {
		p := filepath.Join(base, name, "a")
		if err := os.MkdirAll(p, 0o755); err != nil {
			t.Fatal(err)
		}
		return filepath.Dir(p)
	}
	gone := []string{mkdir(".public.insyn-ny-1"), mkdir(".public.insyn-gammal-22")}
	kept := []string{mkdir(".annan.insyn-ny-1"), mkdir(".public.insyn-ny-x"), mkdir(".public.insyn-ny-1~"),
		mkdir("public.insyn-ny-1"), mkdir(".public")}
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := put(tree(t, "a", "1"), dir); err != nil {
		t.Fatal(err)
	}
	for _, p := range gone {
		if _, err := os.Stat(p); err == nil {
			t.Errorf("%s is left", p)
		}
	}
	for _, p := range kept {
		if _, err := os.Stat(p); err != nil {
			t.Error(err)
		}
	}
}

// TestSwapByRenaming: two renames, a failed second one, and a process killed
// between them.
func TestSwapByRenaming(t *testing.T) {
	base := t.TempDir()
	dir, aside := filepath.Join(base, "public"), filepath.Join(base, ".public.insyn-gammal-1")
	old := tree(t, "a", "1", "b", "2")
	replace(t, dir, old, Stats{Files: 2, Bytes: 2, Changed: 2})

	if _, err := swapByRenaming(filepath.Join(base, "finns inte"), dir, aside); err == nil {
		t.Error("no error")
	}
	want(t, dir, old)

	fresh := filepath.Join(base, "ny")
	if _, err := put(tree(t, "a", "3"), fresh); err != nil {
		t.Fatal(err)
	}
	left, err := swapByRenaming(fresh, dir, aside)
	if err != nil || left != aside {
		t.Fatal(left, err)
	}
	wantFiles(t, onDisk(t, dir), tree(t, "a", "3"))
	wantFiles(t, onDisk(t, aside), old)

	if err := os.RemoveAll(dir); err != nil { // as if killed between the renames
		t.Fatal(err)
	}
	replace(t, dir, tree(t, "a", "1"), Stats{Files: 1, Bytes: 1, Unchanged: 1, Removed: 1})
}

// TestConcurrent: builds into one directory leave the whole of one of them,
// and readers never find the site missing.
func TestConcurrent(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	if _, err := put(numbered(0, 20), dir); err != nil {
		t.Fatal(err)
	}
	var builds, reader sync.WaitGroup
	stop := make(chan struct{})
	reader.Go(func() {
		for {
			select {
			case <-stop:
				return
			default:
				if _, err := os.Stat(dir); err != nil {
					t.Error(err)
					return
				}
			}
		}
	})
	for id := range 8 {
		builds.Go(func() {
			if _, err := put(numbered(id, 20), dir); err != nil {
				t.Error(err)
			}
		})
	}
	builds.Wait()
	close(stop)
	reader.Wait()
	var id int
	fmt.Sscanf(onDisk(t, dir)["sida/0/index.html"], "träd %d", &id)
	want(t, dir, numbered(id, 20))
}

func TestCopyFile(t *testing.T) {
	dir := t.TempDir()
	old := filepath.Join(dir, "gammal")
	if err := writeFile(old, []byte("x")); err != nil {
		t.Fatal(err)
	}
	past := age(t, dir)
	if err := copyFile(old, filepath.Join(dir, "ny"), held([]byte("x"))); err != nil {
		t.Fatal(err)
	}
	if got := modTime(t, filepath.Join(dir, "ny")); !got.Equal(past) {
		t.Errorf("time %v", got)
	}
	// A file that another build has removed is written anyhow.
	if err := keep(filepath.Join(dir, "borta"), filepath.Join(dir, "ny2"), held([]byte("y"))); err != nil {
		t.Fatal(err)
	}
	if err := keep(old, filepath.Join(dir, "ny2"), held([]byte("y"))); err == nil {
		t.Error("overwrote a file")
	}
}

// large returns a site of 12 000 files in 4 000 directories, 20 kB a page.
func large(b *testing.B, changed int) *Tree {
	b.Helper()
	tr := New()
	text := strings.Repeat("En rad text på en sida om ett projekt. ", 500)
	for i := range 4000 {
		page := text
		if i < changed {
			page += "ändrad"
		}
		for name, data := range map[string]string{"index.html": page, "data.json": text[:500], "bild.svg": text[:3000]} {
			if err := tr.Add(fmt.Sprintf("projekt/projekt-%d/%s", i, name), []byte(data)); err != nil {
				b.Fatal(err)
			}
		}
	}
	return tr
}

// BenchmarkReplace writes to the memory file system where there is one, or to
// INSYN_BENCH_DIR.
func BenchmarkReplace(b *testing.B) {
	base := os.Getenv("INSYN_BENCH_DIR")
	if info, err := os.Stat("/dev/shm"); base == "" && err == nil && info.IsDir() {
		base = "/dev/shm"
	}
	base, err := os.MkdirTemp(base, "insyn-bench-")
	if err != nil {
		b.Fatal(err)
	}
	defer os.RemoveAll(base)
	dir := filepath.Join(base, "public")
	first, one, all := large(b, 0), large(b, 1), large(b, 4000)
	run := func(name string, before func() error, trees ...*Tree) {
		b.Run(name, func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				b.StopTimer()
				if err := before(); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
				if _, err := put(trees[i%len(trees)], dir); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	nothing := func() error { return nil }
	run("new", func() error { return os.RemoveAll(dir) }, first)
	run("same", nothing, first)
	run("one", nothing, one, first)
	run("all pages", nothing, all, first)
}

// A file that changes gets another time in whole seconds, however soon, also where
// the site is filled file by file: servers tell readers by it that it changed.
func TestChangedTimes(t *testing.T) {
	for name, write := range map[string]func(dir string, tr *Tree) error{
		"swapped": func(dir string, tr *Tree) error { _, err := put(tr, dir); return err },
		"filled":  func(dir string, tr *Tree) error { return filled(t, t.Context(), dir, tr) },
	} {
		dir := t.TempDir()
		seen := map[int64]bool{}
		for i, text := range []string{"ett", "två", "tre", "ett"} {
			if err := write(dir, tree(t, "index.html", text, "samma", "x")); err != nil {
				t.Fatal(name, i, err)
			}
			info, err := os.Stat(filepath.Join(dir, "index.html"))
			if err != nil {
				t.Fatal(err)
			}
			if seen[info.ModTime().Unix()] {
				t.Errorf("%s: build %d has a time that another had", name, i)
			}
			seen[info.ModTime().Unix()] = true
		}
	}
}
