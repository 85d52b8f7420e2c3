package lint

import (
	"crypto/sha256"
	"slices"
	"strings"
	"unicode/utf8"
	"unique"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/memo"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// Memory keeps what one build found in the texts of each file for the next. The zero
// Memory is empty; a nil one keeps nothing.
type Memory struct {
	// By the file, which nobody changes, and which is the same one while it says the
	// same (source.Memory).
	files memo.Table[*source.File, *reading]
	named memo.Table[namesIn, []naming]
}

// namesIn is a file, and the names that are looked for in it (nameIndex.sum).
type namesIn struct {
	file  *source.File
	names [sha256.Size]byte
}

// namedIn returns what a file names, which name finds out where it isn't kept.
func (m *Memory) namedIn(f *source.File, names [sha256.Size]byte, name func() []naming) []naming {
	if m == nil || f == nil {
		return name()
	}
	named, _ := m.named.Get(namesIn{f, names}, func() ([]naming, error) { return name(), nil })
	return named
}

// reading is what the texts of a file say by themselves, whatever others say. It has what
// is asked of all files at once and no texts: those are many times as large, and are read
// again where something is found.
type reading struct {
	file  *source.File
	found []diag.List // by each of the rules that look in a file
	measures
	capitals []unique.Handle[string] // words that begin with a capital letter, each once
	likely   []pair                  // a given name, and another name after it
	long     []statement
}

// statement is a sentence that no two documents may share.
type statement struct {
	sum               [16]byte // of its words
	text              int32    // of its file
	line, col, length int32    // where it stands
}

// pos returns where the sentence stands.
func (s statement) pos(f *source.File) diag.Pos {
	return diag.Pos{File: f.Path, Line: int(s.line), Col: int(s.col)}
}

// read reads each file.
func (m *Memory) read(files []*source.File, list []rule) []*reading {
	var kept *memo.Table[*source.File, *reading]
	if m != nil {
		kept = &m.files
	}
	out := make([]*reading, len(files))
	parallel.Do(len(files), func(i int) {
		out[i], _ = kept.Get(files[i], func() (*reading, error) { return readFile(files[i], list), nil })
	})
	return out
}

func readFile(f *source.File, list []rule) *reading {
	r := &reading{file: f, found: make([]diag.List, len(list)), measures: measuresOf(f.Body)}
	texts := textsIn(f)
	for i, one := range list {
		if one.in != nil {
			r.found[i] = one.in(texts)
		}
	}
	var space []word
	for i := range texts {
		t := &texts[i]
		space = lettered(space[:0], t.words)
		for _, w := range t.capitalised(space) {
			if name := unique.Make(w.in(t.words)); !slices.Contains(r.capitals, name) {
				r.capitals = append(r.capitals, name)
			}
		}
		for _, w := range t.likePersons(space) {
			r.likely = append(r.likely, pair{strings.Clone(w[0].in(t.words)), strings.Clone(w[1].in(t.words))})
		}
		if t.own() {
			r.long = append(r.long, t.statements(i)...)
		}
	}
	return r
}

// statements returns the sentences of t, text n of its file, that no two documents may share.
func (t *text) statements(n int) (out []statement) {
	for _, s := range sentences(t.words) {
		if s.words < repeated {
			continue
		}
		sum, at := sha256.Sum256([]byte(s.folded)), t.pos(s.start)
		out = append(out, statement{[16]byte(sum[:]), int32(n), int32(at.Line), int32(at.Col),
			int32(utf8.RuneCountInString(t.words[s.start:s.end]))})
	}
	return out
}

// Turn forgets the files that the last build did not read.
func (m *Memory) Turn() {
	m.files.Turn()
	m.named.Turn()
}
