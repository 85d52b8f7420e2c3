package words

// Catalogue is what other portals of open data read of this one.
type Catalogue struct {
	Language         string // as the EU's list of languages has it: "SWE"
	Keywords         []string
	Whole            func(what string) string
	WholeIs, Archive string
	Series, SeriesIs string // a series with an edition for each year
	Edition          func(year int) string
	// How the EU's lists call who publishes, and what the data are about.
	Local, Government, Economy, International string
	EditionIs                                 func(year int) string
}
