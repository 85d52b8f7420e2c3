package main

import (
	"bytes"
	"cmp"
	"fmt"
	"math"
	"slices"
)

// box is what a piece of a country lies within, in degrees.
type box struct{ south, west, north, east float64 }

// apart is how many degrees of sea make two boxes of what is one country.
const apart = 1

// bounds lists what every country with an ISO code lies within: its number,
// then the south, west, north and east of a piece. Islands beside each other
// and beside the mainland are one piece; what lies across an ocean is its own,
// since a box around France and Guyane would hold half the world.
func (t *topology) bounds() ([]byte, error) {
	degrees, pieces := t.degrees(), map[string][]box{}
	ids := map[string]string{} // numbers of countries by name
	for _, g := range t.Objects.Countries.Geometries {
		ids[g.Properties.Name] = g.ID
	}
	for _, g := range t.Objects.Countries.Geometries {
		id := g.ID
		if whole, ok := dissolved[g.Properties.Name]; ok {
			id = ids[whole]
		}
		rings, err := g.rings()
		if err != nil {
			return nil, err
		}
		for _, ring := range rings {
			if id != "" && !skipped[g.Properties.Name] {
				pieces[id] = join(pieces[id], around(ring, degrees))
			}
		}
	}
	var lines []string
	for id, list := range pieces {
		for _, b := range list {
			lines = append(lines, fmt.Sprintf("%s %.1f %.1f %.1f %.1f\n", id, outwards(b.south, -1), outwards(b.west, -1),
				outwards(b.north, 1), outwards(b.east, 1)))
		}
	}
	slices.SortFunc(lines, cmp.Compare[string])
	var out bytes.Buffer
	for _, line := range lines {
		out.WriteString(line)
	}
	return out.Bytes(), nil
}

// outwards rounds degrees to tenths, away from what they bound.
func outwards(degrees, sign float64) float64 { return sign * math.Ceil(sign*degrees*10) / 10 }

// around returns the box around a ring of signed arcs.
func around(ring []int, degrees [][]position) box {
	b := box{90, 180, -90, -180}
	for _, a := range ring {
		for _, p := range degrees[max(a, ^a)] {
			b.south, b.north = min(b.south, p.lat), max(b.north, p.lat)
			b.west, b.east = min(b.west, p.lon), max(b.east, p.lon)
		}
	}
	return b
}

// join adds a box to those of a country, making one of those that lie near.
func join(list []box, b box) []box {
	for {
		i := slices.IndexFunc(list, func(o box) bool {
			return o.south-apart <= b.north && b.south-apart <= o.north && o.west-apart <= b.east && b.west-apart <= o.east
		})
		if i < 0 {
			return append(list, b)
		}
		o := list[i]
		b = box{min(b.south, o.south), min(b.west, o.west), max(b.north, o.north), max(b.east, o.east)}
		list = slices.Delete(list, i, i+1)
	}
}
