package impact

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/facts"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// tables are the tables that a version states something in, and the documents that they
// stand in.
type tables map[string]bool

func tablesOf(list []facts.Fact) tables {
	t := tables{}
	for _, f := range list {
		t[f.Doc], t[tableOf(f)] = true, true
	}
	return t
}

// tableOf names the table that a fact stands in.
func tableOf(f facts.Fact) string { return f.Doc + "#" + strings.TrimSuffix(f.Path, f.Key()) }

// listOf returns the list that the fact's table stands in, "" if it is in none.
func listOf(f facts.Fact) string {
	at, ok := strings.CutSuffix(strings.TrimSuffix(f.Path, f.Key()), "].")
	if !ok {
		return ""
	}
	depth := 1 // what a table is called may have brackets of its own
	for i := len(at) - 1; i >= 0; i-- {
		switch at[i] {
		case ']':
			depth++
		case '[':
			depth--
		}
		if depth == 0 {
			return at[strings.LastIndexByte(at[:i], '.')+1 : i]
		}
	}
	return ""
}

// counts are how many figures change, in a way that whoever made the change can count
// after: a project or a sheet that is new is one thing, however many figures it has.
type counts struct {
	figures  int // that are other than they were, or come or go in a table that stays
	sheets   both
	others   both      // tables with figures that come or go, and are no sheets
	projects []project // that come or go
	seen     map[string]bool

	remarks, corrections both
}

// both is how many of a kind come and how many go.
type both struct{ came, went int }

// project is one that comes or goes, with what the sheets say of its money.
type project struct {
	doc, title string
	gone       bool
	sheets     []staff.SheetMoney
	at         string // whose sheet the last one is
}

// remarks are the lists whose tables tell of a figure and have none of their own, and the
// documents that have nothing else.
var remarks = map[string]bool{"rattelse": true, "anmarkning": true, "granskning": true, "borttagna": true}

// there returns the tables of the version that has not what comes or goes.
func (c *Impact) there(f facts.Change) tables {
	if f.New == nil {
		return c.tables[1]
	}
	return c.tables[0]
}

// comes reports whether a change is of a table that comes or goes with all that is in it.
func (c *Impact) comes(f facts.Change) bool {
	return (f.Old == nil || f.New == nil) && !c.there(f)[tableOf(f.Fact())]
}

// countRemark notes a change of a remark or a correction that comes or goes where the rest stays.
func (c *Impact) countRemark(f facts.Change) {
	fact := f.Fact()
	if table := tableOf(fact); c.comes(f) && c.there(f)[fact.Doc] && !c.counts.seen[table] {
		switch listOf(fact) {
		case "anmarkning":
			c.counts.remarks.add(f.New == nil)
		case "rattelse":
			c.counts.corrections.add(f.New == nil)
		default:
			return
		}
		c.counts.seen[table] = true
	}
}

// remarksLine says how many remarks and corrections come and go.
func (c *Impact) remarksLine() []string {
	n := c.counts
	said := staff.RemarksChange(n.remarks.came, n.remarks.went, n.corrections.came, n.corrections.went)
	if said == "" {
		return nil
	}
	return []string{said}
}

// count notes a change of a figure.
func (c *Impact) count(f facts.Change) {
	fact, there := f.Fact(), c.there(f)
	table, whole := tableOf(fact), f.Old == nil || f.New == nil
	switch {
	case whole && strings.HasPrefix(fact.Doc, projectDoc) && !there[fact.Doc]:
		c.countProject(fact, f.New == nil)
	case !whole || there[table]:
		c.counts.figures++
	case remarks[listOf(fact)] || remarks[fact.Doc] || c.counts.seen[table]:
	case listOf(fact) == "blad":
		c.counts.sheets.add(f.New == nil)
	case !slices.Contains(figures, fact.Kind):
		return // a year or a page of something new is no figure of its own
	default:
		c.counts.others.add(f.New == nil)
	}
	c.counts.seen[table] = true
}

func (b *both) add(gone bool) {
	if gone {
		b.went++
		return
	}
	b.came++
}

// projectDoc begins what package facts calls a project.
const projectDoc = "projekt/"

// countProject notes a figure of a project that comes or goes.
func (c *Impact) countProject(f facts.Fact, gone bool) {
	list := c.counts.projects
	if n := len(list); n == 0 || list[n-1].doc != f.Doc {
		list = append(list, project{doc: f.Doc, title: text(f.Title), gone: gone})
	}
	p := &list[len(list)-1]
	if f.Kind == facts.Amount && listOf(f) == "blad" {
		if at := tableOf(f); p.at != at {
			p.at = at
			p.sheets = append(p.sheets, staff.SheetMoney{Namnd: text(c.names.namndOf(f.Namnd)), Year: f.Year})
		}
		s := &p.sheets[len(p.sheets)-1]
		s.Amounts = append(s.Amounts, staff.NamedAmount(f.Key(), value(f)))
	}
	c.counts.projects = list
}

// mostProjects is how many projects that come or go are named before the rest is counted.
const mostProjects = 8

// figureLines say which projects come and go, and how many figures and totals change.
func (c *Impact) figureLines() (lines []string) {
	n := c.counts
	for i, p := range n.projects {
		if i == mostProjects {
			lines = append(lines, staff.MoreProjects(len(n.projects)-i))
			break
		}
		lines = append(lines, staff.ProjectChange(p.title, p.gone, p.sheets))
	}
	return append(lines, staff.FiguresChange(staff.Figures{Changed: n.figures, SheetsNew: n.sheets.came, SheetsGone: n.sheets.went,
		New: n.others.came, Gone: n.others.went, Totals: len(c.totals), Projects: len(n.projects), InTexts: c.inTexts,
		Partly: len(c.unread) > 0}))
}
