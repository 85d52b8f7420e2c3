package lint

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// reIdentity is a personal identity number, or a coordination number: the day of birth, with the
// century or without it, and four digits of which the last one checks the others.
var reIdentity = sieve.MustCompile(`(?:^|[^\pL\d/=_.,+-])((?:18|19|20)?\d{6}[-+ \x{2013}\x{a0}]?\d{4})(?:$|[^\pL\d/_-])`)

// identityDigits is how many digits such a number has without its century.
const identityDigits = 10

// identityNumber reports a text's first number of a person: as an error where the last digit is
// the right one, as a warning where only the form is that of no other number.
func (t *text) identityNumber(l *diag.List) {
	m := reIdentity.FindStringSubmatchIndex(t.words)
	if m == nil {
		return
	}
	number := t.words[m[2]:m[3]]
	digits := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, number)
	digits = digits[len(digits)-identityDigits:]
	switch {
	case !isBirthday(digits):
	case checks(digits):
		l.Add(t.pos(m[2]), utf8.RuneCountInString(number), staff.IdentityNumber())
	case strings.ContainsAny(number, "-+"):
		t.warn(l, m[2], m[3], utf8.RuneCountInString(number), staff.IdentityNumberLike())
	}
}

// isBirthday reports whether digits begin with a day, as yymmdd; a coordination number has 60
// more days.
func isBirthday(digits string) bool {
	month, _ := strconv.Atoi(digits[2:4])
	day, _ := strconv.Atoi(digits[4:6])
	return 1 <= month && month <= 12 && 1 <= day%60 && day%60 <= 31
}

// checks reports whether the last digit is that which the others give: every other one is
// doubled from the first on, and all digits of these together are a number of tens.
func checks(digits string) bool {
	sum := 0
	for i, r := range digits {
		n := int(r - '0')
		if i%2 == 0 {
			n *= 2
		}
		sum += n/10 + n%10
	}
	return sum%10 == 0
}
