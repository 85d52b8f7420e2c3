package lint

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// corrections are what became of the remarks that say why sheets differ from their source's.
type corrections struct {
	compared map[diag.Pos]bool // sheets that were held against their source's
	needed   map[diag.Pos]bool // remarks that a difference was found for
}

func newCorrections() *corrections { return &corrections{map[diag.Pos]bool{}, map[diag.Pos]bool{}} }

// settles reports whether a remark says why a fact of a sheet differs from its source's, or for
// "" why the whole sheet does. Such a remark is needed.
func (c *corrections) settles(s sheet, fact string) (settled bool) {
	for _, r := range s.Deltagande.Project.Remarks {
		if s.covered(r, record.Corrected, fact) {
			c.needed[r.Pos] = true
			settled = true
		}
	}
	return settled
}

// idle warns of remarks that say that sheets were corrected which say what their source does:
// readers would be told what is no longer so.
func (c *corrections) idle(projects []*graph.Project) (l diag.List) {
	for _, p := range projects {
		for _, r := range p.Remarks {
			if r.Rule == record.Corrected && !c.needed[r.Pos] && c.comparedAll(p, r) {
				l.Warn(r.Pos, 1, staff.CorrectedIdle(r.Fact))
			}
		}
	}
	return l
}

// comparedAll reports whether all sheets that a remark is about were compared, and there is one.
func (c *corrections) comparedAll(p *graph.Project, r record.Remark) bool {
	list := slices.DeleteFunc(sheetsOf(p), func(s *graph.Sheet) bool { return !sheet{s}.covered(r, r.Rule, r.Fact) })
	return len(list) > 0 && !slices.ContainsFunc(list, func(s *graph.Sheet) bool { return !c.compared[s.Pos] })
}

// factsWithoutRule reports remarks on one fact of a sheet that silence nothing.
func (c *checker) factsWithoutRule() (l diag.List) {
	for _, p := range c.World.Projects {
		for _, r := range p.Remarks {
			if r.Fact != "" && r.Rule != record.Corrected {
				l.Add(r.FactPos, len(r.Fact)+len(`""`), staff.FactWithoutRule(record.Corrected))
			}
		}
	}
	return l
}
