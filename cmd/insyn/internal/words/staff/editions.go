package staff

import (
	"fmt"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// NoEdition is what lies among the editions and is none.
func NoEdition() diag.Problem {
	return diag.Problem{Code: diag.EditionBad, Message: "Här ligger något som inte är en utgåva.",
		Hint: "En utgåva är en mapp som heter efter månaden, till exempel 2026-03, och skrivs av insyn release. " +
			"Ta bort det som inte är det."}
}

const restoreEdition = "En utgåva ändras aldrig. Hämta tillbaka mappen som den var: ta bort ändringen ur förslaget, " +
	"eller stäng förslaget om det inte ändrar något annat."

// EditionFileChanged is a file of an edition that isn't what it was.
func EditionFileChanged(edition string) diag.Problem {
	return diag.Problem{Code: diag.EditionBad, Message: "Filen har ändrats sedan utgåvan " + edition + " gavs ut.",
		Hint: restoreEdition + " Ska en uppgift rättas görs det i innehållet, med en [[rattelse]]."}
}

// EditionFileAdded is a file that an edition didn't have.
func EditionFileAdded(edition string) diag.Problem {
	return diag.Problem{Code: diag.EditionBad, Message: "Filen hör inte till utgåvan " + edition + ".",
		Hint: "Ta bort filen. " + restoreEdition}
}

// EditionFileGone is a file that an edition has lost.
func EditionFileGone(edition string) diag.Problem {
	return diag.Problem{Code: diag.EditionBad, Message: "Filen saknas i utgåvan " + edition + ".", Hint: restoreEdition}
}

// EditionSumsBad are checksums that can't be read.
func EditionSumsBad(edition string) diag.Problem {
	return diag.Problem{Code: diag.EditionBad, Message: "Kontrollsummorna för utgåvan " + edition + " saknas eller kan inte läsas.",
		Hint: restoreEdition}
}

// What the commands for editions do.
const (
	ReleaseSummary = "ger ut en utgåva: fryser uppgifterna som de är nu"
	ReleaseUse     = "Ger ut en utgåva. Uppgifterna, tabellerna och talen på sidorna sparas i data/utgavor/ med kontrollsummor, " +
		"och alla adresser läggs till i data/adresser.txt. En utgåva heter efter sin månad, till exempel 2026-03 eller 2026-03-b."
	EditionArgument = " [UTGÅVA]"
	VerifySummary   = "visar att utgåvorna är som de gavs ut"
	VerifyUse       = "Jämför en utgåva, eller alla, med sina kontrollsummor."
)

// EditionName is a name that an edition can't have, as a command was given it.
func EditionName(command, name string) error {
	if name == "" {
		return fmt.Errorf("ange utgåvans namn, till exempel insyn %s 2026-03", command)
	}
	return fmt.Errorf("en utgåva kan inte heta %q. Den heter efter sin månad, till exempel 2026-03 eller 2026-03-b", name)
}

// EditionTaken is an edition that is there already, or would come before another.
func EditionTaken(name, newest string) error {
	if name == newest {
		return fmt.Errorf("utgåvan %s finns redan och ändras aldrig. En ny utgåva samma månad kan heta %s-b", name, name)
	}
	return fmt.Errorf("utgåvan %s kommer före den senaste, %s. En ny utgåva är alltid den senaste", name, newest)
}

// NoSuchEdition is an edition that isn't there.
func NoSuchEdition(name string) error {
	return fmt.Errorf("det finns ingen utgåva %q i data/utgavor/", name)
}

// NothingReleased says why nothing was released.
func NothingReleased(n int) string {
	return fmt.Sprintf("\n%d fel eller varningar. En utgåva ges ut först när kontrollen inte har något att säga. Inget har skrivits.\n", n)
}

// Released says what a release did.
func Released(name, folder string, facts, addresses int) string {
	return fmt.Sprintf("Utgåvan %s är utgiven: %d uppgifter i %s. data/adresser.txt har %d nya adresser.\n", name, facts, folder, addresses)
}

// Verified says that an edition is as it was.
func Verified(name string, files int) string {
	return fmt.Sprintf("%s: %d filer stämmer med sina kontrollsummor.\n", name, files)
}

// NothingToVerify says that there are no editions.
const NothingToVerify = "Det finns inga utgåvor.\n"
