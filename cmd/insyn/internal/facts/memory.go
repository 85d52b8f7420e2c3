package facts

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/memo"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// Memory keeps the facts of each file from one build for the next. The zero Memory is
// empty; a nil one keeps nothing.
type Memory struct {
	lists memo.Table[stated, []Fact]

	mu     sync.Mutex
	called *called // of the build before
}

// stated is all that the facts of a file depend on: a file is the same one while it says the
// same ([source.Memory]), and so are the ids of things while no name of any is another.
type stated struct {
	file   *source.File
	about  Fact // what its place says
	called *called
}

// Of is the function of that name, which asks no file twice.
func (m *Memory) Of(files []*source.File) []Fact {
	names, words := NamesOf(files), m.words(files)
	var kept *memo.Table[stated, []Fact]
	if m != nil {
		kept = &m.lists
	}
	lists := make([][]Fact, len(files))
	parallel.Do(len(files), func(i int) {
		f := files[i]
		if f.Failed || strings.HasPrefix(f.Path, proof) {
			return
		}
		s := stated{file: f, about: Fact{Doc: names.Doc(f), Title: title(f)}, called: words}
		s.about.Namnd, s.about.Year = names.owner(f.Path)
		lists[i], _ = kept.Get(s, func() ([]Fact, error) { return s.facts(), nil })
	})
	return joined(lists)
}

// facts returns the facts of the file, in the order of their names.
func (s stated) facts() []Fact {
	w := walk{doc: s.about.Doc, called: *s.called, at: s.about}
	w.table(s.file.Facts, "")
	slices.SortStableFunc(w.facts, byName)
	return w.facts
}

// words returns the ids of things by what they may be called: the same ones as before, where
// nothing is called otherwise.
func (m *Memory) words(files []*source.File) *called {
	now := calledIn(files)
	if m == nil {
		return &now
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.called == nil || !maps.EqualFunc(*m.called, now, maps.Equal[map[string]string]) {
		m.called = &now
	}
	return m.called
}

// Turn forgets the files that the last build did not read.
func (m *Memory) Turn() { m.lists.Turn() }
