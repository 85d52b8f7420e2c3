package page

import (
	"fmt"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// cityOf returns what the messages know of the city.
func cityOf(g *graph.Graph) words.City {
	c := g.Portal.City
	city := words.City{Name: c.Name, Genitive: c.Genitive, Body: c.Body, BodyGenitive: c.BodyGenitive,
		Council: c.Council, CouncilGenitive: c.Council + "s"}
	if g.Home != nil {
		city.Country = g.Home.Name
	}
	if goals := g.CurrentGoals(); len(goals) > 0 {
		city.Term = fmt.Sprintf("%d–%d", goals[0].Period.From, goals[0].Period.To)
	}
	return city
}

// homeOf is where the city lies on its maps.
func homeOf(g *graph.Graph) chart.Place {
	c := g.Portal.City
	return chart.Place{Name: c.Name, Lat: c.Lat, Lon: c.Lon}
}

// drawing is what all charts of the site share: the words in them, and the
// atlas of the maps.
type drawing struct {
	words *chart.Words
	atlas *chart.Atlas
}

func newDrawing(g *graph.Graph, w *words.Language) drawing {
	in := chart.Words(w.Chart.Drawing)
	return drawing{words: &in, atlas: chart.NewAtlas(homeOf(g))}
}

// amount is a chart's value as a sentence states it.
func amount(v chart.Value) words.Amount {
	return words.Amount{N: v.N, About: v.About, Missing: !v.Known()}
}

// Plain returns the number as a reader sees it.
func (n Number) Plain() string { return n.text }

// prose is a message with its numbers and links as a page shows it.
func prose(message words.Prose) Prose {
	var parts []any
	for _, span := range message {
		if span.Value != nil {
			parts = append(parts, span.Value)
		} else {
			parts = append(parts, span.Text)
		}
	}
	return say(parts...)
}
