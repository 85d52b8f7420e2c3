package source

import (
	"crypto/sha256"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/memo"
)

// Memory keeps the files of one build for the next. The zero Memory is empty; a
// nil one keeps nothing.
type Memory struct {
	files memo.Table[written, parsed]
}

// written is a file as it stands on the disk: all that Parse knows of it.
type written struct {
	path string
	sum  [sha256.Size]byte
}

// parsed is what Parse returns.
type parsed struct {
	file     *File
	findings diag.List
}

// parse is Parse, asked once of a file.
func (m *Memory) parse(path string, src []byte) (*File, diag.List) {
	if m == nil {
		return Parse(path, src)
	}
	p, _ := m.files.Get(written{path, sha256.Sum256(src)}, func() (p parsed, _ error) {
		p.file, p.findings = Parse(path, src)
		return p, nil
	})
	return p.file, slices.Clip(p.findings) // what is added to them is another list
}

// Turn forgets the files that the last build did not read.
func (m *Memory) Turn() { m.files.Turn() }
