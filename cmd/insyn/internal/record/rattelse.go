package record

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Rattelse says why a fact is another than it was: it stands in the fact's file.
type Rattelse struct {
	Doc      string // what the file is about, as package facts has it
	Pos      diag.Pos
	Day      Date
	What     Ref    // the fact's path, as package facts has it
	From, To string // values, as package facts has them; "" where there was none
	Why      string

	ToPos diag.Pos // of To, if it is there
	ToLen int
}

// corrections reads the corrections of a file of any kind.
func (d *decoder) corrections(f *source.File) (out []Rattelse) {
	d.each("rattelse", func(d *decoder) {
		r := Rattelse{Doc: d.beside.names.Doc(f), Pos: d.table.Pos, Day: d.mustDate("dag"), What: d.mustRef("vad")}
		if !d.bothNumbers() {
			r.From, r.To = d.text("fran"), d.text("till")
			to, _ := d.get("till")
			r.ToPos, r.ToLen = to.Value.Pos, to.Value.Len
		}
		r.Why = d.mustText("varfor")
		out = append(out, r)
	})
	return out
}

// bothNumbers reports values before and after that are both numbers without quotation marks: one
// slip, in two rows.
func (d *decoder) bothNumbers() bool {
	from, _ := d.get("fran")
	to, _ := d.get("till")
	was, is := from.Value.Data.(int64)
	now, too := to.Value.Data.(int64)
	if is && too {
		d.wrong(from.Value, staff.NumbersForTexts(from.Name, to.Name, was, now))
	}
	return is && too
}
