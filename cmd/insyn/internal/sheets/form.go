package sheets

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
)

// Read finds the sheets of a document. unit returns what the caller calls the
// nämnd that a line names, or "".
func Read(doc *Document, form *record.Blankett, unit func(line string) string) []Sheet {
	lines, units := body(doc.Lines, unit)
	lines, units = withoutTableHeads(lines, units, form)
	r := reader{form: form, units: units, text: newStream(lines)}
	return r.sheets()
}

// body returns the lines without the heads and feet of pages and the headings
// that name nämnder, and for each line the nämnd that was named last.
func body(lines []Line, unit func(string) string) (out []Line, units []string) {
	now, gap := "", false
	for i, l := range lines {
		named := ""
		if alone(lines, i) {
			named = unit(single(l.Text))
		}
		now = cmp.Or(named, now)
		if l.Edge || named != "" {
			gap = gap || l.Gap
			continue
		}
		l.Gap, gap = l.Gap || gap, false
		out, units = append(out, l), append(units, now)
	}
	return out, units
}

// withoutTableHeads takes away the head of a form's table where it stands again
// because the table goes on on a new page: the first question does not follow.
func withoutTableHeads(lines []Line, units []string, form *record.Blankett) (out []Line, named []string) {
	begins := Squash(form.Begins)
	for i := 0; i < len(lines); i++ {
		if i > 0 && lines[i].Page != lines[i-1].Page {
			n := 0
			for got := ""; i+n < len(lines) && len(got) < len(begins); n++ {
				if got += Squash(lines[i+n].Text); got == begins && !asks(lines[i+n+1:], form) {
					i += n + 1
					break
				}
			}
		}
		if i < len(lines) {
			out, named = append(out, lines[i]), append(named, units[i])
		}
	}
	return out, named
}

// asks reports whether lines begin with the form's first question.
func asks(lines []Line, form *record.Blankett) bool {
	s := newStream(lines[:min(len(lines), 8)])
	for _, label := range form.Questions[0].Texts {
		if _, ok := s.has(0, labelRunes(label)); ok {
			return true
		}
	}
	return false
}

// alone reports whether a line is a paragraph, or looks like one.
func alone(lines []Line, i int) bool {
	gap := lines[i].Gap || i > 0 && lines[i-1].Edge
	return gap && (i+1 == len(lines) || lines[i+1].Gap || !unicode.IsLower(rune0(lines[i+1].Text)))
}

// stream is the text of lines without its spaces, so that a question is found
// however its words and lines are broken.
type stream struct {
	lines []Line
	runes []rune // in lower case, without spaces
	line  []int  // the line of each rune
	at    []int  // its byte in the line
	first []int  // of each line, the place among the runes at which it begins
}

func newStream(lines []Line) *stream {
	s := &stream{lines: lines, first: make([]int, len(lines)+1)}
	for i, l := range lines {
		s.first[i] = len(s.runes)
		for at, r := range l.Text {
			if !unicode.IsSpace(r) {
				s.runes, s.line, s.at = append(s.runes, unicode.ToLower(r)), append(s.line, i), append(s.at, at)
			}
		}
	}
	s.first[len(lines)] = len(s.runes)
	return s
}

// starts reports whether a line begins with the rune at i.
func (s *stream) starts(i int) bool { return i < len(s.runes) && s.first[s.line[i]] == i }

// ends reports whether a word ends before the rune at i. The cells of a table
// may be joined: a capital after a small letter begins a word.
func (s *stream) ends(i int) bool {
	if i >= len(s.runes) || s.line[i] != s.line[i-1] {
		return true
	}
	text := s.lines[s.line[i]].Text
	before, now := rune0(text[s.at[i-1]:]), rune0(text[s.at[i]:])
	apart := s.at[i] > s.at[i-1]+utf8.RuneLen(before)
	return apart || !unicode.IsLetter(before) || !unicode.IsLetter(now) || unicode.IsLower(before) && unicode.IsUpper(now)
}

// has reports whether label stands at i, from the beginning of a line to the
// end of a word, and where it ends. A word may be cut by a hyphen where a line
// ends.
func (s *stream) has(i int, label []rune) (end int, ok bool) {
	if !s.starts(i) {
		return 0, false
	}
	for k, r := range label {
		if k > 0 && i+1 < len(s.runes) && s.runes[i] == '-' && r != '-' && s.line[i+1] != s.line[i] {
			i++
		}
		if i >= len(s.runes) || s.runes[i] != r {
			return 0, false
		}
		i++
	}
	return i, s.ends(i)
}

// find returns where the first of labels stands between from and to.
func (s *stream) find(labels []string, from, to int) (begin, end int, ok bool) {
	for i := s.lineAt(from); i < len(s.lines) && s.first[i] < to; i++ {
		at := s.first[i]
		if at < from || at == s.first[i+1] {
			continue
		}
		for _, l := range labels {
			if end, ok := s.has(at, labelRunes(l)); ok && end <= to {
				return at, end, true
			}
		}
	}
	return 0, 0, false
}

func labelRunes(label string) []rune { return []rune(strings.ToLower(Squash(label))) }

func (s *stream) lineAt(i int) int {
	if i < len(s.runes) {
		return s.line[i]
	}
	return len(s.lines)
}

// between returns the text from one rune to another, a space where a line
// ends, and the page on which it begins.
func (s *stream) between(from, to int) (string, int) {
	if from >= to {
		return "", s.lines[s.line[max(0, from-1)]].Page
	}
	var parts []string
	for i := s.line[from]; i <= s.line[to-1]; i++ {
		text := s.lines[i].Text
		if i == s.line[to-1] {
			text = text[:s.at[to-1]+utf8.RuneLen(rune0(text[s.at[to-1]:]))]
		}
		if i == s.line[from] {
			text = text[s.at[from]:]
		}
		parts = append(parts, text)
	}
	return joined(parts), s.lines[s.line[from]].Page
}

// reCut is a line that ends within a word which has a hyphen.
var reCut = regexp.MustCompile(`\pL-$`)

// joined returns lines as one text: with a space between them, but not within
// a word. "kultur-" before "och" is a word of its own.
func joined(lines []string) string {
	var b strings.Builder
	for i, l := range lines {
		l = single(l)
		first, _, _ := strings.Cut(l, " ")
		whole := i > 0 && reCut.MatchString(b.String()) && !slices.Contains([]string{"och", "eller", "samt"}, first)
		if b.Len() > 0 && l != "" && !whole {
			b.WriteByte(' ')
		}
		b.WriteString(l)
	}
	return b.String()
}

func rune0(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// reader reads the sheets of one document.
type reader struct {
	form  *record.Blankett
	text  *stream
	units []string // the nämnd of each line
}

func (r *reader) sheets() (out []Sheet) {
	from, end := 0, len(r.text.runes)
	for {
		begin, after, ok := r.begins(from)
		if !ok {
			return out
		}
		to, next := end, end
		if other, _, ok := r.begins(after); ok {
			to, next = other, other
		}
		if stop, past, ok := r.text.find([]string{r.form.Ends}, after, to); ok {
			to, next = stop, past
		}
		s := r.sheet(begin, after, to)
		s.Number = len(out) + 1
		out = append(out, s)
		from = next
	}
}

// begins returns the next form.
func (r *reader) begins(from int) (begin, after int, ok bool) {
	return r.text.find([]string{r.form.Begins}, from, len(r.text.runes))
}

// sheet reads the form between two places.
func (r *reader) sheet(begin, from, to int) Sheet {
	s := Sheet{}
	r.answers(&s, from, to)
	s.Heading = r.heading(begin, s.Name)
	s.Unit = r.units[r.text.line[begin]]
	return s
}

// answers cuts a form at its questions, which stand in the form's order.
func (r *reader) answers(s *Sheet, from, to int) {
	role := record.Owner
	type open struct {
		answer *Answer
		from   int
	}
	var last *open
	shut := func(at int) {
		if last == nil {
			return
		}
		last.answer.Text, last.answer.Page = r.text.between(last.from, at)
		last.answer.Text = strings.TrimSpace(strings.TrimPrefix(last.answer.Text, ":"))
		if last.answer == &s.Role {
			role, _ = r.form.Role(s.Role.Text)
		}
	}
	for i := range r.form.Questions {
		q := &r.form.Questions[i]
		begin, end, ok := r.text.find(q.Texts, from, to)
		if !ok {
			s.Lacks = append(s.Lacks, q.Texts[0])
			continue
		}
		shut(begin)
		a := s.answer(q, cmp.Or(q.Role, role))
		a.Asked = true
		last, from = &open{a, end}, end
	}
	shut(to)
}

// longestHeading is how many characters a heading above a form has at most.
const longestHeading = 200

// heading returns the paragraph above a form. It begins in an earlier one
// where both are part of the project's name.
func (r *reader) heading(begin int, name Answer) Answer {
	var got Answer
	stop := r.text.line[begin]
	for stop > 0 {
		start := r.paragraph(stop)
		text := single(r.lines(start, stop) + " " + got.Text)
		within := strings.Contains(Squash(name.Text), Squash(text))
		if start == stop || utf8.RuneCountInString(text) > longestHeading || got.Asked && !within {
			break
		}
		got = Answer{Text: text, Page: r.text.lines[start].Page, Asked: true}
		if Squash(text) == Squash(name.Text) {
			break
		}
		stop = start
	}
	if !got.Asked {
		return Answer{Text: name.Text, Page: r.text.lines[r.text.line[begin]].Page}
	}
	return got
}

// paragraph returns the line with which the paragraph before the line stop
// begins, or stop if that is a question of another form.
func (r *reader) paragraph(stop int) int {
	start := stop - 1
	for start > 0 && !r.text.lines[start].Gap {
		start--
	}
	if _, _, ends := r.text.find([]string{r.form.Ends}, r.text.first[start], r.text.first[stop]); ends {
		return stop
	}
	return start
}

func (r *reader) lines(from, to int) string {
	var parts []string
	for _, l := range r.text.lines[from:to] {
		parts = append(parts, l.Text)
	}
	return joined(parts)
}
