package render

import (
	"encoding/json"
	"html/template"
	"io/fs"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// draw returns a chart as inline SVG, laid out for phone and desk.
//
// It is template.HTML because package chart writes it: elements and numbers of
// its own, with every text and attribute value escaped.
func draw(id string, c chart.Chart) (template.HTML, error) {
	svg, err := chart.Inline(id+"-bild", c)
	if err != nil {
		return "", staff.BadChart(id, err)
	}
	return template.HTML(svg), nil
}

// listing returns a chart as rows, or nil if it has none.
func listing(id string, c chart.Chart) (*chart.Listing, error) {
	rows, err := chart.ListingOf(c)
	if err != nil {
		return nil, staff.BadChart(id, err)
	}
	return rows, nil
}

// drawOne returns a chart laid out for a phone only: a small picture on a page
// that must stay small. It is template.HTML for the same reason as draw.
func drawOne(id string, c chart.Chart) (template.HTML, error) {
	d, err := c.Layout(chart.Narrow)
	if err != nil {
		return "", staff.BadChart(id, err)
	}
	svg, err := d.SVG(id + "-bild")
	return template.HTML(svg), err
}

// drawFile returns a chart as a file of its own.
func drawFile(p site.Picture, drawn *chart.Memory, faces []chart.Face) ([]byte, error) {
	if p.Poster != nil {
		return drawn.Poster(*p.Poster)
	}
	d, err := p.Chart.Layout(chart.Wide)
	if err != nil {
		return nil, err
	}
	d = d.With(p.Around)
	if p.Print { // once in a long while, so it is not remembered
		return d.Print()
	}
	if p.PNG {
		return drawn.PNG(d)
	}
	return d.SVGFile(faces...), nil
}

// chartFaces are the fonts of the site's pages, for files that are looked at
// where nobody has them.
func chartFaces(fsys fs.FS) ([]chart.Face, error) {
	var faces []chart.Face
	for _, weight := range []string{"400", "600"} {
		for _, extended := range []bool{false, true} {
			name := "static/fonts/source-sans-3-" + weight
			if extended {
				name += "-ext"
			}
			data, err := fs.ReadFile(fsys, name+".woff2")
			if err != nil {
				return nil, err
			}
			faces = append(faces, chart.NewFace(weight, extended, data))
		}
	}
	return faces, nil
}

// linked returns what a page says of itself to programs, as JSON-LD. It stands in a
// script element, where search engines look for it, but is data: browsers run nothing
// of it, and the policy against scripts in pages does not concern it.
//
// It is template.HTML because package json escapes what could end the element.
func linked(m *site.Meta) (template.HTML, error) {
	data, err := json.Marshal(m.Linked())
	return `<script type="application/ld+json">` + template.HTML(data) + `</script>`, err
}
