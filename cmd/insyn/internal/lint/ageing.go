package lint

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// pages is the folder of the portal's own pages, which tell how something is done in any year.
const pages = "content/sidor/"

// prose reports whether the words were written for the portal and are sentences, rather than
// a heading or a cell of a table.
func (t *text) prose() bool { return t.written() && (t.key != "" || t.block.Prose()) }

// quoted reports whether byte i of a text stands within a quotation.
func (t *text) quoted(i int) bool { return strings.Count(t.words[:i], staff.QuoteSign)%2 == 1 }

// ageing warns of words that mean another time the longer a text is read, the first in a text.
func ageing(texts []text) (l diag.List) {
	for i := range texts {
		t := &texts[i]
		if !t.prose() || strings.HasPrefix(t.file, pages) {
			continue
		}
		for _, m := range staff.Ageing.FindAllStringSubmatchIndex(t.words, -1) {
			from, to := m[2], m[3]
			if t.quoted(from) || staff.NotAgeing.MatchString(t.words[:from]) || staff.NotAgeingBefore.MatchString(t.words[to:]) {
				continue
			}
			t.warn(&l, from, to, utf8.RuneCountInString(t.words[from:to]), staff.WordAges(t.words[from:to]))
			break
		}
	}
	return l
}

// Words that tell a language: of fewer in a text it may have names only.
const (
	languageWords = 8 // in the text
	languageSigns = 3 // of them common words of the language
)

// languages warns of paragraphs and summaries in another language than Swedish.
func languages(texts []text) (l diag.List) {
	var space []word
	for i := range texts {
		t := &texts[i]
		if !t.prose() || !t.ended() {
			continue
		}
		if space = lettered(space[:0], t.words); len(space) < languageWords || strings.Contains(t.words, staff.QuoteSign) {
			continue
		}
		if language := t.foreign(space); language != "" {
			from, to := space[0].start, space[0].end
			t.warn(&l, from, to, utf8.RuneCountInString(t.words[from:to]), staff.InLanguage(language, t.key == "sammanfattning"))
		}
	}
	return l
}

// ended reports whether a text ends as a sentence does.
func (t *text) ended() bool { return strings.HasSuffix(strings.TrimRight(t.words, " \n)"), ".") }

// foreign returns the language that the words of a text are in, or "" if that is Swedish or can't be
// told. A name in another language has capital letters throughout.
func (t *text) foreign(list []word) string {
	small, swedish := 0, 0
	count := make([]int, len(staff.Languages))
	for _, w := range list {
		one := w.in(t.words)
		if first, _ := utf8.DecodeRuneInString(one); unicode.IsLower(first) {
			small++
		}
		one = strings.ToLower(one)
		if staff.Swedish[one] {
			swedish++
		}
		for i, language := range staff.Languages {
			if language.Words[one] {
				count[i]++
			}
		}
	}
	best := 0
	for i, n := range count {
		if n > count[best] {
			best = i
		}
	}
	if n := count[best]; n < languageSigns || n <= 2*swedish || 6*n < len(list) || 2*small < len(list) {
		return ""
	}
	return staff.Languages[best].Name
}

// paragraphEnds warns of paragraphs that end without a full stop before their mark.
func paragraphEnds(texts []text) (l diag.List) {
	for i := range texts {
		t := &texts[i]
		words := strings.TrimRight(t.words, " \n")
		if t.key != "" || !t.block.Rests() || strings.Count(words, " ") < 2 {
			continue
		}
		last, size := utf8.DecodeLastRuneInString(words)
		if at := len(words) - size; (unicode.IsLetter(last) || unicode.IsDigit(last) || last == ',') && t.inSource(at, len(words)) {
			t.warn(&l, at, len(words), 1, staff.ParagraphEnds())
		}
	}
	return l
}
