package record

import (
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// Borttagen is an address that went: what stood there, when and why it went, and
// where to look instead. A star in the address stands for one part of it, so that
// one note can tell of a kind of table beside many pages.
type Borttagen struct {
	Address Ref
	Pos     diag.Pos
	What    string
	When    Date
	Why     string
	Instead Ref
}

// Covers reports whether a note is one on an address: that is its own, but for the
// stars, or lies below its own, which is a page.
func (b *Borttagen) Covers(address string) bool {
	pattern, parts := strings.Split(b.Address.ID, "/"), strings.Split(address, "/")
	if last := len(pattern) - 1; pattern[last] == "" && len(parts) >= len(pattern) {
		pattern, parts = pattern[:last], parts[:last]
	}
	if len(pattern) != len(parts) {
		return false
	}
	for i := range pattern {
		if !matches(pattern[i], parts[i]) {
			return false
		}
	}
	return true
}

// matches reports whether a part of an address is the one of a note.
func matches(pattern, part string) bool {
	before, after, star := strings.Cut(pattern, "*")
	if !star {
		return pattern == part
	}
	return len(part) >= len(before)+len(after) && strings.HasPrefix(part, before) && strings.HasSuffix(part, after)
}

func decodeBorttagna(_ *source.File, d *decoder) func(*Set) {
	var list []Borttagen
	d.each("borttagen", func(d *decoder) {
		list = append(list, Borttagen{Address: d.mustRef("adress"), Pos: d.table.Pos, What: d.mustText("vad"), When: d.mustDate("nar"),
			Why: d.mustText("varfor"), Instead: d.ref("i_stallet")})
	})
	return func(s *Set) { s.Removed = list }
}
