package words

import "github.com/malmo-stad/insyn/cmd/insyn/internal/sv"

func swedishLocal(c City) Local {
	return Local{
		Head: Head{Title: "Platser i " + c.Name, Heading: "Nära dig",
			Description: "Stadsdelar, skolor och andra platser i " + c.Name + ", och projekten där."},
		Lead: func(places Value) Prose {
			return say("Här finns ", places, " i "+c.Name+" som redovisningen nämner. Välj en plats för att se vad som har gjorts där.")
		},
		Groups: LocalGroups{
			Districts: LocalGroup{"Stadsdelar och områden", "", "Stadsdel eller område"},
			Schools:   LocalGroup{"Skolor", "Skolor som driver projekt, är med i andras eller nämns av en nämnd.", "Skola"},
			Others:    LocalGroup{"Andra platser", "", "Plats"},
		},
		Description: func(name string) string { return name + ": vad " + c.BodyGenitive + " projekt gör där." },
		NoProject:   "Inget projekt i redovisningen nämner platsen.",
		RunsNone:    "Skolan har inget eget projekt i redovisningen. Den är med genom projekt som andra driver.",
		TakesPart: func(name string, leaders []string) string {
			if len(leaders) == 0 {
				return name + " är med."
			}
			return name + " är med genom ett projekt som " + sv.Lista(lowered(leaders)) + " redovisar."
		},
		OnlyNamed: "Redovisningen nämner platsen men berättar inte vad som gjordes just här. Mer än så vet vi inte.",
	}
}

func swedishLayoutLocal() localWords {
	return localWords{Facts: "Fakta om platsen", Kind: "Slag", PartOf: "Del av", Parts: "Delar", Done: "Det här gjordes",
		Runs: "Egna projekt", Projects: "Projekt", Others: "Med i andras projekt",
		Amounts:     "Beloppen gäller hela projekten, inte bara den här platsen.",
		ListedPlace: "bara namnet är känt", None: "inget projekt", RunBy: "Drivs av"}
}
