package staff

import (
	"cmp"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// signSlip is a slip in the signs between words.
func signSlip(message, hint string) diag.Problem {
	return diag.Problem{Code: diag.Punctuation, Message: message, Hint: hint}
}

// SignTwice is two signs where one belongs; better is the one, if it tells.
func SignTwice(written, better string) diag.Problem {
	switch {
	case written == "..":
		return signSlip("Här står två punkter efter varandra.", "Ta bort den ena punkten.")
	case better == "" && written[0] != written[len(written)-1]:
		return signSlip("Här står två skiljetecken efter varandra: "+written, "Behåll det ena.")
	}
	return signSlip("Samma skiljetecken står flera gånger efter varandra: "+written, "Skriv "+cmp.Or(better, written[:1]))
}

// ThreeStops is an ellipsis of full stops.
func ThreeStops(written, better string) diag.Problem {
	return signSlip("Här står flera punkter efter varandra: "+written,
		"Skriv en punkt om meningen slutar här. Är något utelämnat: skriv tecknet "+better)
}

// SpaceBeforeSign is a space before a comma, a full stop or the like.
func SpaceBeforeSign(written, _ string) diag.Problem {
	return signSlip("Före "+written+" står ett mellanslag.", "Ta bort mellanslaget före "+written)
}

// NoSpaceAfter is a sign with no space after it.
func NoSpaceAfter(written, _ string) diag.Problem {
	return signSlip("Efter "+written+" saknas ett mellanslag.", "Skriv ett mellanslag efter "+written)
}

// SpaceInside is a space at the inside of a parenthesis.
func SpaceInside(written, _ string) diag.Problem {
	return signSlip("Innanför parentesen "+written+" står ett mellanslag.", "Ta bort mellanslaget.")
}

// SpaceTwice is more than one space between words.
func SpaceTwice(string, string) diag.Problem {
	return signSlip("Här står flera mellanslag efter varandra.", "Behåll ett mellanslag.")
}

// QuoteLoose is a quotation mark with spaces around it.
func QuoteLoose(string, string) diag.Problem {
	return signSlip("Citattecknet har mellanslag på båda sidor.",
		"Ta bort mellanslaget mellan citattecknet och orden som citeras: ”ord”.")
}

// DashOfHyphens is a dash of hyphens, or the longer one of other languages.
func DashOfHyphens(written, better string) diag.Problem {
	return signSlip("Här står "+written+" i stället för ett tankstreck.", "Skriv "+better+" med ett mellanslag på var sida.")
}

// QuoteSign stands before what is quoted, and after it.
const QuoteSign = "”"

// QuoteSigns are the signs that stand so, in some language, and QuotePairs those of them that
// begin and end a quotation together, or whose last one is told as another language's.
var (
	QuoteSigns = []string{`"`, "”", "“", "„", "«", "»"}
	QuotePairs = []string{`""`, "””", "”“", "“”", "““", "„“", "„”", "«»", "»«", "»»"}
)

// QuoteStraight is a quotation mark of a keyboard.
func QuoteStraight(written, better string) diag.Problem {
	return signSlip("Citattecknet "+written+" visas rakt på sidan.", "Skriv "+better+" både före och efter orden som citeras.")
}

// QuoteForeign is a quotation mark of another language.
func QuoteForeign(written, better string) diag.Problem {
	if written == "«" || written == "»" {
		return signSlip("Tecknet "+written+" hör till ett annat språk, eller till ett fält i ett formulär.",
			"Skriv "+better+" både före och efter ord som citeras. Är det ett fält: skriv det som ska stå där.")
	}
	return signSlip("Citattecknet "+written+" hör till ett annat språk.", "Skriv "+better+" både före och efter orden som citeras.")
}

// SmallAfterStop is a sentence that begins with a small letter.
func SmallAfterStop(string, string) diag.Problem {
	return signSlip("Efter punkten börjar meningen med liten bokstav.", "Skriv stor bokstav, eller ett komma i stället för punkten.")
}

// ParenthesisOpen is a parenthesis that does not end.
func ParenthesisOpen() diag.Problem {
	return signSlip("Parentesen börjar här men slutar inte i stycket.", "Skriv ) där parentesen slutar, eller ta bort (.")
}

// ParenthesisUnopened is a parenthesis that does not begin.
func ParenthesisUnopened() diag.Problem {
	return signSlip("Parentesen slutar här men börjar inte i stycket.", "Skriv ( där parentesen börjar, eller ta bort ).")
}

// mostQuoted is how much of a quotation is shown.
const mostQuoted = 80

// QuotesMixed is a quotation with different marks at its ends.
func QuotesMixed(words string) diag.Problem {
	hint := "Skriv ” på båda ställena."
	if len(words) <= mostQuoted && !strings.Contains(words, "\n") {
		hint = "Skriv " + QuoteSign + words + QuoteSign
	}
	return signSlip("Citatet börjar med ett slags citattecken och slutar med ett annat.", hint)
}

// QuoteEndless is a quotation that does not end.
func QuoteEndless() diag.Problem {
	return signSlip("Citatet börjar här men slutar inte i stycket.", "Skriv ” där citatet slutar, eller ta bort tecknet.")
}

// QuoteUnbegun is a quotation that does not begin.
func QuoteUnbegun() diag.Problem {
	return signSlip("Citatet slutar här men börjar inte i stycket.", "Skriv ” där citatet börjar, eller ta bort tecknet.")
}

// YearsApart are two years with other signs between them than a dash.
func YearsApart(written, _ string) diag.Problem {
	return signSlip("Mellan två årtal ska det stå ett tankstreck, utan mellanslag.", "Skriv "+written[:4]+"–"+written[len(written)-4:])
}

// Thousands is a number with full stops or commas between its thousands.
func Thousands(written, _ string) diag.Problem {
	return signSlip("I talet "+written+" kan tecknet läsas som ett decimaltecken.",
		"Skriv mellanslag mellan tusental: "+strings.NewReplacer(".", " ", ",", " ").Replace(written))
}

// PercentGlued is a per cent sign right after its number.
func PercentGlued(written, _ string) diag.Problem {
	return signSlip("Före % saknas ett mellanslag.", "Skriv "+strings.TrimSuffix(written, "%")+" procent, eller med mellanslag före %.")
}

// SentenceSmall is a summary that begins with a small letter.
func SentenceSmall() diag.Problem {
	return signSlip("Sammanfattningen börjar med liten bokstav.", "Börja den med stor bokstav.")
}

// SentenceEnds is a summary without a full stop.
func SentenceEnds() diag.Problem {
	return signSlip("Sammanfattningen slutar utan punkt.", "Sluta den med en punkt. Är den avbruten: skriv klart meningen.")
}

// NameMisspelt is a word of a text that is nearly the name of something here.
func NameMisspelt(word, name string) diag.Problem {
	return diag.Problem{Code: diag.NameAlike, Message: quote(word) + " är nästan ett namn som finns här: " + quote(name) + ".",
		Hint: "Rätta stavningen, om det är det som menas.", Words: word}
}

// SignNotInFont is a sign that the portal's font has no shape for.
func SignNotInFont(sign string) diag.Problem {
	return signSlip("Tecknet "+sign+" finns inte i portalens typsnitt: det kan bli en tom ruta.",
		"Skriv det med ord, eller ta bort tecknet.")
}
