package lint

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// voices warns of texts that speak as who wrote the source, the first words in a text. The
// portal's own pages may.
func voices(texts []text) (l diag.List) {
	for i := range texts {
		t := &texts[i]
		if !t.own() || !t.prose() || strings.HasPrefix(t.file, pages) {
			continue
		}
		for _, m := range staff.OwnVoice.FindAllStringSubmatchIndex(t.words, -1) {
			from, to := m[2], m[3]
			if from < 0 {
				from, to = m[4], m[5]
			}
			if !t.quoted(from) && t.inSource(from, to) {
				t.warn(&l, from, to, utf8.RuneCountInString(t.words[from:to]), staff.VoiceOfOthers(t.words[from:to]))
				break
			}
		}
	}
	return l
}

// officesApart warns of names of nämnder and förvaltningar that are written as two words, the
// first in a text.
func officesApart(c *checker) (l diag.List) {
	var names []halves
	for _, n := range c.World.Namnder {
		names = append(append(names, halvesOf(n.Name)...), halvesOf(n.Forvaltning)...)
	}
	names = append(names, halvesOf(c.World.Portal.City.Council)...)
	for _, r := range c.read {
		texts := factsOf(r.file)
		if body := r.file.Body.Source(); slices.ContainsFunc(names, func(h halves) bool { return strings.Contains(body, h.after) }) {
			texts = textsIn(r.file)
		}
		for i := range texts {
			t := &texts[i]
			ends := func(ending string) bool { return strings.Contains(t.words, " "+ending) }
			if t.written() && slices.ContainsFunc(staff.OfficeEndings, ends) {
				t.apart(&l, names)
			}
		}
	}
	return l
}

// halves is a name of one word as it may be written as two.
type halves struct {
	first rune   // its first letter, small
	after string // what is written after that
	whole string // what is right after that
}

// halvesOf returns how the last word of a name may be written as two, with the sign between
// its parts or without.
func halvesOf(name string) (list []halves) {
	word := strings.ToLower(name[strings.LastIndexByte(name, ' ')+1:])
	for _, ending := range staff.OfficeEndings {
		begins, ok := strings.CutSuffix(word, ending)
		if first, size := utf8.DecodeRuneInString(begins); ok && len(begins) > size {
			list = append(list, halves{first, begins[size:] + " " + ending, word[size:]})
			if short, linked := strings.CutSuffix(begins[size:], "s"); linked {
				list = append(list, halves{first, short + " " + ending, word[size:]})
			}
		}
	}
	return list
}

// apart warns of the first name that a text has as two words.
func (t *text) apart(l *diag.List, names []halves) {
	for _, h := range names {
		i := strings.Index(t.words, h.after)
		if i < 0 {
			continue
		}
		first, size := utf8.DecodeLastRuneInString(t.words[:i])
		before, _ := utf8.DecodeLastRuneInString(t.words[:i-size])
		from, end := i-size, i+len(h.after)
		genitive := strings.TrimPrefix(t.words[end:], "s")
		if after, _ := utf8.DecodeRuneInString(genitive); unicode.ToLower(first) != h.first || spoken(before) || before == '-' || spoken(after) {
			continue
		}
		end = len(t.words) - len(genitive)
		if written := t.words[from:end]; t.inSource(from, end) {
			better := string(first) + h.whole + written[size+len(h.after):]
			t.warn(l, from, end, utf8.RuneCountInString(written), staff.ApartWritten(written, better))
			return
		}
	}
}
