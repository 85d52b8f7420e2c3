package page

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// drawable warns of names that pictures can't show in full: a blank in a chart that
// somebody sends on looks like an answer.
func (b *pages) drawable() {
	try := func(pos diag.Pos, name string) {
		if letters := chart.Lacking(name); letters != "" {
			b.findings.Warn(pos, 1, staff.LettersNotDrawn(name, letters))
		}
	}
	for _, p := range b.Graph.Projects {
		try(p.TitlePos, p.Name())
	}
	for _, n := range b.Graph.Namnder {
		try(n.Pos, n.Name)
	}
	for _, p := range b.Graph.Programs {
		try(p.Pos, p.Name)
	}
	for _, m := range b.Graph.Goals {
		try(m.Pos, m.Name)
	}
	for _, t := range b.Graph.Themes {
		try(t.Pos, t.Name)
	}
	for _, c := range b.Graph.Cities {
		try(c.Pos, c.Name)
	}
	for _, i := range b.Graph.Initiatives {
		try(i.Pos, i.Title)
	}
}
