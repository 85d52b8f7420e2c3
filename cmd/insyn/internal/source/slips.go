package source

import (
	"regexp"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// curly are the quotation marks that word processors and other keyboards write.
const curly = "“”„‟’‘‚»«´`"

var (
	reCurly     = regexp.MustCompile(`(?:^|[\[,]\s*)([` + curly + `])`)
	reRemarkEnd = regexp.MustCompile(`\s+(?://|/\*|<!--|--|;|\()\s*(.*?)\s*(?:\*/|-->|\))?$`)
	reNoList    = regexp.MustCompile(`^"[^"]*"(?:\s*,\s*"[^"]*")+,?$`)
	reAdjacent  = regexp.MustCompile(`"\s+"`)
	reIsoDay    = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}$`)
	reDegrees   = regexp.MustCompile(`^(-?\d{1,3})\s*[.,]\s*(\d+)\s*°?\s*[NSEWÖV]?$`)
	reListItem  = regexp.MustCompile(`"[^",]*"|[^,;]+`)
)

// slipOf is a kind of slip in the value of a key: what was meant, and where.
// A kind that does not apply gives no text.
type slipOf func(key, v string) slip

// valueSlips are the slips in values, the surest first.
var valueSlips = []slipOf{empty, curlyQuotes, remark, strayEnd, brackets, listItems, date, coordinate,
	amount, truth, number, quotes, noQuotes}

// valueSlip finds the slip in a value that is no TOML.
func valueSlip(key, v string) (slip, bool) {
	for _, find := range valueSlips {
		if s := find(key, v); s.problem != nil && s.better != v && valid(s.better) {
			return s, true
		}
	}
	return slip{}, false
}

func empty(key, v string) slip {
	if v != "" {
		return slip{}
	}
	return slip{0, 1, `"…"`, func(string) diag.Problem { return staff.NoValue(key) }}
}

// straight returns a text in straight quotation marks, without those around it.
// Marks inside become typographic ones.
func straight(text string) string {
	text = strings.Trim(strings.TrimSpace(text), `"' `+curly)
	return `"` + strings.NewReplacer(`"`, "”", `\`, "/").Replace(text) + `"`
}

func curlyQuotes(_, v string) slip {
	at := reCurly.FindStringSubmatchIndex(v)
	if at == nil {
		return slip{}
	}
	better := strings.Map(func(r rune) rune {
		if strings.ContainsRune(curly, r) {
			return '"'
		}
		return r
	}, v)
	if !valid(better) && v[0] != '[' {
		better = straight(v)
	}
	if !valid(better) {
		better = rebuilt(v)
	}
	return slip{at[2], at[3] - at[2], better, staff.CurlyQuotes}
}

// remark is a remark in the way of another language.
func remark(_, v string) slip {
	for _, at := range reRemarkEnd.FindAllStringSubmatchIndex(v, -1) {
		value := strings.TrimRight(v[:at[0]], " ,;")
		if valid(value) {
			return slip{at[0] + 1, at[1] - at[0] - 1, value + " # " + v[at[2]:at[3]], staff.NoRemark}
		}
	}
	return slip{}
}

func strayEnd(_, v string) slip {
	value := strings.TrimRight(v, ",;.: ")
	return slip{len(value), len(v) - len(value), value, staff.StrayAfter}
}

// brackets is a list without one of its brackets, or with others.
func brackets(_, v string) slip {
	switch {
	case v[0] == '[' && valid(v+"]"):
		return slip{len(v) - 1, 1, v + "]", staff.NoBracket}
	case strings.HasSuffix(v, "]") && valid("["+v):
		return slip{0, 1, "[" + v, staff.NoBracket}
	case reNoList.MatchString(v):
		return slip{0, len(v), "[" + v + "]", staff.NoBracket}
	case v[0] == '(' || v[0] == '{' || v[0] == '[':
		return slip{0, len(v), "[" + strings.Trim(v, "[](){}") + "]", staff.NoBracket}
	}
	return slip{}
}

// rebuilt returns a list with each of its items quoted and commas between.
func rebuilt(v string) string {
	inner := strings.Trim(v, "[] ")
	var items []string
	for _, item := range reListItem.FindAllString(inner, -1) {
		if item = strings.Trim(item, `"' `+curly); item != "" {
			items = append(items, straight(item))
		}
	}
	return "[" + strings.Join(items, ", ") + "]"
}

// listItems is a list with something wrong inside.
func listItems(_, v string) slip {
	if v[0] != '[' {
		return slip{}
	}
	if at := reAdjacent.FindStringIndex(v); at != nil {
		if better := reAdjacent.ReplaceAllString(v, `", "`); valid(better) {
			return slip{at[0], at[1] - at[0], better, staff.NoComma}
		}
	}
	if strings.Contains(v, ";") && valid(strings.ReplaceAll(v, ";", ",")) {
		return slip{strings.Index(v, ";"), 1, strings.ReplaceAll(v, ";", ","), staff.NoComma}
	}
	better := rebuilt(v)
	if strings.Count(v, `"`)%2 == 1 {
		return slip{0, len(v), better, staff.QuoteForgotten}
	}
	at := 1
	for item := range strings.SplitSeq(v[1:], ",") {
		if word := strings.Trim(item, " ]"); word != "" && !valid(word) {
			return slip{at + strings.Index(item, word), len(word), better, staff.NoQuotesInList}
		}
		at += len(item) + 1
	}
	return slip{0, len(v), better, staff.NoQuotesInList}
}

func date(key, v string) slip {
	bare := strings.Trim(v, `"'`)
	if reIsoDay.MatchString(bare) && sv.Day(bare) == "" && sv.LastDay(bare) != "" {
		return slip{0, len(v), sv.LastDay(bare), func(better string) diag.Problem { return staff.NoSuchDay(bare, better) }}
	}
	better := sv.Day(bare)
	if better == "" {
		return slip{}
	}
	if better[0] == '"' {
		return slip{0, len(v), better, staff.BareMonth}
	}
	return slip{0, len(v), better, func(better string) diag.Problem { return staff.OddDay(bare, better) }}
}

// coordinates are the keys of values with decimals.
var coordinates = []string{"lat", "lon"}

func coordinate(key, v string) slip {
	m := reDegrees.FindStringSubmatch(v)
	if m == nil || !slices.Contains(coordinates, key) {
		return slip{}
	}
	return slip{0, len(v), m[1] + "." + m[2], staff.CommaInDegrees}
}

func amount(_, v string) slip {
	n, ok := sv.Kronor(strings.Trim(v, `"'`))
	if !ok {
		return slip{}
	}
	if strings.Contains(v, ",") {
		return slip{0, len(v), sv.Underscored(n), staff.DecimalComma}
	}
	return slip{0, len(v), sv.Underscored(n), staff.GroupedNumber}
}

// truth is true or false in other words.
func truth(_, v string) slip {
	word := strings.ToLower(strings.Trim(v, `"'`))
	switch word {
	case "true", "ja", "sant", "yes":
		return slip{0, len(v), "true", staff.NoTruth}
	case "false", "nej", "falskt", "no":
		return slip{0, len(v), "false", staff.NoTruth}
	}
	return slip{}
}

// quotes is a text with too few quotation marks, too many or mixed ones.
func quotes(_, v string) slip {
	starts, ends := strings.ContainsRune(`"'`, rune(v[0])), strings.HasSuffix(v, `"`) || strings.HasSuffix(v, "'")
	inner := strings.Trim(v, `"' `+curly)
	whole := slip{0, len(v), straight(v), staff.QuoteForgotten}
	at := strings.Index(v, inner)
	switch {
	case !starts && !ends:
		return slip{}
	case starts && strings.HasSuffix(v, inner): // nothing closes it
		if strings.Contains(inner, `"`) {
			whole.problem = staff.TextAfterQuote
		}
	case !starts:
	case inner == "":
	case v[0] == '"' && strings.Contains(inner, `"`):
		whole.at, whole.length, whole.problem = at+strings.Index(inner, `"`), 1, staff.QuoteInside
	case strings.Contains(inner, `\`):
		whole.at, whole.length, whole.problem = at+strings.Index(inner, `\`), 1, staff.Backslash
	default:
		whole.problem = staff.QuotesUneven
	}
	return whole
}

// Keys of values that are no texts. A text in quotation marks would be wrong
// again.
var (
	amountKeys = []string{"utbetalt", "total_budget", "belopp"}
	pageKeys   = []string{"sida", "utbetalt_sida", "total_budget_sida"}
	dateKeys   = []string{"start", "slut", "datum", "plandatum", "redovisningsdatum"}
	reDigits   = regexp.MustCompile(`\d+`)
)

// number is something else than a number or a date where one belongs.
func number(key, v string) slip {
	if strings.ContainsAny(v[:1], `"'[`) {
		return slip{}
	}
	digits := strings.TrimLeft(reDigits.FindString(v), "0")
	switch {
	case slices.Contains(amountKeys, key):
		return slip{0, len(v), "0", func(string) diag.Problem { return staff.AmountAsText(key, v, "") }}
	case slices.Contains(dateKeys, key):
		return slip{0, len(v), "2000", func(string) diag.Problem { return staff.DateAsText(key, v, "") }}
	case slices.Contains(pageKeys, key) && digits != "":
		return slip{0, len(v), digits, staff.OnePage}
	}
	return slip{}
}

func noQuotes(_, v string) slip { return slip{0, len(v), straight(v), staff.NoQuotes} }
