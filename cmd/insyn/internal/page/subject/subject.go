// Package subject makes the pages of what the portal is about: projects,
// nämnder, programmes, goals, themes, cities and countries, the city's own places,
// networks, initiatives, and the lists of them.
package subject

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/related"
)

// pages makes the pages of this package.
type pages struct {
	*builder.Builder
	related map[*graph.Project][]related.Project
}

// All adds the pages of all subjects.
func All(b *builder.Builder) {
	p := &pages{b, related.Among(b.Graph.Projects)}
	p.projects()
	p.namnder()
	p.programs()
	p.goals()
	p.themes()
	p.cities()
	p.networks()
	p.localPlaces()
	p.initiatives()
}
