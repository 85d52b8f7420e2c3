package figure

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// maxRepeats is how many amounts that come back a sum tells of; the page of the
// data's quality has all of them.
const maxRepeats = 3

// spread is Spread for a figure: of one project it says nothing.
func (m *Maker) spread(s ledger.Sum, page string, year int) site.Prose {
	if p := s.Spread(); len(p.Paid)+len(p.Nothing)+len(p.Unknown) < 2 {
		return nil
	}
	return site.Say(m.Spread(s, page, year))
}

// repeats say which amounts a sum has of several projects.
func (m *Maker) repeats(s ledger.Sum, page string, year int) []site.Prose {
	var out []site.Prose
	repeats := s.Repeated()
	for _, r := range repeats[:min(len(repeats), maxRepeats)] {
		out = append(out, m.repeat(r, page, year))
	}
	return out
}

// Spread says how many of the projects of a year's sum got money, how many got
// nothing, and of how many that is not known, with their tables beside page.
func (m *Maker) Spread(s ledger.Sum, page string, year int) words.Prose {
	p := s.Spread()
	said := false
	count := func(projects []*graph.Project, table string) words.Value {
		if len(projects) == 0 {
			return nil
		}
		n := m.ProjectCount(projects, site.CSV(page, table, year))
		if said { // the noun is there already
			n = n.Bare(m.Words)
		}
		said = true
		return n
	}
	paid, nothing := count(p.Paid, "fick-pengar"), count(p.Nothing, "fick-inget")
	return m.Words.Money.Spread(paid, nothing, count(p.Unknown, "okant-om-pengar"))
}

// repeat says that several projects state one and the same amount.
func (m *Maker) repeat(r ledger.Repeat, page string, year int) site.Prose {
	kronor, _ := r.First.Paid.Kronor()
	csv := site.CSV(page, "samma-belopp-"+label(int(kronor)), year)
	projects := m.Count(m.ProjectThings(r.Projects), m.Words.Noun.ProjectsSpelled, csv)
	quality := site.Link{Text: m.Words.Money.Quality, Href: site.QualityAddress + "#" + site.SameAmountID}
	return site.Say(m.Words.Money.SameAmount(projects, site.Stated(m.Words, r.First.Paid.Amount), quality))
}
