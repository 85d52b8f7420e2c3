package land

import (
	"bytes"
	"math"
	"slices"
	"testing"
)

func world(t testing.TB) *Globe {
	t.Helper()
	g, err := World()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// homes are cities to lay the globe out around: two in Europe, one whose
// opposite point is at sea, two (Spain, China) where it is land, and one by the
// line where longitudes begin again.
var homes = map[string][2]float64{
	"55 N 13 E": {55.605, 13}, "45 N 9 E": {45, 9}, "34 S 151 E": {-33.9, 150.9},
	"41 S 175 E": {-41.3, 174.8}, "33 S 71 W": {-33.4, -70.7}, "65 N 177 E": {64.7, 177.5},
}

func TestGlobeSize(t *testing.T) {
	if n := len(landBin); n > 40_000 {
		t.Errorf("land.bin is %d bytes, limit 40000", n)
	}
	if again := world(t).Encode(); !bytes.Equal(again, landBin) {
		t.Error("decoding and encoding the globe changes it")
	}
}

func TestRingsClose(t *testing.T) {
	g := world(t)
	end := func(r ArcRef, last bool) Point {
		p := g.Arcs[r.Index].Points
		if last != r.Reverse {
			return p[len(p)-1]
		}
		return p[0]
	}
	for i, ring := range g.Rings {
		for j, ref := range ring {
			next := ring[(j+1)%len(ring)]
			if end(ref, true) != end(next, false) {
				t.Errorf("ring %d breaks after arc %d: %v, %v", i, j, end(ref, true), end(next, false))
			}
			if g.Arcs[ref.Index].Border {
				t.Errorf("ring %d uses a border", i)
			}
		}
	}
}

// TestWhatIsLand asks atlases around cities all over the world about places
// whose answer is known.
func TestWhatIsLand(t *testing.T) {
	for home, at := range homes {
		a := world(t).Around(at[0], at[1])
		for _, tt := range []struct {
			name     string
			lat, lon float64
			land     bool
		}{
			{"Malmö", 55.58, 13.08, true}, {"Lund", 55.70, 13.19, true}, {"København", 55.68, 12.45, true},
			{"Tallinn", 59.40, 24.75, true}, {"Simferopol", 44.95, 34.1, true}, {"Nicosia", 35.15, 33.35, true}, {"Milano", 45.46, 9.19, true},
			{"Tokyo", 35.8, 139.4, true}, {"Taipei", 24.9, 121.4, true}, {"Nairobi", -1.3, 36.8, true}, {"New York State", 42.5, -75, true},
			{"Parramatta", -33.8, 150.9, true}, {"Taupo", -38.7, 176.0, true}, {"Santiago", -33.4, -70.7, true}, {"Madrid", 40.4, -3.7, true},
			{"Öresund", 55.75, 12.85, false}, {"Östersjön", 56.5, 18.2, false}, {"Kattegatt", 56.9, 11.6, false},
			{"Nordsjön", 56, 4, false}, {"Medelhavet", 38, 5, false}, {"Atlanten", 45, -30, false}, {"Kaspiska havet", 41, 51, false},
			{"Tasman Sea", -38, 162, false}, {"Pacific", -30, -120, false}, {"Bering Sea", 58, -178, false},
		} {
			x, y := a.Project(tt.lat, tt.lon)
			if math.Hypot(x, y) > 12_000 {
				continue // by the point opposite the city, where no map reaches and a straight line is none
			}
			if n := winding(a, x, y); n != 0 != tt.land || n < 0 || n > 1 {
				t.Errorf("around %s: %s lies within %d coasts", home, tt.name, n)
			}
		}
	}
}

// winding is how many times the coasts run around a place, as an SVG fills them.
func winding(a *Atlas, x, y float64) int {
	arcs := make([][]Point, len(a.arcs))
	for i, arc := range a.arcs {
		arcs[i] = arc.Points
	}
	n := 0
	for _, ring := range a.rings {
		points := Join(arcs, ring)
		for i, p := range points {
			q := points[(i+1)%len(points)]
			py, qy := float64(p.Y), float64(q.Y)
			if (py > y) == (qy > y) || x >= float64(q.X-p.X)*(y-py)/(qy-py)+float64(p.X) {
				continue
			}
			if qy > py {
				n++
			} else {
				n--
			}
		}
	}
	return n
}

// TestAreaOfLand: there is as much land from wherever one looks. The source has
// 133 million square kilometres without Antarctica.
func TestAreaOfLand(t *testing.T) {
	for home, at := range homes {
		a := world(t).Around(at[0], at[1])
		arcs := make([][]Point, len(a.arcs))
		for i, arc := range a.arcs {
			arcs[i] = arc.Points
		}
		sum := 0
		for _, ring := range a.rings {
			sum += signedArea(Join(arcs, ring))
		}
		if sum < 130_000_000 || sum > 138_000_000 {
			t.Errorf("around %s there are %d km² of land", home, sum)
		}
	}
}

// TestDisputedBorders checks that no border is drawn where none is recognised.
func TestDisputedBorders(t *testing.T) {
	for name, at := range map[string][2]float64{"Crimea": {46.1, 33.6}, "Cyprus": {35.15, 33.4}} {
		a := world(t).Around(55.605, 13)
		x, y := a.Project(at[0], at[1])
		for _, arc := range a.arcs {
			if arc.Border && slices.ContainsFunc(arc.Points, func(p Point) bool {
				return math.Hypot(float64(p.X)-x, float64(p.Y)-y) < 60
			}) {
				t.Errorf("a border runs near %s", name)
			}
		}
	}
}

// TestProjection: equal areas, and the city in the middle with its neighbours
// in their true directions.
func TestProjection(t *testing.T) {
	for home, at := range homes {
		lat, lon := at[0], at[1]
		p := NewPlane(lat, lon)
		if x, y := p.Project(lat, lon); math.Abs(x)+math.Abs(y) > 1e-6 {
			t.Errorf("%s lies at %f, %f on its own plane", home, x, y)
		}
		for name, to := range map[string][4]float64{ // degrees to go, and the sign of x and y
			"north": {2, 0, 0, -1}, "south": {-2, 0, 0, 1}, "east": {0, 5, 1, 0}, "west": {0, -5, -1, 0},
		} {
			x, y := p.Project(lat+to[0], math.Remainder(lon+to[1], 360))
			if to[2] != 0 && x*to[2] < 4*math.Abs(y) || to[3] != 0 && y*to[3] < 4*math.Abs(x) {
				t.Errorf("%s of %s lies at %.0f, %.0f", name, home, x, y)
			}
		}
		const cell = 0.01
		for _, south := range []float64{-60, -10, 35, 50, 75} { // a cell has the true area r² Δλ (sin φ₂ − sin φ₁)
			x0, y0 := p.Project(south, 0)
			x1, y1 := p.Project(south, cell)
			x2, y2 := p.Project(south+cell, cell)
			x3, y3 := p.Project(south+cell, 0)
			got := math.Abs((x2-x0)*(y3-y1)-(x3-x1)*(y2-y0)) / 2
			want := earth * earth * radians(cell) * (math.Sin(radians(south+cell)) - math.Sin(radians(south)))
			if math.Abs(got/want-1) > 0.001 {
				t.Errorf("around %s, at %v° a cell has %.4f km², want %.4f", home, south, got, want)
			}
		}
	}
}

func TestClipRing(t *testing.T) {
	square := []Point{{-10, -10}, {10, -10}, {10, 10}, {-10, 10}}
	if got := ClipRing(square, 0, 0, 100, 100); Area(got) != 100 {
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
			t.Errorf("%d bytes of rubbish were a globe", len(b))
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte{1, 0, 2, 2, 2, 4, 4, 1, 1, 0})
	f.Fuzz(func(t *testing.T, b []byte) {
		if g, err := Decode(b); err == nil {
			g.Around(55, 13).Draw(Frame{X: -100, Y: -100, W: 200, H: 200, Width: 50, Height: 50, Tolerance: 1})
		}
	})
}

// BenchmarkWorld is what a build does once before its first map.
func BenchmarkWorld(b *testing.B) {
	for b.Loop() {
		world(b).Around(55.605, 13)
	}
}

// BenchmarkDraw is what every map of a neighbour costs.
func BenchmarkDraw(b *testing.B) {
	a := world(b).Around(55.605, 13)
	for b.Loop() {
		a.Draw(Frame{X: -550, Y: -340, W: 1100, H: 687, Width: 320, Height: 200, Tolerance: 1, MinArea: 5})
	}
}
