package words

func swedishScript(c City) Script {
	return Script{
		Search: ScriptSearch{
			Language:   "sv",
			Hits:       Plural{One: "{n} träff på ”{q}”.", Other: "{n} träffar på ”{q}”."},
			NoHits:     "Inga träffar på ”{q}”.",
			Near:       "Ord som stavas nästan så: {list}.",
			Elsewhere:  "{subject} finns inte här på portalen. Svaret hittar du på {site}.",
			Meant:      "Menade du {q}?",
			Ignored:    "Vi hittade inget om {words}.",
			Quoted:     "”{q}”",
			Only:       "Visa bara",
			All:        "Alla",
			More:       "Visa fler ({n} kvar)",
			Failed:     "Sökningen gick inte att hämta. Försök igen, eller använd listan över alla sidor.",
			Related:    "Hör ihop med {name}.",
			OtherWords: "Handlar om det du söker, med andra ord.",
		},
		Field: ScriptField{
			Language:      "sv",
			Suggestions:   "Förslag",
			Suggested:     Plural{One: "{shown} förslag av {n} träff", Other: "{shown} förslag av {n} träffar"},
			NoSuggestions: "Inga förslag",
		},
		Compare: ScriptCompare{
			Language: "sv",
			Shown:    "Visar {n} av {all}.",
			All:      "Visa alla",
			Unknown:  "Adressen har val som inte finns här: {values}. De räknas inte.",
			What:     "Uppgift",
		},
		Filter: ScriptFilter{
			Language: "sv",
			Text:     "Ord i projekten",
			Filter:   "Filter",
			Chosen:   Plural{One: "{n} val", Other: "{n} val"},
			Order:    "Ordna efter",
			Orders:   ScriptOrders{Status: "Status", Name: "Namn", Paid: "Utbetalt belopp", End: "Slutdatum"},
			Facets: ScriptFacets{
				Namnd: "Nämnd", Theme: "Tema", Program: "Program", Goal: "Mål", Country: "Land", City: "Stad",
				Role: c.Genitive + " roll", Status: "Status", Year: "År",
			},
			Missing:  "Uppgift saknas",
			NoTheme:  "Utan tema",
			Reset:    "Nollställ",
			Download: "Hämta urvalet (CSV)",
			File:     "projekt-urval.csv",
			Failed:   "Filen gick inte att hämta. Försök igen.",
			Shown:    "Visar {n} av {all} projekt. Utbetalt till " + c.Body + " för hela projekten: {sum}.",
			All:      "Visar alla {all} projekt.",
			None:     "Inga projekt stämmer med alla val. Ta bort något val, eller leta bland alla sidor:",
			Search:   "Sök på hela portalen",
			Unknown:  "Adressen har val som inte finns här: {values}. De räknas inte.",
			Lacking: Plural{
				One:   "{n} belopp saknas och är inte med i summan.",
				Other: "{n} belopp saknas och är inte med i summan.",
			},
			Amount: "{n}\u00a0kr", About: "cirka {amount}",
		},
	}
}
