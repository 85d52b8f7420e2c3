package main

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// Who writes may be right where check warns. So each warning can be settled: in the review
// or by a remark, as its hint says, or by something of its own.

// settledOtherwise are the codes of warnings that neither the review nor a remark settles,
// each with how that is done.
var settledOtherwise = map[diag.Code]string{
	diag.ExceptionIdle:    "the exception is taken away",
	diag.FileCopy:         "the file is taken away, and nothing is lost: it isn't read",
	diag.FileUnknown:      "the file is taken away: no page shows it",
	diag.TextLength:       "langd_undantag in the document, or another limit in the review",
	diag.TextsHard:        "another lix_median in the review",
	diag.SpellingUnlisted: "the spelling is listed",
	diag.ValueUnknown:     "the usual name of the country is listed among its spellings",
	diag.NameUnlinked:     "the longer name that it stands in is listed in titlar of the review",
	diag.PersonNamed:      "the title is listed in titlar of the review",
	diag.SentenceCopied:   "the title is listed in titlar of the review",
	diag.SheetDiffers:     "the lines to paste, a remark of the rule rattad-uppgift",
	diag.SheetUnused:      "the lines to paste, [[blad_utan_projekt]] of the review",
	diag.MarkMissing:      "the mark [eget]",
	diag.MarkBad:          "the mark as the hint has it",
	diag.TOMLThousands:    "the digits as the hint has them",
	diag.LinkMoved:        "the new address, at which the same page is",
	diag.LetterNotDrawn:   "a short name in Latin letters",
}

// ways are how hints say that a warning is settled.
var (
	reTried  = regexp.MustCompile(`skriv ett \[\[provat\]\] med (.*) och skal i data/granskning\.toml\.`)
	reRemark = regexp.MustCompile(`skriv en \[\[anmarkning\]\] med (.*) och förklaringen i text\.`)
	reHinted = regexp.MustCompile(`[a-z]+ = (?:"(?:[^"\\]|\\.)*"|\d+)`)
)

// asHinted returns files with a warning settled as its hint says, or nil if it doesn't.
func asHinted(files map[string]string, f found) map[string]string {
	out := maps.Clone(files)
	lines := func(m []string) string { return strings.Join(reHinted.FindAllString(m[1], -1), "\n") + "\n" }
	if m := reTried.FindStringSubmatch(f.Hint); m != nil {
		out["data/granskning.toml"] += "\n[[provat]]\n" + lines(m) + "skal = \"Vi har sett efter.\"\n"
		return out
	}
	if m := reRemark.FindStringSubmatch(f.Hint); m != nil {
		text, facts := out[f.Pos.File], strings.LastIndex(out[f.Pos.File], "\n+++\n")
		out[f.Pos.File] = text[:facts] + "\n\n[[anmarkning]]\n" + lines(m) + "text = \"Så står det i källan.\"" + text[facts:]
		return out
	}
	return nil
}

// settling are the kinds of warnings that were settled.
var settling sync.Map

// trySettling settles the first warning of each kind among what was found in files.
func trySettling(t *testing.T, style ownStyle, files map[string]string, all []found) {
	t.Helper()
	if slices.ContainsFunc(all, func(f found) bool { return f.Grade == "fel" }) {
		return // nothing is settled before that is mended
	}
	for _, f := range all {
		folder, _, _ := strings.Cut(strings.TrimPrefix(f.Pos.File, "content/"), "/")
		if _, tried := settling.LoadOrStore(f.Code+" "+folder, true); tried {
			continue
		}
		settled := asHinted(files, f)
		if settled == nil && settledOtherwise[diag.Code(f.Code)] == "" {
			t.Errorf("%s [%s] says no way to settle it: %s", f.Pos, f.Code, f.Hint)
		}
		if settled == nil {
			continue
		}
		for _, still := range style.check(t, settled) {
			if still.Code == f.Code && still.Pos.File == f.Pos.File && still.Text == f.Text || still.Grade == "fel" {
				t.Errorf("%s [%s] is not settled as its hint says: %s\nbut gives %s [%s] %s", f.Pos, f.Code, f.Hint, still.Pos, still.Code,
					still.Text)
			}
		}
	}
}
