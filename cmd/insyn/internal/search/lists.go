package search

import (
	"maps"
	"slices"
	"strings"
)

// stopWords are folded words that are never searched for: the small words of
// the language and those that make a sentence a question.
var stopWords = set(`
	alla allt an andra annat att av bara behover bland blev bli blir da dar de dem den denna deras
	dess dessa det detta dig din dit ditt du efter eller en er ett exempel fa far fick finnas finns fler flera flest for
	fran ge genom ger gar gjorde gjort gor gora ha hade han hander hant har hit hon hos hur i ibland ifall ifran in ingar inom inte ja jag
	ju kan kring kom kommer komma kunna man manga med mer mest mig min mina mitt mot mycket mycken na nagon nagot nagra
	nar ni nu nya och ocksa olika om oss pa per plus saker sa samt se sen sig sin sina sitt ska skulle som
	tack till tycker under upp ur ut utan vad var vara varfor varit vart vem vems vet vi via vid vilja vilka
	vilken vilket vill a and are at is of on the to what which who how do does about with from`)

// softWords are stems that ask for an amount or for a page's own kind of
// content. Beside other words they say what the reader wants to know, not which
// page has it.
var softWords = stems(`
	pengar kronor kr sek miljoner utbetalt betalas betalats betalt summa belopp kostar kostat kostnad
	bidrag stöd stödet finansierar finansieras finansiering
	arbetar arbetat arbetet jobbar gäller handlar information info berätta hitta söker visa lista läsa deltar delta
	antal antalet skillnad skillnaden använda använder hjälp hjälpa hjälper medverkar ansvarar ansvarig samarbete samarbetar samarbeten samverkar kopplade koppling`)

// defineWords ask for an explanation, after "vad": vad är, vad betyder.
var defineWords = set(`ar betyder betyda innebar menas betydelse definition forklaring forklara star`)

// endings look like words but are no parts of compounds: arbetslös, fossilfri. The
// client has the same list (static/js/sokvagar.js).
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
