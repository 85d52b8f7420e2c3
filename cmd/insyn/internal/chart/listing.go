package chart

import (
	"regexp"
	"strconv"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/scene"
)

// Listing is a chart as rows of text with lengths beside them, for a page that
// sets the text itself: it grows with the reader's letters and spacing, and its
// names are links like any other. A map has none.
type Listing struct {
	Years  []string // what time is divided in, each as long as the next; only of a time line
	Now    string   // what stands at the reporting date
	Groups []ListGroup
}

// ListGroup is rows under a heading, which may be empty, with their sum.
type ListGroup struct {
	Heading, Href string
	Value, Note   string
	Rows          []ListRow
}

// ListRow is a name, a picture, and what it shows in words.
type ListRow struct {
	Before      string // which years are left out before the row
	Label, Href string
	Accent      bool
	Lengths     []Length // empty where there is nothing that has one
	Lines       []Length // thin ones behind the lengths; of a time line
	Arrow       string   // where a number goes on that is only bounded from below
	Value       string
	Note        string // what is missing
}

// Length is a part of a row's picture: where it begins and how long it is, in
// percent of the whole.
type Length struct{ Class, X, W string }

// whole is all of a row's picture, in hundredths of a percent.
const whole = 100_00

func percent(hundredths int) string {
	return strconv.FormatFloat(float64(hundredths)/100, 'f', -1, 64) + "%"
}

func lengthOf(c scene.Class, from, to int) Length {
	return Length{c.Style().Name, percent(from), percent(to - from)}
}

// ListingOf returns a chart as rows, or nil if it is a map.
func ListingOf(c Chart) (*Listing, error) {
	listed, ok := c.(interface{ Listing() (*Listing, error) })
	if !ok {
		return nil, nil
	}
	return listed.Listing()
}

// Listing returns the bars as rows.
func (b Bars) Listing() (*Listing, error) {
	if err := b.check(Wide, len(b.Rows)); err != nil {
		return nil, err
	}
	if err := checkRows(b.Unit, b.Rows); err != nil {
		return nil, err
	}
	s := scale{b.Unit, b.Words, max(b.Full, most(b.Rows)), b.Full > 0}
	return &Listing{Groups: []ListGroup{{Rows: s.rows(b.Rows)}}}, nil
}

// Listing returns the columns laid down as rows.
func (c Columns) Listing() (*Listing, error) { return c.rows().Listing() }

// Listing returns each panel as a group of rows, all on one scale.
func (p Panels) Listing() (*Listing, error) {
	if err := p.check(Wide, len(p.Panels)); err != nil {
		return nil, err
	}
	all, err := p.all()
	if err != nil {
		return nil, err
	}
	s := scale{p.Unit, p.Words, most(all), false}
	out := &Listing{}
	for _, panel := range p.Panels {
		row := s.row(panel.bar())
		out.Groups = append(out.Groups,
			ListGroup{Heading: panel.Heading, Href: panel.Link, Value: row.Value, Note: row.Note, Rows: s.rows(panel.Rows)})
	}
	return out, nil
}

// scale is what rows are measured and written by.
type scale struct {
	unit  Unit
	words *Words
	most  int64
	full  bool // most is the whole of every row
}

func (s scale) rows(bars []Bar) []ListRow {
	var out []ListRow
	for _, b := range bars {
		out = append(out, s.row(b))
	}
	return out
}

func (s scale) row(b Bar) ListRow {
	r := ListRow{Before: b.before, Label: b.Label, Href: b.Link, Accent: b.Accent, Note: s.words.lacking(b)}
	if !b.Value.Known() {
		return r
	}
	r.Value = loose(s.unit.text(b.Value, s.most, s.words))
	if s.full {
		r.Lengths = append(r.Lengths, lengthOf(scene.Track, 0, whole))
	}
	end := length(b.Value.N, s.most, whole)
	solid, soft := parts(end, b.Value, whole*3/100)
	r.Lengths = append(r.Lengths, lengthOf(barClass(b.Accent), 0, solid))
	if soft > 0 {
		r.Lengths = append(r.Lengths, lengthOf(softClass(b.Accent), solid, end))
	}
	if b.Value.Above {
		r.Arrow = percent(end)
	}
	return r
}

var outside = regexp.MustCompile(`(\D)\x{a0}|\x{a0}(\D)`)

// loose lets a value with its unit stand on two lines where the reader's letters
// are so large that it needs them, but no number.
func loose(s string) string { return outside.ReplaceAllString(s, "$1 $2") }

// maxYears is how many names of years have room side by side on a phone, with
// the reader's own spacing.
const maxYears = 4

// Listing returns the periods as rows.
func (t Timeline) Listing() (*Listing, error) {
	g := &timeGrid{now: t.Now, sketch: &sketch{w: whole, words: t.Words}}
	if err := t.span(g); err != nil {
		return nil, err
	}
	for g.step = 1; (g.toYear-g.fromYear+g.step-1)/g.step > maxYears; g.step++ {
	}
	g.toYear += (g.step - (g.toYear-g.fromYear)%g.step) % g.step // the last part is as long as the others
	g.from, g.to = dayNumber(g.fromYear, 1, 1), dayNumber(g.toYear, 1, 1)
	out := &Listing{Now: t.NowLabel}
	var lines []Length
	for year := g.fromYear; year < g.toYear; year += g.step {
		out.Years = append(out.Years, strconv.Itoa(year))
		lines = append(lines, lineAt(scene.Grid, (year-g.fromYear)*whole/(g.toYear-g.fromYear)))
	}
	if !g.now.IsZero() {
		lines = append(lines, lineAt(scene.Now, g.x(after(g.now))))
	}
	for _, group := range t.Groups {
		if len(group.Rows) == 0 {
			continue
		}
		listed := ListGroup{Heading: group.Heading, Href: group.Link}
		for _, p := range group.Rows {
			row := g.listed(p)
			row.Lines = lines
			listed.Rows = append(listed.Rows, row)
		}
		out.Groups = append(out.Groups, listed)
	}
	return out, nil
}

func lineAt(c scene.Class, x int) Length { return Length{Class: c.Style().Name, X: percent(x)} }

// listed is a period as a row.
func (g *timeGrid) listed(p Period) ListRow {
	r := ListRow{Label: p.Label, Href: p.Link, Accent: p.Accent, Value: g.words.Years(p.Start.Year, p.End.Year)}
	switch {
	case p.Start.IsZero() && p.End.IsZero():
		r.Note = g.words.NoDate
	case p.Start.IsZero():
		r.Note = g.words.NoStart
	case p.End.IsZero():
		r.Note = g.words.NoEnd
	case !p.drawable():
		r.Note = g.words.EndFirst
	default:
		for _, m := range g.known(p, 0) {
			rect := m.(scene.Rect)
			r.Lengths = append(r.Lengths, lengthOf(rect.Class, rect.X, rect.X+rect.W))
		}
	}
	return r
}
