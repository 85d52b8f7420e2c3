package scene

import (
	"encoding/base64"
	"slices"
	"strconv"
	"strings"
)

// SVG writes the scene for a page: classes only, no colours. Every id begins
// with id, which must be unique on the page; class is added to the root's.
func (s *Scene) SVG(id, class string) []byte {
	p := &svg{id: id}
	root := "c"
	if class != "" {
		root += " " + class
	}
	role := "img"
	if s.HasLinks() {
		role = "group"
	}
	p.open("svg", attrs{
		"class", root, "role", role, "aria-labelledby", id + "-t " + id + "-d",
		"width", num(s.W), "height", num(s.H), "viewBox", "0 0 " + num(s.W) + " " + num(s.H),
	})
	p.body(s)
	return p.b.Bytes()
}

// Face is a font file as it is put into an SVG, so that the text looks the same
// where nobody has the font.
type Face struct {
	extended bool
	rule     string // as it stands in a file
}

// NewFace returns the face of a weight, "400"; an extended one has the letters of other
// languages, and only them. Its rule is written here, once: it is the same forty
// kilobytes in each of a site's files.
func NewFace(weight string, extended bool, woff2 []byte) Face {
	reach := ""
	if extended {
		reach = ";unicode-range:U+100-17F,U+218-21B"
	}
	return Face{extended, entities.Replace(`@font-face{font-family:"` + family + `";font-weight:` + weight +
		`;src:url(data:font/woff2;base64,` + base64.StdEncoding.EncodeToString(woff2) + `) format("woff2")` + reach + "}")}
}

// family is the font of charts.
const family = "Source Sans 3"

// marksRoom is what most scenes' marks take as SVG: a file is nearly all fonts, and grows
// to its size at once.
const marksRoom = 8 << 10

// fonts writes those of the faces that the scene needs.
func (p *svg) fonts(s *Scene, faces []Face) {
	beyond := s.extended()
	var rules []string
	size := marksRoom
	for _, f := range faces {
		if beyond || !f.extended {
			rules, size = append(rules, f.rule), size+len(f.rule)
		}
	}
	if len(rules) == 0 {
		return
	}
	p.b.Grow(size)
	p.start("style", nil)
	p.b.WriteByte('>')
	for _, rule := range rules {
		p.b.WriteString(rule)
	}
	p.end("style")
}

// extended tells whether a text has letters beyond those of western Europe.
func (s *Scene) extended() bool {
	return slices.ContainsFunc(Texts(s.Marks), func(t Text) bool {
		return strings.ContainsFunc(strings.Join(t.Lines, ""), func(r rune) bool { return r >= 0x100 && r < 0x250 })
	})
}

// File writes the scene to stand alone: the same elements with the light
// theme's colours as presentation attributes, and its fonts.
func (s *Scene) File(faces ...Face) []byte {
	p := &svg{id: "c", coloured: true, faces: faces}
	p.open("svg", attrs{
		"xmlns", "http://www.w3.org/2000/svg", "role", "img", "aria-labelledby", "c-t c-d", "lang", s.Lang,
		"width", num(s.W), "height", num(s.H), "viewBox", "0 0 " + num(s.W) + " " + num(s.H),
		"font-family", "'" + family + "', 'Source Sans Pro', 'Segoe UI', Arial, sans-serif",
	})
	p.empty("rect", attrs{"width", num(s.W), "height", num(s.H), "fill", hex(Paper)})
	p.body(s)
	p.b.WriteByte('\n')
	return p.b.Bytes()
}

// svg is the SVG back end.
type svg struct {
	writer
	id       string
	coloured bool
	faces    []Face
}

func (p *svg) body(s *Scene) {
	p.text("title", attrs{"id", p.id + "-t"}, s.Title)
	p.text("desc", attrs{"id", p.id + "-d"}, s.Desc)
	if p.coloured {
		p.metadata(s)
		p.fonts(s, p.faces)
	}
	p.marks(s.Marks)
	p.close()
}

// marks writes marks in order; three and more of one look share a group.
func (p *svg) marks(marks []Mark) {
	for len(marks) > 0 {
		n := run(marks)
		if n < 3 {
			p.mark(marks[0], false)
			marks = marks[1:]
			continue
		}
		p.open("g", p.look(marks[0].class(), p.anchor(marks[0])...))
		for _, m := range marks[:n] {
			p.mark(m, true)
		}
		p.close()
		marks = marks[n:]
	}
}

// run counts the marks at the head that share class and anchor.
func run(marks []Mark) int {
	if _, ok := marks[0].(Link); ok {
		return 1
	}
	n := 1
	for n < len(marks) && marks[n].class() == marks[0].class() && anchorOf(marks[n]) == anchorOf(marks[0]) {
		n++
	}
	return n
}

func anchorOf(m Mark) Anchor {
	if t, ok := m.(Text); ok {
		return t.Anchor
	}
	return Start
}

func (p *svg) anchor(m Mark) attrs {
	switch anchorOf(m) {
	case Middle:
		return attrs{"text-anchor", "middle"}
	case End:
		return attrs{"text-anchor", "end"}
	}
	return nil
}

// look is the class, and the colours where there is no stylesheet, followed by
// the given attributes.
func (p *svg) look(c Class, a ...string) attrs {
	st := c.Style()
	out := attrs{"class", st.Name}
	if p.coloured {
		out = nil
		if st.Fill != Clear {
			out = append(out, "fill", hex(st.Fill))
		} else {
			out = append(out, "fill", "none")
		}
		if st.Stroke != Clear {
			out = append(out, "stroke", hex(st.Stroke), "stroke-width", num(st.Width))
		}
		if st.Dash > 0 {
			out = append(out, "stroke-dasharray", num(st.Dash))
		}
		out = append(out, textLook(st)...)
	}
	return append(out, a...)
}

func textLook(st Style) attrs {
	var out attrs
	if st.Size > 0 {
		out = append(out, "font-size", strconv.Itoa(st.Size))
	}
	if st.Bold {
		out = append(out, "font-weight", "600")
	}
	if st.Halo {
		out = append(out, "paint-order", "stroke", "stroke-linejoin", "round")
	}
	return out
}

// mark writes one mark; grouped means that its looks are on the group.
func (p *svg) mark(m Mark, grouped bool) {
	look := func(a ...string) attrs {
		if grouped {
			return a
		}
		return p.look(m.class(), append(p.anchor(m), a...)...)
	}
	switch m := m.(type) {
	case Rect:
		p.empty("rect", look("x", num(m.X), "y", num(m.Y), "width", num(m.W), "height", num(m.H)))
	case Line:
		p.empty("line", look("x1", num(m.X1), "y1", num(m.Y1), "x2", num(m.X2), "y2", num(m.Y2)))
	case Circle:
		p.circle(m, look("cx", num(m.X), "cy", num(m.Y), "r", num(m.R)))
	case Path:
		p.empty("path", look("d", pathData(m), "transform", scaleOf(m)))
	case Text:
		p.lines(m, look)
	case Link:
		p.open("a", attrs{"class", LinkMark.Style().Name, "href", m.Href})
		p.marks(m.Marks)
		p.close()
	}
}

func (p *svg) circle(m Circle, a attrs) {
	if m.Tip == "" {
		p.empty("circle", a)
		return
	}
	p.start("circle", a)
	p.b.WriteString("><title>")
	p.escape(m.Tip)
	p.b.WriteString("</title></circle>")
}

// lines writes a text; each further line is a tspan one line height down.
func (p *svg) lines(m Text, look func(...string) attrs) {
	at := look("x", num(m.X), "y", num(m.Y))
	if len(m.Lines) == 1 {
		p.text("text", at, m.Lines[0])
		return
	}
	p.start("text", at)
	p.b.WriteByte('>')
	for i, line := range m.Lines {
		if i == 0 {
			p.escape(line + " ")
			continue
		}
		p.b.WriteString(`<tspan x="` + num(m.X) + `" dy="` + num(LineHeight(m.Class)) + `">`)
		p.escape(line)
		if i < len(m.Lines)-1 {
			p.b.WriteByte(' ')
		}
		p.b.WriteString("</tspan>")
	}
	p.end("text")
}

// pathData writes polylines with relative steps, the shortest form of SVG.
func pathData(m Path) string {
	var b []byte
	add := func(v int, first bool) {
		if v >= 0 && !first {
			b = append(b, ' ')
		}
		b = strconv.AppendInt(b, int64(v), 10)
	}
	for _, line := range m.Lines {
		var last Point
		for i, pt := range line {
			switch i {
			case 0:
				b = append(b, 'M')
			case 1:
				b = append(b, 'l')
			}
			add(pt.X-last.X, i < 2)
			add(pt.Y-last.Y, false)
			last = pt
		}
		if m.Closed {
			b = append(b, 'z')
		}
	}
	return string(b)
}

// scaleOf turns grid steps into pixels.
func scaleOf(m Path) string {
	if m.Grid == Px {
		return ""
	}
	return "scale(" + num(m.Grid) + ")"
}

// num writes tenths as a decimal number without needless digits.
func num(tenths int) string {
	sign := ""
	if tenths < 0 {
		sign, tenths = "-", -tenths
	}
	s := sign + strconv.Itoa(tenths/Px)
	if r := tenths % Px; r != 0 {
		s += "." + strconv.Itoa(r)
	}
	return s
}
