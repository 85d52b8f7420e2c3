package staff

import (
	"fmt"
	"strconv"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// AccountOfOtherYear is an account of a year that cites another year's report. right is the
// report of that year, or "".
func AccountOfOtherYear(namnd string, year int, source string, about int, right string) diag.Problem {
	p := diag.Problem{Code: diag.SourceYear,
		Message: fmt.Sprintf("Redogörelsen är %s för %d, men källan %s gäller %d.", genitive(namnd), year, source, about)}
	p.Hint = fmt.Sprintf("Skriv källan för %d. Finns den inte: lägg först till den i data/kallor.toml.", year)
	if right != "" {
		p.Hint = fmt.Sprintf("Skriv kalla = %q.", right)
	}
	p.Hint += fmt.Sprintf(" Är det filens namn som är fel: döp om den till %d.md.", about)
	return p
}

// SheetOfOtherYear is a sheet of a year that cites another year's report.
func SheetOfOtherYear(year int, source string, about int) diag.Problem {
	return diag.Problem{Code: diag.SourceYear, Message: fmt.Sprintf("Bladet gäller %d, men källan %s gäller %d.", year, source, about),
		Hint: fmt.Sprintf("Skriv ar = %d, eller byt kalla till den för %d.", about, year)}
}

// SheetOfYearToAdd is a sheet of a year that no document is about, where there is a sheet of
// the year that its document is about too.
func SheetOfYearToAdd(year int, source string, about int) diag.Problem {
	p := SheetOfOtherYear(year, source, about)
	p.Hint = fmt.Sprintf("Lägg först till källan för %d i data/kallor.toml, och skriv dess id i kalla. "+
		"Är det en kopia av bladet för %d: ta bort den.", year, about)
	return p
}

// SheetElsewhere is a sheet whose source is about another year, and can't be the right one. right
// is the only one of its year.
func SheetElsewhere(year int, source string, about int, right string) diag.Problem {
	p := SheetOfOtherYear(year, source, about)
	p.Hint = "Skriv kalla = " + strconv.Quote(right) + "."
	return p
}

// SourceOfOther is a document whose year is another than that of what n files take
// from it.
func SourceOfOther(id string, year, n, says int) diag.Problem {
	return diag.Problem{Code: diag.SourceYear,
		Message: fmt.Sprintf("Källan %s gäller %d, men %d filer använder den för %d.", id, year, n, says),
		Hint:    fmt.Sprintf("Skriv ar = %d", says)}
}

// FactsOfOther is a fact of a year from a document about another one, which can't be right. right
// is the report of that year, or "".
func FactsOfOther(year int, source string, about int, right string) diag.Problem {
	p := diag.Problem{Code: diag.SourceYear,
		Message: fmt.Sprintf("Uppgiften gäller %d, men källan %s gäller %d.", year, source, about),
		Hint:    fmt.Sprintf("Skriv ar = %d.", about)}
	switch {
	case right != "":
		p.Hint = fmt.Sprintf("Skriv kalla = %q, eller ar = %d.", right, about)
	case year == about+1:
		p.Hint += fmt.Sprintf(" Gäller det %d: lägg först till det årets källa i data/kallor.toml, och skriv den i kalla.", year)
	}
	return p
}

// SheetBeforeStart is a sheet of a year before its project begins, by a decision from later.
func SheetBeforeStart(year, begins int) diag.Problem {
	return diag.Problem{Code: diag.SourceYear,
		Message: fmt.Sprintf("Projektet börjar %d, men står här under %d. Då räknas det till ett år då det inte fanns.", begins, year),
		Hint:    fmt.Sprintf("Påbörja %d, som sidan /bidra/ visar, och skriv ar = %d.", begins, begins)}
}
