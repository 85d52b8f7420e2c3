package main

import (
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// chartsAtHome holds what a chart's files say of its place to a page that has it, of
// whatever year it is.
func chartsAtHome(t *testing.T, s *assembled) {
	homes, charts := map[string]bool{}, map[string]bool{}
	var page string
	shown := site.Shown{Chart: func(c *site.Chart) {
		homes[page+"#"+c.ID] = true
		charts[c.Address] = true
	}}
	for _, p := range s.out.Pages {
		page = p.Common().Canonical()
		shown.Of(p)
	}
	for address := range charts {
		if address != "" && !homes[address] {
			t.Errorf("a chart's files lead to %s, where it is not", address)
		}
	}
}
