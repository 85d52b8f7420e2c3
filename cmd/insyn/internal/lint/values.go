package lint

import (
	"slices"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/value"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// namedValues reports names of values that there are none of: readers would see the
// braces.
func namedValues(c *checker) (l diag.List) {
	statement := map[string]bool{} // files that may show the results of tests
	for _, p := range c.World.Pages {
		statement[p.Pos.File] = p.Kind == record.AccessibilityText
	}
	for _, d := range c.documents {
		for _, v := range d.Body.Values {
			if !value.Known(v.Name) && !(v.Name == value.TestResults && statement[v.Pos.File]) {
				l.Add(v.Pos, v.Len, unknownValue(v.Name))
			}
		}
	}
	return l
}

// factValues reports the same in facts, and names where none are put in place. What is
// counted can only be in a body, where its number is marked.
func factValues(texts []text) (l diag.List) {
	for i := range texts {
		t := &texts[i]
		if t.key == "" {
			continue // a body, as above
		}
		if from, to, better := markdown.MeantValue(t.words); better != "" && slices.Contains(value.Keys, t.key) {
			l.Add(t.pos(from), utf8.RuneCountInString(t.words[from:to]), staff.ValueBrackets(better))
		}
		for _, m := range markdown.Value.FindAllStringSubmatchIndex(t.words, -1) {
			name, length := t.words[m[2]:m[3]], utf8.RuneCountInString(t.words[m[0]:m[1]])
			_, counted := value.Counted(name)
			switch {
			case !slices.Contains(value.Keys, t.key) || counted:
				l.Add(t.pos(m[0]), length, staff.ValueMisplaced(name, t.key))
			case !value.Known(name):
				l.Add(t.pos(m[0]), length, unknownValue(name))
			}
		}
	}
	return l
}

func unknownValue(name string) diag.Problem {
	near, names := "", map[string]string{}
	var slugs []string
	for _, n := range value.Names() {
		names[sv.Slug(n)] = n
		slugs = append(slugs, sv.Slug(n))
	}
	if slug, ok := diag.Nearest(sv.Slug(name), slugs); ok {
		near = names[slug]
	}
	return staff.UnknownNamed(name, near, value.Names())
}
