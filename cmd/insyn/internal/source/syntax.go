package source

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// A parser of TOML says where it stopped; staff need to hear what they wrote.
// So facts that can't be read are gone through line by line. A line that is no
// TOML by itself is held against the slips that people make, and each gives how
// the line was meant. What was meant must be TOML, or it isn't proposed.

// slip is a mistake in a line.
type slip struct {
	at, length int    // what is wrong, in bytes of the line
	better     string // the line, or the value, as it was meant
	problem    func(better string) diag.Problem
}

var (
	reEntry   = regexp.MustCompile(`^(\s*)((?:[-*•]\s+)?)([\p{L}\d_-]+(?: [\p{L}\d_-]+)?)(\s*)(=>|->|→|:\s*=|==|=\s*=|=|:)\s*(.*)$`)
	reNoEqual = regexp.MustCompile(`^(\s*)([a-zåäö_]+)\s+(?:[–—~≈-]\s+)?(["“”'\[\d].*)$`)
	reHeader  = sieve.MustCompile(`^\s*\[{1,2}\s*[\p{L}_][\p{L}\d_-]*(\s*\.\s*[\p{L}\d_-]+)*\s*\]{0,2}[\s,;:.]*(#.*)?$`)
	reNames   = regexp.MustCompile(`[\p{L}_][\p{L}\d_-]*`)
	reComment = regexp.MustCompile(`\s+#[^"]*$`)
	reAfter   = regexp.MustCompile(`\s+#.*$`)
	// what comes along when a line is copied from a mail, a comparison or a table
	reCopied = regexp.MustCompile(`^\s*(?:[>+|]+|\d{1,3}[.):])\s*`)
	reCells  = regexp.MustCompile(`^[\s|;]*(\pL[\pL\d_]*)\s*(?:[|;\t]|\s{2,})\s*(.*?)[\s|;]*$`)
	// a heading and what stands behind it
	reHeaderThen = sieve.MustCompile(`^(\s*\[{1,2}\s*[\pL_][\pL\d_.-]*\s*\]{1,2})[\s,;:]*([^\s#,;:=].*)$`)
	reRemark     = regexp.MustCompile(`^(//|/\*|<!--|--+\s|;)\s*`)
)

// reBetween is the line between the two texts of a conflict, or of a heading.
var reBetween = regexp.MustCompile(`^={5,}$`)

// parses reports whether text is TOML.
func parses(text string) bool {
	var data map[string]any
	return toml.Unmarshal([]byte(text), &data) == nil
}

// valid reports whether v is a value of TOML on one line.
func valid(v string) bool { return !strings.Contains(v, "\n") && parses("x = "+v) }

// mender goes through the lines of facts that can't be read.
type mender struct {
	file  string
	first int // line of the file on which the facts begin
	lines []string
	found diag.List
	table *schema.Table // what may stand there, or nil
	keys  []string      // of it and of the tables in it
}

func newMender(file string, src []byte, first int) mender {
	m := mender{file: file, first: first, lines: strings.Split(string(src), "\n")}
	if kind, ok := schema.Of(file); ok {
		m.table, m.keys = kind.Table, kind.Table.Keys()
	}
	return m
}

// wants says what should stand after a key, wherever it stands.
func (m *mender) wants(key string) (w wanted) {
	w.Name = key
	if m.table != nil {
		m.table.All(func(_ []string, f schema.Field) {
			if f.Name == key && f.Table == nil && !w.known {
				w = wanted{f, true}
			}
		})
	}
	return w
}

// maxSlips is how many slips of a file are told: who has more, has another file.
const maxSlips = 20

// mend reports the slips in src, and returns src as it was meant.
func mend(file string, src []byte, first int) ([]byte, diag.List) {
	m := newMender(file, src, first)
	switch long := strings.Count(string(src), `"""`); {
	case long%2 == 1: // it was begun and never ended
		for i, line := range m.lines {
			m.lines[i] = strings.ReplaceAll(line, `"""`, `"`)
		}
	case long > 0 || strings.Contains(string(src), "'''"):
		return src, nil // texts of several lines are told elsewhere
	}
	for i := 0; i < len(m.lines) && len(m.found) < maxSlips; {
		i = m.statement(i)
	}
	return []byte(strings.Join(m.lines, "\n")), m.found
}

// report adds a slip in line i, and puts in its place what was meant.
func (m *mender) report(i int, s slip) {
	line := m.lines[i]
	pos := diag.Pos{File: m.file, Line: m.first + i, Col: utf8.RuneCountInString(line[:s.at]) + 1}
	length := max(1, utf8.RuneCountInString(line[s.at:min(len(line), s.at+s.length)]))
	m.found.Add(pos, length, s.problem(strings.TrimSpace(s.better)))
	m.lines[i] = s.better
}

// statement reads what begins on line i and returns the line after it.
func (m *mender) statement(i int) int {
	line := m.lines[i]
	if parses(line) {
		return i + 1
	}
	if m.note(i) {
		return i + 1
	}
	m.below(i)
	if parses(m.lines[i]) {
		return i + 1
	}
	line = m.lines[i]
	if end, ok := m.list(i); ok {
		return end
	}
	if end, ok := m.bareLines(i); ok {
		return end
	}
	if end, ok := m.broken(i); ok {
		return end
	}
	if h := behind(line); h != nil {
		m.headerBehind(i, h[1], h[2])
	} else if m.outside(i) {
		m.report(i, slip{0, len(line), "", staff.OutsideList})
	} else if s, ok := m.lineSlip(line); ok {
		m.report(i, s)
	}
	return i + 1
}

// reHeaderBehind is a fact with a heading behind it.
var reHeaderBehind = regexp.MustCompile(`^(\s*[\pL\d_]+\s*=\s*.*?\S)\s*(\[{1,2}[\pL_][\pL\d_.]*\]{1,2})\s*$`)

// behind returns a line that is a fact with a heading behind it, and the two; or nil.
// Few lines end as headings do, and the rest needn't be looked through.
func behind(line string) []string {
	if !strings.HasSuffix(strings.TrimSpace(line), "]") {
		return nil
	}
	if h := reHeaderBehind.FindStringSubmatch(line); h != nil && parses(h[1]) {
		return h
	}
	return nil
}

// headerBehind reports a heading behind a fact on line i. The heading alone stays, so
// that what is below it stands where it was meant to.
func (m *mender) headerBehind(i int, first, heading string) {
	better := func(string) diag.Problem { return staff.HeadingBehind(strings.TrimSpace(first), heading) }
	m.report(i, slip{strings.LastIndex(m.lines[i], heading), len(heading), heading, better})
}

// outside reports whether line i is a text that belongs in the list that ended above.
func (m *mender) outside(i int) bool {
	text := strings.TrimRight(strings.TrimSpace(m.lines[i]), ",")
	return i > 0 && strings.HasPrefix(text, `"`) && valid("["+text+"]") &&
		strings.HasSuffix(strings.TrimSpace(m.lines[i-1]), "]")
}

var (
	reAlone  = regexp.MustCompile(`^\s*[\pL\d_-]+\s*[=:]\s*$`)
	reBelow  = regexp.MustCompile(`^\s*=`)
	reKeyBit = regexp.MustCompile(`^\s*[\pL_][\pL\d_-]*\s*$`)
)

// below reports a value on the line below its key, and puts it beside the key.
func (m *mender) below(i int) {
	if i+1 >= len(m.lines) {
		return
	}
	next := m.lines[i+1]
	alone := reAlone.MatchString(m.lines[i]) && (!m.begins(i+1) || reDash.MatchString(next))
	if !alone && (!reKeyBit.MatchString(m.lines[i]) || !reBelow.MatchString(next)) {
		return
	}
	if m.dashes(i) {
		return
	}
	end := i + 2
	parts := []string{strings.TrimSpace(m.lines[i]), strings.TrimSpace(next)}
	open := strings.HasSuffix(parts[1], "[") || strings.HasPrefix(parts[1], `"`) && strings.HasSuffix(parts[1], ",")
	for ; open && end < len(m.lines) && strings.TrimSpace(m.lines[end]) != ""; end++ {
		parts = append(parts, strings.TrimSpace(m.lines[end]))
		open = !strings.HasSuffix(parts[len(parts)-1], "]")
	}
	whole := strings.Join(parts, " ")
	better := whole
	if s, ok := m.lineSlip(whole); !parses(whole) && ok {
		better = s.better
	}
	better = reLastComma.ReplaceAllString(better, "]")
	at := len(m.lines[i]) - len(strings.TrimLeft(m.lines[i], " \t"))
	m.report(i, slip{at, len(strings.TrimSpace(m.lines[i])), better, staff.ValueBelow})
	for n := i + 1; n < end; n++ {
		m.lines[n] = ""
	}
}

// reLastComma is what ends a list that stood on several lines.
var reLastComma = regexp.MustCompile(`,\s*\]$`)

// reDash is an item of a list on a line of its own.
var reDash = regexp.MustCompile(`^\s*[-*•]\s+(.+?),?\s*$`)

// dashes reports a list of lines that begin with dashes, below the key on line i.
func (m *mender) dashes(i int) bool {
	var items []string
	end := i + 1
	for ; end < len(m.lines) && reDash.MatchString(m.lines[end]); end++ {
		items = append(items, reDash.FindStringSubmatch(m.lines[end])[1])
	}
	if items == nil {
		return false
	}
	at := len(m.lines[i]) - len(strings.TrimLeft(m.lines[i], " \t"))
	key := strings.TrimRight(m.lines[i], " \t=:")
	m.report(i, slip{at, len(strings.TrimSpace(key)), key + " = " + listOf(items), staff.NoBrackets})
	for n := i + 1; n < end; n++ {
		m.lines[n] = ""
	}
	return true
}

// begins reports whether line i begins something new: a key, a header, a remark
// or nothing.
func (m *mender) begins(i int) bool {
	if i >= len(m.lines) {
		return true
	}
	line := strings.TrimSpace(m.lines[i])
	return line == "" || line[0] == '#' || reEntry.MatchString(line) || reHeader.MatchString(line)
}

// broken reads a text that goes on on the lines after line i.
func (m *mender) broken(i int) (end int, ok bool) {
	e := reEntry.FindStringSubmatch(m.lines[i])
	if e == nil || strings.Count(e[6], `"`) != 1 || e[6][0] != '"' || m.begins(i+1) {
		return 0, false
	}
	whole := []string{strings.TrimSpace(m.lines[i])}
	for end = i + 1; !m.begins(end); end++ {
		whole = append(whole, strings.TrimSpace(m.lines[end]))
	}
	better := strings.Join(whole, " ")
	if !strings.HasSuffix(better, `"`) {
		better += `"`
	}
	if !parses(better) {
		return 0, false
	}
	m.report(i, slip{strings.Index(m.lines[i], `"`), len(e[6]), better, staff.TextOnLines})
	for n := i + 1; n < end; n++ {
		m.lines[n] = ""
	}
	return end, true
}

// lineSlip finds what is wrong with a line that is no TOML by itself.
func (m *mender) lineSlip(line string) (slip, bool) {
	text := strings.TrimSpace(line)
	at := len(line) - len(strings.TrimLeft(line, " \t"))
	if better := tidied(line); better != line {
		if parses(better) {
			return slip{at, len(text), better, staff.OddLine}, true
		}
		if s, ok := m.lineSlip(better); ok && !reEntry.MatchString(line) {
			return slip{at, len(text), s.better, s.problem}, true
		}
	}
	if rest := reCopied.ReplaceAllString(line, ""); rest != line && m.isFact(rest) {
		return slip{at, len(line) - len(rest) - at, m.asFact(rest), staff.OddLine}, true
	}
	if c := reCells.FindStringSubmatch(line); c != nil && slices.Contains(m.keys, plainKey(c[1])) {
		value, _ := m.asValue(plainKey(c[1]), c[2])
		return slip{at, len(text), plainKey(c[1]) + " = " + value, staff.OddLine}, true
	}
	switch e := reEntry.FindStringSubmatch(line); {
	case reHeaderThen.MatchString(line) && !reHeader.MatchString(line):
		return m.headerThen(line, at)
	case reHeader.MatchString(line):
		return headerSlip(line, text, at)
	case reRemark.MatchString(text):
		return slip{at, len(reRemark.FindString(text)), "# " + reRemark.ReplaceAllString(text, ""), staff.NoRemark}, true
	case e != nil:
		return m.entrySlip(line, e)
	case reNoEqual.MatchString(line):
		n := reNoEqual.FindStringSubmatch(line)
		value, _ := m.asValue(n[2], n[3])
		return slip{at, len(n[2]), n[1] + n[2] + " = " + value, staff.NoEquals}, true
	}
	if reBetween.MatchString(text) {
		return slip{at, len(text), "", func(string) diag.Problem { return staff.ConflictLeft(text) }}, true
	}
	return slip{at, len(text), "", func(string) diag.Problem { return staff.NoFact(text) }}, true
}

var (
	reKeyMarks = regexp.MustCompile(`^(\s*)["'*_\[(` + curly + `]+([\pL\d_]+)["'*_\])` + curly + `]+\s*([=:])\s*(.*?),?\s*$`)
	reBrackets = sieve.MustCompile(`^\s*(?:[\[({]\s*){2,}([\w.]+(?:[., /]\s*\w+)?)\s*(?:[\])}]\s*){2,}$`)
)

// tidied returns a line without what other programs put into it: no-break
// spaces, marks around a key, and a header with spaces or too many brackets.
func tidied(line string) string {
	line = strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(line)
	if m := reKeyMarks.FindStringSubmatch(line); m != nil && !reHeader.MatchString(line) {
		return m[1] + m[2] + " = " + m[4]
	}
	if m := reBrackets.FindStringSubmatch(line); m != nil {
		return "[[" + strings.Join(reNames.FindAllString(m[1], -1), ".") + "]]"
	}
	return line
}

// isFact reports whether a line is a fact of such a document, however it is written.
func (m *mender) isFact(line string) bool {
	e := reEntry.FindStringSubmatch(line)
	return e != nil && slices.Contains(m.keys, m.keyOf(e[3]))
}

// asFact returns a line that is a fact as it was meant.
func (m *mender) asFact(line string) string {
	if s, ok := m.lineSlip(line); !parses(line) && ok {
		return s.better
	}
	return line
}

// headerThen is a heading with something else behind it on its line.
func (m *mender) headerThen(line string, at int) (slip, bool) {
	parts := reHeaderThen.FindStringSubmatch(line)
	s, ok := headerSlip(parts[1], strings.TrimSpace(parts[1]), at)
	if !ok || !m.isFact(parts[2]) {
		return s, ok
	}
	s.at, s.length = len(line)-len(parts[2]), len(parts[2])
	s.problem = func(better string) diag.Problem { return staff.TwoFacts(better, m.asFact(parts[2])) }
	return s, true
}

func headerSlip(line, text string, at int) (slip, bool) {
	names := strings.Join(reNames.FindAllString(reComment.ReplaceAllString(line, ""), -1), ".")
	better := "[" + plainKey(names) + "]"
	if strings.Contains(line, "[[") || strings.Contains(line, "]]") {
		better = "[" + better + "]"
	}
	return slip{at, len(text), better, staff.BrokenHeader}, parses(better)
}

// plainKey returns a key without the letters and spaces that no key has.
func plainKey(key string) string { return inKeys.Replace(strings.ToLower(key)) }

// inKeys is what keys have for the letters and spaces that none has. It is made once:
// making it takes longer than asking it.
var inKeys = strings.NewReplacer("å", "a", "ä", "a", "ö", "o", "é", "e", " ", "_")

// entrySlip finds what is wrong in key = value; e is what reEntry found.
func (m *mender) entrySlip(line string, e []string) (slip, bool) {
	key, plain, sep := e[3], m.keyOf(e[3]), e[5]
	at := len(e[1]) + len(e[2])
	if again := reEntry.FindStringSubmatch(e[6]); again != nil && m.keyOf(again[3]) == plain {
		return slip{at, len(line) - len(e[6]) - at, m.asFact(e[6]), staff.OddLine}, true
	}
	if s, ok := m.twoFacts(line, plain, e[6]); ok {
		return s, true
	}
	value, mended := m.asValue(plain, e[6])
	better := plain + " = " + value
	switch {
	case plainKey(key) != strings.ToLower(key):
		return slip{at, len(key), better, func(string) diag.Problem { return staff.SwedishKey(key, plain) }}, true
	case sep != "=":
		return slip{at + len(key) + len(e[4]), len(sep), better, staff.NoEquals}, true
	case e[2] != "":
		return slip{len(e[1]), len(e[2]), better, staff.BulletBeforeKey}, true
	case mended.problem == nil:
		return slip{}, false
	}
	mended.at += len(line) - len(e[6])
	mended.better = better
	return mended, true
}

// keyOf returns the key that a name with letters or spaces that no key has was meant to
// be, and others as they are.
func (m *mender) keyOf(name string) string {
	plain := plainKey(name)
	if plain == strings.ToLower(name) {
		return plain
	}
	if key, ok := schema.Called(plain, m.keys); ok {
		return key
	}
	return plain
}

var reSecond = regexp.MustCompile(`[\s,;]+(\pL[\pL\d_]*)\s*=\s*`)

// twoFacts is a fact with another one behind it on its line.
func (m *mender) twoFacts(line, key, value string) (slip, bool) {
	for _, at := range reSecond.FindAllStringSubmatchIndex(value, -1) {
		first, second := value[:at[0]], plainKey(value[at[2]:at[3]])
		if !slices.Contains(m.keys, second) || !valid(first) {
			continue
		}
		next, _ := m.asValue(second, value[at[1]:])
		problem := func(better string) diag.Problem { return staff.TwoFacts(better, second+" = "+next) }
		return slip{len(line) - len(value) + at[2], at[3] - at[2], key + " = " + first, problem}, true
	}
	return slip{}, false
}

// asValue returns a value of TOML for what was written, and the slip in it.
func (m *mender) asValue(key, v string) (string, slip) {
	comment := reComment.FindString(v)
	if v != "" && !strings.ContainsRune(`"'[`+curly, []rune(v)[0]) {
		comment = reAfter.FindString(v)
	}
	bare := strings.TrimSpace(strings.TrimSuffix(v, comment))
	if bare != "" && bare[0] == '#' {
		bare, comment = "", " "+v
	}
	if valid(bare) {
		return v, slip{}
	}
	s, ok := valueSlip(m.wants(key), bare)
	if !ok {
		return `"…"`, slip{}
	}
	return s.better + comment, s
}
