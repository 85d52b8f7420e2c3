package scene

import (
	"slices"
	"strings"
	"testing"
)

func TestWrap(t *testing.T) {
	for _, tt := range []struct {
		s    string
		max  int
		want []string
	}{
		{"", 100, []string{""}},
		{"Miljönämnden", 200, []string{"Miljönämnden"}},
		{"Gymnasie- och vuxenutbildningsnämnden", 200, []string{"Gymnasie- och", "vuxenutbildningsnämnden"}},
		{"Gymnasie-\u00adoch vuxen\u00adutbildningsnämnden", 155, []string{"Gymnasie-och vuxen-", "utbildningsnämnden"}},
		{"1\u00a0234\u00a0567\u00a0kr och mer", 90, []string{"1\u00a0234\u00a0567\u00a0kr", "och mer"}},
		{"kompetensutvecklingsenhet", 100, []string{"kompetensut-", "vecklingsenhet"}},
	} {
		if got := Wrap(Label, tt.s, tt.max*Px); !slices.Equal(got, tt.want) {
			t.Errorf("Wrap(%q, %d) = %q, want %q", tt.s, tt.max, got, tt.want)
		}
	}
}

func FuzzWrap(f *testing.F) {
	f.Add("Gymnasie- och vuxenutbildningsnämnden", 80)
	f.Add("\u00ad\u00ad -- \x00", 20)
	f.Fuzz(func(t *testing.T, s string, max int) {
		if max < 40 || max > 1000 {
			return
		}
		s = string([]rune(s)) // as valid UTF-8
		lines := Wrap(Label, s, max*Px)
		letters := func(s string) string {
			return strings.Map(func(r rune) rune {
				if strings.ContainsRune(" -\n\t\u00ad", r) {
					return -1
				}
				return r
			}, s)
		}
		if got, want := letters(strings.Join(lines, "")), letters(s); got != want {
			t.Errorf("Wrap lost something: %q of %q", got, want)
		}
		for _, line := range lines {
			if Measure(Label, line) > max*Px {
				t.Errorf("%q is wider than %d", line, max)
			}
		}
	})
}

// TestFont: every letter that Swedish and its neighbours' place names need.
func TestFont(t *testing.T) {
	for _, bold := range []int{0, 1} {
		for _, r := range "AaÅåÄäÖöÉéØøÆæŁłŹźŠšČčĐđĞğŽžŐőŪūĀāÑñÇçßÞþ0123456789\u00a0–−’”…%" {
			if _, ok := faces()[bold].advances[r]; !ok {
				t.Errorf("weight %d has no %q", bold, r)
			}
		}
	}
	if narrow, wide := Measure(Label, "iiii"), Measure(Label, "mmmm"); narrow >= wide {
		t.Errorf("iiii is %d wide, mmmm %d", narrow, wide)
	}
}

func TestPathData(t *testing.T) {
	p := Path{Lines: [][]Point{{{1, 2}, {3, 1}, {3, 5}}, {{-4, 0}, {0, 0}}}, Closed: true}
	if got, want := pathData(p), "M1 2l2-1 0 4zM-4 0l4 0z"; got != want {
		t.Errorf("pathData = %q, want %q", got, want)
	}
}

func TestNum(t *testing.T) {
	for n, want := range map[int]string{0: "0", 5: "0.5", -5: "-0.5", 120: "12", 123: "12.3"} {
		if got := num(n); got != want {
			t.Errorf("num(%d) = %q, want %q", n, got, want)
		}
	}
}

// TestPaletteOverflow: with more colours than a palette holds, inks stay exact.
func TestPaletteOverflow(t *testing.T) {
	c := newCanvas(40, 40)
	for i := range 2000 {
		var s shape
		at := float32(i%37) + float32(i)/97
		s.stroke(vec{at, 0}, vec{40 - at, 40}, 1.3)
		c.fill(&s, Ink(1+i%7))
	}
	if n := len(c.img.Palette); n > 256 {
		t.Fatalf("%d colours", n)
	}
	var s shape
	s.polygon(vec{0, 0}, vec{9, 0}, vec{9, 9}, vec{0, 9})
	c.fill(&s, Warm)
	if got := c.img.At(4, 4); got != palette[Warm] {
		t.Errorf("warm became %v", got)
	}
}
