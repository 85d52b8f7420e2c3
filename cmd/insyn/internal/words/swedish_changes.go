package words

import (
	"fmt"
	"strings"
)

// factNames is what facts are called, by their keys.
var factNames = map[string]string{
	"utbetalt": "Utbetalt", "total_budget": "Total budget", "total_budget_andra_kolumnen": "Total budget i bladets andra kolumn",
	"budget_total": "Total budget", "belopp": "Planerad budget", "start": "Start", "slut": "Slut", "datum": "Datum",
	"plandatum": "Planens datum", "roll": "Roll", "roll_angiven": "Roll enligt bladet", "program": "Program", "insats": "Del av programmet",
	"mal": "Mål", "mal_ursprung": "Mål som bladet anger", "projekt": "Antal projekt", "namnder": "Antal nämnder",
	"forvaltningar": "Antal förvaltningar", "startade": "Startade projekt", "avslutade": "Avslutade projekt",
	"fonder_och_program": "Antal fonder och program", "antal": "Antal deltagare", "titel": "Titel", "namn": "Namn",
}

// reasons is why a value is missing, in the words of readers.
var reasons = map[string]string{"tomt": "tomt i bladet", "streck": "ett streck i bladet", "vet-ej": "bladet säger ”Vet ej”",
	"text": "bladet har en mening i stället"}

// documentKinds are what the documents of an edition are, by the ids of their kinds.
var documentKinds = map[string]string{"projekt": "Projekt", "namnd": "Nämnder", "redogorelse": "Nämndernas redogörelser",
	"natverk": "Nätverk", "initiativ": "Initiativ", "": "Gemensamma listor"}

func swedishChanges() Changes {
	return Changes{
		Head: Head{Title: "Ändringar", Heading: "Vad som har ändrats",
			Description: "Rättade uppgifter med skäl, och vad som har kommit till."},
		LeadNone: "Ingen utgåva har getts ut än. Därför finns det inget att jämföra med.",
		Lead: func(edition string) string {
			return "En uppgift som har offentliggjorts ändras aldrig utan ett skäl. Den senaste utgåvan är från " + edition + "."
		},
		Feed: func(about string) string {
			if about == "" {
				return "Alla ändringar"
			}
			return "Ändringar: " + about
		},
		Editions: Head{Title: "Utgåvor", Description: "Uppgifterna som de var när de gavs ut."},
		EditionsLead: "En utgåva är uppgifterna som de var vid ett tillfälle. Den ändras aldrig. " +
			"Hänvisa till en utgåva när siffran ska gå att hitta igen precis som den var.",
		Edition: func(name string) string { return "Utgåvan från " + name },
		EditionLead: func(name string) string {
			return "Här står uppgifterna som de var i utgåvan från " + name + ". Bredvid varje uppgift ser du om den har ändrats sedan dess."
		},
		Name: func(month, more string) string {
			if more != "" {
				return month + " (" + more + ")"
			}
			return month
		},
		Kind: func(kind string) string { return documentKinds[kind] },
		Holds: func(facts string, changed int) string {
			switch changed {
			case 0:
				return facts
			case 1:
				return facts + ", 1 ändrad"
			}
			return fmt.Sprintf("%s, %d ändrade", facts, changed)
		},
		Fact: func(key string) string {
			if name, ok := factNames[key]; ok {
				return name
			}
			return key
		},
		Of: func(fact, namnd string, year int) string {
			if year > 0 {
				fact += fmt.Sprintf(" %d", year)
			}
			if namnd != "" {
				fact += ", " + namnd
			}
			return fact
		},
		None: "ingen uppgift",
		Missing: func(reason string) string {
			if why, ok := reasons[reason]; ok {
				reason = why
			}
			return "uppgift saknas (" + reason + ")"
		},
		Rough:     func(value string) string { return "cirka " + value },
		FromTo:    func(fact, from, to string) string { return fact + ": " + from + " är nu " + to },
		Regrouped: regrouped,
		FactAbout: func(fact, about string) string { return fact + " (" + about + ")" },
		Entry: EditionEntry{
			Title:   func(name string) string { return "Ny utgåva: " + name },
			Summary: func(name string) string { return "Uppgifterna har getts ut som de var i " + name + "." },
		},
	}
}

// regrouped says which projects a theme has got and lost, or is "".
func regrouped(came, went []string) string {
	var parts []string
	if len(came) > 0 {
		parts = append(parts, "Projekt som har fått temat: "+strings.Join(came, ", ")+".")
	}
	if len(went) > 0 {
		parts = append(parts, "Projekt som inte längre har temat: "+strings.Join(went, ", ")+".")
	}
	if len(parts) > 0 {
		parts = append(parts, "Temana är portalens egna.")
	}
	return strings.Join(parts, " ")
}

func swedishLayoutChanges(l *Layout) {
	l.Changes = changesWords{
		Corrections: "Rättelser", NoCorrections: "Inga uppgifter har rättats.", OnPage: "Rättade uppgifter",
		Moved: "Summor som har ändrats", MovedIs: "Så här skiljer sig talen på sidorna från utgåvan.",
		Added: "Nytt sedan utgåvan", AddedIs: "Det här har kommit till. Inget som var offentliggjort har ändrats.",
		Removed: "Borttagna sidor och tabeller", Feed: "Följ med Atom", JSON: "Ändringarna som JSON", Subscribe: "Följ ändringarna",
		Fact: "Uppgift", Then: "I utgåvan", Now: "Nu", Why: "Varför", Same: "samma", Gone: "finns inte längre",
		Unchanged: "Inget tal på sidorna har ändrats.", Files: "Filer",
		FilesAre: "Filerna är utgåvan. Kontrollsummorna visar att de inte har ändrats.", All: "Alla uppgifter",
		Newer: func(page Value) Prose { return say("Det finns en nyare utgåva: ", page, ".") },
		Day:   func(day string) string { return "Rättad " + day + "." },
		Was:   func(from, to string) string { return from + " → " + to },
	}
}
