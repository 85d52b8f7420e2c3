package staff

import (
	"fmt"
	"math"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// NoSuchMonth is a month written as 2025-13.
func NoSuchMonth(text string) diag.Problem {
	return diag.Problem{Code: diag.DateBad, Message: "Det finns ingen sådan månad: " + quote(text) + ".",
		Hint: `En månad skrivs som "2025-01" till "2025-12".`}
}

// NoDate is a value that can't be a date.
func NoDate(key string, got Kind) diag.Problem {
	return diag.Problem{Code: diag.DateBad, Message: quote(key) + " ska vara ett datum, inte " + got.String() + ".",
		Hint: "Skriv " + key + " = " + exampleDay}
}

// UnlikelyYear is a date in a year that no project could have.
func UnlikelyYear(key string, year int) diag.Problem {
	return diag.Problem{Code: diag.DateBad, Message: fmt.Sprintf("Året %d i %s är orimligt.", year, quote(key)),
		Hint: "Skriv året med fyra siffror, till exempel 2025."}
}

// DateAsText is a date that is written as a text. better is how to write it,
// or "" where the text does not tell.
func DateAsText(key, text, better string) diag.Problem {
	hint := "Skriv dagen utan citattecken: " + key + " = " + exampleDay + `. En månad skrivs "2025-01", ett år 2025.`
	if better != "" {
		hint = "Skriv " + key + " = " + better
	}
	return diag.Problem{Code: diag.DateText, Message: "Datumet " + quote(text) + " är skrivet som text.", Hint: hint}
}

// UnlikelyAmount is an amount below nothing or above all.
func UnlikelyAmount() diag.Problem {
	return diag.Problem{Code: diag.AmountBad, Message: "Beloppet är orimligt.", Hint: "Skriv hela kronor, noll eller mer."}
}

// FractionOfKrona is an amount with decimals.
func FractionOfKrona(key string, kronor float64) diag.Problem {
	if kronor < 1000 && kronor != math.Trunc(kronor) && kronor*1000 == math.Trunc(kronor*1000) && kronor*100 != math.Trunc(kronor*100) {
		kronor = math.Round(kronor * 1000) // 310.221: the point parts thousands
	}
	return diag.Problem{Code: diag.AmountFraction, Message: "Belopp är hela kronor, utan ören.",
		Hint: fmt.Sprintf("Skriv %s = %s", key, sv.Underscored(int64(kronor)))}
}

// AmountAsText is an amount that is written as a text. digits is how to write
// it, or "" where the text does not tell.
func AmountAsText(key, text, digits string) diag.Problem {
	hint := "Skriv hela kronor, till exempel " + key + " = " + exampleAmount + orReason(key)
	if digits != "" {
		hint = "Skriv utan citattecken: " + key + " = " + digits
	}
	return diag.Problem{Code: diag.AmountText, Message: "Beloppet " + quote(text) + " är skrivet som text.", Hint: hint}
}

// orReason says what stands instead of an amount that a sheet does not give.
func orReason(key string) string {
	reason := key + "_saknas"
	switch key {
	case "utbetalt", "total_budget":
	case "belopp":
		reason = "saknas"
	default:
		return ""
	}
	return ". Saknas beloppet: byt raden mot " + reason + ` = "tomt", "streck", "vet-ej" eller "text"`
}

// ReasonAsAmount is a reason why there is no amount in the place of the amount.
func ReasonAsAmount(text, key, reason string) diag.Problem {
	return diag.Problem{Code: diag.AmountText, Message: quote(text) + " är inget belopp.",
		Hint: "Skriv i stället " + key + ` = "` + reason + `"`}
}

// AmountAndReason is an amount beside a reason why there is none.
func AmountAndReason(amount, missing string) diag.Problem {
	return diag.Problem{Code: diag.AmountBoth, Message: "Här finns både " + amount + " och " + missing + ".",
		Hint: "Behåll bara en av raderna."}
}

// NoAmountNorReason is an amount that is missing without a reason.
func NoAmountNorReason(amount, missing string) diag.Problem {
	return diag.Problem{Code: diag.AmountNeither, Message: "Varken " + amount + " eller " + missing + " är ifyllt.",
		Hint: "Skriv " + amount + " = " + exampleAmount + ", eller " + missing + ` = "tomt", "streck", "vet-ej" eller "text".`}
}

// NoPeriod is a text that is no term of office.
func NoPeriod(text, key string) diag.Problem {
	return diag.Problem{Code: diag.ValueUnknown, Message: quote(text) + " är ingen period.",
		Hint: "Skriv första och sista året: " + key + ` = "2023–2026"`}
}
