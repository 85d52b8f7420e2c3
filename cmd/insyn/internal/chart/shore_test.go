package chart_test

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/scene"
)

var shoreWidths = []int{chart.Narrow, chart.Wide, chart.Full}

// day is the first of a month.
func day(year, month int) chart.Date { return chart.Date{Year: year, Month: month, Day: 1} }

// pier is a shore of strokes at the turn of a year.
func pier(strokes ...chart.Stroke) chart.Shore {
	return chart.Shore{Frame: frame("En strand", source), Unit: kronor(), Now: chart.Date{Year: 2025, Month: 12, Day: 31},
		NowLabel: "Redovisat till 31 december 2025", Strokes: strokes, Key: shoreKey()}
}

// TestStrokesLieApart: no stroke lies on another or leaves the picture, however
// many there are.
func TestStrokesLieApart(t *testing.T) {
	all := map[string]chart.Chart{"sample": samples(t)["shore"]}
	for _, n := range []int{1, 3, 160} {
		all[fmt.Sprint(n)] = many(n)["shore"]
	}
	for name, c := range all {
		for _, width := range shoreWidths {
			s := chart.Scene(layout(t, c, width))
			boxes := piers(s.Marks)
			for i, a := range boxes {
				if !a.Within(scene.Box{W: s.W, H: s.H}) {
					t.Errorf("%s at %d: a stroke leaves the picture: %v", name, width, a)
				}
				if slices.ContainsFunc(boxes[i+1:], a.Overlaps) {
					t.Errorf("%s at %d: a stroke lies on another: %v", name, width, a)
				}
			}
		}
	}
}

// TestThickness: a stroke is as thick as its number, and on both sides of the
// shore; nothing and what isn't known have none.
func TestThickness(t *testing.T) {
	one := func(n int64) chart.Stroke {
		return chart.Stroke{Label: fmt.Sprint(n), Start: day(2024, 1), End: day(2026, int(n%12)+1), Value: chart.Exact(n)}
	}
	c := pier(one(40_000), one(20_000), one(10_000), one(0))
	c.Strokes = append(c.Strokes, chart.Stroke{Label: "Okänt", Start: day(2024, 1), End: day(2028, 1), Value: chart.Missing("tomt")})
	s := chart.Scene(layout(t, c, chart.Full))
	counts, thick := map[scene.Class]int{}, map[scene.Class][]int{}
	for _, m := range s.Marks {
		switch m := m.(type) {
		case scene.Path:
			for _, l := range m.Lines {
				thick[m.Class] = append(thick[m.Class], l[2].Y-l[0].Y)
			}
		case scene.Line:
			counts[m.Class]++
		}
	}
	slices.Sort(thick[scene.Stroke])
	slices.Sort(thick[scene.StrokeAhead])
	if got := thick[scene.Stroke]; len(got) != 3 || got[1] != 2*got[0] || got[2] != 4*got[0] || !slices.Equal(got, thick[scene.StrokeAhead]) {
		t.Errorf("thick as %v on land and %v on water", got, thick[scene.StrokeAhead])
	}
	if counts[scene.StrokeNone] != 2 || counts[scene.StrokeMissing] != 2 { // each in the picture and in its key
		t.Errorf("lines %v", counts)
	}
}

// TestShoreIsWhereTheDateIs: what is over lies on land, what has not begun on
// water, and without a date there is no water.
func TestShoreIsWhereTheDateIs(t *testing.T) {
	c := pier(chart.Stroke{Label: "Då", Start: day(2022, 1), End: chart.Date{Year: 2024, Month: 12, Day: 31}, Value: chart.Exact(5)},
		chart.Stroke{Label: "Sedan", Start: day(2027, 1), End: day(2028, 1), Value: chart.Exact(5)})
	for _, width := range shoreWidths {
		marks := chart.Scene(layout(t, c, width)).Marks
		water := rects(marks)[0]
		for _, m := range marks {
			p, ok := m.(scene.Path)
			if ok && (len(p.Lines) != 1 || (p.Lines[0][0].X >= water.X) != (p.Class == scene.StrokeAhead)) {
				t.Errorf("at %d: %v lies on the wrong side of %d", width, p, water.X)
			}
		}
	}
	c.Now = chart.Date{}
	for _, r := range rects(chart.Scene(layout(t, c, chart.Wide)).Marks) {
		if r.Class == scene.Water {
			t.Error("there is water without a date")
		}
	}
}

// TestHoles: a date that is missing, or an end before the start, is a ring and
// said in the key.
func TestHoles(t *testing.T) {
	start, end := day(2023, 1), day(2026, 6)
	c := pier(chart.Stroke{Label: "A", Start: start}, chart.Stroke{Label: "B", End: end}, chart.Stroke{Label: "C"},
		chart.Stroke{Label: "D", Start: end, End: start}, chart.Stroke{Label: "E", Start: start, End: end, Value: chart.Exact(5)})
	for _, width := range shoreWidths {
		s := chart.Scene(layout(t, c, width))
		if n := len(rings(s.Marks)); n != 5 { // four and the key's
			t.Errorf("at %d: %d rings", width, n)
		}
		said := slices.ContainsFunc(scene.Texts(s.Marks), func(x scene.Text) bool { return slices.Contains(x.Lines, shoreKey().NoDate) })
		if !said {
			t.Errorf("at %d: the key doesn't say what a ring is", width)
		}
	}
}

// TestShoreOrder: the order that strokes are given in makes no difference.
func TestShoreOrder(t *testing.T) {
	c := samples(t)["shore"].(chart.Shore)
	want, err := chart.Inline("x", c)
	if err != nil {
		t.Fatal(err)
	}
	slices.Reverse(c.Strokes)
	if got, _ := chart.Inline("x", c); !bytes.Equal(got, want) {
		t.Error("the same strokes in another order make another picture")
	}
}

// TestShoreWeight: all three widths together are light, with as many strokes as
// are ever drawn, and a number too great to be added does no harm.
func TestShoreWeight(t *testing.T) {
	c := many(160)["shore"].(chart.Shore)
	c.Strokes[0].Value = chart.Exact(math.MaxInt64)
	for name, shore := range map[string]chart.Chart{"sample": samples(t)["shore"], "160": c} {
		svg, err := chart.Inline("x", shore)
		if err != nil {
			t.Fatal(err)
		}
		n := zipped(svg)
		t.Logf("%s: %d bytes packed", name, n)
		if n > 12_000 {
			t.Errorf("%s: %d bytes packed", name, n)
		}
	}
}
