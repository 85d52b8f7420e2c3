package words

func swedishSearch(c City) Search {
	return Search{
		Project:     Kind{"Projekt", []string{"projekt", "satsning", "insats"}},
		Initiative:  Kind{"Initiativ", []string{"initiativ"}},
		Namnd:       Kind{"Nämnd", []string{"nämnd", "förvaltning"}},
		Network:     Kind{"Nätverk", []string{"nätverk"}},
		Program:     Kind{"Program", []string{"program", "fond"}},
		Account:     Kind{"Nämndens år", []string{"redogörelse", "redovisning"}},
		City:        Kind{"Stad", []string{"stad", "ort"}},
		Country:     Kind{"Land", []string{"land"}},
		Goal:        Kind{"Mål", []string{"mål"}},
		Theme:       Kind{"Tema", []string{"tema", "ämne"}},
		Glossary:    Kind{Label: "Ordlista"},
		Page:        Kind{Label: "Om portalen"},
		TotalBudget: "Total budget",
		// Those who live in a city are its name with -bor, in most cities.
		Ambient: []string{c.Name, "stad", "kommun", c.Name + "bor", "EU", "internationell", "projekt", "insyn", "portal"},
	}
}
