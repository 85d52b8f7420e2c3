package main

import (
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/input"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// A total is a sum or a count that the portal shows, in words.
type total struct{ name, value string }

// compareTotals tells which totals differ between two versions of the content,
// so that who changes a figure sees at once what that does. Content with
// errors has totals too, of what could be read.
func compareTotals(w io.Writer, before string, after fs.FS) error {
	root, err := os.OpenRoot(before)
	if err != nil {
		return staff.BeforeUnreadable(err)
	}
	defer root.Close()
	old, _, _, err := connect(input.In(root))
	if err != nil {
		return staff.BeforeUnreadable(err)
	}
	changed, _, _, err := connect(after)
	if err != nil {
		return err
	}
	was := map[string]string{}
	for _, t := range totals(old) {
		was[t.name] = t.value
	}
	var lines []string
	for _, t := range totals(changed) {
		if had, ok := was[t.name]; !ok {
			lines = append(lines, staff.TotalNew(t.name, t.value))
		} else if had != t.value {
			lines = append(lines, staff.TotalChanged(t.name, had, t.value))
		}
		delete(was, t.name)
	}
	for _, t := range totals(old) {
		if _, gone := was[t.name]; gone {
			lines = append(lines, staff.TotalGone(t.name, t.value))
		}
	}
	if len(lines) == 0 {
		_, err := io.WriteString(w, staff.NoTotals)
		return err
	}
	_, err = io.WriteString(w, staff.TotalsChange+strings.Join(lines, ""))
	return err
}

// totals returns what the portal adds up, most general first.
func totals(g *graph.Graph) []total {
	year := g.Portal.Year
	out := []total{
		{staff.ProjectsTotal, sv.Tal(int64(len(g.Projects)))},
		{staff.PaidTotal(year), sumText(ledger.In(g.Ledger, year))},
	}
	owned, partner := ledger.Budgets(g.Projects)
	out = append(out, total{staff.OwnBudgetsTotal, sv.Kr(owned.Kronor)},
		total{staff.SharedBudgetsTotal, sv.Kr(partner.Kronor)})
	add := func(name string, l graph.Ledger) { out = append(out, total{name, sumText(ledger.In(l, year))}) }
	for _, n := range g.Namnder {
		add(staff.PaidToNamndTotal(year, n.Name), n.Ledger)
	}
	for _, p := range g.Programs {
		add(staff.PaidByProgramTotal(year, p.Name), p.Ledger)
	}
	for _, m := range g.CurrentGoals() {
		add(staff.PaidToGoalTotal(year, m.Name), m.Ledger)
	}
	return out
}

func sumText(s ledger.Sum) string { return staff.Sum(s.Kronor, len(s.Parts), s.Stated()) }
