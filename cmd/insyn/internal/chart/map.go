package chart

import (
	"math"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/land"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/scene"
)

// Map is the part of the world around the city with a circle for each partner
// place and the city marked. Circles that would cover each other are moved
// apart, with a line to the right place; the largest that have room are
// labelled. Places outside the frame are not drawn: print them from
// [Map.Outside].
type Map struct {
	Frame
	Atlas  *Atlas
	Unit   Unit // what is counted, for the words at a circle
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
	s.y = s.w * mapHeight / mapWidth
	frame := m.frame()
	if err := s.land(m.Atlas, frame, mapGrid); err != nil {
		return nil, err
	}
	in, out := m.split()
	spots := m.spots(in, frame, s)
	separate(spots, s.w, s.y)
	names := s.spotLabels(spots)
	s.spots(spots)
	s.add(names...)
	return s.finish(m.Frame, m.Words.Map(int64(len(in)), int64(len(out)))), nil
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
