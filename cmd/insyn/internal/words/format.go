package words

// Format is how a language writes numbers, dates and lists. Amounts are whole
// kronor.
type Format struct {
	Number       func(n int64) string                          // "1 234"
	Signed       func(n int64) string                          // "+1 234", "−5"
	Kronor       func(kronor int64) string                     // exact: "1 234 567 kr"
	SignedKronor func(kronor int64) string                     // "+1 234 kr"
	Millions     func(kronor int64) string                     // in a sentence, rounded: "24,3 miljoner kronor"
	About        func(amount string) string                    // an amount that is not exact: "cirka 70 000 kr"
	Percent      func(n int64) string                          // "44 procent"
	UnderPercent string                                        // of what rounds to nothing and is something
	KnownOf      func(known, all int64) string                 // "59 av 68"
	Date         func(year, month, day int) string             // month and day may be 0
	Period       func(start, end string) string                // two dates, or one where they are the same
	Since        func(start string) string                     // a period without an end
	Years        func(from, to int) string                     // "2023–2026"
	SinceYear    func(from int) string                         // years without an end
	Pages        func(first, last int) string                  // pages of a document: "sidorna 9–14"
	PageRange    func(first, last int) string                  // the same, short: "9–14"
	Mark         func(document string, ranges []string) string // what a paragraph rests on: "s. 9–14, 20"; a document may be ""
	Table        string                                        // how a table in a text is heard
	MarkHeard    string                                        // heard before a mark
	MarkNoPages  string                                        // a mark of a document without pages
	Document     func(title, publisher string) string          // a document and whose it is
	Quote        func(text string) string                      // in quotation marks
	Heading      func(text string) string                      // as a label begins: with a capital
	At           func(day string) string                       // a day that something was so: "den 30 juni 2025"
	AtYearsEnd   func(year int) string                         // the same of a year's last: "vid årsskiftet 2025/26"
}

// Noun counts things: "1 nämnd", "3 nämnder".
type Noun struct {
	Projects, Namnder, Forvaltningar, Programs, Places, Countries, Networks func(n int64) string
	Themes                                                                  func(n int64) string
	Links                                                                   func(n int64) string // what ties a place to the city
	Exchanges, Participants                                                 func(n int64) string
	Deltaganden, Sheets                                                     func(n int64) string
	Rows                                                                    func(n int64) string // of a table
	Facts                                                                   func(n int64) string // figures that a source states, or lacks
	Figures                                                                 func(n int64) string // published numbers
	ProjectsStarted, ProjectsEnded                                          func(n int64) string
	ProjectsSpelled                                                         func(n int64) string // as a sentence begins: "Två projekt"
}
