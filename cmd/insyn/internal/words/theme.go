package words

// Theme is the list of themes, the page of one, and the chart of them.
type Theme struct {
	Head
	Lead     func(themes Value) Prose
	PaidRule string // what a theme's sum counts

	// Of the chart. Sums overlap, so the whole is not told.
	Most    func(themes []string, each, whole Amount) string
	Note    string
	Without func(projects Value) Prose // after the note: what the chart has no place for
}

// ThemeColumns are the columns of payments by theme; the others are those of
// payments.
type ThemeColumns struct {
	Table
	Theme string
}

type themeWords struct {
	Facts     string
	Line      string // the label on a project's page
	Overlap   string
	Goals     string // heading: the council's goals that the projects serve
	GoalsAre  string
	All       string // heading of the list
	None      string // heading: projects without a theme
	NoProject string
}
