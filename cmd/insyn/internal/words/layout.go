package words

// Layout is the fixed words of the templates, in groups named after the
// template that they stand in, or the part. Labels of what many templates have,
// such as facts and the heads of tables, stand in groups of their own.
//
// A template names a word as {{words.Project.Parts}}, or
// {{call words.Figure.PartsOf .Label}} where it holds a value.
type Layout struct {
	Home     string                   // the first step of the way to a page
	Unbroken func(text string) string // what somebody wrote, with amounts and days whole on a line

	Facts  factWords  // labels of the facts of a page
	Table  tableWords // heads of columns
	Files  fileWords  // what can be downloaded
	Source sourceWords

	Base      baseWords // base.html and part/_ram.html
	Chart     chartWords
	Figure    figureWords // part/_tal.html
	Quote     quoteWords  // part/_citera.html
	Embed     embedWords  // part/_inbaddning.html
	Mapped    mappedWords // part/_koppling.html
	Exchanges exchangeWords
	Testing   testingWords // part/_provning.html

	Front          frontWords // page/start.html
	Compare        compareWords
	Project        projectWords
	Namnd          namndWords
	Namnder        namnderWords
	Account        accountWords // page/redogorelse.html
	Program        programWords
	Programs       programsWords
	Goal           goalWords
	Goals          goalsWords
	Theme          themeWords
	Ask            askWords
	Local          localWords
	City           cityWords
	Network        networkWords
	Initiative     initiativeWords
	Year           yearWords
	Reconciliation reconciliationWords
	Quality        qualityWords
	Data           dataWords
	Search         searchWords
	Text           textWords // page/sida.html
	NotFound       notFoundWords
	Moved          movedWords
	Removed        removedWords
	Changes        changesWords
}

type factWords struct {
	Namnd, Namnder      string
	Partners            string
	Networks            string
	Cities, Countries   string
	Programs            string
	Projects            string
	Website             string
	Spellings           string // other ways of writing the name
	MentionedBy         string
	Extent              string
	OwnGoals            string
	AlsoIn, Initiatives string
}

type tableWords struct {
	Project string
	Namnd   string
	Year    string
	Amount  string
	Sum     string
	Paid    string
	Budget  string // the whole project's
}

type fileWords struct {
	Download                             string // before the files
	CSV, ExcelCSV, JSON, SVG, PNG, Print string
	Rows                                 string // the rows of what stands above, as CSV
}

type sourceWords struct {
	RestsOn    string                         // before the documents that a text rests on
	OwnWords   string                         // whose words the paragraphs without a page are
	Name       string                         // the label before a source
	Page       func(page int) string          // within a line: "s. 9"
	Pages      func(sheet, amount int) string // where a sheet begins and where its amount stands
	PageBegins func(page int) string          // as a sentence of its own: "S. 9."
	Says       func(text string) string       // as the source has it
}

type baseWords struct {
	Skip       string // the link past the header
	Menu       string
	MenuButton string // unfolds the menu on a phone
	Crumbs     string
	About      func(title, publisher, date string) string // date is the last that the figures hold for
	// Current says which day the figures hold for, and when the account of the
	// next year is due, "" if that is not known.
	Current  func(day string, next int, due string) string
	EditPage func(host string) string // the host of the files
	Contact  func(publisher string) string
}

type chartWords struct {
	AsTable   string
	NumbersIn string // before the heads of the table's columns
	TurnBy    string // before the ways to see what was paid out
	Picture   string // what is downloaded, for those who hear it
	Scrolled  string // names a picture that can be wider than the screen, before what it shows
}

type figureWords struct {
	Parts    string                    // what opens to the rows
	PartsOf  func(label string) string // the name of the table with the rows
	Included string                    // its caption
	Missing  string                    // before the rows without an amount
}

type mappedWords struct {
	CountedTo func(goals []Value) Prose
}

type exchangeWords struct {
	Account string // a link to where it is told of
}

type testingWords struct {
	Heading             string
	Fully, Partly, Not  Prose // whether the site meets the law
	SeeBelow            string
	NoneKnown           string
	Standard            string
	Lacks               string // heading
	AgainstLaw          string // heading
	Requirement         func(text string) string
	NothingAgainst      string
	Burden, NoBurden    string // heading and text: no exception is claimed
	Outside, OutsideIs  string // heading and text: what the law leaves out
	How, Ourselves      string // heading and text
	Found               string
	Assessed, UpdatedOn func(date string) string
}

type embedWords struct {
	Head           string // opens the code
	Chart, Project string // says what to do with it
	Copy, Copied   string // a button, and what it says then
}

type quoteWords struct {
	Head     string // opens the references
	Copy     string // a button
	Copied   string // what it says then
	Programs string // before the links to files for programs

	BibTeX, RIS, CSL string // the names of their forms
}

type frontWords struct {
	Ways            string // the name of the navigation
	Near, NearIs    string // a link and what it leads to
	Timeline, Shows string
	Namnder         func(year int) string // a heading, as the ones below
	Programs        string
	Goals           string
	Cities          string
	Largest         func(year int) string
	All             string
	List            string // leads to what the picture shows, as a list
}

type projectWords struct {
	Facts        string // in short
	MoreFacts    string
	Sums         string // heading: the sums of all projects
	Divided      string // of a list that is too long for one page
	Near         string // heading: the parts before and after one
	Time         string
	AlsoIn       string
	Goals        string
	Budget       string
	Stated       func(text string) string // the nämnd's own wording of a goal
	Why, WhyAlso string                   // links to why a goal is counted so
	By           func(namnd string) string
	Says         func(text string) string
	Links        string // heading: what the project is linked to
	Places       string
	Cities       string
	Parts        string                             // heading: each nämnd's part
	Calls        func(name string, page int) string // what a nämnd calls the project, on which page
	Earlier      string                             // heading: what earlier sheets say otherwise
	EarlierIs    string
	NamndYear    string
	SaidThen     string
	Remarks      string
	More         string
	MentionedIn  func(accounts []Value) Prose
	Related      string
	Cite         string // heading of where the page's facts come from
}

type namndWords struct {
	Facts       string
	Forvaltning string
	Accounts    string
	NoProject   string
}

type namnderWords struct {
	All string
	Is  string // what a nämnd is
}

type accountWords struct {
	Facts     string
	Projects  string
	Namnder   string
	Empty     func(question string) string
	Exchanges string
}

type programWords struct {
	Facts     string
	PartOf    string
	Strands   string
	NoProject string
}

type programsWords struct {
	All       string
	None      string // heading: projects without a programme
	NoneNamed string
}

type goalWords struct {
	Facts                 string
	Rule, Overlap         string // what a goal's sum counts, and what that does to several goals' sums
	Listed                string // what the amounts in a goal's list of projects are
	Kind                  string
	To, UsedBy            string
	Why                   string
	From                  string
	Statements, Statement string // a heading, and a column of the table below it
}

type goalsWords struct {
	Current              string // heading, with their term
	Earlier, EarlierAre  string // heading and text
	Namndmal, NamndmalIs string
}

type cityWords struct {
	Facts       string
	Overlap     string
	Local       string
	Country     string
	Cities      string
	Exchanges   string
	MentionedBy string // accounts, apart from those of the exchanges
}

type networkWords struct {
	Facts   string
	Namnder string
}

type initiativeWords struct {
	Facts      string
	PlanFrom   string
	Period     string
	Budget     string
	NotSummed  string
	Goals      string
	Yearly     string // heading: the budget by year
	Amount, To string // columns of the table
	Parts      func(n int) string
	Driver     func(name string) string
	Roles      string
}

type yearWords struct {
	Beside         string // heading: the year beside others
	Table          string
	PublishedIn    func(year string) string // before a source
	AlsoSays       string                   // before what else it says
	Differences    string
	Money          func(year int) string
	Extremes       string
	Largest, Least string
	Status         string
	Timeline       string
	Others         string
	Show           string

	// Headings, of a year that not all nämnder have reported yet.
	Reported, Awaited string
}

type reconciliationWords struct {
	Report                          func(name string) string
	Number                          string // columns, as the next
	Published, Computed, Difference string
	Verdict                         string
	Signs                           string // what plus and minus mean
	Twice                           string
	Sheets                          string
	All                             string
}

type qualityWords struct {
	Rules     string
	Explained string // before a number
	Show      string
	Editors   func(remark string) string
	Clean     string
	All       string
}

type dataWords struct {
	Licence, LicenceIs string                                       // the label before its name, and what it means
	Package            string                                       // the link to the description of all tables
	PackageIs          string                                       // what that is
	Guarded            string                                       // how texts are guarded against being read as formulas in CSV files
	Missing            func(empty, dash, unknown, text Value) Prose // how the tables say that an amount is missing
	Columns            func(table string) string
	All                string // the heading above the files with all tables
	Each               string // the heading above the tables
	Whole              wholeWords
}

// wholeWords are what files with all tables are called, and what they are.
type wholeWords struct {
	Workbook, WorkbookIs   string
	Database, DatabaseIs   string
	Archive, ArchiveIs     string
	Package, PackageIs     string
	Sums, SumsIs           string
	Catalogue, CatalogueIs string
}

type searchWords struct {
	Portal   string // the name of the form
	Label    string
	Ask      string
	Submit   string
	Results  string
	AllPages string
	NoScript string // instead of results, where no script runs
	Advice   string // where nothing was found: how to ask otherwise
	Loose    string // above pages that only have parts of the words
	Ways     string // the name of the ways in below it

	Onward     string // the heading of the pages that belong to the few found
	OnwardNote string // says that they are no hits
}

type textWords struct {
	Contents  string
	Begin     string // something new, in the hosting site's editor
	BeginLead string
	BeginKind func(kind string) string // as scaffold names it
	NewFile   string
	AddLines  string // before the file that grows
}

type notFoundWords struct {
	Lost string
	Ways string
}

type movedWords struct {
	To func(page Value) Prose
}

type removedWords struct {
	Stood   func(what, day string) string
	Instead func(page Value) Prose
}
