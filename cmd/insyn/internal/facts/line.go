package facts

import (
	"fmt"
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
	reason, missing := strings.CutPrefix(f.Value, Missing)
	switch {
	case strings.Contains(f.Value, " (") || f.Value == "":
		return ""
	case missing:
		return fmt.Sprintf("%s_saknas = %q", key, reason)
	case f.Kind == Amount && err == nil:
		return key + " = " + sv.Underscored(number)
	case f.Kind == Count && err == nil, f.Kind == Date && reDay.MatchString(f.Value):
		return key + " = " + f.Value
	case f.Kind == Goal:
		return key + ` = ["` + strings.ReplaceAll(f.Value, "; ", `", "`) + `"]`
	case f.Kind == Date, f.Kind == Role, f.Kind == Program:
		return fmt.Sprintf("%s = %q", key, f.Value)
	}
	return ""
}
