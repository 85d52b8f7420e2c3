package search

// Kind is a kind of page, as readers see it in the results.
type Kind struct {
	ID    string   // "projekt"; Entry.Kind refers to it
	Label string   // "Projekt", shown beside a result
	Prior float64  // how much a match in the text of such a page counts, 0 to 1; a name always counts in full
	Words []string // words that ask for this kind: "projekt", "satsning"
	// Defines marks pages that explain words; "vad är …" leads to them.
	Defines bool
	// Passes marks pages whose links count for what links to them too: a project
	// in a city is one in the city's country, one of a strand is one of the programme.
	Passes bool
	// Whole marks pages that look at everything: for them the words count that tell no other page
	// from another, such as those of money.
	Whole bool
	// Broad marks pages that are called by everyday words: a question that has these names no one thing.
	Broad bool
	// Tells marks pages that tell what was done, but not what was paid: who asks how much is better served by others.
	Tells bool
}

// Section is a heading of a page and the plain text below it.
type Section struct {
	Heading string
	Text    string
	ID      string // the heading's anchor on the page, or ""
}

// Entry is one page that can be found.
//
// Links holds the addresses of the pages that this page *refers to* in its own
// record: a project links to its nämnder, programme, goals, cities, countries
// and networks, and not the other way round. A page is found by the names of
// what it links to, and an address that is no entry is ignored. Names holds
// named things without a page of their own: partner organisations, districts.
type Entry struct {
	Address   string    // "/projekt/exempel/"; unique
	Kind      string    // a Kind's ID
	Title     string    // as in the page's h1
	Short     string    // the short name people say, if there is one
	Summary   string    // the page's first sentence
	Aside     bool      // whether the page is for those who write the site: its text mentions everything and is about nothing
	Line      string    // what the page is, shown where it has no summary; not searched in
	Spellings []string  // other names of the very same thing
	Links     []string  // addresses, see above
	Beside    []string  // addresses of pages that belong to this one, but whose names don't lead to it
	Names     []string  // names without a page, see above
	Keywords  []string  // words and phrases that people search with and the page doesn't have
	Facts     []string  // key facts, ready to be shown: "Miljönämnden", "2031–2034", "Utbetalt: 5 kr"
	Figures   []Section // what numbers of the page say: "Total budget", "5 kr"; only the numbers are searched for
	Sections  []Section // the text, in the page's order
}

// length is how many bytes of text the entry has.
func (e *Entry) length() int {
	n := len(e.Title) + len(e.Summary)
	for _, s := range e.Sections {
		n += len(s.Heading) + len(s.Text)
	}
	return n
}

// Synonym is a group of words that a reader may use for each other. With Means
// it is directed: the words find what they mean, and not the other way round.
type Synonym struct {
	Words []string
	Means []string
}

// Abbreviation is a short form and what it stands for.
type Abbreviation struct {
	Short, Long string
}

// Answer names a page by what readers ask for when they want it: all the words of a phrase,
// in any order and with others between.
type Answer struct {
	Address string
	Words   []string // words or phrases
}

// Elsewhere is what people ask for that the site has nothing about, and where it is answered.
type Elsewhere struct {
	Subject, Href string
	Words         []string // words or phrases that ask for it
}

// Options are the choices that belong to the site rather than to the language.
type Options struct {
	Kinds         []Kind
	Synonyms      []Synonym
	Abbreviations []Abbreviation
	Answers       []Answer
	Largest       []Answer // pages that have the most of something, by what: "nämnd projekt" for the nämnd with most projects
	Elsewhere     []Elsewhere
	Sums          []string // addresses of the pages that tell the sums of all, which questions about money without a name lead to
	// Ambient holds words that stand on nearly every page (the city's name,
	// "projekt", "internationell"). Alone they are searched for; beside other
	// words they hardly count.
	Ambient []string
	// SingleFile is the size in bytes up to which the index is one file;
	// 0 means the default.
	SingleFile int
}

// File is a file of the index. Name is relative to the index's own folder.
type File struct {
	Name string
	Data []byte
}
