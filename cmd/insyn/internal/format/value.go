package format

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sign"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// value returns a value as TOML writes it, in one line.
func value(v source.Value, f schema.Field) string {
	switch data := v.Data.(type) {
	case string:
		if day, is := unquoted(data); is && f.Type == schema.Day {
			return day
		}
		return quote(data)
	case int64:
		return number(data, f)
	case float64:
		return decimal(data, f)
	case bool:
		return strconv.FormatBool(data)
	case source.Date:
		return fmt.Sprintf("%04d-%02d-%02d", data.Year, data.Month, data.Day)
	case source.Moment:
		return data.Text
	case []source.Value:
		var items []string
		for _, item := range data {
			items = append(items, value(item, f))
		}
		return "[" + strings.Join(items, ", ") + "]"
	case *source.Table:
		return inline(data)
	}
	panic(fmt.Sprintf("format: a value of %T", v.Data))
}

// inline returns a table among values that are none: it can't have a heading.
func inline(t *source.Table) string {
	var items []string
	for _, k := range t.Keys {
		items = append(items, keyName(k.Name)+" = "+value(k.Value, schema.Field{}))
	}
	return "{" + strings.Join(items, ", ") + "}"
}

// unquoted returns the day or the year that somebody, or a form, has put in
// quotation marks. A month has them rightly.
func unquoted(s string) (string, bool) {
	if _, err := time.Parse(time.DateOnly, s); err == nil {
		return s, true
	}
	n, err := strconv.Atoi(s)
	return s, err == nil && n >= schema.FirstYear && n <= schema.LastYear
}

// grouped is from what number on digits stand in groups where it is no amount.
const grouped = 10_000

func number(n int64, f schema.Field) string {
	if n >= 0 && (f.Type == schema.Kronor || f.Type == schema.Whole && n >= grouped) {
		return sv.Underscored(n)
	}
	return strconv.FormatInt(n, 10)
}

// places is how many decimals a coordinate has at least: some ten metres.
const places = 4

// decimal returns a number as briefly as it can be said, which TOML wants to see
// as a decimal.
func decimal(n float64, f schema.Field) string {
	switch {
	case math.IsNaN(n):
		return "nan"
	case math.IsInf(n, 0):
		return strings.ToLower(strconv.FormatFloat(n, 'g', -1, 64))
	}
	s := strconv.FormatFloat(n, 'f', -1, 64)
	if len(s) > 20 {
		s = strconv.FormatFloat(n, 'e', -1, 64)
	}
	whole, decimals, has := strings.Cut(s, ".")
	switch {
	case strings.Contains(s, "e"):
	case f.Type == schema.Degrees:
		s = whole + "." + decimals + strings.Repeat("0", max(0, places-len(decimals)))
	case !has:
		s += ".0"
	}
	return s
}

var bare = regexp.MustCompile(`^[A-Za-z0-9_-]+$`)

// keyName returns the name of a key as TOML writes it.
func keyName(s string) string {
	if bare.MatchString(s) {
		return s
	}
	return quote(s)
}

// quote returns a text in quotation marks. Signs that can't be seen stand as
// their numbers.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	before := rune(0)
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteString(`\` + string(r))
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case (sign.Control(r) || sign.HiddenAfter(before, r)) && r > 0xffff:
			fmt.Fprintf(&b, `\U%08x`, r)
		case sign.Control(r) || sign.HiddenAfter(before, r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
		before = r
	}
	return b.String() + `"`
}
