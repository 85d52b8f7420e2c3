package record

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
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
		if last := sv.LastDay(x); !ok && sv.Dated(x) == "" && last != "" {
			d.wrong(v, staff.NoSuchDay(x, k.Name+" = "+last))
			return Date{}
		}
		if !ok && sv.Dated(x) == "" && reNoDay.MatchString(x) {
			d.wrong(v, staff.NoDay(x))
			return Date{}
		}
		if from, to, two := sv.Span(x); two {
			d.wrong(v, staff.TwoDays(x, from, to))
			return Date{}
		}
		if !ok {
			d.wrong(v, staff.DateAsText(k.Name, x, sv.Dated(x)))
			return Date{}
		}
		out.Year, out.Month = y, m
	case source.Moment:
		if day, _, ok := strings.Cut(x.Text, "T"); ok {
			d.wrong(v, staff.DayWithTime(k.Name, day))
		} else { // a time of day alone
			d.wrong(v, staff.NoDate(k.Name, v.Kind(), ""))
		}
		return Date{}
	default:
		d.wrong(v, staff.NoDate(k.Name, v.Kind(), sv.Dated(asWritten(v))))
		return Date{}
	}
	if better := sv.Dated(strconv.Itoa(out.Year)); out.Year > 9999 && better != "" { // 20250131
		d.wrong(v, staff.OddDay(strconv.Itoa(out.Year), k.Name+" = "+better))
		return Date{}
	}
	if !plausible(out.Year) {
		d.wrong(v, staff.UnlikelyYear(k.Name, out.Year))
		return Date{}
	}
	return out
}

// plausible reports whether a project of the city could be dated to the year.
func plausible(year int) bool { return year >= schema.FirstYear && year <= schema.LastYear }

// reNoDay is a day whose month or number no calendar has.
var reNoDay = regexp.MustCompile(`^\d{4}-(?:(?:00|1[3-9]|[2-9]\d)-\d{2}|\d{2}-(?:00|3[2-9]|[4-9]\d))$`)

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

// rePeriod is a term of office as data/mal.toml writes it; a hyphen will do.
var rePeriod = regexp.MustCompile(`^(\d{4})(?:[–-](\d{4}))?$`)

// reOnlyYears are two years, without a month or a day.
var reOnlyYears = regexp.MustCompile(`^\d{8}$`)

// reShortPeriod is a term of office whose last year lacks its century.
var reShortPeriod = regexp.MustCompile(`^(\d{2})(\d{2})\s*[–-]\s*(\d{2})$`)

// reShortYears are two years without their century.
var reShortYears = regexp.MustCompile(`^(\d{2})\s*[–/-]\s*(\d{2})$`)

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
		switch {
		case !plausible(from) || !plausible(to):
		case from <= to:
			return Period{from, to}
		default:
			d.wrong(k.Value, staff.PeriodBackwards(s, name, to, from))
			return Period{}
		}
	}
	if m := reShortPeriod.FindStringSubmatch(s); m != nil {
		d.wrong(k.Value, staff.ShortPeriod(s, name, m[1]+m[2]+"–"+m[1]+m[3]))
		return Period{}
	}
	better := ""
	if m := reShortYears.FindStringSubmatch(s); m != nil {
		better = "20" + m[1] + "–20" + m[2]
	}
	if from, to, ok := sv.Span(s); ok && reOnlyYears.MatchString(from+to) {
		better = from + "–" + to
	}
	d.wrong(k.Value, staff.NoPeriod(s, name, better))
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
		d.wrong(v, staff.UnlikelyAmount(k.Name, betterAmount(strconv.FormatInt(-x, 10))))
	case float64:
		d.wrong(v, staff.FractionOfKrona(k.Name, x))
	case string:
		if exact, about := sv.About(strings.TrimSpace(x)); about && betterAmount(exact) != "" {
			d.wrong(v, staff.AboutAmount(k.Name, x, betterAmount(exact)))
			break
		}
		d.wrong(v, staff.AmountAsText(k.Name, x, betterAmount(strings.TrimSpace(x))))
	default:
		d.wrongType(k.Name, v, staff.WantAmount(betterAmount(asWritten(v))))
	}
	return 0, false
}

// betterAmount returns how an amount that is written as text should be, or "".
func betterAmount(s string) string {
	n, ok := sv.Kronor(s)
	if !ok || n > maxKronor {
		return ""
	}
	return sv.Underscored(n)
}

// ReasonOf returns the reason that a word gives, however people write it, and
// whether it is one. No word is none.
func ReasonOf(word string) (Reason, bool) {
	r, is := schema.Reason(word)
	return Reason(r), is && strings.TrimSpace(word) != ""
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
	if k, ok := d.table.Get(keys.text); ok && d.inText(k, keys) {
		return Amount{}
	}
	a := Amount{Text: d.text(keys.text), Approx: d.boolean(keys.approx), Page: int(d.number(keys.page, 1, schema.LastPage))}
	if k, ok := d.get(keys.column); ok {
		a.Column = d.oneOf(k, roles[:2])
	}
	number, has := d.get(keys.amount)
	reason, lacks := d.get(keys.missing)
	switch {
	case has && lacks:
		d.findings.Add(reason.Pos, len(reason.Name), staff.AmountAndReason(keys.amount, keys.missing))
	case has && d.noAmount(number, keys.missing):
	case has:
		a.kronor, _ = d.kronor(number)
		a.Pos = number.Value.Pos
	case lacks && d.amountAsReason(reason, keys):
	case lacks:
		a.reason = Reason(d.oneOf(reason, reasons))
		if _, there := d.table.Get(keys.text); a.reason == Words && !there {
			d.wrong(reason.Value, staff.ReasonWithoutText(keys.text))
		}
		if n, is := sv.Kronor(a.Text); is && a.reason == Words && n >= leastWorded {
			d.wrong(reason.Value, staff.AmountAsReason(keys.missing, keys.amount, sv.Underscored(n)))
		}
	default:
		d.missing = append(d.missing, missing{name: keys.amount, or: keys.missing, problem: staff.NoAmountNorReason(keys.amount, keys.missing)})
	}
	return a
}

// amountAsReason reports an amount that stands where words should say why there is none.
func (d *decoder) amountAsReason(reason source.Key, keys amountKeys) bool {
	n, is := reason.Value.Data.(int64)
	if text, worded := reason.Value.Data.(string); worded {
		n, is = sv.Kronor(text)
	}
	if is {
		d.wrong(reason.Value, staff.ReasonIsAmount(keys.missing, keys.amount, sv.Underscored(n)))
	}
	return is
}

// leastWorded is the least number that is an amount where words should say why there is
// none: less may be a year.
const leastWorded = 10_000

// inText reports an amount that stands in the key of its wording, and nowhere else.
func (d *decoder) inText(k source.Key, keys amountKeys) bool {
	_, has := d.table.Get(keys.amount)
	_, lacks := d.table.Get(keys.missing)
	n, number := k.Value.Data.(int64)
	if has || lacks || !number {
		return false
	}
	d.known = append(d.known, keys.text, keys.approx, keys.column, keys.page, keys.amount, keys.missing)
	d.wrong(k.Value, staff.AmountInText(keys.text, keys.amount, sv.Underscored(n)))
	return true
}

// noAmount reports a reason why there is no amount that stands in its place.
func (d *decoder) noAmount(k source.Key, reasonKey string) bool {
	s, text := k.Value.Data.(string)
	reason, ok := schema.Reason(s)
	if ok = ok && text; ok {
		d.wrong(k.Value, staff.ReasonAsAmount(s, reasonKey, reason))
	}
	return ok
}
