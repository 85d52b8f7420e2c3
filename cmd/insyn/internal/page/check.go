package page

import (
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// check reports addresses that are taken twice and links in texts that lead
// nowhere.
func (b *pages) check(out *Output) {
	taken := map[string]bool{}
	for _, p := range b.Pages {
		a := p.Common().Address
		if taken[a] {
			pos, length := diag.Pos{File: p.Common().EditPath, Line: p.Common().EditLine}, 1
			if pos.File == "" || strings.HasSuffix(pos.File, "/") {
				pos = diag.Pos{File: a}
			}
			if r, ok := p.(*Redirect); ok {
				pos, length = r.Pos, r.Len
			}
			b.findings.Add(pos, length, staff.AddressTaken(a))
		}
		taken[a] = true
	}
	for _, a := range out.Public() {
		taken[a.Address] = true
	}
	b.checkLinks(taken)
}
