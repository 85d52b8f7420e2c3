package staff

import (
	"slices"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/date"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// Wording is what is more often a slip in how amounts, days and years are written, or a
// word that nobody meant readers to see. Slip returns what to say of what the group of
// Found has, unless that is right.
type Wording struct {
	Found *sieve.Regexp
	Slip  func(written string) (p diag.Problem, is bool)
}

const (
	numeral  = `\d{1,3}(?:[ \x{a0}]\d{3})+|\d+`
	measured = `(?:miljoner|miljarder|procent|kronor|kilometer|meter|hektar|ton|timmar)`
	months   = `januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december`
)

// Wordings are all of them. Each leaves alone what rightly looks like it: "2025-01-15",
// "24-7", "2024-11".
var Wordings = append([]Wording{
	{sieve.MustCompile(`(?:^|[\s(])((?:` + numeral + `):-)(?:$|[\s.,;)])`), written("Ett pris skrivs med valutan i ord.", crowns)},
	{sieve.MustCompile(`(?:^|[\s(])((?:` + numeral + `)(?:kr|SEK)|SEK ?(?:` + numeral + `))(?:$|[\s.,;)])`),
		written("Mellan talet och valutan står ett mellanslag, och valutan sist.", crowns)},
	{sieve.MustCompile(`(?:^|[\s(])(€ ?(?:` + numeral + `))(?:$|[\s.,;)])`),
		written("Valutan skrivs i ord efter talet.", func(s string) string { return strings.Trim(s, "€ ") + " euro" })},
	{sieve.MustCompile(`(?:^|[\s(])(\d{1,2}-\d{1,2})(?:$|[\s.,;)])`), numbersApart},
	{sieve.MustCompile(`(?:^|[\s(])((?:19|20)\d\d-\d\d)(?:$|[\s.,;)])`), yearsShort},
	{sieve.MustCompile(`(?:^|[\s(])(\d{1,2}/\d{1,2}[-/](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\dT[\d:.]+Z?)(?:$|[\s.,;)])`), dayTyped},
	{sieve.MustCompile(`(?:^|[\s(])([23]\d (?:` + months + `))(?:$|[\s.,;)])`), dayLacking},
	{sieve.MustCompile(`(?:^|[\s(])(?:` + months + `)[ \x{a0}](\d{5})(?:$|[\s.,;:)])`),
		told("Ett årtal har fyra siffror.", "Kontrollera året mot källan.")},
	{sieve.MustCompile(`(?:^|[\s(])(\d+\.\d{1,2}) ` + measured + `(?:$|[\s.,;)])`),
		written("Ett decimaltal skrivs med komma.", func(s string) string { return strings.Replace(s, ".", ",", 1) })},
	{sieve.MustCompile(`(?:^|[\s(])(\d+(?:[.,]\d+)?E[+-]?\d+)(?:$|[\s.,;)])`),
		told("Ett kalkylprogram har kortat talet.", "Skriv hela talet.")},
	{sieve.MustCompile(`\d[ \x{a0}]?(kr kronor|kr SEK|SEK kr|% procent|kronor kr)(?:$|[\s.,;)])`),
		told("Samma enhet står två gånger efter talet.", "Behåll det ena ordet.")},
	{sieve.MustCompile(`(?:^|[\s(])(NaN|null|NULL|undefined|\[object Object\])(?:$|[\s.,;)])`),
		told("Ordet kommer från ett program som saknade ett värde. Det skulle synas på sidan.",
			"Skriv det som ska stå här, eller ta bort ordet.")},
	{sieve.MustCompile(`\p{Ll} (\((?:antal|belopp|datum|namn|summa|siffra|titel|ort|länk)\))(?: \p{Ll}|[.,])`),
		told("Här är en plats att fylla i kvar.", "Skriv det som ska stå här, eller ta bort parentesen.")},
	{sieve.MustCompile(`(\((?:OBS|NB)\b[^()]*\))`),
		told("Parentesen ser ut som en anteckning till den som skriver.", "Ta bort den, eller skriv den som en mening i texten.")},
	{sieve.MustCompile(`(?:^|[\s(”])(\p{Lu}{2,}(?: \p{Lu}{2,}){3,})(?:$|[\s.,;!?)])`),
		told("Flera ord i rad har bara stora bokstäver: de är svåra att läsa.", "Skriv dem med små bokstäver.")},
	{sieve.MustCompile(`\s((?:och|eller|samt|att|eftersom)\.)(?:\s|$)`),
		told("Meningen slutar mitt i.", "Skriv klart meningen, eller ta bort ordet.")},
	{sieve.MustCompile(`(?:^|[^\pL])(\pL*[Nn]ämd(?:en|er|ens|erna|ernas|s)?|` +
		`\pL*[Ff]örvalting(?:en|ar|ens|arna)?|\pL*[Ff]ulmäktige\pL*)(?:$|[^\pL])`), respelt},
	{sieve.MustCompile(`(?:^|[\s(”])((?:Eu|eu)(?::?s)?|EU['’´]?s)(?:$|[\s.,;:!?)”-])`), union},
	{sieve.MustCompile(`(\{(?:\+\+|--|>>|~~)[^{}]*\})`),
		told("Här står en ändring ur ett annat program, som inte är godkänd.", "Behåll de ord som gäller, och ta bort tecknen.")},
}, slices.Concat(copiedWordings, apartWordings)...)

// union is the European Union by its letters, with others than those it has.
func union(written string) (diag.Problem, bool) {
	better := "EU"
	if rest := strings.TrimLeft(written, "EeUu"); rest != "" {
		better += ":s"
	}
	return signSlip(quote(written)+" skrivs "+better+".", "Skriv "+better), better != written
}

// told says the same of all that is found.
func told(message, hint string) func(string) (diag.Problem, bool) {
	return func(string) (diag.Problem, bool) { return signSlip(message, hint), true }
}

// written says how what is found is written.
func written(message string, better func(string) string) func(string) (diag.Problem, bool) {
	return func(s string) (diag.Problem, bool) { return signSlip(message, "Skriv "+better(s)), true }
}

// crowns returns an amount with its currency in a word.
func crowns(s string) string { return strings.Trim(s, "krSEK:- \u00a0") + " kronor" }

// numbersApart is two numbers in their order with a hyphen between them.
func numbersApart(s string) (diag.Problem, bool) {
	from, to, _ := strings.Cut(s, "-")
	low, _ := strconv.Atoi(from) // of digits
	high, _ := strconv.Atoi(to)
	return signSlip("Mellan två tal står ett tankstreck.", "Skriv "+from+"–"+to), low < high && low > 0 && from[0] != '0'
}

// yearsShort is a year and the next one by its last digits. Up to 12 that may be a month.
func yearsShort(s string) (diag.Problem, bool) {
	from, to, _ := strings.Cut(s, "-")
	year, _ := strconv.Atoi(from)
	short, _ := strconv.Atoi(to)
	return signSlip("Mellan två årtal står ett tankstreck, och båda skrivs helt.", "Skriv "+from+"–"+strconv.Itoa(year+1)),
		short > 12 && short == (year+1)%100
}

// dayTyped is a day in figures.
func dayTyped(s string) (diag.Problem, bool) {
	day, _, _ := strings.Cut(s, "T")
	p := signSlip("Datumet är svårt att läsa.", "Skriv dagen med månaden i ord, som "+sv.Datum(2025, 1, 15)+".")
	if better := dayInWords(strings.Replace(day, "-", " ", strings.Count(day, "/"))); better != "" {
		p.Hint = "Skriv " + better
	}
	return p, true
}

// dayInWords returns a day in figures with its month in a word, or "".
func dayInWords(s string) string {
	parts := strings.Split(sv.Day(s), "-")
	if len(parts) != 3 {
		return ""
	}
	year, _ := strconv.Atoi(parts[0])
	month, _ := strconv.Atoi(parts[1])
	day, _ := strconv.Atoi(parts[2])
	return sv.Datum(year, month, day)
}

// leapYear is any year in which February has all the days that it can have.
const leapYear = 2024

// dayLacking is a day that a month hasn't, in a year of any length.
func dayLacking(s string) (diag.Problem, bool) {
	day, month, _ := strings.Cut(s, " ")
	n, _ := strconv.Atoi(day)
	last := date.DaysIn(leapYear, 1+slices.Index(strings.Split(months, "|"), month))
	return signSlip("Det finns ingen sådan dag: "+s+".", "Kontrollera dagen mot källan."), n > last
}

// respelt is a word of the city's own that is often misspelt.
func respelt(written string) (diag.Problem, bool) {
	better := strings.NewReplacer("ämd", "ämnd", "alting", "altning", "ulm", "ullm").Replace(written)
	return diag.Problem{Code: diag.Punctuation, Message: quote(written) + " är felstavat.", Hint: "Skriv " + better}, true
}
