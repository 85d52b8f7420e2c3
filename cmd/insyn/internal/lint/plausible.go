package lint

import (
	"maps"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// odd is a warning of what may be so but seldom is. It is settled where it
// stands: on a project by a remark of the rule record.OddSource, in other files
// by data/granskning.toml.
type odd struct {
	diag.Finding
	id    string // of the thing in the file, if it is one of several
	sheet *graph.Sheet
	of    *graph.Source // whose year it does not fit
	says  int           // the year that it says instead
}

// plausible warns of what may be so but seldom is and that nobody has settled.
func plausible(c *checker) (l diag.List) {
	if !c.comparable() {
		return nil
	}
	var found []odd
	for _, rule := range []func(*checker) []odd{pagesOutside, pagesOfOthers, sourceYears, placesFar, oddPortalYear, plannedSums,
		namesUnlikeIDs, organisationsAlike, standTwice,
		officesUnlike, statedOfOthers, namesSwapped, partsOfNone, strandsAsPrograms, homeCountry, footersTwice, plansLate, sourcesDated,
		ownAddresses, emptyAnswers, unlistedAnswers, datesWorded, sourcesSwapped, ownAsPartners, severalInOne, globalGoals, figuresTold,
		remarkPages, textPages, pagesAlike, everydaySwapped, deepWords, wordsOutOfOrder, sentencesSought} {
		found = append(found, rule(c)...)
	}
	c.judged = true
	var open []odd
	for _, o := range found {
		remarked := o.sheet != nil && (sheet{o.sheet}).remarked(record.OddSource, "")
		if tried := c.isTried(o.Finding, o.id); !remarked && !tried {
			open = append(open, o)
		}
	}
	for _, o := range c.folded(&l, open) {
		l = append(l, o.Finding)
	}
	return l
}

// comparable reports whether all is there that a value is held against.
func (c *checker) comparable() bool {
	sums := func(f diag.Finding) bool {
		return f.Code == diag.DifferenceUnexplained || f.Code == diag.ExplanationAmount
	}
	wrong := slices.DeleteFunc(slices.Clone(c.Found), sums)
	return c.World.Whole && wrong.Errors() == 0
}

// folded reports a document that is about another year than many files say, with
// most of its sheets, and returns the rest: its own year is what is wrong.
func (c *checker) folded(l *diag.List, found []odd) []odd {
	type misfit struct {
		files  map[string]bool
		sheets int
		says   int
	}
	misfits := map[*graph.Source]*misfit{}
	for _, o := range found {
		if o.of == nil {
			continue
		}
		if misfits[o.of] == nil {
			misfits[o.of] = &misfit{files: map[string]bool{}}
		}
		m := misfits[o.of]
		m.files[o.Pos.File], m.says = true, max(m.says, o.says)
		if o.sheet != nil {
			m.sheets++
		}
	}
	maps.DeleteFunc(misfits, func(of *graph.Source, m *misfit) bool {
		all := len(c.sheetsOn(of))
		return len(m.files) < manyFiles || all > 0 && 2*m.sheets <= all
	})
	for _, s := range c.World.Sources {
		if m := misfits[s]; m != nil {
			at := c.sourceKey(s, "ar")
			l.Warn(at.Pos, max(1, at.Len), staff.SourceOfOther(s.ID, s.Year, len(m.files), m.says))
		}
	}
	return slices.DeleteFunc(found, func(o odd) bool { return misfits[o.of] != nil })
}

// warning makes an odd thing of a problem at a value.
func warning(at source.Value, p diag.Problem, related ...diag.Related) odd {
	var l diag.List
	if list, ok := at.Data.([]source.Value); ok && len(list) > 0 {
		at = list[0] // a list has no place of its own
	}
	l.Warn(at.Pos, max(1, at.Len), p, related...)
	return odd{Finding: l[0]}
}

// settle says how what was found is settled: on a sheet, or else in a file.
func settle(o odd, s *graph.Sheet, id string) odd {
	o.sheet, o.id = s, id
	if s != nil {
		o.Hint += " " + staff.SettleOnSheet(record.OddSource, s.Deltagande.Deltagande.Namnd.ID, s.Year)
	} else {
		o.Hint += " " + staff.SettleInFile(string(o.Code), o.Pos.File, id)
	}
	return o
}

// file returns a file by its path, or nil.
func (c *checker) file(path string) *source.File {
	byPath := func(f *source.File, path string) int { return strings.Compare(f.Path, path) }
	if i, is := slices.BinarySearchFunc(c.Files, path, byPath); is { // source sorts them
		return c.Files[i]
	}
	return nil
}

// tablesOf returns the tables [[name]] below t.
func tablesOf(t *source.Table, name string) []*source.Table {
	k, _ := t.Get(name)
	return tablesIn(k.Value)
}

// tablesIn returns the tables that a value is or has.
func tablesIn(v source.Value) (out []*source.Table) {
	list, _ := v.Data.([]source.Value)
	if one, ok := v.Data.(*source.Table); ok {
		return []*source.Table{one}
	}
	for _, v := range list {
		if sub, ok := v.Data.(*source.Table); ok {
			out = append(out, sub)
		}
	}
	return out
}

// keyOf returns the value of a key, or where the table begins if it has none.
func keyOf(t *source.Table, name string) source.Value {
	if t == nil {
		return source.Value{}
	}
	if k, ok := t.Get(name); ok {
		return k.Value
	}
	return source.Value{Pos: t.Pos}
}
