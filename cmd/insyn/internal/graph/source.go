package graph

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// Borrowed is 1 for a project whose file has another name than the project: one that was
// copied, most often.
func (p *Project) Borrowed() int {
	if slices.Contains([]string{sv.Slug(p.Short), sv.Slug(p.Title)}, p.ID) {
		return 0
	}
	return 1
}

// TextSource returns the document that a project's text rests on where it names
// none: its first sheet's, so that no text changes its source when a year is
// added. It is nil if no sheet has one.
func (p *Project) TextSource() *Source {
	var first earliest
	for _, d := range p.Deltaganden {
		for _, s := range d.Sheets {
			first.see(s.Year, s.Source)
		}
	}
	return first.source
}

// TextSource returns the document that a network's text rests on where it names
// none: that of the first year in which a nämnd tells of it.
func (n *Network) TextSource() *Source {
	var first earliest
	for _, m := range n.Memberships {
		first.see(m.Year, m.Source)
	}
	return first.source
}

// earliest is the document of the first year that was seen.
type earliest struct {
	year   int
	source *Source // nil before one was seen
}

func (e *earliest) see(year int, s *Source) {
	if s != nil && (e.source == nil || year < e.year) {
		e.year, e.source = year, s
	}
}

// SourceOf returns the document with an id, or nil.
func (g *Graph) SourceOf(id string) *Source {
	for _, s := range g.Sources {
		if s.ID == id {
			return s
		}
	}
	return nil
}
