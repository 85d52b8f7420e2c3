package page

import (
	"fmt"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
)

// NamndList is /namnder/.
type NamndList struct {
	Meta
	Lead   Prose
	Paid   Figure
	Charts []*Chart
	Rows   []ListRow
}

// Layout returns the template's name.
func (*NamndList) Layout() string { return "namndlista" }

// ListRow is a thing in a list with how many projects it has and what was
// paid out to them.
type ListRow struct {
	Link     Link
	Summary  string
	Projects Number
	Paid     Number
	Rows     []ListRow // below it, such as the strands of a programme
}

// Namnd is /namnder/<id>/.
type Namnd struct {
	Meta
	Summary     string
	Forvaltning string
	Body        markdown.Body
	Paid        []Figure
	Charts      []*Chart
	Count       Number
	Groups      []ProjectGroup
	AlsoIn      []Link
	Accounts    []AccountLine
	Networks    []Link
	Goals       []Link
	Initiatives []Link
	MentionedBy []Link
}

// Layout returns the template's name.
func (*Namnd) Layout() string { return "namnd" }

// AccountLine is a link to a year's account.
type AccountLine struct {
	Link    Link
	Summary string
}

// Account is /namnder/<id>/<year>/.
type Account struct {
	Meta
	Summary       string
	Year          int
	Namnd         Link
	Body          markdown.Body
	EmptyAnswers  []string
	Exchanges     []ExchangeLine
	Projects      []Link
	Networks      []Link
	Cities        []Link
	Countries     []Link
	Namnder       []Link
	Programs      []Link
	Organisations []string
	Source        string
	Pages         string
}

// Layout returns the template's name.
func (*Account) Layout() string { return "redogorelse" }

// ExchangeLine is an exchange in a list.
type ExchangeLine struct {
	Kind, Direction string
	Theme           string
	Where           []Link
	Count           string
	Page            int
	Account         Link // where the list is not the account's own
}

func (b *builder) namnder() {
	g := b.graph
	list := &NamndList{Meta: Meta{Address: "/namnder/", Title: "Nämnder", Section: "/namnder/", Crumbs: crumbs(),
		Description: "Malmö stads nämnder och deras internationella arbete: projekt, nätverk och utbyten."},
		Paid: b.paidFigure("utbetalt", fmt.Sprintf("Utbetalt till nämnderna %d", b.site.Year), ledger.In(g.Ledger, b.site.Year), fmt.Sprintf("/namnder/utbetalt-%d.csv", b.site.Year))}
	var withProjects []*graph.Namnd
	for _, n := range g.Namnder {
		if len(n.Projects) > 0 {
			withProjects = append(withProjects, n)
		}
		list.Rows = append(list.Rows, b.listRow(namndLink(n), n.Summary, n.Links))
	}
	list.Lead = say(b.countOf(namndThings(g.Namnder), "nämnd", "nämnder", "/namnder/namnder.csv"),
		" har redogjort för sitt internationella arbete. ", b.countOf(namndThings(withProjects), "", "", "/namnder/med-projekt.csv").bare(),
		" av dem deltar i projekt med stöd utifrån.")
	list.Charts = append(list.Charts, b.paidByNamnd(b.site.Year), b.programPanels(b.site.Year))
	b.add(list)
	each(b, g.Namnder, (*builder).namnd)
	for _, n := range g.Namnder {
		each(b, n.Accounts, (*builder).account)
	}
}

func (b *builder) namnd(n *graph.Namnd) *Namnd {
	address := namndAddress(n)
	out := &Namnd{Meta: Meta{Address: address, Title: n.Name, Description: shorten(n.Summary, 160), Section: "/namnder/",
		Crumbs: crumbs(Link{Text: "Nämnder", Href: "/namnder/"}), EditPath: n.Pos.File},
		Summary: n.Summary, Forvaltning: n.Forvaltning, Body: n.Body, Groups: b.byStatus(address, n.Projects, n.Ledger), Count: b.projectCount(n.Projects, address+"projekt.csv"),
		AlsoIn: links(n.AlsoIn, projectLink), Goals: links(n.Goals, goalLink), MentionedBy: links(n.MentionedBy, accountLink)}
	out.Paid = b.paidByYear(address, n.Ledger)
	out.Charts = some(b.ledgerYears(address, n.Ledger), b.programsWithin(n, b.site.Year))
	for _, a := range n.Accounts {
		out.Accounts = append(out.Accounts, AccountLine{Link{Text: fmt.Sprintf("Redogörelse för %d", a.Year), Href: accountAddress(a)}, a.Summary})
	}
	for _, m := range n.Memberships {
		out.Networks = appendNew(out.Networks, networkLink(m.Network))
	}
	for _, i := range n.Initiatives {
		out.Initiatives = append(out.Initiatives, Link{Text: i.Title, Href: initiativeAddress(i)})
	}
	return out
}

// paidByYear returns a figure for each year of a ledger, newest first.
func (b *builder) paidByYear(address string, l graph.Ledger) []Figure {
	var out []Figure
	for _, year := range ledger.Years(l) {
		out = append(out, b.paidFigure("utbetalt-"+itoa(year), fmt.Sprintf("Utbetalt %d", year), ledger.In(l, year), paidCSV(address, year)))
	}
	return ruleOnce(out)
}

// ruleOnce leaves the rule at the first figure only.
func ruleOnce(figures []Figure) []Figure {
	for i := range figures {
		if i > 0 {
			figures[i].Rule = ""
		}
	}
	return figures
}

// some returns the charts that there are.
func some(charts ...*Chart) []*Chart {
	return slices.DeleteFunc(charts, func(c *Chart) bool { return c == nil })
}

func appendNew[T comparable](list []T, v T) []T {
	if slices.Contains(list, v) {
		return list
	}
	return append(list, v)
}

func (b *builder) account(a *graph.Account) *Account {
	n := a.Namnd
	out := &Account{Meta: Meta{Address: accountAddress(a), Title: fmt.Sprintf("%s %d", n.Name, a.Year), Heading: fmt.Sprintf("%s: internationellt arbete %d", n.Name, a.Year),
		Description: shorten(a.Summary, 160), Section: "/namnder/", EditPath: a.Pos.File,
		Crumbs: crumbs(Link{Text: "Nämnder", Href: "/namnder/"}, namndLink(n))},
		Summary: a.Summary, Year: a.Year, Namnd: namndLink(n), Body: a.Body, Projects: links(a.Projects, projectLink),
		Networks: links(a.Networks, networkLink), Cities: links(a.Cities, cityLink), Countries: links(a.Countries, countryLink),
		Namnder: links(a.Namnder, namndLink), Programs: links(a.Programs, programLink), Organisations: a.Organisations,
		Pages: pageRef(a.FirstPage, a.LastPage), Exchanges: exchangeLines(a.Exchanges, false)}
	if a.Source != nil {
		out.Source = a.Source.Title
	}
	for _, q := range a.EmptyAnswers {
		out.EmptyAnswers = append(out.EmptyAnswers, b.graph.City().Questions[q.Number-1])
	}
	return out
}

// exchangeNames are the kinds of exchanges as readers see them.
var exchangeNames = map[string]string{"studiebesok": "Studiebesök", "jobbskuggning": "Jobbskuggning", "konferens": "Konferens",
	"elevutbyte": "Elevutbyte", "kurs": "Kurs", "evenemang": "Evenemang", "delegation": "Delegation"}

// directionNames say which way an exchange went.
var directionNames = map[string]string{"ut": "Malmö reste ut", "in": "gäster kom till Malmö", "digitalt": "digitalt"}

func exchangeLines(list []*graph.Exchange, withAccount bool) []ExchangeLine {
	out := make([]ExchangeLine, 0, len(list))
	for _, e := range list {
		l := ExchangeLine{Kind: exchangeNames[e.Kind], Direction: directionNames[e.Direction], Theme: e.Theme, Page: e.Page}
		l.Where = links(e.Cities, cityLink)
		for _, c := range e.Countries {
			if !slices.ContainsFunc(e.Cities, func(s *graph.City) bool { return s.Country == c }) {
				l.Where = append(l.Where, countryLink(c))
			}
		}
		if e.Count > 0 {
			l.Count = plural(e.Count, "deltagare", "deltagare")
		}
		if withAccount {
			l.Account = accountLink(e.Account)
		}
		out = append(out, l)
	}
	return out
}
