package source

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// hidden are the signs that can't be seen, and those that turn the direction of
// text, so that it reads as something else than it says: the format characters
// of Unicode, and letters and spaces without a form.
func hidden(r rune) bool {
	switch {
	case r < 0x80:
		return false
	case unicode.Is(unicode.Cf, r), // bidirectional controls, soft hyphen, zero width, tags
		r == 0x115f, r == 0x1160, r == 0x3164, r == 0xffa0, // Hangul fillers
		r == 0x034f, r == 0x17b4, r == 0x17b5, r == 0x180e, // joiners and vowels without a form
		r == 0x2028, r == 0x2029, // breaks of line and paragraph
		r >= 0xfe00 && r <= 0xfe0d, r >= 0xe0100 && r <= 0xe01ef: // variants, except of text and emoji
		return true
	}
	return false
}

// joins reports whether r, after before, is part of an emoji rather than hidden.
func joins(before, r rune) bool {
	return r == 0x200d && (unicode.Is(unicode.So, before) || unicode.Is(unicode.Sk, before) || before == 0xfe0f)
}

// control reports whether r is a control character that no text has.
func control(r rune) bool { return r != '\n' && r != '\t' && r != '\r' && unicode.IsControl(r) }

// signs reports the first odd sign of each line of a file.
func signs(file string, src []byte) (l diag.List) {
	n := 0
	for line := range bytes.Lines(src) {
		n++
		if !odd(line) {
			continue
		}
		text, before, col := string(line), rune(0), 0
		for _, r := range text {
			col++
			pos := diag.Pos{File: file, Line: n, Col: col}
			if control(r) {
				l.Add(pos, 1, staff.ControlSign(r))
				break
			}
			if hidden(r) && !joins(before, r) {
				l.Add(pos, 1, staff.HiddenSign(r))
				break
			}
			before = r
		}
		if word, at := mixed(text); word != "" {
			l.Warn(diag.Pos{File: file, Line: n, Col: at}, utf8.RuneCountInString(word), staff.MixedAlphabets(word))
		}
	}
	return l
}

// odd reports whether a line may have an odd sign: most have none, and need not
// be read letter by letter.
func odd(line []byte) bool {
	for _, b := range line {
		if b < ' ' && b != '\n' && b != '\t' && b != '\r' || b == 0x7f || b >= 0xc2 && b != 0xc3 {
			return true
		}
	}
	return false
}

// mixed returns the first word that has both Latin letters and ones that look
// like them, Cyrillic or Greek, and in which column it begins.
func mixed(line string) (word string, col int) {
	var latin, other bool
	var b strings.Builder
	at, start := 0, 0
	end := func() bool {
		if latin && other {
			return true
		}
		latin, other, start = false, false, 0
		b.Reset()
		return false
	}
	for _, r := range line {
		at++
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			if end() {
				return b.String(), start
			}
			continue
		}
		if start == 0 {
			start = at
		}
		b.WriteRune(r)
		latin = latin || unicode.Is(unicode.Latin, r)
		other = other || unicode.In(r, unicode.Cyrillic, unicode.Greek)
	}
	if end() {
		return b.String(), start
	}
	return "", 0
}

// escaped reports texts of the facts with odd signs that stand there as escapes
// (\u202e), and with line breaks: each text of the facts is one line.
func escaped(l *diag.List, src []byte, v Value) {
	switch data := v.Data.(type) {
	case string:
		i := strings.IndexFunc(data, func(r rune) bool { return r == '\n' || r == '\r' || r == '\t' || control(r) || hidden(r) })
		if i < 0 {
			return
		}
		r, _ := utf8.DecodeRuneInString(data[i:])
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			l.Add(v.Pos, v.Len, staff.BrokenText())
		case bytes.ContainsRune(src, r): // told already, where it stands
		case control(r):
			l.Add(v.Pos, v.Len, staff.ControlSign(r))
		default:
			l.Add(v.Pos, v.Len, staff.HiddenSign(r))
		}
	case []Value:
		for _, item := range data {
			escaped(l, src, item)
		}
	case *Table:
		for _, k := range data.Keys {
			escaped(l, src, k.Value)
		}
	}
}
