package lint

import (
	"cmp"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/country"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// place is a place with its coordinates, and the table that they stand in.
type place struct {
	id, name string
	lat, lon float64
	country  *graph.Country
	table    *source.Table
}

// placesFar warns of places whose coordinates lie outside their country, most
// often because latitude and longitude are swapped or a minus is lost, and of
// two places with the same coordinates.
func placesFar(c *checker) (out []odd) {
	at := map[[2]float64]place{}
	for _, p := range c.places() {
		if p.country != nil && !country.Has(p.country.ISO, p.lat, p.lon) {
			out = append(out, settle(warning(keyOf(p.table, "lat"), p.far()), nil, p.id))
			continue
		}
		first, taken := at[[2]float64{p.lat, p.lon}]
		if taken && first.id != p.id && p.lat != 0 {
			out = append(out, settle(warning(keyOf(p.table, "lat"), staff.SamePlace(p.name, first.name, p.lat, p.lon),
				staff.OtherIsHere(keyOf(first.table, "lat").Pos)), nil, p.id))
		}
		at[[2]float64{p.lat, p.lon}] = p
	}
	return out
}

// far says what may have happened to the coordinates.
func (p place) far() diag.Problem {
	name, in := p.name, p.country
	for _, try := range [][2]float64{{p.lon, p.lat}, {p.lat, -p.lon}, {-p.lat, p.lon}} {
		if country.Has(in.ISO, try[0], try[1]) {
			return staff.PlaceMistaken(name, in.Name, p.lat, p.lon, try[0], try[1])
		}
	}
	return staff.PlaceFar(name, in.Name, p.lat, p.lon)
}

// homeCity reports a city whose own facts are at odds with each other, or with what the
// list of places says of it: everything that names the city relies on them.
func homeCity(c *checker) (l diag.List) {
	f, home := c.file("data/portal.toml"), c.World.City()
	if f == nil || home.Name == "" {
		return nil
	}
	for _, t := range tablesOf(f.Facts, "stad") {
		add := func(key string, p diag.Problem) { l.Add(keyOf(t, key).Pos, max(1, keyOf(t, key).Len), p) }
		listed := c.World.Cities[max(0, slices.IndexFunc(c.World.Cities, func(s *graph.City) bool { return s.ID == home.ID })):]
		for _, s := range c.World.Cities {
			if s.Name == home.Name && s.ID != home.ID && s.Country == c.World.Home {
				add("id", staff.HomeOther("id", home.ID, s.ID))
			}
		}
		if len(listed) > 0 && listed[0].ID == home.ID && listed[0].Name != home.Name {
			add("namn", staff.HomeOther("namn", home.Name, listed[0].Name))
		}
		if len(l) > 0 {
			return l
		}
		for key, owner := range map[string][2]string{"genitiv": {home.Genitive, home.Name}, "kommun_genitiv": {home.BodyGenitive, home.Body}} {
			if of, name := owner[0], owner[1]; of != "" && !strings.HasPrefix(of, name) {
				add(key, staff.GenitiveOther(key, of, name))
			}
		}
	}
	return l
}

// places returns the city itself and all others, in the order of the files.
func (c *checker) places() (out []place) {
	if f := c.file("data/portal.toml"); f != nil {
		for _, t := range tablesOf(f.Facts, "stad") {
			own := c.World.City()
			out = append(out, place{own.ID, own.Name, own.Lat, own.Lon, c.World.Home, t})
		}
	}
	tables := map[diag.Pos]*source.Table{}
	if f := c.file("data/stader.toml"); f != nil {
		for _, t := range tablesOf(f.Facts, "stad") {
			tables[t.Pos] = t
		}
	}
	cities := slices.SortedFunc(slices.Values(c.World.Cities), func(a, b *graph.City) int { return a.Pos.Compare(b.Pos) })
	for _, s := range cities {
		out = append(out, place{s.ID, s.Name, s.Lat, s.Lon, s.Country, tables[s.Pos]})
	}
	return out
}

// countryCodes reports countries whose code is none: maps and programs know them by it.
func countryCodes(c *checker) (l diag.List) {
	f := c.file("data/lander.toml")
	if f == nil {
		return nil
	}
	for _, t := range tablesOf(f.Facts, "land") {
		at := keyOf(t, "iso")
		s, ok := at.Data.(string)
		named, _ := keyOf(t, "namn").Data.(string)
		own := country.Named(named)
		switch better := country.Code(strings.TrimSpace(s)); {
		case !ok || s == "":
		case better != s:
			l.Add(at.Pos, at.Len, staff.NoISO(s, cmp.Or(better, country.Named(s), own)))
		case own != "" && own != s:
			l.Add(at.Pos, at.Len, staff.OtherISO(s, named, own))
		}
	}
	return l
}
