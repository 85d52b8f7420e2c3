package overview

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/figure"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/reconcile"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// Year is /ar/<year>/: everything that was reported of one year.
type Year struct {
	site.Meta
	Lead     site.Prose
	Year     int
	Paid     site.Figure
	Years    *site.Chart // beside other years, or nil
	Shore    *site.Chart // that the portal opened with when the year was its own, or nil
	Compare  []YearRow
	Charts   []*site.Chart
	Overlap  site.Prose
	Largest  []YearProject
	Smallest []YearProject
	Nothing  YearList   // projects that got nothing
	Unknown  YearList   // projects that may have got nothing: a figure is missing
	Status   []YearList // started, ended, going on
	Others   []site.Link

	figures []site.Telling // what the table of years says

	// Of a year that not all nämnder have reported yet: what that means, and
	// which of those that reported the portal's year have reported it.
	SoFar             string
	Reported, Awaited []site.Link
}

// Layout returns the template's name.
func (*Year) Layout() string { return "ar" }

// Told returns what the year is compared with, and the lists of projects, for the search.
func (y *Year) Told() []site.Telling {
	out := slices.Clone(y.figures)
	for _, l := range slices.Concat([]YearList{y.Nothing, y.Unknown}, y.Status) {
		if len(l.Projects) > 0 {
			out = append(out, site.Telling{Heading: l.Name, ID: l.ID, Text: l.Note})
		}
	}
	return out
}

// YearRow is one year in the comparison: computed from sheets or published.
type YearRow struct {
	Year     site.Link
	Kind     string // "framräknat", "publicerat"
	Projects site.Number
	Bodies   site.Number // nämnder, or förvaltningar
	Paid     site.Number
	Also     site.Prose // the other counts that are published
	Source   site.Citation
}

// YearProject is a project with what was paid out to it in the year.
type YearProject struct {
	Project site.Link
	Namnder string
	Paid    site.Number
}

// YearList is a number of projects, which it opens to.
type YearList struct {
	ID, Name string
	Count    site.Number
	Note     string
	Projects []site.Link
	More     site.Prose // that the table has more
}

// shown is how many of the largest and smallest projects a year shows.
const shown = 5

func (b *pages) years() {
	for _, year := range ledger.Years(b.Graph.Ledger) {
		if b.Graph.Preliminary(year) {
			b.Add(b.yearSoFar(b.Year(year)))
		} else {
			b.Add(b.year(b.Year(year)))
		}
	}
}

// yearSoFar is the page of a year that not all nämnder have reported: what has
// come in, and nothing that holds it against whole years or the nämnder against
// each other.
func (b *pages) yearSoFar(y *ledger.Year) *Year {
	w, year, address := b.Words, y.Year, site.Year(y.Year)
	out := &Year{Year: year, SoFar: w.Year.SoFar(year), Reported: site.Each(y.Namnder, site.NamndLink), Others: b.otherYears(year),
		Meta: b.Apart(address, words.Head{Title: w.Year.TitleSoFar(year), Description: w.Year.DescriptionSoFar(year)}),
		Paid: b.PaidFigure(site.PaidID(year), w.Money.Paid(year), ledger.Total(y.Ledger), address, year)}
	for _, n := range b.Year(b.Site.Year).Namnder {
		if !slices.Contains(y.Namnder, n) {
			out.Awaited = append(out.Awaited, site.NamndLink(n))
		}
	}
	return out
}

// otherYears links to the pages of all years but one.
func (b *pages) otherYears(year int) (out []site.Link) {
	for _, other := range ledger.Years(b.Graph.Ledger) {
		if other != year {
			out = append(out, yearLink(other))
		}
	}
	return out
}

func (b *pages) year(y *ledger.Year) *Year {
	w, year, address := b.Words, y.Year, site.Year(y.Year)
	sum, csv, spread := ledger.Total(y.Ledger), figure.PaidCSV(address, year), y.Spread()
	out := &Year{Year: year, Meta: b.Apart(address, words.Head{Title: w.Year.Title(year), Heading: w.Year.Heading(year),
		Description: w.Year.Description(year)}), Paid: b.PaidFigure(site.PaidID(year), w.Money.Paid(year), sum, address, year),
		Years: b.PaidByYearChart(), Compare: b.compareYears(), Overlap: b.overlap(y),
		Charts: builder.Some(b.PaidByNamnd(year), b.PaidByProgram(year), b.PaidByTheme(year), b.PaidByGoal(year), b.ProgramPanels(year),
			b.PaidByRole(year), b.ProjectsByGoal(year))}
	if year != b.Site.Year {
		out.Shore = b.Shore(year)
	}
	out.EditPath = "data/redovisningar.toml"
	if r := b.Graph.Report(year); r != nil {
		out.EditLine = r.Pos.Line
	}
	out.Lead = site.Say(w.Year.Lead(year, b.namndCount(y).At(site.NamnderAddress), b.projectsOf(y).At(site.ProjectsAddress),
		b.Paid(sum, csv).InProse(w).At("#"+out.Paid.ID), b.Spread(sum, address, year)))
	b.head(&out.Paid, y)
	b.yearProjects(out, y)
	out.Nothing = b.yearList("noll", w.Year.Nothing, w.Year.NothingNote, spread.Nothing, year)
	out.Unknown = b.yearList("okant", w.Year.Unknown, w.Year.UnknownNote, spread.Unknown, year)
	out.Status = []YearList{
		b.yearList("startade", w.Year.Started(year), "", y.Started, year),
		b.yearList("slutade", w.Year.Ended(year), w.Year.EndedNote, y.Ended, year),
		b.yearList("fortsatter", w.Year.Ongoing(year), "", y.Ongoing, year),
	}
	if len(y.Coming) > 0 {
		out.Status = append(out.Status, b.yearList("borjar-senare", w.Year.Coming(year), "", y.Coming, year))
	}
	if len(y.NoEnd) > 0 {
		out.Status = append(out.Status, b.yearList("utan-slut", w.Year.NoEnd, "", y.NoEnd, year))
	}
	out.Others = b.otherYears(year)
	out.figures = b.yearTold(out)
	return out
}

// yearTold says what the table of years says, row by row.
func (b *pages) yearTold(y *Year) []site.Telling {
	return site.Each(y.Compare, func(r YearRow) site.Telling {
		return site.Telling{Heading: b.Words.Layout.Year.Beside, ID: "jamfor", Text: r.Year.Text + " " + r.Kind + " " + r.Paid.Plain()}
	})
}

func yearLink(year int) site.Link { return site.Link{Text: strconv.Itoa(year), Href: site.Year(year)} }

// namndCount returns how many nämnder have a project in the year.
func (b *pages) namndCount(y *ledger.Year) site.Number {
	return b.Count(b.NamndThings(y.Namnder), b.Words.Noun.Namnder, site.CSV(site.Year(y.Year), "namnder", 0))
}

// projectsOf returns how many projects were reported of the year.
func (b *pages) projectsOf(y *ledger.Year) site.Number {
	return b.ProjectCount(y.Projects, site.CSV(site.Year(y.Year), "projekt", 0))
}

// overlap says how far sums over goals may not be added.
func (b *pages) overlap(y *ledger.Year) site.Prose {
	o, address := ledger.GoalOverlap(b.Graph, y), site.Year(y.Year)
	if len(o.Several) == 0 {
		return nil
	}
	return site.Say(b.Words.Year.Overlap(b.Count(b.SheetThings(o.Several), b.Words.Noun.Sheets, site.CSV(address, "blad-med-flera-mal", 0)),
		b.Paid(o.Goals, site.CSV(address, "malens-summor", 0)), b.Paid(ledger.Total(y.Ledger), figure.PaidCSV(address, y.Year))))
}

func (b *pages) yearProjects(out *Year, y *ledger.Year) {
	all := y.Largest()
	row := func(p *graph.Project) YearProject {
		page := site.Project(p)
		paid := b.PaidOn(page, ledger.In(p.Ledger, y.Year), y.Year)
		return YearProject{site.ProjectLink(p), site.NamndNames(p), paid}
	}
	out.Largest = site.Each(all[:min(shown, len(all))], row)
	smallest := slices.Clone(all[max(min(shown, len(all)), len(all)-shown):])
	slices.Reverse(smallest)
	out.Smallest = site.Each(smallest, row)
}

func (b *pages) yearList(id, name, note string, projects []*graph.Project, year int) YearList {
	n := b.ProjectCount(projects, site.CSV(site.Year(year), id, 0))
	return YearList{ID: id, Name: name, Note: note, Projects: site.Each(figure.First(projects), site.ProjectLink), More: b.More(n), Count: n}
}

// compareYears returns a row for each year that something is known of, newest
// first; a year that was both computed and published has two, and one that not
// all nämnder have reported has none.
func (b *pages) compareYears() []YearRow {
	var rows []YearRow
	computed := ledger.Years(b.Graph.Ledger)
	all := slices.Clone(computed)
	for _, r := range b.Graph.Reports {
		all = builder.AppendNew(all, r.Year)
	}
	all = slices.DeleteFunc(all, b.Graph.Preliminary)
	slices.SortFunc(all, func(x, y int) int { return cmp.Compare(y, x) })
	for _, year := range all {
		if slices.Contains(computed, year) {
			y := b.Year(year)
			rows = append(rows, YearRow{Year: yearLink(year), Kind: b.Words.Year.Computed, Projects: b.projectsOf(y), Bodies: b.namndCount(y),
				Paid: b.Paid(ledger.Total(y.Ledger), figure.PaidCSV(site.Year(year), year))})
		}
		if r := b.Graph.Report(year); r != nil {
			rows = append(rows, b.publishedYear(r))
		}
	}
	return rows
}

func (b *pages) publishedYear(r *graph.Report) YearRow {
	row := YearRow{Year: site.Link{Text: strconv.Itoa(r.Year)}, Kind: b.Words.Year.Published, Source: site.Cite(r.Source, r.Page)}
	if r.Paid.HasKronor {
		row.Paid = b.PublishedPaid(&r.Paid)
	}
	var more []words.Value
	for _, c := range r.Counts {
		n := b.published(reconcile.What(c.What), int64(c.Count), "")
		switch reconcile.What(c.What) {
		case reconcile.Projects:
			row.Projects = n
		case reconcile.Namnder, reconcile.Forvaltningar:
			row.Bodies = n
		default:
			more = append(more, n)
		}
	}
	row.Also = site.Say(b.Words.Year.Also(more))
	return row
}

// published is a figure as a report publishes it; stated is the report's own
// wording, if it has one.
func (b *pages) published(what reconcile.What, n int64, stated string) site.Number {
	return site.Published(n, b.Words.Layout.Unbroken(cmp.Or(stated, b.publishedNoun(what)(n))))
}

// publishedNoun counts what a report publishes.
func (b *pages) publishedNoun(what reconcile.What) func(int64) string {
	w := b.Words.Noun
	switch what {
	case reconcile.Projects:
		return w.Projects
	case reconcile.Namnder:
		return w.Namnder
	case reconcile.Forvaltningar:
		return w.Forvaltningar
	case reconcile.Started:
		return w.ProjectsStarted
	case reconcile.Ended:
		return w.ProjectsEnded
	case reconcile.Programs:
		return w.Programs
	case reconcile.Sheets:
		return w.Sheets
	}
	return b.Words.Format.Kronor
}
