package record

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// Rattelse says why a fact is another than it was: it stands in the fact's file.
type Rattelse struct {
	Doc      string // what the file is about, as package facts has it
	Pos      diag.Pos
	Day      Date
	What     Ref    // the fact's path, as package facts has it
	From, To string // values, as package facts has them; "" where there was none
	Why      string
}

// corrections reads the corrections of a file of any kind.
func (d *decoder) corrections(f *source.File) (out []Rattelse) {
	d.each("rattelse", func(d *decoder) {
		r := Rattelse{Doc: d.beside.names.Doc(f), Pos: d.table.Pos, Day: d.mustDate("dag"), What: d.mustRef("vad"),
			From: d.text("fran"), To: d.text("till"), Why: d.mustText("varfor")}
		out = append(out, r)
	})
	return out
}
