package lint

import (
	"path"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// told is what was found, by code and place. It is asked of one finding after the
// other, for which a list would be gone through as often as it is long.
type told map[spot]bool

// spot is a code at a place: a position, a line, a file, a folder with its slash, or anywhere.
type spot struct {
	code diag.Code
	pos  diag.Pos
}

// isMisread stands for any of the codes of [misread] that is an error.
const isMisread diag.Code = "misread"

func toldOf(l diag.List) told {
	t := told{}
	for _, f := range l {
		t.tell(f.Code, f.Pos)
		if f.Severity == diag.Error && slices.Contains(misread, f.Code) {
			t.tell(isMisread, f.Pos)
		}
	}
	return t
}

func (t told) tell(code diag.Code, pos diag.Pos) {
	folder := path.Dir(pos.File) + "/"
	for _, at := range []diag.Pos{pos, {File: pos.File, Line: pos.Line}, {File: pos.File}, {File: folder}, {}} {
		t[spot{code, at}] = true
	}
}

func (t told) at(code diag.Code, pos diag.Pos) bool { return t[spot{code, pos}] }
