package diag

import (
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
