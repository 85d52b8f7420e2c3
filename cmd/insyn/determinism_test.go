package main

import (
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// The same content gives the same bytes: built again, on one processor or
// more, and in whatever order files come.

// shuffled returns a disturbance of the one order that no one has decided, that
// of files. The order within a file is the editors' and stays.
func shuffled(seed uint64) rearranged {
	r := rand.New(rand.NewPCG(seed, seed))
	return rearranged{
		files: func(files []*source.File) {
			r.Shuffle(len(files), func(i, j int) { files[i], files[j] = files[j], files[i] })
		},
	}
}

func sameBytes(t *testing.T, s *assembled) {
	sameFiles(t, "shuffled", s, assemble(t, s.fsys, page.Options{}, shuffled(7)))
}

func TestDeterministic(t *testing.T) {
	city := smallCityFS(t)
	first := assemble(t, city, page.Options{}, rearranged{}) // on all processors
	sameFiles(t, "built again", first, assemble(t, city, page.Options{}, rearranged{}))
	for seed := range uint64(3) {
		sameFiles(t, "shuffled", first, assemble(t, city, page.Options{}, shuffled(seed+1)))
	}
	before := runtime.GOMAXPROCS(1)
	one := assemble(t, city, page.Options{}, rearranged{})
	runtime.GOMAXPROCS(before)
	sameFiles(t, "on one processor", first, one)
}

// TestGenerateTwice builds the small city as the command does, which must be
// what the tests assemble.
func TestGenerateTwice(t *testing.T) {
	city := smallCityFS(t)
	a, _, err := generate(city, page.Options{})
	if err != nil || a == nil {
		t.Fatalf("the small city can't be built: %v", err)
	}
	b, _, err := generate(cloneFS(city, nil), page.Options{})
	if err != nil || b == nil || !a.Equal(b) {
		t.Fatalf("two builds differ (%v)", err)
	}
	files := map[string][]byte{}
	for _, path := range a.Paths() {
		files[path], _ = a.Get(path)
	}
	sameFiles(t, "assembled", &assembled{files: files}, assemble(t, city, page.Options{}, rearranged{}))
	c, _, err := generate(cloneFS(city, map[string]string{"content/sidor/om.md": "+++\ntitel = \"Om\"\nsammanfattning = \"Om portalen.\"\n" +
		"+++\nEn annan text.\n"}), page.Options{})
	if err != nil || c == nil || a.Equal(c) {
		t.Errorf("a change of a text changed nothing (%v)", err)
	}
}

// TestOutlined: who only asks whether a site can be made learns of the same files and the
// same mistakes as who has it made.
func TestOutlined(t *testing.T) {
	astray := "+++\ntitel = \"Om\"\nsammanfattning = \"Om portalen.\"\n+++\nDet finns [mer att läsa](/finns-inte/).\n"
	for _, changed := range []map[string]string{nil, {"content/sidor/om.md": astray}} {
		city := cloneFS(smallCityFS(t), changed)
		made, findings, err := generate(city, page.Options{})
		outline, found, err2 := memory{}.fill(t.Context(), output.Outline(), city, page.Options{})
		if err != nil || err2 != nil {
			t.Fatal(err, err2)
		}
		if diff := cmp.Diff(findings, found); diff != "" || (findings.Errors() > 0) != (changed != nil) {
			t.Errorf("%d errors; built and outlined differ:\n%s", findings.Errors(), diff)
		}
		if (made == nil) != (outline == nil) || made != nil && !slices.Equal(made.Paths(), outline.Paths()) {
			t.Error("the outline has other files than the site")
		}
	}
}
