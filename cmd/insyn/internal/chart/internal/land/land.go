// Package land holds the outlines that the maps are drawn on: where there is
// land, and where countries meet.
//
// The fundamental type is [Atlas]: coast and border lines ("arcs"), and the
// rings that the coast arcs close. It is made once by the program in
// ../../gen from Natural Earth (through the npm package world-atlas) and stored
// as a few kilobytes, land.bin, which [World] decodes. [Atlas.Draw] cuts a
// [Frame] out of it at the size and simplicity that one map needs.
//
// # Projection
//
// [Project] is Lambert's azimuthal equal-area projection centred on Malmö, in
// kilometres. Areas are true everywhere, and since Malmö is the centre a
// straight line from Malmö is the shortest way there and points in the true
// direction. The rest of Europe looks as in the EU's own ETRS89-LAEA.
//
// # Format of land.bin
//
// All numbers are varints: the number of arcs; for each its kind (0 coast, 1
// border), its number of points and for each point the zigzag difference in x
// and y, in kilometres, from the one before (the first from 0,0); then the
// number of rings, and for each its number of arcs and for each of those
// 2*index, plus 1 where it runs backwards.
package land

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"math"
	"sync"
)

// Point is a place on the projected plane, or in a drawing: x grows to the
// right and y downwards.
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

// Atlas is a set of outlines with the arcs shared.
type Atlas struct {
	Arcs  []Arc
	Rings [][]ArcRef
}

// Malmö, the centre of the projection, in degrees.
const (
	MalmoLat = 55.605
	MalmoLon = 13.0
)

// Project places a position in degrees on the plane, in kilometres from Malmö.
// The products are converted one by one so that no processor fuses them and
// every machine computes the same drawing.
func Project(lat, lon float64) (x, y float64) {
	const earth = 6371.0
	rad := func(deg float64) float64 { return deg * (math.Pi / 180) }
	sin0, cos0 := math.Sin(rad(MalmoLat)), math.Cos(rad(MalmoLat))
	sin, cos := math.Sin(rad(lat)), math.Cos(rad(lat))
	dlon := rad(lon - MalmoLon)
	cosd := float64(cos * math.Cos(dlon))
	k := earth * math.Sqrt(2/math.Max(1e-9, 1+float64(sin0*sin)+float64(cos0*cosd)))
	x = k * float64(cos*math.Sin(dlon))
	y = -k * (float64(cos0*sin) - float64(sin0*cosd))
	return x, y
}

//go:embed land.bin
var landBin []byte

// World is the embedded atlas.
var World = sync.OnceValues(func() (*Atlas, error) { return Decode(landBin) })

// Encode writes the atlas in the format of land.bin.
func (a *Atlas) Encode() []byte {
	var b []byte
	b = binary.AppendUvarint(b, uint64(len(a.Arcs)))
	for _, arc := range a.Arcs {
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
	b = binary.AppendUvarint(b, uint64(len(a.Rings)))
	for _, ring := range a.Rings {
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

var errFormat = errors.New("land: not an atlas")

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
func Decode(b []byte) (*Atlas, error) {
	d := &decoder{b: b}
	a := &Atlas{}
	for n := d.uint(); n > 0 && !d.bad; n-- {
		a.Arcs = append(a.Arcs, d.arc())
	}
	for n := d.uint(); n > 0 && !d.bad; n-- {
		a.Rings = append(a.Rings, d.ring(len(a.Arcs)))
	}
	if d.bad || len(d.b) > 0 || len(a.Arcs) == 0 {
		return nil, errFormat
	}
	return a, nil
}

func (d *decoder) arc() Arc {
	arc := Arc{Border: d.uint() == 1}
	var p Point
	for n := d.uint(); n > 0 && !d.bad; n-- {
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
