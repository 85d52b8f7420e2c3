package site

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// Term is a word that the glossary explains.
type Term struct {
	Text, Href string
	Everyday   bool // it has an everyday sense too, so that only a label of it means what the glossary says
}

// named reports whether the term is a name or an abbreviation, written in one way only.
func (t Term) named() bool {
	_, first := utf8.DecodeRuneInString(t.Text)
	return strings.ContainsFunc(t.Text[first:], func(r rune) bool { return !unicode.IsLower(r) && r != ' ' && r != '-' })
}

// Begins returns how much of the beginning of a text is the term, in any of its
// forms, as a whole word; 0 if none of it.
func (t Term) Begins(text string) int {
	n := 0
	for i, want := range t.Text {
		got, size := utf8.DecodeRuneInString(text[n:])
		if got == '\u00a0' {
			got = ' '
		}
		if got != want && (i > 0 || t.named() || unicode.ToLower(got) != unicode.ToLower(want)) {
			return 0
		}
		n += size
	}
	end := n
	if !t.named() {
		end += len(text[n:]) - len(strings.TrimLeftFunc(text[n:], unicode.IsLetter))
	}
	if !sv.NounEnding(text[n:end]) || inWord(text[end:]) {
		return 0
	}
	return end
}

// inWord reports whether a word goes on where a text begins: "ESF+", "Erasmus+-ansökan".
func inWord(text string) bool {
	r, size := utf8.DecodeRuneInString(text)
	if r == '-' {
		r, _ = utf8.DecodeRuneInString(text[size:])
	}
	return IsWord(r)
}

// IsWord reports whether a letter or sign is part of words.
func IsWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '+' }
