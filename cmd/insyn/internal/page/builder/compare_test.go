package builder

import (
	"slices"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// A row says what a page of its thing says, and the two orders have the same rows.
func TestComparison(t *testing.T) {
	b := small(t)
	listed := b.Namnder()
	byPaid := b.ByPaid(listed, site.NamnderAddress)
	ids := func(c *Comparison) []string { return site.Each(c.Rows, func(r CompareRow) string { return r.ID }) }
	if len(listed.Rows) != len(b.Graph.Namnder) || byPaid.Other.Href != "/namnder/#jamfor" || listed.Other.Href != "/jamfor/#namnder" {
		t.Errorf("%d rows of %d, which lead to %q and %q", len(listed.Rows), len(b.Graph.Namnder), listed.Other.Href, byPaid.Other.Href)
	}
	if got, want := ids(byPaid), ids(listed); slices.Equal(got, want) ||
		!slices.Equal(slices.Sorted(slices.Values(got)), slices.Sorted(slices.Values(want))) {
		t.Errorf("by what was paid %v, listed %v", got, want)
	}
	for i, r := range byPaid.Rows[1:] {
		if r.Paid.Raw() > byPaid.Rows[i].Paid.Raw() {
			t.Errorf("%s, with %d, comes after %s", r.ID, r.Paid.Raw(), byPaid.Rows[i].ID)
		}
	}
	row := byPaid.Rows[0]
	got := []string{row.ID, plain(row.Projects.Plain()), plain(row.Paid.Plain()), plain(row.Share.Plain()), row.Known.Plain(),
		plain(row.FromEU.Plain()), row.Largest.Href, plain(row.Most.Plain())}
	want := []string{
		"miljonamnden",
		"2 projekt",
		"1 550 000 kr",
		"96 procent",
		"2 av 2",
		"1 550 000 kr",
		"/projekt/blaskogen/",
		"1 250 000 kr",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	// Money of others than the EU is no part of what came from it.
	for _, r := range b.Programs().Rows {
		if eu := r.ID == "kustfonden"; eu != (r.FromEU.Raw() > 0) || eu && r.FromEU.Raw() != r.Paid.Raw() {
			t.Errorf("%s: %d, of it %d from the EU", r.ID, r.Paid.Raw(), r.FromEU.Raw())
		}
	}
}
