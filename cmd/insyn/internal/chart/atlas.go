package chart

import (
	"errors"
	"fmt"
	"math"
	"sync"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/land"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/scene"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/memo"
)

// Place is a place on a map: the city itself, or one that has links with it.
type Place struct {
	Name     string
	Lat, Lon float64 // degrees
	Count    int64   // links; the area of the circle
	Accent   bool
}

// ErrPosition is a latitude or longitude off the globe.
var ErrPosition = errors.New("chart: a position lies between -90 and 90, -180 and 180 degrees")

func (p Place) check() error {
	if err := Exact(p.Count).check(p.Name); err != nil {
		return err
	}
	if math.Abs(p.Lat) <= 90 && math.Abs(p.Lon) <= 180 { // false for NaN
		return nil
	}
	return fmt.Errorf("%w: %s", ErrPosition, p.Name)
}

// Atlas is the world's coasts and borders as they lie around one city, for all
// its maps. They are laid out once, when the first map is drawn. An Atlas may be
// used by many goroutines.
type Atlas struct {
	Home     Place // the city
	plane    land.Plane
	outlines func() (*land.Atlas, error)
	drawn    *memo.Table[window, land.Outlines] // nil where nothing is to be remembered
}

// window is a frame of a city's atlas, and how many points its outlines may have.
type window struct {
	home   Place
	frame  land.Frame
	points int
}

// coarsest is the tolerance that is enough for any number of points.
const coarsest = 8

// draw draws a frame, as much coarser than it asks for as it takes to keep to a
// number of points.
func (a *Atlas) draw(f land.Frame, points int) (land.Outlines, error) {
	return a.drawn.Get(window{a.Home, f, points}, func() (out land.Outlines, err error) {
		atlas, err := a.outlines()
		if err != nil {
			return out, err
		}
		for ; ; f.Tolerance++ {
			out = atlas.Draw(f)
			if count(out.Land)+count(out.Borders) <= points || f.Tolerance >= coarsest {
				return out, nil
			}
		}
	})
}

func count(lines [][]land.Point) int {
	n := 0
	for _, l := range lines {
		n += len(l)
	}
	return n
}

// NewAtlas returns the atlas of a city.
func NewAtlas(home Place) *Atlas {
	return &Atlas{Home: home, plane: land.NewPlane(home.Lat, home.Lon), outlines: sync.OnceValues(func() (*land.Atlas, error) {
		world, err := land.World()
		if err != nil {
			return nil, err
		}
		return world.Around(home.Lat, home.Lon), nil
	})}
}

func (a *Atlas) check() error {
	if a == nil || a.outlines == nil {
		return ErrAtlas
	}
	return a.Home.check()
}

// spot is the mark of the city, which stays where it is.
func (a *Atlas) spot(f land.Frame, r int) *spot {
	at := scene.Point(f.Place(0, 0)) // the middle of its plane
	return &spot{
		place: Place{Name: a.Home.Name}, home: at, x: float64(at.X), y: float64(at.Y), r: r,
		fixed: true, class: scene.Home, label: scene.HomeLabel, always: true,
	}
}
