package chart

import (
	"cmp"
	"math/big"
	"slices"
	"strconv"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/scene"
)

// Stroke is a period with a number, such as a project and what was paid out to it.
type Stroke struct {
	Label      string
	Start, End Date
	Value      Value

	Lacking, Of int // figures missing in the value, and of how many
}

// Shore is every period as one stroke from its first day to its last, as thick as
// its number, in the order of their ends: those that are over lie on land, the
// others reach out from the reporting date as piers into the water. What has no
// number is a row of dots, which has no thickness; what lacks a date is a ring at
// the date that is known. The thickest bear their names, where there is room.
//
// Nothing in it is a link: a list of the same says it all to those who want more
// than the form.
type Shore struct {
	Frame
	Unit     Unit
	Now      Date   // the reporting date; may be unknown
	NowLabel string // what stands at it
	Strokes  []Stroke
	Key      ShoreKey
}

// ShoreKey says what the marks mean. Of what is not there nothing is said.
type ShoreKey struct {
	Thick                        func(value string) string // how thick a round number is
	Ahead, None, Missing, NoDate string
}

// What a shore is laid out with. The thickest stroke has at most mostThick, all
// of them together ink.
const (
	mostThick = 52 * px
	ink       = 320 * px
	hair      = 12 // thick is what has no thickness: nothing, or nothing known
	strokeGap = 22
	crowdGap  = 10 // from crowd strokes on
	crowd     = 100
	plotSpace = 8 * px
)

// beach is a shore under construction.
type beach struct {
	timeGrid
	of          Shore
	most        int64
	full        int // how thick most is
	top, bottom int
	shore       int // where now is, or past the right edge
	rows        []berth
}

// berth is a stroke in its place.
type berth struct {
	Stroke
	scene.Box
	holed bool // a date is missing: the box is its ring's
}

// Layout implements [Chart].
func (s Shore) Layout(width int) (*Drawing, error) {
	if err := s.check(width, len(s.Strokes)); err != nil {
		return nil, err
	}
	b := &beach{timeGrid: timeGrid{sketch: s.sketch(width), now: s.Now}, of: s}
	if err := b.survey(); err != nil {
		return nil, err
	}
	b.says()
	b.moor()
	b.draw()
	b.names()
	b.y = b.bottom
	b.years()
	b.key()
	desc := s.Words.Shore(b.fromYear, b.toYear-1, int64(len(s.Strokes)))
	return b.finish(s.Frame, desc), nil
}

// survey checks what is drawn and finds the years and the thickness that it needs.
func (b *beach) survey() error {
	if err := b.of.Unit.check(); err != nil {
		return err
	}
	all := new(big.Int)
	for _, r := range b.of.Strokes {
		if err := r.Value.check(r.Label); err != nil {
			return err
		}
		if err := b.include(r.Label, r.Start, r.End); err != nil {
			return err
		}
		if r.Value.Known() {
			b.most = max(b.most, r.Value.N)
			all.Add(all, big.NewInt(r.Value.N))
		}
	}
	if err := b.include("Now", b.now); err != nil {
		return err
	}
	if b.toYear == 0 { // no date is known: any year will do
		b.fromYear, b.toYear = 2000, 2001
	}
	b.from, b.to = dayNumber(b.fromYear, 1, 1), dayNumber(b.toYear, 1, 1)
	b.step = b.steps()
	b.shore = b.w
	if !b.now.IsZero() {
		b.shore = b.x(after(b.now))
	}
	if b.most > 0 {
		part := new(big.Int).Mul(big.NewInt(b.most), big.NewInt(ink))
		b.full = min(mostThick, int(part.Div(part, all).Int64()))
	}
	return nil
}

// says writes at the top of the shore when it is.
func (b *beach) says() {
	if b.now.IsZero() || b.of.NowLabel == "" {
		return
	}
	lines, room := scene.Wrap(scene.StrokeNow, b.of.NowLabel, b.w), 0
	for _, line := range lines {
		room = max(room, scene.Measure(scene.StrokeNow, line))
	}
	at := min(max(b.shore, (room+1)/2), b.w-(room+1)/2)
	b.add(text(scene.StrokeNow, at, 0, scene.Middle, lines...))
	b.y += len(lines)*scene.LineHeight(scene.StrokeNow) + 4*px
}

// years writes the years below the strokes, each where it begins.
func (b *beach) years() {
	height := scene.LineHeight(scene.StrokeYear)
	for year := b.fromYear; year < b.toYear; year += b.step {
		x, label := b.x(dayNumber(year, 1, 1)), strconv.Itoa(year)
		b.add(scene.Line{Class: scene.Grid, X1: x, Y1: b.y, X2: x, Y2: b.y + height})
		if x+3*px+scene.Measure(scene.StrokeYear, label) <= b.w {
			b.add(text(scene.StrokeYear, x+3*px, b.y, scene.Start, label))
		}
	}
	b.y += height + 8*px
}

// steps is how many years lie between two that are written.
func (b *beach) steps() int {
	need := scene.Measure(scene.StrokeYear, "2000") + 6*px
	for _, step := range []int{1, 2, 5, 10, 20, 50} {
		if b.w*step/(b.toYear-b.fromYear) >= need {
			return step
		}
	}
	return 100
}

// thick is how thick a stroke of a number is.
func (b *beach) thick(v Value) int {
	if !v.Known() || v.N == 0 {
		return hair
	}
	return max(length(v.N, b.most, b.full), hair)
}

// moor gives each stroke its place, those that end first at the top.
func (b *beach) moor() {
	gap := strokeGap
	if len(b.of.Strokes) > crowd {
		gap = crowdGap
	}
	b.top = b.y
	b.y += plotSpace
	for _, r := range b.ordered() {
		at := b.berth(r)
		at.Y = b.y
		b.y += at.H + gap
		b.rows = append(b.rows, at)
	}
	b.y += plotSpace - gap
	b.bottom = b.y
}

// ordered are the strokes by their ends, then their starts, then their names;
// those whose end nobody knows come last.
func (b *beach) ordered() []Stroke {
	return slices.SortedStableFunc(slices.Values(b.of.Strokes), func(x, y Stroke) int {
		if x.End.IsZero() != y.End.IsZero() {
			return cmp.Compare(y.End.Year, x.End.Year)
		}
		return cmp.Or(cmp.Compare(after(x.End), after(y.End)), cmp.Compare(first(x.Start), first(y.Start)), cmp.Compare(x.Label, y.Label))
	})
}

// berth is a stroke's place, but for its height on the drawing.
func (b *beach) berth(r Stroke) berth {
	p := Period{Start: r.Start, End: r.End}
	if p.drawable() {
		x := b.x(first(r.Start))
		return berth{Stroke: r, Box: scene.Box{X: x, W: max(b.x(after(r.End))-x, px), H: b.thick(r.Value)}}
	}
	at := 0
	switch {
	case !r.End.IsZero():
		at = b.x(after(r.End))
	case !r.Start.IsZero():
		at = b.x(first(r.Start))
	}
	const r0 = ringRadius + px
	at = min(max(at, r0), b.w-r0)
	return berth{Stroke: r, Box: scene.Box{X: at - r0, W: 2 * r0, H: 2 * r0}, holed: true}
}

// draw draws the water, the strokes on it and on land, and the line between.
func (b *beach) draw() {
	done, ahead := scene.Path{Class: scene.Stroke, Grid: 1, Closed: true}, scene.Path{Class: scene.StrokeAhead, Grid: 1, Closed: true}
	var none, missing, rings []scene.Mark
	for _, r := range b.rows {
		mid := r.Y + r.H/2
		switch {
		case r.holed:
			rings = append(rings, ring(r.X+r.W/2, mid))
		case !r.Value.Known():
			missing = append(missing, scene.Line{Class: scene.StrokeMissing, X1: r.X, Y1: mid, X2: r.X + r.W, Y2: mid})
		case r.Value.N == 0:
			none = append(none, scene.Line{Class: scene.StrokeNone, X1: r.X, Y1: mid, X2: r.X + r.W, Y2: mid})
		default:
			done.Lines = append(done.Lines, corners(r.Box, r.X, b.shore)...)
			ahead.Lines = append(ahead.Lines, corners(r.Box, b.shore, b.w)...)
		}
	}
	if b.shore < b.w {
		b.add(scene.Rect{Class: scene.Water, X: b.shore, Y: b.top, W: b.w - b.shore, H: b.bottom - b.top})
	}
	for _, p := range []scene.Path{done, ahead} {
		if len(p.Lines) > 0 {
			b.add(p)
		}
	}
	b.add(slices.Concat(none, missing, rings)...)
	if !b.now.IsZero() {
		b.add(scene.Line{Class: scene.Now, X1: b.shore, Y1: b.top, X2: b.shore, Y2: b.bottom})
	}
}

// corners are those of the part of a box between two heights of x, if there is one.
func corners(box scene.Box, from, to int) [][]scene.Point {
	from, to = max(from, box.X), min(to, box.X+box.W)
	if from >= to {
		return nil
	}
	return [][]scene.Point{{{X: from, Y: box.Y}, {X: to, Y: box.Y}, {X: to, Y: box.Y + box.H}, {X: from, Y: box.Y + box.H}}}
}
