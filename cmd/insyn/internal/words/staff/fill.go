package staff

import (
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
)

// FillMark begins what a begun file leaves to be filled in; what belongs there
// may stand after it.
const FillMark = "FYLL I"

// Fill returns the mark with what belongs there.
func Fill(what string) string { return FillMark + ": " + what }

var reFill = sieve.MustCompile(`\b` + FillMark + `\b(?::\s*((?:[^\[\]]|\[\d[\d, ]*\])*))?|^(?i:` + FillMark + `)(?:[!:….]|$)`)

// Unfilled returns where a text has a place to be filled in, in bytes, and what
// the finding is; is tells whether it has one.
func Unfilled(text string) (start, end int, p diag.Problem, is bool) {
	m := reFill.FindStringSubmatchIndex(text)
	if m == nil {
		return 0, 0, p, false
	}
	what := ""
	if m[2] >= 0 {
		what = text[m[2]:m[3]]
	}
	return m[0], m[0] + len(FillMark), FillIn(what), true
}

// FillIn is a place of a begun file that is not filled in yet. what belongs
// there, or "".
func FillIn(what string) diag.Problem {
	if what = strings.Trim(strings.TrimSpace(what), "."); what == "" {
		what = "det som ska stå här"
	}
	return diag.Problem{Code: diag.FillIn, Message: "Här är inte ifyllt.",
		Hint: "Fyll i " + what + ". Ta bort orden " + quote(FillMark) + "."}
}

// FillName is a begun file that has no name of its own yet.
func FillName() diag.Problem {
	return diag.Problem{Code: diag.FillIn, Message: "Filen har inte fått sitt namn.",
		Hint: "Fyll i filens namn: små bokstäver a–z, siffror och bindestreck, till exempel mitt-projekt.md. Det blir sidans adress."}
}
