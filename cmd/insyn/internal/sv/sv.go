// Package sv writes numbers, dates and lists the way Swedish prose does.
//
// Every figure the portal shows passes through here, in a table, a sentence or
// a chart, so that the same amount is never written in two ways:
//
//	Tal(1234567)               "1 234 567"
//	Kr(1234567)                "1 234 567 kr"           tables: exact
//	Miljoner(24312000)         "24,3 miljoner kronor"   prose: rounded
//	MiljonerKr(24312000)       "24,3 miljoner kr"       charts and figures: rounded
//	Decimal(24312000, 1000000)     "24,3"               under a named unit
//	Antal(3, "nämnd", "nämnder")   "3 nämnder"
//	Procent(44, 100)           "44 procent"
//	Lista([]string{"a","b","c"})   "a, b och c"
//	Datum(2024, 5, 1)          "1 maj 2024"
//
// # Rules
//
// All arithmetic is on integers. There is one rounding rule: half away from
// zero. Digits are grouped by three with a no-break space (U+00A0), which also
// stands between a number and the word that belongs to it, so that neither is
// left alone at the end of a line. A negative number has a true minus sign
// (U+2212). A rounded number drops a final ",0": 24 000 000 is "24 miljoner".
//
// golang.org/x/text is not used for writing: it writes Swedish currency wrongly
// and has no dates. [SortBy] sorts names with its collation.
package sv

import (
	"math/big"
	"strconv"
	"strings"
)

// NBSP is the no-break space that groups digits and binds a number to its unit.
const NBSP = "\u00a0"

// minus is the typographic minus sign.
const minus = "\u2212"

// Tal writes a whole number with its digits grouped: "1 234 567".
func Tal(n int64) string {
	sign, u := split(n)
	return sign + group(u)
}

// Kr writes an exact amount for tables and facts: "1 234 567 kr".
func Kr(kronor int64) string { return Tal(kronor) + NBSP + "kr" }

// Miljoner writes an amount for running prose. From a million on it is rounded
// to one decimal, "24,3 miljoner kronor"; below a million it is exact,
// "890 000 kronor".
func Miljoner(kronor int64) string { return inWords(kronor, "kronor") }

// MiljonerKr is Miljoner with the short unit, for charts and large figures:
// "24,3 miljoner kr", "890 000 kr".
func MiljonerKr(kronor int64) string { return inWords(kronor, "kr") }

// Antal writes a count with the noun in the right number: Antal(1, "nämnd",
// "nämnder") is "1 nämnd".
func Antal(n int64, singular, plural string) string {
	if n == 1 || n == -1 {
		return Tal(n) + NBSP + singular
	}
	return Tal(n) + NBSP + plural
}

// Digits returns what is written of a number before its zeros: an amount with one zero
// too many has the same.
func Digits(n int64) string { return strings.TrimRight(strconv.FormatInt(n, 10), "0") }

// Procent writes part of whole in whole percent: "44 procent". A share that is
// not nothing is never written as 0, nor one that is not all as 100: those are
// "mindre än 1 procent" and "mer än 99 procent". Without a positive whole there
// is no share, and the text is empty.
func Procent(part, whole int64) string {
	p, ok := Procenttal(part, whole)
	switch {
	case !ok:
		return ""
	case p == 0 && part > 0:
		return "mindre än 1" + NBSP + "procent"
	case p == 100 && part < whole:
		return "mer än 99" + NBSP + "procent"
	}
	return Tal(p) + NBSP + "procent"
}

// Procenttal is the rounded percentage itself. It is false where whole is not
// positive or the percentage does not fit.
func Procenttal(part, whole int64) (int64, bool) {
	if whole <= 0 {
		return 0, false
	}
	n := new(big.Int).Mul(big.NewInt(part), big.NewInt(200)) // twice the percentage, in wholes
	half := big.NewInt(whole)
	if n.Sign() < 0 {
		n.Sub(n, half)
	} else {
		n.Add(n, half)
	}
	n.Quo(n, half.Lsh(half, 1)) // Quo truncates toward zero
	return n.Int64(), n.IsInt64()
}

// Avrunda divides a by b, which must be positive, and rounds half away from
// zero. It is the one rounding rule of the portal.
func Avrunda(a, b int64) int64 {
	if b <= 0 {
		panic("sv: Avrunda needs a positive divisor")
	}
	q, r := a/b, a%b
	switch {
	case r >= 0 && r >= b-r:
		return q + 1
	case r < 0 && -r >= b+r:
		return q - 1
	}
	return q
}

// Decimal writes n in units of scale with exactly one decimal, for a column or
// an axis that names its unit once: Decimal(24312000, 1000000) is "24,3". The
// scale must be a positive multiple of ten.
func Decimal(n, scale int64) string {
	sign, tenths := split(Avrunda(n, scale/10))
	return sign + group(tenths/10) + "," + strconv.FormatUint(tenths%10, 10)
}

// Lista joins items as a sentence does: "a", "a och b", "a, b och c".
func Lista(items []string) string {
	switch n := len(items); n {
	case 0:
		return ""
	case 1:
		return items[0]
	default:
		return strings.Join(items[:n-1], ", ") + " och " + items[n-1]
	}
}

var months = [...]string{
	"januari", "februari", "mars", "april", "maj", "juni",
	"juli", "augusti", "september", "oktober", "november", "december",
}

// Datum writes a date with the precision it is known to: a day of 0 leaves
// "maj 2024", a month of 0 leaves "2024".
func Datum(year, month, day int) string {
	y := strconv.Itoa(year)
	switch {
	case month < 1 || month > len(months):
		return y
	case day < 1:
		return Manad(month) + NBSP + y
	}
	return strconv.Itoa(day) + NBSP + Manad(month) + NBSP + y
}

// Manad is the name of a month, 1 to 12, and empty for any other number.
func Manad(month int) string {
	if month < 1 || month > len(months) {
		return ""
	}
	return months[month-1]
}

const (
	million  = 1_000_000
	milliard = 1_000 * million
)

func inWords(kronor int64, unit string) string {
	_, u := split(kronor)
	switch {
	case u < million:
		return Tal(kronor) + NBSP + unit
	case u < milliard-million/20: // rounds to less than 1 000,0 million
		return scaled(kronor, million, "miljon", "miljoner") + NBSP + unit
	}
	return scaled(kronor, milliard, "miljard", "miljarder") + NBSP + unit
}

func scaled(kronor, scale int64, one, many string) string {
	sign, tenths := split(Avrunda(kronor, scale/10))
	whole, tenth := tenths/10, tenths%10
	text := sign + group(whole)
	if tenth != 0 {
		text += "," + strconv.FormatUint(tenth, 10)
	}
	if tenths == 10 {
		return text + NBSP + one
	}
	return text + NBSP + many
}

// split takes the sign off, without overflow for the smallest int64.
func split(n int64) (sign string, magnitude uint64) {
	if n < 0 {
		return minus, -uint64(n)
	}
	return "", uint64(n)
}

func group(u uint64) string {
	digits := strconv.FormatUint(u, 10)
	var b strings.Builder
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(NBSP)
		}
		b.WriteRune(d)
	}
	return b.String()
}
