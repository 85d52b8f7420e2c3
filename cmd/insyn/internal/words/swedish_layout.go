package words

import (
	"fmt"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// swedishLayout fills in what stands on many pages here, and the pages one by
// one in swedish_layout_pages.go.
func swedishLayout(c City) Layout {
	l := Layout{
		Home: "Start", Unbroken: sv.Unbroken,
		Facts: factWords{
			Namnd: "Nämnd", Namnder: "Nämnder", Partners: "Partner", Networks: "Nätverk", Cities: "Orter", Countries: "Länder",
			Programs: "Program", Projects: "Projekt", Website: "Webbplats", Spellings: "Skrivs också", MentionedBy: "Nämns av",
			Extent: "Omfattning", OwnGoals: "Egna målskrivningar", AlsoIn: "Medverkar också i", Initiatives: "Initiativ",
		},
		Table: tableWords{
			Project: "Projekt", Namnd: "Nämnd", Year: "År", Amount: "Belopp", Sum: "Summa",
			Paid: "Utbetalt", Budget: "Total budget",
		},
		Files: fileWords{
			Download: "Ladda ner", CSV: "CSV", ExcelCSV: "CSV för Excel", JSON: "JSON", SVG: "SVG", PNG: "PNG", Print: "PNG för tryck",
			Rows: "Ladda ner raderna som CSV",
		},
		Source: sourceWords{
			Name: "Källa",
			Page: func(page int) string { return fmt.Sprintf("s."+sv.NBSP+"%d", page) },
			Pages: func(sheet, amount int) string {
				return fmt.Sprintf("bladet börjar s."+sv.NBSP+"%d och beloppet står s."+sv.NBSP+"%d", sheet, amount)
			},
			PageBegins: func(page int) string { return fmt.Sprintf("S."+sv.NBSP+"%d.", page) },
			Says:       func(text string) string { return "Källan skriver ”" + sv.Unbroken(text) + "”" },
			RestsOn:    "Texten bygger på",
			OwnWords:   "Stycken utan sidnummer är portalens egna ord.",
		},
		Base: baseWords{
			Skip: "Till innehållet", Menu: "Huvudmeny", MenuButton: "Meny", Crumbs: "Du är här",
			About: func(title, publisher, date string) string {
				return title + " visar vilka EU-projekt och andra internationella projekt som " + publisher +
					" deltar i. Uppgifterna gäller till och med den " + date + "."
			},
			Current: func(day string, next int, due string) string {
				said := fmt.Sprintf("Uppgifterna gäller den %s. Nästa redovisning gäller %d", day, next)
				if due != "" {
					said += " och väntas " + due
				}
				return said + "."
			},
			EditPage: suggest,
			Contact:  func(publisher string) string { return "Kontakta " + publisher },
		},
		Chart: chartWords{AsTable: "Talen som tabell", NumbersIn: "Talen i diagrammet", TurnBy: "Utbetalt efter", Picture: "diagrammet",
			Scrolled: "Bilden"},
		Figure: figureWords{
			Parts:    "Vad talet består av",
			PartsOf:  func(label string) string { return "Belopp som ingår i " + label },
			Included: "Belopp som ingår", Missing: "Uppgift saknas för",
		},
		Quote: quoteWords{Head: "Citera", Copy: "Kopiera", Copied: "Källhänvisningen är kopierad.",
			Programs: "För program som håller ordning på källor", BibTeX: "BibTeX", RIS: "RIS", CSL: "CSL-JSON"},
		Embed:     swedishLayoutEmbed(),
		Mapped:    mappedWords{CountedTo: func(goals []Value) Prose { return say("Räknas till ", list(goals, " eller "), ".") }},
		Exchanges: exchangeWords{Account: "redogörelsen"},
		Testing:   swedishLayoutTesting(),
	}
	swedishLayoutPages(&l, c)
	return l
}

// swedishLayoutTesting returns the second half of the accessibility statement, in
// the words of the authority's model.
func swedishLayoutTesting() testingWords {
	verdict := func(result string) Prose {
		return say("Den här webbplatsen är ", Strong(result), " med lagen om tillgänglighet till digital offentlig service.")
	}
	return testingWords{
		Heading: "Teknisk information om webbplatsens tillgänglighet",
		Fully:   verdict("helt förenlig"), Partly: verdict("delvis förenlig"), Not: verdict("inte förenlig"),
		SeeBelow: "Bristerna står under nästa rubrik.", NoneKnown: "Vi känner inte till några brister.",
		Standard: "Lagen ställer krav enligt standarden EN 301 549, som bygger på riktlinjerna WCAG 2.1 på nivå AA. " +
			"Vi provar webbplatsen också mot WCAG 2.2 på nivå AA.",
		Lacks:       "Innehåll som inte är tillgängligt",
		AgainstLaw:  "Bristande förenlighet med lagkraven",
		Requirement: func(text string) string { return "Krav: " + text },

		NothingAgainst: "Vi känner inte till något innehåll som bryter mot lagens krav.",
		Burden:         "Oskäligt betungande anpassning",
		NoBurden: "Vi åberopar inte undantag för oskäligt betungande anpassning enligt 12 § lagen om tillgänglighet till " +
			"digital offentlig service.",
		Outside: "Innehåll som inte omfattas av lagen",
		OutsideIs: "Sidor om projekt kan ha länkar till projektens egna webbplatser. De ägs av andra och ingår inte i " +
			"den här redogörelsen.",
		How:       "Hur vi har testat webbplatsen",
		Ourselves: "Vi har själva bedömt webbplatsen. Ingen utanför staden har granskat den. Så här gjorde vi:",
		Found:     "Det här visade proven:",
		Assessed:  func(date string) string { return "Senaste bedömningen av webbplatsen gjordes den " + date + "." },
		UpdatedOn: func(date string) string { return "Redogörelsen uppdaterades senast den " + date + "." },
	}
}
