package graph

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Place is a district, a school or another place in the city.
type Place struct {
	*record.Plats
	Projects []*Project // that are about it or take place there, also those that it runs
	Runs     []*Project // those that it runs itself
	PartOf   *Place     // nil if no source says of what
	Parts    []*Place
}

// TakesPart returns the projects that others run.
func (p *Place) TakesPart() []*Project {
	return filter(p.Projects, func(x *Project) bool { return x.RunBy != p })
}

// definePlaces registers the city's places.
func (b *builder) definePlaces() {
	sv.SortBy(b.set.Places, func(p *record.Plats) string { return p.Name })
	for _, r := range b.set.Places {
		p := &Place{Plats: r}
		b.place.add(&b.findings, p.ID, p.At, p.Name, p.Spellings, p)
		b.graph.Places = append(b.graph.Places, p)
	}
	b.place.settle(&b.findings)
	for _, p := range b.graph.Places {
		if p.PartOf = b.place.find(p.Plats.PartOf); p.PartOf != nil {
			p.PartOf.Parts = append(p.PartOf.Parts, p)
			if p.PartOf.Kind == record.School && p.Kind != record.OtherOne {
				b.findings.Add(p.Plats.PartOf.Pos, p.Plats.PartOf.Len, staff.PartOfSchool(p.Name, p.PartOf.Name))
			}
		}
	}
	b.rings()
}

// rings reports places that are parts of each other, each ring once: at the district, if
// there is one, which is more often the whole.
func (b *builder) rings() {
	told := map[*Place]bool{}
	for _, p := range b.graph.Places {
		ring := p.ring()
		if len(ring) == 0 || told[p] {
			continue
		}
		for _, x := range ring {
			told[x] = true
		}
		odd := ring[max(0, slices.IndexFunc(ring, func(x *Place) bool { return x.Kind == record.District }))]
		b.findings.Add(odd.Plats.PartOf.Pos, odd.Plats.PartOf.Len, staff.PartOfItself(odd.Name, len(ring) > 1))
	}
}

// ring returns the places by way of which one is a part of itself, beginning with it.
func (p *Place) ring() (ring []*Place) {
	for x := p; x != nil && !slices.Contains(ring, x); x = x.PartOf {
		if ring = append(ring, x); x.PartOf == p {
			return ring
		}
	}
	return nil
}

// connectPlaces links a project to its places.
func (b *builder) connectPlaces(p *Project) {
	p.Places, p.RunBy = b.place.all(&b.findings, p.Projekt.Places), b.place.find(p.Projekt.RunBy)
	if p.RunBy != nil {
		p.Places = appendNew(p.Places, p.RunBy)
		p.RunBy.Runs = append(p.RunBy.Runs, p)
	}
	for _, x := range p.Places {
		x.Projects = append(x.Projects, p)
	}
}
