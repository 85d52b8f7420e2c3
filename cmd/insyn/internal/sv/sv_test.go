package sv

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

// plain turns no-break spaces into spaces, so that the tables can be read.
func plain(s string) string { return strings.ReplaceAll(s, NBSP, " ") }

// plainTilde shows no-break spaces as tildes.
func plainTilde(s string) string { return strings.ReplaceAll(s, NBSP, "~") }

func TestKr(t *testing.T) {
	for n, want := range map[int64]string{
		0:             "0 kr",
		7:             "7 kr",
		999:           "999 kr",
		1000:          "1 000 kr",
		55587902:      "55 587 902 kr",
		-1234:         "−1 234 kr",
		math.MaxInt64: "9 223 372 036 854 775 807 kr",
		math.MinInt64: "−9 223 372 036 854 775 808 kr",
	} {
		if got := plain(Kr(n)); got != want {
			t.Errorf("Kr(%d) = %q, want %q", n, got, want)
		}
	}
	if strings.Contains(Kr(1234567), " ") {
		t.Error("an amount in a table must not break over lines")
	}
}

func TestMiljoner(t *testing.T) {
	for n, want := range map[int64]string{
		0:             "0 kronor",
		890000:        "890 000 kronor",
		999999:        "999 999 kronor",
		1000000:       "1 miljon kronor",
		1049999:       "1 miljon kronor",
		1050000:       "1,1 miljoner kronor",
		24312000:      "24,3 miljoner kronor",
		24350000:      "24,4 miljoner kronor",
		-24350000:     "−24,4 miljoner kronor",
		55587902:      "55,6 miljoner kronor",
		999949999:     "999,9 miljoner kronor",
		999950000:     "1 miljard kronor",
		1550000000:    "1,6 miljarder kronor",
		math.MaxInt64: "9 223 372 036,9 miljarder kronor",
		math.MinInt64: "−9 223 372 036,9 miljarder kronor",
	} {
		if got := plain(Miljoner(n)); got != want {
			t.Errorf("Miljoner(%d) = %q, want %q", n, got, want)
		}
	}
	if got := MiljonerKr(24312000); got != "24,3\u00a0miljoner\u00a0kr" {
		t.Errorf("MiljonerKr = %q", got)
	}
}

func TestProcent(t *testing.T) {
	tests := []struct {
		part, whole int64
		want        string
	}{
		{0, 100, "0 procent"},
		{44, 100, "44 procent"},
		{445, 1000, "45 procent"},
		{4449, 10000, "44 procent"},
		{1, 1000, "mindre än 1 procent"},
		{999, 1000, "mer än 99 procent"},
		{100, 100, "100 procent"},
		{3, 2, "150 procent"},
		{-25, 1000, "−3 procent"},
		{1, 0, ""},
		{1, -5, ""},
		{math.MaxInt64, math.MaxInt64, "100 procent"},
		{math.MaxInt64, 1, ""},
	}
	for _, tt := range tests {
		if got := plain(Procent(tt.part, tt.whole)); got != tt.want {
			t.Errorf("Procent(%d, %d) = %q, want %q", tt.part, tt.whole, got, tt.want)
		}
	}
}

func TestAvrunda(t *testing.T) {
	tests := []struct{ a, b, want int64 }{
		{4, 10, 0}, {5, 10, 1}, {15, 10, 2}, {-4, 10, 0}, {-5, 10, -1}, {-15, 10, -2},
		{1, 3, 0}, {2, 3, 1}, {-2, 3, -1}, {0, 1, 0}, {7, 1, 7}, {-7, 1, -7},
		{math.MaxInt64, math.MaxInt64, 1}, {math.MinInt64, math.MaxInt64, -1},
		{math.MaxInt64 / 2, math.MaxInt64, 0}, {-(math.MaxInt64 / 2), math.MaxInt64, 0},
	}
	for _, tt := range tests {
		if got := Avrunda(tt.a, tt.b); got != tt.want {
			t.Errorf("Avrunda(%d, %d) = %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
	for _, b := range []int64{0, -2} {
		func() {
			defer func() {
				if said := fmt.Sprint(recover()); !strings.HasPrefix(said, "sv: ") {
					t.Errorf("Avrunda(1, %d) goes on to: %s", b, said)
				}
			}()
			Avrunda(1, b)
		}()
	}
}

func TestAntal(t *testing.T) {
	for n, want := range map[int64]string{0: "0 nämnder", 1: "1 nämnd", -1: "−1 nämnd", -2: "−2 nämnder", 2: "2 nämnder",
		1200: "1 200 nämnder"} {
		if got := plain(Antal(n, "nämnd", "nämnder")); got != want {
			t.Errorf("Antal(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestLista(t *testing.T) {
	for want, in := range map[string][]string{
		"": nil, "a": {"a"}, "a och b": {"a", "b"}, "a, b och c": {"a", "b", "c"},
	} {
		if got := Lista(in); got != want {
			t.Errorf("Lista(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestDatum(t *testing.T) {
	tests := []struct {
		y, m, d int
		want    string
	}{
		{2024, 5, 1, "1 maj 2024"}, {2024, 12, 0, "december 2024"}, {2024, 0, 0, "2024"}, {2024, 13, 1, "2024"},
		{2024, 1, 1, "1 januari 2024"},
	}
	for _, tt := range tests {
		if got := plain(Datum(tt.y, tt.m, tt.d)); got != tt.want {
			t.Errorf("Datum(%d, %d, %d) = %q, want %q", tt.y, tt.m, tt.d, got, tt.want)
		}
	}
	for month, want := range map[int]string{0: "", 1: "januari", 12: "december", 13: ""} {
		if got := Manad(month); got != want {
			t.Errorf("Manad(%d) = %q, want %q", month, got, want)
		}
	}
}

func TestDecimal(t *testing.T) {
	for n, want := range map[int64]string{0: "0,0", 49_999: "0,0", 50_000: "0,1", 24_312_000: "24,3", 12_000_000: "12,0", -1_250_000: "−1,3"} {
		if got := Decimal(n, 1_000_000); got != want {
			t.Errorf("Decimal(%d) = %q, want %q", n, got, want)
		}
	}
}
