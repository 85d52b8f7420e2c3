package words

// Chart is what charts and maps say.
type Chart struct {
	Drawing Drawing
	Unit    Units
	Head    ChartHeads
	Bound   Bounds
	Turn    Turns
	Paid    PaidFindings
	Finding Findings
	Shore   Shore

	// The line below a chart in files. The document may be empty.
	Source    func(document, portal, publisher string) string
	MapSource func(document, portal, publisher string) string
	// What files say last: on what terms, as of when, where the chart stands.
	Terms   func(licence, date, address string) string
	Poster  func(portal, title, label, figure string) string // in words; label and figure may be empty
	ForYear func(year int) string                            // what a chart's file is about, below its title
}

// ChartHeads are the heads of the charts' tables.
type ChartHeads struct {
	Namnd, Program, Role, NamndAndProgram string
	Goal, Theme, Project, Projects        string
	Place, Links                          string
	Year, Paid, Figure, Basis             string
	Planned, PlannedFor                   string
	KnownShare, Facts                     string
	Start, End                            string
}

// Turns are the ways to see what was paid out.
type Turns struct{ Namnd, Program, Goal string }

// Bounds are what stands before a sum that its source only bounds.
type Bounds struct{ AtLeast, MoreThan, AtMost, LessThan string }

// Units write what is counted.
type Units struct{ Kronor, Projects, Links, Percent Unit }

// PaidFindings are the sentences above charts of what was paid out, one a
// finding. In those of one year the names share the first place, each with the
// amount, and the whole is all that was paid out: missing where it is too great
// to be told.
type PaidFindings struct {
	ByNamnd        func(namnder []string, each, whole Amount) string
	ByProgram      func(programs []string, each, whole Amount) string
	ByGoal         func(goals []string, each Amount) string // goals overlap, so there is no whole
	ByRole         func(roles []string, each, whole Amount) string
	ToNamnd        func(programs []string, each, whole Amount) string // by programme, to one nämnd
	ByPair         func(pairs []string, each, whole Amount) string    // of a programme and a nämnd
	Pair           func(program, namnd string) string
	Change         func(fromYear int, from Amount, toYear int, to Amount) string
	Incomparable   func(fromYear, toYear int) string
	Apart          func(from, to YearAmount) string // of two years that are not to be compared
	ByYearNote     func(published []YearSource, reconciliation Value) Prose
	Reconciliation string // how that note calls the page
}

// Findings are the sentences above the other charts, and the notes below them.
type Findings struct {
	Planned   func(years []int, each, whole Amount) string // in the plan of an initiative
	NoPlanned string

	ProjectsByGoal func(goals []string, projects int64) string
	NoProject      string
	GoalsNote      string

	LinksByPlace func(places []string, links int64) string
	Nearby       string // heading of the smaller map of what is next to the city
	Circles      string // what the size of a circle means
	OutsideMap   func(places []string) string
	Coordinates  func(source, licence Value) Prose // licence is nil if it is unknown
	Locator      func(place string) string

	// How much of what the form asks for the nämnder gave.
	LowestShare func(namnder []string, percent int64) string
	EqualShare  func(percent int64) string

	ReportedTo    func(date string) string // at the reporting date on the time line
	Ongoing       func(ongoing, projects int64, date string) string
	LatestStarted func(projects Value) Prose // the time line shows the latest only
}

// Shore is what the picture of all projects says: how it is read, what its marks
// mean, and that it shows only those that got most.
type Shore struct {
	Reading Prose
	Most    func(shown int64, all Value) Prose
	Thick   func(value string, year int) string
	Ahead   func(date string) string
	None    string
	Missing string
	NoDate  string
}

// Amount is a number as a sentence states it: approximate if its source or a
// part of it is, after its bound if its source only bounds it.
type Amount struct {
	N       int64
	About   bool
	Bound   string
	Missing bool
}

// YearAmount is what is known of a year's payments: published in a report, or
// computed from the sheets.
type YearAmount struct {
	Year      int
	Amount    Amount
	Published bool
}

// YearSource is the document that a year's published figure comes from.
type YearSource struct {
	Year   int
	Source string
	Page   int // 0 if it isn't told
}

// Drawing is the words in a drawing. Package chart declares the same fields, as
// its Words, and says there what each is for; the compiler sees to it that the
// two stay equal where one is converted to the other.
type Drawing struct {
	Lang string

	NoValue string
	About   string

	Lacking      func(n, of int64) string
	TotalLacking func(total, lacking string) string
	LackingFor   func(reason string) string

	Skipped func(from, to int) string

	Years func(from, to int) string

	NoDate, NoStart, NoEnd string
	EndFirst               string

	Tip func(place, value string) string

	Bars     func(rows int64, first, firstValue, last, lastValue string, lacking int64) string
	Columns  func(columns int64, first, firstValue, last, lastValue string, lacking int64) string
	Panels   func(panels int64, first, firstValue, last, lastValue string, lacking int64) string
	Timeline func(fromYear, toYear int, rows, groups int64) string
	Map      func(places, outside int64) string
	Locator  func(place string) string
	Shore    func(fromYear, toYear int, strokes int64) string
}

// Unit writes numbers of one kind in a drawing; package chart declares the same
// fields.
type Unit struct {
	Text func(n, most int64, said string) string
	Axis func(most int64) string
	Tick func(n, most int64, exact bool) string
}
