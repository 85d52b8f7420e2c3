package chart

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/land"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/scene"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/memo"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/shelf"
)

// Memory keeps what was drawn for one build for the next: pictures, and the
// outlines of maps. A nil one keeps nothing.
type Memory struct {
	atlases  *memo.Table[Place, *Atlas]
	outlines *memo.Table[window, land.Outlines]
	pictures *memo.Table[scene.Digest, []byte]
	shelf    *shelf.Shelf
}

// Remember returns a memory that keeps all that was drawn for the builds of the same
// run, and pictures on a shelf for those of others. The shelf may be nil.
func Remember(s *shelf.Shelf) *Memory {
	return &Memory{new(memo.Table[Place, *Atlas]), new(memo.Table[window, land.Outlines]), new(memo.Table[scene.Digest, []byte]), s}
}

// Shelved returns a memory that keeps pictures on a shelf and holds none itself, as
// one build that stands alone wants it.
func Shelved(s *shelf.Shelf) *Memory {
	if s == nil {
		return nil
	}
	return &Memory{shelf: s}
}

// Atlas is [NewAtlas], which remembers what was drawn of it.
func (m *Memory) Atlas(home Place) *Atlas {
	if m == nil {
		return NewAtlas(home)
	}
	a, _ := m.atlases.Get(home, func() (*Atlas, error) {
		a := NewAtlas(home)
		a.drawn = m.outlines
		return a, nil
	})
	return a
}

// PNG is [Drawing.PNG], which draws a picture once.
func (m *Memory) PNG(d *Drawing) ([]byte, error) {
	if m == nil {
		return d.PNG()
	}
	return m.picture(d.sheet())
}

// Poster is [Poster.PNG], which draws a picture once.
func (m *Memory) Poster(p Poster) ([]byte, error) {
	if m == nil {
		return p.PNG()
	}
	return m.picture(p.layout())
}

func (m *Memory) picture(s *scene.Scene) ([]byte, error) {
	key := s.Digest(scene.Twice)
	return m.pictures.Get(key, func() ([]byte, error) {
		return m.shelf.Get(shelf.Key(key), func() ([]byte, error) { return s.PNG(scene.Twice) })
	})
}

// Turn forgets what the last build did not use.
func (m *Memory) Turn() {
	m.atlases.Turn()
	m.outlines.Turn()
	m.pictures.Turn()
}
