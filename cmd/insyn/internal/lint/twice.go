package lint

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

const (
	// paragraph is how many words a paragraph has that no text may have twice.
	// Shorter ones, such as "Nämnden har inte svarat på frågan.", may stand in each part.
	paragraph = 7
	// inARow is how many words a sentence has that may not follow right after itself.
	inARow = 3
)

// oftenTwice are the words that rightly follow themselves: "de som har har rätt",
// "mycket mycket".
var oftenTwice = []string{"det", "den", "de", "som", "är", "var", "har", "hade", "kan", "ska", "så", "mycket", "många", "länge",
	"väldigt", "mer", "bra", "ha", "hej"}

// textsTwice warns of words, sentences and paragraphs that a text has twice by a slip.
func textsTwice(texts []text) (l diag.List) {
	first := map[string]*text{} // by its words
	for i := range texts {
		t := &texts[i]
		if !t.written() {
			continue
		}
		if t.key == "" && t.block.Prose() {
			list := lettered(nil, t.words)
			key := strings.ToLower(t.words)
			if old := first[key]; len(list) >= paragraph && old != nil && !leads(t.words) {
				t.warn(&l, 0, len(t.words), utf8.RuneCountInString(t.words), staff.ParagraphTwice(), staff.SentenceFirst(old.pos(0)))
				continue
			}
			first[key] = t
		}
		t.inARow(&l)
	}
	return l
}

// leads reports whether a paragraph only leads to what stands under it.
func leads(words string) bool { return strings.HasSuffix(strings.TrimSpace(words), ":") }

// inARow reports the first sentence or word of a text that follows right after itself.
func (t *text) inARow(l *diag.List) {
	said := sentences(t.words)
	for i := 1; i < len(said); i++ {
		if s := said[i]; s.words >= inARow && s.folded == said[i-1].folded {
			t.warn(l, s.start, s.end, utf8.RuneCountInString(t.words[s.start:s.end]), staff.SentenceInARow())
			return
		}
	}
	list := words(nil, t.words)
	for i := 1; i < len(list); i++ {
		word, before := list[i].in(t.words), list[i-1].in(t.words)
		between := t.words[list[i-1].end:list[i].start]
		if !isLetter(word) || between == "" || !strings.EqualFold(word, before) || t.code(list[i-1], list[i]) {
			continue
		}
		r, size := utf8.DecodeRuneInString(word)
		if !unicode.IsLower(r) || size == len(word) && word != "i" || slices.Contains(oftenTwice, word) { // a letter is a name: x
			continue
		}
		t.warn(l, list[i-1].start, list[i].end, utf8.RuneCountInString(t.words[list[i-1].start:list[i].end]), staff.WordTwice(word))
		return
	}
}

// code reports whether one of some words is shown as code.
func (t *text) code(list ...word) bool {
	return t.key == "" && slices.ContainsFunc(list, func(w word) bool { return t.block.Code(w.start) })
}
