package chart

import "github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/scene"

// Scene opens a drawing to tests.
func Scene(d *Drawing) *scene.Scene { return &d.scene }
