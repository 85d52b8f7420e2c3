package staff

import (
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
)

// OwnVoice is where a text speaks as the nämnd that it is about: with "vi" at the beginning of
// a sentence, or with "vår" before what a city has; a season has none of that after it. In
// "hur vi får veta" everybody is meant.
var OwnVoice = sieve.MustCompile(`(?:^|[.!?\])] )(Vi) \p{Ll}|(?:^|[^\pL])(` +
	`[Vv]år (?:förvaltning|nämnd|enhet|avdelning|verksamhet|kommun|stad|personal|organisation|projektledare)|` +
	`[Vv]årt (?:arbete|projekt|bidrag|kontor|uppdrag|samarbete|deltagande|nätverk)|` +
	`[Vv]åra (?:skolor|förskolor|elever|barn|medarbetare|lärare|projekt|invånare|partner|partners|samarbetspartner|verksamheter|mål))` +
	`(?:$|[^\pL])`)

// VoiceOfOthers is a text that speaks as who wrote its source.
func VoiceOfOthers(written string) diag.Problem {
	return signSlip(quote(written)+" säger inte vem som menas: här är det portalen som berättar.",
		"Skriv vem det är, som ”nämnden” eller ”staden”. Är det någon annans ord: sätt dem inom citattecken.")
}

// OfficeEndings end the names of nämnder and förvaltningar that are one word.
var OfficeEndings = []string{"nämnden", "förvaltningen", "styrelsen", "kontoret", "fullmäktige"}

// ApartWritten is a word that is written as two.
func ApartWritten(written, better string) diag.Problem {
	return signSlip(quote(written)+" är ett ord och skrivs ihop.", "Skriv "+better)
}

// apartWordings are words that belong together and are written apart, and a shortened word
// with a sign too many.
var apartWordings = []Wording{
	{sieve.MustCompile(`(?:^|[^\pL])([Pp]rojekt (?:ledare[ns]?|ledarna|ledning(?:en)?|ägare[ns]?|ägarna|medarbetare|grupp(?:en)?|ansökan))` +
		`(?:$|[^\pL])`), apart("")},
	{sieve.MustCompile(`(?:^|[^\pL])(EU projekt(?:et|en)?)(?:$|[^\pL])`), apart("-")},
	{sieve.MustCompile(`(?:^|[\s(])((?:[Cc]a|[Cc]irka):)(?:\s|\d|$)`),
		written("Efter det förkortade ordet står inget kolon.", func(s string) string { return s[:len(s)-1] })},
}

// apart says that the two words that are found are one, with a sign between.
func apart(sign string) func(string) (diag.Problem, bool) {
	return func(s string) (diag.Problem, bool) {
		first, last, _ := strings.Cut(s, " ")
		return ApartWritten(s, first+sign+last), true
	}
}
