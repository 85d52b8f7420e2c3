package staff

import (
	"fmt"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// What insyn fmt does, and its flag.
const (
	FormatSummary   = "skriver filerna med innehåll på ett och samma sätt"
	FormatArguments = " [filer]"
	FormatUse       = "Skriver filer i content/ och data/ på ett och samma sätt: uppgifterna i samma ordning, belopp som 1_200_000.\n" +
		"Vad filerna säger ändras inte. Utan filer gäller det alla."
	FormatCheckFlag = "visa bara vilka filer som skulle ändras"
)

// Formatted says how many files were put in form, or would be.
func Formatted(n int, only bool) string {
	files := sv.Antal(int64(n), "fil", "filer")
	switch {
	case n == 0:
		return "Alla filer är skrivna som de ska.\n"
	case only:
		return files + " kan skrivas snyggare. Det är inget fel. Den som har programmet på sin dator kör insyn fmt, så ordnas det. " +
			"Vad innehållet säger ändras inte.\n"
	}
	return files + " ordnades.\n"
}

// NoDocument is a path that insyn fmt is asked for and that holds no document.
func NoDocument(path string) error {
	return fmt.Errorf("hittar inte %s bland filerna i content/ och data/", path)
}

// CommentsMoved says that comments became remarks, if any did.
func CommentsMoved(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return "  En kommentar blev en anmärkning. Den visas på webbplatsen: läs igenom den, eller ta bort den.\n"
	}
	return fmt.Sprintf("  %d kommentarer blev anmärkningar. De visas på webbplatsen: läs igenom dem, eller ta bort dem.\n", n)
}
