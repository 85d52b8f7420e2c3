package record

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// Tema is what projects are about: [[tema]] in data/teman.toml.
type Tema struct {
	Addressed
	Pos                   diag.Pos
	ID, Name, Description string
	Spellings             []Ref
	Keywords              []string
}

func decodeThemes(_ *source.File, d *decoder) func(*Set) {
	var list []Tema
	d.each("tema", func(d *decoder) {
		t := Tema{Pos: d.table.Pos, ID: d.id(), Name: d.mustText("namn"), Description: d.mustText("beskrivning"),
			Spellings: d.refs("stavningar"), Keywords: d.words("sokord")}
		t.Addressed = d.addressed(t.ID)
		list = append(list, t)
	})
	return func(s *Set) { s.Themes = list }
}
