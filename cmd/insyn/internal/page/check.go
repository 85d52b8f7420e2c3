package page

import (
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// check reports addresses that are taken twice and links in texts that lead
// nowhere. files are the addresses of what lies in static/.
func (b *pages) check(out *Output, files []string) {
	taken, first, left, aliases := map[string]bool{}, map[string]diag.Pos{}, map[string]diag.Problem{}, map[string]bool{}
	for _, p := range b.Pages {
		a := p.Common().Address
		pos, length := diag.Pos{File: p.Common().EditPath, Line: p.Common().EditLine}, 1
		if r, ok := p.(*Redirect); ok {
			pos, length, aliases[a] = r.Pos, r.Len, true
		}
		if before := first[a]; taken[a] && !document(pos) && document(before) { // the builder's own address
			pos = before
		}
		if pos.File == "" || strings.HasSuffix(pos.File, "/") {
			pos = diag.Pos{File: a}
		}
		if taken[a] {
			b.findings.Add(pos, length, staff.AddressTaken(a, aliases[a]))
		}
		taken[a], first[a] = true, pos
		switch p := p.(type) {
		case *Redirect:
			left[a] = staff.LinkToMoved(a, p.To.Href)
		case *Removed:
			left[a] = staff.LinkToRemoved(a, p.Instead.Href)
		}
	}
	for _, a := range out.public() {
		taken[a.Address] = true
	}
	for _, a := range files {
		taken[a] = true
	}
	out.TextLinks = b.checkLinks(taken, left)
}

// document reports whether a place is in a document, which can get another name.
func document(pos diag.Pos) bool { return strings.HasPrefix(pos.File, "content/") }
