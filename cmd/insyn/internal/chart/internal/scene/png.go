package scene

import (
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Resolution is how many device pixels a pixel has, and how many of them an inch has where
// the picture is put into a document.
type Resolution struct{ Scale, Inch int }

// Twice is a picture for screens, as large in a document as the drawing is on a screen,
// at 96 dots an inch. Print is one for paper: at 300 dots an inch, a drawing of 768 pixels
// is 455 mm wide, which covers two pages.
var (
	Twice = Resolution{2, 2 * 96}
	Print = Resolution{7, 300}
)

// PNG draws the scene. The same scene gives the same bytes.
func (s *Scene) PNG(r Resolution) ([]byte, error) {
	c := newCanvas(s.W*r.Scale/Px, s.H*r.Scale/Px)
	defer c.free()
	c.scale = r.Scale
	for _, m := range s.Marks {
		c.draw(m)
	}
	c.encoded.Reset()
	enc := png.Encoder{CompressionLevel: png.BestSpeed, BufferPool: encoders}
	if err := enc.Encode(&c.encoded, c.img); err != nil {
		return nil, fmt.Errorf("chart: PNG: %w", err)
	}
	return s.withText(c.encoded.Bytes(), r), nil
}

// encoders is the memory of encoders, which is more than a picture's own.
var encoders = new(encoderPool)

type encoderPool struct{ free sync.Pool }

func (p *encoderPool) Get() *png.EncoderBuffer {
	b, _ := p.free.Get().(*png.EncoderBuffer)
	return b
}

func (p *encoderPool) Put(b *png.EncoderBuffer) { p.free.Put(b) }

// dev turns tenths of a pixel into device pixels.
func (c *canvas) dev(tenths int) float32 { return float32(tenths*c.scale) / Px }

func (c *canvas) draw(m Mark) {
	st := m.class().Style()
	switch m := m.(type) {
	case Rect:
		c.rect(m, st)
	case Line:
		c.line(st, vec{c.dev(m.X1), c.dev(m.Y1)}, vec{c.dev(m.X2), c.dev(m.Y2)})
	case Circle:
		c.circle(m, st)
	case Path:
		c.path(m, st)
	case Text:
		c.text(m, st)
	case Link:
		for _, inner := range m.Marks {
			c.draw(inner)
		}
	}
}

func (c *canvas) line(st Style, a, b vec) {
	var s shape
	if st.Dash > 0 {
		s.dashes(a, b, c.dev(st.Width), c.dev(st.Dash))
	} else {
		s.stroke(a, b, c.dev(st.Width))
	}
	c.fill(&s, st.Stroke)
}

func (c *canvas) rect(m Rect, st Style) {
	x0, y0, x1, y1 := c.dev(m.X), c.dev(m.Y), c.dev(m.X+m.W), c.dev(m.Y+m.H)
	corners := []vec{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}
	var s shape
	s.polygon(corners...)
	c.fill(&s, st.Fill)
	if st.Stroke != Clear {
		for i, p := range corners {
			c.line(st, p, corners[(i+1)%4])
		}
	}
}

func (c *canvas) circle(m Circle, st Style) {
	at, r := vec{c.dev(m.X), c.dev(m.Y)}, c.dev(m.R)
	var s shape
	s.circle(at, r, false)
	c.fill(&s, st.Fill)
	if st.Stroke != Clear {
		var ring shape
		ring.circle(at, r+c.dev(st.Width)/2, false)
		ring.circle(at, r-c.dev(st.Width)/2, true)
		c.fill(&ring, st.Stroke)
	}
}

func (c *canvas) path(m Path, st Style) {
	var s shape
	for _, line := range m.Lines {
		pts := make([]vec, len(line))
		for i, p := range line {
			pts[i] = vec{c.dev(p.X * m.Grid), c.dev(p.Y * m.Grid)}
		}
		if m.Closed {
			s.polygon(pts...)
			continue
		}
		for i := 1; i < len(pts); i++ {
			s.stroke(pts[i-1], pts[i], c.dev(st.Width))
		}
	}
	if m.Closed {
		c.fill(&s, st.Fill)
		return
	}
	c.fill(&s, st.Stroke)
}

// glyphs are the masks of characters, glyph -> mask, for all pictures: there are
// as many as letters in a few sizes, and nobody changes one.
var glyphs sync.Map

// glyph is one character in one weight and size at a quarter of a pixel.
type glyph struct {
	r       rune
	size    int // in device pixels
	bold    bool
	quarter int
}

func (c *canvas) text(m Text, st Style) {
	for i, line := range m.Lines {
		x := c.dev(m.X - width(m.Class, line)*int(m.Anchor)/2)
		y := int(c.dev(m.Y+i*LineHeight(m.Class)) + 0.5)
		if st.Halo {
			for _, d := range halo {
				c.word(line, st, x+d.x*c.dev(st.Width), y+int(d.y*c.dev(st.Width)), st.Stroke)
			}
		}
		c.word(line, st, x, y, st.Fill)
	}
}

// halo is where copies of a text stand that lift it off a map, in half widths.
var halo = [...]vec{{-.5, 0}, {.5, 0}, {0, -.5}, {0, .5}, {-.36, -.36}, {.36, -.36}, {-.36, .36}, {.36, .36}}

// width is the width of a text as the PNG sets it, without Measure's allowance.
func width(c Class, s string) int {
	sum := 0
	for _, r := range s {
		sum += faceOf(c).width(r)
	}
	return sum * c.Style().Size * Px / 1000
}

func (c *canvas) word(s string, st Style, x float32, y int, ink Ink) {
	f := faces()[0]
	if st.Bold {
		f = faces()[1]
	}
	for _, r := range s {
		quarters := int(x*4 + 0.5)
		g := glyph{r, st.Size * c.scale, st.Bold, quarters & 3}
		m, ok := glyphs.Load(g)
		if !ok {
			m, _ = glyphs.LoadOrStore(g, c.glyph(f, g))
		}
		c.stamp(m.(mask), quarters>>2, y, ink)
		x += float32(f.width(r)) * float32(st.Size*c.scale) / 1000
	}
}

// glyph draws a character with its origin at 0,0; one that the font lacks is
// left blank.
//
// The library draws it, but only its mask: the canvas fills masks itself, where
// font.Drawer would draw on the picture. What Drawer draws on a paletted picture
// needs a palette that is finished, and a search of it for every pixel.
func (c *canvas) glyph(f *face, g glyph) mask {
	file := f.find(g.r)
	if file == nil {
		return mask{image.NewAlpha(image.Rectangle{})}
	}
	bounds, cover, at, _, _ := c.pen(file, g.size).Glyph(fixed.Point26_6{X: fixed.Int26_6(g.quarter) << 4}, g.r)
	m := image.NewAlpha(bounds) // the pen uses its own again for the next character
	draw.Draw(m, bounds, cover, at, draw.Src)
	return inLevels(m)
}

// nib is one file at one size.
type nib struct {
	file *sfnt.Font
	size int
}

// pen draws the characters of a file at a size.
func (c *canvas) pen(file *sfnt.Font, size int) font.Face {
	key := nib{file, size}
	pen, ok := c.pens[key]
	if !ok {
		var err error
		pen, err = opentype.NewFace(file, &opentype.FaceOptions{Size: float64(size), DPI: 72, Hinting: font.HintingNone})
		if err != nil { // the font is embedded: a fault of the program
			panic("scene: " + err.Error())
		}
		c.pens[key] = pen
	}
	return pen
}
