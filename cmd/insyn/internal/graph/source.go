package graph

// TextSource returns the document that a project's text rests on where it names
// none: its first sheet's, so that no text changes its source when a year is
// added. It is nil if no sheet has one.
func (p *Project) TextSource() *Source {
	var first *Sheet
	for _, d := range p.Deltaganden {
		for _, s := range d.Sheets {
			if s.Source != nil && (first == nil || s.Year < first.Year) {
				first = s
			}
		}
	}
	if first == nil {
		return nil
	}
	return first.Source
}

// TextSource returns the document that a network's text rests on where it names
// none: that of the first year in which a nämnd tells of it.
func (n *Network) TextSource() *Source {
	var first *Membership
	for _, m := range n.Memberships {
		if m.Source != nil && (first == nil || m.Year < first.Year) {
			first = m
		}
	}
	if first == nil {
		return nil
	}
	return first.Source
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
