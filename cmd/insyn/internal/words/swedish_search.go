package words

import "strings"

func swedishSearch(c City) Search {
	return Search{
		Project:    Kind{"Projekt", []string{"projekt", "satsning", "insats"}},
		Initiative: Kind{"Initiativ", []string{"initiativ"}},
		Namnd:      Kind{"Nämnd", []string{"nämnd", "förvaltning"}},
		Network:    Kind{"Nätverk", []string{"nätverk"}},
		Program:    Kind{"Program", []string{"program", "fond"}},
		Account:    Kind{"Nämndens år", []string{"redogörelse", "redovisning"}},
		City:       Kind{"Stad", []string{"stad", "ort"}},
		Country:    Kind{"Land", []string{"land"}},
		Goal:       Kind{"Mål", []string{"mål"}},
		Theme:      Kind{"Tema", []string{"tema", "ämne"}},
		Place:      Kind{"Plats i " + c.Name, []string{"plats", "stadsdel"}},
		Glossary:   Kind{Label: "Ordlista"},
		Page:       Kind{Label: "Om portalen"},
		CityLine: func(country string, names []string) string {
			if country == "" {
				return "Ort." + with(names)
			}
			return "Ort i " + country + "." + with(names)
		},
		CountryLine: func(names []string) string { return "Land." + with(names) },
		TotalBudget: "Total budget",
		Largest: Largest{
			Budget:      []string{"budget", "projekt budget", "projekt", "projekt kostar"},
			PaidProject: []string{"projekt pengar", "projekt bidrag", "projekt stöd", "projekt utbetalt", "utbetalning", "belopp"},
			PaidNamnd: []string{"nämnd", "nämnd pengar", "nämnd bidrag", "nämnd stöd", "nämnd utbetalt", "förvaltning",
				"förvaltning pengar"},
			PaidProgram: []string{"program", "program pengar", "fond", "fond pengar", "EU-fond", "finansiär"},
			Namnd:       []string{"nämnd projekt", "förvaltning projekt"},
			Program:     []string{"program projekt", "fond projekt"},
			Country:     []string{"land", "land projekt", "land samarbete"},
			City:        []string{"stad projekt", "ort projekt", "stad samarbete"},
			CityLinks:   []string{"stad", "ort", "stad koppling", "ort koppling", "koppling", "stad kontakt", "stad utbyte"},
		},
		// Those who live in a city are its name with -bor, in most cities.
		Ambient: []string{c.Name, "stad", "kommun", c.Name + "bor", "EU", "internationell", "projekt", "insyn", "portal"},
	}
}

// with goes on with what a place is in: three names and how many more.
func with(names []string) string {
	const told = 3
	switch n := len(names); {
	case n == 0:
		return ""
	case n > told+1:
		return " Med i " + strings.Join(names[:told], ", ") + " och " + numeral(n-told) + " till."
	case n == 1:
		return " Med i " + names[0] + "."
	default:
		return " Med i " + strings.Join(names[:n-1], ", ") + " och " + names[n-1] + "."
	}
}
