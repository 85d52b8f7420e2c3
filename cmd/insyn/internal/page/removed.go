package page

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Removed is the page at an address that went: it says what stood there.
type Removed struct {
	site.Meta
	What    string
	Why     string
	When    string
	Instead site.Link // where to look instead; its address is empty if there is no such place
}

// Layout returns the template's name.
func (*Removed) Layout() string { return "borttagen" }

// notes are what data/borttagna.toml says of addresses that went.
type notes []*record.Borttagen

// newNotes returns the notes that can be used, and reports the others.
func (b *pages) newNotes() (out notes) {
	seen := map[string]*record.Borttagen{}
	for i := range b.Graph.Removed {
		n := &b.Graph.Removed[i]
		at, length := n.Address.Pos, n.Address.Len
		switch old := seen[n.Address.ID]; {
		case n.Address.ID == "": // the missing key is a finding already
		case !sound(n.Address.ID):
			b.findings.Add(at, length, staff.NoteAddressBad(n.Address.ID))
		case old != nil:
			b.findings.Add(at, length, staff.NoteTwice(n.Address.ID), staff.FirstStandsHere(old.Address.Pos))
		default:
			seen[n.Address.ID] = n
			out = append(out, n)
		}
	}
	return out
}

// sound reports whether a note may tell of an address: one of a page or a file in
// the form of the site, in which a star stands for a part.
func sound(address string) bool {
	rest, ok := strings.CutPrefix(address, "/")
	rest = strings.TrimSuffix(rest, "/")
	if !ok || rest == "" || strings.Contains(rest, "..") {
		return false
	}
	for part := range strings.SplitSeq(rest, "/") {
		if part == "" || strings.Trim(part, "abcdefghijklmnopqrstuvwxyz0123456789-.*") != "" {
			return false
		}
	}
	return true
}

// of returns the note that tells of an address: its own, or that of the page it
// lay below.
func (l notes) of(address string) *record.Borttagen {
	i := slices.IndexFunc(l, func(n *record.Borttagen) bool { return n.Covers(address) })
	if i < 0 {
		return nil
	}
	return l[i]
}

// unreleased warns of notes on addresses that were never released, once an edition was: there is the
// address of what, or there was none.
func (l notes) unreleased(past *release.Past, there map[string]bool) (found diag.List) {
	if !past.Sound || past.Newest() == nil {
		return nil
	}
	for _, n := range l {
		at := n.Address
		told := func(a release.Address) bool { return n.Covers(a.Address) }
		if there[at.ID] || !sound(at.ID) || slices.ContainsFunc(past.Addresses, told) {
			continue
		}
		near, _ := diag.Nearest(at.ID, site.Each(past.Addresses, func(a release.Address) string { return a.Address }))
		found.Warn(at.Pos, at.Len, staff.NoteUnreleased(at.ID, near))
	}
	return found
}
