package main

import (
	"fmt"
	"io"
	"io/fs"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// A total is a sum or a count that the portal shows, in words.
type total struct{ name, value string }

// compareTotals tells which totals differ between two versions of the content,
// so that who changes a figure sees at once what that does. Content with
// errors has totals too, of what could be read.
func compareTotals(w io.Writer, before, after fs.FS) error {
	old, _, err := connect(before)
	if err != nil {
		return fmt.Errorf("innehållet före ändringen: %w", err)
	}
	changed, _, err := connect(after)
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
			lines = append(lines, fmt.Sprintf("  %s: %s (ny)", t.name, t.value))
		} else if had != t.value {
			lines = append(lines, fmt.Sprintf("  %s: %s blir %s", t.name, had, t.value))
		}
		delete(was, t.name)
	}
	for _, t := range totals(old) {
		if _, gone := was[t.name]; gone {
			lines = append(lines, fmt.Sprintf("  %s: %s försvinner", t.name, t.value))
		}
	}
	if len(lines) == 0 {
		fmt.Fprintln(w, "Inga summor ändras.")
		return nil
	}
	fmt.Fprintln(w, "Så här ändras summorna:")
	for _, l := range lines {
		fmt.Fprintln(w, l)
	}
	return nil
}

// totals returns what the portal adds up, most general first.
func totals(g *graph.Graph) []total {
	year := g.Portal.Year
	out := []total{
		{"Projekt", sv.Tal(int64(len(g.Projects)))},
		{fmt.Sprintf("Utbetalt %d", year), sumText(ledger.In(g.Ledger, year))},
	}
	owned, partner := ledger.Budgets(g.Projects)
	out = append(out, total{"Total budget i projekt som staden äger", sv.Kr(owned.Kronor)},
		total{"Total budget i projekt där staden är partner", sv.Kr(partner.Kronor)})
	add := func(what, name string, l graph.Ledger) {
		out = append(out, total{fmt.Sprintf("Utbetalt %d, %s %s", year, what, name), sumText(ledger.In(l, year))})
	}
	for _, n := range g.Namnder {
		add("nämnd", n.Name, n.Ledger)
	}
	for _, p := range g.Programs {
		add("program", p.Name, p.Ledger)
	}
	for _, m := range g.CurrentGoals() {
		add("mål", m.Name, m.Ledger)
	}
	return out
}

func sumText(s ledger.Sum) string {
	return fmt.Sprintf("%s (%d av %d uppgifter)", sv.Kr(s.Kronor), len(s.Parts), s.Stated())
}
