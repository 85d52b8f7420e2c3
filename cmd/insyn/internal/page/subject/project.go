package subject

import (
	"cmp"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/related"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// ProjectList is /projekt/.
type ProjectList struct {
	site.Meta
	Lead    site.Prose
	Paid    site.Figure
	Owned   site.Figure
	Partner site.Figure
	Groups  []builder.ProjectGroup
	Table   string                // address of the table that the filter narrows
	Far     string                // address of the rows that it shows, where they are on other pages; else ""
	Rows    []*builder.ProjectRow // those
}

// Layout returns the template's name.
func (*ProjectList) Layout() string { return "projektlista" }

// Lists returns its lists of projects.
func (p *ProjectList) Lists() []builder.ProjectGroup { return p.Groups }

// Project is /projekt/<slug>/.
type Project struct {
	site.Meta
	Subtitle  string // the full title where the heading is the short name
	Summary   string
	Period    string
	Standing  string        // at the reporting date
	Paid      []site.Figure // newest year first
	Chart     *site.Chart   // where there are several years
	Budgets   []BudgetLine
	Namnder   []NamndRole
	Also      []site.Link
	Program   []site.Link // family and strand
	NoProgram string      // why there is none
	Statement string      // the EU's visibility statement
	Goals     []GoalLine
	Themes    []site.Link
	Cities    []site.Link
	Countries []site.Link
	Networks  []site.Link
	Places    []site.Link
	RunBy     []site.Link // the school or other place that runs it, if one does
	Partners  []site.Link
	Website   string
	Parts     []Part // where several nämnder take part
	Earlier   []EarlierSheet
	Body      builder.Body
	Remarks   []Remark
	Corrected []builder.Correction
	Accounts  []site.Link
	Related   []RelatedLine
	Citations []site.Citation
	Ask       []builder.Asked
	NoAccount site.Prose  // for a reader who can't suggest a change
	Embed     *site.Embed // as a card, for pages of others
}

// Layout returns the template's name.
func (*Project) Layout() string { return "projekt" }

// Telling returns what a picture of the page says below its title.
func (p *Project) Telling() []string {
	var namnder []string
	for _, n := range p.Namnder {
		namnder = append(namnder, n.Namnd.Text)
	}
	return []string{strings.Join(namnder, " · "), p.Period}
}

// NamndRole is a nämnd and its role in a project.
type NamndRole struct {
	Namnd site.Link
	Role  string
	Note  string // where the form says another role
}

// BudgetLine is a stated total budget, with the words that say whose it is.
type BudgetLine struct {
	Value  site.Number
	Whose  string
	Stated string // the source's wording
	By     string // the nämnd that states it, where several do
	Source site.Citation
}

// GoalLine is a goal, with the wording that it was mapped from.
type GoalLine struct {
	Goal    site.Link
	Stated  string
	Via     []site.Link
	Counted site.Prose // what of the project the goal counts, where that is not all
}

// Part is one nämnd's part in a project.
type Part struct {
	Namnd      site.Link
	StatedName string
	Role       string
	Period     string
	Paid       []YearMoney
	Budget     site.Number
	Source     site.Citation
}

// YearMoney is what was paid out in a year, or why that is not known.
type YearMoney struct {
	Label  string
	Amount site.Number
}

// Remark is an editor's remark on the data.
type Remark struct {
	Text string
	Page int
}

// RelatedLine is a project with something in common.
type RelatedLine struct {
	Link site.Link
	Why  string
}

func (b *pages) projects() {
	g, w, year := b.Graph, b.Words, b.Site.Year
	owned, partner := ledger.Budgets(g.Projects)
	groups := b.ByStatus(site.ProjectsAddress, g.Projects, g.Ledger)
	far := b.AddFilters(groups)
	all := b.ProjectCount(g.Projects, site.CSV(site.ProjectsAddress, "projekt", 0))
	own := b.ProjectCount(owned.Projects(), site.CSV(site.ProjectsAddress, "staden-ager", 0)).Bare(w)
	m := b.List(site.ProjectsAddress, words.Head{Title: w.Project.Title, Description: w.Project.CountDescription(all.Plain())})
	list := &ProjectList{Meta: m, Lead: site.Say(w.Project.Lead(all, own)), Groups: groups,
		Paid: b.PaidFigure("utbetalt", w.Money.Paid(year), ledger.In(g.Ledger, year), site.ProjectsAddress, year),
		Owned: b.BudgetFigure("budget-agare", w.Money.BudgetOwned, w.Money.BudgetOwnedMeaning, owned,
			site.CSV(site.ProjectsAddress, "budget-staden-ager", 0)),
		Partner: b.BudgetFigure("budget-partner", w.Money.BudgetPartner, w.Money.BudgetPartnerMeaning, partner,
			site.CSV(site.ProjectsAddress, "budget-staden-partner", 0))}
	list.Scripts, list.Table = []string{site.FilterScript}, b.Tables.Projects.Publish(site.DataAddress, g.Projects).In(dataset.CSV)
	if list.Rows = far; far != nil {
		list.Far = site.FilterTable
	}
	b.Add(list)
	builder.Each(b.Builder, g.Projects, b.project)
}

func (b *pages) project(p *graph.Project) *Project {
	w := b.Words
	up := site.Link{Text: w.Nav.Projects, Href: site.ProjectsAddress}
	out := &Project{Meta: b.Below(up, site.Project(p), p.Name(), p.Summary, p.Pos),
		Summary: p.Summary, Period: b.Period(p.Start, p.End),
		Standing: b.Standing(p), Body: b.Body(p.Body, p.TextSource()), Website: p.Website,
		Earlier: b.earlierSheets(p)}
	if p.Short != "" && p.Short != p.Title {
		out.Subtitle = p.Title
	}
	out.Corrected = b.OfProject(p)
	out.Ask, out.NoAccount = b.AskProject(p), site.Say(w.Ask.NoAccount(b.Contact()))
	b.projectMoney(out, p)
	b.projectLinks(out, p)
	if len(p.Deltaganden) > 1 {
		out.Parts = site.Each(p.Deltaganden, b.part)
	}
	for _, r := range p.Remarks {
		out.Remarks = append(out.Remarks, Remark{Text: r.Text, Page: r.Page})
	}
	for _, r := range b.related[p] {
		out.Related = append(out.Related, RelatedLine{Link: site.ProjectLink(r.Project), Why: b.why(r.Shared)})
	}
	return out
}

func (b *pages) projectMoney(out *Project, p *graph.Project) {
	out.Paid, out.Chart = b.PaidByYear(out.Address, p.Ledger), b.LedgerYears(out.Address, p.Ledger)
	for _, d := range p.Deltaganden {
		out.Budgets = append(out.Budgets, b.budgetLine(d, len(p.Deltaganden) > 1))
		out.Citations = append(out.Citations, citations(d)...)
	}
}

// citations returns where a deltagande's newest sheet begins and where its
// amount stands, which may be on another page or in another document.
func citations(d *graph.Deltagande) []site.Citation {
	c := site.Cite(d.Source, d.Page)
	for _, p := range d.Ledger {
		switch {
		case p.Sheet != d.Sheet:
		case p.Source != d.Source:
			return []site.Citation{c, site.Cite(p.Source, p.Page)}
		case p.Page != d.Page:
			c.Amount = p.Page
		}
	}
	return []site.Citation{c}
}

// budgetLine says what a nämnd states as the project's total budget, and
// whose money that is.
func (b *pages) budgetLine(d *graph.Deltagande, several bool) BudgetLine {
	w, a := b.Words.Money, d.Budget.Amount
	l := BudgetLine{Value: site.Stated(b.Words, a), Stated: a.Text, Source: site.Cite(d.Source, cmp.Or(a.Page, d.Page))}
	switch {
	case l.Value.Missing():
		l.Value = site.Unstated(w.MissingSince(site.Reason(b.Words, a.Missing())))
	case d.Role == record.Owner:
		l.Whose = w.WhoseOwned
	default:
		l.Whose = w.WhosePartner
	}
	if several && d.Namnd != nil {
		l.By = d.Namnd.Name
	}
	return l
}

func (b *pages) projectLinks(out *Project, p *graph.Project) {
	for _, d := range p.Deltaganden {
		if d.Namnd == nil {
			continue
		}
		n := NamndRole{Namnd: site.NamndLink(d.Namnd), Role: site.Role(b.Words, d.Role)}
		if d.StatedRole != "" {
			n.Note = b.Words.Project.StatedRole(d.StatedRole)
		}
		out.Namnder = append(out.Namnder, n)
		for _, m := range d.Goals {
			out.Goals = b.addGoal(out.Goals, d, m)
		}
	}
	if p.Program != nil {
		out.Program = append(out.Program, site.ProgramLink(p.Program))
		out.Statement = p.Program.Statement
	} else {
		out.NoProgram = b.Words.Money.MissingSince(site.Reason(b.Words, p.ProgramMissing))
	}
	if p.Strand != nil {
		out.Program = append(out.Program, site.StrandLink(p.Strand))
	}
	out.Also = site.Each(p.AlsoNamnder, site.NamndLink)
	out.Cities, out.Countries = site.Each(p.Cities, site.CityLink), site.Each(p.Countries, site.CountryLink)
	if p.RunBy != nil {
		out.RunBy = append(out.RunBy, site.DistrictPlaceLink(p.RunBy))
	}
	out.Themes = site.Each(p.Themes, site.ThemeLink)
	out.Networks, out.Places = site.Each(p.Networks, site.NetworkLink), site.Each(p.Places, site.DistrictPlaceLink)
	out.Partners, out.Accounts = site.Each(p.Organisations, site.OrganisationLink), site.Each(p.Accounts, b.AccountLink)
}

// addGoal adds a goal once, with the wording of the first nämnd that states it
// and the goals that it was mapped from.
func (b *pages) addGoal(lines []GoalLine, d *graph.Deltagande, m *graph.Goal) []GoalLine {
	link := site.GoalLink(m)
	for _, l := range lines {
		if l.Goal == link {
			return lines
		}
	}
	line := GoalLine{Goal: link, Counted: b.Counted(d.Project, m)}
	for _, o := range d.Origin {
		for _, to := range o.To {
			if to == m {
				line.Via = append(line.Via, site.GoalLink(o))
			}
		}
	}
	if len(line.Via) > 0 {
		line.Stated = d.StatedGoals
	}
	return append(lines, line)
}

func (b *pages) part(d *graph.Deltagande) Part {
	p := Part{StatedName: d.StatedName, Role: site.Role(b.Words, d.Role),
		Period: b.Period(d.StartDate(), d.EndDate()),
		Source: site.Cite(d.Source, d.Page), Budget: site.Stated(b.Words, d.Budget.Amount)}
	if d.Namnd != nil {
		p.Namnd = site.NamndLink(d.Namnd)
	}
	for _, x := range d.Ledger {
		p.Paid = append(p.Paid, YearMoney{b.Words.Money.Paid(x.Year), site.Stated(b.Words, x.Paid.Amount)})
	}
	return p
}

// mostShared is how many things the page names that two projects share.
const mostShared = 3

// why says in a few words what two projects share.
func (b *pages) why(shared []related.Shared) string {
	return b.Words.Project.Related(site.Each(shared[:min(len(shared), mostShared)], b.shared))
}

func (b *pages) shared(s related.Shared) string {
	switch {
	case s.Place != nil:
		return s.Place.Name
	case s.Organisation != nil:
		return s.Organisation.Name
	case s.City != nil:
		return s.City.Name
	case s.Network != nil:
		return b.Words.Project.Network(s.Network.Name)
	case s.Strand != nil:
		return s.Strand.Name
	case s.Program != nil:
		return s.Program.Name
	case s.Namnd != nil:
		return s.Namnd.Name
	case s.Goal != nil:
		return b.Words.Project.Goal(s.Goal.Name)
	}
	return s.Country.Name
}
