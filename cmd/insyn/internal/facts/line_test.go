package facts

import "testing"

// TestLine: a fact is written as the file had it.
func TestLine(t *testing.T) {
	for _, c := range []struct {
		f    Fact
		want string
	}{
		{Fact{Path: "a[b].utbetalt", Kind: Amount, Value: "1250000"}, "utbetalt = 1_250_000"},
		{Fact{Path: "utbetalt", Kind: Amount, Value: "1250000 (ungefarlig)"}, ""},
		{Fact{Path: "utbetalt", Kind: Amount, Value: "saknas: streck"}, `utbetalt_saknas = "streck"`},
		{Fact{Path: "antal", Kind: Count, Value: "12"}, "antal = 12"},
		{Fact{Path: "slut", Kind: Date, Value: "2025-01-31"}, "slut = 2025-01-31"},
		{Fact{Path: "slut", Kind: Date, Value: "2025"}, "slut = 2025"},
		{Fact{Path: "slut", Kind: Date, Value: "2025-01"}, `slut = "2025-01"`},
		{Fact{Path: "mal", Kind: Goal, Value: "gron-stad; jamlik-stad"}, `mal = ["gron-stad", "jamlik-stad"]`},
		{Fact{Path: "insats", Kind: Program, Value: "esf-a1"}, `insats = "esf-a1"`},
	} {
		if got := c.f.Line(); got != c.want {
			t.Errorf("%+v: %s", c.f, got)
		}
	}
}
