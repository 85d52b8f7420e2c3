package record

import (
	"slices"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// missing is a required key that a table lacks.
type missing struct {
	name    string
	problem diag.Problem
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
	sub := &decoder{table: t, findings: d.findings, all: d.all, path: path, header: headerOf(path, many)}
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
		for _, m := range sub.missing {
			d.findings.Add(sub.table.Pos, 1, m.problem)
		}
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
