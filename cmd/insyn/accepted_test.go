package main

import (
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
)

var (
	slips    = flag.Int("slips", 24, "how many cities with slips of its hand TestAccepted tries")
	slipSeed = flag.Uint64("slipseed", 1, "the first of them: another number, other slips")
)

// TestAccepted: what check accepts, build builds. Whatever a hand, an export or
// a stranger makes of the small city, check ends with findings or without, and in the
// latter case the site is written whole, inside its folder, and every link of it
// leads somewhere. What is tried is the same each time; a city that fails is tried alone
// with -slips 1 -slipseed and its number.
func TestAccepted(t *testing.T) {
	if testing.Short() {
		t.Skip("each city that check accepts is built")
	}
	whole := smallCityFS(t)
	tree, _, err := generate(whole, page.Options{})
	if err != nil || tree == nil {
		t.Fatalf("the small city has no site: %v", err)
	}
	accepted, refused := 0, 0
	for i := range *slips {
		seed := *slipSeed + uint64(i)
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			h := &hand{Rand: rand.New(rand.NewPCG(seed, 5)), first: whole, city: maps.Clone(whole), taken: tree.Paths()}
			for range 1 + h.IntN(2) {
				h.slip()
			}
			if acceptedAndBuilt(t, h) {
				accepted++
			} else {
				refused++
			}
			if t.Failed() {
				t.Logf("what was done: %s", strings.Join(h.did, "; "))
			}
		})
	}
	t.Logf("%d accepted and built, %d refused", accepted, refused)
	if *slips > 1 && (accepted == 0 || refused == 0) {
		t.Errorf("%d accepted, %d refused: the test tries one of them only", accepted, refused)
	}
}

// acceptedAndBuilt reports whether check accepts a city. If so it is built.
func acceptedAndBuilt(t *testing.T, h *hand) bool {
	t.Helper()
	defer func() {
		if p := recover(); p != nil {
			t.Errorf("a panic: %v", p)
		}
	}()
	outline, found, err := memory{}.fill(t.Context(), output.Outline(), h.city, page.Options{})
	switch {
	case err != nil:
		t.Errorf("check ends in an error, not in findings: %v", err)
	case (outline == nil) != (found.Errors() > 0):
		t.Errorf("%d errors, and a site: %t", found.Errors(), outline != nil)
	}
	for _, f := range found {
		if f.Pos.File == "" || f.Message == "" || f.Hint == "" {
			t.Errorf("a finding without a place, a message or a hint: %+v", f)
		}
	}
	if outline == nil {
		return false
	}
	builtAsChecked(t, h, outline, found)
	return true
}

// builtAsChecked builds what check accepted, as the command does.
func builtAsChecked(t *testing.T, h *hand, outline *output.Tree, found diag.List) {
	t.Helper()
	kept, err := output.Spooled()
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Close()
	d, _, err := memory{}.draft(t.Context(), h.city, page.Options{})
	if d == nil {
		t.Fatalf("check accepts it, and build does not: %v", err)
	}
	tree, findings, err := d.fill(t.Context(), kept, kept.Copy, d.Each)
	if err != nil || tree == nil || !reflect.DeepEqual(findings, found) {
		t.Fatalf("build says %v %v, and check %v", findings, err, found)
	}
	dir := filepath.Join(t.TempDir(), "public")
	if _, err := tree.Replace(t.Context(), output.Target{Dir: dir}); err != nil {
		t.Fatalf("check accepts it, and it can't be written: %v", err)
	}
	s := &assembled{fsys: h.city, out: d.site, files: filesBelow(t, dir)}
	if paths := slices.Sorted(maps.Keys(s.files)); !slices.Equal(paths, outline.Paths()) {
		t.Errorf("check counts %d files, and build writes %d", outline.Len(), len(paths))
	}
	if beside, err := os.ReadDir(filepath.Dir(dir)); err != nil || len(beside) != 1 {
		t.Errorf("something lies beside the site: %v %v", beside, err)
	}
	for name := range h.city { // pages of the city's own are as they were written
		if file, own := strings.CutPrefix(name, "static/"); own && strings.HasSuffix(file, ".html") {
			delete(s.files, file)
		}
	}
	if !h.layouts { // which may lead wherever they like
		crawl(t, s)
	}
}

// filesBelow returns the files of a site that a build has written.
func filesBelow(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || name == output.Manifest {
			return err
		}
		files[name], err = os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// A hand makes slips in a city.
type hand struct {
	*rand.Rand
	first, city fstest.MapFS
	taken       []string // the paths of the first city's site
	did         []string // what it has done
	layouts     bool     // whether it has touched them
}

// slip does something to the city.
func (h *hand) slip() {
	all := kindsOfSlips()
	kind := all[h.IntN(len(all))]
	h.did = append(h.did, kind.name+": "+kind.do(h))
}

// one returns one of a list.
func one[T any](h *hand, list []T) T { return list[h.IntN(len(list))] }

// file returns the name of one of the city's files below a folder.
func (h *hand) file(folder string) string {
	names := slices.Sorted(maps.Keys(h.city))
	names = slices.DeleteFunc(names, func(n string) bool { return !strings.HasPrefix(n, folder) })
	if len(names) == 0 {
		return folder + "ny.md"
	}
	return one(h, names)
}

// document returns the name of one of the files that people write.
func (h *hand) document() string {
	if h.IntN(3) == 0 {
		return h.file("data/")
	}
	return h.file("content/")
}

func (h *hand) text(name string) string {
	if f := h.city[name]; f != nil {
		return string(f.Data)
	}
	return ""
}

func (h *hand) put(name, text string) { h.city[name] = &fstest.MapFile{Data: []byte(text)} }
