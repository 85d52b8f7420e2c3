package diag

import (
	"io"
	"slices"
	"strings"
	"unicode"
)

// Printable returns a text that may be printed anywhere: control characters,
// with which a text could end its line or command a terminal, are shown as their
// pictures, and signs that turn its direction as a box. Length and columns stay.
func Printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return r
		case r < ' ':
			return 0x2400 + r // ␀ to ␟
		case r == 0x7f:
			return 0x2421 // ␡
		case unicode.IsControl(r), r == 0x2028, r == 0x2029, unicode.Is(unicode.Bidi_Control, r):
			return 0xfffd
		}
		return r
	}, s)
}

// harmless returns findings whose words come from files and may be printed.
func harmless(l List) List {
	out := slices.Clone(l)
	for i := range out {
		f := &out[i]
		f.Pos.File, f.Message, f.Hint = Printable(f.Pos.File), Printable(f.Message), Printable(f.Hint)
		f.Related = slices.Clone(f.Related)
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
