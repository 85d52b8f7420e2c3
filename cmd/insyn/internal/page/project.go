package page

import (
	"fmt"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/related"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// ProjectList is /projekt/.
type ProjectList struct {
	Meta
	Lead    Prose
	Paid    Figure
	Owned   Figure
	Partner Figure
	Groups  []ProjectGroup
}

// Layout returns the template's name.
func (*ProjectList) Layout() string { return "projektlista" }

// Project is /projekt/<slug>/.
type Project struct {
	Meta
	Subtitle  string // the full title where the heading is the short name
	Summary   string
	Period    string
	Remaining Number
	Start     string // ISO, for <time>
	End       string
	Paid      []Figure // newest year first
	Chart     *Chart   // where there are several years
	Budgets   []BudgetLine
	Role      string
	Namnder   []NamndRole
	Also      []Link
	Program   []Link // family and strand
	NoProgram string // why there is none
	Statement string // the EU's visibility statement
	Goals     []GoalLine
	Cities    []Link
	Countries []Link
	Networks  []Link
	Places    []Link
	Partners  []Link
	Website   string
	Parts     []Part // where several nämnder take part
	Earlier   []EarlierSheet
	Body      markdown.Body
	Remarks   []Remark
	Accounts  []Link
	Related   []RelatedLine
	Citations []Citation
	Quote     string
}

// Layout returns the template's name.
func (*Project) Layout() string { return "projekt" }

// NamndRole is a nämnd and its role in a project.
type NamndRole struct {
	Namnd Link
	Role  string
	Note  string // where the form says another role
}

// BudgetLine is a stated total budget, with the words that say whose it is.
type BudgetLine struct {
	Value  Number
	Whose  string
	Stated string // the source's wording
	By     string // the nämnd that states it, where several do
	Source Citation
}

// GoalLine is a goal, with the wording that it was mapped from.
type GoalLine struct {
	Goal   Link
	Stated string
	Via    []Link
}

// Part is one nämnd's part in a project.
type Part struct {
	Namnd      Link
	StatedName string
	Heading    string // the sheet's heading, where it differs
	Role       string
	Period     string
	Paid       []YearMoney
	Budget     Number
	Program    string // as the form says
	Goals      string // as the form says
	Source     Citation
}

// YearMoney is what was paid out in a year, or why that is not known.
type YearMoney struct {
	Year   int
	Amount Number
}

// Remark is an editor's remark on the data.
type Remark struct {
	Text  string
	Namnd string
	Page  int
}

// RelatedLine is a project with something in common.
type RelatedLine struct {
	Link    Link
	Summary string
	Why     string
}

func (b *builder) projects() {
	g := b.graph
	owned, partner := ledger.Budgets(g.Projects)
	sum := ledger.In(g.Ledger, b.site.Year)
	groups := b.byStatus("/projekt/", g.Projects, g.Ledger)
	b.addFilters(groups)
	b.add(&ProjectList{
		Meta: Meta{Address: "/projekt/", Scripts: []string{"/js/filter.js"}, Title: "Alla projekt", Section: "/projekt/", Crumbs: crumbs(),
			Description: fmt.Sprintf("Alla %s som Malmö stad deltar i med stöd från EU eller andra utanför staden.", plural(len(g.Projects), "projekt", "projekt"))},
		Lead: say("Malmö stad deltar i ", b.projectCount(g.Projects, "/projekt/projekt.csv"), " med stöd från EU eller andra utanför staden. ",
			b.projectCount(owned.Projects(), "/projekt/staden-ager.csv").bare(), " av dem äger staden själv."),
		Paid:    b.paidFigure("utbetalt", fmt.Sprintf("Utbetalt %d", b.site.Year), sum, fmt.Sprintf("/projekt/utbetalt-%d.csv", b.site.Year)),
		Owned:   b.budgetFigure("budget-agare", "Total budget i projekt som staden äger", "Hela projektens budget, för staden och alla andra partner.", owned, "/projekt/budget-staden-ager.csv"),
		Partner: b.budgetFigure("budget-partner", "Total budget i projekt där staden är partner", "Hela projektens budget, för alla partner i alla länder. Det mesta går inte till Malmö.", partner, "/projekt/budget-staden-partner.csv"),
		Groups:  groups,
	})
	each(b, g.Projects, (*builder).project)
}

func (b *builder) project(p *graph.Project) *Project {
	m := Meta{Address: projectAddress(p), Title: p.Name(), Description: shorten(p.Summary, 160), Section: "/projekt/",
		Crumbs: crumbs(Link{Text: "Projekt", Href: "/projekt/"}), EditPath: p.Pos.File}
	out := &Project{Meta: m, Summary: p.Summary, Period: period(p.Start, p.End), Start: p.Start.ISO(), End: p.End.ISO(),
		Remaining: remaining(p.Start, p.End, b.graph.Portal.ReportDate), Role: roleText(p), Body: p.Body, Website: p.Website}
	if p.Short != "" && p.Short != p.Title {
		out.Subtitle = p.Title
	}
	b.projectMoney(out, p)
	b.projectLinks(out, p)
	if len(p.Deltaganden) > 1 {
		for _, d := range p.Deltaganden {
			out.Parts = append(out.Parts, b.part(d))
		}
	}
	out.Earlier = earlierSheets(p)
	for _, r := range p.Remarks {
		out.Remarks = append(out.Remarks, Remark{Text: r.Text, Namnd: b.namndName(r.Namnd), Page: r.Page})
	}
	for _, r := range b.related[p] {
		out.Related = append(out.Related, RelatedLine{Link: projectLink(r.Project), Summary: r.Project.Summary, Why: why(r.Shared)})
	}
	out.Quote = fmt.Sprintf("%s, %s: %s. Uppgifter för %d.", b.site.Publisher, b.site.Title, p.Title, b.site.Year)
	return out
}

// namndName returns the name of the nämnd that a remark is about, or "".
func (b *builder) namndName(ref record.Ref) string {
	for _, n := range b.graph.Namnder {
		if n.ID == ref.ID {
			return n.Name
		}
	}
	return ref.ID
}

func (b *builder) projectMoney(out *Project, p *graph.Project) {
	for _, year := range ledger.Years(p.Ledger) {
		out.Paid = append(out.Paid, b.paidFigure("utbetalt-"+itoa(year), fmt.Sprintf("Utbetalt %d", year), ledger.In(p.Ledger, year), paidCSV(out.Address, year)))
	}
	out.Chart = b.ledgerYears(out.Address, p.Ledger)
	out.Paid = ruleOnce(out.Paid)
	for _, d := range p.Deltaganden {
		out.Budgets = append(out.Budgets, budgetLine(d, len(p.Deltaganden) > 1))
		out.Citations = append(out.Citations, citation(d.Source, d.Page))
	}
}

// budgetLine says what a nämnd states as the project's total budget, and
// whose money that is.
func budgetLine(d *graph.Deltagande, several bool) BudgetLine {
	l := BudgetLine{Value: stated(d.Budget.Amount), Stated: d.Budget.Text, Source: citation(d.Source, d.Page)}
	if d.Budget.Page > 0 {
		l.Source.Page = d.Budget.Page
	}
	_, known := d.Budget.Kronor()
	switch {
	case !known:
		l.Value.text = capital(missingText) + ": " + amountText(d.Budget.Amount)
	case d.Role == record.Owner:
		l.Whose = "Hela projektets budget. Malmö stad äger projektet."
	default:
		l.Whose = "Hela projektets budget, för alla partner. Malmö stads del framgår inte."
	}
	if several && d.Namnd != nil {
		l.By = d.Namnd.Name
	}
	return l
}

func (b *builder) projectLinks(out *Project, p *graph.Project) {
	for _, d := range p.Deltaganden {
		if d.Namnd == nil {
			continue
		}
		n := NamndRole{Namnd: namndLink(d.Namnd), Role: d.Role.Swedish()}
		if d.StatedRole != "" {
			n.Note = "blanketten anger " + d.StatedRole
		}
		out.Namnder = append(out.Namnder, n)
		for _, m := range d.Goals {
			out.Goals = addGoal(out.Goals, d, m)
		}
	}
	if p.Program != nil {
		out.Program = append(out.Program, programLink(p.Program))
		out.Statement = p.Program.Statement
	} else {
		out.NoProgram = capital(missingText) + ": " + p.ProgramMissing.Explain()
	}
	if p.Strand != nil {
		out.Program = append(out.Program, strandLink(p.Strand))
	}
	out.Also = links(p.AlsoNamnder, namndLink)
	out.Cities, out.Countries = links(p.Cities, cityLink), links(p.Countries, countryLink)
	out.Networks, out.Places = links(p.Networks, networkLink), links(p.Places, placeLink)
	out.Partners, out.Accounts = links(p.Organisations, organisationLink), links(p.Accounts, accountLink)
}

// addGoal adds a goal once, with the wording of the first nämnd that states it
// and the goals that it was mapped from.
func addGoal(lines []GoalLine, d *graph.Deltagande, m *graph.Goal) []GoalLine {
	link := goalLink(m)
	for _, l := range lines {
		if l.Goal == link {
			return lines
		}
	}
	line := GoalLine{Goal: link}
	for _, o := range d.Origin {
		for _, to := range o.To {
			if to == m {
				line.Via = append(line.Via, goalLink(o))
			}
		}
	}
	if len(line.Via) > 0 {
		line.Stated = d.StatedGoals
	}
	return append(lines, line)
}

func (b *builder) part(d *graph.Deltagande) Part {
	p := Part{StatedName: d.StatedName, Heading: d.StatedHeading, Role: d.Role.Swedish(), Period: period(d.StartDate(), d.EndDate()),
		Program: d.StatedProgram, Goals: d.StatedGoals, Source: citation(d.Source, d.Page)}
	if d.Namnd != nil {
		p.Namnd = namndLink(d.Namnd)
	}
	p.Budget = stated(d.Budget.Amount)
	for _, x := range d.Ledger {
		p.Paid = append(p.Paid, YearMoney{x.Year, stated(x.Paid.Amount)})
	}
	return p
}

// why says in a few words what two projects share.
func why(shared []related.Shared) string {
	var parts []string
	for _, s := range shared[:min(len(shared), 3)] {
		switch {
		case s.Place != nil:
			parts = append(parts, s.Place.Name)
		case s.Organisation != nil:
			parts = append(parts, s.Organisation.Name)
		case s.City != nil:
			parts = append(parts, s.City.Name)
		case s.Network != nil:
			parts = append(parts, "nätverket "+s.Network.Name)
		case s.Strand != nil:
			parts = append(parts, s.Strand.Name)
		case s.Program != nil:
			parts = append(parts, s.Program.Name)
		case s.Namnd != nil:
			parts = append(parts, s.Namnd.Name)
		case s.Goal != nil:
			parts = append(parts, "målet ”"+s.Goal.Name+"”")
		case s.Country != nil:
			parts = append(parts, s.Country.Name)
		}
	}
	return "Delar " + sv.Lista(parts)
}
