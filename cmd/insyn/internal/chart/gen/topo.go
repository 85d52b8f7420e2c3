package main

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/land"
)

// detail is how much is kept of a part of the world: lines may stray this many
// kilometres, and islands smaller than so many square kilometres are left out.
type detail struct{ tolerance, island int }

// A portal tells of a city's work with programmes of the European Union, so
// Europe and what lies around it is fine enough for a map of a single strait.
// The rest of the world, where the maps show thousands of kilometres at a time,
// is as fine as those are drawn.
var (
	fine   = detail{tolerance: 3, island: 60}
	coarse = detail{tolerance: 15, island: 1000}
)

// isFine tells whether a position lies in or around Europe.
func isFine(p position) bool { return p.lon > -32 && p.lon < 62 && p.lat > 28 && p.lat < 82 }

// skipped countries are left out altogether: no city lies there, and Antarctica
// reaches around the pole.
var skipped = map[string]bool{"Antarctica": true, "Fr. S. Antarctic Lands": true}

// position is a place on the globe, in degrees.
type position struct{ lon, lat float64 }

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
	ID         string // number of ISO 3166-1, or "" where a country has none
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

// globe keeps the coasts (arcs of one country), stitched to rings, and the
// borders (arcs of two).
func (t *topology) globe() (*land.Globe, error) {
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
func (t *topology) degrees() [][]position {
	out := make([][]position, len(t.Arcs))
	for i, arc := range t.Arcs {
		var x, y int
		for _, d := range arc {
			x, y = x+d[0], y+d[1]
			lon := float64(x)*t.Transform.Scale[0] + t.Transform.Translate[0]
			lat := float64(y)*t.Transform.Scale[1] + t.Transform.Translate[1]
			out[i] = append(out[i], position{lon, lat})
		}
	}
	return out
}

// builder collects the globe; index maps an arc of the source to one of ours.
type builder struct {
	degrees [][]position
	index   map[int]int
	out     land.Globe
}

func (b *builder) coasts(uses []use) {
	starts := map[position][]int{} // signed arcs by the point they start at
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
func (b *builder) ends(signed int) (from, to position) {
	points := b.degrees[max(signed, ^signed)]
	from, to = points[0], points[len(points)-1]
	if signed < 0 {
		from, to = to, from
	}
	return from, to
}

func (b *builder) ring(signed []int) {
	limit := coarse.island
	plane := b.plane(signed...)
	var points [][]land.Point
	var refs []land.ArcRef
	for i, a := range signed {
		arc := max(a, ^a)
		if slices.ContainsFunc(b.degrees[arc], isFine) {
			limit = fine.island
		}
		points = append(points, b.project(arc, plane))
		refs = append(refs, land.ArcRef{Index: i, Reverse: a < 0})
	}
	if land.Area(land.Join(points, refs)) < limit {
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
		if p.lon < 32 || p.lon > 37 || p.lat > 46.8 {
			return false
		}
	}
	return true
}

// arc adds a simplified arc to the globe once and returns its number.
func (b *builder) arc(source int, border bool) int {
	if i, ok := b.index[source]; ok {
		return i
	}
	tolerance := coarse.tolerance
	if slices.ContainsFunc(b.degrees[source], isFine) {
		tolerance = fine.tolerance
	}
	arc := land.Arc{Border: border}
	for i, needed := range land.Needed(b.project(source, b.plane(source)), tolerance) {
		if needed {
			arc.Points = append(arc.Points, b.degrees[source][i].onGrid())
		}
	}
	i := len(b.out.Arcs)
	b.index[source] = i
	b.out.Arcs = append(b.out.Arcs, arc)
	return i
}

func (p position) onGrid() land.Point {
	return land.Point{X: int(math.Round(p.lon * land.PerDegree)), Y: int(math.Round(p.lat * land.PerDegree))}
}

// plane is the plane around the middle of what signed arcs span, on which they
// are measured: there a kilometre is a kilometre.
func (b *builder) plane(signed ...int) land.Plane {
	low, high := position{180, 90}, position{-180, -90}
	for _, a := range signed {
		for _, p := range b.degrees[max(a, ^a)] {
			low = position{min(low.lon, p.lon), min(low.lat, p.lat)}
			high = position{max(high.lon, p.lon), max(high.lat, p.lat)}
		}
	}
	return land.NewPlane((low.lat+high.lat)/2, (low.lon+high.lon)/2)
}

// project places an arc of the source on a plane, in whole kilometres.
func (b *builder) project(arc int, on land.Plane) []land.Point {
	var points []land.Point
	for _, p := range b.degrees[arc] {
		x, y := on.Project(p.lat, p.lon)
		points = append(points, land.Point{X: int(math.Round(x)), Y: int(math.Round(y))})
	}
	return points
}
