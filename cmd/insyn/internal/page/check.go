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
			pos := diag.Pos{File: p.Common().EditPath, Line: p.Common().EditLine}
			if pos.File == "" || strings.HasSuffix(pos.File, "/") {
				pos = diag.Pos{File: a}
			}
			if r, ok := p.(*Redirect); ok {
				pos = r.Pos
			}
			b.findings.Add(pos, 1, staff.AddressTaken(a))
		}
		taken[a] = true
	}
	for _, d := range out.Data.Files() {
		taken[d.Address()] = true
	}
	for _, p := range out.Pictures {
		taken[p.Address] = true
	}
	b.checkLinks(taken)
}
