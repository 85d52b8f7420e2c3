package lint

import (
	"cmp"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// pagesByAge returns the pages about the portal, those before that others have been put
// beside: what was released, or has a type of its own, was there first.
func (c *checker) pagesByAge() []*record.Sida {
	isNew := func(p *record.Sida) int {
		if p.Kind != "" || c.Released != nil && c.Released(site.Text(p.Slug)) {
			return 0
		}
		return 1
	}
	pages := slices.Clone(c.World.Pages)
	slices.SortStableFunc(pages, func(a, b *record.Sida) int { return cmp.Compare(isNew(a), isNew(b)) })
	return pages
}

// footersTwice warns of pages that have one place at the foot of every page.
func footersTwice(c *checker) (out []odd) {
	pages := c.pagesByAge()
	taken, first := map[int]bool{}, map[int]*record.Sida{}
	for _, p := range pages {
		taken[p.Footer] = true
	}
	for _, p := range pages {
		switch other := first[p.Footer]; {
		case p.Footer == 0:
		case other == nil:
			first[p.Footer] = p
		default:
			at := func(p *record.Sida) source.Value { return keyOf(c.file(p.Pos.File).Facts, "sidfot") }
			problem := staff.FooterTwice(p.Footer, p.Title, other.Title, other.Pos.File, freePlaces(taken))
			out = append(out, settle(warning(at(p), problem, staff.FirstStandsHere(at(other).Pos)), nil, ""))
		}
	}
	return out
}

// freePlaces returns the lowest places that no page has.
func freePlaces(taken map[int]bool) (free [3]int) {
	place := 0
	for i := range free {
		for place++; taken[place]; place++ {
		}
		free[i] = place
	}
	return free
}

// pagesAlike warns of pages that are called as another one: of what else there is, a name
// is a reference to it and can be had once.
func pagesAlike(c *checker) (out []odd) {
	first := map[string]diag.Pos{}
	add := func(kind, title, file string) {
		at := keyOf(c.file(file).Facts, "titel")
		switch other, taken := first[kind+sv.Folded(title)]; {
		case title == "":
		case taken:
			out = append(out, settle(warning(at, staff.PageNamedAs(title, other.File), staff.FirstStandsHere(other)), nil, ""))
		default:
			first[kind+sv.Folded(title)] = at.Pos
		}
	}
	for _, p := range c.pagesByAge() {
		if p.Kind != record.StartText { // it has no name of its own
			add("sida ", p.Title, p.Pos.File)
		}
	}
	for _, i := range c.World.Initiatives {
		add("initiativ ", i.Title, i.Pos.File)
	}
	return out
}
