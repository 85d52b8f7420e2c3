package lint

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
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

// anyProject is a cause in whichever project.
func anyProject(diag.Pos) diag.Pos { return diag.Pos{File: projects} }

// amongGoals is a cause in the list of goals.
func amongGoals(diag.Pos) diag.Pos { return diag.Pos{File: "data/mal.toml"} }

// everyPage is what stands in a project, whichever of its pages is wrong.
func everyPage(f diag.Pos) diag.Pos {
	if !strings.HasPrefix(f.File, projects) {
		return f
	}
	return sameFile(f)
}

// consequence is a kind of finding that only follows from another: from an error
// in facts if wrong is set, or from what is of one of the codes.
type consequence struct {
	what  []diag.Code
	where near
	from  []diag.Code
	wrong bool
}

// misread are the codes of facts that are wrong in themselves.
var misread = []diag.Code{diag.KeyUnknown, diag.KeyPlace, diag.KeyMissing, diag.KeyEmpty, diag.TypeWrong, diag.DateBad, diag.DateText,
	diag.AmountBad, diag.AmountText, diag.AmountFraction, diag.AmountBoth, diag.AmountNeither, diag.ValueUnknown, diag.TOMLHeader,
	diag.RefUnknown, diag.FillIn, diag.DeltagandeTwice, diag.ListDuplicate, diag.URLBad, diag.CoordinateBad, diag.IDDuplicate}

// unlikely are the codes of what a value looks like that is not its source's.
var unlikely = []diag.Code{diag.AmountUnlikely, diag.PaidAboveBudget, diag.PaidOutside, diag.EndBeforeStart, diag.DateFar,
	diag.DateSwapped, diag.TOMLThousands}

// slips are the codes of facts that can be read and are wrong beside others.
var slips = slices.Concat(unlikely, []diag.Code{diag.SheetDiffers, diag.SourceYear, diag.PageOutside, diag.PageOfOther,
	diag.StrandOfOther, diag.GoalMapping, diag.YearTwice, diag.ProjectTwice, diag.AmountWording, diag.PlaceFar, diag.PublishedDigits,
	diag.DifferenceUnexplained})

// consequences is what follows from what.
func consequences() []consequence {
	return []consequence{
		// a sheet without its value differs from its source, a mark without a source of the page leads nowhere
		{what: []diag.Code{diag.SheetDiffers, diag.MarkBad, diag.MarkOutside}, where: sameFile, wrong: true},
		// what has lost its id is told where it stands
		{what: []diag.Code{diag.RefUnknown}, where: sameLine, from: []diag.Code{diag.AddressDead, diag.IDLost}},
		// it may be the sheet that is wrong
		{what: []diag.Code{diag.SheetUnused}, where: anyProject, wrong: true},
		{what: []diag.Code{diag.SheetUnused}, where: anyProject, from: []diag.Code{diag.SourceYear}},
		// a value that is wrong, or that may be, is not yet another than the published one
		{what: []diag.Code{diag.CorrectionMissing}, where: sameFile, wrong: true},
		{what: []diag.Code{diag.CorrectionMissing}, where: sameFile, from: slips},
		// what has another id is told where it stands
		{what: []diag.Code{diag.CorrectionMissing}, where: anywhere, from: []diag.Code{diag.IDLost, diag.AddressDead}},
		// the source says what it should be
		{what: unlikely, where: sameFile, from: []diag.Code{diag.SheetDiffers}},
		{what: []diag.Code{diag.PageOutside, diag.PageOfOther}, where: sameLine, from: []diag.Code{diag.SheetDiffers}},
		// the nämnd's sheets may be under the other heading
		{what: []diag.Code{diag.KeyMissing}, where: sameFile, from: []diag.Code{diag.DeltagandeTwice}},
		// it may be a goal beside it that is wrong, or the term of the goal
		{what: []diag.Code{diag.GoalMapping}, where: sameFile, wrong: true},
		{what: []diag.Code{diag.GoalMapping}, where: amongGoals, wrong: true},
		// a heading, not a paragraph
		{what: []diag.Code{diag.MarkMissing}, where: samePlace, from: []diag.Code{diag.MarkdownTyped}},
		// the signs belong to what was meant for something else
		{what: []diag.Code{diag.Punctuation}, where: sameLine, from: []diag.Code{diag.MarkdownTyped, diag.MarkdownHTML, diag.MarkdownLink,
			diag.MarkdownHeading, diag.MarkBad, diag.MarkMissing, diag.FillIn, diag.FileConflict, diag.FileUTF8, diag.ValueName}},
		// it isn't written yet
		{what: []diag.Code{diag.TextLength}, where: sameFile, from: []diag.Code{diag.FillIn}},
		// the list that is wrong may be the one that has it
		{what: []diag.Code{diag.NameUnlinked}, where: sameFile,
			from: []diag.Code{diag.KeyUnknown, diag.KeyPlace, diag.KeyEmpty, diag.TypeWrong}},
		// it may be the programme that is wrong
		{what: []diag.Code{diag.SpellingUnlisted}, where: sameFile, from: []diag.Code{diag.StrandOfOther, diag.AmountBoth}},
		// pages that are looked for in the wrong source are outside of it, and in nobody's part
		{what: []diag.Code{diag.PageOutside, diag.MarkOutside}, where: sameFile, from: []diag.Code{diag.SourceYear}},
		{what: []diag.Code{diag.PageOfOther}, where: samePlace, from: []diag.Code{diag.PageOutside}},
		{what: []diag.Code{diag.PageOfOther}, where: everyPage, from: []diag.Code{diag.PageOutside}},
		// it is the year that is wrong
		{what: []diag.Code{diag.PortalYear}, where: anyProject, from: []diag.Code{diag.SourceYear}},
		{what: []diag.Code{diag.PaidOutside, diag.DateFar}, where: sameFile, from: []diag.Code{diag.SourceYear}},
		// the digits, or the whole file
		{what: []diag.Code{diag.AmountUnlikely}, where: sameFile, from: []diag.Code{diag.AmountWording}},
		{what: []diag.Code{diag.YearTwice}, where: sameFile, from: []diag.Code{diag.ProjectTwice}},
		// it differs from the sheets for that reason
		{what: []diag.Code{diag.DifferenceUnexplained}, where: samePlace, from: []diag.Code{diag.PublishedDigits}},
	}
}

// explains reports whether what was told holds a cause of a finding. A warning is no
// cause of an error: settled with a remark, it would take the error along.
func (c consequence) explains(f diag.Finding, all told) bool {
	where := c.where(f.Pos)
	return c.wrong && all.at(isMisread, where, f.Severity) ||
		slices.ContainsFunc(c.from, func(code diag.Code) bool { return all.at(code, where, f.Severity) })
}

// withoutFollowing returns the findings of a list that follow from none of all.
func withoutFollowing(list, all diag.List) diag.List {
	table, told := consequences(), toldOf(all)
	return slices.DeleteFunc(slices.Clone(list), func(f diag.Finding) bool {
		return slices.ContainsFunc(table, func(c consequence) bool {
			return slices.Contains(c.what, f.Code) && c.explains(f, told)
		})
	})
}
