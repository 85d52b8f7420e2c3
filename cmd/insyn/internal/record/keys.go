package record

import (
	"cmp"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/facts"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// missing is a required key that a table lacks: what it should hold, or what is
// said where that is more than one key.
type missing struct {
	name    string
	or      string // another key, one of the two must be there
	want    staff.Want
	problem diag.Problem
	at      source.Value // where that is said, if not at the table
}

// others is what a file may have to know of the files beside it.
type others struct {
	taken    map[string]bool   // paths
	sources  map[int64]string  // ids of documents, by year
	years    map[string]int64  // of documents, by id
	programs map[string]string // ids, by the ids and names of their strands
	names    facts.Names
}

func besides(files []*source.File) *others {
	o := &others{map[string]bool{}, map[int64]string{}, map[string]int64{}, map[string]string{}, facts.NamesOf(files)}
	for _, f := range files {
		o.taken[f.Path] = true
		switch f.Path {
		case "data/kallor.toml":
			for _, t := range tables(f.Facts, "kalla") {
				year, _ := t.Get("ar")
				n, _ := year.Value.Data.(int64)
				o.years[stated(t, "id")] = n
				o.sources[n] = cmp.Or(o.sources[n], stated(t, "id"))
			}
		case "data/program.toml":
			for _, t := range tables(f.Facts, "program") {
				for _, strand := range tables(t, "insats") {
					o.programs[stated(strand, "id")], o.programs[stated(strand, "namn")] = stated(t, "id"), stated(t, "id")
				}
			}
		}
	}
	return o
}

// tables returns the tables of a name in t.
func tables(t *source.Table, name string) (out []*source.Table) {
	k, _ := t.Get(name)
	list, _ := k.Value.Data.([]source.Value)
	for _, v := range list {
		if t, is := v.Data.(*source.Table); is {
			out = append(out, t)
		}
	}
	return out
}

// stated returns the text of a key, or "".
func stated(t *source.Table, name string) string {
	k, _ := t.Get(name)
	s, _ := k.Value.Data.(string)
	return s
}

// lack reports the keys that a table lacks, as one finding: they were forgotten
// together.
func (d *decoder) lack() {
	var keys []string
	var wants []staff.Want
	var rest diag.List
	for _, m := range d.missing {
		if slices.Contains(d.settled, m.name) {
			continue
		}
		if m.problem.Code != "" {
			at := m.at
			if at.Pos == (diag.Pos{}) {
				at = source.Value{Pos: d.table.Pos, Len: 1}
			}
			rest.Add(at.Pos, at.Len, m.problem)
			continue
		}
		keys, wants = append(keys, m.name), append(wants, d.likely(m))
	}
	if len(d.table.Keys) == 0 && len(d.missing) > 0 && d.header != "" {
		d.findings.Add(d.table.Pos, 1, staff.HeadingAlone(d.header, keys, wants))
		return
	}
	if len(keys) > 0 {
		d.findings.Add(d.table.Pos, 1, staff.MissingKeys(keys, wants))
	}
	*d.findings = append(*d.findings, rest...)
}

// idsLikeNames are the paths of tables whose id is most often what the name says.
var idsLikeNames = []string{"tema", "stad", "land", "program", "program.insats"}

// likely says what a missing key most likely holds: the document of the year, the year of
// the document, or an id like the name.
func (d *decoder) likely(m missing) staff.Want {
	year, _ := d.table.Get("ar")
	n, named := year.Value.Data.(int64)
	if !named { // an account has its year for a name
		n, _ = strconv.ParseInt(strings.TrimSuffix(path.Base(d.table.Pos.File), ".md"), 10, 64)
	}
	dated := dateOf(d.table).Year
	about := d.beside.years[stated(d.table, "kalla")]
	id := sv.Slug(cmp.Or(stated(d.table, "kortnamn"), stated(d.table, "namn")))
	switch {
	case m.name == "kalla" && d.beside.sources[n] != "":
		return staff.WantThis(d.beside.sources[n])
	case m.name == "ar" && about > 0:
		return staff.WantThisNumber(about)
	case m.name == "ar" && dated > 0:
		return staff.WantThisNumber(int64(dated))
	case m.name == "id" && id != "" && slices.Contains(idsLikeNames, d.path):
		return staff.WantThis(id)
	}
	return m.want
}

// dateOf returns the day that a table says it is from.
func dateOf(t *source.Table) (date source.Date) {
	k, _ := t.Get("datum")
	date, _ = k.Value.Data.(source.Date)
	return date
}

// below returns a decoder of a table that begins with the header of name.
func (d *decoder) below(t *source.Table, name string, many bool) *decoder {
	path := name
	if d.path != "" {
		path = d.path + "." + name
	}
	sub := &decoder{table: t, findings: d.findings, all: d.all, beside: d.beside, path: path, header: headerOf(path, many)}
	*d.all = append(*d.all, sub)
	return sub
}

func headerOf(path string, many bool) string {
	if many {
		return "[[" + path + "]]"
	}
	return "[" + path + "]"
}

// done reports, for the document that d is the top of, the keys that nobody
// asked for and those that are missing: a missing key that stands there in
// another spelling, or in another table, is one mistake and not two.
func (d *decoder) done() {
	placed := slices.ContainsFunc(*d.all, func(sub *decoder) bool { return slices.Contains(sub.known, coordinates[0]) })
	for _, sub := range *d.all {
		strays := map[*decoder][]source.Key{}
		keys := sub.table.Keys
		if !placed {
			keys = sub.nowhere()
		}
		for _, k := range keys {
			if !slices.Contains(sub.known, k.Name) {
				sub.unknown(k, strays)
			}
		}
		sub.misplaced(strays)
	}
	for _, sub := range *d.all {
		sub.lack()
	}
}

// unknown reports a key that nobody asked for in this table, or notes it with
// those that belong in another one.
func (d *decoder) unknown(k source.Key, strays map[*decoder][]source.Key) {
	if text, is := k.Value.Data.(string); is && d.bothDegrees(k, text) {
		return
	}
	near, ok := d.lacking(k.Name)
	if !ok {
		if home, ok := d.home(k.Name); ok {
			home.found(k.Name)
			strays[home] = append(strays[home], k)
			return
		}
		near = d.near(k.Name)
	}
	d.found(near)
	if near == "" && len(d.missing) == 1 && len(d.missing[0].name) > 0 && d.missing[0].want.Same(k.Value.Kind()) {
		name := d.missing[0].name
		d.found(name)
		d.findings.Add(k.Pos, utf8.RuneCountInString(k.Name), staff.KeyForMissing(k.Name, name))
		return
	}
	if _, there := d.table.Get(near); there {
		d.findings.Add(k.Pos, utf8.RuneCountInString(k.Name), staff.KeyAgain(k.Name, near))
		return
	}
	var known []string
	for _, name := range d.known {
		if !slices.Contains(known, name) {
			known = append(known, name)
		}
	}
	d.findings.Add(k.Pos, utf8.RuneCountInString(k.Name), staff.UnknownKey(k.Name, near, known))
}

// misplaced reports keys that belong in other tables: those of one table
// together, for they came there together.
func (d *decoder) misplaced(strays map[*decoder][]source.Key) {
	for home, keys := range strays {
		var names []string
		for _, k := range keys {
			names = append(names, k.Name)
		}
		first := (*d.all)[min(1, len(*d.all)-1)].header
		d.findings.Add(keys[0].Pos, utf8.RuneCountInString(names[0]), staff.WrongPlace(names, d.header, home.header, first))
	}
}

// lacking returns the missing key of this table that name stands for. Where one of two
// has to be there, the other one will do.
func (d *decoder) lacking(name string) (string, bool) {
	var names []string
	for _, m := range d.missing {
		names = append(names, m.name)
		if m.or != "" {
			names = append(names, m.or)
		}
	}
	return schema.Called(name, names)
}

// near returns the key of this table that name may stand for.
func (d *decoder) near(name string) string {
	near, _ := schema.Called(name, d.known)
	return near
}

// home returns the table of the document that a key belongs in.
func (d *decoder) home(name string) (*decoder, bool) {
	var best *decoder
	for _, sub := range *d.all {
		if sub.header == d.header || !slices.Contains(sub.known, name) || slices.ContainsFunc(*d.all, sub.begins(name)) {
			continue
		}
		lacks := sub.lacks(name)
		if best == nil || lacks {
			best = sub
		}
		if lacks {
			break
		}
	}
	return best, best != nil
}

// begins tells which decoder is of a table that a heading of the name begins below
// d: then the name is no key of d.
func (d *decoder) begins(name string) func(*decoder) bool {
	path := strings.TrimPrefix(d.path+"."+name, ".")
	return func(sub *decoder) bool { return sub.path == path }
}

// found takes a key from those that are missing, and one that it may stand for.
func (d *decoder) found(name string) {
	d.missing = slices.DeleteFunc(d.missing, func(m missing) bool { return m.name == name || m.or == name && name != "" })
}

// lacks reports whether a key is one of those that are missing.
func (d *decoder) lacks(name string) bool {
	return slices.ContainsFunc(d.missing, func(m missing) bool { return m.name == name })
}
