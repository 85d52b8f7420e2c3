package staff

import (
	"strconv"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// YearFigures are the figures that the portal begins with, of a year.
type YearFigures struct {
	Year          int
	Kronor        int64 // paid out
	Known, Stated int   // how many of the sheets say what was paid out
	Projects      int
}

// PortalYearChange says that the portal shows another year than before, with that year's figures.
func PortalYearChange(from, to YearFigures) string {
	year := strconv.Itoa(to.Year)
	return "- **Portalen byter redovisningsår från " + strconv.Itoa(from.Year) + " till " + year + ".** Startsidan, diagrammen och alla" +
		" värden inom dubbla klamrar visar " + year + ". Utbetalt: " + Sum(from.Kronor, from.Known, from.Stated) + " → **" +
		Sum(to.Kronor, to.Known, to.Stated) + "**. Antal projekt: " + sv.Tal(int64(from.Projects)) + " → **" +
		sv.Tal(int64(to.Projects)) + "**."
}
