package words

// Head is what a page of a list is called and how search engines show it.
type Head struct {
	Title       string
	Heading     string // the h1, where it differs from the title
	Description string
}

// Nav is the labels of the ways to the main pages.
type Nav struct {
	Start, Projects, Namnder, Programs, Goals, Cities, Networks, Data string
	Reconciliation, Quality, Timeline, Places, Organisations          string
	Changes, Themes                                                   string
	Year, YearSoFar                                                   func(year int) string
}

// Home is the start page.
type Home struct {
	Lead         func(year int, paid Value, spread Prose) Prose
	Origin       func(eu, others, unknown Value) Prose // the last two may be nil
	More         func(year int) string
	Projects     string // labels of the counts
	Namnder      string
	Programs     string
	PlacesAbroad string
	Networks     string
	Themes       string
}

// Role is a nämnd's part in a project.
type Role struct {
	Owner, Partner, Associate string
	As                        func(role string) string // "Som projektägare"
}

// Project is the list of projects and the page of one.
type Project struct {
	Title            string
	CountDescription func(projects string) string
	Lead             func(projects, owned Value) Prose
	Ongoing          func(at string) string // a group of a list: going on at the reporting date
	Coming, Open     func(at string) string // others: not begun then, and nobody can say
	ComingNote       string
	OngoingShort     string // the groups' names without the day
	ComingShort      string
	OpenShort        string
	OpenNote         string
	Ended            string                   // the last
	OngoingNote      func(date string) string // the reporting date
	EndedNote        func(date string) string

	Letters   func(letters string) string              // of names that begin with them; "" for those without any
	PartTitle func(list, group, letters string) string // what of a list's group has such names

	StatedRole func(role string) string     // the form says another role
	With       func(others []string) string // who takes part beside the one that a page is about
	Related    func(what []string) string
	Network    func(name string) string // as something that two projects share
	Goal       func(name string) string

	NoEnd          string
	NotBegun, Over func(at string) string      // at the reporting date, as Format.At says it
	GoesOn         func(at, end string) string // then, and when its source lets it end
	Unclear        func(at string) string      // nobody can say

	Earlier Earlier
}

// Namnd is the list of nämnder, the page of one and its accounts.
type Namnd struct {
	Head
	Lead           func(namnder, withProjects Value) Prose
	NoneOwn        func(alsoIn []string) string        // no project of its own; those of others that it takes part in
	Account        func(namnd string, year int) string // title
	AccountHeading func(namnd string, year int) string
	AccountLink    func(year int) string
	Exchange       ExchangeKinds
	Direction      Directions
}

// ExchangeKinds are the kinds of exchanges.
type ExchangeKinds struct {
	StudyVisit, JobShadowing, Conference, PupilExchange, Course, Event, Delegation string
}

// Directions say which way an exchange went.
type Directions struct{ Out, In, Digital string }

// Program is the list of funds and programmes.
type Program struct {
	Head
	Lead    func(programmes Value) Prose
	Unknown string // where the source knows no programme
}

// Goal is the list of goals and the page of one.
type Goal struct {
	Head
	Lead                    string
	PaidRule                string                                   // what a goal's sum counts
	Counted                 func(paid Value, namnder []string) Prose // of a project: which of its sheets
	NotCounted              func(year int) string                    // of a project: none of its sheets of the year
	Council, Earlier, Namnd string                                   // kinds of goals
	Extent                  func(deltaganden, projects Value) Prose
	Number                  func(n int) string              // "Mål 3"
	Global                  func(n int, name string) string // of Agenda 2030; the name may be empty
}

// Place is the pages of cities and countries, and of places in the city.
type Place struct {
	Cities            Head
	CitiesLead        func(places, countries Value) Prose
	Lead              func(name string, links Value) Prose // of a city or country
	HomeLead          func(name string) Prose              // of the city's own country
	Mentioned         string                               // nothing but an account links to it
	LinksOf           func(parts []string) string          // "2 projekt, 1 utbyte"
	Organisations     Head
	OrganisationsLead string
}

// Network is the list of networks.
type Network struct {
	Head
	Count func(n int64) string // networks and other collaborations
	Lead  func(networks Value) Prose
}

// Other is the pages that are of no kind.
type Other struct {
	Data         Head
	DataLead     string
	Search       Head
	Digits       string // the heading of titles that begin with a digit
	NotFound     Head
	Removed      Head
	Timeline     Head
	TimelineLead string
}
