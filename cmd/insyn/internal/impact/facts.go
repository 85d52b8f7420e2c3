package impact

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/facts"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// factChange is a fact that is another than it was, or that the sources are now
// said to state elsewhere or in other words.
type factChange struct {
	facts.Change
	file string // that it stands in, as it is called now
}

// compareFacts fills in the facts that changed, a file after the other.
func (c *Impact) compareFacts() {
	before, after := c.statedBefore(), c.stated(c.after)
	c.tables = [2]tables{tablesOf(before), tablesOf(after)}
	c.stood, c.stand = named(before), named(after)
	for _, change := range facts.Compare(before, after) {
		f := change.Fact()
		c.countRemark(change)
		switch thing, coordinate := located(f); {
		case coordinate && change.Old != nil && change.New != nil:
			c.located[thing] = true
		case coordinate: // of what comes or goes with its page
		case figure(change):
			c.count(change)
		case !c.comes(change): // the digits of a new id or title are no figures
			c.inTexts = c.inTexts || !slices.Equal(digits(change.Old), digits(change.New))
		}
		c.facts = append(c.facts, factChange{change, c.now(f.Pos.File)})
	}
	c.compareWords(after)
	slices.SortStableFunc(c.facts, func(a, b factChange) int {
		return cmp.Or(cmp.Compare(a.file, b.file), byPlace(a, b))
	})
}

// compareWords adds the facts with the same value that the sources are said to
// state in other words or elsewhere.
func (c *Impact) compareWords(after []facts.Fact) {
	for i := range after {
		f := &after[i]
		old := c.stood[f.Name()]
		if old == nil || old.Value != f.Value || old.Words == f.Words {
			continue
		}
		a, b := *old, *f // as facts of what is said
		a.Kind, a.Value, b.Kind, b.Value = facts.Text, old.Words, facts.Text, f.Words
		c.inTexts = c.inTexts || !slices.Equal(digits(&a), digits(&b))
		c.facts = append(c.facts, factChange{facts.Change{Old: &a, New: &b}, f.Pos.File})
	}
}

// named returns facts by their names.
func named(list []facts.Fact) map[string]*facts.Fact {
	by := make(map[string]*facts.Fact, len(list))
	for i := range list {
		by[list[i].Name()] = &list[i]
	}
	return by
}

// byPlace orders the facts of a file as they stand in it now; what is gone comes
// last.
func byPlace(a, b factChange) int {
	if gone := a.New == nil; gone != (b.New == nil) {
		if gone {
			return 1
		}
		return -1
	}
	return a.Fact().Pos.Compare(b.Fact().Pos)
}

// stated returns the facts of a version that can be compared.
func (c *Impact) stated(v Version) []facts.Fact {
	return slices.DeleteFunc(facts.Of(v.Files), func(f facts.Fact) bool { return c.lost(f.Pos.File) })
}

// statedBefore returns the facts of the older version, under the names that their
// files have now.
func (c *Impact) statedBefore() []facts.Fact {
	name := map[string]string{}
	docs, names := docsOf(c.after.Files), facts.NamesOf(c.before.Files)
	for _, f := range c.before.Files {
		if to, moved := c.moved[f.Path]; moved {
			name[names.Doc(f)] = docs[to]
		}
	}
	all := c.stated(c.before)
	for i, f := range all {
		all[i].Doc, all[i].Path = cmp.Or(name[f.Doc], f.Doc), c.pathNow(f.Path)
	}
	slices.SortStableFunc(all, func(a, b facts.Fact) int { return cmp.Compare(a.Name(), b.Name()) })
	return all
}

// identity is what tells a table of a list from the others, in the path of a fact.
var identity = regexp.MustCompile(`\[[^][]*\]`)

// pathNow returns the path of a fact with the ids that things have in the newer
// version.
func (c *Impact) pathNow(path string) string {
	if len(c.ids) == 0 {
		return path
	}
	return identity.ReplaceAllStringFunc(path, func(in string) string {
		parts := strings.Split(in[1:len(in)-1], ",")
		for i, p := range parts {
			id, count, counted := strings.Cut(p, "#") // the second of those that are alike
			if parts[i] = cmp.Or(c.ids[id], id); counted {
				parts[i] += "#" + count
			}
		}
		return "[" + strings.Join(parts, ",") + "]"
	})
}

// docsOf returns what files are about, by their paths.
func docsOf(files []*source.File) map[string]string {
	docs, names := map[string]string{}, facts.NamesOf(files)
	for _, f := range files {
		docs[f.Path] = names.Doc(f)
	}
	return docs
}

// reCoordinate is the path of a latitude or a longitude.
var reCoordinate = regexp.MustCompile(`(?:^|\.)l(?:at|on)$`)

// located returns what a coordinate is of, if a fact is one: two of them say one place.
func located(f facts.Fact) (thing string, is bool) {
	path := reCoordinate.ReplaceAllString(f.Path, "")
	return f.Doc + "\n" + path, path != f.Path
}

// figures are the kinds of facts that are numbers or days.
var figures = []facts.Kind{facts.Amount, facts.Count, facts.Date}

// number is a fact of any kind that is nothing but a number or a day.
var number = regexp.MustCompile(`^[-\d.]+$`)

// figure reports whether a change is of a number or a day: an amount, a
// page. What a correction says of one is no figure of its own.
func figure(f facts.Change) bool {
	is := func(f *facts.Fact) bool {
		return f != nil && !strings.HasPrefix(f.Path, "rattelse[") && (slices.Contains(figures, f.Kind) || number.MatchString(f.Value))
	}
	return is(f.Old) || is(f.New)
}

// digits are the words of a fact that have digits, in their order.
func digits(f *facts.Fact) (out []string) {
	if f == nil {
		return nil
	}
	for _, w := range strings.Fields(f.Value) {
		if strings.ContainsFunc(w, unicode.IsDigit) {
			out = append(out, w)
		}
	}
	return out
}

// where returns the part of a fact's path that says what it is about beside its
// nämnd and its year.
func where(f facts.Fact) string {
	rest := f.Path
	for _, table := range []string{"deltagande[", "blad["} {
		if after, ok := strings.CutPrefix(rest, table); ok {
			if _, below, ok := strings.Cut(after, "]."); ok {
				rest = below
			}
		}
	}
	return rest
}
