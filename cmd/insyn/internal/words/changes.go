package words

// Changes is what has been corrected since it was published, and the editions.
type Changes struct {
	Head
	Lead     func(edition string) string // of the newest one
	LeadNone string                      // without an edition
	Feed     func(about string) string   // title of the feed of a nämnd or a programme; "" of all

	Editions     Head
	EditionsLead string
	Edition      func(name string) string // title
	EditionLead  func(name string) string
	Name         func(month, more string) string        // of an edition: "mars 2026 (b)"
	Kind         func(kind string) string               // of documents, by the kind's id; "" is lists that all share
	Holds        func(facts string, changed int) string // what is folded: "14 uppgifter, 2 ändrade"

	Fact      func(key string) string // what a fact is called
	Of        func(fact, namnd string, year int) string
	None      string // there is no value
	Missing   func(reason string) string
	Rough     func(value string) string
	FromTo    func(fact, from, to string) string // of a correction, as a title
	FactAbout func(fact, about string) string    // a fact of one of many that have no names
	// Regrouped says which projects a theme has got and lost, or is "".
	Regrouped func(came, went []string) string

	Entry EditionEntry // an edition in a feed
}

// EditionEntry is an edition as a feed tells of it.
type EditionEntry struct {
	Title, Summary func(name string) string
}

type changesWords struct {
	Corrections, NoCorrections string
	OnPage                     string // heading on a project's page
	Moved, MovedIs             string
	Added, AddedIs             string
	Removed                    string
	Feed, JSON                 string
	Subscribe                  string
	Fact, Then, Now, Why       string
	Same                       string
	Gone                       string
	Unchanged                  string // nothing has changed since the edition
	Files                      string
	FilesAre                   string
	All                        string
	Newer                      func(page Value) Prose
	Day                        func(day string) string
	Was                        func(from, to string) string
}
