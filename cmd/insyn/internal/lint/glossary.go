package lint

import (
	"slices"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// deepWords warns of a heading in a glossary that is one below those of its words, where no other
// is: the word would be part of the one before it.
func deepWords(c *checker) (out []odd) {
	for _, p := range c.World.Pages {
		var deep []markdown.Heading
		for _, h := range p.Body.Headings {
			if p.Kind == record.GlossaryText && h.Level == 3 {
				deep = append(deep, h)
			}
		}
		if len(deep) == 1 {
			at := source.Value{Pos: deep[0].Pos}
			out = append(out, settle(warning(at, staff.GlossaryDeeper(deep[0].Text)), nil, ""))
		}
	}
	return out
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
