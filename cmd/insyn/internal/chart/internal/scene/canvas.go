package scene

import (
	"bytes"
	"image"
	"image/color"
	"math"
	"slices"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/vector"
)

// canvas is a paletted picture under construction. Every shape is filled with
// one ink through a mask of sixteen levels, so a chart needs a few dozen
// colours and the picture stays small and quick to compress: image/draw on an
// image.RGBA would be less code here, for twice the bytes and ten times the time
// to encode.
type canvas struct {
	img    *image.Paletted
	index  map[color.RGBA]uint8
	blends [256][inks][levels + 1]uint16 // the result of a blend, plus one
	raster *vector.Rasterizer
	scale  int               // see Resolution
	pens   map[nib]font.Face // not shared: a face draws one character at a time

	encoded bytes.Buffer // the picture, before what it is about is put into it
}

// mask is the coverage of a shape in levels, its left upper corner at a pixel.
type mask struct {
	*image.Alpha
}

// inLevels returns a mask of coverage in 255 steps: once, and not where it is stamped,
// for a letter is stamped again and again.
func inLevels(m *image.Alpha) mask {
	for i, a := range m.Pix {
		if a > 0 { // most of it is empty
			m.Pix[i] = uint8((int(a)*levels + 127) / 255)
		}
	}
	return mask{m}
}

// levels is the number of steps from nothing to full cover; inks, of colours.
const (
	levels = 15
	inks   = len(palette)
)

// canvases are those that nobody draws on. One is a megabyte, and a site has hundreds of
// pictures: made anew for each, they were half of what a build threw away.
var canvases = sync.Pool{New: func() any {
	return &canvas{
		img:    &image.Paletted{},
		index:  map[color.RGBA]uint8{},
		raster: vector.NewRasterizer(1, 1),
		pens:   map[nib]font.Face{},
	}
}}

// newCanvas returns an empty canvas, which may be used again after [canvas.free].
func newCanvas(w, h int) *canvas {
	c := canvases.Get().(*canvas)
	pix := slices.Grow(c.img.Pix[:0], w*h)[:w*h]
	clear(pix)
	*c.img = image.Paletted{Pix: pix, Stride: w, Rect: image.Rect(0, 0, w, h), Palette: c.img.Palette[:0]}
	clear(c.index)
	c.blends = [256][inks][levels + 1]uint16{}
	c.colour(palette[Paper]) // number 0, so the empty picture is paper
	for ink := Dark; int(ink) < inks; ink++ {
		c.colour(palette[ink]) // whatever else is in the palette, these are exact
	}
	return c
}

// free gives the canvas back.
func (c *canvas) free() { canvases.Put(c) }

// colour is the number of a colour in the palette; when the palette is full,
// that of the nearest.
func (c *canvas) colour(rgba color.RGBA) uint8 {
	if i, ok := c.index[rgba]; ok {
		return i
	}
	if len(c.img.Palette) == 256 {
		return uint8(c.img.Palette.Index(rgba))
	}
	i := uint8(len(c.img.Palette))
	c.img.Palette = append(c.img.Palette, rgba)
	c.index[rgba] = i
	return i
}

// mix is the number of the colour that an ink makes over another, at a level.
func (c *canvas) mix(number uint8, ink Ink, l int) uint8 {
	under, over := c.img.Palette[number].(color.RGBA), palette[ink]
	part := func(u, o uint8) uint8 { return uint8((int(u)*(levels-l) + int(o)*l + levels/2) / levels) }
	i := c.colour(color.RGBA{part(under.R, over.R), part(under.G, over.G), part(under.B, over.B), 0xff})
	c.blends[number][ink][l] = uint16(i) + 1
	return i
}

// stamp fills a mask, moved by dx and dy, with an ink.
func (c *canvas) stamp(m mask, dx, dy int, ink Ink) {
	r := m.Rect.Add(image.Pt(dx, dy)).Intersect(c.img.Rect)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		row := c.img.Pix[y*c.img.Stride+r.Min.X : y*c.img.Stride+r.Max.X]
		cover := m.Pix[m.PixOffset(r.Min.X-dx, y-dy):]
		for x, level := range cover[:len(row)] {
			if level == 0 {
				continue
			}
			if known := c.blends[row[x]][ink][level]; known > 0 {
				row[x] = uint8(known - 1)
			} else {
				row[x] = c.mix(row[x], ink, int(level))
			}
		}
	}
}

// vec is a place in device pixels.
type vec struct{ x, y float32 }

// shape is closed polygons with curves, filled where they wind around.
type shape struct {
	ops      []op
	min, max vec
}

// op is a segment: 'M', 'L' or 'C' and its points.
type op struct {
	kind byte
	pts  [3]vec
}

func (s *shape) add(kind byte, pts ...vec) {
	o := op{kind: kind}
	if len(s.ops) == 0 {
		s.min, s.max = pts[0], pts[0]
	}
	for i, p := range pts {
		o.pts[i] = p
		s.min = vec{min(s.min.x, p.x), min(s.min.y, p.y)}
		s.max = vec{max(s.max.x, p.x), max(s.max.y, p.y)}
	}
	s.ops = append(s.ops, o)
}

func (s *shape) polygon(pts ...vec) {
	for i, p := range pts {
		if i == 0 {
			s.add('M', p)
		} else {
			s.add('L', p)
		}
	}
}

// stroke adds a straight line of a width. All such lines wind the same way, so
// those that cross do not cancel each other.
func (s *shape) stroke(a, b vec, width float32) {
	dx, dy := float64(b.x-a.x), float64(b.y-a.y)
	length := math.Hypot(dx, dy)
	if length == 0 {
		return
	}
	half := float64(width) / 2 / length
	nx, ny := float32(-dy*half), float32(dx*half)
	s.polygon(vec{a.x + nx, a.y + ny}, vec{b.x + nx, b.y + ny}, vec{b.x - nx, b.y - ny}, vec{a.x - nx, a.y - ny})
}

// dashes adds a line in pieces as long as the gaps between them.
func (s *shape) dashes(a, b vec, width, dash float32) {
	length := float32(math.Hypot(float64(b.x-a.x), float64(b.y-a.y)))
	for at := float32(0); at < length && dash > 0; at += 2 * dash {
		end := min(at+dash, length)
		s.stroke(between(a, b, at/length), between(a, b, end/length), width)
	}
}

func between(a, b vec, t float32) vec { return vec{a.x + (b.x-a.x)*t, a.y + (b.y-a.y)*t} }

// circle adds a circle of four curves; a hole winds the other way.
func (s *shape) circle(at vec, r float32, hole bool) {
	const k = 0.5522848
	f := float32(1)
	if hole {
		f = -1
	}
	p := func(x, y float32) vec { return vec{at.x + x*r, at.y + f*y*r} }
	s.add('M', p(1, 0))
	s.add('C', p(1, k), p(k, 1), p(0, 1))
	s.add('C', p(-k, 1), p(-1, k), p(-1, 0))
	s.add('C', p(-1, -k), p(-k, -1), p(0, -1))
	s.add('C', p(k, -1), p(1, -k), p(1, 0))
}

// fill draws the shape.
func (c *canvas) fill(s *shape, ink Ink) {
	if len(s.ops) > 0 && ink != Clear {
		c.stamp(c.mask(s), 0, 0, ink)
	}
}

// mask computes what the shape covers within the picture.
func (c *canvas) mask(s *shape) mask {
	bounds := image.Rect(int(math.Floor(float64(s.min.x))), int(math.Floor(float64(s.min.y))),
		int(math.Ceil(float64(s.max.x))), int(math.Ceil(float64(s.max.y))))
	if bounds.Dx() > 4*c.img.Rect.Dx() || bounds.Dy() > 4*c.img.Rect.Dy() {
		bounds = bounds.Intersect(c.img.Rect)
	}
	m := image.NewAlpha(bounds)
	if bounds.Empty() {
		return mask{m}
	}
	z := c.raster
	z.Reset(bounds.Dx(), bounds.Dy())
	ox, oy := float32(bounds.Min.X), float32(bounds.Min.Y)
	for i, o := range s.ops {
		p, q, r := o.pts[0], o.pts[1], o.pts[2]
		switch o.kind {
		case 'M':
			if i > 0 {
				z.ClosePath()
			}
			z.MoveTo(p.x-ox, p.y-oy)
		case 'L':
			z.LineTo(p.x-ox, p.y-oy)
		case 'C':
			z.CubeTo(p.x-ox, p.y-oy, q.x-ox, q.y-oy, r.x-ox, r.y-oy)
		}
	}
	z.ClosePath()
	z.Draw(m, bounds, image.Opaque, image.Point{})
	return inLevels(m)
}
