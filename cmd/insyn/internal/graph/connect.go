package graph

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// accounts connects the nämnder's accounts and their exchanges.
func (b *builder) accounts() {
	l := &b.findings
	var asked []record.Question
	defer func() { b.checkQuestions(asked) }()
	for _, r := range b.set.Redogorelser {
		a := &Account{Redogorelse: r, Namnd: b.namndOf(r), Source: b.source.find(r.Source),
			Projects: b.project.all(l, r.Projects), Networks: b.network.all(l, r.Networks), Cities: b.city.all(l, r.Cities),
			Namnder: b.namnd.all(l, r.Namnder), Programs: b.program.all(l, r.Programs)}
		ofItself(l, a.Namnd, a.Namnder, r.Namnder, staff.Namnd)
		a.Countries = b.withCountriesOf(b.country.all(l, r.Countries), a.Cities)
		for i := range r.Exchanges {
			b.exchange(a, &r.Exchanges[i])
		}
		asked = append(asked, r.EmptyAnswers...)
		if a.Namnd == nil {
			continue
		}
		sv.SortBy(a.Countries, func(c *Country) string { return c.Name })
		a.Namnd.Accounts = append(a.Namnd.Accounts, a)
		b.backlinkAccount(a)
	}
}

// namndOf returns the nämnd in whose folder an account lies.
func (b *builder) namndOf(r *record.Redogorelse) *Namnd {
	for _, n := range b.graph.Namnder {
		if n.Slug == r.Namnd.ID {
			return n
		}
	}
	return b.namnd.find(r.Namnd)
}

// checkQuestions reports numbers of questions that the city doesn't ask.
// Where two accounts have one, it is the city's list that lacks it.
func (b *builder) checkQuestions(all []record.Question) {
	asked, files, most := len(b.graph.City().Questions), map[string]bool{}, 0
	all = filter(all, func(q record.Question) bool { return q.Number > asked && asked > 0 })
	for _, q := range all {
		files[q.Pos.File], most = true, max(most, q.Number)
	}
	if len(files) > 1 {
		b.findings.Add(b.graph.City().QuestionsPos, 1, staff.QuestionGone(most, asked, len(files)), staff.Refers(all[0].Pos))
		return
	}
	for _, q := range all {
		b.findings.Add(q.Pos, q.Len, staff.NoSuchQuestion(q.Number, asked))
	}
}

func (b *builder) exchange(a *Account, r *record.Utbyte) {
	e := &Exchange{Utbyte: *r, Account: a, Cities: b.city.all(&b.findings, r.Cities)}
	e.Countries = b.withCountriesOf(b.country.all(&b.findings, r.Countries), e.Cities)
	a.Exchanges = append(a.Exchanges, e)
	for _, c := range e.Cities {
		c.Exchanges = append(c.Exchanges, e)
		a.Cities = appendNew(a.Cities, c)
	}
	for _, c := range e.Countries {
		c.Exchanges = append(c.Exchanges, e)
		a.Countries = appendNew(a.Countries, c)
	}
}

func (b *builder) backlinkAccount(a *Account) {
	for _, p := range a.Projects {
		p.Accounts = append(p.Accounts, a)
	}
	for _, n := range a.Networks {
		n.Accounts = append(n.Accounts, a)
	}
	for _, c := range a.Cities {
		c.Accounts = append(c.Accounts, a)
	}
	for _, c := range a.Countries {
		c.Accounts = append(c.Accounts, a)
	}
	for _, n := range a.Namnder {
		n.MentionedBy = append(n.MentionedBy, a)
	}
	for _, p := range a.Programs {
		p.Accounts = append(p.Accounts, a)
	}
	for _, name := range a.Redogorelse.Organisations {
		o := b.organisation(name)
		o.Accounts = appendNew(o.Accounts, a)
	}
}

func (b *builder) networks() {
	l := &b.findings
	sv.SortBy(b.graph.Networks, func(n *Network) string { return n.Name })
	for _, n := range b.graph.Networks {
		n.Cities = b.city.all(l, n.Natverk.Cities)
		n.Countries = b.withCountriesOf(b.country.all(l, n.Natverk.Countries), n.Cities)
		for _, c := range n.Cities {
			c.Networks = append(c.Networks, n)
		}
		for _, c := range n.Countries {
			c.Networks = append(c.Networks, n)
		}
		for _, r := range n.Natverk.Memberships {
			m := &Membership{Medverkan: r, Network: n, Namnd: b.namnd.find(r.Namnd), Source: b.source.find(r.Source)}
			b.memberTwice(n, m)
			n.Memberships = append(n.Memberships, m)
			if m.Namnd != nil {
				m.Namnd.Memberships = append(m.Namnd.Memberships, m)
			}
		}
	}
}

// memberTwice reports a nämnd that takes part in a network twice in one year by the same
// page: one of the two is another's.
func (b *builder) memberTwice(n *Network, m *Membership) {
	for _, o := range n.Memberships {
		if m.Namnd != nil && o.Namnd == m.Namnd && o.Year == m.Year && o.Source == m.Source {
			at := m.Medverkan.Namnd
			b.findings.Add(at.Pos, at.Len, staff.MemberTwice(m.Namnd.Name, m.Year), staff.FirstStandsHere(o.Medverkan.Namnd.Pos))
			return
		}
	}
}

func (b *builder) goals() {
	l := &b.findings
	for _, m := range b.graph.Goals {
		b.numberTwice(m)
		m.To, m.Namnder = b.goal.all(l, m.Mal.To), b.namnd.all(l, m.Mal.Namnder)
		ofItself(l, m, m.To, m.Mal.To, staff.Goal)
		b.mappedOn(m)
		for _, to := range m.To {
			to.From = append(to.From, m)
		}
		for _, n := range m.Namnder {
			n.Goals = append(n.Goals, m)
		}
	}
}

// mappedOn reports the goals that a goal is mapped to and that nothing can be counted to:
// a nämnd's own, and those of no period. A goal that sheets have as the term's is told there.
func (b *builder) mappedOn(m *Goal) {
	if b.goal.partial || len(m.To) != len(m.Mal.To) {
		return
	}
	for i, to := range m.To {
		told := slices.ContainsFunc(b.mapping.idle, func(x astray) bool { return x.goal == to })
		if to == m || told || to.Kind == record.CouncilGoal && to.Period != (record.Period{}) {
			continue
		}
		better := idsOf(b.goal.refs(to.Mal.To), func(g *Goal) string { return g.ID })
		b.findings.Add(m.Mal.To[i].Pos, m.Mal.To[i].Len, staff.MappedToIdle(to.Name, to.Kind == record.CouncilGoal, better))
	}
}

// numberTwice reports a goal with the number of another of its period: the one that is
// spelt with another number.
func (b *builder) numberTwice(m *Goal) {
	n := m.spelt()
	for _, o := range b.graph.Goals {
		if o != m && o.Number == m.Number && o.Period == m.Period && o.Kind == m.Kind && m.Number > 0 && n > 0 && n != m.Number {
			b.findings.Add(m.NumberPos, 1, staff.GoalNumber(m.Name, o.Name, m.Number, n))
			return
		}
	}
}

// spelt returns the number that a goal has in its spellings, "3. Grön stad", or 0.
func (m *Goal) spelt() int {
	for _, s := range m.Spellings {
		number, name, _ := strings.Cut(s.ID, ". ")
		if n, err := strconv.Atoi(number); err == nil && sv.Folded(name) == sv.Folded(m.Name) {
			return n
		}
	}
	return 0
}

func (b *builder) initiatives() {
	l := &b.findings
	for _, r := range b.set.Initiatives {
		i := &Initiative{Initiativ: r, Source: b.source.find(r.Source), Namnder: b.namnd.all(l, r.AlsoNamnder)}
		for _, n := range i.Namnder {
			n.Initiatives = append(n.Initiatives, i)
		}
		for _, name := range r.Organisations {
			o := b.organisation(name)
			o.Initiatives = appendNew(o.Initiatives, i)
		}
		b.graph.Initiatives = append(b.graph.Initiatives, i)
	}
}

// reports resolves what published rows are about.
func (b *builder) reports() {
	for i := range b.set.Redovisningar {
		r := &Report{Redovisning: &b.set.Redovisningar[i]}
		r.Source = b.source.find(r.Redovisning.Source)
		b.yearTwice(r)
		for j := range r.Redovisning.Namnder {
			row := &r.Redovisning.Namnder[j]
			r.Namnder = append(r.Namnder, &PublishedRow{PublishedPaid: row, Namnd: b.namnd.find(row.About)})
			b.namnd.asNamed(&b.findings, "namnd", row)
		}
		rowsTwice(&b.findings, r.Redovisning.Namnder)
		for j := range r.Redovisning.Programs {
			row := &r.Redovisning.Programs[j]
			r.Programs = append(r.Programs, &PublishedRow{PublishedPaid: row, Program: b.program.find(row.About)})
			b.program.asNamed(&b.findings, "program", row)
		}
		rowsTwice(&b.findings, r.Redovisning.Programs)
		for j := range r.Redovisning.Goals {
			row := &r.Redovisning.Goals[j]
			r.Goals = append(r.Goals, &PublishedRow{PublishedPaid: row, Goal: b.goal.find(row.About)})
			b.goal.asNamed(&b.findings, "mal", row)
		}
		rowsTwice(&b.findings, r.Redovisning.Goals)
		b.graph.Reports = append(b.graph.Reports, r)
	}
}

// yearTwice reports a year that two reports are of by the same document.
func (b *builder) yearTwice(r *Report) {
	for _, o := range b.graph.Reports {
		if o.Year == r.Year {
			b.findings.Add(r.YearPos, 1, staff.ReportTwice(r.Year), staff.FirstStandsHere(o.YearPos))
		}
	}
}

// rowsTwice reports published rows of the same name that are not said to stand twice in
// the source.
func rowsTwice(l *diag.List, rows []record.PublishedPaid) {
	for i, row := range rows {
		first := slices.IndexFunc(rows[:i], func(o record.PublishedPaid) bool {
			return sv.Folded(o.About.ID) == sv.Folded(row.About.ID) && sv.Folded(o.StatedName) == sv.Folded(row.StatedName) &&
				o.Kronor == row.Kronor && o.Projects == row.Projects
		})
		if first >= 0 && !row.Repeated && !rows[first].Repeated && row.About.ID != "" {
			l.Add(row.About.Pos, row.About.Len, staff.RowTwice(row.StatedName), staff.FirstStandsHere(rows[first].About.Pos))
		}
	}
}

// asNamed reports a published row that is about something else than what the source
// calls it.
func (r *registry[T]) asNamed(l *diag.List, key string, row *record.PublishedPaid) {
	about, called := r.byName[sv.Folded(row.About.ID)], r.byName[sv.Folded(row.StatedName)]
	if about != nil && called != nil && about != called {
		l.Add(row.About.Pos, row.About.Len, staff.RowOfOther(row.StatedName, key, about.id, called.id))
	}
}

// finish puts everything in order.
func (b *builder) finish() {
	g := b.graph
	sv.SortBy(g.Programs, func(p *Program) string { return p.Name })
	sv.SortBy(g.Cities, func(c *City) string { return c.Name })
	sv.SortBy(g.Countries, func(c *Country) string { return c.Name })
	for _, c := range g.Countries {
		sv.SortBy(c.Cities, func(c *City) string { return c.Name })
	}
	sv.SortBy(g.Organisations, func(o *Organisation) string { return o.Name })
	slugs := sv.Anchors{}
	for _, o := range g.Organisations { // Café and Cafe are two, and so are names that no slug has letters of
		o.Slug = slugs.For(o.Name, "organisation")
	}
	slices.SortStableFunc(g.Goals, func(a, b *Goal) int {
		return cmp.Or(cmp.Compare(g.rank(a), g.rank(b)), cmp.Compare(b.Period.To, a.Period.To), cmp.Compare(a.Number, b.Number))
	})
	for _, n := range g.Namnder {
		slices.SortStableFunc(n.Accounts, func(a, b *Account) int { return cmp.Compare(b.Year, a.Year) })
		sv.SortBy(n.Memberships, func(m *Membership) string { return m.Network.Name })
	}
	slices.SortStableFunc(g.Reports, func(a, b *Report) int { return cmp.Compare(b.Year, a.Year) })
}

// rank returns the place of a kind of goal in lists: this term's, then those of
// other terms, then the nämnder's own.
func (g *Graph) rank(m *Goal) int {
	switch {
	case g.Current(m):
		return 0
	case m.Kind == record.CouncilGoal:
		return 1
	}
	return 2
}
