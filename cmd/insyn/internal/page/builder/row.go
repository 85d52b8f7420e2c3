package builder

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/figure"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// ProjectRow is a project in a list.
type ProjectRow struct {
	Link    site.Link
	Summary string // its first sentence
	More    string // the rest of it; a phone leaves it to the project's page, as the role
	Who     string // nämnder; empty where they needn't be named
	Role    string
	Years   string
	Paid    site.Number
	Word    string  // what Paid is, where it is an amount
	Part    string  // whose sheets Paid counts, where it is not all of them
	Filter  *Filter // only on the list of all projects
}

// ProjectGroup is a part of a list of projects.
type ProjectGroup struct {
	ID, Name string
	Short    string // its name without the day, as the filter has it
	Note     string
	Count    site.Number // with a table of the rows
	Rows     []*ProjectRow

	Parts   []site.Link          // instead of rows, where the page's list is too long
	Divided []*Part[*ProjectRow] // what they lead to
}

// shareRows makes the rows with a project's whole sum, which all lists share,
// so that each is rendered once.
func (b *Builder) shareRows() {
	for _, p := range b.Graph.Projects {
		b.rowOf[p] = b.newRow(p, b.Whole(p))
	}
}

// ProjectRow returns p as a row; paid is the sum to show.
func (b *Builder) ProjectRow(p *graph.Project, paid ledger.Sum) *ProjectRow {
	if paid.Stated() == b.Whole(p).Stated() {
		return b.rowOf[p]
	}
	return b.newRow(p, paid)
}

// ofNamnd is a row on a nämnd's own page, which needn't name it again: with
// whom it takes part, and as what.
func (b *Builder) ofNamnd(n *graph.Namnd, p *graph.Project, row ProjectRow) *ProjectRow {
	var with []string
	role := p.Role()
	for _, d := range p.Deltaganden {
		switch {
		case d.Namnd == n:
			role = d.Role
		case d.Namnd != nil:
			with = AppendNew(with, d.Namnd.Name)
		}
	}
	row.Who, row.Role = "", site.Role(b.Words, role)
	if len(with) > 0 {
		row.Who = b.Words.Project.With(with)
	}
	return &row
}

func (b *Builder) newRow(p *graph.Project, paid ledger.Sum) *ProjectRow {
	row := &ProjectRow{Link: site.ProjectLink(p), Paid: b.PaidFor(p, paid), Who: site.NamndNames(p), Role: site.Role(b.Words, p.Role()),
		Years: site.YearSpan(b.Words, p)}
	row.Summary, row.More = sv.FirstSentence(p.Summary)
	row.Word = b.PaidWord(row.Paid)
	if 0 < paid.Stated() && paid.Stated() < b.Whole(p).Stated() {
		row.Part = b.Words.Money.PartFrom(namndNames(paid))
	}
	return row
}

// PaidWord says what a number in a row is, if it is an amount.
func (b *Builder) PaidWord(n site.Number) string {
	if n.Mark().Kind == "" || n.Missing() {
		return ""
	}
	return b.Words.Money.PaidWord(b.Site.Year)
}

// namndNames returns the names of the nämnder whose payments are in a sum.
func namndNames(s ledger.Sum) []string {
	var names []string
	for _, x := range slices.Concat(s.Parts, s.Missing) {
		if n := x.Deltagande.Namnd; n != nil {
			names = AppendNew(names, n.Name)
		}
	}
	return names
}

// PaidFor returns what stands beside a project: one figure as the source
// states it, or a sum that opens on the project's page.
func (b *Builder) PaidFor(p *graph.Project, s ledger.Sum) site.Number {
	year, page := b.Site.Year, site.Project(p)
	switch {
	case s.Stated() == 0 && b.Whole(p).Stated() > 0:
		return site.Words(b.Words.Money.NotHere(year))
	case s.Stated() == 0:
		return site.Words(b.Words.Money.NotReported(year))
	case s.Stated() == 1:
		return b.Single(s)
	case s.Stated() == b.Whole(p).Stated():
		return b.PaidOn(page, s, year)
	}
	// A part of the project's nämnder, such as those that serve one goal.
	ids := site.Each(slices.Concat(s.Parts, s.Missing), func(x *graph.Payment) string { return x.Deltagande.Deltagande.Namnd.ID })
	return b.Paid(s, figure.PaidCSV(page+strings.Join(ids, "-")+"-", year)).At(page)
}

// Counted says what a goal counts of a project in the reporting year, where that
// is not the whole of what was paid out to it, and from which nämnder's sheets.
func (b *Builder) Counted(p *graph.Project, m *graph.Goal) site.Prose {
	s := ledger.In(ledger.Under(p.Ledger, m), b.Site.Year)
	switch s.Stated() {
	case b.Whole(p).Stated():
		return nil
	case 0:
		return site.Say(words.Prose{{Text: b.Words.Goal.NotCounted(b.Site.Year)}})
	}
	return site.Say(b.Words.Goal.Counted(b.PaidFor(p, s), namndNames(s)))
}

// Whole returns what was paid out to all of the project in the reporting year.
func (b *Builder) Whole(p *graph.Project) ledger.Sum { return ledger.In(p.Ledger, b.Site.Year) }

// rows returns the projects with what payments gave them in the reporting
// year.
func (b *Builder) rows(projects []*graph.Project, payments graph.Ledger) []*ProjectRow {
	byProject := map[*graph.Project]graph.Ledger{}
	for _, p := range payments {
		byProject[p.Deltagande.Project] = append(byProject[p.Deltagande.Project], p)
	}
	return site.Each(projects, func(p *graph.Project) *ProjectRow {
		return b.ProjectRow(p, ledger.In(byProject[p], b.Site.Year))
	})
}

// ByStatus groups projects by where they were at the reporting date. page is the
// address that they are listed at.
func (b *Builder) ByStatus(page string, projects []*graph.Project, payments graph.Ledger) []ProjectGroup {
	return b.groups(page, b.byStatus(projects), func(list []*graph.Project) []*ProjectRow { return b.rows(list, payments) })
}

// NamndByStatus is ByStatus for a nämnd's own page.
func (b *Builder) NamndByStatus(page string, n *graph.Namnd) []ProjectGroup {
	return b.groups(page, b.byStatus(n.Projects), func(list []*graph.Project) []*ProjectRow {
		rows := b.rows(list, n.Ledger)
		for i, p := range list {
			rows[i] = b.ofNamnd(n, p, *rows[i])
		}
		return rows
	})
}

// byStatus divides projects by where they were at the reporting date.
func (b *Builder) byStatus(projects []*graph.Project) map[figure.Status][]*graph.Project {
	by := map[figure.Status][]*graph.Project{}
	for _, p := range projects {
		s := b.StatusOf(p)
		by[s] = append(by[s], p)
	}
	return by
}

// groups names the groups that have projects, and makes their rows.
func (b *Builder) groups(page string, by map[figure.Status][]*graph.Project, rows func([]*graph.Project) []*ProjectRow) []ProjectGroup {
	var groups []ProjectGroup
	add := func(s figure.Status, id, name, short, note string) {
		if list := by[s]; len(list) > 0 {
			groups = append(groups, ProjectGroup{ID: id, Name: name, Short: short, Note: note, Rows: rows(list),
				Count: b.ProjectCount(list, site.CSV(page, id, 0))})
		}
	}
	w, day, at := b.Words.Project, b.Site.ReportDate, b.atReport()
	add(figure.Ongoing, "pagar", w.Ongoing(at), w.OngoingShort, w.OngoingNote(day))
	add(figure.NotBegun, "ej-borjade", w.Coming(at), w.ComingShort, w.ComingNote)
	add(figure.Open, "oklar-tid", w.Open(at), w.OpenShort, w.OpenNote)
	add(figure.Ended, "avslutade", w.Ended, w.Ended, w.EndedNote(day))
	b.shorten(page, groups)
	return groups
}
