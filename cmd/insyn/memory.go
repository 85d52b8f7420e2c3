package main

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/render"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// memory is what the preview keeps from one build to the next: values of pure
// functions, by what they were made of. The zero memory keeps nothing, so that
// other commands build as if there were none.
type memory struct {
	files *source.Memory
	drawn *chart.Memory
	pages *render.Memory
}

// remember returns a memory that keeps.
func remember() memory { return memory{&source.Memory{}, &chart.Memory{}, &render.Memory{}} }

// turn forgets what the last build did not use. It is not asked after a build
// that stopped half-way: the next one will need what that one didn't come to.
func (m memory) turn() {
	if m == (memory{}) {
		return
	}
	m.files.Turn()
	m.drawn.Turn()
	m.pages.Turn()
}
