package builder

import (
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallcity"
)

// Readers are led to the office that a source tells of, with the source beside
// it, else to the city's own way in. Offices with the same way share a sentence.
func TestAsk(t *testing.T) {
	const own = "[kontakt]\nnamn = \"Kulturförvaltningens registrator\"\n" +
		"webbplats = \"https://kultur.example/registrator/\"\nkalla = \"arsbok-2025\"\nsida = 3\n"
	const kultur = "content/namnder/kulturnamnden/index.md"
	for _, c := range []struct {
		edits []smallcity.Edit
		id    string
		says  []string
		href  string // of the first
		from  int    // how many name a source
	}{
		{nil, "tangbruket", []string{"Miljöförvaltningen arbetar med projektet. Du når den genom Växeln. Berätta att det gäller ”Tångbruket”."},
			"https://vaxeln.example/", 0},
		{nil, "blaskogen", []string{"Miljöförvaltningen arbetar", "Kulturförvaltningen arbetar med projektet. Du når den genom Kulturförvaltningens registrator."},
			"https://vaxeln.example/", 1},
		{[]smallcity.Edit{{kultur, own, ""}}, "blaskogen", []string{"Miljöförvaltningen och kulturförvaltningen arbetar med projektet. Du når dem genom Växeln."},
			"https://vaxeln.example/", 0},
		{nil, "ljudhamnen", []string{"Kulturförvaltningen arbetar"}, "https://kultur.example/registrator/", 1},
		{nil, "lasresan", []string{"Skolförvaltningen arbetar"}, "https://vaxeln.example/", 0},
	} {
		b := small(t, c.edits...)
		b.Site.Contact, b.Site.ContactURL = "Växeln", "https://vaxeln.example/"
		asked := b.AskProject(smallcity.ByID(t, b.Graph.Projects, func(p *graph.Project) string { return p.ID }, c.id))
		if len(asked) != len(c.says) {
			t.Errorf("%s: %d ways", c.id, len(asked))
			continue
		}
		from := 0
		for i, a := range asked {
			if got := plain(a.Says.Plain()); !strings.Contains(got, c.says[i]) {
				t.Errorf("%s: %q, want %q", c.id, got, c.says[i])
			}
			if a.Source != nil {
				from++
			}
		}
		if asked[0].Says[1].Href != c.href || from != c.from {
			t.Errorf("%s: %+v, %d with a source", c.id, asked[0].Says, from)
		}
	}
}

// A nämnd names its office and the same way in.
func TestAskNamnd(t *testing.T) {
	b := small(t)
	b.Site.Contact = "Växeln" // whose address the city doesn't give
	for id, want := range map[string]string{"skolnamnden": "genom Växeln.", "kulturnamnden": "genom Kulturförvaltningens registrator."} {
		a := b.AskNamnd(smallcity.ByID(t, b.Graph.Namnder, func(n *graph.Namnd) string { return n.ID }, id))
		if got := plain(a.Says.Plain()); !strings.HasSuffix(got, want) || (a.Source != nil) != (id == "kulturnamnden") {
			t.Errorf("%s: %q, %v", id, got, a.Source)
		}
	}
}
