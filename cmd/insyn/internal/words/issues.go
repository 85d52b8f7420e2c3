package words

// Issues is what the rules of data quality find, one message a kind. Amounts
// and dates come as text, written by [Format]; what a source says comes as it
// stands there.
type Issues struct {
	PaidMissing, PaidApproximate     func(year int, said string) string
	BudgetMissing, BudgetApproximate func(said string) string
	SaidBecause                      func(reason, words string) string // a reason with the source's own words
	StartMissing, EndMissing         string
	StartInWords, EndInWords         func(words string) string
	StartInexact, EndInexact         func(date string) string
	RoleDiffers                      func(stated, role string) string
	BudgetTwice                      func(other string) string
	BudgetInColumn, PaidInColumn     func(column, role string) string
	StartDiffers, EndDiffers         func(stated, project string) string
	NoDate                           string // in place of a date that the project lacks
	BudgetsDiffer                    func(stated, other string) string
	SameAmount                       func(year int, amount, project string) string
	AfterEnd                         func(end, amount string, year int) string
	AboveBudget                      func(paid, budget string) string
	EndBeforeStart                   func(start, end string) string
	ProgramUnknown                   func(words string) string
	GoalsMapped                      func(words string, goals []string) string
	NamesDiffer                      func(heading, name string) string
	BudgetOfPartner                  func(budget, role string) string
	BeforeStart                      func(start, amount string, year int) string
	BudgetOfPaid                     func(budget, paid string) string

	// The other amount comes with whose sheet has it, and of which year.
	PaidUnlikely, BudgetUnlikely func(amount string, year int, other, namnd string, otherYear int) string
	StartFar, EndFar             func(date string, year int) string
	StartSwapped, EndSwapped     func(stated, project string) string
	SameName, SameFacts          func(project string) string
}

// Earlier is what a sheet of an earlier year said otherwise.
type Earlier struct{ Name, Heading, Role, Start, End, Budget, Program, Goals string }
