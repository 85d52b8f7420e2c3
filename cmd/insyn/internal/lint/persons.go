package lint

import (
	"crypto/sha256"
	_ "embed" // the list of given names
	"encoding/hex"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
	"unique"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// The portal names no employees, guests or residents. Two things are looked
// for: a given name before another name, in all that is written, and the very
// persons that a source names, in every text of content/ and data/.
//
// The second are not listed in clear but by a digest of their surname. It is no
// secret, since whoever has the source has the name and can try it; it only
// keeps the repository from publishing a list of persons, and search engines
// from finding them here.

// fornamn are given names of people, a line each, from the locales of
// @faker-js/faker 10.6.0 that Sweden's names mostly come from (sv, da, nb_NO,
// fi, en, nl, fr, es, it, pl, hr, sr_RS_latin and tr; licence in
// fornamn.LICENSE). It was chosen over Statistics Sweden's lists for its
// licence and over a model of language for being a list that anyone can read:
// on the city's texts it finds no name that is not one.
//
//go:embed fornamn.txt
var fornamn string

// givenNames returns the set of given names.
var givenNames = sync.OnceValue(func() map[string]bool {
	set := make(map[string]bool, strings.Count(fornamn, "\n"))
	for name := range strings.SplitSeq(fornamn, "\n") {
		set[name] = true
	}
	return set
})

// personsNamed warns of the persons that a source names, and of what else looks
// like a person's name.
func personsNamed(c *checker) (l diag.List) {
	var listed []*persons
	for i := range c.World.Granskning.Persons {
		listed = append(listed, newPersons(&c.World.Granskning.Persons[i]))
	}
	known, given := newPairs(c.World), givenNames()
	for _, d := range c.documents {
		for _, link := range d.Body.Links {
			if address, is := strings.CutPrefix(link.Address, "mailto:"); is && isPersonal(address, given) {
				l.Warn(link.Pos, 1, staff.PersonalAddress(address))
			}
		}
	}
	if !c.World.Read {
		known = nil // the name may be one of a file that can't be read
	}
	for _, r := range c.read {
		if r.names(listed, known) {
			for _, t := range textsIn(r.file) {
				t.persons(&l, listed, known)
			}
		}
	}
	return l
}

// names reports whether a file names persons.
func (r *reading) names(listed []*persons, known pairs) bool {
	return slices.ContainsFunc(r.likely, known.lack) || slices.ContainsFunc(listed, func(p *persons) bool {
		return slices.ContainsFunc(r.capitals, func(w unique.Handle[string]) bool { return p.is(w.Value()) })
	})
}

// persons reports the persons that a text names.
func (t *text) persons(l *diag.List, listed []*persons, known pairs) {
	var found []word
	report := func(w word, p diag.Problem) {
		if !slices.ContainsFunc(found, func(f word) bool { return w.start < f.end && f.start < w.end }) {
			l.Warn(t.pos(w.start), utf8.RuneCountInString(w.in(t.words)), p)
			found = append(found, w)
		}
	}
	list := lettered(nil, t.words)
	capitals := t.capitalised(list)
	for _, p := range listed {
		for _, w := range capitals {
			if p.is(w.in(t.words)) {
				report(w, staff.PersonOfSource(p.source))
			}
		}
	}
	for _, w := range t.likePersons(list) {
		if both := (word{w[0].start, w[1].end}); known.lack(pair{w[0].in(t.words), w[1].in(t.words)}) {
			report(both, staff.PersonNamed(both.in(t.words)))
		}
	}
}

// isPersonal reports whether a mail address is a person's: it begins with a given name and
// another one, anna.andersson@, or is one of a service for people.
func isPersonal(address string, given map[string]bool) bool {
	if isPrivate(address) {
		return true
	}
	name, _, _ := strings.Cut(address, "@")
	first, last, two := strings.Cut(strings.ToLower(name), ".")
	if !two || last == "" || first == "" {
		return false
	}
	r, size := utf8.DecodeRuneInString(first)
	return given[string(unicode.ToUpper(r))+first[size:]]
}

// capitalised returns the words of t that may be surnames, a double name as one.
func (t *text) capitalised(list []word) (out []word) {
	for i := 0; i < len(list); i++ {
		w := list[i]
		if r, _ := utf8.DecodeRuneInString(t.words[w.start:]); !unicode.IsUpper(r) {
			continue
		}
		for i+1 < len(list) && t.words[w.end:list[i+1].start] == "-" { // a double name
			i++
			w.end = list[i].end
		}
		out = append(out, w)
	}
	return out
}

// likePersons returns where t has a given name and another name after it.
func (t *text) likePersons(list []word) (out [][2]word) {
	if !t.written() {
		return nil
	}
	given := givenNames()
	for i := 0; i+1 < len(list); i++ {
		first, second := list[i].in(t.words), list[i+1].in(t.words)
		if given[first] && capitalised(second) && t.words[list[i].end:list[i+1].start] == " " {
			out = append(out, [2]word{list[i], list[i+1]})
		}
	}
	return out
}

// capitalised reports whether a word begins with a capital letter and goes on
// with a small one.
func capitalised(w string) bool {
	first, size := utf8.DecodeRuneInString(w)
	second, _ := utf8.DecodeRuneInString(w[size:])
	return unicode.IsUpper(first) && unicode.IsLower(second)
}

// pair is two words in a row of a name that is no person's.
type pair [2]string

// pairs are those of all names; nil where they aren't known.
type pairs map[pair]bool

// lack reports whether two words are surely of none of the names.
func (known pairs) lack(p pair) bool {
	return known != nil && !known[p] && !known[pair{p[0], strings.TrimSuffix(p[1], "s")}]
}

// newPairs returns the pairs of all names of the graph.
func newPairs(g *graph.Graph) pairs {
	out := pairs{}
	for _, name := range namesOf(g) {
		list := words(nil, name)
		for i := 0; i+1 < len(list); i++ {
			out[pair{list[i].in(name), list[i+1].in(name)}] = true
		}
	}
	return out
}

// persons finds the persons of one source.
type persons struct {
	source  string
	salt    string
	digests map[string]bool
	tried   map[string]bool // names that were looked up, with the answer
}

func newPersons(r *record.Personer) *persons {
	p := &persons{source: r.Source.ID, salt: r.Salt, digests: map[string]bool{}, tried: map[string]bool{}}
	for _, d := range r.Digests {
		p.digests[d] = true
	}
	return p
}

// is reports whether name, perhaps in the genitive, is a person's.
func (p *persons) is(name string) bool {
	answer, ok := p.tried[name]
	if !ok {
		base, genitive := strings.CutSuffix(name, "s")
		answer = p.digests[PersonDigest(p.salt, name)] || genitive && p.digests[PersonDigest(p.salt, base)]
		p.tried[name] = answer
	}
	return answer
}

// PersonDigest returns what data/granskning.toml keeps of a person's surname:
// the first twelve hexadecimal digits of the SHA-256 of the salt, a line break
// and the name in lower case.
func PersonDigest(salt, surname string) string {
	sum := sha256.Sum256([]byte(salt + "\n" + strings.ToLower(surname)))
	return hex.EncodeToString(sum[:])[:12]
}
