package impact

import (
	"slices"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/comment"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// amount reads a value of an amount: its kronor, and what is said of it.
func amount(value string) (kronor int64, more string, ok bool) {
	number, more, _ := strings.Cut(value, " ")
	kronor, err := strconv.ParseInt(number, 10, 64)
	return kronor, more, err == nil
}

func (c *Impact) pageLines() (lines []string) {
	for _, m := range c.pages.moved {
		lines = append(lines, c.movedLine(m))
	}
	for _, p := range c.pages.removed {
		if n := c.noted(p.address); n != nil {
			lines = append(lines, staff.PageToldGone(p.kind, text(p.title), text(p.address), text(n.Why), text(n.Instead.ID)))
			continue
		}
		lines = append(lines, staff.PageRemoved(p.kind, text(p.title), text(p.address)))
	}
	for _, a := range c.pages.ended {
		if n := c.noted(a); n != nil {
			lines = append(lines, staff.AliasToldGone(text(a), text(n.Why), text(n.Instead.ID)))
			continue
		}
		lines = append(lines, staff.AliasRemoved(text(a)))
	}
	for _, a := range c.pages.anchors {
		lines = append(lines, staff.AnchorRemoved(text(a)))
	}
	lines = append(lines, c.attachedLines()...)
	for _, led := range c.pages.led {
		lines = append(lines, staff.AliasAdded(text(led[0]), text(led[1])))
	}
	for _, p := range c.pages.added {
		lines = append(lines, staff.PageAdded(p.kind, text(p.title), text(p.address)))
	}
	for _, a := range c.pages.general {
		lines = append(lines, staff.GeneralAdded(text(a)))
	}
	return lines
}

// noted returns what is said of an address that went, and is shown there: it was
// released, and the content says why it is gone. It is nil if nothing is.
func (c *Impact) noted(address string) *record.Borttagen {
	if c.after.Released == nil || !c.after.Released(address) {
		return nil
	}
	for i := range c.after.World.Removed {
		if n := &c.after.World.Removed[i]; n.Covers(address) {
			return n
		}
	}
	return nil
}

// ends returns how many addresses stop working, how many that went tell why, and of how many
// tables and pictures it is told elsewhere why they went.
func (c *Impact) ends() (ends, told, files int) {
	gone := slices.Clone(c.pages.ended)
	for _, p := range c.pages.removed {
		gone = append(gone, p.address)
	}
	for _, m := range c.pages.moved {
		if m.leads == "" {
			gone = append(gone, m.from.address)
		}
	}
	for _, a := range gone {
		if c.noted(a) != nil {
			told++
		}
	}
	for _, a := range c.pages.attached {
		if c.noted(a) != nil {
			files++
		}
	}
	return len(gone) - told + len(c.pages.anchors) + len(c.pages.attached) - files, told, files
}

// movedLine says where a page is now, and what becomes of its address.
func (c *Impact) movedLine(m move) string {
	kind, title, from := m.from.kind, text(m.from.title), text(m.from.address)
	switch {
	case m.to.address == "":
		return staff.PageReplaced(kind, title, from, text(m.leads))
	case m.leads != "":
		return staff.PageMoved(kind, title, from, text(m.to.address))
	case c.noted(m.from.address) != nil:
		n := c.noted(m.from.address)
		return staff.PageMovedTold(kind, title, from, text(m.to.address), text(n.Why), text(n.Instead.ID))
	}
	return staff.PageMovedAway(kind, title, from, text(m.to.address), m.hint())
}

// hint tells how the address from before keeps working, and the tables' id with it.
func (m move) hint() string {
	file := text(m.to.file)
	switch {
	case m.from.id == m.to.id:
		return staff.AliasHint(file)
	case ownFile(m.to.file):
		return staff.OwnIDHint(text(m.from.id), text(m.from.address), file)
	}
	return staff.EntryIDHint(text(m.from.id), text(m.from.address), file)
}

func (c *Impact) linkLines() (lines []string) {
	for _, l := range c.links {
		lines = append(lines, staff.LinkBreaks(text(l.link.Pos.String()), text(l.link.Address)))
	}
	return lines
}

func (c *Impact) findingLines() (lines []string) {
	lines = comment.Rows(c.came, func(f diag.Finding) string {
		return staff.FindingCame(f.Severity, text(f.Pos.String()), text(f.Message), text(f.Hint))
	})
	for _, f := range c.went {
		lines = append(lines, staff.FindingWent(f.Severity, text(f.Pos.String()), text(f.Message)))
	}
	return lines
}

func (c *Impact) textLines() (lines []string) {
	for _, t := range c.texts {
		lines = append(lines, c.fileLine(t.file)+staff.WordsChange(t.gone, t.added))
		for _, h := range t.hunks {
			lines = append(lines, staff.Excerpt(h))
		}
	}
	return lines
}

func (c *Impact) otherLines() (lines []string) {
	for _, o := range c.others {
		lines = append(lines, staff.OtherFile(text(o.file), o.had, o.has, o.rewritten))
	}
	return lines
}

// Markdown returns what a change does as a comment of at most most bytes.
func (c *Impact) Markdown(before, after string, most int) string {
	return comment.Fit(most, c.Sections(comment.Text(before), comment.Text(after)))
}
