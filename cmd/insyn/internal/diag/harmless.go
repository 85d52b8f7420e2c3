package diag

import (
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sign"
)

// Printable returns a text that may be printed anywhere: control characters,
// with which a text could end its line or command a terminal, are shown as their
// pictures, and signs that can't be seen or turn its direction as a box. What a
// workflow takes for a command in the middle of a line is broken. Length and
// columns stay.
func Printable(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return r
		case r < ' ':
			return 0x2400 + r // ␀ to ␟
		case r == 0x7f:
			return 0x2421 // ␡
		case sign.Control(r), sign.Hidden(r) && !joiner(r):
			return 0xfffd
		}
		return r
	}, s)
	if !strings.Contains(s, "##") {
		return s
	}
	return reCommand.ReplaceAllString(s, "$1［")
}

// reCommand begins a command of a workflow, in the old form that is found
// anywhere in a line: ##[add-mask], ##vso[task.setvariable].
var reCommand = regexp.MustCompile(`(##\w*)\[`)

// joiner reports whether r is part of emoji and of letters of some scripts.
func joiner(r rune) bool { return r == 0x200c || r == 0x200d || r == 0xfe0e || r == 0xfe0f }

// PrintableLines is Printable for a text that may have more lines than one. No
// line but the first begins with what is in it, so that none is a command.
func PrintableLines(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = Printable(line)
	}
	return strings.Join(lines, "\n    | ")
}

// printableHint is Printable for a hint, which may have lines to paste.
func printableHint(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = Printable(line)
		if i > 0 && strings.HasPrefix(strings.TrimSpace(line), "::") { // a command of a workflow
			lines[i] = "| " + lines[i]
		}
	}
	return strings.Join(lines, "\n")
}

// Harmless returns findings whose words come from files and may be printed.
func Harmless(l List) List {
	out := slices.Clone(l)
	for i := range out {
		f := &out[i]
		f.Pos.File, f.Message, f.Hint = Printable(f.Pos.File), Printable(f.Message), printableHint(f.Hint)
		f.Related, f.Paste = slices.Clone(f.Related), printableHint(f.Paste)
		for j := range f.Related {
			r := &f.Related[j]
			r.Pos.File, r.Message = Printable(r.Pos.File), Printable(r.Message)
		}
	}
	return out
}

// Safe returns a writer to w that shows control characters as their pictures:
// what is printed may come from files, and w may be a terminal.
func Safe(w io.Writer) io.Writer { return safe{w} }

type safe struct{ w io.Writer }

func (s safe) Write(p []byte) (int, error) {
	lines := strings.Split(string(p), "\n")
	for i, line := range lines {
		lines[i] = Printable(line)
	}
	if _, err := io.WriteString(s.w, strings.Join(lines, "\n")); err != nil {
		return 0, err
	}
	return len(p), nil
}
