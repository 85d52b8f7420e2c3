package chart

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/scene"
)

// Column is one upright bar, usually a year.
type Column struct {
	Label  string
	Value  Value
	Accent bool
}

// Columns is a chart of a few values in order of time. Approximate values have a
// soft end and say that they are. Where there are so many that the words no
// longer fit below and above them, the same values are drawn as rows.
type Columns struct {
	Frame
	Unit    Unit
	Columns []Column
}

const (
	plotHeight   = 170 * px
	columnGap    = 6 * px
	columnWidest = 72 * px
)

// Layout implements [Chart].
func (c Columns) Layout(width int) (*Drawing, error) {
	if err := c.check(width, len(c.Columns)); err != nil {
		return nil, err
	}
	if err := c.Unit.check(); err != nil {
		return nil, err
	}
	g := &columnGrid{sketch: c.sketch(width), unit: c.Unit, slot: width * px / len(c.Columns)}
	for _, col := range c.Columns {
		if err := col.Value.check(col.Label); err != nil {
			return nil, err
		}
		g.most = max(g.most, col.Value.N)
	}
	if !g.fits(c.Columns) {
		return c.rows().Layout(width)
	}
	g.draw(c.Columns)
	return g.finish(c.Frame, describe(c.Words.Columns, c.Words, c.Unit, c.rows().Rows)), nil
}

// rows are the columns laid down.
func (c Columns) rows() Bars {
	b := Bars{Frame: c.Frame, Unit: c.Unit}
	for _, col := range c.Columns {
		b.Rows = append(b.Rows, Bar{Label: col.Label, Value: col.Value, Accent: col.Accent})
	}
	return b
}

// columnGrid is where columns stand: slot is the room of one.
type columnGrid struct {
	*sketch
	unit Unit
	slot int
	most int64
}

// caption is a line above a column.
type caption struct {
	class scene.Class
	text  string
}

// captions are the lines above a column, the number last.
func (g *columnGrid) captions(v Value) []caption {
	switch {
	case !v.Known():
		var lines []caption
		for _, word := range strings.Fields(g.words.NoValue) {
			lines = append(lines, caption{scene.Note, word})
		}
		return lines
	case v.About:
		return []caption{{scene.Tick, g.words.About}, {scene.Value, g.unit.Tick(v.N, g.most, true)}}
	}
	return []caption{{scene.Value, g.unit.Tick(v.N, g.most, false)}}
}

// fits tells whether no word is wider than its column's room.
func (g *columnGrid) fits(columns []Column) bool {
	room := g.slot - columnGap
	for _, col := range columns {
		for _, line := range g.captions(col.Value) {
			if scene.Measure(line.class, line.text) > room {
				return false
			}
		}
		for _, word := range strings.Fields(col.Label) {
			if scene.Measure(scene.LabelAccent, word) > room {
				return false
			}
		}
	}
	return true
}

func (g *columnGrid) draw(columns []Column) {
	g.add(text(scene.Tick, 0, 0, scene.Start, scene.Wrap(scene.Tick, g.unit.Axis(g.most), g.w)...))
	base := plotHeight + scene.LineHeight(scene.Tick) + 2*scene.LineHeight(scene.Value) + 4*px
	labels := base + 6*px
	if slices.ContainsFunc(columns, func(c Column) bool { return !c.Value.Known() }) {
		labels += 2*ringRadius + 2*px // what is missing has its ring below the axis
	}
	lowest := labels
	for i, col := range columns {
		mid := g.slot*i + g.slot/2
		g.column(col, mid, base)
		lowest = max(lowest, g.label(col, mid, labels))
	}
	g.add(scene.Line{Class: scene.Axis, X1: 0, Y1: base, X2: g.w, Y2: base})
	g.y = lowest
}

func (g *columnGrid) column(col Column, mid, base int) {
	w := min(g.slot*5/8, columnWidest)
	rect := func(c scene.Class, bottom, height int) {
		if height > 0 {
			g.add(scene.Rect{Class: c, X: mid - w/2, Y: bottom - height, W: w, H: height})
		}
	}
	height := length(col.Value.N, g.most, plotHeight)
	if col.Value.Known() {
		solid, soft := parts(height, col.Value.About)
		rect(barClass(col.Accent), base, solid)
		rect(softClass(col.Accent), base-solid, soft)
	} else {
		g.add(ring(mid, base+ringRadius+3*px))
	}
	captions, top := g.captions(col.Value), base-height-3*px
	for _, line := range captions {
		top -= scene.LineHeight(line.class)
	}
	for _, line := range captions { // from the top, as they are read
		g.add(text(line.class, mid, top, scene.Middle, line.text))
		top += scene.LineHeight(line.class)
	}
}

func (g *columnGrid) label(col Column, mid, top int) (bottom int) {
	class := scene.Label
	if col.Accent {
		class = scene.LabelAccent
	}
	lines := scene.Wrap(class, col.Label, g.slot-columnGap)
	g.add(text(class, mid, top, scene.Middle, lines...))
	return top + len(lines)*scene.LineHeight(class) + 2*px
}
