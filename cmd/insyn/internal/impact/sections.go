package impact

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/comment"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/facts"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Sections returns what a change does as Markdown, the most important first.
// Names are what the two versions are called.
func (c *Impact) Sections(before, after string) []comment.Section {
	out := []comment.Section{{Head: staff.ImpactHead(before, after) + c.summary(), Left: staff.LinesLeft}}
	add := func(head string, lines []string) {
		if len(lines) > 0 {
			out = append(out, comment.Section{Head: head, Lines: lines, Left: staff.LinesLeft})
		}
	}
	add(staff.UnreadHead, c.unreadLines())
	add(staff.TotalsHead(len(c.unread) > 0), c.totalLines())
	add(staff.FactsHead, c.factLines())
	add(staff.PagesHead, c.pageLines())
	add(staff.LinksHead, c.linkLines())
	add(staff.FindingsHead(c.after.Built), c.findingLines())
	add(staff.TextsHead, c.textLines())
	add(staff.OthersHead, c.otherLines())
	return out
}

// summary says in a few lines what there is to see.
func (c *Impact) summary() string {
	lines := slices.Concat(c.yearLine(), c.figureLines(), c.remarksLine())
	if n := len(c.located); n > 0 {
		lines = append(lines, staff.PlacesChange(n))
	}
	if n := len(c.facts) + len(c.texts) + len(c.others) + c.pages.count(); n == 0 && len(c.unread) == 0 {
		lines = append(lines, staff.NothingChanges)
	}
	if n := len(c.unread); n > 0 {
		lines = append(lines, staff.FilesUnread(n))
	}
	if ends, told, files := c.ends(); ends+told+files > 0 {
		lines = append(lines, staff.AddressesEnd(ends, told, files))
	}
	if n := c.came.Errors(); n > 0 {
		lines = append(lines, staff.NewErrors(n))
	}
	if c.standing > 0 {
		lines = append(lines, staff.StandingErrors(c.standing))
	}
	return strings.Join(lines, "\n")
}

// count returns how many pages are not what or where they were.
func (p pageChanges) count() int {
	return len(p.added) + len(p.removed) + len(p.moved) + len(p.ended) + len(p.anchors) + len(p.attached) + len(p.led) +
		len(p.general)
}

func (c *Impact) unreadLines() (lines []string) {
	for _, u := range c.unread {
		lines = append(lines, staff.UnreadFile(text(u.File), u.Before, u.Finding.Pos.Line, text(u.Finding.Message)))
	}
	return lines
}

func (c *Impact) totalLines() (lines []string) {
	for _, t := range c.totals {
		lines = append(lines, staff.TotalRow(text(t.Name), t.Old, t.New, t.By))
	}
	return lines
}

// mostInLine is how many facts stand in one line.
const mostInLine = 12

// factLines tells of the facts a file after the other. Those of one sheet that all
// come or all go stand in a line together.
func (c *Impact) factLines() (lines []string) {
	last := ""
	for i := 0; i < len(c.facts); {
		f := c.facts[i]
		if f.file != last {
			last = f.file
			lines = append(lines, c.fileLine(f.file))
		}
		n := 1
		for i+n < len(c.facts) && n < mostInLine && c.together(f, c.facts[i+n]) {
			n++
		}
		lines = append(lines, c.factLine(c.facts[i:i+n]))
		i += n
	}
	return lines
}

// together reports whether two facts share their fate and what is said around them.
func (c *Impact) together(f, g factChange) bool {
	return f.file == g.file && (f.Old == nil) == (g.Old == nil) && (f.New == nil) == (g.New == nil) && (f.Old == nil || f.New == nil) &&
		c.at(f.Fact()) == c.at(g.Fact()) && c.whole(f) == c.whole(g) && (!c.whole(f) || tableOf(f.Fact()) == tableOf(g.Fact()))
}

// at says whose fact it is, of which year, and where the source states it. What is said of a
// document itself stands on none of its pages.
func (c *Impact) at(fact facts.Fact) string {
	if listOf(fact) == "kalla" {
		fact.Page = 0
	}
	return staff.StatedAt(text(c.names.namndOf(fact.Namnd)), fact.Year, fact.Page, text(c.names.sourceOf(fact.Source)))
}

// fileLine names a file, and what it is about where that is one thing.
func (c *Impact) fileLine(file string) string {
	return staff.ChangedFile(text(c.names.title(file)), text(file), ownFile(file))
}

// factLine tells of a fact, or of several that come or go together.
func (c *Impact) factLine(list []factChange) string {
	f, at := list[0], c.at(list[0].Fact())
	switch name := text(where(f.Fact())); {
	case c.whole(f):
		return c.tableLine(list, at)
	case f.Old == nil:
		return staff.FactsNew(at, values(list))
	case f.New == nil:
		return staff.FactsGone(at, values(list))
	default:
		if words, ok := inWords(f.Change); ok {
			return staff.FactReworded(name, words, at)
		}
		return staff.FactChanged(name, value(*f.Old)+c.placeBefore(f.Old, f.New), value(*f.New), by(f.Change), at)
	}
}

// placeBefore says where the sources stated a fact before, if that is elsewhere now.
func (c *Impact) placeBefore(was, is *facts.Fact) string {
	same := was.Page == is.Page && was.Source == is.Source
	if key := is.Key(); same || key == "sida" || key == "kalla" { // which tell it themselves
		return ""
	}
	return staff.StatedAt("", 0, was.Page, text(c.names.sourceOf(was.Source)))
}

// values returns facts by name and value.
func values(list []factChange) (out []string) {
	for _, f := range list {
		out = append(out, staff.NamedValue(text(where(f.Fact())), value(f.Fact())))
		if words := f.Fact().Words; words != "" { // the source's own, which are told of alone where they change
			out = append(out, text(words))
		}
	}
	return out
}

// longValue is how many words a value may have before what differs is shown
// instead of both.
const longValue = 8

// inWords returns what differs between two long values.
func inWords(f facts.Change) (string, bool) {
	if len(strings.Fields(f.Old.Value)) < longValue || len(strings.Fields(f.New.Value)) < longValue {
		return "", false
	}
	runs, ok := wordDiff(f.Old.Value, f.New.Value)
	return strings.Join(hunks(runs), " "), ok
}

// maxValue is how many characters of a value are shown.
const maxValue = 300

// value returns a fact's value as people write it.
func value(f facts.Fact) string {
	if f.Kind == facts.Amount || f.Key() == "avrundning" {
		if kronor, more, ok := amount(f.Value); ok {
			return staff.AmountValue(kronor, text(more))
		}
	}
	if reason, missing := strings.CutPrefix(f.Value, facts.Missing); missing {
		return staff.MissingValue(text(reason))
	}
	return staff.Value(comment.Short(f.Value, maxValue))
}

// by returns what an amount grew or shrank by, or "".
func by(f facts.Change) string {
	if f.Old.Kind != facts.Amount {
		return ""
	}
	a, _, known := amount(f.Old.Value)
	b, _, still := amount(f.New.Value)
	if !known || !still || a == b {
		return ""
	}
	return staff.SignedKronor(b - a)
}

// text is a text of the files as Markdown that shows it.
func text(s string) string { return comment.Short(s, maxValue) }
