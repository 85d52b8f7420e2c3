package staff

import (
	"cmp"
	"fmt"
	"strconv"

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

// SameFacts is a project with the dates and amounts, or a sheet, of another.
func SameFacts(name, other string) diag.Problem {
	return diag.Problem{Code: diag.ProjectTwice,
		Message: quote(name) + " har samma datum och belopp som " + quote(other) + ", eller samma blad. Pengarna räknas två gånger.",
		Hint: "Är den ena filen en kopia: ta bort den. Är projektet nytt: skriv dess egna datum, belopp och sidor. " +
			SheetAmount{}.remark("samma-projekt")}
}
