package words

// Compare is the tables in which nämnder, programmes and goals stand beside
// each other, and their page.
type Compare struct {
	Page                     Head
	Lead                     string
	Namnder, Programs, Goals string // headings
	Namnd, Program, Goal     string // heads of the column of names
	GoalsOverlap             string
	Listed, Paid             string // says how rows stand
	ByPaid, AsListed         string // links to the same table in the other order
}

// compareWords are those of part/_jamforelse.html.
type compareWords struct {
	Way                                           string // to the table, from the top of a list
	Heading                                       string // above the table of a list
	Projects, Paid, Share, Known, FromEU, Largest string // heads of columns
	KnownIs                                       string // what Known counts
	Choose                                        string // the head of the boxes
	Row                                           func(name string) string
	Button                                        string
}
