package lint

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
)

// One mistake is one finding: what only follows from another is left out, and
// comes back if it is still there when the cause is mended.

// causes are the codes of facts that are wrong in themselves.
var causes = []diag.Code{diag.KeyUnknown, diag.KeyPlace, diag.KeyMissing, diag.KeyEmpty, diag.TypeWrong, diag.DateBad, diag.DateText,
	diag.AmountBad, diag.AmountText, diag.AmountFraction, diag.AmountBoth, diag.AmountNeither, diag.ValueUnknown, diag.TOMLHeader,
	diag.RefUnknown, diag.FillIn}

// consequences are the codes of what only follows where facts are wrong: a
// sheet without its value differs from its source, a mark without a source of
// the page leads nowhere.
var consequences = []diag.Code{diag.SheetDiffers, diag.MarkBad, diag.MarkOutside}

// follows reports whether a finding of a rule only follows from an error that
// was found before.
func (c *checker) follows(f diag.Finding) bool {
	switch {
	case f.Code == diag.MarkMissing:
		return slices.ContainsFunc(c.Found, func(cause diag.Finding) bool {
			return cause.Code == diag.MarkdownTyped && cause.Pos == f.Pos // a heading, not a paragraph
		})
	case f.Code == diag.TextLength: // it isn't written yet
		return c.has(diag.FillIn, f.Pos.File)
	case f.Code == diag.SheetUnused: // it may be the sheet that is wrong
		return slices.ContainsFunc(c.Found, func(cause diag.Finding) bool {
			return isCause(cause) && strings.HasPrefix(cause.Pos.File, "content/projekt/")
		})
	case f.Code == diag.NameUnlinked: // the list that is wrong may be the one that has it
		return slices.ContainsFunc([]diag.Code{diag.KeyUnknown, diag.KeyPlace, diag.KeyEmpty, diag.TypeWrong}, func(code diag.Code) bool {
			return c.has(code, f.Pos.File)
		})
	case f.Code == diag.SpellingUnlisted: // it may be the programme that is wrong
		return c.has(diag.StrandOfOther, f.Pos.File) || c.has(diag.AmountBoth, f.Pos.File)
	}
	return slices.Contains(consequences, f.Code) && slices.ContainsFunc(c.Found, func(cause diag.Finding) bool {
		return isCause(cause) && cause.Pos.File == f.Pos.File
	})
}

func isCause(f diag.Finding) bool {
	return f.Severity == diag.Error && slices.Contains(causes, f.Code)
}

// slips are the codes of what makes sums differ from those that were published.
var slips = []diag.Code{diag.SheetDiffers, diag.YearTwice, diag.ProjectTwice}

// settled returns what was found before and now. Where a sheet says another
// amount than its source, is unlikely, stands twice or is of another year, sums differ
// for that reason: then the sheet is what is wrong, and as wrong as the sums would be.
func (c *checker) settled(own diag.List) diag.List {
	found := append(slices.Clone(c.Found), slices.DeleteFunc(own, func(f diag.Finding) bool { return onlyFollows(f, own) })...)
	differs := func(f diag.Finding) bool { return f.Code == diag.DifferenceUnexplained }
	slip := func(f diag.Finding) bool {
		return slices.Contains(slips, f.Code) || aboutSheet(f) || c.explains(f)
	}
	if slices.ContainsFunc(found, differs) || c.sumsDiffer {
		found = slices.DeleteFunc(found, func(f diag.Finding) bool { return f.Code == diag.ExplanationAmount })
	}
	if slices.ContainsFunc(found, differs) && (c.sumsDiffer || slices.ContainsFunc(found, slip)) {
		found = slices.DeleteFunc(found, differs)
		for i := range found {
			if slip(found[i]) {
				found[i].Severity = diag.Error
			}
		}
	}
	return mistyped(slices.DeleteFunc(found, func(f diag.Finding) bool { return repeats(f, found) }))
}

// explains reports whether a finding is of an amount that would make its year's sum
// what was published, were it a digit longer or shorter, or in kronor for thousands.
func (c *checker) explains(f diag.Finding) bool {
	if f.Code != diag.AmountUnlikely && f.Code != diag.PaidAboveBudget {
		return false
	}
	for _, x := range c.World.Ledger {
		r := c.World.Report(x.Year)
		if x.Paid.Pos != f.Pos || r == nil || !r.Paid.HasKronor {
			continue
		}
		kronor, _ := x.Paid.Kronor()
		meant := kronor - (ledger.In(c.World.Ledger, x.Year).Kronor - r.Paid.Kronor)
		for _, times := range []int64{10, 100, 1000} {
			if near(kronor*times, meant, r.Paid.Rounding/2) || near(kronor, meant*times, r.Paid.Rounding/2*times) {
				return true
			}
		}
	}
	return false
}

// near reports whether two amounts are the same but for what is lost by rounding.
func near(a, b, lost int64) bool { return max(a, b)-min(a, b) <= lost }

// retold are the codes of what is told twice where the file has a finding of the
// other code too: it is the year that is wrong, the digits, or the whole file.
var retold = map[diag.Code]diag.Code{diag.PaidOutside: diag.SourceYear, diag.AmountUnlikely: diag.AmountWording,
	diag.YearTwice: diag.ProjectTwice}

// repeats reports whether a finding only says again what another one in its file does.
func repeats(f diag.Finding, found diag.List) bool {
	return slices.ContainsFunc(found, func(cause diag.Finding) bool {
		return retold[f.Code] == cause.Code && cause.Pos.File == f.Pos.File
	})
}

// mistyped returns what was found, with what is unlike its own wording only told as
// that: it differs from the sheets for that reason.
func mistyped(found diag.List) diag.List {
	for i, typed := range found {
		if typed.Code != diag.PublishedDigits {
			continue
		}
		for _, f := range found {
			if f.Code == diag.DifferenceUnexplained && f.Pos == typed.Pos {
				found[i].Severity = diag.Error
			}
		}
	}
	return slices.DeleteFunc(found, func(f diag.Finding) bool {
		return f.Code == diag.DifferenceUnexplained && slices.ContainsFunc(found, func(typed diag.Finding) bool {
			return typed.Code == diag.PublishedDigits && typed.Pos == f.Pos
		})
	})
}

// aboutSheet reports whether a finding is about a sheet of another year than its source.
func aboutSheet(f diag.Finding) bool {
	return f.Code == diag.SourceYear && strings.HasPrefix(f.Pos.File, "content/projekt/")
}

// onlyFollows reports whether a finding follows from another one of the rules: pages
// that are looked for in the wrong source are outside of it, and in nobody's part.
func onlyFollows(f diag.Finding, own diag.List) bool {
	return slices.ContainsFunc(own, func(cause diag.Finding) bool {
		switch f.Code {
		case diag.PageOutside, diag.MarkOutside:
			return cause.Code == diag.SourceYear && cause.Pos.File == f.Pos.File
		case diag.PortalYear: // that year may be the slip
			return aboutSheet(cause)
		case diag.PageOfOther:
			return cause.Code == diag.PageOutside && (cause.Pos == f.Pos || strings.HasPrefix(f.Pos.File, "content/projekt/"))
		}
		return false
	})
}
