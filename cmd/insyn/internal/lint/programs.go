package lint

import (
	"slices"
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
		if !p.EU && p.Statement != "" {
			table := c.tableAt("data/program.toml", "program", p.Pos)
			at := keyOf(table, "medfinansiering")
			if eu, stated := table.Get("eu"); stated {
				at = eu.Value
			}
			l.Add(at.Pos, max(1, at.Len), staff.StatementWithoutEU(p.Name, at != keyOf(table, "medfinansiering")))
		}
	}
	return l
}

// statedPrograms warns of a programme's name on a sheet that is no listed
// spelling of the programme or of one of its strands: the name may mean
// another programme, and no search finds the project by it.
func statedPrograms(c *checker) (l diag.List) {
	names := newCalled(c.World)
	spellings, unlisted := map[*graph.Program]map[string]bool{}, map[*graph.Program][]*graph.Sheet{}
	for _, p := range c.World.Programs {
		spellings[p] = programSpellings(p)
	}
	for _, p := range c.World.Projects {
		if p.Program == nil {
			continue
		}
		told := false
		for _, s := range sheetsOf(p) {
			if kind, known := names.kindOf(s.StatedProgram); known && kind != staff.Program {
				continue // it is told of as that
			}
			if s.StatedProgram == "" || spellings[p.Program][folding(s.StatedProgram)] {
				continue
			}
			if other := spelledSo(c.World.Programs, spellings, s.StatedProgram); other == nil {
				unlisted[p.Program] = append(unlisted[p.Program], s)
			} else if sheet := (sheet{s}); !sheet.corrected("program_angivet") && !told {
				at, whole := p.Projekt.Program, p.Projekt.Strand.ID == ""
				was := whole && c.Stated != nil && c.Stated("projekt/"+p.ID, "program") == other.ID
				l.Warn(at.Pos, at.Len, staff.ProgramOfOther(s.StatedProgram, other.ID, s.Page, sheet.about("program_angivet"), was))
				told = true
			}
		}
	}
	for _, p := range c.World.Programs {
		c.spellingsUnlisted(&l, p, unlisted[p])
	}
	return l
}

// spelledSo returns the programme that a name is a spelling of, or nil.
func spelledSo(programs []*graph.Program, spellings map[*graph.Program]map[string]bool, name string) *graph.Program {
	i := slices.IndexFunc(programs, func(p *graph.Program) bool { return spellings[p][folding(name)] })
	if i < 0 {
		return nil
	}
	return programs[i]
}

// manySheets is on how many sheets a programme is written as no list has it before it is
// the list that is wrong.
const manySheets = 3

// spellingsUnlisted reports sheets with spellings that a programme lacks, each spelling
// once, and many at the programme.
func (c *checker) spellingsUnlisted(l *diag.List, p *graph.Program, list []*graph.Sheet) {
	var told []string
	var also []diag.Related
	for _, s := range list {
		if !slices.Contains(told, folding(s.StatedProgram)) {
			told = append(told, folding(s.StatedProgram))
		}
		also = append(also, staff.Refers(s.Pos))
	}
	if len(list) >= manySheets {
		at := keyOf(c.tableAt("data/program.toml", "program", p.Pos), "stavningar")
		l.Warn(at.Pos, 1, staff.SpellingsLacking(p.ID, len(list), list[0].StatedProgram), also...)
		return
	}
	if len(told) == 1 {
		l.Warn(list[0].Pos, 1, staff.SpellingUnlisted(list[0].StatedProgram, p.ID), also[1:]...)
		return
	}
	for _, s := range list {
		l.Warn(s.Pos, 1, staff.SpellingUnlisted(s.StatedProgram, p.ID))
	}
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
