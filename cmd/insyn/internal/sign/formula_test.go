package sign

import (
	"math/rand/v2"
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
		"\t\t=":            "'\t\t'=",
		"en – två":         "en – två",
		"\u00a0＝A1;b;\"＋c": "'\u00a0＝A1;b;'\"＋c",
	} {
		if got := Tame(in); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}

// TestCommands: the quick look finds exactly what the pattern does.
func TestCommands(t *testing.T) {
	letters := []rune("=+-@\t\r\n＝＋－＠; \u00a0\"aå")
	r := rand.New(rand.NewPCG(1, 2))
	for range 50_000 {
		text := make([]rune, r.IntN(7))
		for i := range text {
			text[i] = letters[r.IntN(len(letters))]
		}
		if s := string(text); commands(s) != formula.MatchString(s) {
			t.Fatalf("%q: the quick look says %v", s, commands(s))
		}
	}
}
