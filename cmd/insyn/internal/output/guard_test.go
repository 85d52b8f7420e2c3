package output

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// lay writes files, by path and text, below dir.
func lay(t *testing.T, dir string, pairs ...string) {
	t.Helper()
	for i := 0; i < len(pairs); i += 2 {
		name := filepath.Join(dir, filepath.FromSlash(pairs[i]))
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, []byte(pairs[i+1]), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
}

// refused checks that a directory can't be replaced, and why, and that all that
// lies in above stays as it is.
func refused(t *testing.T, above string, to Target, why string) {
	t.Helper()
	before := onDisk(t, above)
	_, err := tree(t, "index.html", "ny", "a/b", "2").Replace(t.Context(), to)
	if err == nil || !strings.Contains(err.Error(), why) {
		t.Errorf("%s: got %v, want %q", to.Dir, err, why)
	}
	if d := cmp.Diff(before, onDisk(t, above)); d != "" {
		t.Errorf("%s: %s", to.Dir, d)
	}
}

// A list that this program didn't write makes nothing replaceable, and what it
// names is not touched unless it is what stands there.
func TestForgedManifest(t *testing.T) {
	for name, list := range map[string]string{
		"an empty one":     "",
		"words":            "Den här mappen har skapats av insyn och ersätts helt vid nästa bygge.\n",
		"wrong sums":       strings.Repeat("0", 64) + "  index.html\n",
		"a way out":        strings.Repeat("0", 64) + "  ../utanfor.txt\n" + strings.Repeat("0", 64) + "  /etc/passwd\n",
		"no sums":          "x  index.html\n",
		"binary":           "\x00\xff\n\n\n",
		"the list itself":  strings.Repeat("0", 64) + "  .insyn\n",
		"a control sign":   strings.Repeat("0", 64) + "  index.html\x1b\n",
		"without the rest": strings.Repeat("0", 64) + "  borta.html\n",
	} {
		t.Run(name, func(t *testing.T) {
			base := t.TempDir()
			dir := filepath.Join(base, "public")
			lay(t, base, "utanfor.txt", "spara", "public/index.html", "min", "public/viktigt.txt", "spara", "public/.insyn", list)
			_, _ = put(tree(t, "index.html", "ny"), dir)
			got := onDisk(t, base)
			for p, text := range map[string]string{"utanfor.txt": "spara", "public/index.html": "min", "public/viktigt.txt": "spara"} {
				if got[p] != text {
					t.Errorf("%s is %q", p, got[p])
				}
			}
		})
	}
}

// What others put into a site stays, and what they changed is not written over.
func TestForeignFiles(t *testing.T) {
	base := t.TempDir()
	dir := filepath.Join(base, "public")
	if _, err := put(tree(t, "index.html", "ett", "a/b", "1", "gammal/sida.html", "x"), dir); err != nil {
		t.Fatal(err)
	}
	lay(t, dir, "CNAME", "exempel.se", "a/egen/fil.txt", "min", "gammal/min.txt", "min", ".well-known/security.txt", "s")
	stats, err := put(tree(t, "index.html", "två", "a/b", "1"), dir)
	wantStats := Stats{Files: 2, Bytes: 5, Changed: 1, Unchanged: 1, Removed: 1,
		Foreign: []string{".well-known/security.txt", "CNAME", "a/egen/fil.txt", "gammal/min.txt"}}
	if err != nil || !cmp.Equal(stats, wantStats) {
		t.Fatal(stats, err)
	}
	wanted := map[string]string{"index.html": "två", "a/b": "1", "CNAME": "exempel.se", "a/egen/fil.txt": "min", "gammal/min.txt": "min",
		".well-known/security.txt": "s"}
	if d := cmp.Diff(wanted, onDisk(t, dir)); d != "" {
		t.Error(d)
	}
	if rest, _ := filepath.Glob(filepath.Join(base, ".*insyn*")); len(rest) > 0 {
		t.Errorf("left behind: %v", rest)
	}

	lay(t, dir, "index.html", "rättad för hand")
	refused(t, base, Target{Dir: dir}, "filen ”index.html”")
	lay(t, dir, "index.html", "två", "b/c", "min")
	if _, err := put(tree(t, "index.html", "två", "b", "i vägen"), dir); err == nil || !strings.Contains(err.Error(), "”b/c”") {
		t.Errorf("got %v", err)
	}
	if err := os.Symlink("index.html", filepath.Join(dir, "länk")); err != nil {
		t.Fatal(err)
	}
	refused(t, base, Target{Dir: dir}, "”länk”")
}

// A folder written by an older version, which kept no list, is left to its
// owner; one in which only the system has put something is empty.
func TestFoldersWithoutAList(t *testing.T) {
	base := t.TempDir()
	lay(t, base, "gammal/index.html", "x", "gammal/.insyn", "Den här mappen har skapats av insyn.\n", "tom/.DS_Store", "x")
	refused(t, base, Target{Dir: filepath.Join(base, "gammal")}, "äldre insyn")
	if _, err := put(tree(t, "a", "1"), filepath.Join(base, "tom")); err != nil {
		t.Error(err)
	}
	if d := cmp.Diff(map[string]string{"a": "1", ".DS_Store": "x"}, onDisk(t, filepath.Join(base, "tom"))); d != "" {
		t.Error(d)
	}
}

func TestGuard(t *testing.T) {
	base := t.TempDir()
	lay(t, base, "rot/content/a.md", "a", "rot/data/b.toml", "b", "rot/content/public/c", "c", "gh/.git", "gitdir: ../x\n", "gh/index.html", "x",
		"hem/.git/HEAD", "ref", "annan/d.md", "d")
	inputs := []string{filepath.Join(base, "rot/content"), filepath.Join(base, "rot/data"), filepath.Join(base, "rot/static")}
	for _, link := range [][2]string{{"rot", "lank"}, {"rot/content", "innehall"}, {"annan", "rot/layouts"}} {
		if err := os.Symlink(filepath.Join(base, link[0]), filepath.Join(base, link[1])); err != nil {
			t.Fatal(err)
		}
	}
	inputs = append(inputs, filepath.Join(base, "rot/layouts"))
	for dir, why := range map[string]string{
		"rot":                       "som den byggs av",
		"rot/content":               "som den byggs av",
		"rot/content/ny/mapp":       "som den byggs av",
		"rot/content/../data":       "som den byggs av",
		"rot/content/public":        "som den byggs av",
		"lank":                      "som den byggs av",
		"lank/content":              "som den byggs av",
		"innehall":                  "som den byggs av",
		"innehall/ny":               "som den byggs av",
		"annan":                     "som den byggs av",
		"annan/ny":                  "som den byggs av",
		".":                         "som den byggs av",
		"gh":                        "versionshantering (där finns .git)",
		"hem":                       "versionshantering (där finns .git)",
		"rot/static/finns/inte/an/": "",
	} {
		if why != "" {
			refused(t, base, Target{Dir: filepath.Join(base, dir), Inputs: inputs}, why)
		}
	}
	if _, err := tree(t, "a", "1").Replace(t.Context(), Target{Dir: filepath.Join(base, "rot/public"), Inputs: inputs}); err != nil {
		t.Error(err)
	}
}

// filled puts a tree into a directory file by file.
func filled(t *testing.T, ctx context.Context, dir string, tr *Tree) error {
	t.Helper()
	s, err := open(ctx, Target{Dir: dir})
	if err != nil {
		return err
	}
	defer s.unlock()
	old, err := survey(s.dir)
	if err != nil {
		return err
	}
	j, err := tr.job(s.dir, old)
	if err != nil {
		return err
	}
	return s.fill(ctx, j, old)
}

// A directory that can't be moved is filled: what is the same keeps its time,
// what others put there stays, and a file may become a folder.
func TestFill(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	lay(t, dir, "lost+found/x", "x")
	trees := []*Tree{tree(t, "index.html", "ett", "a/b", "1", "c", "2"), tree(t, "index.html", "två", "a/b", "1", "c/d", "3"),
		tree(t, "index.html", "två", "a", "4"), New(), tree(t, "index.html", "ett")}
	for i, tr := range trees {
		if err := filled(t, t.Context(), dir, tr); err != nil {
			t.Fatal(i, err)
		}
		got := onDisk(t, dir)
		if got["lost+found/x"] != "x" {
			t.Errorf("%d: a foreign file is gone", i)
		}
		delete(got, "lost+found/x")
		wantFiles(t, got, tr)
		if list, err := os.ReadFile(filepath.Join(dir, Manifest)); err != nil || string(list) != string(tr.sums().encode()) {
			t.Errorf("%d: the list is not the site's: %v, %s", i, err, list)
		}
		if i == 0 {
			age(t, dir)
		}
	}
	if rest, _ := filepath.Glob(filepath.Join(dir, planned+"*")); len(rest) > 0 {
		t.Errorf("left behind: %v", rest)
	}
}

// A fill that stops half-way leaves lists of both sites, and the next build makes
// the site whole.
func TestFillStopped(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	if _, err := put(numbered(0, 50), dir); err != nil {
		t.Fatal(err)
	}
	trees := []*Tree{tree(t, "index.html", "1", "a", "1", "b", "1", "c", "1"), tree(t, "index.html", "2", "a", "2", "b", "2")}
	for i := range 8 {
		for k := range 8 { // stopped twice, at any two places
			for n, left := range []int{i, k} {
				err := filled(t, &countdown{Context: t.Context(), left: left}, dir, trees[n])
				if err != nil && !errors.Is(err, context.Canceled) {
					t.Fatal(i, k, err)
				}
			}
			last := tree(t, "index.html", fmt.Sprint(i, k), "a", "3", "d/e", "3")
			if err := filled(t, t.Context(), dir, last); err != nil {
				t.Fatal(i, k, err)
			}
			want(t, dir, last)
		}
	}
}

// countdown is a context that ends after it has been asked some times.
type countdown struct {
	context.Context
	left int
}

func (c *countdown) Err() error {
	if c.left--; c.left < 0 {
		return context.Canceled
	}
	return nil
}

// A build that is stopped while it writes leaves the old site and nothing
// beside it.
func TestReplaceStopped(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	if _, err := put(numbered(0, 50), dir); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := numbered(1, 50).Replace(ctx, Target{Dir: dir}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	want(t, dir, numbered(0, 50))
}

// A build that another one keeps waiting says so, and can be stopped.
func TestWaiting(t *testing.T) {
	base := t.TempDir()
	unlock, locked, err := lock(t.Context(), base, Target{})
	if err != nil || !locked {
		t.Skipf("this file system can't lock: %v", err)
	}
	ctx, stop := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer stop()
	var said []string
	to := Target{Dir: filepath.Join(base, "public"), Waiting: func(dir string, process int) {
		if process != os.Getpid() && runtime.GOOS == "linux" {
			t.Errorf("process %d is said to hold the lock, not %d", process, os.Getpid())
		}
		said = append(said, dir)
	}}
	if _, err := tree(t, "a", "1").Replace(ctx, to); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
	if d := cmp.Diff([]string{base}, said); d != "" {
		t.Error(d)
	}
	brief := Target{Dir: to.Dir, Patience: 60 * time.Millisecond}
	if _, err := tree(t, "a", "1").Replace(t.Context(), brief); err == nil || !strings.Contains(err.Error(), base+" blir inte klart") {
		t.Errorf("a build that never ends is waited for: %v", err)
	}
	unlock()
	if _, err := tree(t, "a", "1").Replace(t.Context(), to); err != nil || len(said) != 1 {
		t.Error(err, said)
	}
}

// The list is what sha256sum reads.
func TestManifestIsReadBySha256sum(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	if _, err := put(tree(t, "index.html", "ett", "å/ö ä.txt", "2"), dir); err != nil {
		t.Fatal(err)
	}
	if _, err := exec.LookPath("sha256sum"); errors.Is(err, fs.ErrNotExist) || err != nil {
		t.Skip(err)
	}
	check := exec.Command("sha256sum", "--check", "--strict", Manifest)
	check.Dir = dir
	if out, err := check.CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}
