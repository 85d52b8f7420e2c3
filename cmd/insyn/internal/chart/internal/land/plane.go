package land

import "math"

// earth is the radius of the globe in kilometres.
const earth = 6371.0

// Plane is the projection around a city: Lambert's azimuthal equal-area.
type Plane struct {
	lat, lon float64 // of the city, in degrees
	sin, cos float64 // of its latitude
}

// NewPlane returns the plane around a position in degrees.
func NewPlane(lat, lon float64) Plane {
	return Plane{lat: lat, lon: lon, sin: math.Sin(radians(lat)), cos: math.Cos(radians(lat))}
}

func radians(degrees float64) float64 { return degrees * (math.Pi / 180) }

// Project places a position in degrees on the plane, in kilometres from the
// city. The products are converted one by one so that no processor fuses them
// and every machine computes the same drawing.
func (p Plane) Project(lat, lon float64) (x, y float64) {
	sin, cos := math.Sincos(radians(lat))
	sind, cosd := math.Sincos(radians(lon - p.lon))
	near := float64(cos * cosd)
	k := earth * math.Sqrt(2/math.Max(1e-9, 1+float64(p.sin*sin)+float64(p.cos*near)))
	x = k * float64(cos*sind)
	y = -k * (float64(p.cos*sin) - float64(p.sin*near))
	return x, y
}

// Atlas is a set of outlines on the plane around a city, in whole kilometres.
type Atlas struct {
	Plane
	arcs  []flatArc
	rings [][]ArcRef
	rooms []room // of the rings
}

// flatArc is an arc on the plane, with the room it takes.
type flatArc struct {
	Arc
	room
}

// room is the smallest rectangle around points on the plane.
type room struct{ left, right, top, bottom int }

// noRoom is the room of no points.
func noRoom() room {
	return room{left: math.MaxInt, right: math.MinInt, top: math.MaxInt, bottom: math.MinInt}
}

// with is the rectangle around two rooms.
func (r room) with(s room) room {
	return room{left: min(r.left, s.left), right: max(r.right, s.right), top: min(r.top, s.top), bottom: max(r.bottom, s.bottom)}
}

// Around lays the globe out on the plane around a position in degrees.
func (g *Globe) Around(lat, lon float64) *Atlas {
	a := &Atlas{Plane: NewPlane(lat, lon), arcs: make([]flatArc, 0, len(g.Arcs)+1), rings: g.Rings}
	for _, arc := range g.Arcs {
		a.arcs = append(a.arcs, a.flatten(arc))
	}
	if g.isLand(a.antipode()) {
		a.rings = append(a.rings[:len(a.rings):len(a.rings)], []ArcRef{{Index: len(a.arcs)}})
		a.arcs = append(a.arcs, rim())
	}
	for _, ring := range a.rings {
		r := noRoom()
		for _, ref := range ring {
			r = r.with(a.arcs[ref.Index].room)
		}
		a.rooms = append(a.rooms, r)
	}
	return a
}

func (a *Atlas) flatten(arc Arc) flatArc {
	points := make([]Point, len(arc.Points))
	for i, p := range arc.Points {
		x, y := a.Project(float64(p.Y)/PerDegree, float64(p.X)/PerDegree)
		points[i] = Point{X: int(math.Round(x)), Y: int(math.Round(y))}
	}
	return bounded(Arc{Border: arc.Border, Points: points})
}

// bounded is the arc with its room.
func bounded(arc Arc) flatArc {
	r := noRoom()
	for _, p := range arc.Points {
		r = r.with(room{p.X, p.X, p.Y, p.Y})
	}
	return flatArc{arc, r}
}

// antipode is the point opposite the city, on the globe's grid.
func (a *Atlas) antipode() Point {
	lon := a.lon + 180
	if lon >= 180 {
		lon -= 360
	}
	return Point{X: int(math.Round(lon * PerDegree)), Y: int(math.Round(-a.lat * PerDegree))}
}

// isLand tells whether a point of the globe's grid lies on land: whether the way
// from there to the north pole, which is sea, crosses an odd number of coasts.
func (g *Globe) isLand(at Point) bool {
	land := false
	for _, ring := range g.Rings {
		for _, ref := range ring {
			points := g.Arcs[ref.Index].Points
			for i := 1; i < len(points); i++ {
				p, q := points[i-1], points[i]
				if (p.X > at.X) != (q.X > at.X) && above(at, p, q) {
					land = !land
				}
			}
		}
	}
	return land
}

// above tells whether the line from p to q passes north of a point whose
// longitude lies between theirs.
func above(at, p, q Point) bool {
	if p.X > q.X {
		p, q = q, p
	}
	return (q.Y-p.Y)*(at.X-p.X) > (at.Y-p.Y)*(q.X-p.X)
}

// rim is the edge of the whole plane, the point opposite the city drawn out to a
// circle. Where that point is land its coast is turned inside out, the land
// outside it, and the rim closes the land on its far side.
func rim() flatArc {
	const steps = 180
	arc := Arc{Points: make([]Point, 0, steps+1)}
	for i := range steps + 1 {
		sin, cos := math.Sincos(2 * math.Pi * float64(i%steps) / steps)
		arc.Points = append(arc.Points, Point{X: int(math.Round(2 * earth * cos)), Y: int(math.Round(2 * earth * sin))})
	}
	return bounded(arc)
}
