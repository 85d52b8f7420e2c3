package staff

import (
	"fmt"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// YearPreliminary is a reporting year that not all nämnder have reported yet.
func YearPreliminary(year int) diag.Problem {
	return diag.Problem{Code: diag.PortalYear,
		Message: fmt.Sprintf("Portalens redovisningsår är %d, men i data/redovisningar.toml är %[1]d preliminärt.", year),
		Hint:    "Har alla nämnder redovisat: ta bort preliminart. Annars: låt redovisningsar vara det förra året så länge."}
}

// YearBehind is a reporting year before one that is reported in full.
func YearBehind(year, newest int) diag.Problem {
	return diag.Problem{Code: diag.PortalYear,
		Message: fmt.Sprintf("Portalens redovisningsår är %d, men det finns blad för %d.", year, newest),
		Hint: fmt.Sprintf("Skriv redovisningsar = %d. Har alla nämnder inte redovisat än: skriv preliminart = true för %[1]d i "+
			"data/redovisningar.toml.", newest)}
}

// YearOfFewSheets is a reporting year with far fewer sheets than the one before.
func YearOfFewSheets(year, sheets, before int) diag.Problem {
	return diag.Problem{Code: diag.PortalYear,
		Message: fmt.Sprintf("Portalens redovisningsår är %d, men det har bara %d blad. Året före har %d.", year, sheets, before),
		Hint: fmt.Sprintf("Har alla nämnder inte redovisat än: skriv redovisningsar = %d, och preliminart = true för %d i "+
			"data/redovisningar.toml.", year-1, year)}
}

// YearWithoutAccounts is a reporting year without any nämnd's account, where the one before
// has some.
func YearWithoutAccounts(year, before int) diag.Problem {
	return diag.Problem{Code: diag.PortalYear,
		Message: fmt.Sprintf("Portalens redovisningsår är %d, men ingen nämnd har någon redogörelse för det. Året före har %d.", year, before),
		Hint: fmt.Sprintf("Lägg till redogörelserna, content/namnder/…/%d.md. Är de inte klara än: skriv redovisningsar = %d, och "+
			"preliminart = true för %d i data/redovisningar.toml.", year, year-1, year)}
}

// YearWithoutTotals is a reporting year of whose report no own totals are written, where
// those of the one before are.
func YearWithoutTotals(year int) diag.Problem {
	return diag.Problem{Code: diag.PortalYear,
		Message: fmt.Sprintf("Portalens redovisningsår är %d, men redovisningens egna summor för det saknas.", year),
		Hint:    "Skriv dem i data/redovisningar.toml, som sidan /bidra/ visar."}
}
