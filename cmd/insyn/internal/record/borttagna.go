package record

import (
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

func decodeBorttagna(_ *source.File, d *decoder) func(*Set) {
	var list []Borttagen
	d.each("borttagen", func(d *decoder) {
		list = append(list, Borttagen{Address: d.mustRef("adress"), Pos: d.table.Pos, What: d.mustText("vad"), When: d.mustDate("nar"),
			Why: d.mustText("varfor"), Instead: d.ref("i_stallet")})
	})
	return func(s *Set) { s.Removed = list }
}
