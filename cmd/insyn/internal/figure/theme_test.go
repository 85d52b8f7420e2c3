package figure

import (
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallcity"
)

// The chart of themes has what was paid out to all projects of each, says that
// sums overlap, and which projects it leaves out.
func TestPaidByTheme(t *testing.T) {
	const blaskogen, insats = "content/projekt/blaskogen.md", `insats = "kustfonden-hamn"`
	c := maker(t, smallcity.Edit{blaskogen, insats, insats + "\nteman = [\"havet\", \"konst\"]"}).PaidByTheme(2025)
	if got := plain(c.Sentence); got != "Mest pengar gick till projekt med temat ”Konst”: cirka 1,3 miljoner kronor." {
		t.Errorf("%q", got)
	}
	var rows []string
	for _, r := range c.Rows {
		rows = append(rows, r.Label.Text+" "+plain(r.Values[0].Plain()))
	}
	if got := strings.Join(rows, ", "); got != "Konst cirka 1 320 000 kr, Havet 1 250 000 kr, Lärande cirka 70 000 kr" {
		t.Errorf("%s", got)
	}
	if got := plain(c.Note.Plain()); !strings.Contains(got, "går inte att lägga ihop") || !strings.Contains(got, "2 projekt som inte har") {
		t.Errorf("%q", got)
	}
	if n := c.Data.Len(); n != 7 { // two payments under two themes, one under one, one under two
		t.Errorf("%d rows in the table", n)
	}
	if c := maker(t).PaidByTheme(2019); c != nil {
		t.Errorf("nothing was paid out: %+v", c)
	}
	if c := maker(t, smallcity.Edit{"data/teman.toml", "", ""}, smallcity.Edit{"content/projekt/ljudhamnen.md", `teman = ["konst"]`, ""},
		smallcity.Edit{"content/projekt/oppna-klassrum.md", `teman = ["larande", "konst"]`, ""}).PaidByTheme(2025); c != nil {
		t.Errorf("a city without themes: %+v", c)
	}
}
