package chart

import (
	"regexp"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/scene"
)

// The two widths that charts are made for, in pixels: a phone, and the reading
// column of a desk. [Inline] writes both and the stylesheet shows the one that
// fits.
const (
	Narrow = 320
	Wide   = 720
	Full   = 1120 // across a page at a desk; of a [Shore]
)

// wideFrom is the width from which labels stand beside what they name.
const wideFrom = 480

// Chart is anything of this package that can be laid out: Bars, Panels,
// Columns, Timeline, Map, Locator and Shore.
type Chart interface {
	// Layout places everything for a width in pixels.
	Layout(width int) (*Drawing, error)
}

// Drawing is a chart with everything in its place, ready to be written.
type Drawing struct {
	scene  scene.Scene
	source string
	around Around
}

// Around is what a file says around a drawing, besides title and source.
type Around struct {
	Subject string // what is counted, and when: "Utbetalt 2025"
	Note    string // what is to be known of the numbers, as on the page
	Terms   string // licence, day and address
	Address string // where the chart stands, for the metadata
}

// With returns the drawing with what its files say around it.
func (d *Drawing) With(a Around) *Drawing {
	with := *d
	with.around, with.scene.About.Address = a, a.Address
	return &with
}

// sheet is the drawing as a file.
func (d *Drawing) sheet() *scene.Scene {
	return d.scene.Sheet(scene.Frame{Subject: d.around.Subject, Lines: []string{d.around.Note, d.source, d.around.Terms}})
}

// Face is a font to put into an SVG file.
type Face = scene.Face

// NewFace returns the face of a weight, "400", from its file. An extended one has the
// letters of other languages, and only them.
func NewFace(weight string, extended bool, woff2 []byte) Face {
	return scene.NewFace(weight, extended, woff2)
}

// Size is the drawing's size in pixels.
func (d *Drawing) Size() (width, height int) { return d.scene.W / px, d.scene.H / px }

// Title is the sentence that the chart is named by.
func (d *Drawing) Title() string { return d.scene.Title }

// Desc is the description for those who cannot see the chart.
func (d *Drawing) Desc() string { return d.scene.Desc }

var idForm = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9-]*$`)

// SVG writes the drawing for a page, to be styled by chart.css. The id must be
// unique on the page.
func (d *Drawing) SVG(id string) ([]byte, error) { return d.svg(id, "") }

func (d *Drawing) svg(id, class string) ([]byte, error) {
	if !idForm.MatchString(id) {
		return nil, ErrID
	}
	return d.scene.SVG(id, class), nil
}

// SVGFile writes the drawing as a file of its own, with title, source and the
// colours of the light theme, and with those of the faces that it needs.
func (d *Drawing) SVGFile(faces ...Face) []byte { return d.sheet().File(faces...) }

// PNG draws the drawing at twice its size, with title and source. The same
// drawing gives the same bytes.
func (d *Drawing) PNG() ([]byte, error) { return d.sheet().PNG(scene.Twice) }

// Print draws the same for paper: as wide as two pages, at 300 dots an inch.
func (d *Drawing) Print() ([]byte, error) { return d.sheet().PNG(scene.Print) }

// Inline lays a chart out for phone and desk, a [Shore] for the whole page too, and writes the SVGs one after the
// other, with ids that begin with id. They belong in an element of class c-box.
func Inline(id string, c Chart) ([]byte, error) {
	forms := []form{{Narrow, "", "c-narrow"}, {Wide, "-w", "c-wide"}}
	if _, across := c.(Shore); across {
		forms[1].class = "c-wide c-mid"
		forms = append(forms, form{Full, "-f", "c-full"})
	}
	var out []byte
	for _, v := range forms {
		d, err := c.Layout(v.width)
		if err != nil {
			return nil, err
		}
		svg, err := d.svg(id+v.suffix, v.class)
		if err != nil {
			return nil, err
		}
		out = append(append(out, svg...), '\n')
	}
	return out, nil
}

// form is a width that a chart is written for: what its ids end in, and its class.
type form struct {
	width         int
	suffix, class string
}

// sketch is a drawing under construction: w is its width, y the edge that the
// next thing is put below.
type sketch struct {
	w, y  int
	words *Words
	marks []scene.Mark
}

// sketch begins a drawing of a width in pixels.
func (f Frame) sketch(width int) *sketch { return &sketch{w: width * px, words: f.Words} }

func (s *sketch) add(marks ...scene.Mark) { s.marks = append(s.marks, marks...) }

// under adds marks that lie below everything added so far.
func (s *sketch) under(marks ...scene.Mark) { s.marks = slices.Concat(marks, s.marks) }

// finish makes a sketch a drawing.
func (s *sketch) finish(f Frame, desc string) *Drawing {
	if f.Desc != "" {
		desc = f.Desc
	}
	height := (s.y + px - 1) / px * px
	return &Drawing{scene: scene.Scene{Lang: f.Words.Lang, W: s.w, H: height, Title: f.Title, Desc: desc, About: f.About, Marks: s.marks},
		source: f.Source}
}

// text is one or more lines whose first has its top at y.
func text(c scene.Class, x, y int, anchor scene.Anchor, lines ...string) scene.Text {
	return scene.Text{Class: c, X: x, Y: y + ascent(c), Anchor: anchor, Lines: lines}
}

// ascent is the distance from the top of a text's first line to its baseline.
func ascent(c scene.Class) int { return c.Style().Size * px * 19 / 20 }

// linked is the marks themselves, or a link of them.
func linked(href string, marks []scene.Mark) []scene.Mark {
	if href == "" {
		return marks
	}
	return []scene.Mark{scene.Link{Href: href, Marks: marks}}
}
