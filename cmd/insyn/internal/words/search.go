package words

// Search is what the search calls the kinds of page, and the words by which
// readers ask for one.
type Search struct {
	Project, Initiative, Namnd, Network, Program, Account, City, Country, Goal, Theme, Place, Glossary, Page Kind

	// CityLine and CountryLine say what a place is and what the city has to do with it: the
	// names of projects and networks, of which the first few are told. Either may be missing.
	CityLine    func(country string, names []string) string
	CountryLine func(names []string) string

	TotalBudget string // the label of a project's budget

	// Largest are what people ask the largest of, each of a kind of page: "störst budget", "nämnd … flest projekt". They
	// are without the word that asks for it.
	Largest Largest

	// Ambient are words that stand on nearly every page, and so tell none from
	// another: the city's name, "projekt".
	Ambient []string
}

// Largest are phrases by what there is the most of, and where.
type Largest struct {
	Budget                              []string // of a project
	PaidProject, PaidNamnd, PaidProgram []string // what was paid out in the year
	Namnd, Program, Country, City       []string // how many projects
	CityLinks                           []string // how much of all that there is links to a city
}

// Kind is a kind of page.
type Kind struct {
	Label string   // shown beside a result: "Projekt"
	Asked []string // words that ask for this kind: "projekt", "satsning"
}
