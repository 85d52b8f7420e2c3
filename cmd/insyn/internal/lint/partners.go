package lint

import (
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// ownAsPartners warns of the city itself, its nämnder and programmes among the
// organisations that take part: each has a place of its own in the facts. A network may
// rightly be a partner too, and of an undertaking that others lead the city itself.
func ownAsPartners(c *checker) (out []odd) {
	names, city := newCalled(c.World), c.World.City()
	for _, f := range c.Files {
		if strings.HasPrefix(f.Path, "content/initiativ/") {
			continue
		}
		for _, key := range []string{"partners", "organisationer"} {
			list, _ := keyOf(f.Facts, key).Data.([]source.Value)
			for _, v := range list {
				name, _ := v.Data.(string)
				kind, known := names.kindOf(name)
				switch {
				case name == "":
				case sv.Folded(name) == sv.Folded(city.Name) || sv.Folded(name) == sv.Folded(city.Body):
					out = append(out, settle(warning(v, staff.OwnPlace(name, false)), nil, ""))
				case known && (kind == staff.Program || kind == staff.Namnd):
					out = append(out, settle(warning(v, staff.PartnerOfOther(key, name, kind)), nil, ""))
				}
			}
		}
	}
	return out
}
