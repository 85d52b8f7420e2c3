// Package scene is what every chart is drawn with: a list of marks at fixed
// places, and the back ends that turn it into SVG and PNG.
//
// The fundamental types are [Scene], [Mark] (Rect, Line, Circle, Path, Text,
// Link) and [Class]. A chart's layout decides where every mark goes, using
// [Measure] and [Wrap] with the metrics of the font that is shown, so the back
// ends have nothing left to decide and cannot disagree.
//
// Every length is a whole number of tenths of a pixel. That is fine enough for
// a screen, and whole numbers come out the same on every machine.
package scene

// Px is one pixel in the unit of every length here.
const Px = 10

// Scene is a finished drawing.
type Scene struct {
	Lang  string // of its texts, as a language tag
	W, H  int    // size in tenths of a pixel
	Title string
	Desc  string
	About About // in files
	Marks []Mark
}

// Point is a place in a drawing.
type Point struct{ X, Y int }

// Mark is one thing drawn: Rect, Line, Circle, Path, Text or Link.
type Mark interface{ class() Class }

// Rect is a rectangle.
type Rect struct {
	Class      Class
	X, Y, W, H int
}

// Line is a straight line.
type Line struct {
	Class          Class
	X1, Y1, X2, Y2 int
}

// Circle is a circle, with words that appear when it is pointed at.
type Circle struct {
	Class   Class
	X, Y, R int
	Tip     string
}

// Path is one or several polylines as one shape. Its points are whole numbers
// of Grid tenths of a pixel, which keeps large outlines small.
type Path struct {
	Class  Class
	Grid   int
	Lines  [][]Point
	Closed bool
}

// Anchor says which point of a text its X is.
type Anchor int

// The anchors.
const (
	Start Anchor = iota
	Middle
	End
)

// Text is one or more lines of text; Y is the baseline of the first.
type Text struct {
	Class  Class
	X, Y   int
	Anchor Anchor
	Lines  []string
}

// Link makes its marks one link.
type Link struct {
	Href  string
	Marks []Mark
}

func (m Rect) class() Class   { return m.Class }
func (m Line) class() Class   { return m.Class }
func (m Circle) class() Class { return m.Class }
func (m Path) class() Class   { return m.Class }
func (m Text) class() Class   { return m.Class }
func (m Link) class() Class   { return LinkMark }

// Box is the room that something takes.
type Box struct{ X, Y, W, H int }

// Overlaps tells whether two boxes share any room.
func (b Box) Overlaps(o Box) bool {
	return b.X < o.X+o.W && o.X < b.X+b.W && b.Y < o.Y+o.H && o.Y < b.Y+b.H
}

// Within tells whether b lies wholly inside o.
func (b Box) Within(o Box) bool {
	return b.X >= o.X && b.Y >= o.Y && b.X+b.W <= o.X+o.W && b.Y+b.H <= o.Y+o.H
}

// Boxes are the boxes of a text, one a line.
func (m Text) Boxes() []Box {
	var boxes []Box
	size := m.Class.Style().Size * Px
	for i, line := range m.Lines {
		w := Measure(m.Class, line)
		x := m.X - w*int(m.Anchor)/2
		top := m.Y + i*LineHeight(m.Class) - size*3/4
		boxes = append(boxes, Box{X: x, Y: top, W: w, H: size})
	}
	return boxes
}

// Texts lists every text, also those inside links.
func Texts(marks []Mark) []Text {
	var out []Text
	for _, m := range marks {
		switch m := m.(type) {
		case Text:
			out = append(out, m)
		case Link:
			out = append(out, Texts(m.Marks)...)
		}
	}
	return out
}

// HasLinks tells whether anything in the scene can be followed.
func (s *Scene) HasLinks() bool {
	for _, m := range s.Marks {
		if _, ok := m.(Link); ok {
			return true
		}
	}
	return false
}
