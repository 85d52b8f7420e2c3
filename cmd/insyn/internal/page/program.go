package page

import (
	"fmt"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
)

// ProgramList is /program/.
type ProgramList struct {
	Meta
	Lead      Prose
	Paid      Figure
	Charts    []*Chart
	Rows      []ListRow
	NoProgram []Link // projects of which the source knows no programme
}

// Layout returns the template's name.
func (*ProgramList) Layout() string { return "programlista" }

// Program is /program/<id>/, for a family and for a strand of one.
type Program struct {
	Meta
	Lead      string
	Family    *Link // of a strand
	Strands   []ListRow
	Spellings string
	Statement string
	Paid      []Figure
	Charts    []*Chart
	Groups    []ProjectGroup
	Accounts  []Link
}

// Layout returns the template's name.
func (*Program) Layout() string { return "program" }

func (b *builder) programs() {
	g := b.graph
	list := &ProgramList{Meta: Meta{Address: "/program/", Title: "Program och fonder", Section: "/program/", Crumbs: crumbs(),
		Description: "De fonder och program som betalar ut stöd till Malmö stads projekt, från EU och andra."},
		Paid: b.paidFigure("utbetalt", fmt.Sprintf("Utbetalt från alla program %d", b.site.Year), ledger.In(g.Ledger, b.site.Year), fmt.Sprintf("/program/utbetalt-%d.csv", b.site.Year)),
		Lead: say("Stödet till projekten kommer från ", b.countOf(programThings(g.Programs), "fond eller program", "fonder och program", "/program/program.csv"),
			". Några av dem är uppdelade i insatser, till exempel en del av en fond eller en viss utlysning."),
		Charts: []*Chart{b.paidByProgram(b.site.Year)}}
	for _, p := range g.Programs {
		row := b.listRow(programLink(p), p.Description, p.Links)
		for _, s := range p.Strands {
			row.Rows = append(row.Rows, b.listRow(strandLink(s), "", s.Links))
		}
		list.Rows = append(list.Rows, row)
	}
	for _, p := range g.Projects {
		if p.Program == nil {
			list.NoProgram = append(list.NoProgram, projectLink(p))
		}
	}
	b.add(list)
	each(b, g.Programs, (*builder).program)
	for _, p := range g.Programs {
		each(b, p.Strands, (*builder).strand)
	}
}

func (b *builder) listRow(link Link, summary string, l graph.Links) ListRow {
	row := ListRow{Link: link, Summary: summary, Projects: b.projectCount(l.Projects, link.Href+"projekt.csv")}
	if s := ledger.In(l.Ledger, b.site.Year); s.Stated() > 0 {
		row.Paid = b.paid(s, paidCSV(link.Href, b.site.Year)).at(paidAnchor(link.Href, b.site.Year))
	}
	return row
}

func (b *builder) program(p *graph.Program) *Program {
	address := programAddress(p)
	out := &Program{Meta: Meta{Address: address, Title: p.Name, Description: shorten(p.Description, 160), Section: "/program/",
		Crumbs: crumbs(Link{Text: "Program", Href: "/program/"}), EditPath: p.Pos.File},
		Lead: p.Description, Spellings: spellings(p.Name, p.Spellings), Statement: p.Statement, Paid: b.paidByYear(address, p.Ledger),
		Charts: some(b.ledgerYears(address, p.Ledger)), Groups: b.byStatus(address, p.Projects, p.Ledger), Accounts: links(p.Accounts, accountLink)}
	for _, s := range p.Strands {
		out.Strands = append(out.Strands, b.listRow(strandLink(s), s.Description, s.Links))
	}
	return out
}

func (b *builder) strand(s *graph.Strand) *Program {
	address, family := strandAddress(s), programLink(s.Program)
	return &Program{Meta: Meta{Address: address, Title: s.Name, Description: shorten(s.Description, 160), Section: "/program/",
		Crumbs: crumbs(Link{Text: "Program", Href: "/program/"}, family), EditPath: s.Pos.File},
		Lead: s.Description, Family: &family, Spellings: spellings(s.Name, s.Spellings), Paid: b.paidByYear(address, s.Ledger),
		Groups: b.byStatus(address, s.Projects, s.Ledger)}
}

// spellings returns the listed spellings that are not the name itself.
func spellings(name string, refs []record.Ref) string {
	var out []string
	for _, r := range refs {
		if r.ID != name {
			out = append(out, "”"+r.ID+"”")
		}
	}
	return strings.Join(out, ", ")
}
