package diag

import (
	"fmt"
	"strings"
	"testing"
)

// TestLines: the index says what reading from the start says.
func TestLines(t *testing.T) {
	for _, text := range []string{"", "\n", "a", "å\nä\n\nö", strings.Repeat("åb\n", 300), strings.Repeat("åbc", 300) + "\nx", strings.Repeat("a", stride)} {
		src := []byte(text)
		l := LinesOf(src)
		for i := range len(src) + 1 {
			if i < len(src) && src[i]&0xc0 == 0x80 {
				continue // inside a character
			}
			if got, want := l.Pos("f", i, 3), PosAt("f", src, i, 3); got != want {
				t.Fatalf("%.20q: byte %d is at %v, want %v", text, i, got, want)
			}
		}
		for n := range strings.Count(text, "\n") + 3 {
			got, ok := l.Line(n)
			if want, wantOK := Line(src, n); got != want || ok != wantOK {
				t.Errorf("%.20q: line %d is %q, %v, want %q, %v", text, n, got, ok, want, wantOK)
			}
		}
	}
}

// TestMost: thousands of findings are no thousands of lines, and none is lost unsaid.
func TestMost(t *testing.T) {
	var l List
	for i := range 30_000 {
		l.Add(Pos{File: fmt.Sprintf("%02d", i%20), Line: 1, Col: 1}, 1, Problem{Code: FileUTF8, Message: "x"})
	}
	l = append(l, l[0])
	shown, left := most(l)
	if len(shown) != mostInAll || left != len(l)-mostInAll {
		t.Errorf("%d shown, %d left", len(shown), left)
	}
	if shown, left = most(l[:40]); len(shown) != 40 || left != 0 {
		t.Errorf("%d of 40 shown, %d left", len(shown), left)
	}
	for i := range l {
		l[i].Severity = Warning
	}
	wrong := Pos{File: "99", Line: 1, Col: 1}
	l = append(l, Finding{Pos: wrong, Code: FileUTF8, Message: "y"})
	if shown, _ = most(l); len(shown) != mostInAll || shown[mostInAll-1].Pos != wrong {
		t.Errorf("the only error is not among the %d shown", len(shown))
	}
	l = l[:len(l)-1]
	var b strings.Builder
	if err := Text(&b, l, func(string) []byte { return []byte("text") }); err != nil || !strings.Contains(b.String(), "och 29001 till") {
		t.Errorf("%v: the rest is not counted: %s", err, b.String()[max(0, b.Len()-200):])
	}
}
