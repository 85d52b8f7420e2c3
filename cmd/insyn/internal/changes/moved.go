package changes

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/facts"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// A table that is called something else, since its nämnd or its year is another, or that
// is gone, takes all its facts along. That is one change.

// missing is a table that an edition has and the files lack, with its facts.
type missing struct {
	doc, table string // "deltagande[miljonamnden]"
	facts      []Change
}

// outermost returns the outermost table of a fact that the files lack, or "".
func (h *History) outermost(f facts.Fact) string {
	out := ""
	for t := above(f.Path); t != ""; t = above(t) {
		if len(facts.Beginning(h.all, f.Doc+"#"+t+".")) == 0 {
			out = t
		}
	}
	return out
}

// above returns the path of the table that a fact or a table stands in, or "".
func above(path string) string {
	depth := 0
	for i := len(path) - 1; i >= 0; i-- {
		switch path[i] {
		case ']':
			depth++
		case '[':
			depth--
		case '.':
			if depth == 0 {
				return path[:i]
			}
		}
	}
	return ""
}

// allTables returns the tables that facts of one thing stand in, and those around them.
func allTables(list []facts.Fact) map[string]bool {
	out := map[string]bool{}
	for _, f := range list {
		for t := above(f.Path); t != ""; t = above(t) {
			out[t] = true
		}
	}
	return out
}

// gone returns the tables that are missing, and the changes that are none of theirs.
func (h *History) gone(open []Change) (tables []*missing, rest []Change) {
	for _, c := range open {
		t := ""
		if c.New == nil {
			t = h.outermost(*c.Old)
		}
		if t == "" {
			rest = append(rest, c)
			continue
		}
		same := func(m *missing) bool { return m.doc == c.Old.Doc && m.table == t }
		i := slices.IndexFunc(tables, same)
		if i < 0 {
			tables, i = append(tables, &missing{doc: c.Old.Doc, table: t}), len(tables)
		}
		tables[i].facts = append(tables[i].facts, c)
	}
	return tables, rest
}

// becameOf returns the table that most of the facts of a missing one stand in now, one
// that the edition lacks or that was another there, or "".
func (h *History) becameOf(e *release.Edition, m *missing) string {
	best, most := "", len(m.facts)/2
	stem := m.table[:strings.LastIndexByte(m.table, '[')+1]
	for t := range allTables(h.of(m.doc)) {
		if stem == "" || !strings.HasPrefix(t, stem) || above(t) != above(m.table) || h.unchanged(e, m.doc, t) {
			continue
		}
		n := 0
		for _, c := range m.facts {
			if now, ok := h.fact(m.doc + "#" + t + c.Old.Path[len(m.table):]); ok && now.Value == c.Old.Value {
				n++
			}
		}
		if n > most || n == most && best != "" && t < best {
			best, most = t, n
		}
	}
	return best
}

// unchanged reports whether a table is as an edition has it.
func (h *History) unchanged(e *release.Edition, doc, table string) bool {
	has := false
	for _, f := range e.Facts {
		if f.Doc == doc && strings.HasPrefix(f.Path, table+".") {
			if has = true; value(h.current(f.Name())) != f.Value {
				return false
			}
		}
	}
	return has
}

// tellGone reports the tables that are missing, and returns what else has changed: what
// stands in a table of another name is no change of what that name was before.
func (h *History) tellGone(l *diag.List, e *release.Edition, open []Change) []Change {
	tables, rest := h.gone(open)
	var gone []*missing
	for _, m := range tables {
		became := h.becameOf(e, m)
		key, was := h.renamed(m, became)
		switch {
		case became == "" && !h.begun(m):
			gone = append(gone, m)
			continue
		case became == "" || key.Path == "":
			h.withdrawn(l, e, m)
			continue
		}
		if key.Key() != "ar" || len(key.Value) == yearDigits { // else it is no year, which is told where it is read
			l.Add(key.Pos, len(key.Key()), staff.FactsMoved(m.table, became, key.Key(), was, e.Name, m.corrections()))
		}
		rest = slices.DeleteFunc(rest, func(c Change) bool {
			return c.Fact().Doc == m.doc && strings.HasPrefix(c.Fact().Path, became+".")
		})
	}
	for len(gone) > 0 {
		same := func(m *missing) bool {
			return m.doc == gone[0].doc && above(m.table) == above(gone[0].table) && m.entry() == ""
		}
		n := 1
		for n < len(gone) && same(gone[n]) {
			n++
		}
		h.removed(l, e, gone[:n])
		gone = gone[n:]
	}
	return rest
}

// corrections returns the lines that would say why all that a table said is gone.
func (m *missing) corrections() string {
	var lines []string
	for _, c := range m.facts {
		lines = append(lines, staff.CorrectionLines(c.Old.Path, c.Old.Value, ""))
	}
	return strings.Join(lines, "\n")
}

// begun reports whether some of what a table said has been corrected away already.
func (h *History) begun(m *missing) bool {
	for name := range h.byName {
		if strings.HasPrefix(name, m.doc+"#"+m.table+".") {
			return true
		}
	}
	return false
}

// withdrawn reports a table whose facts are to be corrected away, or that has lost its name.
// What a file said that is gone as a whole is told of at its address.
func (h *History) withdrawn(l *diag.List, e *release.Edition, m *missing) {
	if len(h.of(m.doc)) == 0 {
		return
	}
	l.Add(h.beginning(m.doc, above(m.table)), 1, staff.TableGone(m.table, len(m.facts), e.Name, m.corrections()))
}

// removed reports tables of one list that are gone, beside what is left of the list, with the
// lines to put back.
func (h *History) removed(l *diag.List, e *release.Edition, list []*missing) {
	if len(h.of(list[0].doc)) == 0 {
		return
	}
	var tables, lines []string
	for _, m := range list {
		tables, lines = append(tables, m.table), append(lines, h.restored(e, m))
	}
	first := list[0].facts[0].Old
	p := staff.TablesGone(tables, e.Name, strings.Join(lines, "\n"), first.Path, first.Value)
	p.Of = list[0].entry()
	l.Add(h.besides(list[0]), 1, p)
}

// besides returns where the last table begins of the list that a missing one was in, or else
// what it stood in.
func (h *History) besides(m *missing) diag.Pos {
	stem := m.table[:strings.LastIndexByte(m.table, '[')+1]
	at := diag.Pos{}
	for _, f := range h.of(m.doc) {
		if t := above(f.Path); stem != "" && strings.HasPrefix(t, stem) && above(t) == above(m.table) && at.Compare(f.Table) < 0 {
			at = f.Table
		}
	}
	if at.File == "" {
		return h.beginning(m.doc, above(m.table))
	}
	return at
}

// entry returns the id of a table that was an entry of a list of data, or "".
func (m *missing) entry() string {
	if strings.Contains(m.doc, "/") || above(m.table) != "" {
		return ""
	}
	_, id, _ := strings.Cut(m.table, "[")
	return strings.TrimSuffix(id, "]")
}

// yearDigits is how many digits a year has.
const yearDigits = 4

// renamed returns the fact by which a missing table is called something else now, and
// its value before.
func (h *History) renamed(m *missing, became string) (key facts.Fact, was string) {
	before, now := partsOf(m.table), partsOf(became)
	for i := range min(len(before), len(now)) {
		if before[i] == now[i] {
			continue
		}
		for _, f := range h.of(m.doc) {
			if above(f.Path) == became && f.Value == now[i] {
				return f, before[i]
			}
		}
	}
	return key, ""
}

// partsOf returns what tells a table from others of its list.
func partsOf(table string) []string {
	which := table[strings.LastIndexByte(table, '[')+1:]
	which, _, _ = strings.Cut(strings.TrimSuffix(which, "]"), "#")
	return strings.Split(which, ",")
}

// beginning returns where a table begins, or else its file.
func (h *History) beginning(doc, table string) diag.Pos {
	file := ""
	for _, f := range h.of(doc) {
		if above(f.Path) == table {
			return f.Table
		}
		file = f.Pos.File
	}
	return diag.Pos{File: file, Line: 1, Col: 1}
}
