package facts

import (
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// A table of a list is called by what it says of itself, never by its place: what is put
// before it, or taken away, gives it no other name. Names are in editions, so none of
// these rules may name what has one otherwise.

// identified are the lists whose tables may have an id but need none: what such a table is
// about is prose, and whoever writes it anew keeps its name by an id.
var identified = map[string]bool{"utbyte": true}

// entitled are the keys that tell a table from the others of its list.
var entitled = []string{"id", "regel", "namnd", "program", "mal", "ar", "adress", "vad"}

// closer are the keys that tell apart tables that have none of those, or the same: a
// group is asked for only if those before it don't suffice.
var closer = [][]string{
	{"typ", "riktning", "tema", "namn", "nummer", "falt", "roll", "kort", "amne", "kod", "fil", "slag"},
	{"stader", "lander"}, {"sida"},
}

// again ends the name of a row that a source has twice, as its table says: it is the
// second one, wherever it stands.
const again = "#2"

// identities returns the names of the tables of a list.
func (c called) identities(list []*source.Table) []string {
	names, fixed := make([]string, len(list)), make([]bool, len(list))
	for i, t := range list {
		names[i] = c.identity(t)
		fixed[i] = names[i] != ""
		if k, ok := t.Get("dubblett"); ok && k.Value.Data == true {
			names[i] += again
		}
	}
	for _, keys := range closer {
		for _, i := range alike(names, fixed) {
			more := c.slug(list[i], keys)
			names[i] = strings.Trim(names[i]+"-"+more, "-")
		}
	}
	return counted(names)
}

// alike returns which names don't tell tables apart. Of those that are called the same by
// what entitles them, which is odd, the first is called so.
func alike(names []string, fixed []bool) (out []int) {
	seen := map[string]int{}
	for _, name := range names {
		seen[name]++
	}
	first := map[string]bool{}
	for i, name := range names {
		if seen[name] > 1 && (!fixed[i] || first[name]) || name == "" {
			out = append(out, i)
		}
		first[name] = true
	}
	return out
}

// counted returns names with a number where they are still the same.
func counted(names []string) []string {
	seen := map[string]int{}
	for i, name := range names {
		if seen[name]++; seen[name] > 1 || name == "" {
			names[i] = strings.TrimPrefix(name+"#"+strconv.Itoa(seen[name]), "#")
		}
	}
	return names
}

// identity returns what entitles a table, or "".
func (c called) identity(t *source.Table) string {
	var parts []string
	for _, key := range entitled {
		if k, ok := t.Get(key); ok {
			if s, one := plain(c.meant(key, k.Value)); one {
				parts = append(parts, s)
			}
		}
		if (key == "id" || key == "adress") && len(parts) > 0 {
			break
		}
	}
	return strings.Join(parts, ",")
}

// slug returns the values of keys in the form of an id, no longer than one may be.
func (c called) slug(t *source.Table, keys []string) string {
	var parts []string
	for _, key := range keys {
		if k, ok := t.Get(key); ok {
			parts = append(parts, Value(c.meant(key, k.Value)))
		}
	}
	return shortened(sv.Slug(strings.Join(parts, " ")))
}

// longest is how long a part of a name may be, so that it can be read and written.
const longest = 60

// shortened cuts a slug after a whole word, if it has words.
func shortened(s string) string {
	if len(s) <= longest {
		return s
	}
	if i := strings.LastIndexByte(s[:longest+1], '-'); i > 0 {
		return s[:i]
	}
	return s[:longest]
}
