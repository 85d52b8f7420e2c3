package page

import (
	"cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
)

// EarlierSheet is what a nämnd said of a project for an earlier year, where
// its newest sheet says something else.
type EarlierSheet struct {
	Namnd  Link
	Year   int
	Said   []EarlierFact
	Source Citation
}

// EarlierFact is one thing that an earlier sheet said.
type EarlierFact struct {
	What   string // "Slut"
	Text   string // as the sheet said
	Amount Number // instead of Text, where IsSum
	IsSum  bool
}

// earlierSheets returns the sheets of earlier years that differ from the
// newest of their nämnd, newest first for each nämnd.
func earlierSheets(p *graph.Project) []EarlierSheet {
	var out []EarlierSheet
	for _, d := range p.Deltaganden {
		for _, s := range d.Earlier() {
			said := earlierFacts(s, d.Sheet)
			if len(said) == 0 {
				continue
			}
			e := EarlierSheet{Year: s.Year, Said: said, Source: citation(s.Source, s.Page)}
			if d.Namnd != nil {
				e.Namnd = namndLink(d.Namnd)
			}
			out = append(out, e)
		}
	}
	return out
}

// earlierFacts returns what a sheet says otherwise than the newest one.
func earlierFacts(s, newest *graph.Sheet) []EarlierFact {
	var out []EarlierFact
	text := func(what, then, now string) {
		if then != now {
			out = append(out, EarlierFact{What: what, Text: cmp.Or(then, missingText)})
		}
	}
	role := func(s *graph.Sheet) string { return cmp.Or(s.StatedRole, s.Deltagande.Role.Swedish()) }
	text(earlierName, s.StatedName, newest.StatedName)
	if s.StatedHeading != "" {
		text(earlierHeading, s.StatedHeading, newest.StatedHeading)
	}
	text(earlierRole, role(s), role(newest))
	text(earlierStart, s.StartDate().Swedish(), newest.StartDate().Swedish())
	text(earlierEnd, s.EndDate().Swedish(), newest.EndDate().Swedish())
	if then, now := stated(s.Budget.Amount), stated(newest.Budget.Amount); then != now {
		out = append(out, EarlierFact{What: earlierBudget, Amount: then, IsSum: true})
	}
	text(earlierProgram, s.StatedProgram, newest.StatedProgram)
	text(earlierGoals, s.StatedGoals, newest.StatedGoals)
	return out
}

// What an earlier sheet said, as readers see it.
const (
	earlierName    = "Namn"
	earlierHeading = "Rubrik"
	earlierRole    = "Roll"
	earlierStart   = "Start"
	earlierEnd     = "Slut"
	earlierBudget  = "Total budget"
	earlierProgram = "Program"
	earlierGoals   = "Mål"
)
