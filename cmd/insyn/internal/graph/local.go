package graph

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
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
		}
	}
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
