package page

import (
	"fmt"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// Home is the start page.
type Home struct {
	Meta
	Lead      string
	Intro     markdown.Body
	Year      int
	Paid      Figure
	Counts    []Count
	Namnder   []ListRow
	Programs  []ListRow
	Goals     []ListRow
	Largest   []*ProjectRow
	Initiated []Link
}

// Layout returns the template's name.
func (*Home) Layout() string { return "start" }

// Count is a number of things, and where they are listed.
type Count struct {
	Number int
	What   string
	Href   string
}

func (b *builder) home() {
	g, year := b.graph, b.site.Year
	sum := g.Ledger.In(year)
	out := &Home{Meta: Meta{Address: "/", Title: b.site.Title, Heading: b.site.Tagline, Description: b.site.Description}, Year: year,
		Paid: b.paidFigure("utbetalt", fmt.Sprintf("Utbetalt %d", year), sum, fmt.Sprintf("/utbetalt-%d.csv", year)),
		Lead: fmt.Sprintf("%d fick Malmö stad %s i stöd till %s, från EU och andra utanför staden.", year, sv.Miljoner(sum.Kronor), plural(len(g.Projects), "projekt", "projekt"))}
	for _, p := range g.Pages {
		if p.ID == "start" {
			out.Intro = p.Body
		}
	}
	out.Counts = b.counts()
	for _, n := range g.Namnder {
		if len(n.Projects) > 0 {
			out.Namnder = append(out.Namnder, b.listRow(namndLink(n), "", n.Links))
		}
	}
	for _, p := range g.Programs {
		out.Programs = append(out.Programs, b.listRow(programLink(p), "", p.Links))
	}
	for _, m := range g.Goals {
		if m.Kind == record.CurrentGoal {
			out.Goals = append(out.Goals, b.listRow(goalLink(m), "", m.Links))
		}
	}
	byPaid(out.Namnder)
	byPaid(out.Programs)
	out.Largest = b.largest(5)
	b.add(out)
}

func (b *builder) counts() []Count {
	g := b.graph
	namnder := 0
	for _, n := range g.Namnder {
		if len(n.Projects) > 0 {
			namnder++
		}
	}
	abroad := 0
	for _, c := range g.Cities {
		if c.Country != nil && c.Country.ID != "sverige" {
			abroad++
		}
	}
	return []Count{
		{len(g.Projects), "projekt", "/projekt/"},
		{namnder, "nämnder med projekt", "/namnder/"},
		{len(g.Programs), "fonder och program", "/program/"},
		{abroad, "platser i andra länder", "/stader/"},
		{len(g.Networks), "internationella nätverk", "/natverk/"},
	}
}
