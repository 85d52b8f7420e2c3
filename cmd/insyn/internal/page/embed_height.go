package page

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
)

// How high a frame must be. It is told once, in the code that somebody pastes, and no
// script of ours runs on their page; so it is that of the narrowest frame that a phone
// has room for, in which texts have most lines. All is in pixels as
// layouts/page/inbaddat-diagram.css and layouts/part/_staplar.css have it, and on the safe
// side: the browser test inbaddning holds it to what browsers draw.
const (
	frameWidth  = 270 // of the texts, in a frame with margins on a phone
	frameMargin = 40  // above and below all of it
	paragraph   = 10  // between two
	lineHeight  = 26
	rowBar      = 27 // the picture of a row of a chart, and what parts it from the next
	groupGap    = 32
	letter      = 7.8 // of the text, at the most, on average
	heading     = 1.3 // how much larger a heading is
	desk        = 1.1 // how much larger letters and drawings are in a wide frame
)

// lines returns how many lines a text has in a width: words that don't fit go down.
func lines(text string, width float64) int {
	n, x := 1, 0.0
	for _, word := range strings.Fields(text) {
		w := float64(utf8.RuneCountInString(word)+1) * letter
		if x > 0 && x+w > width {
			n, x = n+1, 0
		}
		n, x = n+int(w/width), x+math.Mod(w, width)
	}
	return n
}

// textHeight is that of paragraphs; an empty text is none.
func textHeight(texts ...string) (height int) {
	for _, t := range texts {
		if t != "" {
			height += lines(t, frameWidth)*lineHeight + paragraph
		}
	}
	return height
}

// headHeight is that of the heading.
func headHeight(text string) int {
	return int(float64(lines(text, frameWidth/heading)*lineHeight)*heading) + paragraph
}

func chartHeight(e *ChartEmbed) int {
	c := e.Chart
	texts := headHeight(e.H1()) + textHeight(c.Note.Plain()) + textHeight(e.Foot.lines()...)
	return frameMargin + headHeight(c.Sentence) + texts + drawingHeight(c.Drawing)
}

func cardHeight(e *ProjectEmbed) int {
	height := frameMargin + headHeight(e.H1()) + textHeight(e.Summary, e.Namnder, e.Period) + textHeight(e.Foot.lines()...)
	if e.Sum != nil {
		height += textHeight(e.Sum.Label, e.Sum.Meaning, e.Sum.Basis.Plain()) + headHeight(e.Sum.Number.Plain())
	}
	return height
}

// drawingHeight is that of a chart: of its rows of text, or of its picture. Package render
// reports a chart that can't be drawn.
func drawingHeight(c chart.Chart) int {
	rows, err := chart.ListingOf(c)
	if err != nil {
		return 0
	}
	if rows != nil {
		return listingHeight(rows)
	}
	height := 0
	for _, width := range []int{chart.Narrow, chart.Wide} {
		if d, err := c.Layout(width); err == nil {
			_, h := d.Size()
			height = max(height, int(float64(h)*desk))
		}
	}
	return height
}

func listingHeight(l *chart.Listing) int {
	height := textHeight(l.Now)
	for _, g := range l.Groups {
		if g.Heading != "" {
			height += groupGap + lines(g.Heading+" "+g.Value+" "+g.Note, frameWidth)*lineHeight
		}
		if len(l.Years) > 0 {
			height += lineHeight
		}
		for _, r := range g.Rows {
			height += rowHeight(r)
		}
	}
	return height
}

// rowHeight is that of a row: its name, with the value beside it where there is room.
func rowHeight(r chart.ListRow) int {
	const least = 144 // of the name, else the value goes below it
	beside := frameWidth - float64(utf8.RuneCountInString(r.Value)+2)*letter
	n := 0
	if beside < least {
		beside, n = frameWidth, lines(r.Value, frameWidth)
	}
	n += lines(r.Label, beside)
	for _, text := range []string{r.Note, r.Before} {
		if text != "" {
			n += lines(text, frameWidth)
		}
	}
	return n*lineHeight + rowBar
}
