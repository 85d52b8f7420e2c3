package dataset

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// The rows of the tables that are made on the pages that show them.

// Thing is one of the things that a count counts.
type Thing struct {
	Kind, ID string // "projekt" and its id
	Name     string
	Address  string // of its page
}

func things(c words.ThingColumns, absolute func(string) string) *Table[Thing] {
	return &Table[Thing]{Name: "lista", Title: c.Title, Description: c.Description, Columns: []Column[Thing]{
		{"slag", Text, None, c.Kind, func(x Thing) Cell { return TextCell(x.Kind) }},
		{"id", ID, None, c.ID, func(x Thing) Cell { return TextCell(x.ID) }},
		{"namn", Text, None, c.Name, func(x Thing) Cell { return TextCell(x.Name) }},
		{"url", Address, None, c.URL, func(x Thing) Cell { return TextCell(absolute(x.Address)) }},
	}}
}

// Issue is something that a rule of data quality found.
type Issue struct {
	Rule, Project, Namnd string // ids; Namnd may be empty
	Page                 int    // 0 if it is about no page
	Says, Remark         string
}

func issues(c words.IssueColumns) *Table[Issue] {
	return &Table[Issue]{Name: "datakvalitet", Title: c.Title, Description: c.Description, Columns: []Column[Issue]{
		{"regel", ID, None, c.Rule, func(x Issue) Cell { return TextCell(x.Rule) }},
		{"projekt", ID, None, c.Project, func(x Issue) Cell { return TextCell(x.Project) }},
		{"namnd", ID, None, c.Namnd, func(x Issue) Cell { return TextCell(x.Namnd) }},
		{"sida", Number, None, c.Page, func(x Issue) Cell { return someNumber(x.Page) }},
		{"kallan_sager", Text, None, c.Says, func(x Issue) Cell { return TextCell(x.Says) }},
		{"anmarkning", Text, None, c.Remark, func(x Issue) Cell { return TextCell(x.Remark) }},
	}}
}

// someNumber is a number, or an empty cell for 0.
func someNumber(n int) Cell {
	if n == 0 {
		return Cell{}
	}
	return NumberCell(int64(n))
}

// Field is a piece of data that a sheet should have.
type Field struct {
	Project, Namnd string // ids
	Name           string
	Known          bool
}

func fields(c words.FieldColumns) *Table[Field] {
	return &Table[Field]{Name: "fullstandighet", Title: c.Title, Description: c.Description, Columns: []Column[Field]{
		{"projekt", ID, None, c.Project, func(x Field) Cell { return TextCell(x.Project) }},
		{"namnd", ID, None, c.Namnd, func(x Field) Cell { return TextCell(x.Namnd) }},
		{"uppgift", Text, None, c.Field, func(x Field) Cell { return TextCell(x.Name) }},
		{"finns", Yes, None, c.Known, func(x Field) Cell { return YesCell(x.Known) }},
	}, Total: func(rows []Field) Total {
		t := Total{All: len(rows)}
		for _, f := range rows {
			if f.Known {
				t.Known++
			}
		}
		return t
	}}
}

// Period is a project in time.
type Period struct {
	Project, Namnd string // ids
	Start, End     string // ISO, as precise as the source
	Ongoing        bool
}

func periods(c words.PeriodColumns) *Table[Period] {
	return &Table[Period]{Name: "tidslinje", Title: c.Title, Description: c.Description, Columns: []Column[Period]{
		{"projekt", ID, None, c.Project, func(x Period) Cell { return TextCell(x.Project) }},
		{"namnd", ID, None, c.Namnd, func(x Period) Cell { return TextCell(x.Namnd) }},
		{"start", Date, None, c.Start, func(x Period) Cell { return TextCell(x.Start) }},
		{"slut", Date, None, c.End, func(x Period) Cell { return TextCell(x.End) }},
		{"pagar", Yes, None, c.Ongoing, func(x Period) Cell { return YesCell(x.Ongoing) }},
	}}
}

// Stroke is a project in time and what was paid out to it in a year.
type Stroke struct {
	Project *graph.Project
	Ongoing bool
	Kronor  int64 // of what is known
	Known   bool
	Approx  bool
	Lacking int // amounts that are missing
}

func strokes(c words.StrokeColumns) *Table[Stroke] {
	return &Table[Stroke]{Name: "strandlinje", Title: c.Title, Description: c.Description, Columns: []Column[Stroke]{
		{"projekt", ID, None, c.Project, func(x Stroke) Cell { return TextCell(x.Project.ID) }},
		{"projekt_namn", Text, None, c.Name, func(x Stroke) Cell { return TextCell(x.Project.Name()) }},
		{"start", Date, None, c.Start, func(x Stroke) Cell { return TextCell(x.Project.Start.ISO()) }},
		{"slut", Date, None, c.End, func(x Stroke) Cell { return TextCell(x.Project.End.ISO()) }},
		{"pagar", Yes, None, c.Ongoing, func(x Stroke) Cell { return YesCell(x.Ongoing) }},
		{"belopp_sek", Number, Kronor, c.Amount, func(x Stroke) Cell { return kronorCell(x.Kronor, x.Known) }},
		{"ungefarlig", Text, None, c.Approx, func(x Stroke) Cell { return ApproxCell(x.Approx) }},
		{"saknade", Number, None, c.Lacking, func(x Stroke) Cell { return NumberCell(int64(x.Lacking)) }},
	}}
}

// YearPaid is what is known of one year's payments.
type YearPaid struct {
	Year   int
	Kronor int64
	Known  bool
	Kind   string
	Source string
	Said   string // before the amount: cirka, mer än
}

func years(c words.YearColumns) *Table[YearPaid] {
	return &Table[YearPaid]{Name: "utbetalt-per-ar", Title: c.Title, Description: c.Description, Columns: []Column[YearPaid]{
		{"ar", Number, None, c.Year, func(x YearPaid) Cell { return NumberCell(int64(x.Year)) }},
		{"belopp_sek", Number, Kronor, c.Amount, func(x YearPaid) Cell { return kronorCell(x.Kronor, x.Known) }},
		{"uppgift", Text, None, c.Kind, func(x YearPaid) Cell { return TextCell(x.Kind) }},
		{"kalla", Text, None, c.Source, func(x YearPaid) Cell { return TextCell(x.Source) }},
		{"ungefarlig", Text, None, c.Approx, func(x YearPaid) Cell { return ApproxCell(x.Said != "") }},
		{"precision", Text, None, c.Said, func(x YearPaid) Cell { return TextCell(x.Said) }},
	}}
}

func kronorCell(kronor int64, known bool) Cell {
	if !known {
		return Cell{}
	}
	return NumberCell(kronor)
}

// Planned is the planned budget of a year of an initiative.
type Planned struct {
	Year   int
	Kronor int64
	Known  bool
	Approx bool
	For    string
}

func plans(c words.PlanColumns) *Table[Planned] {
	return &Table[Planned]{Name: "budget", Title: c.Title, Description: c.Description, Columns: []Column[Planned]{
		{"ar", Number, None, c.Year, func(x Planned) Cell { return NumberCell(int64(x.Year)) }},
		{"belopp_sek", Number, Kronor, c.Amount, func(x Planned) Cell { return kronorCell(x.Kronor, x.Known) }},
		{"ungefarlig", Text, None, c.Approx, func(x Planned) Cell { return ApproxCell(x.Approx) }},
		{"till", Text, None, c.For, func(x Planned) Cell { return TextCell(x.For) }},
	}}
}

// Place is a place on the map.
type Place struct {
	City, Country string // ids
	Lat, Lon      float64
	Links         int
}

func places(c words.PlaceColumns) *Table[Place] {
	return &Table[Place]{Name: "platser", Title: c.Title, Description: c.Description, Columns: []Column[Place]{
		{"stad", ID, None, c.City, func(x Place) Cell { return TextCell(x.City) }},
		{"land", ID, None, c.Country, func(x Place) Cell { return TextCell(x.Country) }},
		{"lat", Degrees, WGS84, c.Lat, func(x Place) Cell { return DegreesCell(x.Lat) }},
		{"lon", Degrees, WGS84, c.Lon, func(x Place) Cell { return DegreesCell(x.Lon) }},
		{"kopplingar", Number, None, c.Links, func(x Place) Cell { return NumberCell(int64(x.Links)) }},
	}}
}

// GoalProject is a project under a goal.
type GoalProject struct{ Goal, Project string }

func goals(c words.GoalColumns) *Table[GoalProject] {
	return &Table[GoalProject]{Name: "projekt-per-mal", Title: c.Title, Description: c.Description, Columns: []Column[GoalProject]{
		{"mal", ID, None, c.Goal, func(x GoalProject) Cell { return TextCell(x.Goal) }},
		{"projekt", ID, None, c.Project, func(x GoalProject) Cell { return TextCell(x.Project) }},
	}}
}

// ThemePayment is a payment under one of its project's themes.
type ThemePayment struct {
	Theme   string
	Payment *graph.Payment
}

// themes is the table of payments with the theme before each. Nothing is added
// up: a payment stands in it once for each theme.
func themes(c words.ThemeColumns, of *Table[*graph.Payment]) *Table[ThemePayment] {
	t := &Table[ThemePayment]{Name: "utbetalt-per-tema", Title: c.Title, Description: c.Description, Columns: []Column[ThemePayment]{
		{"tema", ID, None, c.Theme, func(x ThemePayment) Cell { return TextCell(x.Theme) }},
	}}
	for _, p := range of.Columns {
		t.Columns = append(t.Columns, Column[ThemePayment]{p.Name, p.Type, p.Unit, p.Description,
			func(x ThemePayment) Cell { return p.Cell(x.Payment) }})
	}
	return t
}
