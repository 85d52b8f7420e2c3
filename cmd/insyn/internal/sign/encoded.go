package sign

import (
	"net/url"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// reEncoded is a letter as mail (=E4, =C3=A4), addresses (%C3%A4) and programs (\u00e4)
// write it, or with its dots apart.
var reEncoded = regexp.MustCompile(`=C[3]=[89AB][0-9A-F]|=(?:E[459]|C[45]|[DF]6)|` +
	`%C3%[89AB][0-9A-F]|\\u00[0-9a-fA-F]{2}|[aouAOU]\x{a8}|[aA]\x{2da}`)

// Encoded returns the first word of a line that has a letter in the way of a letter or an
// address, the word as it is read, and the byte where it begins. Addresses are right to
// have some.
func Encoded(line string) (word, better string, at int) {
	if !strings.ContainsAny(line, "=%\\") && !strings.Contains(line, "\u00a8") && !strings.Contains(line, "\u02da") {
		return "", "", 0
	}
	for _, m := range reEncoded.FindAllStringIndex(line, -1) {
		from := strings.LastIndexAny(line[:m[0]], " \t(”\"") + 1
		to := len(line)
		if end := strings.IndexAny(line[m[0]:], " \t)”\""); end >= 0 {
			to = m[0] + end
		}
		if word = line[from:to]; !strings.ContainsAny(word, "/@:?#&`_") {
			return word, reEncoded.ReplaceAllStringFunc(word, decoded), from
		}
	}
	return "", "", 0
}

// decoded returns the letter that is written in one of those ways.
func decoded(written string) string {
	switch {
	case strings.HasPrefix(written, "%"), strings.HasPrefix(written, "=C3="):
		if s, err := url.PathUnescape(strings.ReplaceAll(written, "=", "%")); err == nil {
			return s
		}
	case strings.HasPrefix(written, "="), strings.HasPrefix(written, `\u`):
		if n, err := strconv.ParseUint(strings.TrimPrefix(strings.TrimPrefix(written, "="), `\u`), 16, 8); err == nil {
			return string(charmap.ISO8859_1.DecodeByte(byte(n)))
		}
	}
	return norm.NFC.String(strings.NewReplacer("\u00a8", "\u0308", "\u02da", "\u030a").Replace(written))
}
