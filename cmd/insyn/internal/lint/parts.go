package lint

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// standing is where a reference stands.
func standing(r record.Ref) source.Value { return source.Value{Pos: r.Pos, Len: r.Len} }

// partsOfNone warns of projects in an account whose nämnd has no part in them.
func partsOfNone(c *checker) (out []odd) {
	for _, n := range c.World.Namnder {
		for _, a := range n.Accounts {
			if len(a.Projects) != len(a.Redogorelse.Projects) {
				continue // which of them is which isn't known
			}
			for i, p := range a.Projects {
				if !takesPart(n, p) {
					ref := a.Redogorelse.Projects[i]
					out = append(out, settle(warning(standing(ref), staff.ProjectOfOther(ref.ID, n.Name)), nil, ""))
				}
			}
		}
	}
	return out
}

// strandsAsPrograms warns of programmes named as strands of the one before them, which nothing is
// of yet and which have nothing that only programmes have.
func strandsAsPrograms(c *checker) (out []odd) {
	for i, p := range c.World.Programs {
		bare := len(p.Projects)+len(p.Accounts)+len(p.Strands) == 0 && p.Short == "" && !p.EU && p.Statement == ""
		if i == 0 || !bare || !strings.HasPrefix(p.ID, c.World.Programs[i-1].ID+"-") {
			continue
		}
		problem := staff.StrandAsProgram(p.Name, c.World.Programs[i-1].Name)
		out = append(out, settle(warning(source.Value{Pos: p.Pos, Len: 1}, problem), nil, p.ID))
	}
	return out
}

func takesPart(n *graph.Namnd, p *graph.Project) bool {
	return slices.Contains(p.AlsoNamnder, n) ||
		slices.ContainsFunc(p.Deltaganden, func(d *graph.Deltagande) bool { return d.Namnd == n })
}

// homeCountry warns of the city itself, and its country, among the partners of a project,
// an account or an exchange.
func homeCountry(c *checker) (out []odd) {
	city, country := c.World.City().ID, c.World.City().Country.ID
	try := func(refs []record.Ref, own string, ofCountry bool) {
		for _, r := range refs {
			if own != "" && sv.Folded(r.ID) == sv.Folded(own) {
				out = append(out, settle(warning(standing(r), staff.OwnPlace(r.ID, ofCountry)), nil, ""))
			}
		}
	}
	both := func(cities, countries []record.Ref) {
		try(cities, city, false)
		try(countries, country, true)
	}
	for _, p := range c.World.Projects {
		both(p.Projekt.Cities, p.Projekt.Countries)
	}
	for _, n := range c.World.Namnder {
		for _, a := range n.Accounts {
			both(a.Redogorelse.Cities, a.Redogorelse.Countries)
			for _, e := range a.Exchanges {
				both(e.Utbyte.Cities, e.Utbyte.Countries)
			}
		}
	}
	return out
}
