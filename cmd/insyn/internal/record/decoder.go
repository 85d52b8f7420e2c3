package record

import (
	"fmt"
	"math"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// decoder reads one table key by key. Every key that is asked for becomes a
// known key; done reports the others.
type decoder struct {
	table    *source.Table
	findings *diag.List
	known    []string
	missing  []missing
	path     string      // of the table in the document, "deltagande.blad"
	header   string      // with which it begins, "[[deltagande.blad]]"
	all      *[]*decoder // of the document
	beside   *others     // nil: nothing is known of them
}

func newDecoder(t *source.Table, l *diag.List) *decoder {
	d := &decoder{table: t, findings: l, all: new([]*decoder)}
	*d.all = append(*d.all, d)
	return d
}

// get returns the value of an optional key.
func (d *decoder) get(name string) (source.Key, bool) {
	d.known = append(d.known, name)
	return d.table.Get(name)
}

// need returns the value of a required key.
func (d *decoder) need(name string, want staff.Want) (source.Key, bool) {
	k, ok := d.get(name)
	if !ok {
		d.missing = append(d.missing, missing{name: name, want: want})
	}
	return k, ok
}

func (d *decoder) wrongType(name string, v source.Value, want staff.Want) {
	d.wrong(v, staff.WrongType(name, want, v.Kind()))
}

// wrong reports a problem with a value.
func (d *decoder) wrong(v source.Value, p diag.Problem) { d.findings.Add(v.Pos, v.Len, p) }

func (d *decoder) str(k source.Key) (string, bool) {
	s, ok := k.Value.Data.(string)
	if n, number := k.Value.Data.(int64); number {
		d.wrong(k.Value, staff.NumberForText(k.Name, n))
		return "", false
	}
	if !ok {
		d.wrongType(k.Name, k.Value, staff.WantText())
		return "", false
	}
	if s = strings.TrimSpace(s); s == "" || s == staff.ToFill {
		d.wrong(k.Value, staff.EmptyText(k.Name))
		return "", false
	}
	return s, true
}

// text returns an optional text, or "".
func (d *decoder) text(name string) string {
	if k, ok := d.get(name); ok {
		s, _ := d.str(k)
		return s
	}
	return ""
}

// mustText returns a required text.
func (d *decoder) mustText(name string) string {
	if k, ok := d.need(name, staff.WantAnyText()); ok {
		s, _ := d.str(k)
		return s
	}
	return ""
}

func (d *decoder) boolean(name string) bool {
	k, ok := d.get(name)
	if !ok {
		return false
	}
	b, ok := k.Value.Data.(bool)
	s, _ := k.Value.Data.(string)
	switch {
	case ok:
	case slices.Contains([]string{"true", "ja", "sant"}, strings.ToLower(s)):
		d.wrong(k.Value, staff.NoTruth(name+" = true"))
	case slices.Contains([]string{"false", "nej", "falskt"}, strings.ToLower(s)):
		d.wrong(k.Value, staff.NoTruth(name+" = false"))
	default:
		d.wrongType(name, k.Value, staff.WantBool())
	}
	return b
}

// number returns an optional whole number, or 0.
func (d *decoder) number(name string, low, high int64) int64 {
	k, ok := d.get(name)
	if !ok {
		return 0
	}
	return d.inRange(k, low, high)
}

// mustNumber returns a required whole number.
func (d *decoder) mustNumber(name string, low, high int64) int64 {
	k, ok := d.need(name, staff.WantWholeFrom(low))
	if !ok {
		return 0
	}
	return d.inRange(k, low, high)
}

func (d *decoder) inRange(k source.Key, low, high int64) int64 {
	n, ok := k.Value.Data.(int64)
	text, _ := k.Value.Data.(string)
	digits, err := strconv.ParseInt(strings.TrimSpace(text), 10, 64)
	switch {
	case !ok && err == nil && digits >= low && digits <= high:
		d.wrong(k.Value, staff.TextForNumber(k.Name, digits))
		return digits // as it was meant
	case !ok:
		d.wrongType(k.Name, k.Value, staff.WantWhole())
	case n < low || n > high:
		d.wrong(k.Value, staff.OutOfRange(k.Name, low, high))
		return 0
	}
	return n
}

func (d *decoder) page() int { return int(d.number("sida", 1, 9999)) }

func (d *decoder) mustPage() int { return int(d.mustNumber("sida", 1, 9999)) }

func (d *decoder) year() int { return int(d.number("ar", 1990, 2100)) }

func (d *decoder) mustYear() int { return int(d.mustNumber("ar", 1990, 2100)) }

// pages returns the first and last page of sidor = [9, 14].
func (d *decoder) pages(name string) (first, last int) {
	if k, _ := d.table.Get(name); k.Value.Kind() == staff.KindWhole {
		d.known = append(d.known, name)
		d.wrong(k.Value, staff.NoList(name, fmt.Sprintf("[%d, %[1]d]", k.Value.Data)))
		return 0, 0
	}
	for i, v := range d.items(name) {
		n, ok := v.Data.(int64)
		if !ok || i > 1 || n < 1 {
			d.wrongType(name, v, staff.WantPages())
			return 0, 0
		}
		if i == 0 {
			first = int(n)
		}
		last = int(n)
	}
	return first, last
}

// degrees returns a required coordinate in WGS84 degrees.
func (d *decoder) degrees(name string, limit float64) float64 {
	k, ok := d.need(name, staff.WantDegrees())
	if !ok {
		return 0
	}
	f, ok := k.Value.Data.(float64)
	if n, whole := k.Value.Data.(int64); whole {
		f, ok = float64(n), true
	}
	text, _ := k.Value.Data.(string)
	if n, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64); err == nil && math.Abs(n) <= limit {
		d.wrong(k.Value, staff.CommaInDegrees(name+" = "+strconv.FormatFloat(n, 'f', -1, 64)))
		return 0
	}
	if !ok || math.IsNaN(f) || math.Abs(f) > limit {
		d.wrong(k.Value, staff.BadCoordinate(name))
		return 0
	}
	return f
}

// choice returns a required word out of a fixed set.
func (d *decoder) choice(name string, words []string) string {
	k, ok := d.need(name, staff.WantChoice(words))
	if !ok {
		return ""
	}
	return d.oneOf(k, words)
}

func (d *decoder) oneOf(k source.Key, words []string) string {
	s, ok := d.str(k)
	if !ok || slices.Contains(words, s) {
		return s
	}
	near, _ := diag.Nearest(s, words)
	d.wrong(k.Value, staff.UnknownChoice(s, k.Name, near, words))
	return ""
}

// items returns the values of an optional list.
func (d *decoder) items(name string) []source.Value {
	k, ok := d.get(name)
	if !ok {
		return nil
	}
	switch data := k.Value.Data.(type) {
	case []source.Value:
		return data
	case string:
		d.wrong(k.Value, staff.NoList(name, fmt.Sprintf("[%q]", strings.TrimSpace(data))))
		return []source.Value{k.Value} // as it was meant
	case int64:
		d.wrong(k.Value, staff.NoList(name, fmt.Sprintf("[%d]", data)))
	default:
		d.wrongType(name, k.Value, staff.WantList())
	}
	return nil
}

// goalKeys are the keys of goals, which people call by their numbers: who is
// meant is said where the goals are known.
var goalKeys = []string{"mal", "mal_ursprung"}

// refs returns an optional list of names, refusing repeats.
func (d *decoder) refs(name string) []Ref {
	var out []Ref
	for _, v := range d.items(name) {
		s, ok := v.Data.(string)
		if n, number := v.Data.(int64); number {
			if s, ok = strconv.FormatInt(n, 10), slices.Contains(goalKeys, name); !ok {
				d.wrong(v, staff.NumberInTexts(name, n))
				continue
			}
		}
		if ok && strings.TrimSpace(s) == "" {
			d.wrong(v, staff.EmptyItem(name))
			continue
		}
		if !ok {
			d.wrongType(name, v, staff.WantTexts())
			continue
		}
		s = strings.TrimSpace(s)
		if slices.ContainsFunc(out, func(r Ref) bool { return r.ID == s }) {
			d.wrong(v, staff.TwiceInList(s, name))
			continue
		}
		out = append(out, Ref{s, v.Pos, v.Len})
	}
	return out
}

// texts is refs without positions.
func (d *decoder) texts(name string) []string {
	var out []string
	for _, r := range d.refs(name) {
		out = append(out, r.ID)
	}
	return out
}

// mustTexts is texts for a key that must be there.
func (d *decoder) mustTexts(name string) []string {
	d.need(name, staff.WantSomeTexts())
	return d.texts(name)
}

func (d *decoder) ref(name string) Ref {
	if k, ok := d.get(name); ok {
		if s, ok := d.str(k); ok {
			return Ref{s, k.Value.Pos, k.Value.Len}
		}
	}
	return Ref{}
}

func (d *decoder) mustRef(name string) Ref {
	if _, ok := d.table.Get(name); !ok {
		d.need(name, staff.WantAnyText())
		return Ref{}
	}
	return d.ref(name)
}

// each calls do with a decoder for every [[name]] table.
func (d *decoder) each(name string, do func(d *decoder)) {
	if k, ok := d.table.Get(name); ok {
		if t, one := k.Value.Data.(*source.Table); one { // what it says is read all the same
			d.known = append(d.known, name)
			sub := d.below(t, name, true)
			d.findings.Add(k.Pos, utf8.RuneCountInString(name), staff.SingleBrackets(sub.header))
			do(sub)
			return
		}
	}
	for _, v := range d.items(name) {
		t, ok := v.Data.(*source.Table)
		if !ok {
			d.wrongType(name, v, staff.WantTable("[["+name+"]]"))
			continue
		}
		do(d.below(t, name, true))
	}
}

// needTables reports that there is no [[name]] table where one is needed;
// header is how one is written.
func (d *decoder) needTables(name, header string) {
	k, ok := d.need(name, staff.WantTable(header))
	if list, _ := k.Value.Data.([]source.Value); ok && list != nil && len(list) == 0 {
		d.findings.Add(k.Pos, len(k.Name), staff.EmptyTables(name, header))
	}
}

// section calls do with a decoder for the required table [name].
func (d *decoder) section(name string, do func(d *decoder)) {
	k, ok := d.need(name, staff.WantTable("["+name+"]"))
	if !ok {
		return
	}
	t, ok := k.Value.Data.(*source.Table)
	if list, _ := k.Value.Data.([]source.Value); len(list) > 0 {
		if t, ok = list[0].Data.(*source.Table); ok {
			d.findings.Add(k.Pos, utf8.RuneCountInString(name), staff.DoubleBrackets("["+name+"]"))
		}
	}
	if !ok {
		d.wrongType(name, k.Value, staff.WantTable("["+name+"]"))
		return
	}
	do(d.below(t, name, false))
}

// website returns an optional https or http address.
func (d *decoder) website(name string) string {
	k, ok := d.get(name)
	if !ok {
		return ""
	}
	s, ok := d.str(k)
	if !ok {
		return ""
	}
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || strings.ContainsAny(s, " <>\"'") {
		d.wrong(k.Value, staff.NoWebsite(k.Name, s))
		return ""
	}
	return s
}
