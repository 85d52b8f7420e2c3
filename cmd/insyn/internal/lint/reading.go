package lint

import (
	"slices"

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
}

// reading is what the texts of a file say by themselves, whatever others say.
type reading struct {
	path  string
	texts []text
	found []diag.List // by each of the rules that look in a file
	measures
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
	r := &reading{path: f.Path, texts: textsIn(f), found: make([]diag.List, len(list)), measures: measuresOf(f.Body)}
	for i, one := range list {
		if one.in != nil {
			r.found[i] = one.in(r.texts)
		}
	}
	var space []word
	for i := range r.texts {
		t := &r.texts[i]
		space = lettered(space[:0], t.words)
		t.capitals, t.likely = t.capitalised(space), t.likePersons(space)
		if t.own() {
			t.long = slices.DeleteFunc(sentences(t.words), func(s sentence) bool { return s.words < repeated })
		}
	}
	return r
}

// Turn forgets the files that the last build did not read.
func (m *Memory) Turn() { m.files.Turn() }
