package chart

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/land"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/scene"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/memo"
)

// Memory keeps what was drawn for one build for the next: pictures, and the
// outlines of maps. The zero Memory is empty; a nil one keeps nothing.
type Memory struct {
	atlases  memo.Table[Place, *Atlas]
	outlines memo.Table[window, land.Outlines]
	pictures memo.Table[scene.Digest, []byte]
}

// Atlas is [NewAtlas], which remembers what was drawn of it.
func (m *Memory) Atlas(home Place) *Atlas {
	if m == nil {
		return NewAtlas(home)
	}
	a, _ := m.atlases.Get(home, func() (*Atlas, error) {
		a := NewAtlas(home)
		a.drawn = &m.outlines
		return a, nil
	})
	return a
}

// PNG is [Drawing.PNG], which draws a picture once.
func (m *Memory) PNG(d *Drawing) ([]byte, error) {
	if m == nil {
		return d.PNG()
	}
	sheet := d.sheet()
	return m.pictures.Get(sheet.Digest(), func() ([]byte, error) { return sheet.PNG(scene.Twice) })
}

// Poster is [Poster.PNG], which draws a picture once.
func (m *Memory) Poster(p Poster) ([]byte, error) {
	if m == nil {
		return p.PNG()
	}
	s := p.layout()
	return m.pictures.Get(s.Digest(), func() ([]byte, error) { return s.PNG(scene.Twice) })
}

// Turn forgets what the last build did not use.
func (m *Memory) Turn() {
	m.atlases.Turn()
	m.outlines.Turn()
	m.pictures.Turn()
}
