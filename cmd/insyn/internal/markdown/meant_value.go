package markdown

import (
	"bytes"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
)

// reMeantValue is the name of a value between other signs than {{ and }}, or with some
// of them missing: as other programs mark what they put in place.
var reMeantValue = sieve.MustCompile(`(?i)` +
	`(?:[$#@]?\{+[%#=\s]*|\[\[+\s*|\(\(+\s*|<+[%?=]*\s*|[%$]+\s*)(` + valueNames() + `)` +
	`(?:\s*[%#=]*\}+|\s*\]\]+|\s*\)\)+|\s*[%?/]*>+|\s*[%$]+)` +
	`|\[\s*(` + valueNames() + `)\s*\](?:[\s.,;:!?)]+\S)` +
	`|\{+\s*(` + valueNames() + `)\b` +
	`|\b(` + valueNames() + `)\s*\}+`)

// valueNames returns the names of values as an expression, with any sign between their
// words.
func valueNames() string {
	names := slices.Clone(schema.Values)
	slices.SortFunc(names, func(a, b string) int { return len(b) - len(a) }) // the longer of two that begin alike
	return strings.ReplaceAll(strings.Join(names, "|"), " ", `[\s_-]+`)
}

// MeantValue returns where a text has the name of a value between wrong signs, and how
// that is written; better is "" where it has none.
func MeantValue(text string) (from, to int, better string) {
	for _, m := range reMeantValue.FindAllStringSubmatchIndex(text, -1) {
		from, to = m[0], m[1]
		name := ""
		for i := 2; i < len(m); i += 2 {
			if m[i] >= 0 {
				name = strings.Join(strings.FieldsFunc(text[m[i]:m[i+1]], func(r rune) bool { return strings.ContainsRune(" _-\n\u00a0", r) }), " ")
			}
		}
		if m[4] >= 0 {
			to = strings.IndexByte(text[from:], ']') + from + 1 // without what follows
		}
		if Value.FindString(text[from:to]) != text[from:to] {
			return from, to, "{{" + strings.ToLower(name) + "}}"
		}
	}
	return 0, 0, ""
}

// isMeantValue reports whether what begins at an offset of the text, as if it were HTML,
// is the name of a value.
func isMeantValue(src []byte, at int) bool {
	for at > 0 && src[at-1] == '<' {
		at--
	}
	line, _, _ := bytes.Cut(src[at:], []byte("\n"))
	from, _, better := MeantValue(string(line))
	return better != "" && from == 0
}
