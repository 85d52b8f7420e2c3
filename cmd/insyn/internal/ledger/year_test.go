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
		if got := has(y.Spread().Nothing, "blaskogen"); got != c.nothing {
			t.Errorf("%s: got nothing is %v, want %v", c.name, got, c.nothing)
		}
		if got := has(y.Spread().Unknown, "blaskogen"); got != c.unknown {
			t.Errorf("%s: unknown is %v, want %v", c.name, got, c.unknown)
		}
		if n := len(y.Largest()) + len(y.Spread().Nothing) + len(y.Spread().Unknown); n != len(y.Projects) {
			t.Errorf("%s: the groups have %d projects of %d", c.name, n, len(y.Projects))
		}
	}
}

// The goals of a sheet decide for the sheet's money: a project whose nämnder name
// different goals is counted twice by no sum, and a sheet with two goals is.
func TestGoalsOfSheetsDecide(t *testing.T) {
	const file = "content/projekt/blaskogen.md"
	paid := smallcity.Edit{file, `utbetalt_saknas = "streck"`, "utbetalt = 100_000"}
	g := smallgraph.Of(t, paid)
	for id, want := range map[string]int64{"gron-stad": 1_550_000, "trygg-uppvaxt": 170_000} {
		m := smallcity.ByID(t, g.Goals, func(m *graph.Goal) string { return m.ID }, id)
		if got := In(m.Ledger, 2025).Kronor; got != want {
			t.Errorf("%s: %d, want %d", id, got, want)
		}
		if got := In(Under(g.Ledger, m), 2025).Kronor; got != want {
			t.Errorf("%s: %d under the goal, want %d", id, got, want)
		}
	}
	if o := GoalOverlap(g, InYear(g, 2025)); len(o.Several) != 0 || o.Goals.Kronor != 1_720_000 {
		t.Errorf("two nämnder with a goal each: %d sheets, %d kr", len(o.Several), o.Goals.Kronor)
	}
	g = smallgraph.Of(t, paid, smallcity.Edit{file, `mal = ["trygg-uppvaxt"]`, `mal = ["gron-stad", "trygg-uppvaxt"]`})
	o := GoalOverlap(g, InYear(g, 2025))
	if len(o.Several) != 1 || o.Several[0].Page != 13 || o.Goals.Kronor != 1_820_000 {
		t.Errorf("a sheet with two goals: %d sheets, %d kr", len(o.Several), o.Goals.Kronor)
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
