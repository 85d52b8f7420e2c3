// Package impact tells two versions of the content apart, for whoever reviews a
// change: which facts, sums, pages, addresses, links, findings and texts are not
// what they were.
//
// [Compare] asks the stages of the builder, so what it says of a sum is what the
// portal shows. [Impact.Sections] puts it into Markdown that may stand in a
// comment of the hosting site (package comment).
//
// What can't be read in one of the versions is left out of both, and named:
// nothing is said to be gone because a bracket is missing.
package impact

import (
	"cmp"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/facts"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// Version is the content before or after a change, as the builder knows it.
type Version struct {
	World    *graph.Graph
	Files    []*source.File
	Findings diag.List
	Built    bool // it has no errors, so its pages and links were looked through too
	Sums     Sums
	Made     map[string]bool // the addresses of its pages and files; nil if there are none for its errors

	Released func(address string) bool // whether an edition has an address; nil if none is known to
}

// Impact is what a change does.
type Impact struct {
	before, after Version
	unread        []Unread
	moved         map[string]string // files of before that have another name after
	ids           map[string]string // what things were called before that are called otherwise after
	names         names

	totals   []Change
	facts    []factChange
	pages    pageChanges
	links    []brokenLink
	came     diag.List // findings
	went     diag.List
	texts    []textChange
	others   []other // files
	counts   counts
	tables   [2]tables              // of the facts before and after
	stood    map[string]*facts.Fact // by their names, before and after
	stand    map[string]*facts.Fact
	located  map[string]bool // things that are elsewhere on the map than they were
	inTexts  bool            // a word with a digit changes in a text
	standing int             // errors that there were before, and are
}

// Unread is a file that can't be compared, because one of the versions of it can't
// be read.
type Unread struct {
	File    string
	Before  bool // it is the older version
	Finding diag.Finding
}

// Compare returns what the change from one version to another does.
func Compare(before, after Version) *Impact {
	c := &Impact{before: before, after: after, located: map[string]bool{}, counts: counts{seen: map[string]bool{}}}
	c.unread = append(unread(before, true), unread(after, false)...)
	c.names = namesOf(before.World, after.World)
	c.comparePages()
	c.compareLinks()
	c.compareAttached()
	c.compareGeneral()
	c.totals = c.totalsChanged()
	c.compareFacts()
	c.compareFindings()
	c.compareTexts()
	c.compareFiles()
	return c
}

// unread returns the files of a version that can't be read.
func unread(v Version, before bool) (out []Unread) {
	for _, f := range v.Files {
		if !f.Failed {
			continue
		}
		u := Unread{File: f.Path, Before: before}
		of := func(x diag.Finding) bool { return x.Pos.File == f.Path && x.Severity == diag.Error }
		if i := slices.IndexFunc(v.Findings, of); i >= 0 {
			u.Finding = v.Findings[i]
		}
		out = append(out, u)
	}
	return out
}

// lost reports whether a file can't be read in one of the versions.
func (c *Impact) lost(file string) bool {
	return slices.ContainsFunc(c.unread, func(u Unread) bool { return u.File == file || u.File == c.moved[file] })
}

// now returns the name that a file of the older version has in the newer.
func (c *Impact) now(file string) string { return cmp.Or(c.moved[file], file) }
