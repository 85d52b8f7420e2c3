package record

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/date"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// date returns an optional date: a TOML date for a day, "2025-11" for a month
// (TOML has no months), a whole number for a year.
func (d *decoder) date(name string) Date {
	k, ok := d.get(name)
	if !ok {
		return Date{}
	}
	return d.dateOf(k)
}

func (d *decoder) mustDate(name string) Date {
	k, ok := d.need(name, staff.WantDate())
	if !ok {
		return Date{}
	}
	return d.dateOf(k)
}

func (d *decoder) dateOf(k source.Key) Date {
	v := k.Value
	out := Date{Pos: v.Pos}
	switch x := v.Data.(type) {
	case source.Date:
		out.Year, out.Month, out.Day = x.Year, x.Month, x.Day
	case int64:
		out.Year = int(x)
	case string:
		y, m, ok := parseMonth(x)
		if !ok && reMonth.MatchString(x) {
			d.wrong(v, staff.NoSuchMonth(x))
			return Date{}
		}
		if !ok {
			d.wrong(v, staff.DateAsText(k.Name, x, betterDate(strings.TrimSpace(x))))
			return Date{}
		}
		out.Year, out.Month = y, m
	default:
		d.wrong(v, staff.NoDate(k.Name, v.Kind()))
		return Date{}
	}
	if !plausible(out.Year) {
		d.wrong(v, staff.UnlikelyYear(k.Name, out.Year))
		return Date{}
	}
	return out
}

// plausible reports whether a project of the city could be dated to the year.
func plausible(year int) bool { return year >= 1990 && year <= 2100 }

var reMonth = regexp.MustCompile(`^(\d{4})-(\d{2})$`)

// parseMonth reads "2025-11".
func parseMonth(s string) (year, month int, ok bool) {
	m := reMonth.FindStringSubmatch(s)
	if m == nil {
		return 0, 0, false
	}
	year, _ = strconv.Atoi(m[1])
	month, _ = strconv.Atoi(m[2])
	return year, month, month >= 1 && month <= 12
}

// Ways of writing a date that staff are used to.
var (
	reDayText = regexp.MustCompile(`^(\d{4})\s*-\s*(\d{1,2})\s*-\s*(\d{1,2})$`)
	reShort   = regexp.MustCompile(`^(\d{2})\s*-\s*(\d{1,2})\s*-\s*(\d{1,2})$`)
	reNamed   = regexp.MustCompile(`^(?:(\d{1,2}) )?(` +
		`januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december) (\d{4})$`)
)

var monthNumber = map[string]int{"januari": 1, "februari": 2, "mars": 3, "april": 4, "maj": 5, "juni": 6,
	"juli": 7, "augusti": 8, "september": 9, "oktober": 10, "november": 11, "december": 12}

// betterDate returns how a date in words or short form should be written, or "".
func betterDate(s string) string {
	if m := reDayText.FindStringSubmatch(s); m != nil {
		return day(m[1], m[2], m[3])
	}
	if m := reShort.FindStringSubmatch(s); m != nil {
		return day("20"+m[1], m[2], m[3])
	}
	if m := reNamed.FindStringSubmatch(strings.ToLower(s)); m != nil {
		month := monthNumber[m[2]]
		if y, _ := strconv.Atoi(m[3]); m[1] == "" && plausible(y) {
			return fmt.Sprintf("\"%s-%02d\"", m[3], month)
		}
		return day(m[3], strconv.Itoa(month), m[1])
	}
	if y, err := strconv.Atoi(s); err == nil && plausible(y) {
		return strconv.Itoa(y)
	}
	return ""
}

// day returns 2025-01-31, or "" if there is no such day.
func day(year, month, dom string) string {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	n, _ := strconv.Atoi(dom)
	if !plausible(y) || m < 1 || m > 12 || n < 1 || n > date.DaysIn(y, m) {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, n)
}

// rePeriod is a term of office as data/mal.toml writes it; a hyphen will do.
var rePeriod = regexp.MustCompile(`^(\d{4})(?:[–-](\d{4}))?$`)

// period returns the optional years of a term of office: "2015–2018".
func (d *decoder) period(name string) Period {
	k, ok := d.get(name)
	if !ok {
		return Period{}
	}
	s, ok := d.str(k)
	if !ok {
		return Period{}
	}
	if m := rePeriod.FindStringSubmatch(s); m != nil {
		from, _ := strconv.Atoi(m[1])
		to, err := strconv.Atoi(m[2])
		if err != nil {
			to = from
		}
		if plausible(from) && plausible(to) && from <= to {
			return Period{from, to}
		}
	}
	d.wrong(k.Value, staff.NoPeriod(s, name))
	return Period{}
}

// maxKronor is more than any sum the portal will hold, and small enough that
// a million of them can be added in an int64.
const maxKronor = 1_000_000_000_000

// kronor returns the amount in a key that holds one.
func (d *decoder) kronor(k source.Key) (int64, bool) {
	v := k.Value
	switch x := v.Data.(type) {
	case int64:
		if x >= 0 && x <= maxKronor {
			return x, true
		}
		d.wrong(v, staff.UnlikelyAmount())
	case float64:
		d.wrong(v, staff.FractionOfKrona(k.Name, x))
	case string:
		d.wrong(v, staff.AmountAsText(k.Name, x, betterAmount(strings.TrimSpace(x))))
	default:
		d.wrongType(k.Name, v, staff.WantAmount())
	}
	return 0, false
}

// reAmountText is an amount that is written as people write one; not "1,5
// miljoner", which is no number of kronor that could be suggested.
var reAmountText = regexp.MustCompile(`(?i)^(\d{1,3}(?:[ \x{a0}\x{2009}\x{202f}._]\d{3})+|\d+)(?:,00|,-|:-)?\s*(?:kr|sek|kronor)?\.?$`)

// betterAmount returns the digits of an amount that is written as text, or "".
func betterAmount(s string) string {
	m := reAmountText.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	n, err := strconv.ParseInt(strings.Map(keepDigits, m[1]), 10, 64)
	if err != nil || n > maxKronor {
		return ""
	}
	return strconv.FormatInt(n, 10)
}

func keepDigits(r rune) rune {
	if r < '0' || r > '9' {
		return -1
	}
	return r
}

// amountKeys are the names of the keys that make up one amount.
type amountKeys struct{ amount, missing, text, approx, column, page string }

var (
	paidKeys    = keysOf("utbetalt")
	budgetKeys  = keysOf("total_budget")
	plannedKeys = amountKeys{"belopp", "saknas", "text", "ungefarlig", "kolumn", "sida"}
)

// keysOf returns the keys of an amount that stands beside others: its name,
// and its name with what is said of it.
func keysOf(name string) amountKeys {
	return amountKeys{name, name + "_saknas", name + "_text", name + "_ungefarlig", name + "_kolumn", name + "_sida"}
}

// amount returns the amount that the keys give: a number or a reason, never
// both and never neither.
func (d *decoder) amount(keys amountKeys) Amount {
	a := Amount{Text: d.text(keys.text), Approx: d.boolean(keys.approx), Page: int(d.number(keys.page, 1, 9999))}
	if k, ok := d.get(keys.column); ok {
		a.Column = d.oneOf(k, roles[:2])
	}
	number, has := d.get(keys.amount)
	reason, lacks := d.get(keys.missing)
	switch {
	case has && lacks:
		d.findings.Add(reason.Pos, len(reason.Name), staff.AmountAndReason(keys.amount, keys.missing))
	case has:
		a.kronor, _ = d.kronor(number)
	case lacks:
		a.reason = Reason(d.oneOf(reason, reasons))
	default:
		d.findings.Add(d.table.Pos, 1, staff.NoAmountNorReason(keys.amount, keys.missing))
	}
	return a
}
