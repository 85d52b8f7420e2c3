package subject

import (
	"strings"
	"testing"
)

// What is known of a place is told, and that no more is; a school that takes part
// through others says through whom.
func TestLocalPlace(t *testing.T) {
	const lasresan, body = "content/projekt/lasresan.md", "+++\nnamn = \"Hamnskolan\"\nslag = \"skola\"\n+++\n"
	school := page[*Place](t, "/platser/hamnskolan/")
	if school.Kind != "Skola" || school.Named == "" || !strings.Contains(school.Through, "inget eget projekt") || len(school.Runs) != 0 {
		t.Errorf("%+v", school)
	}
	if len(school.Projects) != 1 || school.Projects[0].Through != "Hamnskolan är med genom ett projekt som skolnämnden redovisar." {
		t.Errorf("%+v", school.Projects)
	}
	runs := edit{lasresan, `stader = ["rostock"]`, "stader = [\"rostock\"]\ndrivs_av = \"hamnskolan\""}
	if p := page[*Place](t, "/platser/hamnskolan/", runs, edit{"content/platser/hamnskolan.md", "", body + "Elever läste på kajen. [eget]\n"}); len(p.Runs) != 1 ||
		p.Through != "" || p.Named != "" || len(p.Projects) != 1 ||
		p.Count.Raw() != 2 {
		t.Errorf("%+v", p)
	}
	if p := page[*Project](t, "/projekt/lasresan/", runs); len(p.RunBy) != 1 || p.RunBy[0].Href != "/platser/hamnskolan/" {
		t.Errorf("%+v", p.RunBy)
	}
	if p := page[*Place](t, "/platser/hamnskolan/", edit{"content/projekt/oppna-klassrum.md", `platser = ["Hamnskolan"]`, ""}); p.Count.Raw() != 0 ||
		p.Through != "Inget projekt i redovisningen nämner platsen." {
		t.Errorf("%+v", p)
	}
	harbour := page[*Place](t, "/platser/ostra-hamnen/")
	if harbour.Named != "" || harbour.Through != "" || len(harbour.Parts) != 1 || len(harbour.Projects) != 2 ||
		harbour.Projects[0].Through != "" {
		t.Errorf("%+v", harbour)
	}
}

// Schools stand apart from districts, and only what there is has a heading.
func TestPlaceList(t *testing.T) {
	list := page[*PlaceList](t, "/platser/")
	var got []string
	for _, g := range list.Groups {
		got = append(got, g.ID)
		for _, r := range g.Rows {
			got = append(got, r.ID+":"+r.PartOf)
		}
	}
	if s := strings.Join(got, " "); s != "stadsdel ostra-hamnen: skola hamnskolan: plats gamla-varvet:Östra hamnen" {
		t.Errorf("%s", s)
	}
	if !list.Groups[1].Rows[0].Named || list.Groups[0].Rows[0].Named {
		t.Errorf("%+v", list.Groups)
	}
}
