package sheets

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

var (
	reUnit  = regexp.MustCompile(`(?i)\s*(?:kr\.?|sek|kronor|:-)?\.?$`)
	reSpell = regexp.MustCompile(`^\d[\d\s]*$`)
)

// Amount is an amount as an answer gives it.
type Amount struct {
	record.StatedAmount
	Odd bool // its spaces stand where no number has them, or it is not in kronor: see how it was read
}

// ParseAmount reads the ways in which the answers give an amount. A missing
// one is its reason; the wording is kept where it says more than the number.
func ParseAmount(a Answer) Amount {
	said := single(a.Text)
	out := Amount{StatedAmount: record.StatedAmount{Page: a.Page}}
	if said == "" {
		out.Amount = string(record.Empty)
		return out
	}
	if reason, ok := record.ReasonOf(said); ok {
		out.Amount = string(reason)
		return out
	}
	text, approx := sv.About(said)
	out.Approx = approx
	kronor, ok := sv.Kronor(text)
	if !ok {
		kronor, ok = broken(reUnit.ReplaceAllString(text, ""))
		out.Odd = ok
	}
	if !ok {
		out.Amount, out.Approx, out.Text = string(record.Words), false, said
		return out
	}
	out.Amount = strconv.FormatInt(kronor, 10)
	if scaled := !strings.Contains(Squash(text), out.Amount); out.Approx || scaled {
		out.Text = said
		out.Odd = out.Odd || scaled && !grouped.MatchString(text)
	}
	return out
}

// grouped is a number with signs that are no spaces between its thousands.
var grouped = regexp.MustCompile(`^\d{1,3}(?:[.,'’]\d{3})+(?:\D|$)`)

// broken reads digits among spaces that stand where no number has them: "1 234
// 56 7". The thousands must be told apart, or nothing but: else it may as well
// be two numbers.
func broken(s string) (int64, bool) {
	if !reSpell.MatchString(s) {
		return 0, false
	}
	digits := Squash(s)
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || len(digits) > 12 {
		return 0, false
	}
	has, wants := spaces(s), spaces(strings.ReplaceAll(sv.Tal(n), sv.NBSP, " "))
	return n, within(has, wants) || within(wants, has)
}

// spaces returns after how many digits the spaces of a number stand.
func spaces(s string) map[int]bool {
	out, n := map[int]bool{}, 0
	for _, r := range strings.TrimSpace(s) {
		if r == ' ' {
			out[n] = true
			continue
		}
		n++
	}
	return out
}

func within(a, b map[int]bool) bool {
	for at := range a {
		if !b[at] {
			return false
		}
	}
	return true
}

// Stated is a date as an answer gives it.
type Stated struct {
	ISO  string // "2025-03-01", "2025-03", "2025", or "" if it can't be read
	Text string // the wording, where it says more or can't be read
	Odd  bool   // spaces were taken away or a century added
}

var (
	reRemark = regexp.MustCompile(`\(.*\)`)
	reShort  = regexp.MustCompile(`^\d{6}$`)
	reYear   = regexp.MustCompile(`^(?:19|20)\d\d$`)
	reWord   = regexp.MustCompile(`^(\d{0,2})(\pL+)(\d{4})$`)
)

// ParseDate reads the ways in which the answers give a date.
func ParseDate(a Answer) Stated {
	said := single(a.Text)
	plain := strings.TrimRight(single(reRemark.ReplaceAllString(said, "")), ".;,")
	squashed := Squash(plain)
	out := Stated{}
	switch {
	case plain == "":
	case reYear.MatchString(squashed):
		out.ISO = squashed
	case sv.Day(plain) != "":
		out.ISO = sv.Day(plain)
	case sv.Day(squashed) != "":
		out.ISO = sv.Day(squashed)
	case reShort.MatchString(squashed):
		out.ISO = sv.Day("20" + squashed)
	case reWord.MatchString(squashed):
		out.ISO = sv.Day(single(reWord.ReplaceAllString(squashed, "$1 $2 $3")))
	}
	out.ISO = strings.Trim(out.ISO, `"`)
	out.Odd = out.ISO != "" && out.ISO != plain
	if out.ISO == "" || plain != strings.TrimRight(said, ".;,") {
		out.Text = said
	}
	return out
}
