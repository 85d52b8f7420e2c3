package sv

import (
	"regexp"
	"strings"
)

// reNumber is a number whose digits are grouped with spaces, and reBound a
// number with a space and the word that belongs to it: a unit, or the month of
// a day and its year.
var (
	reNumber = regexp.MustCompile(`\b\d{1,3}(?: \d{3})+\b`)
	reBound  = regexp.MustCompile(`\d (?:(?:miljon(?:er)?|miljard(?:er)?)(?: (?:kr|kronor|SEK|euro))?|` +
		`kr|kronor|SEK|tkr|mnkr|procent|%|euro)(?:[^\p{L}\d]|$)`)
	reDay = regexp.MustCompile(`\b\d{1,2} (?:` + strings.Join(months[:], "|") + `)(?: \d{4})?\b`)
)

// Unbroken returns a text that somebody wrote with its amounts and days whole:
// with no-break spaces where the functions of this package have them.
func Unbroken(text string) string {
	if !strings.ContainsAny(text, "0123456789") {
		return text
	}
	whole := func(s string) string { return strings.ReplaceAll(s, " ", NBSP) }
	for _, re := range []*regexp.Regexp{reNumber, reDay} {
		text = re.ReplaceAllStringFunc(text, whole)
	}
	// The character after a unit may be a space, which stays one.
	return reBound.ReplaceAllStringFunc(text, func(s string) string {
		if amount, ok := strings.CutSuffix(s, " "); ok {
			return whole(amount) + " "
		}
		return whole(s)
	})
}
