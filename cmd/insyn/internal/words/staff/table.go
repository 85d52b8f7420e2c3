package staff

import (
	"fmt"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// TableBroken is a table that Markdown does not see as one. rule is the line that
// belongs under its first row.
func TableBroken(rule string) diag.Problem {
	return typed("Raderna blir ingen tabell.",
		"Lämna en tom rad före tabellen, och skriv under rubrikraden en rad med lika många delar: "+rule)
}

// TableParted are rows of a table after a blank line.
func TableParted() diag.Problem {
	return typed("Raden hör inte till tabellen, eftersom en tom rad står före den.", "Ta bort den tomma raden.")
}

// TableRunsOn is a paragraph right under a table.
func TableRunsOn() diag.Problem {
	return typed("Texten blir en rad i tabellen, eftersom ingen tom rad står före den.", "Lämna en tom rad efter tabellen.")
}

// RowLong is a row of a table with more cells than it has columns.
func RowLong(columns int) diag.Problem {
	return typed(fmt.Sprintf("Raden har fler delar än tabellens %d kolumner. Det som är för mycket skulle inte synas.", columns),
		"Ta bort ett streck |, eller lägg till en kolumn i de två första raderna.")
}

// RowShort is a row of a table with fewer cells than it has columns.
func RowShort(cells, columns int) diag.Problem {
	return typed(fmt.Sprintf("Raden har %d av tabellens %d delar.", cells, columns),
		"Skriv ett streck | mellan delarna. En tom del skrivs | |.")
}

// TableOfTabs is a table that was pasted from another program. row is the line as
// a row.
func TableOfTabs(row string) diag.Problem {
	return typed("Här står tabbar eller många mellanslag, troligen från en tabell i ett annat program.", tableOf(row))
}

// TableOfSemicolons is likewise.
func TableOfSemicolons(row string) diag.Problem {
	return typed("Raderna ser ut som en tabell från ett annat program, med semikolon eller komma mellan delarna.", tableOf(row))
}

func tableOf(row string) string {
	return "Skriv tabellen med streck mellan kolumnerna, " + row + ", och under den första raden | --- | --- |"
}

// HeadingEmpty is the first row of a table with a cell that has nothing.
func HeadingEmpty() diag.Problem {
	return typed("En kolumn i tabellen har ingen rubrik: den som lyssnar hör inte vad cellerna gäller.", "Skriv vad kolumnen gäller.")
}

// CellEmpty is a row of a table with a cell that has nothing.
func CellEmpty() diag.Problem {
	return typed("Raden har en tom cell i tabellen: den som lyssnar hör inte vad som saknas.",
		"Skriv det som fattas. Finns inget att skriva: sätt ett tankstreck i cellen.")
}
