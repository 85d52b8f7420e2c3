package sv

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Slug returns s as an ASCII address part: lower case, å and ä as a, ö and ø
// as o, é as e, every run of other characters as one hyphen.
func Slug(s string) string {
	if isSlug(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range strings.ToLower(norm.NFC.String(s)) {
		part := fold(r)
		if part == "" {
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte('-')
		}
		gap = false
		b.WriteString(part)
	}
	return b.String()
}

// isSlug reports whether s is one already, as most of what is asked is.
func isSlug(s string) bool {
	hyphen := true // or the beginning
	for i := range len(s) {
		c := s[i]
		if c == '-' && hyphen || c != '-' && (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
		hyphen = c == '-'
	}
	return !hyphen || s == ""
}

// Anchors hands out anchors, each to one part of a page. What it holds from the
// beginning is taken.
type Anchors map[string]int

// For returns the anchor of what has a name: its slug or, if it has no letter that
// a slug can have, otherwise; with a number where that is taken.
func (a Anchors) For(name, otherwise string) string {
	id := cmp.Or(Slug(name), otherwise)
	for a[id]++; a[id] > 1; a[id]++ {
		id += "-" + strconv.Itoa(a[id])
	}
	return id
}

// Initial returns the letter that Swedish lists a name under which begins with
// r: Ø stands with Ö, Æ with Ä, Ü with Y and É with E, where the collation puts them;
// letters of other scripts are their own.
func Initial(r rune) string {
	switch r = unicode.ToUpper(r); r {
	case 'Å', 'Ä', 'Ö':
		return string(r)
	case 'Æ':
		return "Ä"
	case 'Ø', 'Ő', 'Œ':
		return "Ö"
	case 'Ü', 'Ű':
		return "Y"
	}
	if r < utf8.RuneSelf {
		return string(r)
	}
	if base := Slug(string(r)); base != "" {
		return strings.ToUpper(base[:1])
	}
	return string(r)
}

// Letter returns a letter as an ASCII anchor: å, ä and ö, which are letters of
// their own, as aa, ae and oe, those of other scripts by their number in Unicode,
// others as Slug has them.
func Letter(letter string) string {
	switch strings.ToLower(letter) {
	case "å":
		return "aa"
	case "ä":
		return "ae"
	case "ö":
		return "oe"
	}
	if slug := Slug(letter); slug != "" {
		return slug
	}
	r, _ := utf8.DecodeRuneInString(letter)
	return fmt.Sprintf("u%04x", r)
}

// folded holds the letters that the portal's names use beyond a-z.
var folded = map[rune]string{
	'å': "a", 'ä': "a", 'á': "a", 'à': "a", 'â': "a", 'ã': "a", 'ą': "a", 'æ': "a", 'ā': "a",
	'ö': "o", 'ø': "o", 'ó': "o", 'ô': "o", 'õ': "o", 'ő': "o",
	'é': "e", 'è': "e", 'ê': "e", 'ë': "e", 'ę': "e", 'ě': "e", 'ē': "e",
	'ü': "u", 'ú': "u", 'û': "u", 'ů': "u", 'ū': "u",
	'í': "i", 'ï': "i", 'î': "i", 'ı': "i", 'ī': "i",
	'ç': "c", 'ć': "c", 'č': "c", 'ñ': "n", 'ń': "n", 'ň': "n",
	'š': "s", 'ś': "s", 'ş': "s", 'ß': "ss", 'ž': "z", 'ż': "z", 'ź': "z",
	'ł': "l", 'ř': "r", 'ť': "t", 'ď': "d", 'ý': "y", 'ğ': "g", 'ģ': "g", 'ķ': "k", 'ļ': "l", 'ņ': "n",
}

// asIs are the letters and digits that stand in addresses as they are. A part of it
// needs no memory of its own.
const asIs = "0123456789abcdefghijklmnopqrstuvwxyz"

func fold(r rune) string {
	switch {
	case r >= '0' && r <= '9':
		return asIs[r-'0':][:1]
	case r >= 'a' && r <= 'z':
		return asIs[r-'a'+10:][:1]
	}
	if base, ok := folded[r]; ok || !unicode.IsLetter(r) {
		return base
	}
	// The rest of the world's accents, and letters written as one: ș, ﬁ.
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' {
			return r
		}
		return -1
	}, norm.NFKD.String(string(r)))
}

// MaxSlug is how many letters a part of an address has at most. No file system takes
// a name of more than 255, and tables and pictures beside a page have longer ones.
const MaxSlug = 100

// devices are names that Windows keeps for itself: no file there can have one,
// whatever its ending, and the repository can't be fetched with one in it.
var devices = []string{"con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
	"lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9"}

// Device reports whether a name is one of those.
func Device(name string) bool {
	stem, _, _ := strings.Cut(strings.ToLower(name), ".")
	return slices.Contains(devices, stem)
}
