package staff

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// KallbladHead begins a file of data/kallblad. The rule is the one of a remark
// which says why the portal shows something else.
func KallbladHead(rule string) string {
	return fmt.Sprintf("# Vad varje projektblad i källan säger, utan beskrivningar. insyn check jämför innehållet med det här.\n"+
		"# Filen är en avskrift som insyn import har gjort. Ändra den inte: är bladet fel skriver\n"+
		"# du i projektets fil en [[anmarkning]] med regel = %q. Belopp står i blankettens två kolumner,\n"+
		"# projektägarens först, med sidan. Text som är längre än ett namn står som avtryck (sha256).\n", rule)
}

// Why a report can't be read.

// ReportTooLarge is a report beyond the limit, in bytes.
func ReportTooLarge(most int) error {
	return fmt.Errorf("redovisningen är för stor. Den får vara högst %d MB, också uppackad", most>>20)
}

// ReportTooManyPages is a report with more pages than are read.
func ReportTooManyPages(most int) error {
	return fmt.Errorf("redovisningen har fler än %d sidor. Dela upp den", most)
}

// ReportNoText is a file that is none of the kinds that are read.
func ReportNoText() error {
	return errors.New("filen är varken ren text, .docx eller PDF. Spara den som något av dem")
}

// ReportNoDocument is an archive without a word-processor document.
func ReportNoDocument() error {
	return errors.New("filen är inget dokument från en ordbehandlare. Spara den som .docx")
}

// ReportNoLayer is a PDF that is only pictures.
func ReportNoLayer() error {
	return errors.New("PDF-filen har ingen text, bara bilder. Be om dokumentet som .docx, eller kör det genom ett program som läser av text")
}

// ReportBrokenPDF is a PDF at which its reader fails.
func ReportBrokenPDF() error { return errors.New("PDF-filen är trasig eller har lösenord") }

// ReportBroken is a document that can't be unpacked.
func ReportBroken(err error) error {
	return fmt.Errorf("dokumentet går inte att läsa. (Läsaren säger: %s)", diag.Printable(err.Error()))
}

// ImportFillSummary is the summary of a new project that an import begins.
func ImportFillSummary() string {
	return Fill("en eller två meningar om vad projektet gör och för vem")
}

// ImportFillBody is the text of a new project, with the pages of its sheets.
func ImportFillBody(pages string) string {
	return "## Vad projektet gör\n\n" + Fill("vad bladet säger, med egna ord.") + " [s. " + pages + "]"
}

// PageList adds a page to pages that a mark names.
func PageList(pages string, page int) string {
	if pages == "" {
		return strconv.Itoa(page)
	}
	return pages + ", " + strconv.Itoa(page)
}

// ImportNoAnswer is what a sheet states where a question has no answer.
const ImportNoAnswer = "(inget svar)"

// Why a sheet is left to the editors.

// ImportLacks is a form without some of its questions.
func ImportLacks(questions []string) string {
	return "Frågorna " + quotedList(questions) + " hittades inte på bladet."
}

// ImportNoName is a form without a name.
func ImportNoName() string { return "Bladet har inget projektnamn." }

// ImportNoNamnd is a form that stands under no nämnd's heading.
func ImportNoNamnd() string {
	return "Det framgår inte vilken nämnd bladet hör till. Står nämnden i rubriken på ett annat sätt: " +
		"lägg till det i stavningar i nämndens index.md."
}

// ImportCannotInsert is a file whose tables are written in another way.
func ImportCannotInsert(file string) string {
	return "Raderna kunde inte sättas in i " + file + ", för tabellerna där är skrivna på ett annat sätt. Klistra in dem själv."
}

// ImportNoChoice is an editor's choice that can't be followed.
func ImportNoChoice(id string, exists bool) string {
	if exists {
		return "Projektet ”" + id + "” har redan nämndens blad för året."
	}
	return "Det finns inget projekt ”" + id + "”."
}

// ImportTaken is a sheet for a project that has the nämnd's sheet of the year.
func ImportTaken(year int) string {
	return fmt.Sprintf("Projektet har redan ett blad från nämnden för %d.", year)
}

// ImportDoubtName is a name that is only partly a project's.
func ImportDoubtName() string {
	return "Namnet liknar ett projekts, men nämnden eller datumen stämmer inte."
}

// ImportDoubtDates is a project of the same nämnd and dates by another name.
func ImportDoubtDates() string {
	return "Nämnden och datumen är ett projekts, men namnet är ett annat."
}

// ImportDoubtNew is a sheet that may be of a project which another one begins.
func ImportDoubtNew(sheet int) string {
	return fmt.Sprintf("Namnet är detsamma som på blad %d, men datumen eller nämnden stämmer inte.", sheet)
}

// What was understood of a sheet.

// ImportChosen is a project that the editor chose.
func ImportChosen(name string) string { return "Projektet valdes med --val: ”" + name + "”." }

// ImportByName is a project of the same name and other dates, which are given
// as the sheet's and the project's.
func ImportByName(sheet int, name, dates string) string {
	return "Samma namn som ”" + name + "”, men inte samma datum" + inBrackets(dates) + "." + unguessed(sheet)
}

// ImportByHeading is a project that has the name of the sheet's heading, while the sheet's own
// answer is another.
func ImportByHeading(sheet int, name, heading string) string {
	return "Lästes som projektet ”" + name + "”: rubriken ”" + heading + "” är projektets, men svaret om namnet är ett annat." +
		unguessed(sheet)
}

// ImportBySimilarName is a project whose name is like the sheet's.
func ImportBySimilarName(sheet int, name, dates string) string {
	return "Lästes som projektet ”" + name + "”: namnet liknar" + inBrackets(dates) + "." + unguessed(sheet)
}

// unguessed tells what to do where a guess is wrong: a sheet that is in is not moved.
func unguessed(sheet int) string {
	return fmt.Sprintf(" Är det fel: ta bort bladet ur filen, om det är infört, och kör igen med --val %d=projektets-id eller --val %d=ny.",
		sheet, sheet)
}

// ImportChosenLate is an editor's choice of another project than the one that has the sheet.
// only is whether the nämnd has no other sheet there, and alone whether nobody has.
func ImportChosenLate(sheet int, id, file string, year int, only, alone bool) string {
	undo := fmt.Sprintf("stycket [[deltagande.blad]] med ar = %d", year)
	switch {
	case alone:
		undo = "filen"
	case only:
		undo = "nämndens stycke [[deltagande]] med bladet under"
	}
	return fmt.Sprintf("Valet --val %d=%s ändrade inget, för bladet står redan i %s. Ska det höra till ett annat projekt: ta bort %s, "+
		"och kör kommandot igen med samma val.", sheet, id, file, undo)
}

func inBrackets(s string) string {
	if s == "" {
		return ""
	}
	return " (" + s + ")"
}

// ImportSameNew is a new project that another sheet begins.
func ImportSameNew(sheet int) string { return fmt.Sprintf("Samma nya projekt som blad %d.", sheet) }

// ImportRoleUnread is a role that the form does not have.
func ImportRoleUnread(answer string) string { return "Rollen ”" + answer + "” kan inte läsas." }

// ImportDateUnread is a date that can't be read.
func ImportDateUnread(key, answer string) string {
	if answer == "" {
		return key + ": inget datum."
	}
	return key + ": datumet ”" + answer + "” kan inte läsas."
}

// ImportDateRead is how a date was read.
func ImportDateRead(key, answer, date string) string {
	return key + ": ”" + answer + "” lästes som " + date + "."
}

// ImportAmountRead is how an amount was read.
func ImportAmountRead(key, answer string, kronor int64) string {
	return key + ": ”" + answer + "” lästes som " + sv.Kr(kronor) + "."
}

// ImportAmountUnread is an answer that is no amount.
func ImportAmountUnread(key, answer string) string {
	return key + ": ”" + answer + "” är inget belopp i kronor. Svaret står kvar som text."
}

// ImportOtherColumn is an amount in the column of another role.
func ImportOtherColumn(key, own, other string) string {
	return key + ": beloppet står i kolumnen för " + other + ", inte i den för " + own + "."
}

// ImportBothColumns is an amount in both columns.
func ImportBothColumns(key string, other int64) string {
	return key + ": båda kolumnerna har ett belopp. Det andra är " + sv.Kr(other) + "."
}

// ImportOtherLeft is an answer in the other column that has no place.
func ImportOtherLeft(key, answer string) string {
	return key + ": den andra kolumnen säger ”" + answer + "”, som inte har förts in."
}

// ImportNoGoals is a sheet without a goal.
func ImportNoGoals() string { return "mal: bladet anger inget mål." }

// ImportGoalsUnread is an answer that names no goal.
func ImportGoalsUnread(answer string) string {
	return "mal: ”" + answer + "” är inget mål i data/mal.toml. Lägg till stavningen där, eller skriv mal själv."
}

// ImportGoalsPartly is an answer that says more than the goals in it.
func ImportGoalsPartly(answer, names string) string {
	return "mal: av ”" + answer + "” lästes " + names + "."
}

// ImportGoalUnmapped is an earlier goal that counts under none of the year's.
func ImportGoalUnmapped(name string) string {
	return "mal: ”" + name + "” räknas inte till något av årets mål i data/mal.toml."
}

// ImportGoalAsBefore is a goal that was chosen as on the nämnd's other sheets.
func ImportGoalAsBefore(name, to string) string {
	return "mal: ”" + name + "” räknades till ”" + to + "”, som på nämndens andra blad."
}

// ImportGoalOpen is an earlier goal that counts under one of several.
func ImportGoalOpen(name, choices string) string {
	return "mal: ”" + name + "” kan räknas till " + choices + ". Välj och skriv mal själv."
}

// ImportOtherProgram is a programme that is not the project's.
func ImportOtherProgram(answer, program string) string {
	return "program: bladet säger ”" + answer + "”, projektet ”" + program + "”. Projektets program ändrades inte."
}

// ImportProgramUnread is a programme that is not known.
func ImportProgramUnread(answer string) string {
	return "program: ”" + answer + "” finns inte i data/program.toml. Lägg till stavningen där."
}

// ImportProgramRead is how a programme was read.
func ImportProgramRead(answer, id string) string {
	return "program: ”" + answer + "” lästes som " + id + "."
}

// ImportDiffers is a fact that the content has otherwise than the report.
func ImportDiffers(key, got, said string) string {
	return key + ": i filen " + orNone(got) + ", på bladet " + orNone(said) + "."
}

func orNone(s string) string {
	if s == "" {
		return "inget"
	}
	return s
}

func quotedList(list []string) string {
	var out []string
	for _, s := range list {
		out = append(out, "”"+s+"”")
	}
	return sv.Lista(out)
}

// The command, its help and its flags.
const (
	ImportSummary = "läser projektbladen i en redovisning och för in dem"
	ImportUse     = "Läser projektbladen i en redovisning (text, .docx eller PDF med text), för in årets blad i projektens filer\n" +
		"och börjar på filer för nya projekt. Det som redan står ändras inte. Skriver ett protokoll över vad som lästes,\n" +
		"tolkades och inte kunde läsas.\n\n    insyn import FIL --ar 2026"
	ImportArgument     = " FIL"
	ImportYearFlag     = "redovisnings`år`et"
	ImportSourceFlag   = "källans `id` i data/kallor.toml (annars årets enda källa)"
	ImportDryFlag      = "skriv bara protokollet, ändra ingen fil"
	ImportChoiceFlag   = "vad tveksamma blad hör till: `blad=projekt`, med komma mellan, till exempel 12=hamnen,14=ny"
	ImportFirstFlag    = "sidnumret på dokumentets första `sida`, i .docx, PDF och text utan rader som [[sida 7]]"
	ImportProtocolFlag = "`fil`en som protokollet skrivs till (annars skrivs det ut)"
)

// ImportNoFile is an import without a report.
func ImportNoFile() error {
	return errors.New("ange filen med redovisningen: insyn import FIL --ar 2026")
}

// ImportNoYear is an import without a year.
func ImportNoYear() error { return errors.New("ange redovisningsåret, till exempel --ar 2026") }

// ImportBadChoice is a choice that can't be read.
func ImportBadChoice(s string) error {
	return fmt.Errorf("--val skrivs som 12=projektets-id eller 12=ny, inte %q", s)
}

// ImportNoSuchSheet is a choice for a sheet that the report does not have.
func ImportNoSuchSheet(number, sheets int) error {
	return fmt.Errorf("--val gäller blad %d, men redovisningen har bara %d blad", number, sheets)
}

// ImportNoForm is a city without a form.
func ImportNoForm() error {
	return errors.New("data/blankett.toml saknas. Där står blankettens frågor, som bladen läses efter")
}

// ImportNoSource is a year without a document of its own, or with several.
func ImportNoSource(year int, ids []string) error {
	if len(ids) == 0 {
		return fmt.Errorf("ingen källa i data/kallor.toml har ar = %d. Lägg till redovisningen där, eller ange den med --kalla", year)
	}
	return fmt.Errorf("flera källor i data/kallor.toml har ar = %d: %s. Ange en med --kalla", year, sv.Lista(ids))
}

// ImportUnknownSource is a document that is not listed.
func ImportUnknownSource(id string) error {
	return fmt.Errorf("källan %q finns inte i data/kallor.toml. Lägg till den där först", id)
}

// ImportNoSheets is a report without a sheet.
func ImportNoSheets(begins string) error {
	return fmt.Errorf("hittade inga projektblad. Ett blad börjar med raden ”%s”, som står i data/blankett.toml", begins)
}

// ImportMendFirst is content with errors.
func ImportMendFirst(errors int) string {
	return fmt.Sprintf("\n%d fel i innehållet. Laga dem först: annars kan ett projekt missas. Inget har skrivits.\n", errors)
}

// ImportDone says what an import did.
func ImportDone(files int, dry bool) string {
	switch {
	case dry:
		return fmt.Sprintf("Torrkörning: %s skulle ändras. Inget har skrivits.\n", sv.Antal(int64(files), "fil", "filer"))
	case files == 0:
		return "Inget att ändra.\n"
	}
	return sv.Antal(int64(files), "fil", "filer") + " skrivna. Läs protokollet, fyll i det som är märkt " + FillMark +
		" och kör sedan insyn check.\n"
}

// The protocol's headings.
const (
	ProtocolOpen    = "Att ta ställning till"
	ProtocolNew     = "Nya projekt att skriva klart"
	ProtocolGuessed = "Så lästes det som är otydligt"
	ProtocolAdded   = "Infört i projekt som fanns"
	ProtocolPresent = "Fanns redan"
	ProtocolRemarks = "Om dokumentet"
)

// ProtocolHead begins a protocol: the document, and how many sheets became what.
func ProtocolHead(file, source string, year, all, added, begun, present, open int) string {
	count := func(n int) string { return sv.Tal(int64(n)) }
	return "# Protokoll: projektblad för " + strconv.Itoa(year) + "\n\n" +
		"Ur " + ProtocolText(file) + ", källan " + source + ".\n\n" +
		"| | blad |\n|---|---:|\n" +
		"| Lästa | " + count(all) + " |\n" +
		"| Införda i projekt som fanns | " + count(added) + " |\n" +
		"| Införda i nya projekt | " + count(begun) + " |\n" +
		"| Fanns redan | " + count(present) + " |\n" +
		"| Att ta ställning till | " + count(open) + " |\n"
}

// ProtocolSheet names a sheet.
func ProtocolSheet(number, page int, name, namnd string) string {
	if namnd == "" {
		namnd = "okänd nämnd"
	}
	return fmt.Sprintf("**Blad %d, s. %d: %s** (%s).", number, page, ProtocolText(name), namnd)
}

// ProtocolFile says where a sheet is.
func ProtocolFile(file string) string { return "I " + file + "." }

// ProtocolPart says where a sheet is that its nämnd had no part for.
func ProtocolPart(file string) string { return "I " + file + ", med ett nytt deltagande." }

// ProtocolChoose says how an editor decides.
func ProtocolChoose(number int, candidates []string, fresh string) string {
	var choices []string
	for _, c := range candidates {
		choices = append(choices, fmt.Sprintf("`--val %d=%s`", number, c))
	}
	return "Välj " + strings.Join(choices, " eller ") + fmt.Sprintf(", eller `--val %d=%s` om projektet är nytt.", number, fresh)
}

// ProtocolEdge is a line that was taken for a page's head or foot.
func ProtocolEdge(line string, page int) string {
	return fmt.Sprintf("”%s” lästes som sidhuvud eller sidfot (första gången på s. %d).", ProtocolText(line), page)
}

// ProtocolLoose says that a document's pages are counted.
func ProtocolLoose(first int) string {
	return fmt.Sprintf("Sidorna är räknade i filen, från %d. Jämför dem med de tryckta, och ange annars --forsta-sida.", first)
}

// ProtocolOtherTable says that the transcript of the sheets is another.
func ProtocolOtherTable(file string) string {
	return file + " säger något annat än dokumentet, och ändrades inte. Ta bort filen och kör kommandot igen för att skriva den på nytt."
}

// markdownSigns are those that Markdown would read.
var markdownSigns = strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "<", `\<`, "[", `\[`, "]", `\]`, "`", "\\`", "|", `\|`)

// ProtocolText is a text of a report as Markdown shows it, as it is written.
func ProtocolText(s string) string { return markdownSigns.Replace(diag.Printable(s)) }
