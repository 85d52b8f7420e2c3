package sv

import (
	"fmt"
	"strings"
	"testing"
)

func TestPlaces(t *testing.T) {
	pages := func(s string) string {
		first, last, ok := Pages(s)
		return fmt.Sprint(first, last, ok)
	}
	degrees := func(s string) string {
		d, _ := Degrees(s)
		return d
	}
	span := func(s string) string {
		from, to, ok := Span(s)
		if !ok {
			return ""
		}
		return from + " " + to
	}
	for _, tt := range []struct {
		read       func(string) string
		text, want string
	}{
		{pages, "3-4", "3 4 true"}, {pages, "s. 3–4", "3 4 true"}, {pages, "sid 15", "15 15 true"}, {pages, "[3, 4, 5]", "3 5 true"},
		{pages, "1 till 20", "1 20 true"}, {pages, "tre", "0 0 false"}, {pages, "12345", "0 0 false"}, {pages, "", "0 0 false"},
		{degrees, "N56.1567", "56.1567"}, {degrees, "56,1567", "56.1567"}, {degrees, "10.2108 W", "-10.2108"}, {degrees, "56°", "56"},
		{degrees, "56° 9' 24'' N", "56.1567"}, {degrees, "56°9′24″N", "56.1567"}, {degrees, "56° 9,4' S", "-56.1567"},
		{degrees, "\u00a056,1567\u00a0", "56.1567"}, {degrees, "-10.2108 W", "-10.2108"}, {degrees, "−10.2108", "-10.2108"},
		{degrees, "56.15.67", ""}, {degrees, "här", ""},
		{span, "2023-09-01 – 2025-12-31", "2023-09-01 2025-12-31"}, {span, "2023-2025", "2023 2025"},
		{span, "mars 2023 till 2025", `"2023-03" 2025`}, {span, "2023-09", ""}, {span, "våren – hösten", ""},
		{span, " 2023-2025 ", "2023 2025"}, {span, "1023–2025", ""}, {span, "2023–3025", ""}, {span, "våren – 2025", ""},
		{span, "2023 – hösten", ""},
	} {
		if got := tt.read(tt.text); got != tt.want {
			t.Errorf("%q: got %s, want %s", tt.text, got, tt.want)
		}
	}
	if got := strings.Join(Listed("Århus, Gdańsk och Odense; Rostock"), "|"); got != "Århus|Gdańsk|Odense|Rostock" {
		t.Error(got)
	}
}
