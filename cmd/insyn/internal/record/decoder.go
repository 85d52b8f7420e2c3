package record

import (
	"cmp"
	"fmt"
	"math"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// decoder reads one table key by key. Every key that is asked for becomes a
// known key; done reports the others.
type decoder struct {
	table    *source.Table
	findings *diag.List
	known    []string
	required []string
	missing  []missing
	settled  []string    // keys that another finding asks for
	path     string      // of the table in the document, "deltagande.blad"
	header   string      // with which it begins, "[[deltagande.blad]]"
	all      *[]*decoder // of the document
	beside   *others
}

func newDecoder(t *source.Table, l *diag.List) *decoder {
	d := &decoder{table: t, findings: l, all: new([]*decoder), beside: new(others)}
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
	d.required = append(d.required, name)
	return k, ok
}

func (d *decoder) wrongType(name string, v source.Value, want staff.Want) {
	d.wrong(v, staff.WrongType(name, want, v.Kind()))
}

// wrong reports a problem with a value.
func (d *decoder) wrong(v source.Value, p diag.Problem) { d.findings.Add(v.Pos, v.Len, p) }

func (d *decoder) str(k source.Key) (string, bool) {
	s, ok := k.Value.Data.(string)
	switch x := k.Value.Data.(type) {
	case int64:
		if k.Name == "kalla" && d.beside.sources[x] != "" {
			d.wrong(k.Value, staff.WrongType(k.Name, staff.WantThis(d.beside.sources[x]), k.Value.Kind()))
			return "", false
		}
		d.wrong(k.Value, staff.NumberForText(k.Name, strconv.FormatInt(x, 10)))
		return "", false
	case float64:
		d.wrong(k.Value, staff.NumberForText(k.Name, strconv.FormatFloat(x, 'f', -1, 64)))
		return "", false
	case []source.Value:
		if one, is := firstText(x); is {
			d.wrong(k.Value, staff.WrongType(k.Name, staff.WantThis(one), k.Value.Kind()))
			return "", false
		}
	}
	if !ok {
		d.wrongType(k.Name, k.Value, staff.WantText())
		return "", false
	}
	if s = strings.TrimSpace(s); s == "" || s == staff.ToFill {
		d.wrong(k.Value, staff.EmptyText(k.Name, slices.Contains(d.required, k.Name)))
		return "", false
	}
	return s, true
}

// firstText returns the text that a list begins with.
func firstText(list []source.Value) (string, bool) {
	if len(list) == 0 {
		return "", false
	}
	s, ok := list[0].Data.(string)
	return s, ok
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
	k, ok := d.need(name, staff.WantWholeFor(low, high))
	if !ok {
		return 0
	}
	return d.inRange(k, low, high)
}

func (d *decoder) inRange(k source.Key, low, high int64) int64 {
	n, ok := k.Value.Data.(int64)
	meant, is := meantNumber(k, n)
	is = is && meant >= low && meant <= high
	_, text := k.Value.Data.(string)
	switch {
	case !ok && is && text && strings.Trim(k.Value.Data.(string), " 0123456789") == "":
		d.wrong(k.Value, staff.TextForNumber(k.Name, meant))
		return meant // as it was meant
	case !ok && is:
		d.wrong(k.Value, staff.NumberOtherwise(k.Name, meant))
		return meant
	case !ok:
		d.wrongType(k.Name, k.Value, staff.WantWholeFor(low, high))
	case (n < low || n > high) && is:
		d.wrong(k.Value, staff.ShortYear(diag.ValueUnknown, k.Name, n, meant))
	case n < low || n > high:
		d.wrong(k.Value, staff.OutOfRange(k.Name, low, high))
		return 0
	}
	return n
}

// meantNumber returns the number that was meant by a value that is none, or by a
// year without its century; n is the value if that is a number.
func meantNumber(k source.Key, n int64) (int64, bool) {
	switch data := k.Value.Data.(type) {
	case float64:
		return int64(data), data == math.Trunc(data)
	case source.Date:
		return int64(data.Year), true
	case []source.Value:
		if len(data) == 0 {
			return 0, false
		}
		n, ok := data[0].Data.(int64)
		return n, ok
	case string:
		count, ok := sv.Count(data)
		if kronor, grouped := sv.Kronor(data); grouped && kronor >= 1000 {
			count = kronor
		}
		if n = count; !ok {
			return 0, false
		}
	}
	if n >= 10 && n < 100 && (k.Name == "ar" || k.Name == "redovisningsar") {
		n += 2000
	}
	return n, true
}

func (d *decoder) page() int { return int(d.number("sida", 1, schema.LastPage)) }

func (d *decoder) mustPage() int { return int(d.mustNumber("sida", 1, schema.LastPage)) }

func (d *decoder) year() int { return int(d.number("ar", schema.FirstYear, schema.LastYear)) }

func (d *decoder) mustYear() int { return int(d.mustNumber("ar", schema.FirstYear, schema.LastYear)) }

// pages returns the first and last page of sidor = [9, 14]. Of a whole document, one
// number is how many pages it has.
func (d *decoder) pages(name string, document bool) (first, last int) {
	k, ok := d.get(name)
	if !ok {
		return 0, 0
	}
	list, is := k.Value.Data.([]source.Value)
	at, wrong := k.Value, !is
	for i, v := range list {
		n, number := v.Data.(int64)
		if !number || i > 1 || n < 1 || n > schema.LastPage {
			at, wrong = v, true
			break
		}
		if i == 0 {
			first = int(n)
		}
		last = int(n)
	}
	if !wrong && document && first > last {
		d.wrong(k.Value, staff.PagesBackwards(first, last))
		return last, first // as it was meant
	}
	if !wrong {
		return first, last
	}
	if first, last, ok = sv.Pages(asWritten(k.Value)); ok {
		if document && first == last {
			first = 1
		}
		d.wrong(at, staff.PagesAsList(fmt.Sprintf("%s = [%d, %d]", name, first, last)))
	} else {
		d.wrongType(name, at, staff.WantPages())
	}
	return 0, 0
}

// asWritten returns a value as somebody may have meant to write it, without signs
// around it.
func asWritten(v source.Value) string {
	list, ok := v.Data.([]source.Value)
	if date, is := v.Data.(source.Date); is {
		return fmt.Sprintf("%04d-%02d-%02d", date.Year, date.Month, date.Day)
	}
	if !ok {
		return fmt.Sprint(v.Data)
	}
	var out []string
	for _, item := range list {
		out = append(out, asWritten(item))
	}
	return strings.Join(out, ", ")
}

// choice returns a required word out of a fixed set.
func (d *decoder) choice(name string, words []string) string {
	k, ok := d.need(name, staff.WantChoice(words))
	if !ok {
		return ""
	}
	return d.oneOf(k, words)
}

// oneIn returns the first of some words that is among others, or "".
func oneIn(list, words []string) string {
	if i := slices.IndexFunc(list, func(s string) bool { return slices.Contains(words, s) }); i >= 0 {
		return list[i]
	}
	return ""
}

// oneOf returns a value that must be one of some words. The likely one is meant if it is none,
// unless it is like another.
func (d *decoder) oneOf(k source.Key, words []string, likely ...string) string {
	list, _ := k.Value.Data.([]source.Value)
	if one, is := firstText(list); is {
		d.wrong(k.Value, staff.WrongType(k.Name, staff.WantThis(one), k.Value.Kind()))
		return ""
	}
	s, ok := k.Value.Data.(string)
	switch s = strings.TrimSpace(s); {
	case !ok:
		d.wrongType(k.Name, k.Value, staff.WantChoice(words))
	case slices.Contains(words, s):
		return s
	case s == "":
		d.wrong(k.Value, staff.EmptyChoice(k.Name, words))
	default:
		d.wrong(k.Value, staff.UnknownChoice(s, k.Name, cmp.Or(meantWord(s, words), oneIn(likely, words)), words))
	}
	return ""
}

// meantWord returns the one of some words that somebody meant by another one, or
// "".
func meantWord(s string, words []string) string {
	slug := sv.Slug(s)
	if why, ok := schema.Reason(s); ok && strings.TrimSpace(s) != "" && slices.Contains(words, why) {
		return why
	}
	var alike []string
	for _, w := range words {
		switch {
		case w == slug:
			return w
		case len(slug) > 3 && (strings.HasPrefix(w, slug) || strings.HasSuffix(w, slug) || strings.HasPrefix(slug, w)):
			alike = append(alike, w)
		}
	}
	if len(alike) == 1 {
		return alike[0]
	}
	near, _ := diag.Nearest(slug, words)
	return near
}

func (d *decoder) ref(name string) Ref {
	k, ok := d.get(name)
	if n, number := k.Value.Data.(int64); ok && number && n > 0 && n < 100 && slices.Contains(goalKeys, name) {
		return Ref{strconv.FormatInt(n, 10), k.Value.Pos, k.Value.Len}
	}
	if ok {
		if s, ok := d.str(k); ok {
			return Ref{s, k.Value.Pos, k.Value.Len}
		}
	}
	return Ref{}
}

func (d *decoder) mustRef(name string) Ref {
	if _, ok := d.need(name, staff.WantAnyText()); !ok {
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
			do(sub)
			if !sub.headless(k) {
				d.findings.Add(k.Pos, utf8.RuneCountInString(name), staff.SingleBrackets(sub.header))
			}
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

// headless reports a table that only those below it make one, [[deltagande.blad]] without a
// [[deltagande]] before it; k is its key.
func (d *decoder) headless(k source.Key) bool {
	var below string
	for _, own := range d.table.Keys {
		if len(tables(d.table, own.Name)) == 0 {
			return false
		}
		below = cmp.Or(below, "[["+d.path+"."+own.Name+"]]")
	}
	if below == "" {
		return false
	}
	var keys []string
	var wants []staff.Want
	for _, m := range d.missing {
		if m.problem.Code == "" && !slices.Contains(d.settled, m.name) {
			keys, wants, d.settled = append(keys, m.name), append(wants, d.likely(m)), append(d.settled, m.name)
		}
	}
	d.findings.Add(k.Pos, utf8.RuneCountInString(k.Name), staff.HeadingBefore(d.header, below, keys, wants))
	return true
}

// needTables reports that there is no [[name]] table where one is needed; header is how one
// is written, and do reads one.
func (d *decoder) needTables(name, header string, do func(*decoder)) {
	empty := d.below(&source.Table{}, name, true)
	*d.all = (*d.all)[:len(*d.all)-1]
	empty.findings, empty.all = new(diag.List), new([]*decoder)
	do(empty)
	var keys []string
	var wants []staff.Want
	for _, m := range empty.missing {
		if m.problem.Code == "" {
			keys, wants = append(keys, m.name), append(wants, m.want)
		}
	}
	k, ok := d.need(name, staff.WantRows(header, keys, wants))
	if list, _ := k.Value.Data.([]source.Value); ok && list != nil && len(list) == 0 {
		d.findings.Add(k.Pos, len(k.Name), staff.EmptyTables(name, header))
	}
}

// section calls do with a decoder for the required table [name].
func (d *decoder) section(name string, do func(d *decoder)) {
	if k, ok := d.need(name, staff.WantTable("["+name+"]")); ok {
		d.within(name, k, do)
	}
}

// maybeSection calls do with a decoder for the table [name], if it is there.
func (d *decoder) maybeSection(name string, do func(d *decoder)) {
	if k, ok := d.get(name); ok {
		d.within(name, k, do)
	}
}

// within calls do with a decoder for the table that a key should hold.
func (d *decoder) within(name string, k source.Key, do func(d *decoder)) {
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

// mustWebsite returns a required https or http address.
func (d *decoder) mustWebsite(name string) string {
	if _, ok := d.need(name, staff.WantAnyText()); !ok {
		return ""
	}
	return d.website(name)
}

// IsWebsite reports whether a text is an https or http address.
func IsWebsite(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && strings.Contains(u.Host, ".") &&
		!strings.ContainsAny(u.Host, ",;") && !strings.ContainsAny(s, " <>\"'")
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
	if !IsWebsite(s) {
		d.wrong(k.Value, staff.NoWebsite(k.Name, s))
		return ""
	}
	if p, odd := markdown.Detour(s); odd {
		d.wrong(k.Value, staff.WebsiteDetour(k.Name, s, p))
	}
	return s
}
