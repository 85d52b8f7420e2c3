package lint

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
)

// namesOf returns every name, title and stated wording that the data hold, and
// the titles of works that the editors have listed.
func namesOf(g *graph.Graph) (out []string) {
	add := func(names ...string) { out = append(out, names...) }
	spelt := func(refs []record.Ref, names ...string) {
		add(names...)
		for _, r := range refs {
			add(r.ID)
		}
	}
	add(g.Granskning.Titles...)
	add(g.Portal.Title, g.Portal.Publisher, g.Portal.Contact)
	for _, p := range g.Projects {
		add(p.Title, p.Short)
		for _, d := range p.Deltaganden {
			for _, s := range d.Sheets {
				add(s.StatedName, s.StatedHeading, s.StatedGoals, s.StatedProgram)
			}
		}
	}
	for _, n := range g.Namnder {
		spelt(n.Spellings, n.Name, n.Short, n.Forvaltning)
	}
	for _, p := range g.Programs {
		spelt(p.Spellings, p.Name, p.Short)
		for _, s := range p.Strands {
			spelt(s.Spellings, s.Name)
		}
	}
	for _, m := range g.Goals {
		spelt(m.Spellings, m.Name)
	}
	for _, n := range g.Networks {
		spelt(n.Spellings, n.Name, n.Short)
	}
	for _, i := range g.Initiatives {
		add(i.Title, i.Short)
		for _, d := range append(i.Parts[:len(i.Parts):len(i.Parts)], i.Roles...) {
			add(d.Name, d.Driver)
		}
	}
	for _, c := range g.Cities {
		spelt(c.Spellings, c.Name, c.Local)
	}
	for _, c := range g.Countries {
		spelt(c.Spellings, c.Name)
	}
	for _, p := range g.Places {
		add(p.Name)
	}
	for _, o := range g.Organisations {
		add(o.Name)
	}
	for _, s := range g.Sources {
		add(s.Title, s.Publisher)
	}
	return out
}
