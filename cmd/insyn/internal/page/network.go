package page

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// NetworkList is /natverk/.
type NetworkList struct {
	Meta
	Lead Prose
	Rows []NetworkRow
}

// Layout returns the template's name.
func (*NetworkList) Layout() string { return "natverkslista" }

// NetworkRow is a network in a list.
type NetworkRow struct {
	Link    Link
	Summary string
	Namnder string
}

// Network is /natverk/<slug>/.
type Network struct {
	Meta
	Short       string
	Summary     string
	Website     string
	Body        markdown.Body
	Memberships []MembershipLine
	Cities      []Link
	Countries   []Link
	Projects    []Link
	Accounts    []Link
	Spellings   string
}

// Layout returns the template's name.
func (*Network) Layout() string { return "natverk" }

// MembershipLine is a nämnd's part in a network.
type MembershipLine struct {
	Namnd  Link
	Year   int
	Text   string
	Source Citation
}

func (b *builder) networks() {
	g := b.graph
	list := &NetworkList{Meta: Meta{Address: "/natverk/", Title: "Nätverk", Section: "/natverk/", Crumbs: crumbs(),
		Description: "Internationella nätverk som Malmö stads nämnder är med i eller har kontakt med."},
		Lead: say("Redovisningen nämner ", b.countOf(networkThings(g.Networks), "internationellt nätverk", "internationella nätverk och samarbeten", "/natverk/natverk.csv"), ". För vart och ett står vilka nämnder som har med det att göra.")}
	for _, n := range g.Networks {
		var names []string
		for _, m := range n.Memberships {
			if m.Namnd != nil {
				names = appendNew(names, m.Namnd.Name)
			}
		}
		list.Rows = append(list.Rows, NetworkRow{Link: networkLink(n), Summary: n.Summary, Namnder: joinDot(names)})
		b.add(b.network(n))
	}
	b.add(list)
}

func (b *builder) network(n *graph.Network) *Network {
	out := &Network{Meta: Meta{Address: networkAddress(n), Title: n.Name, Description: shorten(n.Summary, 160), Section: "/natverk/",
		Crumbs: crumbs(Link{Text: "Nätverk", Href: "/natverk/"}), EditPath: n.Pos.File},
		Short: n.Short, Summary: n.Summary, Website: n.Website, Body: n.Body, Cities: links(n.Cities, cityLink), Countries: links(n.Countries, countryLink),
		Projects: links(n.Projects, projectLink), Accounts: links(n.Accounts, accountLink), Spellings: spellings(n.Name, n.Spellings)}
	for _, m := range n.Memberships {
		l := MembershipLine{Year: m.Year, Text: m.Text, Source: citation(m.Source, m.Page)}
		if m.Namnd != nil {
			l.Namnd = namndLink(m.Namnd)
		}
		out.Memberships = append(out.Memberships, l)
	}
	return out
}

// Initiative is /initiativ/<slug>/.
type Initiative struct {
	Meta
	Summary  string
	PlanDate string
	Period   string
	Budget   Number
	Chart    *Chart
	Stated   string
	Years    []PlannedYear
	Parts    []record.Described
	Roles    []record.Described
	Partners []Link
	Namnder  []Link
	Goals    []string
	Body     markdown.Body
	Source   string
}

// Layout returns the template's name.
func (*Initiative) Layout() string { return "initiativ" }

// PlannedYear is a year of a plan.
type PlannedYear struct {
	Year   int
	Amount Number
	Text   string
}

// globalGoals are the goals of Agenda 2030 that initiatives name; the wording
// is that of the plan, which calls goal 17 so.
var globalGoals = map[int]string{17: "Mål 17: Genomförande och partnerskap"}

func (b *builder) initiatives() {
	for _, i := range b.graph.Initiatives {
		out := &Initiative{Meta: Meta{Address: initiativeAddress(i), Title: i.Title, Description: shorten(i.Summary, 160), Crumbs: crumbs(), EditPath: i.Pos.File},
			Summary: i.Summary, PlanDate: i.PlanDate.Swedish(), Period: period(i.Start, i.End), Budget: stated(i.Budget.Amount), Chart: b.plannedBudget(i), Stated: i.Budget.Text,
			Parts: i.Parts, Roles: i.Roles, Partners: b.initiativePartners(i), Namnder: links(i.Namnder, namndLink), Body: i.Body}
		if i.Source != nil {
			out.Source = i.Source.Title
		}
		for _, y := range i.Years {
			out.Years = append(out.Years, PlannedYear{Year: y.Year, Amount: stated(y.Budget.Amount), Text: y.Text})
		}
		for _, n := range i.GlobalGoals {
			name, ok := globalGoals[n]
			if !ok {
				name = "Mål " + sv.Tal(int64(n))
			}
			out.Goals = append(out.Goals, name)
		}
		b.add(out)
	}
}

// initiativePartners returns the organisations of an initiative as links.
func (b *builder) initiativePartners(i *graph.Initiative) []Link {
	var out []Link
	for _, o := range b.graph.Organisations {
		for _, x := range o.Initiatives {
			if x == i {
				out = append(out, organisationLink(o))
			}
		}
	}
	return out
}
