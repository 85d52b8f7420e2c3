package main

import (
	"io/fs"
	"maps"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/changes"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/facts"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/fixture"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/input"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/render"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// site is a built site with the content and the models it was made from.
type assembled struct {
	fsys  fs.FS
	out   *page.Output
	files map[string][]byte

	reading sync.Once
	docs    map[string]*node // see pages
}

// rearranged lets a test disturb what passes from stage to stage.
type rearranged struct {
	files func([]*source.File)
}

// assemble runs the stages one by one. Unlike generate it goes on when the
// content has findings, which are what check is about.
func assemble(t testing.TB, fsys fs.FS, opt page.Options, r rearranged) *assembled {
	t.Helper()
	files, _, err := source.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	if r.files != nil {
		r.files(files)
	}
	set, _ := record.Decode(files)
	world, _ := graph.Build(set)
	opt.Static = render.Static(fsys)
	past, _ := release.Load(input.Of(fsys))
	out, findings := page.All(world, changes.New(past, facts.Of(files), world.Corrections), opt)
	for _, f := range findings {
		t.Errorf("%s: %s [%s]", f.Pos, f.Message, f.Code)
	}
	rendered, findings, err := render.All(out, fsys)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range findings {
		t.Errorf("%s: %s [%s]", f.Pos, f.Message, f.Code)
	}
	s := &assembled{fsys: fsys, out: out, files: map[string][]byte{}}
	for _, f := range rendered {
		s.files[f.Path] = f.Data
	}
	return s
}

// The archives of the invented cities.
const (
	smallArchive = "testdata/stad.txtar"
	moreArchive  = "testdata/stad-mer.txtar" // laid over it
	otherArchive = "testdata/lillstad.txtar"
)

// fixtureCity returns the city that archives tell, with the portal's layouts.
func fixtureCity(t testing.TB, archives ...string) fstest.MapFS {
	t.Helper()
	city, err := fixture.City(archives...)
	if err != nil {
		t.Fatal(err)
	}
	addFolders(t, city, "layouts", "static")
	return city
}

// addFolders puts folders of the repository into a city.
func addFolders(t testing.TB, city fstest.MapFS, folders ...string) {
	t.Helper()
	if err := fixture.Add(city, repository, folders...); err != nil {
		t.Fatal(err)
	}
}

// smallCityFS returns the small city with the portal's layouts, in memory.
func smallCityFS(t *testing.T) fstest.MapFS {
	t.Helper()
	return fixtureCity(t, smallArchive)
}

// pages returns every HTML file by the address of its page, read back once for all
// who look at them.
func (s *assembled) pages(t *testing.T) map[string]*node {
	t.Helper()
	s.reading.Do(func() { s.docs = s.read(t) })
	return s.docs
}

func (s *assembled) read(t *testing.T) map[string]*node {
	t.Helper()
	docs := map[string]*node{}
	for path, data := range s.files {
		if !strings.HasSuffix(path, ".html") {
			continue
		}
		doc, err := readHTML(data)
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		docs["/"+strings.TrimSuffix(path, "index.html")] = doc
	}
	return docs
}

// sameFiles reports every file that differs between two sites.
func sameFiles(t *testing.T, what string, a, b *assembled) {
	t.Helper()
	for path := range a.files {
		if _, ok := b.files[path]; !ok {
			t.Errorf("%s: %s is missing", what, path)
		}
	}
	for path, data := range b.files {
		if string(a.files[path]) != string(data) {
			t.Errorf("%s: %s has other bytes", what, path)
		}
	}
}

// cloneFS returns a copy of a city in memory, with changes laid over.
func cloneFS(city fstest.MapFS, changes map[string]string) fstest.MapFS {
	out := maps.Clone(city)
	for name, text := range changes {
		out[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return out
}
