package sv

import "strings"

// Slug returns s as an ASCII address part: lower case, å and ä as a, ö and ø
// as o, é as e, every run of other characters as one hyphen.
func Slug(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range strings.ToLower(s) {
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

// Letter returns a letter as an ASCII anchor: å, ä and ö, which are letters of
// their own, as aa, ae and oe, others as Slug has them.
func Letter(letter string) string {
	switch strings.ToLower(letter) {
	case "å":
		return "aa"
	case "ä":
		return "ae"
	case "ö":
		return "oe"
	}
	return Slug(letter)
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

func fold(r rune) string {
	if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
		return string(r)
	}
	return folded[r]
}
