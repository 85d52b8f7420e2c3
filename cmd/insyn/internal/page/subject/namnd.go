package subject

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// NamndList is /namnder/.
type NamndList struct {
	site.Meta
	Lead   site.Prose
	Paid   site.Figure
	Charts []*site.Chart
	Rows   []ListRow
	Table  *builder.Comparison
}

// Layout returns the template's name.
func (*NamndList) Layout() string { return "namndlista" }

// ListRow is a thing in a list with how many projects it has and what was
// paid out to them.
type ListRow struct {
	Link     site.Link
	Summary  string
	Projects site.Number
	Paid     site.Number
	Word     string    // what Paid is, where it is an amount
	Rows     []ListRow // below it, such as the strands of a programme
}

// Namnd is /namnder/<id>/.
type Namnd struct {
	site.Meta
	Summary     string
	Forvaltning string
	Ask         builder.Asked
	Body        builder.Body
	Paid        []site.Figure
	Charts      []*site.Chart
	Earlier     []YearChart // of years without an account, which else has it
	Count       site.Number
	Groups      []builder.ProjectGroup
	AlsoIn      []site.Link
	Accounts    []AccountLine
	Networks    []site.Link
	Goals       []site.Link
	Initiatives []site.Link
	MentionedBy []site.Link
	Corrected   []builder.Correction
}

// Layout returns the template's name.
func (*Namnd) Layout() string { return "namnd" }

// Lists returns its lists of projects.
func (p *Namnd) Lists() []builder.ProjectGroup { return p.Groups }

// AccountLine is a link to a year's account.
type AccountLine struct {
	Link    site.Link
	Summary string
}

// Account is /namnder/<id>/<year>/.
type Account struct {
	site.Meta
	Summary      string
	Namnd        site.Link
	Body         builder.Body
	EmptyAnswers []string
	Exchanges    []ExchangeLine
	Projects     []site.Link
	Networks     []site.Link
	Cities       []site.Link
	Countries    []site.Link
	Namnder      []site.Link
	Programs     []site.Link
	Source       string
	Pages        string
	SoFar        string // that not all nämnder have reported the year, or ""
	Earlier      []YearChart
}

// YearChart is a chart of a year that the portal showed before.
type YearChart struct {
	Year  int
	Chart *site.Chart
}

// Layout returns the template's name.
func (*Account) Layout() string { return "redogorelse" }

// ExchangeLine is an exchange in a list.
type ExchangeLine struct {
	Kind, Direction string
	Theme           string
	Where           []site.Link
	Count           string
	Page            int
	Account         site.Link // where the list is not the account's own
}

func (b *pages) namnder() {
	g, w, year := b.Graph, b.Words, b.Site.Year
	list := &NamndList{Meta: b.List(site.NamnderAddress, w.Namnd.Head), Table: b.Namnder(),
		Paid: b.PaidFigure("utbetalt", w.Money.PaidToNamnder(year), ledger.In(g.Ledger, year), site.NamnderAddress, year)}
	for _, n := range g.Namnder {
		row := b.listRow(site.NamndLink(n), n.Summary, n.Links)
		row.Projects = b.extent(n)
		list.Rows = append(list.Rows, row)
	}
	list.Lead = site.Say(w.Namnd.Lead(b.Count(b.NamndThings(g.Namnder), w.Noun.Namnder, site.CSV(site.NamnderAddress, "namnder", 0)),
		b.NamnderWithProjects()))
	list.Charts = append(list.Charts, b.PaidByNamnd(year), b.ProgramPanels(year))
	b.Add(list)
	builder.Each(b.Builder, g.Namnder, b.namnd)
	for _, n := range g.Namnder {
		builder.Each(b.Builder, n.Accounts, b.account)
	}
}

// extent says how many projects a nämnd has. One without its own may take part
// in others', and then those are said: "0 projekt" above them reads as a fault.
func (b *pages) extent(n *graph.Namnd) site.Number {
	if len(n.Projects) == 0 {
		return site.Words(b.Words.Namnd.NoneOwn(site.Each(n.AlsoIn, func(p *graph.Project) string { return p.Name() })))
	}
	return b.ProjectCount(n.Projects, site.CSV(site.Namnd(n), "projekt", 0))
}

// namnderLink leads to the list of nämnder.
func (b *pages) namnderLink() site.Link {
	return site.Link{Text: b.Words.Nav.Namnder, Href: site.NamnderAddress}
}

func (b *pages) namnd(n *graph.Namnd) *Namnd {
	address := site.Namnd(n)
	out := &Namnd{Meta: b.Below(b.namnderLink(), address, n.Name, n.Summary, n.Pos),
		Summary: n.Summary, Forvaltning: n.Forvaltning, Ask: b.AskNamnd(n),
		Body: b.Body(n.Body, nil), Groups: b.NamndByStatus(address, n),
		Count: b.extent(n), Paid: b.PaidByYear(address, n.Ledger),
		Charts: builder.Some(b.LedgerYears(address, n.Ledger), b.ProgramsWithin(n, b.Site.Year)), Earlier: b.earlierPrograms(n, address),
		AlsoIn: site.Each(n.AlsoIn, site.ProjectLink), Goals: site.Each(n.Goals, site.GoalLink),
		Initiatives: site.Each(n.Initiatives, site.InitiativeLink), MentionedBy: site.Each(n.MentionedBy, b.AccountLink)}
	out.Feed = site.Feed(address)
	out.Corrected = b.OfNamnd(n)
	for _, a := range n.Accounts {
		out.Accounts = append(out.Accounts, AccountLine{site.Link{Text: b.Words.Namnd.AccountLink(a.Year), Href: site.Account(a)}, a.Summary})
	}
	for _, m := range n.Memberships {
		out.Networks = builder.AppendNew(out.Networks, site.NetworkLink(m.Network))
	}
	return out
}

// earlierPrograms returns the charts of a nämnd's programmes in earlier years that are
// seen at an address, the newest first. What was released of a year stays when the portal
// shows the next.
func (b *pages) earlierPrograms(n *graph.Namnd, address string) (charts []YearChart) {
	for _, year := range ledger.Years(n.Ledger) {
		if year == b.Site.Year || b.Graph.Preliminary(year) || b.ProgramsOn(n, year) != address {
			continue
		}
		if c := b.ProgramsWithin(n, year); c != nil {
			charts = append(charts, YearChart{year, c})
		}
	}
	return charts
}

func (b *pages) account(a *graph.Account) *Account {
	n, w := a.Namnd, b.Words
	out := &Account{Meta: b.Below(b.namnderLink(), site.Account(a), w.Namnd.Account(n.Name, a.Year), a.Summary, a.Pos, site.NamndLink(n)),
		Summary: a.Summary, Namnd: site.NamndLink(n), Body: b.Body(a.Body, a.Source), Projects: site.Each(a.Projects, site.ProjectLink),
		Networks: site.Each(a.Networks, site.NetworkLink), Cities: site.Each(a.Cities, site.CityLink),
		Countries: site.Each(a.Countries, site.CountryLink), Namnder: site.Each(a.Namnder, site.NamndLink),
		Programs: site.Each(a.Programs, site.ProgramLink),
		Pages:    w.Format.Pages(a.FirstPage, a.LastPage), Exchanges: b.exchanges(a.Exchanges, false)}
	out.Heading, out.Earlier = w.Namnd.AccountHeading(n.Name, a.Year), b.earlierPrograms(n, out.Address)
	if b.Graph.Preliminary(a.Year) {
		out.SoFar = w.Year.SoFar(a.Year)
	}
	if a.Source != nil {
		out.Source = a.Source.Title
	}
	for _, q := range a.EmptyAnswers {
		out.EmptyAnswers = append(out.EmptyAnswers, b.Graph.City().Questions[q.Number-1])
	}
	return out
}

// exchanges returns exchanges as a list shows them; withAccount where the list
// is not the account's own.
func (b *pages) exchanges(list []*graph.Exchange, withAccount bool) []ExchangeLine {
	return site.Each(list, func(e *graph.Exchange) ExchangeLine {
		l := ExchangeLine{Kind: b.exchangeKind(e.Kind), Direction: b.direction(e.Direction), Theme: e.Theme, Page: e.Page,
			Where: site.Each(e.Cities, site.CityLink)}
		for _, c := range e.Countries {
			if !slices.ContainsFunc(e.Cities, func(s *graph.City) bool { return s.Country == c }) {
				l.Where = append(l.Where, site.CountryLink(c))
			}
		}
		if e.Count > 0 {
			l.Count = b.Words.Noun.Participants(int64(e.Count))
		}
		if withAccount {
			l.Account = b.AccountLink(e.Account)
		}
		return l
	})
}

// exchangeKind names a kind of exchange.
func (b *pages) exchangeKind(kind record.ExchangeKind) string {
	w := b.Words.Namnd.Exchange
	switch kind {
	case record.StudyVisit:
		return w.StudyVisit
	case record.JobShadowing:
		return w.JobShadowing
	case record.Conference:
		return w.Conference
	case record.PupilExchange:
		return w.PupilExchange
	case record.Course:
		return w.Course
	case record.Event:
		return w.Event
	}
	return w.Delegation
}

// direction says which way an exchange went.
func (b *pages) direction(d record.Direction) string {
	w := b.Words.Namnd.Direction
	switch d {
	case record.Out:
		return w.Out
	case record.In:
		return w.In
	}
	return w.Digital
}
