package site_test

import (
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

func TestTermBegins(t *testing.T) {
	for _, c := range []struct{ term, text, want string }{
		{"Nämnd", "nämnden beslutar", "nämnden"},
		{"Nämnd", "Nämndernas delar", "Nämndernas"},
		{"Nämnd", "nämnda skolor", ""},
		{"Nämnd", "nämndhus", ""},
		{"Nämnd", "nämnd-", "nämnd"},
		{"Nämnd", "nämnd-möte", ""},
		{"Uppgift saknas", "uppgift\u00a0saknas för", "uppgift\u00a0saknas"},
		{"ESF", "ESF:s pengar", "ESF"},
		{"ESF", "ESF+ C1", ""},
		{"ESF", "esf", ""},
		{"SiS", "sis", ""},
		{"Erasmus+", "Erasmus+ ger", "Erasmus+"},
		{"Erasmus+", "Erasmus+-ansökan", ""},
		{"Code Week", "Code Week Council", "Code Week"},
		{"Code Week", "code week", ""},
		{"Projektägare", "projektägarens", "projektägarens"},
		{"Blad", "", ""},
	} {
		if got := c.text[:site.Term{Text: c.term}.Begins(c.text)]; got != c.want {
			t.Errorf("%s in %q: %q, want %q", c.term, c.text, got, c.want)
		}
	}
}
