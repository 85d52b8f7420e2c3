package staff

import (
	"slices"
	"strings"
	"unicode"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// sayNothing are words that people answer a form with when it will not take none.
var sayNothing = []string{"ja", "nej", "ok", "okej", "japp", "absolut", "test", "testar", "prov", "undantag", "behövs", "behöver", "lång",
	"svår", "svårt", "inget", "ingen", "ingenting", "inga", "samma", "dito", "n/a", "na", "vet ej", "vet inte", "okänt", "saknas", "finns",
	"finns ej", "ej aktuellt", "inte aktuellt", "tbd", "todo", "kommer", "kommer senare", "senare", "skriv här", "text", "texten",
	"beskrivning", "förklaring", "skäl", "skälet", "ej angivet", "uppgift saknas", "som ovan", "samma som ovan", "ja tack", "nej tack",
	"blabla", "lorem ipsum", "bra", "fixat", "klart", "rättat", "ändrat"}

// sayElsewhere are words that a few others after them only lead away from.
var sayElsewhere = []string{"se", "jfr", "jämför", "enl", "enligt", "fråga", "samma", "ang"}

// Unsaid reports whether a text where a sentence is wanted only fills the place. A single
// letter with a full stop is left alone: it is odd, but no answer to a form.
func Unsaid(text string) bool {
	said := strings.ToLower(strings.Trim(text, " .!…:;–-"))
	words := strings.Fields(said)
	letters := 0
	for _, r := range said {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	first := ""
	if len(words) > 0 {
		first = strings.Trim(words[0], ".,:")
	}
	lone := letters == 1 && !strings.HasSuffix(text, ".")
	return letters == 0 || lone || slices.Contains(sayNothing, said) || len(words) <= 3 && slices.Contains(sayElsewhere, first) ||
		len(words) == 1 && letters > 1 && strings.Count(said, said[:1]) == letters
}

// SaysNothing is a reason, an explanation or another sentence that says nothing.
func SaysNothing(key, text string) diag.Problem {
	hint := "Skriv en hel mening."
	switch key {
	case "langd_undantag", "lix_undantag":
		hint = "Skriv varför texten får bryta mot regeln, eller ta bort raden."
	case "skal", "varfor", "forklaring":
		hint = "Skriv skälet i en hel mening, så att den som inte var med förstår."
	}
	return diag.Problem{Code: diag.KeyEmpty, Message: quote(text) + " i " + key + " säger inget.", Hint: hint}
}
