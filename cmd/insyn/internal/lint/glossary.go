package lint

import (
	"slices"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// deepWords warns of a heading in a glossary that is one below those of its words, where no other
// is: the word would be part of the one before it.
func deepWords(c *checker) (out []odd) {
	for _, p := range c.World.Pages {
		if deep := glossaryHeadings(p, 3); len(deep) == 1 {
			at := source.Value{Pos: deep[0].Pos}
			out = append(out, settle(warning(at, staff.GlossaryDeeper(deep[0].Text)), nil, ""))
		}
	}
	return out
}

// wordsOutOfOrder warns of the word of a glossary that stands alone out of the alphabet's order:
// readers look for it where it isn't.
func wordsOutOfOrder(c *checker) (out []odd) {
	for _, p := range c.World.Pages {
		words := glossaryHeadings(p, 2)
		if i, before := misplaced(words); i >= 0 {
			p := staff.WordOutOfOrder(words[i].Text, before)
			out = append(out, settle(warning(source.Value{Pos: words[i].Pos}, p), nil, ""))
		}
	}
	return out
}

// glossaryHeadings returns the headings of a level, if a page is a glossary.
func glossaryHeadings(p *record.Sida, level int) (out []markdown.Heading) {
	for _, h := range p.Body.Headings {
		if p.Kind == record.GlossaryText && h.Level == level {
			out = append(out, h)
		}
	}
	return out
}

// misplaced returns the only one of some headings without which they stand in order, if there is
// one, and the heading that it belongs before, or "" at the end.
func misplaced(words []markdown.Heading) (at int, before string) {
	text := func(h markdown.Heading) string { return h.Text }
	right := slices.Clone(words)
	sv.SortBy(right, text)
	if len(words) < 4 || slices.Equal(right, words) {
		return -1, ""
	}
	at = -1
	for i, w := range words {
		if slices.Equal(without(words, w), without(right, w)) {
			if at >= 0 && i > at+1 {
				return -1, ""
			}
			at = i
		}
	}
	if at < 0 {
		return -1, ""
	}
	if next := slices.Index(right, words[at]) + 1; next < len(right) {
		before = right[next].Text
	}
	return at, before
}

// without returns headings but one.
func without(list []markdown.Heading, h markdown.Heading) []markdown.Heading {
	return slices.DeleteFunc(slices.Clone(list), func(other markdown.Heading) bool { return other == h })
}

// everydayWords reports words that a glossary calls everyday but does not explain:
// whoever means a heading would still see it made a link everywhere.
func everydayWords(c *checker) (l diag.List) {
	explained := map[string][]string{} // by the text's file
	for _, p := range c.World.Pages {
		explained[p.Pos.File] = []string{}
		for _, h := range p.Body.Headings {
			if p.Kind == record.GlossaryText && h.Level == 2 {
				explained[p.Pos.File] = append(explained[p.Pos.File], h.Text)
			}
		}
	}
	for _, f := range c.Files {
		words, is := explained[f.Path]
		if !is {
			continue
		}
		for _, t := range textsIn(f) {
			if t.key == "vardagsord" && !slices.Contains(words, t.words) {
				near, _ := diag.Nearest(t.words, words)
				l.Add(t.pos(0), utf8.RuneCountInString(t.words), staff.NotExplained(t.words, near))
			}
		}
	}
	return l
}
