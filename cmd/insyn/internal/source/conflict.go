package source

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// reConflict is a line that git leaves where two changes meet. The line of
// equals signs between them may be a heading's, and does not tell by itself.
var reConflict = sieve.MustCompile(`(?m)^(?:<{7}|>{7})(?: .*)?$`)

// conflict reports the first mark of a conflict that is not solved, or each that is left of
// one: without the mark of the other side there are no two texts any more.
func conflict(file string, src []byte) (l diag.List) {
	marks := reConflict.FindAllStringSubmatchIndex(string(src), -1)
	sides := map[byte]bool{}
	for _, at := range marks {
		sides[src[at[0]]] = true
	}
	for _, at := range marks {
		p := staff.ConflictLeft(string(src[at[0] : at[0]+7]))
		if len(sides) > 1 {
			p = staff.Conflict()
		}
		l.Add(diag.PosAt(file, src, at[0], 1), at[1]-at[0], p)
		if len(sides) > 1 {
			break
		}
	}
	return l
}
