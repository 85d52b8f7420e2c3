package chart

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/scene"
)

// The size of a poster in pixels, which is what networks show of a link.
const (
	PosterWidth  = 1200
	PosterHeight = 630
)

// Poster is the picture that others show of a link to a page: what the page is
// about, and its figure.
type Poster struct {
	Lang          string
	Portal        string
	Title         string
	Lines         []string // as many as have room
	Label, Figure string   // may be empty
}

// What a poster is laid out with, at half its size: it is drawn at twice that.
const (
	posterW      = PosterWidth / 2 * px
	posterH      = PosterHeight / 2 * px
	posterMargin = 36 * px
	posterEdge   = 10 * px
)

// PNG draws the poster. The same poster gives the same bytes.
func (p Poster) PNG() ([]byte, error) { return p.layout().PNG(scene.Twice) }

func (p Poster) layout() *scene.Scene {
	s := &sketch{w: posterW, y: posterMargin - 4*px}
	s.add(scene.Rect{Class: scene.BarAccent, W: posterEdge, H: posterH})
	s.block(scene.PosterName, p.Portal, 1)
	s.y += 14 * px
	bottom := posterH - posterMargin + 6*px
	if p.Figure != "" {
		bottom = s.figure(p, bottom)
	}
	class := scene.PosterTitle
	if len(scene.Wrap(class, p.Title, s.posterRoom())) > 2 {
		class = scene.PosterLong
	}
	s.block(class, p.Title, (bottom-s.y)/scene.LineHeight(class))
	s.y += 8 * px
	for _, line := range p.Lines {
		s.block(scene.PosterText, line, min(2, (bottom-s.y)/scene.LineHeight(scene.PosterText)))
	}
	return &scene.Scene{Lang: p.Lang, W: posterW, H: posterH, Title: p.Title, Marks: s.marks}
}

func (s *sketch) posterRoom() int { return s.w - 2*posterMargin }

// block writes at most so many lines of a text, the last with dots if there are
// more.
func (s *sketch) block(c scene.Class, words string, most int) {
	lines := scene.Wrap(c, words, s.posterRoom())
	if words == "" || most < 1 {
		return
	}
	if len(lines) > most {
		lines = append(lines[:most-1], scene.Cut(c, lines[most-1]+" "+lines[most], s.posterRoom()))
	}
	s.add(text(c, posterMargin, s.y, scene.Start, lines...))
	s.y += len(lines) * scene.LineHeight(c)
}

// figure writes the figure at the bottom and returns its upper edge.
func (s *sketch) figure(p Poster, bottom int) int {
	class := scene.PosterFigure
	if len(scene.Wrap(class, p.Figure, s.posterRoom())) > 1 {
		class = scene.PosterLong
	}
	top := bottom - scene.LineHeight(class)
	s.add(text(class, posterMargin, top, scene.Start, scene.Cut(class, p.Figure, s.posterRoom())))
	top -= scene.LineHeight(scene.PosterLabel)
	s.add(text(scene.PosterLabel, posterMargin, top, scene.Start, scene.Cut(scene.PosterLabel, p.Label, s.posterRoom())))
	return top - 8*px
}
