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
	"provat": {"kod", "fil", "id"}, "blad_utan_projekt": {"kalla", "sida", "namn"}, "anmarkning": {"regel", "namnd", "ar", "text"},
}

// connected are the lists whose things are told apart by rules of their own.
var connected = []string{"stad", "land", "program", "insats", "mal", "tema", "kalla", "deltagande", "blad", "medverkan", "budget",
	"redovisning", "namnd", "borttagen", "synonym"}

// standTwice warns of what stands twice in a list of tables.
func standTwice(c *checker) (out []odd) {
	for _, f := range c.Files {
		eachTable(f.Facts, func(t *source.Table) {
			for _, k := range t.Keys {
				if !slices.Contains(casedLists, k.Name) {
					out = append(out, itemsTwice(k)...)
				}
			}
		})
		eachList(f.Facts, func(name string, list []*source.Table) {
			if !slices.Contains(connected, name) {
				out = append(out, tablesTwice(name, list)...)
			}
			if name == "synonym" {
				out = append(out, groupsWithin(list)...)
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

// eachList calls do with the lists of tables of some facts, and with those below.
func eachList(t *source.Table, do func(name string, list []*source.Table)) {
	if t == nil {
		return
	}
	for _, k := range t.Keys {
		if _, is := k.Value.Data.([]source.Value); !is {
			continue
		}
		list := tablesOf(t, k.Name)
		if len(list) > 0 {
			do(k.Name, list)
		}
		for _, sub := range list {
			eachList(sub, do)
		}
	}
}

func tablesTwice(name string, list []*source.Table) (out []odd) {
	first := map[string]*source.Table{}
	for _, t := range list {
		keys, some := toldApart[name]
		if !some {
			for _, k := range t.Keys {
				keys = append(keys, k.Name)
			}
			slices.Sort(keys)
		}
		same, shown := "", source.Value{Pos: t.Pos}
		for _, key := range keys {
			if k, has := t.Get(key); has {
				same += key + "=" + wordingOf(k.Value) + "\n"
				if shown.Data == nil {
					shown = k.Value
				}
			}
		}
		old := first[same]
		switch {
		case same == "":
		case old == nil:
			first[same] = t
		default:
			p := staff.TableTwice(name, some)
			out = append(out, settle(warning(shown, p, staff.FirstStandsHere(old.Pos)), nil, ""))
		}
	}
	return out
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
	groups := make([]map[string]bool, len(list))
	for i, t := range list {
		groups[i] = map[string]bool{}
		words, _ := keyOf(t, "ord").Data.([]source.Value)
		for _, v := range words {
			groups[i][wordingOf(v)] = true
		}
	}
	for i, g := range groups {
		for k, other := range groups {
			if i == k || len(g) == 0 || len(g) > len(other) || len(g) == len(other) && i < k || !isWithin(g, other) {
				continue
			}
			out = append(out, settle(warning(keyOf(list[i], "ord"), staff.GroupWithin(), staff.OtherIsHere(list[k].Pos)), nil, ""))
			break
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
