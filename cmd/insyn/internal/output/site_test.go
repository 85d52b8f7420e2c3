package output

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// exists reports whether something has a name.
func exists(name string) bool {
	_, err := os.Lstat(name)
	return err == nil
}

// TestDiscard: of what killed builds left, only what is listed goes, and second names of
// files that the site has.
func TestDiscard(t *testing.T) {
	base := t.TempDir()
	dir, left := filepath.Join(base, "public"), filepath.Join(base, ".public.insyn-ny-5")
	if _, err := put(tree(t, "a", "1"), dir); err != nil {
		t.Fatal(err)
	}
	list := string(manifest{"halv": {strings.Repeat("0", 64)}, "b/hel": {strings.Repeat("1", 64)}}.encode())
	lay(t, base, "public/CNAME", "exempel.se", "public/egen", "min", ".public.insyn-ny-5/.insyn", list, ".public.insyn-ny-5/halv", "h",
		".public.insyn-ny-5/b/hel", "hel", ".public.insyn-ny-5/okand/fil", "spara", ".public.insyn-ny-5/egen", "min",
		".public.insyn-ny-6", "en fil", ".public.insyn-ny-7~/x", "kopia", ".public.insyn-gammal-8", "en fil")
	if err := os.Link(filepath.Join(dir, "CNAME"), filepath.Join(left, "CNAME")); err != nil {
		t.Fatal(err)
	}
	if _, err := put(tree(t, "a", "2"), dir); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"public/a": "2", "public/CNAME": "exempel.se", "public/egen": "min", ".public.insyn-ny-5/okand/fil": "spara",
		".public.insyn-ny-5/egen": "min", ".public.insyn-ny-6": "en fil", ".public.insyn-ny-7~/x": "kopia", ".public.insyn-gammal-8": "en fil"}
	if d := cmp.Diff(want, onDisk(t, base)); d != "" {
		t.Error(d)
	}
	if exists(filepath.Join(left, "b")) || !exists(filepath.Join(left, Manifest)) {
		t.Error("an empty folder is left, or the list is gone while something lies beside it")
	}
}

// TestPutBack: a site that a killed build set aside comes back, whole, and only where
// there is none; one without a list is left to its owner.
func TestPutBack(t *testing.T) {
	for name, there := range map[string]bool{"the site is there": true, "it is gone": false} {
		t.Run(name, func(t *testing.T) {
			base := t.TempDir()
			dir, aside := filepath.Join(base, "public"), filepath.Join(base, ".public.insyn-gammal-2")
			if there { // first: otherwise what is set aside comes back now
				if _, err := put(tree(t, "a", "ny"), dir); err != nil {
					t.Fatal(err)
				}
			}
			if _, err := put(tree(t, "a", "gammal"), aside); err != nil {
				t.Fatal(err)
			}
			lay(t, base, ".public.insyn-gammal-1/min", "spara")
			s, err := open(t.Context(), Target{Dir: dir})
			if err != nil {
				t.Fatal(err)
			}
			s.unlock()
			want := map[string]string{"public/a": "gammal", ".public.insyn-gammal-1/min": "spara"}
			if there {
				want["public/a"] = "ny"
			}
			if d := cmp.Diff(want, onDisk(t, base)); d != "" {
				t.Error(d)
			}
			if exists(aside) {
				t.Error("what was set aside is left")
			}
		})
	}
}

// TestSetAside: the name under which a site is set aside is one that the next build
// looks for.
func TestSetAside(t *testing.T) {
	base := t.TempDir()
	s := &site{dir: filepath.Join(base, "public.insyn-ny-"), parent: base}
	aside := s.aside(filepath.Join(base, s.prefix("ny")+"17"))
	if err := os.Mkdir(aside, 0o755); err != nil {
		t.Fatal(err)
	}
	found, err := s.leftovers("gammal")
	if d := cmp.Diff([]string{aside}, found); d != "" || err != nil {
		t.Error(d, err)
	}
}

// watched is a context that looks about, once, when somebody asks whether it has ended.
type watched struct {
	context.Context
	look func()
}

func (w watched) Err() error {
	w.look()
	return w.Context.Err()
}

// TestUnfinished: while a site is written it lies where the next build would look for it,
// if this one were killed.
func TestUnfinished(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	s := &site{dir: dir, parent: filepath.Dir(dir)}
	for _, tr := range []*Tree{tree(t, "a", "1"), tree(t, "a", "2")} {
		var found []string
		look := sync.OnceFunc(func() { found, _ = s.leftovers("ny") })
		if _, err := tr.Replace(watched{t.Context(), look}, Target{Dir: dir}); err != nil || len(found) != 1 {
			t.Errorf("found %v (%v)", found, err)
		}
		want(t, dir, tr)
	}
	var found []string
	look := sync.OnceFunc(func() { found = s.stages() })
	if err := filled(t, watched{t.Context(), look}, dir, tree(t, "a", "3")); err != nil || len(found) != 1 {
		t.Errorf("found %v (%v)", found, err)
	}
}

// TestStages: the folder in which a killed build wrote a file goes, and nothing that is
// called nearly as it is, nor what somebody put into it.
func TestStages(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	if _, err := put(tree(t, "a", "1"), dir); err != nil {
		t.Fatal(err)
	}
	lay(t, dir, stagePrefix+"123/ny", "halv", stagePrefix+"124/ny", "halv", stagePrefix+"124/min", "spara", "2025/ny", "spara",
		stagePrefix+"x/ny", "spara", stagePrefix+"9", "en fil")
	s := &site{dir: dir, parent: filepath.Dir(dir)}
	if err := s.clear(); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"a": "1", "2025/ny": "spara", stagePrefix + "124/min": "spara", stagePrefix + "x/ny": "spara",
		stagePrefix + "9": "en fil"}
	if d := cmp.Diff(want, onDisk(t, dir)); d != "" {
		t.Error(d)
	}
	if exists(filepath.Join(dir, stagePrefix+"123")) {
		t.Error("the folder is left")
	}
}

// TestRemove: the old site goes, but not what somebody put into it that the new one
// doesn't have; its list stays beside that, and doesn't say that the site is whole.
func TestRemove(t *testing.T) {
	for _, stopped := range []bool{false, true} { // while it was filled: it has both lists
		base := t.TempDir()
		dir, left := filepath.Join(base, "public"), filepath.Join(base, ".public.insyn-gammal-1")
		for _, d := range []string{dir, left} {
			if _, err := put(tree(t, "a/b", "1"), d); err != nil {
				t.Fatal(err)
			}
		}
		lay(t, base, "public/med", "min", "public/annan", "ny", ".public.insyn-gammal-1/annan", "gammal", ".public.insyn-gammal-1/c/bara", "x")
		if stopped {
			lay(t, left, planned, string(tree(t, "a/b", "1", "mer", "2").sums().encode()))
		}
		if err := os.Link(filepath.Join(dir, "med"), filepath.Join(left, "med")); err != nil {
			t.Fatal(err)
		}
		old, err := survey(left)
		if err != nil {
			t.Fatal(err)
		}
		(&job{foreign: []string{"annan", "c/bara", "med"}}).remove(left, dir, old)
		want := map[string]string{"annan": "gammal", "c/bara": "x"}
		got := onDisk(t, left)
		list, ok := readManifest(left, planned)
		if !ok || (list["mer"] != nil) != stopped || exists(filepath.Join(left, Manifest)) || exists(filepath.Join(left, "a")) {
			t.Errorf("stopped %v: the lists are not of a site that isn't whole, or a folder is left", stopped)
		}
		delete(got, planned)
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("stopped %v: %s", stopped, d)
		}
		if err := errors.Join(os.Remove(filepath.Join(left, "annan")), os.RemoveAll(filepath.Join(left, "c"))); err != nil {
			t.Fatal(err)
		}
		if removeLists(left); exists(left) {
			t.Error("a folder with nothing but lists is left")
		}
	}
}
