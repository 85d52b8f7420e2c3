package builder

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/facts"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
)

// Whom a correction is told to: the nämnd and the programme that it is of. Whoever follows
// one that a project has left reads that it did, and keeps what was told before.

// OfNamnd returns the corrections of what a nämnd states or stated, and of its projects as
// wholes.
func (b *Builder) OfNamnd(n *graph.Namnd) []Correction {
	return b.Corrections(func(c Correction) bool { return slices.Contains(c.namnder, n.ID) })
}

// OfProgram returns the corrections of projects that were within a programme then.
func (b *Builder) OfProgram(p *graph.Program) []Correction {
	return b.Corrections(func(c Correction) bool { return slices.Contains(c.programs, p.ID) })
}

// namnderOf returns the ids of the nämnder that a correction of a fact is told to.
func (b *Builder) namnderOf(r *record.Rattelse, f facts.Fact) (ids []string) {
	p := b.ProjectOf(r.Doc)
	var takePart []string
	if p != nil {
		for _, d := range p.Deltaganden {
			if d.Namnd != nil {
				takePart = append(takePart, d.Namnd.ID)
			}
		}
	}
	stated := b.NamndCalled(f.Namnd)
	switch {
	case stated == nil: // a project's dates, its programme
		ids = takePart
	case r.To == "" && p != nil && !slices.Contains(takePart, stated.ID): // it is another's now
		ids = append(b.newcomers(r.Doc, takePart), stated.ID)
	default:
		ids = []string{stated.ID}
	}
	if id, is := strings.CutPrefix(r.Doc, "namnd/"); is {
		ids = append(ids, id)
	}
	if facts.NamesNamnder(f.Key()) {
		ids = append(ids, both(r)...)
	}
	return ids
}

// newcomers returns which nämnder no edition has any fact of in a project.
func (b *Builder) newcomers(doc string, namnder []string) (out []string) {
	for _, id := range namnder {
		known := false
		for _, e := range b.History.Past.Editions {
			known = known || slices.ContainsFunc(e.Facts, func(f facts.Fact) bool { return f.Doc == doc && f.Namnd == id })
		}
		if !known {
			out = append(out, id)
		}
	}
	return out
}

// both returns what a correction says that its fact named, and names.
func both(r *record.Rattelse) []string {
	return append(strings.Split(r.From, "; "), strings.Split(r.To, "; ")...)
}

// programFact is the fact that says which programme a project is within.
const programFact = "program"

// programsOf returns the ids of the programmes that a correction is told to: that which the
// project was within on its day, and those that it left or entered on that day.
func (b *Builder) programsOf(r *record.Rattelse) (ids []string) {
	p := b.ProjectOf(r.Doc)
	if p == nil {
		return nil
	}
	if p.Program != nil {
		ids = []string{p.Program.ID}
	}
	for _, moved := range b.History.Corrections { // newest first
		if moved.Doc != r.Doc || moved.What.ID != programFact {
			continue
		}
		switch day := moved.Day.Compare(r.Day.Date); {
		case day > 0:
			ids = []string{moved.From}
		case day == 0:
			ids = append(ids, both(moved)...)
		}
	}
	return ids
}
