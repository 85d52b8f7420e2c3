package chart

import "github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/scene"

// Lacking returns the letters of a name that pictures as PNG leave blank: their one
// font has those of the languages that are written with Latin letters.
func Lacking(name string) string { return string(scene.Lacking(name)) }
