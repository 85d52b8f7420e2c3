package lint

import (
	"crypto/sha256"
	"fmt"
	"hash"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// thing is something that has a page and that texts name.
type thing struct {
	kind              kind
	id, address, name string
	value             any
	number            int // in the order of the index
}

// node is a word of a name in the tree of all names.
type node struct {
	next map[string]*node
	name *name // that ends here, or nil
}

// name is what the words from the tree's root to a node stand for.
type name struct {
	quoted bool     // an ordinary word, a name only in quotation marks
	thing  *thing   // nil for a longer name that hides the ones inside it
	also   []*thing // that are called the same
}

// nameIndex finds names in texts. It is a tree of words, so that a name costs
// no more when thousands begin alike.
type nameIndex struct {
	root      node
	things    []*thing // by their numbers
	byAddress map[string]*thing
	folders   map[string]bool // that the addresses of things begin with
	graph     *graph.Graph
	names     hash.Hash // of all that decides what texts name
}

// newNameIndex collects the names of everything that a text should link to.
func newNameIndex(g *graph.Graph) *nameIndex {
	x := &nameIndex{graph: g, byAddress: map[string]*thing{}, folders: map[string]bool{}, names: sha256.New()}
	for _, c := range g.Cities {
		x.thing(&thing{kind: aCity, id: c.ID, address: site.City(c), name: c.Name, value: c}, c.Spellings, c.Name, c.Local)
	}
	for _, c := range g.Countries {
		x.thing(&thing{kind: aCountry, id: c.ID, address: site.Country(c), name: c.Name, value: c}, c.Spellings, c.Name)
	}
	for _, n := range g.Networks {
		x.thing(&thing{kind: aNetwork, id: n.ID, address: site.Network(n), name: n.Name, value: n}, n.Spellings, n.Name, n.Short)
	}
	for _, m := range g.Goals {
		x.thing(&thing{kind: aGoal, id: m.ID, address: site.Goal(m), name: m.Name, value: m}, m.Spellings, m.Name)
	}
	for _, n := range g.Namnder {
		x.thing(&thing{kind: aNamnd, id: n.ID, address: site.Namnd(n), name: n.Name, value: n}, n.Spellings, n.Name, n.Short, n.Forvaltning)
	}
	for _, p := range g.Programs {
		x.thing(&thing{kind: aProgram, id: p.ID, address: site.Program(p), name: p.Name, value: p}, p.Spellings, p.Name, p.Short)
		for _, s := range p.Strands {
			x.thing(&thing{kind: aProgram, id: s.ID, address: site.Strand(s), name: s.Name, value: p}, s.Spellings, s.Name)
		}
	}
	for _, p := range g.Projects {
		t := &thing{kind: aProject, id: p.ID, address: site.Project(p), name: p.Title, value: p}
		x.add(t)
		for _, s := range []string{p.Title, p.Short} {
			x.insert(s, &name{thing: t, quoted: ordinary(s)})
		}
	}
	x.hiding(g)
	return x
}

// ordinary reports whether a name is one word that is written as any word that begins a
// sentence: "Starkare", but not "SALT" or "NBS4Nature".
func ordinary(name string) bool {
	_, size := utf8.DecodeRuneInString(name)
	rest := name[size:]
	return !strings.ContainsAny(name, " -0123456789") && rest == strings.ToLower(rest)
}

// add gives a thing its number.
func (x *nameIndex) add(t *thing) {
	t.number = len(x.things)
	x.things, x.byAddress[t.address], x.folders[folderOf(t.address)] = append(x.things, t), t, true
}

func (x *nameIndex) thing(t *thing, spellings []record.Ref, names ...string) {
	x.add(t)
	for _, s := range names {
		x.name(s, t)
	}
	for _, s := range spellings {
		x.name(s.ID, t)
	}
}

// hiding adds the names of other things that have a name inside them: a project
// may be called after a programme, an organisation after a city.
func (x *nameIndex) hiding(g *graph.Graph) {
	hide := func(names ...string) {
		for _, s := range names {
			if len(x.mentions(s)) > 0 {
				x.insert(s, &name{})
			}
		}
	}
	for _, p := range g.Projects {
		hide(p.Title, p.Short)
		for _, d := range p.Deltaganden {
			for _, s := range d.Sheets {
				hide(s.StatedName, s.StatedHeading)
			}
		}
	}
	for _, i := range g.Initiatives {
		hide(i.Title, i.Short)
	}
	for _, p := range g.Places {
		hide(p.Name)
	}
	for _, o := range g.Organisations {
		if !municipality(o.Name) {
			hide(o.Name)
		}
	}
}

// municipality reports whether an organisation is the town that its name
// begins with, so that the town is named too.
func municipality(name string) bool {
	return strings.HasSuffix(name, " kommun") || strings.HasSuffix(name, " kommune") || strings.HasSuffix(strings.ToLower(name), " stad")
}

// name adds a thing's name. Upper and lower case count, except where the name
// can only be a name: Tekniska nämnden is tekniska nämnden in a sentence.
func (x *nameIndex) name(s string, t *thing) {
	n := &name{thing: t}
	// The city itself is named everywhere and, like its country, is no partner.
	if c, ok := t.value.(*graph.City); ok && x.graph.IsHome(c) || t.value == any(x.graph.Home) {
		n.thing = nil
	}
	several, lower := strings.ContainsAny(s, " -"), strings.ToLower(s)
	n.quoted = t.kind == aGoal && !several
	x.insert(s, n)
	anyway := t.kind == aNamnd && (several || officeWord(lower)) ||
		(t.kind == aNetwork || t.kind == aProgram) && several && s != strings.ToUpper(s)
	switch {
	case anyway:
		x.insert(lower, n)
		x.insert(capital(lower), n)
	case s == lower:
		x.insert(capital(s), n)
	}
}

// insert puts n at the end of the words of s, if nothing is there already.
func (x *nameIndex) insert(s string, n *name) {
	x.note(s, n)
	at := &x.root
	for _, w := range words(nil, s) {
		if at.next == nil {
			at.next = map[string]*node{}
		}
		key := w.in(s)
		if at.next[key] == nil {
			at.next[key] = &node{}
		}
		at = at.next[key]
	}
	switch {
	case at == &x.root:
	case at.name == nil:
		at.name = n
	case at.name.thing != nil && n.thing != nil && at.name.thing != n.thing:
		at.name.also = append(at.name.also, n.thing)
	}
}

// note adds a name to what the names of two indexes are held to be the same by.
func (x *nameIndex) note(s string, n *name) {
	number, kind := -1, kind(-1)
	if n.thing != nil {
		number, kind = n.thing.number, n.thing.kind
	}
	fmt.Fprintf(x.names, "%q %d %d %t\n", s, number, kind, n.quoted)
}

// sum returns what is the same for two indexes whose names, and the numbers of things,
// are.
func (x *nameIndex) sum() (out [sha256.Size]byte) {
	x.names.Sum(out[:0])
	return out
}

func capital(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:size]) + s[size:]
}

// How a nämnd's name ends, and that of its förvaltning.
const namndEnding, officeEnding = "nämnden", "förvaltningen"

// officeWord reports whether word can only be the name of a nämnd or a
// förvaltning, not an ordinary word such as "skolan".
func officeWord(word string) bool {
	for _, end := range []string{namndEnding, officeEnding, "styrelsen", "kontoret"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

// mention is a thing named in a text, from byte start to end.
type mention struct {
	thing      *thing
	also       []*thing // that are called the same
	start, end int
}

// mentions returns the things that text names, in order. Of names that begin
// at the same word the longest counts, and its words belong to no other name.
func (x *nameIndex) mentions(text string) (out []mention) {
	var space [256]word
	list := words(space[:0], text)
	for i := 0; i < len(list); {
		n, length := x.at(text, list[i:])
		if n == nil {
			i++
			continue
		}
		first, last := list[i], list[i+length-1]
		before, after := "", ""
		if i > 0 {
			before = list[i-1].in(text)
		}
		if i += length; i < len(list) {
			after = list[i].in(text)
		}
		switch {
		case n.thing == nil, n.quoted && !quoted(text, first, last):
		case n.thing.kind == aCity && institutions[after], n.thing.kind.place() && bodies[before]:
			// Lunds universitet is not the city, Arts Council England not the country.
		default:
			out = append(out, mention{n.thing, n.also, first.start, last.end})
		}
	}
	return out
}

// institutions are words that make a city's name before them a part of an
// organisation's. A town's "stad" or "kommun" is the town.
var institutions = map[string]bool{
	"universitet": true, "Universitet": true, "University": true, "universitetssjukhus": true,
	"högskola": true, "Högskola": true, "lasarett": true, "symfoniorkester": true,
}

// bodies are words that make a place's name after them a part of an
// organisation's.
var bodies = map[string]bool{"Council": true, "Institute": true, "of": true}

// at returns the longest name that list begins with and how many words it
// has, or nil. The last word may be a genitive.
func (x *nameIndex) at(text string, list []word) (found *name, length int) {
	n := &x.root
	for i, w := range list {
		word := w.in(text)
		if base, ok := strings.CutSuffix(word, "s"); ok {
			if g := n.next[base]; g != nil && g.name != nil {
				found, length = g.name, i+1
			}
		}
		if n = n.next[word]; n == nil {
			break
		}
		if n.name != nil {
			found, length = n.name, i+1
		}
	}
	return found, length
}

// quoted reports whether the words from first to last stand in quotation marks.
func quoted(text string, first, last word) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:first.start])
	after, _ := utf8.DecodeRuneInString(text[last.end:])
	return strings.ContainsRune("”\"»", before) && strings.ContainsRune("”\"«»", after)
}
