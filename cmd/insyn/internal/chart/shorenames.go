package chart

import (
	"cmp"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/scene"
)

const (
	mostNames = 12
	nameFrom  = 9 * px // how thick a stroke is that is named
	nameSpace = 8 * px // between a stroke and its name
	nameRoom  = 72 * px
)

// names writes the names of the thickest strokes, each in the free water or land
// beside its own, where there is any.
func (b *beach) names() {
	by := slices.Clone(b.rows)
	slices.SortStableFunc(by, func(x, y berth) int { return cmp.Compare(y.H, x.H) })
	var taken []scene.Box
	for _, r := range b.rows {
		taken = append(taken, r.Box)
	}
	if !b.now.IsZero() {
		taken = append(taken, scene.Box{X: b.shore - px, Y: b.top, W: 2 * px, H: b.bottom - b.top})
	}
	for _, r := range by[:min(mostNames, len(by))] {
		if r.holed || r.H < nameFrom {
			continue
		}
		if name := b.name(r, taken); name != nil {
			b.add(name...)
			taken = append(taken, boxes(name)...)
		}
	}
}

// name is a stroke's name at the first place that is free, with its number where
// that has room too; or nil.
func (b *beach) name(r berth, taken []scene.Box) []scene.Mark {
	var numbers []string
	if b.wide() {
		numbers = append(numbers, b.number(r))
	}
	for _, value := range append(numbers, "") {
		for _, at := range []struct {
			x, room int
			anchor  scene.Anchor
		}{{r.X + r.W + nameSpace, b.w - r.X - r.W - nameSpace, scene.Start}, {r.X - nameSpace, r.X - nameSpace, scene.End}} {
			lines := scene.Wrap(scene.StrokeName, r.Label, at.room)
			if at.room < nameRoom || len(lines) > 2 || cutWithin(r.Label, lines) {
				continue
			}
			height := len(lines) * scene.LineHeight(scene.StrokeName)
			if value != "" {
				height += scene.LineHeight(scene.StrokeValue)
			}
			for _, top := range []int{r.Y + (r.H-height)/2, r.Y + r.H - height, r.Y} {
				name := []scene.Mark{text(scene.StrokeName, at.x, top, at.anchor, lines...)}
				if value != "" {
					name = append(name, text(scene.StrokeValue, at.x, top+len(lines)*scene.LineHeight(scene.StrokeName), at.anchor, value))
				}
				if b.free(boxes(name), taken) {
					return name
				}
			}
		}
	}
	return nil
}

// number is a stroke's number in words.
func (b *beach) number(r berth) string {
	value := b.of.Unit.text(r.Value, b.most, b.words)
	if r.Lacking > 0 {
		return b.words.TotalLacking(value, b.words.lacking(Bar{Lacking: r.Lacking, Of: r.Of}))
	}
	return value
}

// cutWithin tells whether lines break a word of what they say.
func cutWithin(said string, lines []string) bool {
	return strings.Join(lines, " ") != strings.Join(strings.Fields(said), " ")
}

// free tells whether boxes lie in the picture and on nothing that is taken.
func (b *beach) free(all, taken []scene.Box) bool {
	plot := scene.Box{Y: b.top, W: b.w, H: b.bottom - b.top}
	for _, box := range all {
		if !box.Within(plot) || slices.ContainsFunc(taken, box.Overlaps) {
			return false
		}
	}
	return true
}

// boxes are the boxes of texts, with air around them.
func boxes(texts []scene.Mark) []scene.Box {
	const air = 2 * px
	var out []scene.Box
	for _, t := range scene.Texts(texts) {
		for _, box := range t.Boxes() {
			out = append(out, scene.Box{X: box.X, Y: box.Y - air, W: box.W, H: box.H + 2*air})
		}
	}
	return out
}

// sample is a mark of the key and what it means.
type sample struct {
	mark func(x, mid int) scene.Mark
	says string
}

const (
	sampleWidth = 24 * px
	sampleSpace = 8 * px
)

// key says what the marks mean, in as few lines as there is room for.
func (b *beach) key() {
	x, line := 0, scene.LineHeight(scene.MapNote)+3*px
	for _, s := range b.samples() {
		words := sampleWidth + sampleSpace + scene.Measure(scene.MapNote, s.says)
		if x > 0 && x+words > b.w {
			x, b.y = 0, b.y+line
		}
		lines := scene.Wrap(scene.MapNote, s.says, b.w-sampleWidth-sampleSpace)
		b.add(s.mark(x, b.y+scene.LineHeight(scene.MapNote)/2), text(scene.MapNote, x+sampleWidth+sampleSpace, b.y, scene.Start, lines...))
		b.y += (len(lines) - 1) * scene.LineHeight(scene.MapNote)
		x += words + 2*sampleSpace
	}
	b.y += line
}

// samples are the marks that the picture has.
func (b *beach) samples() []sample {
	bar := func(c scene.Class, height int) func(x, mid int) scene.Mark {
		return func(x, mid int) scene.Mark {
			return scene.Rect{Class: c, X: x, Y: mid - height/2, W: sampleWidth, H: height}
		}
	}
	line := func(c scene.Class) func(x, mid int) scene.Mark {
		return func(x, mid int) scene.Mark { return scene.Line{Class: c, X1: x, Y1: mid, X2: x + sampleWidth, Y2: mid} }
	}
	has := func(is func(berth) bool) bool { return slices.ContainsFunc(b.rows, is) }
	key, n := b.of.Key, b.round()
	var out []sample
	if b.most > 0 {
		out = append(out, sample{bar(scene.Stroke, b.thick(Exact(n))), key.Thick(b.of.Unit.Text(n, n, ""))})
	}
	if has(func(r berth) bool { return !r.holed && r.H > hair && r.X+r.W > b.shore }) {
		out = append(out, sample{bar(scene.StrokeAhead, 8*px), key.Ahead})
	}
	if has(func(r berth) bool { return !r.holed && r.Value.Known() && r.Value.N == 0 }) {
		out = append(out, sample{line(scene.StrokeNone), key.None})
	}
	if has(func(r berth) bool { return !r.holed && !r.Value.Known() }) {
		out = append(out, sample{line(scene.StrokeMissing), key.Missing})
	}
	if has(func(r berth) bool { return r.holed }) {
		out = append(out, sample{func(x, mid int) scene.Mark { return ring(x+sampleWidth/2, mid) }, key.NoDate})
	}
	return out
}

// round is a round number whose thickness can be told.
func (b *beach) round() int64 {
	n := int64(1)
	for n <= b.most/20 && b.thick(Exact(n*10)) <= 10*px {
		n *= 10
	}
	return n
}
