package subject

import (
	"strings"
	"testing"
)

// A theme's sum counts its projects in full, and says that such sums overlap.
func TestTheme(t *testing.T) {
	p := page[*Theme](t, "/teman/konst/")
	if got := p.Count.Raw(); got != 2 {
		t.Errorf("%d projects", got)
	}
	if f := p.Paid[0]; f.Number.Raw() != 70_000 || !strings.Contains(f.Rule, "går inte att lägga ihop") {
		t.Errorf("%d, %q", f.Number.Raw(), f.Rule)
	}
	if len(p.Goals) != 1 || p.Goals[0].Goal.Href != "/mal/trygg-uppvaxt/" || p.Goals[0].Projects.Raw() != 2 {
		t.Errorf("%+v", p.Goals)
	}
	if empty := page[*Theme](t, "/teman/havet/"); len(empty.Groups) != 0 || len(empty.Paid) != 0 || empty.Lead == "" {
		t.Errorf("%+v", empty)
	}
	list := page[*ThemeList](t, "/teman/")
	if len(list.Rows) != 3 || len(list.None) != 3 || len(list.Charts) != 1 {
		t.Errorf("%+v", list)
	}
	if links := page[*Project](t, "/projekt/oppna-klassrum/").Themes; len(links) != 2 || links[1].Href != "/teman/konst/" {
		t.Errorf("%+v", links)
	}
}
