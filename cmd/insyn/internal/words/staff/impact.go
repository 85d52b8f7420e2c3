package staff

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// What a change does, in Markdown. Every text in it that comes from a file has
// passed package comment before it gets here.

// The kinds of pages.
const (
	ProjectPage    = "projektet"
	NamndPage      = "nämnden"
	AccountPage    = "redogörelsen"
	ProgramPage    = "programmet"
	StrandPage     = "insatsen"
	GoalPage       = "målet"
	ThemePage      = "temat"
	PlacePage      = "platsen"
	CityPage       = "staden"
	CountryPage    = "landet"
	NetworkPage    = "nätverket"
	InitiativePage = "initiativet"
	YearPage       = "året"
	TextPage       = "sidan"
)

// AccountTitle names a nämnd's account of a year.
func AccountTitle(namnd string, year int) string { return namnd + " " + strconv.Itoa(year) }

// ImpactHead begins what is said of a change from one version to another.
func ImpactHead(before, after string) string {
	return "## Vad ändringen gör\n\nJämför " + before + " med " + after + ".\n\n"
}

// Figures are how many figures change, of which kinds.
type Figures struct {
	Changed               int // that are other than they were
	SheetsNew, SheetsGone int
	New, Gone             int // other tables with figures
	Totals                int
	Projects              int  // that come or go, and are told of before
	InTexts               bool // words with digits change in texts
	Partly                bool // some files can't be compared
}

// FiguresChange says whether figures change, and how many.
func FiguresChange(n Figures) string {
	scope := ""
	if n.Partly {
		scope = " i det som går att jämföra"
	}
	var said []string
	add := func(n int, one, many string) {
		if n > 0 {
			said = append(said, sv.Antal(int64(n), one, many))
		}
	}
	add(n.SheetsNew, "nytt blad", "nya blad")
	add(n.SheetsGone, "blad tas bort", "blad tas bort")
	add(n.New, "nytt stycke med siffror", "nya stycken med siffror")
	add(n.Gone, "stycke med siffror tas bort", "stycken med siffror tas bort")
	add(n.Changed, "siffra ändras", "siffror ändras")
	totals, them := sv.Antal(int64(n.Totals), "summa", "summor"), "dem"
	if n.Changed == 1 {
		them = "den"
	}
	switch alone := n.Changed > 0 && len(said) == 1 && n.Projects == 0; {
	case len(said)+n.Projects+n.Totals == 0 && n.InTexts:
		return "- **Inga belopp, antal eller dagar ändras" + scope + ", men siffror i texter eller andra uppgifter.**"
	case len(said)+n.Projects+n.Totals == 0:
		return "- **Inga siffror ändras" + scope + ".**"
	case alone && n.Totals > 0:
		return "- **" + said[0] + scope + ", och " + totals + " med " + them + ".**"
	case n.Totals > 0:
		said = append(said, totals+" ändras")
	default:
		said = append(said, "Ingen summa ändras")
	}
	return "- **" + strings.Join(said, ". ") + scope + ".**"
}

// SheetMoney is what a sheet says of a project's money.
type SheetMoney struct {
	Namnd   string
	Year    int
	Amounts []string // see [NamedAmount]
}

// NamedAmount is an amount by its name, as it is read.
func NamedAmount(key, value string) string { return strings.ReplaceAll(key, "_", " ") + " " + value }

// ProjectChange is a project that comes, or goes, with its money.
func ProjectChange(title string, gone bool, sheets []SheetMoney) string {
	said := "- **Nytt projekt: " + title + ".**"
	if gone {
		said = "- **Projektet " + title + " tas bort.**"
	}
	for i, s := range sheets {
		sign := " "
		if i > 0 {
			sign = "; "
		}
		said += sign + s.Namnd + " " + strconv.Itoa(s.Year) + ": " + strings.Join(s.Amounts, ", ")
	}
	if len(sheets) > 0 {
		said += "."
	}
	return said
}

// MoreProjects says how many projects more come or go.
func MoreProjects(n int) string {
	return "- **… och " + sv.Antal(int64(n), "projekt", "projekt") + " till.** Alla står under Sidor och adresser."
}

// PlacesChange says how many things are elsewhere on the map than they were.
func PlacesChange(n int) string {
	return "- **" + sv.Antal(int64(n), "läge", "lägen") + " på kartan ändras.**"
}

// FilesUnread says how many files can't be compared.
func FilesUnread(n int) string {
	return "- **" + sv.Antal(int64(n), "fil", "filer") + " kan inte jämföras.**"
}

// NothingChanges says that two versions have the same content.
const NothingChanges = "- Innehållet är detsamma."

// AddressesEnd says how many addresses stop working, how many tell what went, and of how many
// files the list of changes tells why they went.
func AddressesEnd(ends, told, files int) string {
	var lines []string
	if ends > 0 {
		lines = append(lines, "- **"+sv.Antal(int64(ends), "adress slutar", "adresser slutar")+" att fungera.**")
	}
	if told > 0 {
		lines = append(lines, "- "+sv.Antal(int64(told), "adress visar", "adresser visar")+" att sidan är borttagen, och varför.")
	}
	if files > 0 {
		lines = append(lines,
			"- "+sv.Antal(int64(files), "tabell eller bild", "tabeller eller bilder")+" tas bort. Ändringar säger varför.")
	}
	return strings.Join(lines, "\n")
}

// NewErrors says how many errors come with a change.
func NewErrors(n int) string { return "- **" + sv.Antal(int64(n), "nytt fel", "nya fel") + ".**" }

// StandingErrors says how many errors there were before a change, and are.
func StandingErrors(n int) string {
	return "- " + sv.Antal(int64(n), "fel fanns redan före ändringen och finns", "fel fanns redan före ändringen och finns") + " kvar."
}

// The headings of what a change does.
const (
	UnreadHead = "### Kan inte jämföras\n"
	FactsHead  = "### Uppgifter\n"
	PagesHead  = "### Sidor och adresser\n"
	LinksHead  = "### Länkar som går sönder\n"
	TextsHead  = "### Texter\n\n~~Överstruket~~ tas bort, **fetstil** är nytt.\n"
)

// TotalsHead begins the table of totals. partly is whether some files can't be
// compared.
func TotalsHead(partly bool) string {
	note := ""
	if partly {
		note = "\nFilerna som inte kan jämföras är inte med, varken före eller efter.\n"
	}
	return "### Summor\n" + note + "\n| Summa | Före | Efter | Skillnad |\n| :--- | ---: | ---: | ---: |"
}

// TotalRow is a total in the table.
func TotalRow(name, before, after, by string) string {
	const none = "finns inte"
	if before == "" {
		before = none
	}
	if after == "" {
		after = none
	}
	return fmt.Sprintf("| %s | %s | %s | %s |", name, before, after, by)
}

// LinesLeft says that some lines have no room.
func LinesLeft(n int) string {
	return rest(n) + " Kör insyn impact --allt för att se dem."
}

// FindingsLeft says the same of a list of findings.
func FindingsLeft(n int) string { return rest(n) + " Kör insyn check för att se dem." }

func rest(n int) string {
	return "… och " + sv.Antal(int64(n), "rad", "rader") + " till, som inte får plats här."
}

// UnreadFile is a file that can't be read, with what is wrong in it.
func UnreadFile(file string, before bool, line int, message string) string {
	when := "efter ändringen"
	if before {
		when = "före ändringen"
	}
	text := "- " + file + " kan inte läsas " + when
	if line > 0 {
		text += ", rad " + strconv.Itoa(line)
	}
	if message != "" {
		text += ": " + message
	}
	return text
}

// ChangedFile names a file, and what it is about if that is one thing.
func ChangedFile(title, file string, one bool) string {
	if !one {
		return "- **" + file + "**"
	}
	return "- **" + title + "** (" + file + ")"
}

// StatedAt says whose fact it is, of which year, and where the source states it.
func StatedAt(namnd string, year, page int, source string) string {
	var parts []string
	if namnd != "" {
		parts = append(parts, namnd)
	}
	if year > 0 {
		parts = append(parts, strconv.Itoa(year))
	}
	if page > 0 {
		place := "s. " + strconv.Itoa(page)
		if source != "" {
			place += " i " + source
		}
		parts = append(parts, place)
	}
	if len(parts) == 0 {
		return ""
	}
	return " (" + strings.Join(parts, ", ") + ")"
}

// FactsNew are facts that there were not, with where they are stated.
func FactsNew(at string, facts []string) string {
	return "  - Nytt" + at + ": **" + strings.Join(facts, ", ") + "**"
}

// FactsGone are facts that there no longer are.
func FactsGone(at string, facts []string) string {
	return "  - Tas bort" + at + ": ~~" + strings.Join(facts, ", ") + "~~"
}

// TableChange is a table of a list that comes, or goes, with what is in it.
func TableChange(list, at string, gone bool, values []string) string {
	if gone {
		return "  - Stycket ”" + list + "” tas bort" + at + ": ~~" + strings.Join(values, ", ") + "~~"
	}
	return "  - Nytt stycke ”" + list + "”" + at + ": **" + strings.Join(values, ", ") + "**"
}

// NamedValue is a fact by its name.
func NamedValue(name, value string) string { return name + " = " + value }

// FactChanged is a fact with another value, by is what an amount grew by.
func FactChanged(name, before, after, by, at string) string {
	text := "  - ”" + name + "”" + at + ": " + before + " → **" + after + "**"
	if by != "" {
		text += " (" + by + ")"
	}
	return text
}

// FactReworded is a fact that is a text, with what differs in it.
func FactReworded(name, words, at string) string {
	return "  - ”" + name + "”" + at + ": ”" + words + "”"
}

// AmountValue is an amount, with what is said of it beside the number.
func AmountValue(kronor int64, more string) string {
	switch more {
	case "":
		return sv.Kr(kronor)
	case "(ungefarlig)":
		return "ungefär " + sv.Kr(kronor)
	}
	return sv.Kr(kronor) + " " + more
}

// MissingValue is a value that the source does not give, and why.
func MissingValue(reason string) string { return "saknas (" + reason + ")" }

// Value is any other value.
func Value(value string) string {
	if value == "" {
		return "tomt"
	}
	return value
}

// Signed writes a change with its sign; text is the number as it is written.
func Signed(n int64, text string) string {
	if n > 0 {
		return "+" + text
	}
	return text
}

// SignedKronor writes a change of an amount.
func SignedKronor(n int64) string { return Signed(n, sv.Kr(n)) }

// OthersHead begins the files of which nothing else is said.
const OthersHead = "### Andra filer\n"

// OtherFile is a file that comes, goes or changes; rewritten is whether it states the
// same as before.
func OtherFile(file string, had, has, rewritten bool) string {
	switch {
	case !had:
		return "- " + file + ": ny"
	case !has:
		return "- " + file + ": tas bort"
	case rewritten:
		return "- " + file + ": samma uppgifter, skrivna på annat sätt"
	}
	return "- " + file + ": ändras"
}

// LinkBreaks is a link in a text to a page that is taken away.
func LinkBreaks(place, address string) string {
	return "- " + place + " länkar till " + address + ", som inte finns efter ändringen."
}

// FindingsHead begins the findings that come and go. built is whether all could be
// looked through.
func FindingsHead(built bool) string {
	text := "### Fel och varningar\n"
	if !built {
		text += "\nAllt kan inte granskas förrän felen är rättade.\n"
	}
	return text
}

// FindingCame is a finding that comes with a change.
func FindingCame(s diag.Severity, place, message, hint string) string {
	text := "- **Nytt " + s.String() + "** i " + place + ": " + message
	if s == diag.Warning {
		text = "- **Ny " + s.String() + "** i " + place + ": " + message
	}
	if hint != "" {
		text += " " + hint
	}
	return text
}

// FindingWent is a finding that a change takes away.
func FindingWent(s diag.Severity, place, message string) string {
	return "- Borta, " + s.String() + " i " + place + ": " + message
}

// Gone marks words that only the older text has.
func Gone(words string) string { return "~~" + words + "~~" }

// Added marks words that only the newer text has.
func Added(words string) string { return "**" + words + "**" }

// MoreWords says how many words of a kind are not shown.
func MoreWords(n int) string { return "(och " + sv.Antal(int64(n), "ord", "ord") + " till)" }

// MoreChanges says how many changes of a text are not shown.
func MoreChanges(n int) string {
	return "… och " + sv.Antal(int64(n), "ändring", "ändringar") + " till"
}

// TooLong says that a text is too long to be compared word by word.
const TooLong = "Texten är för lång för att jämföras ord för ord."

// WordsChange says how many words of a text go and come.
func WordsChange(gone, added int) string {
	return fmt.Sprintf(": %d ord bort, %d ord till", gone, added)
}

// Excerpt is a part of a text in which something changed.
func Excerpt(words string) string { return "  - ”" + words + "”" }

// FindingsFound begins a list of all findings.
func FindingsFound(errors, warnings int) string {
	if errors+warnings == 0 {
		return "Inga fel och inga varningar."
	}
	return fmt.Sprintf("### %s och %s\n", sv.Antal(int64(errors), "fel", "fel"), sv.Antal(int64(warnings), "varning", "varningar"))
}

// FindingRow is a finding in that list.
func FindingRow(s diag.Severity, place, message, hint string) string {
	text := "- " + place + ": **" + s.String() + "**: " + message
	if hint != "" {
		text += " " + hint
	}
	return text
}
