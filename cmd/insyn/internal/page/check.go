package page

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// check reports addresses that are taken twice and links in texts that lead
// nowhere.
func (b *pages) check(out *Output) {
	taken := map[string]bool{}
	for _, p := range b.Pages {
		a := p.Common().Address
		if taken[a] {
			pos := diag.Pos{File: cmp.Or(p.Common().EditPath, a)}
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

// checkLinks follows every link of every text.
func (b *pages) checkLinks(taken map[string]bool) {
	anchors := map[string][]string{}
	for _, p := range b.Graph.Pages {
		ids := []string{}
		for _, h := range p.Body.Headings {
			ids = append(ids, h.ID)
		}
		slices.Sort(ids)
		anchors[site.Text(p.ID)] = ids
	}
	addresses := slices.Sorted(maps.Keys(taken))
	for _, body := range b.bodies() {
		for _, l := range body.Links {
			address, anchor, _ := strings.Cut(l.Address, "#")
			if !strings.HasPrefix(address, "/") {
				continue
			}
			length := utf8.RuneCountInString(l.Address)
			switch ids, isText := anchors[address]; {
			case !taken[address]:
				b.findings.Add(l.Pos, length, staff.LinkToNothing(address, nearest(address, addresses)))
			case anchor != "" && isText && !slices.Contains(ids, anchor):
				b.findings.Add(l.Pos, length, staff.LinkToNoHeading(address, anchor, nearest(anchor, ids)))
			}
		}
	}
}

// nearest returns the candidate that a word is most like, or "".
func nearest(word string, candidates []string) string {
	near, _ := diag.Nearest(word, candidates)
	return near
}

// bodies returns every text of the site.
func (b *pages) bodies() []markdown.Body {
	var out []markdown.Body
	g := b.Graph
	for _, p := range g.Projects {
		out = append(out, p.Body)
	}
	for _, n := range g.Namnder {
		out = append(out, n.Body)
		for _, a := range n.Accounts {
			out = append(out, a.Body)
		}
	}
	for _, n := range g.Networks {
		out = append(out, n.Body)
	}
	for _, i := range g.Initiatives {
		out = append(out, i.Body)
	}
	for _, p := range g.Pages {
		out = append(out, p.Body)
	}
	return out
}
