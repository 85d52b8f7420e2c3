// Package country knows roughly where countries lie.
//
// bounds.txt is made of the same outlines as the maps, by ../chart/gen: a line
// for every piece of a country, with its number in ISO 3166-1 and the south,
// west, north and east of the piece in degrees. It is good enough to see that a
// place in Denmark does not lie in the Indian Ocean, and for nothing finer.
package country

import (
	_ "embed"
	"fmt"
	"regexp"
	"strings"
	"sync"

	"golang.org/x/text/language"         // which number of ISO 3166-1 belongs to which letters
	"golang.org/x/text/language/display" // and what countries are called
)

//go:embed bounds.txt
var boundsTxt string

type box struct{ south, west, north, east float64 }

// pieces are the boxes of every country by its number.
var pieces = sync.OnceValue(func() map[int][]box {
	out := map[int][]box{}
	for line := range strings.Lines(boundsTxt) {
		var number int
		var b box
		if _, err := fmt.Sscanf(line, "%d %f %f %f %f", &number, &b.south, &b.west, &b.north, &b.east); err != nil {
			panic("bounds.txt: " + err.Error()) // the file is compiled in, and a test reads it
		}
		out[number] = append(out[number], b)
	}
	return out
})

// slack is how many degrees a place may lie outside: the outlines lack islets.
const slack = 0.5

// Has reports whether a place may lie in the country with a two-letter code of
// ISO 3166-1. It is true where nothing is known of the country.
func Has(code string, lat, lon float64) bool {
	region, err := language.ParseRegion(code)
	list := pieces()[region.M49()]
	if err != nil || len(list) == 0 {
		return true
	}
	for _, b := range list {
		if lat >= b.south-slack && lat <= b.north+slack && lon >= b.west-slack && lon <= b.east+slack {
			return true
		}
	}
	return false
}

// named are the two letters of countries by their names in Swedish and English.
var named = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			region, err := language.ParseRegion(string([]rune{a, b}))
			if err != nil || !region.IsCountry() || region.Canonicalize() != region {
				continue
			}
			for _, names := range []display.Namer{display.Regions(language.Swedish), display.Regions(language.English)} {
				out[strings.ToLower(names.Name(region))] = region.String()
			}
		}
	}
	return out
})

// Named returns the two letters of ISO 3166-1 of a country by its name in Swedish or
// English, or "".
func Named(name string) string { return named()[strings.ToLower(strings.TrimSpace(name))] }

// Name returns what a country is called in Swedish by its code, or "".
func Name(code string) string {
	region, err := language.ParseRegion(code)
	if err != nil {
		return ""
	}
	return display.Regions(language.Swedish).Name(region)
}

// Code returns the two letters of ISO 3166-1 of a country by its code, in letters of
// any case or of the longer code, or "" if there is no such country. The letters that
// the standard leaves to its users, as XX and XK, are as good: a city may need them.
func Code(code string) string {
	if upper := strings.ToUpper(code); own.MatchString(upper) {
		return upper
	}
	region, err := language.ParseRegion(code)
	if err != nil || !region.IsCountry() || len(code) > 3 {
		return ""
	}
	return region.Canonicalize().String()
}

// own are the codes that ISO 3166-1 (8.1.3) leaves to its users.
var own = regexp.MustCompile(`^(?:AA|Q[M-Z]|X[A-Z]|ZZ)$`)
