package sv

import (
	"fmt"
	"strings"
	"testing"
)

// TestAmounts reads amounts as people write them: the number, its unit, and how roughly it
// is said.
func TestAmounts(t *testing.T) {
	for text, want := range map[string]string{
		"55,6 miljoner, inte 55,7":        "55600000/100000 55700000/100000",
		"55,6 miljoner, inte 55,7 av dem": "55600000/100000", // of what, is not said
		"55,6 miljoner (av 55,7)":         "55600000/100000 55700000/100000",
		"Talet är 3,5.":                   "",
		"Miljoner: 3,5.":                  "",
		"12 miljoner, inte 13.":           "12000000/1000000",
		"3,8 eller 3,9 miljoner":          "3800000/100000 3900000/100000",
		"2 och 3 tusen":                   "2000/1000 3000/1000",
		"2 av 3 tusen":                    "3000/1000",
		"1 234 kr":                        "1234/1",
		"12,50 kr":                        "", // öre
		"1,5 tusen kronor":                "1500/100",
		"0,001 miljarder":                 "1000000/1000000",
		"0,0000000001 miljarder":          "",
		"1000000 miljarder kronor":        "1000000000000000/1000000000",
		"1000001 miljarder kronor":        "",
		"99999999999999999999 kronor":     "",
		"cirka 120 000 kronor":            "120000/10000",
		"cirka 100 000 kronor":            "100000/100000",
		"cirka 0 kronor":                  "0/1",
		"cirka 123 kronor":                "123/1",
		"drygt 120 000 kronor":            "120000/10000~",
		"120 000 kronor":                  "120000/1",
	} {
		var got []string
		for _, a := range Amounts(text) {
			loose := ""
			if a.loose {
				loose = "~"
			}
			got = append(got, fmt.Sprintf("%d/%d%s", a.Kronor, a.step, loose))
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q gives %q, not %q", text, s, want)
		}
	}
}

// TestIs: an amount is said of what is rounded to it, whichever sign that has; one that is
// only near is said of what is nearer than its last figure.
func TestIs(t *testing.T) {
	rounded, loose := Amount{Kronor: 120_000, step: 10_000}, Amount{Kronor: 120_000, step: 10_000, loose: true}
	for _, c := range []struct {
		a      Amount
		kronor int64
		want   bool
	}{
		{rounded, 115_000, true}, {rounded, 114_999, false}, {rounded, 124_999, true}, {rounded, 125_000, false}, {rounded, -120_000, true},
		{rounded, 0, false}, {loose, 110_001, true}, {loose, 110_000, false}, {loose, 129_999, true}, {loose, 130_000, false},
		{loose, -129_999, true}, {Amount{Kronor: 7, step: 1}, 7, true}, {Amount{Kronor: 7, step: 1}, 8, false},
		{Amount{Kronor: 7, step: 1}, -7, true},
	} {
		if got := c.a.Is(c.kronor); got != c.want {
			t.Errorf("%d may be called %+v: %t", c.kronor, c.a, got)
		}
	}
}
