package words

// Script is what the scripts say in the browser. Package render gives each group
// to them as a module with its fields under their names in JSON,
// "insyn:words/search" and so on: what one needs, no other fetches. script.d.ts
// declares the modules to TypeScript's check.
//
// The scripts can't call functions, so a message holds its values as names in
// braces, "{n} av {all} projekt", which static/js/say.js puts values in for. The
// tag holds says which names a message may have.
type Script struct {
	Search  ScriptSearch  `json:"search"`
	Compare ScriptCompare `json:"compare"`
	Field   ScriptField   `json:"field"`
	Filter  ScriptFilter  `json:"filter"`
}

// Plural is a message that depends on a number, {n}, in the two forms that the
// language's own rule chooses between.
type Plural struct {
	One   string `json:"one"`
	Other string `json:"other"`
}

// ScriptSearch is what the search page says.
type ScriptSearch struct {
	Language string `json:"language"` // BCP 47: decides how numbers are written and which of two forms they take

	Hits      Plural `json:"hits" holds:"q"` // how many pages a question found
	NoHits    string `json:"noHits" holds:"q"`
	Near      string `json:"near" holds:"list"`              // words of the site that are spelled alike
	Elsewhere string `json:"elsewhere" holds:"subject site"` // where something is answered that the portal has nothing about
	Meant     string `json:"meant" holds:"q"`                // offers a question with its typing errors mended
	Ignored   string `json:"ignored" holds:"words"`          // words of the question that nothing is found about
	Quoted    string `json:"quoted" holds:"q"`               // a word of the question, as it is named
	Only      string `json:"only"`                           // names the links that narrow to one kind of page
	All       string `json:"all"`                            // the link to all kinds
	More      string `json:"more" holds:"n"`                 // shows more of the results; n are left
	Failed    string `json:"failed"`

	Related    string `json:"related" holds:"name"` // why a page was found: it links to what has that name
	OtherWords string `json:"otherWords"`           // why: by words that it does not have itself
}

// ScriptField is what the search field says on every page.
type ScriptField struct {
	Language string `json:"language"` // as in ScriptSearch

	Suggestions   string `json:"suggestions"`             // names the list of suggestions
	Suggested     Plural `json:"suggested" holds:"shown"` // how many of the n pages found are suggested
	NoSuggestions string `json:"noSuggestions"`
}

// ScriptFilter is what the filters of the list of projects say.
type ScriptFilter struct {
	Language string `json:"language"` // as in ScriptSearch; it also decides the order of choices

	Text    string       `json:"text"`            // labels the field for words
	Filter  string       `json:"filter"`          // unfolds the facets
	Chosen  Plural       `json:"chosen" holds:""` // how many values are chosen in them
	Facets  ScriptFacets `json:"facets"`
	Order   string       `json:"order"` // labels the choice of order
	Orders  ScriptOrders `json:"orders"`
	Missing string       `json:"missing"`   // the choice of what the source does not say
	NoTheme string       `json:"themeless"` // the choice of projects that have no theme

	Open      string `json:"open"`           // fetches what there is to filter, where the page has only a part of it
	Unfetched string `json:"unfetched"`      // it could not be fetched
	More      string `json:"more" holds:"n"` // shows more of the projects; n are left

	Reset    string `json:"reset"`
	Download string `json:"download"` // fetches the rows shown as a file
	File     string `json:"file"`     // the name of that file
	Failed   string `json:"failed"`   // it could not be fetched

	Shown   string `json:"shown" holds:"n all sum"` // how many projects are shown, and what was paid out to them
	All     string `json:"all" holds:"all"`         // that none is left out: sums stand elsewhere
	None    string `json:"none"`
	Search  string `json:"search"`                 // the link to the search, where no project is left
	Unknown string `json:"unknown" holds:"values"` // values of the address that there are none of
	Lacking Plural `json:"lacking" holds:""`       // how many amounts the sum lacks
	Amount  string `json:"amount" holds:"n"`       // whole kronor
	About   string `json:"about" holds:"amount"`   // an amount that is not exact
}

// ScriptCompare is what the page of comparisons says.
type ScriptCompare struct {
	Language string `json:"language"`

	Shown   string `json:"shown" holds:"n all"`    // how many rows are beside each other, of all
	All     string `json:"all"`                    // the link to all of them
	Unknown string `json:"unknown" holds:"values"` // values of the address that there are none of
	What    string `json:"what"`                   // the head of the column that names what is compared
}

// ScriptOrders are the orders of the list, under the names that they have in
// addresses.
type ScriptOrders struct {
	Status string `json:"status"` // as the page has it
	Name   string `json:"namn"`
	Paid   string `json:"utbetalt"`
	End    string `json:"slut"`
}

// ScriptFacets are the headings of what projects can be chosen by, under the
// names that the facets have in addresses.
type ScriptFacets struct {
	Namnd   string `json:"namnd"`
	Theme   string `json:"tema"`
	Program string `json:"program"`
	Goal    string `json:"mal"`
	Country string `json:"land"`
	City    string `json:"stad"`
	Role    string `json:"roll"`
	Status  string `json:"status"`
	Year    string `json:"ar"`
}
