package source

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Facts that stand outside the two lines of pluses: above the first, or below the second.

// above says what is wrong with a document that begins with another line than that of
// pluses: facts or a text above the first such line, or no such line at all.
func above(lines []string) diag.Problem {
	var fences []int
	for i, line := range lines {
		if strings.TrimSpace(line) == "+++" {
			fences = append(fences, i)
		}
	}
	if len(fences) == 0 {
		return staff.FrontMissing()
	}
	keys, headings, text := factsOf(lines[:fences[0]])
	switch {
	case len(fences) == 1 && (text || len(keys) == 0):
		return staff.FrontMissing()
	case len(fences) == 1:
		return staff.FrontUnopened()
	case text || len(keys)+len(headings) == 0:
		return staff.TextAboveFacts()
	}
	there, _, _ := factsOf(lines[fences[0]:fences[1]])
	again := slices.DeleteFunc(slices.Clone(keys), func(key string) bool { return !slices.Contains(there, key) })
	keys = slices.DeleteFunc(keys, func(key string) bool { return slices.Contains(again, key) })
	return staff.FactsAbove(keys, again, headings)
}

// factsOf returns the keys above all headings that lines give, the headings, and whether
// there is anything that stands in no facts.
func factsOf(lines []string) (keys, headings []string, text bool) {
	for _, line := range lines {
		m := reKey.FindStringSubmatch(line)
		switch bare := strings.TrimSpace(line); {
		case isHeading(line):
			headings = append(headings, bare)
		case m != nil && len(headings) == 0:
			keys = append(keys, plainKey(m[1]))
		case m == nil && bare != "" && (bare[0] == '#' || !reFact.MatchString(line)):
			text = true
		}
	}
	return keys, headings, text
}

var (
	// reFactLine is a line of facts that no text has: a key with a value, as facts have them.
	reFactLine = regexp.MustCompile(`^\s*([a-z][a-z_]*)\s*=\s*(?:["'\[{` + curly + `]|\d|true\b|false\b)`)
	// reCode is a line that begins or ends a passage shown as it is typed.
	reCode = regexp.MustCompile("^\\s{0,3}(?:```|~~~)")
)

// below returns the first and the last line (from 0) of the first passage of facts in a
// text: two lines or more, under a heading of facts or with keys of the table. A passage
// that is shown as it is typed tells of facts and is none.
func below(lines []string, t *schema.Table) (first, last int, is bool) {
	code := false
	for i, line := range lines {
		if reCode.MatchString(line) {
			code = !code
		}
		m := reFactLine.FindStringSubmatch(line)
		if code || !heads(line) && (m == nil || !slices.Contains(t.Keys(), m[1])) {
			continue
		}
		if end := passage(lines, i); end > i {
			return i, end, true
		}
	}
	return 0, 0, false
}

// reNote is a line of words behind a colon, as notes have them.
var reNote = regexp.MustCompile(`^\s*([\pL][\pL\d_, -]*):\s+\pL[\pL\d]*(?:[,.]?\s+\S+){3,}$`)

// note reports a line that is a note without the sign of one: it stands among other notes,
// or what stands before its colon is no key.
func (m *mender) note(i int) bool {
	found := reNote.FindStringSubmatch(m.lines[i])
	if found == nil {
		return false
	}
	beside := i > 0 && isNote(m.lines[i-1]) || i+1 < len(m.lines) && isNote(m.lines[i+1])
	key := plainKey(found[1])
	if _, meant := schema.Called(key, m.keys); !beside && (meant || m.table == nil || slices.Contains(m.keys, key)) {
		return false
	}
	text := strings.TrimSpace(m.lines[i])
	m.report(i, slip{strings.Index(m.lines[i], text), len(text), "# " + text, func(string) diag.Problem { return staff.NoteUnmarked() }})
	return true
}

func isNote(line string) bool { return strings.HasPrefix(strings.TrimSpace(line), "#") }

// heads reports whether a line is a heading that facts may have.
func heads(line string) bool {
	name := strings.Trim(line, " \t[]")
	return isHeading(line) && slices.ContainsFunc(schema.Headings(), func(h string) bool { return h == name })
}

// passage returns the last line of the facts that begin on line i, lists on several lines
// and all.
func passage(lines []string, i int) (last int) {
	last = i
	for open := false; i < len(lines); i++ {
		line := strings.TrimSpace(lines[i])
		switch begins := reFactLine.MatchString(lines[i]); {
		case open:
			open = !strings.HasPrefix(line, "]")
		case line == "":
			continue
		case !begins && !heads(lines[i]):
			return last
		case begins && strings.HasSuffix(line, "["):
			open = true
		}
		last = i
	}
	return last
}

// factsBelow reports a passage of facts in the text of a document, and takes it out of the
// text: what else is wrong with it there only follows.
func (p *Parts) factsBelow(l *diag.List, file string) {
	kind, ok := schema.Of(file)
	if !ok || !kind.Body {
		return
	}
	lines := strings.Split(string(p.Body), "\n")
	first, last, is := below(lines, kind.Table)
	if !is {
		return
	}
	line := strings.TrimSpace(lines[first])
	keys, headings, _ := factsOf(lines[first : last+1])
	at := diag.Pos{File: file, Line: p.BodyLine + first, Col: 1 + strings.Index(lines[first], line)}
	problem := staff.FactsBelow(keys, headings, homeOf(kind.Table, keys))
	if next := last + 1; strings.TrimSpace(strings.Join(lines[:first], "")) == "" && p.goOn(keys, headings) {
		for next < len(lines) && strings.TrimSpace(lines[next]) == "" {
			next++
		}
		again := next < len(lines) && strings.TrimSpace(lines[next]) == "+++"
		if problem = staff.FactsEndEarly(keys, headings, again); again {
			last = next
		}
	}
	l.Add(at, utf8.RuneCountInString(line), problem)
	clear(lines[first : last+1])
	p.Body, p.meant = []byte(strings.Join(lines, "\n")), p.Facts
}

// goOn reports whether keys, or else what stands under headings, may follow the last of the
// facts as they are.
func (p *Parts) goOn(keys, headings []string) bool {
	_, above, _ := factsOf(strings.Split(string(p.Front), "\n"))
	if len(above) == 0 || len(keys) > 0 {
		return len(above) == 0
	}
	parent, _, deep := strings.Cut(strings.Trim(headings[0], "[ ]"), ".")
	return !deep || strings.HasPrefix(strings.Trim(above[len(above)-1], "[ "), parent)
}

// homeOf returns the heading that the first of some keys stands under in documents with a
// table, or "".
func homeOf(t *schema.Table, keys []string) string {
	for _, s := range sectionsOf(t) {
		if len(keys) > 0 && s.holds(keys[0]) {
			return s.header
		}
	}
	return ""
}
