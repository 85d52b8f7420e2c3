package facts

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// reDay is a value that is a day, or a year, and written without quotation marks.
var reDay = regexp.MustCompile(`^\d{4}(?:-\d\d-\d\d)?$`)

// Line returns the line of a file that states a fact, or "" where it takes more than one.
func (f Fact) Line() string {
	key := f.Key()
	number, err := strconv.ParseInt(f.Value, 10, 64)
	_, decimal := strconv.ParseFloat(f.Value, 64)
	reason, missing := strings.CutPrefix(f.Value, Missing)
	switch {
	case strings.Contains(f.Value, " (") || f.Value == "":
		return ""
	case missing:
		return key + `_saknas = "` + reason + `"`
	case f.Kind == Amount && err == nil:
		return key + " = " + sv.Underscored(number)
	case f.Kind == Count && err == nil, f.Kind == Date && reDay.MatchString(f.Value):
		return key + " = " + f.Value
	case f.Kind == Goal:
		return key + ` = ["` + strings.ReplaceAll(f.Value, "; ", `", "`) + `"]`
	case f.Kind == Date, f.Kind == Role, f.Kind == Program, textKeys[key] && !strings.ContainsAny(f.Value, "\"\\\n"):
		return key + ` = "` + f.Value + `"`
	case numberKeys[key] && decimal == nil:
		return key + " = " + f.Value
	}
	return ""
}

// textKeys and numberKeys are the keys of what is no figure and always one text, or one number.
var (
	textKeys = set("titel", "namn", "kortnamn", "angivet_namn", "program_angivet", "mal_angivet", "kalla", "namnd", "forvaltning", "slag",
		"land", "iso", "utgivare", "tema", "typ", "riktning", "sidtyp")
	numberKeys = set("ar", "sida", "lat", "lon")
)

func set(keys ...string) map[string]bool {
	all := map[string]bool{}
	for _, key := range keys {
		all[key] = true
	}
	return all
}
