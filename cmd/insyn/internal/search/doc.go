// Package search turns pages into the client's search index: the Swedish analyser and
// the index format.
//
// Build takes the pages as entries and returns the files of the index. The client
// that reads them is plain JavaScript in static/js/sok; what the pages hold for it is
// described in static/js/dom.js. The analyser is written twice, here (Words, Fold, Stem,
// NameKey) and in static/js/analyse.js; TestClientAgrees runs both over every word of the
// site. All that needs the whole site is worked out here and stored: how much a word counts
// on a page, the parts of compounds, names.
//
// The Swedish of this package is the rules of the language (stems, small words, endings)
// and belongs to the analyser. What readers are shown, such as the labels of the kinds of
// page, comes with the Options.
//
// # How a page is found
//
// A word is folded (lower case, no diacritics) and stemmed, so "Miljönämndens" and
// "miljonamnden" are one term. Small words are known as they are written: "gäng" is none, though
// "gång" is, nor is the acronym WHO. A compound stands for its parts too, cut by the site's own
// vocabulary: klimatomställning is found by omställning. How much a term counts on
// a page is a BM25F weight over title, other names, summary, headings, text and keywords,
// each of which is soon full (weights.go), times the prior of the page's kind; it is rounded
// to a few levels.
//
// Readers don't use the words of reports. Entry.Keywords are words by which people
// look for one page; Synonym leads from one word to others anywhere, both ways or, from
// everyday words to those of the pages, one way. They are the site's data, not this package's.
//
// A name (title, short name, spelling) is also one term of its own under its
// NameKey. When a question holds a name, the page of that name leads, and the pages that
// link to it count as matching those words. An Answer leads to its page too, if a question has
// all its words, in any order. What else the client does with a question stands in static/js/sok/engine.js.
//
// # The files
//
// index.json holds everything but the texts and the synonyms while the index is small, and
// leaves out the terms of the pages' names, which the client makes of their titles
// (static/js/sok/names.js), and compounds that one page mentions and that are found by their
// halves (once.go). Numbers stand beside it in n0-….json, for questions that have any. A large
// one is cut into parts: tN-….json (terms in order), dN-….json (entries), w0-….json (all words,
// for typing errors), and index.json says where they are. sN-….json hold the synonyms by the
// words that have them, and the phrases that are answered elsewhere. xN-….json hold key facts,
// links and the texts, from which excerpts are taken after the results are shown. Both are named
// by what all of their kind hold. Parts are named by their content, so they may be cached
// for ever; index.json may not. All names are relative to index.json.
package search
