package source

import (
	"regexp"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// The slips in lists of several lines.

// list reads a list of several lines that begins on line i.
func (m *mender) list(i int) (end int, ok bool) {
	e := reEntry.FindStringSubmatch(m.lines[i])
	if e == nil || !strings.HasPrefix(e[6], "[") {
		return 0, false
	}
	open := strings.TrimSpace(reComment.ReplaceAllString(e[6], ""))
	if strings.HasSuffix(open, "]") || open != "[" && m.begins(i+1) {
		return 0, false
	}
	for end = i + 1; end < len(m.lines); end++ {
		text := strings.TrimSpace(reComment.ReplaceAllString(m.lines[end], ""))
		if text != "" && text[0] != '"' && m.isFact(text) {
			m.unclosed(end - 1)
			break
		}
		if strings.HasSuffix(strings.TrimRight(text, ",;. "), "]") && !reHeader.MatchString(text) {
			end++
			break
		}
		if text == "" || text[0] != '"' && m.begins(end) {
			m.unclosed(end - 1)
			break
		}
	}
	e = m.listKey(i, e)
	if e[5] != "=" {
		whole := strings.Replace(m.lines[i], e[5], "=", 1)
		at := len(e[1]) + len(e[2]) + len(e[3]) + len(e[4])
		m.report(i, slip{at, len(e[5]), whole, staff.NoEquals})
	}
	if m.unquoted(i, end) {
		return end, true
	}
	m.joinTexts(i, end)
	last := end
	for m.lines[last-1] == "" && last > i+1 {
		last--
	}
	m.items(i, last)
	return end, true
}

// listKey reports what is wrong with the key of a list that begins on line i, and returns
// what reEntry finds there without it; e is what it found.
func (m *mender) listKey(i int, e []string) []string {
	key, plain, at := e[3], m.keyOf(e[3]), len(e[1])+len(e[2])
	rest := plain + m.lines[i][at+len(key):]
	switch {
	case plainKey(key) != strings.ToLower(key):
		m.report(i, slip{at, len(key), rest, func(string) diag.Problem { return staff.SwedishKey(key, plain) }})
	case e[2] != "":
		m.report(i, slip{len(e[1]), len(e[2]), rest, func(string) diag.Problem { return staff.BulletBeforeKey(plain + " = [ … ]") }})
	default:
		return e
	}
	return reEntry.FindStringSubmatch(m.lines[i])
}

// unclosed reports a list whose last line is i.
func (m *mender) unclosed(i int) {
	line := strings.TrimRight(m.lines[i], " \t,")
	m.report(i, slip{max(0, len(line)-1), 1, line + "]", staff.NoBracket})
}

// unquoted reports a list on several lines of which more than one has texts without
// quotation marks: that is one slip, and is told once.
func (m *mender) unquoted(first, end int) bool {
	bare := 0
	var whole strings.Builder
	for i := first; i < end; i++ {
		line := strings.TrimSpace(m.lines[i])
		whole.WriteString(" " + line)
		if i == first {
			line = line[strings.Index(line, "[")+1:]
		}
		if !strings.Contains(line, `"`) && reLetters.MatchString(line) {
			bare++
		}
	}
	if bare < 2 {
		return false
	}
	e := reEntry.FindStringSubmatch(strings.TrimSpace(whole.String()))
	if e == nil {
		return false
	}
	better := e[3] + " = " + rebuilt(e[6])
	m.report(first, slip{strings.Index(m.lines[first], "["), 1, better, staff.NoQuotesInList})
	for n := first + 1; n < end; n++ {
		m.lines[n] = ""
	}
	return true
}

// bareLines reports texts on lines of their own, each with a comma behind it, that were
// meant as a list.
func (m *mender) bareLines(i int) (end int, ok bool) {
	e := reEntry.FindStringSubmatch(m.lines[i])
	if e == nil || !reTextComma.MatchString(e[6]) {
		return 0, false
	}
	var whole strings.Builder
	whole.WriteString(e[6])
	for end = i + 1; end < len(m.lines) && strings.HasPrefix(strings.TrimSpace(m.lines[end]), `"`); end++ {
		whole.WriteString(" " + strings.TrimSpace(m.lines[end]))
		m.lines[end] = ""
	}
	if end == i+1 {
		return 0, false
	}
	m.report(i, slip{len(m.lines[i]) - len(e[6]), len(e[6]), e[3] + " = " + rebuilt(whole.String()), staff.NoBracket})
	return end, true
}

var reTextComma = regexp.MustCompile(`^"[^"]*",\s*$`)

// joinTexts reports texts of a list that go on on the next line.
func (m *mender) joinTexts(first, end int) {
	for i := first; i < end-1 && len(m.found) < maxSlips; i++ {
		whole := m.lines[i] + " " + strings.TrimSpace(m.lines[i+1])
		last := m.lines[i][strings.LastIndex(m.lines[i], `"`)+1:]
		if strings.Count(m.lines[i], `"`)%2 == 0 || strings.Count(m.lines[i+1], `"`)%2 == 0 || !reWords.MatchString(last) {
			continue
		}
		if list := strings.TrimLeft(m.lines[i], " \t"); !parses(whole) && !(list[0] == '"' && valid("["+strings.TrimRight(whole, ", ]")+"]")) {
			continue
		}
		m.report(i, slip{len(m.lines[i]) - len(last) - 1, len(last) + 1, whole, staff.TextOnLines})
		m.lines[i+1] = ""
	}
}

// reWords is a text that has words and does not end with a comma.
var reWords = regexp.MustCompile(`\pL[^,]*$`)

// items reads the lines of a list, each as a list by itself.
func (m *mender) items(first, end int) {
	for i := first; i < end && len(m.found) < maxSlips; i++ {
		head, text, tail := "", strings.TrimRight(m.lines[i], " \t"), ""
		if i == first {
			at := strings.Index(text, "[") + 1
			head, text = text[:at], text[at:]
		}
		if i == end-1 {
			at := max(0, strings.LastIndex(text, "]"))
			text, tail = text[:at], text[at:]
		}
		whole := "[" + text + "]"
		last := i == end-1 || i == end-2 && strings.HasPrefix(strings.TrimSpace(m.lines[end-1]), "]")
		bare := strings.TrimSpace(reComment.ReplaceAllString(text, ""))
		switch {
		case valid("[" + bare + "]"):
			if bare != "" && !strings.HasSuffix(bare, ",") && !last {
				at := len(head) + strings.Index(text, bare) + len(bare)
				m.report(i, slip{at, 1, head + text + ",", staff.NoComma})
			}
		case reRemarkEnd.MatchString(text) && valid("["+reRemarkEnd.ReplaceAllString(text, "")+"]"):
			at := reRemarkEnd.FindStringSubmatchIndex(text)
			better := head + text[:at[0]] + " # " + text[at[2]:at[3]]
			m.report(i, slip{len(head) + at[0] + 1, at[1] - at[0] - 1, better, staff.NoRemark})
		default:
			if s, ok := valueSlip(wanted{}, whole); ok {
				better := strings.TrimSuffix(strings.TrimPrefix(s.better, "["), "]")
				if !last && !strings.HasSuffix(strings.TrimSpace(better), ",") {
					better += ","
				}
				m.report(i, slip{max(0, len(head)+s.at-1), s.length, head + better + tail, s.problem})
			}
		}
	}
	if tail := strings.TrimSpace(m.lines[end-1]); strings.HasSuffix(tail, "],") {
		at := strings.LastIndex(m.lines[end-1], ",")
		m.report(end-1, slip{at, 1, m.lines[end-1][:at], staff.StrayAfter})
	}
}
