package record

import (
	"fmt"
	"strconv"
	"strings"

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
		if d.asRemark() {
			return
		}
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

// asRemark reports a correction that says which sheet it is about as a remark does, by namnd and
// ar, and not in vad: that is one slip, with all that is written otherwise for it.
func (d *decoder) asRemark() bool {
	namnd, has := d.table.Get("namnd")
	year, dated := d.table.Get("ar")
	if !has {
		return false
	}
	what, names := "deltagande["+plainly(namnd)+"]", []string{"namnd"}
	if dated {
		what, names = what+".blad["+plainly(year)+"]", append(names, "ar")
	}
	said := func(key string) string {
		d.known = append(d.known, key)
		k, _ := d.table.Get(key)
		return plainly(k)
	}
	fact := said("vad")
	what += "." + fact[strings.LastIndexByte(fact, '.')+1:]
	d.known = append(d.known, names...)
	p := staff.CorrectionAsRemark(names, said("dag"), what, said("fran"), said("till"), said("varfor"))
	d.findings.Add(namnd.Pos, len(namnd.Name), p)
	return true
}

// plainly returns a value as a correction writes it, or "".
func plainly(k source.Key) string {
	switch v := k.Value.Data.(type) {
	case string:
		return v
	case int64:
		return strconv.FormatInt(v, 10)
	case source.Date:
		return fmt.Sprintf("%04d-%02d-%02d", v.Year, v.Month, v.Day)
	}
	return ""
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
