package chart

import (
	"math"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/land"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/scene"
)

// Locator is a small map of the city and one place, anywhere in the world, with the
// shortest way between them. Its outlines are cut to the frame and simplified
// until they are a few kilobytes.
type Locator struct {
	Frame
	Atlas *Atlas
	Place Place
}

const (
	locatorSpan   = 1100 // kilometres across at least, so that a coast is known again
	locatorBudget = 900  // points of outline at most
)

// Layout implements [Chart].
func (l Locator) Layout(width int) (*Drawing, error) {
	if err := l.check(width, 1); err != nil {
		return nil, err
	}
	if err := l.Atlas.check(); err != nil {
		return nil, err
	}
	if err := l.Place.check(); err != nil {
		return nil, err
	}
	s := l.sketch(width)
	s.y = s.w * 5 / 8
	f, err := l.frame(s)
	if err != nil {
		return nil, err
	}
	s.add(scene.Path{Class: scene.Land, Grid: px, Lines: points(f.land), Closed: true})
	if len(f.borders) > 0 {
		s.add(scene.Path{Class: scene.Border, Grid: px, Lines: points(f.borders)})
	}
	s.way(l, f.frame)
	return s.finish(l.Frame, l.Words.Locator(l.Place.Name)), nil
}

// locatorFrame is the part of the plane with the city and the place, and what is
// seen of land there.
type locatorFrame struct {
	frame         land.Frame
	land, borders [][]land.Point
}

func (l Locator) frame(s *sketch) (locatorFrame, error) {
	x, y := l.Atlas.plane.Project(l.Place.Lat, l.Place.Lon)
	span := max(locatorSpan, int(math.Abs(x)*1.55), int(math.Abs(y)*1.7*8/5))
	f := land.Frame{
		X: int(x/2) - span/2, Y: int(y/2) - span*5/16, W: span, H: span * 5 / 8,
		Width: s.w / px, Height: s.y / px, MinArea: 5, Tolerance: 1,
	}
	out, err := l.Atlas.draw(f, locatorBudget)
	f.Width, f.Height = s.w, s.y // from here on in tenths of a pixel
	return locatorFrame{f, out.Land, out.Borders}, err
}

// way draws the line, the two marks and their names.
func (s *sketch) way(l Locator, f land.Frame) {
	x, y := l.Atlas.plane.Project(l.Place.Lat, l.Place.Lon)
	home := scene.Point(f.Place(x, y))
	place := &spot{
		place: l.Place, home: home, x: float64(home.X), y: float64(home.Y), r: 6 * px,
		class: scene.Place, label: scene.PlaceLabel, always: true,
	}
	city := l.Atlas.spot(f, 6*px)
	spots := []*spot{city, place}
	separate(spots, s.w, s.y)
	from, to := city.at(), place.at()
	s.add(scene.Line{Class: scene.Route, X1: from.X, Y1: from.Y, X2: to.X, Y2: to.Y})
	s.spots(spots)
	s.wayLabels(spots)
}

// wayLabels writes each name on the side that looks away from the other mark,
// and above or below where that is off the map.
func (s *sketch) wayLabels(spots []*spot) {
	taken := []scene.Box{spots[0].box(0), spots[1].box(0)}
	for i, sp := range spots {
		other := spots[1-i]
		for _, c := range outward(sp, other) {
			c.Class = sp.label
			c.Lines = scene.Wrap(c.Class, sp.place.Name, s.w/2)
			free := true
			for _, b := range c.Boxes() {
				free = free && s.free(b, taken)
			}
			if free {
				s.add(c)
				taken = append(taken, c.Boxes()...)
				break
			}
		}
	}
}

// outward lists places for a name, the best first.
func outward(sp, other *spot) []scene.Text {
	p, q, size := sp.at(), other.at(), sp.label.Style().Size*px
	const air = 4 * px
	right := scene.Text{X: p.X + sp.r + air, Y: p.Y + size/3, Anchor: scene.Start}
	left := scene.Text{X: p.X - sp.r - air, Y: p.Y + size/3, Anchor: scene.End}
	above := scene.Text{X: p.X, Y: p.Y - sp.r - air, Anchor: scene.Middle}
	below := scene.Text{X: p.X, Y: p.Y + sp.r + air + size*3/4, Anchor: scene.Middle}
	side, upright := []scene.Text{right, left}, []scene.Text{below, above}
	if p.X < q.X {
		side = []scene.Text{left, right}
	}
	if p.Y < q.Y {
		upright = []scene.Text{above, below}
	}
	return []scene.Text{side[0], upright[0], upright[1], side[1]}
}
