package diag

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// Text writes findings for a person at a terminal: place, severity, message
// and code, the line it concerns with a mark under it, then the hint.
// The lines come from read, which returns a file's content or nil.
func Text(w io.Writer, findings List, read func(file string) []byte) error {
	var b strings.Builder
	lines := lastRead(read)
	shown, left := most(Harmless(findings))
	for _, f := range shown {
		fmt.Fprintf(&b, "%s: %s: %s [%s]\n", f.Pos, f.Severity, f.Message, f.Code)
		if f.Pos.Line > 0 { // else it is about the whole file, which may be too large to read
			excerpt(&b, f, lines(f.Pos.File))
		}
		if f.Hint != "" {
			fmt.Fprintf(&b, "      → %s\n", strings.ReplaceAll(f.Hint, "\n", "\n        "))
		}
		for line := range strings.Lines(f.Paste) {
			b.WriteString("        " + line)
		}
		for _, r := range f.Related {
			fmt.Fprintf(&b, "      se även %s: %s\n", r.Pos, r.Message)
		}
	}
	if left > 0 {
		fmt.Fprintf(&b, "… och %d till, som visas när dessa är rättade.\n", left)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// A person reads no more than so many findings at a time, and one mistake may
// give thousands.
const (
	mostInFile = 100
	mostInAll  = 1000
)

// most returns the findings that are shown, in their order, and how many are left. No
// warning takes an error's place: the errors are what stops the site.
func most(findings List) (shown List, left int) {
	in, room := map[string]int{}, mostInAll
	keep := make([]bool, len(findings))
	for _, severity := range []Severity{Error, Warning} {
		for i, f := range findings {
			if f.Severity == severity && in[f.Pos.File] < mostInFile && room > 0 {
				keep[i] = true
				in[f.Pos.File]++
				room--
			}
		}
	}
	for i, f := range findings {
		if keep[i] {
			shown = append(shown, f)
		}
	}
	return shown, len(findings) - len(shown)
}

// lastRead returns read with a memory of the latest file: findings come sorted
// by file, and there can be many in one.
func lastRead(read func(file string) []byte) func(file string) *Lines {
	var name string
	lines := LinesOf(nil)
	return func(file string) *Lines {
		if file != name {
			name, lines = file, LinesOf(read(file))
		}
		return lines
	}
}

// excerpt writes the line of the finding and a mark under what is wrong.
func excerpt(b *strings.Builder, f Finding, lines *Lines) {
	line, ok := lines.Line(f.Pos.Line)
	if !ok {
		return
	}
	line, before, marked := crop(line, max(0, f.Pos.Col-1), max(1, f.Len))
	line = Printable(line)
	fmt.Fprintf(b, "%5d | %s\n", f.Pos.Line, line)
	if f.Pos.Col > 0 {
		fmt.Fprintf(b, "      | %s%s\n", pad(line, before), strings.Repeat("^", marked))
	}
}

// A long line, such as a paragraph, is cut to what stands around the mark.
const (
	maxLine = 100 // characters of a line that are shown
	leading = 40  // of them before the mark
)

// crop cuts line to maxLine characters around the n characters from place at
// on. It returns what is left of it, of at and of n.
func crop(line string, at, n int) (string, int, int) {
	runes := []rune(line)
	if len(runes) <= maxLine {
		return line, at, n
	}
	from := min(max(0, at-leading), len(runes)-maxLine)
	to := from + maxLine
	line, at = string(runes[from:to]), at-from
	if from > 0 {
		line, at = "… "+line, at+2
	}
	if to < len(runes) {
		line += " …"
	}
	return line, at, max(1, min(n, maxLine-(at-2)))
}

// Line returns line n, counted from 1, of src without its end.
func Line(src []byte, n int) (string, bool) {
	if src == nil || n < 1 {
		return "", false
	}
	for ; n > 1; n-- {
		_, after, ok := bytes.Cut(src, []byte("\n"))
		if !ok {
			return "", false
		}
		src = after
	}
	line, _, _ := bytes.Cut(src, []byte("\n"))
	return strings.ToValidUTF8(string(bytes.TrimSuffix(line, []byte("\r"))), "�"), true
}

// pad returns white space as wide as the first n characters of line: tabs
// stay tabs so that the mark stands under the right place.
func pad(line string, n int) string {
	var b strings.Builder
	for _, r := range line {
		if n--; n < 0 {
			break
		}
		if r == '\t' {
			b.WriteRune('\t')
		} else {
			b.WriteRune(' ')
		}
	}
	return b.String() + strings.Repeat(" ", max(0, n))
}

// JSON writes the findings as one indented array, for tools.
func JSON(w io.Writer, findings List) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	findings = Harmless(findings)
	if findings == nil {
		findings = List{}
	}
	return enc.Encode(findings)
}

// PosAt returns the position of the byte offset in src, with firstLine as the
// number of the first line of src.
func PosAt(file string, src []byte, offset, firstLine int) Pos {
	offset = min(max(offset, 0), len(src))
	line, start := firstLine, 0
	for i, c := range src[:offset] {
		if c == '\n' {
			line, start = line+1, i+1
		}
	}
	return Pos{File: file, Line: line, Col: utf8.RuneCount(src[start:offset]) + 1}
}
