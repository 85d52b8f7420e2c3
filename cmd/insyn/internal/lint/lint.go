// Package lint asks of the content what a text names and how it is written.
//
// [Check] runs a flat list of small rules over what was connected: reading the
// list is reading the policy. A rule gets everything and returns findings at
// the line that they are about. What only stops the work when it is certainly
// wrong is an error; what a person must judge is a warning, and says how it is
// settled. [Copied] is apart, since it needs the sources' own texts.
//
// How long and how readable texts are to be, which titles may stand in them and
// which persons not is the city's decision, in data/granskning.toml.
package lint

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// Content is what is looked at.
type Content struct {
	World *graph.Graph
	Files []*source.File // that it was made of
	Found diag.List      // what earlier stages found wrong
	Past  diag.List      // what is no longer as it was released
	Kept  *Memory        // what was found in files before; nil if nothing was

	Released func(address string) bool     // whether an edition has an address; nil if nothing is known of that
	Stated   func(doc, path string) string // what the newest edition states, or ""; nil if nothing is known of that
}

// checker is the content with what several rules need of it.
type checker struct {
	Content
	index      *nameIndex
	documents  []document
	read       []*reading
	twins      []twin
	wide       spans // documents that lack pages which many files name
	sumsDiffer bool  // a sheet says another amount paid out than its source, or stands twice

	used   []bool         // which [[provat]] settle something
	astray map[int]string // those of a file that isn't there, each with the one that is meant, or ""
	judged bool           // everything was there that they may be about
}

// rule looks for one thing: among everything, or in the texts of one file by themselves.
type rule struct {
	among func(*checker) diag.List
	in    func(file []text) diag.List
	warns bool // it never finds an error, so that nothing waits for it
}

// rules are what is looked for.
func rules() []rule {
	return []rule{
		{among: unlinkedNames},
		{among: lengths, warns: true},
		{among: readability, warns: true},
		{among: sentencesTwice, warns: true},
		{in: textsTwice},
		{in: punctuation},
		{in: wordings},
		{in: ageing},
		{in: voices},
		{in: drawnSigns},
		{in: languages},
		{in: paragraphEnds},
		{among: headingsAsTitles, warns: true},
		{among: linksOfOthers, warns: true},
		{in: summaries},
		{among: namesRepeated, warns: true},
		{in: plainTexts},
		{in: unsaid},
		{in: spacedTitles},
		{in: unlikelyTitles},
		{among: marks},
		{among: unmarked, warns: true},
		{among: sheetsTwice, warns: true},
		{among: personsNamed, warns: true},
		{in: personalContacts},
		{among: pageTypesTwice},
		{among: membershipsGone},
		{among: euStatements},
		{among: statedPrograms, warns: true},
		{among: sheetsAgainstSource, warns: true},
		{among: countryCodes},
		{among: homeCity, warns: true},
		{among: plausible, warns: true},
		{among: emptyPortalYear},
		{among: ownDays, warns: true},
		{among: plannedYears},
		{among: namedValues},
		{in: factValues},
		{among: everydayWords},
		{among: misspeltNames, warns: true},
		{among: smallNames, warns: true},
		{among: officesApart, warns: true},
	}
}

// Check returns what the rules find. Where data can't be read, texts are held
// against nothing.
func Check(content Content) diag.List {
	c, l := check(content, rules())
	before := c.untried(content.Found)
	l = c.untried(l)
	l = append(l, c.idle()...)
	return withoutFollowing(l, slices.Concat(before, l))
}

// Settle returns what was found before and what the rules find, without what
// only follows from something else.
func Settle(content Content) diag.List {
	c, l := check(content, rules())
	found := c.settledSums(c.untried(slices.Concat(content.Found, content.Past, l)))
	found = append(found, c.idle()...)
	return c.linked(withoutFollowing(found, found))
}

// Causes returns findings without those that only follow from others of them: those of
// pages, which are found last, may follow from what was only warned of before.
func Causes(l diag.List) diag.List { return withoutFollowing(l, l) }

// Stops reports whether an error is among what was found before, or among what the rules
// find that may find one: then there is no site. It does without those that only warn,
// which take most of the time.
func Stops(content Content) bool {
	if content.Found.Errors()+content.Past.Errors() > 0 {
		return true
	}
	list := rules()
	for i := range list {
		if list[i].warns {
			list[i].among = func(*checker) diag.List { return nil }
		}
	}
	_, l := check(content, list)
	return l.Errors() > 0
}

func check(content Content, list []rule) (c *checker, l diag.List) {
	c = &checker{Content: content, used: make([]bool, len(content.World.Granskning.Tried))}
	if slices.ContainsFunc(content.Files, func(f *source.File) bool { return f.Failed && strings.HasPrefix(f.Path, "data/") }) {
		return c, nil
	}
	before := toldOf(content.Found)
	if c.listsLost() {
		return c, nil // texts would be held against what nobody can know
	}
	content.Files = slices.DeleteFunc(slices.Clone(content.Files), func(f *source.File) bool {
		return before.at(diag.FileUnknown, diag.Pos{File: f.Path}) // it makes no page
	})
	c.Content, c.read = content, content.Kept.read(content.Files, list)
	c.documents, c.astray = documentsOf(c), c.triedAstray()
	parallel.Run(
		func() { c.wide = c.tooShort() },
		func() { c.index = newNameIndex(content.World) },
		func() { c.twins = c.twinsOf(content.World) },
	)
	found := make([]diag.List, len(list))
	parallel.Do(len(list), func(i int) {
		if list[i].among != nil {
			found[i] = list[i].among(c)
			return
		}
		for _, r := range c.read {
			found[i] = append(found[i], r.found[i]...)
		}
	})
	for _, f := range found {
		l = append(l, f...)
	}
	c.sumsDiffer = c.sumsDiffer || len(c.twins) > 0
	return c, l
}

// listsLost reports whether a list of data is missing, or is there by another name.
func (c *checker) listsLost() bool {
	lists := func(f diag.Finding) bool {
		return f.Code == diag.DataFileMissing && strings.HasPrefix(f.Pos.File, data)
	}
	strays := func(f diag.Finding) bool { return f.Code == diag.FileUnknown && strings.HasPrefix(f.Pos.File, data) }
	read := func(d schema.Document) bool {
		return d.Body || strings.Contains(d.Path, "*") || slices.ContainsFunc(c.Files, func(f *source.File) bool { return f.Path == d.Path })
	}
	return slices.ContainsFunc(c.Found, lists) || slices.ContainsFunc(c.Found, strays) &&
		slices.ContainsFunc(schema.Documents, func(d schema.Document) bool { return !read(d) })
}
