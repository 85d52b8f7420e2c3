package graph

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// uses is what the content refers to as programmes, and as strands.
type uses struct {
	programs, strands map[string]bool
	defined           map[string]int // how many of both have an id
}

func usesOf(set *record.Set) uses {
	u := uses{map[string]bool{}, map[string]bool{}, map[string]int{}}
	for _, p := range set.Programs {
		u.defined[p.ID]++
		for _, s := range p.Strands {
			u.defined[s.ID]++
		}
	}
	note := func(to map[string]bool, refs ...record.Ref) {
		for _, r := range refs {
			to[sv.Folded(r.ID)] = true
		}
	}
	for _, p := range set.Projects {
		note(u.programs, p.Program)
		note(u.strands, p.Strand)
	}
	for _, r := range set.Redogorelser {
		note(u.programs, r.Programs...)
	}
	for _, r := range set.Redovisningar {
		for _, row := range r.Programs {
			note(u.programs, row.About)
		}
	}
	return u
}

// only reports whether something, which has its id alone, is referred to in one way and
// never in the other.
func (u uses) only(one, other map[string]bool, id, name string) bool {
	if id == "" || u.defined[id] > 1 {
		return false
	}
	id, name = sv.Folded(id), sv.Folded(name)
	return (one[id] || one[name] && name != "") && !other[id] && !other[name]
}

// programsMeant returns the programmes with their strands, as they were meant: one that
// all call a strand has got the heading of a programme, and the other way round. Else every
// strand below it would be another programme's.
func (b *builder) programsMeant() (out []record.Program) {
	used := usesOf(b.set)
	for _, p := range b.set.Programs {
		strands := p.Strands
		if n := len(out) - 1; n >= 0 && used.only(used.strands, used.programs, p.ID, p.Name) {
			b.headed(p.Pos, p.Name, "[[program.insats]]")
			own := record.Insats{Addressed: p.Addressed, ID: p.ID, Pos: p.Pos, Name: p.Name, Description: p.Description,
				Spellings: p.Spellings, Keywords: p.Keywords}
			out[n].Strands = append(slices.Clip(out[n].Strands), own)
		} else {
			p.Strands = nil
			out = append(out, p)
		}
		for _, s := range strands {
			if used.only(used.programs, used.strands, s.ID, s.Name) {
				b.headed(s.Pos, s.Name, "[[program]]")
				out = append(out, record.Program{Addressed: s.Addressed, ID: s.ID, Pos: s.Pos, Name: s.Name, Description: s.Description,
					Spellings: s.Spellings, Keywords: s.Keywords})
				continue
			}
			last := &out[len(out)-1]
			last.Strands = append(last.Strands, s)
		}
	}
	return out
}

func (b *builder) headed(at diag.Pos, name, better string) {
	b.findings.Add(at, 1, staff.HeadingOfOther(name, better))
}
