package search

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// stopWords are words that are never searched for, as they are written: the small words of the
// language and those that make a sentence a question. "Gäng" is none, although it folds to what
// "gång" does. foldedStops are the same without dots, for what is only known so.
var (
	stopWords   = set(smallWords)
	foldedStops = folded(stopWords)
)

const smallWords = `
	a about aldrig alla allt alltid alltså an än and anda andra angående annat annu are att åt av bada både bara be
	behöver bland blev bli blir bor borde brukar by can cirka could då där därför de dels dem den denna denne
	dennes deras dess dessa det detta dig din dit ditt do dock does du efter eftersom egentligen eller en enligt
	ens er era ert ett exakt exempel få faktiskt får fast fick finnas finnes finns fler flera flest för for från from
	gällande gång gånger ganska går ge genom ger gett given givit gjorde gjort gör göra ha had hade haft han
	händer hans hant har här has have hej hennes heter hit hon hos how hur i ibland idag ifall ifrån igen ihop in inga
	ingår ingen inget innan inom inte is it ja jag ju just kallas kan kanske kom komma kommer kring kunde kunna
	låt låta later ligger lite man många maste med medan men mer mest mig min mina mitt mot mycken mycket nå någon
	något några när nedan ni nog nu nya och också of ofta olika nr nummer om on oss ovan over över på pågrund per plus redan
	respektive så sådan sådana sådant saker samma samt sånt satt sätt se sedan sen should sig sin sina sitt sitter
	själv själva ska skulle snälla som står ta tack tagit tänker tar that the their there this till tills
	tillsammans to tog tycker typ under ungefär ungefärligen upp ur ut utan utanför utom utöver vad väl väldigt
	var vara varför varit varje vars vart velat vem vems verkar vet vi via vid vilja vilka vilken vilket vill viss
	vissa visst was were what when where which who why will with would you your är
	any did get gets got has its me much my some their they us we
	å dom nån nåt nåra nånting sån sånt såna mej dej sej e ä o mä te
	fått blivit blev gå gick gått vore haft sett does`

// moneyWords are stems that ask for an amount.
var moneyWords = stems(`
	pengar kronor kr sek miljoner utbetalt betalas betalats betalt summa belopp kostar kostat kostnad
	bidrag stöd stödet finansierar finansieras finansiering`)

// mostWords are words, folded, that ask which is the largest.
var mostWords = folded(set(`mest flest störst största högst högsta dyrast dyraste most largest biggest highest`))

// softWords are stems that ask for a page's own kind of content. Beside other words
// they say what the reader wants to know, not which page has it.
var softWords = stems(`
	arbetar arbetat arbetet gäller handlar information info berätta hitta söker visa lista läsa deltar delta
	störst största flest dyrast minst högst lägst bäst vissa pågår driver drivs ingår bedriver kommunen folk fokus
	antal antalet skillnad skillnaden använda använder hjälp hjälpa hjälper medverkar
	samordnar leder kommit lyckas lyckats hänt hända undrar sköter håller handla verksamhet viktigast viktig
	bra dåligt god bättre egna egen olika senaste nytt långt länge snart fortfarande idé fråga svar
	underlag sammanfattning översikt bakgrund talepunkter faktablad inför
	ansvarar ansvarig totalt total sammanlagt sammanlagd funkar fungerar samarbete samarbetar samarbeten samverkar kopplade koppling`)

// softForms are words, folded, that are soft in this form only: "var jobbar ni med", but "hjälp att få jobb".
var softForms = []string{"jobbar", "jobbat", "jobbet"}

// defineWords ask for an explanation, after "vad": vad är, vad betyder. How the client
// reads such a question stands in static/js/sok/swedish.js.
var defineWords = set(`ar betyder betyda innebar menas betydelse definition forklaring forklara star`)

// endings look like words but are no parts of compounds: arbetslös, fossilfri. The
// client has the same list (static/js/sok/swedish.js).
var endings = set(`los fri bar sam lig het skap art vis are ande`)

// small reports whether a word is one of the small ones. "WHO" is none: what stands in capitals
// is an acronym.
func small(surface string) bool { return stopWords[lower(surface)] && !capitals(surface) }

// capitals reports whether a word is written in two capitals or more.
func capitals(surface string) bool {
	return utf8.RuneCountInString(surface) > 1 && !strings.ContainsFunc(surface, func(r rune) bool { return !unicode.IsUpper(r) })
}

func set(list string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

func folded(words map[string]bool) map[string]bool {
	m := make(map[string]bool, len(words))
	for w := range words {
		m[Fold(w)] = true
	}
	return m
}

func stems(list string) []string {
	var out []string
	seen := make(map[string]bool)
	for _, w := range Words(list) {
		if s := Stem(w.Folded); !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}

func sortedKeys(m map[string]bool) []string { return slices.Sorted(maps.Keys(m)) }
