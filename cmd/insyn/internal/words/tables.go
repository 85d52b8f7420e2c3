package words

// Tables is the titles of the tables and what their columns hold: the data
// dictionary. The columns' own names are no words: programs read them.
type Tables struct {
	Projects    ProjectColumns
	Deltaganden DeltagandeColumns
	Payments    PaymentColumns
	Budgets     BudgetColumns
	Things      ThingColumns
	Issues      IssueColumns
	Fields      FieldColumns
	Periods     PeriodColumns
	Strokes     StrokeColumns
	Years       YearColumns
	Plans       PlanColumns
	Places      PlaceColumns
	Goals       GoalColumns
	Themes      ThemeColumns
	Comparisons ComparisonColumns
	Known       KnownColumns
	Book        Book
	Type        ColumnTypes
	Unit        ColumnUnits
}

// Book is what a file with all tables says of itself.
type Book struct {
	About                                             string // the name of the sheet that explains the others
	Title, Publisher, AsOf, Licence, Address, Sources string
	Table, Column, Holds, Description                 string // heads of the list of columns
	Note                                              string // how to read the file
}

// Table is what a table is called and what a row of it is.
type Table struct{ Title, Description string }

// ColumnTypes are the types of columns as the data dictionary names them.
type ColumnTypes struct {
	ID, IDList, Text, List, Date, Number, Yes, Address, Degrees string
	InUnit                                                      func(typ, unit string) string
}

// ColumnUnits are the units of columns.
type ColumnUnits struct{ Kronor, Degrees string }

// ProjectColumns are the columns of projects.
type ProjectColumns struct {
	Table
	ID, Name, Short, Summary, Start, End, Program, Strand, Namnder, Role, Goals, Cities, Countries, Places, Partners,
	Networks, Website, URL, ProgramName, StrandName, NamnderNames, GoalNames, CityNames, CountryNames, NetworkNames, Precision,
	AlsoNamnder, ProgramMissing, Themes, ThemeNames string
}

// DeltagandeColumns are the columns of deltaganden.
type DeltagandeColumns struct {
	Table
	Project, Namnd, StatedName, Role, Start, End, Budget, BudgetMissing, Goals, StatedGoals, Program, Strand, Source, Page, URL,
	Year, BudgetApprox, ProjectName, NamndName, GoalNames, ProgramName, StrandName, SourceTitle, Precision, Origin, OriginNames,
	StatedProgram, StatedRole, StatedHeading, StatedStart, StatedEnd, StatedBudget, BudgetPage string
}

// PaymentColumns are the columns of payments.
type PaymentColumns struct {
	Table
	Project, Namnd, Year, Amount, Missing, Source, Page, Approx, Program, Strand, Role, ProjectName, NamndName, ProgramName, StrandName,
	SourceTitle, Stated, URL string
}

// BudgetColumns are the columns of budgets.
type BudgetColumns struct {
	Table
	Project, Namnd, Amount, Source, Page, Approx, Year string
}

// ThingColumns are the columns of things that a count counts.
type ThingColumns struct {
	Table
	Kind, ID, Name, URL string
}

// IssueColumns are the columns of what the rules of data quality find.
type IssueColumns struct {
	Table
	Rule, Project, Namnd, Page, Says, Remark string
}

// FieldColumns are the columns of what a form asks for.
type FieldColumns struct {
	Table
	Project, Namnd, Field, Known string
}

// PeriodColumns are the columns of projects in time.
type PeriodColumns struct {
	Table
	Project, Namnd, Start, End, Ongoing string
}

// StrokeColumns are the columns of projects in time with what was paid out.
type StrokeColumns struct {
	Table
	Project, Name, Start, End, Ongoing, Amount, Approx, Lacking string
}

// YearColumns are the columns of years beside each other.
type YearColumns struct {
	Table
	Year, Amount, Kind, Source, Approx, Said string
}

// PlanColumns are the columns of a planned budget.
type PlanColumns struct {
	Table
	Year, Amount, Approx, For string
}

// PlaceColumns are the columns of the map.
type PlaceColumns struct {
	Table
	City, Country, Lat, Lon, Links string
}

// GoalColumns are the columns of projects by goal.
type GoalColumns struct {
	Table
	Goal, Project string
}

// ComparisonColumns are the columns of published figures beside computed ones.
type ComparisonColumns struct {
	Table
	Year, About, What, Published, Computed, Verdict, Difference, Namnd, Program, Goal, Source, Page, Stated, Approx, Rounding,
	ComputedApprox, Repeated, Explanation string
}
