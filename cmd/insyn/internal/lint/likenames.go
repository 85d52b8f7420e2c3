package lint

import (
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// lists are the tables of the data files that name what all others refer to, but for
// countries, whose names are held to their codes.
var lists = map[string]string{"data/program.toml": "program", "data/mal.toml": "mal", "data/teman.toml": "tema",
	"data/stader.toml": "stad"}

// folders are those whose files are known by their names, as the things of lists are by
// their ids; a nämnd has a folder of its own.
var folders = []string{"content/namnder/*/index.md", "content/natverk/*.md", "content/platser/*.md", "content/projekt/*.md",
	"content/initiativ/*.md"}

// namesUnlikeIDs warns of names that are nearly what their id says: of the two the id is
// held by all that refers to it, and the name by nothing.
func namesUnlikeIDs(c *checker) (out []odd) {
	add := func(t *source.Table, id, of string, spelled bool) {
		if at, unlike := unlikeID(t, id); unlike {
			p := staff.NameUnlikeID(at.Data.(string), id, spelled)
			if local, _ := keyOf(t, "lokalt_namn").Data.(string); local != "" && bare(local) == bare(id) {
				p = staff.NamesSwapped("namn", "lokalt_namn")
			}
			out = append(out, settle(warning(at, p), nil, of))
		}
	}
	for _, file := range slices.Sorted(maps.Keys(lists)) {
		f := c.file(file)
		if f == nil {
			continue
		}
		for _, t := range tablesOf(f.Facts, lists[file]) {
			for _, t := range append(tablesOf(t, "insats"), t) {
				id, _ := keyOf(t, "id").Data.(string)
				add(t, id, id, true)
			}
		}
	}
	for _, f := range c.Files {
		if f.Facts != nil && slices.ContainsFunc(folders, func(p string) bool { is, _ := path.Match(p, f.Path); return is }) {
			add(f.Facts, idOf(f), "", hasSpellings(f.Path))
		}
	}
	return out
}

// hasSpellings reports whether the documents of a kind can list other spellings of their names.
func hasSpellings(file string) bool {
	kind, is := schema.Of(file)
	if is {
		_, is = kind.Table.Field("stavningar")
	}
	return is
}

// idOf returns the id of a document: what it says itself, if its file has got another name, or
// else that name.
func idOf(f *source.File) string {
	if id, _ := keyOf(f.Facts, "id").Data.(string); id != "" {
		return id
	}
	return f.Known()
}

// unlikeID returns a name of a thing that is nearly its id, but not quite; another name or
// a spelling that is the same will do.
func unlikeID(t *source.Table, id string) (at source.Value, unlike bool) {
	var names []source.Value
	for _, key := range []string{"namn", "titel", "kortnamn"} {
		if k, has := t.Get(key); has {
			names = append(names, k.Value)
		}
	}
	spellings, _ := keyOf(t, "stavningar").Data.([]source.Value)
	is := func(v source.Value) bool { s, _ := v.Data.(string); return bare(s) == bare(id) }
	if id == "" || slices.ContainsFunc(slices.Concat(names, spellings), is) {
		return source.Value{}, false
	}
	for _, v := range names {
		name, _ := v.Data.(string)
		if strings.Count(sv.Slug(name), "-") != strings.Count(id, "-") || reDigits.FindString(name) != reDigits.FindString(id) {
			continue // an id may leave out small words, and parts of a series differ in digits
		}
		if strings.HasPrefix(bare(name), bare(id)) {
			continue // the definite form, or another ending
		}
		if _, near := diag.Nearest(bare(id), []string{bare(name)}); near && name != "" {
			return v, true
		}
	}
	return source.Value{}, false
}

// officesUnlike warns of a förvaltning that is nearly called as its nämnd is, but not quite.
func officesUnlike(c *checker) (out []odd) {
	for _, f := range c.Files {
		at := keyOf(f.Facts, "forvaltning")
		office, _ := at.Data.(string)
		namnd, _ := keyOf(f.Facts, "namn").Data.(string)
		of, is := strings.CutSuffix(namnd, namndEnding)
		if !is || office == "" || bare(namnd) != bare(idOf(f)) {
			continue // the nämnd's own name may be what is misspelt
		}
		likely := of + officeEnding
		_, near := diag.Nearest(bare(likely), []string{bare(office)})
		if near && bare(likely) != bare(office) && strings.Count(sv.Slug(likely), "-") == strings.Count(sv.Slug(office), "-") {
			out = append(out, settle(warning(at, staff.OfficeUnlike(office, namnd)), nil, ""))
		}
	}
	return out
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
