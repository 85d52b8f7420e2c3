package search

import "strconv"

// The portal's kinds of page.
const (
	KindProject    = "projekt"
	KindInitiative = "initiativ"
	KindCommittee  = "namnd"
	KindAccount    = "redogorelse"
	KindProgramme  = "program"
	KindNetwork    = "natverk"
	KindCity       = "stad"
	KindCountry    = "land"
	KindGoal       = "mal"
	KindGlossary   = "ordlista"
	KindPage       = "sida"
)

// Kinds returns the portal's kinds of page, in the order in which equal results
// are shown, with how much a match in the text of each counts: a subject leads to
// projects first.
func Kinds() []Kind {
	return []Kind{
		{ID: KindProject, Label: "Projekt", Prior: 1, Words: []string{"projekt", "satsning", "insats"}},
		{ID: KindInitiative, Label: "Initiativ", Prior: 0.8, Words: []string{"initiativ"}},
		{ID: KindCommittee, Label: "Nämnd", Prior: 0.36, Words: []string{"nämnd", "förvaltning"}},
		{ID: KindNetwork, Label: "Nätverk", Prior: 0.82, Words: []string{"nätverk"}},
		{ID: KindProgramme, Label: "Program", Prior: 0.6, Words: []string{"program", "fond"}, Passes: true},
		{ID: KindAccount, Label: "Nämndens år", Prior: 0.68, Words: []string{"redogörelse", "redovisning"}},
		{ID: KindCity, Label: "Stad", Prior: 0.4, Words: []string{"stad", "ort"}, Passes: true},
		{ID: KindCountry, Label: "Land", Prior: 0.6, Words: []string{"land"}},
		{ID: KindGoal, Label: "Mål", Prior: 0.2, Words: []string{"mål"}},
		{ID: KindGlossary, Label: "Ordlista", Prior: 0.2, Defines: true},
		{ID: KindPage, Label: "Om portalen", Prior: 0.4},
	}
}

// Ambient returns the words that stand on nearly every page of the portal, the
// reporting year among them.
func Ambient(year int) []string {
	return []string{"Malmö", "stad", "kommun", "malmöbor", "EU", "internationell", "projekt", "insyn", "portal", strconv.Itoa(year)}
}
