package lint

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// markup is how texts are marked below the facts. The facts are shown as they are written.
var markup = []struct {
	found   *sieve.Regexp
	better  string
	problem func(better string) diag.Problem
}{
	{sieve.MustCompile(`\*{1,3}([^*\s][^*]*)\*{1,3}|__([^_\s][^_]*)__`), "$1$2", staff.PlainMarkup},
	{sieve.MustCompile(`\[([^\[\]]+)\]\([^()\s]*\)`), "$1", staff.PlainLink},
	{sieve.MustCompile(`\[(?:[a-z0-9-]+ )?(?i:s|sid|sida)\.? ?\d[^\[\]]*\]|\[(?i:eget)\]`), "", staff.PlainMark},
	{sieve.MustCompile(`</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>`), "", staff.PlainMarkup},
	{sieve.MustCompile("`([^`]+)`"), "$1", staff.PlainMarkup},
	{sieve.MustCompile(`^\s*(?:#{1,6}|[-*•·▪–])\s+`), "", staff.PlainMarkup},
	{sieve.MustCompile(`(?:https?://|www\.)[^\s<>()"]+`), "", staff.PlainAddress},
}

// plainTexts reports marks of Markdown in the texts of facts, where readers would see
// them, and what somebody has left there.
func plainTexts(texts []text) (l diag.List) {
	for i := range texts {
		t := &texts[i]
		if t.key == "" || !t.written() && !titleKeys[t.key] {
			continue
		}
		words := strings.TrimSpace(t.words)
		if words == staff.ToFill {
			continue // which is told where it is read, as a blank is
		}
		if words != "" && !strings.ContainsFunc(words, spoken) {
			l.Add(t.pos(0), utf8.RuneCountInString(t.words), staff.FactOfSigns(t.key[strings.LastIndexByte(t.key, '.')+1:]))
			continue
		}
		if at, left, is := staff.Note(t.words); is && t.written() {
			l.Add(t.pos(at), utf8.RuneCountInString(t.words[at:]), left.Problem)
			continue
		}
		for _, m := range markup {
			at := m.found.FindStringSubmatchIndex(t.words)
			if at == nil {
				continue
			}
			better := string(m.found.ExpandString(nil, m.better, t.words, at))
			l.Add(t.pos(at[0]), utf8.RuneCountInString(t.words[at[0]:at[1]]), m.problem(strings.TrimSpace(better)))
			break
		}
	}
	return l
}

// summaries warns of summaries that don't begin or end as sentences do.
func summaries(texts []text) (l diag.List) {
	for i := range texts {
		t := &texts[i]
		if t.key != "sammanfattning" {
			continue
		}
		words := strings.TrimSpace(t.words)
		first, _, _ := strings.Cut(words, " ")
		r, _ := utf8.DecodeRuneInString(first)
		last, _ := utf8.DecodeLastRuneInString(words)
		switch {
		case unicode.IsLower(r) && first == strings.ToLower(first):
			t.warn(&l, 0, len(first), utf8.RuneCountInString(first), staff.SentenceSmall())
		case unicode.IsLetter(last) || unicode.IsDigit(last) || last == ',' || last == ':' || last == ';':
			t.warn(&l, len(words)-1, len(words), 1, staff.SentenceEnds())
		}
	}
	return l
}

// tellingKeys are the keys of what is told of a thing, beside those of what it is called.
var tellingKeys, callingKeys = []string{"sammanfattning", "beskrivning", "text"}, []string{"titel", "namn", "kortnamn"}

// namesRepeated warns of texts that tell no more than the name of their thing.
func namesRepeated(c *checker) (l diag.List) {
	said := func(v source.Value) string { s, _ := v.Data.(string); return strings.TrimRight(sv.Folded(s), ".!") }
	for _, f := range c.Files {
		eachTable(f.Facts, func(t *source.Table) {
			short := keyOf(t, "kortnamn")
			for _, key := range []string{"titel", "namn"} {
				if strings.HasPrefix(f.Path, "content/") && said(short) != "" && said(short) == said(keyOf(t, key)) {
					l.Warn(short.Pos, max(1, short.Len), staff.ShortSame(key, short.Data.(string)))
				}
			}
			for _, key := range tellingKeys {
				at := keyOf(t, key)
				same := func(name string) bool { return said(at) == said(keyOf(t, name)) }
				if said(at) != "" && slices.ContainsFunc(callingKeys, same) {
					l.Warn(at.Pos, max(1, at.Len), staff.NameRepeated(key, at.Data.(string)))
				}
			}
		})
	}
	return l
}

// titleKeys are the keys of what things are called on their own pages.
var titleKeys = map[string]bool{"titel": true, "namn": true, "kortnamn": true, "del.namn": true, "roll.namn": true}

// spacedTitles warns of spaces that are too many in what things are called.
func spacedTitles(texts []text) (l diag.List) {
	for i := range texts {
		t := &texts[i]
		if !titleKeys[t.key] {
			continue
		}
		better := strings.Join(strings.Fields(t.words), " ")
		if strings.HasSuffix(better, ".") && !strings.HasSuffix(better, "..") {
			if word := better[strings.LastIndexByte(better, ' ')+1:]; len(word) > 5 && strings.Count(word, ".") == 1 {
				better = strings.TrimSuffix(better, ".")
			}
		}
		if better != strings.ReplaceAll(t.words, "\u00a0", " ") && better != "" {
			l.Warn(t.value.Pos, t.value.Len, staff.TitleSigns(t.key[strings.LastIndexByte(t.key, '.')+1:], better))
		}
	}
	return l
}
