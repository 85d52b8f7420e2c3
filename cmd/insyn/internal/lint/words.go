package lint

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// word is a run of letters and digits, or one other character, from byte
// start to end of a text.
type word struct{ start, end int }

func (w word) in(text string) string { return text[w.start:w.end] }

// words appends the words of text to list. Spaces only separate.
func words(list []word, text string) []word {
	for i := 0; i < len(text); {
		start := i
		letter, size := classify(text[i:])
		i += size
		switch {
		case letter:
			for i < len(text) {
				more, size := classify(text[i:])
				if !more {
					break
				}
				i += size
			}
		case size == 1 && text[start] <= ' ', text[start:i] == "\u00a0":
			continue
		}
		list = append(list, word{start, i})
	}
	return list
}

// lettered appends the words of letters and digits of text to list.
func lettered(list []word, text string) []word {
	from := len(list)
	list = words(list, text)
	kept := slices.DeleteFunc(list[from:], func(w word) bool { return !isLetter(w.in(text)) })
	return list[:from+len(kept)]
}

// isLetter reports whether a word is one of letters or digits.
func isLetter(word string) bool {
	letter, _ := classify(word)
	return letter
}

// classify reports whether text begins with a letter or digit, and how many
// bytes its first character takes.
func classify(text string) (letter bool, size int) {
	c := text[0]
	if c < utf8.RuneSelf {
		return 'a' <= c|' ' && c|' ' <= 'z' || '0' <= c && c <= '9', 1
	}
	r, size := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r), size
}
