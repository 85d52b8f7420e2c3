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
// anywhere.
type spot struct {
	code diag.Code
	pos  diag.Pos
}

// isMisread stands for any of the codes of [misread] that is an error.
const isMisread diag.Code = "misread"

func toldOf(l diag.List) told {
	t := told{}
	for _, f := range l {
		wrong := f.Severity == diag.Error && slices.Contains(misread, f.Code)
		for _, at := range placesOf(f.Pos) {
			t[spot{f.Code, at}] = true
			if wrong {
				t[spot{isMisread, at}] = true
			}
		}
	}
	return t
}

// placesOf returns a position and what it lies in.
func placesOf(pos diag.Pos) []diag.Pos {
	return []diag.Pos{pos, {File: pos.File, Line: pos.Line}, {File: pos.File}, {File: path.Dir(pos.File) + "/"}, {}}
}

// within reports whether a position is a place, or lies in it.
func within(pos, place diag.Pos) bool { return slices.Contains(placesOf(pos), place) }

// at reports whether something was found there.
func (t told) at(code diag.Code, pos diag.Pos) bool { return t[spot{code, pos}] }
