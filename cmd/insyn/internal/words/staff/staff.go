// Package staff is what the portal's staff read: the findings in their files
// and the answers of the commands.
//
// There is one function a message. A finding's function gives the whole
// [diag.Problem]: its code, what is wrong and what to write instead, put
// together from the values it is called with, so that a stage says where
// something stands and never what that is called. A command's function gives a
// text or an error; what never varies is a constant. The files follow the
// stages:
//
//	input.go       input: what is no file that may be read
//	history.go     history: revisions that can't be read
//	syntax.go      source: the file as bytes, front matter, TOML
//	fill.go        source and markdown: what begun files leave to be filled in
//	text.go        markdown: the text below the facts
//	fields.go      record: keys, types, choices
//	values.go      record: dates and amounts
//	content.go     record: what one document must have
//	references.go  graph and what asks it: ids, goals, published figures
//	unknown.go     graph: what was meant by a name of nothing, and how to add it
//	lint.go        lint: what texts name and how they are written
//	plausible.go   quality, lint, reconcile: what may be so but seldom is
//	addresses.go   page and render: addresses and links
//	commands.go    the commands: help, flags, summaries, totals
//	impact.go      impact: what a change does, as Markdown
//	preview.go     the preview: its log and its page of findings
//	progress.go    progress: the stages of long work
//	templates.go   render: layouts, styles and scripts that can't be used
//	output.go      output: the folder and the files of the site
//
// Staff read one language, Swedish, whatever languages the site has. They are
// one group of people who write in it, and a finding quotes the words of files
// that are Swedish; a second language here would be read by nobody. So these
// are plain functions, where package words has a struct of them for each
// language.
//
// Messages are klarspråk: a whole sentence that names the thing as the file
// does, then a hint that can be followed as it stands. Examples in hints are
// made up and belong to no city.
package staff

import (
	"unicode"
	"unicode/utf8"
)

// sentence returns what the program says of an error as a sentence of its own.
func sentence(s string) string { return sentenceCase(s) + "." }

// sentenceCase begins a text with a capital.
func sentenceCase(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

// quote puts a word of a file in quotation marks.
func quote(s string) string { return "”" + s + "”" }

// perhaps asks for what somebody may have meant, or says instead where
// nothing is near.
func perhaps(near, instead string) string {
	if near == "" {
		return instead
	}
	return "Menade du " + near + "?"
}
