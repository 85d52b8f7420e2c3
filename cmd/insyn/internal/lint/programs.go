package lint

import (
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// euStatements reports EU programmes without the sentence that the EU asks
// everyone who shows its money to show beside it.
func euStatements(c *checker) (l diag.List) {
	for _, p := range c.World.Programs {
		if p.EU && p.Statement == "" {
			l.Add(p.Pos, 1, staff.StatementMissing(p.Name))
		}
	}
	return l
}

// statedPrograms warns of a programme's name on a sheet that is no listed
// spelling of the programme or of one of its strands: the name may mean
// another programme, and no search finds the project by it.
func statedPrograms(c *checker) (l diag.List) {
	spellings := map[*graph.Program]map[string]bool{}
	for _, p := range c.World.Programs {
		spellings[p] = programSpellings(p)
	}
	for _, p := range c.World.Projects {
		if p.Program == nil {
			continue
		}
		for _, s := range sheetsOf(p) {
			if s.StatedProgram != "" && !spellings[p.Program][folding(s.StatedProgram)] {
				l.Warn(s.Pos, 1, staff.SpellingUnlisted(s.StatedProgram, p.Program.ID))
			}
		}
	}
	return l
}

// sheetsOf returns the sheets of all nämnder and years.
func sheetsOf(p *graph.Project) (out []*graph.Sheet) {
	for _, d := range p.Deltaganden {
		out = append(out, d.Sheets...)
	}
	return out
}

// programSpellings returns every way in which a programme may be written.
func programSpellings(p *graph.Program) map[string]bool {
	all := map[string]bool{}
	add := func(spellings []record.Ref, names ...string) {
		for _, s := range spellings {
			names = append(names, s.ID)
		}
		for _, s := range names {
			all[folding(s)] = true
		}
	}
	add(p.Spellings, p.Name, p.Short)
	for _, s := range p.Strands {
		add(s.Spellings, s.Name)
	}
	return all
}

// folding makes spellings that differ only in case or spaces equal.
func folding(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
