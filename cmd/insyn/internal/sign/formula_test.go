package sign

import (
	"math/rand/v2"
	"strings"
	"testing"
)

func TestTame(t *testing.T) {
	for in, want := range map[string]string{
		"":                 "",
		"2025-03-01":       "2025-03-01",
		"Klimat; nytt":     "Klimat; nytt",
		"=1+1":             "'=1+1",
		` "＠SUM(A1)`:       `' "＠SUM(A1)`,
		"Lund; -2":         "Lund;' -2",
		"a\n+b":            "a\n'+b",
		"\t\t=":            "'\t'\t'=",
		"en – två":         "en – två",
		"−1":               "'−1",
		"|cmd":             "'|cmd",
		"a;｜x":             "a;'｜x",
		"\u2003﹦1":         "'\u2003﹦1",
		"a − b | c":        "a − b | c",
		"\u00a0＝A1;b;\"＋c": "'\u00a0＝A1;b;'\"＋c",
	} {
		if got := Tame(in); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}

// TestTamed: wherever a tamed text is split, and at whatever sign, no part of it
// begins as a formula; what is tame stays as it is, and nothing else is changed.
func TestTamed(t *testing.T) {
	letters := []rune("=+-@|−\t\r\n＝＋－＠｜﹦﹢﹣﹫; \u00a0\u2003\"aå")
	r := rand.New(rand.NewPCG(1, 2))
	for range 50_000 {
		text := make([]rune, r.IntN(7))
		for i := range text {
			text[i] = letters[r.IntN(len(letters))]
		}
		s := string(text)
		tame := Tame(s)
		if commands(tame) || Tame(tame) != tame || strings.ReplaceAll(tame, "'", "") != s {
			t.Fatalf("%q became %q", s, tame)
		}
		for _, part := range strings.FieldsFunc(tame, func(r rune) bool { return strings.ContainsRune(dividing, r) }) {
			if begins(part) {
				t.Fatalf("%q became %q, which has the part %q", s, tame, part)
			}
		}
	}
}
