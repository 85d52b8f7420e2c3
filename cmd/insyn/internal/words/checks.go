package words

// Year is the page of a reporting year.
type Year struct {
	Title, Heading, Description func(year int) string
	Lead                        func(year int, namnder, projects, paid Value, spread Prose) Prose
	Overlap                     func(sheets, goals, paid Value) Prose
	Nothing, NothingNote        string // projects that got nothing
	Unknown, UnknownNote        string // projects of which a figure is missing, and no other says that they got anything
	Started, Ended, Ongoing     func(year int) string
	Coming                      func(year int) string // begins after it
	NoEnd                       string                // nobody can say whether they go on
	EndedNote                   string
	Computed, Published         string // where a year's figures come from
	Also                        func(counts []Value) Prose

	// Of a year that not all nämnder have reported yet.
	TitleSoFar, DescriptionSoFar func(year int) string
	SoFar                        func(year int) string
	NotCompared                  func(years []int) string // under a comparison: what is left out
	NotReconciled                func(year int) string
}

// Reconciliation is published figures beside computed ones.
type Reconciliation struct {
	Head
	Lead                      func(figures Value) Prose
	WholeYear                 string
	Namnder, Programs, Goals  string // groups of rows
	GoalsNote                 string
	SeeAbove                  string // the row above has the same explanation
	AllInTable                string
	AsProjects                func(projects Value) Prose // the same counted in another way
	Beside                    Beside
	Equal, Rounded, Explained Verdict
	Unexplained, NotComputed  Verdict
	What                      Published
}

// Beside is what stands beside a year's sum: what was published of the year. The
// last value leads to where both are compared.
type Beside struct {
	Equal, Rounded         func(published, reconciliation Value) Prose
	Explained, Unexplained func(published, difference, reconciliation Value) Prose
	Reconciliation         string // the text of the link
}

// Verdict is how a published and a computed figure go together.
type Verdict struct{ Name, Meaning string }

// Published is what a published figure counts, as the heading of a row.
type Published struct {
	Projects, Namnder, Forvaltningar, Started, Ended, Programs, Sheets, Paid string
}

// Rule is a rule of data quality: what it looks for, why that matters, and
// what the portal does.
type Rule struct{ Name, Why, Does string }

// Quality is the page of data quality and its rules.
type Quality struct {
	Head
	Lead  func(facts Value) Prose
	Rules Rules
	Field Fields
	Issue Issues
	Form  Prose // what the form asks for
}

// Rules are the rules of data quality.
type Rules struct {
	MissingAmount, MissingDate, Approximate, RoleAndColumn, DifferentDates, DifferentBudgets, SameAmount Rule
	PaidAfterEnd, PaidAboveBudget, EndBeforeStart, UnknownProgram, MappedGoal, DifferentNames            Rule
	PartnerBudget, Referral, Corrected, PaidBeforeStart, UnlikelyAmount, UnlikelyDate, SameProject       Rule
	OddSource, Other                                                                                     Rule
}

// Fields are what the form asks for.
type Fields struct{ Start, End, Program, Budget, Paid string }
