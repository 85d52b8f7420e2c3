package lint

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// One mistake is one finding: what only follows from another is left out, and
// comes back if it is still there when the cause is mended. What follows from
// what is one table, [consequences]; sums, which follow from many files, are
// settled in sums.go.

// projects is the folder of projects.
const projects = "content/projekt/"

// near returns where a cause stands, of which something at a place would only follow.
type near func(f diag.Pos) diag.Pos

func samePlace(f diag.Pos) diag.Pos { return f }

func sameLine(f diag.Pos) diag.Pos { return diag.Pos{File: f.File, Line: f.Line} }

func sameFile(f diag.Pos) diag.Pos { return diag.Pos{File: f.File} }

func anywhere(diag.Pos) diag.Pos { return diag.Pos{} }

// in is a cause in one file, or in a folder with its slash, whatever follows from it.
func in(path string) near { return func(diag.Pos) diag.Pos { return diag.Pos{File: path} } }

// data is the folder of what all documents rely on.
const data = "data/"

// everyPage is what stands in a project, whichever of its pages is wrong.
func everyPage(f diag.Pos) diag.Pos {
	if !strings.HasPrefix(f.File, projects) {
		return f
	}
	return sameFile(f)
}

// tablesOfYears is what makes tables go that are told of where released addresses are
// listed: a sheet of another year changes which years there are.
func tablesOfYears(f diag.Pos) diag.Pos {
	if f.File != data+"adresser.txt" {
		return f
	}
	return diag.Pos{File: projects}
}

// consequence is a kind of finding that only follows from another: from an error
// in facts if wrong is set, or from what is of one of the codes.
type consequence struct {
	what  []diag.Code
	where near
	from  []diag.Code
	wrong bool
}

// idLacking are the codes of a thing whose id can't be read, or is another's.
var idLacking = []diag.Code{diag.IDDuplicate, diag.KeyMissing, diag.KeyEmpty, diag.KeyUnknown, diag.TypeWrong, diag.FileName}

// unknowable are the codes of a thing that can't be found by what it is called.
var unknowable = append(slices.Clone(idLacking), diag.SpellingDuplicate)

// unnamed are the codes of tables whose own name can't be read.
var unnamed = slices.Concat(idLacking, []diag.Code{diag.RefUnknown, diag.KeyPlace, diag.TOMLHeader})

// misheaded are the codes of tables that are there under a heading, or in a file, of another name.
var misheaded = []diag.Code{diag.IDDuplicate, diag.KeyUnknown, diag.KeyPlace, diag.TypeWrong, diag.FileName, diag.TOMLHeader,
	diag.RefUnknown}

// misread are the codes of facts that are wrong in themselves.
var misread = []diag.Code{diag.KeyUnknown, diag.KeyPlace, diag.KeyMissing, diag.KeyEmpty, diag.TypeWrong, diag.DateBad, diag.DateText,
	diag.AmountBad, diag.AmountText, diag.AmountFraction, diag.AmountBoth, diag.AmountNeither, diag.ValueUnknown, diag.TOMLHeader,
	diag.RefUnknown, diag.FillIn, diag.DeltagandeTwice, diag.ListDuplicate, diag.URLBad, diag.CoordinateBad, diag.IDDuplicate,
	diag.FileName}

// unlikely are the codes of what a value looks like that is not its source's.
var unlikely = []diag.Code{diag.AmountUnlikely, diag.PaidAboveBudget, diag.PaidOutside, diag.EndBeforeStart, diag.DateFar,
	diag.DateSwapped, diag.TOMLThousands}

// slips are the codes of facts that can be read and are wrong beside others.
var slips = slices.Concat(unlikely, []diag.Code{diag.SheetDiffers, diag.SourceYear, diag.PageOutside, diag.PageOfOther,
	diag.StrandOfOther, diag.GoalMapping, diag.YearTwice, diag.ProjectTwice, diag.AmountWording, diag.PlaceFar, diag.PublishedDigits,
	diag.DifferenceUnexplained})

// consequences is what follows from what.
func consequences() []consequence {
	return append(slices.Concat(ofLists(), ofSigns(), ofGone(), ofMoved()), []consequence{
		// a sheet without its value differs from its source, a mark without a source of the page leads nowhere
		{what: []diag.Code{diag.SheetDiffers, diag.MarkBad, diag.MarkOutside}, where: sameFile, wrong: true},
		// nor does one whose source has lost its id
		{what: []diag.Code{diag.MarkBad}, where: in(sources), from: []diag.Code{diag.RefUnknown}},
		// what has lost its id is told where it stands
		{what: []diag.Code{diag.RefUnknown}, where: sameLine, from: []diag.Code{diag.AddressDead, diag.IDLost}},
		// it may be the sheet that is wrong
		{what: []diag.Code{diag.SheetUnused}, where: in(projects), wrong: true, from: []diag.Code{diag.SourceYear}},
		// what was released says which of them is wrong
		{what: []diag.Code{diag.PlannedSum, diag.SpellingUnlisted}, where: sameFile, from: []diag.Code{diag.CorrectionMissing}},
		// a value that is wrong, or that may be, is not yet another than the published one
		{what: []diag.Code{diag.CorrectionMissing, diag.CorrectionBad}, where: sameFile, wrong: true},
		{what: []diag.Code{diag.CorrectionMissing}, where: sameFile, from: slips},
		// nor is it counted to its programme
		{what: []diag.Code{diag.DifferenceUnexplained}, where: in(projects), from: []diag.Code{diag.StrandOfOther}},
		// what has another id is told where it stands, and nobody's data link to it
		{what: []diag.Code{diag.NameUnlinked}, where: anywhere, from: []diag.Code{diag.IDLost, diag.AddressDead}},
		{what: []diag.Code{diag.CorrectionMissing}, where: anywhere, from: []diag.Code{diag.IDLost, diag.AddressDead}},
		// the source says what it should be
		{what: unlikely, where: sameFile, from: []diag.Code{diag.SheetDiffers}},
		{what: []diag.Code{diag.PageOutside, diag.PageOfOther}, where: sameLine, from: []diag.Code{diag.SheetDiffers}},
		// the nämnd's sheets may be under the other heading
		{what: []diag.Code{diag.KeyMissing}, where: sameFile, from: []diag.Code{diag.DeltagandeTwice}},
		// it may be the part without its sheet that is one too many
		{what: []diag.Code{diag.ListDuplicate}, where: sameFile, from: []diag.Code{diag.KeyMissing}},
		// what is missing stands under the heading that comes too early, or is another
		{what: []diag.Code{diag.KeyMissing}, where: sameFile, from: []diag.Code{diag.KeyPlace}},
		// it may be a goal beside it that is wrong, or the term of the goal
		{what: []diag.Code{diag.GoalMapping}, where: sameFile, wrong: true},
		{what: []diag.Code{diag.GoalMapping}, where: in("data/mal.toml"), wrong: true},
		// a heading, not a paragraph
		{what: []diag.Code{diag.MarkMissing}, where: samePlace, from: []diag.Code{diag.MarkdownTyped}},
		// it is the other thing that the link leads to
		{what: []diag.Code{diag.NameUnlinked}, where: sameLine, from: []diag.Code{diag.MarkdownLink, diag.MarkdownTyped}},
		// it isn't written yet
		{what: []diag.Code{diag.TextLength}, where: sameFile, from: []diag.Code{diag.FillIn}},
		// the list that is wrong may be the one that has it
		{what: []diag.Code{diag.NameUnlinked}, where: sameFile,
			from: []diag.Code{diag.KeyUnknown, diag.KeyPlace, diag.KeyEmpty, diag.KeyMissing, diag.TypeWrong, diag.StrandOfOther,
				diag.TOMLHeader, diag.YearTwice, diag.DeltagandeTwice}},
		// it may be the programme that is wrong
		{what: []diag.Code{diag.SpellingUnlisted}, where: sameFile, from: []diag.Code{diag.StrandOfOther, diag.AmountBoth, diag.SheetDiffers}},
		// pages that are looked for in the wrong source are outside of it, and in nobody's part
		{what: []diag.Code{diag.PageOutside, diag.MarkOutside}, where: sameFile, from: []diag.Code{diag.SourceYear}},
		{what: []diag.Code{diag.PageOfOther}, where: samePlace, from: []diag.Code{diag.PageOutside}},
		{what: []diag.Code{diag.PageOfOther}, where: everyPage, from: []diag.Code{diag.PageOutside}},
		// it is the id that is another
		{what: []diag.Code{diag.NameAlike}, where: sameFile, from: []diag.Code{diag.AddressDead, diag.IDLost, diag.RefUnknown}},
		// it isn't a number yet
		{what: []diag.Code{diag.AmountWording, diag.PlannedSum}, where: sameLine, from: []diag.Code{diag.AmountText, diag.AmountBad,
			diag.AmountFraction, diag.TypeWrong}},
		// it is the year that is wrong
		{what: []diag.Code{diag.PortalYear}, where: in(projects), from: []diag.Code{diag.SourceYear}},
		{what: []diag.Code{diag.AddressDead}, where: tablesOfYears, from: []diag.Code{diag.SourceYear}},
		{what: []diag.Code{diag.PaidOutside, diag.DateFar, diag.ExplanationAmount}, where: sameFile, from: []diag.Code{diag.SourceYear}},
		{what: []diag.Code{diag.DateWording}, where: sameFile, from: []diag.Code{diag.EndBeforeStart, diag.DateFar, diag.DateSwapped,
			diag.SheetDiffers, diag.CorrectionMissing}},
		// it is another project's name
		{what: []diag.Code{diag.NamesSwapped}, where: samePlace, from: []diag.Code{diag.ProjectAlike}},
		// the digits, or the whole file
		{what: []diag.Code{diag.AmountUnlikely, diag.PaidAboveBudget, diag.PlannedSum}, where: sameFile, from: []diag.Code{diag.AmountWording}},
		{what: []diag.Code{diag.YearTwice, diag.StatedOther}, where: sameFile, from: []diag.Code{diag.ProjectTwice}},
		{what: []diag.Code{diag.ExplanationAmount}, where: anywhere,
			from: []diag.Code{diag.SheetDiffers, diag.YearTwice, diag.FactsMoved, diag.CorrectionMissing, diag.CorrectionBad,
				diag.ProjectTwice}},
		{what: []diag.Code{diag.ExplanationAmount}, where: sameFile, from: append(slices.Clip(unlikely), diag.AmountWording)},
		{what: []diag.Code{diag.PlaceFar}, where: in("data/lander.toml"), wrong: true},
		// it differs from the sheets for that reason
		{what: []diag.Code{diag.DifferenceUnexplained}, where: samePlace, from: []diag.Code{diag.PublishedDigits}},
	}...)
}

// ofMoved is what follows where something stands under another name than it was released under.
func ofMoved() []consequence {
	return []consequence{
		{what: []diag.Code{diag.CorrectionMissing, diag.DeltagandeTwice, diag.YearTwice, diag.ValueUnknown, diag.NameUnlinked,
			diag.ListDuplicate, diag.SourceYear, diag.PageOutside, diag.PageOfOther, diag.SpellingUnlisted}, where: sameFile,
			from: []diag.Code{diag.FactsMoved}},
		{what: []diag.Code{diag.SheetUnused, diag.DifferenceUnexplained}, where: anywhere, from: []diag.Code{diag.FactsMoved}},
		{what: []diag.Code{diag.FactsMoved}, where: sameFile, from: unnamed},
		{what: []diag.Code{diag.ProjectOfOther}, where: in(projects), from: []diag.Code{diag.FactsMoved}},
	}
}

// ofGone is what follows from what is no longer there, though it was released.
func ofGone() []consequence {
	return []consequence{
		// what is gone is needed and named by the rest, and its pages were its source's
		{what: []diag.Code{diag.CorrectionMissing, diag.ValueUnknown, diag.NameUnlinked, diag.PageOutside, diag.PageOfOther, diag.MarkBad,
			diag.MarkOutside, diag.StatedOther, diag.SpellingUnlisted, diag.PlannedSum, diag.AmountWording}, where: sameFile,
			from: []diag.Code{diag.FactsGone}},
		{what: []diag.Code{diag.KeyMissing}, where: sameFile, from: []diag.Code{diag.FactsGone}},
		{what: []diag.Code{diag.SheetUnused, diag.DifferenceUnexplained, diag.ExplanationAmount}, where: anywhere,
			from: []diag.Code{diag.FactsGone}},
		{what: []diag.Code{diag.FactsGone}, where: sameFile, from: misheaded},
		// a page that has lost its type isn't done with what only that type is
		{what: []diag.Code{diag.GlossaryWord, diag.ValueName}, where: sameFile,
			from: []diag.Code{diag.KeyMissing, diag.KeyUnknown, diag.KeyEmpty, diag.ValueUnknown, diag.ListDuplicate, diag.TypeWrong}},
	}
}

// ofSigns is what follows from signs that stand or look wrong.
func ofSigns() []consequence {
	return []consequence{
		// the signs belong to what was meant for something else
		{what: []diag.Code{diag.Punctuation}, where: sameLine, from: []diag.Code{diag.MarkdownTyped, diag.MarkdownHTML, diag.MarkdownLink,
			diag.MarkdownHeading, diag.MarkBad, diag.MarkMissing, diag.FillIn, diag.FileConflict, diag.FileUTF8, diag.ValueName,
			diag.SignControl, diag.SignHidden, diag.NameRepeated}},
		// nobody sees what is wrong in the word
		{what: []diag.Code{diag.RefUnknown, diag.ValueUnknown, diag.KeyUnknown, diag.SpellingUnlisted, diag.URLBad}, where: sameLine,
			from: []diag.Code{diag.SignHidden, diag.SignControl, diag.SignMixed}},
	}
}

// ofLists is what follows from what is wrong in the lists that all documents rely on.
func ofLists() []consequence {
	return []consequence{
		// a file that isn't read under its name has its address, its sums and its sheets under the other
		{what: []diag.Code{diag.AddressDead, diag.IDLost, diag.DifferenceUnexplained, diag.SheetUnused, diag.ExplanationAmount},
			where: anywhere, from: []diag.Code{diag.FileName, diag.FileUnknown, diag.DataFileMissing}},
		// a project that went has its sheets and its money no longer
		{what: []diag.Code{diag.SheetUnused, diag.DifferenceUnexplained}, where: in(projects), from: []diag.Code{diag.AddressDead}},
		// what the note is about is not the address that went
		{what: []diag.Code{diag.AddressDead}, where: in("data/borttagna.toml"), from: []diag.Code{diag.NoteBad}},
		// what there was a table of has another state on another day
		{what: []diag.Code{diag.AddressDead}, where: in("data/portal.toml"), from: []diag.Code{diag.PortalYear}},
		// the file of an account has another year's name
		{what: []diag.Code{diag.SourceYear}, where: sameFile, from: []diag.Code{diag.AddressDead}},
		// nor is it known what a nämnd is called without its own file
		{what: []diag.Code{diag.PersonNamed}, where: anywhere, from: []diag.Code{diag.DataFileMissing}},
		// what has no id, or another one, has lost its address, and nothing finds it
		{what: []diag.Code{diag.AddressDead, diag.IDLost}, where: in(data), from: idLacking},
		{what: []diag.Code{diag.NameUnlinked}, where: in(data), from: []diag.Code{diag.AddressDead, diag.IDLost}},
		{what: []diag.Code{diag.RefUnknown}, where: in("content/platser/"), from: unknowable},
		{what: []diag.Code{diag.RefUnknown}, where: in("content/natverk/"), from: unknowable},
		{what: []diag.Code{diag.StrandOfOther, diag.ListDuplicate}, where: in(data), from: []diag.Code{diag.IDDuplicate, diag.SpellingDuplicate}},
		{what: []diag.Code{diag.ValueUnknown}, where: in(data), from: unknowable},
		// a question that stands twice is one
		{what: []diag.Code{diag.ValueUnknown}, where: in("data/portal.toml"), from: []diag.Code{diag.ListDuplicate}},
		// what all rely on can't be read: names, documents, how long texts are to be
		{what: []diag.Code{diag.NameUnlinked, diag.SpellingUnlisted}, where: in(data), wrong: true,
			from: []diag.Code{diag.SpellingDuplicate}},
		{what: []diag.Code{diag.MarkBad, diag.MarkOutside, diag.PageOutside, diag.SourceYear}, where: in(sources), wrong: true},
		{what: []diag.Code{diag.TextLength, diag.ExceptionIdle}, where: in("data/granskning.toml"), wrong: true},
		{what: []diag.Code{diag.StatementMissing, diag.TextLength, diag.ExceptionIdle}, where: sameFile, wrong: true},
		// it is another page's text that is so long
		{what: []diag.Code{diag.ExceptionIdle}, where: sameFile, from: []diag.Code{diag.SentenceTwice}},
		// the page is wrong, or the amount that is there
		{what: []diag.Code{diag.ExceptionIdle}, where: sameFile, from: []diag.Code{diag.PageOutside, diag.SheetDiffers,
			diag.CorrectionMissing, diag.CorrectionBad}},
		// the source says which name it is
		{what: []diag.Code{diag.StatedOther}, where: sameLine, from: []diag.Code{diag.SheetDiffers}},
		// it says nothing yet
		{what: []diag.Code{diag.ExceptionIdle, diag.Punctuation, diag.MarkdownTyped, diag.TitleUnlikely}, where: sameLine,
			from: []diag.Code{diag.KeyEmpty}},
	}
}

// explains reports whether what was told holds a cause of a finding.
func (c consequence) explains(f diag.Finding, all told) bool {
	where := c.where(f.Pos)
	return slices.Contains(c.what, f.Code) && (c.wrong && all.at(isMisread, where) ||
		slices.ContainsFunc(c.from, func(code diag.Code) bool { return all.at(code, where) }))
}

// givenBack returns the ids that findings say to write again: what refers to them is right.
func givenBack(all diag.List) map[string]bool {
	ids := map[string]bool{}
	for _, f := range all {
		if took(f) {
			ids[sv.Slug(f.Of)] = true
		}
	}
	return ids
}

// took reports whether a finding tells of something with an id that went: with its page, its id
// alone, or its facts, as a document does.
func took(f diag.Finding) bool {
	return f.Of != "" && slices.Contains([]diag.Code{diag.AddressDead, diag.IDLost, diag.FactsGone}, f.Code)
}

// causes reports whether a finding may be the cause of another.
func (c consequence) causes(f, of diag.Finding) bool {
	return slices.Contains(c.what, of.Code) && slices.Contains(c.from, f.Code) && within(f.Pos, c.where(of.Pos))
}

// linkedBefore are the things that files linked to when they were released, each with its file,
// where the facts ask for the link or for a correction: their names need no link.
func linkedBefore(all diag.List) map[[2]string]bool {
	before := map[[2]string]bool{}
	for _, f := range all {
		if f.Code == diag.CorrectionMissing {
			for id := range strings.SplitSeq(f.Of, ", ") {
				before[[2]string{f.Pos.File, id}] = id != ""
			}
		}
	}
	return before
}

// withoutFollowing returns the findings of a list that follow from none of all. What an
// error follows from is as grave as the error: settled with a remark, it would take the
// error along, which then comes back.
func withoutFollowing(list, all diag.List) diag.List {
	table, told, back, linked := consequences(), toldOf(all), givenBack(all), linkedBefore(all)
	var kept, left diag.List
	right := map[string][]diag.Related{} // what refers to those ids
	for _, f := range list {
		if id := sv.Slug(f.Of); back[id] && (f.Code == diag.RefUnknown || f.Code == diag.LinkDangling) {
			right[id] = append(append(right[id], staff.Refers(f.Pos)), f.Related...)
			continue
		}
		if f.Code == diag.NameUnlinked && linked[[2]string{f.Pos.File, f.Of}] {
			continue
		}
		if slices.ContainsFunc(table, func(c consequence) bool { return c.explains(f, told) }) {
			left = append(left, f)
		} else {
			kept = append(kept, f)
		}
	}
	graver(table, kept, left)
	return withReferences(kept, right)
}

// mostReferring is how many references are shown beside what took their id away.
const mostReferring = 3

// withReferences shows, beside a page or an id that has gone, what still refers to it.
func withReferences(l diag.List, to map[string][]diag.Related) diag.List {
	for i, f := range l {
		here := func(r diag.Related) bool { return r.Pos == f.Pos } // many references are told where the id is another
		if refs := slices.DeleteFunc(slices.Clone(to[sv.Slug(f.Of)]), here); len(refs) > 0 && took(f) {
			l[i].Message = staff.Referred(f.Message, len(refs))
			l[i].Related = append(slices.Clip(f.Related), refs[:min(len(refs), mostReferring)]...)
		}
	}
	return l
}

// graver makes errors of the warnings that errors among those left out follow from, be
// it by way of others that are left out too.
func graver(table []consequence, kept, left diag.List) {
	grave := slices.DeleteFunc(slices.Clone(left), func(f diag.Finding) bool { return f.Severity != diag.Error })
	for len(grave) > 0 {
		of := grave[0]
		raise(table, kept, of)
		grave = append(grave[1:], raise(table, left, of)...)
	}
}

// raise makes errors of the warnings of a list that an error may follow from, and returns
// them.
func raise(table []consequence, list diag.List, of diag.Finding) (raised diag.List) {
	for i, f := range list {
		if f.Severity == diag.Warning && slices.ContainsFunc(table, func(c consequence) bool { return c.causes(f, of) }) {
			list[i].Severity, list[i].Hint = diag.Error, staff.Unsettled(f.Hint)
			raised = append(raised, list[i])
		}
	}
	return raised
}
