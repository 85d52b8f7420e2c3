package record

import "github.com/malmo-stad/insyn/cmd/insyn/internal/diag"

// Portal is data/portal.toml.
type Portal struct {
	Title, Tagline, Description    string
	Base                           string
	Publisher, Contact, ContactURL string
	Year                           int
	ReportDate                     Date
	NextReport                     Date // when the account of the year after is due, if that is known
	Licence, LicenceURL            string
	Repository                     string
	City                           City
	Coordinates                    Credit // of the places' coordinates
}

// Credit is whom something comes from, and on what terms. Both may be empty.
type Credit struct{ Name, URL, Licence, LicenceURL string }

// City is the city whose portal it is, [stad] of data/portal.toml: what it is
// called in texts, where it lies and what it asks its nämnder.
type City struct {
	ID             string // its id among the places, if it is one of them
	Name, Genitive string
	Body           string // the municipality as a body
	BodyGenitive   string
	Country        Ref
	Lat, Lon       float64  // WGS84 degrees
	Council        string   // the highest deciding body
	Questions      []string // that every account answers, by number from 1
	QuestionsPos   diag.Pos
}

// Synonyms is data/synonymer.toml: what people write for what reports write.
type Synonyms struct {
	Groups        [][]string
	Everyday      []Vardagsord
	Abbreviations [][2]string // short, long
	Answers       []Svar
	Elsewhere     []Annanstans
}

// Vardagsord is what people type for words that stand on the pages: the words
// find the meanings, and not the other way round.
type Vardagsord struct{ Words, Means []string }

// Svar names the page that answers questions. "{år}" in its address and in the
// questions is the reporting year.
type Svar struct {
	Page      Ref // the page's address
	Questions []string
}

// Annanstans is what people ask for that the portal has nothing about, and where it is
// answered: permits, jobs, parking.
type Annanstans struct {
	Subject, Website string
	Words            []string // words or phrases that ask for it
}

// Provning is data/tillganglighet.toml: what was tested of the portal's
// accessibility, when, how and with what result.
type Provning struct {
	Assessed, Updated Date
	Result            string // "helt", "delvis" or "inte"
	Methods           []string
	Findings          []string // what was found and mended
	NotMet            []Described
	LayoutDigest      string // of the layouts that were tested
}

// Granskning is data/granskning.toml: what the city's editors have decided of
// texts. A rule that the file does not set is not applied.
type Granskning struct {
	Lengths   []Langd
	MedianLIX int // that the middle one of all texts may have, or 0
	MedianPos diag.Pos
	Titles    []string // of works that texts name; they may look like something else
	Persons   []Personer
	Unused    []Bladutan
	Tried     []Provat
}

// Langd is how many words a kind of text has, without its headings.
type Langd struct {
	Kind        string // "projekt", "redogorelse", "namnd", "natverk", "initiativ" or "sida"
	Least, Most int

	KindPos, LeastPos, MostPos diag.Pos
}

// Personer are the persons that a source names and the portal does not. Only
// digests of their names are kept, see lint.
type Personer struct {
	Source  Ref
	Salt    string
	Digests []string
}

// Provat is what looks odd in a file without remarks and has been looked into:
// the finding's code, the file, the id of the thing in it if that has one, and
// why it is as it should be.
type Provat struct {
	Code, File, ID, Words, Reason string
	Pos, FilePos                  diag.Pos
}

// Bladutan is a sheet of a source that no project has, and why.
type Bladutan struct {
	Pos    diag.Pos
	Source Ref
	Page   int
	Name   string
	Reason string
}
