package lint

import (
	"cmp"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// pageTypesTwice reports pages of a type that another one has: the portal shows one of each.
func pageTypesTwice(c *checker) (l diag.List) {
	first := map[record.TextKind]*record.Sida{}
	list := slices.Clone(c.World.Pages)
	slices.SortStableFunc(list, func(a, b *record.Sida) int { return cmp.Compare(borrowing(a), borrowing(b)) })
	for _, p := range list {
		f := c.file(p.Pos.File)
		if p.Kind == "" || f == nil {
			continue
		}
		if other := first[p.Kind]; other != nil {
			at := keyOf(f.Facts, "sidtyp")
			l.Add(at.Pos, max(1, at.Len), staff.PageTypeTwice(string(p.Kind), other.Title, ownType(p)), staff.FirstStandsHere(other.Pos))
			continue
		}
		first[p.Kind] = p
	}
	return append(l, c.pageTypesLost(first)...)
}

// borrowing is 1 for a page whose file isn't called as its type is, else 0: the other page
// is the older one.
func borrowing(p *record.Sida) int {
	if p.Slug == string(p.Kind) {
		return 0
	}
	return 1
}

// ownType returns the type that a page's file is called by, or "".
func ownType(p *record.Sida) string {
	if slices.Contains(record.TextKinds(), p.Slug) {
		return p.Slug
	}
	return ""
}

// pageTypesLost reports pages that no longer say what the portal does with them, and a start
// page that is gone with its file: it has no address that would lead nowhere.
func (c *checker) pageTypesLost(has map[record.TextKind]*record.Sida) (l diag.List) {
	lost := false
	for _, p := range c.World.Pages {
		own := ownType(p)
		if f := c.file(p.Pos.File); f == nil || own == "" || has[record.TextKind(own)] != nil {
			continue
		}
		lost = lost || own == string(record.StartText)
		if p.Kind == "" && !c.misnamed(p.Pos.File) {
			l.Add(p.Pos, 1, staff.PageTypeLost(own))
		}
	}
	if has[record.StartText] == nil && !lost && c.World.Read && c.Released != nil && c.Released(site.HomeAddress) {
		l.Add(diag.Pos{File: pages + string(record.StartText) + ".md"}, 0, staff.StartPageGone(string(record.StartText)))
	}
	return l
}

// misnamed reports whether a file has a key, or a type, that can't be read: it may be the type
// of the page.
func (c *checker) misnamed(file string) bool {
	return slices.ContainsFunc(c.Found, func(f diag.Finding) bool {
		return f.Pos.File == file && slices.Contains([]diag.Code{diag.KeyUnknown, diag.KeyEmpty, diag.ValueUnknown, diag.TypeWrong}, f.Code)
	})
}
