package sv

import (
	"cmp"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Ways in which people write an amount of money: digits in groups, perhaps with
// decimals, a word for what they count and a currency.
var (
	reGrouped = regexp.MustCompile(`^\d{1,3}(?:[ \t\x{a0}\x{2009}\x{202f}._'’]\d{3})+$|^\d{1,3}(?:,\d{3})+$|^\d+$`)
	reAmount  = regexp.MustCompile(`^(?i)(?:(?:ca|cirka|kr|sek)\.?\s*)?(\d[\d \t\x{a0}\x{2009}\x{202f}.,_'’]*?)` +
		`(?:,-|:-|\.-|:00)?\s*(mdkr|mdr|miljard(?:er)?|` +
		`mkr|mnkr|msek|mn|milj\.?|miljon(?:er)?|tkr|kkr|tsek|tusen|t)?\s*(?:kr\.?|sek|kronor|:-)?\.?$`)
	reDecimals    = regexp.MustCompile(`^(.*\d)[.,](\d{1,2})$`)
	reUnderscores = regexp.MustCompile(`__+`)
)

// reLookalikes is a number with letters that look like digits, and at least one digit.
var reLookalikes = regexp.MustCompile(`^[OolI\d \x{a0}_.,-]*\d[OolI\d \x{a0}_.,-]*$`)

// lookalikes writes digits for the letters that look like them, where all else is a
// number.
func lookalikes(s string) string {
	if !reLookalikes.MatchString(s) {
		return s
	}
	return strings.NewReplacer("O", "0", "o", "0", "l", "1", "I", "1").Replace(s)
}

// Kronor reads an amount as people write one: "1 200 000 kr", "1,2 mkr", "310
// tkr". It gives whole kronor, without the öre, and reports whether the text is
// one.
func Kronor(s string) (int64, bool) {
	s = strings.Trim(reAside.ReplaceAllString(strings.TrimSpace(s), "$1"), "[](){}=* \t")
	if strings.Contains(s, "_") {
		s = strings.Trim(reUnderscores.ReplaceAllString(s, "_"), "_")
	}
	if bare := strings.TrimLeft(s, "0_"); bare != "" && bare[0] >= '1' && bare[0] <= '9' {
		s = bare
	}
	m := reAmount.FindStringSubmatch(lookalikes(s))
	if m == nil {
		return 0, false
	}
	scale := 1.0
	switch unit := strings.ToLower(m[2]); {
	case strings.HasPrefix(unit, "t"), unit == "kkr":
		scale = 1e3
	case strings.HasPrefix(unit, "md"), strings.HasPrefix(unit, "miljard"):
		scale = 1e9
	case unit != "":
		scale = 1e6
	}
	whole, decimals := strings.TrimSpace(m[1]), ""
	if d := reDecimals.FindStringSubmatch(whole); d != nil {
		whole, decimals = d[1], d[2]
	} else if scale > 1 { // 1,234 mkr
		whole, decimals, _ = strings.Cut(whole, ",")
	}
	if !reGrouped.MatchString(whole) {
		return 0, false
	}
	digits := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, whole)
	f, _ := strconv.ParseFloat(digits+"."+decimals+"0", 64) // digits alone: at worst infinite
	if f*scale > 1e12 {
		return 0, false
	}
	if scale == 1 { // an amount with öre is never more than was said
		return int64(f), true
	}
	return int64(math.Round(f * scale)), true
}

// reAside is what people add to an amount in brackets: "145 314 (inkl. moms)", but not another amount.
var reAside = regexp.MustCompile(`([^\s(])\s*\([^()\d]*\pL[^()\d]*\)$`)

var reAbout = regexp.MustCompile(`(?i)^(?:c:a|ca\.?|cirka|c\.|omkring|ungefär|runt|` +
	`uppskattningsvis|uppskattat|drygt|knappt|nästan|närmare|~|≈)\s*`)

// About returns an amount without the word that makes it approximate, and
// reports whether it had one.
func About(s string) (string, bool) {
	exact := reAbout.ReplaceAllString(s, "")
	return exact, exact != s
}

var rePageLine = regexp.MustCompile(`(?i)^(?:sida|sid\.?) \d+(?: ?(?:av|/|\() ?\d+\)?)?$`)

// IsPageLine reports whether a line only says which page it is on.
func IsPageLine(s string) bool { return rePageLine.MatchString(s) }

// Underscored writes a number as the facts of a file do: 310_221.
func Underscored(n int64) string { return strings.ReplaceAll(Tal(n), NBSP, "_") }

// Ways in which people write a day or a month.
var (
	reYearFirst = regexp.MustCompile(`^(\d{4}|\d{2})\s*[-/.–]\s*(\d{1,2})\s*[-/.–]\s*(\d{1,2})$`)
	reCompact   = regexp.MustCompile(`^((?:19|20)\d{2})(\d{2})(\d{2})$`)
	reDayFirst  = regexp.MustCompile(`^(\d{1,2})\s*[-/.–]\s*(\d{1,2})[\s/.–-]+(\d{4})$`)
	reMonthOnly = regexp.MustCompile(`^(\d{4})\s*[-/.–]\s*(\d{1,2})$`)
	reNamed     = regexp.MustCompile(`^(?:(?:den )?(\d{1,2})(?::?[ae])? )?([a-z]+)\.? (\d{4})$`)
)

// Day reads a date as people write one: "31/1 2025", "25-01-31", "31 januari
// 2025", "jan 2025". It gives it as the facts of a file have it, 2025-01-31 or
// "2025-01", or "" where the text is no date or there is no such day.
func Day(s string) string {
	s = strings.ToLower(strings.Join(strings.Fields(s), " "))
	s = strings.NewReplacer("\u2010", "-", "\u2011", "-", "\u2212", "-").Replace(s) // other hyphens
	if m := reYearFirst.FindStringSubmatch(s); m != nil && (len(m[1]) == 4 || !strings.Contains(s, "/")) {
		return cmp.Or(day(century(m[1]), m[2], m[3]), day(m[1], m[3], m[2])) // day for month, after a whole year only
	}
	if m := reCompact.FindStringSubmatch(s); m != nil {
		return day(m[1], m[2], m[3])
	}
	if m := reDayFirst.FindStringSubmatch(s); m != nil {
		return day(m[3], m[2], m[1])
	}
	if m := reMonthOnly.FindStringSubmatch(s); m != nil {
		return month(m[1], m[2])
	}
	m := reNamed.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	for n := 1; n <= 12; n++ {
		name := Manad(n)
		if m[2] != name && m[2] != name[:3] && (m[2] != "sept" || n != 9) {
			continue
		}
		if m[1] == "" {
			return month(m[3], strconv.Itoa(n))
		}
		return day(m[3], strconv.Itoa(n), m[1])
	}
	return ""
}

func century(year string) string {
	if len(year) == 2 {
		return "20" + year
	}
	return year
}

func month(year, month string) string {
	y, _ := strconv.Atoi(year)
	if m, _ := strconv.Atoi(month); m >= 1 && m <= 12 && plausible(y) {
		return fmt.Sprintf("\"%04d-%02d\"", y, m)
	}
	return ""
}

func day(year, month, dom string) string {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(dom)
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if !plausible(y) || int(t.Month()) != m { // a day that does not exist is in another month
		return ""
	}
	return t.Format(time.DateOnly)
}

// plausible reports whether something of the city could be dated to the year.
func plausible(year int) bool { return year >= 1990 && year <= 2100 }

// LastDay returns the last day of the month of a day that does not exist, such
// as 2025-02-30, or "".
func LastDay(s string) string {
	m := reYearFirst.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return ""
	}
	y, _ := strconv.Atoi(century(m[1]))
	n, _ := strconv.Atoi(m[2])
	if d, _ := strconv.Atoi(m[3]); d < 29 || n < 1 || n > 12 || !plausible(y) {
		return ""
	}
	return time.Date(y, time.Month(n)+1, 0, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
}
