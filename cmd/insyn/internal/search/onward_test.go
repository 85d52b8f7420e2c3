package search_test

import (
	"encoding/json"
	"maps"
	"slices"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/search"
)

// TestOnward: after the few pages that answer come those that they belong to and those that belong to them,
// first those that several lead to or that say some of the question, and none after what is no good answer.
func TestOnward(t *testing.T) {
	entries := []search.Entry{
		{Address: "/projekt/verk/", Kind: search.KindProject, Title: "Varmare hus", Summary: "Ett kraftvärmeverk byggs ut.",
			Links: []string{"/namnder/energi/", "/lander/grekland/", "/teman/klimat/"}, Beside: []string{"/namnder/energi/2025/"}},
		{Address: "/projekt/panna/", Kind: search.KindProject, Title: "Pannrum", Summary: "Ett kraftvärmeverk rivs.",
			Links: []string{"/teman/klimat/"}},
		{Address: "/namnder/energi/", Kind: search.KindNamnd, Title: "Energinämnden", Summary: "Allt om energi."},
		{Address: "/namnder/energi/2025/", Kind: search.KindAccount, Title: "Energinämnden 2025", Summary: "Nämndens år."},
		{Address: "/lander/grekland/", Kind: search.KindCountry, Title: "Grekland"},
		{Address: "/teman/klimat/", Kind: search.KindTheme, Title: "Klimat", Summary: "Luft och väder."},
	}
	wants := map[string][]string{
		"kraftvärmeverk":       {"/teman/klimat/", "/namnder/energi/2025/", "/namnder/energi/", "/lander/grekland/"},
		"väder":                {"/projekt/verk/", "/projekt/panna/"}, // and the other way round
		"kraftvärmeverk zebra": {},                                    // of which nothing is known
		"zebra":                {},
	}
	asked := slices.Sorted(maps.Keys(wants))
	questions, err := json.Marshal(asked)
	if err != nil {
		t.Fatal(err)
	}
	for _, single := range []int{0, 1} {
		opt := search.Options{Kinds: search.Kinds(swedish), SingleFile: single}
		var found [][]string
		if err := json.Unmarshal(node(t, "testdata/ask.mjs", write(t, entries, opt), string(questions), "--onward"), &found); err != nil {
			t.Fatal(err)
		}
		for i, q := range asked {
			if !slices.Equal(found[i], wants[q]) {
				t.Errorf("%q goes on to %v, want %v", q, found[i], wants[q])
			}
		}
	}
}
