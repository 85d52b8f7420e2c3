// Package words is the one room of words: every sentence and label that
// readers of the site see, as typed messages.
//
// A [Language] is a struct of messages, grouped by what they are about, with a
// file for each group that declares its fields and one a language that fills
// them in. A message that never varies is a string; one that holds values is a
// function of them. The rest of the program calls it with values, and so the
// compiler finds a message that is missing or wrongly called; another language
// is another set of files. Nothing else in the program puts a sentence
// together.
//
// A number or a link inside a sentence keeps what it knows of itself: the
// message takes it as a [Value] and returns [Prose], in which it stands as it
// was given.
//
// What staff read when something is wrong (findings and the answers of the
// commands) stands in package staff below this one: the portal's staff read one
// language, whatever the site's is.
package words

import "reflect"

// Language is every message of the site in one language.
type Language struct {
	Code   string // BCP 47, as in <html lang>: "sv"
	Locale string // as in og:locale: "sv_SE"

	Format Format
	Noun   Noun
	Money  Money
	Role   Role

	Nav     Nav
	Home    Home
	Project Project
	Namnd   Namnd
	Program Program
	Goal    Goal
	Theme   Theme
	Ask     Ask
	Local   Local
	Place   Place
	Network Network
	Other   Other
	Changes Changes
	Compare Compare

	Year           Year
	Reconciliation Reconciliation
	Quality        Quality
	Tables         Tables

	Catalogue Catalogue
	Quote     Quote
	Embed     Embed

	Chart  Chart  // what charts and maps say
	Layout Layout // fixed words of the templates
	Script Script // what the scripts say in the browser
	Search Search // kinds of page, as the search shows them
}

// City is what the messages know of the city whose portal it is. It comes from
// [stad] in data/portal.toml.
type City struct {
	Name         string // "Storstad"
	Genitive     string // "Storstads"
	Body         string // the municipality as a body: "Storstads stad"
	BodyGenitive string
	Country      string // the name of its country
	Council      string // its highest deciding body: "kommunfullmäktige"
	Term         string // the years of its present goals: "2031–2034"
}

// Value is something inside a sentence that knows more of itself than its
// text: a number with its table, a link.
type Value interface {
	// Plain returns the value as text.
	Plain() string
}

// Prose is a sentence with values in it.
type Prose []Span

// Span is a piece of a sentence: a text, or a value.
type Span struct {
	Text  string
	Value Value // nil for a text
}

// say joins strings, values and prose to a sentence.
func say(parts ...any) Prose {
	out := make(Prose, 0, len(parts))
	for _, p := range parts {
		switch p := p.(type) {
		case string:
			out = append(out, Span{Text: p})
		case Prose: // before Value, which it is too
			out = append(out, p...)
		case Value:
			out = append(out, Span{Value: p})
		default:
			panic("words: a sentence is made of texts and values, not of " + reflect.TypeOf(p).String())
		}
	}
	return out
}

// Plain returns the sentence as text.
func (p Prose) Plain() string {
	var s string
	for _, span := range p {
		s += span.Text
		if span.Value != nil {
			s += span.Value.Plain()
		}
	}
	return s
}
