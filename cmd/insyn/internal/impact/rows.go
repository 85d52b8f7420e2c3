package impact

import (
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
	var values []string
	for _, g := range list {
		values = append(values, staff.NamedValue(text(g.Fact().Key()), value(g.Fact())))
	}
	return staff.TableChange(text(name), at, f.New == nil, values)
}

// correctionLine tells of a correction: what was corrected, from what to what, and why.
func (c *Impact) correctionLine(list []factChange) string {
	says := map[string]string{}
	for _, f := range list {
		says[f.Fact().Key()] = f.Fact().Value
	}
	first := list[0]
	what, at, kind := text(says["vad"]), "", facts.Text
	if f, ok := c.corrected(first.Fact().Doc, says["vad"]); ok {
		what, at, kind = text(where(f)), c.at(f), f.Kind
	}
	as := func(v string) string { return value(facts.Fact{Kind: kind, Value: v}) }
	return staff.CorrectionTold(staff.Corrected{What: what, At: at, From: as(says["fran"]), To: as(says["till"]), Day: text(says["dag"]),
		Why: text(says["varfor"]), Gone: first.New == nil})
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
	there := c.tables[0]
	if f.New == nil {
		there = c.tables[1]
	}
	list := listOf(f.Fact())
	return (f.Old == nil || f.New == nil) && list != "" && list != "deltagande" && list != "blad" && !there[tableOf(f.Fact())]
}
