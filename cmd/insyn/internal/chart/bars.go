package chart

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/scene"
)

// Bar is one row of a bar chart.
type Bar struct {
	Label string
	Value Value
	// Lacking is how many of the figures that the value is the sum of are
	// missing, Of how many there should be. They are counted in words after the
	// bar, and nothing is drawn that could be read as an amount.
	Lacking, Of int
	Link        string // where the row leads; may be empty
	Accent      bool   // the row that the title talks about
	before      string // which years are left out before the row
}

// Bars is a chart of horizontal bars, drawn in the order given.
type Bars struct {
	Frame
	Unit Unit
	Rows []Bar
	// Full, if it is not 0, is the number that a whole row stands for, such as
	// 100 procent; what is left of it is drawn pale.
	Full int64
}

// Layout implements [Chart].
func (b Bars) Layout(width int) (*Drawing, error) {
	if err := b.check(width, len(b.Rows)); err != nil {
		return nil, err
	}
	if err := checkRows(b.Unit, b.Rows); err != nil {
		return nil, err
	}
	g := newBarGrid(b.sketch(width), b.Unit, b.Rows, b.Full)
	for _, row := range b.Rows {
		g.row(row)
	}
	g.axis(0)
	g.y -= g.gap - 2*px
	return g.finish(b.Frame, describe(b.Words.Bars, b.Words, b.Unit, g.most, b.Rows)), nil
}

func checkRows(u Unit, rows []Bar) error {
	if err := u.check(); err != nil {
		return err
	}
	for _, r := range rows {
		if err := r.Value.check(r.Label); err != nil {
			return err
		}
	}
	return nil
}

// rowsMessage is a description of rows: see [Words].
type rowsMessage func(rows int64, first, firstValue, last, lastValue string, lacking int64) string

// describe calls a description of rows with their ends and what is missing.
func describe(message rowsMessage, w *Words, u Unit, most int64, rows []Bar) string {
	var known []Bar
	for _, r := range rows {
		if r.Value.Known() {
			known = append(known, r)
		}
	}
	var first, firstValue, last, lastValue string
	if n := len(known); n > 0 {
		first, firstValue = known[0].Label, u.text(known[0].Value, most, w)
		if n > 1 {
			last, lastValue = known[n-1].Label, u.text(known[n-1].Value, most, w)
		}
	}
	return message(int64(len(rows)), first, firstValue, last, lastValue, int64(len(rows)-len(known)))
}

// barGrid is where the parts of bar rows stand. In a narrow drawing a label
// stands above its bar, in a wide one to the left of it.
type barGrid struct {
	*sketch
	unit    Unit
	most    int64
	full    bool // rows have a whole
	above   bool // labels stand above their bars
	left    int  // where bars begin
	labelAt int  // width of labels
	reach   int  // length of the longest bar
	gap     int  // between rows
}

const (
	barHeight  = 16 * px
	valueSpace = 8 * px
	axisSpace  = 12 * px // between labels and bars, in a wide drawing
	ringRadius = 4 * px
	ringSpace  = 6 * px // from a ring's centre to the axis right of it
)

// ring is the mark of what is missing. It stands off every scale, so that it
// has no length.
func ring(x, y int) scene.Mark { return scene.Circle{Class: scene.Missing, X: x, Y: y, R: ringRadius} }

func newBarGrid(s *sketch, unit Unit, rows []Bar, full int64) *barGrid {
	g := &barGrid{sketch: s, unit: unit, full: full > 0, labelAt: s.w, gap: 12 * px, above: s.w < wideFrom*px}
	g.most = max(full, most(rows))
	tail, label := 0, 0
	for _, r := range rows {
		room := valueSpace + scene.Measure(scene.Value, g.text(r.Value))
		if r.Value.Above {
			room += 3*px + arrowSize
		}
		if !r.Value.Known() {
			g.left = 2 * ringSpace
		}
		tail = max(tail, room)
		label = max(label, scene.Measure(labelClass(r), r.Label))
	}
	if !g.above {
		g.labelAt = min(label, s.w*2/5)
		g.left = g.labelAt + max(axisSpace, g.left+ringSpace)
		g.gap = 8 * px
	}
	g.reach = max(s.w-g.left-tail, 40*px)
	return g
}

// most is the highest of the rows' numbers.
func most(rows []Bar) int64 {
	n := int64(0)
	for _, r := range rows {
		if r.Value.Known() {
			n = max(n, r.Value.N)
		}
	}
	return n
}

// text is a value as it stands at its bar.
func (g *barGrid) text(v Value) string { return g.unit.text(v, g.most, g.words) }

func labelClass(r Bar) scene.Class {
	if r.Accent {
		return scene.LabelAccent
	}
	return scene.Label
}

// row draws one row at y and moves y below it.
func (g *barGrid) row(r Bar) {
	g.skip(r.before)
	class := labelClass(r)
	lines := scene.Wrap(class, r.Label, g.labelAt)
	height := len(lines) * scene.LineHeight(class)
	var marks []scene.Mark
	if g.above {
		marks = append(marks, text(class, 0, g.y, scene.Start, lines...))
		g.y += height + 3*px
		height = barHeight
	} else {
		height = max(height, barHeight)
		top := g.y + (height-len(lines)*scene.LineHeight(class))/2
		marks = append(marks, text(class, g.labelAt, top, scene.End, lines...))
	}
	top := g.y + (height-barHeight)/2
	bars, below := g.bar(r, top)
	g.add(linked(r.Link, append(marks, bars...))...)
	g.y = max(g.y+height, below) + g.gap
}

// skip says where rows in order of time leave years out.
func (g *barGrid) skip(years string) {
	if years == "" {
		return
	}
	x := g.left
	if !g.above {
		x += valueSpace
	}
	lines := scene.Wrap(scene.Tick, years, g.w-x)
	g.add(text(scene.Tick, x, g.y, scene.Start, lines...))
	g.y += len(lines)*scene.LineHeight(scene.Tick) + g.gap
}

// bar draws what stands right of the axis and returns it with its lower edge.
func (g *barGrid) bar(r Bar, top int) (marks []scene.Mark, below int) {
	if !r.Value.Known() {
		note, below := g.note(r, g.left+valueSpace, top)
		return append([]scene.Mark{ring(g.left-ringSpace, top+barHeight/2)}, note...), below
	}
	x := g.left
	rect := func(c scene.Class, w int) {
		if w > 0 {
			marks = append(marks, scene.Rect{Class: c, X: x, Y: top, W: w, H: barHeight})
		}
	}
	if g.full {
		rect(scene.Track, g.reach)
	}
	solid, soft := parts(length(r.Value.N, g.most, g.reach), r.Value, softEnd)
	rect(barClass(r.Accent), solid)
	x += solid
	rect(softClass(r.Accent), soft)
	x += soft
	if r.Value.Above {
		x += 3 * px
		mid := top + barHeight/2
		marks = append(marks, arrow(scene.Point{X: x, Y: mid - arrowSize}, scene.Point{X: x + arrowSize, Y: mid},
			scene.Point{X: x, Y: mid + arrowSize}))
		x += arrowSize
	}
	if r.Value.N == 0 && g.above {
		marks = append(marks, scene.Line{Class: scene.Axis, X1: x + px/2, Y1: top, X2: x + px/2, Y2: top + barHeight})
	}
	if g.full {
		x = g.left + g.reach
	}
	x += valueSpace
	words := g.text(r.Value)
	marks = append(marks, text(scene.Value, x, top-px, scene.Start, words))
	note, below := g.note(r, x+scene.Measure(scene.Value, words)+valueSpace, top)
	return append(marks, note...), below
}

// note says what a row lacks at x, or below the bar where there is no room, and
// returns it with the row's lower edge.
func (g *barGrid) note(r Bar, x, top int) (marks []scene.Mark, below int) {
	note, line := g.words.lacking(r), top-px
	if note == "" {
		return nil, top + barHeight
	}
	if r.Value.Known() && x+scene.Measure(scene.Note, note) > g.w {
		x, line = g.left, top+barHeight+2*px
		if !g.above {
			x += valueSpace
		}
	}
	lines := scene.Wrap(scene.Note, note, g.w-x)
	marks = append(marks, text(scene.Note, x, line+px, scene.Start, lines...))
	return marks, max(line+len(lines)*scene.LineHeight(scene.Note), top+barHeight)
}

func barClass(accent bool) scene.Class {
	if accent {
		return scene.BarAccent
	}
	return scene.Bar
}

func softClass(accent bool) scene.Class {
	if accent {
		return scene.SoftAccent
	}
	return scene.Soft
}

// softEnd is how much of an approximate bar is drawn as uncertain.
const softEnd = 12 * px

// arrowSize is half the width of an arrow.
const arrowSize = 5 * px

// arrow is the open head that points where a number that is only bounded from
// below goes on; it has no length that could be read.
func arrow(points ...scene.Point) scene.Mark {
	for i, p := range points {
		points[i] = scene.Point{X: p.X / px, Y: p.Y / px}
	}
	return scene.Path{Class: scene.Arrow, Grid: px, Lines: [][]scene.Point{points}}
}

// parts divides a bar in what is solid and the soft end of one that is
// approximate, or bounded from above; end is how long that is at most.
func parts(length int, v Value, end int) (solid, soft int) {
	if v.About || v.Bound != "" && !v.Above {
		soft = min(length, end)
	}
	return length - soft, soft
}

// lacking says in words what a row lacks, or nothing.
func (w *Words) lacking(r Bar) string {
	switch {
	case r.Lacking > 0:
		return w.Lacking(int64(r.Lacking), int64(max(r.Of, r.Lacking)))
	case r.Value.Known():
		return ""
	}
	return w.LackingFor(r.Value.Reason)
}

// axis draws the line that bars begin at, from top to the last row.
func (g *barGrid) axis(top int) {
	if !g.above {
		g.under(scene.Line{Class: scene.Axis, X1: g.left, Y1: top, X2: g.left, Y2: g.y - g.gap + 2*px})
	}
}
