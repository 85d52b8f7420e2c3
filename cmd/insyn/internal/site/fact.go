package site

import (
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// Facts joins short facts to one line.
func Facts(parts ...string) string { return strings.Join(parts, "\u00a0· ") }

// YearSpan returns the years of a project: "2023–2026".
func YearSpan(w *words.Language, p *graph.Project) string {
	start := p.Start.First().Year
	if p.End.IsZero() {
		return w.Format.SinceYear(start)
	}
	return w.Format.Years(start, p.End.First().Year)
}

// NamndNames returns the names of the nämnder of a project on one line.
func NamndNames(p *graph.Project) string {
	var names []string
	for _, d := range p.Deltaganden {
		if d.Namnd != nil {
			names = append(names, d.Namnd.Name)
		}
	}
	return Facts(names...)
}
