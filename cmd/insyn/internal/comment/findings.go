package comment

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// MostSummary is how many bytes the summary of a workflow's step may have: the
// hosting site takes 1 MiB.
const MostSummary = 1_000_000

// Findings returns all findings as Markdown, errors first, of at most most bytes.
func Findings(l diag.List, most int) string {
	section := Section{Head: staff.FindingsFound(l.Errors(), len(l)-l.Errors()), Left: staff.FindingsLeft}
	for _, s := range []diag.Severity{diag.Error, diag.Warning} {
		for _, f := range l {
			if f.Severity == s {
				section.Lines = append(section.Lines, staff.FindingRow(s, Text(f.Pos.String()), Text(f.Message), Text(f.Hint)))
			}
		}
	}
	return Fit(most, []Section{section})
}
