package subject

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// NetworkList is /natverk/.
type NetworkList struct {
	site.Meta
	Lead site.Prose
	Rows []NetworkRow
}

// Layout returns the template's name.
func (*NetworkList) Layout() string { return "natverkslista" }

// NetworkRow is a network in a list.
type NetworkRow struct {
	Link    site.Link
	Summary string
	Namnder string
}

// Network is /natverk/<slug>/.
type Network struct {
	site.Meta
	Short       string
	Summary     string
	Website     string
	Body        builder.Body
	Memberships []MembershipLine
	Cities      []site.Link
	Countries   []site.Link
	Projects    []site.Link
	Accounts    []site.Link
	Spellings   string
}

// Layout returns the template's name.
func (*Network) Layout() string { return "natverk" }

// MembershipLine is a nämnd's part in a network.
type MembershipLine struct {
	Namnd  site.Link
	Year   int
	Text   string
	Source site.Citation
}

func (b *pages) networks() {
	g, w := b.Graph, b.Words.Network
	list := &NetworkList{Meta: b.List(site.NetworksAddress, w.Head),
		Lead: site.Say(w.Lead(b.Count(b.NetworkThings(g.Networks), w.Count, site.CSV(site.NetworksAddress, "natverk", 0))))}
	for _, n := range g.Networks {
		var names []string
		for _, m := range n.Memberships {
			if m.Namnd != nil {
				names = builder.AppendNew(names, m.Namnd.Name)
			}
		}
		list.Rows = append(list.Rows, NetworkRow{Link: site.NetworkLink(n), Summary: n.Summary, Namnder: site.Facts(names...)})
		b.Add(b.network(n))
	}
	b.Add(list)
}

func (b *pages) network(n *graph.Network) *Network {
	up := site.Link{Text: b.Words.Nav.Networks, Href: site.NetworksAddress}
	out := &Network{Meta: b.Below(up, site.Network(n), n.Name, n.Summary, n.Pos),
		Short: n.Short, Summary: n.Summary, Website: n.Website, Body: b.Body(n.Body, n.TextSource()), Cities: site.Each(n.Cities, site.CityLink),
		Countries: site.Each(n.Countries, site.CountryLink), Projects: site.Each(n.Projects, site.ProjectLink),
		Accounts: site.Each(n.Accounts, b.AccountLink), Spellings: b.spellings(n.Name, n.Spellings)}
	for _, m := range n.Memberships {
		l := MembershipLine{Year: m.Year, Text: m.Text, Source: site.Cite(m.Source, m.Page)}
		if m.Namnd != nil {
			l.Namnd = site.NamndLink(m.Namnd)
		}
		out.Memberships = append(out.Memberships, l)
	}
	return out
}
