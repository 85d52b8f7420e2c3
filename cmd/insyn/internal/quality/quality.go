// Package quality finds what is missing, unclear or contradictory in the data.
//
// [Rules] is the policy: a flat list of small functions, each of which looks at
// one project and reports [Issue]s. An issue says what was found as a [Kind]
// with values; which words readers see for it is decided elsewhere.
//
// Most issues are how the source is, and only readers need to know. Some are
// more often a slip of the one who typed: [Check] warns of those until a remark
// says that the source has it so.
package quality

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
)

// Rule is a rule of data quality.
type Rule struct {
	ID   string       // of record.Rules; a remark names it as its regel
	find func(*check) // nil: only editors' remarks
}

// Rules are all rules, in the order of record.Rules.
var Rules = []Rule{
	{"saknat-belopp", missingAmounts},
	{"saknat-datum", missingDates},
	{"ungefarlig-uppgift", approximations},
	{"roll-och-kolumn", rolesAndColumns},
	{"olika-datum", differentDates},
	{"olika-budget", differentBudgets},
	{"samma-belopp", sameAmounts},
	{"utbetalt-efter-slut", paidAfterEnd},
	{"utbetalt-over-budget", paidAboveBudget},
	{"slut-fore-start", endBeforeStart},
	{"utbetalt-fore-start", paidBeforeStart},
	{"orimligt-belopp", unlikelyAmounts},
	{"orimligt-datum", unlikelyDates},
	{"samma-projekt", sameProjects},
	{"okant-program", unknownProgram},
	{"oversatt-mal", mappedGoals},
	{"rubrik-och-namn", differentTitles},
	{"partnerbudget", partnerBudgets},
	{"vidare-hanvisning", nil},
	{record.Corrected, nil},
	{record.OddSource, nil},
	{other, nil},
}

// other is the rule of remarks that name none.
const other = "ovrigt"

// Kind is what an issue says. Its comment tells which values of the issue it
// is about, beside the project and the sheet.
type Kind int

// The kinds of issues.
const (
	Remarked          Kind = iota // only the editors' remark says anything
	PaidMissing                   // Year, Amount
	BudgetMissing                 // Amount
	StartMissing                  // of the project
	EndMissing                    // of the project
	StartInWords                  // Text: the source's
	EndInWords                    // Text: the source's
	StartInexact                  // Start: a month or a year
	EndInexact                    // End: a month or a year
	PaidApproximate               // Year, Amount
	BudgetApproximate             // Amount
	RoleDiffers                   // Text: the role that the form states
	BudgetTwice                   // Amount: in the other column
	BudgetInColumn                // Amount: its Column is not the sheet's role
	PaidInColumn                  // Year, Amount: its Column is not the sheet's role
	DatesDiffer                   // Start, End of the sheet, zero where they are the project's
	BudgetsDiffer                 // Amount, and Against: that of the other nämnd
	SameAmount                    // Year, Amount, and Others: who has it too
	AfterEnd                      // Year, Amount, End
	AboveBudget                   // Amount: all that was paid, and Against: the budget
	EndBeforeStart                // Start, End
	ProgramUnknown                // Text: what the sheet says
	GoalsMapped                   // Text: what the sheet says; its Goals are what that counts as
	TitlesDiffer                  // Text: the heading
	BudgetOfPartner               // Amount
	BeforeStart                   // Year, Amount, Start
	PaidUnlikely                  // Year, Amount, and Against: that of the sheet Beside
	BudgetUnlikely                // Amount, and Against: that of the sheet Beside
	BudgetOfPaid                  // Amount: a thousand times Against, which was paid out
	StartFar                      // Start, and Year: the sheet's that is nearest
	EndFar                        // End, and Year: the sheet's that is nearest
	StartSwapped                  // Start of the sheet, whose day and month are the project's month and day
	EndSwapped                    // End of the sheet, likewise
	SameName                      // Others: who has the name too, and Text: the short name, if it is that
	SameFacts                     // Others: who has the same dates and amounts
)

// Issue is something that a rule found, or that an editor has remarked on.
type Issue struct {
	Kind    Kind
	Project *graph.Project
	Sheet   *graph.Sheet     // nil where it is about the project as a whole
	Others  []*graph.Project // other projects that it is about
	Page    int
	Remark  *record.Remark // the editors' explanation, or nil

	Year            int
	Amount, Against record.Amount
	Start, End      record.Date
	Text            string
	Beside          *graph.Sheet // that has Against
	Pos             diag.Pos     // of what is odd, where it is a matter of one value
	BesidePos       diag.Pos     // of what it is held against
}

// RuleIssues is a rule with all that it found, in the order of the projects.
type RuleIssues struct {
	Rule   *Rule
	Issues []Issue
}

// Explained returns the issues that have a remark.
func (r RuleIssues) Explained() []Issue {
	var out []Issue
	for _, i := range r.Issues {
		if i.Remark != nil {
			out = append(out, i)
		}
	}
	return out
}

// Apply applies every rule to every project. A remark with a rule's id marks
// what the rule found on the same sheet as explained; one that answers to
// nothing found is an issue of its own. What a nämnd was paid is looked at for
// every year; all else is what its newest sheet says, as the portal shows.
func Apply(g *graph.Graph) []RuleIssues {
	out := make([]RuleIssues, len(Rules))
	paid, alike := ledger.ByAmount(g.Ledger), newAlike(g)
	parallel.Do(len(Rules), func(i int) {
		out[i].Rule = &Rules[i]
		for _, p := range g.Projects {
			c := check{project: p, paid: paid, alike: alike}
			if Rules[i].find != nil {
				Rules[i].find(&c)
			}
			out[i].Issues = append(out[i].Issues, c.explained(Rules[i].ID)...)
		}
	})
	return out
}

// explained returns what was found with the remarks that explain it, and the
// remarks that answer to nothing found.
func (c *check) explained(rule string) []Issue {
	p, found := c.project, c.found
	for k := range p.Remarks {
		remark := &p.Remarks[k]
		if ruleOf(remark) != rule {
			continue
		}
		answers := false
		for j := range found {
			if found[j].Remark == nil && found[j].Kind != Remarked && fits(remark, found[j]) {
				found[j].Remark, answers = remark, true
			}
		}
		if !answers {
			found = append(found, Issue{Project: p, Sheet: sheetOf(p, remark), Page: remark.Page, Remark: remark})
		}
	}
	return found
}

// ruleOf returns the rule that a remark explains.
func ruleOf(r *record.Remark) string {
	if r.Rule == "" {
		return other
	}
	return r.Rule
}

// fits reports whether a remark is about the sheet of an issue.
func fits(r *record.Remark, i Issue) bool {
	if i.Sheet == nil {
		return true
	}
	return (r.Namnd.ID == "" || i.Sheet.Deltagande.Deltagande.Namnd.ID == r.Namnd.ID) && (r.Year == 0 || i.Sheet.Year == r.Year)
}

// sheetOf returns the sheet that a remark is about, or nil.
func sheetOf(p *graph.Project, r *record.Remark) *graph.Sheet {
	i := slices.IndexFunc(p.Deltaganden, func(d *graph.Deltagande) bool { return d.Deltagande.Namnd.ID == r.Namnd.ID })
	switch {
	case i < 0:
		return nil
	case r.Year != 0:
		return p.Deltaganden[i].In(r.Year)
	}
	return p.Deltaganden[i].Sheet
}
