package chart

import (
	"math"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/land"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/scene"
)

// Map is the part of the world around the city with a circle for each partner
// place, where it lies, and the city marked. Of circles that cover each other the
// smaller lie uppermost. Names stand nearer to their own circle than to any
// other; the largest that have room are named. Places next to the city stand on
// a smaller map beside it, on which they can be told apart. Places outside the
// frame are not drawn: print them from [Map.Outside].
type Map struct {
	Frame
	Atlas  *Atlas
	Unit   Unit   // what is counted, for the words at a circle
	Near   string // heading of the smaller map: "Närmast Småstad"
	Legend string // what the size of a circle means, above samples of it
	Places []Place
}

// The part of the plane that the map shows, in kilometres from the city. Away
// from the pole lie more neighbours than towards it.
const (
	mapLeft     = -2350
	mapWidth    = 4500
	mapHeight   = 4100
	mapPoleward = 1750
	mapEdge     = 60 // places nearer to the frame than this count as outside
)

// frame is the part of the plane that the map shows.
func (m Map) frame() land.Frame {
	f := land.Frame{X: mapLeft, Y: -mapPoleward, W: mapWidth, H: mapHeight, Tolerance: 4, MinArea: 60}
	if m.Atlas.Home.Lat < 0 {
		f.Y = mapPoleward - mapHeight
	}
	return f
}

// Outside lists the places that lie outside the frame, in the order given.
func (m Map) Outside() []Place {
	_, out := m.split()
	return out
}

func (m Map) split() (in, out []Place) {
	f := m.frame()
	inside := func(p Place) bool {
		x, y := m.Atlas.plane.Project(p.Lat, p.Lon)
		x, y = x-float64(f.X), y-float64(f.Y)
		return x > mapEdge && x < mapWidth-mapEdge && y > mapEdge && y < mapHeight-mapEdge
	}
	for _, p := range m.Places {
		if inside(p) {
			in = append(in, p)
		} else {
			out = append(out, p)
		}
	}
	return in, out
}

// Layout implements [Chart].
func (m Map) Layout(width int) (*Drawing, error) {
	if err := m.check(width); err != nil {
		return nil, err
	}
	s := m.sketch(width)
	in, out := m.split()
	near := m.near(in)
	plan := m.plan(s.w, len(near) > 0)
	if err := m.panel(s, plan.main, m.frame(), plan, in, near); err != nil {
		return nil, err
	}
	s.y = plan.main.H
	if len(near) > 0 {
		if err := m.nearby(s, plan, near); err != nil {
			return nil, err
		}
	}
	m.legend(s, plan)
	return s.finish(m.Frame, m.Words.Map(int64(len(in)), int64(len(out)))), nil
}

// mapPlan is where the parts of a map stand.
type mapPlan struct {
	main, near, legend scene.Box
	largest, least     int // radius of circles
	most               int64
	beside             bool // the smaller map stands beside the larger
}

// mapGap is between the parts of a map.
const mapGap = 16 * px

// plan puts the smaller map and the legend below the map in a narrow drawing, to
// the right of it in a wide one.
func (m Map) plan(w int, near bool) mapPlan {
	p := mapPlan{main: scene.Box{W: w}}
	p.beside = w >= wideFrom*px
	if p.beside {
		p.main.W = w * 5 / 8 / px * px
	}
	p.main.H = p.main.W * mapHeight / mapWidth / px * px
	p.legend = scene.Box{Y: p.main.H + mapGap, W: w}
	if p.beside {
		p.legend = scene.Box{X: p.main.W + mapGap, W: w - p.main.W - mapGap}
	}
	if near {
		p.near = p.legend
		p.near.Y += scene.LineHeight(scene.MapNote) + 2*px
		p.near.H = p.near.W * 3 / 4 / px * px
		p.legend.Y = p.near.Y + p.near.H + mapGap
	}
	p.largest, p.least = p.main.W/42, max(p.main.W/170, 22)
	for _, place := range m.Places {
		p.most = max(p.most, place.Count)
	}
	return p
}

// radius is that of a circle whose area stands for a number.
func (p mapPlan) radius(count int64) int {
	return max(int(float64(p.largest)*math.Sqrt(float64(count)/float64(max(p.most, 1)))), p.least)
}

// panel draws a frame's land, circles and names in a box. Places that are shown
// elsewhere have no name here.
func (m Map) panel(s *sketch, box scene.Box, frame land.Frame, plan mapPlan, places, elsewhere []Place) error {
	part := &sketch{w: box.W, y: box.H, words: s.words}
	if err := part.land(m.Atlas, frame, mapGrid); err != nil {
		return err
	}
	spots := m.spots(places, frame, part, plan)
	for _, sp := range spots {
		sp.silent = slices.Contains(elsewhere, sp.place)
	}
	names := part.spotLabels(spots)
	part.spots(spots)
	part.add(names...)
	s.add(scene.Moved(part.marks, box.X, box.Y)...)
	return nil
}

// nearby draws the smaller map, with the part of the larger one that it shows.
func (m Map) nearby(s *sketch, plan mapPlan, near []Place) error {
	frame := m.nearFrame(plan.near)
	s.add(text(scene.MapNote, plan.near.X, plan.near.Y-scene.LineHeight(scene.MapNote)-2*px, scene.Start, m.Near))
	if err := m.panel(s, plan.near, frame, plan, near, nil); err != nil {
		return err
	}
	whole := m.frame()
	whole.Width, whole.Height = plan.main.W, plan.main.H
	a := whole.Place(float64(frame.X), float64(frame.Y))
	b := whole.Place(float64(frame.X+frame.W), float64(frame.Y+frame.H))
	s.outline(scene.Box{X: plan.main.X + a.X, Y: plan.main.Y + a.Y, W: b.X - a.X, H: b.Y - a.Y})
	s.outline(plan.near)
	s.y = max(s.y, plan.near.Y+plan.near.H)
	return nil
}

// outline draws the edge of a box.
func (s *sketch) outline(b scene.Box) {
	const half = px / 2 // of the line
	b.X, b.Y = b.X+half, b.Y+half
	x, y := b.X+b.W-px, b.Y+b.H-px
	for _, l := range [][4]int{{b.X, b.Y, x, b.Y}, {x, b.Y, x, y}, {b.X, y, x, y}, {b.X, b.Y, b.X, y}} {
		s.add(scene.Line{Class: scene.Axis, X1: l[0], Y1: l[1], X2: l[2], Y2: l[3]})
	}
}

// legend says what the size of a circle means, with one of the smallest and of
// the largest number.
func (m Map) legend(s *sketch, plan mapPlan) {
	lines := scene.Wrap(scene.MapNote, m.Legend, plan.legend.W)
	s.add(text(scene.MapNote, plan.legend.X, plan.legend.Y, scene.Start, lines...))
	y := plan.legend.Y + len(lines)*scene.LineHeight(scene.MapNote) + 4*px
	x, mid := plan.legend.X, y+max(plan.largest, 10*px)
	least := plan.most
	for _, p := range m.Places {
		least = min(least, p.Count)
	}
	for _, count := range slices.Compact([]int64{least, plan.most}) {
		r, label := plan.radius(count), m.Unit.Tick(count, plan.most, true)
		s.add(scene.Circle{Class: scene.Place, X: x + plan.largest, Y: mid, R: r})
		x += 2*plan.largest + 6*px
		s.add(text(scene.MapNote, x, mid-9*px, scene.Start, label))
		x += scene.Measure(scene.MapNote, label) + mapGap
	}
	s.y = max(s.y, mid+max(plan.largest, 10*px)+2*px)
}

// nearReach is how far east and west of the city the smaller map reaches, in
// kilometres.
const nearReach = 120

// nearFrame is the part of the plane that the smaller map shows in a box.
func (m Map) nearFrame(box scene.Box) land.Frame {
	h := 2 * nearReach * box.H / box.W
	return land.Frame{X: -nearReach, Y: -h / 2, W: 2 * nearReach, H: h, Tolerance: 2, MinArea: 30}
}

// near lists the places that the smaller map shows; one alone needs none.
func (m Map) near(places []Place) []Place {
	const margin = nearReach / 10
	var out []Place
	for _, p := range places {
		x, y := m.Atlas.plane.Project(p.Lat, p.Lon)
		if math.Abs(x) < nearReach-margin && math.Abs(y) < nearReach*3/4-margin {
			out = append(out, p)
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

func (m Map) check(width int) error {
	if err := m.Frame.check(width, len(m.Places)); err != nil {
		return err
	}
	if err := m.Unit.check(); err != nil {
		return err
	}
	if err := m.Atlas.check(); err != nil {
		return err
	}
	for _, p := range m.Places {
		if err := p.check(); err != nil {
			return err
		}
	}
	return nil
}

// mapGrid is the fineness of outlines: half a pixel.
const mapGrid = px / 2

// land draws a frame's outlines over the whole sketch.
func (s *sketch) land(a *Atlas, f land.Frame, grid int) error {
	f.Width, f.Height = s.w/grid, s.y/grid
	out, err := a.draw(f, math.MaxInt)
	if err != nil {
		return err
	}
	s.add(scene.Path{Class: scene.Land, Grid: grid, Lines: points(out.Land), Closed: true})
	if len(out.Borders) > 0 {
		s.add(scene.Path{Class: scene.Border, Grid: grid, Lines: points(out.Borders)})
	}
	return nil
}

func points(lines [][]land.Point) [][]scene.Point {
	out := make([][]scene.Point, len(lines))
	for i, line := range lines {
		for _, p := range line {
			out[i] = append(out[i], scene.Point(p))
		}
	}
	return out
}
