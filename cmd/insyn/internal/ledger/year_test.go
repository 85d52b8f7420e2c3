package ledger

import (
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallcity"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallgraph"
)

// A project got nothing if all its figures are there and are 0: not if another
// nämnd in it was paid, and not if a figure is missing.
func TestNothingAndUnknown(t *testing.T) {
	const file, first, second = "content/projekt/blaskogen.md", "utbetalt = 1_250_000", `utbetalt_saknas = "streck"`
	for _, c := range []struct {
		name, first, second string
		nothing, unknown    bool
	}{
		{"both are 0", "utbetalt = 0", "utbetalt = 0", true, false},
		{"0 and money", "utbetalt = 0", "utbetalt = 300_480", false, false},
		{"0 and missing", "utbetalt = 0", second, false, true},
		{"money and missing", first, second, false, false},
		{"both are missing", second, second, false, true},
	} {
		g := smallgraph.Of(t, smallcity.Edit{file, second, c.second}, smallcity.Edit{file, first, c.first})
		y := InYear(g, 2025)
		if got := has(y.Nothing(), "blaskogen"); got != c.nothing {
			t.Errorf("%s: got nothing is %v, want %v", c.name, got, c.nothing)
		}
		if got := has(y.Unknown(), "blaskogen"); got != c.unknown {
			t.Errorf("%s: unknown is %v, want %v", c.name, got, c.unknown)
		}
		if n := len(y.Largest()) + len(y.Nothing()) + len(y.Unknown()); n != len(y.Projects) {
			t.Errorf("%s: the groups have %d projects of %d", c.name, n, len(y.Projects))
		}
	}
}

func has(projects []*graph.Project, id string) bool {
	for _, p := range projects {
		if p.ID == id {
			return true
		}
	}
	return false
}
