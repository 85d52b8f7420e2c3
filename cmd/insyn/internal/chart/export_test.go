package chart

import "github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/scene"

// PosterScene opens a poster to tests.
func PosterScene(p Poster) *scene.Scene { return p.layout() }

// Scene opens a drawing to tests.
func Scene(d *Drawing) *scene.Scene { return &d.scene }
