package source

import (
	"bytes"
	"errors"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
	"github.com/pelletier/go-toml/v2/unstable"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// place is where a value stands: a tree beside the decoded data.
type place struct {
	key    diag.Pos
	value  diag.Pos
	length int
	named  map[string]*place
	items  []*place
}

// child returns the place of a key, or of p itself if the key was not found.
func (p *place) child(name string) *place {
	if c := p.named[name]; c != nil {
		return c
	}
	return &place{key: p.key, value: p.value}
}

// item returns the place of an array's element.
func (p *place) item(i int) *place {
	if i < len(p.items) {
		return p.items[i]
	}
	return &place{key: p.key, value: p.value}
}

// looksOver reports slips in facts, which begin on a line of a file, and returns
// the facts as they were meant.
type looksOver func(file string, src []byte, first int) ([]byte, diag.List)

// parseTOML decodes src, whose first line is firstLine of file.
//
// The decoder stops at its first error. To show all of them at once the
// broken line is blanked and the rest is tried again; what was decoded from
// such a rest is thrown away. Where every line could be mended, meant is what they say.
func parseTOML(file string, src []byte, firstLine int, headings looksOver) (facts, meant *Table, findings diag.List) {
	rest, findings := headings(file, src, firstLine)
	mended, lost := false, false
	for range 20 {
		if at, problem, is := deep(rest); is {
			findings.Add(diag.PosAt(file, rest, at, firstLine), 1, problem)
			break
		}
		var data map[string]any
		err := toml.Unmarshal(rest, &data)
		if err == nil {
			switch {
			case len(findings) == 0:
				return mergeTable(data, locate(file, src, firstLine)), nil, nil
			case !lost:
				meant = mergeTable(data, locate(file, rest, firstLine))
			}
			return &Table{}, meant, findings
		}
		if !mended {
			mended = true
			better, slips := mend(file, rest, firstLine)
			findings = append(findings, slips...)
			if rest = better; len(slips) > 0 {
				continue
			}
		}
		if next, ok := single(&findings, file, rest, firstLine, err); ok {
			rest = next
			continue
		}
		line := syntaxFinding(&findings, file, rest, firstLine, err)
		next, ok := blank(rest, line)
		if lost = true; !ok {
			break
		}
		rest = next
	}
	return &Table{}, nil, findings
}

// reTable is a header that stands for one table, not for one of several.
var reTable = regexp.MustCompile(`^\s*\[\s*([\w.-]+)\s*\]\s*(?:#.*)?$`)

// single reports a header [x] where there is another of the same name, and
// returns src with [[x]] instead.
func single(l *diag.List, file string, src []byte, first int, err error) ([]byte, bool) {
	var pe toml.ParseError
	if !errors.As(err, &pe) || !strings.Contains(pe.Message, "already") {
		return nil, false
	}
	text, _ := diag.Line(src, pe.Position.Line)
	if !reHeader.MatchString(text) {
		return nil, false
	}
	name := strings.Join(reNames.FindAllString(text, -1), ".")
	if once(file, name) {
		pos := diag.Pos{File: file, Line: first + pe.Position.Line - 1, Col: strings.Index(text, "[") + 1}
		l.Add(pos, utf8.RuneCountInString(strings.TrimSpace(text)), staff.HeadingTwice(strings.TrimSpace(text)))
		return []byte(strings.Replace(string(src), text, "[[x]]", 1)), true // so that its keys stand in no other table
	}
	lines, found := strings.Split(string(src), "\n"), false
	for i, line := range lines {
		if m := reTable.FindStringSubmatch(line); m == nil || m[1] != name {
			continue
		}
		if !found {
			pos := diag.Pos{File: file, Line: first + i, Col: strings.Index(line, "[") + 1}
			l.Add(pos, len(name)+2, staff.SingleBrackets("[["+name+"]]"))
		}
		lines[i], found = "[["+name+"]]", true
	}
	return []byte(strings.Join(lines, "\n")), found
}

// once reports whether a heading stands once in documents of the file's kind.
func once(file, heading string) bool {
	kind, ok := schema.Of(file)
	if !ok {
		return false
	}
	f, ok := kind.Table.Field(heading)
	return ok && f.Type == schema.Section
}

// blank empties line n (from 1) of src, with the lines of a list that begins there,
// keeping all other lines where they are. It reports false if the line is empty already.
func blank(src []byte, n int) ([]byte, bool) {
	lines := bytes.Split(src, []byte("\n"))
	if n < 1 || n > len(lines) || len(bytes.TrimSpace(lines[n-1])) == 0 {
		return nil, false
	}
	clear(lines[n-1 : lastOf(lines, n)])
	return bytes.Join(lines, []byte("\n")), true
}

// longList is how many lines a list has at most that is taken as one.
const longList = 60

// lastOf returns the last line (from 1) of what begins on line n.
func lastOf(lines [][]byte, n int) int {
	if !bytes.HasSuffix(bytes.TrimSpace(lines[n-1]), []byte("[")) {
		return n
	}
	for end := n + 1; end <= min(len(lines), n+longList); end++ {
		if parses(string(bytes.Join(lines[n-1:end], []byte("\n")))) {
			return end
		}
	}
	return n
}

// syntaxFinding adds what err means where no slip was found, and returns the
// line of src (from 1) that it concerns.
func syntaxFinding(l *diag.List, file string, src []byte, firstLine int, err error) int {
	var pe toml.ParseError
	if !errors.As(err, &pe) {
		l.Add(diag.Pos{File: file, Line: firstLine, Col: 1}, 1, staff.FactsUnreadable())
		return 0
	}
	n := pe.Position.Line
	text, _ := diag.Line(src, n)
	pos := diag.Pos{File: file, Line: firstLine + n - 1}
	if strings.Contains(pe.Message, "already") {
		key, _, _ := strings.Cut(text, "=")
		pos.Col = 1 + len(text) - len(strings.TrimLeft(text, " \t"))
		key = strings.TrimSpace(key)
		l.Add(pos, utf8.RuneCountInString(key), staff.KeyTwice(key))
		return n
	}
	pos.Col = column(src, pe.Position.Start)
	l.Add(pos, max(1, pe.Position.Len), staff.LineUnreadable())
	return n
}

// column returns the column, in characters from 1, of a byte offset.
func column(src []byte, offset int) int {
	offset = min(max(offset, 0), len(src))
	start := bytes.LastIndexByte(src[:offset], '\n') + 1
	return utf8.RuneCount(src[start:offset]) + 1
}

// locator finds the place of every key and value of valid TOML.
type locator struct {
	parser unstable.Parser
	file   string
	src    []byte
	lines  *diag.Lines
	first  int
	root   *place
}

// locate returns the places of all keys and values in src, which is valid.
func locate(file string, src []byte, firstLine int) *place {
	start := diag.Pos{File: file, Line: firstLine, Col: 1}
	l := &locator{file: file, src: src, first: firstLine, lines: diag.LinesOf(src), root: &place{key: start, value: start}}
	l.parser.Reset(src)
	at := l.root
	for l.parser.NextExpression() {
		switch e := l.parser.Expression(); e.Kind {
		case unstable.Table:
			at = l.header(e, false)
		case unstable.ArrayTable:
			at = l.header(e, true)
		case unstable.KeyValue:
			l.keyValue(e, at)
		}
	}
	return l.root
}

// header finds or makes the place that [a.b] or [[a.b]] opens.
func (l *locator) header(e *unstable.Node, array bool) *place {
	at := l.root
	for it := e.Key(); it.Next(); {
		at = l.enter(at, it.Node())
		if it.IsLast() && array {
			pos, _ := l.span(it.Node())
			item := &place{key: pos, value: pos}
			at.items = append(at.items, item)
			return item
		}
		if n := len(at.items); n > 0 {
			at = at.items[n-1]
		}
	}
	return at
}

// enter returns the place of the key below at, made when it is new.
func (l *locator) enter(at *place, key *unstable.Node) *place {
	name := string(key.Data)
	if p := at.named[name]; p != nil {
		return p
	}
	pos, _ := l.span(key)
	p := &place{key: pos, value: pos, length: utf8.RuneCountInString(name)}
	if at.named == nil {
		at.named = map[string]*place{}
	}
	at.named[name] = p
	return p
}

func (l *locator) keyValue(e *unstable.Node, at *place) {
	for it := e.Key(); it.Next(); {
		at = l.enter(at, it.Node())
	}
	l.value(e.Value(), at)
}

// value notes where a value stands. Arrays and inline tables have no range of
// their own: they keep the place of their key.
func (l *locator) value(v *unstable.Node, at *place) {
	switch v.Kind {
	case unstable.Array:
		for it := v.Children(); it.Next(); {
			item := &place{key: at.key, value: at.key}
			l.value(it.Node(), item)
			at.items = append(at.items, item)
		}
	case unstable.InlineTable:
		for it := v.Children(); it.Next(); {
			l.keyValue(it.Node(), at)
		}
	default:
		at.value, at.length = l.span(v)
	}
}

// span returns the position and the length in characters of a node.
func (l *locator) span(n *unstable.Node) (diag.Pos, int) {
	offset, length := int(n.Raw.Offset), int(n.Raw.Length)
	if length == 0 { // booleans and numbers have only their data
		r := l.parser.Range(n.Data)
		offset, length = int(r.Offset), int(r.Length)
	}
	end := offset + length
	if i := bytes.IndexByte(l.src[offset:end], '\n'); i >= 0 {
		end = offset + i
	}
	return l.lines.Pos(l.file, offset, l.first), utf8.RuneCount(l.src[offset:end])
}
