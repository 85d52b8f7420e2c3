package record

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// degrees returns a required coordinate in WGS84 degrees.
func (d *decoder) degrees(name string, limit float64) float64 {
	k, ok := d.need(name, staff.WantDegrees())
	if !ok {
		return 0
	}
	f, ok := k.Value.Data.(float64)
	n, whole := k.Value.Data.(int64)
	if whole {
		f, ok = float64(n), true
	}
	text, _ := k.Value.Data.(string)
	if _, list := k.Value.Data.([]source.Value); list {
		text = asWritten(k.Value)
	}
	better, is := sv.Degrees(text)
	switch m := reBoth.FindStringSubmatch(text); {
	case m != nil:
		d.wrong(k.Value, staff.BothDegrees(m[1], m[2]))
		d.settled = append(d.settled, "lat", "lon")
	case is:
		d.wrong(k.Value, staff.CommaInDegrees(name+" = "+better))
	case whole && math.Abs(f) > limit:
		d.wrong(k.Value, d.tooLarge(name, n, limit))
	case ok && math.Abs(f) > limit && !math.IsInf(f, 0):
		d.wrong(k.Value, staff.DegreesOutside(name, f, int(limit)))
	case !ok || math.IsNaN(f) || math.IsInf(f, 0):
		d.wrong(k.Value, staff.BadCoordinate(name))
	default:
		return f
	}
	return 0
}

// reWithoutPoint are numbers that can only be degrees whose point was forgotten: latitudes of
// Europe, and longitudes with the four decimals that most have here. Other numbers may
// be in metres, or have their point elsewhere.
var reWithoutPoint = map[string]*regexp.Regexp{
	"lat": regexp.MustCompile(`^(3[5-9]|[4-6]\d|7[01])(\d{2,4})$`),
	"lon": regexp.MustCompile(`^(1\d)(\d{4})$`),
}

// tooLarge says what is wrong with a number that is too large for degrees.
func (d *decoder) tooLarge(name string, n int64, limit float64) diag.Problem {
	if better := d.withPoint(name, n, limit); better != "" {
		return staff.DegreesWithoutPoint(name, n, better)
	}
	if m := reWithoutPoint[name].FindStringSubmatch(strconv.FormatInt(n, 10)); m != nil {
		return staff.DegreesWithoutPoint(name, n, m[1]+"."+m[2])
	}
	return staff.DegreesInMetres(name, n)
}

// mostDecimals is how many decimals degrees have in the lists, unless the other coordinate has more.
const mostDecimals = 4

// withPoint returns a number with its point where the other coordinate of the place has its
// own, wherever on earth that is, or "".
func (d *decoder) withPoint(name string, n int64, limit float64) string {
	other, _ := d.table.Get(map[string]string{"lat": "lon", "lon": "lat"}[name])
	f, inDegrees := other.Value.Data.(float64)
	if !inDegrees || math.Abs(f) > halfTurn {
		return ""
	}
	_, decimals, _ := strings.Cut(strconv.FormatFloat(f, 'f', -1, 64), ".")
	places := max(mostDecimals, len(decimals))
	if degrees := float64(n) / math.Pow10(places); math.Abs(degrees) >= leastDegrees && math.Abs(degrees) <= limit {
		return strconv.FormatFloat(degrees, 'f', places, 64)
	}
	return ""
}

// leastDegrees is what a number is at least that has its point there: a smaller one may have
// lost its last decimal too.
const leastDegrees = 10

// halfTurn is the largest longitude.
const halfTurn = 180

// bothDegrees reports two coordinates in a key that nobody asked for, where both are missing.
func (d *decoder) bothDegrees(k source.Key, text string) bool {
	m := reBoth.FindStringSubmatch(text)
	if m == nil || !d.lacks("lat") || !d.lacks("lon") {
		return false
	}
	d.wrong(k.Value, staff.BothDegrees(m[1], m[2]))
	d.settled = append(d.settled, "lat", "lon")
	return true
}

// coordinates are the keys of what has a place on the map.
var coordinates = []string{"lat", "lon"}

// nowhere returns the keys of the table without those of coordinates, which nothing in the
// document has, and reports those as one.
func (d *decoder) nowhere() []source.Key {
	stray := func(k source.Key) bool { return schema.Named(k.Name, coordinates) && !slices.Contains(d.known, k.Name) }
	if !slices.ContainsFunc(d.table.Keys, stray) {
		return d.table.Keys
	}
	var rest []source.Key
	var names []string
	var first diag.Pos
	for _, k := range d.table.Keys {
		if !stray(k) {
			rest = append(rest, k)
			continue
		}
		if names = append(names, k.Name); len(names) == 1 {
			first = k.Pos
		}
	}
	d.findings.Add(first, utf8.RuneCountInString(names[0]), staff.NoCoordinates(names))
	return rest
}

// reBoth are two coordinates in one text.
var reBoth = regexp.MustCompile(`^[\s(\[]*(-?\d{1,2}\.\d+)\s*[,;/ ]\s*(-?\d{1,3}\.\d+)[\s)\]]*$`)
