package reconcile

import "testing"

func TestSays(t *testing.T) {
	for _, tt := range []struct {
		wording string
		kronor  int64
		want    bool
	}{
		{"cirka 1,6 miljoner kronor", 1_600_000, true},
		{"cirka 1,6 miljoner kronor", 16_000_000, false},
		{"ca 890 000 kr", 890_000, true},
		{"ca 890 000 kr", 89_000, false},
		{"mer än 40 miljoner SEK", 40_000_000, true},
		{"c:a 70 000 SEK", 70_000, true},
		{"c:a 70 000 SEK", 700_000, false},
		{"11 971 565", 11_971_565, true},
		{"11 971 565", 1_197_156, false},
		{"se sidan 12, projektår 2025", 500_000, true}, // names no amount
		{"", 1, true},
		{"369 382 SEK eller 3 050 000", 3_050_000, true}, // one of two
		{"45 tkr", 45_000, true},
		{"10 000", 9_999, false}, // the least that is an amount without a unit
		{"9 999", 10_000, true},  // a year, a page or a count
		{"123456,7", 5, true},    // of what, is not said
		{"1,5 MSEK", 1_500_000, true},
	} {
		if got := says(tt.wording, tt.kronor); got != tt.want {
			t.Errorf("%q as %d: %t", tt.wording, tt.kronor, got)
		}
	}
}
