package chart

import (
	"cmp"
	"math"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/land"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/scene"
)

// alwaysNamed is how many of the largest places are named even where a line must
// lead to the name.
const alwaysNamed = 4

// spot is a circle on a map: where the place is, and where the circle stands.
type spot struct {
	place  Place
	home   scene.Point
	x, y   float64
	r      int
	fixed  bool
	class  scene.Class
	label  scene.Class
	tip    string
	always bool // labelled first, and whatever is in the way
	silent bool // not labelled
}

// spots are the city and then the places, the largest first, where they lie.
func (m Map) spots(places []Place, f land.Frame, s *sketch, plan mapPlan) []*spot {
	places = slices.Clone(places)
	slices.SortStableFunc(places, func(a, b Place) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Name, b.Name),
			cmp.Compare(a.Lat, b.Lat), cmp.Compare(a.Lon, b.Lon))
	})
	f.Width, f.Height = s.w, s.y
	out := []*spot{m.Atlas.spot(f, plan.largest/2)}
	for _, p := range places {
		x, y := m.Atlas.plane.Project(p.Lat, p.Lon)
		home := scene.Point(f.Place(x, y))
		sp := &spot{place: p, home: home, x: float64(home.X), y: float64(home.Y), r: plan.radius(p.Count),
			class: scene.Place, label: scene.PlaceLabel}
		if plan.beside { // a phone has nothing to point with
			sp.tip = m.Words.Tip(p.Name, m.Unit.Text(p.Count, p.Count, ""))
		}
		sp.always = len(out) <= alwaysNamed && p.Count > 1
		if p.Accent {
			sp.class, sp.always = scene.PlaceAccent, true
		}
		out = append(out, sp)
	}
	return out
}

// separate moves circles until none covers another. The order is fixed, every
// product is converted on its own, and places are rounded in each round, so the
// same places always come to stand the same way.
func separate(spots []*spot, w, h int) {
	const rounds, air = 400, 1.5 * px
	for range rounds {
		moved := false
		for i, a := range spots {
			for j, b := range spots[i+1:] {
				moved = push(a, b, i+j+1, air) || moved
			}
		}
		for _, s := range spots {
			s.keepWithin(w, h)
		}
		if !moved {
			return
		}
	}
}

// push moves two circles apart by what they overlap; turn decides the direction
// for two that stand at one point.
func push(a, b *spot, turn int, air float64) bool {
	dx, dy := b.x-a.x, b.y-a.y
	if reach := float64(a.r+b.r) + air; math.Abs(dx) >= reach || math.Abs(dy) >= reach {
		return false
	}
	distance := math.Sqrt(float64(dx*dx) + float64(dy*dy))
	lack := float64(a.r+b.r) + air - distance
	if lack <= 0.5*px {
		return false
	}
	if distance < 1 {
		dx, dy, distance = math.Cos(float64(turn)*2.4), math.Sin(float64(turn)*2.4), 1
	}
	share := lack / 2
	if a.fixed || b.fixed {
		share = lack
	}
	ux, uy := float64(dx/distance)*share, float64(dy/distance)*share
	if !a.fixed {
		a.x, a.y = math.Round(a.x-ux), math.Round(a.y-uy)
	}
	if !b.fixed {
		b.x, b.y = math.Round(b.x+ux), math.Round(b.y+uy)
	}
	return true
}

func (s *spot) keepWithin(w, h int) {
	r := float64(s.r + px)
	s.x = min(max(s.x, r), float64(w)-r)
	s.y = min(max(s.y, r), float64(h)-r)
}

// at is where the circle stands.
func (s *spot) at() scene.Point { return scene.Point{X: int(s.x), Y: int(s.y)} }

// box is the room of the circle with air around it.
func (s *spot) box(air int) scene.Box {
	p, r := s.at(), s.r+air
	return scene.Box{X: p.X - r, Y: p.Y - r, W: 2 * r, H: 2 * r}
}

// strayed tells whether the circle no longer covers its place.
func (s *spot) strayed() bool {
	p := s.at()
	dx, dy := p.X-s.home.X, p.Y-s.home.Y
	return dx*dx+dy*dy > s.r*s.r
}

// spots draws lines to circles that were moved, then circles, the city last and
// uppermost.
func (s *sketch) spots(spots []*spot) {
	for _, sp := range spots {
		if p := sp.at(); sp.strayed() {
			s.add(scene.Line{Class: scene.Leader, X1: sp.home.X, Y1: sp.home.Y, X2: p.X, Y2: p.Y})
		}
	}
	for _, sp := range slices.Concat(spots[1:], spots[:1]) {
		p := sp.at()
		s.add(scene.Circle{Class: sp.class, X: p.X, Y: p.Y, R: sp.r, Tip: sp.tip})
	}
}

// nameAir is between a name and its circle; from another circle it stands
// further off, so that nobody takes it for that one's.
const (
	nameAir  = 4 * px
	otherAir = 7 * px
)

// labels are names on a map, with the lines to those that stand further off.
type labels struct {
	names, lines []scene.Mark
	written      []scene.Box
	trapped      []*spot // whose names must be there, but have no way out that is free
}

// spotLabels writes the names that have room: no name covers a circle, another
// name, a line to one or the edge, nor stands at a circle that isn't its own. Who is
// trapped by the names before it comes before them, and all are tried again.
func (s *sketch) spotLabels(spots []*spot) []scene.Mark {
	order := slices.DeleteFunc(slices.Clone(spots), func(sp *spot) bool { return sp.silent })
	rest := slices.DeleteFunc(slices.Clone(order), func(sp *spot) bool { return sp.always })
	order = slices.DeleteFunc(order, func(sp *spot) bool { return !sp.always })
	best := s.labels(slices.Concat(order, rest), spots)
	for next, try := best, 0; len(best.trapped) > 0 && try < 2*len(order); try++ {
		sp := next.trapped[0]
		order = slices.Concat([]*spot{sp}, slices.DeleteFunc(order, func(o *spot) bool { return o == sp }))
		if next = s.labels(slices.Concat(order, rest), spots); len(next.trapped) < len(best.trapped) {
			best = next
		}
	}
	s.add(best.lines...)
	return best.names
}

// labels writes names in an order.
func (s *sketch) labels(order, spots []*spot) (out labels) {
	for _, sp := range order {
		taken := append(others(sp, spots), out.written...)
		name, ok := s.nameFor(sp, taken)
		if !ok && sp.always {
			name, ok = s.farName(sp, append(taken, sp.box(otherAir)), &out)
		}
		if ok {
			out.names = append(out.names, name)
			out.written = append(out.written, name.Boxes()...)
		}
	}
	return out
}

// others are the room of the circles that are not sp, with air around them.
func others(sp *spot, spots []*spot) []scene.Box {
	var out []scene.Box
	for _, o := range spots {
		if o != sp {
			out = append(out, o.box(otherAir))
		}
	}
	return out
}

// nameFor finds room for a name: right, left, above or below its circle.
func (s *sketch) nameFor(sp *spot, taken []scene.Box) (scene.Text, bool) {
	p, size := sp.at(), sp.label.Style().Size*px
	const air = nameAir
	middle := p.Y + size/3
	candidates := []scene.Text{
		{X: p.X + sp.r + air, Y: middle, Anchor: scene.Start},
		{X: p.X - sp.r - air, Y: middle, Anchor: scene.End},
		{X: p.X, Y: p.Y - sp.r - air, Anchor: scene.Middle},
		{X: p.X, Y: p.Y + sp.r + air + size*3/4, Anchor: scene.Middle},
	}
	for _, c := range candidates {
		c.Class, c.Lines = sp.label, []string{sp.place.Name}
		if s.free(c.Boxes()[0], taken) {
			return c, true
		}
	}
	return scene.Text{}, false
}

// farName finds room further off for a name that must be there, and draws a
// line to it: around the circle, then around it again with a wider reach. Only
// where there is no other way the line crosses what is written.
func (s *sketch) farName(sp *spot, taken []scene.Box, to *labels) (scene.Text, bool) {
	name, end, ok := s.around(sp, taken, to.written)
	if !ok {
		to.trapped = append(to.trapped, sp)
		if name, end, ok = s.around(sp, taken, nil); !ok {
			return name, false
		}
	}
	p := sp.at()
	to.lines = append(to.lines, scene.Line{Class: scene.Leader, X1: p.X, Y1: p.Y, X2: end.X, Y2: end.Y})
	to.written = append(to.written, trail(p, end)...)
	return name, true
}

// around finds room for a name around its circle, and where a line to it ends that
// avoids some boxes.
func (s *sketch) around(sp *spot, taken, avoid []scene.Box) (name scene.Text, to scene.Point, ok bool) {
	p, size := sp.at(), sp.label.Style().Size*px
	name = scene.Text{Class: sp.label, Anchor: scene.Middle, Lines: []string{sp.place.Name}}
	half := name.Boxes()[0].W / 2
	crosses := func(b scene.Box) bool { return slices.ContainsFunc(avoid, b.Overlaps) }
	for reach := 20 * px; reach < s.w/2; reach += 6 * px {
		for turn := range 24 {
			dx, dy := direction(turn, 24, reach)
			to = scene.Point{X: p.X + dx, Y: p.Y + dy}
			name.X, name.Y = to.X+sign(dx)*half, to.Y+size/3
			if s.free(name.Boxes()[0], taken) && !slices.ContainsFunc(trail(p, to), crosses) {
				return name, to, true
			}
		}
	}
	return scene.Text{}, to, false
}

// trail is the room of a line, as boxes along it.
func trail(from, to scene.Point) (out []scene.Box) {
	const step, half = 3 * px, px
	dx, dy := to.X-from.X, to.Y-from.Y
	steps := max(1, int(math.Hypot(float64(dx), float64(dy)))/step)
	for i := range steps + 1 {
		out = append(out, scene.Box{X: from.X + dx*i/steps - half, Y: from.Y + dy*i/steps - half, W: 2 * half, H: 2 * half})
	}
	return out
}

// direction is a step of a length in one of n directions, the first to the
// right.
func direction(turn, n, length int) (dx, dy int) {
	angle := float64(turn) * 2 * math.Pi / float64(n)
	return int(math.Round(float64(length) * math.Cos(angle))), int(math.Round(float64(length) * math.Sin(angle)))
}

func sign(n int) int { return cmp.Compare(n, 0) }

func (s *sketch) free(b scene.Box, taken []scene.Box) bool {
	if !b.Within(scene.Box{X: 2 * px, Y: 2 * px, W: s.w - 4*px, H: s.y - 4*px}) {
		return false
	}
	return !slices.ContainsFunc(taken, b.Overlaps)
}
