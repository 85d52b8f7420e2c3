package main

import (
	"encoding/json"
	"fmt"
	"math"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/land"
)

// How much is kept: lines may stray this many kilometres, and islands smaller
// than so many square kilometres are left out; near is Europe, within
// nearLimit of Malmö.
const (
	nearLimit     = 3300
	nearTolerance = 3
	farTolerance  = 27
	nearIsland    = 60
	farIsland     = 5500
)

// skipped countries are left out altogether: no partner is likely there, and
// the projection tears what lies opposite Malmö.
var skipped = map[string]bool{"Antarctica": true, "Fr. S. Antarctic Lands": true, "New Zealand": true, "Fiji": true}

// dissolved areas are drawn as one with the state that Sweden recognises there.
var dissolved = map[string]string{"N. Cyprus": "Cyprus", "Somaliland": "Somalia", "Siachen Glacier": "India"}

// topology is the part of a TopoJSON file that is used.
type topology struct {
	Transform struct{ Scale, Translate [2]float64 }
	Objects   struct {
		Countries struct{ Geometries []geometry }
	}
	Arcs [][][2]int
}

type geometry struct {
	Type       string
	Properties struct{ Name string }
	Arcs       json.RawMessage
}

func readTopology(data []byte) (*topology, error) {
	var t topology
	if err := json.Unmarshal(data, &t); err != nil {
		return nil, fmt.Errorf("countries-50m.json: %w", err)
	}
	return &t, nil
}

// rings lists the rings of a country as signed arc numbers (^i runs backwards).
func (g geometry) rings() ([][]int, error) {
	switch g.Type {
	case "Polygon":
		var rings [][]int
		err := json.Unmarshal(g.Arcs, &rings)
		return rings, err
	case "MultiPolygon":
		var polygons [][][]int
		err := json.Unmarshal(g.Arcs, &polygons)
		var rings [][]int
		for _, p := range polygons {
			rings = append(rings, p...)
		}
		return rings, err
	}
	return nil, fmt.Errorf("%s: geometry %q", g.Properties.Name, g.Type)
}

// use is where an arc is used: by how many countries, and once how.
type use struct {
	countries []string
	signed    int
}

// atlas keeps the coasts (arcs of one country), stitched to rings, and the
// borders (arcs of two).
func (t *topology) atlas() (*land.Atlas, error) {
	uses := make([]use, len(t.Arcs))
	for _, g := range t.Objects.Countries.Geometries {
		name := g.Properties.Name
		if skipped[name] {
			continue
		}
		rings, err := g.rings()
		if err != nil {
			return nil, err
		}
		if whole, ok := dissolved[name]; ok {
			name = whole
		}
		for _, ring := range rings {
			for _, a := range ring {
				u := &uses[max(a, ^a)]
				u.countries, u.signed = append(u.countries, name), a
			}
		}
	}
	b := builder{degrees: t.degrees(), index: map[int]int{}}
	b.coasts(uses)
	b.borders(uses)
	return &b.out, nil
}

// degrees undoes the delta coding and quantisation of the arcs.
func (t *topology) degrees() [][][2]float64 {
	out := make([][][2]float64, len(t.Arcs))
	for i, arc := range t.Arcs {
		var x, y int
		for _, d := range arc {
			x, y = x+d[0], y+d[1]
			lon := float64(x)*t.Transform.Scale[0] + t.Transform.Translate[0]
			lat := float64(y)*t.Transform.Scale[1] + t.Transform.Translate[1]
			out[i] = append(out[i], [2]float64{lon, lat})
		}
	}
	return out
}

// builder collects the atlas; index maps an arc of the source to one of ours.
type builder struct {
	degrees [][][2]float64
	index   map[int]int
	out     land.Atlas
}

func (b *builder) coasts(uses []use) {
	starts := map[[2]float64][]int{} // signed arcs by the point they start at
	var order []int
	for _, u := range uses {
		if len(u.countries) == 1 {
			from, _ := b.ends(u.signed)
			starts[from] = append(starts[from], u.signed)
			order = append(order, u.signed)
		}
	}
	used := map[int]bool{}
	for _, first := range order {
		if used[first] {
			continue
		}
		var ring []int
		begin, _ := b.ends(first)
		for at := first; ; {
			used[at] = true
			ring = append(ring, at)
			_, end := b.ends(at)
			next, ok := follow(starts[end], used)
			if end == begin || !ok {
				break
			}
			at = next
		}
		b.ring(ring)
	}
}

func follow(candidates []int, used map[int]bool) (int, bool) {
	for _, c := range candidates {
		if !used[c] {
			return c, true
		}
	}
	return 0, false
}

// ends are the first and last point of a signed arc.
func (b *builder) ends(signed int) (from, to [2]float64) {
	points := b.degrees[max(signed, ^signed)]
	from, to = points[0], points[len(points)-1]
	if signed < 0 {
		from, to = to, from
	}
	return from, to
}

func (b *builder) ring(signed []int) {
	var points [][]land.Point
	var refs []land.ArcRef
	near := false
	for i, a := range signed {
		p, isNear := b.project(max(a, ^a))
		near = near || isNear
		points = append(points, p)
		refs = append(refs, land.ArcRef{Index: i, Reverse: a < 0})
	}
	limit := farIsland
	if near {
		limit = nearIsland
	}
	if ringArea(land.Join(points, refs)) < limit {
		return
	}
	for i, a := range signed {
		refs[i].Index = b.arc(max(a, ^a), false)
	}
	b.out.Rings = append(b.out.Rings, refs)
}

func (b *builder) borders(uses []use) {
	for i, u := range uses {
		if len(u.countries) < 2 || u.countries[0] == u.countries[1] || b.isCrimea(i, u.countries) {
			continue
		}
		b.arc(i, true)
	}
}

// isCrimea tells the line that Natural Earth draws between Ukraine and Crimea,
// which Sweden and the EU recognise as Ukrainian.
func (b *builder) isCrimea(arc int, countries []string) bool {
	if countries[0] != "Ukraine" && countries[1] != "Ukraine" {
		return false
	}
	for _, p := range b.degrees[arc] {
		if p[0] < 32 || p[0] > 37 || p[1] > 46.8 {
			return false
		}
	}
	return true
}

// arc adds a simplified arc to the atlas once and returns its number.
func (b *builder) arc(source int, border bool) int {
	if i, ok := b.index[source]; ok {
		return i
	}
	points, near := b.project(source)
	tolerance := farTolerance
	if near {
		tolerance = nearTolerance
	}
	i := len(b.out.Arcs)
	b.index[source] = i
	b.out.Arcs = append(b.out.Arcs, land.Arc{Border: border, Points: land.Simplify(points, tolerance)})
	return i
}

func (b *builder) project(arc int) (points []land.Point, near bool) {
	for _, p := range b.degrees[arc] {
		x, y := land.Project(p[1], p[0])
		near = near || math.Hypot(x, y) < nearLimit
		points = append(points, land.Point{X: int(math.Round(x)), Y: int(math.Round(y))})
	}
	return points, near
}

func ringArea(ring []land.Point) int {
	sum := 0
	for i, p := range ring {
		q := ring[(i+1)%len(ring)]
		sum += p.X*q.Y - q.X*p.Y
	}
	return max(sum, -sum) / 2
}
