package main

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
)

// TestMemory: whatever was built before, a build that remembers makes the same
// bytes and says the same as one that stands alone. The edits are those of a
// hand at the keyboard, right and wrong ones, so that many builds stop half-way.
func TestMemory(t *testing.T) {
	first := smallCityFS(t)
	kept, good, bad := remember(), 0, 0
	build := func(what string, city fstest.MapFS) {
		tree, findings, err := kept.generate(city, page.Options{})
		if tree != nil {
			kept.turn()
			good++
		} else {
			bad++
		}
		alone, expected, wrong := generate(city, page.Options{})
		sameBuild(t, what, tree, alone)
		if !reflect.DeepEqual(findings, expected) || fmt.Sprint(err) != fmt.Sprint(wrong) {
			t.Fatalf("%s: other findings, of a build\nthat remembers: %v %v\nthat stands alone: %v %v", what, findings, err, expected, wrong)
		}
	}
	r := rand.New(rand.NewPCG(1, 2))
	names := slices.Sorted(maps.Keys(first))
	city := maps.Clone(first)
	build("at first", city)
	for step := range 60 {
		name := names[r.IntN(len(names))]
		if step%4 != 0 && !strings.HasPrefix(name, "content/projekt/") && !strings.HasPrefix(name, "data/") {
			continue // most edits are of facts
		}
		city = maps.Clone(city)
		what := disturb(r, city, first, name)
		build(fmt.Sprintf("step %d, %s %s", step, what, name), city)
		if step%3 == 0 {
			city = maps.Clone(first) // a broken city stays broken otherwise
			build("all undone", city)
		}
	}
	if good < 10 || bad < 8 {
		t.Errorf("%d builds came to a site and %d did not: the test tries too little", good, bad)
	}
}

// disturb does something to a file of the city, and says what.
func disturb(r *rand.Rand, city, first fstest.MapFS, name string) string {
	text := slices.Clone(first[name].Data)
	put := func(data []byte) { city[name] = &fstest.MapFile{Data: data} }
	switch at := r.IntN(len(text) + 1); r.IntN(6) {
	case 0:
		delete(city, name)
		return "removed"
	case 1:
		put(slices.Insert(text, at, 'x'))
		return "wrote a letter in"
	case 2:
		put(text[:at])
		return "cut off"
	case 3:
		put(text)
		return "undid the edits of"
	default: // a figure, as an amount, a year or a coordinate
		for i, c := range text[at:] {
			if c >= '0' && c <= '9' && !bytes.HasPrefix(text, []byte("<svg")) {
				text[at+i] = '0' + (c-'0'+1)%10
				break
			}
		}
		put(text)
		return "wrote another figure in"
	}
}

// sameBuild reports the first file in which two builds differ.
func sameBuild(t *testing.T, what string, got, want *output.Tree) {
	t.Helper()
	if got == nil || want == nil {
		if got != want {
			t.Fatalf("%s: one of the builds came to no site", what)
		}
		return
	}
	if got.Equal(want) {
		return
	}
	for _, p := range want.Paths() {
		a, _ := got.Get(p)
		b, _ := want.Get(p)
		if !bytes.Equal(a, b) {
			t.Fatalf("%s: %s differs", what, p)
		}
	}
	t.Fatalf("%s: other files", what)
}

// BenchmarkSave measures what the preview does when a file of the real content
// is saved: a build of everything after a change of one text, by itself and
// with what the builds before it came to.
func BenchmarkSave(b *testing.B) {
	city := fstest.MapFS{}
	addFolders(b, city, "content", "data", "layouts", "static")
	projects := slices.DeleteFunc(
		slices.Sorted(maps.Keys(city)),
		func(name string) bool { return !strings.HasPrefix(name, "content/projekt/") },
	)
	n := 0
	save := func() fstest.MapFS {
		n++
		name := projects[n%len(projects)]
		out := maps.Clone(city)
		text := fmt.Appendf(nil, "sammanfattning = \"Ändring %d. ", n)
		out[name] = &fstest.MapFile{Data: bytes.Replace(city[name].Data, []byte("sammanfattning = \""), text, 1)}
		return out
	}
	kept := remember()
	for _, way := range []struct {
		name  string
		build func(fstest.MapFS) (*output.Tree, diag.List, error)
	}{
		{"alone", func(c fstest.MapFS) (*output.Tree, diag.List, error) { return generate(c, page.Options{}) }},
		{"remembering", func(c fstest.MapFS) (*output.Tree, diag.List, error) { return kept.generate(c, page.Options{}) }},
	} {
		b.Run(way.name, func(b *testing.B) {
			if _, _, err := way.build(city); err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				if tree, findings, err := way.build(save()); err != nil || tree == nil {
					b.Fatal(err, findings[:min(3, len(findings))])
				}
				kept.turn()
			}
		})
	}
}
