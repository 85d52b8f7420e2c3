package chart

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/scene"
)

// Panel is one small chart among several: a heading with its own sum, and bars.
type Panel struct {
	Heading string
	Total   Value
	Link    string

	Lacking, Of int // figures missing in the total, and of how many

	Rows []Bar // may be empty where nothing is known
}

// Panels is the same bar chart once for each of several things, all on one
// scale: programme families within each nämnd. It takes the place of stacked
// bars, in which only the first part of every bar stands on a common line and
// the others can be told apart only by colour.
type Panels struct {
	Frame
	Unit   Unit
	Panels []Panel
}

// Layout implements [Chart].
func (p Panels) Layout(width int) (*Drawing, error) {
	if err := p.check(width, len(p.Panels)); err != nil {
		return nil, err
	}
	all, err := p.all()
	if err != nil {
		return nil, err
	}
	g := newBarGrid(p.sketch(width), p.Unit, all, 0)
	for i, panel := range p.Panels {
		if i > 0 {
			g.y += 14 * px
		}
		g.panel(panel)
	}
	g.y -= g.gap - 2*px
	return g.finish(p.Frame, describe(p.Words.Panels, p.Words, p.Unit, g.most, totals(p.Panels))), nil
}

// all are the rows of all panels.
func (p Panels) all() ([]Bar, error) {
	var all []Bar
	for _, panel := range p.Panels {
		if err := panel.Total.check(panel.Heading); err != nil {
			return nil, err
		}
		if err := checkRows(p.Unit, panel.Rows); err != nil {
			return nil, err
		}
		all = append(all, panel.Rows...)
	}
	return all, nil
}

func totals(panels []Panel) []Bar {
	var rows []Bar
	for _, p := range panels {
		rows = append(rows, p.bar())
	}
	return rows
}

// bar is the total as a row.
func (p Panel) bar() Bar { return Bar{Label: p.Heading, Value: p.Total, Lacking: p.Lacking, Of: p.Of} }

// panel draws a heading, its total at the right on the same line or below, and
// the rows.
func (g *barGrid) panel(p Panel) {
	total := g.total(p)
	class := scene.Value
	if !p.Total.Known() {
		class = scene.Note
	}
	room := g.w - scene.Measure(class, total) - 16*px
	beside := room >= g.w/2
	if !beside {
		room = g.w
	}
	lines := scene.Wrap(scene.Heading, p.Heading, room)
	marks := []scene.Mark{text(scene.Heading, 0, g.y, scene.Start, lines...)}
	height := len(lines) * scene.LineHeight(scene.Heading)
	if beside {
		marks = append(marks, text(class, g.w, g.y+px, scene.End, total))
	} else {
		sum := scene.Wrap(class, total, g.w)
		marks = append(marks, text(class, 0, g.y+height, scene.Start, sum...))
		height += len(sum) * scene.LineHeight(class)
	}
	g.add(linked(p.Link, marks)...)
	g.y += height + 3*px
	g.add(scene.Line{Class: scene.Grid, X1: 0, Y1: g.y, X2: g.w, Y2: g.y})
	g.y += 8 * px
	top := g.y
	for _, row := range p.Rows {
		g.row(row)
	}
	if len(p.Rows) > 0 {
		g.axis(top)
	}
}

// total is a panel's sum and what it lacks.
func (g *barGrid) total(p Panel) string {
	switch {
	case !p.Total.Known():
		return g.words.lacking(p.bar())
	case p.Lacking > 0:
		return g.words.TotalLacking(g.text(p.Total), g.words.lacking(p.bar()))
	}
	return g.text(p.Total)
}
