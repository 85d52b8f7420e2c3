package source

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// The slips in values of which it is known what they should be: in quotation
// marks they would be wrong again. Where nothing that was written can be kept, what
// is put in its place is any value of the kind.

var (
	reIsoDay   = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}$`)
	reIsoMonth = regexp.MustCompile(`^\d{4}-\d{1,2}$`)
	reTwo      = regexp.MustCompile(`^["'(\[]*(-?\d+[.]\d+)\s*[,;/ ]\s*(-?\d+[.]\d+)["')\]]*$`)
)

// pages are the first and last page in other signs than those of a list.
func pages(w wanted, v string) slip {
	first, last, ok := sv.Pages(v)
	if !ok || !w.is(schema.Pages) {
		return slip{}
	}
	return slip{0, len(v), fmt.Sprintf("[%d, %d]", first, last), staff.PagesAsList}
}

// page is a page in other signs than those of its number.
func page(w wanted, v string) slip {
	first, _, ok := sv.Pages(v)
	if !ok || !w.is(schema.Whole) || !strings.HasSuffix(w.Name, "sida") {
		return slip{}
	}
	return slip{0, len(v), fmt.Sprint(first), staff.OnePage}
}

func degrees(w wanted, v string) slip {
	if !w.is(schema.Degrees) {
		return slip{}
	}
	if m := reTwo.FindStringSubmatch(v); m != nil {
		return slip{0, len(v), m[1], func(string) diag.Problem { return staff.BothDegrees(m[1], m[2]) }}
	}
	if better, ok := sv.Degrees(strings.Trim(v, `"`)); ok {
		return slip{0, len(v), better, staff.CommaInDegrees}
	}
	return slip{0, len(v), "0", func(string) diag.Problem { return staff.BadCoordinate(w.Name) }}
}

// reason is why there is no amount or programme, in its place.
func reason(w wanted, v string) slip {
	why, ok := schema.Reason(v)
	switch {
	case !ok:
	case w.is(schema.Kronor):
		return slip{0, len(v), "0", func(string) diag.Problem { return staff.ReasonAsAmount(v, staff.ReasonKey(w.Name), why) }}
	case w.is(schema.ID) && w.Instead != "":
		return slip{0, len(v), `"x"`, func(string) diag.Problem { return staff.ReasonAsProgram(v, w.Instead, why) }}
	case w.is(schema.Choice) && strings.HasSuffix(w.Name, "saknas"):
		return slip{0, len(v), `"` + why + `"`, staff.NoQuotes}
	}
	return slip{}
}

// about is an amount with a word that makes it approximate.
func about(w wanted, v string) slip {
	exact, is := sv.About(strings.Trim(v, `"`))
	n, ok := sv.Kronor(exact)
	if !is || !ok || !w.is(schema.Kronor) {
		return slip{}
	}
	return slip{0, len(v), sv.Underscored(n), func(string) diag.Problem { return staff.AboutAmount(w.Name, v, sv.Underscored(n)) }}
}

// span is two dates in the place of one.
func span(w wanted, v string) slip {
	from, to, ok := sv.Span(strings.Trim(v, `"'`))
	if !ok || !w.is(schema.Day) {
		return slip{}
	}
	return slip{0, len(v), from, func(string) diag.Problem { return staff.TwoDays(v, from, to) }}
}

// bareList is a list without brackets and quotation marks.
func bareList(w wanted, v string) slip {
	if !w.is(schema.IDs, schema.Texts) || strings.ContainsAny(v, `["'`+curly) {
		return slip{}
	}
	list := []string{v}
	if w.is(schema.IDs) || strings.Contains(v, ",") {
		list = sv.Listed(v)
	}
	return slip{0, len(v), listOf(list), staff.NoBrackets}
}

// listOf writes a list of texts.
func listOf(texts []string) string {
	out := make([]string, len(texts))
	for i, text := range texts {
		out[i] = straight(text)
	}
	return "[" + strings.Join(out, ", ") + "]"
}

func date(w wanted, v string) slip {
	if !w.may(schema.Day) {
		return slip{}
	}
	bare := strings.Trim(v, `"'`)
	if reIsoDay.MatchString(bare) && sv.Dated(bare) == "" && sv.LastDay(bare) != "" {
		return slip{0, len(v), sv.LastDay(bare), func(better string) diag.Problem { return staff.NoSuchDay(bare, better) }}
	}
	better := sv.Dated(bare)
	switch {
	case better == "" && w.is(schema.Day) && reIsoMonth.MatchString(bare):
		return slip{0, len(v), `"2000-01"`, func(string) diag.Problem { return staff.NoSuchMonth(bare) }}
	case better == "" && reIsoDay.MatchString(bare):
		return slip{0, len(v), "2000", func(string) diag.Problem { return staff.NoDay(bare) }}
	case better == "" || !w.known && sv.Day(bare) == "": // a number, or a text
		return slip{}
	case better[0] == '"':
		return slip{0, len(v), better, staff.BareMonth}
	case len(better) == len("2025"):
		return slip{0, len(v), better, func(string) diag.Problem { return staff.DateAsText(w.Name, v, better) }}
	}
	return slip{0, len(v), better, func(better string) diag.Problem { return staff.OddDay(bare, better) }}
}

// reSum is a calculation of amounts, reShortened a number as a spreadsheet shortens it.
var (
	reSum       = regexp.MustCompile(`^=?\s*(\d[\d_ ]*)((?:\s*[+-]\s*\d[\d_ ]*)+)$`)
	reTerm      = regexp.MustCompile(`([+-]?)\s*(\d[\d_ ]*)`)
	reShortened = regexp.MustCompile(`^(?i)\d[.,]\d+e\+?\d{1,2}$`)
)

// sum is an amount that is written as a calculation.
func sum(w wanted, v string) slip {
	if v = strings.Trim(v, `"'`); !w.is(schema.Kronor) || !reSum.MatchString(v) {
		return slip{}
	}
	total := int64(0)
	for _, m := range reTerm.FindAllStringSubmatch(v, -1) {
		n, ok := sv.Kronor(strings.TrimSpace(m[2]))
		switch {
		case !ok:
			return slip{}
		case m[1] == "-":
			n = -n
		}
		total += n
	}
	if total < 0 {
		return slip{}
	}
	return slip{0, len(v), sv.Underscored(total), staff.Calculation}
}

// shortened is an amount that a spreadsheet has shortened.
func shortened(w wanted, v string) slip {
	bare := strings.Trim(v, `"'`)
	if !w.is(schema.Kronor) || !reShortened.MatchString(bare) {
		return slip{}
	}
	f, err := strconv.ParseFloat(strings.ReplaceAll(bare, ",", "."), 64)
	if err != nil || f > 1e12 {
		return slip{}
	}
	better := sv.Underscored(int64(f))
	return slip{0, len(v), better, func(string) diag.Problem { return staff.Shortened(w.Name, better) }}
}

func amount(w wanted, v string) slip {
	n, ok := sv.Kronor(strings.Trim(v, `"'`))
	if !ok || !w.may(schema.Kronor, schema.Whole) {
		return slip{}
	}
	if w.is(schema.Whole) && n >= 10 && n < 100 && w.Low == schema.FirstYear {
		return slip{0, len(v), fmt.Sprint(2000 + n), func(string) diag.Problem { return staff.ShortYear(diag.TypeWrong, w.Name, n, 2000+n) }}
	}
	if w.is(schema.Whole) && n < 10_000 {
		return slip{0, len(v), fmt.Sprint(n), staff.OnlyDigits}
	}
	if strings.Contains(v, ",") {
		return slip{0, len(v), sv.Underscored(n), staff.DecimalComma}
	}
	return slip{0, len(v), sv.Underscored(n), staff.GroupedNumber}
}

// truth is true or false in other words.
func truth(w wanted, v string) slip {
	word := strings.ToLower(strings.Trim(v, `"'`))
	switch {
	case !w.may(schema.Bool):
	case word == "true" || word == "ja" || word == "sant" || word == "yes":
		return slip{0, len(v), "true", staff.NoTruth}
	case word == "false" || word == "nej" || word == "falskt" || word == "no":
		return slip{0, len(v), "false", staff.NoTruth}
	}
	return slip{}
}

// noNumber is something else than a number or a date where one belongs.
func noNumber(w wanted, v string) slip {
	n, counted := sv.Count(v)
	switch {
	case strings.ContainsAny(v[:1], `"'[`):
	case w.is(schema.Kronor):
		return slip{0, len(v), "0", func(string) diag.Problem { return staff.AmountAsText(w.Name, v, "") }}
	case w.is(schema.Day):
		return slip{0, len(v), "2000", func(string) diag.Problem { return staff.DateAsText(w.Name, v, "") }}
	case w.is(schema.Whole) && counted:
		return slip{0, len(v), fmt.Sprint(n), staff.OnlyDigits}
	case w.is(schema.Bool):
		return slip{0, len(v), "true", func(string) diag.Problem { return staff.NoTruthAtAll(w.Name) }}
	}
	return slip{}
}
