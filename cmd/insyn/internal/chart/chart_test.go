package chart_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"image/png"
	"io"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/scene"
)

var update = flag.Bool("update", false, "write the golden files")

func layout(t testing.TB, c chart.Chart, width int) *chart.Drawing {
	t.Helper()
	d, err := c.Layout(width)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// tidy reports texts that touch each other, a bar, or the frame.
func tidy(t testing.TB, s *scene.Scene) {
	t.Helper()
	type placed struct {
		scene.Box
		text string
	}
	var boxes []placed
	for _, text := range scene.Texts(s.Marks) {
		for i, b := range text.Boxes() {
			boxes = append(boxes, placed{b, text.Lines[i]})
		}
	}
	frame := scene.Box{W: s.W, H: s.H}
	solid := rects(s.Marks)
	for i, b := range boxes {
		if !b.Within(frame) {
			t.Errorf("%q leaves the frame: %v in %v", b.text, b.Box, frame)
		}
		for _, o := range boxes[i+1:] {
			if b.Overlaps(o.Box) {
				t.Errorf("%q and %q overlap: %v %v", b.text, o.text, b.Box, o.Box)
			}
		}
		for _, r := range rings(s.Marks) {
			if b.Overlaps(scene.Box{X: r.X - r.R, Y: r.Y - r.R, W: 2 * r.R, H: 2 * r.R}) {
				t.Errorf("%q lies on a ring: %v %v", b.text, b.Box, r)
			}
		}
		for _, stroke := range piers(s.Marks) {
			if b.Overlaps(stroke) {
				t.Errorf("%q lies on a stroke: %v %v", b.text, b.Box, stroke)
			}
		}
		for _, r := range solid {
			if r.Class != scene.Water && b.Overlaps(scene.Box{X: r.X, Y: r.Y, W: r.W, H: r.H}) {
				t.Errorf("%q lies on a %s: %v %v", b.text, r.Class.Style().Name, b.Box, r)
			}
		}
	}
}

// piers are the boxes of the strokes of a shore.
func piers(marks []scene.Mark) []scene.Box {
	var out []scene.Box
	for _, m := range marks {
		switch m := m.(type) {
		case scene.Path:
			if m.Class != scene.Stroke && m.Class != scene.StrokeAhead {
				continue
			}
			for _, l := range m.Lines {
				out = append(out, scene.Box{X: l[0].X, Y: l[0].Y, W: l[2].X - l[0].X, H: l[2].Y - l[0].Y})
			}
		case scene.Line:
			if m.Class == scene.StrokeNone || m.Class == scene.StrokeMissing {
				out = append(out, scene.Box{X: m.X1, Y: m.Y1 - 6, W: m.X2 - m.X1, H: 12})
			}
		}
	}
	return out
}

func rects(marks []scene.Mark) []scene.Rect {
	var out []scene.Rect
	for _, m := range marks {
		switch m := m.(type) {
		case scene.Rect:
			out = append(out, m)
		case scene.Link:
			out = append(out, rects(m.Marks)...)
		}
	}
	return out
}

const longName = "Gymnasie- och vuxenutbildningsnämndens arbetsmarknadspolitiska kompetensutvecklingsenhetssamordning " +
	"(Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft)"

// many is every kind of chart with n rows, some of them awkward.
func many(n int) map[string]chart.Chart {
	f := frame("En rubrik", source)
	bars, columns := chart.Bars{Frame: f, Unit: kronor()}, chart.Columns{Frame: f, Unit: kronor()}
	group := chart.PeriodGroup{Heading: longName}
	shore := chart.Shore{Frame: f, Unit: kronor(), Now: chart.Date{Year: 2022, Month: 12, Day: 31}, NowLabel: longName, Key: shoreKey()}
	places := chart.Map{Frame: f, Atlas: chart.NewAtlas(home()), Unit: projects()}
	for i := range n {
		label := fmt.Sprintf("Nämnd %d", i)
		if i%3 == 0 {
			label = longName
		}
		v := []chart.Value{chart.Exact(int64(i) * 7_654_321), chart.About(9), chart.Missing("Vet ej"), chart.Exact(math.MaxInt64 >> 20),
			chart.Above(math.MaxInt64>>20, "mer än")}[i%5]
		bars.Rows = append(bars.Rows, chart.Bar{Label: label, Value: v, Lacking: i % 3, Of: 4, Link: []string{"", "/x/"}[i%2], Accent: i == 1})
		columns.Columns = append(columns.Columns, chart.Column{Label: label, Year: 1990 + i*(1+i%2), Value: v})
		p := chart.Period{Label: label, Start: chart.Date{Year: 2014 + i%9, Month: i % 13}, End: chart.Date{Year: 2019 + i%9}}
		if i%5 == 0 {
			p.Start = chart.Date{}
		}
		if i%7 == 0 {
			p.End = chart.Date{}
		}
		group.Rows = append(group.Rows, p)
		shore.Strokes = append(shore.Strokes, chart.Stroke{Label: label, Start: p.Start, End: p.End, Value: v, Lacking: i % 3, Of: 4})
		places.Places = append(places.Places, chart.Place{Name: label, Lat: 38 + float64(i%20), Lon: float64(i % 27), Count: int64(i % 40)})
	}
	return map[string]chart.Chart{
		"bars": bars, "columns": columns, "map": places, "shore": shore,
		"panels": chart.Panels{Frame: f, Unit: kronor(), Panels: []chart.Panel{
			{Heading: longName, Total: chart.Exact(3), Lacking: 2, Of: 9, Rows: bars.Rows}, {Heading: "Tom", Total: chart.Missing("")}}},
		"timeline": chart.Timeline{Frame: f, Now: chart.Date{Year: 2025, Month: 12, Day: 31},
			Groups: []chart.PeriodGroup{group, {Heading: "Tom"}}},
		"locator": locator(longName, 60, 20),
	}
}

func TestNothingOverlaps(t *testing.T) {
	check := func(name string, c chart.Chart) {
		for _, width := range []int{chart.Narrow, chart.Wide, chart.Full} {
			t.Run(fmt.Sprintf("%s/%d", name, width), func(t *testing.T) {
				d := layout(t, c, width)
				tidy(t, chart.Scene(d))
				tidy(t, chart.Scene(d).Sheet(scene.Frame{Subject: longName, Lines: []string{"", source + " " + longName}}))
			})
		}
	}
	for name, c := range samples(t) {
		check(name, c)
	}
	for _, n := range []int{1, 13, 300} {
		for name, c := range many(n) {
			check(fmt.Sprintf("%s-%d", name, n), c)
		}
	}
}

func parse(t testing.TB, data []byte) (elements map[string]int, ids []string) {
	t.Helper()
	elements = map[string]int{}
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		tok, err := d.Token()
		if err == io.EOF {
			return elements, ids
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, data)
		}
		e, ok := tok.(xml.StartElement)
		if !ok {
			continue
		}
		elements[e.Name.Local]++
		for _, a := range e.Attr {
			switch a.Name.Local {
			case "id":
				ids = append(ids, a.Value)
			case "style", "onclick":
				t.Errorf("<%s> has %s", e.Name.Local, a.Name.Local)
			}
		}
	}
}

func TestSVG(t *testing.T) {
	for name, c := range samples(t) {
		both, err := chart.Inline(name, c)
		if err != nil {
			t.Fatal(name, err)
		}
		elements, ids := parse(t, append(append([]byte("<div>"), both...), "</div>"...))
		widths := 2
		if _, across := c.(chart.Shore); across {
			widths = 3
		}
		if elements["svg"] != widths || elements["title"] < 2 || elements["desc"] != widths || elements["style"] > 0 {
			t.Errorf("%s: elements %v", name, elements)
		}
		for i, id := range ids {
			if !strings.HasPrefix(id, name) || slices.Contains(ids[:i], id) {
				t.Errorf("%s: id %q", name, id)
			}
		}
		for _, bad := range []string{"#16242b", "rgb(", `fill="none"`, "stroke="} {
			if bytes.Contains(both, []byte(bad)) {
				t.Errorf("%s: %s in an SVG for a page", name, bad)
			}
		}
		parse(t, layout(t, c, chart.Wide).SVGFile())
	}
}

func TestEscaping(t *testing.T) {
	const nasty = `<script>"&'` + "\x00\x1f\ufffe" + `]]>`
	c := chart.Bars{Frame: chart.Frame{Title: nasty, Desc: nasty, Source: nasty, Words: spoken(nasty)}, Unit: kronor(),
		Rows: []chart.Bar{{Label: nasty, Value: chart.Missing(nasty), Link: `/"><script>`}}}
	d := layout(t, c, chart.Narrow)
	svg, err := d.SVG("x")
	if err != nil {
		t.Fatal(err)
	}
	for _, data := range [][]byte{svg, d.SVGFile()} {
		if elements, _ := parse(t, data); elements["script"] > 0 {
			t.Errorf("unescaped: %s", data)
		}
	}
	if _, err := d.SVG(`x" onload="`); !errors.Is(err, chart.ErrID) {
		t.Errorf("a bad id gave %v", err)
	}
}

func TestLinksAreNotInAnImage(t *testing.T) {
	c := chart.Bars{Frame: frame("T", ""), Unit: kronor(), Rows: []chart.Bar{{Label: "A", Link: "/a/"}}}
	d := layout(t, c, chart.Narrow)
	svg, _ := d.SVG("x")
	if !bytes.Contains(svg, []byte(`role="group"`)) || bytes.Contains(d.SVGFile(), []byte("<a")) {
		t.Errorf("links belong in a group, and not in files:\n%s", svg)
	}
}

func TestDeterminism(t *testing.T) {
	first, second := samples(t), samples(t)
	for name := range first {
		a, b := layout(t, first[name], chart.Wide), layout(t, second[name], chart.Wide)
		pngA, errA := a.PNG()
		pngB, errB := b.PNG()
		if errA != nil || errB != nil || !bytes.Equal(pngA, pngB) || !bytes.Equal(a.SVGFile(), b.SVGFile()) {
			t.Errorf("%s: two runs differ (%v, %v)", name, errA, errB)
		}
		img, err := png.Decode(bytes.NewReader(pngA))
		if err != nil {
			t.Fatal(name, err)
		}
		if w, _ := a.Size(); img.Bounds().Dx() != 2*(w+48) {
			t.Errorf("%s: picture is %v, drawing %d wide", name, img.Bounds(), w)
		}
	}
}

func TestGolden(t *testing.T) {
	all := samples(t)
	for _, name := range []string{"bars", "columns-m21", "columns-years", "panels", "timeline-odd", "locator-tallinn", "shore"} {
		svg, err := layout(t, all[name], chart.Narrow).SVG("golden")
		if err != nil {
			t.Fatal(err)
		}
		golden(t, name+".svg", svg)
	}
	golden(t, "bars-file.svg", layout(t, all["bars"], chart.Wide).SVGFile())
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", "golden", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (run with -update)", err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs from the golden file; look at it, then run with -update", name)
	}
}

// TestWeight holds the sizes that pages count on.
func TestWeight(t *testing.T) {
	all := samples(t)
	for _, tt := range []struct {
		name         string
		width, limit int
	}{
		{"map", chart.Wide, 30_000}, {"map", chart.Narrow, 15_000},
		{"locator-lund", chart.Narrow, 5_000}, {"locator-tallinn", chart.Narrow, 5_000},
		{"locator-taipei", chart.Narrow, 5_000}, {"locator-lisboa", chart.Narrow, 5_000},
	} {
		svg, err := layout(t, all[tt.name], tt.width).SVG("x")
		if err != nil || len(svg) > tt.limit {
			t.Errorf("%s at %d: %d bytes, limit %d (%v)", tt.name, tt.width, len(svg), tt.limit, err)
		}
	}
}

func TestRefusals(t *testing.T) {
	f, u, atlas := frame("T", ""), kronor(), chart.NewAtlas(home())
	ok := []chart.Bar{{Label: "A", Value: chart.Exact(1)}}
	negative := []chart.Bar{{Label: "A", Value: chart.Exact(-1)}}
	lost := chart.NewAtlas(chart.Place{Name: "B", Lat: 95})
	for _, tt := range []struct {
		name  string
		c     chart.Chart
		width int
		want  error
	}{
		{"no title", chart.Bars{Rows: ok}, chart.Narrow, chart.ErrTitle},
		{"no rows", chart.Bars{Frame: f}, chart.Narrow, chart.ErrEmpty},
		{"no label", chart.Bars{Frame: f, Unit: u, Rows: []chart.Bar{{}}}, chart.Narrow, chart.ErrLabel},
		{"negative", chart.Bars{Frame: f, Unit: u, Rows: negative}, chart.Narrow, chart.ErrNegative},
		{"negative column", chart.Columns{Frame: f, Unit: u, Columns: []chart.Column{{Label: "A", Value: chart.Exact(-1)}}},
			chart.Narrow, chart.ErrNegative},
		{"negative panel", chart.Panels{Frame: f, Unit: u, Panels: []chart.Panel{{Heading: "A", Rows: negative}}}, chart.Narrow,
			chart.ErrNegative},
		{"width", chart.Bars{Frame: f, Unit: u, Rows: ok}, 20, chart.ErrWidth},
		{"no periods", chart.Timeline{Frame: f, Groups: []chart.PeriodGroup{{Heading: "A"}}}, chart.Narrow, chart.ErrEmpty},
		{"off the globe", chart.Locator{Frame: f, Atlas: atlas, Place: chart.Place{Name: "A", Lat: math.NaN()}}, chart.Narrow, chart.ErrPosition},
		{"off the map", chart.Map{Frame: f, Atlas: atlas, Unit: u, Places: []chart.Place{{Name: "A", Lat: 91}}}, chart.Narrow, chart.ErrPosition},
		{"no words", chart.Bars{Frame: chart.Frame{Title: "T"}, Unit: u, Rows: ok}, chart.Narrow, chart.ErrWords},
		{"no unit", chart.Bars{Frame: f, Rows: ok}, chart.Narrow, chart.ErrWords},
		{"no unit of columns", chart.Columns{Frame: f, Columns: []chart.Column{{Label: "A"}}}, chart.Narrow, chart.ErrWords},
		{"no atlas", chart.Map{Frame: f, Unit: u, Places: []chart.Place{{Name: "A"}}}, chart.Narrow, chart.ErrAtlas},
		{"no atlas of a locator", chart.Locator{Frame: f, Place: chart.Place{Name: "A"}}, chart.Narrow, chart.ErrAtlas},
		{"a city off the globe", chart.Locator{Frame: f, Atlas: lost, Place: chart.Place{Name: "A"}}, chart.Narrow, chart.ErrPosition},
	} {
		if _, err := tt.c.Layout(tt.width); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, err, tt.want)
		}
	}
	bad := chart.Timeline{Frame: f, Groups: []chart.PeriodGroup{{Rows: []chart.Period{{Label: "A", Start: chart.Date{Year: 22}}}}}}
	if _, err := bad.Layout(chart.Narrow); err == nil {
		t.Error("the year 22 was drawn")
	}
}

func hasText(s *scene.Scene, want string) bool {
	return slices.ContainsFunc(scene.Texts(s.Marks), func(m scene.Text) bool { return slices.Contains(m.Lines, want) })
}

// rings are the marks of what is missing.
func rings(marks []scene.Mark) []scene.Circle {
	var out []scene.Circle
	for _, m := range marks {
		switch m := m.(type) {
		case scene.Circle:
			if m.Class == scene.Missing {
				out = append(out, m)
			}
		case scene.Link:
			out = append(out, rings(m.Marks)...)
		}
	}
	return out
}

// TestMissingHasNoLength: what is missing is said beside a ring off the scale,
// is no zero, and adds nothing to the bar of what is known.
func TestMissingHasNoLength(t *testing.T) {
	bars := chart.Bars{Frame: frame("T", ""), Unit: kronor(), Full: 10, Rows: []chart.Bar{
		{Label: "A", Value: chart.Missing("streck"), Link: "/a/"}, {Label: "B", Value: chart.Missing(""), Lacking: 4, Of: 4},
		{Label: "C", Value: chart.Exact(0)}, {Label: "D", Value: chart.Exact(5), Lacking: 2, Of: 7}, {Label: "E", Value: chart.Exact(5)}}}
	for _, width := range []int{chart.Narrow, chart.Wide} {
		s := chart.Scene(layout(t, bars, width))
		solid, tracks := []scene.Rect{}, 0
		for _, r := range rects(s.Marks) {
			if r.Class == scene.Track {
				tracks++
				continue
			}
			solid = append(solid, r)
		}
		if len(solid) != 2 || solid[0].W != solid[1].W || tracks != 3 {
			t.Errorf("width %d: bars %v, %d tracks", width, solid, tracks)
		}
		for _, ring := range rings(s.Marks) {
			if ring.X+ring.R > solid[0].X || ring.X < ring.R {
				t.Errorf("width %d: the ring %v stands on the scale from %d", width, ring, solid[0].X)
			}
		}
		if n := len(rings(s.Marks)); n != 2 {
			t.Errorf("width %d: %d rings", width, n)
		}
		for _, want := range []string{"uppgift saknas (streck)", "uppgift saknas (4 av 4)", "uppgift saknas (2 av 7)", "0\u00a0kr"} {
			if !hasText(s, want) {
				t.Errorf("width %d: no %q in %v", width, want, scene.Texts(s.Marks))
			}
		}
	}
}

// TestMissingColumn: a column without a value has its ring below the axis.
func TestMissingColumn(t *testing.T) {
	c := chart.Columns{Frame: frame("T", ""), Unit: kronor(), Columns: []chart.Column{
		{Label: "A", Value: chart.Missing("")}, {Label: "B", Value: chart.Exact(7)}}}
	s := chart.Scene(layout(t, c, chart.Narrow))
	bars, marks := rects(s.Marks), rings(s.Marks)
	if len(bars) != 1 || len(marks) != 1 || marks[0].Y-marks[0].R < bars[0].Y+bars[0].H || !hasText(s, "saknas") {
		t.Errorf("bars %v, rings %v", bars, marks)
	}
}

// TestBounds: a number that is only bounded is said so in words, is as long as
// the bound, and ends in an arrow where it goes on, softly where it doesn't.
func TestBounds(t *testing.T) {
	f, above, below := frame("T", ""), chart.Above(40_000_000, "mer än"), chart.Below(40_000_000, "högst")
	for name, c := range map[string]chart.Chart{
		"columns": chart.Columns{Frame: f, Unit: kronor(), Columns: []chart.Column{
			{Label: "A", Value: above}, {Label: "B", Value: chart.Exact(40_000_000)}, {Label: "C", Value: below}}},
		"bars": chart.Bars{Frame: f, Unit: kronor(), Rows: []chart.Bar{
			{Label: "A", Value: above}, {Label: "B", Value: chart.Exact(40_000_000)}, {Label: "C", Value: below}}},
	} {
		for _, width := range []int{chart.Narrow, chart.Wide} {
			s := chart.Scene(layout(t, c, width))
			bars := rects(s.Marks)
			if len(bars) != 4 || bars[0].W != bars[1].W || bars[0].H != bars[1].H || bars[3].Class != scene.Soft {
				t.Errorf("%s, width %d: %v", name, width, bars)
			}
			arrows := 0
			for _, m := range s.Marks {
				if p, ok := m.(scene.Path); ok && p.Class == scene.Arrow {
					arrows++
				}
			}
			said := fmt.Sprint(scene.Texts(s.Marks))
			if arrows != 1 || !strings.Contains(said, "mer än") || !strings.Contains(said, "högst") || strings.Contains(said, "cirka") {
				t.Errorf("%s, width %d: %d arrows, %s", name, width, arrows, said)
			}
			tidy(t, s)
		}
	}
}

// TestBrokenTime: years that are left out break the axis and are named, in
// columns and in the rows that many columns become; years that follow on each
// other stand nearer.
func TestBrokenTime(t *testing.T) {
	at := func(years ...int) chart.Columns {
		c := chart.Columns{Frame: frame("T", ""), Unit: kronor()}
		for _, y := range years {
			c.Columns = append(c.Columns, chart.Column{Label: fmt.Sprint(y), Year: y, Value: chart.Exact(7)})
		}
		return c
	}
	s := chart.Scene(layout(t, at(2013, 2024, 2025), chart.Wide))
	bars, gaps := rects(s.Marks), strokes(s.Marks)
	for _, l := range gaps {
		if l.X1 < bars[0].X+bars[0].W || l.X2 > bars[1].X {
			t.Errorf("the break %v is not between the first two of %v", l, bars)
		}
	}
	if far, near := bars[1].X-bars[0].X, bars[2].X-bars[1].X; len(gaps) != 2 || far <= near {
		t.Errorf("strokes %v; columns %d and %d apart", gaps, far, near)
	}
	if told := "Åren 2014–2023 är inte med."; !hasText(s, told) || !strings.Contains(s.Desc, told) {
		t.Errorf("the break is not told: %q, %v", s.Desc, scene.Texts(s.Marks))
	}
	if gaps := strokes(chart.Scene(layout(t, at(2012, 2013), chart.Wide)).Marks); len(gaps) > 0 {
		t.Errorf("2012 and 2013 are broken apart by %v", gaps)
	}
	many := at(1991, 1992, 1994, 1995, 1996, 1997, 1998, 1999, 2000, 2001, 2002, 2003, 2004, 2005)
	if s = chart.Scene(layout(t, many, chart.Narrow)); !hasText(s, "År 1993 är inte med.") {
		t.Errorf("rows do not tell of the break: %v", scene.Texts(s.Marks))
	}
}

// strokes are the slanting lines of breaks.
func strokes(marks []scene.Mark) []scene.Line {
	var out []scene.Line
	for _, m := range marks {
		if l, ok := m.(scene.Line); ok && l.X1 != l.X2 && l.Y1 != l.Y2 {
			out = append(out, l)
		}
	}
	return out
}

// TestMissingDate: a missing date has no length in time; where none is known the
// ring stands before the first year.
func TestMissingDate(t *testing.T) {
	known, d := chart.Date{Year: 2024, Month: 7, Day: 1}, chart.Date{Year: 2025, Month: 7, Day: 1}
	for _, width := range []int{chart.Narrow, chart.Wide} {
		line := chart.Timeline{Frame: frame("T", ""), Groups: []chart.PeriodGroup{{Rows: []chart.Period{
			{Label: "A", Start: known, End: d}, {Label: "B", Start: known}, {Label: "C"}}}}}
		s := chart.Scene(layout(t, line, width))
		bars, marks := rects(s.Marks), rings(s.Marks)
		if len(bars) != 1 || len(marks) != 2 || marks[0].X != bars[0].X || marks[1].X+marks[1].R > bars[0].X {
			t.Errorf("width %d: periods %v, rings %v", width, bars, marks)
		}
		years := scene.Texts(s.Marks)
		at := slices.IndexFunc(years, func(m scene.Text) bool { return m.Lines[0] == "2024" })
		if at < 0 || marks[1].X+marks[1].R > years[at].X {
			t.Errorf("width %d: %v is not before 2024, %v", width, marks[1], years)
		}
		for _, want := range []string{"slut saknas", "datum saknas"} {
			if !hasText(s, want) {
				t.Errorf("width %d: no %q", width, want)
			}
		}
	}
}

// TestStylesheet holds chart.css and the package doc to the classes.
func TestStylesheet(t *testing.T) {
	css, err := os.ReadFile("../../../../layouts/chart.css")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	if len(css) > 3_400 {
		t.Errorf("chart.css is %d bytes, limit 3400", len(css))
	}
	for _, c := range scene.Classes() {
		st := c.Style()
		for _, name := range strings.Fields(st.Name) {
			if name != "c-label" && name != "c-stroke-value" && !bytes.Contains(css, []byte("."+name)) {
				t.Errorf("chart.css does not style .%s", name)
			}
			if !bytes.Contains(doc, []byte(name)) {
				t.Errorf("the package doc does not list %s", name)
			}
		}
	}
}

func FuzzBars(f *testing.F) {
	f.Add("Miljönämnden", int64(0), "", false, 0)
	f.Add("", int64(-1), "streck", true, 3)
	f.Add("a\u00adb\x00<", int64(math.MaxInt64), "", true, 1)
	f.Fuzz(func(t *testing.T, label string, n int64, missing string, about bool, lacking int) {
		c := chart.Bars{Frame: frame("T", label), Unit: kronor(), Rows: []chart.Bar{
			{Label: label, Value: chart.Value{N: n, Missing: missing != "", Reason: missing, About: about}, Lacking: lacking},
			{Label: "Andra", Value: chart.Exact(1)},
		}}
		for _, width := range []int{chart.Narrow, chart.Wide} {
			d, err := c.Layout(width)
			if err != nil {
				return
			}
			tidy(t, chart.Scene(d))
			svg, _ := d.SVG("x")
			parse(t, svg)
			parse(t, d.SVGFile())
		}
	})
}

func BenchmarkInline(b *testing.B) {
	benchmark(b, func(c chart.Chart) error { _, err := chart.Inline("x", c); return err })
}

func BenchmarkPNG(b *testing.B) {
	benchmark(b, func(c chart.Chart) error {
		d, err := c.Layout(chart.Wide)
		if err != nil {
			return err
		}
		_, err = d.PNG()
		return err
	})
}

func benchmark(b *testing.B, run func(chart.Chart) error) {
	all := samples(b)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := run(all[name]); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
