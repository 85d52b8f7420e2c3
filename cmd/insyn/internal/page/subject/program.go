package subject

import (
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// ProgramList is /program/.
type ProgramList struct {
	site.Meta
	Lead      site.Prose
	Paid      site.Figure
	Charts    []*site.Chart
	Rows      []ListRow
	Table     *builder.Comparison
	NoProgram []site.Link // projects of which the source knows no programme
}

// Layout returns the template's name.
func (*ProgramList) Layout() string { return "programlista" }

// Program is /program/<id>/, for a family and for a strand of one.
type Program struct {
	site.Meta
	Lead      string
	Family    *site.Link // of a strand
	Strands   []ListRow
	Spellings string
	Statement string
	Paid      []site.Figure
	Charts    []*site.Chart
	Groups    []builder.ProjectGroup
	Accounts  []site.Link
}

// Layout returns the template's name.
func (*Program) Layout() string { return "program" }

// Lists returns its lists of projects.
func (p *Program) Lists() []builder.ProjectGroup { return p.Groups }

func (b *pages) programs() {
	g, w, year := b.Graph, b.Words, b.Site.Year
	programs := b.Count(b.ProgramThings(g.Programs), w.Noun.Programs, site.CSV(site.ProgramsAddress, "program", 0))
	list := &ProgramList{Meta: b.List(site.ProgramsAddress, w.Program.Head), Lead: site.Say(w.Program.Lead(programs)),
		Paid: b.PaidFigure("utbetalt", w.Money.PaidFromPrograms(year), ledger.In(g.Ledger, year),
			site.ProgramsAddress, year),
		Charts: []*site.Chart{b.PaidByProgram(year)}, Table: b.Programs()}
	for _, p := range g.Programs {
		row := b.listRow(site.ProgramLink(p), p.Description, p.Links)
		row.Rows = site.Each(p.Strands, func(s *graph.Strand) ListRow { return b.listRow(site.StrandLink(s), "", s.Links) })
		list.Rows = append(list.Rows, row)
	}
	for _, p := range g.Projects {
		if p.Program == nil {
			list.NoProgram = append(list.NoProgram, site.ProjectLink(p))
		}
	}
	b.Add(list)
	builder.Each(b.Builder, g.Programs, b.program)
	for _, p := range g.Programs {
		builder.Each(b.Builder, p.Strands, b.strand)
	}
}

func (b *pages) listRow(link site.Link, summary string, l graph.Links) ListRow {
	row := ListRow{Link: link, Summary: summary, Projects: b.ProjectCount(l.Projects, site.CSV(link.Href, "projekt", 0))}
	if s := ledger.In(l.Ledger, b.Site.Year); s.Stated() > 0 {
		row.Paid = b.PaidOn(link.Href, s, b.Site.Year)
		row.Word = b.PaidWord(row.Paid)
	}
	return row
}

// programsLink leads to the list of programmes.
func (b *pages) programsLink() site.Link {
	return site.Link{Text: b.Words.Nav.Programs, Href: site.ProgramsAddress}
}

func (b *pages) program(p *graph.Program) *Program {
	address := site.Program(p)
	out := &Program{Meta: b.Below(b.programsLink(), address, p.Name, p.Description, p.Pos),
		Lead: p.Description, Spellings: b.spellings(p.Name, p.Spellings), Statement: p.Statement, Paid: b.PaidByYear(address, p.Ledger),
		Charts: builder.Some(b.LedgerYears(address, p.Ledger)), Groups: b.ByStatus(address, p.Projects, p.Ledger),
		Accounts: site.Each(p.Accounts, b.AccountLink),
		Strands:  site.Each(p.Strands, func(s *graph.Strand) ListRow { return b.listRow(site.StrandLink(s), s.Description, s.Links) })}
	out.Feed = site.Feed(address)
	return out
}

func (b *pages) strand(s *graph.Strand) *Program {
	address, family := site.Strand(s), site.ProgramLink(s.Program)
	return &Program{Meta: b.Below(b.programsLink(), address, s.Name, s.Description, s.Pos, family),
		Lead: s.Description, Family: &family, Spellings: b.spellings(s.Name, s.Spellings), Paid: b.PaidByYear(address, s.Ledger),
		Groups: b.ByStatus(address, s.Projects, s.Ledger)}
}

// spellings returns the listed spellings that are not the name itself.
func (b *pages) spellings(name string, refs []record.Ref) string {
	var out []string
	for _, r := range refs {
		if r.ID != name {
			out = append(out, b.Words.Format.Quote(r.ID))
		}
	}
	return strings.Join(out, ", ")
}
