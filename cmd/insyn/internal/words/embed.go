package words

// Embed is what charts and projects say in a frame on somebody else's page.
type Embed struct {
	Chart   func(heads, page string) string   // the title of a chart's page; its heading is the sentence
	Project func(name string) string          // the title of a project's
	Terms   func(licence, date string) string // the licence may be empty
	More    func(page, portal string) string  // a link to the page that it is from
}
