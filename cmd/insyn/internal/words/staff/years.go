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
