package land

// edge is one side of the frame: a point is inside where side(p) >= 0.
type edge struct {
	vertical bool // a limit on x
	at       int
	sign     int // 1 keeps what is greater, -1 what is smaller
}

func (e edge) side(p Point) int {
	if e.vertical {
		return e.sign * (p.X - e.at)
	}
	return e.sign * (p.Y - e.at)
}

// cross is where the line from a to b meets the edge.
func (e edge) cross(a, b Point) Point {
	if e.vertical {
		return Point{X: e.at, Y: a.Y + roundDivSigned((b.Y-a.Y)*(e.at-a.X), b.X-a.X)}
	}
	return Point{X: a.X + roundDivSigned((b.X-a.X)*(e.at-a.Y), b.Y-a.Y), Y: e.at}
}

func edges(x0, y0, x1, y1 int) [4]edge {
	return [4]edge{{true, x0, 1}, {true, x1, -1}, {false, y0, 1}, {false, y1, -1}}
}

// ClipRing cuts a ring to a rectangle with the method of Sutherland and
// Hodgman. Where a ring leaves and comes back its cut runs along the edge.
func ClipRing(ring []Point, x0, y0, x1, y1 int) []Point {
	for _, e := range edges(x0, y0, x1, y1) {
		if len(ring) == 0 {
			return nil
		}
		var out []Point
		prev := ring[len(ring)-1]
		for _, p := range ring {
			in, was := e.side(p) >= 0, e.side(prev) >= 0
			if in != was {
				out = appendNew(out, e.cross(prev, p))
			}
			if in {
				out = appendNew(out, p)
			}
			prev = p
		}
		ring = out
	}
	return ring
}

// clipLine cuts a line to a rectangle; it may fall into several.
func clipLine(line []Point, x0, y0, x1, y1 int) [][]Point {
	lines := [][]Point{line}
	for _, e := range edges(x0, y0, x1, y1) {
		var out [][]Point
		for _, l := range lines {
			out = append(out, cutLine(l, e)...)
		}
		lines = out
	}
	return lines
}

func cutLine(line []Point, e edge) [][]Point {
	var out [][]Point
	var run []Point
	flush := func() {
		if len(run) > 1 {
			out = append(out, run)
		}
		run = nil
	}
	for i, p := range line {
		in := e.side(p) >= 0
		if i > 0 && in != (e.side(line[i-1]) >= 0) {
			run = appendNew(run, e.cross(line[i-1], p))
		}
		if in {
			run = appendNew(run, p)
		} else {
			flush()
		}
	}
	flush()
	return out
}

func appendNew(points []Point, p Point) []Point {
	if n := len(points); n > 0 && points[n-1] == p {
		return points
	}
	return append(points, p)
}

func roundDivSigned(a, b int) int {
	if b < 0 {
		a, b = -a, -b
	}
	return roundDiv(a, b)
}
