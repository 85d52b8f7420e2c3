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
		{ID: KindCommittee, Label: "Nämnd", Prior: 0.6, Words: []string{"nämnd", "förvaltning"}},
		{ID: KindNetwork, Label: "Nätverk", Prior: 0.8, Words: []string{"nätverk"}},
		{ID: KindProgramme, Label: "Program", Prior: 0.6, Words: []string{"program", "fond"}, Passes: true},
		{ID: KindAccount, Label: "Nämndens år", Prior: 0.75, Words: []string{"redogörelse", "redovisning"}},
		{ID: KindCity, Label: "Stad", Prior: 0.4, Words: []string{"stad", "ort"}, Passes: true},
		{ID: KindCountry, Label: "Land", Prior: 0.6, Words: []string{"land"}},
		{ID: KindGoal, Label: "Mål", Prior: 0.2, Words: []string{"mål"}},
		{ID: KindGlossary, Label: "Ordlista", Prior: 0.3, Defines: true},
		{ID: KindPage, Label: "Om portalen", Prior: 0.6},
	}
}

// Ambient returns the words that stand on nearly every page of the portal, the
// reporting year among them.
func Ambient(year int) []string {
	return []string{"Malmö", "stad", "kommun", "malmöbor", "EU", "internationell", "projekt", "insyn", "portal", strconv.Itoa(year)}
}

// Answers returns what readers ask for when they want one of the portal's own pages.
func Answers(year int) []Answer {
	y := strconv.Itoa(year)
	return []Answer{
		{"/", []string{"startsida", "hem"}},
		{"/ar/" + y + "/", []string{y, "utbetalt", "utbetalt " + y, "pengar", "pengar från EU", "EU-pengar", "EU-bidrag", "bidrag från EU", "statistik", "siffror", "summor", "totalt", "hur mycket pengar", "kostnader", "kostar projekten"}},
		{"/projekt/", []string{"projekt", "alla projekt", "EU-projekt", "projektlista", "antal projekt"}},
		{"/namnder/", []string{"nämnder", "alla nämnder", "förvaltningar"}},
		{"/program/", []string{"program", "fonder", "EU-program", "EU-fonder", "finansiärer"}},
		{"/mal/", []string{"mål", "kommunfullmäktigemål", "kommunfullmäktiges mål", "stadens mål", "politiska mål"}},
		{"/stader/", []string{"städer", "orter", "karta", "partnerstäder", "samarbetsstäder"}},
		{"/lander/", []string{"länder", "samarbetsländer"}},
		{"/natverk/", []string{"nätverk", "internationella nätverk", "medlemskap"}},
		{"/om/", []string{"om", "kontakt", "kontakta", "kontakta oss", "kontaktperson", "frågor", "ansvarig utgivare", "personuppgifter", "kakor", "cookies", "gdpr", "källor", "källa", "varifrån kommer uppgifterna", "uppgifterna", "så räknar vi", "hur räknar ni"}},
		{"/bidra/", []string{"bidra", "ändra", "rätta", "rätta fel", "rätta ett fel", "fel", "anmäla fel", "föreslå en ändring", "redigera", "pull request"}},
		{"/sa-hanvisar-du/", []string{"citera", "citat", "hänvisa", "källhänvisning", "referera", "artikel", "publicera", "använda uppgifterna", "använda siffrorna", "länka", "upphovsrätt"}},
		{"/tillganglighet/", []string{"tillgänglighet", "tillgänglighetsredogörelse", "wcag", "DOS-lagen", "skärmläsare"}},
		{"/ordlista/", []string{"ordlista", "begrepp", "förklaringar", "förkortningar", "ordförklaringar"}},
		{"/data/", []string{"data", "öppna data", "ladda ner", "ladda ner data", "hämta data", "rådata", "csv", "excel", "json", "sqlite", "api", "dataset", "licens", "nedladdning"}},
		{"/avstamning/", []string{"avstämning", "publicerade tal", "stämmer summorna", "stämmer siffrorna", "jämförelse"}},
		{"/datakvalitet/", []string{"datakvalitet", "saknade uppgifter", "uppgift saknas", "uppgifter som saknas", "brister", "oklara uppgifter"}},
		{"/andringar/", []string{"ändringar", "rättelser", "nyheter", "senast ändrat", "flöde", "rss", "historik"}},
	}
}
