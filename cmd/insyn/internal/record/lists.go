package record

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

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
		parts := partsOf(name, data)
		var out []source.Value
		for _, part := range parts { // as it was meant
			out = append(out, source.Value{Pos: k.Value.Pos, Len: k.Value.Len, Data: part})
		}
		d.wrong(k.Value, staff.NoList(name, listOf(parts)))
		return out
	case int64:
		d.wrong(k.Value, staff.NoList(name, fmt.Sprintf("[%d]", data)))
	default:
		d.wrongType(name, k.Value, staff.WantList())
	}
	return nil
}

// flat returns the values of an optional list that has no lists in it. Of one list in
// another it is the inner that was meant.
func (d *decoder) flat(name string) []source.Value {
	list := d.items(name)
	if len(list) != 1 {
		return list
	}
	inner, is := list[0].Data.([]source.Value)
	if !is {
		return list
	}
	texts := make([]string, len(inner))
	for i, v := range inner {
		texts[i] = asWritten(v)
	}
	k, _ := d.table.Get(name)
	d.findings.Add(k.Pos, len(k.Name), staff.NoList(name, listOf(texts)))
	return inner
}

// wholes returns the values of an optional list of whole numbers from 1 to high.
func (d *decoder) wholes(name string, high int64) (out []source.Value) {
	k, ok := d.get(name)
	if !ok {
		return nil
	}
	list, is := k.Value.Data.([]source.Value)
	n, ok := sv.Count(asWritten(k.Value))
	if !is && ok && n >= 1 && n <= high {
		d.wrong(k.Value, staff.NoList(name, fmt.Sprintf("[%d]", n)))
		return []source.Value{{Pos: k.Value.Pos, Len: k.Value.Len, Data: n}}
	}
	if !is {
		d.wrongType(name, k.Value, staff.WantQuestions())
	}
	for _, v := range list {
		n, ok := sv.Count(asWritten(v))
		if whole, number := v.Data.(int64); number && (whole < 1 || whole > high) {
			d.wrong(v, staff.NoQuestion(whole))
			continue
		} else if !ok || n < 1 || n > high {
			d.wrongType(name, v, staff.WantQuestions())
			continue
		} else if !number {
			d.wrong(v, staff.NumberInList(name, n))
		}
		v.Data = n
		out = append(out, v)
	}
	return out
}

// partsOf returns the items that a text was meant for in place of a list.
func partsOf(key, text string) []string {
	if slices.Contains(listsOfIDs, key) {
		return sv.Listed(text)
	}
	whole := []string{strings.TrimSpace(text)}
	if key != "stavningar" {
		return whole
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' })
	for i, s := range parts {
		if parts[i] = strings.TrimSpace(s); parts[i] == "" || len(strings.Fields(s)) > longName {
			return whole // a question of a form, or nothing
		}
	}
	return parts
}

// longName is how many words a name has at most that may be one of several in a text.
const longName = 5

// listsOfIDs are the keys of lists whose texts have neither commas nor "och".
var listsOfIDs = []string{"stader", "lander", "natverk", "mal", "mal_ursprung", "teman", "platser", "projekt", "namnder",
	"medverkande_namnder", "program", "ord", "svar", "sokord", "menar"}

func listOf(texts []string) string {
	out := make([]string, len(texts))
	for i, s := range texts {
		out[i] = strconv.Quote(s)
	}
	return "[" + strings.Join(out, ", ") + "]"
}

// goalKeys are the keys of goals, which people call by their numbers: who is
// meant is said where the goals are known.
var goalKeys = []string{"mal", "mal_ursprung"}

// refs returns an optional list of names, refusing repeats.
func (d *decoder) refs(name string) []Ref {
	var out []Ref
	for _, v := range d.flat(name) {
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
	return idsOf(d.refs(name))
}

func idsOf(refs []Ref) (out []string) {
	for _, r := range refs {
		out = append(out, r.ID)
	}
	return out
}

// organisations is texts for names that may have a comma or "och" in them, but not more
// than one and no semicolon.
func (d *decoder) organisations(name string) []string { return d.separate(name, 1) }

// words is texts for what people search for: words, with no comma between.
func (d *decoder) words(name string) []string { return d.separate(name, 0) }

// mustWords is words for a key that must be there.
func (d *decoder) mustWords(name string) []string {
	d.need(name, staff.WantSomeTexts())
	return d.words(name)
}

// separate is texts, of which each has at most so many commas and no semicolon. "Hälsa-, vård- och
// omsorgsnämnden" is one name.
func (d *decoder) separate(name string, commas int) []string {
	list := d.refs(name)
	for _, r := range list {
		if strings.Contains(r.ID, ";") || strings.Count(r.ID, ", ")-strings.Count(r.ID, "-, ") > commas {
			d.findings.Add(r.Pos, r.Len, staff.ManyInOne(r.ID, listOf(sv.Listed(r.ID))))
		}
	}
	return idsOf(list)
}

// mustTexts is texts for a key that must be there.
func (d *decoder) mustTexts(name string) []string {
	d.need(name, staff.WantSomeTexts())
	return d.texts(name)
}
