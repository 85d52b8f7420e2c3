package staff

import (
	"regexp"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
)

// Ageing are words that mean another time the longer a text is read, as the first group.
var Ageing = sieve.MustCompile(`(?i)(?:^|[\s(])(i år|i fjol|förra (?:året|månaden|veckan)|nästa (?:år|månad|vecka)|` +
	`just nu|för närvarande|för tillfället|i dagsläget|nyligen|häromdagen|i (?:våras|somras|höstas|vintras|höst|vinter))(?:$|[\s.,;:!?)])`)

// NotAgeing are such words where they mean no time of their own: who has newly come, which years of
// a school, a year among years, or what is told as a note.
var NotAgeing = regexp.MustCompile(`(?i)\((?:OBS|NB)\b[^()]*$|` +
	`(?:^|\s)(?:år|ett år|varje år)[\s.,]*(?:till |från )?$|(?:^|\s)som (?:har )?$`)

// NotAgeingBefore is what follows such words there.
var NotAgeingBefore = regexp.MustCompile(`^(?:[ \x{a0}]\d|[ ]anlän)`)

// WordAges is a word that means another time the longer a text is read.
func WordAges(written string) diag.Problem {
	hint := "Skriv när det är, som ”år 2025”, eller ta bort orden."
	if strings.Contains(written, "år") {
		hint = "Skriv årtalet för det år som menas, som ”år 2025”."
	}
	return signSlip(quote(written)+" stämmer bara en tid: texten läses länge.", hint)
}

// Languages are some others than Swedish, with common words of theirs that Swedish hasn't.
var Languages = []Language{
	{"engelska", wordsOf("the of and to is are was were with from that this which these their has have will on an as it its our")},
	{"danska eller norska", wordsOf("og af ikke er ikkje fra hvordan hvem hvor blev ble til ved etter mellem mellom")},
	{"tyska", wordsOf("der die das und mit von für dem ein eine nicht werden auf wie zu ist sich im wurde")},
	{"franska", wordsOf("le la les des et une est dans pour avec sur qui aux ce cette")},
	{"spanska", wordsOf("el los las y una con por para que su como más")},
	{"finska", wordsOf("on ei oli sekä että hanke hankkeen myös mutta kun ovat")},
	{"polska", wordsOf("w na się nie jest z do oraz projekt był dla przez")},
}

// Language is a language and common words of it.
type Language struct {
	Name  string
	Words map[string]bool
}

// Swedish are common words of Swedish that none of the others has.
var Swedish = wordsOf("och att är för av till inte ett från hur när där deras ska")

func wordsOf(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(s) {
		out[w] = true
	}
	return out
}

// InLanguage is a text in another language than Swedish.
func InLanguage(language string, summary bool) diag.Problem {
	what := "Stycket"
	if summary {
		what = "Sammanfattningen"
	}
	return signSlip(what+" är på "+language+".", "Skriv på svenska, med egna ord. Är det ett citat: sätt det inom ”citattecken”.")
}

// ParagraphEnds is a paragraph that ends without a full stop before its mark.
func ParagraphEnds() diag.Problem {
	return signSlip("Stycket slutar utan punkt.", "Sätt punkt före hakparentesen. Är meningen avbruten: skriv klart den.")
}

// NameSmall is a name that begins with a small letter.
func NameSmall(written, better string) diag.Problem {
	return diag.Problem{Code: diag.NameAlike, Message: "Namnet " + quote(written) + " börjar med liten bokstav.", Hint: "Skriv " + better}
}

// BodySpelt is the name of the city's own body with other letters than it has.
func BodySpelt(written, better string) diag.Problem {
	return diag.Problem{Code: diag.NameAlike, Message: quote(written) + " skrivs " + quote(better) + ".", Hint: "Skriv " + better}
}

// BodyWord is the body that a city may be called as, after its name.
const BodyWord = "kommun"

// AlsoWords are names of cities that are ordinary words in small letters.
var AlsoWords = wordsOf("greve lund lunden boden bergen berg vara mora sala kil sund vik nora nice split essen bari bath ek holm dal " +
	"hamar tours orange trier vasa halle male")
