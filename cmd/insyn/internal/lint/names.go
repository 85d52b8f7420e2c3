package lint

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// prose is a text with what its data link to.
type prose struct {
	document      *record.Document
	summary       string
	file          *source.File // nil if it isn't read
	linked        []any        // *graph.City, Country, Network, Program, Goal or Namnd
	organisations []string
	fields        map[kind]string // where a link to each kind of thing belongs
}

// kind is a kind of thing that a text may name.
type kind int

const (
	aCity kind = iota
	aCountry
	aNetwork
	aProgram
	aGoal
	aNamnd
	aProject
)

func (k kind) place() bool { return k == aCity || k == aCountry }

// Where the data of each kind of document hold links. A kind of thing that has
// no field is linked in the text itself, and a project is named freely there.
var (
	projectFields = map[kind]string{aCity: "stader", aCountry: "lander", aNetwork: "natverk", aNamnd: "medverkande_namnder"}
	accountFields = map[kind]string{aCity: "stader", aCountry: "lander", aNetwork: "natverk", aProgram: "program", aNamnd: "namnder",
		aProject: "projekt"}
	networkFields = map[kind]string{aCity: "stader", aCountry: "lander", aNamnd: "medverkan"}
)

// unlinkedNames reports things that a text names but its data don't link to, so
// that a thing's page gathers every text that tells of it.
func unlinkedNames(c *checker) (l diag.List) {
	texts, sum := c.prose(), c.index.sum()
	found := make([]diag.List, len(texts))
	parallel.Do(len(texts), func(i int) {
		named := c.Kept.namedIn(texts[i].file, sum, func() []naming { return texts[i].named(c.index) })
		found[i] = texts[i].unlinked(c.index, named)
	})
	for _, f := range found {
		l = append(l, f...)
	}
	return l
}

// prose returns the texts of projects, accounts and networks. Those with a
// reference that leads nowhere wait until it is mended: it may be the link.
func (c *checker) prose() []*prose {
	unresolved := map[string]bool{}
	for _, f := range c.Found {
		if f.Code == diag.RefUnknown {
			unresolved[f.Pos.File] = true
		}
	}
	var out []*prose
	files := make(map[string]*source.File, len(c.Files))
	for _, f := range c.Files {
		files[f.Path] = f
	}
	add := func(p *prose) {
		if file := p.document.Pos.File; !unresolved[file] {
			p.file = files[file]
			out = append(out, p)
		}
	}
	for _, p := range c.World.Projects {
		add(projectProse(p))
	}
	for _, n := range c.World.Namnder {
		for _, a := range n.Accounts {
			add(accountProse(a))
		}
	}
	for _, n := range c.World.Networks {
		add(networkProse(n))
	}
	return out
}

func projectProse(p *graph.Project) *prose {
	x := &prose{document: &p.Document, summary: p.Summary, organisations: p.Projekt.Organisations, fields: projectFields}
	if p.Program != nil {
		x.linked = append(x.linked, p.Program)
	}
	for _, d := range p.Deltaganden {
		x.linked = append(x.linked, d.Namnd)
	}
	x.linked = link(link(link(x.linked, p.AlsoNamnder), p.Goals), p.Origin)
	x.linked = link(link(link(x.linked, p.Cities), p.Countries), p.Networks)
	return x
}

func accountProse(a *graph.Account) *prose {
	x := &prose{document: &a.Document, summary: a.Summary, organisations: a.Organisations, fields: accountFields, linked: []any{a.Namnd}}
	x.linked = link(link(link(x.linked, a.Namnder), a.Programs), a.Networks)
	x.linked = link(link(link(x.linked, a.Cities), a.Countries), a.Projects)
	return x
}

func networkProse(n *graph.Network) *prose {
	x := &prose{document: &n.Document, summary: n.Summary, fields: networkFields, linked: []any{n}}
	for _, m := range n.Memberships {
		x.linked = append(x.linked, m.Namnd)
	}
	x.linked = link(link(x.linked, n.Cities), n.Countries)
	return x
}

func link[T any](linked []any, list []T) []any {
	for _, v := range list {
		linked = append(linked, v)
	}
	return linked
}

// unlinked returns a finding for the things that the text names, or links to,
// without a link in the data: one a thing, where it first stands, or one for all that
// the same list lacks. The text is only read again where it names something so.
func (x *prose) unlinked(index *nameIndex, named []naming) (l diag.List) {
	seen := x.linked
	lacking := map[string][]staff.Unlinked{} // by list
	at := map[string]int{}                   // in l
	report := func(t *thing, pos diag.Pos, length int, as string, how staff.Naming) {
		seen = append(seen, t.value)
		u := staff.Unlinked{As: as, How: how, Address: t.address, ID: t.id, Field: x.fields[t.kind]}
		u.Absent = x.lacks(u.Field)
		lacking[u.Field] = append(lacking[u.Field], u)
		if i, more := at[u.Field]; more && u.Listed() {
			p := staff.NamesUnlinked(lacking[u.Field])
			l[i].Message, l[i].Hint, l[i].Related = p.Message, p.Hint, append(l[i].Related, staff.Refers(pos))
			return
		}
		at[u.Field] = len(l)
		l.Add(pos, length, staff.NameUnlinked(u))
	}
	missing := func(t *thing, also ...*thing) bool {
		linked := func(t *thing) bool { return slices.Contains(seen, t.value) }
		free := t != nil && t.kind == aProject && x.fields[aProject] == ""
		return t != nil && !free && !linked(t) && !slices.ContainsFunc(also, linked)
	}
	for _, a := range x.document.Body.Links {
		t := index.byAddress[pageOf(a.Address)]
		if t == nil && index.astray(a) {
			for _, m := range index.mentions(a.Words) {
				seen = append(seen, m.thing.value) // the link tells what it is to lead to, once it is mended
			}
		}
		switch {
		case !missing(t):
		case x.fields[t.kind] == "", t.kind == aProject: // an account may point at a project that it doesn't tell of
			seen = append(seen, t.value) // the text's own link is the link
		default:
			report(t, a.Pos, 1, t.name, staff.LinkedInText)
		}
	}
	if !slices.ContainsFunc(named, func(n naming) bool { t, also := n.in(index); return missing(t, also...) && !x.partner(t, n.as) }) {
		return l
	}
	for _, k := range x.document.Body.Blocks() {
		for _, m := range index.mentions(k.Text) {
			if as := k.Text[m.start:m.end]; missing(m.thing, m.also...) && !x.partner(m.thing, as) {
				report(m.thing, k.Pos(m.start), utf8.RuneCountInString(as), as, staff.NamedInText)
			}
		}
	}
	for _, m := range index.mentions(x.summary) {
		if as := x.summary[m.start:m.end]; missing(m.thing, m.also...) && !x.partner(m.thing, as) {
			report(m.thing, x.summaryPos(m.start), utf8.RuneCountInString(as), as, staff.NamedInSummary)
		}
	}
	return l
}

// astray reports whether a link that leads to no thing was meant for one: it has the form of
// a file's name, the portal's whole address, or the beginning of a thing's.
func (x *nameIndex) astray(a markdown.Link) bool {
	base := x.graph.Portal.Base
	return a.Relative || base != "" && strings.HasPrefix(a.Address, base) || x.folders[folderOf(a.Address)]
}

// folderOf returns the first part of an address on the portal: "/namnder/", or "".
func folderOf(address string) string {
	parts := strings.SplitN(address, "/", 3)
	if len(parts) < 3 || parts[0] != "" {
		return ""
	}
	return "/" + parts[1] + "/"
}

// naming is a mention that is kept for the next build: things by their numbers.
type naming struct {
	thing int
	also  []int
	as    string
}

// in returns the things of a naming.
func (n naming) in(index *nameIndex) (t *thing, also []*thing) {
	for _, i := range n.also {
		also = append(also, index.things[i])
	}
	return index.things[n.thing], also
}

// named returns what the text names, and its summary.
func (x *prose) named(index *nameIndex) (out []naming) {
	add := func(text string) {
		for _, m := range index.mentions(text) {
			n := naming{thing: m.thing.number, as: strings.Clone(text[m.start:m.end])}
			for _, t := range m.also {
				n.also = append(n.also, t.number)
			}
			out = append(out, n)
		}
	}
	for _, k := range x.document.Body.Blocks() {
		add(k.Text)
	}
	add(x.summary)
	return out
}

// lacks reports whether the document's file has no key.
func (x *prose) lacks(key string) bool {
	if x.file == nil {
		return false
	}
	_, has := x.file.Facts.Get(key)
	return !has
}

// summaryPos returns where byte i of the summary stands.
func (x *prose) summaryPos(i int) diag.Pos {
	if x.file != nil {
		if k, ok := x.file.Facts.Get("sammanfattning"); ok {
			words, _ := k.Value.Data.(string)
			return (&text{key: k.Name, words: words, value: k.Value}).pos(i)
		}
	}
	return x.document.Pos
}

// partner reports whether the text's data list an organisation with the name
// of a programme: Köpenhamns universitet may be a partner as well as a funder.
func (x *prose) partner(t *thing, name string) bool {
	return t.kind == aProgram && slices.ContainsFunc(x.organisations, func(o string) bool { return strings.EqualFold(o, name) })
}

// pageOf returns the first two parts of an address: "/namnder/a/" of
// "/namnder/a/2025/#b".
func pageOf(address string) string {
	parts := strings.SplitN(address, "/", 4)
	if len(parts) < 4 || parts[0] != "" {
		return ""
	}
	return "/" + parts[1] + "/" + parts[2] + "/"
}
