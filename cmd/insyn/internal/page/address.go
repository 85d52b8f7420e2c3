package page

import (
	"fmt"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// Addresses last. They end in a slash, are ASCII, and carry no year unless the
// page is about a year. This file is the only place that makes them.

func projectAddress(p *graph.Project) string       { return "/projekt/" + p.ID + "/" }
func namndAddress(n *graph.Namnd) string           { return "/namnder/" + n.ID + "/" }
func programAddress(p *graph.Program) string       { return "/program/" + p.ID + "/" }
func strandAddress(s *graph.Strand) string         { return "/program/" + s.ID + "/" }
func goalAddress(g *graph.Goal) string             { return "/mal/" + g.ID + "/" }
func cityAddress(c *graph.City) string             { return "/stader/" + c.ID + "/" }
func countryAddress(c *graph.Country) string       { return "/lander/" + c.ID + "/" }
func networkAddress(n *graph.Network) string       { return "/natverk/" + n.ID + "/" }
func initiativeAddress(i *graph.Initiative) string { return "/initiativ/" + i.ID + "/" }
func placeAddress(p *graph.Place) string           { return "/platser/#" + sv.Slug(p.Name) }
func organisationAddress(o *graph.Organisation) string {
	return "/organisationer/#" + sv.Slug(o.Name)
}

func yearAddress(year int) string { return fmt.Sprintf("/ar/%d/", year) }

func accountAddress(a *graph.Account) string {
	return fmt.Sprintf("/namnder/%s/%d/", a.Namnd.ID, a.Year)
}

// Links to things, by their names.

func projectLink(p *graph.Project) Link { return Link{Text: p.Name(), Href: projectAddress(p)} }
func namndLink(n *graph.Namnd) Link     { return Link{Text: n.Name, Href: namndAddress(n)} }
func programLink(p *graph.Program) Link { return Link{Text: p.Name, Href: programAddress(p)} }
func strandLink(s *graph.Strand) Link   { return Link{Text: s.Name, Href: strandAddress(s)} }
func goalLink(g *graph.Goal) Link       { return Link{Text: g.Name, Href: goalAddress(g)} }
func countryLink(c *graph.Country) Link { return Link{Text: c.Name, Href: countryAddress(c)} }
func networkLink(n *graph.Network) Link { return Link{Text: n.Name, Href: networkAddress(n)} }
func placeLink(p *graph.Place) Link     { return Link{Text: p.Name, Href: placeAddress(p)} }
func organisationLink(o *graph.Organisation) Link {
	return Link{Text: o.Name, Href: organisationAddress(o)}
}

func cityLink(c *graph.City) Link {
	l := Link{Text: c.Name, Href: cityAddress(c)}
	if c.Country != nil {
		l.Note = c.Country.Name
	}
	return l
}

func accountLink(a *graph.Account) Link {
	return Link{Text: fmt.Sprintf("%s %d", a.Namnd.Name, a.Year), Href: accountAddress(a)}
}

// links maps a list of things to links.
func links[T any](list []T, link func(T) Link) []Link {
	out := make([]Link, 0, len(list))
	for _, v := range list {
		out = append(out, link(v))
	}
	return out
}
