package lint

import (
	"fmt"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// toldApart are the keys that tell the tables of a list from each other, where not all of
// them do. A list that is not here has the same thing twice if two tables say the same.
var toldApart = map[string][]string{
	"globalt_mal": {"nummer"}, "del": {"namn"}, "roll": {"id", "namn"}, "fraga": {"falt", "roll"}, "langd": {"slag"},
	"utbyte": {"id", "typ", "riktning", "stader", "lander", "tema"}, "brist": {"namn", "krav"}, "annanstans": {"amne"},
	"provat": {"kod", "fil", "id", "ord"}, "blad_utan_projekt": {"kalla", "sida", "namn"},
	"anmarkning": {"regel", "uppgift", "namnd", "ar", "text"},
}

// connected are the lists whose things are told apart by rules of their own.
var connected = []string{"stad", "land", "program", "insats", "mal", "tema", "kalla", "deltagande", "blad", "medverkan", "budget",
	"redovisning", "namnd", "borttagen", "synonym"}

// standTwice warns of what stands twice in a list of tables.
func standTwice(c *checker) (out []odd) {
	for _, f := range c.Files {
		eachTable(f.Facts, func(t *source.Table) {
			for _, k := range t.Keys {
				list := tablesIn(k.Value)
				if !slices.Contains(casedLists, k.Name) {
					out = append(out, itemsTwice(k)...)
				}
				if !slices.Contains(connected, k.Name) {
					out = append(out, tablesTwice(k.Name, list)...)
				}
				if k.Name == "synonym" {
					out = append(out, groupsWithin(list)...)
				}
			}
		})
	}
	return out
}

// casedLists are the keys of lists where two texts may differ in case alone.
var casedLists = []string{"stavningar", "titlar"}

// itemsTwice warns of texts that a list has twice, in other case or with other spaces.
func itemsTwice(k source.Key) (out []odd) {
	list, _ := k.Value.Data.([]source.Value)
	seen := map[string]bool{}
	for _, v := range list {
		text, is := v.Data.(string)
		if is && seen[wordingOf(v)] {
			out = append(out, settle(warning(v, staff.TwiceInList(text, k.Name)), nil, ""))
		}
		seen[wordingOf(v)] = is
	}
	return out
}

func tablesTwice(name string, list []*source.Table) (out []odd) {
	first := map[string]*source.Table{}
	for _, t := range list {
		keys, apart := telling(name, t)
		same := sayingOf(keys)
		switch old := first[same]; {
		case same == "":
		case old == nil:
			first[same] = t
		default:
			p := staff.TableTwice(name, apart)
			out = append(out, settle(warning(keys[0].Value, p, staff.FirstStandsHere(old.Pos)), nil, ""))
		}
	}
	return out
}

// telling returns the keys that tell a table of a list from the others; apart is whether
// those are not all that it has.
func telling(name string, t *source.Table) (keys []source.Key, apart bool) {
	names, apart := toldApart[name]
	if !apart {
		return slices.SortedFunc(slices.Values(t.Keys), func(a, b source.Key) int { return strings.Compare(a.Name, b.Name) }), false
	}
	for _, name := range names {
		if k, has := t.Get(name); has {
			keys = append(keys, k)
		}
	}
	return keys, true
}

// sayingOf is what keys and their values say, or "" of none.
func sayingOf(keys []source.Key) string {
	var b strings.Builder
	for _, k := range keys {
		b.WriteString(k.Name + "=" + wordingOf(k.Value) + "\n")
	}
	return b.String()
}

// wordingOf is what a value says, whatever case and spaces it is written with.
func wordingOf(v source.Value) string {
	switch data := v.Data.(type) {
	case string:
		return sv.Folded(data)
	case []source.Value:
		var out []string
		for _, v := range data {
			out = append(out, wordingOf(v))
		}
		return strings.Join(slices.Sorted(slices.Values(out)), ";")
	case *source.Table:
		return fmt.Sprint(data.Pos) // a table of its own is never another
	}
	return fmt.Sprint(v.Data)
}

// groupsWithin warns of groups of synonyms whose words all stand in another group. One word
// may stand in several, and mean something else in each.
func groupsWithin(list []*source.Table) (out []odd) {
	groups, having := make([]map[string]bool, len(list)), map[string][]int{} // and which have a word
	for i, t := range list {
		groups[i] = map[string]bool{}
		words, _ := keyOf(t, "ord").Data.([]source.Value)
		for _, v := range words {
			if word := wordingOf(v); !groups[i][word] {
				groups[i][word] = true
				having[word] = append(having[word], i)
			}
		}
	}
	for i, g := range groups {
		for _, k := range fewest(g, having) {
			other := groups[k]
			if i == k || len(g) > len(other) || len(g) == len(other) && i < k || !isWithin(g, other) {
				continue
			}
			out = append(out, settle(warning(keyOf(list[i], "ord"), staff.GroupWithin(), staff.OtherIsHere(list[k].Pos)), nil, ""))
			break
		}
	}
	return out
}

// fewest returns the groups that have the rarest word of a group: no others can have all.
func fewest(group map[string]bool, having map[string][]int) (out []int) {
	for word := range group {
		if out == nil || len(having[word]) < len(out) {
			out = having[word]
		}
	}
	return out
}

// isWithin reports whether all words of a group stand in another.
func isWithin(group, other map[string]bool) bool {
	for word := range group {
		if !other[word] {
			return false
		}
	}
	return true
}
