package impact

import (
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// compareAttached fills in the released tables, pictures and pages about no single thing that
// go while what they lie below stays: those of a page that goes or moves go with it. What was
// never released comes and goes with the figures, and nobody was promised it.
func (c *Impact) compareAttached() {
	if c.before.Made == nil || c.after.Made == nil || c.after.Released == nil {
		return
	}
	told := map[string]bool{}
	for _, p := range c.pages.removed {
		told[p.address] = true
	}
	for _, m := range c.pages.moved {
		told[m.from.address] = true
	}
	for _, a := range c.pages.ended {
		told[a] = true
	}
	for _, a := range slices.Sorted(maps.Keys(c.before.Made)) { // a page stands before what lies below it
		if c.after.Made[a] || !c.after.Released(a) || site.Unframed(a) != a || within(told, a) {
			continue
		}
		told[a] = true
		c.pages.attached = append(c.pages.attached, a)
	}
}

// compareGeneral fills in the pages about no single thing that come. What lies below a page that
// comes needs no line of its own, and nor does a page for frames: it shows what another does.
func (c *Impact) compareGeneral() {
	if c.before.Made == nil || c.after.Made == nil {
		return
	}
	told := map[string]bool{}
	for _, p := range places(c.after.World) {
		told[p.address] = true
	}
	for from := range redirects(c.after.World) {
		told[from] = true
	}
	for _, a := range slices.Sorted(maps.Keys(c.after.Made)) {
		page := strings.HasSuffix(a, "/") && site.Unframed(a) == a
		if !page || c.before.Made[a] || within(told, a) || c.noted(a) != nil {
			continue
		}
		told[a] = true
		c.pages.general = append(c.pages.general, a)
	}
}

// within reports whether an address is one of some or lies below one.
func within(set map[string]bool, address string) bool {
	for a := address; a != "/" && a != ""; a = above(a) {
		if set[a] {
			return true
		}
	}
	return false
}

// above returns the address of the page that another lies below.
func above(address string) string {
	dir, _ := path.Split(strings.TrimSuffix(address, "/"))
	return dir
}

// attachedLines name what goes alone, that of one page in a line together.
func (c *Impact) attachedLines() (lines []string) {
	for rest := c.pages.attached; len(rest) > 0; {
		at, n, why := above(rest[0]), 1, c.whyGone(rest[0])
		for n < min(len(rest), mostInLine) && above(rest[n]) == at && c.whyGone(rest[n]) == why {
			n++
		}
		var names []string
		for _, a := range rest[:n] {
			names = append(names, staff.FileNamed(text(strings.TrimPrefix(a, at))))
		}
		lines = append(lines, staff.FilesGo(text(at), names, text(why)))
		rest = rest[n:]
	}
	return lines
}

// whyGone returns why an address went, if the content says it.
func (c *Impact) whyGone(address string) string {
	if n := c.noted(address); n != nil {
		return n.Why
	}
	return ""
}
