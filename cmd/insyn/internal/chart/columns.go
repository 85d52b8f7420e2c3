package chart

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/scene"
)

// Column is one upright bar, usually a year.
type Column struct {
	Label  string
	Year   int // where it stands in time; 0 if it stands in none
	Value  Value
	Accent bool
	Link   string
}

// Columns is a chart of a few values in order of time. Approximate values have a
// soft end and say that they are. The years are one slot each; where some are
// left out the axis is broken, and the years that are left out are named. Where there are so many that the words no
// longer fit below and above them, the same values are drawn as rows.
type Columns struct {
	Frame
	Unit    Unit
	Columns []Column
}

const (
	plotHeight   = 170 * px
	columnGap    = 6 * px
	strokeWidth  = 4 * px // of the slanting strokes at a break of the axis
	strokeHeight = 10 * px
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
	g := &columnGrid{sketch: c.sketch(width), unit: c.Unit}
	g.place(c.Columns)
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
	desc := describe(c.Words.Columns, c.Words, c.Unit, g.most, c.rows().Rows)
	for _, b := range g.breaks {
		desc += " " + b.words
	}
	return g.finish(c.Frame, desc), nil
}

// rows are the columns laid down.
func (c Columns) rows() Bars {
	b := Bars{Frame: c.Frame, Unit: c.Unit}
	for i, col := range c.Columns {
		b.Rows = append(b.Rows, Bar{Label: col.Label, Value: col.Value, Accent: col.Accent, Link: col.Link,
			before: c.Words.skipped(c.Columns, i)})
	}
	return b
}

// skipped says which years are left out before a column, or nothing.
func (w *Words) skipped(columns []Column, i int) string {
	if i == 0 || columns[i-1].Year == 0 || columns[i].Year-columns[i-1].Year < 2 {
		return ""
	}
	return w.Skipped(columns[i-1].Year+1, columns[i].Year-1)
}

// columnGrid is where columns stand: slot is the room of one.
type columnGrid struct {
	*sketch
	unit   Unit
	slot   int
	mids   []int // of the columns
	breaks []axisBreak
	most   int64
}

// axisBreak is where years are left out, and the words that name them.
type axisBreak struct {
	mid   int
	words string
}

// place gives every column its slot, and every break the half of one.
func (g *columnGrid) place(columns []Column) {
	halves := 2 * len(columns)
	for i := range columns {
		if g.words.skipped(columns, i) != "" {
			halves++
		}
	}
	g.slot = 2 * g.w / halves
	at := 0
	for i := range columns {
		if skipped := g.words.skipped(columns, i); skipped != "" {
			g.breaks = append(g.breaks, axisBreak{at + g.slot/4, skipped})
			at += g.slot / 2
		}
		g.mids = append(g.mids, at+g.slot/2)
		at += g.slot
	}
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
	case v.said(g.words) != "":
		return []caption{{scene.Tick, v.said(g.words)}, {scene.Value, g.unit.Tick(v.N, g.most, false)}}
	}
	return []caption{{scene.Value, g.unit.Tick(v.N, g.most, true)}}
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
	if slices.ContainsFunc(columns, func(c Column) bool { return c.Value.Above }) {
		base += arrowSize + 3*px // between a column and its words
	}
	labels := base + 6*px
	if slices.ContainsFunc(columns, func(c Column) bool { return !c.Value.Known() }) {
		labels += 2*ringRadius + 2*px // what is missing has its ring below the axis
	}
	lowest := labels
	for i, col := range columns {
		g.column(col, g.mids[i], base)
		lowest = max(lowest, g.label(col, g.mids[i], labels))
	}
	g.axis(base)
	g.y = lowest
	for _, b := range g.breaks {
		lines := scene.Wrap(scene.Tick, b.words, g.w)
		g.add(text(scene.Tick, 0, g.y+4*px, scene.Start, lines...))
		g.y += len(lines)*scene.LineHeight(scene.Tick) + 4*px
	}
}

// axis draws the line that columns stand on, open between two slanting strokes
// where years are left out.
func (g *columnGrid) axis(base int) {
	from := 0
	for _, b := range g.breaks {
		for _, x := range []int{b.mid - strokeWidth, b.mid + strokeWidth} {
			g.add(scene.Line{Class: scene.Axis, X1: x - strokeWidth/2, Y1: base + strokeHeight/2, X2: x + strokeWidth/2, Y2: base - strokeHeight/2})
		}
		g.add(scene.Line{Class: scene.Axis, X1: from, Y1: base, X2: b.mid - strokeWidth, Y2: base})
		from = b.mid + strokeWidth
	}
	g.add(scene.Line{Class: scene.Axis, X1: from, Y1: base, X2: g.w, Y2: base})
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
		solid, soft := parts(height, col.Value, softEnd)
		rect(barClass(col.Accent), base, solid)
		rect(softClass(col.Accent), base-solid, soft)
		if col.Value.Above {
			top := base - height - 3*px
			g.add(arrow(scene.Point{X: mid - arrowSize, Y: top}, scene.Point{X: mid, Y: top - arrowSize}, scene.Point{X: mid + arrowSize, Y: top}))
			height += arrowSize + 3*px
		}
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
