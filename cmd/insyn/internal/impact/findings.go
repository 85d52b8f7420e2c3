package impact

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// same is what makes two findings one: lines move when others are written.
type same struct {
	code          diag.Code
	file, message string
}

// compareFindings fills in the findings that come and go, errors first. Those of
// files that can't be read are told of with the file.
func (c *Impact) compareFindings() {
	count := map[same]int{}
	for _, f := range c.before.Findings {
		count[same{f.Code, c.now(f.Pos.File), f.Message}]++
	}
	for _, f := range c.after.Findings {
		k := same{f.Code, f.Pos.File, f.Message}
		if count[k]--; count[k] < 0 && !c.lost(f.Pos.File) {
			c.came = append(c.came, f)
		} else if count[k] >= 0 && f.Severity == diag.Error {
			c.standing++
		}
	}
	for _, f := range slices.Backward(c.before.Findings) { // of many alike the last ones are gone
		k := same{f.Code, c.now(f.Pos.File), f.Message}
		if count[k]--; count[k] >= 0 && !c.lost(f.Pos.File) {
			c.went = append(c.went, f)
		}
	}
	slices.Reverse(c.went)
	for _, l := range []diag.List{c.came, c.went} {
		slices.SortStableFunc(l, func(a, b diag.Finding) int { return int(a.Severity) - int(b.Severity) })
	}
}
