// Package sign knows the characters with which a text, or the name of a file,
// can say something else than it seems to, or command what shows it: control
// characters, signs that can't be seen or that turn the direction of text, and
// letters that look like those of another alphabet.
//
// What no letter of any language needs is odd; whatever people write in theirs
// passes: combining marks, no-break spaces, joined emoji, and the joiners of
// Persian and of the scripts of India.
package sign

import (
	"strings"
	"unicode"
)

// Control reports whether r is a control character, or a code that is no
// character.
func Control(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Noncharacter_Code_Point, r)
}

// Hidden reports whether r can't be seen or turns the direction of text, if it
// stands alone: the format characters of Unicode, what programs are to ignore
// by default, breaks of line and paragraph, and the empty braille pattern.
func Hidden(r rune) bool {
	if r < 0xa1 || unicode.Is(unicode.Prepended_Concatenation_Mark, r) { // the latter are seen
		return false
	}
	return r == 0x2800 || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Variation_Selector, invisible,
		unicode.Other_Default_Ignorable_Code_Point)
}

// invisible are letters without a form that Unicode doesn't count among those
// that may be ignored.
var invisible = &unicode.RangeTable{R16: []unicode.Range16{{Lo: 0x180e, Hi: 0x180e, Stride: 1}}}

// HiddenAfter reports whether r is hidden where it stands after before.
func HiddenAfter(before, r rune) bool {
	switch {
	case r == 0x200d && (pictured(before) || before == emojiStyle), (r == 0x200c || r == 0x200d) && joined(before):
		return false
	case (r == textStyle || r == emojiStyle) && pictured(before):
		return false
	}
	return Hidden(r)
}

// The signs that choose between the two pictures of a symbol.
const (
	textStyle  = 0xfe0e
	emojiStyle = 0xfe0f
)

// pictured reports whether r is a symbol, or a sign that can be shown as one: a
// digit on a key, two exclamation marks, the i of information.
func pictured(r rune) bool {
	return unicode.In(r, unicode.So, unicode.Sk, unicode.Sm) || strings.ContainsRune("0123456789#*‼⁉〰〽ℹ", r)
}

// joined reports whether r belongs to a script in which a joiner changes the
// form of letters.
func joined(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsMark(r)) &&
		!unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Armenian, unicode.Common, unicode.Inherited)
}
