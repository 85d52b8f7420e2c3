package source

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
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
	reEntry   = regexp.MustCompile(`^(\s*)((?:[-*•]\s+)?)([\p{L}\d_-]+(?: [\p{L}\d_-]+)?)(\s*)(=>|->|→|:=|==|=|:)\s*(.*)$`)
	reNoEqual = regexp.MustCompile(`^(\s*)([a-zåäö_]+)\s+(["“”'\[\d].*)$`)
	reHeader  = regexp.MustCompile(`^\s*\[{1,2}\s*[\p{L}_][\p{L}\d_-]*(\s*\.\s*[\p{L}\d_-]+)*\s*\]{0,2}[\s,;:.]*(#.*)?$`)
	reNames   = regexp.MustCompile(`[\p{L}_][\p{L}\d_-]*`)
	reComment = regexp.MustCompile(`\s+#[^"]*$`)
	reAfter   = regexp.MustCompile(`\s+#.*$`)
	reRemark  = regexp.MustCompile(`^(//|/\*|<!--|--+\s|;)\s*`)
)

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
	m := &mender{file: file, first: first, lines: strings.Split(string(src), "\n")}
	if kind, ok := schema.Of(file); ok {
		m.table = kind.Table
	}
	if strings.Contains(string(src), `"""`) || strings.Contains(string(src), "'''") {
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
	m.below(i)
	if parses(m.lines[i]) {
		return i + 1
	}
	line = m.lines[i]
	if end, ok := m.list(i); ok {
		return end
	}
	if end, ok := m.broken(i); ok {
		return end
	}
	if s, ok := m.lineSlip(line); ok {
		m.report(i, s)
	}
	return i + 1
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
	whole := strings.TrimSpace(m.lines[i]) + " " + strings.TrimSpace(next)
	for open := strings.HasSuffix(whole, "["); open && end < len(m.lines) && strings.TrimSpace(m.lines[end]) != ""; end++ {
		whole += " " + strings.TrimSpace(m.lines[end])
		open = !strings.HasSuffix(whole, "]")
	}
	better := whole
	if s, ok := m.lineSlip(whole); !parses(whole) && ok {
		better = s.better
	}
	at := len(m.lines[i]) - len(strings.TrimLeft(m.lines[i], " \t"))
	m.report(i, slip{at, len(strings.TrimSpace(m.lines[i])), better, staff.ValueBelow})
	for n := i + 1; n < end; n++ {
		m.lines[n] = ""
	}
}

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
		if strings.HasSuffix(strings.TrimRight(text, ",;. "), "]") && !reHeader.MatchString(text) {
			end++
			break
		}
		if text == "" || text[0] != '"' && m.begins(end) {
			m.unclosed(end - 1)
			break
		}
	}
	if e[5] != "=" {
		whole := strings.Replace(m.lines[i], e[5], "=", 1)
		at := len(e[1]) + len(e[2]) + len(e[3]) + len(e[4])
		m.report(i, slip{at, len(e[5]), whole, staff.NoEquals})
	}
	m.items(i, end)
	return end, true
}

// unclosed reports a list whose last line is i.
func (m *mender) unclosed(i int) {
	line := strings.TrimRight(m.lines[i], " \t,")
	m.report(i, slip{max(0, len(line)-1), 1, line + "]", staff.NoBracket})
}

// items reads the lines of a list, each as a list by itself.
func (m *mender) items(first, end int) {
	for i := first; i < end; i++ {
		head, text, tail := "", strings.TrimRight(m.lines[i], " \t"), ""
		if i == first {
			at := strings.Index(text, "[") + 1
			head, text = text[:at], text[at:]
		}
		if i == end-1 {
			at := strings.LastIndex(text, "]")
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
	if better := tidied(line); better != line && parses(better) {
		return slip{at, len(text), better, staff.OddLine}, true
	}
	switch e := reEntry.FindStringSubmatch(line); {
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
	return slip{at, len(text), "", func(string) diag.Problem { return staff.NoFact(text) }}, true
}

var (
	reKeyMarks = regexp.MustCompile(`^(\s*)["'*_]+([\pL\d_]+)["'*_]+\s*([=:])\s*(.*?),?\s*$`)
	reBrackets = regexp.MustCompile(`^\s*(?:[\[({]\s*){2,}([\w.]+(?:[., /]\s*\w+)?)\s*(?:[\])}]\s*){2,}$`)
)

// tidied returns a line without what other programs put into it: no-break
// spaces, marks around a key, and a header with spaces or too many brackets.
func tidied(line string) string {
	line = strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(line)
	if m := reKeyMarks.FindStringSubmatch(line); m != nil {
		return m[1] + m[2] + " = " + m[4]
	}
	if m := reBrackets.FindStringSubmatch(line); m != nil {
		return "[[" + strings.Join(reNames.FindAllString(m[1], -1), ".") + "]]"
	}
	return line
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
func plainKey(key string) string {
	return strings.NewReplacer("å", "a", "ä", "a", "ö", "o", "é", "e", " ", "_").Replace(strings.ToLower(key))
}

// entrySlip finds what is wrong in key = value; e is what reEntry found.
func (m *mender) entrySlip(line string, e []string) (slip, bool) {
	key, sep := e[3], e[5]
	at := len(e[1]) + len(e[2])
	value, mended := m.asValue(plainKey(key), e[6])
	better := plainKey(key) + " = " + value
	switch {
	case plainKey(key) != strings.ToLower(key):
		return slip{at, len(key), better, func(string) diag.Problem { return staff.SwedishKey(key, plainKey(key)) }}, true
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
