package search

import (
	"strings"
	"unicode/utf8"
)

// Stem cuts the inflection off a folded Swedish word, so that the forms of one
// word meet: projekt, projektets, projekten. It is no root: what matters is
// that the forms agree.
//
// These are own rules rather than the Snowball algorithm, which TestStem
// measures them against: Snowball leaves the forms of -el, -or, -mm- and -itet words
// apart (möbel/möbler, aktör/aktörer, program/programmet, aktivitet/aktiviteter),
// genitives from the names of places, and needs å ä ö. The client holds a port (static/js/analyse.js);
// TestClientAgrees runs both over the whole vocabulary.
func Stem(w string) string {
	if len(w) < 4 || !stemmable(w) {
		return w
	}
	if s, ok := irregular[w]; ok {
		return s
	}
	w = genitive(w)
	if s, ok := irregular[w]; ok {
		return s
	}
	if strings.HasSuffix(w, "miljon") { // miljön, rather than one miljon; miljoner are another word
		return w[:len(w)-1]
	}
	for range 2 {
		w = genitive(cutSuffix(w))
	}
	return tidy(w)
}

// irregular holds words whose forms no suffix rule brings together.
var irregular = map[string]string{
	"bocker": "bok", "bockerna": "bok", "bocken": "bok", "boken": "bok",
	"boka": "boka", "bokar": "boka", "bokad": "boka", "bokade": "boka", "bokning": "boka",
	"gront": "gron", "nya": "ny", "nytt": "ny", "nyare": "ny",
	"sma": "liten", "litet": "liten", "lilla": "liten",
	"aldre":   "aldre",
	"gammalt": "gammal", "gamla": "gammal",
	"stort": "stor", "stora": "stor", "storre": "stor", "storst": "stor", "storsta": "stor",
	"langt": "lang", "langa": "lang", "langre": "lang", "langst": "lang",
	"hogt": "hog", "hoga": "hog", "hogre": "hog", "hogst": "hog", "hogsta": "hog",
	"ungt": "ung", "yngre": "ung", "yngst": "ung", "yngsta": "ung",
	"varmt": "varm", "varmare": "varm",
	"rent":     "ren",
	"lagenhet": "lagenhet", "lagenheten": "lagenhet", "lagenheter": "lagenhet", "lagenheterna": "lagenhet",
	"dator": "dator", "datorer": "dator", "datorn": "dator", "datorerna": "dator",
	"faktor": "faktor", "faktorer": "faktor", "faktorn": "faktor", "faktorerna": "faktor",
	"sektor": "sektor", "sektorer": "sektor", "sektorn": "sektor", "sektorerna": "sektor",
	"motor": "motor", "motorer": "motor", "motorn": "motor",
	"kallare": "kallare", "kallaren": "kallare", "kallarna": "kallare",
	"sommar": "sommar", "sommaren": "sommar", "somrar": "sommar", "somrarna": "sommar",
	"sjon": "sjo", "bron": "bro", "stan": "stad", "parkera": "parkering", "parkerar": "parkering",
}

// suffixes are tried in order, the longest first; the number is how many bytes must remain.
var suffixes = []struct {
	text string
	min  int
}{
	{"landet", 3}, {"landen", 3}, {"heterna", 4}, {"heten", 4}, {"heter", 4}, {"andet", 4}, {"anden", 4}, {"arnas", 3},
	{"erade", 4}, {"erats", 4}, {"arna", 3}, {"erna", 3}, {"orna", 3}, {"aren", 3}, {"ande", 3},
	{"erad", 4}, {"erat", 4}, {"aste", 4}, {"iskt", 3}, {"ligt", 3}, {"bart", 3}, {"ellt", 4},
	{"are", 3}, {"ade", 4}, {"het", 4}, {"ast", 4}, {"ern", 4}, {"eln", 3},
	{"en", 3}, {"et", 3}, {"ar", 3}, {"er", 3}, {"or", 3}, {"an", 3}, {"at", 5}, {"um", 4}, {"in", 4},
	{"a", 3}, {"e", 3},
}

// kept are what stays of a suffix that is only an adverb's or neuter's -t.
var kept = map[string]string{
	"iskt": "isk", "ligt": "lig", "bart": "bar", "ellt": "ell", "eln": "el", "landet": "land", "landen": "land", "in": "i",
}

// cutSuffix leaves -ee, which is no ending: a tree is no tre.
func cutSuffix(w string) string {
	if strings.HasSuffix(w, "ee") {
		return w
	}
	for _, s := range suffixes {
		if len(w) >= len(s.text)+s.min && strings.HasSuffix(w, s.text) {
			return w[:len(w)-len(s.text)] + kept[s.text]
		}
	}
	return neuter(w)
}

// neuter cuts the -t off the adjectives in -al, -iv, -sam and -lär.
func neuter(w string) string {
	for _, s := range []string{"alt", "ivt", "samt", "lart"} {
		if len(w) >= len(s)+3 && strings.HasSuffix(w, s) {
			return w[:len(w)-1]
		}
	}
	return w
}

// genitive cuts a final s, unless the word would become short or ends in ss.
func genitive(w string) string {
	n := len(w)
	if n < 5 || w[n-1] != 's' || w[n-2] == 's' {
		return w
	}
	return w[:n-1]
}

// tidy makes the last letters of what remains agree: möbel and möbler, vatten and
// vattnet, program and programmet.
func tidy(w string) string {
	n := len(w)
	switch {
	case strings.HasSuffix(w, "vatt"):
		return w + "n"
	case n >= 5 && w[n-2:] == "el" && !strings.ContainsRune("aeiouy", rune(w[n-3])):
		return w[:n-2] + "l"
	case n >= 4 && w[n-2:] == "mm":
		return w[:n-1]
	}
	return w
}

// stemmable reports whether w is made of the letters a to z only; codes such as
// ka121 and years keep their form.
func stemmable(w string) bool {
	for i := range len(w) {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return true
}

// NameKey is what a name is looked up by: its words without the small ones,
// folded, joined and stemmed, so that "Net Zero Cities", "NetZeroCities" and
// "netzerocities" are one. The sign at its end keeps keys apart from terms.
func NameKey(words []Word) string { return keyOf(nameOf(words)) }

// nameOf is a name as typing errors are looked for in it: its key, but for the stem.
func nameOf(words []Word) string {
	var b strings.Builder
	for _, w := range words {
		if !stopWords[lower(w.Surface)] {
			b.WriteString(w.Folded)
		}
	}
	if b.Len() == 0 {
		for _, w := range words {
			b.WriteString(w.Folded)
		}
	}
	name := b.String()
	if name == "" {
		return ""
	}
	if r := []rune(name); len(r) > nameLength {
		name = string(r[:nameLength])
	}
	return name + nameSign
}

// keyOf is the key of a name that nameOf writes. A long one is cut off, and has no ending to lose.
func keyOf(name string) string {
	if utf8.RuneCountInString(name) > nameLength || name == "" {
		return name
	}
	return Stem(strings.TrimSuffix(name, nameSign)) + nameSign
}

const (
	nameSign   = "="
	nameLength = 28 // letters of a key; what begins alike for longer is one name
)
