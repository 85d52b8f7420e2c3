package words

import "github.com/malmo-stad/insyn/cmd/insyn/internal/sv"

// themesOverlap is what several themes of one project do to their sums.
const themesOverlap = "Ett projekt med flera teman räknas helt under vart och ett. Temanas summor går inte att lägga ihop."

func swedishTheme(c City) Theme {
	return Theme{
		Head: Head{Title: "Teman", Heading: "Vad projekten handlar om",
			Description: c.BodyGenitive + " projekt efter vad de handlar om, och vad som betalades ut till dem."},
		Lead: func(themes Value) Prose {
			return say("Här är projekten ordnade efter vad de handlar om, i ", themes, ". Portalens redaktion har valt temana "+
				"och läst varje projekt. De står inte i redovisningen.")
		},
		PaidRule: themesOverlap,
		Most: func(themes []string, each, _ Amount) string {
			to := "temat "
			if len(themes) > 1 {
				to = "temana "
			}
			return "Mest pengar gick till projekt med " + to + sv.Lista(quoted(themes)) + ": " + eachOf(themes, each) + "."
		},
		Note: themesOverlap,
		Without: func(projects Value) Prose {
			return say(" I diagrammet saknas ", projects, " som inte har något tema.")
		},
	}
}

func swedishThemeColumns() ThemeColumns {
	return ThemeColumns{Theme: "Temats id.", Table: Table{"Utbetalt per tema", "En rad för varje tema och utbetalning. " +
		"En utbetalning till ett projekt med flera teman står på flera rader. Lägg därför inte ihop raderna."}}
}

func swedishLayoutTheme() themeWords {
	return themeWords{Facts: "Fakta om temat", Line: "Teman", Overlap: themesOverlap, Goals: "Mål som projekten hör till",
		GoalsAre: "Så många av temats projekt hör till vart och ett av målen.", All: "Alla teman", None: "Projekt utan tema",
		NoProject: "Inget projekt har det här temat."}
}
