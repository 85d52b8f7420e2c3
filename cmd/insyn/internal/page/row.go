package page

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
)

// ProjectRow is a project in a list.
type ProjectRow struct {
	Link    Link
	Title   string // the full title, where the link has the short name
	Summary string
	Facts   string // nämnder, role and years
	Paid    Number
	Filter  *Filter // only on the list of all projects
}

// ProjectGroup is a part of a list of projects.
type ProjectGroup struct {
	ID, Name string
	Note     string
	Count    Number // with a table of the rows
	Rows     []*ProjectRow
}

// shareRows makes the rows with a project's whole sum, which all lists share,
// so that each is rendered once.
func (b *builder) shareRows() {
	for _, p := range b.graph.Projects {
		b.rowOf[p] = b.newRow(p, b.whole(p))
	}
}

// projectRow returns p as a row; paid is the sum to show.
func (b *builder) projectRow(p *graph.Project, paid ledger.Sum) *ProjectRow {
	if paid.Stated() == b.whole(p).Stated() {
		return b.rowOf[p]
	}
	return b.newRow(p, paid)
}

func (b *builder) newRow(p *graph.Project, paid ledger.Sum) *ProjectRow {
	row := &ProjectRow{Link: projectLink(p), Summary: p.Summary, Facts: joinDot([]string{namndNames(p), roleText(p), years(p)}), Paid: b.rowPaid(p, paid)}
	if p.Short != "" && p.Short != p.Title {
		row.Title = p.Title
	}
	return row
}

// rowPaid returns what stands beside a project: one figure as the source
// states it, or a sum that opens on the project's page.
func (b *builder) rowPaid(p *graph.Project, s ledger.Sum) Number {
	year := b.site.Year
	switch {
	case s.Stated() == 0:
		return Number{text: "inte redovisat " + itoa(year)}
	case s.Stated() == 1 && len(s.Parts) == 1:
		return stated(s.Parts[0].Paid.Amount)
	case s.Stated() == 1:
		return Number{kind: StatedKind, text: missingText, missing: true}
	case s.Stated() == b.whole(p).Stated():
		return b.paid(s, paidCSV(projectAddress(p), year)).at(paidAnchor(projectAddress(p), year))
	}
	ids := apply(slices.Concat(s.Parts, s.Missing), func(x *graph.Payment) string { return x.Deltagande.Deltagande.Namnd.ID })
	return b.paid(s, paidCSV(projectAddress(p)+strings.Join(ids, "-")+"-", year)).at(projectAddress(p))
}

// whole returns what was paid out to all of the project in the reporting year.
func (b *builder) whole(p *graph.Project) ledger.Sum { return ledger.In(p.Ledger, b.site.Year) }

// rows returns the projects with what payments gave to them in the
// reporting year.
func (b *builder) rows(projects []*graph.Project, payments graph.Ledger) []*ProjectRow {
	byProject := map[*graph.Project]graph.Ledger{}
	for _, p := range payments {
		byProject[p.Deltagande.Project] = append(byProject[p.Deltagande.Project], p)
	}
	out := make([]*ProjectRow, 0, len(projects))
	for _, p := range projects {
		out = append(out, b.projectRow(p, ledger.In(byProject[p], b.site.Year)))
	}
	return out
}

// byStatus groups projects into those that go on at the reporting date and
// those that have ended.
func (b *builder) byStatus(address string, projects []*graph.Project, payments graph.Ledger) []ProjectGroup {
	var ongoing, ended []*graph.Project
	for _, p := range projects {
		if b.ended(p) {
			ended = append(ended, p)
		} else {
			ongoing = append(ongoing, p)
		}
	}
	var groups []ProjectGroup
	if len(ongoing) > 0 {
		groups = append(groups, ProjectGroup{ID: "pagar", Name: "Pågår", Count: b.projectCount(ongoing, address+"pagar.csv"), Note: "Projekt som inte var slut den " + b.site.ReportDate + ".", Rows: b.rows(ongoing, payments)})
	}
	if len(ended) > 0 {
		groups = append(groups, ProjectGroup{ID: "avslutade", Name: "Avslutade", Count: b.projectCount(ended, address+"avslutade.csv"), Note: "Projekt som slutade senast den " + b.site.ReportDate + ".", Rows: b.rows(ended, payments)})
	}
	return groups
}

// ended reports whether p was over at the reporting date: its last day is the
// reporting date or earlier.
func (b *builder) ended(p *graph.Project) bool {
	return !p.End.IsZero() && p.End.Last().Compare(b.graph.Portal.ReportDate.Date) <= 0
}

// namndNames returns the names of the nämnder of p, joined.
func namndNames(p *graph.Project) string {
	var names []string
	for _, d := range p.Deltaganden {
		if d.Namnd != nil {
			names = append(names, d.Namnd.Name)
		}
	}
	return joinDot(names)
}

// foremostRole returns what Malmö is in p: the foremost of its nämnder's roles.
func foremostRole(p *graph.Project) record.Role {
	for _, r := range []record.Role{record.Owner, record.Partner} {
		if slices.ContainsFunc(p.Deltaganden, func(d *graph.Deltagande) bool { return d.Role == r }) {
			return r
		}
	}
	return record.Associate
}

func roleText(p *graph.Project) string { return foremostRole(p).Swedish() }

// years returns "2023–2026", or one year.
func years(p *graph.Project) string {
	start, end := p.Start.First().Year, p.End.First().Year
	switch {
	case p.End.IsZero():
		return "från " + itoa(start)
	case start == end:
		return itoa(start)
	}
	return itoa(start) + "–" + itoa(end)
}
