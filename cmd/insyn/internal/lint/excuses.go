package lint

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// excusesIdle warns of what data/granskning.toml says of sheets that their source doesn't
// have, or that a project has.
func (c *checker) excusesIdle() (l diag.List) {
	for _, u := range c.World.Granskning.Unused {
		for i := range c.World.Kallblad {
			if k := &c.World.Kallblad[i]; k.Source.ID == u.Source.ID && u.Page > 0 && u.Name != "" {
				l = append(l, c.excuseIdle(u, k)...)
			}
		}
	}
	return l
}

// excuseIdle warns of what is said of one sheet, if the source k has no such sheet or a
// project has it. Where the name, or the page, is that of one sheet, that is the one meant.
func (c *checker) excuseIdle(u record.Bladutan, k *record.Kallblad) (l diag.List) {
	is := slices.ContainsFunc(k.Sheets, func(s record.StatedSheet) bool { return excuses(u, k, &s) })
	if !is {
		l.Warn(u.Pos, 1, staff.ExcuseOfNothing(k.Source.ID, u.Name, u.Page, meantSheet(u, k)))
		return l
	}
	for _, s := range c.sheetsFrom(k) {
		if c.World.Whole && s.Page == u.Page && squash(s.StatedName) == squash(u.Name) {
			l.Warn(u.Pos, 1, staff.ExcuseIdle(u.Name, s.Deltagande.Project.Title))
			break
		}
	}
	return l
}

// meantSheet returns the sheet that an excuse was meant for: one of the name, or the one of the
// page whose name is near, or that is alone there.
func meantSheet(u record.Bladutan, k *record.Kallblad) staff.Sheet {
	var names []string
	for _, s := range k.Sheets {
		if squash(s.Name) == squash(u.Name) {
			return staff.Sheet{Name: s.Name, Page: s.Page}
		}
		if s.Page == u.Page {
			names = append(names, s.Name)
		}
	}
	if near, ok := diag.Nearest(u.Name, names); ok {
		return staff.Sheet{Name: near, Page: u.Page}
	}
	if len(names) == 1 {
		return staff.Sheet{Name: names[0], Page: u.Page}
	}
	return staff.Sheet{}
}
