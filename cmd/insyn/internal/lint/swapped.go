package lint

import (
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// shortOf are the keys of what something is called in short, each with that of the whole.
var shortOf = [][2]string{{"kortnamn", "titel"}, {"kortnamn", "namn"}, {"kort", "lang"}}

// namesSwapped warns of names that seem to have changed places: a short one that is longer
// than the whole, and a förvaltning that is called as a nämnd.
func namesSwapped(c *checker) (out []odd) {
	namnder := map[string]bool{}
	for _, n := range c.World.Namnder {
		namnder[sv.Folded(n.Name)] = true
	}
	for _, f := range c.Files {
		eachTable(f.Facts, func(t *source.Table) {
			for _, k := range shortOf {
				short, long := keyOf(t, k[0]), keyOf(t, k[1])
				if longer(short, long) {
					out = append(out, settle(warning(short, staff.ShortLonger(k[0], k[1])), nil, ""))
				}
			}
		})
		office := keyOf(f.Facts, "forvaltning")
		name, _ := office.Data.(string)
		own, _ := keyOf(f.Facts, "namn").Data.(string)
		switch id := bare(idOf(f)); {
		case name == "":
		case bare(name) == id && bare(own) != id:
			out = append(out, settle(warning(keyOf(f.Facts, "namn"), staff.NamesSwapped("namn", "forvaltning")), nil, ""))
		case namnder[sv.Folded(name)] && isNamnd(name):
			out = append(out, settle(warning(office, staff.OfficeIsNamnd(name)), nil, ""))
		}
	}
	return out
}

// sourcesSwapped warns of documents whose title is the name of who publishes, and the
// other way round.
func sourcesSwapped(c *checker) (out []odd) {
	city := c.World.City()
	publishers := map[string]int{sv.Folded(c.World.Portal.Publisher): 1, sv.Folded(city.Name): 1, sv.Folded(city.Body): 1}
	for _, s := range c.World.Sources {
		publishers[sv.Folded(s.Publisher)]++
	}
	for _, s := range c.World.Sources {
		if publishers[sv.Folded(s.Title)] > 0 && publishers[sv.Folded(s.Publisher)] == 1 && s.Title != s.Publisher {
			out = append(out, settle(warning(c.sourceKey(s, "titel"), staff.NamesSwapped("titel", "utgivare")), nil, s.ID))
		}
	}
	return out
}

// isNamnd reports whether a name can only be that of a nämnd: of others the förvaltning may
// have the name too.
func isNamnd(name string) bool { return strings.HasSuffix(strings.ToLower(name), namndEnding) }

// longer reports whether a text has more letters than another.
func longer(a, b source.Value) bool {
	short, _ := a.Data.(string)
	long, _ := b.Data.(string)
	return long != "" && utf8.RuneCountInString(short) > utf8.RuneCountInString(long)
}

// eachTable calls do with some facts and all tables below them.
func eachTable(t *source.Table, do func(*source.Table)) {
	if t == nil {
		return
	}
	do(t)
	for _, k := range t.Keys {
		for _, sub := range tablesIn(k.Value) {
			eachTable(sub, do)
		}
	}
}
