package staff

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// What each command does, for the list of commands.
const (
	BuildSummary   = "bygger webbplatsen"
	CheckSummary   = "granskar innehållet utan att skriva något"
	PreviewSummary = "visar webbplatsen lokalt och bygger om när något ändras"
	DataSummary    = "bygger webbplatsen med alla nedladdningar, också Excel och SQLite"
)

// What each command does, for its own help.
const (
	BuildUse   = "Bygger webbplatsen. Finns fel i innehållet lämnas den gamla orörd."
	CheckUse   = "Granskar allt innehåll, precis som build, men skriver ingenting."
	DataUse    = "Bygger webbplatsen som build, och dessutom alla tabeller i en Excel-fil och i en SQLite-databas, och diagrammen för tryck."
	PreviewUse = "Visar webbplatsen på den egna datorn, bygger om när något ändras och visar felen när något är fel."
)

// What each flag means. The word in back quotes is what the help calls its
// value.
const (
	RootFlag     = "`mapp`en med content/, data/, layouts/ och static/"
	BaseFlag     = "webbplatsens fullständiga `adress`, till exempel " + exampleBase + " (annars den i data/portal.toml)"
	OutFlag      = "`mapp`en som webbplatsen skrivs till"
	CompressFlag = "skriv även .br- och .gz-filer, `nivå` 1–11 (0: inga)"
	PicturesFlag = "`mapp`en där ritade bilder sparas till nästa gång (annars den egna datorns cachemapp, ingen: spara inga)"
	JSONFlag     = "skriv felen som JSON"
	AnnotateFlag = "skriv felen så att webbplatsen för kod visar dem vid raden"
	MarkdownFlag = "skriv felen som Markdown, för en sammanfattning av en körning"
	CompareFlag  = "`mapp` med innehållet före ändringen: visa hur summorna ändras"
	AddressFlag  = "`adress` på den egna datorn, till exempel 127.0.0.1:8080 (annars första lediga från 8080)"
)

const exampleBase = "https://example.org/internationellt/"

// Before and after the list of commands in the help.
const (
	HelpHead = "Insyn bygger en kommuns portal över internationella projekt.\n\n" +
		"Användning:\n\n    insyn <kommando> [flaggor]\n\nKommandon:\n\n"
	HelpFoot = "\nKör insyn <kommando> -h för kommandots flaggor.\n\n" +
		"Utgångskoder: 0 utan fel, 1 fel i innehållet, 2 fel användning eller fel i datorn, 3 fel i insyn, 130 avbrutet.\n"
)

// NoDownloads says that the program was built without what data needs.
const NoDownloads = "insyn data: det som skriver Excel och SQLite följer inte med när insyn byggs som vanligt, " +
	"för att det tar lång tid. Kör så här i stället:\n\n    go run -tags nedladdningar ./cmd/insyn data\n\n" +
	"Eller skriv make data.\n"

// Stopped says that a command ended because it was told to.
const Stopped = "Avbrutet. Det som redan var skrivet är kvar.\n"

// Broke says that the program itself is wrong: what went wrong, and where.
func Broke(what any, place string) string {
	return fmt.Sprintf("insyn: fel i programmet (%s): %s\nInget har skrivits. Anmäl felet, och bifoga innehållet som gav det.\n",
		place, diag.PrintableLines(fmt.Sprint(what)))
}

// CommandHelp is the help of one command, before the list of its flags. arguments
// are what it takes besides them.
func CommandHelp(name, use, arguments string) string {
	return use + "\n\nAnvändning:\n\n    insyn " + name + arguments + " [flaggor]\n\nFlaggor:\n\n"
}

// FlagHelp is a flag in the help: its name, its value's name or "", what it
// means, and what it is without the flag, or "".
func FlagHelp(name, value, use, without string) string {
	text := "  -" + name
	if value != "" {
		use = strings.TrimPrefix(use, value+": ") // or it would stand there twice
		text += " " + value
	}
	text += "\n    \t" + use
	if without != "" {
		text += " (annars " + without + ")"
	}
	return text + "\n"
}

// Failed is the line for an error that ends the program.
func Failed(err error) string {
	text, remedy := inSwedish(err)
	if remedy != "" {
		remedy += "\n"
	}
	return "insyn: " + diag.PrintableLines(text) + "\n" + remedy
}

// Misused is the line for a wrong use of a command.
func Misused(command string, err error) string {
	return fmt.Sprintf("insyn %s: %s\n", command, diag.PrintableLines(err.Error()))
}

// UnknownCommand is the line for a command that does not exist.
func UnknownCommand(name string) string {
	return fmt.Sprintf("insyn: okänt kommando %q. Kör insyn help för att se alla.\n", name)
}

// BadFlags is why flags can't be read. The library that reads them speaks
// English.
func BadFlags(err error) error {
	return fmt.Errorf("flaggorna kan inte läsas. (Läsaren säger: %w)", err)
}

// UnexpectedArgument is something after the flags, where nothing is read.
func UnexpectedArgument(arg string) error { return fmt.Errorf("oväntat argument %q", arg) }

// BadBase is a base address that is none.
func BadBase(base string) error {
	return fmt.Errorf("--bas ska vara en hel webbadress, till exempel "+exampleBase+", inte %q", base)
}

// NoContent is a root without content.
func NoContent(root string) error {
	return fmt.Errorf("hittar ingen mapp content/ i %s. Kör kommandot i projektets rot eller ange den med --rot", root)
}

// Built says what a build did.
func Built(dir string, files, changed, removed int) string {
	return fmt.Sprintf("%s: %d filer, varav %d nya eller ändrade och %d borttagna.\n", dir, files, changed, removed)
}

// NothingWritten says why a build did nothing.
func NothingWritten(errors int) string { return fmt.Sprintf("\n%d fel. Inget har skrivits.\n", errors) }

// CodeExplained returns what says where the portal explains a code of a finding.
func CodeExplained(guide string) func(diag.Code) string {
	return func(code diag.Code) string {
		where := guide + string(code) + "/"
		if guide[0] == '/' {
			where += " på portalen"
		}
		return "Mer om felet: " + where
	}
}

// CodesExplained says where the portal explains the codes of findings.
func CodesExplained(guide string) string {
	where := guide
	if guide[0] == '/' {
		where = "på portalens sida " + guide
	}
	return "Vad koderna inom hakparentes betyder, med exempel: " + where + "\n"
}

// AllRight says that a check found no errors.
func AllRight(files int) string { return fmt.Sprintf("Inga fel. Webbplatsen får %d filer.\n", files) }

// Errors says how many errors a check found.
func Errors(n int) string { return fmt.Sprintf("%d fel.\n", n) }

// Before and instead of the list of totals that a change alters.
const (
	TotalsChange = "Så här ändras summorna:\n"
	NoTotals     = "Inga summor ändras.\n"
)

// BeforeUnreadable is why the content before a change can't be read.
func BeforeUnreadable(err error) error { return fmt.Errorf("innehållet före ändringen: %w", err) }

// SourcesUnreadable is a folder of the sources' texts that can't be read.
func SourcesUnreadable(err error) error { return fmt.Errorf("källornas texter: %w", err) }

// TotalNew is a total that there was not before.
func TotalNew(name, value string) string {
	return fmt.Sprintf("  %s: %s (ny)\n", name, value)
}

// TotalChanged is a total that is another now.
func TotalChanged(name, before, after string) string {
	return fmt.Sprintf("  %s: %s blir %s\n", name, before, after)
}

// TotalGone is a total that there no longer is.
func TotalGone(name, value string) string {
	return fmt.Sprintf("  %s: %s försvinner\n", name, value)
}

// The names of totals that belong to no year.
const (
	ProjectsTotal      = "Projekt"
	OwnBudgetsTotal    = "Total budget i projekt som staden äger"
	SharedBudgetsTotal = "Total budget i projekt där staden är partner"
)

// PaidTotal names what was paid out in a year.
func PaidTotal(year int) string { return "Utbetalt " + strconv.Itoa(year) }

// PaidToNamndTotal names what was paid out to a nämnd in a year.
func PaidToNamndTotal(year int, namnd string) string { return PaidTotal(year) + ", nämnd " + namnd }

// PaidByProgramTotal names what was paid out from a programme in a year.
func PaidByProgramTotal(year int, program string) string {
	return PaidTotal(year) + ", program " + program
}

// PaidByStrandTotal names what was paid out from a strand of a programme in a year.
func PaidByStrandTotal(year int, strand string) string { return PaidTotal(year) + ", insats " + strand }

// PaidToGoalTotal names what was paid out towards a goal in a year.
func PaidToGoalTotal(year int, goal string) string { return PaidTotal(year) + ", mål " + goal }

// PaidToThemeTotal names what was paid out to the projects of a theme in a year.
func PaidToThemeTotal(year int, theme string) string { return PaidTotal(year) + ", tema " + theme }

// Sum is an amount and how many of the statements it is made of.
func Sum(kronor int64, known, stated int) string {
	return fmt.Sprintf("%s (%d av %s)", sv.Kr(kronor), known, count(stated, "uppgift", "uppgifter"))
}
