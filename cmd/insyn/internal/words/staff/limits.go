package staff

import (
	"fmt"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// FileHeavy is a file that is too large to be read.
func FileHeavy(size, most int64) diag.Problem {
	return diag.Problem{Code: diag.FileHeavy,
		Message: fmt.Sprintf("Filen är för stor: %d kB. Den får vara högst %d kB.", (size+1023)/1024, most/1024),
		Hint:    "Dela upp innehållet på flera filer, eller ta bort det som inte hör hit."}
}

// ContentHeavy is the first file that is not read because there are too many.
func ContentHeavy(most int64) diag.Problem {
	return diag.Problem{Code: diag.FileHeavy,
		Message: fmt.Sprintf("Filerna i content och data är för stora tillsammans: de får vara högst %d MB. Härifrån läses ingenting.", most>>20),
		Hint:    "Ta bort det som inte hör till webbplatsen."}
}

// ValueDeep is a value with too many levels.
func ValueDeep(most int) diag.Problem {
	return diag.Problem{Code: diag.TOMLDeep, Message: fmt.Sprintf("Här finns klamrar inuti klamrar i fler än %d nivåer.", most),
		Hint: "Kontrollera att varje [ har ett ] och varje { ett }, och ta bort dem som är för många."}
}

// KeyDeep is a key with too many parts.
func KeyDeep(most int) diag.Problem {
	return diag.Problem{Code: diag.TOMLDeep, Message: fmt.Sprintf("Namnet på uppgiften har fler än %d delar med punkt emellan.", most),
		Hint: "Skriv namnet utan punkter, eller sätt citattecken runt värdet om det är en text."}
}

// TextDeep is a text with too many lists and quotes inside each other.
func TextDeep(most int) diag.Problem {
	return diag.Problem{Code: diag.TextHeavy, Message: fmt.Sprintf("Raden har listor eller citat inuti varandra i fler än %d nivåer.", most),
		Hint: "Ta bort tecken eller mellanslag i början av raden."}
}

// TableWide is a table with too many columns.
func TableWide(most int) diag.Problem {
	return diag.Problem{Code: diag.TextHeavy, Message: fmt.Sprintf("Tabellen har fler än %d kolumner.", most),
		Hint: "Dela upp tabellen i flera."}
}

// TableLong is a text with too many cells in its tables.
func TableLong(most int) diag.Problem {
	return diag.Problem{Code: diag.TextHeavy, Message: fmt.Sprintf("Tabellerna i texten har fler än %d rutor.", most),
		Hint: "Korta tabellerna, eller dela upp texten på flera filer."}
}

// TextMarks is a paragraph with too many signs that mean something.
func TextMarks(most int) diag.Problem {
	return diag.Problem{Code: diag.TextHeavy, Message: fmt.Sprintf("Stycket har fler än %d av tecknen * _ [ ] ` <.", most),
		Hint: "Dela upp stycket med tomma rader, eller ta bort tecknen."}
}
