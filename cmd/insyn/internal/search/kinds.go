package search

import "github.com/malmo-stad/insyn/cmd/insyn/internal/words"

// The portal's kinds of page.
const (
	KindProject    = "projekt"
	KindInitiative = "initiativ"
	KindNamnd      = "namnd"
	KindAccount    = "redogorelse"
	KindProgram    = "program"
	KindNetwork    = "natverk"
	KindCity       = "stad"
	KindCountry    = "land"
	KindGoal       = "mal"
	KindTheme      = "tema"
	KindPlace      = "plats"
	KindGlossary   = "ordlista"
	KindPage       = "sida"
)

// Kinds returns the portal's kinds of page, in the order in which equal results
// are shown, with how much a match in the text of each counts: a subject leads to
// projects first. How much is tuned on the judged queries (testdata/queries.tsv);
// what they are called is the language's.
func Kinds(w words.Search) []Kind {
	kind := func(id string, named words.Kind, prior float64) Kind {
		return Kind{ID: id, Label: named.Label, Words: named.Asked, Prior: prior}
	}
	kinds := []Kind{
		kind(KindProject, w.Project, 1),
		kind(KindInitiative, w.Initiative, 0.8),
		kind(KindNamnd, w.Namnd, 0.36),
		kind(KindNetwork, w.Network, 0.82),
		kind(KindProgram, w.Program, 0.6),
		kind(KindAccount, w.Account, 0.68),
		kind(KindCity, w.City, 0.4),
		kind(KindCountry, w.Country, 0.6),
		kind(KindGoal, w.Goal, 0.2),
		kind(KindTheme, w.Theme, 0.4),
		kind(KindPlace, w.Place, 0.7),
		kind(KindGlossary, w.Glossary, 0.25),
		kind(KindPage, w.Page, 0.4),
	}
	for i, k := range kinds {
		kinds[i].Passes = k.ID == KindProgram || k.ID == KindCity
		kinds[i].Defines = k.ID == KindGlossary
		kinds[i].Whole = k.ID == KindPage
		kinds[i].Broad = k.ID == KindTheme
		kinds[i].Tells = k.ID == KindAccount
	}
	return kinds
}
