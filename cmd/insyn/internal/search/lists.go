package search

import (
	"maps"
	"slices"
	"strings"
)

// stopWords are folded words that are never searched for: the small words of
// the language and those that make a sentence a question.
var stopWords = set(`
	a about aldrig alla allt alltid alltsa an and anda andra angaende annat annu are at att av bada bade bara be
	behover bland blev bli blir bor borde brukar by can cirka could da dar darfor de dels dem den denna denne
	dennes deras dess dessa det detta dig din dit ditt do dock does du efter eftersom egentligen eller en enligt
	ens er era ert ett exakt exempel fa faktiskt far fast fick finnas finnes finns fler flera flest for fran from
	gallande gang ganger ganska gar ge genom ger gett given givit gjorde gjort gor gora ha had hade haft han
	hander hans hant har has have hej hennes heter hit hon hos how hur i ibland idag ifall ifran igen ihop in inga
	ingar ingen inget innan inom inte is it ja jag ju just kallas kan kanske kom komma kommer kring kunde kunna
	lat lata later ligger lite man manga maste med medan men mer mest mig min mina mitt mot mycken mycket na nagon
	nagot nagra nar nedan ni nog nu nya och ocksa of ofta olika nr nummer om on oss ovan over pa pagrund per plus redan
	respektive sa sadan sadana sadant saker samma samt sant satt se sedan sen should sig sin sina sitt sitter
	sjalv sjalva ska skulle snalla som star ta tack tagit tanker tar that the their there this till tills
	tillsammans to tog tycker typ under ungefar ungefarligen upp ur ut utan utanfor utom utover vad val valdigt
	var vara varfor varit varje vars vart velat vem vems verkar vet vi via vid vilja vilka vilken vilket vill viss
	vissa visst was were what which who will with would`)

// moneyWords are stems that ask for an amount.
var moneyWords = stems(`
	pengar kronor kr sek miljoner utbetalt betalas betalats betalt summa belopp kostar kostat kostnad
	bidrag stöd stödet finansierar finansieras finansiering`)

// softWords are stems that ask for a page's own kind of content. Beside other words
// they say what the reader wants to know, not which page has it.
var softWords = stems(`
	arbetar arbetat arbetet jobbar gäller handlar information info berätta hitta söker visa lista läsa deltar delta
	störst största flest dyrast minst högst lägst bäst vissa pågår driver drivs ingår bedriver kommunen folk fokus
	antal antalet skillnad skillnaden använda använder hjälp hjälpa hjälper medverkar
	ansvarar ansvarig samarbete samarbetar samarbeten samverkar kopplade koppling`)

// defineWords ask for an explanation, after "vad": vad är, vad betyder. How the client
// reads such a question stands in static/js/sok/swedish.js.
var defineWords = set(`ar betyder betyda innebar menas betydelse definition forklaring forklara star`)

// endings look like words but are no parts of compounds: arbetslös, fossilfri. The
// client has the same list (static/js/sok/swedish.js).
var endings = set(`los fri bar sam lig het skap art vis are ande`)

func set(list string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		m[w] = true
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
