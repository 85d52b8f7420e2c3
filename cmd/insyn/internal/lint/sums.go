package lint

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
)

// movers are the codes of what makes sums differ from those that were published.
var movers = []diag.Code{diag.SheetDiffers, diag.YearTwice, diag.ProjectTwice, diag.FactsMoved, diag.FactsGone,
	diag.StatedOther}

// settledSums returns what was found, with sums that differ told once. Where a sheet
// says another amount than its source, is unlikely, stands twice or is of another year,
// they differ for that reason: then the sheet is what is wrong, and as wrong as the sums
// would be. So is a published total unlike its own wording.
func (c *checker) settledSums(found diag.List) diag.List {
	found = slices.DeleteFunc(found, correctedIn(found))
	differs := func(f diag.Finding) bool { return f.Code == diag.DifferenceUnexplained }
	mover := func(f diag.Finding) bool {
		return slices.Contains(movers, f.Code) || aboutSheet(f) || c.wouldAgree(f)
	}
	if slices.ContainsFunc(found, differs) || c.sumsDiffer {
		found = slices.DeleteFunc(found, func(f diag.Finding) bool { return f.Code == diag.ExplanationAmount })
	}
	if slices.ContainsFunc(found, differs) && (c.sumsDiffer || slices.ContainsFunc(found, mover)) {
		found = slices.DeleteFunc(found, differs)
		for i := range found {
			if mover(found[i]) {
				found[i].Severity = diag.Error
			}
		}
	}
	for i, typed := range found {
		same := func(f diag.Finding) bool { return differs(f) && f.Pos == typed.Pos }
		if typed.Code == diag.PublishedDigits && slices.ContainsFunc(found, same) {
			found[i].Severity = diag.Error
		}
	}
	return found
}

// correctedIn returns whether a finding is of wordings of a file where a fact that was
// released is another now: the reason for that comes first, and settles both.
func correctedIn(found diag.List) func(diag.Finding) bool {
	files := map[string]bool{}
	for _, f := range found {
		files[f.Pos.File] = files[f.Pos.File] || f.Code == diag.CorrectionMissing
	}
	return func(f diag.Finding) bool { return f.Code == diag.StatedOther && files[f.Pos.File] }
}

// wouldAgree reports whether a finding is of an amount that would make its year's sum
// what was published, were it a digit longer or shorter, or in kronor for thousands.
func (c *checker) wouldAgree(f diag.Finding) bool {
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
		if budget, known := x.Sheet.Budget.Kronor(); known && alike(budget, meant, r.Paid.Rounding/2) {
			return true // the two have changed places
		}
		for _, times := range []int64{10, 100, 1000} {
			if alike(kronor*times, meant, r.Paid.Rounding/2) || alike(kronor, meant*times, r.Paid.Rounding/2*times) {
				return true
			}
		}
	}
	return false
}

// alike reports whether two amounts are the same but for what is lost by rounding.
func alike(a, b, lost int64) bool { return max(a, b)-min(a, b) <= lost }

// aboutSheet reports whether a finding is about a sheet of another year than its source.
func aboutSheet(f diag.Finding) bool {
	return f.Code == diag.SourceYear && strings.HasPrefix(f.Pos.File, projects)
}
