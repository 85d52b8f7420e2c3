package schema

import (
	"slices"
	"testing"
)

// What people call a key must lead to one that there is.
func TestCalledLeadsToKeys(t *testing.T) {
	keys := Headings()
	for _, d := range Documents {
		keys = append(keys, d.Table.Keys()...)
	}
	for name, list := range called {
		for _, key := range list {
			if !slices.Contains(keys, key) {
				t.Errorf("%s stands for %s, which no document has", name, key)
			}
		}
	}
}

func TestCalled(t *testing.T) {
	keys := []string{"titel", "total_budget", "utbetalt", "utbetalt_saknas", "webbplats", "stader"}
	for name, want := range map[string]string{
		"total-budget": "total_budget", "totalbudget": "total_budget", "utbetalt_kr": "utbetalt", "budget": "total_budget",
		"saknas": "utbetalt_saknas", "hemsida": "webbplats", "cities": "stader", "tittel": "titel", "helt_annat": "",
	} {
		if got, ok := Called(name, keys); got != want || ok != (want != "") {
			t.Errorf("%s: got %q %v, want %q", name, got, ok, want)
		}
	}
}
