package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/preview"
)

// TestPreviewed: whatever was built before, the preview shows the same bytes and says
// the same as a build that stands alone, be a file asked for before the others are
// made or after, and two sites that it takes for one are one. The edits are those of a
// hand at the keyboard, right and wrong ones, so that many builds stop half-way.
func TestPreviewed(t *testing.T) {
	first := smallCityFS(t)
	kept, good, bad := remember(nil), 0, 0
	r, sites := rand.New(rand.NewPCG(3, 4)), map[string]*output.Tree{}
	build := func(what string, city fstest.MapFS) {
		alone, expected, wrong := generate(city, page.Options{})
		shown, findings, err := kept.preview(city, page.Options{})
		if shown != nil {
			early(t, what, r, shown, alone)
			findings, err = shown.Finish(t.Context())
		}
		if !reflect.DeepEqual(findings, expected) || fmt.Sprint(err) != fmt.Sprint(wrong) {
			t.Fatalf("%s: other findings, of a build\nthat remembers: %v %v\nthat stands alone: %v %v", what, findings, err, expected, wrong)
		}
		if alone == nil {
			bad++
			return
		}
		if good++; shown == nil {
			t.Fatalf("%s: the preview shows no site", what)
		}
		for _, p := range alone.Paths() {
			sameAsAlone(t, what, p, shown, alone)
		}
		if had := sites[shown.Sum()]; had != nil && !had.Equal(alone) {
			t.Fatalf("%s: the preview takes it for another site", what)
		}
		sites[shown.Sum()] = alone
	}
	names := slices.Sorted(maps.Keys(first))
	city := maps.Clone(first)
	build("at first", city)
	for step := range 90 {
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

// TestPreviewedAtOnce: the next site is built while the rest of this one is made and
// readers look at it, as when a key is held. What they see is of one site.
func TestPreviewedAtOnce(t *testing.T) {
	const at = "content/projekt/blaskogen.md"
	city, kept := smallCityFS(t), remember(nil)
	var work sync.WaitGroup
	for i := range 4 {
		city = maps.Clone(city)
		text := fmt.Appendf(nil, "sammanfattning = \"Tecken %d. ", i)
		city[at] = &fstest.MapFile{Data: bytes.Replace(smallCityFS(t)[at].Data, []byte("sammanfattning = \""), text, 1)}
		shown, findings, err := kept.preview(city, page.Options{})
		if shown == nil {
			t.Fatal(findings, err)
		}
		for _, path := range []string{"projekt/blaskogen/index.html", "sitemap.xml", "index.html", "projekt/index.html"} {
			work.Go(func() {
				data, ok := shown.Get(path)
				if !ok || path == "projekt/blaskogen/index.html" && !bytes.Contains(data, fmt.Appendf(nil, "Tecken %d. ", i)) {
					t.Errorf("%s of site %d: there is %v", path, i, ok)
				}
			})
		}
		work.Go(func() {
			if findings, err := shown.Finish(t.Context()); findings.Errors() > 0 || err != nil {
				t.Error(findings, err)
			}
		})
	}
	work.Wait()
}

// disturb does something to a file of the city, and says what.
func disturb(r *rand.Rand, city, first fstest.MapFS, name string) string {
	text := slices.Clone(first[name].Data)
	put := func(data []byte) { city[name] = &fstest.MapFile{Data: data} }
	switch at := r.IntN(len(text) + 1); r.IntN(7) {
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
	case 4:
		name = strings.Replace(name, ".", "-igen.", 1)
		put(text)
		return "made a copy of"
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

// early asks for some files of a site before its others are made. alone is nil if
// something is wrong with them.
func early(t *testing.T, what string, r *rand.Rand, shown preview.Site, alone *output.Tree) {
	t.Helper()
	if alone == nil {
		return
	}
	paths := alone.Paths()
	for range 5 {
		sameAsAlone(t, what, paths[r.IntN(len(paths))], shown, alone)
	}
	if r.IntN(2) == 0 { // the next key is struck
		ended, end := context.WithCancel(t.Context())
		end()
		if _, err := shown.Finish(ended); !errors.Is(err, context.Canceled) {
			t.Fatalf("%s: %v", what, err)
		}
	}
	if r.IntN(2) == 0 {
		if _, ok := shown.Get("finns/inte/index.html"); ok {
			t.Fatalf("%s: a page that isn't there", what)
		}
	}
}

// sameAsAlone reports a file that isn't as it is in a build that stands alone.
func sameAsAlone(t *testing.T, what, path string, shown preview.Site, alone *output.Tree) {
	t.Helper()
	got, _ := shown.Get(path)
	if want, _ := alone.Get(path); !bytes.Equal(got, want) {
		t.Fatalf("%s: %s differs", what, path)
	}
}

// BenchmarkSave measures what the preview does when a file of the real content
// is saved: a build of everything after a change of one text, by itself and
// with what the builds before it came to; and until the page that the editor looks
// at is shown, which is how long the editor waits.
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
	kept := remember(nil)
	rest := func(s preview.Site) error { _, err := s.Finish(b.Context()); return err }
	for _, way := range []struct {
		name  string
		build func(fstest.MapFS) (preview.Site, diag.List, error)
		after func(preview.Site) error
	}{
		{"alone", func(c fstest.MapFS) (preview.Site, diag.List, error) { return memory{}.preview(c, page.Options{}) }, rest},
		{"remembering", func(c fstest.MapFS) (preview.Site, diag.List, error) { return kept.preview(c, page.Options{}) }, rest},
		{"shown", func(c fstest.MapFS) (preview.Site, diag.List, error) { return kept.preview(c, page.Options{}) }, nil},
	} {
		b.Run(way.name, func(b *testing.B) {
			if _, _, err := way.build(city); err != nil { // so that what remembers has something to remember
				b.Fatal(err)
			}
			for b.Loop() {
				site, findings, err := way.build(save())
				if err != nil || site == nil {
					b.Fatal(err, findings[:min(3, len(findings))])
				}
				if way.after == nil {
					site.Get("index.html")
				} else if err := way.after(site); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
