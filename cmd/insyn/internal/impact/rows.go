package impact

import (
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/facts"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// tableLine tells of the facts of a table that comes or goes with all that is in it.
func (c *Impact) tableLine(list []factChange, at string) string {
	f := list[0]
	fact := f.Fact()
	name := listOf(fact)
	if name == "rattelse" {
		return c.correctionLine(list)
	}
	if name == "anmarkning" {
		return c.remarkLine(list, at)
	}
	document, _, _ := strings.Cut(fact.Doc, "/")
	var values []string
	for _, g := range list {
		values = append(values, staff.NamedValue(text(staff.KeyCalled(document, name, g.Fact().Key())), c.named(g.Fact())))
		if key, words, said := strings.Cut(g.Fact().Words, " = "); said {
			values = append(values, staff.NamedValue(text(staff.KeyCalled(document, name, key)), text(words)))
		}
	}
	return staff.TableChange(text(name), at, f.New == nil, values)
}

// named returns the value of a fact, by its name where it is the id of a nämnd or a document.
func (c *Impact) named(f facts.Fact) string {
	switch f.Key() {
	case "namnd":
		return text(c.names.namndOf(f.Value))
	case "kalla":
		return text(c.names.sourceOf(f.Value))
	}
	return value(f)
}

// says returns what the keys of a table say.
func says(list []factChange) map[string]string {
	said := map[string]string{}
	for _, f := range list {
		said[f.Fact().Key()] = f.Fact().Value
	}
	return said
}

// remarkLine tells of a remark: what it is about, and what readers are told.
func (c *Impact) remarkLine(list []factChange, at string) string {
	said := says(list)
	return staff.RemarkTold(at, text(said["regel"]), text(said["uppgift"]), text(said["text"]), list[0].New == nil)
}

// correctionLine tells of a correction: what was corrected, from what to what, and why.
func (c *Impact) correctionLine(list []factChange) string {
	said, first := says(list), list[0]
	told := staff.Corrected{What: text(said["vad"]), Day: text(said["dag"]), Why: text(said["varfor"]), Gone: first.New == nil}
	kind, before := facts.Text, ""
	if f, ok := c.corrected(first.Fact().Doc, said["vad"]); ok {
		told.What, told.At, kind = text(where(f)), c.at(f), f.Kind
		if was := c.stood[f.Name()]; was != nil && was.Value == said["fran"] {
			before = c.placeBefore(was, &f)
		}
	}
	as := func(v, place string) string {
		if v == "" { // it was not there, or is no longer
			return ""
		}
		return value(facts.Fact{Kind: kind, Value: v}) + place
	}
	told.From, told.To = as(said["fran"], before), as(said["till"], "")
	return staff.CorrectionTold(told)
}

// corrected returns the fact that a correction tells of, as it is or as it was.
func (c *Impact) corrected(doc, path string) (facts.Fact, bool) {
	for _, known := range []map[string]*facts.Fact{c.stand, c.stood} {
		if f := known[doc+"#"+path]; f != nil {
			return *f, true
		}
	}
	return facts.Fact{}, false
}

// whole reports whether a change is of a table that comes or goes with all that is in it.
// Sheets are told of by what is said around them.
func (c *Impact) whole(f factChange) bool {
	list := listOf(f.Fact())
	return list != "" && list != "deltagande" && list != "blad" && c.comes(f.Change)
}
