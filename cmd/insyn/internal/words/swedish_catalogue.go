package words

import "fmt"

func swedishCatalogue(c City) Catalogue {
	return Catalogue{Language: "SWE",
		Keywords: []string{"EU-projekt", "EU-medel", "internationellt samarbete", "nämnder", c.Name},
		Whole:    func(what string) string { return what + ": alla tabeller" },
		WholeIs: "Allt som portalen vet om EU-projekt och internationellt arbete i " + c.BodyGenitive +
			" nämnder: projekt, utbetalningar, mål, nätverk, städer och källor.",
		Local: "Lokal myndighet", Government: "Regeringen och den offentliga sektorn", Economy: "Ekonomi och finans",
		International: "Internationella frågor",
		Archive:       "Alla filer i ett arkiv",
		Series:        "Utbetalt EU-stöd och annat externt stöd per år",
		SeriesIs: "En utgåva för varje år: vad EU och andra finansiärer utanför staden har betalat ut till " + c.BodyGenitive +
			" nämnder, projekt för projekt.",
		Edition: func(year int) string { return fmt.Sprintf("Utbetalt %d", year) },
		EditionIs: func(year int) string {
			return fmt.Sprintf("Vad som betalades ut till %s nämnder %d, en rad för varje nämnd och projekt.", c.BodyGenitive, year)
		},
	}
}
