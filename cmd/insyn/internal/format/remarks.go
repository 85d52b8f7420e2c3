package format

import (
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// remarkKey is the key of a project's remarks.
const remarkKey = "anmarkning"

// withRemarks returns facts with a remark for each comment in them, which notes
// then lack: about the nämnd and the year below whose headings it stands.
func withRemarks(facts *source.Table, n *notes) (*source.Table, int) {
	var list []source.Value
	add := func(line int, comments []string) {
		var words []string
		for _, c := range comments {
			words = append(words, strings.Fields(strings.TrimLeft(c, "#"))...)
		}
		if len(words) > 0 {
			list = append(list, source.Value{Data: remark(facts, line, strings.Join(words, " "))})
		}
	}
	add(0, n.head)
	for _, line := range slices.Sorted(maps.Keys(n.before)) {
		before, after := n.take(line)
		add(line, before)
		add(line, []string{after})
	}
	add(math.MaxInt, n.foot)
	n.head, n.foot = nil, nil
	if len(list) == 0 {
		return facts, 0
	}
	out := *facts
	k, there := facts.Get(remarkKey)
	old, _ := k.Value.Data.([]source.Value)
	if there && old == nil { // something else than remarks: it stays, and so do the comments
		n.foot = comments(list)
		return facts, 0
	}
	out.Keys = slices.DeleteFunc(slices.Clone(facts.Keys), func(k source.Key) bool { return k.Name == remarkKey })
	out.Keys = append(out.Keys, source.Key{Name: remarkKey, Value: source.Value{Data: slices.Concat(old, list)}})
	return &out, len(list)
}

// comments returns remarks as the comments that they were.
func comments(remarks []source.Value) (out []string) {
	for _, r := range remarks {
		k, _ := r.Data.(*source.Table).Get("text")
		out = append(out, "# "+k.Value.Data.(string))
	}
	return out
}

// remark returns the remark that a comment in a line makes.
func remark(facts *source.Table, line int, text string) *source.Table {
	t := &source.Table{}
	add := func(name string, value any) {
		t.Keys = append(t.Keys, source.Key{Name: name, Value: source.Value{Data: value}})
	}
	if part := below(facts, "deltagande", line); part != nil {
		if k, ok := part.Get("namnd"); ok {
			add(k.Name, k.Value.Data)
		}
		if sheet := below(part, "blad", line); sheet != nil {
			if k, ok := sheet.Get("ar"); ok {
				add(k.Name, k.Value.Data)
			}
		}
	}
	add("text", text)
	return t
}

// below returns the table of facts, among those of a key, in which a line stands,
// or nil if it stands before them or in those of a later key.
func below(facts *source.Table, name string, line int) (found *source.Table) {
	last := 0
	for _, k := range facts.Keys {
		list, _ := k.Value.Data.([]source.Value)
		for _, v := range list {
			t, ok := v.Data.(*source.Table)
			if !ok || t.Pos.Line > line || t.Pos.Line < last {
				continue
			}
			last, found = t.Pos.Line, nil
			if k.Name == name {
				found = t
			}
		}
	}
	return found
}
