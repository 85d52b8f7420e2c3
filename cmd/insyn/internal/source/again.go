package source

import (
	"bytes"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// again returns where a text has the document's own facts once more, or -1: the file was
// pasted into itself.
func again(front, body []byte) int {
	first, more, _ := bytes.Cut(bytes.TrimSpace(front), []byte("\n"))
	second, _, _ := bytes.Cut(more, []byte("\n"))
	if len(first) == 0 || len(second) == 0 {
		return -1
	}
	return bytes.Index(body, slices.Concat([]byte("+++\n"), first, []byte("\n"), second))
}

// leastAgain is how many characters of a text are told as the whole of it pasted twice: less is a
// sentence.
const leastAgain = 200

// bodyAgain returns where a text begins once more, with all that stood before, or -1.
func bodyAgain(body []byte) int {
	trimmed := bytes.TrimLeft(body, " \t\n")
	first, _, more := bytes.Cut(trimmed, []byte("\n"))
	if !more || len(trimmed) < 2*leastAgain {
		return -1
	}
	begin := len(body) - len(trimmed)
	line := slices.Concat([]byte("\n"), first, []byte("\n"))
	for from := begin; ; {
		i := bytes.Index(body[from:], line)
		if i < 0 {
			return -1
		}
		at := from + i + 1
		if whole := bytes.TrimSpace(body[:at]); len(whole) >= leastAgain && bytes.HasPrefix(body[at:], whole) {
			return at
		}
		from = at
	}
}

// once returns a text without what it has of itself once more, which it reports.
func (p *Parts) once(l *diag.List, file string) []byte {
	at := bodyAgain(p.Body)
	if at < 0 {
		return p.Body
	}
	whole := bytes.TrimSpace(p.Body[:at])
	rest := bytes.TrimSpace(p.Body[at+len(whole):])
	l.Add(diag.PosAt(file, p.Body, at, p.BodyLine), 1, staff.TextAgain(bytes.Count(whole, []byte("\n"))+1, len(rest) == 0))
	return p.Body[:at]
}
