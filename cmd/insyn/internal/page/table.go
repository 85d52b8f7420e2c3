package page

import (
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
)

// Table is a data table, written in several forms with the same rows.
type Table struct {
	Name        string
	Title       string
	Description string
	Columns     []Column
	Rows        [][]Cell
}

// Column is a column of a table; the data dictionary shows all of it.
type Column struct{ Name, Type, Description string }

// Cell is a text or a whole number. The zero Cell is an empty one.
type Cell struct {
	Text   string
	Number int64
	IsNum  bool
}

// Form is a way to write a table.
type Form int

// The forms of the tables and the charts.
const (
	CSV      Form = iota // RFC 4180: comma, UTF-8, CRLF
	ExcelCSV             // for Swedish Excel: semicolon and a byte order mark
	JSON
	SVG
	PNG
)

func text(s string) Cell     { return Cell{Text: s} }
func number(n int64) Cell    { return Cell{Number: n, IsNum: true} }
func list(ids []string) Cell { return Cell{Text: strings.Join(ids, ";")} }

// amountCells returns an amount as two cells: the kronor, or an empty cell and
// the reason beside it.
func amountCells(a record.Amount) (Cell, Cell) {
	if kronor, ok := a.Kronor(); ok {
		return number(kronor), Cell{}
	}
	return Cell{}, text(string(a.Missing()))
}

// table adds a table to the output at a site address. It is made when it is
// written, so that the rows of thousands of tables neither lie in memory at the
// same time nor are made one after the other.
func (b *builder) table(address string, t func() *Table, form Form) {
	b.file(address, File{Table: t, Form: form})
}

// file adds a file to the output, once: the same rows stand on several pages.
func (b *builder) file(address string, f File) {
	if !b.has(address) {
		b.files[address] = true
		f.Path = strings.TrimPrefix(address, "/")
		b.out.Files = append(b.out.Files, f)
	}
}

// ready is a table that is there already.
func ready(t *Table) func() *Table { return func() *Table { return t } }

var projectColumns = []Column{
	{"projekt", "id", "Projektets id: den sista delen av sidans adress."},
	{"titel", "text", "Projektets hela namn."},
	{"kortnamn", "text", "Kort namn, om det finns."},
	{"sammanfattning", "text", "Vad projektet är, i en eller två meningar."},
	{"start", "datum", "När projektet började: dag, månad eller år, så exakt som källan anger."},
	{"slut", "datum", "När projektet slutar. Tomt om det inte anges."},
	{"program", "id", "Programfamilj: sista delen av adressen under /program/. Tomt om källan inte vet."},
	{"insats", "id", "Del av programmet eller utlysning, om den anges."},
	{"namnder", "id-lista", "Nämnder som har redovisat projektet."},
	{"roll", "text", "Stadens främsta roll: projektagare, projektpartner eller associerad."},
	{"mal", "id-lista", "Kommunfullmäktiges mål 2024–2026 som projektet räknas till."},
	{"stader", "id-lista", "Platser utanför Malmö som projektet har koppling till."},
	{"lander", "id-lista", "Länder utanför Sverige."},
	{"platser", "lista", "Platser i Malmö."},
	{"partner", "lista", "Organisationer utanför staden."},
	{"natverk", "id-lista", "Internationella nätverk."},
	{"webbplats", "webbadress", "Projektets egen webbplats, om källan anger den."},
	{"url", "webbadress", "Projektets sida på portalen."},
}

func (b *builder) projectsTable() *Table {
	t := &Table{Name: "projekt", Title: "Projekt", Description: "En rad för varje projekt.", Columns: projectColumns}
	for _, p := range b.graph.Projects {
		program, strand := "", ""
		if p.Program != nil {
			program = p.Program.ID
		}
		if p.Strand != nil {
			strand = p.Strand.ID
		}
		t.Rows = append(t.Rows, []Cell{text(p.ID), text(p.Title), text(p.Short), text(p.Summary), text(p.Start.ISO()), text(p.End.ISO()),
			text(program), text(strand), list(namndIDs(p)), text(string(foremostRole(p))), list(goalIDs(p.Goals)),
			list(apply(p.Cities, func(c *graph.City) string { return c.ID })),
			list(apply(p.Countries, func(c *graph.Country) string { return c.ID })),
			list(p.Projekt.Places), list(p.Projekt.Organisations),
			list(apply(p.Networks, func(n *graph.Network) string { return n.ID })),
			text(p.Website), text(b.site.Absolute(projectAddress(p)))})
	}
	return t
}

var deltagandeColumns = []Column{
	{"projekt", "id", "Projektets id."},
	{"namnd", "id", "Nämndens id."},
	{"angivet_namn", "text", "Projektets namn så som nämnden skriver det."},
	{"roll", "text", "projektagare, projektpartner eller associerad."},
	{"start", "datum", "Start enligt nämnden: dag, månad eller år."},
	{"slut", "datum", "Slut enligt nämnden."},
	{"total_budget_sek", "heltal", "Hela projektets budget i kronor enligt nämnden, för alla partner. Får inte läggas ihop över nämnder eller år."},
	{"total_budget_saknas", "text", "Varför budgeten saknas: tomt, streck, vet-ej eller text."},
	{"mal", "id-lista", "Kommunfullmäktiges mål 2024–2026 som nämndens uppgift räknas till."},
	{"mal_angivet", "text", "Målet så som nämnden skriver det."},
	{"program", "id", "Programfamilj."},
	{"insats", "id", "Del av programmet eller utlysning."},
	{"kalla", "id", "Dokumentet som uppgiften kommer från."},
	{"sida", "heltal", "Sidan i dokumentet där nämndens blankett börjar."},
	{"url", "webbadress", "Projektets sida på portalen."},
	{"ar", "heltal", "Året som blanketten gäller."},
}

func (b *builder) deltagandenTable() *Table {
	t := &Table{Name: "deltaganden", Title: "Deltaganden", Columns: deltagandeColumns,
		Description: "En rad för varje nämnds del i ett projekt och år: en blankett i redovisningen."}
	for _, p := range b.graph.Projects {
		program, strand := "", ""
		if p.Program != nil {
			program = p.Program.ID
		}
		if p.Strand != nil {
			strand = p.Strand.ID
		}
		for _, d := range p.Deltaganden {
			for _, s := range d.Sheets {
				budget, missing := amountCells(s.Budget.Amount)
				t.Rows = append(t.Rows, []Cell{text(p.ID), text(namndID(s)), text(s.StatedName), text(string(d.Role)),
					text(s.StartDate().ISO()), text(s.EndDate().ISO()), budget, missing, list(goalIDs(s.Goals)), text(s.StatedGoals),
					text(program), text(strand), text(s.Blad.Source.ID), number(int64(s.Page)), text(b.site.Absolute(projectAddress(p))),
					number(int64(s.Year))})
			}
		}
	}
	return t
}

var paymentColumns = []Column{
	{"projekt", "id", "Projektets id."},
	{"namnd", "id", "Nämnden som fick pengarna."},
	{"ar", "heltal", "Året då pengarna betalades ut."},
	{"belopp_sek", "heltal", "Utbetalt stöd i hela kronor. Tomt om uppgiften saknas."},
	{"saknas", "text", "Varför beloppet saknas: tomt, streck, vet-ej eller text."},
	{"kalla", "id", "Dokumentet som uppgiften kommer från."},
	{"sida", "heltal", "Sidan i dokumentet där beloppet står."},
}

// paymentRows makes the table below a sum of payments.
func paymentRows(payments []*graph.Payment) func() *Table {
	return func() *Table { return paymentsTable("urval", payments) }
}

func paymentsTable(name string, payments []*graph.Payment) *Table {
	t := &Table{Name: name, Title: "Utbetalningar", Description: "En rad för varje nämnd, projekt och år: vad som betalades ut.", Columns: paymentColumns}
	t.Rows = make([][]Cell, 0, len(payments))
	cells := make([]Cell, 0, len(payments)*len(paymentColumns)) // one piece of memory for all rows
	for _, p := range payments {
		amount, missing := amountCells(p.Paid.Amount)
		source := ""
		if p.Source != nil {
			source = p.Source.ID
		}
		cells = append(cells, text(p.Deltagande.Project.ID), text(p.Deltagande.Deltagande.Namnd.ID), number(int64(p.Year)),
			amount, missing, text(source), number(int64(p.Page)))
		t.Rows = append(t.Rows, cells[len(cells)-len(paymentColumns):])
	}
	return t
}

// namndID returns the id of the sheet's nämnd.
func namndID(s *graph.Sheet) string { return s.Deltagande.Deltagande.Namnd.ID }

func namndIDs(p *graph.Project) []string {
	return apply(p.Deltaganden, func(d *graph.Deltagande) string { return d.Deltagande.Namnd.ID })
}

func goalIDs(goals []*graph.Goal) []string {
	return apply(goals, func(g *graph.Goal) string { return g.ID })
}

// apply returns f of each element.
func apply[T, U any](list []T, f func(T) U) []U {
	out := make([]U, 0, len(list))
	for _, v := range list {
		out = append(out, f(v))
	}
	return out
}

var budgetColumns = []Column{
	{"projekt", "id", "Projektets id."},
	{"namnd", "id", "Nämnden som anger budgeten."},
	{"total_budget_sek", "heltal", "Hela projektets budget i kronor, för alla partner. Tomt om uppgiften saknas."},
	{"kalla", "id", "Dokumentet som uppgiften kommer från."},
	{"sida", "heltal", "Sidan i dokumentet."},
}

func budgetsTable(s ledger.BudgetSum) *Table {
	t := &Table{Name: "budgetar", Columns: budgetColumns}
	for _, d := range s.Parts {
		kronor, _ := d.Budget.Kronor()
		t.Rows = append(t.Rows, []Cell{text(d.Project.ID), text(d.Deltagande.Namnd.ID), number(kronor), text(d.Blad.Source.ID), number(int64(d.Page))})
	}
	for _, p := range s.Missing {
		t.Rows = append(t.Rows, []Cell{text(p.ID), {}, {}, {}, {}})
	}
	return t
}

var thingColumns = []Column{
	{"slag", "text", "Vad raden är: projekt, namnd, program och så vidare."},
	{"id", "id", "Sista delen av sidans adress."},
	{"namn", "text", "Namnet."},
	{"url", "webbadress", "Sidan på portalen."},
}

// thingsTable lists things that a count counts.
func (b *builder) thingsTable(things []thing) *Table {
	t := &Table{Name: "lista", Columns: thingColumns}
	for _, x := range things {
		t.Rows = append(t.Rows, []Cell{text(x.kind), text(x.id), text(x.link.Text), text(b.site.Absolute(x.link.Href))})
	}
	return t
}

// thing is one of the things that a count counts.
type thing struct {
	kind, id string
	link     Link
}

// countOf returns how many things there are, and adds a table of them.
func (b *builder) countOf(things []thing, one, many, csv string) Number {
	b.table(csv, func() *Table { return b.thingsTable(things) }, CSV)
	return count(len(things), one, many, csv)
}

// projectCount returns "63 projekt", with a table of them at csv.
func (b *builder) projectCount(projects []*graph.Project, csv string) Number {
	return b.countOf(projectThings(projects), "projekt", "projekt", csv)
}

func projectThings(projects []*graph.Project) []thing {
	return apply(projects, func(p *graph.Project) thing { return thing{"projekt", p.ID, projectLink(p)} })
}

func namndThings(list []*graph.Namnd) []thing {
	return apply(list, func(n *graph.Namnd) thing { return thing{"namnd", n.ID, namndLink(n)} })
}

func networkThings(list []*graph.Network) []thing {
	return apply(list, func(n *graph.Network) thing { return thing{"natverk", n.ID, networkLink(n)} })
}

func programThings(list []*graph.Program) []thing {
	return apply(list, func(p *graph.Program) thing { return thing{"program", p.ID, programLink(p)} })
}

// sheetThings lists sheets: one nämnd's part in a project each.
func sheetThings(list []*graph.Sheet) []thing {
	return apply(list, func(s *graph.Sheet) thing {
		d := s.Deltagande
		return thing{"deltagande", d.Project.ID + "/" + d.Deltagande.Namnd.ID, Link{Text: d.Project.Name(), Href: projectAddress(d.Project)}}
	})
}
