package graph

import "testing"

func themeID(t *Theme) string { return t.ID }

// Themes keep the order of their file, and a project with two is under both with
// all of its money. Their goals are those of now, the most common first.
func TestThemes(t *testing.T) {
	g := smallCity(t, edit{"content/projekt/blaskogen.md", `insats = "kustfonden-hamn"`, "insats = \"kustfonden-hamn\"\nteman = [\"Konst\"]"})
	if got := joined(g.Themes, themeID); got != "havet larande konst" {
		t.Errorf("the themes are %s", got)
	}
	for id, want := range map[string][2]string{
		"havet":   {},
		"larande": {"oppna-klassrum", "oppna-klassrum/skolnamnden:2024 oppna-klassrum/skolnamnden:2025"},
		"konst": {"blaskogen ljudhamnen oppna-klassrum", "blaskogen/miljonamnden:2025 blaskogen/kulturnamnden:2025 " +
			"ljudhamnen/kulturnamnden:2025 oppna-klassrum/skolnamnden:2024 oppna-klassrum/skolnamnden:2025"},
	} {
		theme := byID(t, g.Themes, themeID, id)
		if got := [2]string{joined(theme.Projects, projectID), joined(theme.Ledger, paymentID)}; got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
	goals := g.GoalsOfTheme(byID(t, g.Themes, themeID, "konst"))
	if len(goals) != 2 || goals[0].Goal.ID != "trygg-uppvaxt" || joined(goals[0].Projects, projectID) != "blaskogen ljudhamnen oppna-klassrum" ||
		goals[1].Goal.ID != "gron-stad" ||
		joined(goals[1].Projects, projectID) != "blaskogen" {
		t.Errorf("%+v", goals)
	}
}
