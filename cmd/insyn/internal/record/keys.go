package record

import (
	"slices"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// missing is a required key that a table lacks: what it should hold, or what is
// said where that is more than one key.
type missing struct {
	name    string
	want    staff.Want
	problem diag.Problem
}

// others is what a file may have to know of the files beside it.
type others struct {
	taken   map[string]bool  // paths
	sources map[int64]string // ids of documents, by year
}

func besides(files []*source.File) *others {
	o := &others{map[string]bool{}, map[int64]string{}}
	for _, f := range files {
		o.taken[f.Path] = true
		k, _ := f.Facts.Get("kalla")
		list, _ := k.Value.Data.([]source.Value)
		for _, v := range list {
			if t, is := v.Data.(*source.Table); is && f.Path == "data/kallor.toml" {
				id, _ := t.Get("id")
				year, _ := t.Get("ar")
				n, _ := year.Value.Data.(int64)
				if s, _ := id.Value.Data.(string); o.sources[n] == "" {
					o.sources[n] = s
				}
			}
		}
	}
	return o
}

// lack reports the keys that a table lacks, as one finding: they were forgotten
// together.
func (d *decoder) lack() {
	var keys []string
	var wants []staff.Want
	var rest diag.List
	for _, m := range d.missing {
		if m.problem.Code != "" {
			rest.Add(d.table.Pos, 1, m.problem)
			continue
		}
		keys, wants = append(keys, m.name), append(wants, d.likely(m))
	}
	if len(keys) > 0 {
		d.findings.Add(d.table.Pos, 1, staff.MissingKeys(keys, wants))
	}
	*d.findings = append(*d.findings, rest...)
}

// likely says what a missing key most likely holds: the document of the year.
func (d *decoder) likely(m missing) staff.Want {
	year, _ := d.table.Get("ar")
	n, _ := year.Value.Data.(int64)
	if m.name != "kalla" || d.beside == nil || d.beside.sources[n] == "" {
		return m.want
	}
	return staff.WantThis(d.beside.sources[n])
}

// called are names that people give keys which have another one.
var called = map[string][]string{
	"titel": {"namn"}, "namn": {"titel", "angivet_namn"}, "title": {"titel", "namn"}, "name": {"namn", "titel"},
	"belopp": {"utbetalt", "total_budget"}, "budget": {"total_budget"}, "sidor": {"sida"}, "sida": {"sidor"},
	"hemsida": {"webbplats"}, "url": {"webbplats"}, "lank": {"webbplats"}, "beskrivning": {"sammanfattning"},
	"ingress": {"sammanfattning"}, "slutdatum": {"slut"}, "startdatum": {"start"}, "forvaltning": {"namnd"},
	"stad": {"stader"}, "country": {"land"}, "latitud": {"lat"}, "longitud": {"lon"},
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
	for _, sub := range *d.all {
		for _, k := range sub.table.Keys {
			if !slices.Contains(sub.known, k.Name) {
				sub.unknown(k)
			}
		}
	}
	for _, sub := range *d.all {
		sub.lack()
	}
}

// unknown reports a key that nobody asked for in this table.
func (d *decoder) unknown(k source.Key) {
	length := utf8.RuneCountInString(k.Name)
	near, ok := d.lacking(k.Name)
	if !ok {
		if home, ok := d.home(k.Name); ok {
			home.found(k.Name)
			d.findings.Add(k.Pos, length, staff.WrongPlace(k.Name, d.header, home.header, (*d.all)[min(1, len(*d.all)-1)].header))
			return
		}
		near = d.near(k.Name)
	}
	d.found(near)
	d.findings.Add(k.Pos, length, staff.UnknownKey(k.Name, near, d.known))
}

// lacking returns the missing key of this table that name stands for.
func (d *decoder) lacking(name string) (string, bool) {
	var names []string
	for _, m := range d.missing {
		if slices.Contains(called[name], m.name) {
			return m.name, true
		}
		names = append(names, m.name)
	}
	return diag.Nearest(name, names)
}

// near returns the key of this table that name may stand for.
func (d *decoder) near(name string) string {
	for _, other := range called[name] {
		if slices.Contains(d.known, other) {
			return other
		}
	}
	near, _ := diag.Nearest(name, d.known)
	return near
}

// home returns the table of the document that a key belongs in.
func (d *decoder) home(name string) (*decoder, bool) {
	var best *decoder
	for _, sub := range *d.all {
		if sub.header == d.header || !slices.Contains(sub.known, name) {
			continue
		}
		lacks := slices.ContainsFunc(sub.missing, func(m missing) bool { return m.name == name })
		if best == nil || lacks {
			best = sub
		}
		if lacks {
			break
		}
	}
	return best, best != nil
}

// found takes a key from those that are missing.
func (d *decoder) found(name string) {
	d.missing = slices.DeleteFunc(d.missing, func(m missing) bool { return m.name == name })
}
