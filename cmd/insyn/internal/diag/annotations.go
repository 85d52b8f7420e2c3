package diag

import (
	"fmt"
	"io"
	"strings"
)

// mostOfKind is how many errors, and how many warnings, the hosting site shows of
// what one step says. It drops the rest without a word.
const mostOfKind = 10

// Annotations writes findings in the workflow-command form, which the hosting
// site shows beside the line in a pull request: errors before warnings, and of
// each the first of every file before the second of any. Where there are more than
// are shown, the last says how many. more says where a code is explained; it may be nil.
func Annotations(w io.Writer, findings List, more func(Code) string) error {
	var b strings.Builder
	for _, kind := range []struct {
		severity Severity
		command  string
	}{{Error, "error"}, {Warning, "warning"}} {
		var l List
		for _, f := range Harmless(findings) {
			if f.Severity == kind.severity {
				l = append(l, f)
			}
		}
		l = spread(l)
		shown := len(l)
		if shown > mostOfKind {
			shown = mostOfKind - 1
		}
		for _, f := range l[:shown] {
			b.WriteString(annotation(kind.command, f, more))
		}
		if left := len(l) - shown; left > 0 {
			fmt.Fprintf(&b, "::%s title=fler::%s\n", kind.command, data(fmt.Sprintf("… och %d %s till. "+
				"Alla står i sammanfattningen av körningen.", left, kind.severity.several(left))))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// several returns the word for n of a severity.
func (s Severity) several(n int) string {
	if s == Warning && n != 1 {
		return "varningar"
	}
	return s.String()
}

// spread orders findings so that every file is heard before one is heard twice.
func spread(l List) (out List) {
	turns := map[string]int{}
	var rounds []List
	for _, f := range l {
		turn := turns[f.Pos.File]
		if turns[f.Pos.File]++; turn == len(rounds) {
			rounds = append(rounds, nil)
		}
		rounds[turn] = append(rounds[turn], f)
	}
	for _, round := range rounds {
		out = append(out, round...)
	}
	return out
}

func annotation(command string, f Finding, more func(Code) string) string {
	text := f.Message
	if f.Hint != "" {
		text += "\n" + f.Hint
	}
	if f.Paste != "" {
		text += "\n" + strings.TrimSuffix(f.Paste, "\n")
	}
	if more != nil {
		text += "\n" + more(f.Code)
	}
	return fmt.Sprintf("::%s file=%s,line=%d,col=%d,title=%s::%s\n",
		command, property(f.Pos.File), max(1, f.Pos.Line), max(1, f.Pos.Col), property(string(f.Code)), data(text))
}

func data(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

func property(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(data(s))
}
