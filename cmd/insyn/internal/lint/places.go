package lint

import (
	"cmp"
	"math"
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
	listed   *graph.City // where the list of places has it, if that is far away
}

// placesFar warns of places whose coordinates lie outside their country, most
// often because latitude and longitude are swapped or a minus is lost, and of
// two places with the same coordinates.
func placesFar(c *checker) (out []odd) {
	at := map[[2]float64]place{}
	for _, p := range c.places() {
		if p.country != nil && !country.Has(p.country.ISO, p.lat, p.lon) {
			out = append(out, settle(c.outsideCountry(p), nil, p.id))
			continue
		}
		if p.listed != nil && (p.country == nil || country.Has(p.country.ISO, p.listed.Lat, p.listed.Lon)) { // else it is told there
			problem := staff.HomeFar(p.name, p.lat, p.lon, p.listed.Lat, p.listed.Lon)
			key := "lat"
			if math.Abs(p.lat-p.listed.Lat) < math.Abs(p.lon-p.listed.Lon) {
				key = "lon"
			}
			out = append(out, settle(warning(keyOf(p.table, key), problem), nil, p.id))
		}
		first, taken := at[[2]float64{p.lat, p.lon}]
		if taken && c.newer(first, p) {
			first, p = p, first
		}
		if taken && first.id != p.id && p.lat != 0 {
			out = append(out, settle(warning(keyOf(p.table, "lat"), staff.SamePlace(p.name, first.name, p.lat, p.lon),
				staff.OtherIsHere(keyOf(first.table, "lat").Pos)), nil, p.id))
		}
		at[[2]float64{p.lat, p.lon}] = p
	}
	return out
}

// outsideCountry warns of a place outside its country: at the country, if the place lies in
// another one of the list.
func (c *checker) outsideCountry(p place) odd {
	i := slices.IndexFunc(c.World.Countries, func(l *graph.Country) bool { return country.Has(l.ISO, p.lat, p.lon) })
	if i < 0 || p.mistaken() {
		key, problem := p.far()
		return warning(keyOf(p.table, key), problem)
	}
	at, in := keyOf(p.table, "land"), c.World.Countries[i]
	return warning(at, staff.PlaceInOther(p.name, p.country.Name, in.Name, in.ID, p.lat, p.lon), staff.OtherIsHere(keyOf(p.table, "lat").Pos))
}

// mistaken reports whether the coordinates lie in the country, were they not swapped, without
// a minus or with the point elsewhere.
func (p place) mistaken() bool {
	return slices.ContainsFunc(p.meant(), func(d [2]float64) bool { return country.Has(p.country.ISO, d[0], d[1]) })
}

// meant are coordinates that may have been meant.
func (p place) meant() [][2]float64 {
	return [][2]float64{{p.lon, p.lat}, {p.lat, -p.lon}, {-p.lat, p.lon}, {p.lat, degrees(p.lon / 10)}, {p.lat, degrees(p.lon * 10)},
		{degrees(p.lat / 10), p.lon}, {degrees(p.lat * 10), p.lon}}
}

// degrees returns a coordinate without what is left of a calculation.
func degrees(f float64) float64 { return math.Round(f*1e9) / 1e9 }

// newer reports whether the first of two places is the new one: nothing tells of it yet.
func (c *checker) newer(first, second place) bool {
	ties := map[string]int{}
	for _, s := range c.World.Cities {
		ties[s.ID] = s.Weight()
	}
	return ties[first.id] == 0 && ties[second.id] > 0
}

// far says what may have happened to the coordinates, and at which of the two.
func (p place) far() (key string, problem diag.Problem) {
	name, in := p.name, p.country
	for _, try := range p.meant() {
		if country.Has(in.ISO, try[0], try[1]) {
			if key = "lat"; try[0] == p.lat {
				key = "lon"
			}
			return key, staff.PlaceMistaken(name, in.Name, p.lat, p.lon, try[0], try[1])
		}
	}
	switch lat, lon := p.reaches(); {
	case lat && !lon:
		return "lon", staff.PlaceFar(name, in.Name, p.lat, p.lon, "lon")
	case lon && !lat:
		return "lat", staff.PlaceFar(name, in.Name, p.lat, p.lon, "lat")
	}
	return "lat", staff.PlaceFar(name, in.Name, p.lat, p.lon, "")
}

// reaches reports whether the country lies anywhere on the latitude, and on the longitude.
func (p place) reaches() (lat, lon bool) {
	for d := -180.0; d <= 180; d += 0.25 {
		lat = lat || country.Has(p.country.ISO, p.lat, d)
		lon = lon || country.Has(p.country.ISO, d, p.lon)
	}
	return lat, lon
}

// homeCity reports a city whose own facts are at odds with each other, or with what the
// list of places says of it: everything that names the city relies on them.
func homeCity(c *checker) (l diag.List) {
	f, home := c.file("data/portal.toml"), c.World.City()
	if f == nil || home.Name == "" || home.ID == "" {
		return nil
	}
	for _, t := range tablesOf(f.Facts, "stad") {
		add := func(key string, p diag.Problem) { l.Add(keyOf(t, key).Pos, max(1, keyOf(t, key).Len), p) }
		for _, s := range c.World.Cities {
			if s.Name == home.Name && s.ID != home.ID && s.ID != "" && s.Country == c.World.Home {
				add("id", staff.HomeOther("id", home.ID, s.ID))
			}
		}
		if s := c.listedHome(); s != nil && s.Name != home.Name && s.Name != "" {
			add("namn", staff.HomeOther("namn", home.Name, s.Name))
		}
		if len(l) > 0 {
			return l
		}
		genitive := func(key, of, name string) {
			same := of == name && !strings.ContainsAny(of[max(0, len(of)-1):], "sxz") // these endings take no s
			if of != "" && (same || !strings.HasPrefix(of, name)) {
				add(key, staff.GenitiveOther(key, of, name))
			}
		}
		genitive("genitiv", home.Genitive, home.Name)
		genitive("kommun_genitiv", home.BodyGenitive, home.Body)
	}
	return l
}

// places returns the city itself and all others, in the order of the files.
func (c *checker) places() (out []place) {
	if f := c.file("data/portal.toml"); f != nil {
		for _, t := range tablesOf(f.Facts, "stad") {
			own := c.World.City()
			p := place{own.ID, own.Name, own.Lat, own.Lon, c.World.Home, t, nil}
			if s := c.listedHome(); s != nil && (math.Abs(s.Lat-own.Lat) > cityWide || math.Abs(s.Lon-own.Lon) > cityWide) {
				p.listed = s
			}
			out = append(out, p)
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
		out = append(out, place{s.ID, s.Name, s.Lat, s.Lon, s.Country, tables[s.Pos], nil})
	}
	return out
}

// cityWide is how many degrees a city may be wide.
const cityWide = 0.5

// listedHome returns the portal's own city as the list of places has it, or nil.
func (c *checker) listedHome() *graph.City {
	for _, s := range c.World.Cities {
		if c.World.IsHome(s) {
			return s
		}
	}
	return nil
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
		case !ok || s == "" || named == "":
		case better != s:
			l.Add(at.Pos, at.Len, staff.NoISO(s, cmp.Or(better, country.Named(s), own)))
		case own != "" && own != s:
			l.Add(at.Pos, at.Len, staff.OtherISO(s, named, own))
		case own == "":
			if name, near := diag.Nearest(named, []string{country.Name(s)}); near {
				at := keyOf(t, "namn")
				l.Warn(at.Pos, max(1, at.Len), staff.CountryName(named, name))
			}
		}
	}
	return l
}
