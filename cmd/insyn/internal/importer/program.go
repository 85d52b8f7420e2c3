package importer

import (
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sheets"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// found is a programme by its ids.
type found struct {
	family, strand string
	whole          bool // the answer is one of its spellings, and does not only begin with it
}

// program returns the programme that an answer names: by a listed spelling, or
// by the longest one with which it begins.
func (p *planner) program(answer string) (found, bool) {
	said := folded(strings.TrimRight(answer, ". "))
	best, length := found{}, 0
	try := func(spelling, family, strand string) {
		s := folded(strings.TrimRight(spelling, ". "))
		rest, ok := strings.CutPrefix(said, s)
		if !ok || s == "" || len(s) <= length {
			return
		}
		best, length = found{family, strand, rest == ""}, len(s)
	}
	for _, one := range p.World.Programs {
		for _, s := range append([]record.Ref{{ID: one.Name}, {ID: one.Short}}, one.Spellings...) {
			try(s.ID, one.ID, "")
		}
		for _, strand := range one.Strands {
			for _, s := range append([]record.Ref{{ID: strand.Name}}, strand.Spellings...) {
				try(s.ID, one.ID, strand.ID)
			}
		}
	}
	return best, length > 0
}

// fund adds a new project's programme, or why it has none.
func (p *planner) fund(top *facts, answer string) []string {
	if answer == "" {
		top.text("program_saknas", string(record.Empty))
		return nil
	}
	if reason, ok := record.ReasonOf(answer); ok {
		top.text("program_saknas", string(reason))
		return nil
	}
	f, ok := p.program(answer)
	if !ok {
		top.add("program", sheets.Quoted(staff.FillMark))
		return []string{staff.ImportProgramUnread(answer)}
	}
	top.text("program", f.family)
	top.text("insats", f.strand)
	if !f.whole {
		return []string{staff.ImportProgramRead(answer, f.family)}
	}
	return nil
}
