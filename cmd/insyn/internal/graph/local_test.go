package graph

import "testing"

// A school's own projects are told from those of others that it takes part in,
// and are its places' too although no list names it. A place lies in a district
// where a source says so.
func TestLocalPlaces(t *testing.T) {
	const lasresan = "content/projekt/lasresan.md"
	g := smallCity(t, edit{lasresan, `stader = ["rostock"]`, "stader = [\"rostock\"]\ndrivs_av = \"Skolan i hamnen\""})
	school := byID(t, g.Places, placeName, "Hamnskolan")
	if got := joined(school.Projects, projectID) + "|" + joined(school.Runs, projectID) + "|" +
		joined(school.TakesPart(), projectID); got != "lasresan oppna-klassrum|lasresan|oppna-klassrum" {
		t.Errorf("its projects, those that it runs and those of others: %s", got)
	}
	yard := byID(t, g.Places, placeName, "Gamla varvet")
	if yard.PartOf == nil || yard.PartOf.Name != "Östra hamnen" || joined(yard.PartOf.Parts, placeName) != "Gamla varvet" {
		t.Errorf("%+v", yard.PartOf)
	}
	for old, want := range map[string]string{`platser = ["Hamnskolan"]`: "content/projekt/oppna-klassrum.md:10:12 id-okant"} {
		_, findings := buildCity(t, edit{"content/projekt/oppna-klassrum.md", old, `platser = ["Bergskolan"]`})
		if len(findings) != 1 || findings[0].Pos.String()+" "+string(findings[0].Code) != want {
			t.Errorf("a place that is nowhere: %v", findings)
		}
	}
}
