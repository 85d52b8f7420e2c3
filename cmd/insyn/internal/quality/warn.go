package quality

import (
	"cmp"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Check warns of what is more often a slip than how the source is, and that no
// remark explains. Where content has errors, amounts and projects may be
// missing that others are held against, so then nothing is said.
func Check(g *graph.Graph) (l diag.List) {
	if !g.Whole {
		return nil
	}
	var open, settled []Issue
	for _, r := range Apply(g) {
		for _, i := range r.Issues {
			if i.Remark == nil {
				open = append(open, i)
			} else {
				settled = append(settled, i)
			}
		}
	}
	slips := map[slip]bool{}
	for _, i := range open {
		slips[slip{i.Project, i.Kind}] = true
	}
	for _, i := range open {
		if i.follows(slips) || i.mirrors(settled) {
			continue
		}
		if p, ok := i.problem(); ok {
			l.Warn(i.at(), 1, p, i.related()...)
		}
	}
	return append(l, remarksIdle(g)...)
}

// remarksIdle warns of remarks that say why an amount is missing where none is: it has come
// since.
func remarksIdle(g *graph.Graph) (l diag.List) {
	for _, p := range g.Projects {
		for i := range p.Remarks {
			if r := &p.Remarks[i]; ruleOf(r) == Rules[0].ID && !lacking(p, r) {
				l.Warn(r.Pos, 1, staff.RemarkIdle(r.Rule))
			}
		}
	}
	return l
}

// lacking reports whether a sheet that a remark is about lacks an amount.
func lacking(p *graph.Project, r *record.Remark) bool {
	for _, d := range p.Deltaganden {
		for _, s := range d.Sheets {
			_, paid := s.Paid.Kronor()
			_, budget := s.Budget.Kronor()
			if (!paid || !budget) && fits(r, Issue{Sheet: s}) {
				return true
			}
		}
	}
	return false
}

// at returns where the issue is: at its value, its sheet or its project.
func (i Issue) at() diag.Pos {
	switch {
	case i.Pos.Line > 0:
		return i.Pos
	case i.Sheet != nil:
		return i.Sheet.Pos
	}
	return i.Project.Pos
}

func (i Issue) related() (list []diag.Related) {
	if i.BesidePos.Line > 0 {
		list = append(list, staff.OtherIsHere(i.BesidePos))
	}
	return list
}

// slip is that a project has an issue of a kind.
type slip struct {
	project *graph.Project
	kind    Kind
}

// causes are the kinds that an issue only follows from, in the same project.
var causes = map[Kind][]Kind{
	AboveBudget:    {PaidUnlikely, BudgetUnlikely, BudgetOfPaid},
	AfterEnd:       {EndFar, EndBeforeStart},
	BeforeStart:    {StartFar, EndBeforeStart},
	EndBeforeStart: {StartFar, EndFar},
	BudgetOfPaid:   {PaidUnlikely, BudgetUnlikely},
}

// follows reports whether an issue only follows from another one of the same
// project: one slip, one finding.
func (i Issue) follows(open map[slip]bool) bool {
	return slices.ContainsFunc(causes[i.Kind], func(cause Kind) bool { return open[slip{i.Project, cause}] })
}

// mirrors reports whether an issue of two projects is told of already: where
// the other stands, which is more likely the copy, or by a remark there.
func (i Issue) mirrors(settled []Issue) bool {
	if i.Kind != SameName && i.Kind != SameFacts {
		return false
	}
	other := i.Others[0]
	return original(i.Project, other) || slices.ContainsFunc(settled, func(o Issue) bool {
		return o.Kind == i.Kind && o.Project == other && slices.Contains(o.Others, i.Project)
	})
}

// original reports whether a is the one of two alike projects that the other was
// copied from: it has the name that they share as its id, the other's sheets call that by
// its name, its file has its name, accounts tell of it, or else its name comes first.
func original(a, b *graph.Project) bool {
	return cmp.Or(cmp.Compare(takes(a, b), takes(b, a)), cmp.Compare(calls(a, b), calls(b, a)), cmp.Compare(a.Borrowed(), b.Borrowed()),
		cmp.Compare(len(b.Accounts), len(a.Accounts)), cmp.Compare(a.ID, b.ID)) < 0
}

// takes is 0 for a project whose id is a name that another one has too, else 1.
func takes(p, other *graph.Project) int {
	if slices.Contains([]string{sv.Slug(other.Title), sv.Slug(other.Short)}, p.ID) {
		return 0
	}
	return 1
}

// calls returns how many sheets of a project have another one's name.
func calls(p, other *graph.Project) (n int) {
	for _, d := range p.Deltaganden {
		for _, s := range d.Sheets {
			if name := sv.Slug(s.StatedName); name != "" && slices.Contains([]string{sv.Slug(other.Title), sv.Slug(other.Short)}, name) {
				n++
			}
		}
	}
	return n
}

// problem returns what staff read of an issue, if they need to.
func (i Issue) problem() (diag.Problem, bool) {
	switch i.Kind {
	case AfterEnd:
		if i.End.Last().Year+1 >= i.Year {
			return diag.Problem{}, false // what is left is often paid out the year after
		}
		return staff.PaidAfterEnd(i.here(), i.End.ISO()), true
	case BeforeStart:
		return staff.PaidBeforeStart(i.here(), i.Start.ISO()), true
	case AboveBudget:
		budget, _ := i.Against.Kronor()
		return staff.PaidAboveBudget(i.here(), budget), true
	case PaidUnlikely:
		return staff.PaidUnlikely(i.here(), i.beside()), true
	case BudgetUnlikely:
		return staff.BudgetUnlikely(i.here(), i.beside()), true
	case BudgetOfPaid:
		return staff.BudgetOfPaid(i.here(), i.beside()), true
	case EndBeforeStart:
		return staff.EndBeforeStart(i.Start.ISO(), i.End.ISO(), i.remark()), true
	case StartFar:
		return staff.DateFar(staff.StartDate, i.Start.ISO(), i.Year, i.remark()), true
	case EndFar:
		return staff.DateFar(staff.EndDate, i.End.ISO(), i.Year, i.remark()), true
	case StartSwapped:
		return staff.DateSwapped(staff.StartDate, i.Start.ISO(), i.Project.Start.ISO(), i.remark()), true
	case EndSwapped:
		return staff.DateSwapped(staff.EndDate, i.End.ISO(), i.Project.End.ISO(), i.remark()), true
	case SameName:
		if i.Text != "" {
			return staff.SameShort(i.Text, i.Others[0].Title), true
		}
		return staff.SameName(i.Project.Title, i.Others[0].Title), true
	case SameFacts:
		return staff.SameFacts(i.Project.Title, i.Others[0].Title), true
	}
	return diag.Problem{}, false
}

// here returns the issue's amount as staff know it.
func (i Issue) here() staff.SheetAmount { return amountOn(i.Sheet, i.Amount) }

// beside returns the amount that it is held against.
func (i Issue) beside() staff.SheetAmount { return amountOn(i.Beside, i.Against) }

func amountOn(s *graph.Sheet, a record.Amount) staff.SheetAmount {
	kronor, _ := a.Kronor()
	if s == nil {
		return staff.SheetAmount{Kronor: kronor}
	}
	out := staff.SheetAmount{Kronor: kronor, Year: s.Year, NamndID: s.Deltagande.Deltagande.Namnd.ID}
	if n := s.Deltagande.Namnd; n != nil {
		out.Namnd, out.NamndID = n.Name, n.ID
	}
	return out
}

// remark returns whose sheet a remark on the issue is about.
func (i Issue) remark() staff.SheetAmount { return amountOn(i.Sheet, record.Amount{}) }
