package main

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/facts"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/lint"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/render"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/shelf"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// memory is what the preview keeps from one build to the next: values of pure
// functions, by what they were made of. The zero memory keeps nothing, so that
// a build without one is as if there were none.
type memory struct {
	files *source.Memory
	facts *facts.Memory
	found *lint.Memory
	drawn *chart.Memory
	pages *render.Memory
}

// remember returns a memory that keeps.
func remember(pictures *shelf.Shelf) memory {
	return memory{&source.Memory{}, &facts.Memory{}, &lint.Memory{}, chart.Remember(pictures), &render.Memory{}}
}

// alone is what a build that stands alone is given of those before it: pictures.
func alone(pictures *shelf.Shelf) memory { return memory{drawn: chart.Shelved(pictures)} }

// turn forgets what the last build did not use. It is not asked after a build
// that stopped half-way: the next one will need what that one didn't come to.
func (m memory) turn() {
	if m == (memory{}) {
		return
	}
	m.files.Turn()
	m.facts.Turn()
	m.found.Turn()
	m.drawn.Turn()
	m.pages.Turn()
}
