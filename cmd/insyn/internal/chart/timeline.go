package chart

import (
	"fmt"
	"strconv"
	"time"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/scene"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/date"
)

// Date is the portal's date, of any precision; the zero Date is an unknown one.
type Date = date.Date

// first and after are the day numbers between which a date lies.
func first(d Date) int {
	d = d.First()
	return dayNumber(d.Year, d.Month, d.Day)
}

func after(d Date) int {
	d = d.Last()
	return dayNumber(d.Year, d.Month, d.Day+1)
}

func dayNumber(year, month, day int) int {
	return int(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60))
}

func checkDate(d Date, label string) error {
	ok := d == Date{} || d.Year >= 1900 && d.Year < 2200 && d.Month >= 0 && d.Month <= 12 &&
		d.Day >= 0 && d.Day <= 31 && (d.Day == 0 || d.Month > 0)
	if !ok {
		return fmt.Errorf("chart: %s: %d-%d-%d is no date", label, d.Year, d.Month, d.Day)
	}
	return nil
}

// Period is one row of a time line.
type Period struct {
	Label      string
	Start, End Date
	Accent     bool // such as: goes on at the reporting date
	Link       string
}

// PeriodGroup is the rows under one heading.
type PeriodGroup struct {
	Heading string
	Link    string
	Rows    []Period
}

// Timeline is one row for each period, grouped. What is known to the month or
// the year only has a soft, dashed end as long as the doubt; a missing date is
// said beside a ring that has no length: at the one date that is known, or off
// the scale where none is.
type Timeline struct {
	Frame
	Now      Date   // the reporting date; may be unknown
	NowLabel string // what stands at it
	Groups   []PeriodGroup
}

const (
	spanHeight = 10 * px
	groupGap   = 18 * px
)

// Layout implements [Chart].
func (t Timeline) Layout(width int) (*Drawing, error) {
	if err := checkWidth(width); err != nil {
		return nil, err
	}
	g := &timeGrid{sketch: t.sketch(width), now: t.Now}
	if err := t.span(g); err != nil {
		return nil, err
	}
	rows := 0
	for _, group := range t.Groups {
		rows += len(group.Rows)
	}
	g.measure(t)
	g.header(t)
	for i, group := range t.Groups {
		g.group(group, i == 0 || rows > 12)
	}
	g.y -= groupGap - 2*px
	return g.finish(t.Frame, t.Words.Timeline(g.fromYear, g.toYear-1, int64(rows), int64(len(t.Groups)))), nil
}

// timeGrid is where days lie. In a narrow drawing a label stands above its
// period, in a wide one to the left.
type timeGrid struct {
	*sketch
	now              Date
	fromYear, toYear int // the first year, and the one after the last
	from, to         int // the same as day numbers
	labelAt          int // width of labels beside their periods
	left             int // where time begins
	step             int // years between ticks
}

// span checks a time line and finds the years that it needs.
func (t Timeline) span(g *timeGrid) error {
	rows := 0
	for _, group := range t.Groups {
		rows += len(group.Rows)
	}
	if err := t.check(Wide, rows); err != nil {
		return err
	}
	for _, group := range t.Groups {
		for _, r := range group.Rows {
			if err := (Value{}).check(r.Label); err != nil {
				return err
			}
			if err := g.include(r.Label, r.Start, r.End); err != nil {
				return err
			}
		}
	}
	if err := g.include("Now", t.Now); err != nil {
		return err
	}
	if g.toYear == 0 { // no date is known: any year will do
		g.fromYear, g.toYear = 2000, 2001
	}
	return nil
}

// include makes the years reach to dates that are known.
func (g *timeGrid) include(label string, dates ...Date) error {
	for _, d := range dates {
		if err := checkDate(d, label); err != nil {
			return err
		}
		if d.IsZero() {
			continue
		}
		if g.fromYear == 0 || d.Year < g.fromYear {
			g.fromYear = d.Year
		}
		g.toYear = max(g.toYear, d.Year+1)
	}
	return nil
}

// measure gives the years their room.
func (g *timeGrid) measure(t Timeline) {
	label := 0
	for _, group := range t.Groups {
		for _, r := range group.Rows {
			label = max(label, scene.Measure(scene.Label, r.Label))
			if r.Start.IsZero() && r.End.IsZero() {
				g.left = 2 * ringSpace // the ring stands before all time
			}
		}
	}
	if g.wide() {
		g.labelAt = min(label, g.w*2/5)
		g.left = g.labelAt + max(axisSpace, g.left+ringSpace)
	}
	g.from, g.to = dayNumber(g.fromYear, 1, 1), dayNumber(g.toYear, 1, 1)
	g.step = g.tickStep()
}

func (g *timeGrid) tickStep() int {
	need := scene.Measure(scene.Tick, "2000") + 10*px
	for _, step := range []int{1, 2, 5, 10, 20, 50, 100} {
		if (g.w-g.left)*step/(g.toYear-g.fromYear) >= need {
			return step
		}
	}
	return 200
}

// x is where a day lies.
func (g *timeGrid) x(day int) int {
	return g.left + (day-g.from)*(g.w-g.left)/(g.to-g.from)
}

func (g *timeGrid) wide() bool { return g.w >= wideFrom*px }

// header says when now is.
func (g *timeGrid) header(t Timeline) {
	if g.now.IsZero() || t.NowLabel == "" {
		return
	}
	lines := scene.Wrap(scene.NowLabel, t.NowLabel, g.w)
	room := 0
	for _, line := range lines {
		room = max(room, scene.Measure(scene.NowLabel, line))
	}
	at := min(max(g.x(first(g.now)), room/2), g.w-(room+1)/2)
	g.add(text(scene.NowLabel, at, 0, scene.Middle, lines...))
	g.y += len(lines)*scene.LineHeight(scene.NowLabel) + 6*px
}

// group draws a heading, the years, and the rows.
func (g *timeGrid) group(group PeriodGroup, years bool) {
	if len(group.Rows) == 0 {
		return
	}
	if group.Heading != "" {
		lines := scene.Wrap(scene.Heading, group.Heading, g.w)
		g.add(text(scene.Heading, 0, g.y, scene.Start, lines...))
		g.y += len(lines)*scene.LineHeight(scene.Heading) + 4*px
	}
	if years {
		g.ticks()
	}
	top := g.y
	g.y += 6 * px
	for _, r := range group.Rows {
		g.row(r)
	}
	if g.wide() {
		g.lines(top)
	}
	g.y += groupGap
}

// ticks writes the years, each at its beginning.
func (g *timeGrid) ticks() {
	for year := g.fromYear; year < g.toYear; year += g.step {
		label := strconv.Itoa(year)
		x := g.x(dayNumber(year, 1, 1))
		if x+3*px+scene.Measure(scene.Tick, label) <= g.w {
			g.add(text(scene.Tick, x+3*px, g.y, scene.Start, label))
		}
		g.add(scene.Line{Class: scene.Grid, X1: x, Y1: g.y, X2: x, Y2: g.y + scene.LineHeight(scene.Tick)})
	}
	g.y += scene.LineHeight(scene.Tick) + 2*px
}

// lines draws the years and now as lines behind the rows of a group.
func (g *timeGrid) lines(top int) {
	var marks []scene.Mark
	for year := g.fromYear; year < g.toYear; year += g.step {
		x := g.x(dayNumber(year, 1, 1))
		marks = append(marks, scene.Line{Class: scene.Grid, X1: x, Y1: top, X2: x, Y2: g.y})
	}
	if !g.now.IsZero() {
		x := g.x(after(g.now))
		g.add(scene.Line{Class: scene.Now, X1: x, Y1: top, X2: x, Y2: g.y})
	}
	g.under(marks...)
}

func (g *timeGrid) row(r Period) {
	class, width := scene.Label, g.w
	if g.wide() {
		width = g.labelAt
	}
	lines := scene.Wrap(class, r.Label, width)
	height := len(lines) * scene.LineHeight(class)
	var marks []scene.Mark
	mid := g.y + height/2
	if g.wide() {
		marks = append(marks, text(class, width, g.y, scene.End, lines...))
		height += 5 * px
	} else {
		marks = append(marks, text(class, 0, g.y, scene.Start, lines...))
		mid = g.y + height + 2*px + spanHeight/2
		height += spanHeight + 12*px
		if r.drawable() { // a line behind words would strike them out
			g.add(scene.Line{Class: scene.Grid, X1: g.left, Y1: mid, X2: g.w, Y2: mid})
		}
	}
	g.add(linked(r.Link, append(marks, g.spanOf(r, mid)...))...)
	if !g.wide() && !g.now.IsZero() {
		x := g.x(after(g.now))
		g.add(scene.Line{Class: scene.Now, X1: x, Y1: mid - spanHeight/2 - 2*px, X2: x, Y2: mid + spanHeight/2 + 2*px})
	}
	g.y += height
}

// drawable tells whether a period has a length.
func (p Period) drawable() bool {
	return !p.Start.IsZero() && !p.End.IsZero() && after(p.End) > first(p.Start)
}

// spanOf draws a period around the height mid.
func (g *timeGrid) spanOf(r Period, mid int) []scene.Mark {
	switch {
	case r.Start.IsZero() && r.End.IsZero():
		return g.lack(g.left-ringSpace, mid, g.words.NoDate)
	case r.Start.IsZero():
		return g.lack(g.x(after(r.End)), mid, g.words.NoStart)
	case r.End.IsZero():
		return g.lack(g.x(first(r.Start)), mid, g.words.NoEnd)
	case !r.drawable():
		return g.lack(g.x(first(r.End)), mid, g.words.EndFirst)
	}
	return g.known(r, mid)
}

// known draws from the earliest start to the latest end; the part that is
// certain is solid.
func (g *timeGrid) known(r Period, mid int) []scene.Mark {
	solid, soft := scene.Span, scene.Soft
	if r.Accent {
		solid, soft = scene.SpanAccent, scene.SoftAccent
	}
	x0, x3 := g.x(first(r.Start)), g.x(after(r.End))
	x1, x2 := x0, x3
	if r.Start.Day == 0 {
		x1 = g.x(after(r.Start))
	}
	if r.End.Day == 0 {
		x2 = g.x(first(r.End))
	}
	rect := func(c scene.Class, from, to int) scene.Mark {
		return scene.Rect{Class: c, X: from, Y: mid - spanHeight/2, W: max(to-from, 2*px), H: spanHeight}
	}
	if x1 >= x2 { // nothing is certain but that it was within
		return []scene.Mark{rect(soft, x0, x3)}
	}
	var marks []scene.Mark
	if x0 < x1 {
		marks = append(marks, rect(soft, x0, x1))
	}
	if x2 < x3 {
		marks = append(marks, rect(soft, x2, x3))
	}
	return append(marks, rect(solid, x1, x2))
}

// lack draws a ring at x and says beside it what is missing, where there is
// room.
func (g *timeGrid) lack(x, mid int, note string) []scene.Mark {
	x = min(x, g.w-ringRadius-px)
	mark := ring(x, mid)
	now := x
	if !g.now.IsZero() {
		now = g.x(after(g.now))
	}
	const air = 6 * px
	for _, at := range []struct {
		x      int
		anchor scene.Anchor
	}{{x + ringRadius + air, scene.Start}, {x - ringRadius - air, scene.End}, {now + air, scene.Start}, {now - air, scene.End}} {
		words := text(scene.Note, at.x, mid-9*px, at.anchor, note)
		b := words.Boxes()[0]
		clear := b.X+b.W <= x-ringRadius || b.X >= x+ringRadius
		if clear && b.X >= g.left && b.X+b.W <= g.w && (now < b.X || now > b.X+b.W) {
			return []scene.Mark{mark, words}
		}
	}
	return []scene.Mark{mark}
}
