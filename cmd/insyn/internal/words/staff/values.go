package staff

import (
	"cmp"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// NoSuchMonth is a month written as 2025-13.
func NoSuchMonth(text string) diag.Problem {
	return diag.Problem{Code: diag.DateBad, Message: "Det finns ingen sådan månad: " + quote(text) + ".",
		Hint: `En månad skrivs som "2025-01" till "2025-12".`}
}

// NoDate is a value that can't be a date; better is the one that was meant, if it tells.
func NoDate(key string, got Kind, better string) diag.Problem {
	p := diag.Problem{Code: diag.DateBad, Message: quote(key) + " ska vara ett datum, inte " + got.String() + ".",
		Hint: "Skriv " + key + " = " + better}
	if better == "" {
		p.Hint = "Skriv dagen, månaden eller året, till exempel " + key + " = " + exampleDay
	}
	return p
}

// DayWithTime is a day with a time after it.
func DayWithTime(key, day string) diag.Problem {
	return diag.Problem{Code: diag.DateBad, Message: quote(key) + " ska vara ett datum, utan klockslag.", Hint: "Skriv " + key + " = " + day}
}

// UnlikelyYear is a date in a year that no project could have.
func UnlikelyYear(key string, year int) diag.Problem {
	if year >= 10 && year < 100 {
		return ShortYear(diag.DateBad, key, int64(year), int64(2000+year))
	}
	return diag.Problem{Code: diag.DateBad, Message: fmt.Sprintf("Året %d i %s är orimligt.", year, quote(key)),
		Hint: "Rätta året i datumet. Det ska ligga mellan 1990 och 2100."}
}

// DateAsText is a date that is written as a text. better is how to write it,
// or "" where the text does not tell.
func DateAsText(key, text, better string) diag.Problem {
	hint := "Skriv dagen utan citattecken: " + key + " = " + exampleDay + `. En månad skrivs "2025-01", ett år 2025.`
	switch {
	case better != "":
		hint = "Skriv " + key + " = " + better
	case slices.Contains([]string{"start", "slut"}, key) && reYearIn.MatchString(text):
		hint = "Skriv " + key + " = " + reYearIn.FindStringSubmatch(text)[1] + " och på nästa rad " + key + `_text = "` + text + `"`
	case key == "slut":
		hint += " Är slutet inte känt eller bestämt: ta bort raden."
	}
	return diag.Problem{Code: diag.DateText, Message: "Datumet " + quote(text) + " är skrivet som text.", Hint: hint}
}

// reYearIn is a year among words, with no other number.
var reYearIn = regexp.MustCompile(`^\D*\b((?:19|20)\d\d)\b\D*$`)

// UnlikelyAmount is an amount below nothing or above all; better is the same without its minus sign, or "".
func UnlikelyAmount(key, better string) diag.Problem {
	p := diag.Problem{Code: diag.AmountBad, Message: "Beloppet är orimligt.", Hint: "Skriv hela kronor, noll eller mer."}
	if better != "" {
		p.Message, p.Hint = "Beloppet är mindre än noll.", "Skriv det utan minustecken: "+key+" = "+better
	}
	return p
}

// FractionOfKrona is an amount with decimals.
func FractionOfKrona(key string, kronor float64) diag.Problem {
	if kronor < 1000 && kronor != math.Trunc(kronor) && kronor*1000 == math.Trunc(kronor*1000) && kronor*100 != math.Trunc(kronor*100) {
		kronor = math.Round(kronor * 1000) // 310.221: the point parts thousands
	}
	if math.Abs(kronor) > 1e15 || math.IsNaN(kronor) {
		return diag.Problem{Code: diag.AmountFraction, Message: "Belopp är hela kronor, skrivna med siffror.",
			Hint: "Skriv " + key + " = " + exampleAmount + ", med det belopp som gäller" + orReason(key)}
	}
	p := diag.Problem{Code: diag.AmountFraction, Message: "Belopp är hela kronor, utan ören.",
		Hint: fmt.Sprintf("Skriv %s = %s", key, sv.Underscored(int64(kronor)))}
	if kronor < 1000 && kronor != 0 {
		p.Hint = fmt.Sprintf("Skriv hela kronor. Är det miljoner som menas: skriv %s = %s", key, sv.Underscored(int64(math.Round(kronor*1e6))))
	}
	return p
}

// AmountAsText is an amount that is written as a text. digits is how to write
// it, or "" where the text does not tell.
func AmountAsText(key, text, digits string) diag.Problem {
	hint := "Skriv hela kronor, till exempel " + key + " = " + exampleAmount + orReason(key)
	if digits != "" {
		hint = "Skriv utan citattecken: " + key + " = " + digits
	}
	if reForeignMoney.MatchString(text) {
		return diag.Problem{Code: diag.AmountText, Message: "Beloppet " + quote(text) + " är inte i kronor.",
			Hint: "Skriv det belopp i kronor som bladet anger" + orReason(key)}
	}
	return diag.Problem{Code: diag.AmountText, Message: "Beloppet " + quote(text) + " är skrivet som text.", Hint: hint}
}

// reForeignMoney is money of other countries.
var reForeignMoney = sieve.MustCompile(`(?i)€|\$|£|\b(?:euro|eur|dollar|usd|gbp|dkk|nok)\b|\d(?:euro|eur|usd)\b`)

// orReason says what stands instead of an amount that a sheet does not give.
func orReason(key string) string {
	reason := ReasonKey(key)
	if reason == "" {
		return ""
	}
	return ". Saknas beloppet: byt raden mot " + reason + ` = "tomt", "streck", "vet-ej" eller "text"`
}

// ReasonKey is the key that says why an amount is missing, or "".
func ReasonKey(key string) string {
	switch key {
	case "utbetalt", "total_budget":
		return key + "_saknas"
	case "belopp":
		return "saknas"
	}
	return ""
}

// AboutAmount is an amount with a word that makes it approximate.
func AboutAmount(key, text, digits string) diag.Problem {
	before, _ := strings.CutSuffix(ReasonKey(key), "saknas")
	hint := "Skriv " + key + " = " + digits
	if ReasonKey(key) != "" {
		hint += "\n" + before + "ungefarlig = true\n" + before + `text = "` + strings.ReplaceAll(strings.Trim(text, `"`), "_", " ") + `"`
	}
	return diag.Problem{Code: diag.AmountText,
		Message: "Ett ungefärligt belopp skrivs som ett tal, och på rader under det att det är ungefärligt.", Hint: hint}
}

// ReasonAsProgram is a reason why there is no programme in the place of one.
func ReasonAsProgram(text, key, reason string) diag.Problem {
	return diag.Problem{Code: diag.RefUnknown, Message: quote(strings.Trim(text, `"`)) + " är inget program.",
		Hint: "Är programmet inte känt: byt raden mot " + key + ` = "` + reason + `"`}
}

// ReasonAsAmount is a reason why there is no amount in the place of the amount.
func ReasonAsAmount(text, key, reason string) diag.Problem {
	hint := "Byt raden mot " + key + ` = "` + reason + `"`
	switch {
	case key == "":
		hint = "Skriv hela kronor, eller ta bort raden."
	case strings.Trim(text, `" `) == "":
		return diag.Problem{Code: diag.AmountText, Message: "Här står inget belopp.",
			Hint: "Skriv beloppet, om det står i källan. Annars: b" + strings.TrimPrefix(hint, "B")}
	}
	return diag.Problem{Code: diag.AmountText, Message: quote(strings.Trim(text, `"`)) + " är inget belopp.", Hint: hint}
}

// AmountAndReason is an amount beside a reason why there is none.
func AmountAndReason(amount, missing string) diag.Problem {
	return diag.Problem{Code: diag.AmountBoth, Message: "Här finns både " + amount + " och " + missing + ".",
		Hint: "Behåll bara en av raderna."}
}

// NoAmountNorReason is an amount that is missing without a reason.
func NoAmountNorReason(amount, missing string) diag.Problem {
	return diag.Problem{Code: diag.AmountNeither, Message: "Varken " + amount + " eller " + missing + " är ifyllt.",
		Hint: "Skriv " + WantAmount("").missing(amount) + ", eller " + missing + ` = "tomt", "streck", "vet-ej" eller "text".`}
}

// ReasonWithoutText is the reason that there is a text where an amount should be, without
// the text.
func ReasonWithoutText(key string) diag.Problem {
	return diag.Problem{Code: diag.KeyMissing, Message: "Här står att källan har en text i stället för beloppet, men inte vilken.",
		Hint: "Lägg till raden " + key + ` = "…" med källans ord`}
}

// AmountInText is an amount in the key of the source's wording.
func AmountInText(key, amount, digits string) diag.Problem {
	return diag.Problem{Code: diag.TypeWrong, Message: quote(key) + " är källans ord om beloppet, inte beloppet.",
		Hint: "Skriv " + amount + " = " + digits}
}

// PeriodBackwards is a term of office whose last year stands first.
func PeriodBackwards(text, key string, from, to int) diag.Problem {
	return diag.Problem{Code: diag.ValueUnknown, Message: "Perioden " + quote(text) + " går baklänges.",
		Hint: fmt.Sprintf(`Skriv %s = "%d–%d"`, key, from, to)}
}

// ShortPeriod is a term of office with a year of two digits.
func ShortPeriod(text, key, better string) diag.Problem {
	return diag.Problem{Code: diag.ValueUnknown, Message: "Perioden " + quote(text) + " har ett år med två siffror.",
		Hint: "Skriv " + key + ` = "` + better + `"`}
}

// NoPeriod is a text that is no term of office; better is the one that was meant, if it tells.
func NoPeriod(text, key, better string) diag.Problem {
	return diag.Problem{Code: diag.ValueUnknown, Message: quote(text) + " är ingen period.",
		Hint: "Skriv första och sista året: " + key + ` = "` + cmp.Or(better, "2023–2026") + `"`}
}
