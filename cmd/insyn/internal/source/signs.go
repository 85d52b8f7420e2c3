package source

import (
	"bytes"
	"html"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sign"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// signs reports the first odd sign of each line of a file, and the first word in
// disguise.
func signs(file string, src []byte) (l diag.List) {
	n := 0
	for line := range bytes.Lines(src) {
		n++
		if !odd(line) {
			continue
		}
		text := strings.TrimSuffix(string(line), "\n")
		if p, at, length := oddSign(text); at > 0 {
			l.Add(diag.Pos{File: file, Line: n, Col: at}, length, p)
		}
		if word, better, at := sign.Mangled(text); word != "" {
			problem := staff.Mangled(word, better, mangledAfter(text, word)...)
			l.Add(diag.Pos{File: file, Line: n, Col: at}, utf8.RuneCountInString(word), problem)
		}
		if word, better, at := sign.Joined(text); word != "" {
			l.Warn(diag.Pos{File: file, Line: n, Col: at}, utf8.RuneCountInString(word), staff.Joined(word, better))
		}
		if word, at := sign.Disguised(text); word != "" {
			l.Warn(diag.Pos{File: file, Line: n, Col: at}, utf8.RuneCountInString(word), staff.Disguised(word, sign.Plain(word)))
		}
	}
	return l
}

// mangledAfter returns how the words of a line are to be that are mangled after the first.
func mangledAfter(line, first string) (better []string) {
	_, rest, _ := strings.Cut(line, first)
	for {
		word, b, _ := sign.Mangled(rest)
		if word == "" {
			return better
		}
		better = append(better, b)
		_, rest, _ = strings.Cut(rest, word)
	}
}

// manyMangled is from how many lines on it is a file that is mangled, and not some words.
const manyMangled = 4

// mangled reports a file that was saved in the wrong way throughout.
func mangled(file string, src []byte) (l diag.List) {
	if !bytes.Contains(src, []byte("Ã")) {
		return nil
	}
	var first diag.Pos
	n, lines, word, better := 0, 0, "", ""
	for line := range bytes.Lines(src) {
		n++
		w, b, col := sign.Mangled(strings.TrimSuffix(string(line), "\n"))
		if w == "" {
			continue
		}
		if lines == 0 {
			first, word, better = diag.Pos{File: file, Line: n, Col: col}, w, b
		}
		lines++
	}
	if lines >= manyMangled || lines > 1 && !bytes.ContainsAny(src, staff.MangledLetters) {
		l.Add(first, utf8.RuneCountInString(word), staff.MangledFile(lines, word, better))
	}
	return l
}

// oddSign returns what is wrong with the first odd sign of a line, in which
// column it begins, from 1 on, and how long it is; or 0 for a line without one.
func oddSign(line string) (p diag.Problem, at, length int) {
	before, col := rune(0), 0
	for i, r := range line {
		col++
		switch {
		case r != '\t' && sign.Control(r):
			return staff.ControlSign(r), col, 1
		case sign.HiddenAfter(before, r):
			return hidden(r, line, i), col, 1
		case r == sign.Lost:
			return staff.LostSign(), col, 1
		case r == '&':
			if p, length, odd := oddReference(line[i:]); odd {
				return p, col, length
			}
		}
		before = r
	}
	return p, 0, 0
}

// longestShown is how many bytes a line of facts has at most that is shown as it is to be.
const longestShown = 100

// hidden says of a hidden sign at byte at of a line what is to be written instead: the line
// of facts, or the word.
func hidden(r rune, line string, at int) diag.Problem {
	plain := func(s string) string {
		return strings.TrimSpace(strings.Map(func(r rune) rune {
			if sign.Hidden(r) {
				return -1
			}
			return r
		}, s))
	}
	if reKey.MatchString(plain(line)) && len(line) <= longestShown {
		return staff.HiddenIn(r, plain(line))
	}
	from, to := strings.LastIndexAny(line[:at], " \t")+1, len(line)
	if end := strings.IndexAny(line[at:], " \t"); end >= 0 {
		to = at + end
	}
	return staff.HiddenIn(r, plain(line[from:to]))
}

// reference is a character as Markdown and HTML may write it: by its name or its
// number.
var reference = regexp.MustCompile(`^&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|[0-9A-Za-z]{2,31});`)

// named finds such a character anywhere in a text: facts are no HTML, so that
// readers would see it as it is written.
var named = regexp.MustCompile(strings.TrimPrefix(reference.String(), "^"))

// oddReference returns what is wrong with the sign that a reference at the
// beginning of a text stands for, and how long the reference is.
func oddReference(text string) (p diag.Problem, length int, odd bool) {
	m := reference.FindStringSubmatch(text)
	if m == nil {
		return p, 0, false
	}
	signs := html.UnescapeString(m[0])
	if n, err := strconv.ParseInt(m[1]+m[2], 10+6*min(1, len(m[2])), 32); err == nil {
		signs = string(rune(n)) // html reads some of the control characters as what an old code page has there
	}
	for _, r := range signs {
		switch {
		case sign.Control(r) && r != '\n' && r != '\t':
			return staff.ControlSign(r), len(m[0]), true
		case sign.Hidden(r):
			return staff.HiddenSign(r), len(m[0]), true
		}
	}
	return p, 0, false
}

// odd reports whether a line may have an odd sign: most have none, and need not
// be read letter by letter.
func odd(line []byte) bool {
	for _, b := range line {
		if b < ' ' && b != '\n' && b != '\t' || b == '&' || b == 0x7f || b >= 0xc2 && b != 0xc3 {
			return true
		}
	}
	return false
}

// escaped reports texts of the facts with odd signs that stand there as escapes
// (\u202e), and with line breaks: each text of the facts is one line.
func escaped(l *diag.List, src []byte, v Value) {
	switch data := v.Data.(type) {
	case string:
		if i := strings.IndexFunc(data, func(r rune) bool { return sign.Control(r) || sign.Hidden(r) }); i >= 0 {
			escapedText(l, src, v, data)
		} else if m := named.FindString(data); m != "" && html.UnescapeString(m) != m {
			at, length := v.Pos, v.Len
			if v.Len == utf8.RuneCountInString(data)+len(`""`) { // without escapes, on one line
				before, _, _ := strings.Cut(data, m)
				at.Col, length = at.Col+1+utf8.RuneCountInString(before), len(m)
			}
			l.Add(at, length, staff.SignByName(m, html.UnescapeString(m)))
		}
	case []Value:
		for _, item := range data {
			escaped(l, src, item)
		}
	case *Table:
		for _, k := range data.Keys {
			escaped(l, src, k.Value)
		}
	}
}

// escapedText reports the first odd sign of a text of the facts.
func escapedText(l *diag.List, src []byte, v Value, text string) {
	before := rune(0)
	for _, r := range text {
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			l.Add(v.Pos, v.Len, staff.BrokenText())
			return
		case !sign.Control(r) && !sign.HiddenAfter(before, r):
			before = r
			continue
		case bytes.ContainsRune(src, r): // told already, where it stands
		case sign.Control(r):
			l.Add(v.Pos, v.Len, staff.ControlSign(r))
		default:
			l.Add(v.Pos, v.Len, staff.HiddenSign(r))
		}
		return
	}
}

var (
	reGroups = sieve.MustCompile(`(?m)^[ \t]*(\w+)[ \t]*=[ \t]*(\d+(?:_\d+)+)[ \t]*(?:#.*)?$`)
	reThree  = regexp.MustCompile(`^\d{1,3}(?:_\d{3})+$`)
)

// grouped warns of numbers whose underscores stand elsewhere than between
// thousands: a digit may be missing, or one too many.
func grouped(l *diag.List, file string, src []byte, first int) {
	for _, at := range reGroups.FindAllStringSubmatchIndex(string(src), -1) {
		number := string(src[at[4]:at[5]])
		pos := diag.PosAt(file, src, at[4], first)
		if reThree.MatchString(number) || slices.ContainsFunc(*l, func(f diag.Finding) bool { return f.Pos.Line == pos.Line }) {
			continue
		}
		if n, err := strconv.ParseInt(strings.ReplaceAll(number, "_", ""), 10, 64); err == nil {
			l.Warn(pos, len(number), staff.OddGroups(number, string(src[at[2]:at[3]]), n))
		}
	}
}
