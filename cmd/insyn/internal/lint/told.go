package lint

import (
	"path"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// told is what was found, by code and place. It is asked of one finding after the
// other, for which a list would be gone through as often as it is long.
type told map[spot]bool

// spot is a code at a place: a position, a line, a file, a folder with its slash, or
// anywhere. What is an error is told as a warning too.
type spot struct {
	code     diag.Code
	pos      diag.Pos
	severity diag.Severity
}

// isMisread stands for any of the codes of [misread] that is an error.
const isMisread diag.Code = "misread"

func toldOf(l diag.List) told {
	t := told{}
	for _, f := range l {
		t.tell(f.Code, f.Pos, f.Severity)
		if f.Severity == diag.Error && slices.Contains(misread, f.Code) {
			t.tell(isMisread, f.Pos, f.Severity)
		}
	}
	return t
}

func (t told) tell(code diag.Code, pos diag.Pos, severity diag.Severity) {
	folder := path.Dir(pos.File) + "/"
	for _, at := range []diag.Pos{pos, {File: pos.File, Line: pos.Line}, {File: pos.File}, {File: folder}, {}} {
		t[spot{code, at, severity}], t[spot{code, at, diag.Warning}] = true, true
	}
}

// at reports whether something as grave as that was found.
func (t told) at(code diag.Code, pos diag.Pos, severity diag.Severity) bool {
	return t[spot{code, pos, severity}]
}
