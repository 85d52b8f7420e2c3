package impact

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// yearLine tells that the portal shows another year than before, which changes every page,
// and the figures that its front page begins with.
func (c *Impact) yearLine() []string {
	from, to := c.before.World.Portal.Year, c.after.World.Portal.Year
	if from == to || from == 0 || to == 0 || c.lost("data/portal.toml") {
		return nil
	}
	return []string{staff.PortalYearChange(c.yearFigures(c.before.World, from), c.yearFigures(c.after.World, to))}
}

// yearFigures returns what a version says of a year, without what can't be compared.
func (c *Impact) yearFigures(g *graph.Graph, year int) staff.YearFigures {
	y := ledger.InYear(g, year)
	paid := ledger.Total(slices.DeleteFunc(y.Ledger, func(p *graph.Payment) bool { return c.lost(p.Deltagande.Project.Pos.File) }))
	projects := slices.DeleteFunc(y.Projects, func(p *graph.Project) bool { return c.lost(p.Pos.File) })
	return staff.YearFigures{Year: year, Kronor: paid.Kronor, Known: len(paid.Parts), Stated: paid.Stated(), Projects: len(projects)}
}
