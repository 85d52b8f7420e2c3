package words

// Money is what stands beside sums, budgets and amounts that are missing.
type Money struct {
	Missing      string                     // where there is no figure
	MissingSince func(reason string) string // with the reason, as a sentence of its own begins
	Unknown      Reasons                    // why the source has no figure

	Paid                 func(year int) string                // the label of a sum
	PaidIs               func(year int, amount string) string // "Utbetalt 2031: 5 kr"
	PaidSoFar            func(year int) string                // the label of a sum of a year that not all nämnder have reported
	SoFar                func(year int) string                // what is said of such a sum
	EarlierYears         string                               // opens to the sums of the years before
	OtherYears           string                               // likewise, where one of them is not before
	PaidToNamnder        func(year int) string
	PaidFromPrograms     func(year int) string
	NoPaid               func(year int) string // where nothing is known of a year
	PaidRule             string                // how sums of payments are made, and whose money it is
	PaidCounts           string                // the same in few words
	PaidBasis            func(facts Value) Prose
	Spread               func(paid, nothing, unknown Value) Prose    // how many projects; nil where there are none
	SameAmount           func(projects, amount, quality Value) Prose // several projects of a sum state one amount
	Quality              string                                      // the link in it
	NotReported          func(year int) string                       // of a project, in a list
	NotHere              func(year int) string                       // likewise: it is reported, but not under what the list is of
	PaidWord             func(year int) string                       // beside an amount in a list
	PartFrom             func(namnder []string) string               // likewise: whose sheets are counted, where others are not
	BudgetOwned          string                                      // the label of a sum of budgets
	BudgetPartner        string
	BudgetOwnedMeaning   string // whose money that is
	BudgetPartnerMeaning string
	BudgetRule           string
	BudgetCounts         string
	BudgetBasis          func(projects Value) Prose
	MoreFacts            func(facts Value) Prose // a list shows the first only; the table has all of them

	WhoseOwned   string // whose the budget of one project is
	WhosePartner string
}

// Reasons are the reasons that a source gives for a figure that is missing.
type Reasons struct{ Empty, Dash, Unknown, Words string }
