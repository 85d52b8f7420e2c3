package record

import (
	"math"
	"regexp"

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
	better, is := sv.Degrees(text)
	switch m := reBoth.FindStringSubmatch(text); {
	case m != nil:
		d.wrong(k.Value, staff.BothDegrees(m[1], m[2]))
		d.settled = append(d.settled, "lat", "lon")
	case is:
		d.wrong(k.Value, staff.CommaInDegrees(name+" = "+better))
	case whole && math.Abs(f) > limit:
		d.wrong(k.Value, staff.DegreesWithoutPoint(name, n))
	case !ok || math.IsNaN(f) || math.Abs(f) > limit:
		d.wrong(k.Value, staff.BadCoordinate(name))
	default:
		return f
	}
	return 0
}

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

// reBoth are two coordinates in one text.
var reBoth = regexp.MustCompile(`^\s*(-?\d{1,2}\.\d+)\s*[,;/ ]\s*(-?\d{1,3}\.\d+)\s*$`)
