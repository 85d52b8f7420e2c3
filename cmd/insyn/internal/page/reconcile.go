package page

import (
	"cmp"
	"fmt"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/reconcile"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// Reconciliation is /avstamning/: what reports publish beside what the portal
// computes.
type Reconciliation struct {
	Meta
	Lead     Prose
	Verdicts []VerdictLine
	Years    []ReconciledYear
}

// Layout returns the template's name.
func (*Reconciliation) Layout() string { return "avstamning" }

// VerdictLine says how many rows have a verdict.
type VerdictLine struct {
	Name, Meaning string
	Count         Number
}

// ReconciledYear is one year's report.
type ReconciledYear struct {
	ID, Name string
	Source   Citation
	Computed bool // there are sheets of the year
	Note     string
	Groups   []ReconciledGroup
}

// ReconciledGroup is rows of one kind: totals, nämnder, programmes or goals.
type ReconciledGroup struct {
	ID, Name, Note string
	Rows           []ReconciledRow
}

// ReconciledRow is a published figure beside the computed one.
type ReconciledRow struct {
	ID          string
	About       Link
	What        string
	StatedName  string // the report's own name, where it differs
	Repeated    bool
	Published   Number
	Page        int
	Computed    Number
	Also        Prose // the same counted in another way
	Difference  Number
	Verdict     string
	Off         bool // differs by more than rounding
	Explanation string
	As          string      // where the row above has the same explanation
	Behind      []FigureRow // the sheets
}

// verdictNames are the verdicts as readers see them, with what they mean.
var verdictNames = map[reconcile.Verdict][2]string{
	reconcile.Equal:       {"Lika", "Talen är desamma."},
	reconcile.Rounded:     {"Lika efter avrundning", "Det framräknade talet blir det publicerade när det avrundas på samma sätt."},
	reconcile.Explained:   {"Skiljer sig", "Skillnaden är större än avrundningen. Redaktionen säger vad den vet om varför."},
	reconcile.Unexplained: {"Oförklarad", "Ingen har sagt varför talen skiljer sig."},
	reconcile.NotComputed: {"Kan inte räknas fram", "Portalen har inga blad för året."},
}

// countNames are the published figures as readers see them.
var countNames = map[reconcile.What]string{reconcile.Projects: "projekt", reconcile.Namnder: "nämnder", reconcile.Forvaltningar: "förvaltningar",
	reconcile.Started: "startade projekt", reconcile.Ended: "avslutade projekt", reconcile.Programs: "fonder och program",
	reconcile.Sheets: "blad", reconcile.Paid: "utbetalt"}

func (b *builder) reconciliation() {
	out := &Reconciliation{Meta: Meta{Address: "/avstamning/", Title: "Avstämning", Heading: "Publicerat och framräknat", Crumbs: crumbs(),
		Description: "Varje tal som redovisningarna publicerar, bredvid det som portalen räknar fram ur bladen, med skillnaden."}}
	table := &Table{Name: "avstamning", Columns: []Column{{"ar", "heltal", ""}, {"om", "text", ""}, {"vad", "text", ""}, {"publicerat", "heltal", ""},
		{"framraknat", "heltal", ""}, {"utfall", "text", ""}}}
	byVerdict := map[reconcile.Verdict][][]Cell{}
	for _, r := range b.graph.Reports {
		year := ReconciledYear{ID: fmt.Sprintf("ar-%d", r.Year), Name: itoa(r.Year), Source: citation(r.Source, r.Page), Note: r.Explanation}
		for i, c := range reconcile.Report(b.graph, r) {
			year.Computed = c.Verdict != reconcile.NotComputed
			row := b.reconciledRow(c, i)
			year.add(c, row)
			computed := number(c.Computed)
			if !year.Computed {
				computed = Cell{}
			}
			cells := []Cell{number(int64(r.Year)), text(row.About.Text), text(string(c.What)), number(c.Published), computed, text(row.Verdict)}
			table.Rows = append(table.Rows, cells)
			byVerdict[c.Verdict] = append(byVerdict[c.Verdict], cells)
		}
		out.Years = append(out.Years, year)
	}
	b.table("/avstamning/avstamning.csv", ready(table), CSV)
	out.Lead = say("Redovisningarna publicerar ", count(len(table.Rows), "tal", "tal", "/avstamning/avstamning.csv"),
		" om projekten. Här står vart och ett bredvid det som portalen räknar fram ur bladen. Vi rättar inget åt någotdera hållet.")
	for v := reconcile.Equal; v <= reconcile.NotComputed; v++ {
		if rows := byVerdict[v]; len(rows) > 0 {
			csv := "/avstamning/" + sv.Slug(verdictNames[v][0]) + ".csv"
			b.table(csv, ready(&Table{Name: "avstamning", Columns: table.Columns, Rows: rows}), CSV)
			out.Verdicts = append(out.Verdicts, VerdictLine{verdictNames[v][0], verdictNames[v][1], count(len(rows), "tal", "tal", csv)})
		}
	}
	b.add(out)
}

// add puts a row into the group that it belongs to.
func (y *ReconciledYear) add(c *reconcile.Comparison, row ReconciledRow) {
	g := ReconciledGroup{ID: y.ID + "-totalt", Name: "Hela året"}
	switch {
	case c.Row == nil:
	case c.Row.Namnd != nil:
		g.ID, g.Name = y.ID+"-namnder", "Nämnder"
	case c.Row.Program != nil:
		g.ID, g.Name = y.ID+"-program", "Fonder och program"
	case c.Row.Goal != nil:
		g.ID, g.Name = y.ID+"-mal", "Mål"
		g.Note = "Redovisningens tal om mål stämmer bäst om varje blad räknas för sig. Ett blad är en nämnds uppgifter om ett projekt. Ett blad kan höra till flera mål."
	}
	if n := len(y.Groups); n > 0 {
		if rows := y.Groups[n-1].Rows; rows[len(rows)-1].explains(row) {
			row.Explanation, row.As = "", "Se förklaringen ovan."
		}
	}
	if n := len(y.Groups); n == 0 || y.Groups[n-1].ID != g.ID {
		y.Groups = append(y.Groups, g)
	}
	last := &y.Groups[len(y.Groups)-1]
	last.Rows = append(last.Rows, row)
}

// explains reports whether r, the row above, has the explanation of next.
func (r ReconciledRow) explains(next ReconciledRow) bool {
	return next.Explanation != "" && r.About == next.About && r.Explanation == next.Explanation
}

func (b *builder) reconciledRow(c *reconcile.Comparison, i int) ReconciledRow {
	row := ReconciledRow{ID: fmt.Sprintf("tal-%d-%d", c.Report.Year, i+1), About: Link{Text: "Hela året"}, What: capital(countNames[c.What]), Page: c.Page,
		Repeated: c.Repeated, Verdict: verdictNames[c.Verdict][0], Off: c.Verdict == reconcile.Explained || c.Verdict == reconcile.Unexplained}
	if c.Row != nil {
		row.About = publishedLink(c.Row)
		if c.Row.StatedName != row.About.Text {
			row.StatedName = c.Row.StatedName
		}
	}
	if c.Row != nil || c.Money() {
		row.Explanation = c.Explanation
	}
	if c.Verdict != reconcile.Explained && !c.Repeated {
		row.Explanation = ""
	}
	words := publishedWords[c.What]
	text := plural(int(c.Published), words[0], words[1])
	if c.Money() {
		text = cmp.Or(c.Stated, sv.Kr(c.Published))
	}
	row.Published = published(c.Published, text)
	if c.Verdict == reconcile.NotComputed {
		return row
	}
	row.Computed = b.computed(c, row.ID)
	row.Difference = difference(c, row.Computed)
	b.behind(&row, c)
	return row
}

func publishedLink(r *graph.PublishedRow) Link {
	switch {
	case r.Namnd != nil:
		return namndLink(r.Namnd)
	case r.Program != nil:
		return programLink(r.Program)
	case r.Goal != nil:
		return goalLink(r.Goal)
	}
	return Link{Text: r.StatedName}
}

// computed returns the computed figure with a table of what it is made of.
func (b *builder) computed(c *reconcile.Comparison, id string) Number {
	csv := "/avstamning/" + id + ".csv"
	switch words := publishedWords[c.What]; {
	case c.Money():
		return b.paid(c.Sum, csv)
	case c.Sheets != nil:
		return b.countOf(sheetThings(c.Sheets), words[0], words[1], csv)
	case c.Namnder != nil:
		return b.countOf(namndThings(c.Namnder), words[0], words[1], csv)
	case c.Programs != nil:
		return b.countOf(programThings(c.Programs), words[0], words[1], csv)
	default:
		return b.countOf(projectThings(c.Projects), words[0], words[1], csv)
	}
}

// difference is the published figure less the computed one.
func difference(c *reconcile.Comparison, computed Number) Number {
	d := c.Difference()
	n := Number{kind: DifferenceKind, raw: d, of: c.Published, csv: computed.csv, text: sv.Tal(d)}
	if c.Money() {
		n.text = sv.Kr(d)
	}
	if d > 0 {
		n.text = "+" + n.text
	}
	return n
}

// behind fills in the sheets that the computed figure is made of.
func (b *builder) behind(row *ReconciledRow, c *reconcile.Comparison) {
	if n := cmp.Or(c.Sum.Stated(), len(c.Sheets), len(c.Projects)); c.Row != nil && n > maxFigureRows {
		row.As = "Alla blad finns i tabellen som hör till talet."
	}
	switch {
	case c.Row == nil:
	case c.Money():
		row.Behind = append(figureRows(first(c.Sum.Parts)), figureRows(first(c.Sum.Missing))...)
	case c.Sheets != nil:
		row.Behind = apply(first(c.Sheets), sheetRow)
		projects := graph.ProjectsOf(c.Sheets)
		row.Also = say("räknat som projekt: ", b.projectCount(projects, "/avstamning/"+row.ID+"-projekt.csv").bare())
	case c.Verdict != reconcile.Equal:
		row.Behind = apply(first(c.Projects), func(p *graph.Project) FigureRow { return FigureRow{Project: projectLink(p)} })
	}
}

func sheetRow(s *graph.Sheet) FigureRow {
	row := FigureRow{Project: projectLink(s.Deltagande.Project), Source: citation(s.Source, s.Page)}
	if n := s.Deltagande.Namnd; n != nil {
		row.Namnd = n.Name
	}
	return row
}
