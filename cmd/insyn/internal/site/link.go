package site

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// Links to things, by their names.

// ProjectLink returns a link to a project.
func ProjectLink(p *graph.Project) Link { return Link{Text: p.Name(), Href: Project(p)} }

// NamndLink returns a link to a nämnd.
func NamndLink(n *graph.Namnd) Link { return Link{Text: n.Name, Href: Namnd(n)} }

// AccountLink returns a link to a nämnd's account of a year.
func AccountLink(w *words.Language, a *graph.Account) Link {
	return Link{Text: w.Namnd.Account(a.Namnd.Name, a.Year), Href: Account(a)}
}

// ProgramLink returns a link to a family of programmes.
func ProgramLink(p *graph.Program) Link { return Link{Text: p.Name, Href: Program(p)} }

// StrandLink returns a link to a strand of a programme.
func StrandLink(s *graph.Strand) Link { return Link{Text: s.Name, Href: Strand(s)} }

// GoalLink returns a link to a goal.
func GoalLink(g *graph.Goal) Link { return Link{Text: g.Name, Href: Goal(g)} }

// ThemeLink returns a link to a theme.
func ThemeLink(t *graph.Theme) Link { return Link{Text: t.Name, Href: Theme(t)} }

// CityLink returns a link to a partner city, with its country.
func CityLink(c *graph.City) Link {
	l := Link{Text: c.Name, Href: City(c)}
	if c.Country != nil {
		l.Note = c.Country.Name
	}
	return l
}

// CountryLink returns a link to a country.
func CountryLink(c *graph.Country) Link { return Link{Text: c.Name, Href: Country(c)} }

// NetworkLink returns a link to a network.
func NetworkLink(n *graph.Network) Link { return Link{Text: n.Name, Href: Network(n)} }

// InitiativeLink returns a link to an initiative.
func InitiativeLink(i *graph.Initiative) Link { return Link{Text: i.Title, Href: Initiative(i)} }

// DistrictPlaceLink returns a link to a place in the city.
func DistrictPlaceLink(p *graph.Place) Link { return Link{Text: p.Name, Href: DistrictPlace(p)} }

// OrganisationLink returns a link to a partner organisation.
func OrganisationLink(o *graph.Organisation) Link { return Link{Text: o.Name, Href: Organisation(o)} }

// Each returns f of each element of a list: the links to a list of things, the
// rows of a table.
func Each[T, U any](list []T, f func(T) U) []U {
	out := make([]U, 0, len(list))
	for _, v := range list {
		out = append(out, f(v))
	}
	return out
}

// NewestFirst orders a list by days, the newest first.
func NewestFirst[T any](list []T, day func(T) string) {
	slices.SortStableFunc(list, func(a, b T) int { return strings.Compare(day(b), day(a)) })
}

// Cite returns where a figure comes from: a document, which may not be known,
// and its page.
func Cite(s *graph.Source, page int) Citation {
	if s == nil {
		return Citation{Page: page}
	}
	return Citation{Source: s.Title, Page: page}
}
