// Package land holds the outlines that the maps are drawn on: where there is
// land, and where countries meet.
//
// The fundamental types are [Globe] and [Atlas]: coast and border lines
// ("arcs"), and the rings that the coast arcs close, in degrees on a Globe and
// in kilometres on the plane of an Atlas. The globe is made by the program in
// ../../gen from Natural Earth (through the npm package world-atlas) and stored
// as a few kilobytes, land.bin, which [World] reads. [Globe.Around] lays it out
// around a city, and [Atlas.Draw] cuts a [Frame] out of that at the size and
// simplicity that one map needs.
//
// # Projection
//
// A [Plane] is Lambert's azimuthal equal-area projection centred on the city, in
// kilometres. Areas are true everywhere, and since the city is the centre a
// straight line from it is the shortest way there and points in the true
// direction. Around a city in Europe the continent looks as in the EU's own
// ETRS89-LAEA.
//
// # Format of land.bin
//
// All numbers are varints: the number of arcs; for each its kind (0 coast, 1
// border), its number of points and for each point the zigzag difference in
// longitude and latitude, in [PerDegree] parts of a degree, from the one before
// (the first from 0,0); then the number of rings, and for each its number of
// arcs and for each of those 2*index, plus 1 where it runs backwards.
package land

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"math"
)

// PerDegree is how finely positions are stored: a step is at most 1.1 km, a
// third of the smallest pixel of any map.
const PerDegree = 100

// Point is a place on a plane, or in a drawing: x grows to the right and y
// downwards. On a globe x is the longitude and y the latitude, which grows
// upwards, both in [PerDegree] parts of a degree.
type Point struct{ X, Y int }

// Arc is one line, shared by what lies on either side of it.
type Arc struct {
	Border bool // between countries; otherwise a coast
	Points []Point
}

// ArcRef is the use of an arc in a ring.
type ArcRef struct {
	Index   int
	Reverse bool
}

// Globe is a set of outlines in degrees, with the arcs shared. Land lies on the
// same side of every ring.
type Globe struct {
	Arcs  []Arc
	Rings [][]ArcRef
}

//go:embed land.bin
var landBin []byte

// World reads the embedded globe.
func World() (*Globe, error) { return Decode(landBin) }

// Encode writes the globe in the format of land.bin.
func (g *Globe) Encode() []byte {
	var b []byte
	b = binary.AppendUvarint(b, uint64(len(g.Arcs)))
	for _, arc := range g.Arcs {
		kind := uint64(0)
		if arc.Border {
			kind = 1
		}
		b = binary.AppendUvarint(b, kind)
		b = binary.AppendUvarint(b, uint64(len(arc.Points)))
		var last Point
		for _, p := range arc.Points {
			b = binary.AppendVarint(b, int64(p.X-last.X))
			b = binary.AppendVarint(b, int64(p.Y-last.Y))
			last = p
		}
	}
	b = binary.AppendUvarint(b, uint64(len(g.Rings)))
	for _, ring := range g.Rings {
		b = binary.AppendUvarint(b, uint64(len(ring)))
		for _, ref := range ring {
			v := uint64(ref.Index) * 2
			if ref.Reverse {
				v++
			}
			b = binary.AppendUvarint(b, v)
		}
	}
	return b
}

var errFormat = errors.New("land: not a globe")

// decoder reads varints and remembers the first failure.
type decoder struct {
	b   []byte
	bad bool
}

func (d *decoder) uint() int {
	v, n := binary.Uvarint(d.b)
	if n <= 0 || v > math.MaxInt32 {
		d.bad, d.b = true, nil
		return 0
	}
	d.b = d.b[n:]
	return int(v)
}

func (d *decoder) int() int {
	v, n := binary.Varint(d.b)
	if n <= 0 || v > math.MaxInt32 || v < math.MinInt32 {
		d.bad, d.b = true, nil
		return 0
	}
	d.b = d.b[n:]
	return int(v)
}

// Decode reads what Encode wrote.
func Decode(b []byte) (*Globe, error) {
	d := &decoder{b: b}
	g := &Globe{}
	for n := d.uint(); n > 0 && !d.bad; n-- {
		g.Arcs = append(g.Arcs, d.arc())
	}
	for n := d.uint(); n > 0 && !d.bad; n-- {
		g.Rings = append(g.Rings, d.ring(len(g.Arcs)))
	}
	if d.bad || len(d.b) > 0 || len(g.Arcs) == 0 {
		return nil, errFormat
	}
	return g, nil
}

func (d *decoder) arc() Arc {
	arc := Arc{Border: d.uint() == 1}
	var p Point
	n := d.uint()
	arc.Points = make([]Point, 0, min(n, len(d.b)/2)) // a point takes two bytes at least
	for ; n > 0 && !d.bad; n-- {
		p.X += d.int()
		p.Y += d.int()
		arc.Points = append(arc.Points, p)
	}
	return arc
}

func (d *decoder) ring(arcs int) []ArcRef {
	var ring []ArcRef
	for n := d.uint(); n > 0 && !d.bad; n-- {
		v := d.uint()
		if v/2 >= arcs {
			d.bad = true
		}
		ring = append(ring, ArcRef{Index: v / 2, Reverse: v%2 == 1})
	}
	return ring
}
