package lint

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// yearsAhead is how many years after the portal's own something may have happened that
// the portal tells of itself: each year begins anew, so more than a few is a slip.
const yearsAhead = 5

// ownDays warns of days on which the portal itself was changed, tested or corrected that
// are yet to come. What day it is isn't asked, so that the same files always say the same.
func ownDays(c *checker) (l diag.List) {
	last := c.World.Portal.Year + yearsAhead
	if c.World.Portal.Year < 1000 {
		return nil // it is missing, or not written with four digits, which is told elsewhere
	}
	try := func(key string, d record.Date) {
		if d.Year > last {
			l.Warn(d.Pos, 1, staff.DayAhead(key, d.ISO(), c.World.Portal.Year))
		}
	}
	for _, r := range c.World.Corrections {
		try("dag", r.Day)
	}
	for _, r := range c.World.Removed {
		try("nar", r.When)
	}
	tested := c.World.Provning
	try("provad", tested.Assessed)
	try("uppdaterad", tested.Updated)
	if a, u := tested.Assessed, tested.Updated; u.Year > 0 && u.Year <= last && a.Compare(u.Date) > 0 {
		l.Warn(u.Pos, 1, staff.UpdatedBefore(u.ISO(), a.ISO()), staff.OtherIsHere(a.Pos))
	}
	if next, now := c.World.Portal.NextReport, c.World.Portal.ReportDate; next.Year > 0 && now.Year > 0 && next.Compare(now.Date) <= 0 {
		l.Warn(next.Pos, 1, staff.NextReportPast(next.ISO(), now.ISO()), staff.OtherIsHere(now.Pos))
	}
	try("nasta_redovisning", c.World.Portal.NextReport)
	return l
}
