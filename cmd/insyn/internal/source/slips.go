package source

import (
	"regexp"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// curly are the quotation marks that word processors and other keyboards write.
const curly = "“”„‟’‘‚»«´`″"

var (
	reCurly     = regexp.MustCompile(`(?:^|[\[,]\s*)([` + curly + `])`)
	reRemarkEnd = regexp.MustCompile(`\s+(?://|/\*|<!--|--|;|\()\s*(.*?)\s*(?:\*/|-->|\))?$`)
	reNoList    = regexp.MustCompile(`^"[^"]*"(?:\s*,\s*"[^"]*")+,?$`)
	reAdjacent  = regexp.MustCompile(`"\s+"`)
	reListItem  = regexp.MustCompile(`"[^"]*"|[^",;]+`)
	reListText  = regexp.MustCompile(`"[^"]*"`)
	reOddComma  = regexp.MustCompile(`,\s*,|^\[\s*,|"\s*(?:och|samt|and|[/&+|.:])\s*"`)
	reHostName  = regexp.MustCompile(`^[a-z0-9-]+(\.[a-z0-9-]+)+(/\S*)?$`)
	reNoItem    = regexp.MustCompile(`^(?i:[\s.,;:/&|+\[\]-]|och|samt|and)*$`)
)

// wanted is the key of a value, and what should stand there, if that is known.
type wanted struct {
	schema.Field
	known bool
}

// is reports whether a value of one of the types should stand there.
func (w wanted) is(types ...schema.Type) bool { return w.known && slices.Contains(types, w.Type) }

// may reports whether a value of one of the types may have been meant.
func (w wanted) may(types ...schema.Type) bool { return !w.known || slices.Contains(types, w.Type) }

// slipOf is a kind of slip in the value of a key: what was meant, and where.
// A kind that does not apply gives no text.
type slipOf func(w wanted, v string) slip

// valueSlips returns the slips in values, the surest first.
func valueSlips() []slipOf {
	return []slipOf{empty, curlyQuotes, remark, strayEnd, pages, degrees, reason, about, sum, shortened, span, page, bareList, brackets,
		listItems, date, amount, truth, noNumber, quotes, noQuotes}
}

// valueSlip finds the slip in a value that is no TOML.
func valueSlip(w wanted, v string) (slip, bool) {
	for _, find := range valueSlips() {
		if s := find(w, v); s.problem != nil && s.better != v && valid(s.better) {
			return s, true
		}
	}
	return slip{}, false
}

func empty(w wanted, v string) slip {
	if v != "" {
		return slip{}
	}
	if w.is(schema.Kronor) {
		return slip{0, 1, "0", func(string) diag.Problem { return staff.NoAmount(w.Name) }}
	}
	return slip{0, 1, `"…"`, func(string) diag.Problem { return staff.NoValue(w.Name, w.Required) }}
}

// straight returns a text in straight quotation marks, without those around it.
// Marks inside become typographic ones.
func straight(text string) string {
	text = strings.Trim(strings.TrimSpace(text), `"' `+curly)
	return `"` + strings.NewReplacer(`"`, "”", `\`, "/").Replace(text) + `"`
}

// typesWithoutQuotes are the types of values that stand without quotation marks.
var typesWithoutQuotes = []schema.Type{schema.Kronor, schema.Whole, schema.Degrees, schema.Pages, schema.Bool}

func curlyQuotes(w wanted, v string) slip {
	at := reCurly.FindStringSubmatchIndex(v)
	if at == nil {
		return slip{}
	}
	if bare := strings.Trim(v, curly+`"' `); w.is(typesWithoutQuotes...) {
		if s, ok := valueSlip(w, bare); ok {
			bare = s.better
		}
		return slip{at[2], at[3] - at[2], bare, staff.CurlyNumber}
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
func remark(_ wanted, v string) slip {
	for _, at := range reRemarkEnd.FindAllStringSubmatchIndex(v, -1) {
		value := strings.TrimRight(v[:at[0]], " ,;")
		if valid(value) {
			return slip{at[0] + 1, at[1] - at[0] - 1, value + " # " + v[at[2]:at[3]], staff.NoRemark}
		}
	}
	return slip{}
}

func strayEnd(_ wanted, v string) slip {
	value := strings.TrimRight(v, ",;.: ")
	if end := strings.LastIndexByte(v, ']') + 1; v[0] == '[' && !strings.ContainsRune(v[end:], '"') && valid(v[:end]) {
		value = v[:end] // ["a", "b"] m.fl.
	}
	return slip{len(value), len(v) - len(value), value, staff.StrayAfter}
}

// brackets is a list without one of its brackets, or with others.
func brackets(_ wanted, v string) slip {
	switch {
	case strings.HasPrefix(v, "[[") || strings.HasSuffix(v, "]]"):
		return slip{0, len(v), "[" + strings.Trim(v, "[] ") + "]", staff.ListBrackets}
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

// rebuilt returns a list with each of its items quoted and commas between. Where a
// quotation mark is missing, the commas tell the items apart.
func rebuilt(v string) string {
	inner := strings.Trim(v, "[] ")
	if strings.Count(inner, `"`)%2 == 1 {
		inner = strings.ReplaceAll(inner, `"`, "")
	}
	var items []string
	for _, item := range reListItem.FindAllString(inner, -1) {
		if bare := strings.Trim(item, `"' `+curly); !reNoItem.MatchString(bare) {
			items = append(items, straight(bare))
		}
	}
	return "[" + strings.Join(items, ", ") + "]"
}

// listItems is a list with something wrong inside.
func listItems(_ wanted, v string) slip {
	if v[0] != '[' {
		return slip{}
	}
	if at := reAdjacent.FindStringIndex(v); at != nil {
		better := strings.ReplaceAll(reAdjacent.ReplaceAllString(v, `", "`), `,", "`, `", "`) // the comma may stand inside
		if valid(better) {
			return slip{at[0], at[1] - at[0], better, staff.NoComma}
		}
	}
	if strings.Contains(v, ";") && valid(strings.ReplaceAll(v, ";", ",")) {
		return slip{strings.Index(v, ";"), 1, strings.ReplaceAll(v, ";", ","), staff.NoComma}
	}
	if s := quotedWithin(v); s.better != "" {
		return s
	}
	better := rebuilt(v)
	if strings.Count(v, `"`)%2 == 1 {
		return slip{0, len(v), better, staff.QuoteForgotten}
	}
	quoted := len(reListText.FindAllString(v, -1)) == strings.Count(better, `", "`)+1
	if at := reOddComma.FindStringIndex(v); at != nil && quoted && valid(better) {
		problem := staff.NoComma
		if strings.Count(v[at[0]:at[1]], ",") > 1 || at[0] == 0 {
			problem = staff.CommaTooMany
		}
		return slip{at[0], at[1] - at[0], better, problem}
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

// reQuotedWithin is a text of a list that has a word in quotation marks.
var reQuotedWithin = regexp.MustCompile(`"[^",\]]*[ (]"[^",]+"[^",]*"\s*[,\]]|""[^",]+"[^",]+"\s*[,\]]`)

// quotedWithin is a list with such texts.
func quotedWithin(v string) slip {
	at := reQuotedWithin.FindStringIndex(v)
	if at == nil {
		return slip{}
	}
	better := reQuotedWithin.ReplaceAllStringFunc(v, func(item string) string {
		end := strings.LastIndex(item, `"`)
		return `"` + strings.ReplaceAll(item[1:end], `"`, "”") + item[end:]
	})
	if !valid(better) {
		return slip{}
	}
	return slip{at[0] + 1 + strings.Index(v[at[0]+1:], `"`), 1, better, staff.QuoteInside}
}

// quotes is a text with too few quotation marks, too many or mixed ones.
func quotes(_ wanted, v string) slip {
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
	case strings.HasPrefix(v, `""`) != strings.HasSuffix(v, `""`) && strings.Count(v, `"`) == 4 && strings.HasSuffix(v, `"`):
		text := v[1 : len(v)-1] // ""Blå" skogen"
		whole.better, whole.problem = `"`+strings.ReplaceAll(text, `"`, "”")+`"`, staff.QuoteInside
		whole.at, whole.length = 1+strings.Index(text, `"`), 1
	case v[0] == '"' && strings.Contains(inner, `"`):
		whole.at, whole.length, whole.problem = at+strings.Index(inner, `"`), 1, staff.QuoteInside
	case strings.Contains(inner, `\`):
		whole.at, whole.length, whole.problem = at+strings.Index(inner, `\`), 1, staff.Backslash
	default:
		whole.problem = staff.QuotesUneven
	}
	return whole
}

func noQuotes(w wanted, v string) slip {
	text := v
	if strings.HasPrefix(v, "*") {
		text = strings.Trim(v, "*")
	}
	if w.is(schema.Website) {
		if text = strings.Trim(v, "<>()[] "); !strings.Contains(text, "://") && reHostName.MatchString(text) {
			text = "https://" + text
		}
	}
	if i := slices.Index(w.Choices, sv.Slug(v)); i >= 0 {
		text = w.Choices[i]
	}
	return slip{0, len(v), straight(text), staff.NoQuotes}
}
