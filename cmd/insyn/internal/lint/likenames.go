package lint

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// lists are the tables of the data files that name what all others refer to, but for
// countries, whose names are held to their codes.
var lists = map[string]string{"data/program.toml": "program", "data/mal.toml": "mal", "data/teman.toml": "tema",
	"data/stader.toml": "stad"}

// namesUnlikeIDs warns of names that are nearly what their id says: of the two the id is
// held by all that refers to it, and the name by nothing.
func namesUnlikeIDs(c *checker) (out []odd) {
	for _, path := range slices.Sorted(maps.Keys(lists)) {
		f := c.file(path)
		if f == nil {
			continue
		}
		for _, t := range tablesOf(f.Facts, lists[path]) {
			for _, t := range append(tablesOf(t, "insats"), t) {
				if id, unlike := unlikeID(t); unlike {
					at := keyOf(t, "namn")
					out = append(out, settle(warning(at, staff.NameUnlikeID(at.Data.(string), id)), nil, id))
				}
			}
		}
	}
	return out
}

// unlikeID returns the id of a thing whose name is nearly the same, but not quite; a
// spelling that is the same will do.
func unlikeID(t *source.Table) (id string, unlike bool) {
	id, _ = keyOf(t, "id").Data.(string)
	name, _ := keyOf(t, "namn").Data.(string)
	called := []string{name}
	if list, ok := keyOf(t, "stavningar").Data.([]source.Value); ok {
		for _, v := range list {
			s, _ := v.Data.(string)
			called = append(called, s)
		}
	}
	if id == "" || name == "" || slices.ContainsFunc(called, func(s string) bool { return bare(s) == bare(id) }) {
		return "", false
	}
	if strings.Count(sv.Slug(name), "-") != strings.Count(id, "-") {
		return "", false // an id may leave out small words
	}
	_, near := diag.Nearest(bare(id), []string{bare(name)})
	return id, near
}

// bare is a name by its letters and digits alone.
func bare(name string) string { return strings.ReplaceAll(sv.Slug(name), "-", "") }

// reDigits are what tells the parts of a series from each other, which are no misspellings.
var reDigits = regexp.MustCompile(`\d+`)

// orgName is where an organisation is named.
type orgName struct {
	name string
	at   source.Value
}

// organisationsAlike warns of organisations whose names differ by a letter or so: they
// have no list of their own, so a misspelt one becomes another one.
func organisationsAlike(c *checker) (out []odd) {
	named := map[string][]orgName{}
	for _, f := range c.Files {
		for _, key := range []string{"partners", "organisationer"} {
			list, _ := keyOf(f.Facts, key).Data.([]source.Value)
			for _, v := range list {
				if s, ok := v.Data.(string); ok {
					named[sv.Folded(s)] = append(named[sv.Folded(s)], orgName{s, v})
				}
			}
		}
	}
	keys := slices.Sorted(maps.Keys(named))
	for i, key := range keys {
		for _, other := range keys[i+1:] {
			if !alikeNames(key, other) {
				continue
			}
			odd, right := named[key], named[other]
			if len(odd) > len(right) || len(odd) == len(right) && right[0].at.Pos.Compare(odd[0].at.Pos) > 0 {
				odd, right = right, odd // the one that fewer say
			}
			out = append(out, settle(warning(odd[0].at, staff.NamesAlike(odd[0].name, right[0].name),
				staff.OtherIsHere(right[0].at.Pos)), nil, ""))
		}
	}
	return out
}

// shortestAlike is how many letters two names have at least that are said to be alike:
// of abbreviations each letter counts.
const shortestAlike = 8

func alikeNames(a, b string) bool {
	if len([]rune(a)) < shortestAlike || len([]rune(b)) < shortestAlike || reDigits.FindString(a) != reDigits.FindString(b) {
		return false
	}
	for _, pair := range [][2]string{{a, b}, {b, a}} {
		if _, near := diag.Nearest(pair[0], []string{pair[1]}); !near {
			return false
		}
	}
	return true
}
