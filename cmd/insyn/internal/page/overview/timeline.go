package overview

import "github.com/malmo-stad/insyn/cmd/insyn/internal/site"

// Timeline is /tidslinje/: all projects in time.
type Timeline struct {
	site.Meta
	Lead  string
	Chart *site.Chart
}

// Layout returns the template's name.
func (*Timeline) Layout() string { return "tidslinje" }

func (b *pages) timeline() {
	if len(b.Graph.Projects) == 0 {
		return
	}
	w := b.Words.Other
	b.Add(&Timeline{Meta: b.Apart(site.TimelineAddress, w.Timeline), Lead: w.TimelineLead, Chart: b.Timeline()})
}
