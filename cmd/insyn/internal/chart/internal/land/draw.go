package land

import "slices"

// Frame is the part of the plane to draw, in kilometres, and the size to draw
// it at, in the drawing's own units.
type Frame struct {
	X, Y, W, H    int // left, top, width, height on the plane
	Width, Height int // of the drawing
	Tolerance     int // how far a simplified line may stray, in drawing units
	MinArea       int // smaller islands and lakes are left out, in square units
}

// Outlines are what a frame shows: land as closed rings, borders as lines.
type Outlines struct {
	Land    [][]Point
	Borders [][]Point
}

// Place turns a projected position into the frame's drawing units.
func (f Frame) Place(x, y float64) Point {
	return Point{
		X: roundHalf((x - float64(f.X)) * float64(f.Width) / float64(f.W)),
		Y: roundHalf((y - float64(f.Y)) * float64(f.Height) / float64(f.H)),
	}
}

// Draw scales, simplifies and cuts the atlas to the frame. Arcs are simplified
// before they are joined, so coasts and the borders that meet them stay
// together.
func (a *Atlas) Draw(f Frame) Outlines {
	arcs := make([][]Point, len(a.arcs))
	for i, arc := range a.arcs {
		points := arc.Points
		if f.passes(arc.room) && len(points) > 0 {
			points = []Point{points[0], points[len(points)-1]}
		}
		arcs[i] = Simplify(f.scale(points), f.Tolerance)
	}
	var out Outlines
	for i, ring := range a.rings {
		if f.passes(a.rooms[i]) {
			continue
		}
		points := ClipRing(Join(arcs, ring), 0, 0, f.Width, f.Height)
		if len(points) >= 3 && Area(points) >= f.MinArea {
			out.Land = append(out.Land, points)
		}
	}
	for i, arc := range a.arcs {
		if arc.Border && !f.passes(arc.room) {
			out.Borders = append(out.Borders, clipLine(arcs[i], 0, 0, f.Width, f.Height)...)
		}
	}
	return out
}

// passes tells whether a line lies wholly beyond one side of the frame. Of such
// a line only the ends matter, and of such a ring nothing: what runs out there
// cannot come into view.
func (f Frame) passes(r room) bool {
	const far = 200 // kilometres, more than any margin
	return r.right < f.X-far || r.left > f.X+f.W+far || r.bottom < f.Y-far || r.top > f.Y+f.H+far
}

func (f Frame) scale(points []Point) []Point {
	out := make([]Point, 0, len(points))
	for _, p := range points {
		q := Point{
			X: roundDiv((p.X-f.X)*f.Width, f.W),
			Y: roundDiv((p.Y-f.Y)*f.Height, f.H),
		}
		if len(out) == 0 || out[len(out)-1] != q {
			out = append(out, q)
		}
	}
	return out
}

// Join strings the arcs of a ring together, without its closing point.
func Join(arcs [][]Point, ring []ArcRef) []Point {
	var out []Point
	for _, ref := range ring {
		points := arcs[ref.Index]
		if ref.Reverse {
			points = slices.Clone(points)
			slices.Reverse(points)
		}
		for _, p := range points {
			if len(out) == 0 || out[len(out)-1] != p {
				out = append(out, p)
			}
		}
	}
	for len(out) > 1 && out[0] == out[len(out)-1] {
		out = out[:len(out)-1]
	}
	return out
}

// Simplify leaves out the points that a line can do without: see [Needed].
func Simplify(points []Point, tolerance int) []Point {
	if len(points) < 3 {
		return points
	}
	out := make([]Point, 0, len(points))
	for i, needed := range Needed(points, tolerance) {
		if needed {
			out = append(out, points[i])
		}
	}
	return out
}

// Needed tells of every point of a line whether it is needed, by the method of
// Douglas and Peucker: the ends are, and so is every point that lies further
// than the tolerance from the line without it.
func Needed(points []Point, tolerance int) []bool {
	keep := make([]bool, len(points))
	if len(points) > 0 {
		keep[0], keep[len(points)-1] = true, true
		mark(points, 0, len(points)-1, tolerance*tolerance, keep)
	}
	return keep
}

func mark(points []Point, from, to, tolerance2 int, keep []bool) {
	far, at := 0, -1
	for i := from + 1; i < to; i++ {
		if d := distance2(points[i], points[from], points[to]); d > far {
			far, at = d, i
		}
	}
	if at < 0 || far <= tolerance2 {
		return
	}
	keep[at] = true
	mark(points, from, at, tolerance2, keep)
	mark(points, at, to, tolerance2, keep)
}

// distance2 is the square of the distance from p to the line from a to b.
func distance2(p, a, b Point) int {
	dx, dy := b.X-a.X, b.Y-a.Y
	px, py := p.X-a.X, p.Y-a.Y
	length2 := dx*dx + dy*dy
	dot := px*dx + py*dy
	switch {
	case length2 == 0 || dot <= 0:
		return px*px + py*py
	case dot >= length2:
		qx, qy := p.X-b.X, p.Y-b.Y
		return qx*qx + qy*qy
	}
	cross := px*dy - py*dx
	return cross * cross / length2
}

// Area is the area of a ring.
func Area(ring []Point) int {
	area := signedArea(ring)
	return max(area, -area)
}

// signedArea is positive for a ring that has what it bounds on its right as it
// is drawn: an outer coast, not a lake's.
func signedArea(ring []Point) int {
	sum := 0
	for i, p := range ring {
		q := ring[(i+1)%len(ring)]
		sum += p.X*q.Y - q.X*p.Y
	}
	return sum / 2
}

func roundDiv(a, b int) int {
	if a < 0 {
		return -((-a + b/2) / b)
	}
	return (a + b/2) / b
}

func roundHalf(v float64) int {
	if v < 0 {
		return -int(-v + 0.5)
	}
	return int(v + 0.5)
}
