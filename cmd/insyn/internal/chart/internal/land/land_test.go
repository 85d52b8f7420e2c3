package land

import (
	"bytes"
	"math"
	"slices"
	"testing"
)

func world(t *testing.T) *Atlas {
	t.Helper()
	a, err := World()
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestAtlasSize(t *testing.T) {
	if n := len(landBin); n > 31_000 {
		t.Errorf("land.bin is %d bytes, limit 31000", n)
	}
	if again := world(t).Encode(); !bytes.Equal(again, landBin) {
		t.Error("decoding and encoding the atlas changes it")
	}
}

func TestRingsClose(t *testing.T) {
	a := world(t)
	end := func(r ArcRef, last bool) Point {
		p := a.Arcs[r.Index].Points
		if last != r.Reverse {
			return p[len(p)-1]
		}
		return p[0]
	}
	for i, ring := range a.Rings {
		for j, ref := range ring {
			next := ring[(j+1)%len(ring)]
			if end(ref, true) != end(next, false) {
				t.Errorf("ring %d breaks after arc %d: %v, %v", i, j, end(ref, true), end(next, false))
			}
			if a.Arcs[ref.Index].Border {
				t.Errorf("ring %d uses a border", i)
			}
		}
	}
}

// TestWhatIsLand asks the atlas about places whose answer is known.
func TestWhatIsLand(t *testing.T) {
	a := world(t)
	arcs := make([][]Point, len(a.Arcs))
	for i, arc := range a.Arcs {
		arcs[i] = arc.Points
	}
	for _, tt := range []struct {
		name     string
		lat, lon float64
		land     bool
	}{
		{"Malmö", 55.58, 13.08, true}, {"Lund", 55.70, 13.19, true}, {"København", 55.68, 12.45, true},
		{"Tallinn", 59.40, 24.75, true}, {"Simferopol", 44.95, 34.1, true}, {"Nicosia", 35.15, 33.35, true},
		{"Tokyo", 35.8, 139.4, true}, {"Taipei", 24.9, 121.4, true}, {"Nairobi", -1.3, 36.8, true}, {"New York State", 42.5, -75, true},
		{"Öresund", 55.75, 12.85, false}, {"Östersjön", 56.5, 18.2, false}, {"Kattegatt", 56.9, 11.6, false},
		{"Nordsjön", 56, 4, false}, {"Medelhavet", 38, 5, false}, {"Atlanten", 45, -30, false}, {"Kaspiska havet", 41, 51, false},
	} {
		x, y := Project(tt.lat, tt.lon)
		inside := false
		for _, ring := range a.Rings {
			if contains(Join(arcs, ring), x, y) {
				inside = !inside
			}
		}
		if inside != tt.land {
			t.Errorf("%s: land is %v", tt.name, inside)
		}
	}
}

func contains(ring []Point, x, y float64) bool {
	in := false
	for i, p := range ring {
		q := ring[(i+1)%len(ring)]
		py, qy := float64(p.Y), float64(q.Y)
		if (py > y) != (qy > y) && x < float64(q.X-p.X)*(y-py)/(qy-py)+float64(p.X) {
			in = !in
		}
	}
	return in
}

// TestDisputedBorders checks that no border is drawn where none is recognised.
func TestDisputedBorders(t *testing.T) {
	for name, at := range map[string][2]float64{"Crimea": {46.1, 33.6}, "Cyprus": {35.15, 33.4}} {
		x, y := Project(at[0], at[1])
		for _, arc := range world(t).Arcs {
			if arc.Border && slices.ContainsFunc(arc.Points, func(p Point) bool {
				return math.Hypot(float64(p.X)-x, float64(p.Y)-y) < 60
			}) {
				t.Errorf("a border runs near %s", name)
			}
		}
	}
}

// TestProjection: equal areas, and Malmö in the middle.
func TestProjection(t *testing.T) {
	if x, y := Project(MalmoLat, MalmoLon); math.Abs(x)+math.Abs(y) > 1e-6 {
		t.Errorf("Malmö lies at %f, %f", x, y)
	}
	for _, lat := range []float64{35, 50, 65, 75} { // a cell of one degree, true area r² Δλ (sin φ₂ − sin φ₁)
		x0, y0 := Project(lat, 0)
		x1, y1 := Project(lat, 1)
		x2, y2 := Project(lat+1, 1)
		x3, y3 := Project(lat+1, 0)
		got := math.Abs((x2-x0)*(y3-y1)-(x3-x1)*(y2-y0)) / 2
		rad := math.Pi / 180
		want := 6371.0 * 6371 * rad * (math.Sin((lat+1)*rad) - math.Sin(lat*rad))
		if math.Abs(got/want-1) > 0.001 {
			t.Errorf("at %v° a cell has %.0f km², want %.0f", lat, got, want)
		}
	}
}

func TestClipRing(t *testing.T) {
	square := []Point{{-10, -10}, {10, -10}, {10, 10}, {-10, 10}}
	if got := ClipRing(square, 0, 0, 100, 100); area2(got) != 200 {
		t.Errorf("clipped %v", got)
	}
	if got := ClipRing(square, 20, 20, 30, 30); len(got) != 0 {
		t.Errorf("outside %v", got)
	}
	lines := clipLine([]Point{{-5, 5}, {5, 5}, {5, -5}, {8, -5}, {8, 5}}, 0, 0, 10, 10)
	if len(lines) != 2 || lines[0][0] != (Point{0, 5}) || lines[1][0] != (Point{8, 0}) {
		t.Errorf("lines %v", lines)
	}
}

func TestSimplify(t *testing.T) {
	line := []Point{{0, 0}, {10, 1}, {20, 0}, {30, 9}, {40, 0}}
	if got := Simplify(line, 3); !slices.Equal(got, []Point{{0, 0}, {20, 0}, {30, 9}, {40, 0}}) {
		t.Errorf("Simplify = %v", got)
	}
}

func TestDecodeRefuses(t *testing.T) {
	for _, b := range [][]byte{nil, {0}, {1, 0}, {1, 0, 1, 2, 2, 1, 1, 9}, append(bytes.Clone(landBin), 0)} {
		if _, err := Decode(b); err == nil {
			t.Errorf("%d bytes of rubbish were an atlas", len(b))
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte{1, 0, 2, 2, 2, 4, 4, 1, 1, 0})
	f.Fuzz(func(t *testing.T, b []byte) {
		if a, err := Decode(b); err == nil {
			a.Draw(Frame{X: -100, Y: -100, W: 200, H: 200, Width: 50, Height: 50, Tolerance: 1})
		}
	})
}
