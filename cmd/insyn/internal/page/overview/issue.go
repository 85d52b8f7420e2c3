package overview

import (
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/quality"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// rule returns a rule of data quality as readers see it, by its id.
func (b *pages) rule(id string) words.Rule {
	r := b.Words.Quality.Rules
	return map[string]words.Rule{
		"saknat-belopp": r.MissingAmount, "saknat-datum": r.MissingDate, "ungefarlig-uppgift": r.Approximate,
		"roll-och-kolumn": r.RoleAndColumn, "olika-datum": r.DifferentDates, "olika-budget": r.DifferentBudgets,
		"samma-belopp": r.SameAmount, "utbetalt-efter-slut": r.PaidAfterEnd, "utbetalt-over-budget": r.PaidAboveBudget,
		"slut-fore-start": r.EndBeforeStart, "okant-program": r.UnknownProgram, "oversatt-mal": r.MappedGoal,
		"rubrik-och-namn": r.DifferentNames, "partnerbudget": r.PartnerBudget, "vidare-hanvisning": r.Referral, "rattad-uppgift": r.Corrected,
		"utbetalt-fore-start": r.PaidBeforeStart, "orimligt-belopp": r.UnlikelyAmount, "orimligt-datum": r.UnlikelyDate,
		"samma-projekt": r.SameProject, "orimlig-kalla": r.OddSource, "ovrigt": r.Other,
	}[id]
}

// issueText says what the source says, as a rule found it; it is empty where
// only the editors' remark says anything.
func (b *pages) issueText(i quality.Issue) string {
	w := b.Words.Quality.Issue
	switch i.Kind {
	case quality.Remarked:
		return ""
	case quality.PaidMissing, quality.BudgetMissing, quality.PaidApproximate, quality.BudgetApproximate:
		return b.amountIssue(i)
	case quality.RoleDiffers, quality.BudgetTwice, quality.BudgetInColumn, quality.PaidInColumn:
		return b.roleIssue(i)
	case quality.BudgetsDiffer, quality.SameAmount, quality.AfterEnd, quality.BeforeStart, quality.AboveBudget, quality.BudgetOfPartner:
		return b.moneyIssue(i)
	case quality.PaidUnlikely, quality.BudgetUnlikely, quality.BudgetOfPaid:
		return b.unlikelyIssue(i)
	case quality.SameName:
		return w.SameName(i.Others[0].Title)
	case quality.SameFacts:
		return w.SameFacts(i.Others[0].Title)
	case quality.ProgramUnknown:
		return w.ProgramUnknown(i.Text)
	case quality.GoalsMapped:
		return w.GoalsMapped(i.Text, site.Each(i.Sheet.Goals, func(m *graph.Goal) string { return m.Name }))
	case quality.TitlesDiffer:
		return w.NamesDiffer(i.Text, i.Sheet.StatedName)
	}
	return b.dateIssue(i)
}

// said is what a source says in place of a plain amount.
func (b *pages) said(a record.Amount) string {
	reason := site.Reason(b.Words, a.Missing())
	switch {
	case reason == "":
		return b.Words.Format.Quote(a.Text)
	case a.Text == "":
		return reason
	}
	return b.Words.Quality.Issue.SaidBecause(reason, a.Text)
}

func (b *pages) amountIssue(i quality.Issue) string {
	w, said := b.Words.Quality.Issue, b.said(i.Amount)
	switch i.Kind {
	case quality.PaidMissing:
		return w.PaidMissing(i.Year, said)
	case quality.PaidApproximate:
		return w.PaidApproximate(i.Year, said)
	case quality.BudgetMissing:
		return w.BudgetMissing(said)
	}
	return w.BudgetApproximate(said)
}

func (b *pages) roleIssue(i quality.Issue) string {
	w, role := b.Words.Quality.Issue, site.Role(b.Words, i.Sheet.Deltagande.Role)
	switch i.Kind {
	case quality.RoleDiffers:
		return w.RoleDiffers(i.Text, role)
	case quality.BudgetTwice:
		return w.BudgetTwice(b.kronor(i.Amount))
	case quality.BudgetInColumn:
		return w.BudgetInColumn(i.Amount.Column, role)
	}
	return w.PaidInColumn(i.Amount.Column, role)
}

func (b *pages) moneyIssue(i quality.Issue) string {
	w, amount := b.Words.Quality.Issue, b.kronor(i.Amount)
	switch i.Kind {
	case quality.BudgetsDiffer:
		return w.BudgetsDiffer(amount, b.kronor(i.Against))
	case quality.SameAmount:
		return w.SameAmount(i.Year, amount, i.Others[0].Name())
	case quality.AfterEnd:
		return w.AfterEnd(site.Day(b.Words, i.End), amount, i.Year)
	case quality.BeforeStart:
		return w.BeforeStart(site.Day(b.Words, i.Start), amount, i.Year)
	case quality.AboveBudget:
		return w.AboveBudget(amount, b.kronor(i.Against))
	}
	return w.BudgetOfPartner(amount, site.Role(b.Words, i.Sheet.Deltagande.Role))
}

func (b *pages) unlikelyIssue(i quality.Issue) string {
	w, amount, against := b.Words.Quality.Issue, b.kronor(i.Amount), b.kronor(i.Against)
	switch i.Kind {
	case quality.BudgetOfPaid:
		return w.BudgetOfPaid(amount, against)
	case quality.BudgetUnlikely:
		return w.BudgetUnlikely(amount, i.Year, against, namnd(i.Beside), i.Beside.Year)
	}
	return w.PaidUnlikely(amount, i.Year, against, namnd(i.Beside), i.Beside.Year)
}

// namnd returns the name of the nämnd whose sheet it is, or "".
func namnd(s *graph.Sheet) string {
	if n := s.Deltagande.Namnd; n != nil {
		return n.Name
	}
	return ""
}

func (b *pages) dateIssue(i quality.Issue) string {
	w, start, end := b.Words.Quality.Issue, site.Day(b.Words, i.Start), site.Day(b.Words, i.End)
	switch i.Kind {
	case quality.StartMissing:
		return w.StartMissing
	case quality.EndMissing:
		return w.EndMissing
	case quality.StartInWords:
		return w.StartInWords(i.Text)
	case quality.EndInWords:
		return w.EndInWords(i.Text)
	case quality.StartInexact:
		return w.StartInexact(start)
	case quality.EndInexact:
		return w.EndInexact(end)
	case quality.EndBeforeStart:
		return w.EndBeforeStart(start, end)
	case quality.StartFar:
		return w.StartFar(start, i.Year)
	case quality.EndFar:
		return w.EndFar(end, i.Year)
	case quality.StartSwapped:
		return w.StartSwapped(start, site.Day(b.Words, i.Project.Start))
	case quality.EndSwapped:
		return w.EndSwapped(end, site.Day(b.Words, i.Project.End))
	}
	var says []string
	if start != "" {
		says = append(says, w.StartDiffers(start, b.dateOr(i.Project.Start)))
	}
	if end != "" {
		says = append(says, w.EndDiffers(end, b.dateOr(i.Project.End)))
	}
	return strings.Join(says, " ")
}

// dateOr writes a date, or that there is none.
func (b *pages) dateOr(d record.Date) string {
	if d.IsZero() {
		return b.Words.Quality.Issue.NoDate
	}
	return site.Day(b.Words, d)
}

// kronor writes a known amount.
func (b *pages) kronor(a record.Amount) string {
	n, _ := a.Kronor()
	return b.Words.Format.Kronor(n)
}
