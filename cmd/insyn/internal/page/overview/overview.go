// Package overview makes the pages that look at everything at once: the start
// page, the reporting years, the time line, published figures beside computed
// ones, comparisons, and the quality of the data.
package overview

import "github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"

// pages makes the pages of this package.
type pages struct{ *builder.Builder }

// Start adds the start page.
func Start(b *builder.Builder) { (&pages{b}).home() }

// All adds the other pages.
func All(b *builder.Builder) {
	p := &pages{b}
	p.years()
	p.timeline()
	p.compare()
	p.reconciliation()
	p.quality()
}
