package page

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/reconcile"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// Year is /ar/<year>/: everything that was reported of one year.
type Year struct {
	Meta
	Lead     Prose
	Year     int
	Paid     Figure
	Years    *Chart // beside other years, or nil
	Compare  []YearRow
	Charts   []*Chart
	Overlap  Prose
	Largest  []YearProject
	Smallest []YearProject
	Nothing  YearList   // projects with 0 kronor
	Status   []YearList // started, ended, going on
	Others   []Link
}

// Layout returns the template's name.
func (*Year) Layout() string { return "ar" }

// YearRow is one year in the comparison: computed from sheets or published.
type YearRow struct {
	Year     Link
	Kind     string // "framräknat", "publicerat"
	Projects Number
	Bodies   Number // nämnder, or förvaltningar
	Paid     Number
	Also     Prose // the other counts that are published
	Source   Citation
}

// YearProject is a project with what was paid out to it in the year.
type YearProject struct {
	Project Link
	Namnder string
	Paid    Number
}

// YearList is a number of projects, which it opens to.
type YearList struct {
	ID, Name string
	Count    Number
	Note     string
	Projects []Link
	More     Prose // that the table has more
}

// shown is how many of the largest and smallest projects a year shows.
const shown = 5

// inYear returns what was reported of a year, gathered once.
func (b *builder) inYear(year int) *ledger.Year {
	if b.yearOf[year] == nil {
		b.yearOf[year] = ledger.InYear(b.graph, year)
	}
	return b.yearOf[year]
}

func (b *builder) years() {
	for _, year := range ledger.Years(b.graph.Ledger) {
		b.add(b.year(b.inYear(year)))
	}
}

func (b *builder) year(y *ledger.Year) *Year {
	address, csv := yearAddress(y.Year), paidCSV(yearAddress(y.Year), y.Year)
	sum := ledger.Total(y.Ledger)
	out := &Year{Year: y.Year, Meta: Meta{Address: address, Title: fmt.Sprintf("Året %d", y.Year), Heading: fmt.Sprintf("Året %d i siffror", y.Year), Crumbs: crumbs(),
		Description: fmt.Sprintf("Vad Malmö stad fick för sina internationella projekt %d, per nämnd, program och mål, bredvid tidigare år.", y.Year)},
		Paid:  b.paidFigure(fmt.Sprintf("utbetalt-%d", y.Year), fmt.Sprintf("Utbetalt %d", y.Year), sum, csv),
		Years: b.paidByYearChart(), Compare: b.compareYears()}
	out.Lead = say(fmt.Sprintf("%d redovisade ", y.Year), b.countOf(namndThings(y.Namnder), "nämnd", "nämnder", address+"namnder.csv").at("/namnder/"), " ",
		b.projectCount(y.Projects, address+"projekt.csv").at("/projekt/"), ". De fick ", b.paid(sum, csv).inProse().at("#"+out.Paid.ID),
		" från EU och andra utanför staden.")
	out.Charts = some(b.paidByNamnd(y.Year), b.paidByProgram(y.Year), b.programPanels(y.Year), b.paidByRole(y.Year), b.projectsByGoal(y.Year))
	out.Overlap = b.overlap(y)
	b.yearProjects(out, y)
	b.yearStatus(out, y)
	for _, year := range ledger.Years(b.graph.Ledger) {
		if year != y.Year {
			out.Others = append(out.Others, Link{Text: itoa(year), Href: yearAddress(year)})
		}
	}
	return out
}

// overlap says how far sums over goals may not be added.
func (b *builder) overlap(y *ledger.Year) Prose {
	o := ledger.GoalOverlap(b.graph, y)
	if len(o.Several) == 0 {
		return nil
	}
	address := yearAddress(y.Year)
	return say("Målen överlappar: ", b.projectCount(o.Several, address+"flera-mal.csv"), " hör till mer än ett mål och räknas helt under vart och ett. Den som lägger ihop målens summor får ",
		b.paid(o.Goals, address+"malens-summor.csv"), ", men det som betalades ut är ", b.paid(ledger.Total(y.Ledger), paidCSV(address, y.Year)), ".")
}

func (b *builder) yearProjects(out *Year, y *ledger.Year) {
	all := y.Largest()
	row := func(p *graph.Project) YearProject {
		s := ledger.In(p.Ledger, y.Year)
		return YearProject{projectLink(p), namndNames(p), b.paid(s, paidCSV(projectAddress(p), y.Year)).at(paidAnchor(projectAddress(p), y.Year))}
	}
	out.Largest = apply(all[:min(shown, len(all))], row)
	smallest := slices.Clone(all[max(min(shown, len(all)), len(all)-shown):])
	slices.Reverse(smallest)
	out.Smallest = apply(smallest, row)
	out.Nothing = b.yearList("noll", "Projekt med noll kronor utbetalt", "Noll är också en uppgift. Pengarna kan ha kommit tidigare, eller komma senare.", ledger.Projects(y.Nothing()), y.Year)
}

func (b *builder) yearStatus(out *Year, y *ledger.Year) {
	out.Status = []YearList{
		b.yearList("startade", fmt.Sprintf("Började %d", y.Year), "", y.Started, y.Year),
		b.yearList("slutade", fmt.Sprintf("Slutade %d", y.Year), "Projekt vars sista dag är den 31 december räknas hit.", y.Ended, y.Year),
		b.yearList("fortsatter", fmt.Sprintf("Fortsätter efter %d", y.Year), "", y.Ongoing, y.Year),
	}
}

func (b *builder) yearList(id, name, note string, projects []*graph.Project, year int) YearList {
	csv := fmt.Sprintf("%s%s.csv", yearAddress(year), id)
	return YearList{ID: id, Name: name, Note: note, Projects: links(first(projects), projectLink), More: more(len(projects), len(projects), csv),
		Count: b.projectCount(projects, csv)}
}

// compareYears returns a row for each year that something is known of, newest
// first; a year that was both computed and published has two.
func (b *builder) compareYears() []YearRow {
	var rows []YearRow
	computed := ledger.Years(b.graph.Ledger)
	all := slices.Clone(computed)
	for _, r := range b.graph.Reports {
		all = appendNew(all, r.Year)
	}
	slices.SortFunc(all, func(x, y int) int { return cmp.Compare(y, x) })
	for _, year := range all {
		if slices.Contains(computed, year) {
			y := b.inYear(year)
			address := yearAddress(year)
			rows = append(rows, YearRow{Year: Link{Text: itoa(year), Href: address}, Kind: "framräknat", Projects: b.projectCount(y.Projects, address+"projekt.csv"),
				Bodies: b.countOf(namndThings(y.Namnder), "nämnd", "nämnder", address+"namnder.csv"), Paid: b.paid(ledger.Total(y.Ledger), paidCSV(address, year))})
		}
		if r := b.graph.Report(year); r != nil {
			rows = append(rows, b.publishedYear(r))
		}
	}
	return rows
}

func (b *builder) publishedYear(r *graph.Report) YearRow {
	row := YearRow{Year: Link{Text: itoa(r.Year)}, Kind: "publicerat", Source: citation(r.Source, r.Page)}
	if r.Paid.HasKronor {
		row.Paid = published(r.Paid.Kronor, cmp.Or(r.Paid.StatedPaid, sv.Kr(r.Paid.Kronor)))
	}
	var more Prose
	for _, c := range r.Counts {
		words := publishedWords[reconcile.What(c.What)]
		n := published(int64(c.Count), plural(c.Count, words[0], words[1]))
		switch reconcile.What(c.What) {
		case reconcile.Projects:
			row.Projects = n
		case reconcile.Namnder, reconcile.Forvaltningar:
			row.Bodies = n
		default:
			if len(more) > 0 {
				more = append(more, say(", ")...)
			}
			more = append(more, say(n)...)
		}
	}
	row.Also = more
	return row
}

// publishedWords are the counts of a report as readers see them.
var publishedWords = map[reconcile.What][2]string{reconcile.Projects: {"projekt", "projekt"}, reconcile.Namnder: {"nämnd", "nämnder"},
	reconcile.Forvaltningar: {"förvaltning", "förvaltningar"}, reconcile.Started: {"projekt startade", "projekt startade"},
	reconcile.Ended: {"projekt avslutades", "projekt avslutades"}, reconcile.Programs: {"fond eller program", "fonder och program"},
	reconcile.Sheets: {"blad", "blad"}}

// published is a figure as a report publishes it.
func published(n int64, text string) Number { return Number{kind: PublishedKind, raw: n, text: text} }

// Timeline is /tidslinje/: all projects in time.
type Timeline struct {
	Meta
	Lead  string
	Chart *Chart
}

// Layout returns the template's name.
func (*Timeline) Layout() string { return "tidslinje" }

func (b *builder) timeline() {
	if len(b.graph.Projects) == 0 {
		return
	}
	b.add(&Timeline{Meta: Meta{Address: "/tidslinje/", Title: "Tidslinje", Heading: "Alla projekt i tiden", Crumbs: crumbs(),
		Description: "När projekten började och när de slutar, nämnd för nämnd."},
		Lead:  "Varje rad är ett projekt, från start till slut. Ett datum som bara är känt på månaden eller året ritas med streckad kant.",
		Chart: b.timelineChart()})
}

// leader returns the nämnd that a project is shown under: the first owner,
// else the first that takes part.
func leader(p *graph.Project) *graph.Namnd {
	for _, d := range p.Deltaganden {
		if d.Role == record.Owner && d.Namnd != nil {
			return d.Namnd
		}
	}
	for _, d := range p.Deltaganden {
		if d.Namnd != nil {
			return d.Namnd
		}
	}
	return nil
}
