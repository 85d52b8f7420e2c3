package subject

import (
	"cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// EarlierSheet is what a nämnd said of a project for an earlier year, where
// its newest sheet says something else.
type EarlierSheet struct {
	Namnd  site.Link
	Year   int
	Said   []EarlierFact
	Source site.Citation
}

// EarlierFact is one thing that an earlier sheet said.
type EarlierFact struct {
	What   string      // "Slut"
	Text   string      // as the sheet said
	Amount site.Number // instead of Text, where IsSum
	IsSum  bool
}

// earlierSheets returns the sheets of earlier years that differ from the
// newest of their nämnd, newest first for each nämnd.
func (b *pages) earlierSheets(p *graph.Project) []EarlierSheet {
	var out []EarlierSheet
	for _, d := range p.Deltaganden {
		for _, s := range d.Earlier() {
			said := b.earlierFacts(s, d.Sheet)
			if len(said) == 0 {
				continue
			}
			e := EarlierSheet{Year: s.Year, Said: said, Source: site.Cite(s.Source, s.Page)}
			if d.Namnd != nil {
				e.Namnd = site.NamndLink(d.Namnd)
			}
			out = append(out, e)
		}
	}
	return out
}

// earlierFacts returns what a sheet says otherwise than the newest one.
func (b *pages) earlierFacts(s, newest *graph.Sheet) []EarlierFact {
	var out []EarlierFact
	w := b.Words.Project.Earlier
	text := func(what, then, now string) {
		if then != now {
			out = append(out, EarlierFact{What: what, Text: cmp.Or(then, b.Words.Money.Missing)})
		}
	}
	role := func(s *graph.Sheet) string { return cmp.Or(s.StatedRole, site.Role(b.Words, s.Deltagande.Role)) }
	day := func(d record.Date) string { return site.Day(b.Words, d) }
	text(w.Name, s.StatedName, newest.StatedName)
	if s.StatedHeading != "" {
		text(w.Heading, s.StatedHeading, newest.StatedHeading)
	}
	text(w.Role, role(s), role(newest))
	text(w.Start, day(s.StartDate()), day(newest.StartDate()))
	text(w.End, day(s.EndDate()), day(newest.EndDate()))
	if then, now := site.Stated(b.Words, s.Budget.Amount), site.Stated(b.Words, newest.Budget.Amount); then != now {
		out = append(out, EarlierFact{What: w.Budget, Amount: then, IsSum: true})
	}
	text(w.Program, s.StatedProgram, newest.StatedProgram)
	text(w.Goals, s.StatedGoals, newest.StatedGoals)
	return out
}
