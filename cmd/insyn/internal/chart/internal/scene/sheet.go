package scene

import (
	"fmt"
	"image/color"
)

// palette is the light theme, as layouts/tokens.css has it.
var palette = [...]color.RGBA{
	Clear:  {},
	Dark:   {0x16, 0x24, 0x2b, 0xff},
	Paper:  {0xfb, 0xfa, 0xf7, 0xff},
	Accent: {0x0b, 0x5f, 0x6b, 0xff},
	Warm:   {0xb4, 0x54, 0x1f, 0xff},
	Grey1:  {0x4a, 0x57, 0x5d, 0xff},
	Grey2:  {0x84, 0x8e, 0x92, 0xff},
	Grey3:  {0xdd, 0xe0, 0xdd, 0xff},
	Sea:    {0xe3, 0xeb, 0xe9, 0xff},
	Ahead:  {0x47, 0x86, 0x8e, 0xff},
}

func hex(i Ink) string {
	c := palette[i]
	return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
}

// sheetMargin surrounds a drawing that stands alone.
const sheetMargin = 24 * Px

// Frame is what stands around a drawing that stands alone.
type Frame struct {
	Subject string   // below the title: "Utbetalt 2025"
	Lines   []string // below the drawing: notes, source, terms; empty ones are left out
}

// Sheet is the scene as a page of its own: its title above it, what else is to be
// known below and a margin around, without links.
func (s *Scene) Sheet(f Frame) *Scene {
	out := &Scene{Lang: s.Lang, W: s.W + 2*sheetMargin, Title: s.Title, Desc: s.Desc, About: s.About}
	y := sheetMargin
	y = out.block(Title, s.Title, y)
	if f.Subject != "" {
		y = out.block(Source, f.Subject, y+4*Px)
	}
	y += 16 * Px
	out.add(Moved(s.Marks, sheetMargin, y)...)
	y += s.H + 16*Px
	for _, line := range f.Lines {
		if line != "" {
			y = out.block(Source, line, y) + 4*Px
		}
	}
	out.H = (y + sheetMargin + Px - 1) / Px * Px
	return out
}

// block sets text across the sheet from the top edge y and returns its lower
// edge.
func (s *Scene) block(c Class, text string, y int) int {
	lines := Wrap(c, text, s.W-2*sheetMargin)
	s.add(Text{Class: c, X: sheetMargin, Y: y + c.Style().Size*Px*3/4, Lines: lines})
	return y + len(lines)*LineHeight(c)
}

func (s *Scene) add(marks ...Mark) { s.Marks = append(s.Marks, marks...) }

// Moved are marks in another place, without links.
func Moved(marks []Mark, dx, dy int) []Mark {
	var out []Mark
	for _, m := range marks {
		out = append(out, moved(m, dx, dy)...)
	}
	return out
}

// moved is a mark in another place; a link is replaced by what it holds.
func moved(m Mark, dx, dy int) []Mark {
	switch m := m.(type) {
	case Rect:
		m.X, m.Y = m.X+dx, m.Y+dy
		return []Mark{m}
	case Line:
		m.X1, m.Y1, m.X2, m.Y2 = m.X1+dx, m.Y1+dy, m.X2+dx, m.Y2+dy
		return []Mark{m}
	case Circle:
		m.X, m.Y = m.X+dx, m.Y+dy
		return []Mark{m}
	case Path:
		return []Mark{movedPath(m, dx, dy)}
	case Text:
		m.X, m.Y = m.X+dx, m.Y+dy
		return []Mark{m}
	case Link:
		return Moved(m.Marks, dx, dy)
	}
	return nil
}

func movedPath(m Path, dx, dy int) Path {
	lines := make([][]Point, len(m.Lines))
	for i, line := range m.Lines {
		for _, p := range line {
			lines[i] = append(lines[i], Point{p.X + dx/m.Grid, p.Y + dy/m.Grid})
		}
	}
	m.Lines = lines
	return m
}
