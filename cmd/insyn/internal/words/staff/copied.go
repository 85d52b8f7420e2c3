package staff

import (
	"slices"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// copiedWordings are what is left in a text of the document or the letter that it was copied
// from, and ways of writing that belong in tables and notes.
var copiedWordings = []Wording{
	{sieve.MustCompile(`(?i)(?:^|[\s(])((?:se|enligt|i) (?:tabell|figur|diagram|bild|bilaga) \d+)(?:$|[\s.,;:)])`), elsewhere},
	{sieve.MustCompile(`^((?:Tabell|Figur|Diagram|Bild|Bilaga) \d+[.:])(?:\s|$)`), elsewhere},
	{sieve.MustCompile(`(?i)(?:^|\s)((?:ovan|nedan)stående (?:tabell|figur|diagram|bild|bilaga|länk))(?:$|[\s.,;:)])`), elsewhere},
	{sieve.MustCompile(`(?i)(?:^|\s)(som bifogas|bifogad (?:fil|bilaga|rapport)|se bifogat)(?:$|[\s.,;:)])`), elsewhere},
	{sieve.MustCompile(`^((?:[Ss]e )(?:ovan|nedan|bilaga|blankett|projektplan(?:en)?|ansökan))\.?$`), elsewhere},
	{sieve.MustCompile(`^((?:Sammanfattning|Ingress|Utkast|Rubrik|Titel|Brödtext|Text|Beskrivning|Kommentar):)\s`),
		told("Texten börjar med ett ord som bara säger vad den är.", "Ta bort ordet och kolonet.")},
	{sieve.MustCompile(`(?:^|[\s(])(\d{5,9}) (?:kronor|kr|euro|personer|invånare|elever|besökare|deltagare|ton|kvadratmeter)(?:$|[\s.,;)])`),
		written("Stora tal är lättare att läsa med mellanslag mellan tusental.", thousands)},
	{sieve.MustCompile(`(?:^|[\s(])\d[\d ,\x{a0}]*[ \x{a0}]((?i:mkr|mnkr|msek|tkr|kkr|tsek))(?:$|[\s.,;)])`), shortUnit},
	{sieve.MustCompile(`(?:^|[\s(])(\d+ st)(?:$|[\s.,;)])`),
		told("Förkortningen st säger inget efter ett antal.", "Ta bort st, och skriv vad det är antalet av.")},
	{sieve.MustCompile(`(?:^|[\s(])(t ex|bl a|m m|d v s|s k|o s v|fr o m|t o m|e d|p g a|m fl)(?:$|[\s.,;:)])`), shortWords},
	{sieve.MustCompile(`(?i)läsåret? (\d\d/\d\d)(?:$|[\s.,;:)])`), schoolYear},
	{sieve.MustCompile(`\p{Ll}{2}(\(\d+\))(?:$|[\s.,])`),
		told("Före parentesen saknas ett mellanslag.", "Skriv ett mellanslag före parentesen.")},
	{sieve.MustCompile(`[\pL.,!?](“)(?:$|[\s.,;:!?)])`),
		told("Citattecknet “ hör till ett annat språk.", "Skriv ” både före och efter orden som citeras.")},
}

// elsewhere is what a text refers to that stands in the document that it comes from.
func elsewhere(written string) (diag.Problem, bool) {
	return signSlip("Orden "+quote(written)+" hänvisar till något som inte finns på sidan.",
		"Skriv vad som står där, eller ta bort orden. Sidan i källan står i hakparentes, som "+exampleMark+"."), true
}

// thousands returns a number with spaces between its thousands.
func thousands(s string) string {
	n, _ := strconv.ParseInt(s, 10, 64) // of few digits
	return strings.ReplaceAll(sv.Tal(n), sv.NBSP, " ")
}

// shortUnit is a short word for many kronor.
func shortUnit(written string) (diag.Problem, bool) {
	better := "miljoner kronor"
	if strings.ContainsAny(strings.ToLower(written[:1]), "tk") {
		better = "tusen kronor, eller hela beloppet i kronor"
	}
	return signSlip("Förkortningen "+quote(written)+" är svår att läsa.", "Skriv "+better), true
}

// shortened are words that are shortened by their first letters alone, each before the words.
var shortened = []string{"t ex", "till exempel", "bl a", "bland annat", "m m", "med mera", "d v s", "det vill säga", "s k", "så kallad",
	"o s v", "och så vidare", "fr o m", "från och med", "t o m", "till och med", "e d", "eller dylikt", "p g a", "på grund av",
	"m fl", "med flera"}

// shortWords are words that are shortened with spaces between their letters.
func shortWords(written string) (diag.Problem, bool) {
	i := slices.Index(shortened, written)
	return signSlip("Förkortningen "+quote(written)+" är svår att läsa.", "Skriv "+shortened[i+1]), true
}

// schoolYear is a school year by the last digits of its years.
func schoolYear(written string) (diag.Problem, bool) {
	from, to, _ := strings.Cut(written, "/")
	first, _ := strconv.Atoi(from) // of digits
	second, _ := strconv.Atoi(to)
	return signSlip("Läsårets årtal skrivs helt.", "Skriv 20"+from+"–20"+to), second == first+1
}
