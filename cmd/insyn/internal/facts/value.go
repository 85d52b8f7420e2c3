package facts

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// Missing begins the value of a fact that the source does not give; the reason
// follows, such as "streck".
const Missing = "saknas: "

// missing ends the name of a key that says why there is no value.
const missing = "_saknas"

// parts end the names of keys that say more of another key's value, and belong
// to that fact.
var parts = []string{"_ungefarlig", "_precision", "_kolumn", "_text", "_sida", "_kalla"}

// partOf returns the key that name says more of, if the table has it.
func partOf(t *source.Table, name string) (base, part string, ok bool) {
	for _, part := range parts {
		base, cut := strings.CutSuffix(name, part)
		if !cut {
			continue
		}
		_, has := t.Get(base)
		_, lacks := t.Get(base + missing)
		if has || lacks {
			return base, part, true
		}
	}
	return "", "", false
}

// said returns what the table says of the value of name beside it. The page and
// the source are the fact's own, and the source's wording is no value.
func said(t *source.Table, name string) string {
	var more []string
	for _, part := range []string{"_ungefarlig", "_precision", "_kolumn"} {
		k, ok := t.Get(name + part)
		switch v := Value(k.Value); {
		case !ok || v == "false":
		case v == "true":
			more = append(more, strings.TrimPrefix(part, "_"))
		default:
			more = append(more, v)
		}
	}
	if len(more) == 0 {
		return ""
	}
	return " (" + strings.Join(more, ", ") + ")"
}

// beside returns what the table says of the value of name that is no part of it.
func beside(t *source.Table, name string) string {
	var more []string
	for _, part := range []string{"_text", "_sida", "_kalla"} {
		if k, ok := t.Get(name + part); ok {
			more = append(more, name+part+" = "+Value(k.Value))
		}
	}
	return strings.Join(more, ", ")
}

// Value returns a TOML value as text: digits without separators, dates as
// 2025-01-31, true and false, the items of a list with "; " between them. Lists
// of ids are sorted, because their order says nothing.
func Value(v source.Value) string {
	if s, ok := plain(v); ok {
		return s
	}
	list, _ := v.Data.([]source.Value)
	items := make([]string, len(list))
	ids := true
	for i, item := range list {
		_, word := item.Data.(string)
		items[i] = Value(item)
		ids = ids && word && sv.Slug(items[i]) == items[i]
	}
	if ids {
		slices.Sort(items)
	}
	return strings.Join(items, "; ")
}

// plain returns a value that is no list or table.
func plain(v source.Value) (string, bool) {
	switch v := v.Data.(type) {
	case string:
		return v, true
	case int64:
		return strconv.FormatInt(v, 10), true
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64), true
	case bool:
		return strconv.FormatBool(v), true
	case source.Date:
		return fmt.Sprintf("%04d-%02d-%02d", v.Year, v.Month, v.Day), true
	}
	return "", false
}

// kinds is what the keys' names mean. A key that isn't here holds text.
var kinds = map[string]Kind{
	"utbetalt": Amount, "total_budget": Amount, "total_budget_andra_kolumnen": Amount, "budget_total": Amount, "belopp": Amount,
	"start": Date, "slut": Date, "datum": Date, "plandatum": Date, "redovisningsdatum": Date, "nasta_redovisning": Date,
	"roll": Role, "roll_angiven": Role,
	"program": Program, "insats": Program,
	"mal": Goal, "mal_ursprung": Goal,
}

// NamesNamnder reports whether a fact of a key is a list of nämnder.
func NamesNamnder(key string) bool { return key == "medverkande_namnder" || key == "namnder" }

// kindOf returns the kind of a fact. A list of programmes is what an account
// mentions, and no project's programme.
func kindOf(name string, v source.Value) Kind {
	_, list := v.Data.([]source.Value)
	_, number := v.Data.(int64)
	kind, known := kinds[name]
	switch {
	case kind == Program && list:
		return Text
	case known:
		return kind
	case number && counts[name]:
		return Count
	}
	return Text
}

// counts are the keys of numbers that a source publishes or an account states.
var counts = map[string]bool{"projekt": true, "namnder": true, "forvaltningar": true, "startade": true, "avslutade": true,
	"fonder_och_program": true, "antal": true}
