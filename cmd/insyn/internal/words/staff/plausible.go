package staff

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// SheetAmount is an amount that a nämnd states for a year. One without a year
// is of the project as a whole.
type SheetAmount struct {
	Kronor         int64
	Namnd, NamndID string
	Year           int
}

// by says who states the amount and for which year.
func (a SheetAmount) by() string { return a.Namnd + ", " + strconv.Itoa(a.Year) }

// remark says how a finding is settled that the source bears out: with a
// remark of the rule, on the sheet if there is one.
func (a SheetAmount) remark(rule string) string {
	where := ""
	if a.Year != 0 {
		where = fmt.Sprintf(", namnd = %q, ar = %d", a.NamndID, a.Year)
	}
	return "Står det så i källan: skriv en [[anmarkning]] med regel = " + strconv.Quote(rule) + where + " och förklaringen i text."
}

// OtherIsHere points at what a value is held against.
func OtherIsHere(pos diag.Pos) diag.Related {
	return diag.Related{Pos: pos, Message: "här står det andra"}
}

// times says how many times b an amount is, or which part of it.
func times(a, b int64) string {
	low, high := max(1, min(a, b)), max(a, b)
	power, more, part := int64(1000), "tusen gånger", "en tusendel av"
	switch {
	case high < low*20:
		power, more, part = 10, "tio gånger", "en tiondel av"
	case high < low*200:
		power, more, part = 100, "hundra gånger", "en hundradel av"
	}
	about := "omkring "
	if high == low*power {
		about = ""
	}
	if a < b {
		return about + part
	}
	return about + more + " så mycket som"
}

const checkDigits = "Räkna siffrorna, och kontrollera mot källan om beloppen är i tusental. "

// PaidUnlikely is what was paid out a year, beside what another sheet of the
// project has.
func PaidUnlikely(a, b SheetAmount) diag.Problem {
	return diag.Problem{Code: diag.AmountUnlikely,
		Message: fmt.Sprintf("Utbetalt är %s (%s). Det är %s %s (%s).", sv.Kr(a.Kronor), a.by(), times(a.Kronor, b.Kronor),
			sv.Kr(b.Kronor), b.by()),
		Hint: checkDigits + a.remark("orimligt-belopp")}
}

// BudgetUnlikely is a total budget, beside that of another sheet of the project.
func BudgetUnlikely(a, b SheetAmount) diag.Problem {
	return diag.Problem{Code: diag.AmountUnlikely,
		Message: fmt.Sprintf("Total budget är %s (%s). Det är %s %s (%s).", sv.Kr(a.Kronor), a.by(), times(a.Kronor, b.Kronor),
			sv.Kr(b.Kronor), b.by()),
		Hint: checkDigits + a.remark("orimligt-belopp")}
}

// BudgetOfPaid is a total budget with the digits of what was paid out and three
// zeros more.
func BudgetOfPaid(a, b SheetAmount) diag.Problem {
	return diag.Problem{Code: diag.AmountUnlikely,
		Message: fmt.Sprintf("Total budget är %s, precis tusen gånger utbetalt, som är %s (%s).", sv.Kr(a.Kronor), sv.Kr(b.Kronor), b.by()),
		Hint:    checkDigits + a.remark("orimligt-belopp")}
}

// PaidAboveBudget is more paid out to a nämnd than the whole project may cost.
func PaidAboveBudget(paid SheetAmount, budget int64) diag.Problem {
	return diag.Problem{Code: diag.PaidAboveBudget,
		Message: fmt.Sprintf("Sammanlagt är %s utbetalt till %s. Det är mer än projektets totala budget, %s.", sv.Kr(paid.Kronor),
			cmp.Or(paid.Namnd, "nämnderna"), sv.Kr(budget)),
		Hint: "Kontrollera båda beloppen mot källan. " + paid.remark("utbetalt-over-budget")}
}

// PaidAfterEnd is an amount of a year that is long after the project's end.
func PaidAfterEnd(paid SheetAmount, end string) diag.Problem {
	return diag.Problem{Code: diag.PaidOutside,
		Message: fmt.Sprintf("%s är utbetalt %d, men projektet slutade %s (%s).", sv.Kr(paid.Kronor), paid.Year, end, paid.Namnd),
		Hint:    "Kontrollera slut, året och beloppet mot källan. " + paid.remark("utbetalt-efter-slut")}
}

// PaidBeforeStart is an amount of a year that is long before the project's
// start.
func PaidBeforeStart(paid SheetAmount, start string) diag.Problem {
	return diag.Problem{Code: diag.PaidOutside,
		Message: fmt.Sprintf("%s är utbetalt %d, men projektet börjar %s (%s).", sv.Kr(paid.Kronor), paid.Year, start, paid.Namnd),
		Hint:    "Kontrollera start, året och beloppet mot källan. " + paid.remark("utbetalt-fore-start")}
}

// EndBeforeStart is an end that comes before the start.
func EndBeforeStart(start, end string, of SheetAmount) diag.Problem {
	return diag.Problem{Code: diag.EndBeforeStart, Message: fmt.Sprintf("Slut är %s, före start som är %s.", end, start),
		Hint: "Rätta det datum som är fel. " + of.remark("slut-fore-start")}
}

// DateName is a date of a project.
type DateName string

// The dates of a project, as files call them.
const (
	StartDate DateName = "start"
	EndDate   DateName = "slut"
)

// DateFar is a date that is many years from the sheets of the project.
func DateFar(name DateName, date string, year int, of SheetAmount) diag.Problem {
	return diag.Problem{Code: diag.DateFar,
		Message: fmt.Sprintf("%s är %s, långt från bladets år %d.", quote(string(name)), date, year),
		Hint:    "Rätta årtalet. " + of.remark("orimligt-datum")}
}

// DayAhead is a day of the portal's own work that is far after the year that it tells of.
func DayAhead(key, date string, year int) diag.Problem {
	return diag.Problem{Code: diag.DateFar, Message: fmt.Sprintf("%s är %s, långt efter portalens år %d.", quote(key), date, year),
		Hint: "Rätta årtalet."}
}

// NextReportPast is a day of the next account that is no later than the one that there is.
func NextReportPast(next, now string) diag.Problem {
	return diag.Problem{Code: diag.DateFar, Message: "nasta_redovisning är " + next + ", inte efter redovisningsdatum " + now + ".",
		Hint: "Skriv dagen då nästa års redovisning väntas, eller ta bort raden."}
}

// UpdatedBefore is a statement that was updated before what it tells of was tested.
func UpdatedBefore(updated, tested string) diag.Problem {
	return diag.Problem{Code: diag.DateFar, Message: "Redogörelsen är uppdaterad " + updated + ", före provningen " + tested + ".",
		Hint: "Rätta det datum som är fel, provad eller uppdaterad."}
}

// PlannedTwice is a year of an initiative's budget that stands twice.
func PlannedTwice(year int) diag.Problem {
	return diag.Problem{Code: diag.YearTwice, Message: fmt.Sprintf("Budgeten för %d står två gånger.", year),
		Hint: "Rätta året, eller behåll bara den ena."}
}

// PlannedOutside is a year of an initiative's budget before its start or after its end.
func PlannedOutside(year int, start, end string) diag.Problem {
	until := "."
	if end != "" {
		until = " och slutar " + end + "."
	}
	return diag.Problem{Code: diag.DateFar, Message: fmt.Sprintf("Budgeten gäller %d, men planen börjar %s", year, start) + until,
		Hint: "Rätta året, eller start och slut."}
}

// PlanBackwards is an initiative that ends before it begins.
func PlanBackwards(start, end string) diag.Problem {
	return diag.Problem{Code: diag.EndBeforeStart, Message: fmt.Sprintf("Slut är %s, före start som är %s.", end, start),
		Hint: "Rätta det datum som är fel, eller byt plats på dem: start = " + asTyped(end) + " och slut = " + asTyped(start)}
}

// asTyped is a date as files have it: a month within quotes.
func asTyped(date string) string {
	if strings.Count(date, "-") == 1 {
		return strconv.Quote(date)
	}
	return date
}

// PlannedMore is a year of an initiative's budget that is more than the whole.
func PlannedMore(year int, kronor, whole int64) diag.Problem {
	return diag.Problem{Code: diag.PlannedSum,
		Message: fmt.Sprintf("Året %d har %s, mer än hela budgeten på %s.", year, sv.Kr(kronor), sv.Kr(whole)),
		Hint:    "Räkna siffrorna i belopp och i budget_total, och rätta det som är fel."}
}

// NameUnlikeID is a name that is nearly its id; spelled tells that other spellings of it can
// be listed.
func NameUnlikeID(name, id string, spelled bool) diag.Problem {
	p := diag.Problem{Code: diag.NameAlike, Message: "Namnet " + quote(name) + " är inte stavat som id " + quote(id) + ".",
		Hint: "Kontrollera stavningen av namnet."}
	if spelled {
		p.Hint += " Stavas det på båda sätten: lägg till det andra i stavningar."
	}
	return p
}

// OfficeUnlike is a förvaltning that is nearly called as its nämnd.
func OfficeUnlike(office, namnd string) diag.Problem {
	return diag.Problem{Code: diag.NameAlike, Message: "Förvaltningen " + quote(office) + " är inte stavad som " + quote(namnd) + ".",
		Hint: "Kontrollera stavningen av båda."}
}

// NamesAlike is an organisation that is called nearly as another.
func NamesAlike(name, other string) diag.Problem {
	return diag.Problem{Code: diag.NameAlike, Message: quote(name) + " är nästan stavat som " + quote(other) + ".",
		Hint: "Är det samma organisation: skriv \"" + other + "\" här."}
}

// DateSwapped is a date of a sheet that is the project's with day for month.
func DateSwapped(name DateName, date, project string, of SheetAmount) diag.Problem {
	return diag.Problem{Code: diag.DateSwapped,
		Message: fmt.Sprintf("%s är %s på bladet och %s för projektet: dag och månad ser ut att ha bytt plats.", quote(string(name)), date,
			project),
		Hint: "Skriv året först, sedan månaden och dagen. " + of.remark("orimligt-datum")}
}

// SameName is a project with the name of another.
func SameName(name, other string) diag.Problem {
	message := "Två projekt heter " + quote(name) + "."
	if name != other {
		message = "Två projekt heter nästan detsamma: " + quote(name) + " och " + quote(other) + "."
	}
	return diag.Problem{Code: diag.ProjectAlike, Message: message,
		Hint: "Är det samma projekt: lägg bladen i den ena filen och ta bort den andra. Annars: ge dem namn som skiljer dem åt. " +
			SheetAmount{}.remark("samma-projekt")}
}

// SameShort is a project with a short name that another one is called by.
func SameShort(short, other string) diag.Problem {
	return diag.Problem{Code: diag.ProjectAlike,
		Message: "Kortnamnet " + quote(short) + " används också för projektet " + quote(other) + ".",
		Hint:    "Ge projektet ett eget kortnamn, eller ta bort raden kortnamn. " + SheetAmount{}.remark("samma-projekt")}
}

// SameFacts is a project with the dates and amounts, or a sheet, of another.
func SameFacts(name, other string) diag.Problem {
	return diag.Problem{Code: diag.ProjectTwice,
		Message: quote(name) + " har samma datum och belopp som " + quote(other) + ", eller samma blad. Pengarna räknas två gånger.",
		Hint: "Är den ena filen en kopia: ta bort den. Är projektet nytt: skriv dess egna datum, belopp och sidor. " +
			SheetAmount{}.remark("samma-projekt")}
}

// SettleOnSheet says how a finding about a sheet is settled: with a remark.
func SettleOnSheet(rule, namnd string, year int) string {
	return SheetAmount{NamndID: namnd, Year: year}.remark(rule)
}

// SettleInFile says how a finding is settled in a file that has no remarks.
func SettleInFile(code, file, id string) string {
	keys := fmt.Sprintf("kod = %q, fil = %q", code, file)
	if id != "" {
		keys += fmt.Sprintf(", id = %q", id)
	}
	return "Är det rätt: skriv ett [[provat]] med " + keys + " och skal i data/granskning.toml."
}

// TakesRemark reports whether a hint says that a remark settles its finding.
func TakesRemark(hint string) bool { return strings.Contains(hint, "[[anmarkning]]") }

// OrSettled is the hint of a warning with how it is settled in data/granskning.toml, if it
// doesn't say so already.
func OrSettled(f diag.Finding) string {
	if strings.Contains(f.Hint, "[[provat]]") {
		return f.Hint
	}
	keys := fmt.Sprintf("kod = %q, fil = %q", f.Code, f.Pos.File)
	if f.Words != "" {
		keys += ", ord = " + strconv.Quote(beginning(f.Words))
	}
	return f.Hint + rightAnyway + keys + " och skal i data/granskning.toml."
}

const rightAnyway = "\nÄr det rätt ändå: skriv ett [[provat]] med "

// Unsettled returns a hint without the way to say that all is right as it is.
func Unsettled(hint string) string {
	hint, _, _ = strings.Cut(hint, rightAnyway)
	return hint
}

// wordsMeant is how many words tell a place in a text from others.
const wordsMeant = 6

// beginning is what some words begin with.
func beginning(words string) string {
	list := strings.SplitAfterN(words, " ", wordsMeant+1)
	return strings.TrimSpace(strings.Join(list[:min(len(list), wordsMeant)], ""))
}

// PageOutside is a page that a document does not have.
func PageOutside(page int, source string, first, last int) diag.Problem {
	return diag.Problem{Code: diag.PageOutside,
		Message: fmt.Sprintf("Sidan %d finns inte i källan %s, som har %s.", page, source, span(first, last)),
		Hint:    "Kontrollera sidan. Har källan fler sidor: rätta sidor i data/kallor.toml."}
}

// PagesBackwards is a range of pages that ends before it begins.
func PagesBackwards(first, last int) diag.Problem {
	return diag.Problem{Code: diag.PageOutside, Message: fmt.Sprintf("Sidorna går baklänges: från %d till %d.", first, last),
		Hint: fmt.Sprintf("Skriv den första sidan först: [%d, %d].", last, first)}
}

// span names pages, or the only one, within a sentence.
func span(first, last int) string {
	if first == last {
		return fmt.Sprintf("sidan %d", first)
	}
	return fmt.Sprintf("sidorna %d–%d", first, last)
}

// PageAmongOthers is a sheet on a page among another nämnd's sheets.
func PageAmongOthers(page int, namnd, other string, otherPage int) diag.Problem {
	return diag.Problem{Code: diag.PageOfOther,
		Message: fmt.Sprintf("Bladet är %s på sidan %d, mitt bland de blad som är %s (sidan %d och framåt).", genitive(namnd), page,
			genitive(other), otherPage),
		Hint: "Kontrollera sidan och nämnden mot källan."}
}

// RemarkOfOther is a remark on a nämnd's sheet with a page of another nämnd's.
func RemarkOfOther(page int, namnd, other string) diag.Problem {
	return diag.Problem{Code: diag.PageOfOther,
		Message: fmt.Sprintf("Anmärkningen gäller %s, men sidan %d hör till %s.", namnd, page, other),
		Hint:    "Kontrollera sidan och nämnden mot källan."}
}

// MarkOfOther is a mark in a project's text that leads to the sheet of another nämnd's project.
// own is where the project's own sheet begins.
func MarkOfOther(page int, namnd, project string, own int) diag.Problem {
	return diag.Problem{Code: diag.PageOfOther,
		Message: fmt.Sprintf("På sidan %d står %s blad om %s. Det här projektets blad börjar på sidan %d.", page, genitive(namnd),
			quote(project), own),
		Hint: "Se efter i källan vilken sida det står på, och skriv den."}
}

// PagesOfOther is pages of an account that another nämnd's has too.
func PagesOfOther(first, last int, other string, otherFirst, otherLast int) diag.Problem {
	return diag.Problem{Code: diag.PageOfOther,
		Message: fmt.Sprintf("%s ligger i %s redogörelse, som har %s.", sentenceCase(span(first, last)), genitive(other),
			span(otherFirst, otherLast)),
		Hint: "Kontrollera sidan mot källan."}
}

// PageOfOtherAccount is the page of a nämnd's part in a network that is in another's account.
// near is the only page of its own account that is like it, or 0.
func PageOfOtherAccount(page int, namnd string, first, last int, other string, near int) diag.Problem {
	p := diag.Problem{Code: diag.PageOfOther,
		Message: fmt.Sprintf("%s ligger i %s redogörelse. %s har %s.", sentenceCase(span(page, page)), genitive(other), namnd,
			span(first, last)),
		Hint: "Kontrollera sidan mot källan."}
	return nearer(p, near)
}

// PageOfOtherSheet is the page of a nämnd's part in a network that is on the sheet of another
// nämnd's project.
func PageOfOtherSheet(page int, namnd, other, project string, near int) diag.Problem {
	p := diag.Problem{Code: diag.PageOfOther,
		Message: fmt.Sprintf("På sidan %d står %s blad om %s, men här gäller det %s.", page, genitive(other), quote(project), namnd),
		Hint:    "Kontrollera sidan mot källan."}
	return nearer(p, near)
}

// nearer offers the page that a slip made another one of, if it is not 0.
func nearer(p diag.Problem, page int) diag.Problem {
	if page > 0 {
		p.Hint = fmt.Sprintf("Skriv sida = %d, om det är den i källan.", page)
	}
	return p
}

// PageOutsideAccount is the page of an exchange outside the account that tells
// of it.
func PageOutsideAccount(page int, namnd string, first, last int) diag.Problem {
	return diag.Problem{Code: diag.PageOfOther,
		Message: fmt.Sprintf("Sidan %d ligger utanför %s redogörelse, som har %s.", page, genitive(namnd),
			span(first, last)),
		Hint: "Kontrollera sidan, och sidor i redogörelsen."}
}

// PagesOfExchanges are the pages of an account that most of its exchanges are not on.
func PagesOfExchanges(namnd string, first, last, least, most int) diag.Problem {
	return diag.Problem{Code: diag.PageOfOther,
		Message: fmt.Sprintf("%s redogörelse har här %s, men de flesta av dess [[utbyte]] står på %s.",
			genitive(namnd), span(first, last), span(least, most)),
		Hint: "Skriv sidor = [första sidan, sista sidan] som i källan."}
}

// BudgetWording is the budget of an initiative that its own wording does not say.
func BudgetWording(kronor int64, wording string) diag.Problem {
	return diag.Problem{Code: diag.AmountWording,
		Message: "budget_total är " + sv.Underscored(kronor) + ", men ordagrant står " + quote(wording) + ".",
		Hint:    "Räkna siffrorna och rätta det som är fel, budget_total eller budget_total_text."}
}

// wordless is an amount, in the key named, whose wording has no amount in it.
func wordless(key, wording string) diag.Problem {
	return diag.Problem{Code: diag.AmountWording, Message: key + "_text är " + quote(wording) + ", där inget belopp står.",
		Hint: "Skriv det som står i källan för " + key + ", eller ta bort raden " + key + "_text."}
}

// WordingWithoutAmount is an amount of a sheet whose wording has no amount in it.
func WordingWithoutAmount(key, wording, namnd string, year int) diag.Problem {
	p := wordless(key, wording)
	p.Hint += " " + SheetAmount{NamndID: namnd, Year: year}.remark("orimligt-belopp")
	return p
}

// PublishedWordless is a published sum whose wording has no amount in it.
func PublishedWordless(wording string) diag.Problem {
	p := wordless("utbetalt", wording)
	p.Code = diag.PublishedDigits
	return p
}

// BudgetWordless is the budget of an initiative whose wording has no amount in it.
func BudgetWordless(wording string) diag.Problem { return wordless("budget_total", wording) }

// PlannedSum are years of an initiative that are not its whole budget together.
func PlannedSum(whole, sum int64) diag.Problem {
	return diag.Problem{Code: diag.PlannedSum,
		Message: "budget_total är " + sv.Kr(whole) + ", men åren blir " + sv.Kr(sum) + " tillsammans.",
		Hint:    "Kontrollera beloppen mot planen. Stämmer åren: skriv budget_total = " + sv.Underscored(sum) + "."}
}

// PlannedYear is a year's budget with a digit too many or too few: left is what the whole
// has for it.
func PlannedYear(year int, kronor, whole, left int64) diag.Problem {
	return diag.Problem{Code: diag.PlannedSum,
		Message: fmt.Sprintf("Budgeten för %d är %s. Då blir åren inte %s, som är budget_total.", year, sv.Kr(kronor), sv.Kr(whole)),
		Hint:    "Skriv belopp = " + sv.Underscored(left) + "."}
}

// genitive is a name as an owner.
func genitive(name string) string {
	if strings.HasSuffix(name, "s") {
		return name
	}
	return name + "s"
}

// at writes coordinates as files do.
func at(lat, lon float64) string {
	write := func(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
	return "lat = " + write(lat) + ", lon = " + write(lon)
}

// YearWithoutSheets is a reporting year of which there are no sheets.
func YearWithoutSheets(year, newest int) diag.Problem {
	return diag.Problem{Code: diag.PortalYear,
		Message: fmt.Sprintf("Portalens redovisningsår är %d, men inget projekt har något blad för %[1]d. Det senaste året med blad är %d.",
			year, newest),
		Hint: fmt.Sprintf("Skriv redovisningsar = %d, eller lägg till bladen.", newest)}
}

// ReportDateOfOther is a report date in another year than the reporting year.
func ReportDateOfOther(date string, year int) diag.Problem {
	return diag.Problem{Code: diag.PortalYear,
		Message: fmt.Sprintf("Redovisningsdatum är %s, men redovisningsåret är %d.", date, year),
		Hint:    fmt.Sprintf("Skriv redovisningsdatum = %d-12-31, eller den dag som uppgifterna gäller.", year)}
}

// PublishedDigits is a published sum that its own wording does not say.
func PublishedDigits(year int, about string, kronor int64, wording string) diag.Problem {
	return diag.Problem{Code: diag.PublishedDigits,
		Message: "Redovisningen för " + reported(year, about) + " har utbetalt = " + sv.Underscored(kronor) + ", men ordagrant står " +
			quote(wording) + ".",
		Hint: "Räkna siffrorna och rätta det tal som är fel, utbetalt eller utbetalt_text."}
}

// AmountWording is an amount of a sheet, in the key named, that its own wording
// does not say.
func AmountWording(key string, kronor int64, wording, namnd string, year int) diag.Problem {
	return diag.Problem{Code: diag.AmountWording,
		Message: quote(key) + " är " + sv.Underscored(kronor) + ", men ordagrant står " + quote(wording) + ".",
		Hint: "Räkna siffrorna och rätta det som är fel, " + key + " eller " + key + "_text. " +
			SheetAmount{NamndID: namnd, Year: year}.remark("orimligt-belopp")}
}
