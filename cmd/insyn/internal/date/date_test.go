package date

import "testing"

func TestDate(t *testing.T) {
	for _, tt := range []struct {
		date             Date
		iso, first, last string
	}{
		{Date{2025, 0, 0}, "2025", "2025-01-01", "2025-12-31"},
		{Date{2025, 11, 0}, "2025-11", "2025-11-01", "2025-11-30"},
		{Date{2024, 2, 0}, "2024-02", "2024-02-01", "2024-02-29"},
		{Date{2023, 2, 0}, "2023-02", "2023-02-01", "2023-02-28"},
		{Date{2100, 2, 0}, "2100-02", "2100-02-01", "2100-02-28"},
		{Date{2000, 2, 0}, "2000-02", "2000-02-01", "2000-02-29"},
		{Date{2023, 2, 1}, "2023-02-01", "2023-02-01", "2023-02-01"},
	} {
		if tt.date.IsZero() || tt.date.ISO() != tt.iso || tt.date.First().ISO() != tt.first || tt.date.Last().ISO() != tt.last {
			t.Errorf("%v: %s, from %s to %s", tt.date, tt.date.ISO(), tt.date.First().ISO(), tt.date.Last().ISO())
		}
	}
	if d := (Date{}); !d.IsZero() || d.ISO() != "" {
		t.Errorf("no date is written as %q", d.ISO())
	}
}

func TestCompare(t *testing.T) {
	for _, tt := range []struct {
		a, b Date
		want int
	}{
		{Date{2024, 0, 0}, Date{2025, 0, 0}, -1},
		{Date{2025, 3, 0}, Date{2025, 2, 28}, 1},
		{Date{2025, 3, 2}, Date{2025, 3, 10}, -1},
		{Date{2025, 0, 0}, Date{2025, 1, 1}, 0}, // begin together, differ in precision
		{Date{2025, 1, 1}, Date{2025, 1, 1}, 0},
	} {
		if got := tt.a.Compare(tt.b); got != tt.want {
			t.Errorf("%s Compare %s = %d, want %d", tt.a.ISO(), tt.b.ISO(), got, tt.want)
		}
		if got := tt.b.Compare(tt.a); got != -tt.want {
			t.Errorf("%s Compare %s = %d, want %d", tt.b.ISO(), tt.a.ISO(), got, -tt.want)
		}
	}
}
